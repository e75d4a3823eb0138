/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one partner says to a revision, while it is being said and afterwards. What it takes fits the fields that it
 * will be kept in; whether the revision has what it speaks of is asked when it becomes a delta.
 */

#include "config.h"

#include "concord-answer-file.h"

#include "concord-answer-private.h"

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ConcordAnswerFile, concord_answer_file, G_TYPE_OBJECT)

static void
emit_changed (ConcordAnswerFile *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
check_text (const ConcordKindInfo *info,
            guint                  field,
            const char            *text,
            GError               **error)
{
  g_auto (ConcordValue) value = CONCORD_VALUE_TEXT (g_strdup (text));

  concord_value_normalise (&info->fields[field], &value);

  return concord_value_check (&info->fields[field], &value, error);
}

static gboolean
check_whole (const ConcordKindInfo *info,
             guint                  field,
             gint64                 whole,
             GError               **error)
{
  return concord_value_check (&info->fields[field], &CONCORD_VALUE_WHOLE (whole), error);
}

static void
free_value (gpointer data)
{
  concord_value_clear (data);
  g_free (data);
}

static void
free_funding (gpointer data)
{
  ConcordAnswerFunding *funding = data;

  g_free (funding->id);
  g_free (funding->note);
  g_free (funding);
}

static void
free_note (gpointer data)
{
  ConcordAnswerNote *note = data;

  g_free (note->id);
  g_free (note->text);
  g_free (note);
}

static void
free_reply (gpointer data)
{
  ConcordReply *reply = data;

  for (guint i = 0; i < G_N_ELEMENTS (reply->changes); i++)
    g_clear_pointer (&reply->changes[i], free_value);
  g_ptr_array_unref (reply->funding);
  g_free (reply->commitment);
  g_free (reply->comment);
  g_free (reply);
}

ConcordReply *
concord_answer_file_find_reply (ConcordAnswerFile *self,
                                const char        *commitment)
{
  return g_hash_table_lookup (self->by_commitment, commitment);
}

ConcordReply *
concord_answer_file_ensure_reply (ConcordAnswerFile *self,
                                  const char        *commitment)
{
  ConcordReply *reply = concord_answer_file_find_reply (self, commitment);

  if (reply == NULL)
    {
      reply = g_new0 (ConcordReply, 1);
      reply->commitment = g_strdup (commitment);
      reply->comment = g_strdup ("");
      reply->funding = g_ptr_array_new_with_free_func (free_funding);
      g_ptr_array_add (self->replies, reply);
      g_hash_table_insert (self->by_commitment, reply->commitment, reply);
    }

  return reply;
}

/* A reply in which nothing is left is none. */
static void
settle (ConcordAnswerFile *self,
        ConcordReply      *reply)
{
  gboolean says = reply->answer != CONCORD_ANSWER_NOT_SAID || reply->comment[0] != '\0' || reply->funding->len > 0;

  for (guint i = 0; i < G_N_ELEMENTS (reply->changes); i++)
    says = says || reply->changes[i] != NULL;

  if (!says)
    {
      g_hash_table_remove (self->by_commitment, reply->commitment);
      g_ptr_array_remove (self->replies, reply);
    }

  emit_changed (self);
}

static void
concord_answer_file_finalize (GObject *object)
{
  ConcordAnswerFile *self = CONCORD_ANSWER_FILE (object);

  g_clear_pointer (&self->by_commitment, g_hash_table_unref);
  g_clear_pointer (&self->replies, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->session, g_free);
  g_clear_pointer (&self->revision, g_free);
  g_clear_pointer (&self->partner, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->role, g_free);
  g_clear_pointer (&self->made, g_free);

  G_OBJECT_CLASS (concord_answer_file_parent_class)->finalize (object);
}

static void
concord_answer_file_class_init (ConcordAnswerFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = concord_answer_file_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
concord_answer_file_init (ConcordAnswerFile *self)
{
  self->id = concord_id_new ();
  self->name = g_strdup ("");
  self->role = g_strdup ("");
  self->made = g_strdup ("");
  self->replies = g_ptr_array_new_with_free_func (free_reply);
  self->by_commitment = g_hash_table_new (g_str_hash, g_str_equal);
  self->notes = g_ptr_array_new_with_free_func (free_note);
}

/**
 * concord_answer_file_new:
 * @session: the session's id
 * @revision: the id of the revision that is answered
 * @partner: the id of the partner for whom someone answers
 *
 * Returns: (transfer full): an answer in which nothing was said
 */
ConcordAnswerFile *
concord_answer_file_new (const char *session,
                         const char *revision,
                         const char *partner)
{
  ConcordAnswerFile *self = g_object_new (CONCORD_TYPE_ANSWER_FILE, NULL);

  self->session = g_strdup (session);
  self->revision = g_strdup (revision);
  self->partner = g_strdup (partner);

  return self;
}

const char *
concord_answer_file_get_id (ConcordAnswerFile *self)
{
  return self->id;
}

const char *
concord_answer_file_get_session (ConcordAnswerFile *self)
{
  return self->session;
}

const char *
concord_answer_file_get_revision (ConcordAnswerFile *self)
{
  return self->revision;
}

const char *
concord_answer_file_get_partner (ConcordAnswerFile *self)
{
  return self->partner;
}

/**
 * concord_answer_file_get_name:
 *
 * Returns: who answered for the partner, or empty
 */
const char *
concord_answer_file_get_name (ConcordAnswerFile *self)
{
  return self->name;
}

const char *
concord_answer_file_get_role (ConcordAnswerFile *self)
{
  return self->role;
}

/**
 * concord_answer_file_get_made:
 *
 * Returns: date and time in UTC (ISO 8601), or empty while it is a draft
 */
const char *
concord_answer_file_get_made (ConcordAnswerFile *self)
{
  return self->made;
}

/**
 * concord_answer_file_set_by:
 * @name: (nullable): who answers for the partner
 * @role: (nullable): and as what
 * @error: of %CONCORD_MODEL_ERROR; then nothing is set
 */
gboolean
concord_answer_file_set_by (ConcordAnswerFile *self,
                            const char        *name,
                            const char        *role,
                            GError           **error)
{
  if (!check_text (&concord_answer_info, CONCORD_ANSWER_BY, name, error) ||
      !check_text (&concord_answer_info, CONCORD_ANSWER_ROLE, role, error))
    return FALSE;

  if (g_set_str (&self->name, name != NULL ? name : "") | g_set_str (&self->role, role != NULL ? role : ""))
    emit_changed (self);

  return TRUE;
}

/**
 * concord_answer_file_set_made:
 * @made: seconds since 1970, UTC; 0 for now
 *
 * Says when the answer was finished.
 */
void
concord_answer_file_set_made (ConcordAnswerFile *self,
                              gint64             made)
{
  g_autoptr (GDateTime) time = made != 0 ? g_date_time_new_from_unix_utc (made) : g_date_time_new_now_utc ();

  g_clear_pointer (&self->made, g_free);
  self->made = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
  emit_changed (self);
}

/**
 * concord_answer_file_list_commitments:
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids of the commitments that were replied to
 */
char **
concord_answer_file_list_commitments (ConcordAnswerFile *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < self->replies->len; i++)
    g_strv_builder_add (ids, ((ConcordReply *) self->replies->pdata[i])->commitment);

  return g_strv_builder_end (ids);
}

gboolean
concord_answer_file_has_reply (ConcordAnswerFile *self,
                               const char        *commitment)
{
  return concord_answer_file_find_reply (self, commitment) != NULL;
}

ConcordAnswerChoice
concord_answer_file_get_answer (ConcordAnswerFile *self,
                                const char        *commitment)
{
  ConcordReply *reply = concord_answer_file_find_reply (self, commitment);

  return reply != NULL ? reply->answer : CONCORD_ANSWER_NOT_SAID;
}

void
concord_answer_file_set_answer (ConcordAnswerFile  *self,
                                const char         *commitment,
                                ConcordAnswerChoice answer)
{
  ConcordReply *reply = concord_answer_file_ensure_reply (self, commitment);

  reply->answer = answer;
  settle (self, reply);
}

const char *
concord_answer_file_get_comment (ConcordAnswerFile *self,
                                 const char        *commitment)
{
  ConcordReply *reply = concord_answer_file_find_reply (self, commitment);

  return reply != NULL ? reply->comment : "";
}

/**
 * concord_answer_file_set_comment:
 * @comment: (nullable):
 * @error: of %CONCORD_MODEL_ERROR; then nothing is set
 */
gboolean
concord_answer_file_set_comment (ConcordAnswerFile *self,
                                 const char        *commitment,
                                 const char        *comment,
                                 GError           **error)
{
  ConcordReply *reply;

  if (!check_text (&concord_answer_info, CONCORD_ANSWER_COMMENT, comment, error))
    return FALSE;

  reply = concord_answer_file_ensure_reply (self, commitment);
  g_set_str (&reply->comment, comment != NULL ? comment : "");
  settle (self, reply);

  return TRUE;
}

/**
 * concord_answer_file_can_change:
 * @field: a field of commitments
 *
 * Returns: whether an answer can propose something else for @field. Whose the commitment is and where it belongs, how
 *   it stands and who may see it stay with the facilitator.
 */
gboolean
concord_answer_file_can_change (guint field)
{
  switch ((ConcordCommitmentField) field)
    {
    case CONCORD_COMMITMENT_STATEMENT:
    case CONCORD_COMMITMENT_LEAD_ROLE:
    case CONCORD_COMMITMENT_ROUTE:
    case CONCORD_COMMITMENT_MANDATE:
    case CONCORD_COMMITMENT_MANDATE_BOARD:
    case CONCORD_COMMITMENT_START:
    case CONCORD_COMMITMENT_DUE:
      return TRUE;
    case CONCORD_COMMITMENT_PRIORITY:
    case CONCORD_COMMITMENT_LEAD:
    case CONCORD_COMMITMENT_SUPPORTING:
    case CONCORD_COMMITMENT_STATUS:
    case CONCORD_COMMITMENT_STATUS_NOTE:
    case CONCORD_COMMITMENT_PRIVATE:
    default:
      return FALSE;
    }
}

/**
 * concord_answer_file_get_change:
 *
 * Returns: (transfer none) (nullable): what is proposed for @field, which may be to say nothing; %NULL for no change
 */
const ConcordValue *
concord_answer_file_get_change (ConcordAnswerFile *self,
                                const char        *commitment,
                                guint              field)
{
  ConcordReply *reply = concord_answer_file_find_reply (self, commitment);

  g_return_val_if_fail (concord_answer_file_can_change (field), NULL);

  return reply != NULL ? reply->changes[field] : NULL;
}

/**
 * concord_answer_file_set_change:
 * @value: what the field is to hold; copied
 * @error: of %CONCORD_MODEL_ERROR; then nothing is set
 */
gboolean
concord_answer_file_set_change (ConcordAnswerFile  *self,
                                const char         *commitment,
                                guint               field,
                                const ConcordValue *value,
                                GError            **error)
{
  const ConcordField *entry = &concord_commitment_info.fields[field];
  g_auto (ConcordValue) copy = CONCORD_VALUE_INIT;
  ConcordReply *reply;

  g_return_val_if_fail (concord_answer_file_can_change (field), FALSE);

  concord_value_copy (value, &copy);
  concord_value_normalise (entry, &copy);
  if (!concord_value_check (entry, &copy, error))
    return FALSE;

  reply = concord_answer_file_ensure_reply (self, commitment);
  g_clear_pointer (&reply->changes[field], free_value);
  reply->changes[field] = g_memdup2 (&copy, sizeof copy);
  copy = CONCORD_VALUE_NONE;
  settle (self, reply);

  return TRUE;
}

void
concord_answer_file_unset_change (ConcordAnswerFile *self,
                                  const char        *commitment,
                                  guint              field)
{
  ConcordReply *reply = concord_answer_file_find_reply (self, commitment);

  g_return_if_fail (concord_answer_file_can_change (field));

  if (reply != NULL && reply->changes[field] != NULL)
    {
      g_clear_pointer (&reply->changes[field], free_value);
      settle (self, reply);
    }
}

guint
concord_answer_file_get_n_funding (ConcordAnswerFile *self,
                                   const char        *commitment)
{
  ConcordReply *reply = concord_answer_file_find_reply (self, commitment);

  return reply != NULL ? reply->funding->len : 0;
}

const ConcordAnswerFunding *
concord_answer_file_get_funding (ConcordAnswerFile *self,
                                 const char        *commitment,
                                 guint              index)
{
  ConcordReply *reply = concord_answer_file_find_reply (self, commitment);

  g_return_val_if_fail (reply != NULL && index < reply->funding->len, NULL);

  return reply->funding->pdata[index];
}

static gboolean
check_funding (const ConcordAnswerFunding *funding,
               GError                    **error)
{
  const ConcordKindInfo *info = &concord_funding_line_info;

  return (funding->amount < 0 || check_whole (info, CONCORD_FUNDING_LINE_AMOUNT, funding->amount, error)) &&
         (funding->year == 0 || check_whole (info, CONCORD_FUNDING_LINE_YEAR, funding->year, error)) &&
         check_text (info, CONCORD_FUNDING_LINE_PURPOSE, funding->note, error);
}

/**
 * concord_answer_file_set_funding:
 * @funding: copied; without an id it gets one, with the id of a funding line of the commitment it is that line, changed
 * @error: of %CONCORD_MODEL_ERROR; then nothing is set
 *
 * Returns: (transfer none): the entry's id; %NULL with @error set
 */
const char *
concord_answer_file_set_funding (ConcordAnswerFile          *self,
                                 const char                 *commitment,
                                 const ConcordAnswerFunding *funding,
                                 GError                    **error)
{
  ConcordAnswerFunding *entry = NULL;
  ConcordReply *reply;

  g_return_val_if_fail (funding->form <= CONCORD_FUNDING_LINE_IN_KIND, NULL);

  if (!check_funding (funding, error))
    return NULL;

  reply = concord_answer_file_ensure_reply (self, commitment);
  for (guint i = 0; i < reply->funding->len && entry == NULL; i++)
    {
      ConcordAnswerFunding *known = reply->funding->pdata[i];

      if (g_strcmp0 (known->id, funding->id) == 0)
        entry = known;
    }

  if (entry == NULL)
    {
      entry = g_new0 (ConcordAnswerFunding, 1);
      entry->id = funding->id != NULL ? g_strdup (funding->id) : concord_id_new ();
      g_ptr_array_add (reply->funding, entry);
    }

  entry->amount = MAX (funding->amount, -1);
  entry->year = funding->year;
  entry->form = funding->form;
  g_set_str (&entry->note, funding->note != NULL ? funding->note : "");
  emit_changed (self);

  return entry->id;
}

void
concord_answer_file_remove_funding (ConcordAnswerFile *self,
                                    const char        *commitment,
                                    const char        *id)
{
  ConcordReply *reply = concord_answer_file_find_reply (self, commitment);

  for (guint i = 0; reply != NULL && i < reply->funding->len; i++)
    {
      if (g_str_equal (((ConcordAnswerFunding *) reply->funding->pdata[i])->id, id))
        {
          g_ptr_array_remove_index (reply->funding, i);
          settle (self, reply);
          return;
        }
    }
}

guint
concord_answer_file_get_n_notes (ConcordAnswerFile *self)
{
  return self->notes->len;
}

const ConcordAnswerNote *
concord_answer_file_get_note (ConcordAnswerFile *self,
                              guint              index)
{
  g_return_val_if_fail (index < self->notes->len, NULL);

  return self->notes->pdata[index];
}

/**
 * concord_answer_file_set_note:
 * @note: copied; without an id it gets one
 * @error: of %CONCORD_MODEL_ERROR; then nothing is set
 *
 * Returns: (transfer none): the note's id; %NULL with @error set
 */
const char *
concord_answer_file_set_note (ConcordAnswerFile       *self,
                              const ConcordAnswerNote *note,
                              GError                 **error)
{
  ConcordAnswerNote *entry = NULL;

  g_return_val_if_fail (note->sort <= CONCORD_NOTE_QUESTION, NULL);

  if (!check_text (&concord_note_info, CONCORD_NOTE_TEXT, note->text, error))
    return NULL;

  for (guint i = 0; i < self->notes->len && entry == NULL; i++)
    {
      ConcordAnswerNote *known = self->notes->pdata[i];

      if (g_strcmp0 (known->id, note->id) == 0)
        entry = known;
    }

  if (entry == NULL)
    {
      entry = g_new0 (ConcordAnswerNote, 1);
      entry->id = note->id != NULL ? g_strdup (note->id) : concord_id_new ();
      g_ptr_array_add (self->notes, entry);
    }

  g_set_str (&entry->text, note->text);
  entry->sort = note->sort;
  emit_changed (self);

  return entry->id;
}

void
concord_answer_file_remove_note (ConcordAnswerFile *self,
                                 const char        *id)
{
  for (guint i = 0; i < self->notes->len; i++)
    {
      if (g_str_equal (((ConcordAnswerNote *) self->notes->pdata[i])->id, id))
        {
          g_ptr_array_remove_index (self->notes, i);
          emit_changed (self);
          return;
        }
    }
}

/**
 * concord_answer_file_is_empty:
 *
 * Returns: whether nothing was said: no reply and no note
 */
gboolean
concord_answer_file_is_empty (ConcordAnswerFile *self)
{
  return self->replies->len == 0 && self->notes->len == 0;
}
