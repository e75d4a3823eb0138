/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one field holds, and whether it may. The only place that says what a well-formed value is;
 * it never knows which record or file a value came from.
 */

#include "config.h"

#include "concord-value.h"

#include <math.h>
#include <string.h>

#include "concord-date.h"
#include "concord-speech.h"

G_DEFINE_QUARK (concord-model-error-quark, concord_model_error)

/**
 * concord_field_get_shape:
 *
 * Returns: how values of @field are held when something was said
 */
ConcordShape
concord_field_get_shape (const ConcordField *field)
{
  switch (field->type)
    {
    case CONCORD_FIELD_TEXT:
    case CONCORD_FIELD_PROSE:
    case CONCORD_FIELD_DATE:
    case CONCORD_FIELD_REFERENCE:
      return CONCORD_SHAPE_TEXT;
    case CONCORD_FIELD_NUMBER:
      return CONCORD_SHAPE_NUMBER;
    case CONCORD_FIELD_COUNT:
    case CONCORD_FIELD_MONEY:
    case CONCORD_FIELD_YEAR:
    case CONCORD_FIELD_CHOICE:
    case CONCORD_FIELD_FLAG:
      return CONCORD_SHAPE_WHOLE;
    case CONCORD_FIELD_REFERENCES:
      return CONCORD_SHAPE_LIST;
    default:
      g_return_val_if_reached (CONCORD_SHAPE_NONE);
    }
}

void
concord_value_clear (ConcordValue *value)
{
  if (value->shape == CONCORD_SHAPE_TEXT)
    g_clear_pointer (&value->text, g_free);
  else if (value->shape == CONCORD_SHAPE_LIST)
    g_clear_pointer (&value->list, g_strfreev);

  value->shape = CONCORD_SHAPE_NONE;
}

/**
 * concord_value_copy:
 * @copy: (out caller-allocates): to be cleared with concord_value_clear()
 */
void
concord_value_copy (const ConcordValue *value,
                    ConcordValue       *copy)
{
  *copy = *value;

  if (value->shape == CONCORD_SHAPE_TEXT)
    copy->text = g_strdup (value->text);
  else if (value->shape == CONCORD_SHAPE_LIST)
    copy->list = g_strdupv (value->list);
}

