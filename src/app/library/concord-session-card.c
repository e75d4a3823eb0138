/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A session in the library's grid. Passes what is asked of it on to the library page, with its id. */

#include "config.h"

#include "concord-session-card.h"

#include <glib/gi18n-lib.h>

struct _ConcordSessionCard
{
  GtkFlowBoxChild parent_instance;

  GtkLabel *when;
  GtkLabel *title;
  GtkLabel *text;
  GtkLabel *outcomes;
  GtkLabel *commitments;
  GtkMenuButton *menu_button;

  ConcordLibraryItem *item;
};

G_DEFINE_FINAL_TYPE (ConcordSessionCard, concord_session_card, GTK_TYPE_FLOW_BOX_CHILD)

static void
set_words (GtkLabel *label,
           const char *words)
{
  gtk_label_set_label (label, words);
  gtk_widget_set_visible (GTK_WIDGET (label), *words != '\0');
}

/* Read out as one: what a person sees at a glance. */
static void
update_accessible (ConcordSessionCard *self)
{
  const char *title = concord_library_item_get_title (self->item);
  g_autofree char *menu = g_strdup_printf (_("Menu of %s"), title);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *description = NULL;
  GtkLabel *labels[] = { self->when, self->text, self->outcomes, self->commitments };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      if (*gtk_label_get_text (labels[i]) != '\0')
        g_strv_builder_add (parts, gtk_label_get_text (labels[i]));
    }
  words = g_strv_builder_end (parts);
  description = g_strjoinv (", ", words);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->menu_button), menu);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  menu, -1);
}

static void
update (ConcordSessionCard *self)
{
  g_autofree char *when = concord_library_item_dup_when (self->item);
  g_autofree char *text = concord_library_item_dup_text (self->item);
  g_autofree char *outcomes = concord_library_item_dup_outcomes (self->item);
  g_autofree char *commitments = concord_library_item_dup_commitments (self->item);

  set_words (self->when, when);
  gtk_label_set_label (self->title, concord_library_item_get_title (self->item));
  gtk_label_set_label (self->text, text);
  /* What was found is not to be dim. */
  if (concord_library_item_is_found (self->item))
    gtk_widget_remove_css_class (GTK_WIDGET (self->text), "dimmed");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->text), "dimmed");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.rename", !concord_library_item_get_received (self->item));
  set_words (self->outcomes, outcomes);
  set_words (self->commitments, commitments);
  update_accessible (self);
}

static void
pop_up_menu (ConcordSessionCard *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_menu_button_popup (self->menu_button);
}

static void
on_secondary_press (ConcordSessionCard *self,
                    int n_press,
                    double x,
                    double y,
                    GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  pop_up_menu (self);
}

static void
on_long_press (ConcordSessionCard *self,
               double x,
               double y,
               GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  pop_up_menu (self);
}

static void
show_menu (GtkWidget *widget,
           const char *action,
           GVariant *parameter)
{
  pop_up_menu (CONCORD_SESSION_CARD (widget));
}

/* "card.rename" of this card is "library.rename" with its id. */
static void
pass_on (GtkWidget *widget,
         const char *action,
         GVariant *parameter)
{
  ConcordSessionCard *self = CONCORD_SESSION_CARD (widget);
  g_autofree char *library_action = g_strconcat ("library.", action + strlen ("card."), NULL);

  gtk_widget_activate_action (widget, library_action, "s", concord_library_item_get_id (self->item));
}

static void
concord_session_card_dispose (GObject *object)
{
  ConcordSessionCard *self = CONCORD_SESSION_CARD (object);

  g_clear_object (&self->item);

  G_OBJECT_CLASS (concord_session_card_parent_class)->dispose (object);
}

static void
concord_session_card_class_init (ConcordSessionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_session_card_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/concordboard/Concord/ui/concord-session-card.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordSessionCard, when);
  gtk_widget_class_bind_template_child (widget_class, ConcordSessionCard, title);
  gtk_widget_class_bind_template_child (widget_class, ConcordSessionCard, text);
  gtk_widget_class_bind_template_child (widget_class, ConcordSessionCard, outcomes);
  gtk_widget_class_bind_template_child (widget_class, ConcordSessionCard, commitments);
  gtk_widget_class_bind_template_child (widget_class, ConcordSessionCard, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, on_secondary_press);
  gtk_widget_class_bind_template_callback (widget_class, on_long_press);

  gtk_widget_class_install_action (widget_class, "card.open", NULL, pass_on);
  gtk_widget_class_install_action (widget_class, "card.rename", NULL, pass_on);
  gtk_widget_class_install_action (widget_class, "card.duplicate", NULL, pass_on);
  gtk_widget_class_install_action (widget_class, "card.export", NULL, pass_on);
  gtk_widget_class_install_action (widget_class, "card.delete", NULL, pass_on);
  gtk_widget_class_install_action (widget_class, "card.menu", NULL, show_menu);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "card.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "card.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "card.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "card.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "card.menu", NULL);
}

static void
concord_session_card_init (ConcordSessionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
concord_session_card_new (ConcordLibraryItem *item)
{
  ConcordSessionCard *self;

  g_return_val_if_fail (CONCORD_IS_LIBRARY_ITEM (item), NULL);

  self = g_object_new (CONCORD_TYPE_SESSION_CARD, NULL);
  self->item = g_object_ref (item);
  g_signal_connect_object (item, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

ConcordLibraryItem *
concord_session_card_get_item (ConcordSessionCard *self)
{
  g_return_val_if_fail (CONCORD_IS_SESSION_CARD (self), NULL);

  return self->item;
}
