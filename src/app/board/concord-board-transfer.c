/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cards that go elsewhere: into another session with all they have, or to another program as lines of text; and lines that
 * come from there.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "concord-board-private.h"
#include "concord-board-sessions-dialog.h"
#include "concord-lines.h"
#include "concord-steps-arrange.h"

/* --- another session ------------------------------------------------------------------- */

static void
on_session_chosen (ConcordBoard *self,
                   const char   *id,
                   const char   *title)
{
  g_autoptr (GPtrArray) cards = g_steal_pointer (&self->copying);
  g_autoptr (ConcordGraph) target = NULL;
  g_autoptr (ConcordEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  if (self->desk == NULL || cards == NULL)
    return;

  for (guint i = cards->len; i > 0; i--)
    {
      if (concord_board_is_gone (self, cards->pdata[i - 1]))
        g_ptr_array_remove_index (cards, i - 1);
    }

  target = concord_store_open_session (concord_desk_get_store (self->desk), id, &error);
  if (target != NULL && cards->len > 0)
    edit = concord_steps_copy_to (concord_board_get_graph (self), cards, target, &error);
  if (error != NULL)
    concord_board_say (self, error->message);
  else if (edit != NULL && concord_desk_commit (self->desk, edit))
    gtk_widget_activate_action (GTK_WIDGET (self), "session.copied-to", "(ss)", id, title);
}

static void
copy_to (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  ConcordBoard *self = CONCORD_BOARD (widget);
  g_autoptr (GPtrArray) cards = self->desk != NULL ? concord_board_dup_acting (self) : NULL;
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog;

  if (cards == NULL || cards->len == 0)
    return;

  dialog = concord_board_sessions_dialog_new (concord_desk_get_store (self->desk),
                                              concord_record_get_id (concord_desk_get_session (self->desk)), cards->len, &error);
  if (dialog == NULL)
    {
      concord_board_say (self, error->message);
      return;
    }

  g_clear_pointer (&self->copying, g_ptr_array_unref);
  self->copying = g_steal_pointer (&cards);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_session_chosen), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/* --- the clipboard ----------------------------------------------------------------------- */

/* A line each. */
static char *
dup_lines (GPtrArray *cards)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < cards->len; i++)
    {
      g_autofree char *line = concord_lines_join (concord_record_get_headline (cards->pdata[i]));

      if (i > 0)
        g_string_append_c (lines, '\n');
      g_string_append (lines, line);
    }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
copy_text (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  ConcordBoard *self = CONCORD_BOARD (widget);
  g_autoptr (GPtrArray) cards = self->desk != NULL ? concord_board_dup_acting (self) : NULL;
  g_autofree char *lines = NULL;
  g_autofree char *message = NULL;

  if (cards == NULL || cards->len == 0)
    return;

  lines = dup_lines (cards);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), lines);
  if (g_str_equal (action, "board.cut-text"))
    {
      concord_board_delete (self);
      return;
    }

  message = g_strdup_printf (ngettext ("The words of %u card are copied", "The words of %u cards are copied", cards->len), cards->len);
  gtk_widget_activate_action (widget, "session.toast", "s", message);
}

static void
on_text_read (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (ConcordBoard) self = data;
  g_autofree char *lines = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);

  if (self->desk == NULL)
    return;

  if (lines == NULL || lines[0] == '\0')
    concord_board_say (self, _("There is no text to paste."));
  else
    concord_capture_bar_add (self->capture, lines);
}

/* As if it had been pasted into the bar below. */
static void
paste_text (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  if (CONCORD_BOARD (widget)->desk != NULL)
    gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, on_text_read, g_object_ref (widget));
}

void
concord_board_install_transfer (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "board.copy-to", NULL, copy_to);
  gtk_widget_class_install_action (widget_class, "board.copy-text", NULL, copy_text);
  gtk_widget_class_install_action (widget_class, "board.cut-text", NULL, copy_text);
  gtk_widget_class_install_action (widget_class, "board.paste-text", NULL, paste_text);
}
