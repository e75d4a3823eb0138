/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages as they are looked at before there is a file: as many as the PDF has, as large as the paper, and painted. */

#include "config.h"

#include "concord-pages.h"
#include "report-test.h"

static ConcordPages *
draw (ConcordPaper paper,
      ConcordParts parts)
{
  const ConcordReportOptions options = { .paper = paper, .parts = parts };
  g_autoptr (ConcordGraph) graph = report_test_board (40);
  g_autoptr (ConcordDocument) document = concord_summary_report_new (graph, &options);
  g_autoptr (GError) error = NULL;
  ConcordPages *pages = concord_pages_new (document, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pages);

  return pages;
}

static void
fewer_parts_are_fewer_pages (void)
{
  g_autoptr (ConcordPages) all = draw (CONCORD_PAPER_A4, 0);
  g_autoptr (ConcordPages) some = draw (CONCORD_PAPER_A4, CONCORD_PART_SIGNATURES);

  g_assert_cmpuint (concord_pages_get_n (some), >, 0);
  g_assert_cmpuint (concord_pages_get_n (all), >, concord_pages_get_n (some));
}

/* In points, of which an inch has 72. */
static void
a_page_is_as_large_as_the_paper (void)
{
  g_autoptr (ConcordPages) a4 = draw (CONCORD_PAPER_A4, 0);
  g_autoptr (ConcordPages) letter = draw (CONCORD_PAPER_LETTER, 0);

  g_assert_cmpfloat_with_epsilon (concord_pages_get_width (a4), 595.3, 0.5);
  g_assert_cmpfloat_with_epsilon (concord_pages_get_height (a4), 841.9, 0.5);
  g_assert_cmpfloat_with_epsilon (concord_pages_get_width (letter), 612, 0.5);
  g_assert_cmpfloat_with_epsilon (concord_pages_get_height (letter), 792, 0.5);
}

static gboolean
has_ink (cairo_surface_t *surface)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int i = 0; i < stride * cairo_image_surface_get_height (surface); i++)
    {
      if (data[i] != 0)
        return TRUE;
    }

  return FALSE;
}

static void
every_page_can_be_painted_in_any_order (void)
{
  g_autoptr (ConcordPages) pages = draw (CONCORD_PAPER_A4, 0);

  for (guint i = concord_pages_get_n (pages); i-- > 0;)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 149, 211);
      cairo_t *cr = cairo_create (surface);

      cairo_scale (cr, 0.25, 0.25);
      concord_pages_paint (pages, i, cr);
      cairo_surface_flush (surface);
      g_assert_true (has_ink (surface));
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

static void
nothing_is_drawn_once_cancelled (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (3);
  g_autoptr (ConcordDocument) document = concord_summary_report_new (graph, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (concord_pages_new (document, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pages/fewer-parts-are-fewer-pages", fewer_parts_are_fewer_pages);
  g_test_add_func ("/pages/a-page-is-as-large-as-the-paper", a_page_is_as_large_as_the_paper);
  g_test_add_func ("/pages/every-page-can-be-painted-in-any-order", every_page_can_be_painted_in_any_order);
  g_test_add_func ("/pages/nothing-is-drawn-once-cancelled", nothing_is_drawn_once_cancelled);

  return g_test_run ();
}
