/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the app says about each kind as a whole: where it is listed, and the sentence that teaches what it
 * is for while there is none, and the page of the help about it. Sentences are whole, because "Add %s" cannot be translated.
 */

#include "config.h"

#include "concord-kind-words.h"

#include <glib/gi18n-lib.h>

static const struct
{
  ConcordKindGroup group;
  const char *icon;
  const char *lesson;
  const char *add;
  const char *none;
  const char *help; /* where it has a page or section of its own */
} words[CONCORD_N_KINDS] = {
  [CONCORD_KIND_SESSION] = {
    .icon = "x-office-calendar-symbolic",
  },
  [CONCORD_KIND_PARTNER] = {
    .group = CONCORD_KIND_GROUP_ROOM,
    .icon = "concord-partner-symbolic",
    .lesson = N_ ("The organisations at the table, and those it must influence. Each has a colour that its commitments carry."),
    .add = N_ ("Add Partner"),
    .none = N_ ("No Partners Yet"),
    .help = "partners",
  },
  [CONCORD_KIND_COHORT] = {
    .group = CONCORD_KIND_GROUP_ROOM,
    .icon = "concord-cohort-symbolic",
    .lesson = N_ ("The groups of residents that outcomes are for: who they are, how many, and how they were involved."),
    .add = N_ ("Add Cohort"),
    .none = N_ ("No Cohorts Yet"),
  },
  [CONCORD_KIND_OUTCOME] = {
    .group = CONCORD_KIND_GROUP_PLAN,
    .icon = "concord-outcome-symbolic",
    .lesson = N_ ("The changes in residents’ lives that the vision asks for, each with a measure that shows them."),
    .add = N_ ("Add Outcome"),
    .none = N_ ("No Outcomes Yet"),
  },
  [CONCORD_KIND_PRIORITY] = {
    .group = CONCORD_KIND_GROUP_PLAN,
    .icon = "view-sort-descending-symbolic",
    .lesson = N_ ("What matters most for an outcome. The room ranks priorities by votes."),
    .add = N_ ("Add Priority"),
    .none = N_ ("No Priorities Yet"),
  },
  [CONCORD_KIND_COMMITMENT] = {
    .group = CONCORD_KIND_GROUP_PLAN,
    .icon = "concord-commitment-symbolic",
    .lesson = N_ ("What a partner promises for a priority: who leads, by when, and on whose authority."),
    .add = N_ ("Add Commitment"),
    .none = N_ ("No Commitments Yet"),
  },
  [CONCORD_KIND_FUNDING_LINE] = {
    .group = CONCORD_KIND_GROUP_PLAN,
    .icon = "concord-funding-line-symbolic",
    .lesson = N_ ("Who puts in how much for a commitment: cash, people, assets or help in kind."),
    .add = N_ ("Add Funding Line"),
    .none = N_ ("No Funding Lines Yet"),
  },
  [CONCORD_KIND_BENEFIT_LINE] = {
    .group = CONCORD_KIND_GROUP_PLAN,
    .icon = "concord-benefit-line-symbolic",
    .lesson = N_ ("Who gains how much a year from a commitment, and how strong the evidence for it is."),
    .add = N_ ("Add Benefit Line"),
    .none = N_ ("No Benefit Lines Yet"),
  },
  [CONCORD_KIND_EVIDENCE] = {
    .group = CONCORD_KIND_GROUP_PLAN,
    .icon = "concord-evidence-symbolic",
    .lesson = N_ ("Findings and where they come from, for an outcome, a priority or a commitment."),
    .add = N_ ("Add Evidence"),
    .none = N_ ("No Evidence Yet"),
  },
  [CONCORD_KIND_NOTE] = {
    .group = CONCORD_KIND_GROUP_ROOM,
    .icon = "concord-note-symbolic",
    .lesson = N_ ("Anything said in the room that has no place on the board yet: ideas, concerns, barriers and questions."),
    .add = N_ ("Add Note"),
    .none = N_ ("No Notes Yet"),
    .help = "board#notes",
  },
  [CONCORD_KIND_VOTE_ROUND] = {
    .group = CONCORD_KIND_GROUP_VOICES,
    .icon = "concord-vote-round-symbolic",
    .lesson = N_ ("Dot voting over a fixed set of priorities, with so many dots for each person."),
    .add = N_ ("Add Vote Round"),
    .none = N_ ("No Vote Rounds Yet"),
  },
  [CONCORD_KIND_BALLOT] = {
    .group = CONCORD_KIND_GROUP_VOICES,
    .icon = "concord-ballot-symbolic",
    .lesson = N_ ("The dots that one person gave in a vote round, by phone, by proxy or on paper."),
    .add = N_ ("Add Ballot"),
    .none = N_ ("No Ballots Yet"),
  },
  [CONCORD_KIND_RATING] = {
    .group = CONCORD_KIND_GROUP_VOICES,
    .icon = "concord-rating-symbolic",
    .lesson = N_ ("One person’s 1 to 5 for one of the twelve conditions of the health check."),
    .add = N_ ("Add Rating"),
    .none = N_ ("No Ratings Yet"),
  },
  [CONCORD_KIND_AGENDA_ITEM] = {
    .group = CONCORD_KIND_GROUP_ROOM,
    .icon = "document-open-recent-symbolic",
    .lesson = N_ ("What the day is made of, with the minutes that each activity may take."),
    .add = N_ ("Add Agenda Item"),
    .none = N_ ("No Agenda Items Yet"),
    .help = "agenda",
  },
  [CONCORD_KIND_LESSON] = {
    .group = CONCORD_KIND_GROUP_LEARNING,
    .icon = "emoji-objects-symbolic",
    .lesson = N_ ("What was tried, what was learned, and what changes next."),
    .add = N_ ("Add Lesson"),
    .none = N_ ("No Lessons Yet"),
  },
  [CONCORD_KIND_ANSWER] = {
    .group = CONCORD_KIND_GROUP_PLAN,
    .icon = "mail-replied-symbolic",
    .lesson = N_ ("What partners said to their commitments after the day: accept, decline, or propose something else."),
    .add = N_ ("Add Answer"),
    .none = N_ ("No Answers Yet"),
  },
  [CONCORD_KIND_REVISION] = {
    .icon = "document-send-symbolic",
  },
};

