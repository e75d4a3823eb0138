/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the menus of a session ask for when something is to leave the room. */

#include "config.h"

#include "concord-session-export.h"

#include "concord-export-flow.h"
#include "concord-session-page.h"

static void
start (GtkWidget           *widget,
       ConcordExportWay     way,
       const ConcordFormat *format)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (!CONCORD_IS_WINDOW (root))
    return;

  /* What is being typed belongs to what is exported. */
  concord_session_page_flush (CONCORD_SESSION_PAGE (widget));
  concord_export_flow_start (CONCORD_WINDOW (root), concord_session_page_get_desk (CONCORD_SESSION_PAGE (widget)), way,
                             format);
}

static void
export (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  ConcordFormat format;

  if (parameter == NULL)
    start (widget, CONCORD_EXPORT_WAY_FILES, NULL);
  else if (concord_format_find (g_variant_get_string (parameter, NULL), &format))
    start (widget, CONCORD_EXPORT_WAY_FILES, &format);
}

static void
share (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  start (widget, CONCORD_EXPORT_WAY_ZIP, NULL);
}

static void
print (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  start (widget, CONCORD_EXPORT_WAY_PRINT, NULL);
}

void
concord_session_export_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "session.export", NULL, export);
  gtk_widget_class_install_action (widget_class, "session.export-as", "s", export);
  gtk_widget_class_install_action (widget_class, "session.share", NULL, share);
  gtk_widget_class_install_action (widget_class, "session.print", NULL, print);
}
