/* SPDX-License-Identifier: GPL-3.0-or-later */

/* merge: answers and other copies of a session come home. What one side alone changed is applied, one step a file;
 * what both changed is listed, and stays as it is here unless someone said whom to prefer.
 */

#include "config.h"

#include "concord-cli-command.h"

#include <glib/gi18n-lib.h>

#include "concord-answer-file.h"
#include "concord-cli-find.h"
#include "concord-cli-output.h"
#include "concord-revisions.h"
#include "concord-session-file.h"
#include "concord-steps-merge-in.h"

typedef struct
{
  ConcordStore *store;
  ConcordGraph *mine;
  ConcordSide prefer; /* open for nobody */
  ConcordGraph *base; /* of the answers that came last: many are to the same revision */
  char *base_revision;
} Merging;

static void
merging_clear (Merging *self)
{
  g_clear_pointer (&self->base_revision, g_free);
  g_clear_object (&self->base);
  g_clear_object (&self->mine);
  g_clear_object (&self->store);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Merging, merging_clear)

static void
say_conflict (const char            *place,
              const ConcordConflict *conflict)
{
  const ConcordKindInfo *info = concord_kind_get_info (conflict->kind);
  /* Translators: a record: what it is and what it is called, as in "Commitment “Open four hubs”" */
  g_autofree char *what = g_strdup_printf (C_("record", "%s “%s”"), _(info->label),
                                           concord_record_get_headline (conflict->record));

  switch (conflict->type)
    {
    case CONCORD_CONFLICT_FIELD:
      /* Translators: a file, a record such as “Commitment “Open four hubs””, and one of its fields */
      concord_cli_say (_("%s: conflict: %s: both sides changed “%s”"), place, what,
                       concord_field_get_label (&info->fields[conflict->field]));
      break;
    case CONCORD_CONFLICT_PLACE:
      concord_cli_say (_("%s: conflict: %s: both sides moved it"), place, what);
      break;
    case CONCORD_CONFLICT_EXTRA:
      concord_cli_say (_("%s: conflict: %s: both sides changed what a newer Concord wrote in it"), place, what);
      break;
    case CONCORD_CONFLICT_REMOVED_HERE:
      concord_cli_say (_("%s: conflict: %s: removed here, changed there"), place, what);
      break;
    case CONCORD_CONFLICT_REMOVED_THERE:
      concord_cli_say (_("%s: conflict: %s: removed there, changed here"), place, what);
      break;
    default:
      g_return_if_reached ();
    }
}

static ConcordCliStatus
finish (Merging      *self,
        const char   *place,
        ConcordMerge *merge,
        ConcordEdit  *edit)
{
  g_autoptr (GError) error = NULL;
  guint n_open = concord_merge_get_n_open (merge);

  if (edit != NULL && !concord_store_apply (self->store, edit, &error))
    {
      concord_cli_complain (place, error->message);
      return CONCORD_CLI_FAILED;
    }

  for (guint i = 0; i < concord_merge_get_n_conflicts (merge); i++)
    say_conflict (place, concord_merge_get_conflict (merge, i));

  if (edit != NULL)
    concord_cli_say (_("%s: merged: %s"), place, concord_edit_get_label (edit));
  else
    concord_cli_say (_("%s: nothing to do"), place);

  return n_open > 0 ? CONCORD_CLI_FAILED : CONCORD_CLI_DONE;
}

static gboolean
ensure_base (Merging           *self,
             ConcordAnswerFile *answer,
             GError           **error)
{
  const char *session = concord_record_get_id (concord_graph_get_session (self->mine));
  const char *revision = concord_answer_file_get_revision (answer);

  if (self->base != NULL && g_strcmp0 (self->base_revision, revision) == 0 &&
      g_str_equal (concord_answer_file_get_session (answer), session))
    return TRUE;

  g_clear_object (&self->base);
  g_set_str (&self->base_revision, revision);
  self->base = concord_revisions_open_base (self->store, answer, session, error);

  return self->base != NULL;
}

static ConcordCliStatus
merge_answer (Merging    *self,
              const char *place,
              GBytes     *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordAnswerFile) answer = concord_answer_file_read (bytes, &error);
  g_autoptr (ConcordMerge) merge = NULL;
  g_autoptr (ConcordEdit) edit = NULL;

  if (answer != NULL && ensure_base (self, answer, &error))
    merge = concord_answer_file_merge (answer, self->base, self->mine, &error);

  if (merge == NULL)
    {
      concord_cli_complain (place, error->message);
      return CONCORD_CLI_FAILED;
    }

  concord_merge_choose_open (merge, self->prefer);
  edit = concord_steps_take_answer (self->mine, answer, merge);

  return finish (self, place, merge, edit);
}

static ConcordMerge *
make_merge (Merging            *self,
            ConcordGraph       *theirs,
            ConcordSessionHead *head,
            GError            **error)
{
  g_autoptr (ConcordGraph) base = concord_revisions_open_common (self->store, self->mine, theirs, head->revision, error);
  g_autoptr (ConcordDelta) delta = NULL;

  if (base == NULL)
    return NULL;

  delta = concord_delta_between_redacted (base, theirs, head->hide, error);

  return delta != NULL ? concord_merge_new (base, self->mine, delta, error) : NULL;
}

