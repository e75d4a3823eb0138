/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Presenting a session, from its beginning to its end: brings the stage, the audience window and the console together.
 * Shows nothing itself.
 */

#include "config.h"

#include "concord-presenter-private.h"

#include <glib/gi18n-lib.h>

#include "concord-jump-list.h"
#include "concord-presenter-actions.h"

#define VIEW "present"

typedef enum
{
  PROP_STAGE = 1,
  PROP_AUDIENCE,
} ConcordPresenterProperty;

static GParamSpec *properties[PROP_AUDIENCE + 1];

enum
{
  DISPLAYS_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ConcordPresenter, concord_presenter, G_TYPE_OBJECT)

/* --- from beginning to end ------------------------------------------------------- */

static void
on_clock_moved (ConcordPresenter *self,
                ConcordRecord *item)
{
  if (self->stage != NULL)
    concord_stage_follow (self->stage, item);
}

static void
find_place (ConcordPresenter *self)
{
  ConcordRoomClock *clock = concord_room_clock_get_for_desk (self->desk);
  ConcordRecord *subject = self->place_id != NULL ? concord_graph_lookup (concord_desk_get_graph (self->desk), self->place_id) : NULL;
  ConcordSlide *slide = NULL;

  if (self->place_kind != NULL && (subject != NULL || self->place_id == NULL))
    slide = concord_deck_find (concord_stage_get_deck (self->stage), self->place_kind, subject);

  if (slide != NULL)
    concord_stage_show (self->stage, slide, self->place_page);
  else
    concord_stage_follow (self->stage, concord_room_clock_get_item (clock));
}

static void
keep_place (ConcordPresenter *self)
{
  ConcordSlide *slide = concord_stage_get_slide (self->stage);
  ConcordRecord *subject = slide != NULL ? concord_slide_get_subject (slide) : NULL;

  g_set_str (&self->place_kind, slide != NULL ? concord_slide_get_kind (slide) : NULL);
  g_set_str (&self->place_id, subject != NULL ? concord_record_get_id (subject) : NULL);
  self->place_page = concord_stage_get_page (self->stage);
}

static void
begin (ConcordPresenter *self)
{
  g_autoptr (ConcordDeck) deck = NULL;

  if (self->stage != NULL)
    return;

  deck = concord_deck_new (self->desk);
  self->stage = concord_stage_new (deck);
  find_place (self);
  concord_presenter_actions_update (self, self->actions);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STAGE]);
}

/**
 * concord_presenter_present:
 *
 * Shows the session to the room. With two displays, the page's window shows the console meanwhile.
 */
void
concord_presenter_present (ConcordPresenter *self)
{
  GdkMonitor *monitor;

  g_return_if_fail (CONCORD_IS_PRESENTER (self));

  begin (self);
  monitor = concord_displays_choose (self->displays, concord_presenter_get_own_monitor (self));
  if (monitor == NULL || concord_displays_get_n (self->displays) > 1)
    concord_presenter_open_console (self);
  if (monitor != NULL && self->audience != CONCORD_AUDIENCE_SHOWN)
    concord_presenter_show_on (self, monitor);
}

/**
 * concord_presenter_open_console:
 *
 * Shows the console in the page, with or without an audience.
 */
void
concord_presenter_open_console (ConcordPresenter *self)
{
  g_return_if_fail (CONCORD_IS_PRESENTER (self));

  begin (self);
  if (self->console == NULL)
    {
      g_set_str (&self->view_before, adw_view_stack_get_visible_child_name (self->views));
      self->console = g_object_ref_sink (concord_presenter_console_new (self));
      adw_view_stack_add_titled_with_icon (self->views, GTK_WIDGET (self->console), VIEW,
                                           C_ ("view of a session", "Present"), "display-projector-symbolic");
    }
  adw_view_stack_set_visible_child_name (self->views, VIEW);
  gtk_widget_grab_focus (GTK_WIDGET (self->console));
}

static void
on_transition (AdwViewStack *views,
               GParamSpec *pspec,
               GtkWidget *console)
{
  if (adw_view_stack_get_transition_running (views))
    return;

  g_signal_handlers_disconnect_by_func (views, on_transition, console);
  adw_view_stack_remove (views, console);
}

