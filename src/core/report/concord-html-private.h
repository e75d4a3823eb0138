/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the parts of the HTML writer share. */

#include "concord-html-writer.h"

G_BEGIN_DECLS

typedef struct
{
  GString *out;
  ConcordDocument *document;
  GCancellable *cancellable;
} ConcordHtml;

gboolean concord_html_is_unfit (gunichar          c);
void     concord_html_escape  (GString           *out,
                               const char        *words);
void     concord_html_text    (GString           *out,
                               ConcordText       *text);
void     concord_html_drawing (GString           *out,
                               ConcordDrawing    *drawing,
                               const char        *class_name,
                               const char        *alternative);
void     concord_html_symbols (GString           *out);
void     concord_html_element (GString           *out,
                               const char        *name,
                               const char        *class_name,
                               ConcordText       *text);
gboolean concord_html_table   (ConcordHtml       *self,
                               ConcordBlock      *table,
                               GError           **error);
gboolean concord_html_block   (ConcordHtml       *self,
                               ConcordBlock      *block,
                               GError           **error);

void     concord_html_json_character (GString *out,
                                      gunichar c);
void     concord_html_form_words      (GString *out);
char    *concord_html_form_script     (GError    **error) G_GNUC_WARN_UNUSED_RESULT;
char    *concord_html_form_dup_source (const char *script) G_GNUC_WARN_UNUSED_RESULT;
void     concord_html_form_call       (GString    *out);
void     concord_html_form            (GString    *out,
                                       GBytes     *session,
                                       const char *script);

G_END_DECLS
