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

  g_assert_null (concord_graph_get_envelope (sent));

  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecordList *list = concord_graph_list (graph, (ConcordKind) kind);

      for (guint i = 0; i < concord_record_list_get_length (list); i++)
        {
          ConcordRecord *record = concord_record_list_peek (list, i);
          ConcordRecord *copy = concord_graph_lookup (sent, concord_record_get_id (record));

          if ((concord_kind_get_info ((ConcordKind) kind)->hide & hide) != 0)
            g_assert_null (copy);
          else
            assert_shows_only (record, copy, hide);
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
          if (belongs_to (graph, record, hidden) ||
              (concord_record_get_info (record)->hide & CONCORD_HIDE_FROM_PARTNERS) != 0)
            g_assert_null (strstr (text, id));
          else
            g_assert_nonnull (concord_graph_lookup (sent, id));
        }
    }
}

/* The kinds of which each profile gives nothing, so that a change to the tables is a decision. */
static void
test_whole_kinds_stay_behind (void)
{
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordHide hide = concord_kind_get_info ((ConcordKind) kind)->hide;

      switch (kind)
        {
        case CONCORD_KIND_RATING:
        case CONCORD_KIND_BALLOT:
          g_assert_cmpuint (hide, ==, CONCORD_HIDE_FROM_PARTNERS | CONCORD_HIDE_FROM_PUBLIC);
          break;
        case CONCORD_KIND_NOTE:
        case CONCORD_KIND_FUNDING_LINE:
        case CONCORD_KIND_BENEFIT_LINE:
          g_assert_cmpuint (hide, ==, CONCORD_HIDE_FROM_PUBLIC);
          break;
        default:
          g_assert_cmpuint (hide, ==, 0);
          break;
        }
    }
}

/* So that a file for the public never says more than one for partners. */
static void
test_the_public_sees_no_more_than_partners (void)
{
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      const ConcordKindInfo *info = concord_kind_get_info ((ConcordKind) kind);

      g_assert_cmpuint (info->hide & CONCORD_HIDE_FROM_PUBLIC, >=, info->hide & CONCORD_HIDE_FROM_PARTNERS);
      for (guint i = 0; i < info->n_fields; i++)
        {
          if ((info->fields[i].hide & CONCORD_HIDE_FROM_PARTNERS) != 0)
            g_assert_cmpuint (info->fields[i].hide & CONCORD_HIDE_FROM_PUBLIC, !=, 0);
        }
    }
}

/* What the issue says of the public: no money, no roles, no notes. */
static void
test_the_public_sees_no_money_no_roles_and_no_notes (void)
{
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      const ConcordKindInfo *info = concord_kind_get_info ((ConcordKind) kind);

      for (guint i = 0; i < info->n_fields; i++)
        {
          const ConcordField *field = &info->fields[i];

          if (field->type == CONCORD_FIELD_MONEY || strstr (field->name, "role") != NULL ||
              strstr (field->name, "note") != NULL)
            g_assert_cmpuint ((field->hide | info->hide) & CONCORD_HIDE_FROM_PUBLIC, !=, 0);
        }
    }
}

static void
test_a_redacted_file_says_for_whom_it_was_made (void)
{
  static const struct
  {
    ConcordHide hide;
    const char *said;
  } cases[] = {
    { 0, NULL },
    { CONCORD_HIDE_FROM_PARTNERS, "\n  \"profile\": \"partners\"" },
    { CONCORD_HIDE_FROM_PUBLIC, "\n  \"profile\": \"public\"" },
  };
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (14, 2);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *revision = "0b7f3c7e-6f2f-4a4b-9a51-1d1f0f3f9a11";
      ConcordSessionFileOptions options = { .hide = cases[i].hide, .revision = revision, .exported = EXCHANGE_TEST_EXPORTED };
      g_auto (ConcordSessionHead) head = { 0 };
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = concord_session_file_write (graph, &options, &error);
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      g_autoptr (ConcordGraph) sent = concord_session_file_read_with_head (bytes, &head, NULL, &error);

      g_assert_no_error (error);
      g_assert_nonnull (sent);
      g_assert_cmpuint (head.hide, ==, cases[i].hide);
      g_assert_cmpstr (head.revision, ==, revision);
      g_assert_cmpint (head.exported, ==, EXCHANGE_TEST_EXPORTED);
      if (cases[i].said != NULL)
        g_assert_nonnull (strstr (text, cases[i].said));
      else
        g_assert_null (strstr (text, "\"profile\""));
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
  g_test_add_func ("/redaction/whole-kinds-stay-behind", test_whole_kinds_stay_behind);
  g_test_add_func ("/redaction/the-public-sees-no-more-than-partners", test_the_public_sees_no_more_than_partners);
  g_test_add_func ("/redaction/the-public-sees-no-money-no-roles-and-no-notes",
                   test_the_public_sees_no_money_no_roles_and_no_notes);
  g_test_add_func ("/redaction/a-redacted-file-says-for-whom-it-was-made", test_a_redacted_file_says_for_whom_it_was_made);

  return g_test_run ();
}
