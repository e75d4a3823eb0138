/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the inspector does with what a person says in it, for every kind and every field. */

#include "config.h"

#include "concord-inspector.h"

#include "concord-choice-row.h"
#include "concord-date-row.h"
#include "concord-flag-row.h"
#include "concord-kinds.h"
#include "concord-language-field-row.h"
#include "concord-line-row.h"
#include "concord-money.h"
#include "concord-outside-row.h"
#include "concord-prose-row.h"
#include "concord-reference-row.h"
#include "concord-references-row.h"
#include "concord-test-desk.h"
#include "concord-test-window.h"

static ConcordInspector *
inspect (ConcordTestDesk *test,
         ConcordRecord *record)
{
  ConcordInspector *inspector;

  if (test->window == NULL)
    {
      inspector = CONCORD_INSPECTOR (concord_inspector_new ());
      concord_inspector_set_desk (inspector, test->desk);
      concord_test_desk_show (test, GTK_WIDGET (inspector), 400, 900);
    }
  else
    {
      inspector = CONCORD_INSPECTOR (adw_window_get_content (ADW_WINDOW (test->window)));
    }

  concord_inspector_set_record (inspector, record);
  concord_test_settle (test->window);

  return inspector;
}

static GtkWidget *
get_row (ConcordInspector *inspector,
         guint field)
{
  return concord_record_page_get_row (concord_inspector_get_page (inspector), field);
}

static void
put_on_screen (GtkWidget *row,
               const char *said)
{
  if (CONCORD_IS_PROSE_ROW (row))
    gtk_text_buffer_set_text (concord_prose_row_get_buffer (CONCORD_PROSE_ROW (row)), said, -1);
  else
    concord_test_type (concord_test_find (row, GTK_TYPE_TEXT, 0), said);
}

static char *
read_screen (GtkWidget *row)
{
  return CONCORD_TYPED_ROW_GET_CLASS (row)->get_said (CONCORD_TYPED_ROW (row));
}

static gboolean
leave (GtkWidget *row)
{
  return concord_field_row_flush (CONCORD_FIELD_ROW (row));
}

static void
pick (ConcordRecordPicker *picker,
      const char *words)
{
  concord_record_picker_search (picker, words);
  concord_record_picker_choose (picker);
}

/* --- every kind, every field ----------------------------------------------------- */

static GType
get_expected_type (const ConcordField *field)
{
  switch (field->type)
    {
    case CONCORD_FIELD_TEXT:
      if (field->flags & CONCORD_FIELD_LANGUAGE)
        return CONCORD_TYPE_LANGUAGE_FIELD_ROW;
      return concord_field_get_max (field) > 200 ? CONCORD_TYPE_PROSE_ROW : CONCORD_TYPE_LINE_ROW;
    case CONCORD_FIELD_PROSE:
      return CONCORD_TYPE_PROSE_ROW;
    case CONCORD_FIELD_NUMBER:
    case CONCORD_FIELD_COUNT:
    case CONCORD_FIELD_MONEY:
    case CONCORD_FIELD_YEAR:
      return CONCORD_TYPE_LINE_ROW;
    case CONCORD_FIELD_DATE:
      return CONCORD_TYPE_DATE_ROW;
    case CONCORD_FIELD_CHOICE:
      return CONCORD_TYPE_CHOICE_ROW;
    case CONCORD_FIELD_REFERENCE:
      return field->flags & CONCORD_FIELD_OUTSIDE ? CONCORD_TYPE_OUTSIDE_ROW
                                                  : CONCORD_TYPE_REFERENCE_ROW;
    case CONCORD_FIELD_REFERENCES:
      return CONCORD_TYPE_REFERENCES_ROW;
    case CONCORD_FIELD_FLAG:
      return CONCORD_TYPE_FLAG_ROW;
    default:
      g_assert_not_reached ();
    }
}

