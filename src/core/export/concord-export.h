/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "concord-pages.h"
#include "concord-summary-report.h"

G_BEGIN_DECLS

/**
 * ConcordFormat:
 * @CONCORD_FORMAT_HTML: the summary as one self-contained web page
 * @CONCORD_FORMAT_ODT: the summary for a word processor
 * @CONCORD_FORMAT_PDF: the summary to print and hand out
 * @CONCORD_FORMAT_SESSION: the session file, which Concord opens again
 * @CONCORD_FORMAT_COMMITMENTS_CSV: a table of the commitments
 * @CONCORD_FORMAT_FUNDING_CSV: a table of the funding lines
 * @CONCORD_FORMAT_NOTES_CSV: a table of the notes
 * @CONCORD_FORMAT_CALENDAR: due dates and the next review, iCalendar
 * @CONCORD_FORMAT_CANVAS: the board, JSON Canvas
 * @CONCORD_FORMAT_OUTLINE: outcomes, priorities and commitments, OPML
 *
 * What a session can be written as.
 */
typedef enum
{
  CONCORD_FORMAT_HTML,
  CONCORD_FORMAT_ODT,
  CONCORD_FORMAT_PDF,
  CONCORD_FORMAT_SESSION,
  CONCORD_FORMAT_COMMITMENTS_CSV,
  CONCORD_FORMAT_FUNDING_CSV,
  CONCORD_FORMAT_NOTES_CSV,
  CONCORD_FORMAT_CALENDAR,
  CONCORD_FORMAT_CANVAS,
  CONCORD_FORMAT_OUTLINE,
} ConcordFormat;

/**
 * ConcordExportUses:
 * @CONCORD_EXPORT_USES_PAPER: the size of the page
 * @CONCORD_EXPORT_USES_PARTS: which parts of the summary
 * @CONCORD_EXPORT_USES_LANGUAGE: the language of the words around what was said
 * @CONCORD_EXPORT_USES_SECOND_LANGUAGE: a second one beside it
 * @CONCORD_EXPORT_USES_FORM: the form to answer with
 * @CONCORD_EXPORT_USES_BYTE_ORDER_MARK: a byte order mark at the start
 * @CONCORD_EXPORT_USES_REVISION: the revision that it is a copy of
 *
 * The options that a format heeds; who may see what is heeded by all.
 */
typedef enum
{
  CONCORD_EXPORT_USES_PAPER = 1 << 0,
  CONCORD_EXPORT_USES_PARTS = 1 << 1,
  CONCORD_EXPORT_USES_LANGUAGE = 1 << 2,
  CONCORD_EXPORT_USES_FORM = 1 << 3,
  CONCORD_EXPORT_USES_BYTE_ORDER_MARK = 1 << 4,
  CONCORD_EXPORT_USES_REVISION = 1 << 5,
  CONCORD_EXPORT_USES_SECOND_LANGUAGE = 1 << 6,
} ConcordExportUses;

/**
 * ConcordExportOptions:
 * @hide: who it is for; 0 for the facilitator, who gets everything
 * @paper: the size of the page
 * @parts: the parts of the summary; 0 for all
 * @language: (nullable): a BCP 47 tag, of the words around what was said; %NULL for the reader's own
 * @second_language: (nullable): another, of these words in a summary, which then has them in both
 * @form: whether a web page has the form to answer with; it never holds more than partners may see then
 * @byte_order_mark: whether a table starts with one, without which Excel takes UTF-8 for something else
 * @revision: (nullable): id of the revision that this is a copy of
 * @made: when, seconds since 1970, UTC; 0 for now. The same graph with the same options, this one too,
 *   gives the same bytes
 *
 * A format ignores what it has no use for, see #ConcordExportUses.
 */
typedef struct
{
  ConcordHide hide;
  ConcordPaper paper;
  ConcordParts parts;
  const char *language;
  const char *second_language;
  gboolean form;
  gboolean byte_order_mark;
  const char *revision;
  gint64 made;
} ConcordExportOptions;

/**
 * ConcordFormatInfo:
 * @name: what programs say; never changes
 * @label: what people call it; translatable
 * @purpose: one sentence: what it is good for; translatable
 * @suffix: with its dot
 * @file_name: a file's name, with %s for the title of a session; translatable
 * @own_suffix: whether @suffix tells it from all other formats
 * @write: use concord_export_write()
 *
 * A format, declared once.
 */
typedef struct
{
  ConcordFormat format;
  const char *name;
  const char *label;
  const char *purpose;
  const char *suffix;
  const char *file_name;
  const char *media_type;
  ConcordExportUses uses;
  gboolean own_suffix;
  GBytes *(*write) (ConcordGraph                *graph,
                    const ConcordExportOptions  *options,
                    GCancellable                *cancellable,
                    GError                     **error);
} ConcordFormatInfo;

const ConcordFormatInfo *concord_format_list         (guint         *n_formats);
const ConcordFormatInfo *concord_format_get_info     (ConcordFormat  format);
const char              *concord_format_get_label    (ConcordFormat  format);
const char              *concord_format_get_purpose  (ConcordFormat  format);
gboolean                 concord_format_find         (const char    *name,
                                                      ConcordFormat *format);
gboolean                 concord_format_find_by_file (const char    *file_name,
                                                      ConcordFormat *format);
char                    *concord_format_suggest_name (ConcordFormat  format,
                                                      const char    *title) G_GNUC_WARN_UNUSED_RESULT;
char                    *concord_format_describe     (guint          mask,
                                                      ConcordHide    hide) G_GNUC_WARN_UNUSED_RESULT;
gboolean                 concord_format_answerable   (guint          mask,
                                                      gboolean       form);

GBytes *concord_export_write (ConcordGraph                *graph,
                              ConcordFormat                format,
                              const ConcordExportOptions  *options,
                              GCancellable                *cancellable,
                              GError                     **error) G_GNUC_WARN_UNUSED_RESULT;
ConcordPages *concord_export_draw (ConcordGraph                *graph,
                                   const ConcordExportOptions  *options,
                                   GCancellable                *cancellable,
                                   GError                     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
