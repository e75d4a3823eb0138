/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* How the three sides are brought together. For the merge itself only. */

#include "concord-merge.h"

G_BEGIN_DECLS

/* A conflict, and what changes in mine if theirs is chosen; SET, PLACE and EXTRA follow from the conflict itself. */
typedef struct
{
  ConcordConflict conflict;
  ConcordDelta *theirs; /* REMOVED_HERE: what comes back. REMOVED_THERE: what goes back to where they have it */
  GHashTable *seen;     /* what is among the touched records */
} ConcordMergeConflict;

struct _ConcordMerge
{
  ConcordGraph *base;
  ConcordGraph *mine;
  ConcordDelta *clean;
  GPtrArray *conflicts; /* of ConcordMergeConflict */
};

ConcordMergeConflict *concord_merge_push_conflict (ConcordMerge       *self,
                                                   ConcordConflictType type,
                                                   ConcordKind         kind,
                                                   const char         *id);

void                  concord_merge_touch         (ConcordMergeConflict *conflict,
                                                   ConcordRecord        *record);

/* concord-merge-find.c */
gboolean concord_merge_find     (ConcordMerge       *self,
                                 const ConcordDelta *theirs,
                                 GError            **error);

/* concord-merge-removals.c */
void     concord_merge_find_removals (ConcordMerge       *self,
                                      const ConcordDelta *theirs,
                                      GHashTable         *changes);

/* concord-merge-list.c */
typedef enum
{
  CONCORD_LISTS_MERGED,
  CONCORD_LISTS_CONFLICT,
} ConcordLists;

ConcordLists concord_merge_lists (char **base,
                                  char **mine,
                                  char **theirs,
                                  char ***merged);

G_END_DECLS
