/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts the gaps of an open session again after each change, a little at a time while nothing else is to be
 * done. Shows nothing and mends nothing.
 */

#include "config.h"

#include "concord-gap-watch.h"

/* Looked at between two looks at the clock, and how long that may go on in one go: a small part of a frame. */
#define RECORDS_AT_ONCE     50
#define MICROSECONDS_AT_ONCE 2000

/* A session that stays open over midnight has other gaps in the morning. */
#define SECONDS_TO_NEXT_LOOK_AT_THE_DAY 300

struct _ConcordGapWatch
{
  GObject parent_instance;

  ConcordGraph *graph;
  ConcordHide hide;       /* from those for whom this copy was made */
  char *today;
  gboolean told;          /* today is what it was told, not what the clock says */
  ConcordGapCount *count; /* while it counts */
  guint idle;
  guint look;
  guint n_gaps;
  gboolean counted;
  ConcordGap visited;
};

typedef enum
{
  PROP_N_GAPS = 1,
  N_PROPS,
} ConcordGapWatchProperty;

enum
{
  COUNTED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ConcordGapWatch, concord_gap_watch, G_TYPE_OBJECT)

static void
finish_count (ConcordGapWatch *self)
{
  guint n_gaps = concord_gap_count_get_total (self->count);
  gboolean changed = n_gaps != self->n_gaps;

  g_clear_pointer (&self->count, concord_gap_count_free);
  self->n_gaps = n_gaps;
  self->counted = TRUE;
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_GAPS]);
  g_signal_emit (self, signals[COUNTED], 0);
}

static gboolean
on_idle (gpointer data)
{
  ConcordGapWatch *self = data;
  gint64 end = g_get_monotonic_time () + MICROSECONDS_AT_ONCE;

  if (self->count == NULL)
    self->count = concord_gap_count_new (self->graph, self->today, self->hide);

  while (concord_gap_count_go_on (self->count, RECORDS_AT_ONCE))
    {
      if (g_get_monotonic_time () > end)
        return G_SOURCE_CONTINUE;
    }

  self->idle = 0;
  finish_count (self);

  return G_SOURCE_REMOVE;
}

/* From the beginning: what was looked at may have changed, or gone. */
static void
count_again (ConcordGapWatch *self)
{
  g_clear_pointer (&self->count, concord_gap_count_free);
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, on_idle, self, NULL);
}

static void
look_at_the_day (ConcordGapWatch *self)
{
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *today = NULL;

  if (self->told)
    return;

  now = g_date_time_new_now_local ();
  today = g_date_time_format (now, "%Y-%m-%d");
  if (g_set_str (&self->today, today))
    count_again (self);
}

static gboolean
on_look (gpointer data)
{
  look_at_the_day (data);

  return G_SOURCE_CONTINUE;
}

static void
concord_gap_watch_dispose (GObject *object)
{
  ConcordGapWatch *self = CONCORD_GAP_WATCH (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_pointer (&self->count, concord_gap_count_free);
  g_clear_object (&self->visited.record);
  g_clear_object (&self->graph);
  g_clear_pointer (&self->today, g_free);

  G_OBJECT_CLASS (concord_gap_watch_parent_class)->dispose (object);
}

static void
concord_gap_watch_get_property (GObject    *object,
                                guint       property,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch ((ConcordGapWatchProperty) property)
    {
    case PROP_N_GAPS:
      g_value_set_uint (value, CONCORD_GAP_WATCH (object)->n_gaps);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
concord_gap_watch_class_init (ConcordGapWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = concord_gap_watch_dispose;
  object_class->get_property = concord_gap_watch_get_property;

  properties[PROP_N_GAPS] = g_param_spec_uint ("n-gaps", NULL, NULL, 0, G_MAXUINT, 0,
                                               G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[COUNTED] = g_signal_new ("counted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
concord_gap_watch_init (ConcordGapWatch *self)
{
  self->look = g_timeout_add_seconds (SECONDS_TO_NEXT_LOOK_AT_THE_DAY, on_look, self);
}

/**
 * concord_gap_watch_get:
 *
 * Returns: (transfer none): the watch of @desk, which lives as long as the desk
 */
ConcordGapWatch *
concord_gap_watch_get (ConcordDesk *desk)
{
  static const char key[] = "concord-gap-watch";
  ConcordGapWatch *self = g_object_get_data (G_OBJECT (desk), key);

  if (self != NULL)
    return self;

  self = g_object_new (CONCORD_TYPE_GAP_WATCH, NULL);
  self->graph = g_object_ref (concord_desk_get_graph (desk));
  self->hide = concord_desk_get_hide (desk);
  g_signal_connect_object (self->graph, "changed", G_CALLBACK (count_again), self, G_CONNECT_SWAPPED);
  look_at_the_day (self);
  g_object_set_data_full (G_OBJECT (desk), key, self, g_object_unref);

  return self;
}

guint
concord_gap_watch_get_n_gaps (ConcordGapWatch *self)
{
  return self->n_gaps;
}

/* Whether the number is known at all, and of the session as it is. */
gboolean
concord_gap_watch_has_counted (ConcordGapWatch *self)
{
  return self->counted && self->idle == 0;
}

/**
 * concord_gap_watch_find:
 *
 * Returns: (transfer full) (element-type ConcordGap): the gaps of this moment
 */
GArray *
concord_gap_watch_find (ConcordGapWatch *self)
{
  look_at_the_day (self);

  return concord_gaps_find (self->graph, self->today, self->hide);
}

/**
 * concord_gap_watch_set_today:
 *
 * Has it be another day than the clock says.
 */
void
concord_gap_watch_set_today (ConcordGapWatch *self,
                             const char      *today)
{
  self->told = TRUE;
  if (g_set_str (&self->today, today))
    count_again (self);
}

/* --- the one that is being mended ------------------------------------------------ */

void
concord_gap_watch_visit (ConcordGapWatch  *self,
                         const ConcordGap *gap)
{
  self->visited.rule = gap->rule;
  g_set_object (&self->visited.record, gap->record);
}

/**
 * concord_gap_watch_get_visited:
 *
 * Returns: (transfer none) (nullable): the gap that someone went to last; it may be mended by now
 */
const ConcordGap *
concord_gap_watch_get_visited (ConcordGapWatch *self)
{
  return self->visited.record != NULL ? &self->visited : NULL;
}

/**
 * concord_gap_watch_walk:
 * @step: 1 for the next gap, -1 for the one before
 * @place: (out): where that is among all, from 0
 * @n_gaps: (out): how many there are
 *
 * Goes on from the gap that was visited last, round and round.
 *
 * Returns: %FALSE where there is no gap
 */
gboolean
concord_gap_watch_walk (ConcordGapWatch *self,
                        int              step,
                        guint           *place,
                        guint           *n_gaps)
{
  g_autoptr (GArray) gaps = concord_gap_watch_find (self);
  gboolean there = FALSE;

  *n_gaps = gaps->len;
  if (gaps->len == 0)
    return FALSE;

  *place = self->visited.record != NULL ? concord_gaps_get_place (gaps, self->graph, &self->visited, &there) : 0;
  if (step < 0)
    *place += gaps->len - 1;
  else if (there)
    *place += 1;
  *place %= gaps->len;

  concord_gap_watch_visit (self, &g_array_index (gaps, ConcordGap, *place));

  return TRUE;
}
