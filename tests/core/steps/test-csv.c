/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files of comma-separated values: how they are read, and what becomes of their rows. */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "concord-csv-file.h"
#include "concord-csv-import.h"
#include "concord-csv-writer.h"
#include "concord-kinds.h"
#include "concord-test-steps.h"

static GPtrArray *
read_text (const char *text,
           gssize      length,
           GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);

  return concord_csv_read (bytes, error);
}

static GPtrArray *
read_well (const char *text)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = read_text (text, -1, &error);

  g_assert_no_error (error);

  return rows;
}

static void
assert_cells (const char *text,
              const char *expected)
{
  g_autoptr (GPtrArray) rows = read_well (text);
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
assert_refused (const char *text,
                gssize      length,
                const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, length, &error));
  g_assert_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, message);
}

static void
files_are_read_as_spreadsheets_write_them (void)
{
  assert_cells ("a,b\r\nc,d\r\n", "[a][b]/[c][d]/");
  assert_cells ("\357\273\277a,b\nc,\"d, e\"", "[a][b]/[c][d, e]/");
  assert_cells ("a;b\n\"c;d\";1,5\n", "[a][b]/[c;d][1,5]/");
  assert_cells ("a\tb\n1,5\td\n", "[a][b]/[1,5][d]/");
  assert_cells ("a,\"two\nlines\"\n\n\"say \"\"hello\"\"\",b\n", "[a][two\nlines]//[say \"hello\"][b]/");
  assert_cells ("", "");
  assert_cells ("a", "[a]/");
}

/* As we write them ourselves, so that a table can be sent out and come back. */
static void
an_apostrophe_before_a_sign_is_no_text (void)
{
  assert_cells ("'=1+1,'-1+1,'＝1,'tis,''=1,'\n", "[=1+1][-1+1][＝1]['tis][''=1][']/");
}

static void
a_file_that_is_no_table_is_refused_with_the_place (void)
{
  g_autofree char *large = g_malloc0 (CONCORD_CSV_MAX_BYTES + 1);
  g_autoptr (GString) wide = g_string_new ("a");
  g_autoptr (GString) tall = g_string_new ("a");

  for (guint i = 0; i < CONCORD_CSV_MAX_COLUMNS; i++)
    g_string_append (wide, ",a");
  for (guint i = 0; i < CONCORD_CSV_MAX_ROWS; i++)
    g_string_append (tall, "\na");

  assert_refused ("a,b\nc,\"d\"e\n", -1, "Row 2, column 2: the quotation marks here do not enclose a whole cell");
  assert_refused ("a,b\nc,\"d", -1, "Row 2, column 2: the quotation marks here do not enclose a whole cell");
  assert_refused ("a,b\nc,d\xE9\n", -1, "Row 2, column 2: this is not text in UTF-8; save the file as “CSV UTF-8”");
  assert_refused ("a,b\0c\n", 6, "Row 1, column 2: this is not text in UTF-8; save the file as “CSV UTF-8”");
  assert_refused ("\377\376a\0", 4, "This file is in UTF-16; save it as “CSV UTF-8”.");
  assert_refused (wide->str, -1, "Row 1, column 101: there are more columns than a table can have");
  assert_refused (tall->str, -1, "Row 10001, column 1: there are more rows than can be taken in at once");
  assert_refused (large, CONCORD_CSV_MAX_BYTES + 1,
                  "The file is larger than 8 MiB, which is more than can be taken in at once.");
}

/* Either rows of text, or one sentence: never both, never neither. */
static void
whatever_comes_is_read_or_refused (void)
{
  static const char letters[] = "a,\";\t\r\n'=\xE9\0\xC3\xA9";

  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autoptr (GPtrArray) rows = NULL;
      g_autoptr (GBytes) text = NULL;
      g_autoptr (GError) error = NULL;

      for (int n = g_test_rand_int_range (0, 40); n > 0; n--)
        g_byte_array_append (bytes, (const guint8 *) &letters[g_test_rand_int_range (0, sizeof letters - 1)], 1);

      text = g_bytes_new (bytes->data, bytes->len);
      rows = concord_csv_read (text, &error);
      g_assert_true ((rows != NULL) == (error == NULL));
      for (guint j = 0; rows != NULL && j < rows->len; j++)
        {
          const GPtrArray *row = rows->pdata[j];

          for (guint k = 0; k < row->len; k++)
            g_assert_true (g_utf8_validate (row->pdata[k], -1, NULL));
        }
    }
}

