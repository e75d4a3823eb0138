/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where in its deck a slide is. It follows the deck and goes nowhere. */

#include "config.h"

#include "concord-deck-place.h"

#include <glib/gi18n-lib.h>

#include "concord-screen-label.h"
#include "concord-slide-private.h"

enum
{
  DOTS_MAX = 30,
};

static const ConcordScreenType quiet = { CONCORD_SCREEN_TYPE_MIN, PANGO_WEIGHT_SEMIBOLD };

struct _ConcordDeckPlace
{
  GtkWidget parent_instance;

  GtkWidget *dots;
  GtkWidget *number;

  ConcordSlide *slide;
};

G_DEFINE_FINAL_TYPE (ConcordDeckPlace, concord_deck_place, GTK_TYPE_WIDGET)

static gboolean
find_place (ConcordDeckPlace *self,
            guint            *index,
            guint            *n)
{
  GListModel *deck = G_LIST_MODEL (concord_slide_get_deck (self->slide));

  *n = deck != NULL ? g_list_model_get_n_items (deck) : 0;
  for (*index = 0; *index < *n; (*index)++)
    {
      g_autoptr (ConcordSlide) slide = g_list_model_get_item (deck, *index);

      if (slide == self->slide)
        return TRUE;
    }

  return FALSE;
}

static void
set_n_dots (ConcordDeckPlace *self,
            guint             n)
{
  guint there = 0;

  for (GtkWidget *dot = gtk_widget_get_first_child (self->dots); dot != NULL; dot = gtk_widget_get_next_sibling (dot))
    there++;

  for (; there < n; there++)
    gtk_box_append (GTK_BOX (self->dots),
                    g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "valign", GTK_ALIGN_CENTER, NULL));
  for (; there > n; there--)
    gtk_box_remove (GTK_BOX (self->dots), gtk_widget_get_last_child (self->dots));
}

static void
refresh (ConcordDeckPlace *self)
{
  guint index, n;
  gboolean found = find_place (self, &index, &n);
  gboolean dotted = found && n <= DOTS_MAX;
  /* Translators: which of all screens it is, as in "12 of 58" */
  g_autofree char *number = g_strdup_printf (C_ ("screen", "%u of %u"), index + 1, n);
  g_autofree char *words = g_strdup_printf (_("Screen %u of %u"), index + 1, n);
  guint i = 0;

  set_n_dots (self, dotted ? n : 0);
  for (GtkWidget *dot = gtk_widget_get_first_child (self->dots); dot != NULL; dot = gtk_widget_get_next_sibling (dot))
    {
      if (i++ == index)
        gtk_widget_add_css_class (dot, "current");
      else
        gtk_widget_remove_css_class (dot, "current");
    }

  gtk_widget_set_visible (self->dots, dotted);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->dots), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  concord_screen_label_say (GTK_LABEL (self->number), &quiet, found && !dotted ? number : "");
}

static void
concord_deck_place_dispose (GObject *object)
{
  ConcordDeckPlace *self = CONCORD_DECK_PLACE (object);

  g_clear_pointer (&self->dots, gtk_widget_unparent);
  g_clear_pointer (&self->number, gtk_widget_unparent);
  g_clear_object (&self->slide);

  G_OBJECT_CLASS (concord_deck_place_parent_class)->dispose (object);
}

static void
concord_deck_place_class_init (ConcordDeckPlaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_deck_place_dispose;

  gtk_widget_class_set_css_name (widget_class, "deckplace");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
concord_deck_place_init (ConcordDeckPlace *self)
{
  self->dots = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);
  self->number = concord_screen_label_new (GTK_ACCESSIBLE_ROLE_LABEL, NULL);
  gtk_label_set_wrap (GTK_LABEL (self->number), FALSE);

  gtk_widget_set_parent (self->dots, GTK_WIDGET (self));
  gtk_widget_set_parent (self->number, GTK_WIDGET (self));
}

GtkWidget *
concord_deck_place_new (ConcordSlide *slide)
{
  ConcordDeckPlace *self = g_object_new (CONCORD_TYPE_DECK_PLACE, NULL);

  self->slide = g_object_ref (slide);
  if (concord_slide_get_deck (slide) != NULL)
    g_signal_connect_object (concord_slide_get_deck (slide), "items-changed", G_CALLBACK (refresh), self,
                             G_CONNECT_SWAPPED);
  refresh (self);

  return GTK_WIDGET (self);
}
