/* SPDX-License-Identifier: GPL-3.0-or-later */

/* That what must not leave the room does not. */

#include "config.h"

#include <string.h>

#include "concord-graph-write.h"
#include "concord-kinds.h"
#include "concord-record-write.h"
#include "concord-test-graph.h"
#include "exchange-test.h"

static void
make_all_public (ConcordGraph *graph)
{
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecordList *list = concord_graph_list (graph, (ConcordKind) kind);
      guint field;

      if (!concord_kind_find_field ((ConcordKind) kind, "private", &field))
        continue;

      for (guint i = 0; i < concord_record_list_get_length (list); i++)
        {
          ConcordValue nothing = CONCORD_VALUE_NONE;

          concord_record_take_value (concord_record_list_peek (list, i), field, &nothing);
        }
    }
}

static void
make_private (ConcordRecord *record)
{
  ConcordValue yes = CONCORD_VALUE_WHOLE (1);
  guint field;

  g_assert_true (concord_kind_find_field (concord_record_get_kind (record), "private", &field));
  concord_record_take_value (record, field, &yes);
}

static ConcordGraph *
send_out (ConcordGraph *graph,
          ConcordHide   hide,
          char        **text)
{
  ConcordSessionFileOptions options = { .hide = hide, .exported = EXCHANGE_TEST_EXPORTED };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = concord_session_file_write (graph, &options, &error);

  g_assert_no_error (error);
  *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  /* Reading it proves that no reference was left without its record. */
  return exchange_test_read (bytes);
}

static void
assert_shows_only (ConcordRecord *record,
                   ConcordRecord *sent,
                   ConcordHide    hide)
{
  const ConcordKindInfo *info = concord_record_get_info (record);

  for (guint i = 0; i < info->n_fields; i++)
    {
      if ((info->fields[i].hide & hide) != 0)
        g_assert_false (concord_record_has (sent, i));
      else
        g_assert_true (concord_value_equal (concord_record_get_value (record, i), concord_record_get_value (sent, i)));
    }

  /* Nobody here knows what a newer Concord would have hidden. */
  g_assert_null (concord_record_get_extra (sent));
}

static void
test_hidden_fields_stay_and_all_others_go (gconstpointer data)
{
  ConcordHide hide = GPOINTER_TO_UINT (data);
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (11, 3);
  g_autoptr (ConcordGraph) sent = NULL;
  g_autofree char *text = NULL;

  make_all_public (graph);
  sent = send_out (graph, hide, &text);

  g_assert_cmpuint (concord_graph_get_n_records (sent), ==, concord_graph_get_n_records (graph));
  g_assert_null (concord_graph_get_envelope (sent));

  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecordList *list = concord_graph_list (graph, (ConcordKind) kind);

      for (guint i = 0; i < concord_record_list_get_length (list); i++)
        {
          ConcordRecord *record = concord_record_list_peek (list, i);

          assert_shows_only (record, concord_graph_lookup (sent, concord_record_get_id (record)), hide);
        }
    }
}

static void
test_the_facilitator_gets_everything (void)
{
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (12, 3);
  g_autofree char *text = NULL;
  g_autoptr (ConcordGraph) sent = send_out (graph, 0, &text);

  concord_test_graph_assert_equal (graph, sent);
}

static gboolean
belongs_to (ConcordGraph  *graph,
            ConcordRecord *record,
            ConcordRecord *owner)
{
  const ConcordKindInfo *info = concord_record_get_info (record);

  if (record == owner)
    return TRUE;

  for (guint i = 0; i < info->n_fields; i++)
    {
      if ((info->fields[i].flags & CONCORD_FIELD_OWNER) != 0 && concord_record_has (record, i) &&
          belongs_to (graph, concord_graph_follow (graph, record, i), owner))
        return TRUE;
    }

  return FALSE;
}

static void
test_a_private_record_takes_along_what_belongs_to_it (gconstpointer data)
{
  ConcordKind private_kind = (ConcordKind) GPOINTER_TO_UINT (data);
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (13, 6);
  ConcordRecord *hidden = concord_record_list_peek (concord_graph_list (graph, private_kind), 2);
  g_autoptr (ConcordGraph) sent = NULL;
  g_autofree char *text = NULL;

  make_all_public (graph);
  make_private (hidden);
  sent = send_out (graph, CONCORD_HIDE_FROM_PARTNERS, &text);

  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecordList *list = concord_graph_list (graph, (ConcordKind) kind);

      for (guint i = 0; i < concord_record_list_get_length (list); i++)
        {
          ConcordRecord *record = concord_record_list_peek (list, i);
          const char *id = concord_record_get_id (record);

          /* No trace of it at all, not even as somebody's reference. */
          if (belongs_to (graph, record, hidden))
            g_assert_null (strstr (text, id));
          else
            g_assert_nonnull (concord_graph_lookup (sent, id));
        }
    }
}

/* Otherwise a redacted file could not be read again. */
static void
test_no_required_field_is_hidden (void)
{
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      const ConcordKindInfo *info = concord_kind_get_info ((ConcordKind) kind);

      for (guint i = 0; i < info->n_fields; i++)
        {
          if ((info->fields[i].flags & CONCORD_FIELD_REQUIRED) != 0)
            g_assert_cmpuint (info->fields[i].hide, ==, 0);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/redaction/hidden-fields-stay/from-partners", GUINT_TO_POINTER (CONCORD_HIDE_FROM_PARTNERS),
                        test_hidden_fields_stay_and_all_others_go);
  g_test_add_data_func ("/redaction/hidden-fields-stay/from-public", GUINT_TO_POINTER (CONCORD_HIDE_FROM_PUBLIC),
                        test_hidden_fields_stay_and_all_others_go);
  g_test_add_func ("/redaction/the-facilitator-gets-everything", test_the_facilitator_gets_everything);
  g_test_add_data_func ("/redaction/a-private-outcome", GUINT_TO_POINTER (CONCORD_KIND_OUTCOME),
                        test_a_private_record_takes_along_what_belongs_to_it);
  g_test_add_data_func ("/redaction/a-private-priority", GUINT_TO_POINTER (CONCORD_KIND_PRIORITY),
                        test_a_private_record_takes_along_what_belongs_to_it);
  g_test_add_data_func ("/redaction/a-private-commitment", GUINT_TO_POINTER (CONCORD_KIND_COMMITMENT),
                        test_a_private_record_takes_along_what_belongs_to_it);
  g_test_add_data_func ("/redaction/a-private-note", GUINT_TO_POINTER (CONCORD_KIND_NOTE),
                        test_a_private_record_takes_along_what_belongs_to_it);
  g_test_add_func ("/redaction/no-required-field-is-hidden", test_no_required_field_is_hidden);

  return g_test_run ();
}
