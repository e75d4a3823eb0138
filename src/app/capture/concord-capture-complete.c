/* SPDX-License-Identifier: GPL-3.0-or-later */

/* While someone types in the capture bar: what is known is marked in the line, and what may be meant is offered. It changes
 * the line only when an offer is taken.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "concord-capture-bar-private.h"
#include "concord-date-words.h"
#include "concord-date.h"
#include "concord-spelling.h"

enum
{
  /* What is longer was pasted, not typed. */
  LONGEST_LINE = 2000,
  LIST_WIDTH = 460, /* as text scales */
  LIST_MARGIN = 12,
};

static ConcordCaptureNames *
get_names (ConcordCaptureBar *self)
{
  ConcordKind kind = concord_capture_bar_get_kind (self);
  g_autoptr (GDate) today = concord_capture_bar_get_today ();

  if (self->names != NULL && (concord_capture_names_get_kind (self->names) != kind ||
                              g_date_compare (concord_capture_names_get_today (self->names), today) != 0))
    concord_capture_bar_forget_names (self);
  if (self->names == NULL)
    self->names = concord_capture_names_new (concord_desk_get_graph (self->desk), kind, today);

  return self->names;
}

/* --- what is known --------------------------------------------------------------- */

/* No name is a slip. */
static void
mark_known (ConcordCaptureBar  *self,
            const char         *text,
            ConcordCaptureLine *line)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag (buffer, self->known, &start, &end);

  for (guint i = 0; line != NULL && i < line->tokens->len; i++)
    {
      const ConcordCaptureToken *token = line->tokens->pdata[i];

      gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) g_utf8_pointer_to_offset (text, text + token->start));
      gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) g_utf8_pointer_to_offset (text, text + token->end));
      gtk_text_buffer_apply_tag (buffer, self->known, &start, &end);
    }
}

/* A date that is over may be meant so, and so may an @ before what is no partner; it is only said. */
static char *
find_hint (ConcordCaptureBar  *self,
           ConcordCaptureLine *line)
{
  ConcordCaptureToken *date = concord_capture_line_find (line, CONCORD_CAPTURE_DATE);
  g_autoptr (GDate) today = concord_capture_bar_get_today ();
  g_autofree char *day = concord_date_words_day (today);

  if (date != NULL && concord_date_is_past (date->date, day))
    {
      g_autofree char *said = concord_date_format (date->date);

      /* Translators: %s is a date that someone is typing */
      return g_strdup_printf (_("%s is in the past"), said);
    }

  /* While there is a list, it says what a name can become. */
  if (line->stranger == NULL || concord_capture_list_get_shown (self->list))
    return NULL;

  /* Translators: %s is the first word of a name that someone typed behind an @ */
  return g_strdup_printf (_("No partner is called that: %s"), line->stranger);
}

static void
show_hint (ConcordCaptureBar  *self,
           ConcordCaptureLine *line)
{
  g_autofree char *hint = line != NULL ? find_hint (self, line) : NULL;

  if (hint != NULL)
    {
      gtk_label_set_label (self->hint, hint);
      gtk_widget_add_css_class (GTK_WIDGET (self->hint), "warning");
      gtk_widget_set_visible (GTK_WIDGET (self->hint), TRUE);
    }
  else
    {
      /* Translators: the keys that bring one to the bar */
      gtk_label_set_label (self->hint, C_ ("keys", "Ctrl+L"));
      gtk_widget_remove_css_class (GTK_WIDGET (self->hint), "warning");
      gtk_widget_set_visible (GTK_WIDGET (self->hint), !self->narrow);
    }
}

static void
refresh_colour (ConcordCaptureBar *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GdkRGBA colour;

  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (style), adw_style_manager_get_dark (style), &colour);
  g_object_set (self->known, "foreground-rgba", &colour, NULL);
}

/* --- what may be meant ----------------------------------------------------------- */

static void
hide_list (ConcordCaptureBar *self)
{
  if (!concord_capture_list_get_shown (self->list))
    return;

  concord_capture_list_hide (self->list);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
}

/* For those who hear: the focus stays in the line. */
static void
announce (ConcordCaptureBar *self)
{
  const ConcordCaptureOffer *offer = concord_capture_list_get_offer (self->list);
  g_autofree char *said = offer->adds ? g_strdup_printf (_("Add partner “%s”"), offer->label) : g_strdup (offer->label);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT,
                                  concord_capture_list_get_row (self->list), -1);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->text), said, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static GdkRectangle
