/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures how long the summary takes to become a web page, and puts what it is made of into a file, for a template
 * engine to make the same page of (bench-html.js). Prints microseconds. The document itself is made before and counts
 * for nobody.
 *
 * usage: bench-html SESSION-FILE FOLDER     (writes FOLDER/view.json and FOLDER/ours.html)
 */

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "bench-session.h"
#include "concord-html-writer.h"
#include "concord-session-file.h"
#include "concord-summary-report.h"
#include "concord-tone.h"

enum
{
  N_ROUNDS = 11,
};

static const char *const run_styles[] = { "plain", "strong", "quiet", "partner", "status", "band" };
static const char *const block_types[] = { "section", "paragraph", "facts", "list", "table", "figure", "signatures" };
static const char *const mark_types[] = { "rect", "circle", "line", "shape", "words" };

static void
say (JsonBuilder *out,
     const char  *name,
     const char  *text)
{
  if (text == NULL)
    return;

  json_builder_set_member_name (out, name);
  json_builder_add_string_value (out, text);
}

static void
flag (JsonBuilder *out,
      const char  *name,
      gboolean     is_set)
{
  if (!is_set)
    return;

  json_builder_set_member_name (out, name);
  json_builder_add_boolean_value (out, TRUE);
}

static void
number (JsonBuilder *out,
        const char  *name,
        double       value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  say (out, name, g_ascii_formatd (buffer, sizeof buffer, "%.6g", value));
}

static void
dump_text (JsonBuilder *out,
           const char  *name,
           ConcordText *text)
{
  gboolean isolated;

  if (text == NULL || concord_text_is_empty (text))
    return;

  isolated = !concord_text_has_own_direction (text) && concord_text_turns (text);
  json_builder_set_member_name (out, name);
  json_builder_begin_object (out);
  flag (out, "own", concord_text_has_own_direction (text));
  json_builder_set_member_name (out, "runs");
  json_builder_begin_array (out);
  for (guint i = 0; i < text->runs->len; i++)
    {
      const ConcordRun *run = &g_array_index (text->runs, ConcordRun, i);

      json_builder_begin_object (out);
      flag (out, run_styles[run->style], TRUE);
      flag (out, "isolated", isolated);
      say (out, "words", run->words);
      say (out, "tone", concord_tone_get_name (run->tone));
      number (out, "icon", run->status);
      say (out, "target", run->target);
      json_builder_end_object (out);
    }
  json_builder_end_array (out);
  json_builder_end_object (out);
}

static void
dump_mark (JsonBuilder       *out,
           const ConcordMark *mark)
{
  static const char *const anchors[] = { "start", "middle", "end" };
  g_autoptr (GString) points = g_string_new (NULL);
  char x[G_ASCII_DTOSTR_BUF_SIZE];
  char y[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < mark->n_points; i++)
    g_string_append_printf (points, "%s%s,%s", i == 0 ? "" : " ",
                            g_ascii_formatd (x, sizeof x, "%.6g", mark->points[2 * i]),
                            g_ascii_formatd (y, sizeof y, "%.6g", mark->points[2 * i + 1]));

  json_builder_begin_object (out);
  flag (out, mark_types[mark->type], TRUE);
  number (out, "x", mark->x);
  number (out, "y", mark->y);
  number (out, "width", mark->width);
  number (out, "height", mark->height);
  number (out, "radius", mark->radius);
  say (out, "points", points->str);
  say (out, "anchor", anchors[mark->anchor]);
  flag (out, "strong", mark->strong);
  say (out, "tone", concord_tone_get_name (mark->tone));
  say (out, "text", mark->words);
  json_builder_end_object (out);
}

static void
dump_drawing (JsonBuilder    *out,
              ConcordDrawing *drawing,
              const char     *alternative)
{
  if (drawing == NULL)
    return;

  json_builder_set_member_name (out, "drawing");
  json_builder_begin_object (out);
  number (out, "width", drawing->width);
  number (out, "height", drawing->height);
  say (out, "alternative", alternative);
  json_builder_set_member_name (out, "marks");
  json_builder_begin_array (out);
  for (guint i = 0; i < drawing->marks->len; i++)
    dump_mark (out, &g_array_index (drawing->marks, ConcordMark, i));
  json_builder_end_array (out);
  json_builder_end_object (out);
}

static void
dump_cell (JsonBuilder  *out,
           ConcordBlock *block,
           ConcordRow   *row,
           guint         index)
{
  const ConcordCell *cell = concord_row_get_cell (row, index);

  json_builder_begin_object (out);
  flag (out, "first", index == 0);
  if (block->type == CONCORD_BLOCK_TABLE)
    {
      const ConcordColumn *column = &g_array_index (block->columns, ConcordColumn, index);
      g_autofree char *title = concord_text_dup_plain (column->title);

      say (out, "label", title);
      flag (out, "end", column->align == CONCORD_ANCHOR_END);
    }
  dump_text (out, "text", cell->text);
  dump_drawing (out, cell->drawing, cell->alternative);
  json_builder_end_object (out);
}

