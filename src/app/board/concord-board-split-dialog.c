/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two parts of what a card says, to be looked over before they become two cards. Changes nothing itself. */

#include "config.h"

#include "concord-board-split-dialog.h"

#include "concord-spelling.h"

struct _ConcordBoardSplitDialog
{
  AdwDialog parent_instance;

  GtkTextView *first;
  GtkTextView *second;
  GtkWidget *split_button;
};

static guint split_signal;

G_DEFINE_FINAL_TYPE (ConcordBoardSplitDialog, concord_board_split_dialog, ADW_TYPE_DIALOG)

static char *
dup_text (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static void
on_changed (ConcordBoardSplitDialog *self)
{
  g_autofree char *first = dup_text (self->first);
  g_autofree char *second = dup_text (self->second);

  gtk_widget_set_sensitive (self->split_button, first[0] != '\0' && second[0] != '\0');
}

static void
on_cancel (ConcordBoardSplitDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_split (ConcordBoardSplitDialog *self)
{
  g_autoptr (ConcordBoardSplitDialog) kept = g_object_ref (self);
  g_autofree char *first = dup_text (self->first);
  g_autofree char *second = dup_text (self->second);

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, split_signal, 0, first, second);
}

/* A card is one paragraph: Enter is for the button. */
static gboolean
on_key_pressed (ConcordBoardSplitDialog *self,
                guint                    keyval)
{
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_ISO_Enter)
    return GDK_EVENT_PROPAGATE;

  if (gtk_widget_get_sensitive (self->split_button))
    on_split (self);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));

  return GDK_EVENT_STOP;
}

static void
concord_board_split_dialog_class_init (ConcordBoardSplitDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  split_signal = g_signal_new ("split", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                               G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/concordboard/Concord/ui/concord-board-split-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardSplitDialog, first);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardSplitDialog, second);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardSplitDialog, split_button);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_split);
}

static void
set_up_part (ConcordBoardSplitDialog *self,
             GtkTextView             *view)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autoptr (GtkTextBuffer) buffer = concord_spelling_buffer_new ();

  gtk_text_view_set_buffer (view, buffer);
  concord_spelling_watch (view);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
}

static void
concord_board_split_dialog_init (ConcordBoardSplitDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_up_part (self, self->first);
  set_up_part (self, self->second);
}

/**
 * concord_board_split_dialog_new:
 * @session: whose language it is written in
 * @first: what the card would say
 * @second: what the new one would say; where nothing is proposed, this is where one begins to write
 */
AdwDialog *
concord_board_split_dialog_new (ConcordRecord *session,
                                const char    *first,
                                const char    *second)
{
  ConcordBoardSplitDialog *self = g_object_new (CONCORD_TYPE_BOARD_SPLIT_DIALOG, NULL);

  concord_spelling_follow (GTK_WIDGET (self), session);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->first), first, -1);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->second), second, -1);
  adw_dialog_set_focus (ADW_DIALOG (self), second[0] != '\0' ? self->split_button : GTK_WIDGET (self->second));
  on_changed (self);

  return ADW_DIALOG (self);
}
