/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The vision over the board: always in sight, and written where it stands. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "concord-board-private.h"
#include "concord-session.h"

/* Characters from which a vision is written smaller, so that more of it is in sight. */
#define LONG      110
#define VERY_LONG 260

static void
set_class (ConcordBoard *self,
           const char   *class,
           gboolean      has)
{
  if (has)
    gtk_widget_add_css_class (GTK_WIDGET (self->vision), class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->vision), class);
}

static int
get_line_height (ConcordBoard *self)
{
  g_autoptr (PangoLayout) one = gtk_widget_create_pango_layout (GTK_WIDGET (self->vision), "X");
  g_autoptr (PangoLayout) two = gtk_widget_create_pango_layout (GTK_WIDGET (self->vision), "X\nX");
  int one_high, two_high;

  pango_layout_get_pixel_size (one, NULL, &one_high);
  pango_layout_get_pixel_size (two, NULL, &two_high);

  return MAX (1, two_high - one_high);
}

static void
limit_height (ConcordBoard *self)
{
  int line = get_line_height (self);
  int height = self->limited_height = gtk_widget_get_height (GTK_WIDGET (self));
  double room = height > 0 ? MIN (self->vision_height, height / 5.0) : self->vision_height;

  gtk_scrolled_window_set_max_content_height (self->vision_scroller, MAX (1, (int) room / line) * line);
}

/* How high a line is, is known when the frame that follows a change of style has been drawn. */
static gboolean
on_vision_tick (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       data)
{
  ConcordBoard *self = CONCORD_BOARD (widget);

  limit_height (self);
  if (self->vision_frames-- > 0)
    return G_SOURCE_CONTINUE;

  self->vision_tick = 0;

  return G_SOURCE_REMOVE;
}

/* However long it is, most of the height is for the columns; and it ends with a whole line. */
void
concord_board_limit_vision (ConcordBoard *self)
{
  limit_height (self);
  self->vision_frames = 1;
  if (self->vision_tick == 0)
    self->vision_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_vision_tick, NULL, NULL);
}

void
concord_board_refresh_vision (ConcordBoard *self)
{
  ConcordRecord *session = concord_desk_get_session (self->desk);
  int horizon = (int) concord_record_get_whole (session, CONCORD_SESSION_HORIZON, 0);
  const char *vision = concord_record_get_text (session, CONCORD_SESSION_VISION);
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;
  glong length;

  if (horizon > 0)
    /* Translators: above the vision; the horizon year */
    title = g_strdup_printf (_("Our shared vision · by %d"), horizon);
  else
    title = g_strdup (_("Our shared vision"));
  gtk_label_set_label (self->vision_title, title);
  concord_inline_text_set_text (self->vision, vision);
  length = g_utf8_strlen (vision, -1);
  set_class (self, "very-long", length > VERY_LONG);
  set_class (self, "long", length > LONG && length <= VERY_LONG);
  concord_board_limit_vision (self);

  words = g_strdup_printf ("%s: %s", title, vision);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->vision_area), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static gboolean
on_edited (ConcordBoard      *self,
                  const char        *text,
                  const char        *group,
                  ConcordInlineText *vision)
{
  g_autoptr (GError) error = NULL;
  ConcordEdit *edit = concord_steps_edit_text (concord_board_get_graph (self), concord_desk_get_session (self->desk),
                                               CONCORD_SESSION_VISION, text, &error);

  if (edit == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "session.toast", "s", error->message);
      return FALSE;
    }

  concord_edit_set_group (edit, group);

  return concord_board_commit (self, edit);
}

static void
on_finished (ConcordBoard      *self,
                    gboolean           by_key,
                    ConcordInlineText *vision)
{
  if (by_key)
    gtk_widget_grab_focus (self->vision_area);
}

static void
on_pressed (GtkGestureClick *gesture,
                   int              n_press,
                   double           x,
                   double           y,
                   gpointer         data)
{
  ConcordBoard *self = data;

  if (!concord_inline_text_get_editing (self->vision) && !concord_board_is_read_only (self))
    concord_inline_text_start (self->vision);
}

void
concord_board_set_up_vision (ConcordBoard *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (on_pressed), self, 0);
  gtk_widget_add_controller (self->vision_area, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (self->vision, "edited", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->vision, "finished", G_CALLBACK (on_finished), self, G_CONNECT_SWAPPED);
}
