/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One record: what it says before anything was said, and which properties notify when it changes. */

#include "concord-kinds.h"
#include "concord-record-write.h"

static void
record_notify (GObject    *object,
               GParamSpec *pspec,
               GPtrArray  *notified)
{
  g_ptr_array_add (notified, (char *) pspec->name);
}

/* The names that notified since the last call, sorted: GObject promises no order. */
static char *
take_notified (GPtrArray *notified)
{
  g_autofree char *names = NULL;

  g_ptr_array_sort_values (notified, (GCompareFunc) g_strcmp0);
  g_ptr_array_add (notified, NULL);
  names = g_strjoinv (" ", (char **) notified->pdata);
  g_ptr_array_set_size (notified, 0);

  return g_steal_pointer (&names);
}

static void
say (ConcordRecord *record,
     guint          field,
     const char    *text)
{
  ConcordValue value = CONCORD_VALUE_TEXT (g_strdup (text));

  concord_record_take_value (record, field, &value);
  g_assert_cmpint (value.shape, ==, CONCORD_SHAPE_NONE);
}

#define assert_notified(notified, expected)                       \
  G_STMT_START                                                    \
  {                                                               \
    g_autofree char *notified_names = take_notified (notified);   \
    g_assert_cmpstr (notified_names, ==, expected);               \
  }                                                               \
  G_STMT_END

static void
test_a_new_record_says_nothing (void)
{
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      g_autoptr (ConcordRecord) record = concord_record_new (kind, NULL);
      const ConcordKindInfo *info = concord_record_get_info (record);

      g_assert_cmpint (concord_record_get_kind (record), ==, kind);
      g_assert_true (concord_id_is_valid (concord_record_get_id (record)));
      g_assert_cmpfloat (concord_record_get_position (record), ==, 0);
      g_assert_null (concord_record_get_extra (record));

      for (guint i = 0; i < info->n_fields; i++)
        {
          g_assert_cmpint (concord_record_has (record, i), ==, info->fields[i].initial > 0);
          g_assert_cmpstr (concord_record_get_text (record, i), ==, "");
          g_assert_cmpfloat (concord_record_get_number (record, i, 7.5), ==, 7.5);
          g_assert_null (concord_record_get_list (record, i)[0]);
          if (info->fields[i].type == CONCORD_FIELD_CHOICE)
            g_assert_cmpuint (concord_record_get_choice (record, i), ==, info->fields[i].initial);
          else
            g_assert_cmpint (concord_record_get_whole (record, i, 7), ==, 7);
        }
    }
}

static void
test_every_field_is_a_property_that_can_be_read (void)
{
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      g_autoptr (ConcordRecord) record = concord_record_new (kind, NULL);
      const ConcordKindInfo *info = concord_record_get_info (record);

      for (guint i = 0; i < info->n_fields; i++)
        {
          g_autofree char *name = g_strdelimit (g_strdup (info->fields[i].name), "_", '-');
          GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (record), name);
          g_auto (GValue) value = G_VALUE_INIT;

          g_assert_nonnull (pspec);
          g_assert_cmpint (pspec->flags & (G_PARAM_READABLE | G_PARAM_WRITABLE), ==, G_PARAM_READABLE);
          g_object_get_property (G_OBJECT (record), name, &value);
          g_assert_cmpint (G_VALUE_TYPE (&value), ==, pspec->value_type);
        }
    }
}

static void
test_only_what_changed_notifies (void)
{
  g_autoptr (ConcordRecord) outcome = concord_record_new (CONCORD_KIND_OUTCOME, NULL);
  g_autoptr (GPtrArray) notified = g_ptr_array_new ();
  ConcordValue year = CONCORD_VALUE_WHOLE (2030);

  g_signal_connect (outcome, "notify", G_CALLBACK (record_notify), notified);

  say (outcome, CONCORD_OUTCOME_TITLE, "Fewer children need to come into care");
  assert_notified (notified, "title");
  say (outcome, CONCORD_OUTCOME_TITLE, "Fewer children need to come into care");
  assert_notified (notified, "");
  concord_record_take_value (outcome, CONCORD_OUTCOME_BY_YEAR, &year);
  assert_notified (notified, "by-year");
  say (outcome, CONCORD_OUTCOME_MEASURE, "");
  assert_notified (notified, "");
  concord_record_set_position (outcome, 1024);
  assert_notified (notified, "");
}

