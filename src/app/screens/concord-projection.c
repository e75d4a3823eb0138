/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows its child as a projector would: laid out 1080 units high, then scaled as a whole. It never asks its child how
 * large it wants to be.
 */

#include "config.h"

#include "concord-projection.h"

#include <math.h>

/* Where a screen is narrower than high, or as wide as four, nobody can read it: it is letterboxed instead. */
#define ASPECT_MIN 1.0
#define ASPECT_MAX 4.0

enum
{
  NATURAL_HEIGHT = 180,
};

struct _ConcordProjection
{
  GtkWidget parent_instance;

  GtkWidget *child;
  double aspect;
};

typedef enum
{
  PROP_CHILD = 1,
  PROP_ASPECT,
} ConcordProjectionProperty;

static GParamSpec *properties[PROP_ASPECT + 1];

G_DEFINE_FINAL_TYPE (ConcordProjection, concord_projection, GTK_TYPE_WIDGET)

static gboolean
has_aspect (ConcordProjection *self)
{
  return self->aspect > 0;
}

static double
choose_aspect (ConcordProjection *self,
               int                width,
               int                height)
{
  double aspect = has_aspect (self) ? self->aspect : (double) width / MAX (height, 1);

  return CLAMP (aspect, ASPECT_MIN, ASPECT_MAX);
}

static GtkSizeRequestMode
concord_projection_get_request_mode (GtkWidget *widget)
{
  return has_aspect (CONCORD_PROJECTION (widget)) ? GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
concord_projection_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  ConcordProjection *self = CONCORD_PROJECTION (widget);
  double aspect = has_aspect (self) ? choose_aspect (self, 0, 0) : 16.0 / 9;

  *minimum = 1;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? NATURAL_HEIGHT : (int) round (NATURAL_HEIGHT * aspect);

  if (has_aspect (self) && for_size > 0)
    *natural = (int) round (orientation == GTK_ORIENTATION_VERTICAL ? for_size / aspect : for_size * aspect);
}

static void
concord_projection_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  ConcordProjection *self = CONCORD_PROJECTION (widget);
  int laid_out = (int) round (choose_aspect (self, width, height) * CONCORD_PROJECTION_HEIGHT);
  float scale = MIN ((float) width / (float) laid_out, (float) height / CONCORD_PROJECTION_HEIGHT);
  graphene_point_t corner = GRAPHENE_POINT_INIT (((float) width - scale * (float) laid_out) / 2,
                                                 ((float) height - scale * CONCORD_PROJECTION_HEIGHT) / 2);
  GskTransform *transform;

  if (self->child == NULL || !gtk_widget_should_layout (self->child))
    return;

  /* GTK wants to be asked before it is told. */
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);

  transform = gsk_transform_translate (NULL, &corner);
  transform = gsk_transform_scale (transform, scale, scale);
  gtk_widget_allocate (self->child, laid_out, CONCORD_PROJECTION_HEIGHT, -1, transform);
}

static void
concord_projection_dispose (GObject *object)
{
  concord_projection_set_child (CONCORD_PROJECTION (object), NULL);

  G_OBJECT_CLASS (concord_projection_parent_class)->dispose (object);
}

static void
concord_projection_get_property (GObject    *object,
                                 guint       property,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  ConcordProjection *self = CONCORD_PROJECTION (object);

  switch ((ConcordProjectionProperty) property)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_ASPECT:
      g_value_set_double (value, self->aspect);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
concord_projection_set_property (GObject      *object,
                                 guint         property,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  ConcordProjection *self = CONCORD_PROJECTION (object);

  switch ((ConcordProjectionProperty) property)
    {
    case PROP_CHILD:
      concord_projection_set_child (self, g_value_get_object (value));
      break;
    case PROP_ASPECT:
      concord_projection_set_aspect (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
concord_projection_class_init (ConcordProjectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = concord_projection_dispose;
  object_class->get_property = concord_projection_get_property;
  object_class->set_property = concord_projection_set_property;

  widget_class->get_request_mode = concord_projection_get_request_mode;
  widget_class->measure = concord_projection_measure;
  widget_class->size_allocate = concord_projection_size_allocate;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ASPECT] = g_param_spec_double ("aspect", NULL, NULL, 0, ASPECT_MAX, 0,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "projection");
}

static void
concord_projection_init (ConcordProjection *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
concord_projection_new (void)
{
  return g_object_new (CONCORD_TYPE_PROJECTION, NULL);
}

/**
 * concord_projection_get_child:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
GtkWidget *
concord_projection_get_child (ConcordProjection *self)
{
  return self->child;
}

void
concord_projection_set_child (ConcordProjection *self,
                              GtkWidget         *child)
{
  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  if (child != NULL)
    {
      self->child = child;
      gtk_widget_set_parent (child, GTK_WIDGET (self));
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

/**
 * concord_projection_get_aspect:
 *
 * Returns: width by height, 0 for that of its own allocation
 */
double
concord_projection_get_aspect (ConcordProjection *self)
{
  return self->aspect;
}

void
concord_projection_set_aspect (ConcordProjection *self,
                               double             aspect)
{
  if (fabs (self->aspect - aspect) < 1e-6)
    return;

  self->aspect = aspect;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ASPECT]);
}
