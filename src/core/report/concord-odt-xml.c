/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Elements, attributes and automatic styles, escaped by libxml2. It knows nothing of what they mean. */

#include "config.h"

#include "concord-odt-private.h"

/* The writer fails only where there is no memory left, and GLib ends the program there too. */
static void
check (int written)
{
  if (written < 0)
    g_error ("libxml2 has no memory to write into");
}

static void
add_attribute (xmlTextWriter *out,
               const char    *name,
               const char    *value)
{
  g_autofree char *fit = concord_odt_fit (value);

  check (xmlTextWriterWriteAttribute (out, BAD_CAST name, BAD_CAST fit));
}

/**
 * concord_odt_open:
 * @...: names and values of attributes, ended by %NULL; one whose value is %NULL is left out
 */
void
concord_odt_open (xmlTextWriter *out,
                  const char    *name,
                  ...)
{
  const char *attribute;
  va_list list;

  check (xmlTextWriterStartElement (out, BAD_CAST name));

  va_start (list, name);
  while ((attribute = va_arg (list, const char *)) != NULL)
    {
      const char *value = va_arg (list, const char *);

      if (value != NULL)
        add_attribute (out, attribute, value);
    }
  va_end (list);
}

void
concord_odt_close (xmlTextWriter *out)
{
  check (xmlTextWriterEndElement (out));
}

/**
 * concord_odt_element:
 * @words: all there is in it
 */
void
concord_odt_element (xmlTextWriter *out,
                     const char    *name,
                     const char    *words)
{
  g_autofree char *fit = concord_odt_fit (words);

  check (xmlTextWriterWriteElement (out, BAD_CAST name, BAD_CAST fit));
}

/**
 * concord_odt_fit:
 *
 * Returns: (transfer full): @words without what XML 1.0 has no way to hold
 */
char *
concord_odt_fit (const char *words)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);
  g_autoptr (GString) fit = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean unfit = (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7f && c <= 0x9f) || c == 0xfffe ||
                       c == 0xffff;

      g_string_append_unichar (fit, unfit ? 0xfffd : c);
    }

  return g_string_free_and_steal (g_steal_pointer (&fit));
}

/**
 * concord_odt_length:
 *
 * Returns: (transfer full): as in "2.5cm", with a point in every locale
 */
char *
concord_odt_length (double centimetres)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strconcat (g_ascii_formatd (buffer, sizeof buffer, "%.3f", centimetres), "cm", NULL);
}

/**
 * concord_odt_style:
 * @family: such as "paragraph"
 * @parent: (nullable): the named style that it differs from
 * @element: such as "style:paragraph-properties"
 * @...: names and values of attributes, ended by %NULL. Those of the style itself come first, those of @element
 *   after "/"; one whose value is %NULL is left out
 *
 * Returns: (transfer none): the name of an automatic style that says this, the same for the same
 */
const char *
concord_odt_style (ConcordOdt *self,
                   const char *family,
                   const char *parent,
                   const char *element,
                   ...)
{
  g_autoptr (GPtrArray) attributes = g_ptr_array_new ();
  g_autoptr (GString) key = g_string_new (NULL);
  const char *known, *attribute;
  guint inner = 0;
  char *name;
  va_list list;

  g_string_append_printf (key, "%s %s %s", family, parent != NULL ? parent : "", element);
  va_start (list, element);
  while ((attribute = va_arg (list, const char *)) != NULL)
    {
      const char *value;

      if (attribute[0] == '/')
        {
          inner = attributes->len;
          continue;
        }

      value = va_arg (list, const char *);
      if (value == NULL)
        continue;

      g_ptr_array_add (attributes, (char *) attribute);
      g_ptr_array_add (attributes, (char *) value);
      g_string_append_printf (key, " %s=%s", attribute, value);
    }
  va_end (list);

  known = g_hash_table_lookup (self->styles, key->str);
  if (known != NULL)
    return known;

  name = g_strdup_printf ("A%u", g_hash_table_size (self->styles) + 1);
  g_hash_table_insert (self->styles, g_string_free_and_steal (g_steal_pointer (&key)), name);

  concord_odt_open (self->automatic, "style:style", "style:name", name, "style:family", family,
                    "style:parent-style-name", parent, NULL);
  for (guint i = 0; i < inner; i += 2)
    add_attribute (self->automatic, attributes->pdata[i], attributes->pdata[i + 1]);
  concord_odt_open (self->automatic, element, NULL);
  for (guint i = inner; i < attributes->len; i += 2)
    add_attribute (self->automatic, attributes->pdata[i], attributes->pdata[i + 1]);
  concord_odt_close (self->automatic);
  concord_odt_close (self->automatic);

  return name;
}
