/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One answer, or one copy, meeting the session it belongs to. Decisions outlive a new meeting, as after another answer was
 * taken in. It commits nothing.
 */

#include "config.h"

#include "concord-arrival.h"

#include <glib/gi18n-lib.h>

#include "concord-partner.h"
#include "concord-revisions.h"
#include "concord-steps-merge-in.h"

struct _ConcordArrival
{
  GObject parent_instance;

  ConcordIncoming *incoming;
  ConcordMerge *merge;
  GError *error;
};

G_DEFINE_FINAL_TYPE (ConcordArrival, concord_arrival, G_TYPE_OBJECT)

static void
concord_arrival_finalize (GObject *object)
{
  ConcordArrival *self = CONCORD_ARRIVAL (object);

  g_clear_pointer (&self->merge, concord_merge_free);
  g_clear_pointer (&self->incoming, concord_incoming_free);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (concord_arrival_parent_class)->finalize (object);
}

static void
concord_arrival_class_init (ConcordArrivalClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = concord_arrival_finalize;
}

static void
concord_arrival_init (ConcordArrival *self)
{
}

/* @incoming: (transfer full) */
ConcordArrival *
concord_arrival_new (ConcordIncoming *incoming)
{
  ConcordArrival *self = g_object_new (CONCORD_TYPE_ARRIVAL, NULL);

  self->incoming = incoming;
  if (incoming->error != NULL)
    self->error = g_error_copy (incoming->error);

  return self;
}

/* Thirty answers to one revision share it. */
static ConcordGraph *
find_base (ConcordArrival *self,
           ConcordStore   *store,
           ConcordGraph   *graph,
           GHashTable     *bases)
{
  ConcordAnswerFile *answer = self->incoming->answer;
  const char *session = concord_record_get_id (concord_graph_get_session (graph));
  const char *revision = answer != NULL ? concord_answer_file_get_revision (answer) : NULL;
  ConcordGraph *base = revision != NULL ? g_hash_table_lookup (bases, revision) : NULL;

  if (base != NULL)
    return g_object_ref (base);

  if (answer == NULL)
    return concord_revisions_open_common (store, graph, self->incoming->graph, self->incoming->head.revision, &self->error);

  base = concord_revisions_open_base (store, answer, session, &self->error);
  if (base != NULL)
    g_hash_table_insert (bases, g_strdup (revision), g_object_ref (base));

  return base;
}

static gboolean
is_same (const ConcordConflict *a,
         const ConcordConflict *b)
{
  return a->type == b->type && a->kind == b->kind && a->field == b->field && g_str_equal (a->id, b->id) &&
         concord_value_equal (&a->mine, &b->mine) && concord_value_equal (&a->theirs, &b->theirs);
}

/* What was decided about the very same conflict stays decided. */
static void
remember (ConcordMerge *merge,
          ConcordMerge *before)
{
  for (guint i = 0; i < concord_merge_get_n_conflicts (merge); i++)
    {
      const ConcordConflict *conflict = concord_merge_get_conflict (merge, i);

      for (guint j = 0; j < concord_merge_get_n_conflicts (before); j++)
        {
          const ConcordConflict *decided = concord_merge_get_conflict (before, j);

          if (!is_same (conflict, decided))
            continue;

          if (decided->side == CONCORD_SIDE_OWN)
            concord_merge_choose_own (merge, i, &decided->own, NULL);
          else
            concord_merge_choose (merge, i, decided->side);
          break;
        }
    }
}

/**
 * concord_arrival_meet:
 * @graph: the session as it is now
 * @bases: (element-type utf8 ConcordGraph): revisions that are open already, by id
 *
 * Finds out anew what it brings, and what is to be decided. See concord_arrival_get_error().
 */
void
concord_arrival_meet (ConcordArrival *self,
                      ConcordStore   *store,
                      ConcordGraph   *graph,
                      GHashTable     *bases)
{
  g_autoptr (ConcordGraph) base = NULL;
  g_autoptr (ConcordDelta) delta = NULL;
  g_autoptr (ConcordMerge) before = g_steal_pointer (&self->merge);

  if (self->incoming->error != NULL)
    return;

  g_clear_error (&self->error);
  base = find_base (self, store, graph, bases);
  if (base == NULL)
    return;

  if (self->incoming->answer != NULL)
    delta = concord_answer_file_to_delta (self->incoming->answer, base, &self->error);
  else
    delta = concord_delta_between_redacted (base, self->incoming->graph, self->incoming->head.hide, &self->error);
  if (delta == NULL)
    return;

  self->merge = concord_merge_new (base, graph, delta, &self->error);
  if (self->merge != NULL && before != NULL)
    remember (self->merge, before);
}

/* Returns: (nullable): %NULL where it cannot be taken in */
ConcordMerge *
concord_arrival_get_merge (ConcordArrival *self)
{
  return self->merge;
}

/* Returns: (nullable): why it cannot be taken in */
const GError *
concord_arrival_get_error (ConcordArrival *self)
{
  return self->error;
}

/* Returns: (nullable): the other copy */
ConcordGraph *
concord_arrival_get_theirs (ConcordArrival *self)
{
  return self->incoming->graph;
}

gboolean
concord_arrival_is_copy (ConcordArrival *self)
{
  return self->incoming->graph != NULL;
}

guint
concord_arrival_get_n_open (ConcordArrival *self)
{
  return self->merge != NULL ? concord_merge_get_n_open (self->merge) : 0;
}

/* Whether anything is to be taken in or decided. */
gboolean
concord_arrival_brings (ConcordArrival *self)
{
  return self->merge != NULL && (concord_delta_get_n (concord_merge_get_clean (self->merge)) > 0 ||
                                 concord_merge_get_n_conflicts (self->merge) > 0);
}

