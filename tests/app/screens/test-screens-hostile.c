/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Too much, too long, too private: nothing is small, nothing is cut off, nothing is missing, nothing slips through. */

#include "config.h"

#include "concord-test-screens.h"

#include "concord-kinds.h"
#include "concord-screen-plan.h"
#include "concord-test-window.h"

#define SECRET "S3CRET"

typedef struct
{
  ConcordTestDesk desk;
  ConcordRecord *outcome;
  ConcordDeck *deck;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  concord_test_desk_set_up (&self->desk, NULL);
  self->outcome = concord_test_desk_add (&self->desk, CONCORD_KIND_OUTCOME, NULL, "Fewer children need to come into care");
  self->deck = concord_deck_new (self->desk.desk);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  concord_test_desk_close (&self->desk);
  g_assert_finalize_object (self->deck);
  concord_test_desk_tear_down (&self->desk, NULL);
}

/* Walks all pages of the screen. Returns: (transfer full): what stands on them */
static char *
walk (Fixture       *self,
      const char    *kind,
      ConcordRecord *subject,
      int            width,
      int            height)
{
  ConcordSlide *slide = concord_deck_find (self->deck, kind, subject);
  ConcordScreen *screen = concord_test_screens_show (&self->desk, slide, width, height);
  char *text = concord_test_screens_check (screen);

  concord_test_desk_close (&self->desk);

  return text;
}

static void
assert_all_once (const char *text,
                 guint       n_priorities,
                 guint       n_commitments)
{
  for (guint i = 1; i <= n_priorities; i++)
    {
      for (guint j = 1; j <= n_commitments; j++)
        {
          g_autofree char *key = g_strdup_printf ("P%uC%u:", i, j);

          if (concord_test_screens_count (text, key) != 1)
            g_error ("%s stands %u times in: %s", key, concord_test_screens_count (text, key), text);
        }
    }
}

static void
assert_covered (Fixture    *self,
                guint       n_priorities,
                guint       n_commitments,
                const char *words)
{
  g_autofree char *wide = NULL;
  g_autofree char *square = NULL;

  concord_test_screens_add_many (&self->desk, self->outcome, n_priorities, n_commitments, words);
  wide = walk (self, "outcome", self->outcome, 240, 135);
  assert_all_once (wide, n_priorities, n_commitments);
  square = walk (self, "outcome", self->outcome, 180, 135);
  assert_all_once (square, n_priorities, n_commitments);
}

static void
test_one (Fixture      *self,
          gconstpointer data)
{
  assert_covered (self, 1, 1, "Open four family hubs");
}

static void
test_three (Fixture      *self,
            gconstpointer data)
{
  assert_covered (self, 3, 3, "Open four family hubs in council buildings and co-locate health visitors");
}

static void
test_forty_priorities (Fixture      *self,
                       gconstpointer data)
{
  assert_covered (self, 40, 1, "Open four family hubs");
}

static void
test_forty_commitments (Fixture      *self,
                        gconstpointer data)
{
  assert_covered (self, 1, 40, "Open four family hubs in council buildings and co-locate health visitors");
}

/* Returns: (transfer full): @word, again and again */
static char *
repeat (const char *word,
        gsize       n_characters)
{
  GString *text = g_string_new (NULL);

  while (g_utf8_strlen (text->str, -1) + g_utf8_strlen (word, -1) <= (glong) n_characters)
    g_string_append (text, word);

  return g_string_free (text, FALSE);
}

static void
test_sentences_of_any_length (Fixture      *self,
                              gconstpointer data)
{
  g_autofree char *words = repeat ("word ", 980);

  assert_covered (self, 2, 3, words);
}

static void
test_words_without_end (Fixture      *self,
                        gconstpointer data)
{
  g_autofree char *words = repeat ("W", 980);

  assert_covered (self, 2, 2, words);
}

static void
test_emoji (Fixture      *self,
            gconstpointer data)
{
  g_autofree char *words = repeat ("👩‍👩‍👧‍👦🚒", 900);

  assert_covered (self, 1, 3, words);
}

