/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board by pointer: cards, priorities and columns are dragged to where a mark shows they will stand.
 * The places are those of the keys; Esc puts everything back because nothing has moved yet.
 */

#include "config.h"

#include "concord-board-add.h"
#include "concord-board-list.h"
#include "concord-board-private.h"
#include "concord-drag-icon.h"

typedef struct
{
  ConcordRecord *owner;       /* nullable */
  guint index;                /* among the owner's records as they stand now */
  ConcordBoardRow *row;       /* where the mark shows */
  ConcordBoardColumn *column; /* or at which column */
  ConcordMark mark;
  gboolean tray;              /* among the notes */
} Place;

static void
set_mark (ConcordBoard *self,
          const Place  *place)
{
  if (self->mark != NULL)
    concord_board_row_set_mark (self->mark, CONCORD_MARK_NONE);
  if (self->column_mark != NULL)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->column_mark), "drop-before");
      gtk_widget_remove_css_class (GTK_WIDGET (self->column_mark), "drop-after");
    }

  g_set_weak_pointer (&self->mark, place != NULL ? place->row : NULL);
  g_set_weak_pointer (&self->column_mark, place != NULL ? place->column : NULL);

  if (self->mark != NULL)
    concord_board_row_set_mark (self->mark, place->mark);
  if (self->column_mark != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->column_mark), place->mark == CONCORD_MARK_BEFORE ? "drop-before" : "drop-after");
}

static ConcordBoardColumn *
find_column_at (ConcordBoard *self,
                double        x,
                gboolean     *second_half)
{
  ConcordBoardColumn *nearest = NULL;
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < self->columns->len; i++)
    {
      GtkWidget *column = self->columns->pdata[i];
      graphene_rect_t bounds;
      double middle;

      if (!gtk_widget_compute_bounds (column, GTK_WIDGET (self->strip), &bounds))
        continue;

      middle = bounds.origin.x + bounds.size.width / 2;
      if (ABS (x - middle) < least)
        {
          least = ABS (x - middle);
          nearest = CONCORD_BOARD_COLUMN (column);
          *second_half = (x > middle) != (gtk_widget_get_direction (column) == GTK_TEXT_DIR_RTL);
        }
    }

  return nearest;
}

static gboolean
is_over_tray (ConcordBoard *self,
              double        x)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (GTK_WIDGET (self->tray), GTK_WIDGET (self->strip), &bounds) &&
         x >= bounds.origin.x && x <= bounds.origin.x + bounds.size.width;
}

/* The row of @view at (@x, @y) of the strip, and whether that is its lower half. */
static ConcordBoardRow *
pick_row (ConcordBoard     *self,
          ConcordBoardList *view,
          double            x,
          double            y,
          gboolean         *lower_half)
{
  graphene_point_t in_view, in_row;
  ConcordBoardRow *row;

  if (!gtk_widget_compute_point (GTK_WIDGET (self->strip), GTK_WIDGET (view), &GRAPHENE_POINT_INIT ((float) x, (float) y),
                                 &in_view))
    return NULL;

  row = concord_board_list_pick (view, in_view.y, FALSE);
  if (row == NULL || !gtk_widget_compute_point (GTK_WIDGET (view), GTK_WIDGET (row), &in_view, &in_row))
    return NULL;

  *lower_half = in_row.y > (float) gtk_widget_get_height (GTK_WIDGET (row)) / 2;

  return row;
}

static guint
index_among (ConcordRecordList *list,
             ConcordRecord     *record)
{
  guint index = 0;

  concord_record_list_find (list, record, &index);

  return index;
}

static gboolean
find_place_of_outcome (ConcordBoard *self,
                       double        x,
                       Place        *place)
{
  gboolean second_half = FALSE;
  ConcordBoardColumn *column = find_column_at (self, x, &second_half);

  if (column == NULL)
    return FALSE;

  place->index = index_among (concord_graph_list (concord_board_get_graph (self), CONCORD_KIND_OUTCOME),
                              concord_board_column_get_outcome (column)) + (second_half ? 1 : 0);
  place->column = column;
  place->mark = second_half ? CONCORD_MARK_AFTER : CONCORD_MARK_BEFORE;

  return TRUE;
}

