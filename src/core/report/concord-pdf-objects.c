/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the objects of a PDF file as cairo 1.18 writes it and writes them again, packed. It knows no more of PDF
 * than that (ISO 32000-1, 7.5) and reads no file of anybody else's.
 */

#include "config.h"

#include "concord-pdf-objects.h"

#include <string.h>

static void
clear_object (gpointer data)
{
  ConcordPdfObject *object = data;

  g_clear_pointer (&object->changed, g_free);
}

void
concord_pdf_objects_free (ConcordPdfObjects *self)
{
  g_byte_array_unref (self->file);
  g_array_unref (self->list);
  g_free (self);
}

/* Finds @words in @text, which may hold any bytes. */
static const char *
find (const char *text,
      gsize       length,
      const char *words)
{
  gsize n = strlen (words);
  const char *end = text + length;

  for (const char *p = text; (gsize) (end - p) >= n; p++)
    {
      p = memchr (p, words[0], (gsize) (end - p) - n + 1);
      if (p == NULL)
        return NULL;
      if (memcmp (p, words, n) == 0)
        return p;
    }

  return NULL;
}

static gboolean
starts_with (const char *text,
             gsize       length,
             const char *words)
{
  return length >= strlen (words) && memcmp (text, words, strlen (words)) == 0;
}

static guint64
read_number_after (const char *text,
                   gsize       length,
                   const char *words)
{
  const char *found = find (text, length, words);

  return found != NULL ? g_ascii_strtoull (found + strlen (words), NULL, 10) : 0;
}

/* An entry that leads to no object of its number, which cairo 1.18 can leave behind, stays empty. */
static void
read_object (ConcordPdfObjects *self,
             guint              number,
             guint64            offset,
             gsize              table)
{
  ConcordPdfObject *object = &g_array_index (self->list, ConcordPdfObject, number);
  g_autofree char *head = g_strdup_printf ("%u 0 obj\n", number);
  const char *start = (const char *) self->file->data + offset;
  gsize room = table - offset;
  const char *stream, *end;
  guint64 length;

  if (!starts_with (start, room, head))
    return;

  start += strlen (head);
  room -= strlen (head);
  end = find (start, room, "\nendobj\n");
  if (end == NULL)
    return;

  /* The bytes of a stream could hold anything, even the end of an object. */
  stream = find (start, (gsize) (end - start), "\nstream\n");
  length = stream != NULL ? read_number_after (start, (gsize) (stream - start), "/Length ") : 0;
  if (stream != NULL)
    {
      end = find (stream, room - (gsize) (stream - start), "\nendstream\nendobj\n");
      if (end == NULL || length == 0)
        return;
      end += strlen ("\nendstream");
    }

  object->text = start;
  object->length = (gsize) (end - start);
}

/**
 * concord_pdf_objects_read:
 * @file: what cairo made, restricted to PDF 1.4
 *
 * Returns: (transfer full) (nullable): its objects; %NULL where @file is not as expected
 */