/* What still slides away cannot be taken out: it goes when it is gone from sight. */
static void
remove_console (ConcordPresenter *self,
                GtkWidget *console)
{
  AdwViewStackPage *page = adw_view_stack_get_page (self->views, console);

  if (!adw_view_stack_get_transition_running (self->views))
    {
      adw_view_stack_remove (self->views, console);
      return;
    }

  adw_view_stack_page_set_name (page, NULL);
  adw_view_stack_page_set_visible (page, FALSE);
  g_signal_connect_object (self->views, "notify::transition-running", G_CALLBACK (on_transition), console, 0);
}

static void
close_console (ConcordPresenter *self)
{
  g_autoptr (ConcordPresenterConsole) console = g_steal_pointer (&self->console);

  if (console == NULL)
    return;

  if (adw_view_stack_get_visible_child (self->views) == GTK_WIDGET (console)
      && adw_view_stack_get_child_by_name (self->views, self->view_before) != NULL)
    {
      adw_view_stack_set_visible_child_name (self->views, self->view_before);
      if (gtk_widget_get_mapped (GTK_WIDGET (self->views)))
        gtk_widget_child_focus (adw_view_stack_get_visible_child (self->views), GTK_DIR_TAB_FORWARD);
    }
  remove_console (self, GTK_WIDGET (console));
}

/**
 * concord_presenter_end:
 *
 * Ends presenting. The next time goes on where it ended.
 */
void
concord_presenter_end (ConcordPresenter *self)
{
  g_autoptr (ConcordStage) stage = NULL;

  g_return_if_fail (CONCORD_IS_PRESENTER (self));

  if (self->stage == NULL)
    return;

  keep_place (self);
  concord_presenter_close_window (self);
  close_console (self);
  g_clear_pointer (&self->display, g_free);

  stage = g_steal_pointer (&self->stage);
  concord_presenter_actions_update (self, self->actions);
  self->audience = CONCORD_AUDIENCE_AWAY;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AUDIENCE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STAGE]);
}

/**
 * concord_presenter_leave:
 *
 * What Escape does: back to the facilitator's work if the audience window lies over it, otherwise the end.
 */
void
concord_presenter_leave (ConcordPresenter *self)
{
  g_return_if_fail (CONCORD_IS_PRESENTER (self));

  if (concord_presenter_covers_work (self) && self->console != NULL)
    concord_presenter_hide_window (self, CONCORD_AUDIENCE_AWAY);
  else
    concord_presenter_end (self);

  if (concord_presenter_get_main_window (self) != NULL)
    gtk_window_present (concord_presenter_get_main_window (self));
}

/**
 * concord_presenter_jump:
 *
 * Asks where to jump to: in the console, if the facilitator has a display for it.
 */
void
concord_presenter_jump (ConcordPresenter *self)
{
  g_return_if_fail (CONCORD_IS_PRESENTER (self));

  if (concord_presenter_covers_work (self))
    {
      concord_jump_list_ask (GTK_WIDGET (self->window), self->stage, self->desk);
      return;
    }

  concord_presenter_open_console (self);
  concord_presenter_console_jump (self->console);
  gtk_window_present (concord_presenter_get_main_window (self));
}

/* @action: one of the session page's */
void
concord_presenter_ask_page (ConcordPresenter *self,
                            const char *action)
{
  g_return_if_fail (CONCORD_IS_PRESENTER (self));

  if (self->page != NULL)
    gtk_widget_activate_action (self->page, action, NULL);
}

/* Tells the facilitator something that needs no answer. */
void
concord_presenter_say (ConcordPresenter *self,
                       const char *message)
{
  g_return_if_fail (CONCORD_IS_PRESENTER (self));

  if (self->page != NULL)
    gtk_widget_activate_action (self->page, "session.toast", "s", message);
}

/* --- the object ------------------------------------------------------------------ */

