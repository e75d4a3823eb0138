/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines that say who, where and when; and what is offered while they are typed. Outcomes A B C, priorities a b in A and c
 * in C, as everywhere here.
 */

#include "config.h"

#include <string.h>

#include "concord-capture-line.h"
#include "concord-capture-target.h"
#include "concord-kinds.h"
#include "concord-test-steps.h"

static GDate *
get_today (void)
{
  return g_date_new_dmy (14, G_DATE_OCTOBER, 2026);
}

static void
add_partner (Board      *board,
             const char *name,
             const char *short_name)
{
  ConcordEdit *edit = concord_edit_new (board->scope, "Add partner");
  const char *id = concord_edit_add (edit, CONCORD_KIND_PARTNER,
                                     concord_record_list_get_length (concord_graph_list (board->graph, CONCORD_KIND_PARTNER)));

  concord_edit_set_text (edit, CONCORD_KIND_PARTNER, id, CONCORD_PARTNER_NAME, name);
  if (short_name != NULL)
    concord_edit_set_text (edit, CONCORD_KIND_PARTNER, id, CONCORD_PARTNER_SHORT_NAME, short_name);
  board_apply (board, edit);
}

static void
set_up (Board        *board,
        gconstpointer data)
{
  board_set_up (board, data);
  add_partner (board, "Northmere Council", "Council");
  add_partner (board, "Police", NULL);
  add_partner (board, "Police Federation", NULL);
  add_partner (board, "École du Nord", NULL);
  add_partner (board, "🦊", NULL);
  add_partner (board, "مجلس المدينة", NULL);
  board_add (board, CONCORD_KIND_OUTCOME, NULL, "Carers are seen");
  board_add (board, CONCORD_KIND_PRIORITY, "Carers are seen", "Breaks for every carer\nb");
}

static const char *
say_token (const ConcordCaptureToken *token)
{
  if (token->record != NULL)
    return concord_record_get_headline (token->record);

  return token->name != NULL ? token->name : token->date;
}

/* "text|@Police|/2027-03" */
static char *
read_line (Board      *board,
           ConcordKind kind,
           const char *line)
{
  g_autoptr (GDate) today = get_today ();
  g_autoptr (ConcordCaptureNames) names = concord_capture_names_new (board->graph, kind, today);
  g_autoptr (ConcordCaptureLine) read = concord_capture_line_read (names, line);
  GString *said = g_string_new (read->text);

  for (guint i = 0; i < read->tokens->len; i++)
    {
      const ConcordCaptureToken *token = read->tokens->pdata[i];

      g_string_append_printf (said, "|%c%s%s", (char) token->mark, token->name != NULL ? "+" : "", say_token (token));
    }

  return g_string_free_and_steal (said);
}

#define assert_line(board, kind, line, expected)                   \
  G_STMT_START                                                     \
  {                                                                \
    g_autofree char *said_ = read_line (board, kind, line);        \
    g_assert_cmpstr (said_, ==, expected);                         \
  }                                                                \
  G_STMT_END

static void
a_line_says_who_where_and_when (Board        *board,
                                gconstpointer data)
{
  const ConcordKind kind = CONCORD_KIND_COMMITMENT;

  assert_line (board, kind, "Open hubs @Northmere Council /mar 2027", "Open hubs|@Northmere Council|/2027-03");
  assert_line (board, kind, "@council @police Open hubs", "Open hubs|@Northmere Council|@Police");
  assert_line (board, kind, "Open #breaks for every carer hubs", "Open hubs|#Breaks for every carer");
  assert_line (board, kind, "Open hubs /in 6 months or so", "Open hubs or so|/2027-04");
  assert_line (board, kind, "Open hubs /sep, then more", "Open hubs, then more|/2027-09");
  assert_line (board, kind, "Open hubs /end of 2027.", "Open hubs.|/2027-12");
  assert_line (board, kind, "  Two   spaces  @Police  stay ", "Two   spaces  stay|@Police");
}

static void
the_longest_name_is_meant (Board        *board,
                           gconstpointer data)
{
  const ConcordKind kind = CONCORD_KIND_COMMITMENT;

  assert_line (board, kind, "x @Police Federation", "x|@Police Federation");
  assert_line (board, kind, "x @Police federations", "x federations|@Police");
  assert_line (board, kind, "x #Carers are seen › b", "x|#b");
}