/**
 * concord_arrival_make_edit:
 *
 * Returns: (transfer full) (nullable): the step that takes it in as was decided; %NULL where nothing changes
 */
ConcordEdit *
concord_arrival_make_edit (ConcordArrival *self,
                           ConcordGraph   *graph)
{
  g_return_val_if_fail (self->merge != NULL, NULL);

  if (self->incoming->answer != NULL)
    return concord_steps_take_answer (graph, self->incoming->answer, self->merge);

  return concord_steps_take_copy (graph, self->merge);
}

/**
 * concord_arrival_settle:
 *
 * To be called when it was taken in: the next copy from there brings only what is new by then. A copy that leaves things out
 * is no base.
 */
gboolean
concord_arrival_settle (ConcordArrival *self,
                        ConcordStore   *store,
                        GError        **error)
{
  if (self->incoming->graph == NULL || self->incoming->head.hide != 0)
    return TRUE;

  return concord_revisions_keep_theirs (store, self->incoming->graph, self->incoming->head.revision, error);
}

/* --- in words ------------------------------------------------------------------------- */

/**
 * concord_arrival_say_who:
 *
 * Returns: (transfer full): "Northmere Police · Sam Field, Chief Superintendent"; of a copy the name of its file
 */
char *
concord_arrival_say_who (ConcordArrival *self,
                         ConcordGraph   *graph)
{
  ConcordAnswerFile *answer = self->incoming->answer;
  ConcordRecord *partner = answer != NULL ? concord_graph_lookup (graph, concord_answer_file_get_partner (answer)) : NULL;
  const char *name = answer != NULL ? concord_answer_file_get_name (answer) : NULL;

  if (partner == NULL)
    return g_strdup (self->incoming->name);
  if (name == NULL || name[0] == '\0')
    return g_strdup (concord_record_get_headline (partner));

  /* Translators: an organisation, and who answered for it */
  return g_strdup_printf (C_ ("answer", "%s · %s"), concord_record_get_headline (partner), name);
}

/* @words: (transfer full): said unless there are none */
static void
add_number (GStrvBuilder *parts,
            guint         n,
            char         *words)
{
  if (n > 0)
    g_strv_builder_take (parts, words);
  else
    g_free (words);
}

static void
sum_answer (ConcordAnswerFile *answer,
            GStrvBuilder      *parts)
{
  g_auto (GStrv) commitments = concord_answer_file_list_commitments (answer);
  guint n[CONCORD_ANSWER_PROPOSE + 1] = { 0 };
  guint n_notes = concord_answer_file_get_n_notes (answer);

  for (guint i = 0; commitments[i] != NULL; i++)
    n[concord_answer_file_get_answer (answer, commitments[i])]++;

  add_number (parts, n[CONCORD_ANSWER_ACCEPT],
              g_strdup_printf (ngettext ("%u promise accepted", "%u promises accepted", n[CONCORD_ANSWER_ACCEPT]), n[CONCORD_ANSWER_ACCEPT]));
  add_number (parts, n[CONCORD_ANSWER_DECLINE],
              g_strdup_printf (ngettext ("%u promise declined", "%u promises declined", n[CONCORD_ANSWER_DECLINE]), n[CONCORD_ANSWER_DECLINE]));
  add_number (parts, n[CONCORD_ANSWER_PROPOSE],
              g_strdup_printf (ngettext ("%u change proposed", "%u changes proposed", n[CONCORD_ANSWER_PROPOSE]), n[CONCORD_ANSWER_PROPOSE]));
  add_number (parts, n_notes,
              g_strdup_printf (ngettext ("%u note", "%u notes", n_notes), n_notes));
}

static void
sum_copy (ConcordMerge *merge,
          GStrvBuilder *parts)
{
  const ConcordDelta *clean = concord_merge_get_clean (merge);
  g_autoptr (GHashTable) changed = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_added = 0;
  guint n_removed = 0;
  guint n_changed;

  for (guint i = 0; i < concord_delta_get_n (clean); i++)
    {
      const ConcordDeltaChange *change = concord_delta_get (clean, i);

      if (change->type == CONCORD_DELTA_ADD)
        n_added++;
      else if (change->type == CONCORD_DELTA_REMOVE)
        n_removed++;
      else
        g_hash_table_add (changed, change->id);
    }

  n_changed = g_hash_table_size (changed);
  add_number (parts, n_added,
              g_strdup_printf (ngettext ("%u record added", "%u records added", n_added), n_added));
  add_number (parts, n_changed,
              g_strdup_printf (ngettext ("%u record changed", "%u records changed", n_changed), n_changed));
  add_number (parts, n_removed,
              g_strdup_printf (ngettext ("%u record removed", "%u records removed", n_removed), n_removed));
}

/**
 * concord_arrival_say_sum:
 *
 * Returns: (transfer full): "5 accepted · 1 declined · 3 notes · 2 to decide"; or why it cannot be taken in
 */
char *
concord_arrival_say_sum (ConcordArrival *self)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  guint n_conflicts;

  if (self->merge == NULL)
    return g_strdup (self->error != NULL ? self->error->message : "");

  n_conflicts = concord_merge_get_n_conflicts (self->merge);
  if (self->incoming->answer != NULL)
    sum_answer (self->incoming->answer, parts);
  else
    sum_copy (self->merge, parts);
  if (!concord_arrival_brings (self))
    g_strv_builder_add (parts, _("Nothing new"));
  add_number (parts, n_conflicts,
              g_strdup_printf (ngettext ("%u to decide", "%u to decide", n_conflicts), n_conflicts));

  list = g_strv_builder_end (parts);

  return g_strjoinv (" · ", list);
}

char *
concord_arrival_say_file (ConcordArrival *self)
{
  return g_strdup (self->incoming->name);
}
