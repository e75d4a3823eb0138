/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A timeboxed activity of the day. */

#include "config.h"

#include "concord-agenda-item.h"

#include "concord-kind-private.h"
#include "concord-speech.h"

static const ConcordChoice views[] = {
  { "", N_ ("Not said") },
  [CONCORD_AGENDA_ITEM_BOARD] = { "board", NC_ ("agenda item view", "Board") },
  [CONCORD_AGENDA_ITEM_PARTNERS] = { "partners", NC_ ("agenda item view", "Partners") },
  [CONCORD_AGENDA_ITEM_ROADMAP] = { "roadmap", NC_ ("agenda item view", "Roadmap") },
  [CONCORD_AGENDA_ITEM_VALUE] = { "value", NC_ ("agenda item view", "Value") },
  [CONCORD_AGENDA_ITEM_HEALTH] = { "health", NC_ ("agenda item view", "Health") },
  [CONCORD_AGENDA_ITEM_PROGRESS] = { "progress", NC_ ("agenda item view", "Progress") },
  [CONCORD_AGENDA_ITEM_VOTES] = { "votes", NC_ ("agenda item view", "Votes") },
  [CONCORD_AGENDA_ITEM_CLOCK] = { "clock", NC_ ("agenda item view", "Clock") },
  [CONCORD_AGENDA_ITEM_VISION] = { "vision", NC_ ("agenda item view", "Vision") },
  [CONCORD_AGENDA_ITEM_OUTCOMES] = { "outcomes", NC_ ("agenda item view", "Outcomes") },
  { NULL, NULL },
};

static const ConcordChoice states[] = {
  { "", N_ ("Not said") },
  [CONCORD_AGENDA_ITEM_PLANNED] = { "planned", NC_ ("agenda item state", "Planned") },
  [CONCORD_AGENDA_ITEM_RUNNING] = { "running", NC_ ("agenda item state", "Running") },
  [CONCORD_AGENDA_ITEM_DONE] = { "done", NC_ ("agenda item state", "Done") },
  [CONCORD_AGENDA_ITEM_SKIPPED] = { "skipped", NC_ ("agenda item state", "Not reached") },
  { NULL, NULL },
};

static const ConcordField fields[] = {
  [CONCORD_AGENDA_ITEM_TITLE] = {
    .name = "title",
    .label = N_ ("Title"),
    .type = CONCORD_FIELD_TEXT,
    .flags = CONCORD_FIELD_REQUIRED | CONCORD_FIELD_SEARCHABLE | CONCORD_FIELD_HEADLINE,
    .max = 200,
  },
  [CONCORD_AGENDA_ITEM_MINUTES] = {
    .name = "minutes",
    .label = N_ ("Minutes"),
    .type = CONCORD_FIELD_COUNT,
    .max = 1440,
  },
  [CONCORD_AGENDA_ITEM_VIEW] = {
    .name = "view",
    .label = N_ ("View"),
    .hint = N_ ("What is shown while it runs"),
    .type = CONCORD_FIELD_CHOICE,
    .choices = views,
    .choice_context = "agenda item view",
  },
  [CONCORD_AGENDA_ITEM_STATE] = {
    .name = "state",
    .label = N_ ("State"),
    .type = CONCORD_FIELD_CHOICE,
    .choices = states,
    .choice_context = "agenda item state",
    .initial = CONCORD_AGENDA_ITEM_PLANNED,
  },
  [CONCORD_AGENDA_ITEM_NOTES] = {
    .name = "notes",
    .label = N_ ("Notes"),
    .hint = N_ ("For the facilitator only"),
    .type = CONCORD_FIELD_PROSE,
    .flags = CONCORD_FIELD_SEARCHABLE,
    .hide = CONCORD_HIDE_FROM_PARTNERS | CONCORD_HIDE_FROM_PUBLIC,
  },
};

CONCORD_DEFINE_KIND (ConcordAgendaItem, concord_agenda_item, CONCORD_KIND_AGENDA_ITEM, CONCORD_AGENDA_ITEM_TITLE,
                     "agenda_item", "agenda_items", N_ ("Agenda item"), N_ ("Agenda items"))
