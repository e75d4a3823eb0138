/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all screens have around what they say. It gives the rest of the room to its child, whatever that needs. */

#include "config.h"

#include "concord-screen-frame.h"

#include <glib/gi18n-lib.h>

#include "concord-clock-line.h"
#include "concord-deck-place.h"
#include "concord-projection.h"
#include "concord-screen-describe.h"
#include "concord-screen-label.h"
#include "concord-screen-look.h"
#include "concord-session.h"
#include "concord-slide-private.h"

/* In units of 1080 to the height. */
enum
{
  MARGIN = 110,
  MARGIN_PERCENT = 6, /* of a narrower screen's width */
  TOP = 68,
  BELOW_TOP = 44,
  ABOVE_BOTTOM = 34,
  BOTTOM = 70,
  APART = 60,
  TOP_HEIGHT = 48,
  ONE_LINE = 60,
};

static const ConcordScreenType quiet = { CONCORD_SCREEN_TYPE_MIN, PANGO_WEIGHT_SEMIBOLD };

struct _ConcordScreenFrame
{
  GtkWidget parent_instance;

  GtkWidget *kicker;
  GtkWidget *clock;
  GtkWidget *child;
  GtkWidget *place;
  GtkWidget *pages;

  ConcordSlide *slide;
  char *said;
};

G_DEFINE_FINAL_TYPE (ConcordScreenFrame, concord_screen_frame, GTK_TYPE_WIDGET)

static void
refresh_kicker (ConcordScreenFrame *self)
{
  ConcordRecord *session = concord_desk_get_session (concord_slide_get_desk (self->slide));
  const char *words[] = { concord_record_get_headline (session), self->said, NULL };
  g_autofree char *kicker = concord_screen_join (words);

  concord_screen_label_say (GTK_LABEL (self->kicker), &quiet, kicker);
}

static void
concord_screen_frame_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  *minimum = *natural = CONCORD_PROJECTION_HEIGHT;
}

static void
place (ConcordScreenFrame *self,
       GtkWidget          *child,
       int                 x,
       int                 y,
       int                 width,
       int                 height)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;

  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static int
measure (GtkWidget      *child,
         GtkOrientation  orientation,
         int             for_size)
{
  int natural = 0;

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_measure (child, orientation, for_size, NULL, &natural, NULL, NULL);

  return natural;
}

/* How far the line of text in @child is below its top. */
static int
find_line (GtkWidget *child,
           int        width,
           int        height)
{
  int baseline;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, &baseline);

  return baseline >= 0 ? baseline : height / 2;
}

/* The clock stands at the end, on as much of the width as the session's title leaves, and at least on half of it.
 * Returns: the height of both */
static int
allocate_top (ConcordScreenFrame *self,
              int                 margin,
              int                 width)
{
  int clock_width = measure (self->clock, GTK_ORIENTATION_HORIZONTAL, -1);
  int kicker_width = measure (self->kicker, GTK_ORIENTATION_HORIZONTAL, -1);
  int clock_height, kicker_height, height, clock_y, kicker_y;

  if (kicker_width + APART + clock_width > width)
    clock_width = CLAMP (clock_width, 0, MAX (width - APART - kicker_width, (width - APART) / 2));
  kicker_width = MIN (kicker_width, width - (clock_width > 0 ? clock_width + APART : 0));

  kicker_height = measure (self->kicker, GTK_ORIENTATION_VERTICAL, kicker_width);
  clock_height = measure (self->clock, GTK_ORIENTATION_VERTICAL, clock_width);
  height = MAX (MAX (clock_height, kicker_height), TOP_HEIGHT);
  clock_y = TOP + (height - clock_height) / 2;
  kicker_y = TOP + (height - kicker_height) / 2;

  if (clock_width > 0)
    {
      place (self, self->clock, margin + width - clock_width, clock_y, clock_width, clock_height);
      if (clock_height < ONE_LINE && kicker_height < ONE_LINE)
        kicker_y = clock_y + find_line (self->clock, clock_width, clock_height)
                   - find_line (self->kicker, kicker_width, kicker_height);
    }
  place (self, self->kicker, margin, kicker_y, kicker_width, kicker_height);

  return height;
}

