/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Builds sessions record by record and makes papers of them. It asserts nothing about what they hold. */

#include "config.h"

#include "report-test.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "concord-graph-write.h"
#include "concord-html-writer.h"
#include "concord-odt-writer.h"
#include "concord-order.h"
#include "concord-pdf-writer.h"
#include "concord-record-write.h"

static void
take (ConcordRecord *record,
      guint          field,
      ConcordValue   value)
{
  concord_record_take_value (record, field, &value);
}

void
report_test_say (ConcordRecord *record,
                 guint          field,
                 const char    *text)
{
  take (record, field, CONCORD_VALUE_TEXT (g_strdup (text)));
}

void
report_test_count (ConcordRecord *record,
                   guint          field,
                   gint64         whole)
{
  take (record, field, CONCORD_VALUE_WHOLE (whole));
}

void
report_test_measure (ConcordRecord *record,
                     guint          field,
                     double         number)
{
  take (record, field, CONCORD_VALUE_NUMBER (number));
}

/* Names @target, alone in the list where the field is one. */
void
report_test_point (ConcordRecord *record,
                   guint          field,
                   ConcordRecord *target)
{
  const char *const ids[] = { concord_record_get_id (target), NULL };

  if (concord_record_get_info (record)->fields[field].type == CONCORD_FIELD_REFERENCES)
    take (record, field, CONCORD_VALUE_LIST (g_strdupv ((char **) ids)));
  else
    report_test_say (record, field, ids[0]);
}

ConcordGraph *
report_test_graph (const char *title)
{
  g_autoptr (ConcordRecord) session = concord_record_new (CONCORD_KIND_SESSION, NULL);

  report_test_say (session, CONCORD_SESSION_TITLE, title);

  return concord_graph_new (session);
}

/* @owner may be nobody; then @owner_field is not looked at. */
ConcordRecord *
report_test_add (ConcordGraph  *graph,
                 ConcordKind    kind,
                 guint          owner_field,
                 ConcordRecord *owner,
                 guint          text_field,
                 const char    *text)
{
  g_autoptr (ConcordRecord) record = concord_record_new (kind, NULL);

  if (owner != NULL)
    report_test_point (record, owner_field, owner);
  if (text != NULL)
    report_test_say (record, text_field, text);
  concord_record_set_position (record, concord_graph_get_n_records (graph));
  concord_graph_add (graph, record);

  return record;
}

void
report_test_rate (ConcordGraph  *graph,
                  guint          condition,
                  gint64         score,
                  ConcordRecord *partner)
{
  ConcordRecord *rating = report_test_add (graph, CONCORD_KIND_RATING, CONCORD_RATING_PARTNER, partner, 0, NULL);

  report_test_count (rating, CONCORD_RATING_CONDITION, condition);
  report_test_count (rating, CONCORD_RATING_SCORE, score);
}

