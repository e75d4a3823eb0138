/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-record.h"

G_BEGIN_DECLS

/**
 * ConcordKindGroup:
 *
 * Where a kind stands among the others when all are listed.
 */
typedef enum
{
  CONCORD_KIND_GROUP_NONE,
  CONCORD_KIND_GROUP_ROOM,
  CONCORD_KIND_GROUP_PLAN,
  CONCORD_KIND_GROUP_VOICES,
  CONCORD_KIND_GROUP_LEARNING,
} ConcordKindGroup;

ConcordKindGroup concord_kind_get_group       (ConcordKind      kind);
const char      *concord_kind_group_get_label (ConcordKindGroup group);
const char      *concord_kind_get_icon        (ConcordKind      kind);
const char      *concord_kind_get_lesson      (ConcordKind      kind);
const char      *concord_kind_get_add_label   (ConcordKind      kind);
const char      *concord_kind_get_none_label  (ConcordKind      kind);
const char      *concord_kind_get_help_page   (ConcordKind      kind);

G_END_DECLS
