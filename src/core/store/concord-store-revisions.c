/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What each revision held when it was handed out. Kept compressed beside the sessions, outside undo; it never looks
 * into what it keeps.
 */

#include "config.h"

#include "concord-store-revisions.h"

#include <glib/gi18n-lib.h>

#include "concord-store-private.h"

enum
{
  /* As much as a session file can be. What is kept was written here, but the database may have been meddled with. */
  MOST_BYTES = 64 * 1024 * 1024,
};

static GBytes *
convert (GConverter *converter,
         GBytes     *bytes,
         GError    **error)
{
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (memory, converter);
  g_autoptr (GByteArray) all = g_byte_array_new ();
  guint8 chunk[64 * 1024];
  gssize n;

  while ((n = g_input_stream_read (stream, chunk, sizeof chunk, NULL, error)) > 0)
    {
      g_byte_array_append (all, chunk, (guint) n);
      if (all->len > MOST_BYTES)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "too large");
          return NULL;
        }
    }

  return n == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&all)) : NULL;
}

/**
 * concord_store_keep_revision:
 * @session: the session's id
 * @revision: the revision's id
 * @content: the whole session file of that revision, nothing hidden
 * @error: of %CONCORD_STORE_ERROR
 *
 * Keeps what a revision holds. Keeping it again replaces it.
 */
gboolean
concord_store_keep_revision (ConcordStore *self,
                             const char   *session,
                             const char   *revision,
                             GBytes       *content,
                             GError      **error)
{
  ConcordConnection *connection = concord_store_get_connection (self);
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1);
  g_autoptr (ConcordStatement) insert = concord_connection_prepare (
    connection, "INSERT OR REPLACE INTO \"kept_revision\" (\"id\", \"session\", \"content\") VALUES (?1, ?2, ?3)", error);
  g_autoptr (GBytes) packed = NULL;
  g_autoptr (GError) wrong = NULL;

  if (insert == NULL || !concord_connection_check_moved (connection, error))
    return FALSE;

  packed = convert (G_CONVERTER (compressor), content, &wrong);
  if (packed == NULL)
    {
      g_set_error (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_FAILED, _("The revision cannot be kept (%s)"), wrong->message);
      return FALSE;
    }

  concord_connection_bind_text (insert, 1, revision);
  concord_connection_bind_text (insert, 2, session);
  sqlite3_bind_blob64 (insert, 3, g_bytes_get_data (packed, NULL), g_bytes_get_size (packed), SQLITE_TRANSIENT);

  return concord_connection_run (connection, insert, error);
}

static GBytes *
unpack (sqlite3_stmt *select,
        GError      **error)
{
  g_autoptr (GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autoptr (GBytes) packed =
    g_bytes_new (sqlite3_column_blob (select, 0), (gsize) sqlite3_column_bytes (select, 0));
  GBytes *content = convert (G_CONVERTER (decompressor), packed, NULL);

  if (content == NULL)
    g_set_error_literal (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_DAMAGED, _("What was kept of this revision is damaged"));

  return content;
}

/**
 * concord_store_read_revision:
 * @error: of %CONCORD_STORE_ERROR; %CONCORD_STORE_ERROR_NOT_FOUND where nothing was kept
 *
 * Returns: (transfer full): the session file that was kept
 */
GBytes *
concord_store_read_revision (ConcordStore *self,
                             const char   *revision,
                             GError      **error)
{
  ConcordConnection *connection = concord_store_get_connection (self);
  g_autoptr (ConcordStatement) select =
    concord_connection_prepare (connection, "SELECT \"content\" FROM \"kept_revision\" WHERE \"id\" = ?1", error);
  gboolean row;

  if (select == NULL)
    return NULL;

  concord_connection_bind_text (select, 1, revision);
  if (!concord_connection_step (connection, select, &row, error))
    return NULL;

  if (!row)
    {
      g_set_error_literal (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_NOT_FOUND, _("There is no such revision"));
      return NULL;
    }

  return unpack (select, error);
}

/**
 * concord_store_list_revisions:
 * @session: a session's id
 * @error: of %CONCORD_STORE_ERROR
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids of the revisions of which the content was kept
 */
char **
concord_store_list_revisions (ConcordStore *self,
                              const char   *session,
                              GError      **error)
{
  ConcordConnection *connection = concord_store_get_connection (self);
  g_autoptr (ConcordStatement) select = concord_connection_prepare (
    connection, "SELECT \"id\" FROM \"kept_revision\" WHERE \"session\" = ?1 ORDER BY \"id\"", error);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  gboolean row = TRUE;

  if (select == NULL)
    return NULL;

  concord_connection_bind_text (select, 1, session);
  while (row)
    {
      if (!concord_connection_step (connection, select, &row, error))
        return NULL;
      if (row)
        g_strv_builder_take (ids, concord_connection_dup_text (select, 0));
    }

  return g_strv_builder_end (ids);
}
