/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-record.h"

G_BEGIN_DECLS

/**
 * ConcordFundingLine:
 *
 * Who puts in how much, which year and in what form.
 */
#define CONCORD_TYPE_FUNDING_LINE (concord_funding_line_get_type ())
G_DECLARE_FINAL_TYPE (ConcordFundingLine, concord_funding_line, CONCORD, FUNDING_LINE, ConcordRecord)

extern const ConcordKindInfo concord_funding_line_info;

typedef enum
{
  CONCORD_FUNDING_LINE_COMMITMENT,
  CONCORD_FUNDING_LINE_PURPOSE,
  CONCORD_FUNDING_LINE_PARTNER,
  CONCORD_FUNDING_LINE_AMOUNT,
  CONCORD_FUNDING_LINE_YEAR,
  CONCORD_FUNDING_LINE_FORM,
  CONCORD_FUNDING_LINE_POOLED,
  CONCORD_FUNDING_LINE_RECURRING,
} ConcordFundingLineField;

typedef enum
{
  CONCORD_FUNDING_LINE_CASH = 1,
  CONCORD_FUNDING_LINE_PEOPLE,
  CONCORD_FUNDING_LINE_ASSET,
  CONCORD_FUNDING_LINE_IN_KIND,
} ConcordFundingLineForm;

G_END_DECLS
