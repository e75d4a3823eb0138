/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the golden thread breaks: every gap in order, or only how many. Both look at each record once or a
 * few times, however many there are. What a gap is, the rules decide.
 */

#include "config.h"

#include "concord-gaps.h"

#include "concord-commitment.h"

/* The kinds that rules ask about. Partners come last: what was promised must have been read by then. */
static const ConcordKind kinds[] = {
  CONCORD_KIND_SESSION, CONCORD_KIND_OUTCOME, CONCORD_KIND_PRIORITY, CONCORD_KIND_COMMITMENT, CONCORD_KIND_PARTNER,
};

struct _ConcordGapCount
{
  ConcordGraph *graph;
  ConcordGapView view;
  char *today;
  ConcordHide hide;
  guint kind;  /* index into kinds */
  guint index; /* of the next record of that kind */
  guint total;
};

/* --- what was promised ----------------------------------------------------------- */

static void
note_partner (ConcordGapView *view,
              const char     *id)
{
  ConcordRecord *partner = id[0] != '\0' ? concord_graph_lookup (view->graph, id) : NULL;

  if (partner != NULL)
    g_hash_table_add (view->promising, partner);
}

static void
note_promise (ConcordGapView *view,
              ConcordRecord  *commitment)
{
  guint n_partners = concord_record_list_get_length (concord_graph_list (view->graph, CONCORD_KIND_PARTNER));
  const char *const *supporting;

  if (g_hash_table_size (view->promising) == n_partners ||
      concord_record_get_choice (commitment, CONCORD_COMMITMENT_STATUS) == CONCORD_COMMITMENT_STOPPED)
    return;

  note_partner (view, concord_record_get_text (commitment, CONCORD_COMMITMENT_LEAD));
  supporting = concord_record_get_list (commitment, CONCORD_COMMITMENT_SUPPORTING);
  for (guint i = 0; supporting[i] != NULL; i++)
    note_partner (view, supporting[i]);
}

/* --- all of them, in order ------------------------------------------------------- */

static void
append_list (GPtrArray         *records,
             ConcordRecordList *list)
{
  for (guint i = 0; i < concord_record_list_get_length (list); i++)
    g_ptr_array_add (records, concord_record_list_peek (list, i));
}

/* The records of @kind as they stand on the board: those of the first of @owners, of the second, and so on. */
static GPtrArray *
list_in_order (ConcordGraph *graph,
               ConcordKind   kind,
               GPtrArray    *owners)
{
  GPtrArray *records = g_ptr_array_new ();

  if (owners == NULL)
    append_list (records, concord_graph_list (graph, kind));
  else
    for (guint i = 0; i < owners->len; i++)
      append_list (records, concord_graph_children (graph, owners->pdata[i], kind));

  return records;
}

/* Whether it would miss what those for whom a session is made are not to see. */
static gboolean
is_hidden (const ConcordGapRule *rule,
           ConcordHide           hide)
{
  if (rule->field == CONCORD_GAP_NO_FIELD)
    return (concord_kind_get_info (rule->adds)->hide & hide) != 0;

  return (concord_kind_get_info (rule->kind)->fields[rule->field].hide & hide) != 0;
}

static void
clear_gap (gpointer gap)
{
  g_clear_object (&((ConcordGap *) gap)->record);
}

/**
 * concord_gaps_find:
 * @today: the day it is, "2026-10-14"
 * @hide: for whom @graph was made, or is read: what is hidden from them is not missed; 0 where nothing is
 *
 * Returns: (transfer full) (element-type ConcordGap): all gaps by rule, and within a rule as the records stand
 *   on the board
 */
GArray *
concord_gaps_find (ConcordGraph *graph,
                   const char   *today,
                   ConcordHide   hide)
{
  g_autoptr (GHashTable) promising = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) sessions = list_in_order (graph, CONCORD_KIND_SESSION, NULL);
  g_autoptr (GPtrArray) partners = list_in_order (graph, CONCORD_KIND_PARTNER, NULL);
  g_autoptr (GPtrArray) outcomes = list_in_order (graph, CONCORD_KIND_OUTCOME, NULL);
  g_autoptr (GPtrArray) priorities = list_in_order (graph, CONCORD_KIND_PRIORITY, outcomes);
  g_autoptr (GPtrArray) commitments = list_in_order (graph, CONCORD_KIND_COMMITMENT, priorities);
  const GPtrArray *by_kind[CONCORD_N_KINDS] = {
    [CONCORD_KIND_SESSION] = sessions,
    [CONCORD_KIND_PARTNER] = partners,
    [CONCORD_KIND_OUTCOME] = outcomes,
    [CONCORD_KIND_PRIORITY] = priorities,
    [CONCORD_KIND_COMMITMENT] = commitments,
  };
  ConcordGapView view = { graph, today, promising };
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (ConcordGap));
  const ConcordGapRule *rules;
  guint n_rules;

  g_array_set_clear_func (gaps, clear_gap);
  for (guint i = 0; i < commitments->len; i++)
    note_promise (&view, commitments->pdata[i]);

  rules = concord_gap_rules (&n_rules);
  for (guint rule = 0; rule < n_rules; rule++)
    {
      const GPtrArray *records = by_kind[rules[rule].kind];

      if (is_hidden (&rules[rule], hide))
        continue;

      for (guint i = 0; i < records->len; i++)
        {
          ConcordGap gap = { &rules[rule], records->pdata[i] };

          if (!rules[rule].breaks (&view, gap.record))
            continue;

          g_object_ref (gap.record);
          g_array_append_val (gaps, gap);
        }
    }

  return gaps;
}

