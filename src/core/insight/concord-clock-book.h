/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ConcordClockBook:
 * @item: (nullable): id of the agenda item that is up
 * @since: when it was last started, in microseconds since 1970, UTC; 0 while the clock is paused or still
 *
 * What the room's clock keeps: which item is up, since when, and how long each one took so far. It holds points in time
 * rather than a count, so that a clock that was running keeps running while the program is closed.
 */
typedef struct
{
  char *item;
  gint64 since;
  GHashTable *turns;
} ConcordClockBook;

/* A room that holds an item up for longer than this has gone home without stopping the clock. */
#define CONCORD_CLOCK_ABANDONED (12 * 60 * 60) /* seconds */

ConcordClockBook *concord_clock_book_new       (void) G_GNUC_WARN_UNUSED_RESULT;
ConcordClockBook *concord_clock_book_new_from  (const char       *text,
                                                gint64            now) G_GNUC_WARN_UNUSED_RESULT;
char             *concord_clock_book_dup_text  (ConcordClockBook *self) G_GNUC_WARN_UNUSED_RESULT;
void              concord_clock_book_free      (ConcordClockBook *self);

gint64            concord_clock_book_get_spent (ConcordClockBook *self,
                                                const char       *id,
                                                gint64            now);
gint64            concord_clock_book_get_extra (ConcordClockBook *self,
                                                const char       *id);
gboolean          concord_clock_book_has       (ConcordClockBook *self,
                                                const char       *id);

void              concord_clock_book_start     (ConcordClockBook *self,
                                                const char       *id,
                                                gint64            now);
void              concord_clock_book_pause     (ConcordClockBook *self,
                                                gint64            now);
void              concord_clock_book_resume    (ConcordClockBook *self,
                                                gint64            now);
void              concord_clock_book_stop      (ConcordClockBook *self,
                                                gint64            now);
void              concord_clock_book_set_extra (ConcordClockBook *self,
                                                const char       *id,
                                                gint64            seconds);
void              concord_clock_book_forget    (ConcordClockBook *self,
                                                const char       *id);
void              concord_clock_book_shift     (ConcordClockBook *self,
                                                gint64            microseconds);
gboolean          concord_clock_book_settle    (ConcordClockBook *self,
                                                gint64            now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordClockBook, concord_clock_book_free)

G_END_DECLS
