/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text view that is as high as its text. GtkTextView knows its height only some time after it got its
 * width, which suits a scrolled window; in a list, rows of no height would come of it. So the text is
 * measured here, when it is asked for.
 */

#include "config.h"

#include "concord-growing-view.h"

struct _ConcordGrowingView
{
  GtkTextView parent_instance;
};

G_DEFINE_FINAL_TYPE (ConcordGrowingView, concord_growing_view, GTK_TYPE_TEXT_VIEW)

/* Wide enough to type in. */
enum
{
  LEAST_WIDTH = 60,
};

static int
measure_height (ConcordGrowingView *self,
                int width)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autoptr (PangoLayout) layout = NULL;
  g_autofree char *text = NULL;
  GtkTextIter start, end;
  int height;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width > 0)
    pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static void
concord_growing_view_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = LEAST_WIDTH;
  else
    *minimum = *natural = measure_height (CONCORD_GROWING_VIEW (widget), for_size);
}

static GtkSizeRequestMode
concord_growing_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
concord_growing_view_constructed (GObject *object)
{
  GtkTextView *view = GTK_TEXT_VIEW (object);

  G_OBJECT_CLASS (concord_growing_view_parent_class)->constructed (object);

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed",
                           G_CALLBACK (gtk_widget_queue_resize), view, G_CONNECT_SWAPPED);
}

static void
concord_growing_view_class_init (ConcordGrowingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = concord_growing_view_constructed;
  widget_class->measure = concord_growing_view_measure;
  widget_class->get_request_mode = concord_growing_view_get_request_mode;
}

static void
concord_growing_view_init (ConcordGrowingView *self)
{
}

GtkWidget *
concord_growing_view_new (void)
{
  return g_object_new (CONCORD_TYPE_GROWING_VIEW, NULL);
}
