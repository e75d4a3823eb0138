/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the summary says, read from the HTML it becomes. */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "report-test.h"

static void
assert_says (const char *html,
             const char *words)
{
  if (strstr (html, words) == NULL)
    g_error ("the summary does not say \"%s\"", words);
}

static void
assert_never_says (const char *html,
                   const char *words)
{
  if (strstr (html, words) != NULL)
    g_error ("the summary says \"%s\"", words);
}

static void
says_every_commitment (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (90);
  g_autofree char *html = report_test_html (graph, 0);

  for (guint i = 1; i <= 90; i++)
    {
      g_autofree char *statement = g_strdup_printf (">Commitment number %u<", i);

      assert_says (html, statement);
    }
  report_test_well_formed (html);
}

static void
says_what_the_board_says (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (3);
  g_autofree char *html = report_test_html (graph, 0);

  assert_says (html, "<title>A day in Mere</title>");
  assert_says (html, "Our shared vision · by 2046");
  assert_says (html, "Every child is well.");
  assert_says (html, "92 → 70 by 2030");
  assert_says (html, "18% of the way");
  assert_says (html, "14 votes");
  assert_says (html, "March 2027");
  assert_says (html, "£42,000");
  assert_says (html, "£126,000");
  assert_says (html, "£27,000");
  assert_says (html, "Strength");
  assert_says (html, "Hubs keep families together");
  assert_says (html, "No bus after six");
  assert_says (html, "One form for all");
  assert_says (html, "Welcome");
  assert_says (html, "21 April 2027");
  assert_says (html, "Name, role and signature");
}

static void
leaves_out_what_was_not_said (void)
{
  g_autoptr (ConcordGraph) graph = report_test_graph ("An empty day");
  g_autofree char *html = report_test_html (graph, 0);

  assert_says (html, ">An empty day</h1>");
  assert_says (html, "Nothing has been put on the board yet.");
  assert_never_says (html, "<table");
  assert_never_says (html, ">Signatures<");
  assert_never_says (html, "Our shared vision");
  assert_never_says (html, "<dl");
  report_test_well_formed (html);
}

static void
keeps_private_records_and_what_they_own (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (1);
  ConcordRecord *outcome = concord_record_list_peek (concord_graph_list (graph, CONCORD_KIND_OUTCOME), 0);
  ConcordRecord *priority = concord_record_list_peek (concord_graph_list (graph, CONCORD_KIND_PRIORITY), 0);
  ConcordRecord *hidden, *note, *evidence;
  g_autofree char *html = NULL;

  hidden = report_test_add (graph, CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_PRIORITY, priority,
                            CONCORD_COMMITMENT_STATEMENT, "SECRET commitment");
  report_test_count (hidden, CONCORD_COMMITMENT_PRIVATE, 1);
  report_test_add (graph, CONCORD_KIND_FUNDING_LINE, CONCORD_FUNDING_LINE_COMMITMENT, hidden, CONCORD_FUNDING_LINE_PURPOSE,
                   "SECRET purpose");
  evidence = report_test_add (graph, CONCORD_KIND_EVIDENCE, CONCORD_EVIDENCE_COMMITMENT, hidden, CONCORD_EVIDENCE_FINDING,
                              "SECRET finding");
  report_test_point (evidence, CONCORD_EVIDENCE_OUTCOME, outcome);
  report_test_add (graph, CONCORD_KIND_LESSON, CONCORD_LESSON_COMMITMENT, hidden, CONCORD_LESSON_TRIED, "Open lesson");
  note = report_test_add (graph, CONCORD_KIND_NOTE, 0, NULL, CONCORD_NOTE_TEXT, "SECRET note");
  report_test_count (note, CONCORD_NOTE_PRIVATE, 1);

  hidden = report_test_add (graph, CONCORD_KIND_OUTCOME, 0, NULL, CONCORD_OUTCOME_TITLE, "SECRET outcome");
  report_test_count (hidden, CONCORD_OUTCOME_PRIVATE, 1);
  priority = report_test_add (graph, CONCORD_KIND_PRIORITY, CONCORD_PRIORITY_OUTCOME, hidden, CONCORD_PRIORITY_TITLE,
                              "SECRET priority");
  report_test_add (graph, CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_PRIORITY, priority, CONCORD_COMMITMENT_STATEMENT,
                   "SECRET grandchild");
  report_test_add (graph, CONCORD_KIND_NOTE, CONCORD_NOTE_OUTCOME, hidden, CONCORD_NOTE_TEXT, "Open note");

  html = report_test_html (graph, 0);
  assert_says (html, "Open lesson");
  assert_says (html, "Open note");
  assert_never_says (html, "SECRET");
}

