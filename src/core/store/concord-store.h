/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-edit.h"

G_BEGIN_DECLS

/**
 * ConcordStoreError:
 * @CONCORD_STORE_ERROR_FAILED: something no other meaning fits
 * @CONCORD_STORE_ERROR_DAMAGED: the file is broken, or no database
 * @CONCORD_STORE_ERROR_NOT_OURS: a sound database of another program
 * @CONCORD_STORE_ERROR_NEWER: written by a newer Concord
 * @CONCORD_STORE_ERROR_LOCKED: another program holds it
 * @CONCORD_STORE_ERROR_READ_ONLY: it can be read but not written
 * @CONCORD_STORE_ERROR_FULL: the disk is full
 * @CONCORD_STORE_ERROR_MOVED: the file was moved or deleted while it was open
 * @CONCORD_STORE_ERROR_NOT_FOUND: there is no such session, record or file
 * @CONCORD_STORE_ERROR_EXISTS: a record with that id is there already
 * @CONCORD_STORE_ERROR_CONFLICT: the step does not fit what the session holds now
 * @CONCORD_STORE_ERROR_INVALID: a value the field tables refuse; the message names the place
 *
 * The meanings a caller can act on. Messages are one plain sentence.
 */
#define CONCORD_STORE_ERROR (concord_store_error_quark ())

typedef enum
{
  CONCORD_STORE_ERROR_FAILED,
  CONCORD_STORE_ERROR_DAMAGED,
  CONCORD_STORE_ERROR_NOT_OURS,
  CONCORD_STORE_ERROR_NEWER,
  CONCORD_STORE_ERROR_LOCKED,
  CONCORD_STORE_ERROR_READ_ONLY,
  CONCORD_STORE_ERROR_FULL,
  CONCORD_STORE_ERROR_MOVED,
  CONCORD_STORE_ERROR_NOT_FOUND,
  CONCORD_STORE_ERROR_EXISTS,
  CONCORD_STORE_ERROR_CONFLICT,
  CONCORD_STORE_ERROR_INVALID,
} ConcordStoreError;

GQuark concord_store_error_quark (void);

/**
 * ConcordStore:
 *
 * The database of all sessions. One store at a time owns all writes to a file. To be used from the thread that opened it.
 *
 * ConcordStore::changed (const char *scope): after each commit, undo and redo, when live graphs are
 * refreshed already. For what shows sessions as a whole: the library, undo labels.
 */
#define CONCORD_TYPE_STORE (concord_store_get_type ())
G_DECLARE_FINAL_TYPE (ConcordStore, concord_store, CONCORD, STORE, GObject)

/**
 * ConcordSummary:
 *
 * What the library shows of a session.
 */
typedef struct
{
  char *id;
  char *title;
  char *vision;
  char *place;
  char *date;
  guint state;
  gint64 touched; /* the last commit, in seconds since 1970, UTC */
  guint n_outcomes;
  guint n_commitments;
  char *found;    /* for a search: the text around what matched, with the match between \1 and \2 */
} ConcordSummary;

void concord_summary_free (ConcordSummary *summary);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordSummary, concord_summary_free)

char         *concord_store_default_path (void) G_GNUC_WARN_UNUSED_RESULT;
ConcordStore *concord_store_open         (const char    *path,
                                          GError       **error) G_GNUC_WARN_UNUSED_RESULT;
ConcordStore *concord_store_open_to_read (const char    *path,
                                          GError       **error) G_GNUC_WARN_UNUSED_RESULT;
const char   *concord_store_get_path     (ConcordStore  *self);

/* Sessions */
GPtrArray    *concord_store_list_sessions (ConcordStore *self,
                                           GError      **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray    *concord_store_search        (ConcordStore *self,
                                           const char   *words,
                                           GError      **error) G_GNUC_WARN_UNUSED_RESULT;
ConcordGraph *concord_store_open_session  (ConcordStore *self,
                                           const char   *id,
                                           GError      **error) G_GNUC_WARN_UNUSED_RESULT;
ConcordGraph *concord_store_read_session  (const char   *path,
                                           const char   *id,
                                           GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* Edits */
gboolean    concord_store_apply          (ConcordStore *self,
                                          ConcordEdit  *edit,
                                          GError      **error);
gboolean    concord_store_undo           (ConcordStore *self,
                                          const char   *scope,
                                          GError      **error);
gboolean    concord_store_redo           (ConcordStore *self,
                                          const char   *scope,
                                          GError      **error);
char       *concord_store_get_undo_label (ConcordStore *self,
                                          const char   *scope) G_GNUC_WARN_UNUSED_RESULT;
char       *concord_store_get_redo_label (ConcordStore *self,
                                          const char   *scope) G_GNUC_WARN_UNUSED_RESULT;

/* What was typed and not yet made a card of: kept over a restart, never part of undo */
char       *concord_store_get_draft      (ConcordStore *self,
                                          const char   *scope,
                                          const char   *key) G_GNUC_WARN_UNUSED_RESULT;
gboolean    concord_store_set_draft      (ConcordStore *self,
                                          const char   *scope,
                                          const char   *key,
                                          const char   *text,
                                          GError      **error);

/* Care of the file; these open a connection of their own and may run in a worker */
gboolean    concord_store_check          (const char   *path,
                                          GCancellable *cancellable,
                                          GError      **error);
gboolean    concord_store_backup         (const char   *path,
                                          const char   *to,
                                          GCancellable *cancellable,
                                          GError      **error);
char      **concord_store_list_backups   (const char   *path) G_GNUC_WARN_UNUSED_RESULT;
gboolean    concord_store_backup_if_due  (const char   *path,
                                          GCancellable *cancellable,
                                          GError      **error);

G_END_DECLS