/* A board with something in every part of the summary and "Commitment number 1" to @n_commitments on it. */
ConcordGraph *
report_test_board (guint n_commitments)
{
  ConcordGraph *graph = report_test_graph ("A day in Mere");
  ConcordRecord *session = concord_graph_get_session (graph);
  ConcordRecord *partners[3], *cohort, *outcome = NULL, *priority = NULL, *commitment = NULL, *line;
  const char *const names[] = { "Mere Council", "Care Board", "Mere Police" };

  report_test_say (session, CONCORD_SESSION_VISION, "Every child is well.");
  report_test_count (session, CONCORD_SESSION_HORIZON, 2046);
  report_test_say (session, CONCORD_SESSION_NEXT_REVIEW, "2027-04-21");

  for (guint i = 0; i < 3; i++)
    {
      partners[i] = report_test_add (graph, CONCORD_KIND_PARTNER, 0, NULL, CONCORD_PARTNER_NAME, names[i]);
      report_test_count (partners[i], CONCORD_PARTNER_COLOUR, CONCORD_PARTNER_BLUE + i);
      report_test_say (partners[i], CONCORD_PARTNER_ROLE, "Chief officer");
    }
  cohort = report_test_add (graph, CONCORD_KIND_COHORT, 0, NULL, CONCORD_COHORT_NAME, "Children under five");

  for (guint i = 0; i < n_commitments; i++)
    {
      g_autofree char *statement = g_strdup_printf ("Commitment number %u", i + 1);

      if (i % 40 == 0)
        {
          outcome = report_test_add (graph, CONCORD_KIND_OUTCOME, CONCORD_OUTCOME_COHORT, cohort, CONCORD_OUTCOME_TITLE,
                                     "Fewer children need to come into care");
          report_test_measure (outcome, CONCORD_OUTCOME_BASELINE, 92);
          report_test_measure (outcome, CONCORD_OUTCOME_CURRENT, 88);
          report_test_measure (outcome, CONCORD_OUTCOME_TARGET, 70);
          report_test_count (outcome, CONCORD_OUTCOME_BY_YEAR, 2030);
        }
      if (i % 8 == 0)
        {
          priority = report_test_add (graph, CONCORD_KIND_PRIORITY, CONCORD_PRIORITY_OUTCOME, outcome,
                                      CONCORD_PRIORITY_TITLE, "Early help hubs");
          report_test_count (priority, CONCORD_PRIORITY_VOTES, 14);
        }

      commitment = report_test_add (graph, CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_PRIORITY, priority,
                                    CONCORD_COMMITMENT_STATEMENT, statement);
      report_test_point (commitment, CONCORD_COMMITMENT_LEAD, partners[i % 3]);
      report_test_point (commitment, CONCORD_COMMITMENT_SUPPORTING, partners[(i + 1) % 3]);
      report_test_count (commitment, CONCORD_COMMITMENT_STATUS, CONCORD_COMMITMENT_PROPOSED + i % 6);
      report_test_count (commitment, CONCORD_COMMITMENT_ROUTE, CONCORD_COMMITMENT_IN_HOUSE);
      report_test_count (commitment, CONCORD_COMMITMENT_MANDATE, CONCORD_COMMITMENT_AUTHORISED);
      report_test_say (commitment, CONCORD_COMMITMENT_DUE, "2027-03");
      report_test_say (commitment, CONCORD_COMMITMENT_LEAD_ROLE, "Director");

      line = report_test_add (graph, CONCORD_KIND_FUNDING_LINE, CONCORD_FUNDING_LINE_COMMITMENT, commitment, 0, NULL);
      report_test_point (line, CONCORD_FUNDING_LINE_PARTNER, partners[i % 3]);
      report_test_count (line, CONCORD_FUNDING_LINE_AMOUNT, 4200000);
      line = report_test_add (graph, CONCORD_KIND_BENEFIT_LINE, CONCORD_BENEFIT_LINE_COMMITMENT, commitment, 0, NULL);
      report_test_point (line, CONCORD_BENEFIT_LINE_PARTNER, partners[i % 3]);
      report_test_count (line, CONCORD_BENEFIT_LINE_AMOUNT, 900000);
    }

  for (guint i = 0; i < 4; i++)
    report_test_rate (graph, CONCORD_RATING_PURPOSE, 4, partners[0]);
  report_test_add (graph, CONCORD_KIND_EVIDENCE, CONCORD_EVIDENCE_COMMITMENT, commitment, CONCORD_EVIDENCE_FINDING,
                   "Hubs keep families together");
  report_test_add (graph, CONCORD_KIND_NOTE, CONCORD_NOTE_PARTNER, partners[0], CONCORD_NOTE_TEXT, "No bus after six");
  report_test_add (graph, CONCORD_KIND_LESSON, 0, NULL, CONCORD_LESSON_TRIED, "One form for all");
  report_test_add (graph, CONCORD_KIND_AGENDA_ITEM, 0, NULL, CONCORD_AGENDA_ITEM_TITLE, "Welcome");

  return graph;
}