static void
concord_presenter_get_property (GObject *object,
                                guint property_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  ConcordPresenter *self = CONCORD_PRESENTER (object);

  switch ((ConcordPresenterProperty) property_id)
    {
    case PROP_STAGE:
      g_value_set_object (value, self->stage);
      break;
    case PROP_AUDIENCE:
      g_value_set_uint (value, self->audience);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_presenter_dispose (GObject *object)
{
  ConcordPresenter *self = CONCORD_PRESENTER (object);

  if (self->stage != NULL)
    concord_presenter_end (self);
  g_clear_weak_pointer (&self->page);
  g_clear_weak_pointer (&self->views);
  g_clear_object (&self->sent_to);
  g_clear_object (&self->actions);
  g_clear_object (&self->displays);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (concord_presenter_parent_class)->dispose (object);
}

static void
concord_presenter_finalize (GObject *object)
{
  ConcordPresenter *self = CONCORD_PRESENTER (object);

  g_clear_pointer (&self->display, g_free);
  g_clear_pointer (&self->view_before, g_free);
  g_clear_pointer (&self->place_kind, g_free);
  g_clear_pointer (&self->place_id, g_free);

  G_OBJECT_CLASS (concord_presenter_parent_class)->finalize (object);
}

static void
concord_presenter_class_init (ConcordPresenterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = concord_presenter_get_property;
  object_class->dispose = concord_presenter_dispose;
  object_class->finalize = concord_presenter_finalize;

  properties[PROP_STAGE] = g_param_spec_object ("stage", NULL, NULL, CONCORD_TYPE_STAGE, flags);
  properties[PROP_AUDIENCE]
      = g_param_spec_uint ("audience", NULL, NULL, 0, CONCORD_AUDIENCE_UNPLUGGED, CONCORD_AUDIENCE_AWAY, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[DISPLAYS_CHANGED] = g_signal_new ("displays-changed", CONCORD_TYPE_PRESENTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 0);
}

static void
concord_presenter_init (ConcordPresenter *self)
{
}

/**
 * concord_presenter_new:
 * @page: the session page; it gets the "stage" actions
 * @views: where the console becomes a view while presenting
 * @settings: (nullable): where the choice of a display is remembered
 */
ConcordPresenter *
concord_presenter_new (GtkWidget *page,
                       AdwViewStack *views,
                       ConcordDesk *desk,
                       GSettings *settings)
{
  ConcordPresenter *self = g_object_new (CONCORD_TYPE_PRESENTER, NULL);

  g_set_weak_pointer (&self->page, page);
  g_set_weak_pointer (&self->views, views);
  self->desk = g_object_ref (desk);
  self->displays = concord_displays_new (gdk_display_get_monitors (gtk_widget_get_display (page)), settings);
  self->actions = concord_presenter_actions_new (self);
  gtk_widget_insert_action_group (page, "stage", G_ACTION_GROUP (self->actions));

  g_signal_connect_object (self->displays, "changed", G_CALLBACK (concord_presenter_displays_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (concord_room_clock_get_for_desk (desk), "moved", G_CALLBACK (on_clock_moved), self,
                           G_CONNECT_SWAPPED);
  /* Whoever goes back to the library, or is sent there because the session is gone, presents no longer. */
  g_signal_connect_object (page, "hiding", G_CALLBACK (concord_presenter_end), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "unrealize", G_CALLBACK (concord_presenter_end), self, G_CONNECT_SWAPPED);

  return self;
}

ConcordDesk *
concord_presenter_get_desk (ConcordPresenter *self)
{
  g_return_val_if_fail (CONCORD_IS_PRESENTER (self), NULL);

  return self->desk;
}

/* Returns: (transfer none) (nullable): %NULL while nobody presents */
ConcordStage *
concord_presenter_get_stage (ConcordPresenter *self)
{
  g_return_val_if_fail (CONCORD_IS_PRESENTER (self), NULL);

  return self->stage;
}

ConcordAudience
concord_presenter_get_audience (ConcordPresenter *self)
{
  g_return_val_if_fail (CONCORD_IS_PRESENTER (self), CONCORD_AUDIENCE_AWAY);

  return self->audience;
}

ConcordDisplays *
concord_presenter_get_displays (ConcordPresenter *self)
{
  g_return_val_if_fail (CONCORD_IS_PRESENTER (self), NULL);

  return self->displays;
}

/* Returns: (nullable): the key of the audience's display, also when it is unplugged */
const char *
concord_presenter_get_display (ConcordPresenter *self)
{
  g_return_val_if_fail (CONCORD_IS_PRESENTER (self), NULL);

  return self->display;
}
