/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A session as large as one likes, with cards as people write them. */

#include "config.h"

#include "bench-session.h"

#include "concord-graph-write.h"
#include "concord-kinds.h"
#include "concord-record-write.h"

enum
{
  N_PARTNERS = 10,
};

static void
say (ConcordRecord *record,
     guint          field,
     const char    *text)
{
  ConcordValue value = CONCORD_VALUE_TEXT (g_strdup (text));

  concord_record_take_value (record, field, &value);
}

static void
count (ConcordRecord *record,
       guint          field,
       gint64         whole)
{
  ConcordValue value = CONCORD_VALUE_WHOLE (whole);

  concord_record_take_value (record, field, &value);
}

/* Borrowed from the graph. */
static ConcordRecord *
add (ConcordGraph *graph,
     ConcordKind   kind,
     guint         field,
     const char   *format,
     guint         number)
{
  g_autoptr (ConcordRecord) record = concord_record_new (kind, NULL);
  g_autofree char *text = g_strdup_printf ("%s %u", format, number);

  say (record, field, text);
  concord_record_set_position (record, 1024.0 * (number + 1));
  concord_graph_add (graph, record);

  return record;
}

static void
add_commitment (ConcordGraph  *graph,
                ConcordRecord *priority,
                guint          number)
{
  static const char *const statements[] = {
    "Open four family hubs in council buildings and co-locate health visitors",
    "Keep two youth centres open until 9 pm",
    "Share case information across four agencies under one agreement, reviewed by each board every spring",
    "Train 120 pastoral staff in early recognition",
  };
  ConcordRecordList *partners = concord_graph_list (graph, CONCORD_KIND_PARTNER);
  ConcordRecord *commitment =
    add (graph, CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_STATEMENT, statements[number % G_N_ELEMENTS (statements)], number);
  ConcordValue supporting = CONCORD_VALUE_LIST (g_new0 (char *, 3));

  for (guint i = 0; i < 2; i++)
    supporting.list[i] = g_strdup (concord_record_get_id (concord_record_list_peek (partners, (number + i + 1) % N_PARTNERS)));

  say (commitment, CONCORD_COMMITMENT_PRIORITY, concord_record_get_id (priority));
  say (commitment, CONCORD_COMMITMENT_LEAD, concord_record_get_id (concord_record_list_peek (partners, number % N_PARTNERS)));
  concord_record_take_value (commitment, CONCORD_COMMITMENT_SUPPORTING, &supporting);
  say (commitment, CONCORD_COMMITMENT_LEAD_ROLE, "Director of Children’s Services");
  count (commitment, CONCORD_COMMITMENT_STATUS, 1 + number % 6);
  say (commitment, CONCORD_COMMITMENT_DUE, number % 2 == 0 ? "2027-03" : "2027-09-30");
}

/**
 * bench_session_new:
 * @n_priorities: for each outcome
 * @n_commitments: for each priority
 *
 * Returns: (transfer full): a session with that many cards
 */
ConcordGraph *
bench_session_new (guint n_outcomes,
                   guint n_priorities,
                   guint n_commitments)
{
  g_autoptr (ConcordRecord) session = concord_record_new (CONCORD_KIND_SESSION, NULL);
  ConcordGraph *graph;
  guint number = 0;

  say (session, CONCORD_SESSION_TITLE, "Bench");
  say (session, CONCORD_SESSION_VISION, "Every child in Northmere grows up safe, well and ready to thrive.");
  graph = concord_graph_new (session);

  for (guint i = 0; i < N_PARTNERS; i++)
    {
      ConcordRecord *partner = add (graph, CONCORD_KIND_PARTNER, CONCORD_PARTNER_NAME, "Partner", i);

      count (partner, CONCORD_PARTNER_COLOUR, 1 + i);
    }

  for (guint o = 0; o < n_outcomes; o++)
    {
      ConcordRecord *outcome = add (graph, CONCORD_KIND_OUTCOME, CONCORD_OUTCOME_TITLE, "Fewer children need to come into care", o);

      for (guint p = 0; p < n_priorities; p++)
        {
          ConcordRecord *priority =
            add (graph, CONCORD_KIND_PRIORITY, CONCORD_PRIORITY_TITLE, "Early help hubs in every locality", o * n_priorities + p);

          say (priority, CONCORD_PRIORITY_OUTCOME, concord_record_get_id (outcome));
          count (priority, CONCORD_PRIORITY_VOTES, p % 20);
          for (guint c = 0; c < n_commitments; c++)
            add_commitment (graph, priority, number++);
        }
    }

  return graph;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  gint64 difference = *(const gint64 *) a - *(const gint64 *) b;

  return (difference > 0) - (difference < 0);
}

gint64
bench_median (GArray *times)
{
  g_assert_cmpuint (times->len, >, 0);
  g_array_sort (times, compare);

  return g_array_index (times, gint64, times->len / 2);
}
