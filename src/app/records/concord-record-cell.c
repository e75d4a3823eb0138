/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A record in the list of its kind. Follows the record it is given and asks the list for what someone wants
 * done with it.
 */

#include "config.h"

#include "concord-record-cell.h"

#include <glib/gi18n-lib.h>

#include "concord-record-label.h"
#include "concord-record-words.h"
#include "concord-reorder.h"
#include "concord-widget.h"

struct _ConcordRecordCell
{
  GtkWidget parent_instance;

  ConcordDesk *desk;
  ConcordRecord *record;
  GSignalGroup *graph_signals;
  GSignalGroup *desk_signals;

  GtkWidget *handle;
  ConcordRecordLabel *label;
  GtkMenuButton *menu_button;
};

G_DEFINE_FINAL_TYPE (ConcordRecordCell, concord_record_cell, GTK_TYPE_WIDGET)

static void
refresh (ConcordRecordCell *self)
{
  ConcordGraph *graph = concord_desk_get_graph (self->desk);
  g_autofree char *details = NULL;

  /* A record that goes is still bound while the graph says that it changed. */
  if (self->record == NULL)
    return;

  details = concord_record_say_details (graph, self->record);
  concord_record_label_show (self->label, graph, self->record, details);
}

static void
refresh_selected (ConcordRecordCell *self)
{
  if (self->record != NULL && concord_desk_get_selected (self->desk) == self->record)
    gtk_widget_add_css_class (GTK_WIDGET (self), "inspected");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "inspected");
}

static void
append_item (GMenu *menu,
             const char *label,
             const char *action,
             const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

/* Only when it is asked for: a list has many cells. */
static void
create_menu (GtkMenuButton *button,
             gpointer user_data)
{
  ConcordRecordCell *self = CONCORD_RECORD_CELL (user_data);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) order = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();
  const char *id;

  if (self->record == NULL)
    return;

  id = concord_record_get_id (self->record);
  append_item (menu, _("_Open"), "records.open", id);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
  if (concord_desk_get_read_only (self->desk) != NULL)
    return;

  append_item (order, _("Move _Up"), "records.move-up", id);
  append_item (order, _("Move Do_wn"), "records.move-down", id);
  append_item (end, _("Dupl_icate"), "records.duplicate", id);
  append_item (end, _("De_lete"), "session.delete", id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
}

static void
on_secondary (ConcordRecordCell *self)
{
  gtk_menu_button_popup (self->menu_button);
}

static void
concord_record_cell_dispose (GObject *object)
{
  ConcordRecordCell *self = CONCORD_RECORD_CELL (object);

  g_clear_object (&self->graph_signals);
  g_clear_object (&self->desk_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), CONCORD_TYPE_RECORD_CELL);
  g_clear_object (&self->record);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (concord_record_cell_parent_class)->dispose (object);
}

static void
concord_record_cell_class_init (ConcordRecordCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_record_cell_dispose;

  g_type_ensure (CONCORD_TYPE_RECORD_LABEL);
  gtk_widget_class_set_css_name (widget_class, "recordcell");
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/concordboard/Concord/ui/concord-record-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordRecordCell, handle);
  gtk_widget_class_bind_template_child (widget_class, ConcordRecordCell, label);
  gtk_widget_class_bind_template_child (widget_class, ConcordRecordCell, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, on_secondary);
}

static ConcordRecord *
get_record (GtkWidget *row)
{
  return CONCORD_RECORD_CELL (row)->record;
}

static void
concord_record_cell_init (ConcordRecordCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  concord_reorder_add (GTK_WIDGET (self), get_record, "records.drop");
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu, self, NULL);
  concord_record_label_set_lines (self->label, 2);

  self->graph_signals = g_signal_group_new (CONCORD_TYPE_GRAPH);
  g_signal_group_connect_swapped (self->graph_signals, "changed", G_CALLBACK (refresh), self);
  self->desk_signals = g_signal_group_new (CONCORD_TYPE_DESK);
  g_signal_group_connect_swapped (self->desk_signals, "notify::selected",
                                  G_CALLBACK (refresh_selected), self);
}

GtkWidget *
concord_record_cell_new (ConcordDesk *desk)
{
  ConcordRecordCell *self = g_object_new (CONCORD_TYPE_RECORD_CELL, NULL);

  self->desk = g_object_ref (desk);
  if (concord_desk_get_read_only (desk) != NULL)
    {
      gtk_widget_set_visible (self->handle, FALSE);
      concord_widget_allow_dragging (self, FALSE);
    }

  return GTK_WIDGET (self);
}

/**
 * concord_record_cell_get_record:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
ConcordRecord *
concord_record_cell_get_record (ConcordRecordCell *self)
{
  return self->record;
}

/**
 * concord_record_cell_set_record:
 * @record: (nullable): what to show and follow
 */
void
concord_record_cell_set_record (ConcordRecordCell *self,
                                ConcordRecord *record)
{
  if (!g_set_object (&self->record, record))
    return;

  g_signal_group_set_target (self->graph_signals,
                             record != NULL ? concord_desk_get_graph (self->desk) : NULL);
  g_signal_group_set_target (self->desk_signals, record != NULL ? self->desk : NULL);
  refresh (self);
  refresh_selected (self);
}
