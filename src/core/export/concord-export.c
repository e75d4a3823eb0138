/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a session can be written as: one table, which the command line, the window and the tests go by. It
 * writes no files.
 */

#include "config.h"

#include "concord-export.h"

#include <string.h>

#include "concord-calendar-writer.h"
#include "concord-canvas-writer.h"
#include "concord-csv-writer.h"
#include "concord-html-writer.h"
#include "concord-language.h"
#include "concord-outline-writer.h"
#include "concord-odt-writer.h"
#include "concord-pdf-writer.h"
#include "concord-session-file.h"
#include "concord-speech.h"

static ConcordDocument *
make_summary (ConcordGraph               *graph,
              const ConcordExportOptions *options)
{
  const ConcordReportOptions report = {
    .hide = options->hide,
    .paper = options->paper,
    .created = options->made,
    .parts = options->parts,
    .language = options->language,
    .second_language = options->second_language,
  };

  return concord_summary_report_new (graph, &report);
}

static GBytes *
write_html (ConcordGraph                *graph,
            const ConcordExportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  ConcordExportOptions page = *options;
  g_autoptr (ConcordDocument) document = NULL;
  ConcordSessionFileOptions file = {
    .revision = options->revision,
    .exported = options->made,
  };
  g_autoptr (GBytes) session = NULL;

  /* A form is for partners: such a page neither shows nor brings more than they may see. */
  if (options->form)
    page.hide |= CONCORD_HIDE_FROM_PARTNERS;
  document = make_summary (graph, &page);
  if (!options->form)
    return concord_html_write (document, cancellable, error);

  if (options->revision == NULL)
    {
      g_set_error_literal (error, CONCORD_EXCHANGE_ERROR, CONCORD_EXCHANGE_ERROR_FAILED,
                           _("A page with a form needs the revision that it is a copy of"));
      return NULL;
    }

  file.hide = page.hide;
  session = concord_session_file_write (graph, &file, error);

  return session != NULL ? concord_html_write_with_form (document, session, cancellable, error) : NULL;
}

static GBytes *
write_odt (ConcordGraph                *graph,
           const ConcordExportOptions  *options,
           GCancellable                *cancellable,
           GError                     **error)
{
  g_autoptr (ConcordDocument) document = make_summary (graph, options);

  return concord_odt_write (document, cancellable, error);
}

static GBytes *
write_pdf (ConcordGraph                *graph,
           const ConcordExportOptions  *options,
           GCancellable                *cancellable,
           GError                     **error)
{
  g_autoptr (ConcordDocument) document = make_summary (graph, options);

  return concord_pdf_write (document, cancellable, error);
}

static GBytes *
write_session (ConcordGraph                *graph,
               const ConcordExportOptions  *options,
               GCancellable                *cancellable,
               GError                     **error)
{
  const ConcordSessionFileOptions file = {
    .hide = options->hide,
    .revision = options->revision,
    .exported = options->made,
  };

  return concord_session_file_write (graph, &file, error);
}

static GBytes *
write_commitments (ConcordGraph                *graph,
                   const ConcordExportOptions  *options,
                   GCancellable                *cancellable,
                   GError                     **error)
{
  return concord_csv_write (graph, CONCORD_KIND_COMMITMENT, options->hide, options->byte_order_mark);
}

static GBytes *
write_funding (ConcordGraph                *graph,
               const ConcordExportOptions  *options,
               GCancellable                *cancellable,
               GError                     **error)
{
  return concord_csv_write (graph, CONCORD_KIND_FUNDING_LINE, options->hide, options->byte_order_mark);
}

static GBytes *
write_notes (ConcordGraph                *graph,
             const ConcordExportOptions  *options,
             GCancellable                *cancellable,
             GError                     **error)
{
  return concord_csv_write (graph, CONCORD_KIND_NOTE, options->hide, options->byte_order_mark);
}

static GBytes *
write_calendar (ConcordGraph                *graph,
                const ConcordExportOptions  *options,
                GCancellable                *cancellable,
                GError                     **error)
{
  return concord_calendar_write (graph, options->hide, options->made);
}

static GBytes *
write_canvas (ConcordGraph                *graph,
              const ConcordExportOptions  *options,
              GCancellable                *cancellable,
              GError                     **error)
{
  return concord_canvas_write (graph, options->hide);
}

