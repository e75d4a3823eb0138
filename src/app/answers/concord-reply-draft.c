/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps an answer while it is made, and brings it along when a newer copy of the session comes. It never sends it. */

#include "config.h"

#include "concord-reply-draft.h"

#include "concord-commitment.h"
#include "concord-promises.h"

static char *
dup_key (const char *partner)
{
  return g_strdup_printf ("answer %s", partner);
}

static ConcordAnswerFile *
read_draft (ConcordDesk *desk,
            const char  *partner)
{
  g_autofree char *key = dup_key (partner);
  g_autofree char *text = concord_desk_get_draft (desk, key);
  g_autoptr (GBytes) bytes = NULL;

  if (text == NULL || text[0] == '\0')
    return NULL;

  bytes = g_bytes_new (text, strlen (text));

  return concord_answer_file_read (bytes, NULL);
}

/* --- from an older copy --------------------------------------------------------------- */

/* What the newer copy says already is no longer proposed. */
static void
carry_changes (ConcordAnswerFile *before,
               ConcordAnswerFile *now,
               ConcordRecord     *commitment)
{
  const char *id = concord_record_get_id (commitment);

  for (guint field = 0; field < concord_commitment_info.n_fields; field++)
    {
      const ConcordValue *value
        = concord_answer_file_can_change (field) ? concord_answer_file_get_change (before, id, field) : NULL;

      if (value != NULL && !concord_value_equal (value, concord_record_get_value (commitment, field)))
        concord_answer_file_set_change (now, id, field, value, NULL);
    }
}

static void
carry_reply (ConcordAnswerFile *before,
             ConcordAnswerFile *now,
             ConcordRecord     *commitment)
{
  const char *id = concord_record_get_id (commitment);

  if (!concord_answer_file_has_reply (before, id))
    return;

  concord_answer_file_set_comment (now, id, concord_answer_file_get_comment (before, id), NULL);
  if (concord_answer_file_get_answer (before, id) != CONCORD_ANSWER_NOT_SAID)
    concord_answer_file_set_answer (now, id, concord_answer_file_get_answer (before, id));
  carry_changes (before, now, commitment);
  for (guint i = 0; i < concord_answer_file_get_n_funding (before, id); i++)
    concord_answer_file_set_funding (now, id, concord_answer_file_get_funding (before, id, i), NULL);
}

/* A note that is in the copy has arrived. */
static void
carry_notes (ConcordAnswerFile *before,
             ConcordAnswerFile *now,
             ConcordGraph      *graph)
{
  for (guint i = 0; i < concord_answer_file_get_n_notes (before); i++)
    {
      const ConcordAnswerNote *note = concord_answer_file_get_note (before, i);

      if (concord_graph_lookup (graph, note->id) == NULL)
        concord_answer_file_set_note (now, note, NULL);
    }
}

/* An answer is to one revision, so this is another answer that says the same about what is still promised. */
static ConcordAnswerFile *
carry (ConcordAnswerFile *before,
       ConcordGraph      *graph,
       const char        *revision)
{
  const char *partner = concord_answer_file_get_partner (before);
  ConcordAnswerFile *now
    = concord_answer_file_new (concord_record_get_id (concord_graph_get_session (graph)), revision, partner);
  g_autoptr (GPtrArray) promises = concord_promises_list (graph, partner);

  concord_answer_file_set_by (now, concord_answer_file_get_name (before), concord_answer_file_get_role (before), NULL);
  for (guint i = 0; i < promises->len; i++)
    carry_reply (before, now, promises->pdata[i]);
  carry_notes (before, now, graph);

  return now;
}

/* --- finding and keeping ---------------------------------------------------------------- */

/**
 * concord_reply_draft_find:
 * @desk: of a received copy
 * @revision: the revision it is a copy of
 * @partner: the id of the organisation that answers
 *
 * Returns: (transfer full): what it said so far, to an older copy too; an empty answer where it said nothing
 */
ConcordAnswerFile *
concord_reply_draft_find (ConcordDesk *desk,
                          const char  *revision,
                          const char  *partner)
{
  ConcordGraph *graph = concord_desk_get_graph (desk);
  g_autoptr (ConcordAnswerFile) draft = read_draft (desk, partner);

  if (draft == NULL)
    return concord_answer_file_new (concord_record_get_id (concord_graph_get_session (graph)), revision, partner);
  if (g_strcmp0 (concord_answer_file_get_revision (draft), revision) != 0)
    return carry (draft, graph, revision);

  return g_steal_pointer (&draft);
}

void
concord_reply_draft_keep (ConcordDesk       *desk,
                          ConcordAnswerFile *answer)
{
  g_autofree char *key = dup_key (concord_answer_file_get_partner (answer));
  g_autoptr (GBytes) bytes = concord_answer_file_write (answer, NULL);
  g_autofree char *text = NULL;

  if (bytes == NULL)
    return;

  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  concord_desk_set_draft (desk, key, text);
}
