/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What hangs on the pointer while cards are dragged: the one that was taken hold of, and how many there are. */

#include "config.h"

#include "concord-drag-icon.h"

#include <adwaita.h>

#define PADDING 8
#define BEHIND  5 /* pixels by which a card shows below another */

static void
append_badge (GtkSnapshot *snapshot,
              GtkWidget   *card,
              double       width,
              guint        n)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (card));
  GdkRGBA *accent = adw_style_manager_get_accent_color_rgba (style);
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (card, count);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GskRoundedRect badge;
  int text_width, text_height, badge_width;

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  badge_width = MAX (text_width + 2 * PADDING, text_height + PADDING);

  gsk_rounded_rect_init_from_rect (&badge,
                                   &GRAPHENE_RECT_INIT ((float) (width - badge_width), 0, (float) badge_width,
                                                        (float) (text_height + PADDING)),
                                   (float) (text_height + PADDING) / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &badge);
  gtk_snapshot_append_color (snapshot, accent, &badge.bounds);
  gtk_snapshot_pop (snapshot);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (width - badge_width + (badge_width - text_width) / 2.0),
                                                          PADDING / 2.0f));
  gtk_snapshot_append_layout (snapshot, layout, &(GdkRGBA) { 1, 1, 1, 1 });
  gtk_snapshot_restore (snapshot);
  gdk_rgba_free (accent);
}

/**
 * concord_drag_icon_new:
 * @card: what the pointer is on
 * @n: how many are dragged
 *
 * Returns: (transfer full): a picture of @card as it is now, with @n on it where there are several
 */
GdkPaintable *
concord_drag_icon_new (GtkWidget *card,
                       guint      n)
{
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (card);
  g_autoptr (GdkPaintable) image = gdk_paintable_get_current_image (live);
  double width = gdk_paintable_get_intrinsic_width (image);
  double height = gdk_paintable_get_intrinsic_height (image);
  GtkSnapshot *snapshot;

  if (n < 2)
    return g_steal_pointer (&image);

  snapshot = gtk_snapshot_new ();
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (BEHIND, BEHIND));
  gtk_snapshot_push_opacity (snapshot, 0.5);
  gdk_paintable_snapshot (image, snapshot, width, height);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
  gdk_paintable_snapshot (image, snapshot, width, height);
  append_badge (snapshot, card, width, n);

  return gtk_snapshot_free_to_paintable (snapshot, &GRAPHENE_SIZE_INIT ((float) (width + BEHIND), (float) (height + BEHIND)));
}
