/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ConcordPdfObject:
 * @text: what it holds, without its number; not ended by a nul byte; %NULL for one that is not there
 * @length: of @text
 * @changed: (nullable): what it is to hold instead
 */
typedef struct
{
  const char *text;
  gsize length;
  char *changed;
} ConcordPdfObject;

/**
 * ConcordPdfObjects:
 * @list: (element-type ConcordPdfObject): by number
 * @root: number of the catalogue
 * @info: number of the description
 *
 * The objects of a PDF file, which keeps their text.
 */
typedef struct
{
  GByteArray *file;
  GArray *list;
  guint root;
  guint info;
} ConcordPdfObjects;

ConcordPdfObjects *concord_pdf_objects_read  (GByteArray        *file) G_GNUC_WARN_UNUSED_RESULT;
GByteArray        *concord_pdf_objects_write (ConcordPdfObjects *self) G_GNUC_WARN_UNUSED_RESULT;
void               concord_pdf_objects_free  (ConcordPdfObjects *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordPdfObjects, concord_pdf_objects_free)

G_END_DECLS
