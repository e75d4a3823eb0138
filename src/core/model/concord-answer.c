/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a partner said to one of the commitments of a revision that it was given. */

#include "config.h"

#include "concord-answer.h"

#include "concord-kind-private.h"
#include "concord-speech.h"

static const ConcordChoice answers[] = {
  { "", N_ ("Not said") },
  [CONCORD_ANSWER_ACCEPT] = { "accept", N_ ("Accept") },
  [CONCORD_ANSWER_DECLINE] = { "decline", N_ ("Decline") },
  [CONCORD_ANSWER_PROPOSE] = { "propose", N_ ("Propose") },
  { NULL, NULL },
};

static const ConcordField fields[] = {
  [CONCORD_ANSWER_COMMITMENT] = {
    .name = "commitment",
    .label = N_ ("Commitment"),
    .type = CONCORD_FIELD_REFERENCE,
    .flags = CONCORD_FIELD_REQUIRED | CONCORD_FIELD_OWNER,
    .target = CONCORD_KIND_COMMITMENT,
  },
  [CONCORD_ANSWER_PARTNER] = {
    .name = "partner",
    .label = N_ ("Partner"),
    .hint = N_ ("Who answered"),
    .type = CONCORD_FIELD_REFERENCE,
    .target = CONCORD_KIND_PARTNER,
  },
  [CONCORD_ANSWER_ANSWER] = {
    .name = "answer",
    .label = N_ ("Answer"),
    .type = CONCORD_FIELD_CHOICE,
    .flags = CONCORD_FIELD_HEADLINE,
    .choices = answers,
  },
  [CONCORD_ANSWER_COMMENT] = {
    .name = "comment",
    .label = N_ ("Comment"),
    .type = CONCORD_FIELD_PROSE,
    .flags = CONCORD_FIELD_SEARCHABLE,
    .hide = CONCORD_HIDE_FROM_PUBLIC,
    .max = 2000,
  },
  [CONCORD_ANSWER_BY] = {
    .name = "by",
    .label = N_ ("Answered by"),
    .hint = N_ ("The name of whoever answered for the partner"),
    .type = CONCORD_FIELD_TEXT,
    .flags = CONCORD_FIELD_SEARCHABLE,
    .hide = CONCORD_HIDE_FROM_PUBLIC,
    .max = 200,
  },
  [CONCORD_ANSWER_ROLE] = {
    .name = "role",
    .label = N_ ("Role"),
    .hint = N_ ("The role of whoever answered for the partner"),
    .type = CONCORD_FIELD_TEXT,
    .flags = CONCORD_FIELD_SEARCHABLE,
    .hide = CONCORD_HIDE_FROM_PUBLIC,
    .max = 200,
  },
  [CONCORD_ANSWER_MADE] = {
    .name = "made",
    .label = N_ ("Made"),
    .hint = N_ ("Date and time in UTC (ISO 8601)"),
    .type = CONCORD_FIELD_TEXT,
    .max = 40,
  },
};

CONCORD_DEFINE_KIND (ConcordAnswer, concord_answer, CONCORD_KIND_ANSWER, CONCORD_ANSWER_ANSWER,
                     "answer", "answers", N_ ("Answer"), N_ ("Answers"))