static void
case_and_accents_do_not_count (Board        *board,
                               gconstpointer data)
{
  const ConcordKind kind = CONCORD_KIND_COMMITMENT;

  assert_line (board, kind, "x @ecole du nord", "x|@École du Nord");
  assert_line (board, kind, "x @ÉCOLE DU NORD", "x|@École du Nord");
  assert_line (board, kind, "x @🦊 y", "x y|@🦊");
  assert_line (board, kind, "x @مجلس المدينة", "x|@مجلس المدينة");
}

static void
assert_stranger (Board       *board,
                 ConcordKind  kind,
                 const char  *line,
                 const char  *stranger)
{
  g_autoptr (GDate) today = get_today ();
  g_autoptr (ConcordCaptureNames) names = concord_capture_names_new (board->graph, kind, today);
  g_autoptr (ConcordCaptureLine) read = concord_capture_line_read (names, line);

  g_assert_cmpstr (read->stranger, ==, stranger);
}

static void
a_name_that_is_nobodys_is_told_apart (Board        *board,
                                      gconstpointer data)
{
  assert_stranger (board, CONCORD_KIND_COMMITMENT, "x @Police @Caerwyn College, /mar 2030", "Caerwyn");
  assert_stranger (board, CONCORD_KIND_COMMITMENT, "x @nobody. @noone", "nobody");
  assert_stranger (board, CONCORD_KIND_NOTE, "x @nobody", "nobody");

  /* Nobody is named by an address, a price, or a new partner in quotes. */
  assert_stranger (board, CONCORD_KIND_COMMITMENT, "Write to a@b.org, 3 @ 5 or @5 @“Fire service”", NULL);
  /* A note is one partner's: a second name is text, but known. */
  assert_stranger (board, CONCORD_KIND_NOTE, "x @Police @Police Federation", NULL);
  assert_stranger (board, CONCORD_KIND_OUTCOME, "x @nobody", NULL);
}

static void
what_is_not_known_is_text (Board        *board,
                           gconstpointer data)
{
  const ConcordKind kind = CONCORD_KIND_COMMITMENT;

  assert_line (board, kind, "Write to a@police.uk", "Write to a@police.uk");
  assert_line (board, kind, "See @police.uk", "See @police.uk");
  assert_line (board, kind, "Meet @ Police", "Meet @ Police");
  assert_line (board, kind, "1/2 of them and/or 3/2027", "1/2 of them and/or 3/2027");
  assert_line (board, kind, "Our #1 aim, /etc and @nobody", "Our #1 aim, /etc and @nobody");
  assert_line (board, kind, "@Police’s own", "@Police’s own");
  assert_line (board, kind, "# @ /", "# @ /");
}

static void
a_name_in_quotes_is_a_new_partner (Board        *board,
                                   gconstpointer data)
{
  const ConcordKind kind = CONCORD_KIND_COMMITMENT;

  assert_line (board, kind, "x @“Fire service” y", "x y|@+Fire service");
  assert_line (board, kind, "x @\"Fire service\"", "x|@+Fire service");
  assert_line (board, kind, "x @“police”", "x|@Police");
  assert_line (board, kind, "x @“” y", "x @“” y");
  assert_line (board, kind, "x @“Fire service", "x @“Fire service");
}

static void
only_what_a_kind_can_have_is_recognised (Board        *board,
                                         gconstpointer data)
{
  assert_line (board, CONCORD_KIND_OUTCOME, "x @Police #A /2040", "x @Police #A|/2040");
  assert_line (board, CONCORD_KIND_OUTCOME, "x /mar 2040", "x /mar 2040");
  assert_line (board, CONCORD_KIND_PRIORITY, "x @Police #A /2040", "x @Police /2040|#A");
  assert_line (board, CONCORD_KIND_PRIORITY, "x #Breaks for every carer", "x #Breaks for every carer");
  assert_line (board, CONCORD_KIND_NOTE, "x @Police @Council #A /2040", "x @Council /2040|@Police|#A");
  assert_line (board, CONCORD_KIND_COMMITMENT, "x #a #b /2027 /2028", "x #b /2028|#a|/2027");
}