static void
test_arabic (Fixture      *self,
             gconstpointer data)
{
  g_autofree char *words = repeat ("كل طفل يكبر آمنا ", 900);

  assert_covered (self, 1, 3, words);
}

/* Everything around the commitments is as long as the fields allow, in letters as wide as there are. */
static void
test_every_field_full (Fixture      *self,
                       gconstpointer data)
{
  ConcordRecord *session = concord_desk_get_session (self->desk.desk);
  ConcordRecord *priority = concord_test_desk_add (&self->desk, CONCORD_KIND_PRIORITY, self->outcome, "P");
  ConcordRecord *commitment = concord_test_desk_add (&self->desk, CONCORD_KIND_COMMITMENT, priority, "P1C1: start");
  ConcordRecord *partner = concord_test_desk_add (&self->desk, CONCORD_KIND_PARTNER, NULL, "Partner");
  ConcordRecord *item = concord_test_desk_add (&self->desk, CONCORD_KIND_AGENDA_ITEM, NULL, "Item");
  g_autofree char *wide_200 = repeat ("🚒", 200);
  g_autofree char *wide_300 = repeat ("W", 300);
  g_autofree char *vision = repeat ("Nobody in the valley is alone. ", 20000);
  g_autofree char *text = NULL;
  const struct
  {
    ConcordRecord *record;
    guint field;
    const char *text;
  } full[] = {
    { session, CONCORD_SESSION_TITLE, wide_200 },
    { session, CONCORD_SESSION_VISION, vision },
    { self->outcome, CONCORD_OUTCOME_TITLE, wide_300 },
    { self->outcome, CONCORD_OUTCOME_MEASURE, wide_300 },
    { priority, CONCORD_PRIORITY_TITLE, wide_300 },
    { partner, CONCORD_PARTNER_NAME, wide_200 },
    { partner, CONCORD_PARTNER_BRINGS, vision },
    { item, CONCORD_AGENDA_ITEM_TITLE, wide_200 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (full); i++)
    concord_test_desk_set_text (&self->desk, full[i].record, full[i].field, full[i].text);
  concord_test_desk_set_text (&self->desk, commitment, CONCORD_COMMITMENT_LEAD, concord_record_get_id (partner));
  concord_test_screens_whole (&self->desk, priority, CONCORD_PRIORITY_VOTES, 1000000000);
  concord_room_clock_start (concord_room_clock_get_for_desk (self->desk.desk), item);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->deck)); i++)
    {
      g_autoptr (ConcordSlide) slide = g_list_model_get_item (G_LIST_MODEL (self->deck), i);
      g_autofree char *wide = walk (self, concord_slide_get_kind (slide), concord_slide_get_subject (slide), 240, 135);
      g_autofree char *square = walk (self, concord_slide_get_kind (slide), concord_slide_get_subject (slide), 135, 135);

      g_assert_cmpstr (wide, !=, "");
      g_assert_cmpstr (square, !=, "");
    }

  text = walk (self, "outcome", self->outcome, 240, 135);
  assert_all_once (text, 1, 1);
  g_assert_nonnull (strstr (text, "1,000,000,000 votes") != NULL ? text : strstr (text, "1000000000 votes"));
}

/* The vision is never under 40 units, and no word of it is lost. */
static void
test_vision_of_2000_characters (Fixture      *self,
                                gconstpointer data)
{
  g_autoptr (GString) vision = g_string_new (NULL);
  g_autofree char *text = NULL;
  const char *place;

  for (guint i = 1; vision->len < 1980; i++)
    g_string_append_printf (vision, "%u words that say what is to be true. ", i);
  concord_test_desk_set_text (&self->desk, concord_desk_get_session (self->desk.desk), CONCORD_SESSION_VISION, vision->str);

  text = walk (self, "vision", NULL, 240, 135);
  place = text;
  for (guint i = 1; i < 50; i++)
    {
      g_autofree char *word = g_strdup_printf ("%u", i);

      place = strstr (place, word);
      g_assert_nonnull (place);
    }
}

