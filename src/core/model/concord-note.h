/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-record.h"

G_BEGIN_DECLS

/**
 * ConcordNote:
 *
 * Anything said that is not placed on the board yet.
 */
#define CONCORD_TYPE_NOTE (concord_note_get_type ())
G_DECLARE_FINAL_TYPE (ConcordNote, concord_note, CONCORD, NOTE, ConcordRecord)

extern const ConcordKindInfo concord_note_info;

typedef enum
{
  CONCORD_NOTE_TEXT,
  CONCORD_NOTE_SORT,
  CONCORD_NOTE_STATE,
  CONCORD_NOTE_PARTNER,
  CONCORD_NOTE_OUTCOME,
  CONCORD_NOTE_PRIVATE,
} ConcordNoteField;

typedef enum
{
  CONCORD_NOTE_IDEA = 1,
  CONCORD_NOTE_CONCERN,
  CONCORD_NOTE_BARRIER,
  CONCORD_NOTE_QUESTION,
} ConcordNoteSort;

typedef enum
{
  CONCORD_NOTE_OPEN = 1,
  CONCORD_NOTE_PARKED,
  CONCORD_NOTE_RESOLVED,
} ConcordNoteState;

G_END_DECLS
