/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was said and has no place yet. Follows the graph's notes, shows the open ones. */

#include "config.h"

#include "concord-board-tray.h"

#include <glib/gi18n-lib.h>

#include "concord-autoscroll.h"
#include "concord-board-add.h"
#include "concord-board-list.h"
#include "concord-note.h"
#include "concord-widget.h"

struct _ConcordBoardTray
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *panel;
  GtkLabel *count;
  GtkWidget *drag_hint;
  GtkScrolledWindow *scroller;
  ConcordBoardList *view;
  GtkBox *end;
  GtkWidget *add_row;

  ConcordDesk *desk;
  ConcordBoardLight *light;
  GtkFilterListModel *notes;
  GtkFilter *filter;
  int width;
};

typedef enum
{
  PROP_DESK = 1,
  PROP_LIGHT,
  N_PROPS,
} ConcordBoardTrayProperty;

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ConcordBoardTray, concord_board_tray, GTK_TYPE_WIDGET)

static gboolean
is_open (gpointer item,
         gpointer data)
{
  return concord_record_get_choice (item, CONCORD_NOTE_STATE) == CONCORD_NOTE_OPEN;
}

static void
on_graph_changed (ConcordBoardTray *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
on_notes_changed (ConcordBoardTray *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->notes));
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autofree char *words = g_strdup_printf (ngettext ("%u note", "%u notes", n), n);

  gtk_label_set_label (self->count, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->count), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_visible (self->panel, n > 0);
}

static void
concord_board_tray_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  ConcordBoardTray *self = CONCORD_BOARD_TRAY (widget);

  gtk_widget_measure (self->content, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (*minimum, self->width);
      *natural = *minimum;
    }
}

static void
concord_board_tray_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  gtk_widget_allocate (CONCORD_BOARD_TRAY (widget)->content, width, height, baseline, NULL);
}

static GtkSizeRequestMode
concord_board_tray_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
concord_board_tray_constructed (GObject *object)
{
  ConcordBoardTray *self = CONCORD_BOARD_TRAY (object);
  ConcordGraph *graph = concord_desk_get_graph (self->desk);
  g_autoptr (ConcordBoardAdd) add = concord_board_add_new (CONCORD_KIND_OUTCOME, NULL);

  G_OBJECT_CLASS (concord_board_tray_parent_class)->constructed (object);

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_open, NULL, NULL));
  self->notes = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (concord_graph_list (graph, CONCORD_KIND_NOTE))),
                                           g_object_ref (self->filter));
  g_signal_connect_object (self->notes, "items-changed", G_CALLBACK (on_notes_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (graph, "changed", G_CALLBACK (on_graph_changed), self, G_CONNECT_SWAPPED);

  concord_board_list_set_up (self->view, self->desk, self->light);
  concord_board_list_set_rows (self->view, G_LIST_MODEL (self->notes));
  on_notes_changed (self);

  self->add_row = concord_board_row_new (self->desk, self->light);
  concord_board_row_set_item (CONCORD_BOARD_ROW (self->add_row), add);
  gtk_box_append (self->end, self->add_row);
  gtk_widget_set_visible (self->add_row, concord_desk_get_read_only (self->desk) == NULL);
  gtk_widget_set_visible (self->drag_hint, concord_desk_get_read_only (self->desk) == NULL);
}

static void
concord_board_tray_dispose (GObject *object)
{
  ConcordBoardTray *self = CONCORD_BOARD_TRAY (object);

  if (self->view != NULL)
    concord_board_list_set_rows (self->view, NULL);
  g_clear_object (&self->notes);
  g_clear_object (&self->filter);
  g_clear_object (&self->light);
  g_clear_object (&self->desk);
  concord_widget_dispose_template (self, CONCORD_TYPE_BOARD_TRAY);

  G_OBJECT_CLASS (concord_board_tray_parent_class)->dispose (object);
}

static void
concord_board_tray_get_property (GObject    *object,
                                 guint       property,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  ConcordBoardTray *self = CONCORD_BOARD_TRAY (object);

  switch ((ConcordBoardTrayProperty) property)
    {
    case PROP_DESK:
      g_value_set_object (value, self->desk);
      break;
    case PROP_LIGHT:
      g_value_set_object (value, self->light);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
concord_board_tray_set_property (GObject      *object,
                                 guint         property,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  ConcordBoardTray *self = CONCORD_BOARD_TRAY (object);

  switch ((ConcordBoardTrayProperty) property)
    {
    case PROP_DESK:
      self->desk = g_value_dup_object (value);
      break;
    case PROP_LIGHT:
      self->light = g_value_dup_object (value);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
concord_board_tray_class_init (ConcordBoardTrayClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = concord_board_tray_constructed;
  object_class->dispose = concord_board_tray_dispose;
  object_class->get_property = concord_board_tray_get_property;
  object_class->set_property = concord_board_tray_set_property;

  widget_class->measure = concord_board_tray_measure;
  widget_class->size_allocate = concord_board_tray_size_allocate;
  widget_class->get_request_mode = concord_board_tray_get_request_mode;

  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, CONCORD_TYPE_DESK,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LIGHT] = g_param_spec_object ("light", NULL, NULL, CONCORD_TYPE_BOARD_LIGHT,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CONCORD_TYPE_BOARD_LIST);
  gtk_widget_class_set_css_name (widget_class, "boardcolumn");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/concordboard/Concord/ui/concord-board-tray.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardTray, content);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardTray, panel);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardTray, count);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardTray, drag_hint);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardTray, scroller);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardTray, view);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardTray, end);
}

