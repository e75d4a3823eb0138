/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The summary for those who go on editing it, in LibreOffice or in Word: OpenDocument 1.2 with named styles, real
 * headings, tables and lists, and a table of contents that can be brought up to date.
 */

#include "config.h"

#include "concord-odt-writer.h"

#include "concord-language.h"
#include "concord-odt-private.h"
#include "concord-speech.h"

static const char *const namespaces[] = {
  "xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
  "xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
  "xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
  "xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
  "xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
  "xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
  "xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
  "xmlns:xlink", "http://www.w3.org/1999/xlink",
};

/* --- contents -------------------------------------------------------------------- */

static void
add_empty (ConcordOdt *self,
           const char *name)
{
  concord_odt_open (self->out, name, NULL);
  concord_odt_close (self->out);
}

/* What a word processor goes by when it makes the list anew. */
static void
add_contents_source (ConcordOdt *self)
{
  g_autofree char *contents = concord_text_dup_plain (self->document->phrases[CONCORD_PHRASE_CONTENTS]);

  concord_odt_open (self->out, "text:table-of-content-source", "text:outline-level", "1", NULL);
  concord_odt_open (self->out, "text:index-title-template", "text:style-name", "Contents_20_Heading", NULL);
  concord_odt_words (self, contents);
  concord_odt_close (self->out);
  concord_odt_open (self->out, "text:table-of-content-entry-template", "text:outline-level", "1",
                    "text:style-name", "Contents_20_1", NULL);
  add_empty (self, "text:index-entry-link-start");
  add_empty (self, "text:index-entry-text");
  add_empty (self, "text:index-entry-link-end");
  concord_odt_open (self->out, "text:index-entry-tab-stop", "style:type", "right", "style:leader-char", ".", NULL);
  concord_odt_close (self->out);
  add_empty (self, "text:index-entry-page-number");
  concord_odt_close (self->out);
  concord_odt_close (self->out);
}

/* The page is a reference, because only a word processor knows where its pages end. */
static void
add_contents_entry (ConcordOdt   *self,
                    ConcordBlock *section)
{
  g_autofree char *target = g_strconcat ("#", section->id, NULL);

  concord_odt_start (self, "Contents_20_1", NULL);
  concord_odt_open (self->out, "text:a", "xlink:type", "simple", "xlink:href", target, NULL);
  if (section->eyebrow != NULL)
    {
      concord_odt_open (self->out, "text:span", "text:style-name", "Quiet_20_words", NULL);
      concord_odt_runs (self, section->eyebrow);
      concord_odt_words (self, "\u2002");
      concord_odt_close (self->out);
    }
  concord_odt_runs (self, section->title);
  concord_odt_close (self->out);
  concord_odt_tab (self);
  concord_odt_open (self->out, "text:bookmark-ref", "text:reference-format", "page", "text:ref-name", section->id, NULL);
  concord_odt_close (self->out);
  concord_odt_end (self);
}

static void
add_contents (ConcordOdt *self)
{
  GPtrArray *sections = self->document->root->children;

  concord_odt_open (self->out, "text:table-of-content", "text:style-name", "Contents", "text:name", "Contents", NULL);
  add_contents_source (self);
  concord_odt_open (self->out, "text:index-body", NULL);
  concord_odt_open (self->out, "text:index-title", "text:style-name", "Contents", "text:name", "Contents_Heading", NULL);
  concord_odt_start (self, "Contents_20_Heading", NULL);
  concord_odt_runs (self, self->document->phrases[CONCORD_PHRASE_CONTENTS]);
  concord_odt_end (self);
  concord_odt_close (self->out);

  for (guint i = 0; i < sections->len; i++)
    {
      ConcordBlock *section = sections->pdata[i];

      if (section != self->document->cover && section->title != NULL && section->id != NULL)
        add_contents_entry (self, section);
    }

  concord_odt_close (self->out);
  concord_odt_close (self->out);
}

/* --- the two files --------------------------------------------------------------- */

