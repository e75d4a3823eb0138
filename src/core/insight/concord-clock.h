/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ConcordClockState:
 * @CONCORD_CLOCK_STILL: no agenda item is up
 * @CONCORD_CLOCK_CALM: more than a fifth of the time is left, or the item has no minutes
 * @CONCORD_CLOCK_SOON: at most 20 % is left (amber)
 * @CONCORD_CLOCK_NOW: at most 5 % is left (red)
 * @CONCORD_CLOCK_OVER: the time is over (red, counting up)
 */
typedef enum
{
  CONCORD_CLOCK_STILL,
  CONCORD_CLOCK_CALM,
  CONCORD_CLOCK_SOON,
  CONCORD_CLOCK_NOW,
  CONCORD_CLOCK_OVER,
} ConcordClockState;

/* The arithmetic of the room's clock. All times are in seconds. An item without minutes has the length 0: its clock
 * counts up and never warns.
 */

gint64            concord_clock_get_left   (gint64 length,
                                            gint64 spent);
ConcordClockState concord_clock_get_state  (gint64 length,
                                            gint64 spent);
gint64            concord_clock_get_behind (gint64 planned,
                                            gint64 length,
                                            gint64 spent);
gint64            concord_clock_extend     (gint64 length,
                                            gint64 spent,
                                            gint64 seconds);

/* In words. What they return is in the reader's language. */
char             *concord_clock_dup_time        (gint64            seconds_left) G_GNUC_WARN_UNUSED_RESULT;
char             *concord_clock_dup_pace        (gint64            behind) G_GNUC_WARN_UNUSED_RESULT;
const char       *concord_clock_state_get_words (ConcordClockState state);

G_END_DECLS
