/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An organisation at the table, or one it must influence. Reach and worries follow J. Tizard, The
 * politics of partnership (2008): bodies one leads, delivers with, or can only influence.
 */

#include "config.h"

#include "concord-partner.h"

#include "concord-kind-private.h"
#include "concord-speech.h"

static const ConcordChoice colours[] = {
  { "", N_ ("Not said") },
  [CONCORD_PARTNER_BLUE] = { "blue", N_ ("Blue") },
  [CONCORD_PARTNER_GREEN] = { "green", N_ ("Green") },
  [CONCORD_PARTNER_PURPLE] = { "purple", N_ ("Purple") },
  [CONCORD_PARTNER_ORANGE] = { "orange", N_ ("Orange") },
  [CONCORD_PARTNER_TEAL] = { "teal", N_ ("Teal") },
  [CONCORD_PARTNER_RED] = { "red", N_ ("Red") },
  [CONCORD_PARTNER_GREY] = { "grey", N_ ("Grey") },
  [CONCORD_PARTNER_BROWN] = { "brown", N_ ("Brown") },
  [CONCORD_PARTNER_PINK] = { "pink", N_ ("Pink") },
  [CONCORD_PARTNER_YELLOW] = { "yellow", N_ ("Yellow") },
  { NULL, NULL },
};

static const ConcordChoice sectors[] = {
  { "", N_ ("Not said") },
  [CONCORD_PARTNER_LOCAL_GOVERNMENT] = { "local_government", N_ ("Local government") },
  [CONCORD_PARTNER_HEALTH] = { "health", N_ ("Health") },
  [CONCORD_PARTNER_POLICE] = { "police", N_ ("Police") },
  [CONCORD_PARTNER_FIRE] = { "fire", N_ ("Fire and rescue") },
  [CONCORD_PARTNER_EDUCATION] = { "education", N_ ("Education") },
  [CONCORD_PARTNER_HOUSING] = { "housing", N_ ("Housing") },
  [CONCORD_PARTNER_VOLUNTARY] = { "voluntary", N_ ("Voluntary") },
  [CONCORD_PARTNER_BUSINESS] = { "business", N_ ("Business") },
  [CONCORD_PARTNER_RESIDENTS] = { "residents", N_ ("Residents") },
  [CONCORD_PARTNER_REGIONAL] = { "regional", N_ ("Regional") },
  [CONCORD_PARTNER_NATIONAL_GOVERNMENT] = { "national_government", N_ ("National government") },
  [CONCORD_PARTNER_OTHER] = { "other", N_ ("Other") },
  { NULL, NULL },
};

static const ConcordChoice reachs[] = {
  { "", N_ ("Not said") },
  [CONCORD_PARTNER_LEAD] = { "lead", N_ ("We lead") },
  [CONCORD_PARTNER_DELIVER] = { "deliver", N_ ("We deliver with") },
  [CONCORD_PARTNER_INFLUENCE] = { "influence", N_ ("We influence") },
  { NULL, NULL },
};

static const ConcordField fields[] = {
  [CONCORD_PARTNER_NAME] = {
    .name = "name",
    .label = N_ ("Name"),
    .type = CONCORD_FIELD_TEXT,
    .flags = CONCORD_FIELD_REQUIRED | CONCORD_FIELD_SEARCHABLE | CONCORD_FIELD_HEADLINE,
    .max = 200,
  },
  [CONCORD_PARTNER_SHORT_NAME] = {
    .name = "short_name",
    .label = N_ ("Short name"),
    .hint = N_ ("What people in the room call it; shown on cards"),
    .type = CONCORD_FIELD_TEXT,
    .flags = CONCORD_FIELD_SEARCHABLE,
    .max = 40,
  },
  [CONCORD_PARTNER_COLOUR] = {
    .name = "colour",
    .label = N_ ("Colour"),
    .type = CONCORD_FIELD_CHOICE,
    .choices = colours,
  },
  [CONCORD_PARTNER_SECTOR] = {
    .name = "sector",
    .label = N_ ("Sector"),
    .type = CONCORD_FIELD_CHOICE,
    .choices = sectors,
  },
  [CONCORD_PARTNER_REACH] = {
    .name = "reach",
    .label = N_ ("Reach"),
    .hint = N_ ("Bodies we lead, deliver with, or can only influence"),
    .type = CONCORD_FIELD_CHOICE,
    .choices = reachs,
    .initial = CONCORD_PARTNER_DELIVER,
  },
  [CONCORD_PARTNER_ROLE] = {
    .name = "role",
    .label = N_ ("Representative’s role"),
    .hint = N_ ("A role, never a person’s name"),
    .type = CONCORD_FIELD_TEXT,
    .flags = CONCORD_FIELD_SEARCHABLE,
    .hide = CONCORD_HIDE_FROM_PUBLIC,
    .max = 200,
  },
  [CONCORD_PARTNER_CONCERNS] = {
    .name = "concerns",
    .label = N_ ("What worries it"),
    .hint = N_ ("Its pressures: money, demand, inspection, people"),
    .type = CONCORD_FIELD_PROSE,
    .flags = CONCORD_FIELD_SEARCHABLE,
    .hide = CONCORD_HIDE_FROM_PUBLIC,
  },
  [CONCORD_PARTNER_BRINGS] = {
    .name = "brings",
    .label = N_ ("What it brings"),
    .hint = N_ ("Money, people, buildings, data, trust"),
    .type = CONCORD_FIELD_PROSE,
    .flags = CONCORD_FIELD_SEARCHABLE,
    .hide = CONCORD_HIDE_FROM_PUBLIC,
  },
};

CONCORD_DEFINE_KIND (ConcordPartner, concord_partner, CONCORD_KIND_PARTNER, CONCORD_PARTNER_NAME,
                     "partner", "partners", N_ ("Partner"), N_ ("Partners"))
