/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What someone typed, or a spreadsheet holds, as what a field may hold. Knows no record; what a well-formed value is it
 * leaves to the model, but says it as one would to a person typing.
 */

#include "config.h"

#include "concord-field-read.h"

#include <math.h>

#include "concord-date.h"
#include "concord-money.h"
#include "concord-speech.h"

/* The largest whole number that a double holds exactly. */
#define WHOLE_MAX 9007199254740992.0

/* "1,900", "41 %" and "−3.5" as strtod takes them, or NULL. A comma groups thousands and a point divides,
 * as for money; any other comma is more likely a slip than a number. */
static char *
plain_number (const char *said)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  gboolean divided = FALSE;
  guint since_comma = 0;
  gboolean grouped = FALSE;

  for (const char *p = said; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        continue;

      if (c == 0x2212 || c == '-' || c == '+')
        {
          if (plain->len > 0)
            return NULL;
          if (c != '+')
            g_string_append_c (plain, '-');
          continue;
        }

      if (c == '%')
        return *g_utf8_next_char (p) == '\0' && plain->len > 0 && (!grouped || since_comma == 3)
                   ? g_string_free_and_steal (g_steal_pointer (&plain))
                   : NULL;

      if (c == ',' || c == '.')
        {
          if (divided || (grouped && since_comma != 3) || (c == ',' && plain->len == 0))
            return NULL;
          divided = c == '.';
          grouped = c == ',';
          since_comma = 0;
          if (divided)
            g_string_append_c (plain, '.');
          continue;
        }

      if (c < '0' || c > '9')
        return NULL;
      g_string_append_c (plain, (char) c);
      since_comma++;
    }

  if (grouped && since_comma != 3)
    return NULL;

  return g_string_free_and_steal (g_steal_pointer (&plain));
}

static gboolean
read_number (const char *said,
             double *number)
{
  g_autofree char *plain = plain_number (said);
  char *end = NULL;

  if (plain == NULL)
    return FALSE;

  *number = g_ascii_strtod (plain, &end);

  return end != plain && *end == '\0' && isfinite (*number);
}

static gboolean
read_whole (const char *said,
            gint64 *whole)
{
  double number;

  if (!read_number (said, &number) || fabs (number) > WHOLE_MAX
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
      if (read_number (said, &value->number))
        return TRUE;
      wanted = _("Write a number such as 92 or 7.8");
      break;
    case CONCORD_FIELD_COUNT:
      value->shape = CONCORD_SHAPE_WHOLE;
      if (read_whole (said, &value->whole))
        return TRUE;
      wanted = _("Write a whole number such as 12");
      break;
    case CONCORD_FIELD_YEAR:
      value->shape = CONCORD_SHAPE_WHOLE;
      if (!g_utf8_strchr (said, -1, ',') && read_whole (said, &value->whole))
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
