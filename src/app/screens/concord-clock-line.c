/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The room's clock in one line on top of a screen. It follows the clock and cannot change it. */

#include "config.h"

#include "concord-clock-line.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "concord-clock-face.h"
#include "concord-screen-label.h"

enum
{
  TIME_SIZE = 42,
  ICON_SIZE = 34,
};

static const ConcordScreenType words = { CONCORD_SCREEN_TYPE_MIN, PANGO_WEIGHT_SEMIBOLD };

struct _ConcordClockLine
{
  GtkWidget parent_instance;

  GtkWidget *icon;
  GtkWidget *label;

  ConcordRoomClock *clock;
};

G_DEFINE_FINAL_TYPE (ConcordClockLine, concord_clock_line, GTK_TYPE_WIDGET)

/* The time stands out in the sentence, wherever the language puts it. */
static PangoAttrList *
dup_attributes (const char *sentence,
                const char *time)
{
  const char *place = time[0] != '\0' ? strstr (sentence, time) : NULL;
  guint start = place != NULL ? (guint) (place - sentence) : 0;
  guint end = place != NULL ? start + (guint) strlen (time) : 0;
  PangoAttrList *attributes = concord_screen_type_attributes (&words, sentence);
  PangoAttribute *change[] = {
    pango_attr_size_new_absolute (TIME_SIZE * PANGO_SCALE),
    pango_attr_weight_new (PANGO_WEIGHT_BOLD),
    /* So that nothing moves from one second to the next. */
    pango_attr_font_features_new ("tnum=1"),
    pango_attr_foreground_alpha_new (G_MAXUINT16),
  };

  pango_attr_list_insert (attributes, pango_attr_foreground_alpha_new (G_MAXUINT16 / 100 * 78));
  for (guint i = 0; i < G_N_ELEMENTS (change); i++)
    {
      change[i]->start_index = start;
      change[i]->end_index = end;
      pango_attr_list_change (attributes, change[i]);
    }

  return attributes;
}

static void
refresh (ConcordClockLine *self)
{
  gboolean up = concord_room_clock_get_item (self->clock) != NULL;
  const char *warning = concord_clock_state_get_words (concord_room_clock_get_state (self->clock));
  g_autofree char *time = concord_room_clock_dup_time (self->clock);
  g_autofree char *sentence = concord_clock_dup_sentence (self->clock);
  g_autofree char *said = NULL;
  g_autoptr (PangoAttrList) attributes = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), up);
  if (!up)
    return;

  /* Translators: what the room's clock says and that time runs short, as in "2:10 left for “Break” · Time is running
   * out" */
  said = warning[0] != '\0' ? g_strdup_printf (C_ ("clock", "%s · %s"), sentence, warning) : g_strdup (sentence);
  attributes = dup_attributes (said, time);
  gtk_label_set_attributes (GTK_LABEL (self->label), attributes);
  gtk_label_set_label (GTK_LABEL (self->label), said);

  gtk_widget_set_visible (self->icon, warning[0] != '\0' || !concord_room_clock_get_running (self->clock));
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), concord_clock_get_icon (self->clock));
  concord_clock_colour (GTK_WIDGET (self), self->clock);
}

static void
concord_clock_line_dispose (GObject *object)
{
  ConcordClockLine *self = CONCORD_CLOCK_LINE (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (concord_clock_line_parent_class)->dispose (object);
}

static void
concord_clock_line_class_init (ConcordClockLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_clock_line_dispose;

  gtk_widget_class_set_css_name (widget_class, "clockline");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
concord_clock_line_init (ConcordClockLine *self)
{
  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             "pixel-size", ICON_SIZE, "margin-end", ICON_SIZE / 2, NULL);
  self->label = concord_screen_label_new (GTK_ACCESSIBLE_ROLE_TIMER, NULL);

  gtk_widget_set_valign (self->label, GTK_ALIGN_BASELINE_FILL);

  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

GtkWidget *
concord_clock_line_new (ConcordRoomClock *clock)
{
  ConcordClockLine *self = g_object_new (CONCORD_TYPE_CLOCK_LINE, NULL);

  self->clock = g_object_ref (clock);
  g_signal_connect_object (clock, "notify", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);

  return GTK_WIDGET (self);
}
