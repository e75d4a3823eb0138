/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The actions of a presentation, the same for keys, buttons and menus in all its windows. Those that need a stage are
 * there while there is one.
 */

#include "config.h"

#include "concord-presenter-actions.h"

#include <glib/gi18n-lib.h>

typedef void (*Act) (ConcordPresenter *presenter);

/* --- what they do ---------------------------------------------------------------- */

static void
next (ConcordPresenter *self)
{
  concord_stage_next (concord_presenter_get_stage (self));
}

static void
previous (ConcordPresenter *self)
{
  concord_stage_previous (concord_presenter_get_stage (self));
}

static void
first (ConcordPresenter *self)
{
  concord_stage_first (concord_presenter_get_stage (self));
}

static void
last (ConcordPresenter *self)
{
  concord_stage_last (concord_presenter_get_stage (self));
}

/* The clock is the page's: what its keys do there, these do here. */
static void
pause_clock (ConcordPresenter *self)
{
  concord_presenter_ask_page (self, "session.clock-toggle");
}

static void
extend (ConcordPresenter *self)
{
  concord_presenter_ask_page (self, "session.clock-extend");
}

static void
next_item (ConcordPresenter *self)
{
  ConcordRoomClock *clock = concord_room_clock_get_for_desk (concord_presenter_get_desk (self));

  concord_presenter_ask_page (self, concord_room_clock_get_item (clock) != NULL ? "session.clock-next" : "session.clock-toggle");
}

static const struct
{
  const char *name;
  Act act;
  gboolean always; /* also while nobody presents */
} plain[] = {
  { "present", concord_presenter_present, TRUE },
  { "console", concord_presenter_open_console, TRUE },
  { "end", concord_presenter_end, FALSE },
  { "leave", concord_presenter_leave, FALSE },
  { "jump", concord_presenter_jump, FALSE },
  { "swap", concord_presenter_swap, FALSE },
  { "next", next, FALSE },
  { "previous", previous, FALSE },
  { "first", first, FALSE },
  { "last", last, FALSE },
  { "pause", pause_clock, FALSE },
  { "extend", extend, FALSE },
  { "next-item", next_item, FALSE },
};

static const char *const switches[] = { "blanked", "frozen", "laser" };

static void
on_plain (GSimpleAction *action,
          GVariant *parameter,
          gpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    {
      if (g_str_equal (plain[i].name, g_action_get_name (G_ACTION (action))))
        plain[i].act (user_data);
    }
}

static void
on_show (GSimpleAction *action,
         GVariant *parameter,
         gpointer user_data)
{
  ConcordGraph *graph = concord_desk_get_graph (concord_presenter_get_desk (user_data));
  ConcordRecord *record = concord_graph_lookup (graph, g_variant_get_string (parameter, NULL));

  if (record != NULL && !concord_stage_show_record (concord_presenter_get_stage (user_data), record))
    concord_presenter_say (user_data, _("No screen shows this card"));
}

static void
on_display (GSimpleAction *action,
            GVariant *parameter,
            gpointer user_data)
{
  GdkMonitor *monitor
      = concord_displays_find (concord_presenter_get_displays (user_data), g_variant_get_string (parameter, NULL));

  if (monitor != NULL)
    concord_presenter_show_on (user_data, monitor);
}

/* --- which there are ------------------------------------------------------------- */

static void
add_plain (ConcordPresenter *presenter,
           GSimpleActionGroup *actions,
           gboolean always)
{
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    {
      g_autoptr (GSimpleAction) action = NULL;

      if (plain[i].always != always)
        continue;

      action = g_simple_action_new (plain[i].name, NULL);
      g_signal_connect_object (action, "activate", G_CALLBACK (on_plain), presenter, 0);
      g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
    }
}

static void
add_with_target (ConcordPresenter *presenter,
                 GSimpleActionGroup *actions)
{
  g_autoptr (GSimpleAction) show = g_simple_action_new ("show", G_VARIANT_TYPE_STRING);
  g_autoptr (GSimpleAction) display
      = g_simple_action_new_stateful ("display", G_VARIANT_TYPE_STRING, g_variant_new_string (""));

  g_signal_connect_object (show, "activate", G_CALLBACK (on_show), presenter, 0);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (show));
  g_signal_connect_object (display, "activate", G_CALLBACK (on_display), presenter, 0);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (display));
}

static void
remove_all (GSimpleActionGroup *actions)
{
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    {
      if (!plain[i].always)
        g_action_map_remove_action (G_ACTION_MAP (actions), plain[i].name);
    }
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    g_action_map_remove_action (G_ACTION_MAP (actions), switches[i]);
  g_action_map_remove_action (G_ACTION_MAP (actions), "show");
  g_action_map_remove_action (G_ACTION_MAP (actions), "display");
}

static void
update_displays (ConcordPresenter *presenter,
                 GSimpleActionGroup *actions)
{
  const char *key = concord_presenter_get_display (presenter);
  gboolean shown = concord_presenter_get_audience (presenter) == CONCORD_AUDIENCE_SHOWN;
  GAction *action;

  action = g_action_map_lookup_action (G_ACTION_MAP (actions), "display");
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (shown && key != NULL ? key : ""));

  action = g_action_map_lookup_action (G_ACTION_MAP (actions), "swap");
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action),
                               shown && concord_displays_get_n (concord_presenter_get_displays (presenter)) > 1);
}

/**
 * concord_presenter_actions_new:
 *
 * Returns: (transfer full): the "stage" actions
 */
GSimpleActionGroup *
concord_presenter_actions_new (ConcordPresenter *presenter)
{
  GSimpleActionGroup *actions = g_simple_action_group_new ();

  add_plain (presenter, actions, TRUE);

  return actions;
}

/* To be called when presenting begins or ends, and when displays change. */
void
concord_presenter_actions_update (ConcordPresenter *presenter,
                                  GSimpleActionGroup *actions)
{
  ConcordStage *stage = concord_presenter_get_stage (presenter);
  gboolean there = g_action_map_lookup_action (G_ACTION_MAP (actions), "end") != NULL;

  if (stage == NULL)
    {
      remove_all (actions);
      return;
    }

  if (!there)
    {
      add_plain (presenter, actions, FALSE);
      add_with_target (presenter, actions);
      for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
        {
          g_autoptr (GPropertyAction) action = g_property_action_new (switches[i], stage, switches[i]);

          g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
        }
    }
  update_displays (presenter, actions);
}
