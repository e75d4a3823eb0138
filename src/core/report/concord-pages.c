/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps pages as cairo recorded them. Knows nothing of what stands on them. */

#include "config.h"

#include "concord-pages.h"

#include "concord-pdf-private.h"

struct _ConcordPages
{
  gatomicrefcount references;
  GMutex mutex; /* a recording is played to one at a time */
  GPtrArray *sheets;
  double width;
  double height;
};

/**
 * concord_pages_new:
 * @error: %G_IO_ERROR_CANCELLED, or %G_IO_ERROR_FAILED when memory runs out
 *
 * Lays out all of @document, which takes as long as writing its file.
 *
 * Returns: (transfer full)
 */
ConcordPages *
concord_pages_new (ConcordDocument *document,
                   GCancellable    *cancellable,
                   GError         **error)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);
  cairo_rectangle_t extents;
  ConcordPages *self;

  if (!concord_pdf_draw (document, sheets, cancellable, error))
    return NULL;

  cairo_recording_surface_get_extents (sheets->pdata[0], &extents);
  self = g_new0 (ConcordPages, 1);
  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->mutex);
  self->sheets = g_steal_pointer (&sheets);
  self->width = extents.width;
  self->height = extents.height;

  return self;
}

ConcordPages *
concord_pages_ref (ConcordPages *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
concord_pages_unref (ConcordPages *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_ptr_array_unref (self->sheets);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

guint
concord_pages_get_n (ConcordPages *self)
{
  return self->sheets->len;
}

/* Returns: in points */
double
concord_pages_get_width (ConcordPages *self)
{
  return self->width;
}

/* Returns: in points */
double
concord_pages_get_height (ConcordPages *self)
{
  return self->height;
}

/**
 * concord_pages_paint:
 * @page: counted from 0
 * @cr: in points, from the upper left corner of the page
 */
void
concord_pages_paint (ConcordPages *self,
                     guint         page,
                     cairo_t      *cr)
{
  g_return_if_fail (page < self->sheets->len);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, self->width, self->height);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill (cr);

  g_mutex_lock (&self->mutex);
  cairo_set_source_surface (cr, self->sheets->pdata[page], 0, 0);
  cairo_paint (cr);
  g_mutex_unlock (&self->mutex);
  cairo_restore (cr);
}
