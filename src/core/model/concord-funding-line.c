/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who puts in how much, which year and in what form. */

#include "config.h"

#include "concord-funding-line.h"

#include "concord-kind-private.h"
#include "concord-speech.h"

static const ConcordChoice forms[] = {
  { "", N_ ("Not said") },
  [CONCORD_FUNDING_LINE_CASH] = { "cash", N_ ("Cash") },
  [CONCORD_FUNDING_LINE_PEOPLE] = { "people", N_ ("People") },
  [CONCORD_FUNDING_LINE_ASSET] = { "asset", N_ ("Asset") },
  [CONCORD_FUNDING_LINE_IN_KIND] = { "in_kind", N_ ("In kind") },
  { NULL, NULL },
};

static const ConcordField fields[] = {
  [CONCORD_FUNDING_LINE_COMMITMENT] = {
    .name = "commitment",
    .label = N_ ("Commitment"),
    .type = CONCORD_FIELD_REFERENCE,
    .flags = CONCORD_FIELD_REQUIRED | CONCORD_FIELD_OWNER,
    .target = CONCORD_KIND_COMMITMENT,
  },
  [CONCORD_FUNDING_LINE_PURPOSE] = {
    .name = "purpose",
    .label = N_ ("Purpose"),
    .type = CONCORD_FIELD_TEXT,
    .flags = CONCORD_FIELD_SEARCHABLE | CONCORD_FIELD_HEADLINE,
    .max = 300,
  },
  [CONCORD_FUNDING_LINE_PARTNER] = {
    .name = "partner",
    .label = N_ ("Partner"),
    .hint = N_ ("Who puts it in"),
    .type = CONCORD_FIELD_REFERENCE,
    .target = CONCORD_KIND_PARTNER,
  },
  [CONCORD_FUNDING_LINE_AMOUNT] = {
    .name = "amount",
    .label = N_ ("Amount"),
    .type = CONCORD_FIELD_MONEY,
    .hide = CONCORD_HIDE_FROM_PUBLIC,
    .min = 0,
  },
  [CONCORD_FUNDING_LINE_YEAR] = {
    .name = "year",
    .label = N_ ("Year"),
    .hint = N_ ("The year it is put in, or the first of several"),
    .type = CONCORD_FIELD_YEAR,
  },
  [CONCORD_FUNDING_LINE_FORM] = {
    .name = "form",
    .label = N_ ("Form"),
    .type = CONCORD_FIELD_CHOICE,
    .choices = forms,
  },
  [CONCORD_FUNDING_LINE_POOLED] = {
    .name = "pooled",
    .label = N_ ("Pooled"),
    .hint = N_ ("Held in common by several partners"),
    .type = CONCORD_FIELD_FLAG,
  },
  [CONCORD_FUNDING_LINE_RECURRING] = {
    .name = "recurring",
    .label = N_ ("Every year"),
    .hint = N_ ("Put in each year from then on, not once"),
    .type = CONCORD_FIELD_FLAG,
  },
};

CONCORD_DEFINE_KIND_HIDDEN (ConcordFundingLine, concord_funding_line, CONCORD_KIND_FUNDING_LINE, CONCORD_FUNDING_LINE_PURPOSE,
                            "funding_line", "funding_lines", N_ ("Funding line"), N_ ("Funding lines"),
                            CONCORD_HIDE_FROM_PUBLIC)
