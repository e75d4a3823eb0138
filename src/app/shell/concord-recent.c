/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Session files that were opened or written lately, in the list that the desktop keeps. Nothing is kept beside it, and
 * nothing at all where someone does not want recent files to be remembered.
 */

#include "config.h"

#include "concord-recent.h"

#include <glib/gi18n-lib.h>

#include "concord-session-file.h"

#define NAME "Concord"

enum
{
  MOST_FILES = 8,
};

static gboolean
is_wanted (void)
{
  gboolean wanted;

  g_object_get (gtk_settings_get_default (), "gtk-recent-files-enabled", &wanted, NULL);
  return wanted;
}

static gboolean
is_below (GFile *file,
          const char *folder)
{
  g_autoptr (GFile) parent = g_file_new_for_path (folder);

  return g_file_has_prefix (file, parent);
}

/* What a mail program or a browser put somewhere to be looked at once. What a sandboxed program was given lies below
 * the runtime folder, too, but stays.
 */
static gboolean
is_temporary (GFile *file)
{
  g_autofree char *given = g_build_filename (g_get_user_runtime_dir (), "doc", NULL);

  if (is_below (file, g_get_user_cache_dir ()))
    return TRUE;
  if (is_below (file, g_get_home_dir ()) || is_below (file, given))
    return FALSE;

  return is_below (file, g_get_tmp_dir ()) || is_below (file, g_get_user_runtime_dir ());
}

/**
 * concord_recent_add:
 * @file: a session file that was opened or written
 */
void
concord_recent_add (GFile *file)
{
  static char exec[] = "concord %u";
  static char name[] = NAME;
  static char type[] = CONCORD_SESSION_FILE_MEDIA_TYPE;
  const GtkRecentData data = { .app_exec = exec, .app_name = name, .mime_type = type };
  g_autofree char *uri = NULL;

  g_return_if_fail (G_IS_FILE (file));

  if (!is_wanted () || g_file_peek_path (file) == NULL || is_temporary (file))
    return;

  uri = g_file_get_uri (file);
  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/* --- the menu -------------------------------------------------------------------- */

static gboolean
is_ours (GtkRecentInfo *info)
{
  return gtk_recent_info_has_application (info, NAME)
         && g_strcmp0 (gtk_recent_info_get_mime_type (info), CONCORD_SESSION_FILE_MEDIA_TYPE) == 0;
}

static int
compare_age (gconstpointer a,
             gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b),
                              gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

/* Returns: (transfer full): the newest first; without those that are gone */
static GPtrArray *
list (void)
{
  g_autolist (GtkRecentInfo) items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);

  items = g_list_sort (items, compare_age);
  for (GList *l = items; l != NULL && found->len < MOST_FILES; l = l->next)
    if (is_ours (l->data) && gtk_recent_info_exists (l->data))
      g_ptr_array_add (found, gtk_recent_info_ref (l->data));

  return g_steal_pointer (&found);
}

static char *
dup_name (GtkRecentInfo *info)
{
  g_autofree char *name = gtk_recent_info_get_short_name (info);

  if (g_str_has_suffix (name, CONCORD_SESSION_FILE_SUFFIX))
    name[strlen (name) - strlen (CONCORD_SESSION_FILE_SUFFIX)] = '\0';

  return g_steal_pointer (&name);
}

static gboolean
is_another_called (GPtrArray *files,
                   guint than,
                   const char *name)
{
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *other = dup_name (files->pdata[i]);

      if (i != than && g_str_equal (other, name))
        return TRUE;
    }

  return FALSE;
}

/* Its name; where that tells it from no other, its folder, too. */
static char *
dup_label (GPtrArray *files,
           guint index)
{
  GtkRecentInfo *info = files->pdata[index];
  g_autofree char *name = dup_name (info);
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autoptr (GFile) parent = g_file_get_parent (file);
  g_autofree char *folder = parent != NULL ? g_file_get_basename (parent) : NULL;
  g_autofree char *shown = folder != NULL ? g_filename_display_name (folder) : NULL;
  g_autoptr (GString) label = g_string_new (NULL);

  if (shown != NULL && is_another_called (files, index, name))
    /* Translators: the name of a file, then of the folder that it is in */
    g_string_printf (label, C_ ("recent file", "%s (%s)"), name, shown);
  else
    g_string_assign (label, name);
  /* In a menu an underline would be a mnemonic. */
  g_string_replace (label, "_", "__", 0);

  return g_string_free (g_steal_pointer (&label), FALSE);
}

static GMenuModel *
create_menu (GPtrArray *files)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) opening = g_menu_new ();
  g_autoptr (GMenu) clearing = g_menu_new ();

  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *label = dup_label (files, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.open-recent", "s", gtk_recent_info_get_uri (files->pdata[i]));
      g_menu_append_item (opening, item);
    }
  g_menu_append (clearing, _("_Clear the List"), "win.clear-recent");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (opening));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (clearing));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

/**
 * concord_recent_show:
 * @section: of a menu; it holds nothing else
 *
 * Offers the recent files that are there now.
 */
void
concord_recent_show (GMenu *section)
{
  g_autoptr (GPtrArray) files = list ();

  g_return_if_fail (G_IS_MENU (section));

  g_menu_remove_all (section);
  if (files->len > 0)
    {
      g_autoptr (GMenuModel) menu = create_menu (files);

      g_menu_append_submenu (section, _("Open _Recent"), menu);
    }
}

/**
 * concord_recent_clear:
 *
 * Takes session files out of the list, and only those: other programs have theirs in it.
 */
void
concord_recent_clear (void)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  g_autolist (GtkRecentInfo) items = gtk_recent_manager_get_items (manager);

  for (GList *l = items; l != NULL; l = l->next)
    if (is_ours (l->data))
      gtk_recent_manager_remove_item (manager, gtk_recent_info_get_uri (l->data), NULL);
}