static GBytes *
write_outline (ConcordGraph                *graph,
               const ConcordExportOptions  *options,
               GCancellable                *cancellable,
               GError                     **error)
{
  return concord_outline_write (graph, options->hide);
}

/* In the order in which people are offered them. */
static const ConcordFormatInfo formats[] = {
  {
    .format = CONCORD_FORMAT_HTML,
    .name = "html",
    .label = N_ ("Web page"),
    .purpose = N_ ("The summary in one file that opens in any browser, also on a phone"),
    .suffix = ".html",
    /* Translators: a file name; %s is the title of a session */
    .file_name = N_ ("%s – summary.html"),
    .media_type = "text/html",
    .uses = CONCORD_EXPORT_USES_PARTS | CONCORD_EXPORT_USES_LANGUAGE
            | CONCORD_EXPORT_USES_SECOND_LANGUAGE | CONCORD_EXPORT_USES_FORM | CONCORD_EXPORT_USES_REVISION,
    .own_suffix = TRUE,
    .write = write_html,
  },
  {
    .format = CONCORD_FORMAT_ODT,
    .name = "odt",
    .label = N_ ("OpenDocument text"),
    .purpose = N_ ("The summary to go on editing in LibreOffice or Word"),
    .suffix = ".odt",
    /* Translators: a file name; %s is the title of a session */
    .file_name = N_ ("%s – summary.odt"),
    .media_type = "application/vnd.oasis.opendocument.text",
    .uses = CONCORD_EXPORT_USES_PAPER | CONCORD_EXPORT_USES_PARTS | CONCORD_EXPORT_USES_LANGUAGE
            | CONCORD_EXPORT_USES_SECOND_LANGUAGE,
    .own_suffix = TRUE,
    .write = write_odt,
  },
  {
    .format = CONCORD_FORMAT_PDF,
    .name = "pdf",
    .label = N_ ("PDF document"),
    .purpose = N_ ("The summary to print and hand out"),
    .suffix = ".pdf",
    /* Translators: a file name; %s is the title of a session */
    .file_name = N_ ("%s – summary.pdf"),
    .media_type = "application/pdf",
    .uses = CONCORD_EXPORT_USES_PAPER | CONCORD_EXPORT_USES_PARTS | CONCORD_EXPORT_USES_LANGUAGE
            | CONCORD_EXPORT_USES_SECOND_LANGUAGE,
    .own_suffix = TRUE,
    .write = write_pdf,
  },
  {
    .format = CONCORD_FORMAT_SESSION,
    .name = "json",
    .label = N_ ("Session file"),
    .purpose = N_ ("The session itself, which Concord opens again"),
    .suffix = CONCORD_SESSION_FILE_SUFFIX,
    .file_name = "%s" CONCORD_SESSION_FILE_SUFFIX,
    .media_type = CONCORD_SESSION_FILE_MEDIA_TYPE,
    .uses = CONCORD_EXPORT_USES_REVISION,
    .own_suffix = TRUE,
    .write = write_session,
  },
  {
    .format = CONCORD_FORMAT_COMMITMENTS_CSV,
    .name = "commitments-csv",
    .label = N_ ("Table of commitments"),
    .purpose = N_ ("Who promised what by when, for a spreadsheet (CSV)"),
    .suffix = ".csv",
    /* Translators: a file name; %s is the title of a session */
    .file_name = N_ ("%s – commitments.csv"),
    .media_type = "text/csv",
    .uses = CONCORD_EXPORT_USES_LANGUAGE | CONCORD_EXPORT_USES_BYTE_ORDER_MARK,
    .write = write_commitments,
  },
  {
    .format = CONCORD_FORMAT_FUNDING_CSV,
    .name = "funding-csv",
    .label = N_ ("Table of funding"),
    .purpose = N_ ("Who puts in what and when, for a spreadsheet (CSV)"),
    .suffix = ".csv",
    /* Translators: a file name; %s is the title of a session */
    .file_name = N_ ("%s – funding.csv"),
    .media_type = "text/csv",
    .uses = CONCORD_EXPORT_USES_LANGUAGE | CONCORD_EXPORT_USES_BYTE_ORDER_MARK,
    .write = write_funding,
  },
  {
    .format = CONCORD_FORMAT_NOTES_CSV,
    .name = "notes-csv",
    .label = N_ ("Table of notes"),
    .purpose = N_ ("What was noted and what is open, for a spreadsheet (CSV)"),
    .suffix = ".csv",
    /* Translators: a file name; %s is the title of a session */
    .file_name = N_ ("%s – notes.csv"),
    .media_type = "text/csv",
    .uses = CONCORD_EXPORT_USES_LANGUAGE | CONCORD_EXPORT_USES_BYTE_ORDER_MARK,
    .write = write_notes,
  },
  {
    .format = CONCORD_FORMAT_CALENDAR,
    .name = "calendar",
    .label = N_ ("Calendar"),
    .purpose = N_ ("When commitments are due and when the next review is, for calendars and phones"),
    .suffix = ".ics",
    /* Translators: a file name; %s is the title of a session */
    .file_name = N_ ("%s – dates.ics"),
    .media_type = "text/calendar",
    .uses = CONCORD_EXPORT_USES_LANGUAGE,
    .own_suffix = TRUE,
    .write = write_calendar,
  },
  {
    .format = CONCORD_FORMAT_CANVAS,
    .name = "canvas",
    .label = N_ ("Canvas"),
    .purpose = N_ ("The board as cards on a canvas, for programs that read JSON Canvas"),
    .suffix = ".canvas",
    /* Translators: a file name; %s is the title of a session */
    .file_name = N_ ("%s – board.canvas"),
    .media_type = "application/json",
    .uses = CONCORD_EXPORT_USES_LANGUAGE,
    .own_suffix = TRUE,
    .write = write_canvas,
  },
  {
    .format = CONCORD_FORMAT_OUTLINE,
    .name = "outline",
    .label = N_ ("Outline"),
    .purpose = N_ ("Outcomes, priorities and commitments, for outliners and mind maps (OPML)"),
    .suffix = ".opml",
    /* Translators: a file name; %s is the title of a session */
    .file_name = N_ ("%s – outline.opml"),
    .media_type = "text/x-opml+xml",
    .uses = CONCORD_EXPORT_USES_LANGUAGE,
    .own_suffix = TRUE,
    .write = write_outline,
  },
};

