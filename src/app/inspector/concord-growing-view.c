/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text view for sentences, their spelling checked, that is as high as its text. GtkTextView knows its
 * height only some time after it got its width, which suits a scrolled window; in a list, rows of no height
 * would come of it. So the text is measured here, when it is asked for.
 */

#include "config.h"

#include "concord-growing-view.h"

#include "concord-spelling.h"

struct _ConcordGrowingView
{
  GtkTextView parent_instance;

  guint most_lines;
};

typedef enum
{
  PROP_MOST_LINES = 1,
  N_PROPS,
} ConcordGrowingViewProperty;

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ConcordGrowingView, concord_growing_view, GTK_TYPE_TEXT_VIEW)

/* Wide enough to type in. */
enum
{
  LEAST_WIDTH = 60,
};

static int
find_line_end (PangoLayout *layout,
               guint n_lines)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);
  int end;

  while (--n_lines > 0)
    pango_layout_iter_next_line (iter);
  pango_layout_iter_get_line_yrange (iter, NULL, &end);

  return PANGO_PIXELS (end);
}

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

  if (self->most_lines > 0 && pango_layout_get_line_count (layout) > (int) self->most_lines)
    height = find_line_end (layout, self->most_lines);

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
  g_autoptr (GtkTextBuffer) buffer = concord_spelling_buffer_new ();

  G_OBJECT_CLASS (concord_growing_view_parent_class)->constructed (object);

  gtk_text_view_set_buffer (view, buffer);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  concord_spelling_watch (view);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (gtk_widget_queue_resize), view,
                           G_CONNECT_SWAPPED);
}

static void
concord_growing_view_get_property (GObject *object,
                                   guint property_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  switch ((ConcordGrowingViewProperty) property_id)
    {
    case PROP_MOST_LINES:
      g_value_set_uint (value, CONCORD_GROWING_VIEW (object)->most_lines);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_growing_view_set_property (GObject *object,
                                   guint property_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  ConcordGrowingView *self = CONCORD_GROWING_VIEW (object);

  switch ((ConcordGrowingViewProperty) property_id)
    {
    case PROP_MOST_LINES:
      if (self->most_lines == g_value_get_uint (value))
        return;
      self->most_lines = g_value_get_uint (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      g_object_notify_by_pspec (object, pspec);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_growing_view_class_init (ConcordGrowingViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = concord_growing_view_constructed;
  object_class->get_property = concord_growing_view_get_property;
  object_class->set_property = concord_growing_view_set_property;

  properties[PROP_MOST_LINES] = g_param_spec_uint (
      "most-lines", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

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
