/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells pasted from a spreadsheet. */

#include "config.h"

#include "concord-cells.h"
#include "concord-kinds.h"
#include "concord-test-steps.h"

static void
assert_cells (const char *text,
              const char *expected)
{
  g_autoptr (GPtrArray) rows = concord_cells_read (text);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const GPtrArray *row = rows->pdata[i];

      for (guint j = 0; j < row->len; j++)
        g_string_append_printf (said, "[%s]", (char *) row->pdata[j]);
      g_string_append_c (said, '/');
    }

  g_assert_cmpstr (said->str, ==, expected);
}

static void
cells_are_read_as_spreadsheets_write_them (void)
{
  assert_cells ("a\tb\nc\td\n", "[a][b]/[c][d]/");
  assert_cells ("a\tb\r\nc\td", "[a][b]/[c][d]/");
  assert_cells ("a\t\tb\n\t\tc\n", "[a][][b]/[][][c]/");
  assert_cells ("a\t\"two\nlines\"\tb\n", "[a][two\nlines][b]/");
  assert_cells ("\"say \"\"hello\"\"\"\tb\n", "[say \"hello\"][b]/");
  assert_cells ("\"a\tb\"\tc\n", "[a\tb][c]/");
  /* Empty rows count. */
  assert_cells ("a\n\n\nb\n", "[a]///[b]/");
  assert_cells ("a\r\n\r\nb\r\n", "[a]//[b]/");
}

static void
a_quote_that_encloses_no_cell_is_text (void)
{
  assert_cells ("the \"hub\"\tb\n", "[the \"hub\"][b]/");
  assert_cells ("\"Hubs\" open\tb\nc\td\n", "[\"Hubs\" open][b]/[c][d]/");
  assert_cells ("\"never closed\tb\nc\td\n", "[\"never closed][b]/[c][d]/");
}

static void
lines_are_no_table (void)
{
  g_assert_false (concord_steps_is_table ("one\ntwo"));
  g_assert_false (concord_steps_is_table ("1.\tone\n2.\ttwo"));
  g_assert_false (concord_steps_is_table ("\t• one\n\t• two"));
  g_assert_false (concord_steps_is_table ("say \"hello\"\ntwo"));
  g_assert_false (concord_steps_is_table ("\"Quoted\" words\n\"more\" of them"));
  g_assert_true (concord_steps_is_table ("one\ttwo"));
  g_assert_true (concord_steps_is_table ("\"one\ntwo\"\nthree"));
}

static ConcordEdit *
paste (Board      *board,
       ConcordKind kind,
       const char *owner,
       const char *text,
       gboolean    add_partners,
       GError    **error)
{
  g_autoptr (GDate) today = g_date_new_dmy (14, G_DATE_OCTOBER, 2026);

  return concord_steps_add_table (board->graph, kind, owner != NULL ? board_find (board, owner) : NULL, text, add_partners,
                                  today, NULL, error);
}

static void
paste_well (Board      *board,
            ConcordKind kind,
            const char *owner,
            const char *text)
{
  g_autoptr (GError) error = NULL;
  ConcordEdit *edit = paste (board, kind, owner, text, FALSE, &error);

  g_assert_no_error (error);
  board_apply (board, edit);
}

static void
assert_refused (Board      *board,
                const char *text,
                int         code,
                const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordEdit) edit = paste (board, CONCORD_KIND_COMMITMENT, "b", text, FALSE, &error);

  g_assert_error (error, CONCORD_STEPS_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_null (edit);
}

static void
set_up (Board        *board,
        gconstpointer data)
{
  g_autoptr (ConcordEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  static const char *const names[] = { "Northmere Council", "Police", "Health, Care and Co" };

  board_set_up (board, data);
  edit = concord_edit_new (board->scope, "Add partners");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *id = concord_edit_add (edit, CONCORD_KIND_PARTNER, i);

      concord_edit_set_text (edit, CONCORD_KIND_PARTNER, id, CONCORD_PARTNER_NAME, names[i]);
    }
  board_apply (board, g_steal_pointer (&edit));
}

