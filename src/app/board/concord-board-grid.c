/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of a column: a grid view of one column, which keeps few widgets alive however long it is (see
 * docs/architecture.md). The focus is on the rows, not on the cells around them.
 */

#include "config.h"

#include "concord-board-grid.h"

#include "concord-board-add.h"

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item,
          ConcordDesk              *desk)
{
  gtk_list_item_set_focusable (list_item, FALSE);
  gtk_list_item_set_activatable (list_item, FALSE);
  gtk_list_item_set_selectable (list_item, FALSE);
  gtk_list_item_set_child (list_item, concord_board_row_new (desk));
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         gpointer                  data)
{
  concord_board_row_set_item (CONCORD_BOARD_ROW (gtk_list_item_get_child (list_item)), gtk_list_item_get_item (list_item));
}

static void
on_unbind (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item,
           gpointer                  data)
{
  concord_board_row_set_item (CONCORD_BOARD_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
on_teardown (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item,
             gpointer                  data)
{
  gtk_list_item_set_child (list_item, NULL);
}

/**
 * concord_board_grid_set_up:
 *
 * Makes @view show rows of the board.
 */
void
concord_board_grid_set_up (GtkGridView *view,
                           ConcordDesk *desk)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), desk, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);
  g_signal_connect (factory, "teardown", G_CALLBACK (on_teardown), NULL);

  gtk_grid_view_set_min_columns (view, 1);
  gtk_grid_view_set_max_columns (view, 1);
  gtk_grid_view_set_tab_behavior (view, GTK_LIST_TAB_ITEM);
  gtk_grid_view_set_factory (view, factory);
}

/**
 * concord_board_grid_set_rows:
 * @rows: (nullable) (transfer none): #ConcordRecord and #ConcordBoardAdd
 */
void
concord_board_grid_set_rows (GtkGridView *view,
                             GListModel  *rows)
{
  g_autoptr (GtkSelectionModel) model = NULL;

  if (rows != NULL)
    model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (rows)));

  gtk_grid_view_set_model (view, model);
}

static ConcordBoardRow *
get_row (GtkWidget *cell)
{
  GtkWidget *child = gtk_widget_get_first_child (cell);

  return CONCORD_IS_BOARD_ROW (child) ? CONCORD_BOARD_ROW (child) : NULL;
}

/**
 * concord_board_grid_find_row:
 *
 * Returns: (transfer none) (nullable): the row that shows @item, if it has one now
 */
ConcordBoardRow *
concord_board_grid_find_row (GtkGridView *view,
                             gpointer     item)
{
  for (GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (view)); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    {
      ConcordBoardRow *row = get_row (cell);

      if (row != NULL && concord_board_row_get_item (row) == item)
        return row;
    }

  return NULL;
}

/**
 * concord_board_grid_pick:
 * @y: in @view's coordinates
 * @cards_only: whether places to add something are left out
 *
 * Returns: (transfer none) (nullable): the row nearest to @y among those on the screen
 */
ConcordBoardRow *
concord_board_grid_pick (GtkGridView *view,
                         double       y,
                         gboolean     cards_only)
{
  ConcordBoardRow *nearest = NULL;
  double least = G_MAXDOUBLE;
  int height = gtk_widget_get_height (GTK_WIDGET (view));

  for (GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (view)); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    {
      ConcordBoardRow *row = get_row (cell);
      graphene_rect_t bounds;
      double top, bottom, distance;

      if (row == NULL || concord_board_row_get_item (row) == NULL || !gtk_widget_get_child_visible (cell) ||
          !gtk_widget_compute_bounds (cell, GTK_WIDGET (view), &bounds))
        continue;
      if (cards_only && CONCORD_IS_BOARD_ADD (concord_board_row_get_item (row)))
        continue;

      top = bounds.origin.y;
      bottom = top + bounds.size.height;
      if (bottom <= 0 || top >= height)
        continue;

      distance = y < top ? top - y : y > bottom ? y - bottom : 0;
      if (distance < least)
        {
          least = distance;
          nearest = row;
        }
    }

  return nearest;
}

/**
 * concord_board_grid_show:
 * @item: what stands at @position
 * @focus: whether it takes the focus, too
 *
 * Scrolls to @item. The view would give the focus to the cell, which has none to give.
 *
 * Returns: whether it has the focus, if that was asked
 */
gboolean
concord_board_grid_show (GtkGridView *view,
                         guint        position,
                         gpointer     item,
                         gboolean     focus)
{
  ConcordBoardRow *row;

  gtk_grid_view_scroll_to (view, position, GTK_LIST_SCROLL_NONE, NULL);
  if (!focus)
    return TRUE;

  row = concord_board_grid_find_row (view, item);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}
