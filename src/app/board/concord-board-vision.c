/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The vision over the board: always in sight, and written where it stands. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "concord-board-private.h"
#include "concord-session.h"

void
concord_board_refresh_vision (ConcordBoard *self)
{
  ConcordRecord *session = concord_desk_get_session (self->desk);
  gint64 horizon = concord_record_get_whole (session, CONCORD_SESSION_HORIZON, 0);
  const char *vision = concord_record_get_text (session, CONCORD_SESSION_VISION);
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;

  if (horizon > 0)
    /* Translators: above the vision; the horizon year */
    title = g_strdup_printf (_("Our shared vision · by %" G_GINT64_FORMAT), horizon);
  else
    title = g_strdup (_("Our shared vision"));
  gtk_label_set_label (self->vision_title, title);
  concord_inline_text_set_text (self->vision, vision);

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

  if (!concord_inline_text_get_editing (self->vision))
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
