/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding cards by words, and by who has a part in them. */

#include "config.h"

#include <string.h>

#include "concord-find.h"
#include "concord-involvement.h"
#include "report-test.h"

typedef struct
{
  ConcordGraph *graph;
  ConcordRecord *police;
  ConcordRecord *fire;
  ConcordRecord *outcome;
  ConcordRecord *priority;
  ConcordRecord *hubs;
  ConcordRecord *café;
  ConcordRecord *note;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->graph = report_test_graph ("Northmere");
  self->police = report_test_add (self->graph, CONCORD_KIND_PARTNER, 0, NULL, CONCORD_PARTNER_NAME, "Northmere Police");
  self->fire = report_test_add (self->graph, CONCORD_KIND_PARTNER, 0, NULL, CONCORD_PARTNER_NAME, "🚒 Fire & Rescue");
  report_test_say (self->fire, CONCORD_PARTNER_SHORT_NAME, "Blue lights");
  self->outcome = report_test_add (self->graph, CONCORD_KIND_OUTCOME, 0, NULL, CONCORD_OUTCOME_TITLE, "Families thrive");
  self->priority = report_test_add (self->graph, CONCORD_KIND_PRIORITY, CONCORD_PRIORITY_OUTCOME, self->outcome,
                                    CONCORD_PRIORITY_TITLE, "Early help");
  self->hubs = report_test_add (self->graph, CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_PRIORITY, self->priority,
                                CONCORD_COMMITMENT_STATEMENT, "Open four family hubs");
  report_test_point (self->hubs, CONCORD_COMMITMENT_LEAD, self->police);
  report_test_say (self->hubs, CONCORD_COMMITMENT_LEAD_ROLE, "Director of Places");
  self->café = report_test_add (self->graph, CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_PRIORITY, self->priority,
                                CONCORD_COMMITMENT_STATEMENT, "A Café for carers");
  self->note = report_test_add (self->graph, CONCORD_KIND_NOTE, 0, NULL, CONCORD_NOTE_TEXT, "No bus after six");
  report_test_point (self->note, CONCORD_NOTE_PARTNER, self->fire);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->graph);
}

/* The headlines found, as "a|b". */
static void
assert_finds (Fixture    *self,
              const char *typed,
              const char *expected)
{
  g_autoptr (ConcordFind) find = concord_find_new (typed);
  guint first;
  g_autoptr (GPtrArray) found = concord_find_on_board (find, self->graph, NULL, &first);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      if (i > 0)
        g_string_append_c (said, '|');
      g_string_append (said, concord_record_get_headline (found->pdata[i]));
      g_assert_true (concord_find_in_record (find, self->graph, found->pdata[i], NULL));
    }
  g_assert_cmpstr (said->str, ==, expected);
}

/* The text with what lights up in brackets. */
static void
assert_lights_up (const char *typed,
                  const char *text,
                  const char *expected)
{
  g_autoptr (ConcordFind) find = concord_find_new (typed);
  g_autoptr (GString) said = g_string_new (NULL);
  gsize at = 0, start, end;

  while (concord_find_next (find, text, at, &start, &end))
    {
      g_string_append_len (said, text + at, (gssize) (start - at));
      g_string_append_printf (said, "[%.*s]", (int) (end - start), text + start);
      at = end;
    }
  g_string_append (said, text + at);
  g_assert_cmpstr (said->str, ==, expected);
}

static void
finds_what_begins_a_word_in_any_case_and_without_accents (Fixture       *self,
                                                          gconstpointer  data)
{
  assert_finds (self, "famil", "Families thrive|Open four family hubs");
  assert_finds (self, "amily", "");
  assert_finds (self, "cafe", "A Café for carers");
  assert_finds (self, "CAFÉ", "A Café for carers");
  assert_finds (self, "cafe\xcc\x81", "A Café for carers");
}

static void
finds_only_where_every_word_is (Fixture       *self,
                                gconstpointer  data)
{
  assert_finds (self, "hubs family", "Open four family hubs");
  assert_finds (self, "hubs cafe", "");
  assert_finds (self, "  family -- hubs! ", "Open four family hubs");
}

static void
finds_fields_that_no_card_shows_and_names_of_partners (Fixture       *self,
                                                       gconstpointer  data)
{
  g_autoptr (ConcordFind) find = concord_find_new ("director");
  g_autoptr (ConcordFind) said = concord_find_new ("four");
  g_autoptr (ConcordFind) both = concord_find_new ("four police");
  guint field = G_MAXUINT;

  assert_finds (self, "director", "Open four family hubs");
  assert_finds (self, "police", "Open four family hubs");
  assert_finds (self, "fire", "No bus after six");
  assert_finds (self, "blue", "No bus after six");
  assert_finds (self, "police hubs director", "Open four family hubs");

  g_assert_true (concord_find_in_record (find, self->graph, self->hubs, &field));
  g_assert_cmpuint (field, ==, CONCORD_COMMITMENT_LEAD_ROLE);
  g_assert_true (concord_find_in_record (said, self->graph, self->hubs, &field));
  g_assert_cmpuint (field, ==, CONCORD_COMMITMENT_STATEMENT);
  g_assert_true (concord_find_in_record (both, self->graph, self->hubs, &field));
  g_assert_cmpuint (field, ==, CONCORD_COMMITMENT_LEAD);
}