/* --- finding one's way among them ------------------------------------------------ */

/* The first gap of @rule or of one behind it. */
static guint
find_rule (GArray               *gaps,
           const ConcordGapRule *rule)
{
  guint low = 0;
  guint high = gaps->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (gaps, ConcordGap, middle).rule < rule)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * concord_gaps_get_group:
 * @start: (out): the first gap of the same rule as that at @index
 * @end: (out): the one behind the last
 */
void
concord_gaps_get_group (GArray *gaps,
                        guint   index,
                        guint  *start,
                        guint  *end)
{
  const ConcordGapRule *rule;

  g_return_if_fail (index < gaps->len);

  rule = g_array_index (gaps, ConcordGap, index).rule;
  *start = find_rule (gaps, rule);
  *end = find_rule (gaps, rule + 1);
}

static int
compare_place (ConcordGraph  *graph,
               ConcordRecord *a,
               ConcordRecord *b)
{
  ConcordRecord *owner_a, *owner_b;
  double from, to;

  if (a == b)
    return 0;

  owner_a = concord_graph_get_owner (graph, a);
  owner_b = concord_graph_get_owner (graph, b);
  if (owner_a != NULL && owner_b != NULL && owner_a != owner_b)
    return compare_place (graph, owner_a, owner_b);

  from = concord_record_get_position (a);
  to = concord_record_get_position (b);
  if (from < to)
    return -1;
  if (from > to)
    return 1;

  return g_strcmp0 (concord_record_get_id (a), concord_record_get_id (b));
}

/**
 * concord_gaps_get_place:
 * @gap: a gap that was found earlier and may have been mended
 * @there: (out) (optional): whether it is still among @gaps
 *
 * Returns: where @gap stands among @gaps, or where it would
 */
guint
concord_gaps_get_place (GArray           *gaps,
                        ConcordGraph     *graph,
                        const ConcordGap *gap,
                        gboolean         *there)
{
  guint low = find_rule (gaps, gap->rule);
  guint high = find_rule (gaps, gap->rule + 1);
  guint end = high;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare_place (graph, g_array_index (gaps, ConcordGap, middle).record, gap->record) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  if (there != NULL)
    *there = low < end && g_array_index (gaps, ConcordGap, low).record == gap->record;

  return low;
}

/* --- only how many --------------------------------------------------------------- */

/**
 * concord_gap_count_new:
 * @today: the day it is, "2026-10-14"
 * @hide: as for concord_gaps_find()
 *
 * Returns: (transfer full): a count that has not begun
 */
ConcordGapCount *
concord_gap_count_new (ConcordGraph *graph,
                       const char   *today,
                       ConcordHide   hide)
{
  ConcordGapCount *self = g_new0 (ConcordGapCount, 1);

  self->graph = g_object_ref (graph);
  self->today = g_strdup (today);
  self->hide = hide;
  self->view = (ConcordGapView) { graph, self->today, g_hash_table_new (NULL, NULL) };

  return self;
}

void
concord_gap_count_free (ConcordGapCount *self)
{
  g_clear_pointer (&self->view.promising, g_hash_table_unref);
  g_clear_object (&self->graph);
  g_clear_pointer (&self->today, g_free);
  g_free (self);
}

static void
count_record (ConcordGapCount *self,
              ConcordRecord   *record,
              ConcordKind      kind)
{
  const ConcordGapRule *rules;
  guint n_rules;

  rules = concord_gap_rules (&n_rules);
  for (guint i = 0; i < n_rules; i++)
    {
      if (rules[i].kind == kind && !is_hidden (&rules[i], self->hide) && rules[i].breaks (&self->view, record))
        self->total++;
    }

  if (kind == CONCORD_KIND_COMMITMENT)
    note_promise (&self->view, record);
}

/**
 * concord_gap_count_go_on:
 * @n_records: how many records to look at
 *
 * Returns: whether there are more to look at
 */
gboolean
concord_gap_count_go_on (ConcordGapCount *self,
                         guint            n_records)
{
  while (self->kind < G_N_ELEMENTS (kinds))
    {
      ConcordRecordList *list = concord_graph_list (self->graph, kinds[self->kind]);
      guint end = self->index + MIN (n_records, concord_record_list_get_length (list) - self->index);

      n_records -= end - self->index;
      for (; self->index < end; self->index++)
        count_record (self, concord_record_list_peek (list, self->index), kinds[self->kind]);

      if (self->index < concord_record_list_get_length (list))
        return TRUE;

      self->kind++;
      self->index = 0;
    }

  return FALSE;
}

/**
 * concord_gap_count_get_total:
 *
 * Returns: how many gaps were found so far
 */
guint
concord_gap_count_get_total (ConcordGapCount *self)
{
  return self->total;
}
