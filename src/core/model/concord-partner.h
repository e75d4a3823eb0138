/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-record.h"

G_BEGIN_DECLS

/**
 * ConcordPartner:
 *
 * An organisation at the table, or one it must influence. Reach and worries follow J. Tizard, The
 * politics of partnership (2008): bodies one leads, delivers with, or can only influence.
 */
#define CONCORD_TYPE_PARTNER (concord_partner_get_type ())
G_DECLARE_FINAL_TYPE (ConcordPartner, concord_partner, CONCORD, PARTNER, ConcordRecord)

extern const ConcordKindInfo concord_partner_info;

typedef enum
{
  CONCORD_PARTNER_NAME,
  CONCORD_PARTNER_SHORT_NAME,
  CONCORD_PARTNER_COLOUR,
  CONCORD_PARTNER_SECTOR,
  CONCORD_PARTNER_REACH,
  CONCORD_PARTNER_ROLE,
  CONCORD_PARTNER_CONCERNS,
  CONCORD_PARTNER_BRINGS,
} ConcordPartnerField;

typedef enum
{
  CONCORD_PARTNER_BLUE = 1,
  CONCORD_PARTNER_GREEN,
  CONCORD_PARTNER_PURPLE,
  CONCORD_PARTNER_ORANGE,
  CONCORD_PARTNER_TEAL,
  CONCORD_PARTNER_RED,
  CONCORD_PARTNER_GREY,
  CONCORD_PARTNER_BROWN,
  CONCORD_PARTNER_PINK,
  CONCORD_PARTNER_YELLOW,
} ConcordPartnerColour;

typedef enum
{
  CONCORD_PARTNER_LOCAL_GOVERNMENT = 1,
  CONCORD_PARTNER_HEALTH,
  CONCORD_PARTNER_POLICE,
  CONCORD_PARTNER_FIRE,
  CONCORD_PARTNER_EDUCATION,
  CONCORD_PARTNER_HOUSING,
  CONCORD_PARTNER_VOLUNTARY,
  CONCORD_PARTNER_BUSINESS,
  CONCORD_PARTNER_RESIDENTS,
  CONCORD_PARTNER_REGIONAL,
  CONCORD_PARTNER_NATIONAL_GOVERNMENT,
  CONCORD_PARTNER_OTHER,
} ConcordPartnerSector;

typedef enum
{
  CONCORD_PARTNER_LEAD = 1,
  CONCORD_PARTNER_DELIVER,
  CONCORD_PARTNER_INFLUENCE,
} ConcordPartnerReach;

G_END_DECLS
