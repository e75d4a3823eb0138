/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What GTK leaves to every widget with a template, and to those whose records cannot be changed. */

#include "config.h"

#include "concord-widget.h"

/**
 * concord_widget_dispose_template:
 *
 * For dispose of a direct #GtkWidget: lets go of its template, with those children that have no name in it.
 */
void
concord_widget_dispose_template (gpointer widget,
                                 GType    type)
{
  GtkWidget *child;

  gtk_widget_dispose_template (widget, type);
  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

/**
 * concord_widget_allow_actions:
 * @actions: (array zero-terminated=1): names of actions that @widget's class installs
 *
 * What is not allowed is insensitive in menus and on buttons, and its keys do nothing.
 */
void
concord_widget_allow_actions (gpointer           widget,
                              const char *const *actions,
                              gboolean           allow)
{
  for (guint i = 0; actions[i] != NULL; i++)
    gtk_widget_action_set_enabled (widget, actions[i], allow);
}

/**
 * concord_widget_allow_dragging:
 *
 * Whether something can be picked up at @widget or dropped on it.
 */
void
concord_widget_allow_dragging (gpointer widget,
                               gboolean allow)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DRAG_SOURCE (controller) || GTK_IS_DROP_TARGET (controller))
        gtk_event_controller_set_propagation_phase (controller, allow ? GTK_PHASE_BUBBLE : GTK_PHASE_NONE);
    }
}
