/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two sides edit a copy of the same random session at random, and are merged. What must hold, whatever they did: where
 * there is no conflict it makes no difference which side comes first, nothing that one side alone did is lost, and
 * merging again changes nothing. CONCORD_TEST_SEED chooses another sequence.
 */

#include <stdlib.h>

#include "concord-kinds.h"
#include "concord-test-graph.h"
#include "merge-side.h"
#include "random-edits.h"

enum
{
  ROUNDS = 100,
  MOST_OPERATIONS = 10,
};

typedef struct
{
  guint32 seed;
  ConcordGraph *base;
  MergeSide left;
  MergeSide right;
  ConcordGraph *left_copy;  /* before anything was merged */
  ConcordGraph *right_copy;
} Round;

static guint32
get_seed (void)
{
  const char *seed = g_getenv ("CONCORD_TEST_SEED");

  return seed != NULL ? (guint32) strtoul (seed, NULL, 10) : 20261122;
}

static void
edit_at_random (MergeSide *side,
                guint32    seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  RandomEdits edits = { .random = random, .graph = side->graph };
  guint n = 1 + random_edits_roll (&edits, MOST_OPERATIONS);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ConcordEdit) edit = concord_edit_new (side->id, "Random");

      random_edits_push (&edits, edit);
      /* One may be about something that does not fit; then it is not done. */
      if (!concord_edit_is_empty (edit))
        concord_store_apply (side->store.store, edit, NULL);
    }
}

static void
round_next (Round *self)
{
  g_clear_object (&self->base);
  g_clear_object (&self->left_copy);
  g_clear_object (&self->right_copy);

  self->seed++;
  g_test_message ("seed %u", self->seed);
  self->base = concord_test_graph_new (self->seed, 3);
  merge_side_turn_to (&self->left, self->base);
  merge_side_turn_to (&self->right, self->base);
  edit_at_random (&self->left, self->seed * 2 + 1);
  edit_at_random (&self->right, self->seed * 2 + 2);
  self->left_copy = merge_side_copy (&self->left);
  self->right_copy = merge_side_copy (&self->right);
}

static void
round_init (Round *self)
{
  g_autoptr (ConcordGraph) first = concord_test_graph_new (get_seed (), 1);

  *self = (Round) { .seed = get_seed () };
  merge_side_init (&self->left, first);
  merge_side_init (&self->right, first);
}

static void
round_clear (Round *self)
{
  merge_side_clear (&self->left);
  merge_side_clear (&self->right);
  g_clear_object (&self->left_copy);
  g_clear_object (&self->right_copy);
  g_clear_object (&self->base);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Round, round_clear)

static gboolean
same_place (ConcordRecord *a,
            ConcordRecord *b)
{
  return !(concord_record_get_position (a) < concord_record_get_position (b)) &&
         !(concord_record_get_position (a) > concord_record_get_position (b));
}

/* Whether @value says what it says only because something was removed. */
static gboolean
follows_from_removal (ConcordGraph       *graph,
                      const ConcordValue *value)
{
  if (value->shape == CONCORD_SHAPE_TEXT)
    return concord_id_is_valid (value->text) && concord_graph_lookup (graph, value->text) == NULL;

  for (guint i = 0; value->shape == CONCORD_SHAPE_LIST && value->list[i] != NULL; i++)
    {
      if (concord_graph_lookup (graph, value->list[i]) == NULL)
        return TRUE;
    }

  return FALSE;
}

static void
assert_field_kept (ConcordGraph  *merged,
                   ConcordRecord *before,
                   ConcordRecord *one,
                   ConcordRecord *other,
                   guint          field)
{
  const ConcordKindInfo *info = concord_record_get_info (one);
  ConcordRecord *result = concord_graph_lookup (merged, concord_record_get_id (one));
  const ConcordValue *value = concord_record_get_value (one, field);

  if (!concord_value_equal (concord_record_get_value (before, field), concord_record_get_value (other, field)) ||
      concord_value_equal (concord_record_get_value (before, field), value) || follows_from_removal (merged, value))
    return;

  if (!concord_value_equal (concord_record_get_value (result, field), value))
    g_error ("What one side said about %s.%s of %s is lost", info->name, info->fields[field].name,
             concord_record_get_id (one));
}

/* What @one did and @other did not is in @merged. */
static void
assert_nothing_lost (ConcordGraph *merged,
                     ConcordGraph *base,
                     ConcordGraph *one,
                     ConcordGraph *other)
{
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecordList *list = concord_graph_list (one, (ConcordKind) kind);
      ConcordRecordList *known = concord_graph_list (base, (ConcordKind) kind);

      for (guint i = 0; i < concord_record_list_get_length (list); i++)
        {
          ConcordRecord *record = concord_record_list_peek (list, i);
          const char *id = concord_record_get_id (record);
          ConcordRecord *before = concord_graph_lookup (base, id);
          ConcordRecord *elsewhere = concord_graph_lookup (other, id);

          if (before == NULL)
            g_assert_nonnull (concord_graph_lookup (merged, id));
          if (before == NULL || elsewhere == NULL)
            continue;

          for (guint field = 0; field < concord_kind_get_info ((ConcordKind) kind)->n_fields; field++)
            assert_field_kept (merged, before, record, elsewhere, field);
          if (same_place (before, elsewhere) && !same_place (before, record))
            g_assert_true (same_place (concord_graph_lookup (merged, id), record));
        }

      for (guint i = 0; i < concord_record_list_get_length (known); i++)
        {
          const char *id = concord_record_get_id (concord_record_list_peek (known, i));

          if (concord_graph_lookup (one, id) == NULL)
            g_assert_null (concord_graph_lookup (merged, id));
        }
    }
}

