/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board: brings vision, columns, tray and capture bar together and knows what has the focus. What a
 * person does with keys, menu and pointer is in the files beside this one. It never writes a record.
 */

#include "config.h"

#include "concord-board.h"

#include "concord-board-private.h"
#include "concord-widget.h"

typedef enum
{
  PROP_DESK = 1,
  PROP_STATUS,
  PROP_ZOOM,
  N_PROPS,
} ConcordBoardProperty;

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ConcordBoard, concord_board, GTK_TYPE_WIDGET)

ConcordGraph *
concord_board_get_graph (ConcordBoard *self)
{
  return concord_desk_get_graph (self->desk);
}

static void
on_graph_changed (ConcordBoard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  g_hash_table_remove_all (self->parked);
  concord_board_number_columns (self);
  concord_board_refresh_pager (self);
  if (root != NULL && (self->focus_idle != 0 || gtk_root_get_focus (root) == NULL))
    concord_board_restore_focus (self);
  concord_board_tell_changes (self);
}

static void
on_selected (ConcordBoard *self)
{
  ConcordRecord *selected = concord_desk_get_selected (self->desk);

  if (selected != NULL && (gpointer) selected != (gpointer) self->focused)
    concord_board_show_item (self, selected, FALSE);
}

static gboolean
concord_board_grab_focus (GtkWidget *widget)
{
  ConcordBoard *self = CONCORD_BOARD (widget);

  if (self->desk == NULL)
    return FALSE;

  if (self->focused != NULL && !concord_board_is_gone (self, self->focused))
    concord_board_show_item (self, self->focused, TRUE);
  else if (concord_desk_get_selected (self->desk) != NULL &&
           concord_board_find_column (self, concord_desk_get_selected (self->desk), NULL) != NULL)
    concord_board_show_item (self, concord_desk_get_selected (self->desk), TRUE);
  else if (self->columns->len > 0)
    concord_board_show_item (self, concord_board_column_get_outcome (self->columns->pdata[0]), TRUE);
  else if (concord_board_is_read_only (self))
    gtk_widget_grab_focus (self->vision_area);
  else
    gtk_widget_grab_focus (GTK_WIDGET (concord_capture_bar_get_text (self->capture)));

  return TRUE;
}

static gboolean
on_arrival_tick (GtkWidget     *widget,
                 GdkFrameClock *clock,
                 gpointer       data)
{
  ConcordBoard *self = CONCORD_BOARD (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (self->desk != NULL && root != NULL && concord_board_get_item_at_focus (self) == NULL &&
      !(gtk_root_get_focus (root) != NULL && gtk_widget_is_ancestor (gtk_root_get_focus (root), widget)))
    gtk_widget_grab_focus (widget);

  return G_SOURCE_REMOVE;
}

/* Whoever opens a session has come for the board, not for the buttons above it. */
static void
concord_board_map (GtkWidget *widget)
{
  ConcordBoard *self = CONCORD_BOARD (widget);

  GTK_WIDGET_CLASS (concord_board_parent_class)->map (widget);
  if (!self->arrived)
    gtk_widget_add_tick_callback (widget, on_arrival_tick, NULL, NULL);
  self->arrived = TRUE;
}

static void
concord_board_root (GtkWidget *widget)
{
  ConcordBoard *self = CONCORD_BOARD (widget);

  GTK_WIDGET_CLASS (concord_board_parent_class)->root (widget);
  /* No signal group: one whose target is being disposed of leaves a weak reference behind it. */
  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget", G_CALLBACK (concord_board_note_focus), self,
                           G_CONNECT_SWAPPED);
}

static void
concord_board_unroot (GtkWidget *widget)
{
  ConcordBoard *self = CONCORD_BOARD (widget);

  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), concord_board_note_focus, self);
  concord_board_forget_focusing (self);
  GTK_WIDGET_CLASS (concord_board_parent_class)->unroot (widget);
}

