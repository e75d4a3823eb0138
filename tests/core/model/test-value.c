/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a field may hold, and the one form in which each meaning is kept. */

#include <math.h>
#include <string.h>

#include "concord-kinds.h"
#include "concord-value.h"

static const ConcordChoice choices[] = { { "", "Not said" }, { "one", "One" }, { "two", "Two" }, { NULL, NULL } };

static const ConcordField line = { .name = "line", .type = CONCORD_FIELD_TEXT };
static const ConcordField short_line = { .name = "short_line", .type = CONCORD_FIELD_TEXT, .max = 5 };
static const ConcordField prose = { .name = "prose", .type = CONCORD_FIELD_PROSE };
static const ConcordField number = { .name = "number", .type = CONCORD_FIELD_NUMBER };
static const ConcordField count = { .name = "count", .type = CONCORD_FIELD_COUNT, .min = 1, .max = 5 };
static const ConcordField money = { .name = "money", .type = CONCORD_FIELD_MONEY };
static const ConcordField year = { .name = "year", .type = CONCORD_FIELD_YEAR };
static const ConcordField date = { .name = "date", .type = CONCORD_FIELD_DATE };
static const ConcordField choice = { .name = "choice", .type = CONCORD_FIELD_CHOICE, .choices = choices };
static const ConcordField reference = { .name = "reference", .type = CONCORD_FIELD_REFERENCE };
static const ConcordField references = { .name = "references", .type = CONCORD_FIELD_REFERENCES, .max = 2 };
static const ConcordField flag = { .name = "flag", .type = CONCORD_FIELD_FLAG };

#define GOOD_ID "b0a7c9f2-0d6e-4f0c-8a54-4f4f8f1c2d3e"

static void
assert_takes (const ConcordField *field,
              ConcordValue        value)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (concord_value_check (field, &value, &error));
  g_assert_no_error (error);
}

static void
assert_refuses (const ConcordField *field,
                ConcordValue        value,
                ConcordModelError   code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (concord_value_check (field, &value, &error));
  g_assert_error (error, CONCORD_MODEL_ERROR, (int) code);
  g_assert_cmpstr (error->message, !=, "");
}

static char *
repeat (const char *unit,
        guint       n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, unit);

  return g_string_free_and_steal (text);
}

static void
test_text_counts_characters_not_bytes (void)
{
  g_autofree char *full = repeat ("é", 1000);
  g_autofree char *over = repeat ("é", 1001);
  g_autofree char *page = repeat ("字", 20000);
  g_autofree char *page_over = repeat ("字", 20001);

  assert_takes (&short_line, CONCORD_VALUE_TEXT ("ŵŷêîô"));
  assert_refuses (&short_line, CONCORD_VALUE_TEXT ("abcdef"), CONCORD_MODEL_ERROR_TOO_LONG);
  assert_takes (&line, CONCORD_VALUE_TEXT (full));
  assert_refuses (&line, CONCORD_VALUE_TEXT (over), CONCORD_MODEL_ERROR_TOO_LONG);
  assert_takes (&prose, CONCORD_VALUE_TEXT (page));
  assert_refuses (&prose, CONCORD_VALUE_TEXT (page_over), CONCORD_MODEL_ERROR_TOO_LONG);
}

static void
test_text_has_no_control_characters (void)
{
  static const char *const bad[] = { "a\x01z", "a\x1bz", "a\rz", "a\r\nz", "a\x7fz", "a\xc2\x85z", "a\x0bz" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      assert_refuses (&line, CONCORD_VALUE_TEXT (bad[i]), CONCORD_MODEL_ERROR_MALFORMED);
      assert_refuses (&prose, CONCORD_VALUE_TEXT (bad[i]), CONCORD_MODEL_ERROR_MALFORMED);
    }

  assert_refuses (&line, CONCORD_VALUE_TEXT ("two\nlines"), CONCORD_MODEL_ERROR_MALFORMED);
  assert_refuses (&line, CONCORD_VALUE_TEXT ("a\ttab"), CONCORD_MODEL_ERROR_MALFORMED);
  assert_takes (&prose, CONCORD_VALUE_TEXT ("two\nlines and a\ttab"));
  assert_takes (&line, CONCORD_VALUE_TEXT ("emoji 👩‍👧 and عربي"));
}

