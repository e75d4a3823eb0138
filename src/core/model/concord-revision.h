/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-record.h"

G_BEGIN_DECLS

/**
 * ConcordRevision:
 *
 * An export or closing of the session that others hold a copy of.
 */
#define CONCORD_TYPE_REVISION (concord_revision_get_type ())
G_DECLARE_FINAL_TYPE (ConcordRevision, concord_revision, CONCORD, REVISION, ConcordRecord)

extern const ConcordKindInfo concord_revision_info;

typedef enum
{
  CONCORD_REVISION_MADE,
  CONCORD_REVISION_REASON,
  CONCORD_REVISION_COMMENT,
} ConcordRevisionField;

typedef enum
{
  CONCORD_REVISION_EXPORT = 1,
  CONCORD_REVISION_CLOSE,
} ConcordRevisionReason;

G_END_DECLS
