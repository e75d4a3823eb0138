/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Thousands of random edits, undone to the start and redone to the end, with restarts on the way. What must hold
 * is that the database says the same at the same depth, that the live graph says what the database says, and that
 * a search finds what the records say. CONCORD_TEST_SEED and CONCORD_TEST_OPERATIONS choose another sequence.
 */

#include <stdlib.h>

#include "concord-kinds.h"
#include "concord-test-graph.h"
#include "random-edits.h"
#include "store-fixture.h"

enum
{
  OPERATIONS = 10000,
  CHECKPOINT_EVERY = 250,
  SAMPLE_EVERY = 50,
};

/* A step that can be undone, by its label, which no other has. */
typedef struct
{
  char *label;
  char *group;
} Step;

typedef struct
{
  guint depth;
  char *digest;
} Checkpoint;

typedef struct
{
  StoreFixture store;
  RandomEdits edits;
  char *id;

  GPtrArray *done;   /* Step, first first */
  GPtrArray *undone; /* Step, next to redo last */
  GPtrArray *checkpoints;
  gboolean keep_apart; /* the next edit may not join the last step: a checkpoint stands between them */
  guint n_edits;
  guint n_refused;
  guint n_no_step;
  guint n_joined;
} Machine;

static void
step_free (Step *step)
{
  g_free (step->label);
  g_free (step->group);
  g_free (step);
}

static void
checkpoint_free (Checkpoint *checkpoint)
{
  g_free (checkpoint->digest);
  g_free (checkpoint);
}

static void
machine_clear (Machine *self)
{
  g_clear_pointer (&self->checkpoints, g_ptr_array_unref);
  g_clear_pointer (&self->undone, g_ptr_array_unref);
  g_clear_pointer (&self->done, g_ptr_array_unref);
  g_clear_object (&self->edits.graph);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->edits.random, g_rand_free);
  store_fixture_clear (&self->store);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Machine, machine_clear)

static void
machine_init (Machine *self,
              guint32  seed)
{
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (seed, 2);

  *self = (Machine) { 0 };
  self->edits.random = g_rand_new_with_seed (seed);
  self->done = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  self->checkpoints = g_ptr_array_new_with_free_func ((GDestroyNotify) checkpoint_free);

  store_fixture_init (&self->store);
  store_fixture_open (&self->store);
  self->id = store_fixture_add_graph (&self->store, graph);
  self->edits.graph = concord_store_open_session (self->store.store, self->id, NULL);
}

static Step *
get_last (GPtrArray *steps)
{
  return steps->len > 0 ? steps->pdata[steps->len - 1] : NULL;
}

/* Keeps account of what the edit did to the steps, from what the store says can be undone now. */
static void
account (Machine     *self,
         ConcordEdit *edit)
{
  g_autofree char *label = concord_store_get_undo_label (self->store.store, self->id);
  const char *group = concord_edit_get_group (edit);
  Step *last = get_last (self->done);

  if (last != NULL && g_strcmp0 (label, last->label) == 0)
    {
      self->n_no_step++;
      return;
    }

  g_ptr_array_set_size (self->undone, 0);
  if (last != NULL && group != NULL && g_strcmp0 (last->group, group) == 0)
    {
      self->n_joined++;
      g_ptr_array_set_size (self->done, (int) self->done->len - 1);
    }

  if (g_strcmp0 (label, concord_edit_get_label (edit)) == 0)
    {
      Step *step = g_new0 (Step, 1);

      step->label = g_strdup (label);
      step->group = g_strdup (group);
      g_ptr_array_add (self->done, step);
    }
  else
    {
      /* It took back, to the letter, the step that it joined. */
      g_assert_cmpstr (label, ==, self->done->len > 0 ? get_last (self->done)->label : NULL);
    }

  while (self->checkpoints->len > 0)
    {
      Checkpoint *checkpoint = self->checkpoints->pdata[self->checkpoints->len - 1];

      if (checkpoint->depth < self->done->len)
        break;
      g_ptr_array_set_size (self->checkpoints, (int) self->checkpoints->len - 1);
    }
}

