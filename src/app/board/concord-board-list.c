/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of a column. Rows are made before the layout and only measured and placed in it; one that scrolls out of
 * sight becomes the next that scrolls in. It never knows what a row shows.
 */

#include "config.h"

#include "concord-board-list.h"

#include "concord-board-add.h"
#include "concord-board-heights.h"
#include "concord-board-slots.h"

enum
{
  BEYOND = 2,       /* rows that are there above and below what is seen, for keys and screen readers */
  REST = 100,       /* milliseconds after which it has stopped scrolling */
  FIRST_PAGE = 400, /* pixels: how high the list is taken to be before it has a size */
};

struct _ConcordBoardList
{
  GtkWidget parent_instance;

  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  gboolean configuring;

  GListModel *rows;
  ConcordBoardHeights heights;
  int width; /* that the heights are for */

  ConcordBoardSlots slots;

  guint anchor;      /* the first row in sight */
  int anchor_y;      /* where it begins */
  guint reveal;      /* what is to be seen after the next layout, or NOTHING */
  guint last_focus;  /* where Tab comes back to, or NOTHING */
  guint tick;
  guint rest;        /* runs while it scrolls */
};

#define NOTHING G_MAXUINT

typedef enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
} ConcordBoardListProperty;

G_DEFINE_FINAL_TYPE_WITH_CODE (ConcordBoardList, concord_board_list, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/* --- which rows are there ------------------------------------------------------------- */

static void
find_range (ConcordBoardList *self,
            guint            *first,
            guint            *last)
{
  guint n = concord_board_heights_get_n (&self->heights);
  int page = gtk_widget_get_height (GTK_WIDGET (self));
  int end;

  if (page == 0)
    page = FIRST_PAGE;

  *first = self->anchor > BEYOND ? self->anchor - BEYOND : 0;
  *last = self->anchor;
  end = self->anchor_y + concord_board_heights_get (&self->heights, *last);
  while (end < page && *last + 1 < n)
    end += concord_board_heights_get (&self->heights, ++*last);
  *last = MIN (*last + BEYOND, n - 1);
}

/* Makes the rows near what is seen. */
static void
update_rows (ConcordBoardList *self)
{
  guint n = concord_board_heights_get_n (&self->heights);
  guint first, last;

  if (n == 0)
    return;

  self->anchor = MIN (self->anchor, n - 1);
  find_range (self, &first, &last);
  concord_board_slots_keep_only (&self->slots, self->rows, first, last);
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  ConcordBoardList *self = CONCORD_BOARD_LIST (widget);

  self->tick = 0;
  update_rows (self);

  return G_SOURCE_REMOVE;
}

/* --- where they are ------------------------------------------------------------------- */

static void
set_anchor (ConcordBoardList *self,
            int               value)
{
  int top;

  self->anchor = concord_board_heights_find (&self->heights, value, &top);
  self->anchor_y = top - value;
}

static int
get_value (ConcordBoardList *self)
{
  return concord_board_heights_before (&self->heights, self->anchor) - self->anchor_y;
}

/* The value that shows all of the row at @position, changed as little as possible. */
static int
find_value (ConcordBoardList *self,
            guint             position,
            int               value,
            int               page)
{
  int top = concord_board_heights_before (&self->heights, position);
  int bottom = top + concord_board_heights_get (&self->heights, position);

  if (bottom > value + page)
    value = bottom - page;

  return MIN (value, top);
}

static void
on_rest (gpointer data)
{
  ConcordBoardList *self = data;

  self->rest = 0;
  gtk_widget_set_can_target (GTK_WIDGET (self), TRUE);
}

/* While rows pass below the pointer none of them is what it points at: to style each as that and back again takes
 * a third of a frame.
 */
static void
note_scrolling (ConcordBoardList *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add_once (REST, on_rest, self);
}

static void
on_value_changed (ConcordBoardList *self)
{
  if (self->configuring)
    return;

  note_scrolling (self);
  self->reveal = NOTHING;
  set_anchor (self, (int) gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]));
  update_rows (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
configure (ConcordBoardList *self,
           GtkOrientation    orientation,
           double            value,
           double            upper,
           double            page)
{
  if (self->adjustments[orientation] == NULL)
    return;

  self->configuring = TRUE;
  gtk_adjustment_configure (self->adjustments[orientation], value, 0, MAX (upper, page), page * 0.1, page * 0.9, page);
  self->configuring = FALSE;
}

static void
measure_rows (ConcordBoardList *self,
              int               width)
{
  if (self->width != width)
    concord_board_heights_forget (&self->heights);
  self->width = width;

  for (guint i = 0; i < concord_board_slots_get_n (&self->slots); i++)
    {
      ConcordBoardSlot *slot = concord_board_slots_get (&self->slots, i);
      int height;

      gtk_widget_measure (GTK_WIDGET (slot->row), GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
      concord_board_heights_set (&self->heights, slot->position, height);
    }
  concord_board_heights_settle (&self->heights);
}

static void
concord_board_list_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  ConcordBoardList *self = CONCORD_BOARD_LIST (widget);

  *minimum = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *natural = concord_board_heights_before (&self->heights, concord_board_heights_get_n (&self->heights));
      for (guint i = 0; i < concord_board_slots_get_n (&self->slots); i++)
        {
          ConcordBoardSlot *slot = concord_board_slots_get (&self->slots, i);
          int row;

          gtk_widget_measure (GTK_WIDGET (slot->row), orientation, for_size, NULL, &row, NULL, NULL);
          *natural += row - concord_board_heights_get (&self->heights, slot->position);
        }
      return;
    }

  for (guint i = 0; i < concord_board_slots_get_n (&self->slots); i++)
    {
      int row;

      gtk_widget_measure (GTK_WIDGET (concord_board_slots_get (&self->slots, i)->row), orientation, -1, &row, NULL, NULL, NULL);
      *minimum = MAX (*minimum, row);
    }
  *natural = *minimum;
}