/* The priority whose section @item is in; NULL at the end of the column. */
static ConcordRecord *
get_section (ConcordGraph *graph,
             gpointer      item)
{
  if (CONCORD_IS_BOARD_ADD (item))
    {
      ConcordRecord *owner = concord_board_add_get_owner (item);

      return concord_record_get_kind (owner) == CONCORD_KIND_PRIORITY ? owner : NULL;
    }

  return concord_record_get_kind (item) == CONCORD_KIND_PRIORITY ? CONCORD_RECORD (item) : concord_graph_get_owner (graph, item);
}

static gboolean
find_place_of_priority (ConcordBoard       *self,
                        ConcordBoardColumn *column,
                        ConcordBoardRow    *row,
                        gboolean            lower_half,
                        Place              *place)
{
  ConcordGraph *graph = concord_board_get_graph (self);
  ConcordRecord *outcome = concord_board_column_get_outcome (column);
  ConcordRecordList *priorities = concord_graph_children (graph, outcome, CONCORD_KIND_PRIORITY);
  gpointer item = concord_board_row_get_item (row);
  ConcordRecord *section = get_section (graph, item);
  guint n = concord_record_list_get_length (priorities);
  ConcordRecord *next;

  place->owner = outcome;
  place->index = section != NULL ? index_among (priorities, section) : n;
  if (section != NULL && ((gpointer) section != item || lower_half))
    place->index++;

  /* Before the heading of the next section, or before the place to add one. */
  next = concord_record_list_peek (priorities, place->index);
  place->row = next != NULL ? concord_board_column_find_row (column, next) : NULL;
  place->mark = CONCORD_MARK_BEFORE;
  if (place->row == NULL)
    {
      place->row = row;
      place->mark = CONCORD_IS_BOARD_ADD (item) && section == NULL ? CONCORD_MARK_BEFORE : CONCORD_MARK_AFTER;
    }

  return TRUE;
}

static gboolean
find_place_of_commitment (ConcordBoard       *self,
                          ConcordBoardColumn *column,
                          ConcordBoardRow    *row,
                          gboolean            lower_half,
                          Place              *place)
{
  ConcordGraph *graph = concord_board_get_graph (self);
  ConcordRecordList *priorities = concord_graph_children (graph, concord_board_column_get_outcome (column),
                                                          CONCORD_KIND_PRIORITY);
  gpointer item = concord_board_row_get_item (row);
  ConcordRecord *section = get_section (graph, item);
  ConcordRecordList *commitments;

  if (section == NULL)
    section = concord_record_list_peek (priorities, concord_record_list_get_length (priorities) - 1);
  if (section == NULL)
    return FALSE;

  commitments = concord_graph_children (graph, section, CONCORD_KIND_COMMITMENT);
  place->owner = section;
  place->row = row;

  if (CONCORD_IS_BOARD_ADD (item))
    {
      place->index = concord_record_list_get_length (commitments);
      place->mark = CONCORD_MARK_BEFORE;
    }
  else if (item == section)
    {
      place->index = 0;
      place->mark = CONCORD_MARK_AFTER;
    }
  else
    {
      place->index = index_among (commitments, item) + (lower_half ? 1 : 0);
      place->mark = lower_half ? CONCORD_MARK_AFTER : CONCORD_MARK_BEFORE;
    }

  return TRUE;
}

