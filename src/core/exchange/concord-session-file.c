/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gets a session file from where it lies, never more of it than a session file may be. */

#include "config.h"

#include "concord-session-file.h"

#include "concord-session-limits.h"
#include "concord-speech.h"

G_DEFINE_QUARK (concord-exchange-error-quark, concord_exchange_error)

#define CHUNK (256 * 1024)

/* A pipe has no size to ask for, so what comes is counted too. */
static GBytes *
read_all (GInputStream *stream,
          GCancellable *cancellable,
          GError      **error)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  gssize n;

  do
    {
      guint before = all->len;

      g_byte_array_set_size (all, before + CHUNK);
      n = g_input_stream_read (stream, all->data + before, CHUNK, cancellable, error);
      if (n < 0)
        return NULL;

      g_byte_array_set_size (all, before + (guint) n);
      if (all->len > CONCORD_SESSION_FILE_MAX_BYTES)
        {
          concord_session_file_set_too_large (error);
          return NULL;
        }
    }
  while (n > 0);

  return g_byte_array_free_to_bytes (g_steal_pointer (&all));
}

void
concord_session_file_set_too_large (GError **error)
{
  g_set_error (error, CONCORD_EXCHANGE_ERROR, CONCORD_EXCHANGE_ERROR_TOO_LARGE,
               _("The file is larger than %d MiB, which is more than a session can be"),
               CONCORD_SESSION_FILE_MAX_BYTES / (1024 * 1024));
}

void
concord_session_head_clear (ConcordSessionHead *head)
{
  g_clear_pointer (&head->revision, g_free);
  g_clear_pointer (&head->generator, g_free);
}

/**
 * concord_exchange_load_bytes:
 * @error: of %CONCORD_EXCHANGE_ERROR, or of %G_IO_ERROR where @file cannot be read
 *
 * Returns: (transfer full): what a file holds, whatever it is. One that is too large for any of ours is refused before
 *   any of it is read
 */
GBytes *
concord_exchange_load_bytes (GFile        *file,
                             GCancellable *cancellable,
                             GError      **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GFileInfo) info = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;

  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, NULL);
  if (info != NULL && g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_STANDARD_SIZE) &&
      g_file_info_get_size (info) > CONCORD_SESSION_FILE_MAX_BYTES)
    {
      concord_session_file_set_too_large (error);
      return NULL;
    }

  return read_all (G_INPUT_STREAM (stream), cancellable, error);
}

/**
 * concord_session_file_load:
 * @error: of %CONCORD_EXCHANGE_ERROR, or of %G_IO_ERROR where @file cannot be read
 *
 * A file that is too large is refused before any of it is read. May run in a worker.
 *
 * Returns: (transfer full): as concord_session_file_read()
 */
ConcordGraph *
concord_session_file_load (GFile        *file,
                           GCancellable *cancellable,
                           GError      **error)
{
  return concord_session_file_load_with_head (file, NULL, cancellable, error);
}

/**
 * concord_session_file_load_with_head:
 * @head: (out caller-allocates) (optional): what the file says of itself; to be cleared, set only where it can be read
 *
 * Returns: (transfer full): as concord_session_file_load()
 */
ConcordGraph *
concord_session_file_load_with_head (GFile              *file,
                                     ConcordSessionHead *head,
                                     GCancellable       *cancellable,
                                     GError            **error)
{
  g_autoptr (GBytes) bytes = concord_exchange_load_bytes (file, cancellable, error);

  return bytes != NULL ? concord_session_file_read_with_head (bytes, head, cancellable, error) : NULL;
}
