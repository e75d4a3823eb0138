/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-delta.h"

G_BEGIN_DECLS

/**
 * ConcordConflictType:
 * @CONCORD_CONFLICT_FIELD: both sides changed a field, and not to the same. So for two records of the same id that
 *   both sides added: what only one of them says is taken
 * @CONCORD_CONFLICT_PLACE: both sides moved a record, and not to the same place
 * @CONCORD_CONFLICT_EXTRA: both sides changed what a newer Concord wrote in a record
 * @CONCORD_CONFLICT_REMOVED_HERE: removed here, while they changed it, added to it or named it
 * @CONCORD_CONFLICT_REMOVED_THERE: they removed it, while it was changed, added to or named here
 */
typedef enum
{
  CONCORD_CONFLICT_FIELD,
  CONCORD_CONFLICT_PLACE,
  CONCORD_CONFLICT_EXTRA,
  CONCORD_CONFLICT_REMOVED_HERE,
  CONCORD_CONFLICT_REMOVED_THERE,
} ConcordConflictType;

/**
 * ConcordSide:
 * @CONCORD_SIDE_OPEN: nobody has decided; mine stands until someone does
 * @CONCORD_SIDE_MINE: what this session holds
 * @CONCORD_SIDE_THEIRS: what came in
 * @CONCORD_SIDE_OWN: something else, see concord_merge_choose_own()
 */
typedef enum
{
  CONCORD_SIDE_OPEN,
  CONCORD_SIDE_MINE,
  CONCORD_SIDE_THEIRS,
  CONCORD_SIDE_OWN,
} ConcordSide;

/**
 * ConcordConflict:
 * @id: the record; for a removal the topmost of what was removed
 * @field: FIELD: an index into the kind's field table
 * @base: what both sides began with; none where both added the record
 * @mine: what this session holds
 * @theirs: what came in
 * @own: what was chosen with %CONCORD_SIDE_OWN
 * @record: the record as the side has it that has it: mine, or theirs where it was removed here, as far as it is
 *   known. Its headline names the conflict
 * @touched: (element-type ConcordRecord): removals: the records that would go, or would stay away, although the
 *   other side did something with them; empty otherwise
 *
 * Something that both sides decided differently. The values of PLACE are numbers, those of EXTRA are JSON text.
 */
typedef struct
{
  ConcordConflictType type;
  ConcordKind kind;
  char *id;
  guint field;
  ConcordValue base;
  ConcordValue mine;
  ConcordValue theirs;
  ConcordValue own;
  ConcordSide side;
  ConcordRecord *record;
  GPtrArray *touched;
} ConcordConflict;

/**
 * ConcordMerge:
 *
 * Three sides brought together: the base both grew from, mine, and what theirs changed. What only one side changed
 * applies by itself. What both changed differently is a conflict, field by field, for someone to decide. Lists of
 * references merge as sets. Nothing is touched: concord_merge_resolve() says what would have to change in mine.
 *
 * Without conflicts the result is the same whichever side is called mine, and merging again changes nothing. It takes
 * time in proportion to the delta; only where something was removed are the records of both sides compared as well.
 */
typedef struct _ConcordMerge ConcordMerge;

ConcordMerge          *concord_merge_new             (ConcordGraph       *base,
                                                      ConcordGraph       *mine,
                                                      const ConcordDelta *theirs,
                                                      GError            **error) G_GNUC_WARN_UNUSED_RESULT;
void                   concord_merge_free            (ConcordMerge       *self);

/* What applies by itself */
const ConcordDelta    *concord_merge_get_clean       (ConcordMerge       *self);

/* What someone has to decide */
guint                  concord_merge_get_n_conflicts (ConcordMerge       *self);
const ConcordConflict *concord_merge_get_conflict    (ConcordMerge       *self,
                                                      guint               index);
guint                  concord_merge_get_n_open      (ConcordMerge       *self);
void                   concord_merge_choose          (ConcordMerge       *self,
                                                      guint               index,
                                                      ConcordSide         side);
gboolean               concord_merge_choose_own      (ConcordMerge       *self,
                                                      guint               index,
                                                      const ConcordValue *value,
                                                      GError            **error);
void                   concord_merge_choose_all      (ConcordMerge       *self,
                                                      ConcordSide         side);
void                   concord_merge_choose_open     (ConcordMerge       *self,
                                                      ConcordSide         side);

/* What is to change in mine; empty when there is nothing to do */
ConcordDelta          *concord_merge_resolve         (ConcordMerge       *self) G_GNUC_WARN_UNUSED_RESULT;

const char            *concord_merge_find_common_revision (ConcordGraph      *mine,
                                                           ConcordGraph      *theirs,
                                                           const char        *revision,
                                                           const char *const *kept);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordMerge, concord_merge_free)

G_END_DECLS
