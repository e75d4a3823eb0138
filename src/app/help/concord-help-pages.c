/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which page of the help is about what is on screen. One table for views and dialogs; a dialog that is put together
 * by hand says it for itself. A test holds the table against the sources and the pages.
 */

#include "config.h"

#include "concord-help-pages.h"

typedef struct
{
  const char *type;
  const char *page; /* and section */
} Entry;

/* By name: no folder has to know the others. */
static const Entry entries[] = {
  /* what is shown in a window */
  { "ConcordLibraryPage", "library" },
  { "ConcordTroublePage", "troubleshooting#database" },
  { "ConcordBoard", "board" },
  { "ConcordBoardFilter", "looking#partners" },
  { "ConcordBoardSearch", "looking#search" },
  { "ConcordBoardChosenBar", "arranging#choose" },
  { "ConcordBoardTray", "board#notes" },
  { "ConcordCaptureBar", "capture" },
  { "ConcordCaptureList", "capture#marks" },
  { "ConcordAgendaView", "agenda" },
  { "ConcordClockFace", "agenda#follow" },
  { "ConcordRecordsView", "details#records" },
  { "ConcordRecordsList", "details#records" },
  { "ConcordInspector", "details" },
  { "ConcordRecordPage", "details#edit" },
  { "ConcordRecordPicker", "details#edit" },
  { "ConcordReplyView", "answers#received" },
  { "ConcordPresenterConsole", "presenting#two-displays" },
  { "ConcordAudienceWindow", "presenting#walk" },

  /* dialogs */
  { "ConcordNewSessionDialog", "library#create" },
  { "ConcordRenameDialog", "library#manage" },
  { "ConcordAddDialog", "details#records" },
  { "ConcordBoardSplitDialog", "arranging#split" },
  { "ConcordBoardSessionsDialog", "arranging#copy" },
  { "ConcordGapDialog", "gaps" },
  { "ConcordExportDialog", "share" },
  { "ConcordPreview", "share#preview" },
  { "ConcordImportDialog", "import-table" },
  { "ConcordMergeDialog", "answers#home" },
  { "ConcordDuplicatesDialog", "answers#copies" },
};

static GQuark
page_quark (void)
{
  return g_quark_from_static_string ("concord-help-page");
}

static const char *
find_own_page (GtkWidget *widget)
{
  const char *page = g_object_get_qdata (G_OBJECT (widget), page_quark ());

  for (guint i = 0; page == NULL && i < G_N_ELEMENTS (entries); i++)
    if (g_str_equal (G_OBJECT_TYPE_NAME (widget), entries[i].type))
      page = entries[i].page;

  return page;
}

/* The view of a stack that is on screen, anywhere below @widget. */
static const char *
find_shown_page (GtkWidget *widget)
{
  const char *page = find_own_page (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); page == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child))
      page = find_shown_page (child);

  return page;
}

/**
 * concord_help_find_page:
 *
 * What is innermost around the focus decides; where that says nothing, such as in a header bar, what is shown does.
 *
 * Returns: (transfer none): a page of the help and often a section, such as "gaps#outcome-measure"; "index" at worst
 */
const char *
concord_help_find_page (GtkWindow *window)
{
  GtkWidget *shown = GTK_WIDGET (window);
  const char *page = NULL;

  if (window == NULL)
    return "index";

  if (ADW_IS_APPLICATION_WINDOW (window)
      && adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) != NULL)
    shown = GTK_WIDGET (
        adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));

  for (GtkWidget *widget = gtk_window_get_focus (window); page == NULL && widget != NULL;
       widget = widget != shown ? gtk_widget_get_parent (widget) : NULL)
    page = find_own_page (widget);

  if (page == NULL)
    page = find_shown_page (shown);

  return page != NULL ? page : "index";
}

/**
 * concord_help_set_page:
 * @page: (transfer none): static text
 *
 * Says where the help explains @widget, for one that has no type of its own.
 */
void
concord_help_set_page (GtkWidget *widget, const char *page)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_object_set_qdata (G_OBJECT (widget), page_quark (), (gpointer) page);
}

/**
 * concord_help_alert_new:
 * @page: (transfer none): static text
 *
 * Like adw_alert_dialog_new(); F1 explains it.
 */
AdwDialog *
concord_help_alert_new (const char *page, const char *heading, const char *body)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, body);

  concord_help_set_page (GTK_WIDGET (dialog), page);
  return dialog;
}
