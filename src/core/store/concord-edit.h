/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-graph.h"

G_BEGIN_DECLS

/**
 * ConcordEdit:
 *
 * What someone did, as one labelled step that can be undone: a list of operations that has touched
 * nothing yet. concord_store_apply() commits it whole or not at all, and it can be applied again after
 * a failure: that is what Retry does.
 */
#define CONCORD_TYPE_EDIT (concord_edit_get_type ())
G_DECLARE_FINAL_TYPE (ConcordEdit, concord_edit, CONCORD, EDIT, GObject)

/**
 * CONCORD_SCOPE_LIBRARY:
 *
 * The scope of steps that add or remove whole sessions. Every other scope is a session's id.
 */
#define CONCORD_SCOPE_LIBRARY "library"

ConcordEdit *concord_edit_new       (const char *scope,
                                     const char *label) G_GNUC_WARN_UNUSED_RESULT;
const char  *concord_edit_get_scope (ConcordEdit *self);
const char  *concord_edit_get_label (ConcordEdit *self);
const char  *concord_edit_get_group (ConcordEdit *self);
void         concord_edit_set_group (ConcordEdit *self,
                                     const char  *group);
gboolean     concord_edit_is_empty  (ConcordEdit *self);

const char *concord_edit_add         (ConcordEdit        *self,
                                      ConcordKind         kind,
                                      double              position);
void        concord_edit_add_record  (ConcordEdit        *self,
                                      ConcordRecord      *record);
void        concord_edit_add_graph   (ConcordEdit        *self,
                                      ConcordGraph       *graph);
void        concord_edit_set         (ConcordEdit        *self,
                                      ConcordKind         kind,
                                      const char         *id,
                                      guint               field,
                                      const ConcordValue *value);
void        concord_edit_set_text    (ConcordEdit        *self,
                                      ConcordKind         kind,
                                      const char         *id,
                                      guint               field,
                                      const char         *text);
void        concord_edit_set_whole   (ConcordEdit        *self,
                                      ConcordKind         kind,
                                      const char         *id,
                                      guint               field,
                                      gint64              whole);
void        concord_edit_set_list    (ConcordEdit        *self,
                                      ConcordKind         kind,
                                      const char         *id,
                                      guint               field,
                                      const char *const  *list);
void        concord_edit_clear       (ConcordEdit        *self,
                                      ConcordKind         kind,
                                      const char         *id,
                                      guint               field);
void        concord_edit_place       (ConcordEdit        *self,
                                      ConcordKind         kind,
                                      const char         *id,
                                      double              position);
void        concord_edit_set_extra   (ConcordEdit        *self,
                                      ConcordKind         kind,
                                      const char         *id,
                                      const char         *extra);
double      concord_edit_make_room   (ConcordEdit        *self,
                                      ConcordRecordList  *siblings,
                                      guint               index);
void        concord_edit_remove      (ConcordEdit        *self,
                                      ConcordKind         kind,
                                      const char         *id);

G_END_DECLS
