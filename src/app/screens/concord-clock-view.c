/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The room's clock as large as there is room. It follows the clock and cannot change it. */

#include "config.h"

#include "concord-clock-view.h"

#include <glib/gi18n-lib.h>

#include "concord-clock-face.h"
#include "concord-screen-label.h"
#include "concord-screen-ruler.h"

/* The largest first: the first that fits is taken. */
static const ConcordScreenType titles[] = {
  { 72, PANGO_WEIGHT_BOLD }, { 64, PANGO_WEIGHT_BOLD }, { 56, PANGO_WEIGHT_BOLD },
  { 48, PANGO_WEIGHT_BOLD }, { 40, PANGO_WEIGHT_BOLD }, { 32, PANGO_WEIGHT_BOLD },
};

static const ConcordScreenType times[] = {
  { 420, PANGO_WEIGHT_BOLD }, { 380, PANGO_WEIGHT_BOLD }, { 340, PANGO_WEIGHT_BOLD }, { 300, PANGO_WEIGHT_BOLD },
  { 260, PANGO_WEIGHT_BOLD }, { 220, PANGO_WEIGHT_BOLD }, { 180, PANGO_WEIGHT_BOLD }, { 140, PANGO_WEIGHT_BOLD },
  { 100, PANGO_WEIGHT_BOLD },
};

static const ConcordScreenType nexts[] = {
  { 40, PANGO_WEIGHT_NORMAL }, { 34, PANGO_WEIGHT_NORMAL }, { 28, PANGO_WEIGHT_NORMAL },
};

static const ConcordScreenType warnings = { 48, PANGO_WEIGHT_BOLD };

enum
{
  LINES = 2,
  GAP = 16,
  BAR = 20,
};

struct _ConcordClockView
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *time;
  GtkWidget *left;
  GtkWidget *warning;
  GtkWidget *warning_icon;
  GtkWidget *warning_words;
  GtkWidget *next;

  ConcordRoomClock *clock;
  ConcordScreenRuler *ruler;
  int width;
  int height;
};

G_DEFINE_FINAL_TYPE (ConcordClockView, concord_clock_view, GTK_TYPE_WIDGET)

static const ConcordScreenType *
choose_words (ConcordClockView        *self,
              const ConcordScreenType *types,
              guint                    n_types,
              const char              *text)
{
  for (guint i = 0; i + 1 < n_types; i++)
    {
      if (concord_screen_ruler_suits (self->ruler, &types[i], text, self->width, LINES))
        return &types[i];
    }

  return &types[n_types - 1];
}

/* As large with any digits, so that it keeps its size from one second to the next. */
static const ConcordScreenType *
choose_time (ConcordClockView *self,
             const char       *time,
             int               height)
{
  g_autofree char *pattern = g_strdup (time);

  for (char *digit = pattern; *digit != '\0'; digit++)
    {
      if (g_ascii_isdigit (*digit))
        *digit = '0';
    }

  for (guint i = 0; i + 1 < G_N_ELEMENTS (times); i++)
    {
      if (concord_screen_ruler_suits (self->ruler, &times[i], pattern, self->width, 1) &&
          concord_screen_ruler_height (self->ruler, &times[i], pattern, self->width) <= height)
        return &times[i];
    }

  return &times[G_N_ELEMENTS (times) - 1];
}

static char *
dup_next (ConcordClockView *self)
{
  ConcordRecord *item = concord_room_clock_get_item (self->clock);
  ConcordRecord *next = concord_room_clock_get_next_item (self->clock);
  g_autofree char *pace = concord_room_clock_dup_pace (self->clock);
  g_autofree char *words = NULL;

  if (next != NULL && item != NULL)
    /* Translators: the agenda item that comes next */
    words = g_strdup_printf (_("Next: %s"), concord_record_get_headline (next));
  else if (next != NULL)
    /* Translators: the agenda item that comes first */
    words = g_strdup_printf (_("First: %s"), concord_record_get_headline (next));

  if (words == NULL)
    return g_steal_pointer (&pace);
  if (pace[0] == '\0')
    return g_steal_pointer (&words);

  /* Translators: what comes next and the pace of the day, as in "Next: Health check · 4 minutes behind plan" */
  return g_strdup_printf (C_ ("clock", "%s · %s"), words, pace);
}

static void
set_time (ConcordClockView        *self,
          const ConcordScreenType *type,
          const char              *time)
{
  g_autoptr (PangoAttrList) attributes = concord_screen_type_attributes (type, time);

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  gtk_label_set_label (GTK_LABEL (self->time), time);
  gtk_label_set_attributes (GTK_LABEL (self->time), attributes);
}

/* How much of the time is left. */
static void
show_left (ConcordClockView *self)
{
  gint64 length = concord_room_clock_get_length (self->clock);
  gint64 left = concord_room_clock_get_left (self->clock);

  gtk_widget_set_opacity (self->left, length > 0 ? 1 : 0);
  if (length > 0)
    gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->left), CLAMP ((double) left / (double) length, 0, 1));
}

