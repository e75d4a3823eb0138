/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What someone typed, or a spreadsheet holds, as what a field may hold. Knows no record; what a well-formed value is it
 * leaves to the model, but says it as one would to a person typing.
 */

#include "config.h"

#include "concord-field-read.h"

#include <math.h>
#include <string.h>

#include "concord-date.h"
#include "concord-money.h"
#include "concord-numeral.h"
#include "concord-speech.h"

/* The largest whole number that a double holds exactly. */
#define WHOLE_MAX 9007199254740992.0

/* "1,900", "41 %" and "−3.5", in the way of the locale. What can be read in two ways is none. */
static ConcordNumeral
read_number (const char *said,
             double *number,
             gboolean *grouped,
             char **plain)
{
  g_autofree char *clean = concord_numeral_clean (said);
  gboolean negative = clean[0] == '-';
  char *digits = clean + (negative || clean[0] == '+' ? 1 : 0);
  ConcordNumeral numeral;

  if (g_str_has_suffix (digits, "%") || g_str_has_suffix (digits, "٪"))
    *g_utf8_prev_char (digits + strlen (digits)) = '\0';

  numeral = concord_numeral_read (g_strstrip (digits), plain, grouped);
  if (numeral == CONCORD_NUMERAL_NONE)
    return numeral;

  *number = g_ascii_strtod (*plain, NULL) * (negative ? -1 : 1);

  return isfinite (*number) ? numeral : CONCORD_NUMERAL_NONE;
}

static gboolean
read_decimal (const char *said,
              double *number,
              GError **error)
{
  g_autofree char *plain = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *divided = NULL;
  gboolean grouped;

  switch (read_number (said, number, &grouped, &plain))
    {
    case CONCORD_NUMERAL_READ:
      return TRUE;
    case CONCORD_NUMERAL_TWO_WAYS:
      concord_numeral_two_ways (plain, -1, &whole, &divided);
      /* Translators: what someone typed, and two ways to write it, as in "“1.234” may be two numbers. Write 1234 or 1,234" */
      g_set_error (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_MALFORMED,
                   _("“%s” may be two numbers. Write %s or %s"), said, whole, divided);
      return FALSE;
    case CONCORD_NUMERAL_NONE:
    default:
      g_set_error_literal (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_MALFORMED,
                           _("Write a number such as 92 or 7.8"));
      return FALSE;
    }
}

static gboolean
read_whole (const char *said,
            gint64 *whole,
            gboolean *grouped)
{
  g_autofree char *plain = NULL;
  double number;

  if (read_number (said, &number, grouped, &plain) != CONCORD_NUMERAL_READ || fabs (number) > WHOLE_MAX
      || fabs (number - round (number)) > 0)
    return FALSE;

  *whole = (gint64) number;
  return TRUE;
}

static gboolean
read_typed (const ConcordField *field,
            const char *said,
            ConcordValue *value,
            GError **error)
{
  gboolean grouped;
  const char *wanted;

  switch (field->type)
    {
    case CONCORD_FIELD_TEXT:
      *value = CONCORD_VALUE_TEXT (g_strdelimit (g_strdup (said), "\n\r\t", ' '));
      return TRUE;
    case CONCORD_FIELD_PROSE:
      *value = CONCORD_VALUE_TEXT (g_strdup (said));
      return TRUE;
    case CONCORD_FIELD_DATE:
      *value = CONCORD_VALUE_TEXT (concord_date_parse (said, error));
      return value->text != NULL;
    case CONCORD_FIELD_MONEY:
      value->shape = CONCORD_SHAPE_WHOLE;
      return concord_money_parse (said, &value->whole, error);
    case CONCORD_FIELD_NUMBER:
      value->shape = CONCORD_SHAPE_NUMBER;
      return read_decimal (said, &value->number, error);
    case CONCORD_FIELD_COUNT:
      value->shape = CONCORD_SHAPE_WHOLE;
      if (read_whole (said, &value->whole, &grouped))
        return TRUE;
      wanted = _("Write a whole number such as 12");
      break;
    case CONCORD_FIELD_YEAR:
      value->shape = CONCORD_SHAPE_WHOLE;
      if (read_whole (said, &value->whole, &grouped) && !grouped)
        return TRUE;
      wanted = _("Write a year such as 2030");
      break;
    case CONCORD_FIELD_CHOICE:
    case CONCORD_FIELD_REFERENCE:
    case CONCORD_FIELD_REFERENCES:
    case CONCORD_FIELD_FLAG:
    default:
      g_return_val_if_reached (FALSE);
    }

  g_set_error_literal (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_MALFORMED, wanted);
  return FALSE;
}

static void
set_range_error (const ConcordField *field,
                 GError **error)
{
  gint64 max = (gint64) concord_field_get_max (field);
  gint64 min = (gint64) field->min;

  if (field->type == CONCORD_FIELD_YEAR)
    g_set_error (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_OUT_OF_RANGE,
                 _("Write a year from %d to %d"), (int) MAX (min, 1900), (int) max);
  else if (field->type == CONCORD_FIELD_COUNT && field->max > 0)
    g_set_error (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_OUT_OF_RANGE,
                 _("Write a number from %d to %d"), (int) min, (int) max);
  else if (field->type == CONCORD_FIELD_NUMBER)
    g_set_error_literal (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_OUT_OF_RANGE,
                         _("This number is too large"));
  else
    g_set_error_literal (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_OUT_OF_RANGE,
                         _("This number is too large, or below zero"));
}

/* The model's messages end a sentence that begins with a place; here the place is the row itself. */
static gboolean
check (const ConcordField *field,
       const ConcordValue *value,
       GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (concord_value_check (field, value, &reason))
    return TRUE;

  if (g_error_matches (reason, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_MISSING))
    g_set_error_literal (error, CONCORD_MODEL_ERROR, reason->code, _("This cannot be left empty"));
  else if (g_error_matches (reason, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_TOO_LONG))
    g_set_error (error, CONCORD_MODEL_ERROR, reason->code,
                 _("Too long by %ld characters"),
                   g_utf8_strlen (value->text, -1) - (long) concord_field_get_max (field));
  else if (g_error_matches (reason, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_OUT_OF_RANGE))
    set_range_error (field, error);
  else
    g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

/**
 * concord_field_read:
 * @field: a field that is typed: text, prose, number, count, money, year or date
 * @value: (out caller-allocates): what was meant, normalised; to be cleared
 * @error: of %CONCORD_MODEL_ERROR, with a sentence for the person who typed
 *
 * Returns: whether @said is something that @field may hold
 */
gboolean
concord_field_read (const ConcordField *field,
                    const char *said,
                    ConcordValue *value,
                    GError **error)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (said));

  *value = CONCORD_VALUE_NONE;

  if (trimmed[0] != '\0' && !read_typed (field, trimmed, value, error))
    {
      concord_value_clear (value);
      return FALSE;
    }

  concord_value_normalise (field, value);
  if (check (field, value, error))
    return TRUE;

  concord_value_clear (value);
  return FALSE;
}