ConcordPdfObjects *
concord_pdf_objects_read (GByteArray *file)
{
  const gsize entry = 20;
  g_autoptr (ConcordPdfObjects) self = g_new0 (ConcordPdfObjects, 1);
  const char *start = (const char *) file->data;
  gsize tail = MIN (file->len, 40);
  guint64 table = read_number_after (start + file->len - tail, tail, "startxref\n");
  guint64 n;
  const char *entries;

  self->file = g_byte_array_ref (file);
  self->list = g_array_new (FALSE, TRUE, sizeof (ConcordPdfObject));
  g_array_set_clear_func (self->list, clear_object);

  if (table == 0 || table >= file->len || !starts_with (start + table, file->len - table, "xref\n0 "))
    return NULL;

  n = g_ascii_strtoull (start + table + strlen ("xref\n0 "), NULL, 10);
  entries = find (start + table + strlen ("xref\n"), file->len - table - strlen ("xref\n"), "\n");
  if (entries == NULL || n == 0 || n * entry > file->len - (gsize) (entries + 1 - start))
    return NULL;

  g_array_set_size (self->list, (guint) n);
  for (guint i = 1; i < n; i++)
    {
      guint64 offset = g_ascii_strtoull (entries + 1 + i * entry, NULL, 10);

      if (offset > 0 && offset < table)
        read_object (self, i, offset, table);
    }

  entries += 1 + n * entry;
  self->root = (guint) read_number_after (entries, file->len - (gsize) (entries - start), "/Root ");
  self->info = (guint) read_number_after (entries, file->len - (gsize) (entries - start), "/Info ");
  if (self->root == 0 || self->root >= n || g_array_index (self->list, ConcordPdfObject, self->root).text == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

static GBytes *
deflate (const void *data,
         gsize       length)
{
  g_autoptr (GConverter) compressor = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 3));
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, compressor);

  g_output_stream_write_all (stream, data, length, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
append (GByteArray *out,
        const char *text)
{
  g_byte_array_append (out, (const guint8 *) text, (guint) strlen (text));
}

static void
append_stream (GByteArray *out,
               guint       number,
               const char *dictionary,
               const void *data,
               gsize       length)
{
  g_autoptr (GBytes) packed = deflate (data, length);
  g_autofree char *head = g_strdup_printf ("%u 0 obj\n<< %s /Filter /FlateDecode /Length %" G_GSIZE_FORMAT " >>\nstream\n",
                                           number, dictionary, g_bytes_get_size (packed));

  append (out, head);
  g_byte_array_append (out, g_bytes_get_data (packed, NULL), (guint) g_bytes_get_size (packed));
  append (out, "\nendstream\nendobj\n");
}

/* One entry of the cross-reference stream: its type, a place of four bytes, an index of two. */
static void
append_entry (GByteArray *entries,
              guint8      type,
              guint32     place,
              guint16     index)
{
  guint32 big_place = GUINT32_TO_BE (place);
  guint16 big_index = GUINT16_TO_BE (index);

  g_byte_array_append (entries, &type, 1);
  g_byte_array_append (entries, (const guint8 *) &big_place, 4);
  g_byte_array_append (entries, (const guint8 *) &big_index, 2);
}

typedef struct
{
  GByteArray *out;
  GString *index;
  GString *texts;
  guint n;
  GArray *places;       /* of each pack, in the file */
  guint first;          /* number of the first pack */
} Packer;

static void
flush (Packer *self)
{
  g_autofree char *dictionary = NULL;
  guint32 place = self->out->len;
  gsize index_length = self->index->len;

  if (self->n == 0)
    return;

  dictionary = g_strdup_printf ("/Type /ObjStm /N %u /First %" G_GSIZE_FORMAT, self->n, index_length);
  g_string_append_len (self->index, self->texts->str, (gssize) self->texts->len);
  append_stream (self->out, self->first + self->places->len, dictionary, self->index->str, self->index->len);
  g_array_append_val (self->places, place);

  g_string_truncate (self->index, 0);
  g_string_truncate (self->texts, 0);
  self->n = 0;
}

static void
pack (Packer                 *self,
      guint                   number,
      const ConcordPdfObject *object,
      GByteArray             *entries)
{
  const guint most = 200;

  append_entry (entries, 2, self->first + self->places->len, (guint16) self->n);
  g_string_append_printf (self->index, "%u %" G_GSIZE_FORMAT " ", number, self->texts->len);
  if (object->changed != NULL)
    g_string_append (self->texts, object->changed);
  else
    g_string_append_len (self->texts, object->text, (gssize) object->length);
  g_string_append_c (self->texts, '\n');

  if (++self->n == most)
    flush (self);
}

/* Streams cannot be packed, and the lengths of streams better not. */
static gboolean
is_dictionary (const ConcordPdfObject *object)
{
  const char *end = "endstream";

  return starts_with (object->text, object->length, "<<") &&
         (object->length < strlen (end) ||
          memcmp (object->text + object->length - strlen (end), end, strlen (end)) != 0);
}

/**
 * concord_pdf_objects_write:
 *
 * Returns: (transfer full): a PDF 1.5 file of all objects. Streams are copied as they are, everything else is
 *   packed, which makes a file of many tagged cells a quarter of its size.
 */
GByteArray *
concord_pdf_objects_write (ConcordPdfObjects *self)
{
  GByteArray *out = g_byte_array_sized_new (self->file->len / 2);
  g_autoptr (GByteArray) entries = g_byte_array_new ();
  g_autoptr (GString) index = g_string_new (NULL);
  g_autoptr (GString) texts = g_string_new (NULL);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint32));
  Packer packer = { out, index, texts, 0, places, self->list->len };
  g_autofree char *dictionary = NULL;
  g_autofree char *foot = NULL;
  guint table;

  append (out, "%PDF-1.5\n%\xb5\xed\xae\xfb\n");
  append_entry (entries, 0, 0, G_MAXUINT16);
  for (guint i = 1; i < self->list->len; i++)
    {
      const ConcordPdfObject *object = &g_array_index (self->list, ConcordPdfObject, i);
      g_autofree char *head = g_strdup_printf ("%u 0 obj\n", i);

      if (object->text == NULL)
        {
          append_entry (entries, 0, 0, 0);
        }
      else if (is_dictionary (object))
        {
          pack (&packer, i, object, entries);
        }
      else
        {
          append_entry (entries, 1, out->len, 0);
          append (out, head);
          g_byte_array_append (out, (const guint8 *) object->text, (guint) object->length);
          append (out, "\nendobj\n");
        }
    }
  flush (&packer);

  for (guint i = 0; i < places->len; i++)
    append_entry (entries, 1, g_array_index (places, guint32, i), 0);

  table = out->len;
  append_entry (entries, 1, table, 0);
  dictionary = g_strdup_printf ("/Type /XRef /Size %u /W [1 4 2] /Root %u 0 R /Info %u 0 R",
                                packer.first + places->len + 1, self->root, self->info);
  append_stream (out, packer.first + places->len, dictionary, entries->data, entries->len);
  foot = g_strdup_printf ("startxref\n%u\n%%%%EOF\n", table);
  append (out, foot);

  return out;
}
