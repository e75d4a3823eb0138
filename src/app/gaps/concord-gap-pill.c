/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The number of gaps beside the vision. Follows the watch and counts nothing itself. */

#include "config.h"

#include "concord-gap-pill.h"

#include <glib/gi18n-lib.h>

#include "concord-gap-watch.h"
#include "concord-widget.h"

struct _ConcordGapPill
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkImage *icon;
  GtkLabel *label;

  ConcordDesk *desk;
  GSignalGroup *watch_signals;
  gboolean compact;
  guint said; /* the number that was shown last */
};

typedef enum
{
  PROP_DESK = 1,
  PROP_COMPACT,
  N_PROPS,
} ConcordGapPillProperty;

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ConcordGapPill, concord_gap_pill, GTK_TYPE_WIDGET)

/**
 * concord_gaps_say_number:
 *
 * Returns: (transfer full): "5 gaps in the golden thread"
 */
char *
concord_gaps_say_number (guint n_gaps)
{
  if (n_gaps == 0)
    return g_strdup (_("The golden thread holds"));

  /* Translators: the golden thread runs from the vision to what is promised; a gap is a break in it */
  return g_strdup_printf (ngettext ("%u gap in the golden thread", "%u gaps in the golden thread", n_gaps), n_gaps);
}

static char *
say_shortly (guint n_gaps)
{
  if (n_gaps == 0)
    return g_strdup (_("No gaps"));

  /* Translators: where there is no room for "%u gaps in the golden thread" */
  return g_strdup_printf (ngettext ("%u gap", "%u gaps", n_gaps), n_gaps);
}

static void
toggle_class (ConcordGapPill *self,
              const char     *name,
              gboolean        on)
{
  if (on)
    gtk_widget_add_css_class (self->button, name);
  else
    gtk_widget_remove_css_class (self->button, name);
}

static void
refresh (ConcordGapPill *self)
{
  ConcordGapWatch *watch = self->desk != NULL ? concord_gap_watch_get (self->desk) : NULL;
  ConcordRecordList *outcomes;
  guint n_gaps;
  g_autofree char *words = NULL;
  g_autofree char *number = NULL;

  if (watch == NULL || !concord_gap_watch_has_counted (watch))
    return;

  outcomes = concord_graph_list (concord_desk_get_graph (self->desk), CONCORD_KIND_OUTCOME);
  n_gaps = concord_gap_watch_get_n_gaps (watch);
  words = concord_gaps_say_number (n_gaps);
  number = say_shortly (n_gaps);

  gtk_label_set_label (self->label, self->compact ? number : words);
  gtk_widget_set_tooltip_text (self->button, self->compact ? words : _("Show the Gaps"));
  gtk_image_set_from_icon_name (self->icon, n_gaps > 0 ? "concord-gap-symbolic" : "concord-thread-symbolic");
  toggle_class (self, "holds", n_gaps == 0);
  toggle_class (self, "compact", self->compact);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_visible (self->button, concord_record_list_get_length (outcomes) > 0);
}

/* That a gap was mended is worth hearing. That there are more is not: each new card has some. */
static void
announce (ConcordGapPill *self,
          guint           n_gaps)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *words = NULL;

  if (n_gaps >= self->said || !gtk_widget_get_mapped (self->button) || !GTK_IS_WINDOW (root) ||
      !gtk_window_is_active (GTK_WINDOW (root)))
    return;

  words = concord_gaps_say_number (n_gaps);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->button), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
on_counted (ConcordGapPill  *self,
            ConcordGapWatch *watch)
{
  guint n_gaps = concord_gap_watch_get_n_gaps (watch);

  refresh (self);
  announce (self, n_gaps);
  self->said = n_gaps;
}

static void
concord_gap_pill_dispose (GObject *object)
{
  ConcordGapPill *self = CONCORD_GAP_PILL (object);

  g_clear_object (&self->watch_signals);
  g_clear_object (&self->desk);
  concord_widget_dispose_template (self, CONCORD_TYPE_GAP_PILL);

  G_OBJECT_CLASS (concord_gap_pill_parent_class)->dispose (object);
}

static void
concord_gap_pill_get_property (GObject    *object,
                               guint       property,
                               GValue     *value,
                               GParamSpec *pspec)
{
  ConcordGapPill *self = CONCORD_GAP_PILL (object);

  switch ((ConcordGapPillProperty) property)
    {
    case PROP_DESK:
      g_value_set_object (value, self->desk);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
set_compact (ConcordGapPill *self,
             gboolean        compact)
{
  if (self->compact == compact)
    return;

  self->compact = compact;
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

static void
concord_gap_pill_set_property (GObject      *object,
                               guint         property,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  ConcordGapPill *self = CONCORD_GAP_PILL (object);

  switch ((ConcordGapPillProperty) property)
    {
    case PROP_DESK:
      concord_gap_pill_set_desk (self, g_value_get_object (value));
      break;
    case PROP_COMPACT:
      set_compact (self, g_value_get_boolean (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
concord_gap_pill_class_init (ConcordGapPillClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = concord_gap_pill_dispose;
  object_class->get_property = concord_gap_pill_get_property;
  object_class->set_property = concord_gap_pill_set_property;

  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, CONCORD_TYPE_DESK, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/concordboard/Concord/ui/concord-gap-pill.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordGapPill, button);
  gtk_widget_class_bind_template_child (widget_class, ConcordGapPill, icon);
  gtk_widget_class_bind_template_child (widget_class, ConcordGapPill, label);
}

static void
concord_gap_pill_init (ConcordGapPill *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->watch_signals = g_signal_group_new (CONCORD_TYPE_GAP_WATCH);
  g_signal_group_connect_swapped (self->watch_signals, "counted", G_CALLBACK (on_counted), self);
}

void
concord_gap_pill_set_desk (ConcordGapPill *self,
                           ConcordDesk    *desk)
{
  if (!g_set_object (&self->desk, desk))
    return;

  g_signal_group_set_target (self->watch_signals, desk != NULL ? concord_gap_watch_get (desk) : NULL);
  self->said = 0;
  gtk_widget_set_visible (self->button, FALSE);
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESK]);
}