static gboolean
find_place_in_tray (ConcordBoard *self,
                    ConcordKind   kind,
                    double        x,
                    double        y,
                    Place        *place)
{
  ConcordRecordList *notes = concord_graph_list (concord_board_get_graph (self), CONCORD_KIND_NOTE);
  gboolean lower_half = FALSE;
  ConcordBoardRow *row = pick_row (self, concord_board_tray_get_view (self->tray), x, y, &lower_half);

  if (kind == CONCORD_KIND_PRIORITY || (kind == CONCORD_KIND_NOTE && row == NULL))
    return FALSE;

  /* What becomes a note again stands behind the others. */
  if (kind == CONCORD_KIND_COMMITMENT)
    {
      guint n = concord_board_tray_get_n_notes (self->tray);
      g_autoptr (GObject) last = n > 0 ? concord_board_tray_get_item (self->tray, n - 1) : NULL;

      place->tray = TRUE;
      place->row = last != NULL ? concord_board_tray_find_row (self->tray, last) : NULL;
      place->mark = place->row != NULL ? CONCORD_MARK_AFTER : CONCORD_MARK_BEFORE;
      if (place->row == NULL)
        place->row = concord_board_tray_get_add (self->tray);
      return TRUE;
    }

  place->index = index_among (notes, concord_board_row_get_record (row)) + (lower_half ? 1 : 0);
  place->row = row;
  place->mark = lower_half ? CONCORD_MARK_AFTER : CONCORD_MARK_BEFORE;

  return TRUE;
}

static gboolean
find_place (ConcordBoard  *self,
            ConcordRecord *record,
            double         x,
            double         y,
            Place         *place)
{
  ConcordKind kind = concord_record_get_kind (record);
  gboolean half = FALSE;
  ConcordBoardColumn *column;
  ConcordBoardRow *row;

  if (kind == CONCORD_KIND_OUTCOME)
    return find_place_of_outcome (self, x, place);

  if (is_over_tray (self, x))
    return find_place_in_tray (self, kind, x, y, place);

  column = find_column_at (self, x, &half);
  if (column == NULL)
    return FALSE;

  row = pick_row (self, concord_board_column_get_view (column), x, y, &half);
  if (row == NULL)
    return FALSE;

  if (kind == CONCORD_KIND_PRIORITY)
    return find_place_of_priority (self, column, row, half, place);

  return find_place_of_commitment (self, column, row, half, place);
}

static ConcordRecord *
get_dragged (GtkDropTarget *target)
{
  const GValue *value = gtk_drop_target_get_value (target);

  return value != NULL && G_VALUE_HOLDS (value, CONCORD_TYPE_RECORD) ? g_value_get_object (value) : NULL;
}

/* Only what is dragged from this board, and not after Esc: X11 lets go of a drag later than that. */
static gboolean
is_ours (ConcordBoard  *self,
         ConcordRecord *record)
{
  return self->dragging && self->desk != NULL && concord_graph_lookup (concord_board_get_graph (self), concord_record_get_id (record)) == record;
}

/* What has not gone since the drag began; the card that was taken hold of is among it. */
static GPtrArray *
dup_dragged (ConcordBoard *self)
{
  GPtrArray *cards = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->dragged->len; i++)
    {
      if (!concord_board_is_gone (self, self->dragged->pdata[i]))
        g_ptr_array_add (cards, g_object_ref (self->dragged->pdata[i]));
    }

  return cards;
}

static GdkDragAction
mark_place (ConcordBoard *self)
{
  ConcordRecord *record = get_dragged (self->drop);
  Place place = { NULL };

  if (record == NULL || !is_ours (self, record) || !find_place (self, record, self->drop_at.x, self->drop_at.y, &place))
    {
      set_mark (self, NULL);
      return 0;
    }

  set_mark (self, &place);

  return GDK_ACTION_MOVE;
}

/* While the board scrolls by itself the pointer rests, and other cards come below it. */
static gboolean
on_drop_tick (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       data)
{
  mark_place (data);

  return G_SOURCE_CONTINUE;
}

static void
stop_ticking (ConcordBoard *self)
{
  if (self->drop_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->strip), self->drop_tick);
  self->drop_tick = 0;
}

static GdkDragAction
on_motion (GtkDropTarget *target,
           double         x,
           double         y,
           gpointer       data)
{
  ConcordBoard *self = data;

  self->drop_at = GRAPHENE_POINT_INIT ((float) x, (float) y);
  if (self->drop_tick == 0)
    self->drop_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->strip), on_drop_tick, self, NULL);

  return mark_place (self);
}

static void
on_leave (GtkDropTarget *target,
          gpointer       data)
{
  stop_ticking (data);
  set_mark (data, NULL);
}

