/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-date-names.h"

G_BEGIN_DECLS

/* Dates as people in the room say them: "by March", "14 Oct 2026", "in 6 months". No more is taken from what was said
 * than was said: March is a month, not a day in it.
 */

char    *concord_date_words_read (ConcordDateNames *names,
                                  const char       *said,
                                  const GDate      *today) G_GNUC_WARN_UNUSED_RESULT;
char    *concord_date_words_day  (const GDate      *day) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ConcordDateOffer:
 * @iso: the date, as precise as it was said
 * @label: as people write it
 * @detail: how far away it is
 */
typedef struct
{
  char *iso;
  char *label;
  char *detail;
} ConcordDateOffer;

GPtrArray *concord_date_offers (ConcordDateNames *names,
                                const char       *typed,
                                const GDate      *today,
                                guint             most) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
