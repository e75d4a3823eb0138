/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A screen of panels and lines. It has them described anew after every commit, before the next frame, and leaves to
 * others what they say and where they stand.
 */

#include "config.h"

#include "concord-sheet.h"

#include "concord-pages-view.h"
#include "concord-privacy.h"
#include "concord-screen-frame.h"
#include "concord-screen.h"
#include "concord-slide-private.h"

struct _ConcordSheet
{
  GtkWidget parent_instance;

  ConcordScreenFrame *frame;
  ConcordPagesView *pages;

  ConcordSlide *slide;
  ConcordScreenContent *(*describe) (ConcordSlide *slide);
};

static void screen_iface_init (ConcordScreenInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ConcordSheet, concord_sheet, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (CONCORD_TYPE_SCREEN, screen_iface_init))

static void
refresh_place (ConcordSheet *self)
{
  concord_screen_frame_set_pages (self->frame, concord_pages_view_get_page (self->pages),
                                  concord_pages_view_get_n_pages (self->pages));
}

static void
on_pages_changed (ConcordSheet *self)
{
  refresh_place (self);
  concord_screen_pages_changed (CONCORD_SCREEN (self));
}

/* What it is about may be gone, or not be the room's business any more, before the slide is. */
static gboolean
may_be_shown (ConcordSheet *self)
{
  ConcordRecord *subject = concord_slide_get_subject (self->slide);
  ConcordGraph *graph = concord_desk_get_graph (concord_slide_get_desk (self->slide));

  return subject == NULL || (concord_graph_lookup (graph, concord_record_get_id (subject)) == subject &&
                             !concord_record_is_private (graph, subject));
}

static void
refresh (ConcordSheet *self)
{
  ConcordScreenContent *content = may_be_shown (self) ? self->describe (self->slide) : concord_screen_content_new ();
  const char *name = content->title[0] != '\0' || content->kicker == NULL ? content->title : content->kicker;

  concord_screen_frame_set_kicker (self->frame, content->kicker);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  concord_pages_view_take (self->pages, content);
}

static guint
concord_sheet_get_n_pages (ConcordScreen *screen)
{
  return concord_pages_view_get_n_pages (CONCORD_SHEET (screen)->pages);
}

static guint
concord_sheet_get_page (ConcordScreen *screen)
{
  return concord_pages_view_get_page (CONCORD_SHEET (screen)->pages);
}

static void
concord_sheet_set_page (ConcordScreen *screen,
                        guint          page)
{
  ConcordSheet *self = CONCORD_SHEET (screen);

  concord_pages_view_set_page (self->pages, page);
  refresh_place (self);
}

static gboolean
concord_sheet_find (ConcordScreen *screen,
                    ConcordRecord *record,
                    guint         *page)
{
  ConcordSheet *self = CONCORD_SHEET (screen);

  if (record == concord_slide_get_subject (self->slide))
    {
      *page = 0;
      return TRUE;
    }

  return concord_pages_view_find (self->pages, record, page);
}

static void
screen_iface_init (ConcordScreenInterface *iface)
{
  iface->get_n_pages = concord_sheet_get_n_pages;
  iface->get_page = concord_sheet_get_page;
  iface->set_page = concord_sheet_set_page;
  iface->find = concord_sheet_find;
}

static void
concord_sheet_dispose (GObject *object)
{
  ConcordSheet *self = CONCORD_SHEET (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->slide);

  G_OBJECT_CLASS (concord_sheet_parent_class)->dispose (object);
}

static void
concord_sheet_class_init (ConcordSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_sheet_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
concord_sheet_init (ConcordSheet *self)
{
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
}

/**
 * concord_sheet_new:
 * @describe: what the screen says now
 */
GtkWidget *
concord_sheet_new (ConcordSlide          *slide,
                   ConcordScreenContent *(*describe) (ConcordSlide *slide))
{
  ConcordSheet *self = g_object_new (CONCORD_TYPE_SHEET, NULL);
  ConcordDesk *desk = concord_slide_get_desk (slide);
  ConcordRoomClock *clock = concord_room_clock_get_for_desk (desk);

  self->slide = g_object_ref (slide);
  self->describe = describe;
  self->pages = CONCORD_PAGES_VIEW (concord_pages_view_new ());
  self->frame = CONCORD_SCREEN_FRAME (concord_screen_frame_new (slide, GTK_WIDGET (self->pages)));
  concord_screen_frame_set_clock (self->frame, clock);
  gtk_widget_set_parent (GTK_WIDGET (self->frame), GTK_WIDGET (self));

  g_signal_connect_object (self->pages, "pages-changed", G_CALLBACK (on_pages_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (concord_desk_get_graph (desk), "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "notify::item", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);

  return GTK_WIDGET (self);
}