static void
test_taking_over_another_record_notifies_each_difference_once (void)
{
  g_autoptr (ConcordRecord) record = concord_record_new (CONCORD_KIND_COMMITMENT, NULL);
  g_autoptr (ConcordRecord) fresh = NULL;
  g_autoptr (GPtrArray) notified = g_ptr_array_new ();
  g_autofree char *id = g_strdup (concord_record_get_id (record));

  say (record, CONCORD_COMMITMENT_STATEMENT, "Open four family hubs");
  say (record, CONCORD_COMMITMENT_DUE, "2027");
  fresh = concord_record_copy (record, id);
  say (fresh, CONCORD_COMMITMENT_DUE, "2027-03");
  say (fresh, CONCORD_COMMITMENT_LEAD_ROLE, "Director of Children’s Services");
  concord_record_set_position (fresh, 2048);
  concord_record_set_extra (fresh, "{\"mood\":\"good\"}");

  g_signal_connect (record, "notify", G_CALLBACK (record_notify), notified);
  g_assert_true (concord_record_assign (record, fresh));
  assert_notified (notified, "due lead-role");
  g_assert_cmpstr (concord_record_get_text (record, CONCORD_COMMITMENT_DUE), ==, "2027-03");
  g_assert_cmpstr (concord_record_get_extra (record), ==, "{\"mood\":\"good\"}");
  g_assert_cmpfloat (concord_record_get_position (record), ==, 2048);
  g_assert_cmpstr (concord_record_get_id (record), ==, id);

  g_assert_false (concord_record_assign (record, fresh));
  assert_notified (notified, "");

  concord_record_set_extra (fresh, NULL);
  g_assert_true (concord_record_assign (record, fresh));
  assert_notified (notified, "");
  g_assert_null (concord_record_get_extra (record));
}

static void
see_both (GObject    *object,
          GParamSpec *pspec,
          gpointer    user_data)
{
  ConcordRecord *record = CONCORD_RECORD (object);
  guint *seen = user_data;

  g_assert_cmpstr (concord_record_get_text (record, CONCORD_SESSION_TITLE), ==, "New");
  g_assert_cmpstr (concord_record_get_text (record, CONCORD_SESSION_PLACE), ==, "Corn Exchange");
  (*seen)++;
}

static void
test_notifications_come_when_all_fields_are_in_place (void)
{
  g_autoptr (ConcordRecord) record = concord_record_new (CONCORD_KIND_SESSION, NULL);
  g_autoptr (ConcordRecord) fresh = concord_record_new (CONCORD_KIND_SESSION, concord_record_get_id (record));
  guint seen = 0;

  say (record, CONCORD_SESSION_TITLE, "Old");
  say (fresh, CONCORD_SESSION_TITLE, "New");
  say (fresh, CONCORD_SESSION_PLACE, "Corn Exchange");
  g_signal_connect (record, "notify", G_CALLBACK (see_both), &seen);

  concord_record_assign (record, fresh);

  g_assert_cmpuint (seen, ==, 2);
}

static void
test_a_copy_has_the_content_and_an_id_of_its_own (void)
{
  g_autoptr (ConcordRecord) record = concord_record_new (CONCORD_KIND_NOTE, NULL);
  g_autoptr (ConcordRecord) copy = NULL;

  say (record, CONCORD_NOTE_TEXT, "No bus after 6 pm");
  concord_record_set_position (record, 5);
  copy = concord_record_copy (record, NULL);
  say (record, CONCORD_NOTE_TEXT, "There is a bus");

  g_assert_cmpstr (concord_record_get_id (copy), !=, concord_record_get_id (record));
  g_assert_cmpstr (concord_record_get_text (copy, CONCORD_NOTE_TEXT), ==, "No bus after 6 pm");
  g_assert_cmpfloat (concord_record_get_position (copy), ==, 5);
}

static void
test_a_record_is_called_by_its_headline (void)
{
  g_autoptr (ConcordRecord) note = concord_record_new (CONCORD_KIND_NOTE, NULL);
  g_autoptr (ConcordRecord) rating = concord_record_new (CONCORD_KIND_RATING, NULL);
  ConcordValue condition = CONCORD_VALUE_WHOLE (3);

  g_assert_cmpstr (concord_record_get_headline (note), ==, "");
  say (note, CONCORD_NOTE_TEXT, "Transport is the barrier");
  g_assert_cmpstr (concord_record_get_headline (note), ==, "Transport is the barrier");

  concord_record_take_value (rating, CONCORD_RATING_CONDITION, &condition);
  g_assert_cmpstr (concord_record_get_headline (rating), ==, "Middle managers and front line");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/a-new-record-says-nothing", test_a_new_record_says_nothing);
  g_test_add_func ("/record/every-field-is-a-property-that-can-be-read",
                   test_every_field_is_a_property_that_can_be_read);
  g_test_add_func ("/record/only-what-changed-notifies", test_only_what_changed_notifies);
  g_test_add_func ("/record/taking-over-another-record-notifies-each-difference-once",
                   test_taking_over_another_record_notifies_each_difference_once);
  g_test_add_func ("/record/notifications-come-when-all-fields-are-in-place",
                   test_notifications_come_when_all_fields_are_in_place);
  g_test_add_func ("/record/a-copy-has-the-content-and-an-id-of-its-own",
                   test_a_copy_has_the_content_and_an_id_of_its_own);
  g_test_add_func ("/record/a-record-is-called-by-its-headline", test_a_record_is_called_by_its_headline);

  return g_test_run ();
}
