/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-desk.h"

G_BEGIN_DECLS

/**
 * ConcordFieldLink:
 *
 * One field of one record, as an editor sees it: what it holds, and the way a change takes to the desk.
 * A link without a record keeps the value itself, for records that are not made yet.
 *
 * ConcordFieldLink::changed is emitted when the value changed by anything but this link: undo, the board,
 * a merge; ConcordFieldLink::committed after a change by this link. Property `unsaved` is %TRUE while a change of this link waits on the desk to be saved.
 */
#define CONCORD_TYPE_FIELD_LINK (concord_field_link_get_type ())
G_DECLARE_FINAL_TYPE (ConcordFieldLink, concord_field_link, CONCORD, FIELD_LINK, GObject)

ConcordFieldLink   *concord_field_link_new         (ConcordDesk        *desk,
                                                    ConcordRecord      *record,
                                                    guint               field) G_GNUC_WARN_UNUSED_RESULT;
ConcordFieldLink   *concord_field_link_new_unmade  (ConcordDesk        *desk,
                                                    ConcordKind         kind,
                                                    guint               field) G_GNUC_WARN_UNUSED_RESULT;

ConcordDesk        *concord_field_link_get_desk    (ConcordFieldLink   *self);
ConcordRecord      *concord_field_link_get_record  (ConcordFieldLink   *self);
ConcordKind         concord_field_link_get_kind    (ConcordFieldLink   *self);
guint               concord_field_link_get_index   (ConcordFieldLink   *self);
const ConcordField *concord_field_link_get_field   (ConcordFieldLink   *self);
const ConcordValue *concord_field_link_get_value   (ConcordFieldLink   *self);
const ConcordValue *concord_field_link_get_shown   (ConcordFieldLink   *self);
gboolean            concord_field_link_get_unsaved (ConcordFieldLink   *self);
char               *concord_field_link_say         (ConcordFieldLink   *self) G_GNUC_WARN_UNUSED_RESULT;

void                concord_field_link_begin_visit (ConcordFieldLink   *self);
void                concord_field_link_end_visit   (ConcordFieldLink   *self);
gboolean            concord_field_link_commit      (ConcordFieldLink   *self,
                                                    const ConcordValue *value);
gboolean            concord_field_link_commit_new  (ConcordFieldLink   *self,
                                                    const char         *name);

char               *concord_field_link_get_draft   (ConcordFieldLink   *self) G_GNUC_WARN_UNUSED_RESULT;
void                concord_field_link_set_draft   (ConcordFieldLink   *self,
                                                    const char         *said);

G_END_DECLS