static void
test_text_is_utf8 (void)
{
  static const char *const bad[] = { "\xff", "abc\xc3", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_refuses (&line, CONCORD_VALUE_TEXT (bad[i]), CONCORD_MODEL_ERROR_MALFORMED);
}

static void
test_numbers_are_finite_and_in_range (void)
{
  assert_takes (&number, CONCORD_VALUE_NUMBER (-7.8));
  assert_takes (&number, CONCORD_VALUE_NUMBER (1e15));
  assert_refuses (&number, CONCORD_VALUE_NUMBER (1e16), CONCORD_MODEL_ERROR_OUT_OF_RANGE);
  assert_refuses (&number, CONCORD_VALUE_NUMBER (-1e16), CONCORD_MODEL_ERROR_OUT_OF_RANGE);
  assert_refuses (&number, CONCORD_VALUE_NUMBER (NAN), CONCORD_MODEL_ERROR_OUT_OF_RANGE);
  assert_refuses (&number, CONCORD_VALUE_NUMBER (INFINITY), CONCORD_MODEL_ERROR_OUT_OF_RANGE);

  assert_takes (&count, CONCORD_VALUE_WHOLE (1));
  assert_takes (&count, CONCORD_VALUE_WHOLE (5));
  assert_refuses (&count, CONCORD_VALUE_WHOLE (0), CONCORD_MODEL_ERROR_OUT_OF_RANGE);
  assert_refuses (&count, CONCORD_VALUE_WHOLE (6), CONCORD_MODEL_ERROR_OUT_OF_RANGE);
  assert_refuses (&count, CONCORD_VALUE_WHOLE (G_MININT64), CONCORD_MODEL_ERROR_OUT_OF_RANGE);

  assert_takes (&money, CONCORD_VALUE_WHOLE (0));
  assert_takes (&money, CONCORD_VALUE_WHOLE (9007199254740991));
  assert_refuses (&money, CONCORD_VALUE_WHOLE (9007199254740992), CONCORD_MODEL_ERROR_OUT_OF_RANGE);
  assert_refuses (&money, CONCORD_VALUE_WHOLE (G_MAXINT64), CONCORD_MODEL_ERROR_OUT_OF_RANGE);
  assert_refuses (&money, CONCORD_VALUE_WHOLE (-1), CONCORD_MODEL_ERROR_OUT_OF_RANGE);

  assert_takes (&year, CONCORD_VALUE_WHOLE (1900));
  assert_takes (&year, CONCORD_VALUE_WHOLE (2046));
  assert_takes (&year, CONCORD_VALUE_WHOLE (2200));
  assert_refuses (&year, CONCORD_VALUE_WHOLE (1899), CONCORD_MODEL_ERROR_OUT_OF_RANGE);
  assert_refuses (&year, CONCORD_VALUE_WHOLE (2201), CONCORD_MODEL_ERROR_OUT_OF_RANGE);
}

static void
test_dates_and_ids_have_one_spelling (void)
{
  assert_takes (&date, CONCORD_VALUE_TEXT ("2027-03"));
  assert_refuses (&date, CONCORD_VALUE_TEXT ("March 2027"), CONCORD_MODEL_ERROR_MALFORMED);

  assert_takes (&reference, CONCORD_VALUE_TEXT (GOOD_ID));
  assert_refuses (&reference, CONCORD_VALUE_TEXT ("B0A7C9F2-0D6E-4F0C-8A54-4F4F8F1C2D3E"), CONCORD_MODEL_ERROR_MALFORMED);
  assert_refuses (&reference, CONCORD_VALUE_TEXT ("{" GOOD_ID "}"), CONCORD_MODEL_ERROR_MALFORMED);
  assert_refuses (&reference, CONCORD_VALUE_TEXT ("1"), CONCORD_MODEL_ERROR_MALFORMED);
}

static void
test_lists_have_a_limit_and_only_ids (void)
{
  static const char *const two[] = { GOOD_ID, GOOD_ID, NULL };
  static const char *const three[] = { GOOD_ID, GOOD_ID, GOOD_ID, NULL };
  static const char *const wrong[] = { GOOD_ID, "x", NULL };

  assert_takes (&references, CONCORD_VALUE_LIST (two));
  assert_refuses (&references, CONCORD_VALUE_LIST (three), CONCORD_MODEL_ERROR_TOO_LONG);
  assert_refuses (&references, CONCORD_VALUE_LIST (wrong), CONCORD_MODEL_ERROR_MALFORMED);
}

static void
test_only_a_required_field_must_say_something (void)
{
  ConcordField required = line;

  required.flags = CONCORD_FIELD_REQUIRED;

  assert_takes (&line, CONCORD_VALUE_NONE);
  assert_refuses (&required, CONCORD_VALUE_NONE, CONCORD_MODEL_ERROR_MISSING);
}

static void
assert_empties (const ConcordField *field,
                ConcordValue        owned)
{
  concord_value_normalise (field, &owned);
  g_assert_cmpint (owned.shape, ==, CONCORD_SHAPE_NONE);
}

static void
test_there_is_one_way_to_be_empty (void)
{
  assert_empties (&line, CONCORD_VALUE_TEXT (g_strdup ("")));
  assert_empties (&line, CONCORD_VALUE_TEXT (NULL));
  assert_empties (&references, CONCORD_VALUE_LIST (g_new0 (char *, 1)));
  assert_empties (&references, CONCORD_VALUE_LIST (NULL));
  assert_empties (&flag, CONCORD_VALUE_WHOLE (0));
  assert_empties (&choice, CONCORD_VALUE_WHOLE (0));
}

static void
test_zero_is_something_said (void)
{
  ConcordValue none_of_it = CONCORD_VALUE_WHOLE (0);
  ConcordValue baseline = CONCORD_VALUE_NUMBER (0);

  concord_value_normalise (&money, &none_of_it);
  concord_value_normalise (&number, &baseline);

  g_assert_cmpint (none_of_it.shape, ==, CONCORD_SHAPE_WHOLE);
  g_assert_cmpint (baseline.shape, ==, CONCORD_SHAPE_NUMBER);
}

static void
test_an_initial_choice_stands_when_nothing_was_said (void)
{
  ConcordField initial = choice;
  ConcordValue value = CONCORD_VALUE_NONE;

  initial.initial = 2;
  concord_value_normalise (&initial, &value);
  g_assert_cmpint (value.whole, ==, 2);

  value = CONCORD_VALUE_WHOLE (0);
  concord_value_normalise (&initial, &value);
  g_assert_cmpint (value.whole, ==, 2);

  value = CONCORD_VALUE_WHOLE (1);
  concord_value_normalise (&initial, &value);
  g_assert_cmpint (value.whole, ==, 1);
}

static void
test_copies_are_equal_and_apart (void)
{
  static const char *const ids[] = { GOOD_ID, NULL };
  static const char *const other_ids[] = { GOOD_ID, GOOD_ID, NULL };
  const ConcordValue values[] = {
    CONCORD_VALUE_NONE,       CONCORD_VALUE_TEXT ("a"),   CONCORD_VALUE_TEXT ("b"),  CONCORD_VALUE_NUMBER (1),
    CONCORD_VALUE_NUMBER (2), CONCORD_VALUE_WHOLE (1),    CONCORD_VALUE_WHOLE (2),   CONCORD_VALUE_LIST (ids),
    CONCORD_VALUE_LIST (other_ids),
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_auto (ConcordValue) copy = CONCORD_VALUE_INIT;

      concord_value_copy (&values[i], &copy);
      for (guint j = 0; j < G_N_ELEMENTS (values); j++)
        g_assert_cmpint (concord_value_equal (&copy, &values[j]), ==, i == j);

      if (copy.shape == CONCORD_SHAPE_TEXT)
        g_assert_true (copy.text != values[i].text);
    }
}

static void
test_new_ids_are_valid_and_differ (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 1000; i++)
    {
      char *id = concord_id_new ();

      g_assert_true (concord_id_is_valid (id));
      g_assert_true (g_hash_table_add (seen, id));
    }
}