static void
concord_board_list_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  ConcordBoardList *self = CONCORD_BOARD_LIST (widget);
  guint n = concord_board_heights_get_n (&self->heights);
  guint first, last;
  int total, value;

  measure_rows (self, width);
  total = concord_board_heights_before (&self->heights, n);
  value = get_value (self);
  if (self->reveal < n)
    value = find_value (self, self->reveal, value, height);
  self->reveal = NOTHING;
  value = CLAMP (value, 0, MAX (0, total - height));
  set_anchor (self, value);

  for (guint i = 0; i < concord_board_slots_get_n (&self->slots); i++)
    {
      ConcordBoardSlot *slot = concord_board_slots_get (&self->slots, i);
      int y = concord_board_heights_before (&self->heights, slot->position) - value;

      gtk_widget_size_allocate (GTK_WIDGET (slot->row),
                                &(GtkAllocation) { 0, y, width, concord_board_heights_get (&self->heights, slot->position) }, -1);
    }

  configure (self, GTK_ORIENTATION_HORIZONTAL, 0, width, width);
  configure (self, GTK_ORIENTATION_VERTICAL, value, total, height);

  if (n == 0 || self->tick != 0)
    return;

  /* Nothing may be added in the middle of a layout. */
  find_range (self, &first, &last);
  if (!concord_board_slots_has_all (&self->slots, first, last))
    self->tick = gtk_widget_add_tick_callback (widget, on_tick, NULL, NULL);
}

static GtkSizeRequestMode
concord_board_list_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* --- the focus ------------------------------------------------------------------------ */

static void
concord_board_list_set_focus_child (GtkWidget *widget,
                                    GtkWidget *child)
{
  ConcordBoardList *self = CONCORD_BOARD_LIST (widget);

  GTK_WIDGET_CLASS (concord_board_list_parent_class)->set_focus_child (widget, child);

  for (guint i = 0; child != NULL && i < concord_board_slots_get_n (&self->slots); i++)
    {
      if (GTK_WIDGET (concord_board_slots_get (&self->slots, i)->row) != child)
        continue;

      self->last_focus = concord_board_slots_get (&self->slots, i)->position;
      self->reveal = self->last_focus;
      gtk_widget_queue_allocate (widget);
    }
}

