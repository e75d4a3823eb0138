/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ConcordFieldType:
 * @CONCORD_FIELD_TEXT: one line of text
 * @CONCORD_FIELD_PROSE: text that may have several lines
 * @CONCORD_FIELD_NUMBER: a finite double, for measures
 * @CONCORD_FIELD_COUNT: a whole number of people, minutes, votes, points
 * @CONCORD_FIELD_MONEY: a whole number of minor units (pence) of the session's currency
 * @CONCORD_FIELD_YEAR: a calendar year
 * @CONCORD_FIELD_DATE: ISO 8601, as precise as it was said: YYYY, YYYY-MM or YYYY-MM-DD
 * @CONCORD_FIELD_CHOICE: one of the field's choices, held as an index into them
 * @CONCORD_FIELD_REFERENCE: the id of another record of the field's target kind
 * @CONCORD_FIELD_REFERENCES: an ordered list of such ids
 * @CONCORD_FIELD_FLAG: yes, or not said
 *
 * What a field holds. Every consumer of the field tables (store, session file, JSON Schema, merge,
 * search, inspector) switches over this and nothing else.
 */
typedef enum
{
  CONCORD_FIELD_TEXT = 1,
  CONCORD_FIELD_PROSE,
  CONCORD_FIELD_NUMBER,
  CONCORD_FIELD_COUNT,
  CONCORD_FIELD_MONEY,
  CONCORD_FIELD_YEAR,
  CONCORD_FIELD_DATE,
  CONCORD_FIELD_CHOICE,
  CONCORD_FIELD_REFERENCE,
  CONCORD_FIELD_REFERENCES,
  CONCORD_FIELD_FLAG,
} ConcordFieldType;

/**
 * ConcordFieldFlags:
 * @CONCORD_FIELD_REQUIRED: a record without it is malformed
 * @CONCORD_FIELD_SEARCHABLE: its words find the session in the library
 * @CONCORD_FIELD_HEADLINE: what the record is called in lists, cards and undo labels
 * @CONCORD_FIELD_OWNER: a reference to the record this one belongs to: it goes when its owner goes
 * @CONCORD_FIELD_OUTSIDE: a reference that may name a record of another session
 * @CONCORD_FIELD_LANGUAGE: a text that is the BCP 47 tag of a language
 */
typedef enum
{
  CONCORD_FIELD_REQUIRED = 1 << 0,
  CONCORD_FIELD_SEARCHABLE = 1 << 1,
  CONCORD_FIELD_HEADLINE = 1 << 2,
  CONCORD_FIELD_OWNER = 1 << 3,
  CONCORD_FIELD_OUTSIDE = 1 << 4,
  CONCORD_FIELD_LANGUAGE = 1 << 5,
} ConcordFieldFlags;

/**
 * ConcordHide:
 * @CONCORD_HIDE_FROM_PARTNERS: left out of what partners are given
 * @CONCORD_HIDE_FROM_PUBLIC: left out of what anyone may read
 */
typedef enum
{
  CONCORD_HIDE_FROM_PARTNERS = 1 << 0,
  CONCORD_HIDE_FROM_PUBLIC = 1 << 1,
} ConcordHide;

/**
 * ConcordKind:
 *
 * The kinds of record a session is made of. The order is the order in which records can be
 * written so that a required owner always comes before what it owns.
 */
typedef enum
{
  CONCORD_KIND_SESSION,
  CONCORD_KIND_PARTNER,
  CONCORD_KIND_COHORT,
  CONCORD_KIND_OUTCOME,
  CONCORD_KIND_PRIORITY,
  CONCORD_KIND_COMMITMENT,
  CONCORD_KIND_FUNDING_LINE,
  CONCORD_KIND_BENEFIT_LINE,
  CONCORD_KIND_EVIDENCE,
  CONCORD_KIND_NOTE,
  CONCORD_KIND_VOTE_ROUND,
  CONCORD_KIND_BALLOT,
  CONCORD_KIND_RATING,
  CONCORD_KIND_AGENDA_ITEM,
  CONCORD_KIND_LESSON,
  CONCORD_KIND_ANSWER,
  CONCORD_KIND_REVISION,
  CONCORD_N_KINDS,
} ConcordKind;

/**
 * ConcordChoice:
 * @nick: what SQL and JSON say; never changes
 * @label: what people read; translatable, in the context of its field if that has one
 */
typedef struct
{
  const char *nick;
  const char *label;
} ConcordChoice;

/**
 * ConcordField:
 * @name: column, JSON member and (with dashes) property
 * @label: what people read above it; translatable
 * @hint: one sentence that helps to fill it in, or %NULL; translatable
 * @initial: for a choice: the index that stands when nothing was said, 0 for none
 * @max: text: the most characters; numbers: the largest value; lists: the most entries.
 *   0 for the type's own limit, see concord_field_get_max()
 * @min: numbers: the smallest value
 * @choices: for a choice: ends with a %NULL nick; index 0 is always "not said"
 * @choice_context: (nullable): in which @choices are translated, where the same word elsewhere may need another form
 * @target: for references: the kind they point to
 */
typedef struct
{
  const char *name;
  const char *label;
  const char *hint;
  ConcordFieldType type;
  ConcordFieldFlags flags;
  ConcordHide hide;
  guint initial;
  double min;
  double max;
  const ConcordChoice *choices;
  const char *choice_context;
  ConcordKind target;
} ConcordField;

double      concord_field_get_min        (const ConcordField *field);
double      concord_field_get_max        (const ConcordField *field);
const char *concord_field_get_label      (const ConcordField *field);
guint       concord_field_n_choices      (const ConcordField *field);
const char *concord_field_choice_label   (const ConcordField *field,
                                          guint               choice);
gboolean    concord_field_find_choice    (const ConcordField *field,
                                          const char         *nick,
                                          guint              *choice);

G_END_DECLS