static void
test_it_makes_no_difference_which_side_comes_first (void)
{
  g_auto (Round) round;
  guint n_without_conflict = 0;

  round_init (&round);
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (ConcordMerge) into_left = NULL;
      g_autoptr (ConcordMerge) into_right = NULL;
      g_autoptr (ConcordGraph) one = NULL;
      g_autoptr (ConcordGraph) other = NULL;

      round_next (&round);
      into_left = merge_side_bring (&round.left, round.base, round.right_copy);
      into_right = merge_side_bring (&round.right, round.base, round.left_copy);

      g_assert_cmpint (concord_merge_get_n_conflicts (into_left) == 0, ==, concord_merge_get_n_conflicts (into_right) == 0);
      if (concord_merge_get_n_conflicts (into_left) > 0)
        continue;

      n_without_conflict++;
      merge_side_commit (&round.left, into_left);
      merge_side_commit (&round.right, into_right);
      one = merge_side_copy (&round.left);
      other = merge_side_copy (&round.right);
      concord_test_graph_assert_equal (one, other);
      assert_nothing_lost (one, round.base, round.left_copy, round.right_copy);
      assert_nothing_lost (one, round.base, round.right_copy, round.left_copy);
    }

  g_test_message ("%u of %u rounds without a conflict", n_without_conflict, ROUNDS);
  g_assert_cmpuint (n_without_conflict, >, ROUNDS / 5);
  g_assert_cmpuint (n_without_conflict, <, ROUNDS);
}

static const char *
spell (const ConcordDeltaChange *change)
{
  static char line[200];

  g_snprintf (line, sizeof line, "%d %s %s %u", (int) change->type, concord_kind_get_info (change->kind)->name, change->id,
              change->field);

  return line;
}

static void
assert_merging_again_changes_nothing (MergeSide    *side,
                                      ConcordGraph *base,
                                      ConcordGraph *theirs,
                                      ConcordSide   choice)
{
  g_autoptr (ConcordMerge) again = merge_side_bring (side, base, theirs);
  g_autoptr (ConcordDelta) rest = NULL;

  concord_merge_choose_all (again, choice);
  rest = concord_merge_resolve (again);
  for (guint i = 0; i < concord_delta_get_n (rest); i++)
    g_test_message ("left over: %s", spell (concord_delta_get (rest, i)));
  g_assert_cmpuint (concord_delta_get_n (rest), ==, 0);
}

static void
test_merging_again_changes_nothing (gconstpointer data)
{
  ConcordSide choice = GPOINTER_TO_UINT (data);
  g_auto (Round) round;
  guint n_conflicts = 0;

  round_init (&round);
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (ConcordMerge) merge = NULL;
      g_autoptr (ConcordGraph) live = NULL;
      g_autoptr (ConcordGraph) stored = NULL;

      round_next (&round);
      merge = merge_side_bring (&round.left, round.base, round.right_copy);
      n_conflicts += concord_merge_get_n_conflicts (merge);
      concord_merge_choose_all (merge, choice);
      merge_side_commit (&round.left, merge);

      stored = merge_side_copy (&round.left);
      concord_test_graph_assert_equal (stored, round.left.graph);
      assert_merging_again_changes_nothing (&round.left, round.base, round.right_copy, choice);
    }

  g_assert_cmpuint (n_conflicts, >, ROUNDS / 20);
}

static void
test_one_undo_takes_a_merge_back (void)
{
  g_auto (Round) round;

  round_init (&round);
  for (guint i = 0; i < ROUNDS / 3; i++)
    {
      g_autoptr (ConcordMerge) merge = NULL;
      g_autoptr (ConcordGraph) after = NULL;

      round_next (&round);
      merge = merge_side_bring (&round.left, round.base, round.right_copy);
      concord_merge_choose_all (merge, CONCORD_SIDE_THEIRS);
      if (!merge_side_commit (&round.left, merge))
        continue;

      g_assert_true (concord_store_undo (round.left.store.store, round.left.id, NULL));
      after = merge_side_copy (&round.left);
      concord_test_graph_assert_equal (after, round.left_copy);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/random-merge/it-makes-no-difference-which-side-comes-first",
                   test_it_makes_no_difference_which_side_comes_first);
  g_test_add_data_func ("/random-merge/merging-again-changes-nothing/theirs", GUINT_TO_POINTER (CONCORD_SIDE_THEIRS),
                        test_merging_again_changes_nothing);
  g_test_add_data_func ("/random-merge/merging-again-changes-nothing/mine", GUINT_TO_POINTER (CONCORD_SIDE_MINE),
                        test_merging_again_changes_nothing);
  g_test_add_func ("/random-merge/one-undo-takes-a-merge-back", test_one_undo_takes_a_merge_back);

  return g_test_run ();
}
