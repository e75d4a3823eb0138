/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The files of the document in one zip, as ODF 1.2 part 3 wants them: what it is comes first and uncompressed.
 * Times are fixed, so that the same document gives the same bytes, and nothing says who made it.
 */

#include "config.h"

#include "concord-odt-private.h"

#include <archive.h>
#include <archive_entry.h>

#define MEDIA_TYPE "application/vnd.oasis.opendocument.text"

typedef struct archive Archive;
typedef struct archive_entry ArchiveEntry;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, archive_write_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ArchiveEntry, archive_entry_free)

static la_ssize_t
append (Archive    *archive,
        void       *file,
        const void *data,
        size_t      length)
{
  g_byte_array_append (file, data, (guint) length);

  return (la_ssize_t) length;
}

static gboolean
fail (Archive *archive,
      GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, archive_error_string (archive));

  return FALSE;
}

static gboolean
add_file (Archive    *archive,
          const char *path,
          const void *data,
          gsize       size,
          GError    **error)
{
  g_autoptr (ArchiveEntry) entry = archive_entry_new ();

  archive_entry_set_pathname (entry, path);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, (la_int64_t) size);

  if (archive_write_header (archive, entry) != ARCHIVE_OK || archive_write_data (archive, data, size) < (la_ssize_t) size)
    return fail (archive, error);

  return TRUE;
}

static gboolean
add_words (Archive    *archive,
           const char *path,
           const char *words,
           GError    **error)
{
  return add_file (archive, path, words, strlen (words), error);
}

static char *
finish (xmlTextWriter *out,
        xmlBuffer     *buffer)
{
  char *words;

  xmlTextWriterEndDocument (out);
  xmlFreeTextWriter (out);
  words = g_strdup ((const char *) xmlBufferContent (buffer));
  xmlBufferFree (buffer);

  return words;
}

static xmlTextWriter *
start (xmlBuffer **buffer)
{
  xmlTextWriter *out;

  *buffer = xmlBufferCreate ();
  out = xmlNewTextWriterMemory (*buffer, 0);
  xmlTextWriterStartDocument (out, NULL, "UTF-8", NULL);

  return out;
}

static char *
make_meta (ConcordDocument *document)
{
  g_autoptr (GDateTime) created = document->created != 0 ? g_date_time_new_from_unix_utc (document->created) : NULL;
  g_autofree char *iso = created != NULL ? g_date_time_format (created, "%Y-%m-%dT%H:%M:%SZ") : NULL;
  xmlBuffer *buffer;
  xmlTextWriter *out = start (&buffer);

  concord_odt_open (out, "office:document-meta", "xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
                    "xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
                    "xmlns:dc", "http://purl.org/dc/elements/1.1/", "office:version", "1.2", NULL);
  concord_odt_open (out, "office:meta", NULL);
  concord_odt_element (out, "meta:generator", "Concord/" PACKAGE_VERSION);
  concord_odt_element (out, "dc:title", document->title);
  concord_odt_element (out, "dc:language", document->language);
  if (iso != NULL)
    concord_odt_element (out, "meta:creation-date", iso);
  if (iso != NULL)
    concord_odt_element (out, "dc:date", iso);

  return finish (out, buffer);
}

static void
add_entry (xmlTextWriter *out,
           const char    *path,
           const char    *media_type)
{
  concord_odt_open (out, "manifest:file-entry", "manifest:full-path", path, "manifest:media-type", media_type,
                    "manifest:version", g_str_equal (path, "/") ? "1.2" : NULL, NULL);
  concord_odt_close (out);
}

static char *
make_manifest (ConcordOdt *self)
{
  xmlBuffer *buffer;
  xmlTextWriter *out = start (&buffer);

  concord_odt_open (out, "manifest:manifest", "xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
                    "manifest:version", "1.2", NULL);
  add_entry (out, "/", MEDIA_TYPE);
  add_entry (out, "content.xml", "text/xml");
  add_entry (out, "styles.xml", "text/xml");
  add_entry (out, "meta.xml", "text/xml");
  for (guint i = 0; i < self->paths->len; i++)
    add_entry (out, self->paths->pdata[i], "image/png");

  return finish (out, buffer);
}

