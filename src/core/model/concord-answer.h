/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-record.h"

G_BEGIN_DECLS

/**
 * ConcordAnswer:
 *
 * What a partner said to one of the commitments of a revision that it was given.
 */
#define CONCORD_TYPE_ANSWER (concord_answer_get_type ())
G_DECLARE_FINAL_TYPE (ConcordAnswer, concord_answer, CONCORD, ANSWER, ConcordRecord)

extern const ConcordKindInfo concord_answer_info;

typedef enum
{
  CONCORD_ANSWER_COMMITMENT,
  CONCORD_ANSWER_PARTNER,
  CONCORD_ANSWER_ANSWER,
  CONCORD_ANSWER_COMMENT,
  CONCORD_ANSWER_BY,
  CONCORD_ANSWER_ROLE,
  CONCORD_ANSWER_MADE,
} ConcordAnswerField;

typedef enum
{
  CONCORD_ANSWER_NOT_SAID,
  CONCORD_ANSWER_ACCEPT,
  CONCORD_ANSWER_DECLINE,
  CONCORD_ANSWER_PROPOSE,
} ConcordAnswerChoice;

G_END_DECLS
