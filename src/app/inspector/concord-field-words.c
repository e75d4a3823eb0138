/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a field holds in words people read and type; concord_field_read() is the way back. Knows no widget and no
 * record.
 */

#include "config.h"

#include "concord-field-words.h"

#include <glib/gi18n-lib.h>

#include "concord-date.h"
#include "concord-money.h"
#include "concord-wording.h"

static char *
say_whole (const ConcordField *field,
           gint64 whole,
           const char *currency)
{
  switch (field->type)
    {
    case CONCORD_FIELD_MONEY:
      return concord_money_format (whole, currency);
    case CONCORD_FIELD_YEAR:
      return g_strdup_printf ("%" G_GINT64_FORMAT, whole);
    case CONCORD_FIELD_CHOICE:
      return g_strdup (concord_field_choice_label (field, (guint) whole));
    case CONCORD_FIELD_FLAG:
      return g_strdup (concord_field_get_label (field));
    case CONCORD_FIELD_TEXT:
    case CONCORD_FIELD_PROSE:
    case CONCORD_FIELD_NUMBER:
    case CONCORD_FIELD_COUNT:
    case CONCORD_FIELD_DATE:
    case CONCORD_FIELD_REFERENCE:
    case CONCORD_FIELD_REFERENCES:
    default:
      return g_strdup_printf ("%'" G_GINT64_FORMAT, whole);
    }
}

/**
 * concord_field_say:
 * @field: a field of any type but the two of references, which only a graph can name
 * @currency: (nullable): ISO 4217 code, for money
 *
 * Returns: (transfer full): what @value says, as concord_field_read() reads it; empty for nothing said
 */
char *
concord_field_say (const ConcordField *field,
                   const ConcordValue *value,
                   const char *currency)
{
  g_return_val_if_fail (field->type != CONCORD_FIELD_REFERENCE, NULL);
  g_return_val_if_fail (field->type != CONCORD_FIELD_REFERENCES, NULL);

  switch (value->shape)
    {
    case CONCORD_SHAPE_TEXT:
      return field->type == CONCORD_FIELD_DATE ? concord_date_format (value->text)
                                               : g_strdup (value->text);
    case CONCORD_SHAPE_NUMBER:
      return concord_number_format (value->number);
    case CONCORD_SHAPE_WHOLE:
      return say_whole (field, value->whole, currency);
    case CONCORD_SHAPE_NONE:
    case CONCORD_SHAPE_LIST:
    default:
      return g_strdup ("");
    }
}
