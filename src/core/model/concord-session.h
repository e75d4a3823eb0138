/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-record.h"

G_BEGIN_DECLS

/**
 * ConcordSession:
 *
 * One workshop and everything on its board.
 */
#define CONCORD_TYPE_SESSION (concord_session_get_type ())
G_DECLARE_FINAL_TYPE (ConcordSession, concord_session, CONCORD, SESSION, ConcordRecord)

extern const ConcordKindInfo concord_session_info;

typedef enum
{
  CONCORD_SESSION_TITLE,
  CONCORD_SESSION_VISION,
  CONCORD_SESSION_HORIZON,
  CONCORD_SESSION_PLACE,
  CONCORD_SESSION_DATE,
  CONCORD_SESSION_DAY_START,
  CONCORD_SESSION_DAY_END,
  CONCORD_SESSION_STATE,
  CONCORD_SESSION_CONTINUES,
  CONCORD_SESSION_NEXT_REVIEW,
  CONCORD_SESSION_LANGUAGE,
  CONCORD_SESSION_CURRENCY,
  CONCORD_SESSION_FACILITATOR_NOTES,
} ConcordSessionField;

typedef enum
{
  CONCORD_SESSION_DRAFT = 1,
  CONCORD_SESSION_LIVE,
  CONCORD_SESSION_CLOSED,
} ConcordSessionState;

G_END_DECLS