gboolean
concord_value_equal (const ConcordValue *a,
                     const ConcordValue *b)
{
  if (a->shape != b->shape)
    return FALSE;

  switch (a->shape)
    {
    case CONCORD_SHAPE_NONE:
      return TRUE;
    case CONCORD_SHAPE_TEXT:
      return g_strcmp0 (a->text, b->text) == 0;
    case CONCORD_SHAPE_NUMBER:
      return !(a->number < b->number) && !(a->number > b->number);
    case CONCORD_SHAPE_WHOLE:
      return a->whole == b->whole;
    case CONCORD_SHAPE_LIST:
      return g_strv_equal ((const char *const *) a->list, (const char *const *) b->list);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * concord_value_normalise:
 * @value: (inout): a value that owns what it holds
 *
 * Gives @value the one form in which its meaning is kept: empty becomes "nothing said", and
 * "nothing said" becomes the field's initial choice where it has one.
 */
void
concord_value_normalise (const ConcordField *field,
                         ConcordValue       *value)
{
  gboolean is_zero = value->shape == CONCORD_SHAPE_WHOLE && value->whole == 0;

  if ((value->shape == CONCORD_SHAPE_TEXT && (value->text == NULL || value->text[0] == '\0')) ||
      (value->shape == CONCORD_SHAPE_LIST && (value->list == NULL || value->list[0] == NULL)) ||
      (is_zero && (field->type == CONCORD_FIELD_FLAG || field->type == CONCORD_FIELD_CHOICE)))
    concord_value_clear (value);

  if (value->shape == CONCORD_SHAPE_NONE && field->initial > 0)
    *value = CONCORD_VALUE_WHOLE (field->initial);
}

/* Steps over one character and says whether it is a control character, C0, DEL or C1: what
 * g_unichar_iscntrl() says, which takes too long for every character of a file.
 */
static gboolean
pass_control (const char **text,
              gunichar    *control)
{
  const guchar *p = (const guchar *) *text;

  *text += g_utf8_skip[*p];
  *control = p[0] == 0xC2 ? p[1] : p[0];

  return p[0] < 0x20 || p[0] == 0x7F || (p[0] == 0xC2 && p[1] < 0xA0);
}

static gboolean
check_text (const ConcordField *field,
            const char         *text,
            GError            **error)
{
  gboolean prose = field->type == CONCORD_FIELD_PROSE;
  double max = concord_field_get_max (field);
  glong length = 0;

  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_MALFORMED, _("the text is not valid UTF-8"));
      return FALSE;
    }

  for (const char *p = text; *p != '\0'; length++)
    {
      gunichar c;

      if (pass_control (&p, &c) && !(prose && (c == '\n' || c == '\t')))
        {
          g_set_error (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_MALFORMED,
                       _("the text has a control character (U+%04X)"), c);
          return FALSE;
        }
    }

  if (length > max)
    {
      g_set_error (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_TOO_LONG,
                   _("the text has %ld characters; %.0f are the most"), length, max);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_range (const ConcordField *field,
             double              number,
             GError            **error)
{
  double max = concord_field_get_max (field);
  double min = concord_field_get_min (field);

  if (!isfinite (number) || number < min || number > max)
    {
      g_set_error (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_OUT_OF_RANGE,
                   _("%.16g is not between %.16g and %.16g"), number, min, max);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_id (const char *id,
          GError    **error)
{
  if (concord_id_is_valid (id))
    return TRUE;

  g_set_error_literal (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_MALFORMED, _("this is not an id (a UUID in lower case)"));
  return FALSE;
}

static gboolean
check_list (const ConcordField *field,
            char              **list,
            GError            **error)
{
  guint n = g_strv_length (list);

  if (n > concord_field_get_max (field))
    {
      g_set_error (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_TOO_LONG,
                   _("the list has %u entries; %.0f are the most"), n, concord_field_get_max (field));
      return FALSE;
    }

  for (guint i = 0; i < n; i++)
    {
      if (!check_id (list[i], error))
        return FALSE;
    }

  return TRUE;
}

/**
 * concord_value_check:
 * @value: a normalised value
 * @error: of %CONCORD_MODEL_ERROR
 *
 * Returns: whether @field may hold @value. Whether a reference leads anywhere is not asked here.
 */
gboolean
concord_value_check (const ConcordField *field,
                     const ConcordValue *value,
                     GError            **error)
{
  if (value->shape == CONCORD_SHAPE_NONE)
    {
      if ((field->flags & CONCORD_FIELD_REQUIRED) == 0)
        return TRUE;

      g_set_error_literal (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_MISSING, _("something must be said here"));
      return FALSE;
    }

  g_return_val_if_fail (value->shape == concord_field_get_shape (field), FALSE);

  switch (field->type)
    {
    case CONCORD_FIELD_TEXT:
    case CONCORD_FIELD_PROSE:
      return check_text (field, value->text, error);
    case CONCORD_FIELD_DATE:
      return concord_date_check (value->text, error);
    case CONCORD_FIELD_REFERENCE:
      return check_id (value->text, error);
    case CONCORD_FIELD_NUMBER:
      return check_range (field, value->number, error);
    case CONCORD_FIELD_COUNT:
    case CONCORD_FIELD_MONEY:
    case CONCORD_FIELD_YEAR:
      return check_range (field, (double) value->whole, error);
    case CONCORD_FIELD_CHOICE:
      g_return_val_if_fail (value->whole < concord_field_n_choices (field), FALSE);
      return TRUE;
    case CONCORD_FIELD_FLAG:
      return TRUE;
    case CONCORD_FIELD_REFERENCES:
      return check_list (field, value->list, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * concord_id_is_valid:
 *
 * Returns: whether @id is a UUID written in lower case, the only form Concord writes. One spelling
 *   for one record keeps look-ups and merges exact.
 */
gboolean
concord_id_is_valid (const char *id)
{
  if (!g_uuid_string_is_valid (id))
    return FALSE;

  for (const char *p = id; *p != '\0'; p++)
    {
      if (g_ascii_isupper (*p))
        return FALSE;
    }

  return TRUE;
}

/**
 * concord_id_new:
 *
 * Returns: (transfer full): a new random id
 */
char *
concord_id_new (void)
{
  return g_uuid_string_random ();
}

/* Five groups of hexadecimal digits as the sixteen bytes they stand for. */
static void
unpack_id (const char *id,
           guint8      bytes[16])
{
  guint n = 0;

  for (const char *p = id; *p != '\0' && n < 32; p++)
    {
      int digit = g_ascii_xdigit_value (*p);

      if (digit < 0)
        continue;

      bytes[n / 2] = (guint8) (n % 2 == 0 ? digit << 4 : bytes[n / 2] | digit);
      n++;
    }
}

/**
 * concord_id_derive:
 * @id: an id, which is the name space
 *
 * Returns: (transfer full): the id that always follows from @id and @name: a UUID of version 5 (RFC 9562, section 5.5)
 */
char *
concord_id_derive (const char *id,
                   const char *name)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 space[16] = { 0 };
  guint8 b[20];
  gsize length = sizeof b;

  unpack_id (id, space);
  g_checksum_update (checksum, space, sizeof space);
  g_checksum_update (checksum, (const guchar *) name, -1);
  g_checksum_get_digest (checksum, b, &length);

  b[6] = (guint8) ((b[6] & 0x0F) | 0x50);
  b[8] = (guint8) ((b[8] & 0x3F) | 0x80);

  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x", b[0], b[1], b[2], b[3],
                          b[4], b[5], b[6], b[7], b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]);
}