/* Says what the clock says, with the time as large as the words around it allow. */
static void
refresh (ConcordClockView *self)
{
  ConcordRecord *item = concord_room_clock_get_item (self->clock);
  ConcordClockState state = concord_room_clock_get_state (self->clock);
  gboolean running = concord_room_clock_get_running (self->clock);
  const char *warning = item != NULL && !running ? _("Paused") : concord_clock_state_get_words (state);
  const char *title = item != NULL ? concord_record_get_headline (item) : _("The agenda has not begun");
  g_autofree char *time = concord_room_clock_dup_time (self->clock);
  g_autofree char *next = dup_next (self);
  const ConcordScreenType *title_type, *next_type;
  int height = self->height;

  if (self->width <= 0)
    return;
  if (self->ruler == NULL)
    self->ruler = concord_screen_ruler_new (gtk_widget_get_pango_context (GTK_WIDGET (self)));

  title_type = choose_words (self, titles, G_N_ELEMENTS (titles), title);
  next_type = choose_words (self, nexts, G_N_ELEMENTS (nexts), next);
  concord_screen_label_say (GTK_LABEL (self->title), title_type, title);
  concord_screen_label_say (GTK_LABEL (self->next), next_type, next);
  concord_screen_label_say (GTK_LABEL (self->warning_words), &warnings, warning);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->warning_icon), concord_clock_get_icon (self->clock));
  /* Its room is kept, so that the time does not shrink when it runs short. */
  gtk_widget_set_opacity (self->warning, warning[0] != '\0' ? 1 : 0);
  gtk_label_set_label (GTK_LABEL (self->warning_words), warning[0] != '\0' ? warning : " ");
  gtk_widget_set_visible (self->warning_words, TRUE);

  height -= concord_screen_ruler_height (self->ruler, title_type, title, self->width);
  height -= concord_screen_ruler_height (self->ruler, next_type, next, self->width);
  height -= concord_screen_ruler_height (self->ruler, &warnings, " ", self->width);
  height -= BAR + 5 * GAP;

  gtk_widget_set_visible (self->time, item != NULL);
  gtk_widget_set_visible (self->left, item != NULL);
  gtk_widget_set_visible (self->warning, item != NULL);
  set_time (self, choose_time (self, time, height), time);
  show_left (self);
  concord_clock_colour (GTK_WIDGET (self), self->clock);
}

static void
concord_clock_view_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
concord_clock_view_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  ConcordClockView *self = CONCORD_CLOCK_VIEW (widget);
  int needed;

  if (self->width != width || self->height != height || self->ruler == NULL)
    {
      self->width = width;
      self->height = height;
      refresh (self);
    }

  gtk_widget_measure (self->box, GTK_ORIENTATION_VERTICAL, width, &needed, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->box, &(GtkAllocation) { 0, MAX (height - needed, 0) / 2, width, needed }, -1);
}

static void
concord_clock_view_css_changed (GtkWidget         *widget,
                                GtkCssStyleChange *change)
{
  ConcordClockView *self = CONCORD_CLOCK_VIEW (widget);

  GTK_WIDGET_CLASS (concord_clock_view_parent_class)->css_changed (widget, change);

  g_clear_pointer (&self->ruler, concord_screen_ruler_free);
  gtk_widget_queue_resize (widget);
}

static void
concord_clock_view_dispose (GObject *object)
{
  ConcordClockView *self = CONCORD_CLOCK_VIEW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->ruler, concord_screen_ruler_free);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (concord_clock_view_parent_class)->dispose (object);
}

static void
concord_clock_view_class_init (ConcordClockViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_clock_view_dispose;
  widget_class->measure = concord_clock_view_measure;
  widget_class->size_allocate = concord_clock_view_size_allocate;
  widget_class->css_changed = concord_clock_view_css_changed;

  gtk_widget_class_set_css_name (widget_class, "clockview");
}

static void
concord_clock_view_init (ConcordClockView *self)
{
  self->title = concord_screen_label_new (GTK_ACCESSIBLE_ROLE_HEADING, "screen-title");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_PROPERTY_LEVEL, 1, -1);
  self->time = concord_screen_label_new (GTK_ACCESSIBLE_ROLE_TIMER, "time");
  self->left = gtk_progress_bar_new ();
  gtk_widget_set_size_request (self->left, -1, BAR);
  gtk_widget_set_margin_bottom (self->left, GAP);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->left), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Time left"), -1);
  self->warning_icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                     "pixel-size", warnings.size, NULL);
  self->warning_words = concord_screen_label_new (GTK_ACCESSIBLE_ROLE_LABEL, NULL);
  self->warning = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  gtk_widget_add_css_class (self->warning, "warning");
  gtk_box_append (GTK_BOX (self->warning), self->warning_icon);
  gtk_box_append (GTK_BOX (self->warning), self->warning_words);
  self->next = concord_screen_label_new (GTK_ACCESSIBLE_ROLE_LABEL, "next");

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_box_append (GTK_BOX (self->box), self->title);
  gtk_box_append (GTK_BOX (self->box), self->time);
  gtk_box_append (GTK_BOX (self->box), self->left);
  gtk_box_append (GTK_BOX (self->box), self->warning);
  gtk_box_append (GTK_BOX (self->box), self->next);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
concord_clock_view_new (ConcordRoomClock *clock)
{
  ConcordClockView *self = g_object_new (CONCORD_TYPE_CLOCK_VIEW, NULL);

  self->clock = g_object_ref (clock);
  g_signal_connect_object (clock, "notify", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
