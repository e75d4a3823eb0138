/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of formats, and that it writes what it says. */

#include "config.h"

#include <string.h>

#include "concord-export.h"
#include "concord-session-file.h"
#include "concord-test-graph.h"

#define MADE 1795280400

static GBytes *
write_as (ConcordGraph            *graph,
          const ConcordFormatInfo *info,
          ConcordHide              hide)
{
  const ConcordExportOptions options = { .hide = hide, .made = MADE };
  g_autoptr (GError) error = NULL;
  GBytes *bytes = concord_export_write (graph, info->format, &options, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);

  return bytes;
}

static void
test_each_format_can_be_found_and_told_apart (void)
{
  guint n;
  const ConcordFormatInfo *formats = concord_format_list (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *upper = g_ascii_strup (formats[i].name, -1);
      ConcordFormat format;

      g_assert_true (concord_format_find (upper, &format));
      g_assert_cmpint (format, ==, formats[i].format);
      g_assert_true (concord_format_get_info (format) == &formats[i]);
      g_assert_cmpint (formats[i].suffix[0], ==, '.');
      g_assert_true (g_str_has_suffix (formats[i].file_name, formats[i].suffix));
      g_assert_nonnull (strstr (formats[i].file_name, "%s"));
      g_assert_cmpstr (concord_format_get_label (format), !=, "");
      g_assert_cmpstr (concord_format_get_purpose (format), !=, "");

      for (guint j = 0; j < i; j++)
        g_assert_cmpint (formats[j].format, !=, formats[i].format);
    }
}

static void
test_a_files_name_says_its_format_where_it_can (void)
{
  guint n;
  const ConcordFormatInfo *formats = concord_format_list (&n);
  ConcordFormat format;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = concord_format_suggest_name (formats[i].format, "Northmere 2046");

      g_assert_cmpint (concord_format_find_by_file (name, &format), ==, formats[i].own_suffix);
      if (formats[i].own_suffix)
        g_assert_cmpint (format, ==, formats[i].format);
    }

  g_assert_true (concord_format_find_by_file ("x.JSON", &format));
  g_assert_cmpint (format, ==, CONCORD_FORMAT_SESSION);
  g_assert_true (concord_format_find_by_file ("a.b/x.htm", &format));
  g_assert_cmpint (format, ==, CONCORD_FORMAT_HTML);
  g_assert_false (concord_format_find_by_file ("summary", &format));
  g_assert_false (concord_format_find_by_file ("summary.", &format));
  g_assert_false (concord_format_find_by_file ("summary.docx", &format));
}

static void
test_the_same_session_gives_the_same_bytes (void)
{
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (31, 5);
  g_autoptr (ConcordGraph) twin = concord_test_graph_new (31, 5);
  guint n;
  const ConcordFormatInfo *formats = concord_format_list (&n);

  for (guint i = 0; i < n; i++)
    {
      for (guint hide = 0; hide <= CONCORD_HIDE_FROM_PUBLIC; hide++)
        {
          g_autoptr (GBytes) once = write_as (graph, &formats[i], (ConcordHide) hide);
          g_autoptr (GBytes) again = write_as (twin, &formats[i], (ConcordHide) hide);

          if (!g_bytes_equal (once, again))
            {
              g_test_message ("%s differs", formats[i].name);
              g_test_fail ();
            }
        }
    }
}

static void
test_nothing_is_written_once_cancelled (void)
{
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (32, 1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  guint n;
  const ConcordFormatInfo *formats = concord_format_list (&n);

  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (concord_export_write (graph, formats[i].format, NULL, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

static void
test_a_form_without_a_revision_is_an_error (void)
{
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (33, 1);
  ConcordExportOptions options = { .form = TRUE };
  g_autoptr (GBytes) refused = NULL;
  g_autoptr (GBytes) other = NULL;
  g_autoptr (GBytes) page = NULL;
  g_autoptr (GError) error = NULL;

  refused = concord_export_write (graph, CONCORD_FORMAT_HTML, &options, NULL, &error);
  g_assert_null (refused);
  g_assert_error (error, CONCORD_EXCHANGE_ERROR, CONCORD_EXCHANGE_ERROR_FAILED);
  g_clear_error (&error);

  /* What has no form does not miss it. */
  other = concord_export_write (graph, CONCORD_FORMAT_OUTLINE, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (other);

  options.revision = "0b7f3c7e-6f2f-4a4b-9a51-1d1f0f3f9a11";
  page = concord_export_write (graph, CONCORD_FORMAT_HTML, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (page);
}

static void
test_what_can_be_answered_is_told_and_described (void)
{
  const guint page = 1u << CONCORD_FORMAT_HTML, session = 1u << CONCORD_FORMAT_SESSION, pdf = 1u << CONCORD_FORMAT_PDF;
  g_autofree char *both = concord_format_describe (page | session, CONCORD_HIDE_FROM_PARTNERS);
  g_autofree char *one = concord_format_describe (pdf, 0);

  g_assert_true (concord_format_answerable (session | pdf, FALSE));
  g_assert_true (concord_format_answerable (page, TRUE));
  g_assert_false (concord_format_answerable (page | pdf, FALSE));
  g_assert_false (concord_format_answerable (pdf, TRUE));
  g_assert_cmpstr (both, ==, "Web page, Session file for partners");
  g_assert_cmpstr (one, ==, "PDF document");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/each-format-can-be-found-and-told-apart", test_each_format_can_be_found_and_told_apart);
  g_test_add_func ("/export/a-files-name-says-its-format-where-it-can", test_a_files_name_says_its_format_where_it_can);
  g_test_add_func ("/export/the-same-session-gives-the-same-bytes", test_the_same_session_gives_the_same_bytes);
  g_test_add_func ("/export/nothing-is-written-once-cancelled", test_nothing_is_written_once_cancelled);
  g_test_add_func ("/export/a-form-without-a-revision-is-an-error", test_a_form_without_a_revision_is_an_error);
  g_test_add_func ("/export/what-can-be-answered-is-told-and-described", test_what_can_be_answered_is_told_and_described);

  return g_test_run ();
}
