/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What this program is, whose ideas are in it, and what someone who helps from afar asks about first. Name, version,
 * news and addresses come from the metainfo that is installed beside it.
 */

#include "config.h"

#include "concord-about.h"

#include <glib/gi18n-lib.h>
#include <libportal/portal-helpers.h>
#include <sqlite3.h>

#include "concord-help-pages.h"

#define METAINFO "/io/github/concordboard/Concord/metainfo.xml"

static const char *
yes_or_no (gboolean yes)
{
  return yes ? "yes" : "no";
}

static void
append_displays (GString *text)
{
  GdkDisplay *display = gdk_display_get_default ();
  GListModel *monitors = gdk_display_get_monitors (display);

  g_string_append_printf (text, "Display: %s\n", G_OBJECT_TYPE_NAME (display));
  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      const char *name = gdk_monitor_get_connector (monitor);
      GdkRectangle area;

      gdk_monitor_get_geometry (monitor, &area);
      g_string_append_printf (text, "  %s: %d × %d, scale %g\n", name != NULL ? name : "?",
                              area.width, area.height, gdk_monitor_get_scale (monitor));
    }
}

static void
append_database (GString *text, ConcordApplication *application)
{
  const char *path = concord_application_get_database (application);
  const GError *trouble = concord_application_get_trouble (application);
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;
  g_autoptr (GFileInfo) info = file != NULL
                                   ? g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                        G_FILE_QUERY_INFO_NONE, NULL, NULL)
                                   : NULL;

  g_string_append_printf (text, "Database: %s\n", path != NULL ? path : "none");
  if (info != NULL)
    {
      g_autofree char *size = g_format_size_full ((guint64) g_file_info_get_size (info),
                                                  G_FORMAT_SIZE_IEC_UNITS);

      g_string_append_printf (text, "  size: %s\n", size);
    }
  if (concord_application_get_store (application) == NULL && trouble != NULL)
    g_string_append_printf (text, "  not open: %s\n", trouble->message);
}

/* For a report to others, so in English. It names the folder of the database, and nothing that was written in it. */
static char *
describe_system (ConcordApplication *application)
{
  GString *text = g_string_new (NULL);
  g_autofree char *system = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);
  const char *desktop = g_getenv ("XDG_CURRENT_DESKTOP");

  g_string_append_printf (text, "Concord %s\n", PACKAGE_VERSION);
  g_string_append_printf (text, "GTK %u.%u.%u, libadwaita %u.%u.%u, GLib %u.%u.%u, SQLite %s\n",
                          gtk_get_major_version (), gtk_get_minor_version (),
                          gtk_get_micro_version (), adw_get_major_version (),
                          adw_get_minor_version (), adw_get_micro_version (), glib_major_version,
                          glib_minor_version, glib_micro_version, sqlite3_libversion ());
  g_string_append_printf (text, "System: %s\n", system != NULL ? system : "?");
  g_string_append_printf (text, "Desktop: %s\n", desktop != NULL ? desktop : "?");
  g_string_append_printf (text, "Languages: %s\n", g_get_language_names ()[0]);
  g_string_append_printf (text, "Sandbox: %s\n", yes_or_no (xdp_portal_running_under_sandbox ()));
  g_string_append_printf (text, "Settings installed: %s\n",
                          yes_or_no (concord_application_get_settings (application) != NULL));
  append_displays (text);
  append_database (text, application);

  return g_string_free (text, FALSE);
}

/* Names and titles are not translated. */
static void
credit_sources (AdwAboutDialog *about)
{
  static const char *sources[] = {
    "J. Munro, on “Transforming Together”",
    "A. Kahane, “Collaborating with the Enemy” https://reospartners.com",
    "J. Tizard, “The politics of partnership”, 2008",
    "New Local Government Network https://www.newlocal.org.uk",
    "Localis, “Embracing wider partnerships” https://localis.org.uk",
    "Wilder Collaboration Factors Inventory https://www.wilder.org",
    NULL,
  };

  adw_about_dialog_add_credit_section (about, _("Ideas and Findings From"), sources);
}

AdwDialog *
concord_about_new (ConcordApplication *application)
{
  AdwDialog *dialog = adw_about_dialog_new_from_appdata (METAINFO, PACKAGE_VERSION);
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (dialog);
  const char *developers[] = { _("The Concord developers"), NULL };
  g_autofree char *system = NULL;

  g_return_val_if_fail (CONCORD_IS_APPLICATION (application), NULL);

  system = describe_system (application);
  adw_about_dialog_set_version (about, PACKAGE_VERSION);
  adw_about_dialog_set_comments (
      about, _("Plan what partners will do together, on a shared vision board."));
  adw_about_dialog_set_copyright (about, _("© The Concord developers"));
  adw_about_dialog_set_developers (about, developers);
  /* Translators: your names, one a line */
  adw_about_dialog_set_translator_credits (about, _("translator-credits"));
  credit_sources (about);
  /* Translators: a heading in the licences; the help is another work than the program */
  adw_about_dialog_add_legal_section (
      about, _("Help"), NULL, GTK_LICENSE_CUSTOM,
               _("The help may be used under "
                                        "<a href=\"https://creativecommons.org/licenses/by-sa/4.0/\">Creative Commons "
                                        "Attribution-ShareAlike 4.0</a>."));
  adw_about_dialog_set_debug_info (about, system);
  adw_about_dialog_set_debug_info_filename (about, "concord-troubleshooting.txt");
  concord_help_set_page (GTK_WIDGET (dialog), "ideas");

  return dialog;
}