static void
dump_rows (JsonBuilder  *out,
           ConcordBlock *block,
           const char   *name,
           gboolean      totals)
{
  json_builder_set_member_name (out, name);
  json_builder_begin_array (out);
  for (guint i = 0; i < block->rows->len; i++)
    {
      ConcordRow *row = block->rows->pdata[i];

      if (row->total != totals)
        continue;
      json_builder_begin_object (out);
      flag (out, "long", block->style == CONCORD_STYLE_GRID && concord_facts_is_long (row));
      json_builder_set_member_name (out, "cells");
      json_builder_begin_array (out);
      for (guint j = 0; j < row->cells->len; j++)
        dump_cell (out, block, row, j);
      json_builder_end_array (out);
      json_builder_end_object (out);
    }
  json_builder_end_array (out);
}

static void
dump_columns (JsonBuilder  *out,
              ConcordBlock *table)
{
  double shares = 0;

  for (guint i = 0; i < table->columns->len; i++)
    shares += g_array_index (table->columns, ConcordColumn, i).share;

  json_builder_set_member_name (out, "columns");
  json_builder_begin_array (out);
  for (guint i = 0; i < table->columns->len; i++)
    {
      const ConcordColumn *column = &g_array_index (table->columns, ConcordColumn, i);
      g_autofree char *title = concord_text_dup_plain (column->title);

      json_builder_begin_object (out);
      say (out, "label", title);
      flag (out, "end", column->align == CONCORD_ANCHOR_END);
      number (out, "share", (int) (100 * column->share / shares));
      json_builder_end_object (out);
    }
  json_builder_end_array (out);
}

static void
dump_block (JsonBuilder  *out,
            ConcordBlock *block)
{
  static const char *const styles[] = {
    "", "cover", "panel", "card", "vision", "lead", "quiet", "eyebrow", "tiles", "grid", "chips",
  };

  json_builder_begin_object (out);
  flag (out, block_types[block->type], TRUE);
  say (out, "style", styles[block->style]);
  flag (out, styles[block->style][0] != '\0' ? styles[block->style] : "unstyled", TRUE);
  say (out, "id", block->id);
  number (out, "level", block->level);
  flag (out, "new_page", block->new_page);
  flag (out, "top", block->level == 2 && block->title != NULL);
  dump_text (out, "over", block->eyebrow);
  dump_text (out, "title", block->title);
  dump_text (out, "aside", block->aside);
  dump_text (out, "text", block->text);
  dump_drawing (out, block->drawing, block->alternative);
  if (block->type == CONCORD_BLOCK_TABLE)
    dump_columns (out, block);
  if (block->rows != NULL)
    {
      dump_rows (out, block, "rows", FALSE);
      dump_rows (out, block, "totals", TRUE);
    }
  json_builder_set_member_name (out, "children");
  json_builder_begin_array (out);
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    dump_block (out, block->children->pdata[i]);
  json_builder_end_array (out);
  json_builder_end_object (out);
}

static void
save (const char *folder,
      const char *name,
      const char *data,
      gsize       size)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, data, (gssize) size, &error);
  g_assert_no_error (error);
}

static void
save_view (ConcordDocument *document,
           const char      *folder)
{
  g_autoptr (JsonBuilder) out = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (out);
  for (guint i = 0; i < document->root->children->len; i++)
    {
      if (document->root->children->pdata[i] != document->cover)
        dump_block (out, document->root->children->pdata[i]);
    }
  json_builder_end_array (out);
  root = json_builder_get_root (out);
  text = json_to_string (root, FALSE);
  save (folder, "view.json", text, strlen (text));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (ConcordDocument) document = NULL;
  g_autoptr (ConcordGraph) graph = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (argc == 3, 2);

  file = g_file_new_for_commandline_arg (argv[1]);
  graph = concord_session_file_load (file, NULL, &error);
  g_assert_no_error (error);
  document = concord_summary_report_new (graph, NULL);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gint64 began = g_get_monotonic_time ();
      g_autoptr (GBytes) page = concord_html_write (document, NULL, NULL);
      gint64 took = g_get_monotonic_time () - began;

      g_assert_nonnull (page);
      g_array_append_val (times, took);
      if (i == 0)
        save (argv[2], "ours.html", g_bytes_get_data (page, NULL), g_bytes_get_size (page));
    }

  save_view (document, argv[2]);
  g_print ("%" G_GINT64_FORMAT "\n", bench_median (times));

  return 0;
}