/* Says something else in a row, as a person would, and what the field is to hold then. */
static void
say_something_else (ConcordTestDesk *test,
                    GtkWidget *row,
                    const char *other_id,
                    const char *other_name,
                    ConcordValue *expected)
{
  const ConcordField *field = concord_field_link_get_field (
      concord_field_row_get_link (CONCORD_FIELD_ROW (row)));

  switch (field->type)
    {
    case CONCORD_FIELD_TEXT:
    case CONCORD_FIELD_PROSE:
      if (field->flags & CONCORD_FIELD_LANGUAGE)
        {
          adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
          *expected = CONCORD_VALUE_TEXT (g_strdup (concord_language_row_get_tag (CONCORD_LANGUAGE_ROW (row))));
          g_assert_nonnull (expected->text);
          break;
        }
      put_on_screen (row, " now ");
      *expected = CONCORD_VALUE_TEXT (g_strdup ("now"));
      break;
    case CONCORD_FIELD_NUMBER:
      put_on_screen (row, "1,234.5");
      *expected = CONCORD_VALUE_NUMBER (1234.5);
      break;
    case CONCORD_FIELD_COUNT:
      put_on_screen (row, "4");
      *expected = CONCORD_VALUE_WHOLE (4);
      break;
    case CONCORD_FIELD_MONEY:
      put_on_screen (row, "£420k");
      *expected = CONCORD_VALUE_WHOLE (42000000);
      break;
    case CONCORD_FIELD_YEAR:
      put_on_screen (row, "2031");
      *expected = CONCORD_VALUE_WHOLE (2031);
      break;
    case CONCORD_FIELD_DATE:
      put_on_screen (row, "March 2027");
      *expected = CONCORD_VALUE_TEXT (g_strdup ("2027-03"));
      break;
    case CONCORD_FIELD_CHOICE:
      *expected = CONCORD_VALUE_WHOLE (2);
      if (concord_choice_row_get_choice (CONCORD_CHOICE_ROW (row)) == 2)
        *expected = CONCORD_VALUE_WHOLE (1);
      concord_choice_row_choose (CONCORD_CHOICE_ROW (row), (guint) expected->whole);
      break;
    case CONCORD_FIELD_REFERENCE:
      *expected = CONCORD_VALUE_TEXT (g_strdup (other_id));
      if (CONCORD_IS_OUTSIDE_ROW (row))
        adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
      else
        pick (concord_reference_row_get_picker (CONCORD_REFERENCE_ROW (row)), other_name);
      break;
    case CONCORD_FIELD_REFERENCES:
      {
        const char *ids[] = { other_id, NULL };

        *expected = CONCORD_VALUE_LIST (g_strdupv ((char **) ids));
        pick (concord_references_row_get_picker (CONCORD_REFERENCES_ROW (row)), other_name);
      }
      break;
    case CONCORD_FIELD_FLAG:
      *expected = CONCORD_VALUE_WHOLE (1);
      gtk_widget_activate (row);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Returns: (transfer full) (nullable): the id of a record called @name that @field may refer to */
static char *
add_other (ConcordTestDesk *test,
           const ConcordField *field,
           const char *name)
{
  ConcordRecord *owner = NULL;

  if (field->type != CONCORD_FIELD_REFERENCE && field->type != CONCORD_FIELD_REFERENCES)
    return NULL;

  if (field->target == CONCORD_KIND_SESSION)
    return concord_test_add_session (test->store, name, NULL, NULL);
  if (field->target == CONCORD_KIND_VOTE_ROUND)
    return g_strdup (
        concord_record_get_id (concord_test_desk_add (test, field->target, NULL, name)));

  for (ConcordKind kind = CONCORD_KIND_OUTCOME;
       kind < field->target && field->target <= CONCORD_KIND_COMMITMENT; kind++)
    owner = concord_test_desk_add (test, kind, owner, "Above it");

  return g_strdup (
      concord_record_get_id (concord_test_desk_add (test, field->target, owner, name)));
}

static void
check_field (ConcordTestDesk *test,
             ConcordRecord *record,
             guint index)
{
  const ConcordField *field = &concord_record_get_info (record)->fields[index];
  g_autofree char *name = g_strdup_printf ("%s of %s", field->name,
                                           concord_record_get_info (record)->name);
  g_autofree char *other = add_other (test, field, name);
  ConcordInspector *inspector = inspect (test, record);
  GtkWidget *row = get_row (inspector, index);
  g_auto (ConcordValue) before = CONCORD_VALUE_INIT;
  g_auto (ConcordValue) expected = CONCORD_VALUE_INIT;
  g_autoptr (ConcordGraph) stored = NULL;

  g_test_message ("%s.%s", concord_record_get_info (record)->name, field->name);
  g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (row, get_expected_type (field)));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   concord_field_get_label (field));

  concord_value_copy (concord_record_get_value (record, index), &before);
  say_something_else (test, row, other, name, &expected);
  g_assert_true (leave (row));

  stored = concord_test_desk_read (test);
  g_assert_true (concord_value_equal (
      concord_record_get_value (concord_graph_lookup (stored, concord_record_get_id (record)),
                                index),
      &expected));

  g_assert_true (concord_desk_undo (test->desk));
  g_assert_true (concord_value_equal (concord_record_get_value (record, index), &before));
  if (CONCORD_IS_TYPED_ROW (row))
    {
      g_autofree char *said = read_screen (row);
      g_autofree char *words = concord_field_link_say (
          concord_field_row_get_link (CONCORD_FIELD_ROW (row)));

      g_assert_cmpstr (said, ==, words);
    }

  concord_inspector_set_record (inspector, NULL);
}

