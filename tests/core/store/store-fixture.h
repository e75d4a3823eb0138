/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "concord-store.h"

G_BEGIN_DECLS

/* What released databases keep of a revision, since there are such. */
#define STORE_FIXTURE_REVISION   "5f0c2c1e-0000-4000-8000-000000000004"
#define STORE_FIXTURE_HANDED_OUT "{\"handed\": \"out\"}"

/**
 * StoreFixture:
 * @folder: a folder of its own, gone with the fixture
 * @path: of a database in it
 * @store: (nullable): that database, open
 *
 * What most tests start from.
 */
typedef struct
{
  char *folder;
  char *path;
  ConcordStore *store;
} StoreFixture;

void          store_fixture_init      (StoreFixture  *self);
void          store_fixture_clear     (StoreFixture  *self);
void          store_fixture_open      (StoreFixture  *self);
void          store_fixture_reopen    (StoreFixture  *self);
char         *store_fixture_add_graph (StoreFixture  *self,
                                       ConcordGraph  *graph) G_GNUC_WARN_UNUSED_RESULT;
char         *store_fixture_build     (StoreFixture  *self,
                                       const char    *name) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StoreFixture, store_fixture_clear)

/* Edits of one operation, and what must come of them */
void          store_apply             (ConcordStore  *store,
                                       ConcordEdit   *edit);
void          store_refuse            (ConcordStore  *store,
                                       ConcordEdit   *edit,
                                       int            code);
char         *store_new_session       (ConcordStore  *store,
                                       const char    *title) G_GNUC_WARN_UNUSED_RESULT;
void          store_set_text          (ConcordStore  *store,
                                       const char    *session,
                                       ConcordRecord *record,
                                       guint          field,
                                       const char    *text);

/* The file as anyone else sees it */
sqlite3      *store_peek              (const char    *path);
char         *store_dump              (const char    *path) G_GNUC_WARN_UNUSED_RESULT;
char         *store_digest            (const char    *path) G_GNUC_WARN_UNUSED_RESULT;
gint64        store_count             (const char    *path,
                                       const char    *sql);
char         *store_spell_graph       (ConcordGraph  *graph) G_GNUC_WARN_UNUSED_RESULT;
GBytes       *store_read_file         (const char    *path) G_GNUC_WARN_UNUSED_RESULT;

#define assert_label(store, which, scope, expected)                                            \
  G_STMT_START                                                                                 \
  {                                                                                            \
    g_autofree char *which##_label = concord_store_get_##which##_label (store, scope);         \
    g_assert_cmpstr (which##_label, ==, expected);                                             \
  }                                                                                            \
  G_STMT_END

G_END_DECLS
