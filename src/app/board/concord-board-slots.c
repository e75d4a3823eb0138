/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which rows of a column have widgets, and whose turn a widget is next: one that scrolls out of sight becomes the next
 * that scrolls in. It knows positions and never where anything is on the screen.
 */

#include "config.h"

#include "concord-board-slots.h"

enum
{
  WAITING = 2, /* rows beyond those that are wanted, which wait for what scrolls in */
};

void
concord_board_slots_init (ConcordBoardSlots *self,
                          GtkWidget         *list)
{
  *self = (ConcordBoardSlots) {
    .list = list,
    .slots = g_array_new (FALSE, FALSE, sizeof (ConcordBoardSlot)),
    .spare = g_ptr_array_new (),
  };
}

/* When the rows are gone, see concord_board_slots_drop_spare(). */
void
concord_board_slots_clear (ConcordBoardSlots *self)
{
  g_clear_pointer (&self->slots, g_array_unref);
  g_clear_pointer (&self->spare, g_ptr_array_unref);
}

void
concord_board_slots_drop_spare (ConcordBoardSlots *self)
{
  while (self->spare->len > 0)
    gtk_widget_unparent (g_ptr_array_steal_index (self->spare, self->spare->len - 1));
  g_clear_object (&self->light);
  g_clear_object (&self->desk);
}

void
concord_board_slots_set_up (ConcordBoardSlots *self,
                            ConcordDesk       *desk,
                            ConcordBoardLight *light)
{
  g_set_object (&self->desk, desk);
  g_set_object (&self->light, light);
}

guint
concord_board_slots_get_n (ConcordBoardSlots *self)
{
  return self->slots->len;
}

ConcordBoardSlot *
concord_board_slots_get (ConcordBoardSlots *self,
                         guint              index)
{
  return &g_array_index (self->slots, ConcordBoardSlot, index);
}

/**
 * concord_board_slots_find:
 *
 * Returns: the index of the first slot that does not come before @position
 */
guint
concord_board_slots_find (ConcordBoardSlots *self,
                          guint              position)
{
  guint index = 0;

  while (index < self->slots->len && concord_board_slots_get (self, index)->position < position)
    index++;

  return index;
}

/**
 * concord_board_slots_find_nearest:
 *
 * Returns: (transfer none) (nullable): the row at @position or, where it is not there, the next that is, or the last
 */
GtkWidget *
concord_board_slots_find_nearest (ConcordBoardSlots *self,
                                  guint              position)
{
  guint index = concord_board_slots_find (self, position);

  if (self->slots->len == 0)
    return NULL;

  return GTK_WIDGET (concord_board_slots_get (self, MIN (index, self->slots->len - 1))->row);
}

gboolean
concord_board_slots_has (ConcordBoardSlots *self,
                         guint              position)
{
  return concord_board_slots_has_all (self, position, position);
}

gboolean
concord_board_slots_has_all (ConcordBoardSlots *self,
                             guint              first,
                             guint              last)
{
  guint index = concord_board_slots_find (self, first);

  return index + (last - first) < self->slots->len && concord_board_slots_get (self, index)->position == first &&
         concord_board_slots_get (self, index + (last - first))->position == last;
}

void
concord_board_slots_release (ConcordBoardSlots *self,
                             guint              index)
{
  g_ptr_array_add (self->spare, concord_board_slots_get (self, index)->row);
  g_array_remove_index (self->slots, index);
}

/* What someone is on stays, wherever it is. */
static gboolean
is_kept (ConcordBoardSlots *self,
         ConcordBoardRow   *row)
{
  return gtk_widget_get_focus_child (self->list) == GTK_WIDGET (row) || concord_board_row_get_editing (row);
}

/* Gives up a row that is not between @first and @last, if there is one. */
static gboolean
release_outside (ConcordBoardSlots *self,
                 guint              first,
                 guint              last)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      ConcordBoardSlot *slot = concord_board_slots_get (self, i);

      if ((slot->position < first || slot->position > last) && !is_kept (self, slot->row))
        {
          concord_board_slots_release (self, i);
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * concord_board_slots_take:
 *
 * Returns: (transfer none): the row that shows @position from now on, one that is to spare or a new one
 */
ConcordBoardRow *
concord_board_slots_take (ConcordBoardSlots *self,
                          GListModel        *rows,
                          guint              position)
{
  guint index = concord_board_slots_find (self, position);
  g_autoptr (GObject) item = NULL;
  ConcordBoardSlot slot = { NULL, position };

  if (concord_board_slots_has (self, position))
    return concord_board_slots_get (self, index)->row;

  if (self->spare->len > 0)
    slot.row = g_ptr_array_steal_index (self->spare, self->spare->len - 1);
  else
    slot.row = CONCORD_BOARD_ROW (concord_board_row_new (self->desk, self->light));

  item = g_list_model_get_item (rows, position);
  concord_board_row_set_item (slot.row, item);
  gtk_widget_insert_after (GTK_WIDGET (slot.row), self->list,
                           index > 0 ? GTK_WIDGET (concord_board_slots_get (self, index - 1)->row) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (slot.row), TRUE);
  g_array_insert_val (self->slots, index, slot);

  return slot.row;
}

/**
 * concord_board_slots_keep_only:
 *
 * Makes the rows from @first to @last, from those that are outside. One that scrolls out waits for the next that
 * scrolls in, because to hide and to show it again takes as long as what it shows.
 */
void
concord_board_slots_keep_only (ConcordBoardSlots *self,
                               GListModel        *rows,
                               guint              first,
                               guint              last)
{
  for (guint i = first; i <= last; i++)
    {
      if (self->spare->len == 0 && !concord_board_slots_has (self, i))
        release_outside (self, first, last);
      concord_board_slots_take (self, rows, i);
    }

  while (self->slots->len > last - first + 1 + WAITING && release_outside (self, first, last))
    ;
  concord_board_slots_hide_spare (self);
}

void
concord_board_slots_hide_spare (ConcordBoardSlots *self)
{
  for (guint i = 0; i < self->spare->len; i++)
    {
      gtk_widget_set_visible (self->spare->pdata[i], FALSE);
      concord_board_row_set_item (self->spare->pdata[i], NULL);
    }
}
