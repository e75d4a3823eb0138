/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks where to put what is exported. Asks before a file is replaced, and writes none. */

#include "config.h"

#include "concord-export-place.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "concord-help-pages.h"

typedef struct
{
  GtkWindow *window;
  char *title;
  ConcordExportChoice *choice;
  GFile *to;
  gboolean zip;
  ConcordExportPlaceChosen chosen;
  gpointer user_data;
} Asking;

static void
asking_free (Asking *asking)
{
  g_clear_pointer (&asking->choice, concord_export_choice_free);
  g_clear_object (&asking->window);
  g_clear_object (&asking->to);
  g_free (asking->title);
  g_free (asking);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

static Asking *
asking_new (GtkWindow               *window,
            const char              *title,
            ConcordExportPlaceChosen chosen,
            gpointer                 user_data)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->window = g_object_ref (window);
  asking->title = g_strdup (title);
  asking->chosen = chosen;
  asking->user_data = user_data;

  return asking;
}

/* Returns: (transfer full): what the session is called, as a name for files */
static char *
get_stem (const char *title)
{
  g_autofree char *name = concord_format_suggest_name (CONCORD_FORMAT_SESSION, title);

  return g_strndup (name, strlen (name) - strlen (concord_format_get_info (CONCORD_FORMAT_SESSION)->suffix));
}

/* --- one file -------------------------------------------------------------------- */

static void
on_file_chosen (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Asking) asking = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  asking->chosen (file, asking->zip ? CONCORD_EXPORT_TO_ZIP : CONCORD_EXPORT_TO_FILE, asking->user_data);
}

/* @asking: (transfer full) */
static void
choose_file (Asking     *asking,
             const char *name,
             const char *kind,
             const char *suffix)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, kind);
  gtk_file_filter_add_suffix (filter, suffix + 1);
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, asking->zip ? _("Share") : _("Export"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_save (dialog, asking->window, NULL, on_file_chosen, asking);
}

/* --- several files in a folder --------------------------------------------------- */

static void
on_replacing_answered (AdwAlertDialog *dialog,
                       const char     *response,
                       gpointer        user_data)
{
  g_autoptr (Asking) asking = user_data;

  asking->chosen (g_str_equal (response, "replace") ? asking->to : NULL, CONCORD_EXPORT_TO_FOLDER, asking->user_data);
}

/* Returns: (transfer full): the names of files that would be replaced */
static GPtrArray *
find_present (Asking *asking)
{
  GPtrArray *present = g_ptr_array_new_with_free_func (g_free);
  guint n;
  const ConcordFormatInfo *formats = concord_format_list (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = concord_format_suggest_name (formats[i].format, asking->title);
      g_autoptr (GFile) file = g_file_get_child (asking->to, name);

      if (concord_export_choice_has (asking->choice, formats[i].format) && g_file_query_exists (file, NULL))
        g_ptr_array_add (present, g_steal_pointer (&name));
    }

  return present;
}

static void
on_folder_chosen (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (Asking) asking = user_data;
  g_autoptr (GPtrArray) present = NULL;
  g_autofree char *names = NULL;
  AdwDialog *dialog;

  asking->to = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);
  present = asking->to != NULL ? find_present (asking) : NULL;
  if (present == NULL || present->len == 0)
    {
      asking->chosen (asking->to, CONCORD_EXPORT_TO_FOLDER, asking->user_data);
      return;
    }

  g_ptr_array_add (present, NULL);
  names = g_strjoinv ("\n", (char **) present->pdata);
  dialog = concord_help_alert_new ("share", _("Replace What Is There?"), NULL);
  /* Translators: %s are names of files, one on a line */
  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog), _("The folder has these already:\n%s"), names);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "replace", _("_Replace"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (on_replacing_answered), asking);
  adw_dialog_present (dialog, GTK_WIDGET (asking->window));
  g_steal_pointer (&asking);
}

/* --- a new folder ---------------------------------------------------------------- */

