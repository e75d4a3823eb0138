/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-record.h"

G_BEGIN_DECLS

/**
 * ConcordBallot:
 *
 * The dots one person gave in a vote round. A priority given several dots is named several times.
 */
#define CONCORD_TYPE_BALLOT (concord_ballot_get_type ())
G_DECLARE_FINAL_TYPE (ConcordBallot, concord_ballot, CONCORD, BALLOT, ConcordRecord)

extern const ConcordKindInfo concord_ballot_info;

typedef enum
{
  CONCORD_BALLOT_VOTE_ROUND,
  CONCORD_BALLOT_SOURCE,
  CONCORD_BALLOT_PARTNER,
  CONCORD_BALLOT_DOTS,
} ConcordBallotField;

typedef enum
{
  CONCORD_BALLOT_PHONE = 1,
  CONCORD_BALLOT_PROXY,
  CONCORD_BALLOT_PAPER,
} ConcordBallotSource;

G_END_DECLS
