/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The pieces of the store, one file each, in the order in which a commit goes through them. */

#include "concord-connection.h"
#include "concord-edit-private.h"
#include "concord-reader.h"
#include "concord-store.h"

G_BEGIN_DECLS

/* The version of the last migration, which is how many there are. */
#define CONCORD_SCHEMA_VERSION 4

/* Tells databases of Concord from those of others: "Conc" in ASCII. */
#define CONCORD_APPLICATION_ID 0x436f6e63

/* concord-store-open.c */
ConcordConnection *concord_store_connect_to_write (const char *path,
                                                   int        *lock,
                                                   GError    **error);
ConcordConnection *concord_store_connect_to_read  (const char *path,
                                                   GError    **error);

/* concord-store-rows.c: one record and its rows */
gboolean       concord_rows_insert   (ConcordConnection      *connection,
                                      const ConcordOperation *add,
                                      GError                **error);
gboolean       concord_rows_set      (ConcordConnection      *connection,
                                      const ConcordOperation *set,
                                      GError                **error);
gboolean       concord_rows_place    (ConcordConnection      *connection,
                                      const ConcordOperation *place,
                                      GError                **error);
gboolean       concord_rows_set_extra (ConcordConnection     *connection,
                                      const ConcordOperation *set,
                                      GError                **error);
gboolean       concord_rows_remove   (ConcordConnection      *connection,
                                      const ConcordOperation *remove,
                                      GError                **error);
gboolean       concord_rows_read     (ConcordConnection      *connection,
                                      ConcordKind             kind,
                                      const char             *id,
                                      ConcordRecord         **record,
                                      char                  **session,
                                      GError                **error);
ConcordGraph  *concord_rows_read_all (ConcordConnection      *connection,
                                      const char             *session,
                                      ConcordReader          *reader,
                                      GError                **error);

/* concord-store-changes.c: what a changeset touched */
typedef struct
{
  ConcordKind kind;
  char *id;
} ConcordChange;

gboolean   concord_changes_watch  (sqlite3_session   *session,
                                   ConcordConnection *connection,
                                   GError           **error);
GPtrArray *concord_changes_read   (ConcordConnection *connection,
                                   GBytes            *changeset,
                                   GError           **error);
gboolean   concord_changes_apply  (ConcordConnection *connection,
                                   GBytes            *changeset,
                                   GError           **error);
GBytes    *concord_changes_invert (ConcordConnection *connection,
                                   GBytes            *changeset,
                                   GError           **error);
GBytes    *concord_changes_join   (ConcordConnection *connection,
                                   GBytes            *first,
                                   GBytes            *second,
                                   GError           **error);

/* concord-store-search.c */
gboolean concord_search_update (ConcordConnection *connection,
                                GPtrArray         *changes,
                                GError           **error);

/* concord-store-journal.c */
typedef struct
{
  gint64 seq;
  char *subject;
  GBytes *changeset;
} ConcordStep;

gboolean concord_journal_write    (ConcordConnection *connection,
                                   ConcordEdit       *edit,
                                   GBytes            *changeset,
                                   GPtrArray         *changes,
                                   GError           **error);
gboolean concord_journal_read     (ConcordConnection *connection,
                                   const char        *scope,
                                   gboolean           undone,
                                   ConcordStep       *step,
                                   GError           **error);
gboolean concord_journal_mark     (ConcordConnection *connection,
                                   const char        *scope,
                                   const ConcordStep *step,
                                   gboolean           undone,
                                   GError           **error);
void     concord_journal_clear_step (ConcordStep *step);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ConcordStep, concord_journal_clear_step)

/* concord-store.c */
ConcordConnection *concord_store_get_connection (ConcordStore *self);
ConcordGraph      *concord_store_find_graph     (ConcordStore *self,
                                                 const char   *session);
void               concord_store_keep_graph     (ConcordStore *self,
                                                 ConcordGraph *graph);

G_END_DECLS