static void
test_every_field_of_every_kind_can_be_said_and_undone (ConcordTestDesk *test,
                                                       gconstpointer data)
{
  for (ConcordKind kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecord *record = kind == CONCORD_KIND_SESSION
                                  ? concord_desk_get_session (test->desk)
                                  : concord_test_desk_add_whole (test, kind);

      for (guint i = 0; i < concord_record_get_info (record)->n_fields; i++)
        check_field (test, record, i);
    }
}

/* --- what cannot be kept --------------------------------------------------------- */

static void
test_what_cannot_be_read_stays_on_screen_and_out_of_the_session (ConcordTestDesk *test,
                                                                 gconstpointer data)
{
  ConcordRecord *outcome = concord_test_desk_add (test, CONCORD_KIND_OUTCOME, NULL,
                                                  "Fewer children in care");
  ConcordInspector *inspector = inspect (test, outcome);
  GtkWidget *row = get_row (inspector, CONCORD_OUTCOME_BY_YEAR);
  g_autofree char *said = NULL;
  g_autofree char *again = NULL;

  put_on_screen (row, "soon");
  g_assert_false (leave (row));
  said = read_screen (row);
  g_assert_cmpstr (said, ==, "soon");
  g_assert_cmpstr (concord_typed_row_get_problem (CONCORD_TYPED_ROW (row)), ==,
                   "Write a year such as 2030");
  g_assert_false (concord_record_has (outcome, CONCORD_OUTCOME_BY_YEAR));

  /* Nor is it lost by going away and coming back. */
  inspect (test, NULL);
  inspect (test, outcome);
  row = get_row (inspector, CONCORD_OUTCOME_BY_YEAR);
  again = read_screen (row);
  g_assert_cmpstr (again, ==, "soon");
  g_assert_nonnull (concord_typed_row_get_problem (CONCORD_TYPED_ROW (row)));

  put_on_screen (row, "2031");
  g_assert_true (leave (row));
  g_assert_null (concord_typed_row_get_problem (CONCORD_TYPED_ROW (row)));
  g_assert_cmpint (concord_record_get_whole (outcome, CONCORD_OUTCOME_BY_YEAR, 0), ==, 2031);
}

static void
test_a_number_out_of_range_is_refused_with_the_range (ConcordTestDesk *test,
                                                      gconstpointer data)
{
  ConcordRecord *rating = concord_test_desk_add_whole (test, CONCORD_KIND_RATING);
  GtkWidget *row = get_row (inspect (test, rating), CONCORD_RATING_SCORE);

  put_on_screen (row, "6");
  g_assert_false (leave (row));
  g_assert_cmpstr (concord_typed_row_get_problem (CONCORD_TYPED_ROW (row)), ==,
                   "Write a number from 1 to 5");
  g_assert_cmpint (concord_record_get_whole (rating, CONCORD_RATING_SCORE, 0), ==, 3);
}

static void
test_a_name_cannot_be_emptied (ConcordTestDesk *test,
                               gconstpointer data)
{
  ConcordRecord *partner = concord_test_desk_add (test, CONCORD_KIND_PARTNER, NULL,
                                                  "Northmere Police");
  GtkWidget *row = get_row (inspect (test, partner), CONCORD_PARTNER_NAME);

  put_on_screen (row, "  ");
  g_assert_false (leave (row));
  g_assert_cmpstr (concord_typed_row_get_problem (CONCORD_TYPED_ROW (row)), ==,
                   "This cannot be left empty");
  g_assert_cmpstr (concord_record_get_headline (partner), ==, "Northmere Police");
}