find_place (ConcordCaptureBar *self,
            int                offset)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  graphene_point_t point;
  GdkRectangle at;
  GtkTextIter iter;
  int x, y;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
  gtk_text_view_get_iter_location (self->text, &iter, &at);
  gtk_text_view_buffer_to_window_coords (self->text, GTK_TEXT_WINDOW_WIDGET, at.x, at.y, &x, &y);
  if (!gtk_widget_compute_point (GTK_WIDGET (self->text), GTK_WIDGET (self), &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    point = GRAPHENE_POINT_INIT (0, 0);

  return (GdkRectangle) { .x = (int) point.x, .y = (int) point.y - 6, .width = 1, .height = at.height + 6 };
}

/* The list begins at the mark, but does not reach beyond the bar. */
static void
keep_inside (ConcordCaptureBar *self,
             GdkRectangle      *at,
             int                width)
{
  int space = gtk_widget_get_width (GTK_WIDGET (self)) - LIST_MARGIN;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    at->x = MAX (at->x, width + LIST_MARGIN);
  else
    at->x = MAX (0, MIN (at->x, space - width));
}

static void
offer (ConcordCaptureBar *self,
       const char        *text,
       int                cursor)
{
  g_autoptr (GPtrArray) offers =
    concord_capture_line_offer (get_names (self), text, (gsize) (g_utf8_offset_to_pointer (text, cursor) - text), &self->list_start);
  double wanted = adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, LIST_WIDTH, gtk_widget_get_settings (GTK_WIDGET (self)));
  int width = MIN ((int) wanted, gtk_widget_get_width (GTK_WIDGET (self)) - 2 * LIST_MARGIN);
  int mark;
  GdkRectangle at;

  if (offers->len == 0)
    {
      self->dismissed = -1;
      hide_list (self);
      return;
    }

  mark = (int) g_utf8_pointer_to_offset (text, text + self->list_start);
  if (mark == self->dismissed)
    return;

  self->dismissed = -1;
  at = find_place (self, mark);
  keep_inside (self, &at, width);
  concord_capture_list_show (self->list, offers, &at, width);
  announce (self);
}

static void
take (ConcordCaptureBar *self)
{
  const ConcordCaptureOffer *taken = concord_capture_list_get_offer (self->list);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  g_autofree char *text = concord_capture_bar_dup_said (self);
  g_autofree char *insert = g_strdup (taken->insert);
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) g_utf8_pointer_to_offset (text, text + self->list_start));
  gtk_text_buffer_get_iter_at_mark (buffer, &end, gtk_text_buffer_get_insert (buffer));

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, insert, -1);
  if (!g_unichar_isspace (gtk_text_iter_get_char (&start)))
    gtk_text_buffer_insert (buffer, &start, " ", 1);
  else
    gtk_text_iter_forward_char (&start);
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_text_buffer_end_user_action (buffer);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
dismiss (ConcordCaptureBar *self)
{
  g_autofree char *text = concord_capture_bar_dup_said (self);

  self->dismissed = (int) g_utf8_pointer_to_offset (text, text + self->list_start);
  hide_list (self);
}

/**
 * concord_capture_bar_complete:
 *
 * Returns: whether the key was for the list
 */
gboolean
concord_capture_bar_complete (ConcordCaptureBar *self,
                              guint              keyval)
{
  if (!concord_capture_list_get_shown (self->list))
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      concord_capture_list_step (self->list, -1);
      announce (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      concord_capture_list_step (self->list, 1);
      announce (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      take (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      dismiss (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/**
 * concord_capture_bar_forget_names:
 *
 * The session changed, and with it what can be meant.
 */
void
concord_capture_bar_forget_names (ConcordCaptureBar *self)
{
  g_clear_pointer (&self->names, concord_capture_names_free);
}

/**
 * concord_capture_bar_read_line:
 *
 * Reads what stands in the line now.
 */
void
concord_capture_bar_read_line (ConcordCaptureBar *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  g_autofree char *text = concord_capture_bar_dup_said (self);
  g_autoptr (ConcordCaptureLine) line = NULL;
  GtkTextIter cursor;

  if (self->desk != NULL && gtk_text_buffer_get_char_count (buffer) <= LONGEST_LINE)
    line = concord_capture_line_read (get_names (self), text);
  mark_known (self, text, line);

  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  if (line != NULL && gtk_widget_is_focus (GTK_WIDGET (self->text)) && !gtk_text_buffer_get_has_selection (buffer))
    offer (self, text, gtk_text_iter_get_offset (&cursor));
  else
    hide_list (self);
  show_hint (self, line);
}

void
concord_capture_bar_set_up_completion (ConcordCaptureBar *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->dismissed = -1;
  self->known = gtk_text_buffer_create_tag (buffer, CONCORD_SPELLING_NAME_TAG, "weight", PANGO_WEIGHT_SEMIBOLD, NULL);
  refresh_colour (self);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (refresh_colour), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::accent-color", G_CALLBACK (refresh_colour), self, G_CONNECT_SWAPPED);

  self->list = CONCORD_CAPTURE_LIST (concord_capture_list_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
  g_signal_connect_object (self->list, "taken", G_CALLBACK (take), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (concord_capture_bar_read_line), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (hide_list), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->text), focus);
}

void
concord_capture_bar_drop_completion (ConcordCaptureBar *self)
{
  GtkWidget *list = GTK_WIDGET (g_steal_pointer (&self->list));

  g_clear_pointer (&list, gtk_widget_unparent);
  concord_capture_bar_forget_names (self);
}
