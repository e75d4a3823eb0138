/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was tried, what was learned, what changes next. */

#include "config.h"

#include "concord-lesson.h"

#include "concord-kind-private.h"
#include "concord-speech.h"

static const ConcordField fields[] = {
  [CONCORD_LESSON_TRIED] = {
    .name = "tried",
    .label = N_ ("What was tried"),
    .type = CONCORD_FIELD_PROSE,
    .flags = CONCORD_FIELD_REQUIRED | CONCORD_FIELD_SEARCHABLE | CONCORD_FIELD_HEADLINE,
  },
  [CONCORD_LESSON_LEARNED] = {
    .name = "learned",
    .label = N_ ("What was learned"),
    .type = CONCORD_FIELD_PROSE,
    .flags = CONCORD_FIELD_SEARCHABLE,
  },
  [CONCORD_LESSON_CHANGES] = {
    .name = "changes",
    .label = N_ ("What changes next"),
    .type = CONCORD_FIELD_PROSE,
    .flags = CONCORD_FIELD_SEARCHABLE,
  },
  [CONCORD_LESSON_COMMITMENT] = {
    .name = "commitment",
    .label = N_ ("Commitment"),
    .type = CONCORD_FIELD_REFERENCE,
    .target = CONCORD_KIND_COMMITMENT,
  },
};

CONCORD_DEFINE_KIND (ConcordLesson, concord_lesson, CONCORD_KIND_LESSON, CONCORD_LESSON_TRIED,
                     "lesson", "lessons", N_ ("Lesson"), N_ ("Lessons"))