/**
 * concord_kind_get_group:
 *
 * Returns: the group it is listed in; none for the session and its revisions
 */
ConcordKindGroup
concord_kind_get_group (ConcordKind kind)
{
  g_return_val_if_fail (kind < CONCORD_N_KINDS, CONCORD_KIND_GROUP_NONE);

  return words[kind].group;
}

const char *
concord_kind_group_get_label (ConcordKindGroup group)
{
  switch (group)
    {
    case CONCORD_KIND_GROUP_ROOM:
      return _("The room");
    case CONCORD_KIND_GROUP_PLAN:
      return _("The plan");
    case CONCORD_KIND_GROUP_VOICES:
      return _("Votes and health");
    case CONCORD_KIND_GROUP_LEARNING:
      return _("Learning");
    case CONCORD_KIND_GROUP_NONE:
    default:
      g_return_val_if_reached ("");
    }
}

const char *
concord_kind_get_icon (ConcordKind kind)
{
  g_return_val_if_fail (kind < CONCORD_N_KINDS, NULL);

  return words[kind].icon;
}

/**
 * concord_kind_get_lesson:
 *
 * Returns: what the kind is for; only for kinds that are in a group, as the labels below
 */
const char *
concord_kind_get_lesson (ConcordKind kind)
{
  g_return_val_if_fail (concord_kind_get_group (kind) != CONCORD_KIND_GROUP_NONE, NULL);

  return _(words[kind].lesson);
}

/**
 * concord_kind_get_add_label:
 *
 * Returns: what a button says, in title case
 */
const char *
concord_kind_get_add_label (ConcordKind kind)
{
  g_return_val_if_fail (concord_kind_get_group (kind) != CONCORD_KIND_GROUP_NONE, NULL);

  return _(words[kind].add);
}

const char *
concord_kind_get_none_label (ConcordKind kind)
{
  g_return_val_if_fail (concord_kind_get_group (kind) != CONCORD_KIND_GROUP_NONE, NULL);

  return _(words[kind].none);
}

/**
 * concord_kind_get_help_page:
 *
 * Returns: (transfer none): what F1 opens where records of the kind are listed or added
 */
const char *
concord_kind_get_help_page (ConcordKind kind)
{
  g_return_val_if_fail (kind < CONCORD_N_KINDS, NULL);

  return words[kind].help != NULL ? words[kind].help : "details#records";
}
