/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which key asks for which action of the stage. Does none of it. */

#include "config.h"

#include "concord-stage-keys.h"

typedef struct
{
  const char *action;
  guint keys[5];
  GdkModifierType modifiers;
} Keys;

/* A remote control sends Page Up, Page Down, B or a full stop, and Escape. */
static const Keys everywhere[] = {
  { "stage.next", { GDK_KEY_space, GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, GDK_KEY_Down, GDK_KEY_KP_Down } },
  { "stage.previous", { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, GDK_KEY_Up, GDK_KEY_KP_Up } },
  { "stage.first", { GDK_KEY_Home, GDK_KEY_KP_Home } },
  { "stage.last", { GDK_KEY_End, GDK_KEY_KP_End } },
  { "stage.blanked", { GDK_KEY_b, GDK_KEY_period } },
  { "stage.frozen", { GDK_KEY_f } },
  { "stage.laser", { GDK_KEY_l } },
  { "stage.jump", { GDK_KEY_g, GDK_KEY_slash } },
  { "stage.pause", { GDK_KEY_p } },
  { "stage.extend", { GDK_KEY_plus, GDK_KEY_KP_Add } },
  { "stage.next-item", { GDK_KEY_n } },
  { "stage.leave", { GDK_KEY_Escape } },
  /* As from anywhere in a session: hands do not forget them before the room. */
  { "stage.pause", { GDK_KEY_t }, GDK_CONTROL_MASK },
  { "stage.extend", { GDK_KEY_m }, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
  { "stage.next-item", { GDK_KEY_n }, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
};

/* On is where one reads on to. */
static const Keys left_to_right[] = {
  { "stage.next", { GDK_KEY_Right, GDK_KEY_KP_Right } },
  { "stage.previous", { GDK_KEY_Left, GDK_KEY_KP_Left } },
};

static const Keys right_to_left[] = {
  { "stage.next", { GDK_KEY_Left, GDK_KEY_KP_Left } },
  { "stage.previous", { GDK_KEY_Right, GDK_KEY_KP_Right } },
};

static void
add (GtkEventController *controller,
     const Keys *keys,
     gsize n_keys)
{
  for (gsize i = 0; i < n_keys; i++)
    {
      for (gsize j = 0; j < G_N_ELEMENTS (keys[i].keys) && keys[i].keys[j] != 0; j++)
        gtk_shortcut_controller_add_shortcut (
            GTK_SHORTCUT_CONTROLLER (controller),
            gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].keys[j], keys[i].modifiers),
                              gtk_named_action_new (keys[i].action)));
    }
}

/* Returns: (transfer full): what reacts to them, for a widget that has the "stage" actions */
GtkEventController *
concord_stage_keys_new (GtkTextDirection direction)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  add (controller, everywhere, G_N_ELEMENTS (everywhere));
  if (direction == GTK_TEXT_DIR_RTL)
    add (controller, right_to_left, G_N_ELEMENTS (right_to_left));
  else
    add (controller, left_to_right, G_N_ELEMENTS (left_to_right));

  return controller;
}