char *
report_test_html (ConcordGraph *graph,
                  ConcordHide   hide)
{
  const ConcordReportOptions options = { .hide = hide };
  g_autoptr (ConcordDocument) document = concord_summary_report_new (graph, &options);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  bytes = concord_html_write (document, NULL, &error);
  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static char *
save (GBytes     *bytes,
      const char *template)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  int fd = g_file_open_tmp (template, &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, data, (gssize) size, &error);
  g_assert_no_error (error);

  return path;
}

/* Returns: the path of a file; report_test_remove() removes it */
char *
report_test_pdf (ConcordGraph               *graph,
                 const ConcordReportOptions *options)
{
  g_autoptr (ConcordDocument) document = concord_summary_report_new (graph, options);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = concord_pdf_write (document, NULL, &error);

  g_assert_no_error (error);

  return save (bytes, "summary-XXXXXX.pdf");
}

char *
report_test_odt (ConcordGraph               *graph,
                 const ConcordReportOptions *options)
{
  g_autoptr (ConcordDocument) document = concord_summary_report_new (graph, options);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = concord_odt_write (document, NULL, &error);

  g_assert_no_error (error);

  return save (bytes, "summary-XXXXXX.odt");
}

typedef struct
{
  GMutex mutex;
  GCond cond;
  GCancellable *cancellable;
  gint64 cancelled;
} Stop;

static gpointer
cancel_soon (gpointer data)
{
  const gint64 soon = 20 * G_TIME_SPAN_MILLISECOND;
  gint64 then = g_get_monotonic_time () + soon;
  Stop *stop = data;

  g_mutex_lock (&stop->mutex);
  while (g_cond_wait_until (&stop->cond, &stop->mutex, then))
    ;
  g_mutex_unlock (&stop->mutex);

  stop->cancelled = g_get_monotonic_time ();
  g_cancellable_cancel (stop->cancellable);

  return NULL;
}

/* Cancels while a large session is written, as someone does who grew tired of waiting. */
void
report_test_stop (ReportTestWrite write)
{
  g_autoptr (ConcordGraph) graph = report_test_board (1000);
  g_autoptr (ConcordDocument) document = concord_summary_report_new (graph, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Stop stop = { .cancellable = cancellable };
  GThread *impatient;

  g_mutex_init (&stop.mutex);
  g_cond_init (&stop.cond);
  impatient = g_thread_new ("impatient", cancel_soon, &stop);
  g_assert_null (write (document, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (impatient);
  g_test_message ("stopped after %.1f ms", (double) (g_get_monotonic_time () - stop.cancelled) / 1000);
  g_cond_clear (&stop.cond);
  g_mutex_clear (&stop.mutex);
}

void
report_test_remove (char *path)
{
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_free (path);
}

/* Returns: (nullable): what @program printed; nothing where it is not installed */
char *
report_test_run (int        *status,
                 const char *program,
                 ...)
{
  g_autofree char *found = g_find_program_in_path (program);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  const char *argument;
  va_list list;
  int wait_status;

  if (found == NULL)
    return NULL;

  g_ptr_array_add (arguments, found);
  va_start (list, program);
  while ((argument = va_arg (list, const char *)) != NULL)
    g_ptr_array_add (arguments, (char *) argument);
  va_end (list);
  g_ptr_array_add (arguments, NULL);

  g_spawn_sync (NULL, (char **) arguments->pdata, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &output, NULL,
                &wait_status, &error);
  g_assert_no_error (error);
  if (status != NULL)
    *status = g_spawn_check_wait_status (wait_status, NULL) ? 0 : 1;

  return output;
}

/* A parser of XML reads what a browser would read, and stops at what a browser would guess at. */
void
report_test_well_formed (const char *html)
{
  const GMarkupParser parser = { 0 };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_utf8_validate (html, -1, NULL));
  g_markup_parse_context_parse (context, html, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}
