/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lets a row of a list be dragged to another place among its like. Moves nothing itself: it asks an action to. */

#include "config.h"

#include "concord-reorder.h"

typedef struct
{
  GtkWidget *row; /* which owns this */
  GtkDropTarget *target;
  ConcordReorderRecord get_record;
  const char *action;
} Reorder;

static GdkContentProvider *
on_prepare (GtkDragSource *source,
            double         x,
            double         y,
            Reorder       *self)
{
  ConcordRecord *record = self->get_record (self->row);

  return record != NULL ? gdk_content_provider_new_typed (CONCORD_TYPE_RECORD, record) : NULL;
}

static void
on_begin (GtkDragSource *source,
          GdkDrag       *drag,
          Reorder       *self)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (self->row);

  gtk_drag_source_set_icon (source, paintable, 0, 0);
}

/* Returns: (nullable): what is dragged, when it belongs into the list of this row and is not the row itself */
static ConcordRecord *
get_dragged (Reorder *self)
{
  const GValue *value = gtk_drop_target_get_value (self->target);
  ConcordRecord *dragged = value != NULL ? g_value_get_object (value) : NULL;
  ConcordRecord *record = self->get_record (self->row);

  if (dragged == NULL || record == NULL || dragged == record)
    return NULL;

  return concord_record_get_kind (dragged) == concord_record_get_kind (record) ? dragged : NULL;
}

static gboolean
is_below (Reorder *self,
          double   y)
{
  return y > gtk_widget_get_height (self->row) / 2.0;
}

static void
on_leave (GtkDropTarget *target,
          Reorder       *self)
{
  gtk_widget_remove_css_class (self->row, "drop-above");
  gtk_widget_remove_css_class (self->row, "drop-below");
}

static GdkDragAction
on_motion (GtkDropTarget *target,
           double         x,
           double         y,
           Reorder       *self)
{
  on_leave (target, self);
  if (get_dragged (self) == NULL)
    return 0;

  gtk_widget_add_css_class (self->row, is_below (self, y) ? "drop-below" : "drop-above");

  return GDK_ACTION_MOVE;
}

static gboolean
on_drop (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         Reorder       *self)
{
  ConcordRecord *dragged = get_dragged (self);

  on_leave (target, self);
  if (dragged == NULL)
    return FALSE;

  return gtk_widget_activate_action (self->row, self->action, "(ssb)", concord_record_get_id (dragged),
                                     concord_record_get_id (self->get_record (self->row)), is_below (self, y));
}

/**
 * concord_reorder_add:
 * @action: what puts one record before or behind another; its parameter is `(ssb)`: the id of the one that moves, that of
 *   the other, and whether it comes behind. A string that lasts.
 *
 * While something hangs over @row it has the style class “drop-above” or “drop-below”.
 */
void
concord_reorder_add (GtkWidget           *row,
                     ConcordReorderRecord get_record,
                     const char          *action)
{
  Reorder *self = g_new0 (Reorder, 1);
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (CONCORD_TYPE_RECORD, GDK_ACTION_MOVE);

  *self = (Reorder) { row, target, get_record, action };
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_begin), self);
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (target, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  g_object_set_data_full (G_OBJECT (row), "concord-reorder", self, g_free);

  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}
