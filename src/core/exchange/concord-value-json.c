/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One field of one record as JSON, and back. Which JSON type stands for which field type is said here;
 * what a well-formed value is, the model says.
 */

#include "config.h"

#include "concord-value-json.h"

#include <math.h>

#include "concord-speech.h"

/* Beyond it doubles skip whole numbers (RFC 8259, section 6). */
#define WHOLE_MAX 9007199254740991.0

static gboolean
refuse (GError                **error,
        const ConcordJsonPlace *place,
        const char             *sentence)
{
  concord_json_place_set_error (error, CONCORD_EXCHANGE_ERROR_MALFORMED, place, "%s", sentence);
  return FALSE;
}

static gboolean
check (const ConcordField     *field,
       const ConcordValue     *value,
       const ConcordJsonPlace *place,
       GError                **error)
{
  g_autoptr (GError) wrong = NULL;

  if (concord_value_check (field, value, &wrong))
    return TRUE;

  return refuse (error, place, wrong->message);
}

static gboolean
holds (JsonNode *node,
       GType     type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

static gboolean
read_number (JsonNode *node,
             double   *number)
{
  if (!holds (node, G_TYPE_INT64) && !holds (node, G_TYPE_DOUBLE))
    return FALSE;

  *number = json_node_get_double (node);
  return TRUE;
}

/* In JSON 5 and 5.0 are the same number. */
static gboolean
read_whole (JsonNode *node,
            gint64   *whole)
{
  double number;

  if (holds (node, G_TYPE_INT64))
    {
      *whole = json_node_get_int (node);
      return TRUE;
    }

  if (!read_number (node, &number) || fabs (number) > WHOLE_MAX || floor (number) < number)
    return FALSE;

  *whole = (gint64) number;
  return TRUE;
}

static gboolean
read_choice (const ConcordField     *field,
             JsonNode               *node,
             const ConcordJsonPlace *place,
             ConcordValue           *value,
             GError                **error)
{
  g_autoptr (GString) nicks = NULL;
  guint choice;

  if (holds (node, G_TYPE_STRING) && concord_field_find_choice (field, json_node_get_string (node), &choice))
    {
      *value = CONCORD_VALUE_WHOLE (choice);
      return TRUE;
    }

  nicks = g_string_new (NULL);
  for (guint i = 1; field->choices[i].nick != NULL; i++)
    g_string_append_printf (nicks, "%s\"%s\"", i > 1 ? ", " : "", field->choices[i].nick);

  concord_json_place_set_error (error, CONCORD_EXCHANGE_ERROR_MALFORMED, place,
                                /* Translators: a list of words in quotation marks */
                                _("one of these is expected here: %s"), nicks->str);
  return FALSE;
}

static gboolean
read_list (JsonNode               *node,
           const ConcordJsonPlace *place,
           ConcordValue           *value,
           GError                **error)
{
  static const ConcordField one = { .type = CONCORD_FIELD_REFERENCE };
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  ConcordJsonPlace at = *place;
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse (error, place, _("a list of ids is expected here"));

  array = json_node_get_array (node);
  for (at.entry = 0; at.entry < (int) json_array_get_length (array); at.entry++)
    {
      JsonNode *entry = json_array_get_element (array, (guint) at.entry);

      if (!holds (entry, G_TYPE_STRING))
        return refuse (error, &at, _("an id in quotation marks is expected here"));
      if (!check (&one, &CONCORD_VALUE_TEXT (json_node_get_string (entry)), &at, error))
        return FALSE;

      g_strv_builder_add (ids, json_node_get_string (entry));
    }

  *value = CONCORD_VALUE_LIST (g_strv_builder_end (ids));
  return TRUE;
}

static gboolean
read_value (const ConcordField     *field,
            JsonNode               *node,
            const ConcordJsonPlace *place,
            ConcordValue           *value,
            GError                **error)
{
  double number;
  gint64 whole;

  switch (field->type)
    {
    case CONCORD_FIELD_TEXT:
    case CONCORD_FIELD_PROSE:
    case CONCORD_FIELD_DATE:
    case CONCORD_FIELD_REFERENCE:
      if (!holds (node, G_TYPE_STRING))
        return refuse (error, place, _("text in quotation marks is expected here"));
      *value = CONCORD_VALUE_TEXT (json_node_dup_string (node));
      return TRUE;
    case CONCORD_FIELD_NUMBER:
      if (!read_number (node, &number))
        return refuse (error, place, _("a number is expected here"));
      *value = CONCORD_VALUE_NUMBER (number);
      return TRUE;
    case CONCORD_FIELD_COUNT:
    case CONCORD_FIELD_MONEY:
    case CONCORD_FIELD_YEAR:
      if (!read_whole (node, &whole))
        return refuse (error, place, _("a whole number is expected here"));
      *value = CONCORD_VALUE_WHOLE (whole);
      return TRUE;
    case CONCORD_FIELD_CHOICE:
      return read_choice (field, node, place, value, error);
    case CONCORD_FIELD_FLAG:
      if (!holds (node, G_TYPE_BOOLEAN))
        return refuse (error, place, _("true or false is expected here"));
      *value = CONCORD_VALUE_WHOLE (json_node_get_boolean (node) ? 1 : 0);
      return TRUE;
    case CONCORD_FIELD_REFERENCES:
      return read_list (node, place, value, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * concord_value_json_read:
 * @node: (nullable): what the file says, %NULL where it says nothing
 * @place: where it says so
 * @value: (out caller-allocates): normalised and checked, to be cleared with concord_value_clear()
 * @error: of %CONCORD_EXCHANGE_ERROR
 */
gboolean
concord_value_json_read (const ConcordField     *field,
                         JsonNode               *node,
                         const ConcordJsonPlace *place,
                         ConcordValue           *value,
                         GError                **error)
{
  *value = CONCORD_VALUE_NONE;

  if (node != NULL && !read_value (field, node, place, value, error))
    return FALSE;

  concord_value_normalise (field, value);
  if (check (field, value, place, error))
    return TRUE;

  concord_value_clear (value);
  return FALSE;
}

/**
 * concord_value_json_write:
 * @value: something said
 */
void
concord_value_json_write (ConcordJsonWriter  *writer,
                          const ConcordField *field,
                          const ConcordValue *value)
{
  switch (value->shape)
    {
    case CONCORD_SHAPE_TEXT:
      concord_json_writer_text (writer, value->text);
      break;
    case CONCORD_SHAPE_NUMBER:
      concord_json_writer_number (writer, value->number);
      break;
    case CONCORD_SHAPE_WHOLE:
      if (field->type == CONCORD_FIELD_CHOICE)
        concord_json_writer_text (writer, field->choices[value->whole].nick);
      else if (field->type == CONCORD_FIELD_FLAG)
        concord_json_writer_flag (writer, value->whole != 0);
      else
        concord_json_writer_whole (writer, value->whole);
      break;
    case CONCORD_SHAPE_LIST:
      concord_json_writer_open (writer, '[');
      for (guint i = 0; value->list[i] != NULL; i++)
        {
          concord_json_writer_entry (writer);
          concord_json_writer_text (writer, value->list[i]);
        }
      concord_json_writer_close (writer, ']');
      break;
    case CONCORD_SHAPE_NONE:
    default:
      g_return_if_reached ();
    }
}
