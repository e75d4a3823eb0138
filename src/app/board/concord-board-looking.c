/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding one's way on the board: whose cards are shown, and the search. It changes how cards look and what
 * has the focus, never a record.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "concord-board-private.h"
#include "concord-board-words.h"

static void
announce (ConcordBoard *self,
          const char   *words)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static gboolean
is_searching (ConcordBoard *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->search));
}

/* On a narrow screen there is room for one thing at a time. */
void
concord_board_refresh_looking (ConcordBoard *self)
{
  gboolean narrow = gtk_widget_has_css_class (GTK_WIDGET (self), "narrow");
  gboolean searching = is_searching (self);

  gtk_widget_set_visible (self->looking, self->light != NULL && (searching || !concord_board_is_empty (self)));
  gtk_widget_set_visible (self->search_button, !searching);
  gtk_widget_set_visible (GTK_WIDGET (self->filter), concord_board_filter_is_useful (self->filter) && !(narrow && searching));
  gtk_widget_set_hexpand (GTK_WIDGET (self->search), narrow);
  gtk_widget_set_halign (GTK_WIDGET (self->search), narrow ? GTK_ALIGN_FILL : GTK_ALIGN_END);
}

/* --- the filter ---------------------------------------------------------------------- */

static void
say_filter (ConcordBoard *self)
{
  guint chosen = concord_board_light_get_n_chosen (self->light);
  g_autofree char *words = NULL;

  if (chosen == self->said_chosen)
    return;

  self->said_chosen = chosen;
  if (chosen == 0)
    words = g_strdup (_("Everyone’s cards are shown"));
  else
    {
      guint shown, n;

      concord_board_light_count (self->light, &shown, &n);
      /* Translators: said after partners were chosen: how many commitments are shown and how many there are */
      words = g_strdup_printf (_("Commitments shown: %u of %u"), shown, n);
    }
  announce (self, words);
}

static void
on_filter_left (ConcordBoard      *self,
                GtkDirectionType   direction,
                ConcordBoardFilter *filter)
{
  if (direction == GTK_DIR_UP)
    gtk_widget_grab_focus (self->vision_area);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
focus_filter (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  ConcordBoard *self = CONCORD_BOARD (widget);

  if (gtk_widget_get_mapped (GTK_WIDGET (self->filter)))
    gtk_widget_grab_focus (GTK_WIDGET (self->filter));
}

/* --- the search ---------------------------------------------------------------------- */

static void
say_count (ConcordBoard *self)
{
  ConcordRecord *current = concord_board_light_get_current (self->light, NULL);
  const char *count = concord_board_search_get_count (self->search);
  g_autofree char *words = NULL;

  if (count[0] == '\0')
    return;

  if (current != NULL)
    /* Translators: said when a search comes to a match: "3 of 12", then what the card says */
    words = g_strdup_printf (C_("search", "%s: %s"), count, concord_record_get_headline (current));
  announce (self, words != NULL ? words : count);
}

/* The match is chosen and seen; the focus stays where one types. */
static void
show_current (ConcordBoard *self)
{
  ConcordRecord *current = concord_board_light_get_current (self->light, NULL);

  if (current != NULL)
    {
      concord_desk_set_selected (self->desk, current);
      concord_board_show_item (self, current, FALSE);
    }
  say_count (self);
}

static void
on_light_changed (ConcordBoard *self)
{
  concord_board_search_show (self->search, self->light, concord_board_get_graph (self));
  say_filter (self);
}

static void
on_typed (ConcordBoard       *self,
          const char         *words,
          ConcordBoardSearch *search)
{
  if (self->light == NULL || !is_searching (self))
    return;

  concord_board_light_search (self->light, words, self->search_from);
  show_current (self);
}

static void
on_step (ConcordBoard       *self,
         int                 step,
         ConcordBoardSearch *search)
{
  if (self->light == NULL || concord_board_light_step (self->light, step) == NULL)
    return;

  show_current (self);
}

static void
begin (ConcordBoard *self)
{
  if (!is_searching (self))
    {
      g_set_object (&self->search_from, concord_board_get_record (self));
      gtk_widget_set_visible (GTK_WIDGET (self->search), TRUE);
      concord_board_refresh_looking (self);
    }
  concord_board_search_begin (self->search);
}

static void
on_entered (ConcordBoard *self)
{
  ConcordRecord *current = self->light != NULL ? concord_board_light_get_current (self->light, NULL) : NULL;

  if (current != NULL)
    concord_board_show_item (self, current, TRUE);
}

static void
forget_search (ConcordBoard *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->search), FALSE);
  concord_board_search_clear (self->search);
  g_clear_object (&self->search_from);
}

