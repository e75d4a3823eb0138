/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which displays there are, and which of them was the audience's before. Moves no window. */

#include "config.h"

#include "concord-displays.h"

#include <glib/gi18n-lib.h>

#define KEY "audience-displays"

struct _ConcordDisplays
{
  GObject parent_instance;

  GListModel *monitors; /* of GdkMonitor */
  GSettings *settings;
  guint described; /* source: what a display is called has become known */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ConcordDisplays, concord_displays, G_TYPE_OBJECT)

/* What was said of a display: whether the audience looks at it. %FALSE when nothing was. */
static gboolean
was_said (ConcordDisplays *self,
          GdkMonitor *monitor,
          gboolean *audience)
{
  g_autofree char *key = concord_display_dup_key (monitor);
  g_autoptr (GVariant) said = NULL;

  if (self->settings == NULL)
    return FALSE;

  said = g_settings_get_value (self->settings, KEY);
  return g_variant_lookup (said, key, "b", audience);
}

static void
on_described (gpointer data)
{
  ConcordDisplays *self = data;

  self->described = 0;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* A display that is plugged in is there before it has its name and size, which come one by one. */
static void
on_monitor_notify (ConcordDisplays *self)
{
  if (self->described == 0)
    self->described = g_idle_add_once (on_described, self);
}

static void
on_monitors_changed (ConcordDisplays *self,
                     guint position,
                     guint removed,
                     guint added)
{
  for (guint i = position; i < position + added; i++)
    g_signal_connect_object (concord_displays_get (self, i), "notify", G_CALLBACK (on_monitor_notify), self,
                             G_CONNECT_SWAPPED);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
concord_displays_dispose (GObject *object)
{
  ConcordDisplays *self = CONCORD_DISPLAYS (object);

  g_clear_handle_id (&self->described, g_source_remove);
  g_clear_object (&self->monitors);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (concord_displays_parent_class)->dispose (object);
}

static void
concord_displays_class_init (ConcordDisplaysClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = concord_displays_dispose;

  signals[CHANGED]
      = g_signal_new ("changed", CONCORD_TYPE_DISPLAYS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
concord_displays_init (ConcordDisplays *self)
{
}

/**
 * concord_displays_new:
 * @monitors: those of the display server: gdk_display_get_monitors()
 * @settings: (nullable): where choices are remembered
 */
ConcordDisplays *
concord_displays_new (GListModel *monitors,
                      GSettings *settings)
{
  ConcordDisplays *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (monitors), NULL);

  self = g_object_new (CONCORD_TYPE_DISPLAYS, NULL);
  self->monitors = g_object_ref (monitors);
  g_set_object (&self->settings, settings);
  g_signal_connect_object (monitors, "items-changed", G_CALLBACK (on_monitors_changed), self, G_CONNECT_SWAPPED);
  on_monitors_changed (self, 0, 0, g_list_model_get_n_items (monitors));

  return self;
}

guint
concord_displays_get_n (ConcordDisplays *self)
{
  g_return_val_if_fail (CONCORD_IS_DISPLAYS (self), 0);

  return g_list_model_get_n_items (self->monitors);
}

/* Returns: (transfer none) (nullable) */
GdkMonitor *
concord_displays_get (ConcordDisplays *self,
                      guint index)
{
  g_autoptr (GdkMonitor) monitor = NULL;

  g_return_val_if_fail (CONCORD_IS_DISPLAYS (self), NULL);

  monitor = g_list_model_get_item (self->monitors, index);
  return monitor; /* the list keeps it */
}

/* Returns: (transfer none) (nullable): the display that is called so, if it is plugged in */
GdkMonitor *
concord_displays_find (ConcordDisplays *self,
                       const char *key)
{
  g_return_val_if_fail (CONCORD_IS_DISPLAYS (self), NULL);

  for (guint i = 0; i < concord_displays_get_n (self); i++)
    {
      g_autofree char *candidate = concord_display_dup_key (concord_displays_get (self, i));

      if (g_strcmp0 (candidate, key) == 0)
        return concord_displays_get (self, i);
    }

  return NULL;
}

/* Returns: (transfer none) (nullable): the first one that is not @not_this */
GdkMonitor *
concord_displays_find_other (ConcordDisplays *self,
                             GdkMonitor *not_this)
{
  g_return_val_if_fail (CONCORD_IS_DISPLAYS (self), NULL);

  for (guint i = 0; i < concord_displays_get_n (self); i++)
    {
      if (concord_displays_get (self, i) != not_this)
        return concord_displays_get (self, i);
    }

  return NULL;
}

/**
 * concord_displays_choose:
 * @own: (nullable): the display on which the facilitator works
 *
 * The display that was the audience's before; otherwise one that is not the facilitator's, rather one of which nothing
 * is known than one that was not the audience's; with a single display that one.
 *
 * Returns: (transfer none) (nullable): %NULL without any display
 */
GdkMonitor *
concord_displays_choose (ConcordDisplays *self,
                         GdkMonitor *own)
{
  GdkMonitor *best = NULL;
  int best_worth = -1;

  g_return_val_if_fail (CONCORD_IS_DISPLAYS (self), NULL);

  for (guint i = 0; i < concord_displays_get_n (self); i++)
    {
      GdkMonitor *monitor = concord_displays_get (self, i);
      gboolean audience = FALSE;
      gboolean said = was_said (self, monitor, &audience);
      int worth = said && audience ? 4 : said ? 0 : 1;

      if (monitor != own)
        worth += 2;
      if (worth > best_worth)
        {
          best = monitor;
          best_worth = worth;
        }
    }

  return best;
}

/**
 * concord_displays_remember:
 *
 * Keeps that @audience was chosen, and that the others that are plugged in now were not.
 */
void
concord_displays_remember (ConcordDisplays *self,
                           GdkMonitor *audience)
{
  g_autoptr (GVariant) said = NULL;
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *key;
  gboolean value;

  g_return_if_fail (CONCORD_IS_DISPLAYS (self));
  g_return_if_fail (GDK_IS_MONITOR (audience));

  if (self->settings == NULL)
    return;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sb}"));
  for (guint i = 0; i < concord_displays_get_n (self); i++)
    {
      GdkMonitor *monitor = concord_displays_get (self, i);
      g_autofree char *name = concord_display_dup_key (monitor);

      g_variant_dict_insert (&dict, name, "b", monitor == audience);
      g_variant_builder_add (&builder, "{sb}", name, monitor == audience);
    }

  /* Displays of other rooms. */
  said = g_settings_get_value (self->settings, KEY);
  g_variant_iter_init (&iter, said);
  while (g_variant_iter_loop (&iter, "{&sb}", &key, &value))
    {
      if (!g_variant_dict_contains (&dict, key))
        g_variant_builder_add (&builder, "{sb}", key, value);
    }

  g_settings_set_value (self->settings, KEY, g_variant_builder_end (&builder));
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

/**
 * concord_display_dup_key:
 *
 * Returns: (transfer full): what tells this display from others, also tomorrow
 */
char *
concord_display_dup_key (GdkMonitor *monitor)
{
  g_return_val_if_fail (GDK_IS_MONITOR (monitor), NULL);

  return g_strdup_printf ("%s/%s/%s", or_empty (gdk_monitor_get_connector (monitor)),
                          or_empty (gdk_monitor_get_manufacturer (monitor)), or_empty (gdk_monitor_get_model (monitor)));
}

/**
 * concord_display_dup_name:
 *
 * Returns: (transfer full): what people call it: "BenQ projector (HDMI-1)"
 */
char *
concord_display_dup_name (GdkMonitor *monitor)
{
  const char *connector;
  const char *words;

  g_return_val_if_fail (GDK_IS_MONITOR (monitor), NULL);

  connector = gdk_monitor_get_connector (monitor);
  words = gdk_monitor_get_description (monitor);
  if (words == NULL || *words == '\0')
    words = gdk_monitor_get_model (monitor);

  if (connector == NULL || *connector == '\0')
    return g_strdup (words != NULL ? words : _("Display"));
  if (words == NULL || *words == '\0' || g_str_equal (words, connector))
    return g_strdup (connector);

  /* Translators: what a display is called and the socket it is plugged into, “BenQ projector (HDMI-1)” */
  return g_strdup_printf (C_ ("display", "%s (%s)"), words, connector);
}
