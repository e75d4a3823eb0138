/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who gains how much a year, from which year, and how strong the evidence is. */

#include "config.h"

#include "concord-benefit-line.h"

#include "concord-kind-private.h"
#include "concord-speech.h"

static const ConcordChoice strengths[] = {
  { "", N_ ("Not said") },
  [CONCORD_BENEFIT_LINE_WEAK] = { "weak", N_ ("Weak") },
  [CONCORD_BENEFIT_LINE_SOME] = { "some", N_ ("Some") },
  [CONCORD_BENEFIT_LINE_GOOD] = { "good", N_ ("Good") },
  { NULL, NULL },
};

static const ConcordField fields[] = {
  [CONCORD_BENEFIT_LINE_COMMITMENT] = {
    .name = "commitment",
    .label = N_ ("Commitment"),
    .type = CONCORD_FIELD_REFERENCE,
    .flags = CONCORD_FIELD_REQUIRED | CONCORD_FIELD_OWNER,
    .target = CONCORD_KIND_COMMITMENT,
  },
  [CONCORD_BENEFIT_LINE_GAIN] = {
    .name = "gain",
    .label = N_ ("Gain"),
    .hint = N_ ("What is saved or gained"),
    .type = CONCORD_FIELD_TEXT,
    .flags = CONCORD_FIELD_SEARCHABLE | CONCORD_FIELD_HEADLINE,
    .max = 300,
  },
  [CONCORD_BENEFIT_LINE_PARTNER] = {
    .name = "partner",
    .label = N_ ("Partner"),
    .hint = N_ ("Who gains"),
    .type = CONCORD_FIELD_REFERENCE,
    .target = CONCORD_KIND_PARTNER,
  },
  [CONCORD_BENEFIT_LINE_AMOUNT] = {
    .name = "amount",
    .label = N_ ("Amount a year"),
    .type = CONCORD_FIELD_MONEY,
    .hide = CONCORD_HIDE_FROM_PUBLIC,
    .min = 0,
  },
  [CONCORD_BENEFIT_LINE_FROM_YEAR] = {
    .name = "from_year",
    .label = N_ ("From year"),
    .type = CONCORD_FIELD_YEAR,
  },
  [CONCORD_BENEFIT_LINE_STRENGTH] = {
    .name = "strength",
    .label = N_ ("Strength of evidence"),
    .type = CONCORD_FIELD_CHOICE,
    .choices = strengths,
  },
};

CONCORD_DEFINE_KIND_HIDDEN (ConcordBenefitLine, concord_benefit_line, CONCORD_KIND_BENEFIT_LINE, CONCORD_BENEFIT_LINE_GAIN,
                            "benefit_line", "benefit_lines", N_ ("Benefit line"), N_ ("Benefit lines"),
                            CONCORD_HIDE_FROM_PUBLIC)
