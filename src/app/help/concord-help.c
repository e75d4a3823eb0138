/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opens the help: in the help viewer where there is one that can see it, otherwise as one web page in the browser.
 *
 * A Flatpak’s help is not exported, so the viewer of the host never finds it; and a browser that lives in a sandbox of its
 * own is given a single file. So the web page is one file with all pages, style and pictures in it, and what is opened
 * is a copy of it that begins at the right place: no way of opening a file carries a fragment through a portal.
 */

#include "config.h"

#include "concord-help.h"

#include <libportal/portal-helpers.h>

#define START "<!-- start -->"

typedef struct
{
  GtkWindow *parent;
  char *page;
  ConcordHelpFailed failed;
  gpointer data;
} Showing;

static void
showing_free (Showing *showing)
{
  g_clear_object (&showing->parent);
  g_free (showing->page);
  g_free (showing);
}

static void
say_failed (Showing *showing)
{
  if (showing->failed != NULL)
    showing->failed (showing->data);
  showing_free (showing);
}

/* --- in a browser ---------------------------------------------------------------- */

/* Returns: (transfer full) (nullable): the web page in the language that comes first of those there are */
static GFile *
find_web_page (void)
{
  /* A program that is run from the build directory is told where its help is. */
  const char *folder = g_getenv ("CONCORD_HELP_DIR");

  for (const char *const *language = g_get_language_names (); *language != NULL; language++)
    {
      g_autofree char *name = g_strconcat (*language, ".html", NULL);
      g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL)
                                             : g_build_filename (PKGDATADIR, "help", name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        return g_file_new_for_path (path);
    }

  return NULL;
}

/* "gaps#outcome-measure" is "gaps--outcome-measure" in the one page. */
static char *
make_anchor (const char *page)
{
  g_auto (GStrv) parts = g_strsplit (page, "#", 2);

  return g_strjoinv ("--", parts);
}

/**
 * concord_help_write_for_browser:
 *
 * Returns: (transfer full) (nullable): the help as a web page that begins at @page
 */
GFile *
concord_help_write_for_browser (const char *page, GError **error)
{
  g_autoptr (GFile) source = find_web_page ();
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "concord", "help", NULL);
  g_autofree char *path = g_build_filename (folder, "concord-help.html", NULL);
  g_autofree char *anchor = make_anchor (page);
  g_autofree char *text = NULL;
  g_autoptr (GString) started = NULL;
  const char *start;

  if (source == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "There is no help");
      return NULL;
    }

  if (!g_file_load_contents (source, NULL, &text, NULL, NULL, error))
    return NULL;

  started = g_string_new (NULL);
  start = strstr (text, START);
  if (start != NULL)
    {
      g_string_append_len (started, text, start - text);
      g_string_append_printf (started, "<meta http-equiv=\"refresh\" content=\"0; url=#%s\">",
                              anchor);
    }
  g_string_append (started, start != NULL ? start + strlen (START) : text);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The help cannot be written");
      return NULL;
    }

  return g_file_set_contents (path, started->str, (gssize) started->len, error)
             ? g_file_new_for_path (path)
             : NULL;
}

static void
on_browser (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  Showing *showing = user_data;

  if (gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (source), result, &error)
      || g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    showing_free (showing);
  else
    say_failed (showing);
}

static void
show_in_browser (Showing *showing)
{
  g_autoptr (GFile) file = concord_help_write_for_browser (showing->page, NULL);
  g_autoptr (GtkFileLauncher) launcher = NULL;

  if (file == NULL)
    {
      say_failed (showing);
      return;
    }

  launcher = gtk_file_launcher_new (file);
  gtk_file_launcher_launch (launcher, showing->parent, NULL, on_browser, showing);
}

/* --- in the help viewer ---------------------------------------------------------- */

static gboolean
is_installed_in (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "help", "C", "concord", "index.page", NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Whether there is a help viewer and it can see our help. */
static gboolean
has_viewer (void)
{
  g_autoptr (GAppInfo) viewer = NULL;

  if (xdp_portal_running_under_sandbox ())
    return FALSE;

  viewer = g_app_info_get_default_for_uri_scheme ("help");
  if (viewer == NULL)
    return FALSE;

  for (const char *const *folder = g_get_system_data_dirs (); *folder != NULL; folder++)
    if (is_installed_in (*folder))
      return TRUE;

  return is_installed_in (g_get_user_data_dir ());
}

static void
on_viewer (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  Showing *showing = user_data;

  if (gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error)
      || g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    showing_free (showing);
  else
    show_in_browser (showing);
}

/**
 * concord_help_show:
 * @parent: (nullable):
 * @page: a page and often a section of the help, "gaps#outcome-measure"
 * @failed: (nullable) (scope async):
 */
void
concord_help_show (GtkWindow *parent, const char *page, ConcordHelpFailed failed, gpointer data)
{
  Showing *showing = g_new0 (Showing, 1);

  g_set_object (&showing->parent, parent);
  showing->page = g_strdup (page);
  showing->failed = failed;
  showing->data = data;

  if (has_viewer ())
    {
      g_autofree char *uri = g_strconcat ("help:concord/", page, NULL);
      g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (uri);

      gtk_uri_launcher_launch (launcher, parent, NULL, on_viewer, showing);
    }
  else
    show_in_browser (showing);
}
