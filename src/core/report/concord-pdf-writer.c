/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The summary as PDF to hand out: laid out once, numbered, then painted with bookmarks, links and structure. */

#include "config.h"

#include "concord-pdf-writer.h"

#include "concord-language.h"
#include "concord-pdf-private.h"
#include "concord-speech.h"

static cairo_status_t
collect_bytes (void                *data,
               const unsigned char *bytes,
               unsigned int         length)
{
  g_byte_array_append (data, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
set_up (ConcordPdf *self,
        GByteArray *bytes)
{
  ConcordDocument *document = self->document;

  self->page_width = document->paper == CONCORD_PAPER_LETTER ? 612 : 595.28;
  self->page_height = document->paper == CONCORD_PAPER_LETTER ? 792 : 841.89;
  self->margin = 54;
  self->top = 58;
  self->bottom = 62;
  self->width = self->page_width - 2 * self->margin;
  self->rtl = document->rtl;

  self->strips = g_ptr_array_new_with_free_func (concord_pdf_strip_free);
  self->boxes = g_ptr_array_new_with_free_func (g_free);
  self->tags = g_ptr_array_new_with_free_func (g_free);
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->shared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->drawings = g_ptr_array_new_with_free_func ((GDestroyNotify) concord_drawing_free);
  self->pages = g_hash_table_new (g_str_hash, g_str_equal);
  self->opened = g_ptr_array_new ();

  self->surface = cairo_pdf_surface_create_for_stream (collect_bytes, bytes, self->page_width, self->page_height);
  /* Its plain cross-reference table is what concord_pdf_finish() can add to. */
  cairo_pdf_surface_restrict_to_version (self->surface, CAIRO_PDF_VERSION_1_4);
  self->cr = cairo_create (self->surface);
  concord_pdf_set_up_text (self);
}

/* What is recorded is measured as for the file: the fonts were set up by its surface. */
static void
add_sheet (ConcordPdf *self)
{
  const cairo_rectangle_t extents = { 0, 0, self->page_width, self->page_height };
  cairo_surface_t *sheet = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);

  g_ptr_array_add (self->sheets, sheet);
  cairo_destroy (self->cr);
  self->cr = cairo_create (sheet);
}

void
concord_pdf_turn_page (ConcordPdf *self)
{
  if (self->sheets != NULL)
    add_sheet (self);
  else
    cairo_show_page (self->cr);
}

static void
clear (ConcordPdf *self)
{
  g_ptr_array_unref (self->opened);
  g_hash_table_unref (self->shared);
  g_ptr_array_unref (self->layouts);
  g_ptr_array_unref (self->drawings);
  g_ptr_array_unref (self->strips);
  g_ptr_array_unref (self->boxes);
  g_ptr_array_unref (self->tags);
  g_hash_table_unref (self->pages);
  for (guint i = 0; i < G_N_ELEMENTS (self->faces); i++)
    pango_font_description_free (self->faces[i]);
  g_object_unref (self->context);
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);
}

static void
set_metadata (ConcordPdf *self)
{
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_TITLE, self->document->title);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATOR, "Concord " PACKAGE_VERSION);

  if (self->document->created != 0)
    {
      g_autoptr (GDateTime) created = g_date_time_new_from_unix_utc (self->document->created);
      g_autofree char *iso = created != NULL ? g_date_time_format (created, "%Y-%m-%dT%H:%M:%SZ") : NULL;

      if (iso != NULL)
        cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATE_DATE, iso);
    }
}

static gboolean
lay_out (ConcordPdf *self,
         GError    **error)
{
  concord_pdf_lay_out_vision (self);
  concord_pdf_lay_out_contents (self);

  for (guint i = 0; i < self->document->root->children->len; i++)
    {
      if (!concord_pdf_lay_out (self, self->document->root->children->pdata[i], 36, error))
        return FALSE;
    }

  return concord_pdf_paginate (self, error);
}

static gboolean
make (ConcordPdf *self,
      GError    **error)
{
  set_metadata (self);
  if (!lay_out (self, error))
    return FALSE;

  concord_pdf_paint_cover (self);
  if (!concord_pdf_paint (self, error))
    return FALSE;
  cairo_tag_end (self->cr, "Document");

  cairo_surface_finish (self->surface);
  if (cairo_status (self->cr) != CAIRO_STATUS_SUCCESS || cairo_surface_status (self->surface) != CAIRO_STATUS_SUCCESS)
    {
      cairo_status_t status = cairo_status (self->cr);

      if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status (self->surface);
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The PDF could not be made: %s"),
                   cairo_status_to_string (status));
      return FALSE;
    }

  return TRUE;
}

/**
 * concord_pdf_write:
 * @error: %G_IO_ERROR_CANCELLED, or %G_IO_ERROR_FAILED when memory runs out
 *
 * Returns: (transfer full): the whole file; %NULL with @error set
 */
GBytes *
concord_pdf_write (ConcordDocument *document,
                   GCancellable    *cancellable,
                   GError         **error)
{
  g_autoptr (ConcordLanguage) language = concord_language_begin (document->labels);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  ConcordPdf self = { .document = document, .cancellable = cancellable };
  gboolean written;

  set_up (&self, bytes);
  written = make (&self, error);
  if (written)
    {
      GByteArray *finished = concord_pdf_finish (&self, bytes);

      g_byte_array_unref (bytes);
      bytes = finished;
    }
  clear (&self);

  return written ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

/**
 * concord_pdf_draw:
 * @sheets: (element-type cairo_surface_t): where the pages go
 * @error: as of concord_pdf_write()
 */
gboolean
concord_pdf_draw (ConcordDocument *document,
                  GPtrArray       *sheets,
                  GCancellable    *cancellable,
                  GError         **error)
{
  g_autoptr (ConcordLanguage) language = concord_language_begin (document->labels);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  ConcordPdf self = { .document = document, .cancellable = cancellable };
  gboolean drawn;

  set_up (&self, bytes);
  self.sheets = sheets;
  add_sheet (&self);
  drawn = make (&self, error);
  clear (&self);

  return drawn;
}
