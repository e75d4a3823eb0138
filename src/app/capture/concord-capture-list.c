/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of what may be meant. It has never the focus and takes nothing itself. */

#include "config.h"

#include "concord-capture-list.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "concord-partner-chip.h"

struct _ConcordCaptureList
{
  GtkPopover parent_instance;

  AdwClamp *clamp; /* no wider than it is told, however long names are */
  GtkListBox *rows;
  GPtrArray *offers;
};

enum
{
  TAKEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ConcordCaptureList, concord_capture_list, GTK_TYPE_POPOVER)

static GtkWidget *
create_sign (const ConcordCaptureOffer *offer)
{
  GtkWidget *sign;

  if (offer->adds)
    return gtk_image_new_from_icon_name ("list-add-symbolic");
  if (offer->mark == CONCORD_CAPTURE_DATE)
    return gtk_image_new_from_icon_name ("x-office-calendar-symbolic");
  if (offer->mark != CONCORD_CAPTURE_PARTNER)
    return NULL;

  sign = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_valign (sign, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (sign, "partner-dot");
  concord_partner_add_colour (sign, offer->record);

  return sign;
}

static GtkWidget *
create_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);

  return label;
}

static GtkWidget *
create_row (const ConcordCaptureOffer *offer)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *sign = create_sign (offer);
  /* Translators: makes a new partner of that name */
  g_autofree char *add = offer->adds ? g_strdup_printf (_("Add partner “%s”"), offer->label) : NULL;
  const char *label = offer->adds ? add : offer->label;
  GtkWidget *title = create_label (label);
  g_autofree char *name = offer->detail != NULL ? g_strdup_printf ("%s, %s", label, offer->detail) : g_strdup (label);

  if (sign != NULL)
    gtk_box_append (GTK_BOX (box), sign);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (box), title);
  if (offer->detail != NULL)
    {
      GtkWidget *detail = create_label (offer->detail);

      gtk_label_set_max_width_chars (GTK_LABEL (detail), 24);
      gtk_widget_add_css_class (detail, "caption");
      gtk_widget_add_css_class (detail, "dimmed");
      gtk_box_append (GTK_BOX (box), detail);
    }

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static void
on_row_activated (ConcordCaptureList *self,
                  GtkListBoxRow      *row)
{
  gtk_list_box_select_row (self->rows, row);
  g_signal_emit (self, signals[TAKEN], 0);
}

static void
concord_capture_list_dispose (GObject *object)
{
  g_clear_pointer (&CONCORD_CAPTURE_LIST (object)->offers, g_ptr_array_unref);

  G_OBJECT_CLASS (concord_capture_list_parent_class)->dispose (object);
}

static void
concord_capture_list_class_init (ConcordCaptureListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = concord_capture_list_dispose;

  signals[TAKEN] =
    g_signal_new ("taken", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
concord_capture_list_init (ConcordCaptureList *self)
{
  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_BROWSE);
  gtk_list_box_set_activate_on_single_click (self->rows, TRUE);
  gtk_widget_set_focusable (GTK_WIDGET (self->rows), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What may be meant"), -1);
  g_signal_connect_object (self->rows, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);

  self->clamp = ADW_CLAMP (adw_clamp_new ());
  adw_clamp_set_unit (self->clamp, ADW_LENGTH_UNIT_PX);
  adw_clamp_set_child (self->clamp, GTK_WIDGET (self->rows));
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (self->clamp));
  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_TOP);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "capture-list");
}

GtkWidget *
concord_capture_list_new (void)
{
  return g_object_new (CONCORD_TYPE_CAPTURE_LIST, NULL);
}

/**
 * concord_capture_list_show:
 * @offers: (element-type ConcordCaptureOffer): at least one; the first is marked
 * @at: where the mark is that they stand behind
 * @width: how wide it is, in pixels
 */
void
concord_capture_list_show (ConcordCaptureList *self,
                           GPtrArray          *offers,
                           const GdkRectangle *at,
                           int                 width)
{
  g_return_if_fail (offers->len > 0);

  g_ptr_array_ref (offers);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  self->offers = offers;

  gtk_list_box_remove_all (self->rows);
  for (guint i = 0; i < offers->len; i++)
    gtk_list_box_append (self->rows, create_row (offers->pdata[i]));
  gtk_list_box_select_row (self->rows, gtk_list_box_get_row_at_index (self->rows, 0));

  adw_clamp_set_maximum_size (self->clamp, width);
  adw_clamp_set_tightening_threshold (self->clamp, width);
  gtk_widget_set_size_request (GTK_WIDGET (self->rows), width, -1);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), at);
  if (concord_capture_list_get_shown (self))
    gtk_popover_present (GTK_POPOVER (self));
  else
    gtk_popover_popup (GTK_POPOVER (self));
}

void
concord_capture_list_hide (ConcordCaptureList *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

gboolean
concord_capture_list_get_shown (ConcordCaptureList *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self));
}

/**
 * concord_capture_list_step:
 * @step: 1 for the next, -1 for the one before; going round
 */
void
concord_capture_list_step (ConcordCaptureList *self,
                           int                 step)
{
  int n = (int) self->offers->len;
  int index = gtk_list_box_row_get_index (gtk_list_box_get_selected_row (self->rows));

  gtk_list_box_select_row (self->rows, gtk_list_box_get_row_at_index (self->rows, (index + n + step) % n));
}

/**
 * concord_capture_list_get_offer:
 *
 * Returns: (transfer none): the one that is marked
 */
const ConcordCaptureOffer *
concord_capture_list_get_offer (ConcordCaptureList *self)
{
  return self->offers->pdata[gtk_list_box_row_get_index (gtk_list_box_get_selected_row (self->rows))];
}

/**
 * concord_capture_list_get_row:
 *
 * Returns: (transfer none): what shows it
 */
GtkWidget *
concord_capture_list_get_row (ConcordCaptureList *self)
{
  return GTK_WIDGET (gtk_list_box_get_selected_row (self->rows));
}