static gboolean
concord_board_list_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  ConcordBoardList *self = CONCORD_BOARD_LIST (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (child == NULL)
    child = concord_board_slots_find_nearest (&self->slots, self->last_focus != NOTHING ? self->last_focus : self->anchor);

  return child != NULL && gtk_widget_child_focus (child, direction);
}

/* --- what changes --------------------------------------------------------------------- */

/* Where a position is after a change; what is removed goes to what comes behind it. */
static guint
follow (guint at,
        guint position,
        guint removed,
        guint added)
{
  if (at == NOTHING || at < position)
    return at;

  return at >= position + removed ? at - removed + added : position;
}

static void
on_items_changed (GListModel *rows,
                  guint       position,
                  guint       removed,
                  guint       added,
                  gpointer    data)
{
  ConcordBoardList *self = data;
  gboolean at_start = self->anchor == 0 && self->anchor_y == 0;
  gboolean lost_focus = FALSE;
  GtkWidget *heir;

  concord_board_heights_splice (&self->heights, position, removed, added);

  for (guint i = concord_board_slots_get_n (&self->slots); i > 0; i--)
    {
      ConcordBoardSlot *slot = concord_board_slots_get (&self->slots, i - 1);

      if (slot->position >= position && slot->position < position + removed)
        {
          lost_focus |= gtk_widget_get_focus_child (GTK_WIDGET (self)) == GTK_WIDGET (slot->row);
          concord_board_slots_release (&self->slots, i - 1);
        }
      else
        {
          slot->position = follow (slot->position, position, removed, added);
        }
    }

  /* What comes in above the first row is seen, unless someone has gone on from there. */
  self->anchor = at_start ? 0 : follow (self->anchor, position, removed, added);
  self->reveal = follow (self->reveal, position, removed, added);
  self->last_focus = follow (self->last_focus, position, removed, added);

  /* Before any of them becomes another's: the focus must not go along. */
  concord_board_slots_hide_spare (&self->slots);
  update_rows (self);
  heir = lost_focus ? concord_board_slots_find_nearest (&self->slots, position) : NULL;
  if (heir != NULL)
    gtk_widget_grab_focus (heir);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
set_adjustment (ConcordBoardList *self,
                GtkOrientation    orientation,
                GtkAdjustment    *adjustment)
{
  if (adjustment == NULL || adjustment == self->adjustments[orientation])
    return;

  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], on_value_changed, self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_value_changed), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