static void
test_what_cannot_be_saved_stays_on_screen_until_it_can (ConcordTestDesk *test,
                                                        gconstpointer data)
{
  ConcordRecord *partner = concord_test_desk_add (test, CONCORD_KIND_PARTNER, NULL,
                                                  "Northmere Police");
  ConcordInspector *inspector = inspect (test, partner);
  GtkWidget *name = get_row (inspector, CONCORD_PARTNER_NAME);
  GtkWidget *sector = get_row (inspector, CONCORD_PARTNER_SECTOR);
  g_autofree char *said = NULL;

  concord_test_desk_take_database_away (test);
  put_on_screen (name, "Mere Police");
  g_assert_false (leave (name));
  concord_choice_row_choose (CONCORD_CHOICE_ROW (sector), CONCORD_PARTNER_POLICE);

  said = read_screen (name);
  g_assert_cmpstr (said, ==, "Mere Police");
  g_assert_cmpstr (concord_typed_row_get_problem (CONCORD_TYPED_ROW (name)), ==, "Not saved yet");
  g_assert_cmpuint (concord_choice_row_get_choice (CONCORD_CHOICE_ROW (sector)), ==,
                    CONCORD_PARTNER_POLICE);
  g_assert_true (gtk_widget_has_css_class (sector, "unsaved"));
  g_assert_cmpstr (concord_record_get_headline (partner), ==, "Northmere Police");

  concord_test_desk_put_database_back (test);
  g_assert_true (concord_desk_retry (test->desk));
  g_assert_null (concord_typed_row_get_problem (CONCORD_TYPED_ROW (name)));
  g_assert_false (gtk_widget_has_css_class (sector, "unsaved"));
  g_assert_cmpstr (concord_record_get_headline (partner), ==, "Mere Police");
  g_assert_cmpuint (concord_record_get_choice (partner, CONCORD_PARTNER_SECTOR), ==,
                    CONCORD_PARTNER_POLICE);
}

/* --- visits and undo ------------------------------------------------------------- */

typedef struct
{
  ConcordRecord *record;
  guint field;
  const char *text;
} Awaited;

static gboolean
is_held (gpointer data)
{
  Awaited *awaited = data;

  return g_str_equal (concord_record_get_text (awaited->record, awaited->field), awaited->text);
}

static void
await (ConcordRecord *record,
       guint field,
       const char *text)
{
  Awaited awaited = { record, field, text };

  concord_test_until (is_held, &awaited);
}

static void
test_one_visit_of_a_field_is_one_step_to_undo (ConcordTestDesk *test,
                                               gconstpointer data)
{
  ConcordRecord *partner = concord_test_desk_add (test, CONCORD_KIND_PARTNER, NULL, "Police");
  ConcordInspector *inspector = inspect (test, partner);
  GtkWidget *row = get_row (inspector, CONCORD_PARTNER_ROLE);

  gtk_widget_grab_focus (row);
  put_on_screen (row, "Chief");
  await (partner, CONCORD_PARTNER_ROLE, "Chief");
  put_on_screen (row, "Chief Constable");
  await (partner, CONCORD_PARTNER_ROLE, "Chief Constable");
  gtk_widget_grab_focus (get_row (inspector, CONCORD_PARTNER_NAME));

  g_assert_cmpstr (concord_desk_get_undo_label (test->desk), ==, "Change “Representative’s role”");
  g_assert_true (concord_desk_undo (test->desk));
  g_assert_cmpstr (concord_record_get_text (partner, CONCORD_PARTNER_ROLE), ==, "");
}

static void
test_two_visits_are_two_steps (ConcordTestDesk *test,
                               gconstpointer data)
{
  ConcordRecord *partner = concord_test_desk_add (test, CONCORD_KIND_PARTNER, NULL, "Police");
  ConcordInspector *inspector = inspect (test, partner);
  GtkWidget *row = get_row (inspector, CONCORD_PARTNER_ROLE);

  gtk_widget_grab_focus (row);
  put_on_screen (row, "Chief");
  gtk_widget_grab_focus (get_row (inspector, CONCORD_PARTNER_NAME));
  gtk_widget_grab_focus (row);
  put_on_screen (row, "Chief Constable");
  gtk_widget_grab_focus (get_row (inspector, CONCORD_PARTNER_NAME));

  g_assert_cmpstr (concord_record_get_text (partner, CONCORD_PARTNER_ROLE), ==, "Chief Constable");
  g_assert_true (concord_desk_undo (test->desk));
  g_assert_cmpstr (concord_record_get_text (partner, CONCORD_PARTNER_ROLE), ==, "Chief");
}

