/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The zoom in the main menu. It shows a number and has three buttons; what they do is the board's business. */

#include "config.h"

#include "concord-zoom-row.h"

#include <glib/gi18n-lib.h>

struct _ConcordZoomRow
{
  GtkBox parent_instance;

  GtkButton *reset;

  int zoom;
};

typedef enum
{
  PROP_ZOOM = 1,
  N_PROPS,
} ConcordZoomRowProperty;

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ConcordZoomRow, concord_zoom_row, GTK_TYPE_BOX)

static void
set_zoom (ConcordZoomRow *self,
          int zoom)
{
  /* Translators: how large the board is, per cent */
  g_autofree char *label = g_strdup_printf (_("%d%%"), zoom);

  self->zoom = zoom;
  gtk_button_set_label (self->reset, label);
}

static void
concord_zoom_row_get_property (GObject *object,
                               guint property,
                               GValue *value,
                               GParamSpec *pspec)
{
  switch ((ConcordZoomRowProperty) property)
    {
    case PROP_ZOOM:
      g_value_set_int (value, CONCORD_ZOOM_ROW (object)->zoom);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
concord_zoom_row_set_property (GObject *object,
                               guint property,
                               const GValue *value,
                               GParamSpec *pspec)
{
  switch ((ConcordZoomRowProperty) property)
    {
    case PROP_ZOOM:
      set_zoom (CONCORD_ZOOM_ROW (object), g_value_get_int (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
concord_zoom_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CONCORD_TYPE_ZOOM_ROW);

  G_OBJECT_CLASS (concord_zoom_row_parent_class)->dispose (object);
}

static void
concord_zoom_row_class_init (ConcordZoomRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = concord_zoom_row_dispose;
  object_class->get_property = concord_zoom_row_get_property;
  object_class->set_property = concord_zoom_row_set_property;

  properties[PROP_ZOOM]
      = g_param_spec_int ("zoom", NULL, NULL, 0, 1000, 100, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/concordboard/Concord/ui/concord-zoom-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordZoomRow, reset);
}

static void
concord_zoom_row_init (ConcordZoomRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * concord_zoom_row_add_to:
 * @menu: its model has an item that is custom, "zoom"
 * @board: has a property of that name
 */
void
concord_zoom_row_add_to (GtkMenuButton *menu,
                         GtkWidget *board)
{
  GtkPopover *popover = gtk_menu_button_get_popover (menu);
  GtkWidget *row = g_object_new (CONCORD_TYPE_ZOOM_ROW, NULL);

  g_object_bind_property (board, "zoom", row, "zoom", G_BINDING_SYNC_CREATE);
  gtk_popover_menu_add_child (GTK_POPOVER_MENU (popover), row, "zoom");
}
