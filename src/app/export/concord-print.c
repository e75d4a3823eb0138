/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hands a finished PDF to the desktop's print dialog, which asks for the printer and the copies. Lays out nothing. */

#include "config.h"

#include "concord-print.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "concord-help-pages.h"

typedef struct
{
  ConcordWindow *window;
  GFile *pdf;
} Printing;

static void
printing_free (Printing *printing)
{
  g_object_unref (printing->window);
  g_object_unref (printing->pdf);
  g_free (printing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Printing, printing_free)

static void
on_printed (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Printing) printing = user_data;
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog;

  if (gtk_print_dialog_print_file_finish (GTK_PRINT_DIALOG (source), result, &error))
    concord_window_say (printing->window, _("Handed to the printer"));

  /* What the printer was given was for it alone. */
  g_file_delete (printing->pdf, NULL, NULL);

  if (error == NULL || g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    return;

  dialog = concord_help_alert_new ("troubleshooting#printing", _("Could Not Print"), error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (printing->window));
}

/* Where it is printed to a file, that is called like the document and lies where documents do. */
static GtkPrintSettings *
make_settings (GFile *pdf)
{
  GtkPrintSettings *settings = gtk_print_settings_new ();
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autofree char *name = g_file_get_basename (pdf);

  if (g_str_has_suffix (name, ".pdf"))
    name[strlen (name) - strlen (".pdf")] = '\0';
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_DIR, documents != NULL ? documents : g_get_home_dir ());

  return settings;
}

/**
 * concord_print_file:
 * @pdf: is deleted when it was printed, or was not
 * @paper: what its pages are made for
 */
void
concord_print_file (ConcordWindow *window,
                    GFile         *pdf,
                    ConcordPaper   paper)
{
  g_autoptr (GtkPrintDialog) dialog = gtk_print_dialog_new ();
  g_autoptr (GtkPrintSettings) settings = make_settings (pdf);
  g_autoptr (GtkPageSetup) page = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (paper == CONCORD_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);
  Printing *printing = g_new0 (Printing, 1);

  printing->window = g_object_ref (window);
  printing->pdf = g_object_ref (pdf);

  gtk_page_setup_set_paper_size_and_default_margins (page, size);
  gtk_paper_size_free (size);
  gtk_print_dialog_set_title (dialog, _("Print"));
  gtk_print_dialog_set_page_setup (dialog, page);
  gtk_print_dialog_set_print_settings (dialog, settings);
  gtk_print_dialog_print_file (dialog, GTK_WINDOW (window), NULL, pdf, NULL, on_printed, printing);
}
