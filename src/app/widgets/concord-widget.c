/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What GTK leaves to every widget with a template. */

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