concord_board_list_dispose (GObject *object)
{
  ConcordBoardList *self = CONCORD_BOARD_LIST (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  concord_board_list_set_rows (self, NULL);
  concord_board_slots_drop_spare (&self->slots);
  g_clear_object (&self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  g_clear_object (&self->adjustments[GTK_ORIENTATION_VERTICAL]);

  G_OBJECT_CLASS (concord_board_list_parent_class)->dispose (object);
}

static void
concord_board_list_finalize (GObject *object)
{
  ConcordBoardList *self = CONCORD_BOARD_LIST (object);

  concord_board_heights_clear (&self->heights);
  concord_board_slots_clear (&self->slots);

  G_OBJECT_CLASS (concord_board_list_parent_class)->finalize (object);
}

static void
concord_board_list_get_property (GObject    *object,
                                 guint       property,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  ConcordBoardList *self = CONCORD_BOARD_LIST (object);

  switch ((ConcordBoardListProperty) property)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, GTK_SCROLL_MINIMUM);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
concord_board_list_set_property (GObject      *object,
                                 guint         property,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  ConcordBoardList *self = CONCORD_BOARD_LIST (object);

  switch ((ConcordBoardListProperty) property)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
concord_board_list_class_init (ConcordBoardListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = concord_board_list_dispose;
  object_class->finalize = concord_board_list_finalize;
  object_class->get_property = concord_board_list_get_property;
  object_class->set_property = concord_board_list_set_property;

  widget_class->measure = concord_board_list_measure;
  widget_class->size_allocate = concord_board_list_size_allocate;
  widget_class->get_request_mode = concord_board_list_get_request_mode;
  widget_class->set_focus_child = concord_board_list_set_focus_child;
  widget_class->focus = concord_board_list_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  gtk_widget_class_set_css_name (widget_class, "boardlist");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
concord_board_list_init (ConcordBoardList *self)
{
  concord_board_heights_init (&self->heights);
  concord_board_slots_init (&self->slots, GTK_WIDGET (self));
  self->reveal = NOTHING;
  self->last_focus = NOTHING;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * concord_board_list_set_up:
 *
 * What its rows are given. Before it has any.
 */
void
concord_board_list_set_up (ConcordBoardList  *self,
                           ConcordDesk       *desk,
                           ConcordBoardLight *light)
{
  concord_board_slots_set_up (&self->slots, desk, light);
}

/**
 * concord_board_list_set_rows:
 * @rows: (nullable) (transfer none): #ConcordRecord and #ConcordBoardAdd
 */
void
concord_board_list_set_rows (ConcordBoardList *self,
                             GListModel       *rows)
{
  if (self->rows == rows)
    return;

  if (self->rows != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->rows, on_items_changed, self);
      on_items_changed (rows, 0, concord_board_heights_get_n (&self->heights), 0, self);
    }

  g_set_object (&self->rows, rows);
  if (rows != NULL)
    {
      g_signal_connect_object (rows, "items-changed", G_CALLBACK (on_items_changed), self, 0);
      on_items_changed (rows, 0, 0, g_list_model_get_n_items (rows), self);
    }
}

/**
 * concord_board_list_show:
 * @focus: whether the row at @position takes the focus, too
 *
 * Scrolls so that the row is seen.
 *
 * Returns: whether it has the focus, if that was asked
 */
gboolean
concord_board_list_show (ConcordBoardList *self,
                         guint             position,
                         gboolean          focus)
{
  ConcordBoardRow *row;

  g_return_val_if_fail (position < concord_board_heights_get_n (&self->heights), FALSE);

  row = concord_board_slots_take (&self->slots, self->rows, position);
  if (focus && !gtk_widget_grab_focus (GTK_WIDGET (row)))
    return FALSE;

  set_anchor (self, find_value (self, position, get_value (self), gtk_widget_get_height (GTK_WIDGET (self))));
  update_rows (self);
  self->reveal = position;
  gtk_widget_queue_allocate (GTK_WIDGET (self));

  return TRUE;
}

/**
 * concord_board_list_find_row:
 *
 * Returns: (transfer none) (nullable): the row that shows @item, if it has one now
 */
ConcordBoardRow *
concord_board_list_find_row (ConcordBoardList *self,
                             gpointer          item)
{
  for (guint i = 0; i < concord_board_slots_get_n (&self->slots); i++)
    {
      ConcordBoardRow *row = concord_board_slots_get (&self->slots, i)->row;

      if (concord_board_row_get_item (row) == item)
        return row;
    }

  return NULL;
}

/**
 * concord_board_list_pick:
 * @y: in the list's coordinates
 * @cards_only: whether places to add something are left out
 *
 * Returns: (transfer none) (nullable): the row nearest to @y among those on the screen
 */
ConcordBoardRow *
concord_board_list_pick (ConcordBoardList *self,
                         double            y,
                         gboolean          cards_only)
{
  int page = gtk_widget_get_height (GTK_WIDGET (self));
  int value = get_value (self);
  ConcordBoardRow *nearest = NULL;
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < concord_board_slots_get_n (&self->slots); i++)
    {
      ConcordBoardSlot *slot = concord_board_slots_get (&self->slots, i);
      double top = concord_board_heights_before (&self->heights, slot->position) - value;
      double bottom = top + concord_board_heights_get (&self->heights, slot->position);
      double distance = y < top ? top - y : y > bottom ? y - bottom : 0;

      if (bottom <= 0 || top >= page || (cards_only && CONCORD_IS_BOARD_ADD (concord_board_row_get_item (slot->row))))
        continue;

      if (distance < least)
        {
          least = distance;
          nearest = slot->row;
        }
    }

  return nearest;
}
