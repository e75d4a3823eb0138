/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows one page. It is painted from what the PDF's painter recorded, so that it is sharp at every size; nothing is
 * laid out here.
 */

#include "config.h"

#include "concord-paper-sheet.h"

#include <glib/gi18n-lib.h>

#define LEAST_WIDTH 120

struct _ConcordPaperSheet
{
  GtkWidget parent_instance;

  ConcordPages *pages;
  guint page;
  double zoom; /* pixels a point; 0 for what fits the width there is */
};

G_DEFINE_FINAL_TYPE (ConcordPaperSheet, concord_paper_sheet, GTK_TYPE_WIDGET)

static void
update_words (ConcordPaperSheet *self)
{
  guint n = self->pages != NULL ? concord_pages_get_n (self->pages) : 0;
  /* Translators: for screen readers: the page that is shown, and how many there are */
  g_autofree char *words = g_strdup_printf (_("Preview of page %u of %u"), self->page + 1, n);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static double
get_ratio (ConcordPaperSheet *self)
{
  return self->pages != NULL ? concord_pages_get_height (self->pages) / concord_pages_get_width (self->pages) : G_SQRT2;
}

static GtkSizeRequestMode
concord_paper_sheet_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
concord_paper_sheet_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  ConcordPaperSheet *self = CONCORD_PAPER_SHEET (widget);
  double width = self->pages != NULL ? concord_pages_get_width (self->pages) : 595;
  int wanted = (int) (width * self->zoom);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = self->zoom > 0 ? wanted : LEAST_WIDTH;
      *natural = self->zoom > 0 ? wanted : (int) width;
    }
  else
    {
      if (self->zoom > 0 || for_size < 0)
        for_size = self->zoom > 0 ? wanted : LEAST_WIDTH;
      *minimum = *natural = (int) (for_size * get_ratio (self));
    }
}

static void
concord_paper_sheet_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  ConcordPaperSheet *self = CONCORD_PAPER_SHEET (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double scale;
  cairo_t *cr;

  if (self->pages == NULL || width <= 0 || height <= 0)
    return;

  /* As large as there is room for in both directions, in the middle. */
  scale = MIN (width / concord_pages_get_width (self->pages), height / concord_pages_get_height (self->pages));
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_translate (cr, (width - scale * concord_pages_get_width (self->pages)) / 2,
                   (height - scale * concord_pages_get_height (self->pages)) / 2);
  cairo_scale (cr, scale, scale);
  concord_pages_paint (self->pages, self->page, cr);
  cairo_destroy (cr);
}

static void
concord_paper_sheet_finalize (GObject *object)
{
  ConcordPaperSheet *self = CONCORD_PAPER_SHEET (object);

  g_clear_pointer (&self->pages, concord_pages_unref);

  G_OBJECT_CLASS (concord_paper_sheet_parent_class)->finalize (object);
}

static void
concord_paper_sheet_class_init (ConcordPaperSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = concord_paper_sheet_finalize;
  widget_class->get_request_mode = concord_paper_sheet_get_request_mode;
  widget_class->measure = concord_paper_sheet_measure;
  widget_class->snapshot = concord_paper_sheet_snapshot;
  gtk_widget_class_set_css_name (widget_class, "papersheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
concord_paper_sheet_init (ConcordPaperSheet *self)
{
}

/* @pages: (nullable): stays at the page it was at, where there is still one */
void
concord_paper_sheet_set_pages (ConcordPaperSheet *self,
                               ConcordPages *pages)
{
  g_return_if_fail (CONCORD_IS_PAPER_SHEET (self));

  if (pages != NULL)
    concord_pages_ref (pages);
  g_clear_pointer (&self->pages, concord_pages_unref);
  self->pages = pages;
  if (pages != NULL)
    self->page = MIN (self->page, concord_pages_get_n (pages) - 1);

  update_words (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* @page: counted from 0 */
void
concord_paper_sheet_set_page (ConcordPaperSheet *self,
                              guint         page)
{
  g_return_if_fail (CONCORD_IS_PAPER_SHEET (self));
  g_return_if_fail (self->pages == NULL || page < concord_pages_get_n (self->pages));

  if (self->page == page)
    return;

  self->page = page;
  update_words (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* @zoom: pixels a point; 0 for what fits the width there is */
void
concord_paper_sheet_set_zoom (ConcordPaperSheet *self,
                              double        zoom)
{
  g_return_if_fail (CONCORD_IS_PAPER_SHEET (self));

  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