static void
edit_once (Machine *self)
{
  g_autofree char *label = g_strdup_printf ("Edit %u", ++self->n_edits);
  g_autoptr (ConcordEdit) edit = concord_edit_new (self->id, label);
  g_autoptr (GError) error = NULL;
  guint n = random_edits_roll (&self->edits, 4) == 0 ? 2 + random_edits_roll (&self->edits, 8) : 1;

  for (guint i = 0; i < n; i++)
    random_edits_push (&self->edits, edit);
  if (!self->keep_apart && random_edits_roll (&self->edits, 4) == 0)
    concord_edit_set_group (edit, random_edits_roll (&self->edits, 2) == 0 ? "typing" : "dragging");

  if (concord_store_apply (self->store.store, edit, &error))
    {
      account (self, edit);
      self->keep_apart = FALSE;
      return;
    }

  if (!g_error_matches (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_NOT_FOUND))
    g_assert_error (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_CONFLICT);
  g_assert_cmpuint (n, >, 1);
  self->n_refused++;
}

static void
take_step (Machine *self,
           gboolean undo)
{
  GPtrArray *from = undo ? self->done : self->undone;
  GPtrArray *to = undo ? self->undone : self->done;
  g_autofree char *label = undo ? concord_store_get_undo_label (self->store.store, self->id)
                                : concord_store_get_redo_label (self->store.store, self->id);
  g_autoptr (GError) error = NULL;
  gboolean taken = undo ? concord_store_undo (self->store.store, self->id, &error)
                        : concord_store_redo (self->store.store, self->id, &error);

  if (from->len == 0)
    {
      g_assert_null (label);
      g_assert_error (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_NOT_FOUND);
      return;
    }

  g_assert_no_error (error);
  g_assert_true (taken);
  g_assert_cmpstr (label, ==, get_last (from)->label);
  g_assert_cmpstr (label, ==, get_last (from)->label);
  /* What was gone over is over: nothing joins it any more. */
  g_clear_pointer (&get_last (from)->group, g_free);
  g_ptr_array_add (to, g_ptr_array_steal_index (from, from->len - 1));
}

/* Back a few steps and part of the way forward again: the next edit then ends what could be redone. */
static void
wander (Machine *self)
{
  guint back = 1 + random_edits_roll (&self->edits, 6);
  guint forward = random_edits_roll (&self->edits, back + 1);

  for (guint i = 0; i < back; i++)
    take_step (self, TRUE);
  for (guint i = 0; i < forward; i++)
    take_step (self, FALSE);
}

static char *
join_searchable (ConcordRecord *record)
{
  const ConcordKindInfo *info = concord_record_get_info (record);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < info->n_fields; i++)
    {
      if ((info->fields[i].flags & CONCORD_FIELD_SEARCHABLE) != 0 && concord_record_has (record, i))
        g_ptr_array_add (texts, (char *) concord_record_get_text (record, i));
    }
  g_ptr_array_add (texts, NULL);

  return g_strjoinv ("\n", (char **) texts->pdata);
}

static void
assert_words_are_known (Machine *self)
{
  sqlite3 *handle = store_peek (self->store.path);
  sqlite3_stmt *select = NULL;
  guint n = 0;

  g_assert_cmpint (
    sqlite3_prepare_v2 (handle, "SELECT \"record\", \"session\", \"body\" FROM \"search_text\"", -1, &select, NULL), ==, SQLITE_OK);
  while (sqlite3_step (select) == SQLITE_ROW)
    {
      ConcordRecord *record = concord_graph_lookup (self->edits.graph, (const char *) sqlite3_column_text (select, 0));
      g_autofree char *expected = NULL;

      g_assert_nonnull (record);
      expected = join_searchable (record);
      g_assert_cmpstr ((const char *) sqlite3_column_text (select, 1), ==, self->id);
      g_assert_cmpstr ((const char *) sqlite3_column_text (select, 2), ==, expected);
      n++;
    }
  sqlite3_finalize (select);

  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecordList *list = concord_graph_list (self->edits.graph, kind);

      for (guint i = 0; i < concord_record_list_get_length (list); i++)
        {
          g_autofree char *words = join_searchable (concord_record_list_peek (list, i));

          n -= words[0] != '\0';
        }
    }
  g_assert_cmpuint (n, ==, 0);

  /* That the index agrees with the texts: 1 makes it compare them. */
  g_assert_cmpint (sqlite3_exec (handle, "INSERT INTO \"search\" (\"search\", \"rank\") VALUES ('integrity-check', 1)", NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_close (handle);
}

static void
assert_children_are_in_place (ConcordGraph *live,
                              ConcordGraph *fresh)
{
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecordList *owners = concord_graph_list (live, kind);

      for (guint i = 0; i < concord_record_list_get_length (owners); i++)
        {
          ConcordRecord *owner = concord_record_list_peek (owners, i);

          for (guint child = 0; child < CONCORD_N_KINDS; child++)
            {
              ConcordRecordList *a = concord_graph_children (live, owner, child);
              ConcordRecordList *b = concord_graph_children (fresh, concord_graph_lookup (fresh, concord_record_get_id (owner)), child);

              g_assert_cmpuint (concord_record_list_get_length (a), ==, concord_record_list_get_length (b));
              for (guint c = 0; c < concord_record_list_get_length (a); c++)
                g_assert_cmpstr (concord_record_get_id (concord_record_list_peek (a, c)), ==,
                                 concord_record_get_id (concord_record_list_peek (b, c)));
            }
        }
    }
}