/* Marks every field of every record: the mark of a field that the reader may not see must not be found. */
static void
plant (ConcordGraph *graph,
       ConcordHide   hide)
{
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecordList *list = concord_graph_list (graph, kind);

      for (guint i = 0; i < concord_record_list_get_length (list); i++)
        {
          ConcordRecord *record = concord_record_list_peek (list, i);
          const ConcordKindInfo *info = concord_record_get_info (record);

          for (guint j = 0; j < info->n_fields; j++)
            {
              const ConcordField *field = &info->fields[j];

              if ((field->hide & hide) == 0)
                continue;
              if (field->type == CONCORD_FIELD_TEXT || field->type == CONCORD_FIELD_PROSE)
                report_test_say (record, j, "SECRET");
              else if (field->type == CONCORD_FIELD_MONEY)
                report_test_count (record, j, 7654321100);
            }
        }
    }
}

static void
hides (gconstpointer data)
{
  ConcordHide hide = (ConcordHide) GPOINTER_TO_UINT (data);
  g_autoptr (ConcordGraph) graph = report_test_board (9);
  g_autofree char *html = NULL;
  g_autofree char *whole = NULL;

  for (guint i = 0; i < 6; i++)
    report_test_rate (graph, CONCORD_RATING_SYSTEM, 3,
                      concord_record_list_peek (concord_graph_list (graph, CONCORD_KIND_PARTNER), 1));
  plant (graph, hide);

  html = report_test_html (graph, hide);
  assert_never_says (html, "SECRET");
  assert_never_says (html, "76,543");
  assert_never_says (html, "£76");
  assert_never_says (html, "£688");
  assert_says (html, "Commitment number 9");
  /* Who rated what is hidden from both, while the averages are not. */
  assert_says (html, "Average 3.0 of 5; spread 3\"");
  assert_never_says (html, "; Care Board 3.0");

  whole = report_test_html (graph, 0);
  /* What is hidden from partners, the facilitator keeps: no summary says it. */
  if (hide == CONCORD_HIDE_FROM_PUBLIC)
    assert_says (whole, "SECRET");
  assert_says (whole, "; Care Board 3.0");
}

static void
names_no_partner_of_whom_two_answered (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (1);
  ConcordRecordList *partners = concord_graph_list (graph, CONCORD_KIND_PARTNER);
  g_autofree char *html = NULL;

  report_test_rate (graph, CONCORD_RATING_DELIVERY, 1, concord_record_list_peek (partners, 0));
  report_test_rate (graph, CONCORD_RATING_DELIVERY, 1, concord_record_list_peek (partners, 0));
  for (guint i = 0; i < 3; i++)
    report_test_rate (graph, CONCORD_RATING_DELIVERY, 4, concord_record_list_peek (partners, 2));

  html = report_test_html (graph, 0);
  assert_says (html, "Average 2.8 of 5; spread 1 to 4; Mere Police 4.0\"");
}

static void
escapes_whatever_was_typed (void)
{
  const char *const hostile[] = {
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "&amp; &lt; &", "]]></style>",
    "\xe2\x80\xae" "desrever \xd8\xb9\xd8\xb1\xd8\xa8\xd9\x8a", "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7", "a\x01\x1b" "b\xc2\x85\xef\xbf\xbf", "{{7*7}} ${x} %s %n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (ConcordGraph) graph = report_test_board (2);
      g_autofree char *html = NULL;

      for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
        {
          ConcordRecordList *list = concord_graph_list (graph, kind);

          for (guint j = 0; j < concord_record_list_get_length (list); j++)
            {
              ConcordRecord *record = concord_record_list_peek (list, j);
              const ConcordKindInfo *info = concord_record_get_info (record);

              for (guint k = 0; k < info->n_fields; k++)
                {
                  if (info->fields[k].type == CONCORD_FIELD_TEXT || info->fields[k].type == CONCORD_FIELD_PROSE)
                    report_test_say (record, k, hostile[i]);
                }
            }
        }

      html = report_test_html (graph, 0);
      report_test_well_formed (html);
      assert_never_says (html, "<script");
      assert_never_says (html, "<img");
      assert_never_says (html, "' on");
      assert_never_says (html, "\x1b");
      g_assert_nonnull (strstr (html, "</style>"));
      g_assert_null (strstr (strstr (html, "</style>") + 1, "</style>"));
      assert_says (html, "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en-GB\">");
    }
}

static void
keeps_direction_within_words (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (1);
  ConcordRecord *note = concord_record_list_peek (concord_graph_list (graph, CONCORD_KIND_NOTE), 0);
  g_autofree char *html = NULL;

  report_test_say (note, CONCORD_NOTE_TEXT, "\xe2\x80\xae" "after");
  html = report_test_html (graph, 0);
  assert_says (html, "<bdi>\xe2\x80\xae" "after</bdi>");
}