static gboolean
add_body (ConcordOdt *self,
          GError    **error)
{
  GPtrArray *blocks = self->document->root->children;

  if (!concord_odt_block (self, self->document->cover, error))
    return FALSE;
  if (blocks->len > 1)
    add_contents (self);

  for (guint i = 0; i < blocks->len; i++)
    {
      if (blocks->pdata[i] != self->document->cover && !concord_odt_block (self, blocks->pdata[i], error))
        return FALSE;
    }

  return TRUE;
}

/* Styles that no one would look for by name. */
static void
add_own_styles (xmlTextWriter *out)
{
  concord_odt_open (out, "style:style", "style:name", "Contents", "style:family", "section", NULL);
  concord_odt_open (out, "style:section-properties", "style:editable", "false", NULL);
  concord_odt_close (out);
  concord_odt_close (out);

  concord_odt_open (out, "style:style", "style:name", "Columns", "style:family", "section", NULL);
  concord_odt_open (out, "style:section-properties", NULL);
  concord_odt_open (out, "style:columns", "fo:column-count", "2", "fo:column-gap", "0.5cm", NULL);
  concord_odt_close (out);
  concord_odt_close (out);
  concord_odt_close (out);
}

static char *
make_content (xmlBuffer *automatic,
              xmlBuffer *body)
{
  xmlBuffer *buffer = xmlBufferCreate ();
  xmlTextWriter *out = xmlNewTextWriterMemory (buffer, 0);
  char *content;

  xmlTextWriterStartDocument (out, NULL, "UTF-8", NULL);
  concord_odt_open (out, "office:document-content", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (namespaces); i += 2)
    xmlTextWriterWriteAttribute (out, BAD_CAST namespaces[i], BAD_CAST namespaces[i + 1]);
  xmlTextWriterWriteAttribute (out, BAD_CAST "office:version", BAD_CAST "1.2");

  concord_odt_open (out, "office:automatic-styles", NULL);
  add_own_styles (out);
  xmlTextWriterWriteRaw (out, xmlBufferContent (automatic));
  concord_odt_close (out);
  concord_odt_open (out, "office:body", NULL);
  concord_odt_open (out, "office:text", NULL);
  xmlTextWriterWriteRaw (out, xmlBufferContent (body));
  xmlTextWriterEndDocument (out);
  xmlFreeTextWriter (out);

  content = g_strdup ((const char *) xmlBufferContent (buffer));
  xmlBufferFree (buffer);

  return content;
}

/**
 * concord_odt_write:
 * @error: %G_IO_ERROR_CANCELLED, or %G_IO_ERROR_FAILED where the package cannot be made
 *
 * Returns: (transfer full): the whole file; %NULL with @error set
 */
GBytes *
concord_odt_write (ConcordDocument *document,
                   GCancellable    *cancellable,
                   GError         **error)
{
  xmlBuffer *body = xmlBufferCreate ();
  xmlBuffer *automatic = xmlBufferCreate ();
  g_autoptr (GHashTable) styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) pictures =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  ConcordOdt self = {
    .document = document,
    .cancellable = cancellable,
    .out = xmlNewTextWriterMemory (body, 0),
    .automatic = xmlNewTextWriterMemory (automatic, 0),
    .styles = styles,
    .pictures = pictures,
    .paths = paths,
    .text_width = document->paper == CONCORD_PAPER_LETTER ? 21.59 - 4.4 : 21.0 - 4.4,
  };
  g_autoptr (ConcordLanguage) language = concord_language_begin (document->labels);
  GBytes *package = NULL;
  gboolean written = add_body (&self, error);
  g_autofree char *named = written ? concord_odt_styles (&self, error) : NULL;

  xmlFreeTextWriter (self.out);
  xmlFreeTextWriter (self.automatic);
  if (named != NULL)
    {
      g_autofree char *content = make_content (automatic, body);

      package = concord_odt_package (&self, content, named, error);
    }
  xmlBufferFree (body);
  xmlBufferFree (automatic);

  return package;
}
