/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds what is reached by the same letter with Alt at the same time: pressing it then only goes from one to the other,
 * and does neither. A dialog or a menu takes the letters for itself. The same words twice, as in each row of a list, do
 * the same, and may be gone through.
 */

#include "config.h"

#include "letters.h"

typedef struct
{
  GHashTable *taken; /* (element-type guint GtkWidget): by the key, in one place */
  LettersComplain complain;
  gpointer user_data;
} Place;

static void
take (Place *place,
      GtkWidget *widget,
      guint key,
      const char *text)
{
  GtkWidget *other;

  if (key == GDK_KEY_VoidSymbol)
    return;

  other = g_hash_table_lookup (place->taken, GUINT_TO_POINTER (key));
  if (other == NULL)
    g_hash_table_insert (place->taken, GUINT_TO_POINTER (key), widget);
  else if (!g_str_equal (g_object_get_data (G_OBJECT (other), "letters-text"), text))
    {
      g_autofree char *both = g_strdup_printf ("%s, %s", (const char *) g_object_get_data (G_OBJECT (other), "letters-text"), text);

      place->complain (widget, both, place->user_data);
    }
  g_object_set_data_full (G_OBJECT (widget), "letters-text", g_strdup (text), g_free);
}

static void
look_in (GtkWidget *widget,
         Place *place)
{
  Place own = *place;
  g_autoptr (GHashTable) taken = NULL;

  if (!gtk_widget_get_mapped (widget))
    return;

  if (GTK_IS_SHORTCUT_MANAGER (widget))
    own.taken = taken = g_hash_table_new (NULL, NULL);
  if (GTK_IS_LABEL (widget) && gtk_widget_is_sensitive (widget))
    take (place, widget, gtk_label_get_mnemonic_keyval (GTK_LABEL (widget)), gtk_label_get_label (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    look_in (child, &own);
}

/* The letters of a menu are seen when it is open; they count in each menu by themselves. */
static void
look_in_menu (GtkWidget *widget,
              GMenuModel *menu,
              Place *place)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *label = NULL;
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);
      g_autofree char *letter = NULL;

      if (section != NULL)
        look_in_menu (widget, section, place);
      if (submenu != NULL)
        {
          g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
          Place own = *place;

          own.taken = taken;
          look_in_menu (widget, submenu, &own);
        }
      if (!g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label) || strchr (label, '_') == NULL)
        continue;

      letter = g_utf8_strdown (strchr (label, '_') + 1, (gssize) (g_utf8_next_char (strchr (label, '_') + 1) - strchr (label, '_') - 1));
      if (g_hash_table_contains (place->taken, letter))
        {
          g_autofree char *both = g_strdup_printf ("%s, %s", (const char *) g_hash_table_lookup (place->taken, letter), label);

          place->complain (widget, both, place->user_data);
        }
      else
        g_hash_table_insert (place->taken, g_steal_pointer (&letter), g_strdup (label));
    }
}

static void
look_in_menus (GtkWidget *widget,
               Place *place)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)) != NULL)
    {
      g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      Place own = *place;

      own.taken = taken;
      look_in_menu (widget, gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)), &own);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    look_in_menus (child, place);
}

/**
 * letters_examine:
 * @widget: what is on screen
 * @complain: called for each widget whose letter another one has; the text names both
 */
void
letters_examine (GtkWidget *widget,
                 LettersComplain complain,
                 gpointer user_data)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  Place place = { taken, complain, user_data };

  look_in (widget, &place);
  look_in_menus (widget, &place);
}