static ConcordEdit *
capture (Board      *board,
         ConcordKind kind,
         const char *owner,
         const char *text,
         GError    **error)
{
  g_autoptr (GDate) today = get_today ();

  return concord_steps_capture (board->graph, kind, owner != NULL ? board_find (board, owner) : NULL, text, today, NULL, error);
}

static void
capture_well (Board      *board,
              ConcordKind kind,
              const char *owner,
              const char *text)
{
  g_autoptr (GError) error = NULL;
  ConcordEdit *edit = capture (board, kind, owner, text, &error);

  g_assert_no_error (error);
  board_apply (board, edit);
}

static void
assert_refused (Board      *board,
                ConcordKind kind,
                const char *text,
                int         code,
                const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordEdit) edit = capture (board, kind, NULL, text, &error);

  g_assert_error (error, CONCORD_STEPS_ERROR, code);
  if (message != NULL)
    g_assert_cmpstr (error->message, ==, message);
  g_assert_null (edit);
}

static const char *
get_lead (Board      *board,
          const char *card)
{
  ConcordRecord *lead = concord_graph_follow (board->graph, board_find (board, card), CONCORD_COMMITMENT_LEAD);

  return lead != NULL ? concord_record_get_headline (lead) : NULL;
}

static void
the_first_partner_leads_and_the_others_support (Board        *board,
                                                gconstpointer data)
{
  ConcordRecord *card;

  capture_well (board, CONCORD_KIND_COMMITMENT, "b", "Hubs @Police @Council @police @“Fire service” #a /mar 2027");
  card = board_find (board, "Hubs");
  g_assert_cmpstr (get_lead (board, "Hubs"), ==, "Police");
  g_assert_cmpuint (g_strv_length ((char **) concord_record_get_list (card, CONCORD_COMMITMENT_SUPPORTING)), ==, 2);
  g_assert_cmpstr (concord_record_get_list (card, CONCORD_COMMITMENT_SUPPORTING)[1], ==,
                   concord_record_get_id (board_find (board, "Fire service")));
  g_assert_cmpstr (concord_record_get_text (card, CONCORD_COMMITMENT_DUE), ==, "2027-03");
  g_assert_true (concord_graph_get_owner (board->graph, card) == board_find (board, "a"));

  /* The new partner came with the card and goes with it. */
  board_assert_undo_label (board, "Add commitment");
  board_undo (board);
  g_assert_null (board_find (board, "Hubs"));
  g_assert_null (board_find (board, "Fire service"));
}

static void
each_line_goes_where_it_says (Board        *board,
                              gconstpointer data)
{
  capture_well (board, CONCORD_KIND_COMMITMENT, "c", "5 #a\n6\n7 #Carers are seen\n8 #a @“X”\n9 @“x”");
  board_assert (board, "A(a(1 2 3 5 8) b()) B() C(c(4 6 9)) Carers are seen(Breaks for every carer() b(7))");
  g_assert_cmpstr (get_lead (board, "9"), ==, "X");
  g_assert_true (concord_record_get_choice (board_find (board, "X"), CONCORD_PARTNER_COLOUR) != 0);
  board_assert_undo_label (board, "Add 5 commitments");
  board_undo (board);
  g_assert_null (board_find (board, "X"));
}

static void
other_kinds_take_what_they_have (Board        *board,
                                 gconstpointer data)
{
  capture_well (board, CONCORD_KIND_OUTCOME, NULL, "Fewer in care /2040");
  g_assert_cmpint (concord_record_get_whole (board_find (board, "Fewer in care"), CONCORD_OUTCOME_BY_YEAR, 0), ==, 2040);
  capture_well (board, CONCORD_KIND_PRIORITY, "A", "Early help #B");
  g_assert_true (concord_graph_get_owner (board->graph, board_find (board, "Early help")) == board_find (board, "B"));
  capture_well (board, CONCORD_KIND_NOTE, NULL, "No bus @Police #B");
  g_assert_true (concord_graph_follow (board->graph, board_find (board, "No bus"), CONCORD_NOTE_OUTCOME) ==
                 board_find (board, "B"));
  g_assert_true (concord_graph_follow (board->graph, board_find (board, "No bus"), CONCORD_NOTE_PARTNER) ==
                 board_find (board, "Police"));
}

