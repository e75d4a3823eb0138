/* SPDX-License-Identifier: GPL-3.0-or-later */

/* That every field of every kind comes back from the database as it went in. */

#include "concord-kinds.h"
#include "concord-test-graph.h"
#include "store-fixture.h"

static void
assert_kept (StoreFixture *fixture,
             const char   *id,
             ConcordGraph *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordGraph) live = concord_store_open_session (fixture->store, id, &error);
  g_autoptr (ConcordGraph) copy = NULL;

  g_assert_no_error (error);
  concord_test_graph_assert_equal (live, expected);

  copy = concord_store_read_session (fixture->path, id, &error);
  g_assert_no_error (error);
  concord_test_graph_assert_equal (copy, expected);
}

static void
test_a_whole_session_comes_back (void)
{
  for (guint seed = 1; seed <= 20; seed++)
    {
      g_auto (StoreFixture) fixture;
      g_autoptr (ConcordGraph) graph = concord_test_graph_new (seed, 3);
      g_autofree char *id = NULL;

      store_fixture_init (&fixture);
      store_fixture_open (&fixture);
      id = store_fixture_add_graph (&fixture, graph);

      assert_kept (&fixture, id, graph);
      store_fixture_reopen (&fixture);
      assert_kept (&fixture, id, graph);
    }
}

/* The other graph has the same number of records of each kind, with other values; those values become this one's. */
static void
set_all (ConcordEdit  *edit,
         ConcordGraph *graph,
         ConcordGraph *other)
{
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      const ConcordKindInfo *info = concord_kind_get_info (kind);
      ConcordRecordList *list = concord_graph_list (graph, kind);

      for (guint i = 0; i < concord_record_list_get_length (list); i++)
        {
          ConcordRecord *record = concord_record_list_peek (list, i);
          ConcordRecord *from = concord_record_list_peek (concord_graph_list (other, kind), i);

          for (guint field = 0; field < info->n_fields; field++)
            {
              ConcordFieldType type = info->fields[field].type;

              if (type != CONCORD_FIELD_REFERENCE && type != CONCORD_FIELD_REFERENCES)
                concord_edit_set (edit, kind, concord_record_get_id (record), field,
                                  concord_record_get_value (from, field));
            }
        }
    }
}

static void
assert_says_the_same (ConcordGraph *graph,
                      ConcordGraph *other)
{
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      const ConcordKindInfo *info = concord_kind_get_info (kind);
      ConcordRecordList *list = concord_graph_list (graph, kind);

      for (guint i = 0; i < concord_record_list_get_length (list); i++)
        {
          ConcordRecord *record = concord_record_list_peek (list, i);
          ConcordRecord *from = concord_record_list_peek (concord_graph_list (other, kind), i);

          for (guint field = 0; field < info->n_fields; field++)
            {
              ConcordFieldType type = info->fields[field].type;

              if (type != CONCORD_FIELD_REFERENCE && type != CONCORD_FIELD_REFERENCES &&
                  !concord_value_equal (concord_record_get_value (record, field), concord_record_get_value (from, field)))
                g_error ("%s.%s was not set", info->name, info->fields[field].name);
            }
        }
    }
}

static void
test_every_field_can_be_set (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (1, 2);
  g_autoptr (ConcordGraph) other = concord_test_graph_new (2, 2);
  g_autoptr (ConcordGraph) live = NULL;
  g_autoptr (ConcordEdit) edit = NULL;
  g_autofree char *id = NULL;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  id = store_fixture_add_graph (&fixture, graph);
  live = concord_store_open_session (fixture.store, id, NULL);
  edit = concord_edit_new (id, "Set everything");
  set_all (edit, graph, other);
  store_apply (fixture.store, edit);

  assert_says_the_same (live, other);
  g_clear_object (&live);
  store_fixture_reopen (&fixture);
  live = concord_store_open_session (fixture.store, id, NULL);
  assert_says_the_same (live, other);

  g_assert_true (concord_store_undo (fixture.store, id, NULL));
  concord_test_graph_assert_equal (live, graph);
}

