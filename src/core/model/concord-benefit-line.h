/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-record.h"

G_BEGIN_DECLS

/**
 * ConcordBenefitLine:
 *
 * Who gains how much a year, from which year, and how strong the evidence is.
 */
#define CONCORD_TYPE_BENEFIT_LINE (concord_benefit_line_get_type ())
G_DECLARE_FINAL_TYPE (ConcordBenefitLine, concord_benefit_line, CONCORD, BENEFIT_LINE, ConcordRecord)

extern const ConcordKindInfo concord_benefit_line_info;

typedef enum
{
  CONCORD_BENEFIT_LINE_COMMITMENT,
  CONCORD_BENEFIT_LINE_GAIN,
  CONCORD_BENEFIT_LINE_PARTNER,
  CONCORD_BENEFIT_LINE_AMOUNT,
  CONCORD_BENEFIT_LINE_FROM_YEAR,
  CONCORD_BENEFIT_LINE_STRENGTH,
} ConcordBenefitLineField;

typedef enum
{
  CONCORD_BENEFIT_LINE_WEAK = 1,
  CONCORD_BENEFIT_LINE_SOME,
  CONCORD_BENEFIT_LINE_GOOD,
} ConcordBenefitLineStrength;

G_END_DECLS