static void
concord_board_tray_init (ConcordBoardTray *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  concord_autoscroll_add (self->scroller);
}

GtkWidget *
concord_board_tray_new (ConcordDesk       *desk,
                        ConcordBoardLight *light)
{
  return g_object_new (CONCORD_TYPE_BOARD_TRAY, "desk", desk, "light", light, NULL);
}

ConcordBoardList *
concord_board_tray_get_view (ConcordBoardTray *self)
{
  return self->view;
}

/**
 * concord_board_tray_get_add:
 *
 * Returns: (transfer none): the place to add an outcome
 */
ConcordBoardRow *
concord_board_tray_get_add (ConcordBoardTray *self)
{
  return CONCORD_BOARD_ROW (self->add_row);
}

guint
concord_board_tray_get_n_notes (ConcordBoardTray *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->notes));
}

/**
 * concord_board_tray_get_item:
 *
 * Returns: (transfer full) (nullable): the note at @position, or behind the last the place to add an outcome
 */
GObject *
concord_board_tray_get_item (ConcordBoardTray *self,
                             guint             position)
{
  if (position == concord_board_tray_get_n_notes (self))
    return g_object_ref (concord_board_row_get_item (CONCORD_BOARD_ROW (self->add_row)));

  return g_list_model_get_item (G_LIST_MODEL (self->notes), position);
}

gboolean
concord_board_tray_find (ConcordBoardTray *self,
                         gpointer          item,
                         guint            *position)
{
  guint n = concord_board_tray_get_n_notes (self);

  for (guint i = 0; i <= n; i++)
    {
      g_autoptr (GObject) other = concord_board_tray_get_item (self, i);

      if ((gpointer) other == item)
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

void
concord_board_tray_set_width (ConcordBoardTray *self,
                              int               width)
{
  if (self->width == width)
    return;

  self->width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * concord_board_tray_show:
 *
 * See concord_board_column_show().
 */
gboolean
concord_board_tray_show (ConcordBoardTray *self,
                         gpointer          item,
                         gboolean          focus)
{
  guint position;

  if (!concord_board_tray_find (self, item, &position))
    return FALSE;

  if (position < concord_board_tray_get_n_notes (self))
    return concord_board_list_show (self->view, position, focus);

  return !focus || gtk_widget_grab_focus (self->add_row);
}

ConcordBoardRow *
concord_board_tray_find_row (ConcordBoardTray *self,
                             gpointer          item)
{
  if (item == concord_board_row_get_item (CONCORD_BOARD_ROW (self->add_row)))
    return CONCORD_BOARD_ROW (self->add_row);

  return concord_board_list_find_row (self->view, item);
}
