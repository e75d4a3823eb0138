/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a partner promises for a priority. Route and mandate follow J. Tizard, The politics of
 * partnership (2008): who is accountable stays named even where another delivers.
 */

#include "config.h"

#include "concord-commitment.h"

#include "concord-kind-private.h"
#include "concord-speech.h"

static const ConcordChoice routes[] = {
  { "", N_ ("Not said") },
  [CONCORD_COMMITMENT_IN_HOUSE] = { "in_house", N_ ("In-house") },
  [CONCORD_COMMITMENT_CONTRACTED] = { "contracted", N_ ("Contracted") },
  [CONCORD_COMMITMENT_PARTNER] = { "partner", N_ ("Partner") },
  [CONCORD_COMMITMENT_JOINT_VENTURE] = { "joint_venture", N_ ("Joint venture") },
  [CONCORD_COMMITMENT_SHARED_SERVICE] = { "shared_service", N_ ("Shared service") },
  { NULL, NULL },
};

static const ConcordChoice mandates[] = {
  { "", N_ ("Not said") },
  [CONCORD_COMMITMENT_AUTHORISED] = { "authorised", N_ ("Authorised") },
  [CONCORD_COMMITMENT_SUBJECT_TO_APPROVAL] = { "subject_to_approval", N_ ("Subject to approval") },
  [CONCORD_COMMITMENT_EXPLORATORY] = { "exploratory", N_ ("Exploratory") },
  { NULL, NULL },
};

static const ConcordChoice statuses[] = {
  { "", N_ ("Not said") },
  [CONCORD_COMMITMENT_PROPOSED] = { "proposed", NC_ ("commitment status", "Proposed") },
  [CONCORD_COMMITMENT_AGREED] = { "agreed", NC_ ("commitment status", "Agreed") },
  [CONCORD_COMMITMENT_UNDER_WAY] = { "under_way", NC_ ("commitment status", "Under way") },
  [CONCORD_COMMITMENT_AT_RISK] = { "at_risk", NC_ ("commitment status", "At risk") },
  [CONCORD_COMMITMENT_DONE] = { "done", NC_ ("commitment status", "Done") },
  [CONCORD_COMMITMENT_STOPPED] = { "stopped", NC_ ("commitment status", "Stopped") },
  { NULL, NULL },
};

static const ConcordField fields[] = {
  [CONCORD_COMMITMENT_PRIORITY] = {
    .name = "priority",
    .label = N_ ("Priority"),
    .type = CONCORD_FIELD_REFERENCE,
    .flags = CONCORD_FIELD_REQUIRED | CONCORD_FIELD_OWNER,
    .target = CONCORD_KIND_PRIORITY,
  },
  [CONCORD_COMMITMENT_STATEMENT] = {
    .name = "statement",
    .label = N_ ("Statement"),
    .hint = N_ ("What will be done, so that anyone can tell whether it was"),
    .type = CONCORD_FIELD_TEXT,
    .flags = CONCORD_FIELD_REQUIRED | CONCORD_FIELD_SEARCHABLE | CONCORD_FIELD_HEADLINE,
  },
  [CONCORD_COMMITMENT_LEAD] = {
    .name = "lead",
    .label = N_ ("Lead partner"),
    .hint = N_ ("Who answers for it"),
    .type = CONCORD_FIELD_REFERENCE,
    .target = CONCORD_KIND_PARTNER,
  },
  [CONCORD_COMMITMENT_SUPPORTING] = {
    .name = "supporting",
    .label = N_ ("Supporting partners"),
    .type = CONCORD_FIELD_REFERENCES,
    .target = CONCORD_KIND_PARTNER,
    .max = 100,
  },
  [CONCORD_COMMITMENT_LEAD_ROLE] = {
    .name = "lead_role",
    .label = N_ ("Lead role"),
    .hint = N_ ("A role, never a person’s name"),
    .type = CONCORD_FIELD_TEXT,
    .flags = CONCORD_FIELD_SEARCHABLE,
    .hide = CONCORD_HIDE_FROM_PUBLIC,
    .max = 200,
  },
  [CONCORD_COMMITMENT_ROUTE] = {
    .name = "route",
    .label = N_ ("Route"),
    .hint = N_ ("How it is delivered"),
    .type = CONCORD_FIELD_CHOICE,
    .choices = routes,
  },
  [CONCORD_COMMITMENT_MANDATE] = {
    .name = "mandate",
    .label = N_ ("Mandate"),
    .hint = N_ ("Whether the promise is theirs to make today"),
    .type = CONCORD_FIELD_CHOICE,
    .choices = mandates,
  },
  [CONCORD_COMMITMENT_MANDATE_BOARD] = {
    .name = "mandate_board",
    .label = N_ ("Approved by"),
    .hint = N_ ("Which board or cabinet approves it"),
    .type = CONCORD_FIELD_TEXT,
    .flags = CONCORD_FIELD_SEARCHABLE,
    .max = 200,
  },
  [CONCORD_COMMITMENT_START] = {
    .name = "start",
    .label = N_ ("Start"),
    .type = CONCORD_FIELD_DATE,
  },
  [CONCORD_COMMITMENT_DUE] = {
    .name = "due",
    .label = N_ ("Due"),
    .type = CONCORD_FIELD_DATE,
  },
  [CONCORD_COMMITMENT_STATUS] = {
    .name = "status",
    .label = N_ ("Status"),
    .type = CONCORD_FIELD_CHOICE,
    .choices = statuses,
    .choice_context = "commitment status",
    .initial = CONCORD_COMMITMENT_PROPOSED,
  },
  [CONCORD_COMMITMENT_STATUS_NOTE] = {
    .name = "status_note",
    .label = N_ ("Note on the status"),
    .hint = N_ ("What has happened, or what stands in the way"),
    .type = CONCORD_FIELD_PROSE,
    .flags = CONCORD_FIELD_SEARCHABLE,
    .hide = CONCORD_HIDE_FROM_PUBLIC,
  },
  [CONCORD_COMMITMENT_PRIVATE] = {
    .name = "private",
    .label = N_ ("Private"),
    .hint = N_ ("Not shown to the room; left out of what partners and the public are given"),
    .type = CONCORD_FIELD_FLAG,
  },
};

CONCORD_DEFINE_KIND (ConcordCommitment, concord_commitment, CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_STATEMENT,
                     "commitment", "commitments", N_ ("Commitment"), N_ ("Commitments"))
