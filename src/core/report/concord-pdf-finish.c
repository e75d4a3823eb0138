/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What cairo cannot say about a PDF is added to the file it made: the language, that it is tagged, words for
 * figures, and which way a heading cell reads. A file that is not as expected is handed on as it is.
 */

#include "config.h"

#include <string.h>

#include "concord-pdf-objects.h"
#include "concord-pdf-private.h"

/* Takes a dictionary's closing off, adds @more and closes it again. */
static void
add_to_dictionary (ConcordPdfObject *object,
                   const char       *more)
{
  const char *end = "\n>>";
  g_autofree char *open = NULL;

  if (object->length < strlen (end) || memcmp (object->text + object->length - strlen (end), end, strlen (end)) != 0)
    return;

  open = g_strndup (object->text, object->length - strlen (end));
  object->changed = g_strdup_printf ("%s\n%s>>", open, more);
}

static gboolean
is_of (const ConcordPdfObject *object,
       const char             *head)
{
  return object->text != NULL && object->length > strlen (head) && memcmp (object->text, head, strlen (head)) == 0;
}

static char *
dup_utf16 (const char *words)
{
  g_autoptr (GString) hex = g_string_new ("<FEFF");
  glong length = 0;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (words, -1, NULL, &length, NULL);

  for (glong i = 0; i < length; i++)
    g_string_append_printf (hex, "%04X", units[i]);
  g_string_append_c (hex, '>');

  return g_string_free_and_steal (g_steal_pointer (&hex));
}

static void
describe_element (ConcordPdfObject    *object,
                  const ConcordPdfTag *tag)
{
  g_autofree char *more = NULL;

  if (tag->alternative != NULL)
    {
      g_autofree char *words = dup_utf16 (tag->alternative);

      more = g_strdup_printf ("   /Alt %s\n", words);
    }
  else if (tag->scope != NULL)
    {
      more = g_strdup_printf ("   /A << /O /Table /Scope /%s >>\n", tag->scope);
    }

  if (more != NULL || tag->language != NULL)
    {
      g_autofree char *language = tag->language != NULL ? g_strdup_printf ("   /Lang (%s)\n", tag->language) : NULL;
      g_autofree char *all = g_strconcat (more != NULL ? more : "", language, NULL);

      add_to_dictionary (object, all);
    }
}

/* cairo numbers the elements of the structure in the order in which they were opened; links and what the cover
 * opened by itself stand among them.
 */
static void
describe_elements (ConcordPdfObjects *objects,
                   GPtrArray         *opened)
{
  guint next = 0;

  for (guint i = 1; i < objects->list->len && next < opened->len; i++)
    {
      ConcordPdfObject *object = &g_array_index (objects->list, ConcordPdfObject, i);
      const ConcordPdfTag *tag = opened->pdata[next];
      g_autofree char *head = g_strdup_printf ("<< /Type /StructElem\n   /S /%s\n", tag->name);

      if (is_of (object, head))
        {
          describe_element (object, tag);
          next++;
        }
    }
}

static void
describe_file (ConcordPdfObjects *objects,
               const char        *language)
{
  ConcordPdfObject *root = &g_array_index (objects->list, ConcordPdfObject, objects->root);
  g_autofree char *more = g_strdup_printf ("   /Lang (%s)\n   /MarkInfo << /Marked true >>\n"
                                           "   /ViewerPreferences << /DisplayDocTitle true >>\n", language);

  add_to_dictionary (root, more);
}

/**
 * concord_pdf_finish:
 * @file: what cairo made
 *
 * Returns: (transfer full): the file with what cairo left out
 */
GByteArray *
concord_pdf_finish (ConcordPdf *self,
                    GByteArray *file)
{
  g_autoptr (ConcordPdfObjects) objects = concord_pdf_objects_read (file);

  if (objects == NULL)
    return g_byte_array_ref (file);

  describe_elements (objects, self->opened);
  describe_file (objects, self->document->language);

  return concord_pdf_objects_write (objects);
}