/* Returns: (transfer full): the first child of that name, or of that name and a number, which is not there yet */
static GFile *
find_free (GFile      *parent,
           const char *stem)
{
  g_autoptr (GFile) file = g_file_get_child (parent, stem);

  for (guint i = 2; g_file_query_exists (file, NULL); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s (%u)", stem, i);

      g_object_unref (file);
      file = g_file_get_child (parent, name);
    }

  return g_steal_pointer (&file);
}

static void
on_parent_chosen (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (Asking) asking = user_data;
  g_autoptr (GFile) parent = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *stem = get_stem (asking->title);

  if (parent != NULL)
    asking->to = find_free (parent, stem);
  asking->chosen (asking->to, CONCORD_EXPORT_TO_FOLDER, asking->user_data);
}

/**
 * concord_export_place_choose:
 *
 * A file for one form, a folder for several.
 */
void
concord_export_place_choose (GtkWindow                 *window,
                             const char                *title,
                             const ConcordExportChoice *choice,
                             ConcordExportPlaceChosen   chosen,
                             gpointer                   user_data)
{
  Asking *asking = asking_new (window, title, chosen, user_data);
  g_autoptr (GtkFileDialog) dialog = NULL;
  guint n;
  const ConcordFormatInfo *formats = concord_format_list (&n);

  asking->choice = concord_export_choice_copy (choice);
  if (concord_export_choice_count (choice) > 1)
    {
      dialog = gtk_file_dialog_new ();
      gtk_file_dialog_set_title (dialog, _("Export into a Folder"));
      gtk_file_dialog_select_folder (dialog, window, NULL, on_folder_chosen, asking);
      return;
    }

  for (guint i = 0; i < n; i++)
    {
      if (concord_export_choice_has (choice, formats[i].format))
        {
          g_autofree char *name = concord_format_suggest_name (formats[i].format, title);

          choose_file (asking, name, _(formats[i].label), formats[i].suffix);
          return;
        }
    }

  g_assert_not_reached ();
}

void
concord_export_place_choose_zip (GtkWindow               *window,
                                 const char              *title,
                                 ConcordExportPlaceChosen chosen,
                                 gpointer                 user_data)
{
  Asking *asking = asking_new (window, title, chosen, user_data);
  g_autofree char *stem = get_stem (title);
  g_autofree char *name = g_strconcat (stem, ".zip", NULL);

  asking->zip = TRUE;
  choose_file (asking, name, _("Zip archive"), ".zip");
}

/**
 * concord_export_place_choose_new_folder:
 *
 * Where a folder that has the session's name is to be made.
 */
void
concord_export_place_choose_new_folder (GtkWindow               *window,
                                        const char              *title,
                                        ConcordExportPlaceChosen chosen,
                                        gpointer                 user_data)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Where to Make the Folder"));
  gtk_file_dialog_select_folder (dialog, window, NULL, on_parent_chosen, asking_new (window, title, chosen, user_data));
}

/* What was passed on is not needed by the time the next is; whoever has it open keeps it. */
static void
empty (GFile *folder)
{
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (
    folder, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFileInfo *info;
  GFile *child;

  while (children != NULL && g_file_enumerator_iterate (children, &info, &child, NULL, NULL) && info != NULL)
    {
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
        empty (child);
      g_file_delete (child, NULL, NULL);
    }
}

/**
 * concord_export_place_for_passing_on:
 * @one_file: whether it is a single document
 *
 * A place of the program's own, for what another program takes from there. What was there before goes.
 */
void
concord_export_place_for_passing_on (const char              *title,
                                     gboolean                 one_file,
                                     ConcordExportPlaceChosen chosen,
                                     gpointer                 user_data)
{
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "concord", "passing-on", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autofree char *stem = get_stem (title);
  g_autofree char *name = one_file ? g_strconcat (stem, ".pdf", NULL) : g_strdup (stem);
  g_autoptr (GFile) to = g_file_get_child (folder, name);

  empty (folder);
  /* For nobody else's eyes. If it cannot be made, writing into it says why. */
  g_mkdir_with_parents (path, 0700);
  chosen (to, one_file ? CONCORD_EXPORT_TO_FILE : CONCORD_EXPORT_TO_FOLDER, user_data);
}