static ConcordCsvImport *
import (Board      *board,
        ConcordKind kind,
        const char *text)
{
  g_autoptr (GDate) today = g_date_new_dmy (14, G_DATE_OCTOBER, 2026);
  g_autoptr (GPtrArray) rows = read_well (text);

  return concord_csv_import_new (board->graph, rows, kind, today);
}

static void
apply (Board            *board,
       ConcordCsvImport *import,
       gboolean          leave_out_wrong)
{
  g_autoptr (GError) error = NULL;
  ConcordEdit *edit = concord_csv_import_make_edit (import, leave_out_wrong, NULL, &error);

  g_assert_no_error (error);
  board_apply (board, edit);
}

static void
assert_fields (ConcordCsvImport *import,
               const char       *expected)
{
  const ConcordKindInfo *info = concord_kind_get_info (concord_csv_import_get_kind (import));
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < concord_csv_import_get_n_columns (import); i++)
    {
      guint field = concord_csv_import_get_field (import, i);

      g_string_append_printf (said, "%s%s", i > 0 ? " " : "", field != CONCORD_COLUMN_NONE ? info->fields[field].name : "-");
    }

  g_assert_cmpstr (said->str, ==, expected);
}

/* "5 added; 6 wrong 2: reason" */
static void
assert_rows (ConcordCsvImport *import,
             const char       *expected)
{
  static const char *const fates[] = { "added", "there", "wrong" };
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < concord_csv_import_get_n_rows (import); i++)
    {
      const ConcordCsvRow *row = concord_csv_import_get_row (import, i);

      g_string_append_printf (said, "%s%u %s", i > 0 ? "; " : "", row->number, fates[row->fate]);
      for (guint j = 0; j < row->problems->len; j++)
        {
          const ConcordCsvProblem *problem = row->problems->pdata[j];

          g_string_append_printf (said, " %d: %s", (int) problem->column, problem->reason);
        }
    }

  g_assert_cmpstr (said->str, ==, expected);
}

static void
headings_are_matched_with_their_synonyms_and_others_left_out (Board        *board,
                                                              gconstpointer data)
{
  g_autoptr (ConcordCsvImport) made = import (board, CONCORD_KIND_COMMITMENT,
                                              "No.,Action,Lead organisation,Deadline,RAG,Priority,Due date\n"
                                              "1,Open a hub,,Mar 2027,red,b,\n");

  g_assert_true (concord_csv_import_has_headings (made));
  assert_fields (made, "- statement lead due - priority -");
  assert_rows (made, "2 added");
  g_assert_cmpstr (concord_csv_import_get_example (made, 4), ==, "red");
  g_assert_cmpstr (concord_csv_import_get_row (made, 0)->headline, ==, "Open a hub");
  g_assert_cmpstr (concord_csv_import_get_row (made, 0)->place, ==, "b");

  apply (board, made, FALSE);
  board_assert (board, "A(a(1 2 3) b(Open a hub)) B() C(c(4))");
  board_assert_undo_label (board, "Add commitment");
  g_assert_cmpstr (concord_record_get_text (board_find (board, "Open a hub"), CONCORD_COMMITMENT_DUE), ==, "2027-03");
}

