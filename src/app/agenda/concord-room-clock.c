/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The room's clock of an open session: brings the agenda's records, the book of what was spent and the time of day
 * together, and says what is left. It has no widgets and makes no sound.
 */

#include "config.h"

#include "concord-room-clock.h"

#include <time.h>

#include "concord-agenda-item.h"
#include "concord-clock-book.h"
#include "concord-steps-agenda.h"

#define DRAFT "clock"
#define CLOCK_WAS_SET (2 * G_USEC_PER_SEC) /* less is the computer's clock keeping itself right */

struct _ConcordRoomClock
{
  GObject parent_instance;

  ConcordGraph *graph; /* weak: it owns the clock */
  GPtrArray *desks;    /* weak */
  ConcordClockBook *book;
  guint timeout;
  gint64 frozen; /* microseconds; 0 while time goes on by itself */
  gint64 frozen_uptime;
  gint64 offset; /* microseconds from the time since the computer started to the time of day */

  ConcordRecord *item;
  gint64 left;
  gint64 length;
  ConcordClockState state;
  gboolean running;
  char *time;
  char *pace;
};

typedef enum
{
  PROP_ITEM = 1,
  PROP_RUNNING,
  PROP_LEFT,
  PROP_LENGTH,
  PROP_TIME,
  PROP_STATE,
  PROP_PACE,
} ConcordRoomClockProperty;

enum
{
  MOVED,
  AGENDA_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_PACE + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ConcordRoomClock, concord_room_clock, G_TYPE_OBJECT)

static G_DEFINE_QUARK (concord-room-clock, concord_room_clock)

static void update (ConcordRoomClock *self);

/* --- the time -------------------------------------------------------------------- */

/* Since the computer started, sleep included; nobody can set this one. */
static gint64
read_uptime (ConcordRoomClock *self)
{
  if (self->frozen != 0)
    return self->frozen_uptime;

#ifdef CLOCK_BOOTTIME
  struct timespec time;

  if (clock_gettime (CLOCK_BOOTTIME, &time) == 0)
    return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
#endif
  return g_get_monotonic_time ();
}

static gint64
read_now (ConcordRoomClock *self)
{
  return self->frozen != 0 ? self->frozen : g_get_real_time ();
}

static ConcordDesk *
get_desk (ConcordRoomClock *self)
{
  return self->desks->len > 0 ? self->desks->pdata[0] : NULL;
}

static void
save (ConcordRoomClock *self)
{
  g_autofree char *text = concord_clock_book_dup_text (self->book);
  ConcordDesk *desk = get_desk (self);

  if (desk != NULL)
    concord_desk_set_draft (desk, DRAFT, text);
}

static void
follow_time_of_day (ConcordRoomClock *self)
{
  gint64 offset = read_now (self) - read_uptime (self);
  gint64 jump = offset - self->offset;

  if (ABS (jump) < CLOCK_WAS_SET)
    return;

  self->offset = offset;
  concord_clock_book_shift (self->book, jump);
  save (self);
}

static void
on_second (gpointer data)
{
  ConcordRoomClock *self = data;

  self->timeout = 0;
  follow_time_of_day (self);
  if (concord_clock_book_settle (self->book, read_now (self)))
    save (self);
  update (self);
}

/* Wakes up when the next second of the clock is over, and not at all while it stands. */
static void
schedule (ConcordRoomClock *self)
{
  gint64 elapsed = read_now (self) - self->book->since;

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->running && self->frozen == 0)
    self->timeout = g_timeout_add_once ((guint) (1001 - MAX (elapsed, 0) / 1000 % 1000), on_second, self);
}

/* --- what it says ---------------------------------------------------------------- */

static ConcordRecordList *
get_items (ConcordRoomClock *self)
{
  return concord_graph_list (self->graph, CONCORD_KIND_AGENDA_ITEM);
}

static gint64
get_planned (ConcordRecord *item)
{
  return concord_record_get_whole (item, CONCORD_AGENDA_ITEM_MINUTES, 0) * 60;
}

static gint64
get_length (ConcordRoomClock *self,
            ConcordRecord *item)
{
  return MAX (get_planned (item) + concord_clock_book_get_extra (self->book, concord_record_get_id (item)), 0);
}

