/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A column of the board: the outcome as its head, its priorities and commitments below. It follows the
 * graph's lists and never changes what stands in it. Until someone comes near it is only a place of its width.
 */

#include "config.h"

#include "concord-board-column.h"

#include "concord-autoscroll.h"
#include "concord-board-list.h"
#include "concord-board-rows.h"
#include "concord-widget.h"

/* The colours of columns go round. */
#define N_COLOURS 6

struct _ConcordBoardColumn
{
  GtkWidget parent_instance;

  GtkScrolledWindow *head;
  GtkScrolledWindow *scroller;
  ConcordBoardList *view;
  GtkWidget *head_row;

  ConcordDesk *desk;
  ConcordBoardLight *light;
  ConcordRecord *outcome;
  GListModel *rows;
  guint index;
  int width;
};

typedef enum
{
  PROP_DESK = 1,
  PROP_LIGHT,
  PROP_OUTCOME,
  N_PROPS,
} ConcordBoardColumnProperty;

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ConcordBoardColumn, concord_board_column, GTK_TYPE_WIDGET)

static void
concord_board_column_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  ConcordBoardColumn *self = CONCORD_BOARD_COLUMN (widget);
  int head = 0, body = 0, head_natural = 0, body_natural = 0;

  if (self->rows != NULL)
    {
      gtk_widget_measure (GTK_WIDGET (self->head), orientation, for_size, &head, &head_natural, NULL, NULL);
      gtk_widget_measure (GTK_WIDGET (self->scroller), orientation, for_size, &body, &body_natural, NULL, NULL);
    }

  /* As wide as the board says, whatever stands in it; wider only where a word does not fit. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (MAX (head, body), self->width);
      *natural = *minimum;
    }
  else
    {
      *minimum = head + body;
      *natural = head_natural + body_natural;
    }
}

static void
concord_board_column_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  ConcordBoardColumn *self = CONCORD_BOARD_COLUMN (widget);
  GtkAllocation allocation = { 0, 0, width, 0 };
  int head;

  if (self->rows == NULL)
    return;

  /* All of the head, unless it leaves too little for what it is the head of: then it scrolls, too. */
  gtk_widget_measure (self->head_row, GTK_ORIENTATION_VERTICAL, width, &head, NULL, NULL, NULL);
  allocation.height = MIN (head, MAX (height * 3 / 5, height - 240));
  gtk_widget_size_allocate (GTK_WIDGET (self->head), &allocation, -1);

  allocation.y = allocation.height;
  allocation.height = height - allocation.y;
  gtk_widget_size_allocate (GTK_WIDGET (self->scroller), &allocation, -1);
}

static GtkSizeRequestMode
concord_board_column_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
concord_board_column_dispose (GObject *object)
{
  ConcordBoardColumn *self = CONCORD_BOARD_COLUMN (object);

  if (self->rows != NULL)
    {
      concord_board_list_set_rows (self->view, NULL);
      concord_widget_dispose_template (self, CONCORD_TYPE_BOARD_COLUMN);
    }
  g_clear_object (&self->rows);
  g_clear_object (&self->outcome);
  g_clear_object (&self->light);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (concord_board_column_parent_class)->dispose (object);
}

static void
concord_board_column_get_property (GObject    *object,
                                   guint       property,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  ConcordBoardColumn *self = CONCORD_BOARD_COLUMN (object);

  switch ((ConcordBoardColumnProperty) property)
    {
    case PROP_DESK:
      g_value_set_object (value, self->desk);
      break;
    case PROP_LIGHT:
      g_value_set_object (value, self->light);
      break;
    case PROP_OUTCOME:
      g_value_set_object (value, self->outcome);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
concord_board_column_set_property (GObject      *object,
                                   guint         property,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  ConcordBoardColumn *self = CONCORD_BOARD_COLUMN (object);

  switch ((ConcordBoardColumnProperty) property)
    {
    case PROP_DESK:
      self->desk = g_value_dup_object (value);
      break;
    case PROP_LIGHT:
      self->light = g_value_dup_object (value);
      break;
    case PROP_OUTCOME:
      self->outcome = g_value_dup_object (value);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
concord_board_column_class_init (ConcordBoardColumnClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = concord_board_column_dispose;
  object_class->get_property = concord_board_column_get_property;
  object_class->set_property = concord_board_column_set_property;

  widget_class->measure = concord_board_column_measure;
  widget_class->size_allocate = concord_board_column_size_allocate;
  widget_class->get_request_mode = concord_board_column_get_request_mode;

  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, CONCORD_TYPE_DESK, flags);
  properties[PROP_LIGHT] = g_param_spec_object ("light", NULL, NULL, CONCORD_TYPE_BOARD_LIGHT, flags);
  properties[PROP_OUTCOME] = g_param_spec_object ("outcome", NULL, NULL, CONCORD_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CONCORD_TYPE_BOARD_LIST);
  gtk_widget_class_set_css_name (widget_class, "boardcolumn");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/concordboard/Concord/ui/concord-board-column.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardColumn, head);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardColumn, scroller);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardColumn, view);
}