static void
finds_nothing_without_a_word (Fixture       *self,
                              gconstpointer  data)
{
  g_autoptr (ConcordFind) find = concord_find_new (" … 🚒 ");

  g_assert_true (concord_find_is_empty (find));
  g_assert_false (concord_find_in_record (find, self->graph, self->hubs, NULL));
  assert_finds (self, "", "");
  assert_finds (self, "🚒", "");
}

static void
begins_at_the_card_someone_is_on (Fixture       *self,
                                  gconstpointer  data)
{
  g_autoptr (ConcordFind) find = concord_find_new ("f");
  guint first;
  g_autoptr (GPtrArray) found = concord_find_on_board (find, self->graph, self->hubs, &first);

  g_assert_cmpuint (found->len, ==, 4);
  g_assert_true (found->pdata[first] == self->hubs);
  g_clear_pointer (&found, g_ptr_array_unref);

  found = concord_find_on_board (find, self->graph, self->priority, &first);
  g_assert_true (found->pdata[first] == self->hubs);
}

static void
leaves_out_notes_that_are_not_on_the_board (Fixture       *self,
                                            gconstpointer  data)
{
  assert_finds (self, "bus", "No bus after six");
  report_test_count (self->note, CONCORD_NOTE_STATE, CONCORD_NOTE_PARKED);
  assert_finds (self, "bus", "");
}

static void
lights_up_what_was_typed (void)
{
  assert_lights_up ("hub cafe", "Hubs, a Café and a hub", "[Hub]s, a [Café] and a [hub]");
  assert_lights_up ("h hub", "hubs here", "[hub]s [h]ere");
  assert_lights_up ("hub", "github", "github");
  assert_lights_up ("na", "naïve नाम", "[na]ïve नाम");
  assert_lights_up ("نص", "هذا نصّ", "هذا [نصّ]");
  assert_lights_up ("강", "강남 각", "[강]남 각");
}

static void
words_beyond_what_can_be_counted_are_left_out (void)
{
  g_autoptr (GString) many = g_string_new (NULL);
  g_autoptr (ConcordFind) find = NULL;
  gsize start, end;

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (many, "w%u ", i);
  find = concord_find_new (many->str);
  g_assert_true (concord_find_next (find, "w31", 0, &start, &end));
  g_assert_false (concord_find_next (find, "x w99x", 0, &start, &end) && end == strlen ("x w99x"));
}

static gboolean
involves (Fixture       *self,
          ConcordRecord *record,
          ConcordRecord *partner)
{
  g_autoptr (GHashTable) partners = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_add (partners, (char *) concord_record_get_id (partner));

  return concord_record_involves (self->graph, record, partners);
}

static void
involves_those_who_lead_or_support (Fixture       *self,
                                    gconstpointer  data)
{
  g_assert_true (involves (self, self->hubs, self->police));
  g_assert_false (involves (self, self->hubs, self->fire));
  report_test_point (self->hubs, CONCORD_COMMITMENT_SUPPORTING, self->fire);
  g_assert_true (involves (self, self->hubs, self->fire));
  g_assert_false (involves (self, self->café, self->police));
  g_assert_true (involves (self, self->note, self->fire));
  g_assert_false (involves (self, self->note, self->police));
}

static void
a_priority_and_an_outcome_involve_whom_their_commitments_do (Fixture       *self,
                                                             gconstpointer  data)
{
  ConcordRecord *empty = report_test_add (self->graph, CONCORD_KIND_PRIORITY, CONCORD_PRIORITY_OUTCOME, self->outcome,
                                          CONCORD_PRIORITY_TITLE, "Later");

  g_assert_true (involves (self, self->priority, self->police));
  g_assert_true (involves (self, self->outcome, self->police));
  g_assert_false (involves (self, self->outcome, self->fire));
  g_assert_false (involves (self, empty, self->police));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/find/word-beginnings", finds_what_begins_a_word_in_any_case_and_without_accents);
  ADD ("/find/every-word", finds_only_where_every_word_is);
  ADD ("/find/other-fields", finds_fields_that_no_card_shows_and_names_of_partners);
  ADD ("/find/no-word", finds_nothing_without_a_word);
  ADD ("/find/from-here", begins_at_the_card_someone_is_on);
  ADD ("/find/open-notes", leaves_out_notes_that_are_not_on_the_board);
  ADD ("/involvement/commitment-and-note", involves_those_who_lead_or_support);
  ADD ("/involvement/owners", a_priority_and_an_outcome_involve_whom_their_commitments_do);
#undef ADD
  g_test_add_func ("/find/lights-up", lights_up_what_was_typed);
  g_test_add_func ("/find/many-words", words_beyond_what_can_be_counted_are_left_out);

  return g_test_run ();
}