static void
test_undo_wins_over_what_is_half_typed (ConcordTestDesk *test,
                                        gconstpointer data)
{
  ConcordRecord *partner = concord_test_desk_add (test, CONCORD_KIND_PARTNER, NULL, "Police");
  ConcordInspector *inspector = inspect (test, partner);
  GtkWidget *row = get_row (inspector, CONCORD_PARTNER_ROLE);
  g_autofree char *said = NULL;
  g_autofree char *back = NULL;

  concord_test_desk_set_text (test, partner, CONCORD_PARTNER_ROLE, "Chief");
  gtk_widget_grab_focus (row);
  put_on_screen (row, "Chief Const");
  g_assert_true (concord_desk_undo (test->desk));

  said = read_screen (row);
  g_assert_cmpstr (said, ==, "");
  g_assert_cmpstr (concord_record_get_text (partner, CONCORD_PARTNER_ROLE), ==, "");

  /* What was half typed is offered back. */
  g_assert_null (concord_typed_row_get_problem (CONCORD_TYPED_ROW (row)));
  g_assert_nonnull (concord_test_find_label (row, "Not kept: “Chief Const”"));
  g_signal_emit_by_name (concord_test_find (row, GTK_TYPE_BUTTON, 0), "clicked");
  back = read_screen (row);
  g_assert_cmpstr (back, ==, "Chief Const");
  g_assert_cmpstr (concord_record_get_text (partner, CONCORD_PARTNER_ROLE), ==, "Chief Const");
}

static void
test_a_change_from_the_board_is_seen_at_once (ConcordTestDesk *test,
                                              gconstpointer data)
{
  ConcordRecord *outcome = concord_test_desk_add (test, CONCORD_KIND_OUTCOME, NULL,
                                                  "Fewer children in care");
  GtkWidget *row = get_row (inspect (test, outcome), CONCORD_OUTCOME_TITLE);
  g_autofree char *said = NULL;

  concord_test_desk_set_text (test, outcome, CONCORD_OUTCOME_TITLE, "No child in care");
  said = read_screen (row);
  g_assert_cmpstr (said, ==, "No child in care");
}

static void
test_lines_pasted_into_one_line_become_one_line (ConcordTestDesk *test,
                                                 gconstpointer data)
{
  ConcordRecord *outcome = concord_test_desk_add (test, CONCORD_KIND_OUTCOME, NULL,
                                                  "Fewer children in care");
  GtkWidget *row = get_row (inspect (test, outcome), CONCORD_OUTCOME_TITLE);

  put_on_screen (row, "Young people\nfeel well");
  g_assert_true (leave (row));
  g_assert_cmpstr (concord_record_get_headline (outcome), ==, "Young people feel well");
}

/* --- references ------------------------------------------------------------------ */

static void
test_a_partner_that_is_missing_is_made_in_the_same_step (ConcordTestDesk *test,
                                                         gconstpointer data)
{
  ConcordRecord *commitment = concord_test_desk_add_whole (test, CONCORD_KIND_COMMITMENT);
  GtkWidget *row = get_row (inspect (test, commitment), CONCORD_COMMITMENT_LEAD);
  ConcordRecordList *partners = concord_graph_list (test->graph, CONCORD_KIND_PARTNER);
  ConcordRecord *lead;

  pick (concord_reference_row_get_picker (CONCORD_REFERENCE_ROW (row)), "Fire and Rescue");
  lead = concord_graph_follow (test->graph, commitment, CONCORD_COMMITMENT_LEAD);
  g_assert_nonnull (lead);
  g_assert_cmpstr (concord_record_get_headline (lead), ==, "Fire and Rescue");
  g_assert_cmpuint (concord_record_get_choice (lead, CONCORD_PARTNER_COLOUR), !=, 0);
  g_assert_nonnull (concord_test_find_label (row, "Fire and Rescue"));

  g_assert_true (concord_desk_undo (test->desk));
  g_assert_cmpuint (concord_record_list_get_length (partners), ==, 0);
  g_assert_false (concord_record_has (commitment, CONCORD_COMMITMENT_LEAD));
}