static gboolean
on_drop (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         gpointer       data)
{
  ConcordBoard *self = data;
  ConcordRecord *record = g_value_get_object (value);
  g_autoptr (GPtrArray) cards = NULL;
  Place place = { NULL };

  stop_ticking (self);
  set_mark (self, NULL);
  if (record == NULL || !is_ours (self, record) || !find_place (self, record, x, y, &place))
    return FALSE;

  cards = dup_dragged (self);
  if (place.tray)
    concord_board_unplace (self, cards);
  else
    concord_board_place_many (self, cards, place.owner, place.index);

  return TRUE;
}

/* All that is chosen, if @record is; of other kinds than @record there is no place where it goes. */
static void
take_along (ConcordBoard  *self,
            ConcordRecord *record)
{
  g_clear_pointer (&self->dragged, g_ptr_array_unref);
  if (concord_board_selection_has (self->selection, record))
    {
      self->dragged = concord_board_selection_dup_cards (self->selection);
      for (guint i = self->dragged->len; i > 0; i--)
        {
          if (concord_record_get_kind (self->dragged->pdata[i - 1]) != concord_record_get_kind (record))
            g_ptr_array_remove_index (self->dragged, i - 1);
        }
    }
  else
    {
      self->dragged = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (self->dragged, g_object_ref (record));
    }
}

static GdkContentProvider *
on_prepare (GtkDragSource *source,
            double         x,
            double         y,
            gpointer       data)
{
  ConcordBoard *self = data;
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->strip), x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = picked != NULL ? gtk_widget_get_ancestor (picked, CONCORD_TYPE_BOARD_ROW) : NULL;
  g_autoptr (GdkPaintable) icon = NULL;
  graphene_point_t hot;
  ConcordRecord *record;

  if (row == NULL || concord_board_row_get_editing (CONCORD_BOARD_ROW (row)))
    return NULL;
  record = concord_board_row_get_record (CONCORD_BOARD_ROW (row));
  if (record == NULL ||
      !gtk_widget_compute_point (GTK_WIDGET (self->strip), row, &GRAPHENE_POINT_INIT ((float) x, (float) y), &hot))
    return NULL;

  take_along (self, record);
  icon = concord_drag_icon_new (row, self->dragged->len);
  gtk_drag_source_set_icon (source, icon, (int) hot.x, (int) hot.y);

  return gdk_content_provider_new_typed (CONCORD_TYPE_RECORD, record);
}

static void
on_drag_begin (GtkDragSource *source,
               GdkDrag       *drag,
               gpointer       data)
{
  CONCORD_BOARD (data)->dragging = TRUE;
}

static void
on_drag_end (GtkDragSource *source,
             GdkDrag       *drag,
             gboolean       delete_data,
             gpointer       data)
{
  CONCORD_BOARD (data)->dragging = FALSE;
}

/* Where the window system lets the key through to us, instead of to the drag. */
static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                gpointer               data)
{
  ConcordBoard *self = data;

  if (!self->dragging || keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  stop_ticking (self);
  set_mark (self, NULL);
  self->dragging = FALSE;
  gtk_drag_source_drag_cancel (self->drag);

  return GDK_EVENT_STOP;
}

void
concord_board_set_up_dnd (ConcordBoard *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkDropTarget *target = gtk_drop_target_new (CONCORD_TYPE_RECORD, GDK_ACTION_MOVE);

  self->drag = source;
  self->drop = target;
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (on_drag_begin), self, 0);
  g_signal_connect_object (source, "drag-end", G_CALLBACK (on_drag_end), self, 0);
  g_signal_connect_object (source, "prepare", G_CALLBACK (on_prepare), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->strip), GTK_EVENT_CONTROLLER (source));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_object (target, "enter", G_CALLBACK (on_motion), self, 0);
  g_signal_connect_object (target, "motion", G_CALLBACK (on_motion), self, 0);
  g_signal_connect_object (target, "leave", G_CALLBACK (on_leave), self, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->strip), GTK_EVENT_CONTROLLER (target));
}