static void
what_cannot_be_is_refused_with_the_line (Board        *board,
                                         gconstpointer data)
{
  const ConcordKind kind = CONCORD_KIND_COMMITMENT;

  assert_refused (board, kind, "  ", CONCORD_STEPS_ERROR_EMPTY, NULL);
  assert_refused (board, kind, "homeless", CONCORD_STEPS_ERROR_HOMELESS, NULL);
  board_add (board, CONCORD_KIND_OUTCOME, NULL, "Lonely");
  assert_refused (board, kind, "x #Lonely", CONCORD_STEPS_ERROR_REFUSED, "Nothing was added: “Lonely” has no priority yet.");
  assert_refused (board, kind, "@Police /2027", CONCORD_STEPS_ERROR_REFUSED,
                  "Nothing was added: say as well what the card is to say.");
  assert_refused (board, kind, "x #a\n\n@Police", CONCORD_STEPS_ERROR_REFUSED,
                  "Nothing was added. Line 3 does not say what the card is to say.");
}

/* "@Police +@“Poli” " with | where the cursor is */
static void
assert_offers (Board      *board,
               ConcordKind kind,
               const char *typed,
               const char *expected)
{
  g_autoptr (GDate) today = get_today ();
  g_autoptr (ConcordCaptureNames) names = concord_capture_names_new (board->graph, kind, today);
  g_auto (GStrv) halves = g_strsplit (typed, "|", 2);
  g_autofree char *line = g_strjoinv ("", halves);
  gsize start = 0;
  g_autoptr (GPtrArray) offers = concord_capture_line_offer (names, line, strlen (halves[0]), &start);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < offers->len; i++)
    {
      const ConcordCaptureOffer *offer = offers->pdata[i];

      g_string_append_printf (said, "%s%s%s", i > 0 ? " " : "", offer->adds ? "+" : "", offer->insert);
    }

  g_assert_cmpstr (said->str, ==, expected);
}

static void
names_are_offered_from_the_start_of_any_word (Board        *board,
                                              gconstpointer data)
{
  const ConcordKind kind = CONCORD_KIND_COMMITMENT;

  assert_offers (board, kind, "x @|", "@Northmere Council @Police @Police Federation @École du Nord @🦊 @مجلس المدينة");
  assert_offers (board, kind, "x @pol|", "@Police @Police Federation +@“pol”");
  assert_offers (board, kind, "x @cou|", "@Northmere Council +@“cou”");
  assert_offers (board, kind, "x @fed|", "@Police Federation +@“fed”");
  assert_offers (board, kind, "x @nord|", "@École du Nord +@“nord”");
  assert_offers (board, kind, "x @eco|", "@École du Nord +@“eco”");
  assert_offers (board, kind, "x @🦊|", "@🦊");
  assert_offers (board, kind, "x @مج|", "@مجلس المدينة +@“مج”");
  assert_offers (board, kind, "x @pol| y", "@Police @Police Federation +@“pol”");
  assert_offers (board, kind, "x @“Pol|", "@Police @Police Federation +@“Pol”");
  assert_offers (board, kind, "x @zz|", "+@“zz”");
}

static void
places_are_offered_with_what_tells_them_apart (Board        *board,
                                               gconstpointer data)
{
  assert_offers (board, CONCORD_KIND_COMMITMENT, "x #b|", "#b #Breaks for every carer #Carers are seen › b #B");
  assert_offers (board, CONCORD_KIND_COMMITMENT, "x #every|", "#Breaks for every carer");
  assert_offers (board, CONCORD_KIND_PRIORITY, "x #|", "#A #B #C #Carers are seen");
  assert_offers (board, CONCORD_KIND_COMMITMENT, "x #nothing|", "");
}

static void
dates_are_offered_as_they_are_written (Board        *board,
                                       gconstpointer data)
{
  assert_offers (board, CONCORD_KIND_COMMITMENT, "x /mar 2027|", "/Mar 2027");
  assert_offers (board, CONCORD_KIND_COMMITMENT, "x /14 oct|", "/14 Oct 2026 /14 Oct 2027 /14 Oct 2028");
  assert_offers (board, CONCORD_KIND_OUTCOME, "x /203|",
                 "/2030 /2031 /2032 /2033 /2034 /2035 /2036 /2037");
  assert_offers (board, CONCORD_KIND_OUTCOME, "x /mar|", "");
  assert_offers (board, CONCORD_KIND_PRIORITY, "x /2|", "");
}