static void
test_choices_are_found_by_nick_and_never_as_nothing (void)
{
  guint found = 99;

  g_assert_cmpuint (concord_field_n_choices (&choice), ==, 3);
  g_assert_true (concord_field_find_choice (&choice, "two", &found));
  g_assert_cmpuint (found, ==, 2);
  g_assert_false (concord_field_find_choice (&choice, "", &found));
  g_assert_false (concord_field_find_choice (&choice, "Two", &found));
  g_assert_cmpuint (found, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/value/text-counts-characters-not-bytes", test_text_counts_characters_not_bytes);
  g_test_add_func ("/value/text-has-no-control-characters", test_text_has_no_control_characters);
  g_test_add_func ("/value/text-is-utf8", test_text_is_utf8);
  g_test_add_func ("/value/numbers-are-finite-and-in-range", test_numbers_are_finite_and_in_range);
  g_test_add_func ("/value/dates-and-ids-have-one-spelling", test_dates_and_ids_have_one_spelling);
  g_test_add_func ("/value/lists-have-a-limit-and-only-ids", test_lists_have_a_limit_and_only_ids);
  g_test_add_func ("/value/only-a-required-field-must-say-something", test_only_a_required_field_must_say_something);
  g_test_add_func ("/value/there-is-one-way-to-be-empty", test_there_is_one_way_to_be_empty);
  g_test_add_func ("/value/zero-is-something-said", test_zero_is_something_said);
  g_test_add_func ("/value/an-initial-choice-stands-when-nothing-was-said",
                   test_an_initial_choice_stands_when_nothing_was_said);
  g_test_add_func ("/value/copies-are-equal-and-apart", test_copies_are_equal_and_apart);
  g_test_add_func ("/value/new-ids-are-valid-and-differ", test_new_ids_are_valid_and_differ);
  g_test_add_func ("/value/choices-are-found-by-nick-and-never-as-nothing",
                   test_choices_are_found_by_nick_and_never_as_nothing);

  return g_test_run ();
}