static ConcordCliStatus
merge_copy (Merging    *self,
            const char *place,
            GBytes     *bytes)
{
  g_auto (ConcordSessionHead) head = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordGraph) theirs = concord_session_file_read_with_head (bytes, &head, NULL, &error);
  g_autoptr (ConcordMerge) merge = NULL;
  g_autoptr (ConcordEdit) edit = NULL;
  ConcordCliStatus status;

  if (theirs != NULL)
    merge = make_merge (self, theirs, &head, &error);

  if (merge == NULL)
    {
      concord_cli_complain (place, error->message);
      return CONCORD_CLI_FAILED;
    }

  concord_merge_choose_open (merge, self->prefer);
  edit = concord_steps_take_copy (self->mine, merge);
  status = finish (self, place, merge, edit);

  /* With conflicts left open the next time begins where this one did. */
  if (status == CONCORD_CLI_DONE && head.hide == 0 &&
      !concord_revisions_keep_theirs (self->store, theirs, head.revision, &error))
    {
      concord_cli_complain (place, error->message);
      return CONCORD_CLI_FAILED;
    }

  return status;
}

static ConcordCliStatus
merge_one (Merging    *self,
           const char *path)
{
  g_autofree char *place = g_filename_display_name (path);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = concord_exchange_load_bytes (file, NULL, &error);

  if (bytes == NULL)
    {
      concord_cli_complain_of_file (place, error);
      return CONCORD_CLI_FAILED;
    }

  return concord_answer_file_is_one (bytes) ? merge_answer (self, place, bytes) : merge_copy (self, place, bytes);
}

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* The answers in a folder, by name, so that the same folder always gives the same steps. */
static GPtrArray *
list_answers (const char *path,
              GError    **error)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, error);
  GPtrArray *answers;
  const char *name;

  if (folder == NULL)
    return NULL;

  answers = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      if (g_str_has_suffix (name, CONCORD_ANSWER_FILE_SUFFIX))
        g_ptr_array_add (answers, g_build_filename (path, name, NULL));
    }
  g_ptr_array_sort (answers, compare_paths);

  return answers;
}

static ConcordCliStatus
merge_folder (Merging    *self,
              const char *path)
{
  g_autofree char *place = g_filename_display_name (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) answers = list_answers (path, &error);
  ConcordCliStatus status = CONCORD_CLI_DONE;

  if (answers == NULL || answers->len == 0)
    {
      concord_cli_complain (place, answers == NULL ? error->message : _("there are no answers in this folder"));
      return CONCORD_CLI_FAILED;
    }

  for (guint i = 0; i < answers->len; i++)
    {
      if (merge_one (self, answers->pdata[i]) != CONCORD_CLI_DONE)
        status = CONCORD_CLI_FAILED;
    }

  return status;
}

static gboolean
open_session (Merging    *self,
              const char *path,
              const char *wanted)
{
  g_autofree char *place = g_filename_display_name (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  self->store = concord_store_open (path, &error);
  id = self->store != NULL ? concord_cli_find_session (self->store, wanted, &error) : NULL;
  self->mine = id != NULL ? concord_store_open_session (self->store, id, &error) : NULL;
  if (self->mine == NULL)
    concord_cli_complain (place, error->message);

  return self->mine != NULL;
}

static ConcordCliStatus
merge_all (ConcordCli *cli,
           const char *session,
           char      **files,
           ConcordSide prefer)
{
  g_auto (Merging) merging = { .prefer = prefer };
  g_autofree char *path = concord_cli_dup_path (cli);
  ConcordCliStatus status = CONCORD_CLI_DONE;

  if (!open_session (&merging, path, session))
    return CONCORD_CLI_FAILED;

  for (guint i = 0; files[i] != NULL; i++)
    {
      ConcordCliStatus one = g_file_test (files[i], G_FILE_TEST_IS_DIR) ? merge_folder (&merging, files[i])
                                                                        : merge_one (&merging, files[i]);

      if (one != CONCORD_CLI_DONE)
        status = CONCORD_CLI_FAILED;
    }

  return status;
}

static gboolean
read_prefer (const char  *text,
             ConcordSide *side)
{
  *side = g_strcmp0 (text, "mine") == 0 ? CONCORD_SIDE_MINE : g_strcmp0 (text, "theirs") == 0 ? CONCORD_SIDE_THEIRS
                                                                                            : CONCORD_SIDE_OPEN;

  return text == NULL || *side != CONCORD_SIDE_OPEN;
}

static ConcordCliStatus
run (ConcordCli *cli,
     int         argc,
     char      **argv)
{
  g_auto (GStrv) files = NULL;
  g_autofree char *session = NULL;
  g_autofree char *prefer = NULL;
  ConcordSide side;
  const GOptionEntry entries[] = {
    { "session", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &session, N_ ("The session that they are merged into"),
      N_ ("SESSION") },
    { "prefer", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &prefer,
      N_ ("Whose side stands where both changed the same: mine or theirs"), N_ ("SIDE") },
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!concord_cli_parse (cli, &concord_cli_merge, entries, &argc, &argv))
    return CONCORD_CLI_WRONG_USE;
  if (session == NULL)
    return concord_cli_wrong_use (&concord_cli_merge, _("--session must say which session they are merged into"));
  if (files == NULL)
    return concord_cli_wrong_use (&concord_cli_merge, _("no file was named"));
  if (!read_prefer (prefer, &side))
    return concord_cli_wrong_use (&concord_cli_merge, _("--prefer is mine or theirs"));

  return merge_all (cli, session, files, side);
}

const ConcordCliCommand concord_cli_merge = {
  .name = "merge",
  .arguments = N_ ("--session=SESSION FILE…"),
  .summary = N_ ("Merge answers, or other copies, into a session"),
  .details = N_ ("A file is an answer, a folder of answers, or a session file that grew from the same\n"
                 "revision. What only one side changed is applied, and can be undone file by file.\n"
                 "What both changed is listed and stays as it is here, with exit status 1, unless\n"
                 "--prefer says whose side stands."),
  .run = run,
};