/* Other names for the same. */
static const struct
{
  const char *name;
  ConcordFormat format;
} aliases[] = {
  { "htm", CONCORD_FORMAT_HTML },
  { "session", CONCORD_FORMAT_SESSION },
  { "ics", CONCORD_FORMAT_CALENDAR },
  { "opml", CONCORD_FORMAT_OUTLINE },
};

/**
 * concord_format_list:
 * @n_formats: (out): how many there are
 *
 * Returns: (array length=n_formats): the formats in the order in which people are offered them
 */
const ConcordFormatInfo *
concord_format_list (guint *n_formats)
{
  g_return_val_if_fail (n_formats != NULL, NULL);

  *n_formats = G_N_ELEMENTS (formats);

  return formats;
}

const ConcordFormatInfo *
concord_format_get_info (ConcordFormat format)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (formats[i].format == format)
        return &formats[i];
    }

  g_return_val_if_reached (NULL);
}

const char *
concord_format_get_label (ConcordFormat format)
{
  return _(concord_format_get_info (format)->label);
}

const char *
concord_format_get_purpose (ConcordFormat format)
{
  return _(concord_format_get_info (format)->purpose);
}

/**
 * concord_format_find:
 * @name: what someone typed, such as "html"
 * @format: (out): set where there is one
 */
