/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-store.h"

G_BEGIN_DECLS

/**
 * ConcordDesk:
 *
 * One open session in the app: its live graph, the way every change takes to the store, and what
 * could not be saved. An edit that failed is pending: it is kept in order and tried again by Retry,
 * while what was typed stays on screen.
 *
 * Properties, all but #ConcordDesk:selected read only:
 * - graph (#ConcordGraph): the live graph
 * - undo-label, redo-label (nullable string): what would be undone and redone, "Add outcome"
 * - problem (nullable string): why something is not saved, as a sentence
 * - saved (boolean): whether everything is in the database
 * - read-only (nullable string): why nothing can be changed here, as a sentence; the same for as long as the desk
 *   lives. A received copy is one. Edits of the session are refused then, and nothing becomes pending.
 * - selected (nullable #ConcordRecord): the record that the board and the inspector are about
 */
#define CONCORD_TYPE_DESK (concord_desk_get_type ())
G_DECLARE_FINAL_TYPE (ConcordDesk, concord_desk, CONCORD, DESK, GObject)

ConcordDesk   *concord_desk_new          (ConcordStore  *store,
                                          const char    *session_id,
                                          GError       **error) G_GNUC_WARN_UNUSED_RESULT;
ConcordGraph  *concord_desk_get_graph    (ConcordDesk   *self);
ConcordRecord *concord_desk_get_session  (ConcordDesk   *self);
ConcordStore  *concord_desk_get_store    (ConcordDesk   *self);

ConcordEdit   *concord_desk_begin        (ConcordDesk   *self,
                                          const char    *label) G_GNUC_WARN_UNUSED_RESULT;
gboolean       concord_desk_commit       (ConcordDesk   *self,
                                          ConcordEdit   *edit);
gboolean       concord_desk_undo         (ConcordDesk   *self);
gboolean       concord_desk_redo         (ConcordDesk   *self);
const char    *concord_desk_get_undo_label (ConcordDesk *self);
const char    *concord_desk_get_redo_label (ConcordDesk *self);

const char    *concord_desk_get_problem  (ConcordDesk   *self);
gboolean       concord_desk_get_saved    (ConcordDesk   *self);
const char    *concord_desk_get_read_only (ConcordDesk  *self);
ConcordHide    concord_desk_get_hide      (ConcordDesk  *self);
gboolean       concord_desk_retry        (ConcordDesk   *self);
gboolean       concord_desk_save_to      (ConcordDesk   *self,
                                          ConcordStore  *store,
                                          GError       **error);
void           concord_desk_discard_pending (ConcordDesk *self);

ConcordRecord *concord_desk_get_selected (ConcordDesk   *self);
void           concord_desk_set_selected (ConcordDesk   *self,
                                          ConcordRecord *record);

char          *concord_desk_get_draft    (ConcordDesk   *self,
                                          const char    *key) G_GNUC_WARN_UNUSED_RESULT;
void           concord_desk_set_draft    (ConcordDesk   *self,
                                          const char    *key,
                                          const char    *text);

G_END_DECLS
