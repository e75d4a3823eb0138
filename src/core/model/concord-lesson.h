/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-record.h"

G_BEGIN_DECLS

/**
 * ConcordLesson:
 *
 * What was tried, what was learned, what changes next.
 */
#define CONCORD_TYPE_LESSON (concord_lesson_get_type ())
G_DECLARE_FINAL_TYPE (ConcordLesson, concord_lesson, CONCORD, LESSON, ConcordRecord)

extern const ConcordKindInfo concord_lesson_info;

typedef enum
{
  CONCORD_LESSON_TRIED,
  CONCORD_LESSON_LEARNED,
  CONCORD_LESSON_CHANGES,
  CONCORD_LESSON_COMMITMENT,
} ConcordLessonField;

G_END_DECLS