static void
test_a_reference_can_be_taken_back (ConcordTestDesk *test,
                                    gconstpointer data)
{
  ConcordRecord *partner = concord_test_desk_add (test, CONCORD_KIND_PARTNER, NULL, "Police");
  ConcordRecord *note = concord_test_desk_add (test, CONCORD_KIND_NOTE, NULL, "No bus after six");
  GtkWidget *row = get_row (inspect (test, note), CONCORD_NOTE_PARTNER);

  pick (concord_reference_row_get_picker (CONCORD_REFERENCE_ROW (row)), "pol");
  g_assert_true (concord_graph_follow (test->graph, note, CONCORD_NOTE_PARTNER) == partner);

  /* "None" is what stands first while nothing is searched for. */
  concord_record_picker_search (concord_reference_row_get_picker (CONCORD_REFERENCE_ROW (row)), "");
  gtk_popover_popup (GTK_POPOVER (concord_reference_row_get_picker (CONCORD_REFERENCE_ROW (row))));
  concord_test_settle (test->window);
  g_signal_emit_by_name (concord_test_find (concord_reference_row_get_picker (
                                                CONCORD_REFERENCE_ROW (row)),
                                            GTK_TYPE_LIST_VIEW, 0),
                         "activate", 0);
  g_assert_false (concord_record_has (note, CONCORD_NOTE_PARTNER));
}

static void
test_a_record_can_move_to_another_owner (ConcordTestDesk *test,
                                         gconstpointer data)
{
  ConcordRecord *from = concord_test_desk_add (test, CONCORD_KIND_OUTCOME, NULL, "From here");
  ConcordRecord *to = concord_test_desk_add (test, CONCORD_KIND_OUTCOME, NULL, "To there");
  ConcordRecord *moved = concord_test_desk_add (test, CONCORD_KIND_PRIORITY, from, "Early help");
  ConcordRecord *first = concord_test_desk_add (test, CONCORD_KIND_PRIORITY, to, "There before");
  GtkWidget *row = get_row (inspect (test, moved), CONCORD_PRIORITY_OUTCOME);
  ConcordRecordList *there = concord_graph_children (test->graph, to, CONCORD_KIND_PRIORITY);

  pick (concord_reference_row_get_picker (CONCORD_REFERENCE_ROW (row)), "to there");
  g_assert_cmpuint (concord_record_list_get_length (there), ==, 2);
  g_assert_true (concord_record_list_peek (there, 0) == first);
  g_assert_true (concord_record_list_peek (there, 1) == moved);
}

static void
check_supporting (ConcordRecord *commitment,
                  ConcordRecord *first,
                  ConcordRecord *second)
{
  const char *const *ids = concord_record_get_list (commitment, CONCORD_COMMITMENT_SUPPORTING);

  g_assert_cmpuint (g_strv_length ((char **) ids), ==, (first != NULL) + (second != NULL));
  if (first != NULL)
    g_assert_cmpstr (ids[0], ==, concord_record_get_id (first));
  if (second != NULL)
    g_assert_cmpstr (ids[1], ==, concord_record_get_id (second));
}

static void
test_references_are_added_ordered_and_taken_out (ConcordTestDesk *test,
                                                 gconstpointer data)
{
  ConcordRecord *police = concord_test_desk_add (test, CONCORD_KIND_PARTNER, NULL, "Police");
  ConcordRecord *college = concord_test_desk_add (test, CONCORD_KIND_PARTNER, NULL, "College");
  ConcordRecord *commitment = concord_test_desk_add_whole (test, CONCORD_KIND_COMMITMENT);
  GtkWidget *row = get_row (inspect (test, commitment), CONCORD_COMMITMENT_SUPPORTING);
  ConcordRecordPicker *picker = concord_references_row_get_picker (CONCORD_REFERENCES_ROW (row));

  pick (picker, "police");
  pick (picker, "college");
  check_supporting (commitment, police, college);

  concord_references_row_move (CONCORD_REFERENCES_ROW (row), 1, 0);
  check_supporting (commitment, college, police);

  concord_references_row_remove (CONCORD_REFERENCES_ROW (row), 0);
  check_supporting (commitment, police, NULL);

  g_assert_true (concord_desk_undo (test->desk));
  check_supporting (commitment, college, police);
}

