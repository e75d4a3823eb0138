/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The summary as one HTML file that needs nothing else: no picture, no font from elsewhere, and no script to be read;
 * with the form to answer, one script that it brings. What it writes is well-formed XML as well, so that any tool can
 * check it.
 */

#include "config.h"

#include "concord-html-writer.h"

#include "concord-html-private.h"
#include "concord-language.h"
#include "concord-report-resources.h"
#include "concord-speech.h"

static gboolean
append_style (GString    *out,
              const char *name,
              GError    **error)
{
  g_autofree char *path = g_strconcat ("/io/github/concordboard/Concord/report/", name, NULL);
  g_autoptr (GBytes) style = g_resource_lookup_data (concord_report_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (style == NULL)
    return FALSE;

  g_string_append (out, "<style>\n");
  g_string_append_len (out, g_bytes_get_data (style, NULL), (gssize) g_bytes_get_size (style));
  g_string_append (out, "</style>\n");

  return TRUE;
}

static gboolean
append_head (GString         *out,
             ConcordDocument *document,
             const char      *script,
             GError         **error)
{
  g_autofree char *source = script != NULL ? concord_html_form_dup_source (script) : NULL;

  g_string_append_printf (out, "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"%s\"%s>\n<head>\n",
                          document->language, document->rtl ? " dir=\"rtl\"" : "");
  g_string_append (out, "<meta charset=\"utf-8\"/>\n"
                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                        "<meta name=\"color-scheme\" content=\"light dark\"/>\n"
                        "<meta http-equiv=\"Content-Security-Policy\" "
                        "content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'");
  if (source != NULL)
    g_string_append_printf (out, "; script-src %s", source);
  g_string_append (out, "\"/>\n<meta name=\"generator\" content=\"Concord " PACKAGE_VERSION "\"/>\n<title>");
  concord_html_escape (out, document->title);
  g_string_append (out, "</title>\n");

  if (!append_style (out, "summary.css", error))
    return FALSE;
  if (script != NULL && !append_style (out, "form/form.css", error))
    return FALSE;

  g_string_append (out, "</head>\n");

  return TRUE;
}

static void
append_contents (GString         *out,
                 ConcordDocument *document,
                 gboolean         with_form)
{
  ConcordBlock *root = document->root;

  g_string_append (out, "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">");
  concord_html_text (out, document->phrases[CONCORD_PHRASE_CONTENTS]);
  g_string_append (out, "</h2>\n<ul>\n");

  for (guint i = 0; i < root->children->len; i++)
    {
      ConcordBlock *section = root->children->pdata[i];

      if (section->style == CONCORD_STYLE_COVER || section->title == NULL)
        continue;

      g_string_append_printf (out, "<li><a href=\"#%s\">", section->id);
      if (section->eyebrow != NULL)
        {
          g_string_append (out, "<span class=\"q\">");
          concord_html_text (out, section->eyebrow);
          g_string_append (out, "</span> ");
        }
      g_string_append (out, "<bdi>");
      concord_html_text (out, section->title);
      g_string_append (out, "</bdi></a></li>\n");
    }

  if (with_form)
    g_string_append_printf (out, "<li><a href=\"#answer\">%s</a></li>\n", _("Your answer"));
  g_string_append (out, "</ul>\n</nav>\n");
}

static void
append_foot (GString         *out,
             ConcordDocument *document)
{
  g_string_append (out, "<footer><p>");
  concord_html_escape (out, document->title);
  if (document->phrases[CONCORD_PHRASE_MADE] != NULL)
    {
      g_string_append (out, " · ");
      concord_html_text (out, document->phrases[CONCORD_PHRASE_MADE]);
    }
  g_string_append (out, "</p></footer>\n");
}

static GBytes *
write_page (ConcordDocument *document,
            GBytes          *session,
            const char      *script,
            GCancellable    *cancellable,
            GError         **error)
{
  g_autoptr (ConcordLanguage) language = concord_language_begin (document->labels);
  g_autoptr (GString) out = g_string_sized_new (64 * 1024);
  ConcordHtml self = { out, document, cancellable };

  if (!append_head (out, document, script, error))
    return NULL;

  g_string_append (out, "<body>\n<a class=\"skip\" href=\"#main\">");
  concord_html_text (out, document->phrases[CONCORD_PHRASE_SKIP]);
  g_string_append (out, "</a>\n");
  concord_html_symbols (out);
  if (!concord_html_block (&self, document->cover, error))
    return NULL;

  g_string_append (out, "<div class=\"columns\">\n");
  append_contents (out, document, script != NULL);
  g_string_append (out, "<main id=\"main\" tabindex=\"-1\">\n");
  if (script != NULL)
    concord_html_form_call (out);
  for (guint i = 0; i < document->root->children->len; i++)
    {
      ConcordBlock *block = document->root->children->pdata[i];

      if (block != document->cover && !concord_html_block (&self, block, error))
        return NULL;
    }
  if (script != NULL)
    concord_html_form (out, session, script);
  g_string_append (out, "</main>\n</div>\n");
  append_foot (out, document);
  g_string_append (out, "</body>\n</html>\n");

  return g_string_free_to_bytes (g_steal_pointer (&out));
}

/**
 * concord_html_write:
 * @error: %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the whole file, UTF-8; %NULL with @error set
 */
GBytes *
concord_html_write (ConcordDocument *document,
                    GCancellable    *cancellable,
                    GError         **error)
{
  return write_page (document, NULL, NULL, cancellable, error);
}

/**
 * concord_html_write_with_form:
 * @session: a session file with a revision: what those who get the page may see, and what they answer to
 * @error: %G_IO_ERROR_CANCELLED
 *
 * Also puts the form into the page in which a partner answers to what it promised. Everything in @session can be read
 * by whoever has the page.
 *
 * Returns: (transfer full): the whole file, UTF-8; %NULL with @error set
 */
GBytes *
concord_html_write_with_form (ConcordDocument *document,
                              GBytes          *session,
                              GCancellable    *cancellable,
                              GError         **error)
{
  g_autoptr (ConcordLanguage) language = concord_language_begin (document->labels);
  g_autofree char *script = concord_html_form_script (error);

  if (script == NULL)
    return NULL;

  return write_page (document, session, script, cancellable, error);
}
