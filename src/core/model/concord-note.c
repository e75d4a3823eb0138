/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Anything said that is not placed on the board yet. */

#include "config.h"

#include "concord-note.h"

#include "concord-kind-private.h"
#include "concord-speech.h"

static const ConcordChoice sorts[] = {
  { "", N_ ("Not said") },
  [CONCORD_NOTE_IDEA] = { "idea", N_ ("Idea") },
  [CONCORD_NOTE_CONCERN] = { "concern", N_ ("Concern") },
  [CONCORD_NOTE_BARRIER] = { "barrier", N_ ("Barrier") },
  [CONCORD_NOTE_QUESTION] = { "question", N_ ("Question") },
  { NULL, NULL },
};

static const ConcordChoice states[] = {
  { "", N_ ("Not said") },
  [CONCORD_NOTE_OPEN] = { "open", NC_ ("note state", "Open") },
  [CONCORD_NOTE_PARKED] = { "parked", NC_ ("note state", "Parked") },
  [CONCORD_NOTE_RESOLVED] = { "resolved", NC_ ("note state", "Resolved") },
  { NULL, NULL },
};

static const ConcordField fields[] = {
  [CONCORD_NOTE_TEXT] = {
    .name = "text",
    .label = N_ ("Note"),
    .type = CONCORD_FIELD_PROSE,
    .flags = CONCORD_FIELD_REQUIRED | CONCORD_FIELD_SEARCHABLE | CONCORD_FIELD_HEADLINE,
    .max = 2000,
  },
  [CONCORD_NOTE_SORT] = {
    .name = "sort",
    .label = N_ ("Sort"),
    .type = CONCORD_FIELD_CHOICE,
    .choices = sorts,
    .initial = CONCORD_NOTE_IDEA,
  },
  [CONCORD_NOTE_STATE] = {
    .name = "state",
    .label = N_ ("State"),
    .type = CONCORD_FIELD_CHOICE,
    .choices = states,
    .choice_context = "note state",
    .initial = CONCORD_NOTE_OPEN,
  },
  [CONCORD_NOTE_PARTNER] = {
    .name = "partner",
    .label = N_ ("Said by"),
    .hint = N_ ("The partner it came from; nobody for anonymous"),
    .type = CONCORD_FIELD_REFERENCE,
    .target = CONCORD_KIND_PARTNER,
  },
  [CONCORD_NOTE_OUTCOME] = {
    .name = "outcome",
    .label = N_ ("About"),
    .type = CONCORD_FIELD_REFERENCE,
    .target = CONCORD_KIND_OUTCOME,
  },
  [CONCORD_NOTE_PRIVATE] = {
    .name = "private",
    .label = N_ ("Private"),
    .hint = N_ ("Not shown to the room; left out of what partners and the public are given"),
    .type = CONCORD_FIELD_FLAG,
  },
};

CONCORD_DEFINE_KIND_HIDDEN (ConcordNote, concord_note, CONCORD_KIND_NOTE, CONCORD_NOTE_TEXT,
                            "note", "notes", N_ ("Note"), N_ ("Notes"),
                            CONCORD_HIDE_FROM_PUBLIC)