/* --- pages ----------------------------------------------------------------------- */

static void
test_what_belongs_to_a_record_opens_inside (ConcordTestDesk *test,
                                            gconstpointer data)
{
  ConcordRecord *commitment = concord_test_desk_add_whole (test, CONCORD_KIND_COMMITMENT);
  ConcordInspector *inspector = inspect (test, commitment);
  ConcordRecordList *lines = concord_graph_children (test->graph, commitment,
                                                     CONCORD_KIND_FUNDING_LINE);
  g_autofree char *amount = concord_money_format (9600000, NULL);
  ConcordRecord *line;

  /* A funding line needs nothing said to begin with. */
  gtk_widget_activate (
      gtk_widget_get_ancestor (concord_test_find_label (inspector, "Add Funding Line"),
                               GTK_TYPE_LIST_BOX_ROW));
  g_assert_cmpuint (concord_record_list_get_length (lines), ==, 1);
  line = concord_record_list_peek (lines, 0);
  g_assert_true (concord_record_page_get_record (concord_inspector_get_page (inspector)) == line);
  g_assert_true (concord_inspector_get_record (inspector) == commitment);

  put_on_screen (get_row (inspector, CONCORD_FUNDING_LINE_AMOUNT), "£96k");
  g_assert_true (leave (get_row (inspector, CONCORD_FUNDING_LINE_AMOUNT)));
  concord_test_settle (test->window);
  gtk_widget_activate_action (GTK_WIDGET (concord_inspector_get_page (inspector)), "navigation.pop",
                              NULL);
  concord_test_settle (test->window);
  g_assert_true (concord_record_page_get_record (concord_inspector_get_page (inspector))
                 == commitment);
  g_assert_nonnull (concord_test_find_label (inspector, amount));
}

static void
test_a_page_goes_with_its_record (ConcordTestDesk *test,
                                  gconstpointer data)
{
  ConcordRecord *commitment = concord_test_desk_add_whole (test, CONCORD_KIND_COMMITMENT);
  ConcordRecord *line = concord_test_desk_add (test, CONCORD_KIND_FUNDING_LINE, commitment, "Hubs");
  ConcordInspector *inspector = inspect (test, commitment);
  g_autoptr (ConcordEdit) remove_line = concord_desk_begin (test->desk, "Delete");
  g_autoptr (ConcordEdit) remove_commitment = concord_desk_begin (test->desk, "Delete");

  gtk_widget_activate_action (GTK_WIDGET (inspector), "inspector.open", "s",
                              concord_record_get_id (line));
  concord_test_settle (test->window);
  concord_edit_remove (remove_line, CONCORD_KIND_FUNDING_LINE, concord_record_get_id (line));
  g_assert_true (concord_desk_commit (test->desk, remove_line));
  concord_test_settle (test->window);
  g_assert_true (concord_record_page_get_record (concord_inspector_get_page (inspector))
                 == commitment);

  concord_edit_remove (remove_commitment, CONCORD_KIND_COMMITMENT,
                       concord_record_get_id (commitment));
  g_assert_true (concord_desk_commit (test->desk, remove_commitment));
  g_assert_null (concord_inspector_get_record (inspector));
  g_assert_null (concord_inspector_get_page (inspector));
}

static void
test_what_was_typed_is_kept_when_another_record_is_shown (ConcordTestDesk *test,
                                                          gconstpointer data)
{
  ConcordRecord *police = concord_test_desk_add (test, CONCORD_KIND_PARTNER, NULL, "Police");
  ConcordRecord *college = concord_test_desk_add (test, CONCORD_KIND_PARTNER, NULL, "College");
  ConcordInspector *inspector = inspect (test, police);

  put_on_screen (get_row (inspector, CONCORD_PARTNER_CONCERNS), "Missing children");
  concord_inspector_set_record (inspector, college);
  g_assert_cmpstr (concord_record_get_text (police, CONCORD_PARTNER_CONCERNS), ==,
                   "Missing children");
}

