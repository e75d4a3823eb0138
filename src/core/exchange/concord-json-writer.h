/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * ConcordJsonWriter:
 *
 * Writes JSON text front to back. JsonGenerator writes 7.8 as 7.7999999999999998 and wants the whole
 * tree in memory first; this writes the shortest number that reads back the same, and no tree.
 */
typedef struct
{
  GString *text;
  guint depth;
  guint n_values;   /* objects, lists, members and entries so far */
  gboolean pretty;
  gboolean starts;  /* nothing was written yet inside the innermost object or array */
} ConcordJsonWriter;

void  concord_json_writer_init     (ConcordJsonWriter *self,
                                    gboolean           pretty);
void  concord_json_writer_clear    (ConcordJsonWriter *self);
char *concord_json_writer_end      (ConcordJsonWriter *self,
                                    gsize             *length) G_GNUC_WARN_UNUSED_RESULT;

void concord_json_writer_open      (ConcordJsonWriter *self,
                                    char               bracket);
void concord_json_writer_close     (ConcordJsonWriter *self,
                                    char               bracket);
void concord_json_writer_member    (ConcordJsonWriter *self,
                                    const char        *name);
void concord_json_writer_entry     (ConcordJsonWriter *self);
void concord_json_writer_text      (ConcordJsonWriter *self,
                                    const char        *text);
void concord_json_writer_whole     (ConcordJsonWriter *self,
                                    gint64             whole);
void concord_json_writer_number    (ConcordJsonWriter *self,
                                    double             number);
void concord_json_writer_flag      (ConcordJsonWriter *self,
                                    gboolean           flag);
void concord_json_writer_null      (ConcordJsonWriter *self);
void concord_json_writer_node      (ConcordJsonWriter *self,
                                    JsonNode          *node);

void concord_json_writer_add_text  (ConcordJsonWriter *self,
                                    const char        *name,
                                    const char        *text);
void concord_json_writer_add_whole (ConcordJsonWriter *self,
                                    const char        *name,
                                    gint64             whole);
void concord_json_writer_add_flag  (ConcordJsonWriter *self,
                                    const char        *name,
                                    gboolean           flag);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ConcordJsonWriter, concord_json_writer_clear)

G_END_DECLS
