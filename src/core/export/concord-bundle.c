/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts files where they are wanted: into a folder, or into a zip. Each is written beside its place and takes it when
 * it is whole; what fails or is cancelled leaves nothing behind.
 */

#include "config.h"

#include "concord-bundle.h"

#include <archive.h>
#include <archive_entry.h>

#include "concord-speech.h"

typedef struct
{
  char *name;
  GBytes *bytes;
} Entry;

struct _ConcordBundle
{
  gint64 made;
  GPtrArray *entries;
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->name);
  g_bytes_unref (entry->bytes);
  g_free (entry);
}

/**
 * concord_bundle_new:
 * @made: when, seconds since 1970, UTC: the time that files in a zip have
 */
ConcordBundle *
concord_bundle_new (gint64 made)
{
  ConcordBundle *self = g_new0 (ConcordBundle, 1);

  self->made = made;
  self->entries = g_ptr_array_new_with_free_func (entry_free);

  return self;
}

void
concord_bundle_free (ConcordBundle *self)
{
  g_ptr_array_unref (self->entries);
  g_free (self);
}

void
concord_bundle_add (ConcordBundle *self,
                    const char    *name,
                    GBytes        *bytes)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->name = g_strdup (name);
  entry->bytes = g_bytes_ref (bytes);
  g_ptr_array_add (self->entries, entry);
}

guint
concord_bundle_get_n (ConcordBundle *self)
{
  return self->entries->len;
}

const char *
concord_bundle_get_name (ConcordBundle *self,
                         guint          i)
{
  g_return_val_if_fail (i < self->entries->len, NULL);

  return ((Entry *) self->entries->pdata[i])->name;
}

/* Returns: (transfer none) */
GBytes *
concord_bundle_get_bytes (ConcordBundle *self,
                          guint          i)
{
  g_return_val_if_fail (i < self->entries->len, NULL);

  return ((Entry *) self->entries->pdata[i])->bytes;
}

/* --- zip ------------------------------------------------------------------------- */

static la_ssize_t
collect (struct archive *archive,
         void           *data,
         const void     *bytes,
         size_t          length)
{
  g_byte_array_append (data, bytes, (guint) length);

  return (la_ssize_t) length;
}

static gboolean
write_entry (struct archive *archive,
             const Entry    *entry,
             gint64          made)
{
  struct archive_entry *head = archive_entry_new ();
  gsize length;
  const void *data = g_bytes_get_data (entry->bytes, &length);
  gboolean written;

  archive_entry_set_pathname_utf8 (head, entry->name);
  archive_entry_set_size (head, (la_int64_t) length);
  archive_entry_set_filetype (head, AE_IFREG);
  archive_entry_set_perm (head, 0644);
  archive_entry_set_mtime (head, made, 0);
  written = archive_write_header (archive, head) == ARCHIVE_OK &&
            (length == 0 || archive_write_data (archive, data, length) == (la_ssize_t) length);
  archive_entry_free (head);

  return written;
}

static gboolean
write_entries (ConcordBundle  *self,
               struct archive *archive,
               GByteArray     *bytes,
               GCancellable   *cancellable,
               GError        **error)
{
  gboolean good = archive_write_set_format_zip (archive) == ARCHIVE_OK &&
                  /* Names are the same on every machine, whatever language this one speaks. */
                  archive_write_set_options (archive, "zip:hdrcharset=UTF-8") == ARCHIVE_OK &&
                  archive_write_set_bytes_in_last_block (archive, 1) == ARCHIVE_OK &&
                  archive_write_open (archive, bytes, NULL, collect, NULL) == ARCHIVE_OK;

  for (guint i = 0; good && i < self->entries->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      good = write_entry (archive, self->entries->pdata[i], self->made);
    }

  if (!good || archive_write_close (archive) != ARCHIVE_OK)
    {
      const char *why = archive_error_string (archive);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The zip could not be made: %s"), why != NULL ? why : "");
      return FALSE;
    }

  return TRUE;
}

/**
 * concord_bundle_to_zip:
 * @error: %G_IO_ERROR_CANCELLED or %G_IO_ERROR_FAILED
 *
 * Returns: (transfer full): the same files at the same time give the same bytes
 */
