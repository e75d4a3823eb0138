/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be asked of one entry of a field table. It never touches a value or a record. */

#include "config.h"

#include "concord-field.h"

#include <string.h>

#include "concord-speech.h"

enum
{
  LINE_MAX_CHARACTERS = 1000,
  PROSE_MAX_CHARACTERS = 20000,
  LIST_MAX_ENTRIES = 1000,
  YEAR_MIN = 1900,
  YEAR_MAX = 2200,
};

/* The largest whole number that a JSON reader anywhere holds exactly (RFC 8259, section 6). */
#define WHOLE_MAX 9007199254740991.0

/**
 * concord_field_get_min:
 *
 * Returns: the smallest number that @field may hold, its own limit or its type's; a measure without
 *   limits of its own reaches as far below zero as above
 */
double
concord_field_get_min (const ConcordField *field)
{
  g_return_val_if_fail (field != NULL, 0);

  if (field->type == CONCORD_FIELD_NUMBER && field->max <= 0)
    return -concord_field_get_max (field);
  if (field->type == CONCORD_FIELD_YEAR)
    return MAX (field->min, YEAR_MIN);

  return field->min;
}

/**
 * concord_field_get_max:
 *
 * Returns: the limit that holds for @field, its own or its type's
 */
double
concord_field_get_max (const ConcordField *field)
{
  g_return_val_if_fail (field != NULL, 0);

  if (field->max > 0)
    return field->max;

  switch (field->type)
    {
    case CONCORD_FIELD_TEXT:
      return LINE_MAX_CHARACTERS;
    case CONCORD_FIELD_PROSE:
      return PROSE_MAX_CHARACTERS;
    case CONCORD_FIELD_NUMBER:
      return 1e15;
    case CONCORD_FIELD_COUNT:
      return 1e9;
    case CONCORD_FIELD_MONEY:
      return WHOLE_MAX;
    case CONCORD_FIELD_YEAR:
      return YEAR_MAX;
    case CONCORD_FIELD_REFERENCES:
      return LIST_MAX_ENTRIES;
    case CONCORD_FIELD_DATE:
    case CONCORD_FIELD_CHOICE:
    case CONCORD_FIELD_REFERENCE:
    case CONCORD_FIELD_FLAG:
    default:
      return 0;
    }
}

/**
 * concord_field_get_label:
 *
 * Returns: the label in the reader's language
 */
const char *
concord_field_get_label (const ConcordField *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  return _(field->label);
}

/**
 * concord_field_n_choices:
 *
 * Returns: how many choices there are, "not said" at 0 included
 */
guint
concord_field_n_choices (const ConcordField *field)
{
  guint n = 0;

  g_return_val_if_fail (field->type == CONCORD_FIELD_CHOICE, 0);

  while (field->choices[n].nick != NULL)
    n++;

  return n;
}

/**
 * concord_field_choice_label:
 * @choice: an index below concord_field_n_choices()
 *
 * Returns: what people read for @choice, in their language
 */
const char *
concord_field_choice_label (const ConcordField *field,
                            guint               choice)
{
  g_autofree char *in_context = NULL;
  const char *label;

  g_return_val_if_fail (choice < concord_field_n_choices (field), NULL);

  label = field->choices[choice].label;
  /* "Not said" is the same everywhere. */
  if (field->choice_context == NULL || field->choices[choice].nick[0] == '\0')
    return _(label);

  in_context = g_strconcat (field->choice_context, "\004", label, NULL);

  /* Where nothing is translated, what is asked for comes back, and must not go. */
  return g_dpgettext (GETTEXT_PACKAGE, g_intern_string (in_context), strlen (field->choice_context) + 1);
}

/**
 * concord_field_find_choice:
 * @nick: what SQL or JSON says
 * @choice: (out): its index, never 0
 *
 * Returns: %FALSE where @nick is none of the field's choices
 */
gboolean
concord_field_find_choice (const ConcordField *field,
                           const char         *nick,
                           guint              *choice)
{
  guint n = concord_field_n_choices (field);

  for (guint i = 1; i < n; i++)
    {
      if (g_str_equal (field->choices[i].nick, nick))
        {
          *choice = i;
          return TRUE;
        }
    }

  return FALSE;
}
