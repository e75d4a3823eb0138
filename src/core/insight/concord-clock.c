/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The arithmetic and the words of the room's clock. It is told the time and never asks for it. */

#include "config.h"

#include "concord-clock.h"

#include "concord-speech.h"

#define MINUTE 60
#define HOUR (60 * MINUTE)

/**
 * concord_clock_get_left:
 *
 * Returns: seconds left, negative when they are over; without a length the seconds that were spent
 */
gint64
concord_clock_get_left (gint64 length,
                        gint64 spent)
{
  return length > 0 ? length - spent : spent;
}

/**
 * concord_clock_get_state:
 *
 * Returns: how much is left of an item that is up; never %CONCORD_CLOCK_STILL
 */
ConcordClockState
concord_clock_get_state (gint64 length,
                         gint64 spent)
{
  gint64 left = length - spent;

  if (length <= 0)
    return CONCORD_CLOCK_CALM;
  if (left <= 0)
    return CONCORD_CLOCK_OVER;
  if (left <= length / 20)
    return CONCORD_CLOCK_NOW;
  if (left <= length / 5)
    return CONCORD_CLOCK_SOON;

  return CONCORD_CLOCK_CALM;
}

/**
 * concord_clock_get_behind:
 * @planned: what the agenda gave the item
 * @length: what it was given since, with extensions
 *
 * What the item that is up adds to being behind the plan: an extension counts when it is given, not when it is used up.
 */
gint64
concord_clock_get_behind (gint64 planned,
                          gint64 length,
                          gint64 spent)
{
  return MAX (length, spent) - planned;
}

/**
 * concord_clock_extend:
 *
 * Adds to an item's length. Once its time is over, or where it had none, the room is given @seconds from now: that is
 * what "one more minute" means then.
 *
 * Returns: the new length
 */
gint64
concord_clock_extend (gint64 length,
                      gint64 spent,
                      gint64 seconds)
{
  if (seconds > 0 && spent >= length)
    return spent + seconds;

  return MAX (length + seconds, 0);
}

/**
 * concord_clock_dup_time:
 *
 * Returns: "12:48", "1:02:10" or "over by 3:05"
 */
char *
concord_clock_dup_time (gint64 seconds_left)
{
  gint64 seconds = seconds_left < 0 ? -seconds_left : seconds_left;
  g_autofree char *time = NULL;

  if (seconds >= HOUR)
    /* Translators: hours, minutes and seconds on a clock */
    time = g_strdup_printf (C_ ("clock", "%d:%02d:%02d"), (int) (seconds / HOUR), (int) (seconds % HOUR / MINUTE),
                            (int) (seconds % MINUTE));
  else
    /* Translators: minutes and seconds on a clock */
    time = g_strdup_printf (C_ ("clock", "%d:%02d"), (int) (seconds / MINUTE), (int) (seconds % MINUTE));

  /* Translators: %s is a time such as "3:05" */
  return seconds_left < 0 ? g_strdup_printf (_("over by %s"), time) : g_steal_pointer (&time);
}

static char *
dup_span (gint64 minutes)
{
  gint64 hours = minutes / 60;
  g_autofree char *hour_words = NULL;
  g_autofree char *minute_words = NULL;

  hour_words = g_strdup_printf (ngettext ("%d hour", "%d hours", (gulong) hours), (int) hours);
  minute_words =
    g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) (minutes % 60)), (int) (minutes % 60));

  if (hours == 0)
    return g_steal_pointer (&minute_words);
  if (minutes % 60 == 0)
    return g_steal_pointer (&hour_words);

  /* Translators: "1 hour" and "5 minutes" */
  return g_strdup_printf (C_ ("span of time", "%s %s"), hour_words, minute_words);
}

/**
 * concord_clock_dup_pace:
 * @behind: seconds behind the plan, negative when ahead of it
 *
 * Returns: "4 minutes behind plan", "on plan"; less than a minute is on plan
 */
char *
concord_clock_dup_pace (gint64 behind)
{
  gint64 minutes = ABS (behind) / MINUTE;
  g_autofree char *span = NULL;

  if (minutes == 0)
    return g_strdup (_("on plan"));

  span = dup_span (minutes);
  /* Translators: %s is "4 minutes" or "1 hour 5 minutes" */
  return g_strdup_printf (behind > 0 ? _("%s behind plan") : _("%s ahead of plan"), span);
}

/**
 * concord_clock_state_get_words:
 *
 * Returns: what a colour says, for those who do not see it; "" while there is nothing to say
 */
const char *
concord_clock_state_get_words (ConcordClockState state)
{
  switch (state)
    {
    case CONCORD_CLOCK_SOON:
      return _("Time is running out");
    case CONCORD_CLOCK_NOW:
      return _("Time is nearly over");
    case CONCORD_CLOCK_OVER:
      return _("Time is over");
    case CONCORD_CLOCK_STILL:
    case CONCORD_CLOCK_CALM:
    default:
      return "";
    }
}
