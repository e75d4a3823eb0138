/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where things are on the board, and what has the focus: it stays with the card, whatever becomes of the row
 * that shows it.
 */

#include "config.h"

#include "concord-board-private.h"

/* The column @item stands in; NULL for what is in the tray or nowhere. */
ConcordBoardColumn *
concord_board_find_column (ConcordBoard *self,
                           gpointer      item,
                           guint        *index)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      ConcordBoardColumn *column = self->columns->pdata[i];
      guint position;

      if (item == concord_board_column_get_outcome (column) || concord_board_column_find (column, item, &position))
        {
          if (index != NULL)
            *index = i;
          return column;
        }
    }

  return NULL;
}

ConcordBoardRow *
concord_board_find_row (ConcordBoard *self,
                        gpointer      item)
{
  ConcordBoardColumn *column = concord_board_find_column (self, item, NULL);

  return column != NULL ? concord_board_column_find_row (column, item) : concord_board_tray_find_row (self->tray, item);
}

static void
set_focused (ConcordBoard *self,
             gpointer      item)
{
  if (g_set_object (&self->focused, item))
    concord_board_remember (self);
  if (CONCORD_IS_RECORD (item))
    concord_desk_set_selected (self->desk, item);
}

static gboolean
on_late_tick (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       data)
{
  ConcordBoard *self = CONCORD_BOARD (widget);
  g_autoptr (GObject) late = g_steal_pointer (&self->late);

  self->late_tick = 0;
  if (late != NULL)
    concord_board_show_item (self, late, TRUE);

  return G_SOURCE_REMOVE;
}

/* Scrolls to a record or a place to add one, and gives it the focus if asked. */
void
concord_board_show_item (ConcordBoard *self,
                         gpointer      item,
                         gboolean      focus)
{
  ConcordBoardColumn *column = concord_board_find_column (self, item, NULL);
  g_autoptr (GObject) kept = g_object_ref (item);
  guint position;
  gboolean done;

  if (column == NULL && !concord_board_tray_find (self->tray, item, &position))
    return;

  if (focus)
    set_focused (self, item);

  concord_board_reveal (self, column != NULL ? GTK_WIDGET (column) : GTK_WIDGET (self->tray));
  done = column != NULL ? concord_board_column_show (column, item, focus) : concord_board_tray_show (self->tray, item, focus);
  if (done || !focus || self->late_tick != 0)
    return;

  g_set_object (&self->late, G_OBJECT (item));
  self->late_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_late_tick, NULL, NULL);
}

GObject *
concord_board_get_focused (ConcordBoard *self)
{
  return self->focused;
}

GObject *
concord_board_get_item_at_focus (ConcordBoard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, CONCORD_TYPE_BOARD_ROW) : NULL;

  if (row == NULL || !gtk_widget_is_ancestor (row, GTK_WIDGET (self)))
    return NULL;

  return concord_board_row_get_item (CONCORD_BOARD_ROW (row));
}

static gboolean
on_focus_idle (gpointer data)
{
  ConcordBoard *self = data;

  self->focus_idle = 0;
  if (self->desk != NULL)
    set_focused (self, self->focusing);
  g_clear_object (&self->focusing);

  return G_SOURCE_REMOVE;
}

void
concord_board_forget_focusing (ConcordBoard *self)
{
  g_clear_handle_id (&self->focus_idle, g_source_remove);
  g_clear_object (&self->focusing);
}

/* While the graph refreshes, rows go and the focus with them, to another row or to nothing. Only a focus
 * that stays was meant: that is known before the next key is read.
 */
void
concord_board_note_focus (ConcordBoard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GObject *item = concord_board_get_item_at_focus (self);

  if (root == NULL || gtk_root_get_focus (root) == NULL)
    return;

  if (item == NULL)
    {
      concord_board_forget_focusing (self);
      g_clear_object (&self->focused);
      return;
    }

  g_set_object (&self->focusing, item);
  if (self->focus_idle == 0)
    self->focus_idle = g_idle_add_full (G_PRIORITY_HIGH, on_focus_idle, self, NULL);
}

gboolean
concord_board_is_gone (ConcordBoard *self,
         gpointer      item)
{
  return CONCORD_IS_RECORD (item) && concord_graph_lookup (concord_board_get_graph (self), concord_record_get_id (item)) == NULL;
}

void
concord_board_restore_focus (ConcordBoard *self)
{
  gpointer now = concord_board_get_item_at_focus (self);

  if (self->focused == NULL || now == self->focused)
    return;

  if (concord_board_is_gone (self, self->focused))
    {
      g_clear_object (&self->focused);
      concord_board_note_focus (self);
      return;
    }

  if (!concord_inline_text_get_editing (self->vision))
    {
      concord_board_forget_focusing (self);
      concord_board_show_item (self, self->focused, TRUE);
      concord_board_forget_focusing (self);
    }
}
