/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-graph.h"

G_BEGIN_DECLS

/**
 * ConcordDeltaType:
 * @CONCORD_DELTA_ADD: a record that the base does not have
 * @CONCORD_DELTA_SET: one field of a record
 * @CONCORD_DELTA_PLACE: where a record stands among its siblings
 * @CONCORD_DELTA_EXTRA: the members of a record that a newer Concord wrote
 * @CONCORD_DELTA_REMOVE: a record of the base that is gone, and with it what belonged to it
 *
 * In the order in which they can be applied: what is added may be named by what is set, and what is set may move
 * something out of the way of a removal.
 */
typedef enum
{
  CONCORD_DELTA_ADD,
  CONCORD_DELTA_SET,
  CONCORD_DELTA_PLACE,
  CONCORD_DELTA_EXTRA,
  CONCORD_DELTA_REMOVE,
} ConcordDeltaType;

/**
 * ConcordDeltaChange:
 * @record: (nullable): ADD: the whole record. Not to be changed
 * @field: SET: an index into the kind's field table
 * @base: SET: what the side saw before it changed it; PLACE: a number; EXTRA: text
 * @value: the same, afterwards
 *
 * One thing that one side did.
 */
typedef struct
{
  ConcordDeltaType type;
  ConcordKind kind;
  char *id;
  ConcordRecord *record;
  guint field;
  ConcordValue base;
  ConcordValue value;
} ConcordDeltaChange;

/**
 * ConcordDelta:
 *
 * What one side changed against a base, or what is to be changed in a session: a list of changes that has touched
 * nothing. concord_steps_merge_in() makes an edit of it.
 *
 * References that were cleared only because the record they named was removed are not in it: they follow from the
 * removal.
 */
typedef struct _ConcordDelta ConcordDelta;

ConcordDelta             *concord_delta_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void                      concord_delta_free  (ConcordDelta       *self);
guint                     concord_delta_get_n (const ConcordDelta *self);
const ConcordDeltaChange *concord_delta_get   (const ConcordDelta *self,
                                               guint               index);

void                 concord_delta_add_record (ConcordDelta       *self,
                                               ConcordRecord      *record);
void                 concord_delta_set        (ConcordDelta       *self,
                                               ConcordKind         kind,
                                               const char         *id,
                                               guint               field,
                                               const ConcordValue *base,
                                               const ConcordValue *value);
void                 concord_delta_place      (ConcordDelta       *self,
                                               ConcordKind         kind,
                                               const char         *id,
                                               double              base,
                                               double              position);
void                 concord_delta_set_extra  (ConcordDelta       *self,
                                               ConcordKind         kind,
                                               const char         *id,
                                               const char         *base,
                                               const char         *extra);
void                 concord_delta_remove     (ConcordDelta       *self,
                                               ConcordKind         kind,
                                               const char         *id);

ConcordDelta        *concord_delta_between   (ConcordGraph       *base,
                                              ConcordGraph       *theirs) G_GNUC_WARN_UNUSED_RESULT;
ConcordDelta        *concord_delta_between_redacted (ConcordGraph *base,
                                                     ConcordGraph *theirs,
                                                     ConcordHide   hide,
                                                     GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordDelta, concord_delta_free)

G_END_DECLS
