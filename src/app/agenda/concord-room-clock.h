/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-clock.h"
#include "concord-desk.h"

G_BEGIN_DECLS

/**
 * ConcordRoomClock:
 *
 * The room's clock: which agenda item is up and how much of its time is left. One for each open session, shared by all
 * its desks and by everything that shows it.
 *
 * What it says is kept as the session's draft "clock": it survives a restart and is no part of undo. It keeps points in
 * time, so a clock that is running keeps running while the program is closed or the computer sleeps, and setting the
 * computer's clock does not change what is left. A clock that nobody stopped for twelve hours is paused.
 *
 * What becomes of an item is its state, changed by one undo step each: begun items are running (“Begin “Welcome””), those
 * the room moves on from are done, and when the agenda ends those that were never begun are skipped, “Not reached”. Undo
 * puts the states back and leaves the clock as it is: it never takes time back.
 *
 * An item with 0 minutes has no time to run out of: its length is 0, "left" counts up from 0 and the state stays calm.
 *
 * Properties, read only, notified when they change (once a second at most):
 * - item (nullable #ConcordRecord): the agenda item that is up
 * - running (boolean): FALSE while paused or still
 * - left (int64): seconds left of the item, negative when it is over; 0 when still; without a length the seconds spent
 * - length (int64): seconds the item has, with what it was extended by; 0 when still or without minutes
 * - time (string): what a clock says: "12:48", "over by 3:05"; "" when still
 * - state (uint): a #ConcordClockState
 * - pace (string): ahead or behind the day's plan in plain words, "4 minutes behind plan"; "" when it cannot be said
 *
 * ConcordRoomClock::moved (ConcordRecord *item): someone moved to another item, or ended the agenda (NULL). Both
 * windows follow it.
 *
 * ConcordRoomClock::agenda-changed: the session was edited; items may be called differently, or others come next.
 */
#define CONCORD_TYPE_ROOM_CLOCK (concord_room_clock_get_type ())
G_DECLARE_FINAL_TYPE (ConcordRoomClock, concord_room_clock, CONCORD, ROOM_CLOCK, GObject)

ConcordRoomClock  *concord_room_clock_get_for_desk (ConcordDesk      *desk);

ConcordRecord     *concord_room_clock_get_item     (ConcordRoomClock *self);
gboolean           concord_room_clock_get_running  (ConcordRoomClock *self);
gint64             concord_room_clock_get_left     (ConcordRoomClock *self);
gint64             concord_room_clock_get_length   (ConcordRoomClock *self);
ConcordClockState  concord_room_clock_get_state    (ConcordRoomClock *self);
char              *concord_room_clock_dup_pace     (ConcordRoomClock *self) G_GNUC_WARN_UNUSED_RESULT;
char              *concord_room_clock_dup_time     (ConcordRoomClock *self) G_GNUC_WARN_UNUSED_RESULT;
ConcordRecord     *concord_room_clock_get_next_item (ConcordRoomClock *self);

void               concord_room_clock_start        (ConcordRoomClock *self,
                                                    ConcordRecord    *item);
void               concord_room_clock_set_running  (ConcordRoomClock *self,
                                                    gboolean          running);
void               concord_room_clock_extend       (ConcordRoomClock *self,
                                                    gint64            seconds);
void               concord_room_clock_next         (ConcordRoomClock *self);
void               concord_room_clock_previous     (ConcordRoomClock *self);
void               concord_room_clock_end          (ConcordRoomClock *self);
void               concord_room_clock_reset        (ConcordRoomClock *self);

void               concord_room_clock_freeze       (ConcordRoomClock *self,
                                                    gint64            now);
void               concord_room_clock_set_time_of_day (ConcordRoomClock *self,
                                                       gint64            microseconds);

G_END_DECLS
