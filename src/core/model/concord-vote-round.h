/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-record.h"

G_BEGIN_DECLS

/**
 * ConcordVoteRound:
 *
 * Dot voting over a frozen set of options.
 */
#define CONCORD_TYPE_VOTE_ROUND (concord_vote_round_get_type ())
G_DECLARE_FINAL_TYPE (ConcordVoteRound, concord_vote_round, CONCORD, VOTE_ROUND, ConcordRecord)

extern const ConcordKindInfo concord_vote_round_info;

typedef enum
{
  CONCORD_VOTE_ROUND_TITLE,
  CONCORD_VOTE_ROUND_OPTIONS,
  CONCORD_VOTE_ROUND_DOTS,
  CONCORD_VOTE_ROUND_STATE,
} ConcordVoteRoundField;

typedef enum
{
  CONCORD_VOTE_ROUND_PLANNED = 1,
  CONCORD_VOTE_ROUND_OPEN,
  CONCORD_VOTE_ROUND_CLOSED,
} ConcordVoteRoundState;

G_END_DECLS