static void
someone_can_match_columns_otherwise (Board        *board,
                                     gconstpointer data)
{
  g_autoptr (ConcordCsvImport) made = import (board, CONCORD_KIND_OUTCOME, "Outcome,Goal,Year\nD,E,2030\n");
  g_autofree char *heading = concord_csv_import_dup_heading (made, 1);
  g_autofree char *unnamed = NULL;

  assert_fields (made, "title - by_year");
  g_assert_cmpstr (heading, ==, "Goal");

  /* A field is in one column. */
  concord_csv_import_set_field (made, 1, CONCORD_OUTCOME_TITLE);
  concord_csv_import_set_field (made, 2, CONCORD_COLUMN_NONE);
  assert_fields (made, "- title -");
  g_assert_cmpstr (concord_csv_import_get_row (made, 0)->headline, ==, "E");

  /* What was taken for headings may be a row. */
  concord_csv_import_set_headings (made, FALSE);
  unnamed = concord_csv_import_dup_heading (made, 1);
  g_assert_cmpstr (unnamed, ==, "Column 2");
  g_assert_cmpuint (concord_csv_import_get_n_rows (made), ==, 2);
}

static void
without_headings_cells_tell (Board        *board,
                             gconstpointer data)
{
  g_autoptr (ConcordCsvImport) made = import (board, CONCORD_KIND_COMMITMENT, "5,b,Mar 2027,x\n6,c,2028,y\n");

  g_assert_false (concord_csv_import_has_headings (made));
  assert_fields (made, "statement priority due -");
  apply (board, made, FALSE);
  board_assert (board, "A(a(1 2 3) b(5)) B() C(c(4 6))");
}

static void
each_wrong_cell_is_shown_and_can_be_left_out (Board        *board,
                                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordCsvImport) made = import (board, CONCORD_KIND_COMMITMENT,
                                              "Statement,Due,Priority\n"
                                              "5,soon,b\n"
                                              ",2027,b\n"
                                              "\n"
                                              "6,2027,nowhere\n"
                                              "7,2027,\n"
                                              "8,2027,b\n");

  assert_rows (made, "2 wrong 1: Write a date such as March 2027, 14 March 2027 or 2027; "
                     "3 wrong 0: This cannot be left empty; "
                     "5 wrong 2: nothing on the board is called that; "
                     "6 wrong -1: It is not said what it belongs to; "
                     "7 added");
  g_assert_cmpuint (concord_csv_import_count (made, CONCORD_CSV_WRONG), ==, 4);
  g_assert_null (concord_csv_import_make_edit (made, FALSE, NULL, &error));
  g_assert_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==,
                   "Row 2, column 2 (Due): “soon” – Write a date such as March 2027, 14 March 2027 or 2027");

  /* Someone may say what rows belong to that do not say it. */
  concord_csv_import_set_owner (made, board_find (board, "c"));
  g_assert_cmpuint (concord_csv_import_count (made, CONCORD_CSV_ADDED), ==, 2);
  apply (board, made, TRUE);
  board_assert (board, "A(a(1 2 3) b(8)) B() C(c(4 7))");
  board_undo (board);
  board_assert (board, "A(a(1 2 3) b()) B() C(c(4))");
}

static void
unknown_partners_are_shown_and_added_when_asked (Board        *board,
                                                 gconstpointer data)
{
  g_autoptr (ConcordCsvImport) made = import (board, CONCORD_KIND_NOTE, "Note,Said by\nLate,Police\nLost,police\nOpen,Fire\n");
  g_autoptr (GPtrArray) unknown = concord_csv_import_get_unknown (made);

  assert_rows (made, "2 wrong 1: No partner is called that: Police; 3 wrong 1: No partner is called that: police; "
                     "4 wrong 1: No partner is called that: Fire");
  g_assert_cmpuint (unknown->len, ==, 2);
  g_assert_cmpstr (unknown->pdata[0], ==, "Fire");

  concord_csv_import_set_add_partners (made, TRUE);
  assert_rows (made, "2 added; 3 added; 4 added");
  apply (board, made, FALSE);
  g_assert_cmpuint (concord_record_list_get_length (concord_graph_list (board->graph, CONCORD_KIND_PARTNER)), ==, 2);
  g_assert_cmpuint (concord_record_list_get_length (concord_graph_list (board->graph, CONCORD_KIND_NOTE)), ==, 3);
  board_undo (board);
  g_assert_cmpuint (concord_record_list_get_length (concord_graph_list (board->graph, CONCORD_KIND_PARTNER)), ==, 0);
}

