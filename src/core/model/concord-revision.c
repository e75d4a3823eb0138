/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An export or closing of the session that others hold a copy of. */

#include "config.h"

#include "concord-revision.h"

#include "concord-kind-private.h"
#include "concord-speech.h"

static const ConcordChoice reasons[] = {
  { "", N_ ("Not said") },
  [CONCORD_REVISION_EXPORT] = { "export", N_ ("Export") },
  [CONCORD_REVISION_CLOSE] = { "close", N_ ("Closing") },
  { NULL, NULL },
};

static const ConcordField fields[] = {
  [CONCORD_REVISION_MADE] = {
    .name = "made",
    .label = N_ ("Made"),
    .hint = N_ ("Date and time in UTC (ISO 8601)"),
    .type = CONCORD_FIELD_TEXT,
    .flags = CONCORD_FIELD_REQUIRED | CONCORD_FIELD_HEADLINE,
    .max = 40,
  },
  [CONCORD_REVISION_REASON] = {
    .name = "reason",
    .label = N_ ("Reason"),
    .type = CONCORD_FIELD_CHOICE,
    .choices = reasons,
  },
  [CONCORD_REVISION_COMMENT] = {
    .name = "comment",
    .label = N_ ("Comment"),
    .type = CONCORD_FIELD_TEXT,
    .flags = CONCORD_FIELD_SEARCHABLE,
    .hide = CONCORD_HIDE_FROM_PARTNERS | CONCORD_HIDE_FROM_PUBLIC,
    .max = 300,
  },
};

CONCORD_DEFINE_KIND (ConcordRevision, concord_revision, CONCORD_KIND_REVISION, CONCORD_REVISION_MADE,
                     "revision", "revisions", N_ ("Revision"), N_ ("Revisions"))