static gboolean
add_files (ConcordOdt *self,
           Archive    *archive,
           const char *content,
           const char *styles,
           GError    **error)
{
  g_autofree char *meta = make_meta (self->document);
  g_autofree char *manifest = make_manifest (self);

  archive_write_zip_set_compression_store (archive);
  if (!add_words (archive, "mimetype", MEDIA_TYPE, error))
    return FALSE;

  archive_write_zip_set_compression_deflate (archive);
  if (!add_words (archive, "content.xml", content, error) || !add_words (archive, "styles.xml", styles, error) ||
      !add_words (archive, "meta.xml", meta, error))
    return FALSE;

  for (guint i = 0; i < self->paths->len; i++)
    {
      GBytes *picture = g_hash_table_lookup (self->pictures, self->paths->pdata[i]);
      gsize size;
      const void *data = g_bytes_get_data (picture, &size);

      if (g_cancellable_set_error_if_cancelled (self->cancellable, error) ||
          !add_file (archive, self->paths->pdata[i], data, size, error))
        return FALSE;
    }

  return add_words (archive, "META-INF/manifest.xml", manifest, error);
}

static guint32
get_number (const guint8 *at,
            guint         n_bytes)
{
  guint32 number = 0;

  for (guint i = 0; i < n_bytes; i++)
    number |= (guint32) at[i] << (8 * i);

  return number;
}

static void
set_number (guint8 *at,
            guint32 number)
{
  for (guint i = 0; i < 4; i++)
    at[i] = number >> (8 * i) & 0xff;
}

/* libarchive writes the size of a file behind it, as a pipe would need. For a file that is not compressed most readers
 * refuse that, LibreOffice among them, so the size of the first is moved to where it is looked for.
 */
static void
settle_first_file (GByteArray *file)
{
  const guint behind = 30 + strlen ("mimetype") + strlen (MEDIA_TYPE);
  const guint size_of_behind = 16, size_of_end = 22, size_is_behind = 1 << 3;
  guint8 *end, *entry;

  g_assert (get_number (file->data + behind, 4) == 0x08074b50);

  file->data[6] &= ~size_is_behind;
  memcpy (file->data + 14, file->data + behind + 4, 12);
  g_byte_array_remove_range (file, behind, size_of_behind);

  /* What comes later has moved. */
  end = file->data + file->len - size_of_end;
  g_assert (get_number (end, 4) == 0x06054b50);
  set_number (end + 16, get_number (end + 16, 4) - size_of_behind);
  entry = file->data + get_number (end + 16, 4);
  entry[8] &= ~size_is_behind;
  while (entry < end)
    {
      guint32 offset = get_number (entry + 42, 4);

      if (offset > 0)
        set_number (entry + 42, offset - size_of_behind);
      entry += 46 + get_number (entry + 28, 2) + get_number (entry + 30, 2) + get_number (entry + 32, 2);
    }
}

GBytes *
concord_odt_package (ConcordOdt *self,
                     const char *content,
                     const char *styles,
                     GError    **error)
{
  g_autoptr (GByteArray) file = g_byte_array_new ();
  g_autoptr (Archive) archive = archive_write_new ();

  archive_write_set_format_zip (archive);
  archive_write_set_bytes_in_last_block (archive, 1);
  if (archive_write_open2 (archive, file, NULL, append, NULL, NULL) != ARCHIVE_OK ||
      !add_files (self, archive, content, styles, error))
    {
      if (error != NULL && *error == NULL)
        fail (archive, error);
      return NULL;
    }

  if (archive_write_close (archive) != ARCHIVE_OK)
    {
      fail (archive, error);
      return NULL;
    }

  settle_first_file (file);

  return g_byte_array_free_to_bytes (g_steal_pointer (&file));
}