static void
who_writes_on_is_left_alone (Board        *board,
                             gconstpointer data)
{
  const ConcordKind kind = CONCORD_KIND_COMMITMENT;

  assert_offers (board, kind, "x @Police |", "");
  assert_offers (board, kind, "x @Police and|", "");
  assert_offers (board, kind, "x @Police|", "@Police @Police Federation");
  assert_offers (board, kind, "x @“Fire service”|", "");
  assert_offers (board, kind, "a@police|", "");
  assert_offers (board, kind, "1/2|", "");
  assert_offers (board, kind, "x @ 5 o’clock|", "");
  assert_offers (board, kind, "x @one two three four five six|", "");
  assert_offers (board, kind, "x|", "");
}

static void
what_comes_next_follows_from_what_was_added (Board        *board,
                                             gconstpointer data)
{
  const ConcordKind nothing = CONCORD_KIND_SESSION;

  g_assert_cmpint (concord_capture_next_kind (nothing, CONCORD_KIND_OUTCOME, 1), ==, CONCORD_KIND_PRIORITY);
  g_assert_cmpint (concord_capture_next_kind (CONCORD_KIND_OUTCOME, CONCORD_KIND_PRIORITY, 1), ==, CONCORD_KIND_COMMITMENT);
  g_assert_cmpint (concord_capture_next_kind (CONCORD_KIND_PRIORITY, CONCORD_KIND_COMMITMENT, 1), ==, CONCORD_KIND_COMMITMENT);
  g_assert_cmpint (concord_capture_next_kind (CONCORD_KIND_COMMITMENT, CONCORD_KIND_NOTE, 1), ==, CONCORD_KIND_NOTE);

  /* Somebody is typing a list of them. */
  g_assert_cmpint (concord_capture_next_kind (CONCORD_KIND_OUTCOME, CONCORD_KIND_OUTCOME, 1), ==, CONCORD_KIND_OUTCOME);
  g_assert_cmpint (concord_capture_next_kind (CONCORD_KIND_PRIORITY, CONCORD_KIND_PRIORITY, 1), ==, CONCORD_KIND_PRIORITY);
  g_assert_cmpint (concord_capture_next_kind (nothing, CONCORD_KIND_OUTCOME, 5), ==, CONCORD_KIND_OUTCOME);
}

static void
five_thousand_lines_are_one_step (Board        *board,
                                  gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "Promise %u @Police /2027\n", i);

  capture_well (board, CONCORD_KIND_COMMITMENT, "b", text->str);
  g_assert_cmpuint (concord_record_list_get_length (concord_graph_list (board->graph, CONCORD_KIND_COMMITMENT)), ==, 5004);
  board_undo (board);
  g_assert_cmpuint (concord_record_list_get_length (concord_graph_list (board->graph, CONCORD_KIND_COMMITMENT)), ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define add(name, test) g_test_add ("/steps/capture/" name, Board, NULL, set_up, test, board_tear_down)
  add ("who-where-and-when", a_line_says_who_where_and_when);
  add ("the-longest-name-is-meant", the_longest_name_is_meant);
  add ("case-and-accents-do-not-count", case_and_accents_do_not_count);
  add ("what-is-not-known-is-text", what_is_not_known_is_text);
  add ("a-name-that-is-nobodys-is-told-apart", a_name_that_is_nobodys_is_told_apart);
  add ("a-name-in-quotes-is-a-new-partner", a_name_in_quotes_is_a_new_partner);
  add ("only-what-a-kind-can-have", only_what_a_kind_can_have_is_recognised);
  add ("the-first-partner-leads", the_first_partner_leads_and_the_others_support);
  add ("each-line-goes-where-it-says", each_line_goes_where_it_says);
  add ("other-kinds-take-what-they-have", other_kinds_take_what_they_have);
  add ("what-cannot-be-is-refused", what_cannot_be_is_refused_with_the_line);
  add ("names-are-offered", names_are_offered_from_the_start_of_any_word);
  add ("places-are-offered", places_are_offered_with_what_tells_them_apart);
  add ("dates-are-offered", dates_are_offered_as_they_are_written);
  add ("who-writes-on-is-left-alone", who_writes_on_is_left_alone);
  add ("what-comes-next", what_comes_next_follows_from_what_was_added);
  add ("five-thousand-lines", five_thousand_lines_are_one_step);
#undef add

  return g_test_run ();
}