static void
test_every_reference_can_be_set (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (3, 3);
  g_autoptr (ConcordGraph) live = NULL;
  g_autofree char *id = NULL;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  id = store_fixture_add_graph (&fixture, graph);
  live = concord_store_open_session (fixture.store, id, NULL);

  for (guint kind = CONCORD_KIND_SESSION + 1; kind < CONCORD_N_KINDS; kind++)
    {
      const ConcordKindInfo *info = concord_kind_get_info (kind);
      ConcordRecord *record = concord_record_list_peek (concord_graph_list (live, kind), 0);

      for (guint field = 0; field < info->n_fields; field++)
        {
          ConcordRecordList *targets = concord_graph_list (live, info->fields[field].target);
          const char *first = concord_record_get_id (concord_record_list_peek (targets, 0));
          const char *last =
            concord_record_get_id (concord_record_list_peek (targets, concord_record_list_get_length (targets) - 1));
          const char *const ids[] = { last, first, last, NULL };
          g_autoptr (ConcordEdit) edit = concord_edit_new (id, "Set reference");

          if (info->fields[field].type == CONCORD_FIELD_REFERENCE)
            {
              concord_edit_set_text (edit, kind, concord_record_get_id (record), field, last);
              store_apply (fixture.store, edit);
              g_assert_cmpstr (concord_record_get_text (record, field), ==, last);
            }
          else if (info->fields[field].type == CONCORD_FIELD_REFERENCES)
            {
              concord_edit_set_list (edit, kind, concord_record_get_id (record), field, ids);
              store_apply (fixture.store, edit);
              g_assert_true (g_strv_equal (concord_record_get_list (record, field), ids));
            }
        }
    }

  {
    g_autoptr (ConcordGraph) fresh = concord_store_read_session (fixture.path, id, NULL);

    concord_test_graph_assert_equal (live, fresh);
  }
}

static void
test_every_field_that_may_be_empty_can_be_cleared (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (4, 1);
  g_autoptr (ConcordGraph) live = NULL;
  g_autofree char *id = NULL;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  id = store_fixture_add_graph (&fixture, graph);
  live = concord_store_open_session (fixture.store, id, NULL);

  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      const ConcordKindInfo *info = concord_kind_get_info (kind);
      ConcordRecord *record = concord_record_list_peek (concord_graph_list (live, kind), 0);

      for (guint field = 0; field < info->n_fields; field++)
        {
          g_autoptr (ConcordEdit) edit = concord_edit_new (id, "Clear");
          gboolean required = (info->fields[field].flags & CONCORD_FIELD_REQUIRED) != 0;

          concord_edit_clear (edit, kind, concord_record_get_id (record), field);
          if (required && info->fields[field].initial == 0)
            {
              store_refuse (fixture.store, edit, CONCORD_STORE_ERROR_INVALID);
              g_assert_true (concord_record_has (record, field));
              continue;
            }

          store_apply (fixture.store, edit);
          g_assert_cmpint (concord_record_has (record, field), ==, info->fields[field].initial > 0);
          if (info->fields[field].initial > 0)
            g_assert_cmpuint (concord_record_get_choice (record, field), ==, info->fields[field].initial);
        }
    }

  {
    g_autoptr (ConcordGraph) fresh = concord_store_read_session (fixture.path, id, NULL);

    concord_test_graph_assert_equal (live, fresh);
  }
}

static void
test_two_sessions_do_not_mix (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (ConcordGraph) one = concord_test_graph_new (5, 2);
  g_autoptr (ConcordGraph) two = concord_test_graph_new (6, 4);
  g_autofree char *id_one = NULL;
  g_autofree char *id_two = NULL;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  id_one = store_fixture_add_graph (&fixture, one);
  id_two = store_fixture_add_graph (&fixture, two);

  assert_kept (&fixture, id_one, one);
  assert_kept (&fixture, id_two, two);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/round-trip/a-whole-session-comes-back", test_a_whole_session_comes_back);
  g_test_add_func ("/round-trip/every-field-can-be-set", test_every_field_can_be_set);
  g_test_add_func ("/round-trip/every-reference-can-be-set", test_every_reference_can_be_set);
  g_test_add_func ("/round-trip/every-field-that-may-be-empty-can-be-cleared",
                   test_every_field_that_may_be_empty_can_be_cleared);
  g_test_add_func ("/round-trip/two-sessions-do-not-mix", test_two_sessions_do_not_mix);

  return g_test_run ();
}