static gint64
get_spent (ConcordRoomClock *self,
           ConcordRecord *item)
{
  return concord_clock_book_get_spent (self->book, concord_record_get_id (item), read_now (self));
}

/* What went before counts with what it took, and against what it was given once the room is through with it. */
static gint64
sum_behind (ConcordRoomClock *self,
            ConcordRecord *current)
{
  ConcordRecordList *items = get_items (self);
  gint64 behind = concord_clock_get_behind (get_planned (current), get_length (self, current), get_spent (self, current));

  for (guint i = 0; i < concord_record_list_get_length (items); i++)
    {
      ConcordRecord *item = concord_record_list_peek (items, i);

      if (item == current || !concord_clock_book_has (self->book, concord_record_get_id (item)))
        continue;

      behind += get_spent (self, item);
      if (concord_record_get_choice (item, CONCORD_AGENDA_ITEM_STATE) != CONCORD_AGENDA_ITEM_PLANNED)
        behind -= get_planned (item);
    }

  return behind;
}

static ConcordRecord *
find_item (ConcordRoomClock *self)
{
  ConcordRecord *item = self->book->item != NULL ? concord_graph_lookup (self->graph, self->book->item) : NULL;

  return item != NULL && CONCORD_IS_AGENDA_ITEM (item) ? item : NULL;
}

