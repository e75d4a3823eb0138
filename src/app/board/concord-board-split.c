/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One card becomes two: at the cursor while someone writes in it, otherwise after a look at both parts. */

#include "config.h"

#include "concord-board-private.h"
#include "concord-board-split-dialog.h"
#include "concord-steps-arrange.h"

/* @text: (nullable): where it is being written: it must not save the whole once more when the focus leaves it */
static void
split (ConcordBoard      *self,
       ConcordRecord     *record,
       const char        *first,
       const char        *second,
       ConcordInlineText *text)
{
  ConcordGraph *graph = concord_board_get_graph (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  ConcordEdit *edit = concord_steps_split_card (graph, record, first, second, &id, &error);

  if (edit == NULL)
    {
      concord_board_say (self, error->message);
      return;
    }

  if (!concord_board_commit (self, edit))
    return;

  if (text != NULL)
    concord_inline_text_abandon (text);
  concord_board_follow (self, concord_graph_lookup (graph, id));
}

static void
on_split (ConcordBoard *self,
          const char   *first,
          const char   *second)
{
  g_autoptr (ConcordRecord) record = g_steal_pointer (&self->splitting);

  if (self->desk != NULL && record != NULL && !concord_board_is_gone (self, record))
    split (self, record, first, second, NULL);
}

static void
ask (GtkWidget  *widget,
     const char *action,
     GVariant   *parameter)
{
  ConcordBoard *self = CONCORD_BOARD (widget);
  ConcordRecord *record = self->desk != NULL ? concord_board_get_record (self) : NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  AdwDialog *dialog;

  if (record == NULL)
    return;

  concord_steps_propose_split (concord_record_get_headline (record), &first, &second);
  g_set_object (&self->splitting, record);
  dialog = concord_board_split_dialog_new (concord_desk_get_session (self->desk), first, second);
  g_signal_connect_object (dialog, "split", G_CALLBACK (on_split), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/* What is written ends up in two cards even where it was too long for one. */
static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                gpointer               data)
{
  ConcordBoard *self = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *text = focus != NULL ? gtk_widget_get_ancestor (focus, CONCORD_TYPE_INLINE_TEXT) : NULL;
  GtkWidget *row = text != NULL ? gtk_widget_get_ancestor (text, CONCORD_TYPE_BOARD_ROW) : NULL;
  ConcordRecord *record = row != NULL ? concord_board_row_get_record (CONCORD_BOARD_ROW (row)) : NULL;
  const GdkModifierType both = GDK_CONTROL_MASK | GDK_SHIFT_MASK;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (record == NULL || (modifiers & (both | GDK_ALT_MASK)) != both ||
      (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_ISO_Enter))
    return GDK_EVENT_PROPAGATE;

  concord_inline_text_dup_parts (CONCORD_INLINE_TEXT (text), &before, &after);
  split (self, record, before, after, CONCORD_INLINE_TEXT (text));

  return GDK_EVENT_STOP;
}

void
concord_board_install_split (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "board.split", NULL, ask);
}

void
concord_board_set_up_split (ConcordBoard *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->strip), keys);
}