/* Longer than any field: the plan itself holds on to every letter. */
static void
test_statement_of_5000_characters (Fixture      *self,
                                   gconstpointer data)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new (NULL));
  g_autoptr (ConcordScreenRuler) ruler = concord_screen_ruler_new (gtk_widget_get_pango_context (label));
  g_autoptr (ConcordScreenContent) content = concord_screen_content_new ();
  ConcordScreenPanel *panel = concord_screen_content_add_panel (content, self->outcome, "panel");
  g_autofree char *words = repeat ("0123456789", 5000);
  g_autoptr (ConcordScreenPlan) plan = NULL;
  gsize length = 0;

  concord_screen_panel_add_line (panel, NULL, "line", words);
  plan = concord_screen_plan_new (content, ruler, 1700, 780);
  g_assert_cmpuint (plan->n_pages, >, 1);
  for (guint i = 0; i < plan->cells->len; i++)
    {
      ConcordPlanCell *cell = g_ptr_array_index (plan->cells, i);

      g_assert_cmpint (cell->y + cell->height, <=, 780);
      for (guint j = 0; j < cell->lines->len; j++)
        length += strlen (((ConcordPlanLine *) g_ptr_array_index (cell->lines, j))->text);
    }
  g_assert_cmpuint (length, ==, 5000);
  g_object_unref (label);
}

/* --- what is private --------------------------------------------------------------- */

static ConcordRecord *
add_secret (Fixture       *self,
            ConcordKind    kind,
            ConcordRecord *owner,
            guint          field)
{
  ConcordRecord *record = concord_test_desk_add (&self->desk, kind, owner, SECRET);

  concord_test_screens_whole (&self->desk, record, field, 1);

  return record;
}

static void
add_secrets (Fixture *self)
{
  ConcordRecord *session = concord_desk_get_session (self->desk.desk);
  ConcordRecord *partner = concord_test_desk_add (&self->desk, CONCORD_KIND_PARTNER, NULL, "Police");
  ConcordRecord *outcome = add_secret (self, CONCORD_KIND_OUTCOME, NULL, CONCORD_OUTCOME_PRIVATE);
  ConcordRecord *under = concord_test_desk_add (&self->desk, CONCORD_KIND_PRIORITY, outcome, SECRET " under outcome");
  ConcordRecord *priority = add_secret (self, CONCORD_KIND_PRIORITY, self->outcome, CONCORD_PRIORITY_PRIVATE);
  ConcordRecord *shown = concord_test_desk_add (&self->desk, CONCORD_KIND_PRIORITY, self->outcome, "Shown priority");
  ConcordRecord *item = concord_test_desk_add (&self->desk, CONCORD_KIND_AGENDA_ITEM, NULL, "Welcome");
  ConcordRecord *leads[] = {
    concord_test_desk_add (&self->desk, CONCORD_KIND_COMMITMENT, under, SECRET " deep"),
    concord_test_desk_add (&self->desk, CONCORD_KIND_COMMITMENT, priority, SECRET " under priority"),
    add_secret (self, CONCORD_KIND_COMMITMENT, shown, CONCORD_COMMITMENT_PRIVATE),
    concord_test_desk_add (&self->desk, CONCORD_KIND_COMMITMENT, shown, "Shown commitment"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (leads); i++)
    {
      concord_test_desk_set_text (&self->desk, leads[i], CONCORD_COMMITMENT_LEAD, concord_record_get_id (partner));
      concord_test_desk_set_text (&self->desk, leads[i], CONCORD_COMMITMENT_STATUS_NOTE, SECRET);
      concord_test_desk_set_text (&self->desk, leads[i], CONCORD_COMMITMENT_LEAD_ROLE, SECRET);
    }
  add_secret (self, CONCORD_KIND_NOTE, self->outcome, CONCORD_NOTE_PRIVATE);
  concord_test_desk_set_text (&self->desk, session, CONCORD_SESSION_FACILITATOR_NOTES, SECRET);
  concord_test_desk_set_text (&self->desk, partner, CONCORD_PARTNER_CONCERNS, SECRET);
  concord_test_desk_set_text (&self->desk, item, CONCORD_AGENDA_ITEM_NOTES, SECRET);
}

static void
test_nothing_private_is_shown (Fixture      *self,
                               gconstpointer data)
{
  g_autoptr (GString) all = g_string_new (NULL);

  add_secrets (self);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->deck)); i++)
    {
      g_autoptr (ConcordSlide) slide = g_list_model_get_item (G_LIST_MODEL (self->deck), i);
      g_autofree char *title = concord_slide_dup_title (slide);
      g_autofree char *text = walk (self, concord_slide_get_kind (slide), concord_slide_get_subject (slide), 240, 135);

      g_string_append (all, title);
      g_string_append (all, text);
    }

  g_assert_null (strstr (all->str, SECRET));
  g_assert_cmpuint (concord_test_screens_count (all->str, "Shown priority"), ==, 2);
  g_assert_cmpuint (concord_test_screens_count (all->str, "Shown commitment"), ==, 2);
  /* Not even as a number. */
  g_assert_nonnull (strstr (all->str, "Outcome 1 of 1"));
  g_assert_nonnull (strstr (all->str, "\n1 commitment\n"));
}