static void
set_whole (ConcordRoomClock *self,
           gint64 *place,
           gint64 value,
           ConcordRoomClockProperty property)
{
  if (*place == value)
    return;

  *place = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_words (ConcordRoomClock *self,
           char **place,
           const char *words,
           ConcordRoomClockProperty property)
{
  if (g_set_str (place, words))
    g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
update (ConcordRoomClock *self)
{
  ConcordRecord *item = find_item (self);
  gboolean running = item != NULL && self->book->since > 0;
  gint64 length = item != NULL ? get_length (self, item) : 0;
  gint64 spent = item != NULL ? get_spent (self, item) : 0;
  ConcordClockState state = item != NULL ? concord_clock_get_state (length, spent) : CONCORD_CLOCK_STILL;
  g_autofree char *time = NULL;
  g_autofree char *pace = NULL;

  if (item != NULL)
    {
      time = concord_clock_dup_time (concord_clock_get_left (length, spent));
      pace = concord_clock_dup_pace (sum_behind (self, item));
    }

  g_object_freeze_notify (G_OBJECT (self));
  if (g_set_object (&self->item, item))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
  set_whole (self, &self->length, length, PROP_LENGTH);
  set_whole (self, &self->left, concord_clock_get_left (length, spent), PROP_LEFT);
  set_words (self, &self->time, time != NULL ? time : "", PROP_TIME);
  set_words (self, &self->pace, pace != NULL ? pace : "", PROP_PACE);
  if (self->state != state)
    {
      self->state = state;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
    }
  if (self->running != running)
    {
      self->running = running;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
    }
  schedule (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/* --- the agenda ------------------------------------------------------------------ */

/* The day of a received copy was another room's. */
static gboolean
can_run (ConcordRoomClock *self)
{
  ConcordDesk *desk = get_desk (self);

  return desk == NULL || concord_desk_get_read_only (desk) == NULL;
}

/* The first item behind @after that the room has not been through. */
static ConcordRecord *
find_planned (ConcordRoomClock *self,
              ConcordRecord *after)
{
  ConcordRecordList *items = get_items (self);
  guint first = 0;

  if (!can_run (self))
    return NULL;

  if (after != NULL && concord_record_list_find (items, after, &first))
    first++;

  for (guint i = first; i < concord_record_list_get_length (items); i++)
    {
      ConcordRecord *item = concord_record_list_peek (items, i);

      if (concord_record_get_choice (item, CONCORD_AGENDA_ITEM_STATE) == CONCORD_AGENDA_ITEM_PLANNED)
        return item;
    }

  return NULL;
}

static void
commit (ConcordRoomClock *self,
        ConcordEdit *edit)
{
  g_autoptr (ConcordEdit) owned = edit;
  ConcordDesk *desk = get_desk (self);

  if (desk != NULL)
    concord_desk_commit (desk, owned);
}

/* What earlier rounds took counts only for items that are still done. */
static void
forget_earlier_rounds (ConcordRoomClock *self)
{
  ConcordRecordList *items = get_items (self);

  for (guint i = 0; i < concord_record_list_get_length (items); i++)
    {
      ConcordRecord *item = concord_record_list_peek (items, i);

      if (concord_record_get_choice (item, CONCORD_AGENDA_ITEM_STATE) != CONCORD_AGENDA_ITEM_DONE)
        concord_clock_book_forget (self->book, concord_record_get_id (item));
    }
}

static void
move (ConcordRoomClock *self,
      ConcordRecord *item,
      gboolean back)
{
  g_autoptr (ConcordRecord) kept = g_object_ref (item);

  if (self->item == NULL)
    forget_earlier_rounds (self);

  commit (self, concord_steps_agenda_begin (self->graph, item, back));
  concord_clock_book_start (self->book, concord_record_get_id (item), read_now (self));
  save (self);
  update (self);
  g_signal_emit (self, signals[MOVED], 0, item);
}

static void
on_graph_changed (ConcordRoomClock *self)
{
  update (self);
  g_signal_emit (self, signals[AGENDA_CHANGED], 0);
}

/* --- the object ------------------------------------------------------------------ */

static void
on_desk_gone (gpointer data,
              GObject *desk)
{
  ConcordRoomClock *self = data;

  g_ptr_array_remove (self->desks, desk);
}

static void
concord_room_clock_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  ConcordRoomClock *self = CONCORD_ROOM_CLOCK (object);

  switch ((ConcordRoomClockProperty) property_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    case PROP_RUNNING:
      g_value_set_boolean (value, self->running);
      break;
    case PROP_LEFT:
      g_value_set_int64 (value, self->left);
      break;
    case PROP_LENGTH:
      g_value_set_int64 (value, self->length);
      break;
    case PROP_TIME:
      g_value_set_string (value, self->time);
      break;
    case PROP_STATE:
      g_value_set_uint (value, self->state);
      break;
    case PROP_PACE:
      g_value_set_string (value, self->pace);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_room_clock_dispose (GObject *object)
{
  ConcordRoomClock *self = CONCORD_ROOM_CLOCK (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  for (guint i = 0; i < self->desks->len; i++)
    g_object_weak_unref (self->desks->pdata[i], on_desk_gone, self);
  g_ptr_array_set_size (self->desks, 0);
  g_clear_object (&self->item);
  g_clear_weak_pointer (&self->graph);

  G_OBJECT_CLASS (concord_room_clock_parent_class)->dispose (object);
}

static void
concord_room_clock_finalize (GObject *object)
{
  ConcordRoomClock *self = CONCORD_ROOM_CLOCK (object);

  g_clear_pointer (&self->desks, g_ptr_array_unref);
  g_clear_pointer (&self->book, concord_clock_book_free);
  g_clear_pointer (&self->time, g_free);
  g_clear_pointer (&self->pace, g_free);

  G_OBJECT_CLASS (concord_room_clock_parent_class)->finalize (object);
}

static void
concord_room_clock_class_init (ConcordRoomClockClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = concord_room_clock_get_property;
  object_class->dispose = concord_room_clock_dispose;
  object_class->finalize = concord_room_clock_finalize;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, CONCORD_TYPE_RECORD, flags);
  properties[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE, flags);
  properties[PROP_LEFT] = g_param_spec_int64 ("left", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_LENGTH] = g_param_spec_int64 ("length", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_TIME] = g_param_spec_string ("time", NULL, NULL, "", flags);
  properties[PROP_STATE]
      = g_param_spec_uint ("state", NULL, NULL, 0, CONCORD_CLOCK_OVER, CONCORD_CLOCK_STILL, flags);
  properties[PROP_PACE] = g_param_spec_string ("pace", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 CONCORD_TYPE_RECORD);
  signals[AGENDA_CHANGED] = g_signal_new ("agenda-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
concord_room_clock_init (ConcordRoomClock *self)
{
  self->desks = g_ptr_array_new ();
  self->time = g_strdup ("");
  self->pace = g_strdup ("");
  self->offset = g_get_real_time () - read_uptime (self);
}

static void
read_book (ConcordRoomClock *self,
           ConcordDesk *desk)
{
  g_autofree char *text = concord_desk_get_draft (desk, DRAFT);

  g_clear_pointer (&self->book, concord_clock_book_free);
  self->book = concord_clock_book_new_from (text, read_now (self));
}

/**
 * concord_room_clock_get_for_desk:
 *
 * Returns: (transfer none): the clock of the desk's session, which lives as long as the session is open
 */
ConcordRoomClock *
concord_room_clock_get_for_desk (ConcordDesk *desk)
{
  ConcordRoomClock *self;
  ConcordGraph *graph;

  g_return_val_if_fail (CONCORD_IS_DESK (desk), NULL);

  /* Everyone who opens a session is given the same graph. */
  graph = concord_desk_get_graph (desk);
  self = g_object_get_qdata (G_OBJECT (graph), concord_room_clock_quark ());
  if (self == NULL)
    {
      self = g_object_new (CONCORD_TYPE_ROOM_CLOCK, NULL);
      g_set_weak_pointer (&self->graph, graph);
      read_book (self, desk);
      g_object_set_qdata_full (G_OBJECT (graph), concord_room_clock_quark (), self, g_object_unref);
      g_signal_connect_object (graph, "changed", G_CALLBACK (on_graph_changed), self, G_CONNECT_SWAPPED);
      update (self);
    }

  if (!g_ptr_array_find (self->desks, desk, NULL))
    {
      g_ptr_array_add (self->desks, desk);
      g_object_weak_ref (G_OBJECT (desk), on_desk_gone, self);
    }

  return self;
}

ConcordRecord *
concord_room_clock_get_item (ConcordRoomClock *self)
{
  g_return_val_if_fail (CONCORD_IS_ROOM_CLOCK (self), NULL);

  return self->item;
}

/**
 * concord_room_clock_get_next_item:
 *
 * Returns: (transfer none) (nullable): what concord_room_clock_next() moves to; %NULL where it ends the agenda, and where
 *   nothing is left to start
 */
ConcordRecord *
concord_room_clock_get_next_item (ConcordRoomClock *self)
{
  g_return_val_if_fail (CONCORD_IS_ROOM_CLOCK (self), NULL);

  return find_planned (self, self->item);
}

gboolean
concord_room_clock_get_running (ConcordRoomClock *self)
{
  g_return_val_if_fail (CONCORD_IS_ROOM_CLOCK (self), FALSE);

  return self->running;
}

gint64
concord_room_clock_get_left (ConcordRoomClock *self)
{
  g_return_val_if_fail (CONCORD_IS_ROOM_CLOCK (self), 0);

  return self->left;
}

gint64
concord_room_clock_get_length (ConcordRoomClock *self)
{
  g_return_val_if_fail (CONCORD_IS_ROOM_CLOCK (self), 0);

  return self->length;
}

ConcordClockState
concord_room_clock_get_state (ConcordRoomClock *self)
{
  g_return_val_if_fail (CONCORD_IS_ROOM_CLOCK (self), CONCORD_CLOCK_STILL);

  return self->state;
}

char *
concord_room_clock_dup_time (ConcordRoomClock *self)
{
  g_return_val_if_fail (CONCORD_IS_ROOM_CLOCK (self), NULL);

  return g_strdup (self->time);
}

char *
concord_room_clock_dup_pace (ConcordRoomClock *self)
{
  g_return_val_if_fail (CONCORD_IS_ROOM_CLOCK (self), NULL);

  return g_strdup (self->pace);
}

/**
 * concord_room_clock_start:
 * @item: (nullable): the agenda item to begin; %NULL for the first that is planned
 *
 * Begins an item, or goes on with it where the room left it. What was up is done.
 */
void
concord_room_clock_start (ConcordRoomClock *self,
                          ConcordRecord *item)
{
  g_return_if_fail (CONCORD_IS_ROOM_CLOCK (self));
  g_return_if_fail (item == NULL || CONCORD_IS_AGENDA_ITEM (item));

  if (item == NULL)
    item = find_planned (self, NULL);
  if (!can_run (self))
    return;

  if (item != NULL && item == self->item)
    concord_room_clock_set_running (self, TRUE);
  else if (item != NULL)
    move (self, item, FALSE);
}

void
concord_room_clock_set_running (ConcordRoomClock *self,
                                gboolean running)
{
  g_return_if_fail (CONCORD_IS_ROOM_CLOCK (self));

  if (self->item == NULL || self->running == running)
    return;

  if (running)
    concord_clock_book_resume (self->book, read_now (self));
  else
    concord_clock_book_pause (self->book, read_now (self));
  save (self);
  update (self);
}

/**
 * concord_room_clock_extend:
 * @seconds: how much more the item gets; negative takes away
 *
 * See concord_clock_extend() for an item whose time is over.
 */
void
concord_room_clock_extend (ConcordRoomClock *self,
                           gint64 seconds)
{
  gint64 length;

  g_return_if_fail (CONCORD_IS_ROOM_CLOCK (self));

  if (self->item == NULL)
    return;

  length = concord_clock_extend (get_length (self, self->item), get_spent (self, self->item), seconds);
  concord_clock_book_set_extra (self->book, concord_record_get_id (self->item), length - get_planned (self->item));
  save (self);
  update (self);
}

/**
 * concord_room_clock_next:
 *
 * Moves to the next planned item; behind the last it ends the agenda.
 */
void
concord_room_clock_next (ConcordRoomClock *self)
{
  ConcordRecord *item;

  g_return_if_fail (CONCORD_IS_ROOM_CLOCK (self));

  if (self->item == NULL)
    return;

  item = find_planned (self, self->item);
  if (item != NULL)
    move (self, item, FALSE);
  else
    concord_room_clock_end (self);
}

/**
 * concord_room_clock_previous:
 *
 * Goes back to the item before, which goes on where it was left. What was up is planned again.
 */
void
concord_room_clock_previous (ConcordRoomClock *self)
{
  guint index;

  g_return_if_fail (CONCORD_IS_ROOM_CLOCK (self));

  if (self->item != NULL && concord_record_list_find (get_items (self), self->item, &index) && index > 0)
    move (self, concord_record_list_peek (get_items (self), index - 1), TRUE);
}

/**
 * concord_room_clock_end:
 *
 * Ends the agenda. What was not begun was not reached.
 */
void
concord_room_clock_end (ConcordRoomClock *self)
{
  g_return_if_fail (CONCORD_IS_ROOM_CLOCK (self));

  if (self->book->item == NULL)
    return;

  commit (self, concord_steps_agenda_end (self->graph));
  concord_clock_book_stop (self->book, read_now (self));
  save (self);
  update (self);
  g_signal_emit (self, signals[MOVED], 0, NULL);
}

/**
 * concord_room_clock_reset:
 *
 * Plans all items anew and forgets what they took, as after a rehearsal.
 */
void
concord_room_clock_reset (ConcordRoomClock *self)
{
  gboolean was_up;

  g_return_if_fail (CONCORD_IS_ROOM_CLOCK (self));

  was_up = self->book->item != NULL;
  commit (self, concord_steps_agenda_reset (self->graph));
  concord_clock_book_free (self->book);
  self->book = concord_clock_book_new ();
  save (self);
  update (self);
  if (was_up)
    g_signal_emit (self, signals[MOVED], 0, NULL);
}

/**
 * concord_room_clock_freeze:
 * @now: in microseconds since 1970, UTC
 *
 * For tests and pictures: time stands at @now until this is called again.
 */
void
concord_room_clock_freeze (ConcordRoomClock *self,
                           gint64 now)
{
  g_return_if_fail (CONCORD_IS_ROOM_CLOCK (self));

  self->frozen = now;
  self->frozen_uptime = now - self->offset;
  on_second (self);
}

/**
 * concord_room_clock_set_time_of_day:
 * @microseconds: how far it is moved
 *
 * For tests: while time stands, what happens when someone sets the computer's clock.
 */
void
concord_room_clock_set_time_of_day (ConcordRoomClock *self,
                                    gint64 microseconds)
{
  g_return_if_fail (CONCORD_IS_ROOM_CLOCK (self));
  g_return_if_fail (self->frozen != 0);

  self->frozen += microseconds;
  on_second (self);
}