static void
concord_board_dispose (GObject *object)
{
  ConcordBoard *self = CONCORD_BOARD (object);

  if (self->desk != NULL)
    concord_board_set_desk (self, NULL);
  concord_board_forget_focusing (self);
  g_clear_object (&self->desk_signals);
  g_clear_object (&self->graph_signals);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->light_signals);
  g_clear_object (&self->outcome_signals);
  g_clear_weak_pointer (&self->reveal);
  g_clear_weak_pointer (&self->mark);
  g_clear_weak_pointer (&self->column_mark);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->picker, gtk_widget_unparent);
  g_clear_object (&self->selection_signals);
  concord_widget_dispose_template (self, CONCORD_TYPE_BOARD);

  G_OBJECT_CLASS (concord_board_parent_class)->dispose (object);
}

static void
concord_board_finalize (GObject *object)
{
  ConcordBoard *self = CONCORD_BOARD (object);

  g_clear_object (&self->focused);
  g_clear_object (&self->known);
  g_clear_object (&self->search_from);
  g_clear_object (&self->light);
  g_clear_object (&self->late);
  g_clear_pointer (&self->said, g_free);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->parked, g_hash_table_unref);

  G_OBJECT_CLASS (concord_board_parent_class)->finalize (object);
}

static void
concord_board_get_property (GObject    *object,
                            guint       property,
                            GValue     *value,
                            GParamSpec *pspec)
{
  ConcordBoard *self = CONCORD_BOARD (object);

  switch ((ConcordBoardProperty) property)
    {
    case PROP_DESK:
      g_value_set_object (value, self->desk);
      break;
    case PROP_STATUS:
      g_value_set_string (value, concord_board_get_status (self));
      break;
    case PROP_ZOOM:
      g_value_set_int (value, self->zoom);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
concord_board_set_property (GObject      *object,
                            guint         property,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  ConcordBoard *self = CONCORD_BOARD (object);

  switch ((ConcordBoardProperty) property)
    {
    case PROP_DESK:
      concord_board_set_desk (self, g_value_get_object (value));
      break;
    case PROP_STATUS:
      concord_board_set_status (self, g_value_get_string (value));
      break;
    case PROP_ZOOM:
      concord_board_set_zoom (self, g_value_get_int (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
concord_board_class_init (ConcordBoardClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = concord_board_dispose;
  object_class->finalize = concord_board_finalize;
  object_class->get_property = concord_board_get_property;
  object_class->set_property = concord_board_set_property;

  widget_class->grab_focus = concord_board_grab_focus;
  widget_class->map = concord_board_map;
  widget_class->root = concord_board_root;
  widget_class->unroot = concord_board_unroot;

  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, CONCORD_TYPE_DESK, flags);
  properties[PROP_STATUS] = g_param_spec_string ("status", NULL, NULL, NULL, flags);
  properties[PROP_ZOOM] = g_param_spec_int ("zoom", NULL, NULL, 50, 200, 100, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CONCORD_TYPE_CAPTURE_BAR);
  g_type_ensure (CONCORD_TYPE_GAP_PILL);
  g_type_ensure (CONCORD_TYPE_INLINE_TEXT);
  gtk_widget_class_set_css_name (widget_class, "concordboard");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/concordboard/Concord/ui/concord-board.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordBoard, bin);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoard, vision_area);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoard, vision_title);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoard, vision_scroller);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoard, vision);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoard, gaps);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoard, narrow_gaps);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoard, pager);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoard, page_title);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoard, stack);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoard, empty);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoard, scroller);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoard, strip);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoard, capture);

  concord_board_bind_columns (widget_class);
  concord_board_install_actions (widget_class);
  concord_board_install_choosing (widget_class);
  concord_board_install_bulk (widget_class);
  concord_board_install_split (widget_class);
  concord_board_install_transfer (widget_class);
  concord_board_install_looking (widget_class);
  concord_board_install_zoom (widget_class);
}