static void
test_what_was_typed_is_kept_when_the_window_closes (ConcordTestDesk *test,
                                                    gconstpointer data)
{
  ConcordRecord *police = concord_test_desk_add (test, CONCORD_KIND_PARTNER, NULL, "Police");
  ConcordInspector *inspector = inspect (test, police);

  put_on_screen (get_row (inspector, CONCORD_PARTNER_CONCERNS), "Missing children");
  concord_test_desk_close (test);
  g_assert_cmpstr (concord_record_get_text (police, CONCORD_PARTNER_CONCERNS), ==,
                   "Missing children");
}

static void
test_it_begins_at_the_first_field (ConcordTestDesk *test,
                                   gconstpointer data)
{
  ConcordRecord *priority = concord_test_desk_add_whole (test, CONCORD_KIND_PRIORITY);
  ConcordInspector *inspector = inspect (test, priority);
  GtkWidget *focus;

  gtk_root_set_focus (GTK_ROOT (test->window), NULL);
  gtk_widget_child_focus (GTK_WIDGET (inspector), GTK_DIR_TAB_FORWARD);
  focus = gtk_root_get_focus (GTK_ROOT (test->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, get_row (inspector, CONCORD_PRIORITY_TITLE)));
}

static void
test_prose_shows_all_its_lines (ConcordTestDesk *test,
                                gconstpointer data)
{
  ConcordRecord *police = concord_test_desk_add (test, CONCORD_KIND_PARTNER, NULL, "Police");
  ConcordInspector *inspector;
  GtkWidget *row;

  concord_test_desk_set_text (test, police, CONCORD_PARTNER_CONCERNS,
                              "One\nTwo\nThree\nFour\nFive\nSix");
  inspector = inspect (test, police);
  row = get_row (inspector, CONCORD_PARTNER_CONCERNS);
  g_assert_cmpint (gtk_widget_get_height (row), >,
                   2 * gtk_widget_get_height (get_row (inspector, CONCORD_PARTNER_ROLE)));
}

static void
add (const char *path, void (*function) (ConcordTestDesk *test, gconstpointer data))
{
  g_test_add (path, ConcordTestDesk, NULL, concord_test_desk_set_up, function,
              concord_test_desk_tear_down);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/inspector/every field of every kind can be said and undone",
       test_every_field_of_every_kind_can_be_said_and_undone);
  add ("/inspector/what cannot be read stays on screen and out of the session",
       test_what_cannot_be_read_stays_on_screen_and_out_of_the_session);
  add ("/inspector/a number out of range is refused with the range",
       test_a_number_out_of_range_is_refused_with_the_range);
  add ("/inspector/a name cannot be emptied", test_a_name_cannot_be_emptied);
  add ("/inspector/what cannot be saved stays on screen until it can",
       test_what_cannot_be_saved_stays_on_screen_until_it_can);
  add ("/inspector/one visit of a field is one step to undo",
       test_one_visit_of_a_field_is_one_step_to_undo);
  add ("/inspector/two visits are two steps", test_two_visits_are_two_steps);
  add ("/inspector/undo wins over what is half typed", test_undo_wins_over_what_is_half_typed);
  add ("/inspector/a change from the board is seen at once",
       test_a_change_from_the_board_is_seen_at_once);
  add ("/inspector/lines pasted into one line become one line",
       test_lines_pasted_into_one_line_become_one_line);
  add ("/inspector/a partner that is missing is made in the same step",
       test_a_partner_that_is_missing_is_made_in_the_same_step);
  add ("/inspector/a reference can be taken back", test_a_reference_can_be_taken_back);
  add ("/inspector/a record can move to another owner", test_a_record_can_move_to_another_owner);
  add ("/inspector/references are added, ordered and taken out",
       test_references_are_added_ordered_and_taken_out);
  add ("/inspector/what belongs to a record opens inside",
       test_what_belongs_to_a_record_opens_inside);
  add ("/inspector/a page goes with its record", test_a_page_goes_with_its_record);
  add ("/inspector/what was typed is kept when another record is shown",
       test_what_was_typed_is_kept_when_another_record_is_shown);
  add ("/inspector/what was typed is kept when the window closes",
       test_what_was_typed_is_kept_when_the_window_closes);
  add ("/inspector/it begins at the first field", test_it_begins_at_the_first_field);
  add ("/inspector/prose shows all its lines", test_prose_shows_all_its_lines);

  return g_test_run ();
}