static int
allocate_bottom (ConcordScreenFrame *self,
                 int                 margin,
                 int                 width,
                 int                 bottom)
{
  GtkWidget *children[] = { self->place, self->pages };
  int height = measure (self->pages, GTK_ORIENTATION_VERTICAL, -1);

  height = MAX (height, 30);
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int natural = measure (children[i], GTK_ORIENTATION_HORIZONTAL, -1);

      if (!gtk_widget_should_layout (children[i]))
        continue;

      measure (children[i], GTK_ORIENTATION_VERTICAL, natural);
      place (self, children[i], children[i] == self->pages ? margin + width - natural : margin,
             bottom - BOTTOM - height, natural, height);
    }

  return height;
}

static void
concord_screen_frame_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  ConcordScreenFrame *self = CONCORD_SCREEN_FRAME (widget);
  int margin = MIN (MARGIN, width * MARGIN_PERCENT / 100);
  int inner = width - 2 * margin;
  int top = TOP + allocate_top (self, margin, inner) + BELOW_TOP;
  int bottom = height - BOTTOM - allocate_bottom (self, margin, inner, height) - ABOVE_BOTTOM;

  measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1);
  place (self, self->child, margin, top, inner, bottom - top);
}

static void
concord_screen_frame_dispose (GObject *object)
{
  ConcordScreenFrame *self = CONCORD_SCREEN_FRAME (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->clock = NULL;
  g_clear_object (&self->slide);
  g_clear_pointer (&self->said, g_free);

  G_OBJECT_CLASS (concord_screen_frame_parent_class)->dispose (object);
}

static void
concord_screen_frame_class_init (ConcordScreenFrameClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_screen_frame_dispose;
  widget_class->measure = concord_screen_frame_measure;
  widget_class->size_allocate = concord_screen_frame_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "screenframe");
}

static void
concord_screen_frame_init (ConcordScreenFrame *self)
{
  self->kicker = concord_screen_label_new (GTK_ACCESSIBLE_ROLE_LABEL, "kicker");
  self->pages = concord_screen_label_new (GTK_ACCESSIBLE_ROLE_LABEL, "pages");
}

/**
 * concord_screen_frame_new:
 * @child: (transfer floating): what the screen says
 */
GtkWidget *
concord_screen_frame_new (ConcordSlide *slide,
                          GtkWidget    *child)
{
  ConcordScreenFrame *self = g_object_new (CONCORD_TYPE_SCREEN_FRAME, NULL);
  ConcordGraph *graph = concord_desk_get_graph (concord_slide_get_desk (slide));

  self->slide = g_object_ref (slide);
  self->child = child;
  self->place = concord_deck_place_new (slide);
  gtk_widget_set_parent (self->kicker, GTK_WIDGET (self));
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
  gtk_widget_set_parent (self->place, GTK_WIDGET (self));
  gtk_widget_set_parent (self->pages, GTK_WIDGET (self));

  concord_screen_look_follow (GTK_WIDGET (self));
  g_signal_connect_object (concord_graph_get_session (graph), "notify::title", G_CALLBACK (refresh_kicker), self,
                           G_CONNECT_SWAPPED);
  refresh_kicker (self);
  concord_screen_frame_set_pages (self, 0, 1);

  return GTK_WIDGET (self);
}

/* @kicker: (nullable): what stands behind the session's title */
void
concord_screen_frame_set_kicker (ConcordScreenFrame *self,
                                 const char         *kicker)
{
  if (g_set_str (&self->said, kicker))
    refresh_kicker (self);
}

/* Shows the room's clock on top, between the session and what the screen says. */
void
concord_screen_frame_set_clock (ConcordScreenFrame *self,
                                ConcordRoomClock   *clock)
{
  g_return_if_fail (self->clock == NULL);

  self->clock = concord_clock_line_new (clock);
  gtk_widget_insert_after (self->clock, GTK_WIDGET (self), self->kicker);
}

void
concord_screen_frame_set_pages (ConcordScreenFrame *self,
                                guint               page,
                                guint               n_pages)
{
  /* Translators: where a screen's content needs several, as in "Page 2 of 3" */
  g_autofree char *words = n_pages > 1 ? g_strdup_printf (_("Page %u of %u"), page + 1, n_pages) : g_strdup ("");

  concord_screen_label_say (GTK_LABEL (self->pages), &quiet, words);
}
