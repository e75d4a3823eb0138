/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a compiled catalogue of GNU gettext. The C library would do it, but only for the language of the process, and
 * for another only where the environment does not say LANGUAGE and the computer has that locale: a summary in two
 * languages needs both, wherever it is made.
 */

#include "config.h"

#include "concord-catalogue.h"

#include <string.h>

struct _ConcordCatalogue
{
  GBytes *bytes;
  GHashTable *texts; /* (element-type utf8 TextBytes) what stands in the code to its translations, within bytes */
  char *formula;     /* which plural form for which number */
};

/* Translations of one text: forms of a plural follow each other, each with its end. */
typedef struct
{
  const char *first;
  gsize length;
} Forms;

static guint32
read_number (const guint8 *data,
             gsize         offset,
             gboolean      swapped)
{
  guint32 number;

  memcpy (&number, data + offset, sizeof number);

  return swapped ? GUINT32_SWAP_LE_BE (number) : number;
}

/* Returns: (nullable): the @index'th text of a table, which ends with a zero */
static const char *
read_text (const guint8 *data,
           gsize         size,
           gsize         table,
           guint32       index,
           gboolean      swapped,
           gsize        *length)
{
  gsize entry = table + 8 * (gsize) index;
  gsize at;

  if (entry + 8 > size)
    return NULL;

  *length = read_number (data, entry, swapped);
  at = read_number (data, entry + 4, swapped);
  if (at >= size || *length >= size - at || data[at + *length] != '\0')
    return NULL;

  return (const char *) data + at;
}

static void
read_formula (ConcordCatalogue *self,
              const char       *header)
{
  const char *plural = strstr (header, "plural=");

  if (plural != NULL)
    {
      plural += strlen ("plural=");
      self->formula = g_strndup (plural, strcspn (plural, ";\n"));
    }
}

/**
 * concord_catalogue_read:
 *
 * Returns: (transfer full) (nullable): %NULL for what is no catalogue
 */
ConcordCatalogue *
concord_catalogue_read (GBytes *bytes)
{
  const guint32 magic = 0x950412de;
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autoptr (ConcordCatalogue) self = g_new0 (ConcordCatalogue, 1);
  gboolean swapped;
  guint32 n, originals, translations;

  self->bytes = g_bytes_ref (bytes);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  if (size < 28)
    return NULL;

  swapped = read_number (data, 0, FALSE) != magic;
  if (read_number (data, 0, swapped) != magic)
    return NULL;

  n = read_number (data, 8, swapped);
  originals = read_number (data, 12, swapped);
  translations = read_number (data, 16, swapped);
  for (guint32 i = 0; i < n; i++)
    {
      gsize length;
      Forms forms;
      const char *text = read_text (data, size, originals, i, swapped, &length);

      forms.first = read_text (data, size, translations, i, swapped, &forms.length);
      if (text == NULL || forms.first == NULL)
        return NULL;

      if (text[0] == '\0')
        read_formula (self, forms.first);
      else if (forms.length > 0)
        g_hash_table_insert (self->texts, (char *) text, g_memdup2 (&forms, sizeof forms));
    }

  return g_steal_pointer (&self);
}

void
concord_catalogue_free (ConcordCatalogue *self)
{
  g_hash_table_unref (self->texts);
  g_bytes_unref (self->bytes);
  g_free (self->formula);
  g_free (self);
}

/**
 * concord_catalogue_find:
 * @text: as it stands in the code, with its context and the byte 4 before it where it has one
 *
 * Returns: (transfer none) (nullable): the translation
 */
const char *
concord_catalogue_find (ConcordCatalogue *self,
                        const char       *text)
{
  const Forms *forms = g_hash_table_lookup (self->texts, text);

  return forms != NULL ? forms->first : NULL;
}

/**
 * concord_catalogue_find_plural:
 * @text: its form for one
 *
 * Returns: (transfer none) (nullable): the form for @n
 */
const char *
concord_catalogue_find_plural (ConcordCatalogue *self,
                               const char       *text,
                               gulong            n)
{
  const Forms *forms = g_hash_table_lookup (self->texts, text);
  const char *form;
  gulong which = n != 1;

  if (forms == NULL)
    return NULL;

  if (self->formula != NULL && !concord_plural_choose (self->formula, n, &which))
    which = 0;

  form = forms->first;
  while (which-- > 0)
    {
      form += strlen (form) + 1;
      if (form > forms->first + forms->length)
        return forms->first;
    }

  return form;
}
