/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* ConcordConnection:
 *
 * One SQLite connection with its prepared statements. Belongs to one thread.
 */
typedef struct _ConcordConnection ConcordConnection;

typedef enum
{
  CONCORD_CONNECTION_WRITE,
  CONCORD_CONNECTION_READ,
} ConcordConnectionMode;

ConcordConnection *concord_connection_open       (const char            *path,
                                                  ConcordConnectionMode  mode,
                                                  GError               **error);
void               concord_connection_free       (ConcordConnection     *self);
const char        *concord_connection_get_path   (ConcordConnection     *self);
sqlite3           *concord_connection_get_handle (ConcordConnection     *self);
gboolean           concord_connection_exec       (ConcordConnection     *self,
                                                  const char            *sql,
                                                  GError               **error);
sqlite3_stmt      *concord_connection_prepare    (ConcordConnection     *self,
                                                  const char            *sql,
                                                  GError               **error);
gboolean           concord_connection_step       (ConcordConnection     *self,
                                                  sqlite3_stmt          *statement,
                                                  gboolean              *row,
                                                  GError               **error);
gboolean           concord_connection_run        (ConcordConnection     *self,
                                                  sqlite3_stmt          *statement,
                                                  GError               **error);
gboolean           concord_connection_check_moved (ConcordConnection    *self,
                                                   GError              **error);
gboolean           concord_connection_fail       (ConcordConnection     *self,
                                                  int                    code,
                                                  GError               **error);
void               concord_connection_set_cancellable (ConcordConnection *self,
                                                       GCancellable      *cancellable);
char              *concord_connection_dup_text   (sqlite3_stmt          *statement,
                                                  int                    column);
void               concord_connection_bind_text  (sqlite3_stmt          *statement,
                                                  int                    parameter,
                                                  const char            *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordConnection, concord_connection_free)

/* Every path out of a function gives the statement back. */
typedef sqlite3_stmt ConcordStatement;
static inline void
concord_statement_release (ConcordStatement *statement)
{
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordStatement, concord_statement_release)

G_END_DECLS