static void
test_what_becomes_private_goes_at_once (Fixture      *self,
                                        gconstpointer data)
{
  ConcordRecord *priority = concord_test_desk_add (&self->desk, CONCORD_KIND_PRIORITY, self->outcome, SECRET);
  ConcordScreen *screen
      = concord_test_screens_show (&self->desk, concord_deck_find (self->deck, "outcome", self->outcome), 240, 135);
  g_autofree char *before = concord_test_screens_read (screen);
  g_autofree char *after = NULL;

  concord_test_screens_whole (&self->desk, priority, CONCORD_PRIORITY_PRIVATE, 1);
  after = concord_test_screens_read (screen);
  g_assert_nonnull (strstr (before, SECRET));
  g_assert_null (strstr (after, SECRET));
}

/* The slide leaves the deck; whoever still shows it must not show what became private. */
static void
test_outcome_that_becomes_private_is_emptied (Fixture      *self,
                                              gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  ConcordScreen *screen;

  concord_test_desk_set_text (&self->desk, self->outcome, CONCORD_OUTCOME_TITLE, SECRET);
  concord_test_desk_add (&self->desk, CONCORD_KIND_PRIORITY, self->outcome, SECRET);
  screen = concord_test_screens_show (&self->desk, concord_deck_find (self->deck, "outcome", self->outcome), 240, 135);
  before = concord_test_screens_read (screen);
  concord_test_screens_whole (&self->desk, self->outcome, CONCORD_OUTCOME_PRIVATE, 1);
  after = concord_test_screens_read (screen);
  g_assert_nonnull (strstr (before, SECRET));
  g_assert_null (strstr (after, SECRET));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  concord_test_screens_load_style ();

#define ADD(name, test) g_test_add ("/screens-hostile/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("one", test_one);
  ADD ("three", test_three);
  ADD ("forty-priorities", test_forty_priorities);
  ADD ("forty-commitments", test_forty_commitments);
  ADD ("sentences-of-any-length", test_sentences_of_any_length);
  ADD ("words-without-end", test_words_without_end);
  ADD ("emoji", test_emoji);
  ADD ("arabic", test_arabic);
  ADD ("every-field-full", test_every_field_full);
  ADD ("vision-of-2000-characters", test_vision_of_2000_characters);
  ADD ("statement-of-5000-characters", test_statement_of_5000_characters);
  ADD ("nothing-private-is-shown", test_nothing_private_is_shown);
  ADD ("what-becomes-private-goes-at-once", test_what_becomes_private_goes_at_once);
  ADD ("outcome-that-becomes-private-is-emptied", test_outcome_that_becomes_private_is_emptied);

  return g_test_run ();
}