gboolean
concord_format_find (const char    *name,
                     ConcordFormat *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (g_ascii_strcasecmp (name, formats[i].name) == 0)
        {
          *format = formats[i].format;
          return TRUE;
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (aliases); i++)
    {
      if (g_ascii_strcasecmp (name, aliases[i].name) == 0)
        {
          *format = aliases[i].format;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * concord_format_find_by_file:
 * @file_name: a file's name or path
 * @format: (out): set where the end of the name says it
 */
gboolean
concord_format_find_by_file (const char    *file_name,
                             ConcordFormat *format)
{
  const char *dot = strrchr (file_name, '.');

  if (dot == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (formats[i].own_suffix && g_ascii_strcasecmp (dot, strrchr (formats[i].suffix, '.')) == 0)
        {
          *format = formats[i].format;
          return TRUE;
        }
    }

  return concord_format_find (dot + 1, format);
}

/**
 * concord_format_suggest_name:
 * @title: what the session is called
 *
 * Returns: (transfer full): a file name that works on the machines of those who get it
 */
char *
concord_format_suggest_name (ConcordFormat  format,
                             const char    *title)
{
  g_autofree char *stem = g_strndup (title, 80);
  g_autofree char *valid = NULL;
  g_autoptr (GString) name = g_string_new (_(concord_format_get_info (format)->file_name));

  /* Windows refuses more than Linux does. */
  g_strdelimit (stem, "/\\:*?\"<>|\n\r\t", '-');
  g_strstrip (stem);
  valid = g_utf8_make_valid (stem, -1);
  if (g_str_has_suffix (valid, "\357\277\275"))
    *strstr (valid, "\357\277\275") = '\0';
  if (*valid == '\0' || *valid == '.')
    g_set_str (&valid, _("Session"));

  g_string_replace (name, "%s", valid, 1);

  return g_string_free_and_steal (g_steal_pointer (&name));
}

/**
 * concord_format_describe:
 * @mask: of 1 << #ConcordFormat
 *
 * Returns: (transfer full): what is handed out and to whom, such as “Web page, Session file for partners”
 */
char *
concord_format_describe (guint       mask,
                         ConcordHide hide)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if ((mask & 1u << formats[i].format) != 0)
        g_ptr_array_add (names, (char *) _(formats[i].label));
    }
  g_ptr_array_add (names, NULL);
  /* Translators: between names in a list */
  list = g_strjoinv (_(", "), (char **) names->pdata);

  if ((hide & CONCORD_HIDE_FROM_PUBLIC) != 0)
    /* Translators: %s is a list such as “Web page, Session file” */
    return g_strdup_printf (_("%s for the public"), list);
  if (hide != 0)
    /* Translators: %s is a list such as “Web page, Session file” */
    return g_strdup_printf (_("%s for partners"), list);

  return g_steal_pointer (&list);
}

/**
 * concord_format_answerable:
 * @mask: of 1 << #ConcordFormat
 * @form: whether a web page has the form
 *
 * Returns: whether answers to one of them can come home, for which it has to be a revision
 */
gboolean
concord_format_answerable (guint    mask,
                           gboolean form)
{
  return (mask & 1u << CONCORD_FORMAT_SESSION) != 0 || (form && (mask & 1u << CONCORD_FORMAT_HTML) != 0);
}

/**
 * concord_export_write:
 * @options: (nullable): %NULL for everything, made now
 * @error: of %CONCORD_EXCHANGE_ERROR where the session cannot be written so, or %G_IO_ERROR_CANCELLED
 *
 * May run in a worker, over a graph that nobody changes meanwhile.
 *
 * Returns: (transfer full): what is to be in the file
 */
GBytes *
concord_export_write (ConcordGraph                *graph,
                      ConcordFormat                format,
                      const ConcordExportOptions  *options,
                      GCancellable                *cancellable,
                      GError                     **error)
{
  const ConcordFormatInfo *info = concord_format_get_info (format);
  ConcordExportOptions said = { 0 };
  g_autoptr (ConcordLanguage) language = NULL;

  g_return_val_if_fail (CONCORD_IS_GRAPH (graph), NULL);
  g_return_val_if_fail (info != NULL, NULL);

  if (options != NULL)
    said = *options;
  /* What partners must not see the public must not either. */
  if ((said.hide & CONCORD_HIDE_FROM_PUBLIC) != 0)
    said.hide |= CONCORD_HIDE_FROM_PARTNERS;
  if (said.made == 0)
    said.made = g_get_real_time () / G_USEC_PER_SEC;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  language = concord_language_begin ((info->uses & CONCORD_EXPORT_USES_LANGUAGE) != 0 ? said.language : NULL);

  return info->write (graph, &said, cancellable, error);
}

/**
 * concord_export_draw:
 * @error: as of concord_export_write()
 *
 * Returns: (transfer full): the pages that the PDF has with the same options
 */
ConcordPages *
concord_export_draw (ConcordGraph                *graph,
                     const ConcordExportOptions  *options,
                     GCancellable                *cancellable,
                     GError                     **error)
{
  g_autoptr (ConcordDocument) document = NULL;

  g_return_val_if_fail (CONCORD_IS_GRAPH (graph), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  document = make_summary (graph, options);

  return concord_pages_new (document, cancellable, error);
}
