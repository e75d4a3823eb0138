/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the room's clock keeps over a restart, and the text it is kept as. It is told the time and never asks for it,
 * and takes any text: what makes no sense in it is left out.
 */

#include "config.h"

#include "concord-clock-book.h"

#define GROUP "clock"
#define LONGEST (7 * 24 * 60 * 60) /* seconds: more was never spent on one item, nor added to it */

typedef struct
{
  gint64 spent; /* microseconds, until it was last started */
  gint64 extra; /* seconds */
} Turn;

static Turn *
get_turn (ConcordClockBook *self,
          const char       *id)
{
  return id != NULL ? g_hash_table_lookup (self->turns, id) : NULL;
}

static Turn *
ensure_turn (ConcordClockBook *self,
             const char       *id)
{
  Turn *turn = get_turn (self, id);

  if (turn == NULL)
    {
      turn = g_new0 (Turn, 1);
      g_hash_table_insert (self->turns, g_strdup (id), turn);
    }

  return turn;
}

ConcordClockBook *
concord_clock_book_new (void)
{
  ConcordClockBook *self = g_new0 (ConcordClockBook, 1);

  self->turns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

void
concord_clock_book_free (ConcordClockBook *self)
{
  g_hash_table_unref (self->turns);
  g_free (self->item);
  g_free (self);
}

static gint64
get_number (GKeyFile   *file,
            const char *group,
            const char *key,
            gint64      lowest,
            gint64      highest)
{
  /* 0 for what is not there or no number. */
  return CLAMP (g_key_file_get_int64 (file, group, key, NULL), lowest, highest);
}

/**
 * concord_clock_book_new_from:
 * @text: from concord_clock_book_dup_text(), or anything else
 * @now: in microseconds since 1970, UTC
 *
 * A clock that was running goes on as if the program had never been closed, unless it was abandoned.
 */
ConcordClockBook *
concord_clock_book_new_from (const char *text,
                             gint64      now)
{
  ConcordClockBook *self = concord_clock_book_new ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_auto (GStrv) groups = NULL;

  if (!g_key_file_load_from_data (file, text, (gsize) -1, G_KEY_FILE_NONE, NULL))
    return self;

  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      Turn *turn;

      if (!g_uuid_string_is_valid (groups[i]))
        continue;

      turn = ensure_turn (self, groups[i]);
      turn->spent = get_number (file, groups[i], "spent", 0, LONGEST) * G_USEC_PER_SEC;
      turn->extra = get_number (file, groups[i], "extra", -LONGEST, LONGEST);
    }

  self->item = g_key_file_get_string (file, GROUP, "item", NULL);
  if (self->item != NULL && !g_uuid_string_is_valid (self->item))
    g_clear_pointer (&self->item, g_free);
  if (self->item != NULL)
    {
      ensure_turn (self, self->item);
      self->since = get_number (file, GROUP, "since", 0, G_MAXINT64);
      concord_clock_book_settle (self, now);
    }

  return self;
}

/**
 * concord_clock_book_dup_text:
 *
 * Returns: (transfer full): to be kept; "" when there is nothing to keep
 */
char *
concord_clock_book_dup_text (ConcordClockBook *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  GHashTableIter iter;
  const char *id;
  Turn *turn;

  if (self->item == NULL && g_hash_table_size (self->turns) == 0)
    return g_strdup ("");

  if (self->item != NULL)
    g_key_file_set_string (file, GROUP, "item", self->item);
  if (self->since > 0)
    g_key_file_set_int64 (file, GROUP, "since", self->since);

  g_hash_table_iter_init (&iter, self->turns);
  while (g_hash_table_iter_next (&iter, (gpointer *) &id, (gpointer *) &turn))
    {
      g_key_file_set_int64 (file, id, "spent", turn->spent / G_USEC_PER_SEC);
      if (turn->extra != 0)
        g_key_file_set_int64 (file, id, "extra", turn->extra);
    }

  return g_key_file_to_data (file, NULL, NULL);
}

static gint64
get_running (ConcordClockBook *self,
             gint64            now)
{
  return self->since > 0 ? MAX (now - self->since, 0) : 0;
}

/**
 * concord_clock_book_get_spent:
 *
 * Returns: seconds spent on an item so far
 */
gint64
concord_clock_book_get_spent (ConcordClockBook *self,
                              const char       *id,
                              gint64            now)
{
  Turn *turn = get_turn (self, id);
  gint64 spent = turn != NULL ? turn->spent : 0;

  if (g_strcmp0 (id, self->item) == 0)
    spent += get_running (self, now);

  return spent / G_USEC_PER_SEC;
}

/**
 * concord_clock_book_get_extra:
 *
 * Returns: seconds the room was given beyond the item's minutes
 */
gint64
concord_clock_book_get_extra (ConcordClockBook *self,
                              const char       *id)
{
  Turn *turn = get_turn (self, id);

  return turn != NULL ? turn->extra : 0;
}

/* Whether the item has been up. */
gboolean
concord_clock_book_has (ConcordClockBook *self,
                        const char       *id)
{
  return get_turn (self, id) != NULL;
}

void
concord_clock_book_pause (ConcordClockBook *self,
                          gint64            now)
{
  if (self->item == NULL)
    return;

  ensure_turn (self, self->item)->spent += get_running (self, now);
  self->since = 0;
}

void
concord_clock_book_resume (ConcordClockBook *self,
                           gint64            now)
{
  if (self->item != NULL && self->since == 0)
    self->since = now;
}

/* Begins an item, or goes on with it where it was left. */
void
concord_clock_book_start (ConcordClockBook *self,
                          const char       *id,
                          gint64            now)
{
  concord_clock_book_pause (self, now);
  g_set_str (&self->item, id);
  ensure_turn (self, id);
  self->since = now;
}

/* No item is up any longer. What was spent is kept. */
void
concord_clock_book_stop (ConcordClockBook *self,
                         gint64            now)
{
  concord_clock_book_pause (self, now);
  g_clear_pointer (&self->item, g_free);
}

void
concord_clock_book_set_extra (ConcordClockBook *self,
                              const char       *id,
                              gint64            seconds)
{
  ensure_turn (self, id)->extra = CLAMP (seconds, -LONGEST, LONGEST);
}

void
concord_clock_book_forget (ConcordClockBook *self,
                           const char       *id)
{
  g_hash_table_remove (self->turns, id);
}

/**
 * concord_clock_book_shift:
 *
 * The computer's clock was set: what was spent stays what it is.
 */
void
concord_clock_book_shift (ConcordClockBook *self,
                          gint64            microseconds)
{
  if (self->since > 0)
    self->since = MAX (self->since + microseconds, 1);
}

/**
 * concord_clock_book_settle:
 *
 * Brings what makes no sense into order: a start in the future (the computer's clock was set back while the program was
 * closed) becomes now; a clock that ran all night was abandoned and is paused where it was last started.
 *
 * Returns: whether anything changed
 */
gboolean
concord_clock_book_settle (ConcordClockBook *self,
                           gint64            now)
{
  if (self->since > now)
    {
      self->since = now;
      return TRUE;
    }

  if (self->since > 0 && now - self->since > CONCORD_CLOCK_ABANDONED * (gint64) G_USEC_PER_SEC)
    {
      self->since = 0;
      return TRUE;
    }

  return FALSE;
}