static void
a_partner_that_is_there_is_not_added_again (Board        *board,
                                            gconstpointer data)
{
  static const char table[] = "Organisation,Abbreviation,Sector\nNorthmere Council,NC,Local government\nPolice,,\nPOLICE,,\n";
  g_autoptr (ConcordCsvImport) first = import (board, CONCORD_KIND_PARTNER, table);
  g_autoptr (ConcordCsvImport) second = NULL;
  g_autoptr (GError) error = NULL;
  ConcordRecord *council, *police;

  assert_fields (first, "name short_name sector");
  concord_csv_import_set_field (first, 2, CONCORD_COLUMN_NONE);
  assert_rows (first, "2 added; 3 added; 4 there");
  apply (board, first, FALSE);
  board_assert_undo_label (board, "Add 2 partners");

  council = board_find (board, "Northmere Council");
  police = board_find (board, "Police");
  g_assert_cmpstr (concord_record_get_text (council, CONCORD_PARTNER_SHORT_NAME), ==, "NC");
  g_assert_cmpuint (concord_record_get_choice (council, CONCORD_PARTNER_COLOUR), !=,
                    concord_record_get_choice (police, CONCORD_PARTNER_COLOUR));

  second = import (board, CONCORD_KIND_PARTNER, table);
  concord_csv_import_set_field (second, 2, CONCORD_COLUMN_NONE);
  assert_rows (second, "2 there; 3 there; 4 there");
  g_assert_null (concord_csv_import_make_edit (second, TRUE, NULL, &error));
  g_assert_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_EMPTY);
}

/* A table that was exported, changed by someone and taken in elsewhere: every field that a cell can say. */
static void
a_table_that_was_written_here_can_be_read_here (Board        *board,
                                                gconstpointer data)
{
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDate) today = g_date_new_dmy (14, G_DATE_OCTOBER, 2026);
  g_autoptr (ConcordCsvImport) again = NULL;
  ConcordEdit *edit;
  const char *id;

  edit = concord_edit_new (board->scope, "Add");
  id = concord_edit_add (edit, CONCORD_KIND_COMMITMENT, 1024);
  concord_edit_set_text (edit, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_PRIORITY,
                         concord_record_get_id (board_find (board, "b")));
  concord_edit_set_text (edit, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_STATEMENT, "=5, “quoted” \"twice\"");
  concord_edit_set_text (edit, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_DUE, "2027-03");
  concord_edit_set_text (edit, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_STATUS_NOTE, "Two\nlines");
  concord_edit_set_whole (edit, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_STATUS, CONCORD_COMMITMENT_AT_RISK);
  concord_edit_set_whole (edit, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_PRIVATE, 1);
  board_apply (board, edit);

  written = concord_csv_write (board->graph, CONCORD_KIND_COMMITMENT, 0, TRUE);
  rows = concord_csv_read (written, &error);
  g_assert_no_error (error);
  again = concord_csv_import_new (board->graph, rows, CONCORD_KIND_COMMITMENT, today);
  apply (board, again, FALSE);
  board_assert (board, "A(a(1 2 3 1 2 3) b(=5, “quoted” \"twice\" =5, “quoted” \"twice\")) B() C(c(4 4))");

  {
    ConcordRecordList *list = concord_graph_children (board->graph, board_find (board, "b"), CONCORD_KIND_COMMITMENT);
    ConcordRecord *one = concord_record_list_peek (list, 0);
    ConcordRecord *two = concord_record_list_peek (list, 1);

    for (guint i = 0; i < concord_record_get_info (one)->n_fields; i++)
      g_assert_true (concord_value_equal (concord_record_get_value (one, i), concord_record_get_value (two, i)));
  }
}

