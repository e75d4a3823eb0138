/* SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON text, written front to back: the same values always give the same bytes. It never decides
 * what is written.
 */

#include "config.h"

#include "concord-json-writer.h"

#include <math.h>
#include <string.h>

/* Up to here every whole double is written with all its digits. */
#define EXACT_WHOLE 1e15

void
concord_json_writer_init (ConcordJsonWriter *self,
                          gboolean           pretty)
{
  *self = (ConcordJsonWriter) { .text = g_string_new (NULL), .pretty = pretty, .starts = TRUE };
}

void
concord_json_writer_clear (ConcordJsonWriter *self)
{
  if (self->text != NULL)
    g_string_free (g_steal_pointer (&self->text), TRUE);
}

/**
 * concord_json_writer_end:
 * @length: (out) (optional): bytes
 *
 * Returns: (transfer full): what was written
 */
char *
concord_json_writer_end (ConcordJsonWriter *self,
                         gsize             *length)
{
  g_return_val_if_fail (self->depth == 0, NULL);

  if (self->pretty)
    g_string_append_c (self->text, '\n');
  if (length != NULL)
    *length = self->text->len;

  return g_string_free_and_steal (g_steal_pointer (&self->text));
}

static void
start_line (ConcordJsonWriter *self)
{
  static const char spaces[] = "\n                                ";

  if (!self->pretty)
    return;

  g_string_append_len (self->text, spaces, (gssize) MIN (1 + 2 * self->depth, sizeof spaces - 1));
  for (guint i = (sizeof spaces - 2) / 2; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

/**
 * concord_json_writer_open:
 * @bracket: '{' or '['
 */
void
concord_json_writer_open (ConcordJsonWriter *self,
                          char               bracket)
{
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->n_values++;
  self->starts = TRUE;
}

/**
 * concord_json_writer_close:
 * @bracket: '}' or ']'
 */
void
concord_json_writer_close (ConcordJsonWriter *self,
                           char               bracket)
{
  g_return_if_fail (self->depth > 0);

  self->depth--;
  if (!self->starts)
    start_line (self);
  g_string_append_c (self->text, bracket);
  self->starts = FALSE;
}

/**
 * concord_json_writer_entry:
 *
 * Makes ready for the next value of an array.
 */
void
concord_json_writer_entry (ConcordJsonWriter *self)
{
  if (!self->starts)
    g_string_append_c (self->text, ',');

  self->starts = FALSE;
  self->n_values++;
  start_line (self);
}

/**
 * concord_json_writer_member:
 *
 * Makes ready for the value of the next member of an object.
 */
void
concord_json_writer_member (ConcordJsonWriter *self,
                            const char        *name)
{
  concord_json_writer_entry (self);
  concord_json_writer_text (self, name);
  g_string_append (self->text, self->pretty ? ": " : ":");
}

static void
append_escaped (GString *text,
                guchar   c)
{
  static const char named[] = "\"\"\\\\\bb\ff\nn\rr\tt";

  for (const char *pair = named; *pair != '\0'; pair += 2)
    {
      if ((guchar) pair[0] == c)
        {
          g_string_append_c (text, '\\');
          g_string_append_c (text, pair[1]);
          return;
        }
    }

  g_string_append_printf (text, "\\u%04X", c);
}

void
concord_json_writer_text (ConcordJsonWriter *self,
                          const char        *text)
{
  const char *run = text;

  g_string_append_c (self->text, '"');

  for (const char *p = text;; p++)
    {
      guchar c = (guchar) *p;

      if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7F)
        continue;

      g_string_append_len (self->text, run, p - run);
      if (c == '\0')
        break;

      append_escaped (self->text, c);
      run = p + 1;
    }

  g_string_append_c (self->text, '"');
}

void
concord_json_writer_whole (ConcordJsonWriter *self,
                           gint64             whole)
{
  char digits[24];
  char *p = digits + sizeof digits;
  guint64 rest = whole < 0 ? -(guint64) whole : (guint64) whole;

  do
    *--p = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);

  if (whole < 0)
    *--p = '-';

  g_string_append_len (self->text, p, digits + sizeof digits - p);
}

static gboolean
is_whole (double number)
{
  return fabs (number) < EXACT_WHOLE && !(floor (number) < number);
}

/**
 * concord_json_writer_number:
 * @number: finite
 *
 * Writes the fewest digits that read back as the same double.
 */
void
concord_json_writer_number (ConcordJsonWriter *self,
                            double             number)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_if_fail (isfinite (number));

  if (is_whole (number))
    {
      concord_json_writer_whole (self, (gint64) number);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      double again = g_ascii_strtod (g_ascii_formatd (digits, sizeof digits, formats[i], number), NULL);

      if (!(again < number) && !(again > number))
        break;
    }

  g_string_append (self->text, digits);
}

void
concord_json_writer_flag (ConcordJsonWriter *self,
                          gboolean           flag)
{
  g_string_append (self->text, flag ? "true" : "false");
}

void
concord_json_writer_null (ConcordJsonWriter *self)
{
  g_string_append (self->text, "null");
}

static void
write_scalar (ConcordJsonWriter *self,
              JsonNode          *node)
{
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      concord_json_writer_text (self, json_node_get_string (node));
      break;
    case G_TYPE_INT64:
      concord_json_writer_whole (self, json_node_get_int (node));
      break;
    case G_TYPE_BOOLEAN:
      concord_json_writer_flag (self, json_node_get_boolean (node));
      break;
    case G_TYPE_DOUBLE:
      concord_json_writer_number (self, json_node_get_double (node));
      /* Whoever wrote 1.0 may mean something by it that 1 does not say. */
      if (is_whole (json_node_get_double (node)))
        g_string_append (self->text, ".0");
      break;
    default:
      g_return_if_reached ();
    }
}

/**
 * concord_json_writer_node:
 * @node: anything JSON can hold, no deeper than a session file may be
 */
void
concord_json_writer_node (ConcordJsonWriter *self,
                          JsonNode          *node)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *child;

  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      concord_json_writer_open (self, '{');
      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &name, &child))
        {
          concord_json_writer_member (self, name);
          concord_json_writer_node (self, child);
        }
      concord_json_writer_close (self, '}');
      break;
    case JSON_NODE_ARRAY:
      concord_json_writer_open (self, '[');
      for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
        {
          concord_json_writer_entry (self);
          concord_json_writer_node (self, json_array_get_element (json_node_get_array (node), i));
        }
      concord_json_writer_close (self, ']');
      break;
    case JSON_NODE_VALUE:
      write_scalar (self, node);
      break;
    case JSON_NODE_NULL:
    default:
      concord_json_writer_null (self);
    }
}

void
concord_json_writer_add_text (ConcordJsonWriter *self,
                              const char        *name,
                              const char        *text)
{
  concord_json_writer_member (self, name);
  concord_json_writer_text (self, text);
}

void
concord_json_writer_add_whole (ConcordJsonWriter *self,
                               const char        *name,
                               gint64             whole)
{
  concord_json_writer_member (self, name);
  concord_json_writer_whole (self, whole);
}

void
concord_json_writer_add_flag (ConcordJsonWriter *self,
                              const char        *name,
                              gboolean           flag)
{
  concord_json_writer_member (self, name);
  concord_json_writer_flag (self, flag);
}
