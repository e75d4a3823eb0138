/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The day's agenda against the time there is, and what the room did not get to. Pure functions: they keep no time. */

#include "config.h"

#include "concord-agenda.h"

#include "concord-agenda-item.h"
#include "concord-session.h"
#include "concord-speech.h"

#define DAY (24 * 60)

/**
 * concord_time_of_day_parse:
 * @text: as people write it: "09:30", "9.30", "930", "9"
 *
 * Returns: minutes after midnight, -1 where @text is no time of day
 */
int
concord_time_of_day_parse (const char *text)
{
  g_autoptr (GRegex) pattern = g_regex_new ("^\\s*(\\d{1,2})(?:[:.h]?(\\d{2}))?\\s*$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *hour_text = NULL;
  g_autofree char *minute_text = NULL;
  gint64 hour, minute;

  if (!g_regex_match (pattern, text, 0, &match))
    return -1;

  hour_text = g_match_info_fetch (match, 1);
  minute_text = g_match_info_fetch (match, 2);
  hour = g_ascii_strtoll (hour_text, NULL, 10);
  minute = minute_text != NULL ? g_ascii_strtoll (minute_text, NULL, 10) : 0;

  return hour < 24 && minute < 60 ? (int) (hour * 60 + minute) : -1;
}

/**
 * concord_time_of_day_dup:
 * @minutes: after midnight; more than a day goes on into the next
 *
 * Returns: "09:30"
 */
char *
concord_time_of_day_dup (gint64 minutes)
{
  gint64 time = minutes % DAY;

  /* Translators: hour and minute of a time of day, on a clock with 24 hours */
  return g_strdup_printf (C_ ("time of day", "%02d:%02d"), (int) (time / 60), (int) (time % 60));
}

/**
 * concord_minutes_dup_short:
 *
 * Returns: "45 min", "6 h", "5 h 40 min"
 */
char *
concord_minutes_dup_short (gint64 minutes)
{
  int hours = (int) (minutes / 60);
  int rest = (int) (minutes % 60);

  if (hours == 0)
    /* Translators: a span of time, short */
    return g_strdup_printf (_("%d min"), rest);
  if (rest == 0)
    /* Translators: a span of time, short: hours */
    return g_strdup_printf (_("%d h"), hours);

  /* Translators: a span of time, short: hours and minutes */
  return g_strdup_printf (_("%d h %d min"), hours, rest);
}

/**
 * concord_day_sum:
 *
 * Returns: what the agenda of a session comes to
 */
ConcordDay
concord_day_sum (ConcordGraph *graph)
{
  ConcordRecord *session = concord_graph_get_session (graph);
  ConcordRecordList *items = concord_graph_list (graph, CONCORD_KIND_AGENDA_ITEM);
  int start = concord_time_of_day_parse (concord_record_get_text (session, CONCORD_SESSION_DAY_START));
  int end = concord_time_of_day_parse (concord_record_get_text (session, CONCORD_SESSION_DAY_END));
  ConcordDay day = { .start = start, .available = -1, .n_items = concord_record_list_get_length (items) };

  if (start >= 0 && end >= 0 && start != end)
    day.available = end > start ? end - start : end - start + DAY;

  for (guint i = 0; i < day.n_items; i++)
    day.planned += concord_record_get_whole (concord_record_list_peek (items, i), CONCORD_AGENDA_ITEM_MINUTES, 0);

  return day;
}

/* Whether more is planned than there is time for. */
gboolean
concord_day_is_over (const ConcordDay *day)
{
  return day->available >= 0 && day->planned > day->available;
}

/**
 * concord_day_dup_words:
 *
 * Returns: "5 h 40 min planned of 6 h · 20 minutes free"
 */
char *
concord_day_dup_words (const ConcordDay *day)
{
  g_autofree char *planned = concord_minutes_dup_short (day->planned);
  g_autofree char *available = NULL;
  g_autofree char *rest = NULL;
  gint64 free_minutes = day->available - day->planned;

  if (day->available < 0)
    /* Translators: %s is a span of time such as "5 h 40 min" */
    return g_strdup_printf (_("%s planned"), planned);

  available = concord_minutes_dup_short (day->available);
  if (free_minutes == 0)
    /* Translators: both are spans of time such as "5 h 40 min" */
    return g_strdup_printf (_("%s planned of %s · nothing free"), planned, available);

  rest = concord_minutes_dup_short (ABS (free_minutes));
  if (free_minutes < 0)
    /* Translators: spans of time such as "5 h 40 min"; the last one is beyond the time there is */
    return g_strdup_printf (_("%s planned of %s · %s over"), planned, available, rest);

  /* Translators: spans of time such as "5 h 40 min"; the last one is what is free */
  return g_strdup_printf (_("%s planned of %s · %s free"), planned, available, rest);
}

static GPtrArray *
list_state (ConcordGraph *graph,
            guint         from,
            guint         to)
{
  ConcordRecordList *items = concord_graph_list (graph, CONCORD_KIND_AGENDA_ITEM);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < concord_record_list_get_length (items); i++)
    {
      ConcordRecord *item = concord_record_list_peek (items, i);
      guint state = concord_record_get_choice (item, CONCORD_AGENDA_ITEM_STATE);

      if (state >= from && state <= to)
        g_ptr_array_add (found, g_object_ref (item));
    }

  return found;
}

/**
 * concord_agenda_list_unreached:
 *
 * Returns: (transfer full) (element-type ConcordRecord): what was not reached when the agenda ended
 */
GPtrArray *
concord_agenda_list_unreached (ConcordGraph *graph)
{
  return list_state (graph, CONCORD_AGENDA_ITEM_SKIPPED, CONCORD_AGENDA_ITEM_SKIPPED);
}

static gboolean
has_title (ConcordGraph *graph,
           const char   *title)
{
  ConcordRecordList *items = concord_graph_list (graph, CONCORD_KIND_AGENDA_ITEM);

  for (guint i = 0; i < concord_record_list_get_length (items); i++)
    {
      if (g_str_equal (concord_record_get_headline (concord_record_list_peek (items, i)), title))
        return TRUE;
    }

  return FALSE;
}

/**
 * concord_agenda_list_left_over:
 * @earlier: the session that @graph's session continues
 *
 * What the earlier day did not get to and is not on this agenda yet. An agenda that was never followed leaves nothing
 * over; one that was followed and never ended leaves what it did not do.
 *
 * Returns: (transfer full) (element-type ConcordRecord): agenda items of @earlier
 */
GPtrArray *
concord_agenda_list_left_over (ConcordGraph *graph,
                               ConcordGraph *earlier)
{
  g_autoptr (GPtrArray) done = list_state (earlier, CONCORD_AGENDA_ITEM_DONE, CONCORD_AGENDA_ITEM_DONE);
  g_autoptr (GPtrArray) items = NULL;
  GPtrArray *left_over = g_ptr_array_new_with_free_func (g_object_unref);

  if (done->len > 0)
    items = list_state (earlier, CONCORD_AGENDA_ITEM_PLANNED, CONCORD_AGENDA_ITEM_SKIPPED);
  else
    items = concord_agenda_list_unreached (earlier);

  for (guint i = 0; i < items->len; i++)
    {
      ConcordRecord *item = items->pdata[i];

      if (concord_record_get_choice (item, CONCORD_AGENDA_ITEM_STATE) != CONCORD_AGENDA_ITEM_DONE &&
          !has_title (graph, concord_record_get_headline (item)))
        g_ptr_array_add (left_over, g_object_ref (item));
    }

  return left_over;
}