/* What was written in one language and is read in another is the same number, also one that might be thousands there. */
static void
numbers_that_were_written_here_are_the_same_everywhere (Board        *board,
                                                        gconstpointer data)
{
  static const char *const locales[] = { "en_GB.UTF-8", "cy_GB.UTF-8", "fr_FR.UTF-8", "de_DE.UTF-8", "es_ES.UTF-8", "ar_EG.UTF-8" };
  static const guint numbers[] = { CONCORD_OUTCOME_BASELINE, CONCORD_OUTCOME_CURRENT, CONCORD_OUTCOME_TARGET };
  g_autoptr (GDate) today = g_date_new_dmy (14, G_DATE_OCTOBER, 2026);
  g_autoptr (GBytes) written = NULL;
  ConcordEdit *edit = concord_edit_new (board->scope, "Add");
  const char *id = concord_edit_add (edit, CONCORD_KIND_OUTCOME, 4096);

  concord_edit_set_text (edit, CONCORD_KIND_OUTCOME, id, CONCORD_OUTCOME_TITLE, "Exact");
  concord_edit_set (edit, CONCORD_KIND_OUTCOME, id, CONCORD_OUTCOME_BASELINE, &CONCORD_VALUE_NUMBER (1.234));
  concord_edit_set (edit, CONCORD_KIND_OUTCOME, id, CONCORD_OUTCOME_CURRENT, &CONCORD_VALUE_NUMBER (1234.567));
  concord_edit_set (edit, CONCORD_KIND_OUTCOME, id, CONCORD_OUTCOME_TARGET, &CONCORD_VALUE_NUMBER (7.8));
  board_apply (board, edit);

  for (guint l = 0; l < G_N_ELEMENTS (locales); l++)
    {
      g_autoptr (GPtrArray) rows = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (ConcordCsvImport) again = NULL;
      ConcordRecordList *list;

      if (setlocale (LC_ALL, locales[l]) == NULL)
        continue;

      g_clear_pointer (&written, g_bytes_unref);
      written = concord_csv_write (board->graph, CONCORD_KIND_OUTCOME, 0, TRUE);
      rows = concord_csv_read (written, &error);
      g_assert_no_error (error);
      again = concord_csv_import_new (board->graph, rows, CONCORD_KIND_OUTCOME, today);
      g_assert_cmpuint (concord_csv_import_count (again, CONCORD_CSV_WRONG), ==, 0);
      apply (board, again, FALSE);

      list = concord_graph_list (board->graph, CONCORD_KIND_OUTCOME);
      for (guint i = 0; i < concord_record_list_get_length (list); i++)
        {
          ConcordRecord *outcome = concord_record_list_peek (list, i);

          if (!g_str_equal (concord_record_get_headline (outcome), "Exact"))
            continue;
          for (guint n = 0; n < G_N_ELEMENTS (numbers); n++)
            g_assert_true (concord_value_equal (concord_record_get_value (outcome, numbers[n]),
                                                concord_record_get_value (board_find (board, "Exact"), numbers[n])));
        }
    }
  setlocale (LC_ALL, "C");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/steps/csv/files-are-read", files_are_read_as_spreadsheets_write_them);
  g_test_add_func ("/steps/csv/an-apostrophe-before-a-sign", an_apostrophe_before_a_sign_is_no_text);
  g_test_add_func ("/steps/csv/what-is-no-table-is-refused", a_file_that_is_no_table_is_refused_with_the_place);
  g_test_add_func ("/steps/csv/whatever-comes", whatever_comes_is_read_or_refused);
#define add(name, test) g_test_add ("/steps/csv/" name, Board, NULL, board_set_up, test, board_tear_down)
  add ("headings-are-matched", headings_are_matched_with_their_synonyms_and_others_left_out);
  add ("someone-can-match-otherwise", someone_can_match_columns_otherwise);
  add ("without-headings", without_headings_cells_tell);
  add ("wrong-cells", each_wrong_cell_is_shown_and_can_be_left_out);
  add ("unknown-partners", unknown_partners_are_shown_and_added_when_asked);
  add ("numbers-are-the-same-everywhere", numbers_that_were_written_here_are_the_same_everywhere);
  add ("partners-that-are-there", a_partner_that_is_there_is_not_added_again);
  add ("written-here-read-here", a_table_that_was_written_here_can_be_read_here);
#undef add

  return g_test_run ();
}
