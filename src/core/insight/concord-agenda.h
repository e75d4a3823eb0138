/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-graph.h"

G_BEGIN_DECLS

/**
 * ConcordDay:
 * @start: when the day starts, in minutes after midnight; -1 where it was not said
 * @available: minutes from its start to its end; -1 where one of them was not said. An end before the start is on the
 *   next day
 * @planned: minutes of all items
 * @n_items: how many there are
 *
 * The day's agenda against the time there is.
 */
typedef struct
{
  int start;
  int available;
  gint64 planned;
  guint n_items;
} ConcordDay;

ConcordDay concord_day_sum       (ConcordGraph     *graph);
gboolean   concord_day_is_over   (const ConcordDay *day);
char      *concord_day_dup_words (const ConcordDay *day) G_GNUC_WARN_UNUSED_RESULT;

int        concord_time_of_day_parse (const char *text);
char      *concord_time_of_day_dup   (gint64      minutes) G_GNUC_WARN_UNUSED_RESULT;
char      *concord_minutes_dup_short (gint64      minutes) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray *concord_agenda_list_unreached (ConcordGraph *graph) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *concord_agenda_list_left_over (ConcordGraph *graph,
                                          ConcordGraph *earlier) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
