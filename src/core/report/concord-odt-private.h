/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the parts of the ODT writer share. Named styles are in summary-styles.xml, so that whoever edits the
 * document finds them by name; what only one paragraph or table needs becomes an automatic style.
 */

#include <libxml/xmlwriter.h>

#include "concord-odt-writer.h"

G_BEGIN_DECLS

/**
 * ConcordOdt:
 * @out: the body
 * @automatic: the automatic styles
 * @styles: (element-type utf8 utf8): what an automatic style says → its name
 * @pictures: (element-type utf8 GBytes): path in the package → file
 * @paths: (element-type utf8): the paths of @pictures in order
 * @text_width: of a line, in centimetres
 * @panel: whether what is written stands on a ground of its own
 * @new_page: whether the next paragraph starts a page
 * @close: whether the next paragraph stands right under the one before
 * @space: whether the last character written would swallow a space after it
 */
typedef struct
{
  ConcordDocument *document;
  GCancellable *cancellable;
  xmlTextWriter *out;
  xmlTextWriter *automatic;
  GHashTable *styles;
  GHashTable *pictures;
  GPtrArray *paths;
  guint n_tables;
  guint n_frames;
  guint n_lists;
  double text_width;
  gboolean panel;
  gboolean new_page;
  gboolean close;
  gboolean space;
} ConcordOdt;

/* Elements */
void        concord_odt_open      (xmlTextWriter      *out,
                                   const char         *name,
                                   ...) G_GNUC_NULL_TERMINATED;
void        concord_odt_close     (xmlTextWriter      *out);
void        concord_odt_element   (xmlTextWriter      *out,
                                   const char         *name,
                                   const char         *words);
char       *concord_odt_fit       (const char         *words) G_GNUC_WARN_UNUSED_RESULT;
char       *concord_odt_length    (double              centimetres) G_GNUC_WARN_UNUSED_RESULT;
const char *concord_odt_style     (ConcordOdt         *self,
                                   const char         *family,
                                   const char         *parent,
                                   const char         *element,
                                   ...) G_GNUC_NULL_TERMINATED;

/* Text */
void        concord_odt_start     (ConcordOdt         *self,
                                   const char         *style,
                                   ConcordText        *text);
void        concord_odt_heading   (ConcordOdt         *self,
                                   ConcordBlock       *section);
void        concord_odt_end       (ConcordOdt         *self);
void        concord_odt_words     (ConcordOdt         *self,
                                   const char         *words);
void        concord_odt_span      (ConcordOdt         *self,
                                   const char         *style,
                                   const char         *words);
void        concord_odt_tab       (ConcordOdt         *self);
void        concord_odt_runs      (ConcordOdt         *self,
                                   ConcordText        *text);
void        concord_odt_paragraph (ConcordOdt         *self,
                                   const char         *style,
                                   ConcordText        *text);

/* Blocks */
gboolean    concord_odt_block     (ConcordOdt         *self,
                                   ConcordBlock       *block,
                                   GError            **error);
gboolean    concord_odt_table     (ConcordOdt         *self,
                                   ConcordBlock       *table,
                                   GError            **error);
void        concord_odt_tiles     (ConcordOdt         *self,
                                   ConcordBlock       *facts);
void        concord_odt_sign      (ConcordOdt         *self,
                                   ConcordBlock       *signatures);
void        concord_odt_picture   (ConcordOdt         *self,
                                   ConcordDrawing     *drawing,
                                   double              width,
                                   const char         *alternative);

/* Files */
char       *concord_odt_styles    (ConcordOdt         *self,
                                   GError            **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes     *concord_odt_package   (ConcordOdt         *self,
                                   const char         *content,
                                   const char         *styles,
                                   GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
