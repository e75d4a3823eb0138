/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-record.h"

G_BEGIN_DECLS

/**
 * ConcordAgendaItem:
 *
 * A timeboxed activity of the day.
 */
#define CONCORD_TYPE_AGENDA_ITEM (concord_agenda_item_get_type ())
G_DECLARE_FINAL_TYPE (ConcordAgendaItem, concord_agenda_item, CONCORD, AGENDA_ITEM, ConcordRecord)

extern const ConcordKindInfo concord_agenda_item_info;

typedef enum
{
  CONCORD_AGENDA_ITEM_TITLE,
  CONCORD_AGENDA_ITEM_MINUTES,
  CONCORD_AGENDA_ITEM_VIEW,
  CONCORD_AGENDA_ITEM_STATE,
  CONCORD_AGENDA_ITEM_NOTES,
} ConcordAgendaItemField;

typedef enum
{
  CONCORD_AGENDA_ITEM_BOARD = 1,
  CONCORD_AGENDA_ITEM_PARTNERS,
  CONCORD_AGENDA_ITEM_ROADMAP,
  CONCORD_AGENDA_ITEM_VALUE,
  CONCORD_AGENDA_ITEM_HEALTH,
  CONCORD_AGENDA_ITEM_PROGRESS,
  CONCORD_AGENDA_ITEM_VOTES,
  CONCORD_AGENDA_ITEM_CLOCK,
  CONCORD_AGENDA_ITEM_VISION,
  CONCORD_AGENDA_ITEM_OUTCOMES,
} ConcordAgendaItemView;

typedef enum
{
  CONCORD_AGENDA_ITEM_PLANNED = 1,
  CONCORD_AGENDA_ITEM_RUNNING,
  CONCORD_AGENDA_ITEM_DONE,
  CONCORD_AGENDA_ITEM_SKIPPED,
} ConcordAgendaItemState;

G_END_DECLS
