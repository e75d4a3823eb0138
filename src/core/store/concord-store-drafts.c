/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was typed and not yet made a card of. Kept beside the sessions, outside undo. */

#include "config.h"

#include "concord-store-private.h"

/**
 * concord_store_get_draft:
 *
 * Returns: (transfer full) (nullable): what was last kept under @key, %NULL where nothing was
 */
char *
concord_store_get_draft (ConcordStore *self,
                         const char   *scope,
                         const char   *key)
{
  ConcordConnection *connection = concord_store_get_connection (self);
  g_autoptr (ConcordStatement) select = concord_connection_prepare (
    connection, "SELECT \"text\" FROM \"draft\" WHERE \"scope\" = ?1 AND \"key\" = ?2", NULL);
  gboolean row;

  if (select == NULL)
    return NULL;

  concord_connection_bind_text (select, 1, scope);
  concord_connection_bind_text (select, 2, key);
  if (!concord_connection_step (connection, select, &row, NULL) || !row)
    return NULL;

  return concord_connection_dup_text (select, 0);
}

/**
 * concord_store_set_draft:
 * @text: (nullable): what was typed; empty or %NULL forgets it
 */
gboolean
concord_store_set_draft (ConcordStore *self,
                         const char   *scope,
                         const char   *key,
                         const char   *text,
                         GError      **error)
{
  ConcordConnection *connection = concord_store_get_connection (self);
  gboolean forget = text == NULL || text[0] == '\0';
  g_autoptr (ConcordStatement) statement = concord_connection_prepare (
    connection,
    forget ? "DELETE FROM \"draft\" WHERE \"scope\" = ?1 AND \"key\" = ?2"
           : "INSERT OR REPLACE INTO \"draft\" (\"scope\", \"key\", \"text\") VALUES (?1, ?2, ?3)",
    error);

  if (statement == NULL || !concord_connection_check_moved (connection, error))
    return FALSE;

  concord_connection_bind_text (statement, 1, scope);
  concord_connection_bind_text (statement, 2, key);
  if (!forget)
    concord_connection_bind_text (statement, 3, text);

  return concord_connection_run (connection, statement, error);
}