GBytes *
concord_bundle_to_zip (ConcordBundle *self,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  struct archive *archive = archive_write_new ();
  gboolean written = write_entries (self, archive, bytes, cancellable, error);

  archive_write_free (archive);

  return written ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

/* --- files ----------------------------------------------------------------------- */

/* Returns: (transfer full): what stands beside @file until it is whole */
static GFile *
get_beside (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *name = g_strdup_printf (".concord-%s.part", unique);

  return g_file_get_child (folder, name);
}

static void
remove_if_there (GFile *file)
{
  /* Not cancellable: it is what cancelling asks for. */
  g_file_delete (file, NULL, NULL);
}

static gboolean
write_beside (GBytes       *bytes,
              GFile        *beside,
              GCancellable *cancellable,
              GError      **error)
{
  g_autoptr (GFileOutputStream) stream = g_file_create (beside, G_FILE_CREATE_NONE, cancellable, error);
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  if (stream == NULL)
    return FALSE;

  if (g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, length, NULL, cancellable, error) &&
      g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error))
    return TRUE;

  remove_if_there (beside);
  return FALSE;
}

static gboolean
take_place (GFile   *beside,
            GFile   *file,
            GError **error)
{
  if (g_file_move (beside, file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error))
    return TRUE;

  remove_if_there (beside);
  return FALSE;
}

/* An error in the words of the system says what, but not where. */
static void
name_file (GError    **error,
           const char *name)
{
  if (error != NULL && !g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    /* Translators: before a sentence about what went wrong: a file name */
    g_prefix_error (error, _("“%s” was not written: "), name);
}

/**
 * concord_write_whole:
 * @error: %G_IO_ERROR_CANCELLED or what the file system says; the message names the file
 *
 * Puts @bytes in the place of @file, which is as it was before when this fails.
 */
gboolean
concord_write_whole (GBytes       *bytes,
                     GFile        *file,
                     GCancellable *cancellable,
                     GError      **error)
{
  g_autoptr (GFile) beside = get_beside (file);
  g_autofree char *name = g_file_get_basename (file);

  if (write_beside (bytes, beside, cancellable, error) && take_place (beside, file, error))
    return TRUE;

  name_file (error, name);
  return FALSE;
}

static gboolean
write_all (ConcordBundle *self,
           GFile         *folder,
           GPtrArray     *beside,
           GCancellable  *cancellable,
           GError       **error)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = self->entries->pdata[i];
      g_autoptr (GFile) file = g_file_get_child (folder, entry->name);

      g_ptr_array_add (beside, get_beside (file));
      if (!write_beside (entry->bytes, beside->pdata[i], cancellable, error))
        {
          name_file (error, entry->name);
          return FALSE;
        }
    }

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = self->entries->pdata[i];
      g_autoptr (GFile) file = g_file_get_child (folder, entry->name);

      if (!take_place (beside->pdata[i], file, error))
        {
          name_file (error, entry->name);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * concord_bundle_write:
 * @folder: is made when it is not there
 * @error: as of concord_write_whole()
 *
 * Writes all files beside their places before the first takes its own.
 */
gboolean
concord_bundle_write (ConcordBundle *self,
                      GFile         *folder,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autoptr (GPtrArray) beside = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean was_there = g_file_query_exists (folder, NULL);

  if (!was_there && !g_file_make_directory (folder, cancellable, error))
    {
      g_autofree char *name = g_file_get_basename (folder);

      name_file (error, name);
      return FALSE;
    }

  if (write_all (self, folder, beside, cancellable, error))
    return TRUE;

  for (guint i = 0; i < beside->len; i++)
    remove_if_there (beside->pdata[i]);
  /* Only goes when it is empty. */
  if (!was_there)
    remove_if_there (folder);

  return FALSE;
}

gboolean
concord_bundle_write_zip (ConcordBundle *self,
                          GFile         *file,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autoptr (GBytes) zip = concord_bundle_to_zip (self, cancellable, error);

  return zip != NULL && concord_write_whole (zip, file, cancellable, error);
}