static void
is_in_the_language_of_the_session (void)
{
  g_autoptr (ConcordGraph) graph = report_test_graph ("Diwrnod");
  g_autofree char *welsh = NULL;
  g_autofree char *arabic = NULL;

  report_test_say (concord_graph_get_session (graph), CONCORD_SESSION_LANGUAGE, "cy-GB");
  welsh = report_test_html (graph, 0);
  assert_says (welsh, "lang=\"cy-GB\">");

  report_test_say (concord_graph_get_session (graph), CONCORD_SESSION_LANGUAGE, "ar");
  arabic = report_test_html (graph, 0);
  assert_says (arabic, "lang=\"ar\" dir=\"rtl\">");
}

static void
needs_nothing_from_elsewhere (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (5);
  g_autofree char *html = report_test_html (graph, 0);
  g_autofree char *without_namespace = NULL;
  g_auto (GStrv) parts = g_strsplit (html, "http://www.w3.org/1999/xhtml", -1);

  without_namespace = g_strjoinv ("", parts);
  assert_never_says (without_namespace, "http:");
  assert_never_says (without_namespace, "https:");
  assert_never_says (without_namespace, "url(");
  assert_never_says (without_namespace, "@import");
  assert_never_says (without_namespace, "<script");
  assert_never_says (without_namespace, "file:");
}

static void
leads_only_to_places_it_has (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (12);
  g_autofree char *html = report_test_html (graph, 0);
  guint n = 0;

  for (const char *link = strstr (html, "href=\"#"); link != NULL; link = strstr (link + 1, "href=\"#"))
    {
      const char *start = link + strlen ("href=\"#");
      g_autofree char *id = g_strndup (start, strcspn (start, "\""));
      g_autofree char *place = g_strdup_printf (" id=\"%s\"", id);

      assert_says (html, place);
      n++;
    }
  g_assert_cmpuint (n, >, 20);
}