static void
concord_board_column_init (ConcordBoardColumn *self)
{
  self->index = G_MAXUINT;
}

GtkWidget *
concord_board_column_new (ConcordDesk       *desk,
                          ConcordBoardLight *light,
                          ConcordRecord     *outcome)
{
  return g_object_new (CONCORD_TYPE_BOARD_COLUMN, "desk", desk, "light", light, "outcome", outcome, NULL);
}

ConcordRecord *
concord_board_column_get_outcome (ConcordBoardColumn *self)
{
  return self->outcome;
}

ConcordBoardList *
concord_board_column_get_view (ConcordBoardColumn *self)
{
  concord_board_column_wake (self);

  return self->view;
}

/**
 * concord_board_column_set_index:
 *
 * Gives the column the colour of its place.
 */
void
concord_board_column_set_index (ConcordBoardColumn *self,
                                guint               index)
{
  if (self->index == index)
    return;

  self->index = index;
  for (guint i = 0; i < N_COLOURS; i++)
    {
      g_autofree char *class = g_strdup_printf ("column-%u", i + 1);

      if (i == index % N_COLOURS)
        gtk_widget_add_css_class (GTK_WIDGET (self), class);
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self), class);
    }
}

void
concord_board_column_set_width (ConcordBoardColumn *self,
                                int                 width)
{
  if (self->width == width)
    return;

  self->width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * concord_board_column_wake:
 *
 * Makes the head and the rows, if they are not there yet.
 */
void
concord_board_column_wake (ConcordBoardColumn *self)
{
  if (self->rows != NULL)
    return;

  gtk_widget_init_template (GTK_WIDGET (self));
  concord_autoscroll_add (self->scroller);
  self->head_row = concord_board_row_new (self->desk, self->light);
  concord_board_row_set_item (CONCORD_BOARD_ROW (self->head_row), self->outcome);
  gtk_scrolled_window_set_child (self->head, self->head_row);
  concord_board_list_set_up (self->view, self->desk, self->light);

  self->rows = concord_board_rows_new (concord_desk_get_graph (self->desk), self->outcome,
                                       concord_desk_get_read_only (self->desk) == NULL);
  concord_board_list_set_rows (self->view, self->rows);
}

/**
 * concord_board_column_get_item:
 *
 * Returns: (transfer full) (nullable): what stands at @position below the head
 */
GObject *
concord_board_column_get_item (ConcordBoardColumn *self,
                               guint               position)
{
  concord_board_column_wake (self);

  return g_list_model_get_item (self->rows, position);
}

gboolean
concord_board_column_find (ConcordBoardColumn *self,
                           gpointer            item,
                           guint              *position)
{
  return concord_board_rows_find (concord_desk_get_graph (self->desk), self->outcome,
                                  concord_desk_get_read_only (self->desk) == NULL, item, position);
}

/**
 * concord_board_column_show:
 * @item: the outcome, or something that stands in the column
 * @focus: whether it takes the focus, too
 *
 * Scrolls the column so that @item is seen.
 *
 * Returns: whether it is done; when not, the row may be there after the next layout
 */
gboolean
concord_board_column_show (ConcordBoardColumn *self,
                           gpointer            item,
                           gboolean            focus)
{
  guint position;

  concord_board_column_wake (self);
  if (item == self->outcome)
    return !focus || gtk_widget_grab_focus (self->head_row);

  if (!concord_board_column_find (self, item, &position))
    return FALSE;

  return concord_board_list_show (self->view, position, focus);
}

/**
 * concord_board_column_find_row:
 *
 * Returns: (transfer none) (nullable): the row that shows @item, if there is one now
 */
ConcordBoardRow *
concord_board_column_find_row (ConcordBoardColumn *self,
                               gpointer            item)
{
  if (self->rows == NULL)
    return NULL;
  if (item == self->outcome)
    return CONCORD_BOARD_ROW (self->head_row);

  return concord_board_list_find_row (self->view, item);
}
