/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sessions to start from: session files in the folder concord/templates of the user's data and of the system's. */

#include "config.h"

#include "concord-templates.h"

#include "concord-record.h"
#include "concord-session-file.h"

#define ENDING ".concord.json"

static void
load_file (const char *path,
           GPtrArray  *templates)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  ConcordGraph *graph = concord_session_file_load (file, NULL, &error);

  if (graph != NULL)
    g_ptr_array_add (templates, graph);
  else
    g_message ("The template %s is left out: %s", path, error->message);
}

/* @seen: names of files; what a user has under a name stands for the system's of that name */
static void
load_folder (const char *data,
             GHashTable *seen,
             GPtrArray  *templates)
{
  g_autofree char *folder = g_build_filename (data, "concord", "templates", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ENDING) && g_hash_table_add (seen, g_strdup (name)))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        load_file (path, templates);
      }
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  ConcordRecord *one = concord_graph_get_session (*(ConcordGraph **) a);
  ConcordRecord *other = concord_graph_get_session (*(ConcordGraph **) b);

  return g_utf8_collate (concord_record_get_headline (one), concord_record_get_headline (other));
}

/**
 * concord_templates_load:
 *
 * A file that is no session file is left out, with the reason in the log.
 *
 * Returns: (transfer full) (element-type ConcordGraph): by their titles
 */
GPtrArray *
concord_templates_load (void)
{
  GPtrArray *templates = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *const *system = g_get_system_data_dirs ();

  load_folder (g_get_user_data_dir (), seen, templates);
  for (guint i = 0; system[i] != NULL; i++)
    load_folder (system[i], seen, templates);
  g_ptr_array_sort (templates, compare);

  return templates;
}
