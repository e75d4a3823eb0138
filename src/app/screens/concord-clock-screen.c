/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The room's clock as a screen of its own: one page, whatever happens. */

#include "config.h"

#include "concord-clock-screen.h"

#include <glib/gi18n-lib.h>

#include "concord-clock-view.h"
#include "concord-screen-frame.h"
#include "concord-slide-private.h"

struct _ConcordClockScreen
{
  GtkWidget parent_instance;

  GtkWidget *frame;

  ConcordGraph *graph;
  ConcordRoomClock *clock;
};

static void screen_iface_init (ConcordScreenInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ConcordClockScreen, concord_clock_screen, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (CONCORD_TYPE_SCREEN, screen_iface_init))

static void
refresh (ConcordClockScreen *self)
{
  ConcordRecordList *items = concord_graph_list (self->graph, CONCORD_KIND_AGENDA_ITEM);
  ConcordRecord *item = concord_room_clock_get_item (self->clock);
  g_autofree char *kicker = NULL;
  guint index;

  if (item != NULL && concord_record_list_find (items, item, &index))
    /* Translators: which item of the agenda is up, as in "Item 5 of 7" */
    kicker = g_strdup_printf (_("Item %u of %u"), index + 1, concord_record_list_get_length (items));

  concord_screen_frame_set_kicker (CONCORD_SCREEN_FRAME (self->frame), kicker != NULL ? kicker : _("Clock"));
}

static guint
concord_clock_screen_get_n_pages (ConcordScreen *screen)
{
  return 1;
}

static guint
concord_clock_screen_get_page (ConcordScreen *screen)
{
  return 0;
}

static void
concord_clock_screen_set_page (ConcordScreen *screen,
                               guint          page)
{
}

/* Agenda items stand on the agenda. */
static gboolean
concord_clock_screen_find (ConcordScreen *screen,
                           ConcordRecord *record,
                           guint         *page)
{
  return FALSE;
}

static void
screen_iface_init (ConcordScreenInterface *iface)
{
  iface->get_n_pages = concord_clock_screen_get_n_pages;
  iface->get_page = concord_clock_screen_get_page;
  iface->set_page = concord_clock_screen_set_page;
  iface->find = concord_clock_screen_find;
}

static void
concord_clock_screen_dispose (GObject *object)
{
  ConcordClockScreen *self = CONCORD_CLOCK_SCREEN (object);

  g_clear_pointer (&self->frame, gtk_widget_unparent);
  g_clear_object (&self->graph);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (concord_clock_screen_parent_class)->dispose (object);
}

static void
concord_clock_screen_class_init (ConcordClockScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_clock_screen_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
concord_clock_screen_init (ConcordClockScreen *self)
{
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Clock"), -1);
}

GtkWidget *
concord_clock_screen_new (ConcordSlide *slide)
{
  ConcordClockScreen *self = g_object_new (CONCORD_TYPE_CLOCK_SCREEN, NULL);
  ConcordDesk *desk = concord_slide_get_desk (slide);

  self->graph = g_object_ref (concord_desk_get_graph (desk));
  self->clock = g_object_ref (concord_room_clock_get_for_desk (desk));
  self->frame = concord_screen_frame_new (slide, concord_clock_view_new (self->clock));
  gtk_widget_set_parent (self->frame, GTK_WIDGET (self));

  g_signal_connect_object (self->graph, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clock, "notify::item", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);

  return GTK_WIDGET (self);
}