/**
 * concord_board_end_search:
 *
 * Ends the search, with the focus on the match, or where someone was before.
 *
 * Returns: whether there was one
 */
gboolean
concord_board_end_search (ConcordBoard *self)
{
  g_autoptr (ConcordRecord) back = NULL;
  GObject *here = concord_board_get_item_at_focus (self);

  if (!is_searching (self))
    return FALSE;

  g_set_object (&back, concord_board_light_get_current (self->light, NULL));
  if (back == NULL && self->search_from != NULL && !concord_board_is_gone (self, self->search_from))
    g_set_object (&back, self->search_from);

  if (here != NULL)
    concord_board_show_item (self, here, TRUE);
  else if (back != NULL)
    concord_board_show_item (self, back, TRUE);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));

  forget_search (self);
  concord_board_light_search (self->light, "", NULL);
  concord_board_refresh_looking (self);

  return TRUE;
}

static void
on_ended (ConcordBoard *self)
{
  concord_board_end_search (self);
}

/**
 * concord_board_type_to_search:
 * @controller: that of the board, being told of a key that has no other meaning there
 *
 * Letters typed on a card begin a search.
 *
 * Returns: whether it was a letter
 */
gboolean
concord_board_type_to_search (ConcordBoard          *self,
                              GtkEventControllerKey *controller,
                              guint                  keyval)
{
  /* A dead key is the beginning of a letter. */
  gboolean dead = keyval >= GDK_KEY_dead_grave && keyval <= GDK_KEY_dead_longsolidusoverlay;

  if ((!dead && !g_unichar_isgraph (gdk_keyval_to_unicode (keyval))) ||
      gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller)) == NULL)
    return FALSE;

  begin (self);

  return concord_board_search_take_key (self->search, controller);
}

static void
search (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  ConcordBoard *self = CONCORD_BOARD (widget);

  if (self->light != NULL && gtk_widget_get_mapped (widget) && (is_searching (self) || !concord_board_is_empty (self)))
    begin (self);
}

static void
find_step (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  ConcordBoard *self = CONCORD_BOARD (widget);
  gboolean on_board = concord_board_get_item_at_focus (self) != NULL;
  ConcordRecord *current;

  if (self->light == NULL)
    return;

  current = concord_board_light_step (self->light, g_variant_get_int32 (parameter));
  if (current == NULL)
    return;

  show_current (self);
  if (on_board)
    concord_board_show_item (self, current, TRUE);
}

/* --- the board ------------------------------------------------------------------------ */

void
concord_board_install_looking (GtkWidgetClass *widget_class)
{
  g_type_ensure (CONCORD_TYPE_BOARD_FILTER);
  g_type_ensure (CONCORD_TYPE_BOARD_SEARCH);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoard, looking);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoard, filter);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoard, search);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoard, search_button);

  gtk_widget_class_install_action (widget_class, "board.focus-filter", NULL, focus_filter);
  gtk_widget_class_install_action (widget_class, "board.search", NULL, search);
  gtk_widget_class_install_action (widget_class, "board.find", "i", find_step);
}

/* Another session, or none. */
void
concord_board_look_at_desk (ConcordBoard *self)
{
  forget_search (self);
  concord_board_filter_set_light (self->filter, NULL, NULL);
  g_signal_group_set_target (self->light_signals, NULL);
  g_clear_object (&self->light);
  self->said_chosen = 0;
  if (self->desk == NULL)
    return;

  self->light = concord_board_light_new (self->desk);
  g_signal_group_set_target (self->light_signals, self->light);
  concord_board_filter_set_light (self->filter, self->light,
                                  concord_graph_list (concord_board_get_graph (self), CONCORD_KIND_PARTNER));
}

void
concord_board_set_up_looking (ConcordBoard *self)
{
  self->light_signals = g_signal_group_new (CONCORD_TYPE_BOARD_LIGHT);
  g_signal_group_connect_swapped (self->light_signals, "changed", G_CALLBACK (on_light_changed), self);
  g_signal_connect_object (self->filter, "left", G_CALLBACK (on_filter_left), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "typed", G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "step", G_CALLBACK (on_step), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "entered", G_CALLBACK (on_entered), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "ended", G_CALLBACK (on_ended), self, G_CONNECT_SWAPPED);
}
