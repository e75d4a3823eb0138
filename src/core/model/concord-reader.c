/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the content of records when someone asks for it and forgets it again, so that a session of a hundred
 * thousand cards takes little more memory than what is looked at. It never knows where content is kept.
 */

#include "config.h"

#include "concord-reader.h"

#include "concord-record-write.h"

enum
{
  KEPT = 500,   /* records that stay whole: several times what a screen shows */
  SLICE = 1000, /* how many are forgotten before the main loop may do something else */
};

struct _ConcordReader
{
  ConcordReadFunc func;
  gpointer data;
  GDestroyNotify destroy;

  GQueue read; /* ConcordRecord, the one read longest ago first */
  guint idle;
};

static gboolean
on_idle (gpointer data)
{
  ConcordReader *self = data;

  for (guint i = 0; i < SLICE && self->read.length > KEPT; i++)
    {
      g_autoptr (ConcordRecord) record = g_queue_pop_head (&self->read);

      concord_record_forget (record);
    }

  if (self->read.length > KEPT)
    return G_SOURCE_CONTINUE;

  self->idle = 0;
  return G_SOURCE_REMOVE;
}

ConcordReader *
concord_reader_new (ConcordReadFunc func,
                    gpointer        data,
                    GDestroyNotify  destroy)
{
  ConcordReader *self = g_rc_box_new0 (ConcordReader);

  self->func = func;
  self->data = data;
  self->destroy = destroy;
  g_queue_init (&self->read);

  return self;
}

ConcordReader *
concord_reader_ref (ConcordReader *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  ConcordReader *self = data;

  g_clear_handle_id (&self->idle, g_source_remove);
  g_queue_clear_full (&self->read, g_object_unref);
  if (self->destroy != NULL)
    self->destroy (self->data);
}

void
concord_reader_unref (ConcordReader *self)
{
  g_rc_box_release_full (self, clear);
}

void
concord_reader_read (ConcordReader *self,
                     ConcordRecord *record)
{
  self->func (record, self->data);
  if (concord_record_is_unread (record))
    return;

  g_queue_push_tail (&self->read, g_object_ref (record));
  if (self->read.length > KEPT && self->idle == 0)
    self->idle = g_idle_add (on_idle, self);
}