static const char *
get_lead (Board      *board,
          const char *card)
{
  ConcordRecord *lead = concord_graph_follow (board->graph, board_find (board, card), CONCORD_COMMITMENT_LEAD);

  return lead != NULL ? concord_record_get_headline (lead) : NULL;
}

static void
headings_say_what_columns_hold (Board        *board,
                                gconstpointer data)
{
  ConcordRecord *five;

  paste_well (board, CONCORD_KIND_COMMITMENT, "b",
              "Due\tCommitment\tLead\tStatus\tSupporting partners\tPriority\tPrivate\n"
              "Mar 2027\t5\tpolice\tAt risk\tNorthmere Council; Health, Care and Co\ta\tyes\n"
              "\n"
              "\t6\t\t\t\t\t\n");
  board_assert (board, "A(a(1 2 3 5) b(6)) B() C(c(4))");
  board_assert_undo_label (board, "Add 2 commitments");

  five = board_find (board, "5");
  g_assert_cmpstr (get_lead (board, "5"), ==, "Police");
  g_assert_cmpstr (concord_record_get_text (five, CONCORD_COMMITMENT_DUE), ==, "2027-03");
  g_assert_cmpuint (concord_record_get_choice (five, CONCORD_COMMITMENT_STATUS), ==, CONCORD_COMMITMENT_AT_RISK);
  g_assert_true (concord_record_get_flag (five, CONCORD_COMMITMENT_PRIVATE));
  g_assert_cmpuint (concord_record_get_choice (board_find (board, "6"), CONCORD_COMMITMENT_STATUS), ==,
                    CONCORD_COMMITMENT_PROPOSED);

  board_undo (board);
  board_assert (board, "A(a(1 2 3) b()) B() C(c(4))");
}

static void
without_headings_what_is_known_is_recognised (Board        *board,
                                              gconstpointer data)
{
  paste_well (board, CONCORD_KIND_COMMITMENT, "b",
              "1.\t5\tPolice\t14/03/2027\tdone\n"
              "2.\t6\tNorthmere Council\tSep-27\t\n");
  board_assert (board, "A(a(1 2 3) b(5 6)) B() C(c(4))");
  g_assert_cmpstr (get_lead (board, "6"), ==, "Northmere Council");
  g_assert_cmpstr (concord_record_get_text (board_find (board, "6"), CONCORD_COMMITMENT_DUE), ==, "2027-09");
  g_assert_cmpuint (concord_record_get_choice (board_find (board, "5"), CONCORD_COMMITMENT_STATUS), ==,
                    CONCORD_COMMITMENT_DONE);
}

static void
texts_of_several_columns_stand_side_by_side (Board        *board,
                                             gconstpointer data)
{
  paste_well (board, CONCORD_KIND_COMMITMENT, "b", "Open\thubs\n\"Train\neveryone\"\twell\n");
  board_assert (board, "A(a(1 2 3) b(Open hubs Train everyone well)) B() C(c(4))");
}

static void
other_kinds_have_columns_of_their_own (Board        *board,
                                       gconstpointer data)
{
  ConcordRecord *outcome;

  paste_well (board, CONCORD_KIND_OUTCOME, NULL, "Outcome\tBaseline\tTarget\tBy year\nD\t92\t70\t2030\n");
  outcome = board_find (board, "D");
  g_assert_cmpfloat (concord_record_get_number (outcome, CONCORD_OUTCOME_BASELINE, 0), ==, 92);
  g_assert_cmpint (concord_record_get_whole (outcome, CONCORD_OUTCOME_BY_YEAR, 0), ==, 2030);
  paste_well (board, CONCORD_KIND_PRIORITY, "A", "Priority\tOutcome\nd\tD\ne\t\n");
  board_assert (board, "A(a(1 2 3) b() e()) B() C(c(4)) D(d())");
}