static void
concord_board_init (ConcordBoard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->zoom = 100;
  self->desk_signals = g_signal_group_new (CONCORD_TYPE_DESK);
  g_signal_group_connect_swapped (self->desk_signals, "notify::selected", G_CALLBACK (on_selected), self);
  self->graph_signals = g_signal_group_new (CONCORD_TYPE_GRAPH);
  g_signal_group_connect_swapped (self->graph_signals, "changed", G_CALLBACK (on_graph_changed), self);
  self->session_signals = g_signal_group_new (CONCORD_TYPE_RECORD);
  g_signal_group_connect_swapped (self->session_signals, "notify", G_CALLBACK (concord_board_refresh_vision), self);

  concord_board_set_up_looking (self);
  concord_board_set_up_columns (self);
  concord_board_set_up_zoom (self);
  concord_board_set_up_vision (self);
  concord_board_set_up_choosing (self);
  concord_board_set_up_split (self);
  concord_board_set_up_keys (self);
  concord_board_set_up_menu (self);
  concord_board_set_up_dnd (self);
}

/**
 * concord_board_new:
 * @desk: (nullable): the open session
 */
GtkWidget *
concord_board_new (ConcordDesk *desk)
{
  return g_object_new (CONCORD_TYPE_BOARD, "desk", desk, NULL);
}

/**
 * concord_board_get_desk:
 *
 * Returns: (transfer none) (nullable): the open session
 */
ConcordDesk *
concord_board_get_desk (ConcordBoard *self)
{
  return self->desk;
}

void
concord_board_set_desk (ConcordBoard *self,
                        ConcordDesk  *desk)
{
  ConcordGraph *graph = desk != NULL ? concord_desk_get_graph (desk) : NULL;

  if (self->desk == desk)
    return;

  /* What is being written goes to the desk it was written for. */
  if (self->desk != NULL)
    concord_inline_text_finish (self->vision);
  concord_board_clear_columns (self);
  g_clear_object (&self->focused);
  concord_board_forget_focusing (self);
  g_clear_pointer (&self->picker, gtk_widget_unparent);
  g_clear_pointer (&self->picking, g_ptr_array_unref);
  g_clear_pointer (&self->copying, g_ptr_array_unref);
  g_clear_pointer (&self->dragged, g_ptr_array_unref);
  g_clear_object (&self->splitting);

  g_set_object (&self->desk, desk);
  concord_board_choose_at_desk (self);
  concord_board_look_at_desk (self);
  concord_capture_bar_set_desk (self->capture, desk);
  concord_gap_pill_set_desk (self->gaps, desk);
  concord_gap_pill_set_desk (self->narrow_gaps, desk);
  g_signal_group_set_target (self->desk_signals, desk);
  g_signal_group_set_target (self->graph_signals, graph);
  g_signal_group_set_target (self->session_signals, desk != NULL ? concord_desk_get_session (desk) : NULL);
  g_signal_group_set_target (self->outcome_signals, graph != NULL ? concord_graph_list (graph, CONCORD_KIND_OUTCOME) : NULL);
  if (desk != NULL)
    {
      concord_board_follow_desk (self);
      concord_board_fill (self);
      concord_board_refresh_vision (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESK]);
}

/**
 * concord_board_show:
 * @record: an outcome, priority, commitment or open note
 * @focus: whether it takes the focus
 *
 * Scrolls the board so that @record is seen.
 */
void
concord_board_show (ConcordBoard  *self,
                    ConcordRecord *record,
                    gboolean       focus)
{
  concord_board_show_item (self, record, focus);
}

/**
 * concord_board_get_record:
 *
 * Returns: (transfer none) (nullable): the card that keys and menus act on
 */
ConcordRecord *
concord_board_get_record (ConcordBoard *self)
{
  gpointer item = concord_board_get_item_at_focus (self);

  if (item == NULL)
    item = self->focused;

  return CONCORD_IS_RECORD (item) && !concord_board_is_gone (self, item) ? CONCORD_RECORD (item) : NULL;
}