static void
assert_live_is_true (Machine *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordGraph) fresh = concord_store_read_session (self->store.path, self->id, &error);

  g_assert_no_error (error);
  concord_test_graph_assert_equal (self->edits.graph, fresh);
  assert_children_are_in_place (self->edits.graph, fresh);
}

static void
restart (Machine *self)
{
  g_clear_object (&self->edits.graph);
  store_fixture_reopen (&self->store);
  self->edits.graph = concord_store_open_session (self->store.store, self->id, NULL);
  g_assert_nonnull (self->edits.graph);
}

static void
check_here (Machine *self)
{
  Checkpoint *checkpoint = g_new0 (Checkpoint, 1);

  assert_live_is_true (self);
  assert_words_are_known (self);
  checkpoint->depth = self->done->len;
  checkpoint->digest = store_digest (self->store.path);
  g_ptr_array_add (self->checkpoints, checkpoint);
  self->keep_apart = TRUE;
}

/* Looks whether the database says what it said when it was last this deep. */
static gboolean
recall (Machine *self)
{
  for (guint i = 0; i < self->checkpoints->len; i++)
    {
      Checkpoint *checkpoint = self->checkpoints->pdata[i];

      if (checkpoint->depth == self->done->len)
        {
          g_autofree char *digest = store_digest (self->store.path);

          g_assert_cmpstr (digest, ==, checkpoint->digest);
          return TRUE;
        }
    }

  return FALSE;
}

static guint
walk (Machine *self,
      gboolean undo)
{
  GPtrArray *steps = undo ? self->done : self->undone;
  guint n_recalled = recall (self);

  while (steps->len > 0)
    {
      take_step (self, undo);
      n_recalled += recall (self);
      if (steps->len % (SAMPLE_EVERY * 5) == 0)
        assert_live_is_true (self);
    }

  assert_live_is_true (self);
  assert_words_are_known (self);
  g_assert_cmpuint (n_recalled, ==, self->checkpoints->len);

  return n_recalled;
}

static guint
get_number (const char *name,
            guint       fallback)
{
  const char *said = g_getenv (name);

  return said != NULL ? (guint) strtoul (said, NULL, 10) : fallback;
}

static void
test_any_sequence_can_be_undone_and_redone (void)
{
  g_auto (Machine) machine;
  guint32 seed = get_number ("CONCORD_TEST_SEED", 2046);
  guint n_operations = get_number ("CONCORD_TEST_OPERATIONS", OPERATIONS);
  gboolean restarted = FALSE;

  g_test_message ("seed %u, %u operations", seed, n_operations);
  machine_init (&machine, seed);
  check_here (&machine);

  while (machine.edits.n_operations < n_operations)
    {
      edit_once (&machine);
      if (random_edits_roll (&machine.edits, 50) == 0)
        wander (&machine);

      if (machine.n_edits % SAMPLE_EVERY == 0)
        assert_live_is_true (&machine);
      if (machine.n_edits % CHECKPOINT_EVERY == 0 && machine.undone->len == 0)
        check_here (&machine);
      if (!restarted && machine.edits.n_operations >= n_operations / 2)
        {
          restart (&machine);
          restarted = TRUE;
        }
    }

  while (machine.undone->len > 0)
    take_step (&machine, FALSE);
  check_here (&machine);
  g_test_message ("%u operations in %u edits: %u steps, %u joined, %u changed nothing, %u refused, %u checkpoints",
                  machine.edits.n_operations, machine.n_edits, machine.done->len, machine.n_joined, machine.n_no_step,
                  machine.n_refused, machine.checkpoints->len);

  walk (&machine, TRUE);
  restart (&machine);
  walk (&machine, FALSE);

  g_assert_true (concord_store_check (machine.store.path, NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/random/any-sequence-can-be-undone-and-redone", test_any_sequence_can_be_undone_and_redone);

  return g_test_run ();
}