static void
a_bad_cell_is_named_and_nothing_is_added (Board        *board,
                                          gconstpointer data)
{
  assert_refused (board, "Commitment\tDue\n5\tMar 2027\n6\tsoon\n", CONCORD_STEPS_ERROR_REFUSED,
                  "Nothing was added. Row 3, column 2 (Due): “soon” – Write a date such as March 2027, 14 March 2027 or 2027.");
  assert_refused (board, "Commitment\tStatus\n5\tnearly\n", CONCORD_STEPS_ERROR_REFUSED,
                  "Nothing was added. Row 2, column 2 (Status): “nearly” – write one of: Proposed, Agreed, Under way, At risk, "
                  "Done, Stopped.");
  assert_refused (board, "Commitment\tPriority\n5\tz\n", CONCORD_STEPS_ERROR_REFUSED,
                  "Nothing was added. Row 2, column 2 (Priority): “z” – nothing on the board is called that.");
  assert_refused (board, "Commitment\tDue\n\tMar 2027\n", CONCORD_STEPS_ERROR_REFUSED,
                  "Nothing was added. Row 2 says nothing under Statement.");
  assert_refused (board, "Commitment\tDue\tColour\n5\tMar 2027\tred\n", CONCORD_STEPS_ERROR_REFUSED,
                  "Nothing was added. Column 3 is called “Colour”, which is no field of this kind: Commitment.");
  assert_refused (board, "Commitment\tDue\tDue date\n5\tMar 2027\t\n", CONCORD_STEPS_ERROR_REFUSED,
                  "Nothing was added. Column 3, “Due date”, is there twice: Commitment.");
  /* Most of the column is dates: then this one is meant as a date too. */
  assert_refused (board, "5\tMar 2027\n6\tsoon\n7\t2028\n", CONCORD_STEPS_ERROR_REFUSED,
                  "Nothing was added. Row 2, column 2 (Due): “soon” – Write a date such as March 2027, 14 March 2027 or 2027.");
  board_assert (board, "A(a(1 2 3) b()) B() C(c(4))");
}

static void
unknown_partners_are_asked_about_and_added_once (Board        *board,
                                                 gconstpointer data)
{
  const char *text = "Commitment\tLead\tSupporting\n5\tFire\tPolice, RSPCA\n6\tfire\t\n7\tRSPCA\t\n";
  g_autoptr (GError) error = NULL;

  assert_refused (board, text, CONCORD_STEPS_ERROR_UNKNOWN, "Fire, RSPCA");
  board_apply (board, paste (board, CONCORD_KIND_COMMITMENT, "b", text, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (get_lead (board, "6"), ==, "Fire");
  g_assert_cmpstr (get_lead (board, "7"), ==, "RSPCA");
  g_assert_cmpuint (concord_record_list_get_length (concord_graph_list (board->graph, CONCORD_KIND_PARTNER)), ==, 5);
  board_undo (board);
  g_assert_cmpuint (concord_record_list_get_length (concord_graph_list (board->graph, CONCORD_KIND_PARTNER)), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/steps/table/cells-are-read", cells_are_read_as_spreadsheets_write_them);
  g_test_add_func ("/steps/table/a-quote-that-encloses-no-cell", a_quote_that_encloses_no_cell_is_text);
  g_test_add_func ("/steps/table/lines-are-no-table", lines_are_no_table);
#define add(name, test) g_test_add ("/steps/table/" name, Board, NULL, set_up, test, board_tear_down)
  add ("headings-say-what-columns-hold", headings_say_what_columns_hold);
  add ("without-headings", without_headings_what_is_known_is_recognised);
  add ("texts-side-by-side", texts_of_several_columns_stand_side_by_side);
  add ("other-kinds", other_kinds_have_columns_of_their_own);
  add ("a-bad-cell-is-named", a_bad_cell_is_named_and_nothing_is_added);
  add ("unknown-partners", unknown_partners_are_asked_about_and_added_once);
#undef add

  return g_test_run ();
}