static void
skips_no_level_of_heading (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (12);
  g_autofree char *html = report_test_html (graph, 0);
  g_autoptr (GRegex) heading = g_regex_new ("<h([1-6])", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  int last = 0;
  guint n_first = 0;

  for (g_regex_match (heading, html, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *digit = g_match_info_fetch (match, 1);
      int level = atoi (digit);

      g_assert_cmpint (level, <=, last + 1);
      n_first += level == 1;
      last = level;
    }
  g_assert_cmpuint (n_first, ==, 1);
}

static void
counts_the_gaps_it_shows (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (2);
  g_autofree char *html = report_test_html (graph, 0);
  g_autofree char *public = NULL;

  assert_says (html, "Where the golden thread breaks");
  assert_says (html, "No measure");
  assert_never_says (html, "No lead role");

  /* A role that nobody may see is no gap to tell them of. */
  report_test_say (concord_record_list_peek (concord_graph_list (graph, CONCORD_KIND_COMMITMENT), 0),
                   CONCORD_COMMITMENT_LEAD_ROLE, "");
  public = report_test_html (graph, CONCORD_HIDE_FROM_PUBLIC);
  assert_says (public, "No measure");
  assert_never_says (public, "No lead role");
}

static void
says_who_invests_and_who_benefits_by_cohort (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (2);
  g_autofree char *html = report_test_html (graph, 0);
  g_autofree char *public = report_test_html (graph, CONCORD_HIDE_FROM_PUBLIC);
  const char *cohorts = strstr (html, "id=\"cohorts\"");

  g_assert_nonnull (cohorts);
  assert_says (cohorts, "Children under five");
  assert_says (cohorts, "£84,000");
  assert_says (cohorts, "£18,000");
  assert_never_says (public, "id=\"cohorts\"");
}

static void
puts_dates_on_a_roadmap (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (3);
  ConcordRecordList *commitments = concord_graph_list (graph, CONCORD_KIND_COMMITMENT);
  g_autofree char *html = NULL;
  const char *roadmap;

  report_test_say (concord_record_list_peek (commitments, 0), CONCORD_COMMITMENT_START, "2026-11");
  report_test_say (concord_record_list_peek (commitments, 1), CONCORD_COMMITMENT_DUE, "2028");
  report_test_say (concord_record_list_peek (commitments, 2), CONCORD_COMMITMENT_DUE, "");
  html = report_test_html (graph, 0);
  roadmap = strstr (html, "id=\"roadmap\"");

  g_assert_nonnull (roadmap);
  assert_says (roadmap, "To be done in 2027");
  assert_says (roadmap, "From November 2026 to March 2027");
  g_assert_true (strstr (roadmap, "To be done in 2027") < strstr (roadmap, "To be done in 2028"));
  assert_says (roadmap, "By 2028");
  assert_says (roadmap, "1 commitment has no date yet.");
}

static void
says_what_comes_next (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (2);
  ConcordRecord *commitment = concord_record_list_peek (concord_graph_list (graph, CONCORD_KIND_COMMITMENT), 0);
  g_autofree char *html = NULL;
  const char *next;

  report_test_count (commitment, CONCORD_COMMITMENT_MANDATE, CONCORD_COMMITMENT_SUBJECT_TO_APPROVAL);
  report_test_say (commitment, CONCORD_COMMITMENT_MANDATE_BOARD, "Cabinet");
  html = report_test_html (graph, 0);
  next = strstr (html, "id=\"review\"");

  g_assert_nonnull (next);
  assert_says (next, "21 April 2027");
  assert_says (next, "Commitments due before the next review");
  assert_says (next, "Commitments that are subject to approval");
  assert_says (next, "Cabinet");
}

static void
says_what_partners_answered (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (1);
  ConcordRecord *commitment = concord_record_list_peek (concord_graph_list (graph, CONCORD_KIND_COMMITMENT), 0);
  ConcordRecord *answer = report_test_add (graph, CONCORD_KIND_ANSWER, CONCORD_ANSWER_COMMITMENT, commitment,
                                           CONCORD_ANSWER_COMMENT, "Not before May");
  g_autofree char *html = NULL;
  g_autofree char *public = NULL;

  report_test_count (answer, CONCORD_ANSWER_ANSWER, CONCORD_ANSWER_PROPOSE);
  html = report_test_html (graph, 0);
  public = report_test_html (graph, CONCORD_HIDE_FROM_PUBLIC);

  assert_says (html, "Propose");
  assert_says (html, "Not before May");
  assert_never_says (public, "Not before May");
}

static void
has_only_the_parts_that_were_chosen (void)
{
  guint n_parts;
  const ConcordPart *parts = concord_parts (&n_parts);
  g_autoptr (ConcordGraph) graph = report_test_board (2);
  ConcordParts known = 0;

  for (guint i = 0; i < n_parts; i++)
    {
      const ConcordReportOptions options = { .parts = parts[i].flag };
      g_autoptr (ConcordDocument) document = concord_summary_report_new (graph, &options);

      g_assert_true (concord_parts_find (parts[i].name) == &parts[i]);
      g_assert_cmpuint (known & parts[i].flag, ==, 0);
      known |= parts[i].flag;
      /* The cover is always there, and this board has something to say in every part. */
      g_assert_true (document->root->children->pdata[0] == document->cover);
      g_assert_cmpuint (document->root->children->len, >, 1);
    }
  g_assert_null (concord_parts_find ("cover"));
}

int
main (int   argc,
      char *argv[])
{
  /* Words of direction and amounts are compared as they are written in Britain. */
  g_setenv ("TZ", "UTC", TRUE);
  g_setenv ("LC_ALL", "en_GB.UTF-8", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/summary/says-every-commitment", says_every_commitment);
  g_test_add_func ("/summary/says-what-the-board-says", says_what_the_board_says);
  g_test_add_func ("/summary/leaves-out-what-was-not-said", leaves_out_what_was_not_said);
  g_test_add_func ("/summary/keeps-private-records-and-what-they-own", keeps_private_records_and_what_they_own);
  g_test_add_data_func ("/summary/hides-from-partners", GUINT_TO_POINTER (CONCORD_HIDE_FROM_PARTNERS), hides);
  g_test_add_data_func ("/summary/hides-from-the-public", GUINT_TO_POINTER (CONCORD_HIDE_FROM_PUBLIC), hides);
  g_test_add_func ("/summary/names-no-partner-of-whom-two-answered", names_no_partner_of_whom_two_answered);
  g_test_add_func ("/summary/escapes-whatever-was-typed", escapes_whatever_was_typed);
  g_test_add_func ("/summary/keeps-direction-within-words", keeps_direction_within_words);
  g_test_add_func ("/summary/is-in-the-language-of-the-session", is_in_the_language_of_the_session);
  g_test_add_func ("/summary/needs-nothing-from-elsewhere", needs_nothing_from_elsewhere);
  g_test_add_func ("/summary/leads-only-to-places-it-has", leads_only_to_places_it_has);
  g_test_add_func ("/summary/skips-no-level-of-heading", skips_no_level_of_heading);

  g_test_add_func ("/summary/counts-the-gaps-it-shows", counts_the_gaps_it_shows);
  g_test_add_func ("/summary/says-who-invests-and-who-benefits-by-cohort", says_who_invests_and_who_benefits_by_cohort);
  g_test_add_func ("/summary/puts-dates-on-a-roadmap", puts_dates_on_a_roadmap);
  g_test_add_func ("/summary/says-what-comes-next", says_what_comes_next);
  g_test_add_func ("/summary/says-what-partners-answered", says_what_partners_answered);
  g_test_add_func ("/summary/has-only-the-parts-that-were-chosen", has_only_the_parts_that_were_chosen);

  return g_test_run ();
}
