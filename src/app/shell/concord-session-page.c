/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An open session: brings its views, the inspector and its desk together and says whether everything is
 * saved. Shows no record itself.
 */

#include "config.h"

#include "concord-session-page.h"

#include <glib/gi18n-lib.h>

#include "concord-agenda-view.h"
#include "concord-board.h"
#include "concord-clock-button.h"
#include "concord-date.h"
#include "concord-import-flow.h"
#include "concord-inhibition.h"
#include "concord-inspector.h"
#include "concord-library-steps.h"
#include "concord-presenter-console.h"
#include "concord-presenter.h"
#include "concord-records-view.h"
#include "concord-session-gaps.h"
#include "concord-session-offers.h"
#include "concord-session-received.h"
#include "concord-session-clock.h"
#include "concord-session-export.h"
#include "concord-session.h"
#include "concord-spelling.h"
#include "concord-steps.h"
#include "concord-unsaved.h"
#include "concord-window.h"
#include "concord-zoom-row.h"

struct _ConcordSessionPage
{
  AdwNavigationPage parent_instance;

  AdwBanner *received;
  AdwBanner *problem;
  AdwOverlaySplitView *split;
  AdwViewStack *views;
  AdwWindowTitle *narrow_title;
  GtkLabel *wide_subtitle;
  GtkMenuButton *menu_button;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *leave_button;
  ConcordClockButton *clock_button;
  ConcordClockButton *narrow_clock_button;
  GtkWidget *present_button;
  GtkImage *present_icon;
  GtkLabel *present_label;
  ConcordInspector *inspector;

  ConcordDesk *desk;
  GSettings *settings;
  ConcordPresenter *presenter;
  ConcordInhibition *inhibition; /* while something is not saved */
  GtkWidget *focus_before; /* weak: where a person was before the inspector */
};

G_DEFINE_FINAL_TYPE (ConcordSessionPage, concord_session_page, ADW_TYPE_NAVIGATION_PAGE)

/* --- what the header says -------------------------------------------------------- */

static void
update_title (ConcordSessionPage *self)
{
  ConcordRecord *session = concord_desk_get_session (self->desk);
  const char *title = concord_record_get_headline (session);
  g_autofree char *date = concord_date_format (concord_record_get_text (session, CONCORD_SESSION_DATE));
  const char *saved = concord_desk_get_read_only (self->desk) != NULL ? _("Received copy")
                      : concord_desk_get_saved (self->desk)           ? _("All changes saved")
                                                                      : _("Not saved");
  g_autofree char *subtitle = NULL;

  if (date == NULL || *date == '\0')
    subtitle = g_strdup (saved);
  else
    /* Translators: the date of a session, then "All changes saved", "Not saved" or "Received copy" */
    subtitle = g_strdup_printf (C_ ("session subtitle", "%s · %s"), date, saved);

  adw_window_title_set_title (self->narrow_title, title);
  adw_window_title_set_subtitle (self->narrow_title, saved);
  gtk_label_set_label (self->wide_subtitle, subtitle);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
}

static void
update_problem (ConcordSessionPage *self)
{
  const char *problem = concord_desk_get_problem (self->desk);
  gboolean saved = concord_desk_get_saved (self->desk);

  if (problem != NULL)
    adw_banner_set_title (self->problem, problem);
  adw_banner_set_revealed (self->problem, problem != NULL);

  /* Going back asks first when something is not saved. */
  adw_navigation_page_set_can_pop (ADW_NAVIGATION_PAGE (self), saved);
  gtk_widget_set_visible (self->leave_button, !saved);
  if (saved)
    g_clear_pointer (&self->inhibition, concord_inhibition_free);
  else if (self->inhibition == NULL)
    self->inhibition
        = concord_inhibition_new (GTK_WIDGET (self), GTK_APPLICATION_INHIBIT_LOGOUT | GTK_APPLICATION_INHIBIT_SUSPEND,
                                  _("Something in a session is not saved yet"));
  update_title (self);
}

/* @tooltip: (transfer full) */
static void
describe_step (GtkWidget *button,
               char *tooltip)
{
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  g_free (tooltip);
}

static void
update_steps (ConcordSessionPage *self)
{
  const char *undo_label = concord_desk_get_undo_label (self->desk);
  const char *redo_label = concord_desk_get_redo_label (self->desk);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "session.undo", undo_label != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "session.redo", redo_label != NULL);

  describe_step (self->undo_button, undo_label == NULL
                     ? g_strdup (_("Undo"))
                     /* Translators: %s is what would be undone, such as “Add outcome” */
                     : g_strdup_printf (_("Undo: %s"), undo_label));
  describe_step (self->redo_button, redo_label == NULL
                     ? g_strdup (_("Redo"))
                     /* Translators: %s is what would be redone, such as “Add outcome” */
                     : g_strdup_printf (_("Redo: %s"), redo_label));
}

static void
say (ConcordSessionPage *self,
     const char *message)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (CONCORD_IS_WINDOW (root))
    concord_window_say (CONCORD_WINDOW (root), message);
}

/* --- the inspector --------------------------------------------------------------- */

static void
show_in_inspector (ConcordSessionPage *self,
                   ConcordRecord *record)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->inspector)))
    g_set_weak_pointer (&self->focus_before, focus);

  concord_inspector_set_record (self->inspector, record);
  adw_overlay_split_view_set_show_sidebar (self->split, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->inspector));
}

static void
inspect (GtkWidget *widget,
         const char *action,
         GVariant *parameter)
{
  ConcordSessionPage *self = CONCORD_SESSION_PAGE (widget);
  ConcordRecord *record = concord_graph_lookup (concord_desk_get_graph (self->desk),
                                                g_variant_get_string (parameter, NULL));

  if (record == NULL)
    return;

  concord_desk_set_selected (self->desk, record);
  show_in_inspector (self, record);
}

/* To one field of a record. Closing the inspector then leads to the record on the board. */
static void
inspect_field (GtkWidget *widget,
               const char *action,
               GVariant *parameter)
{
  ConcordSessionPage *self = CONCORD_SESSION_PAGE (widget);
  ConcordRecord *record;
  const char *id, *name;
  guint field;

  g_variant_get (parameter, "(&s&s)", &id, &name);
  record = concord_graph_lookup (concord_desk_get_graph (self->desk), id);
  if (record == NULL || !concord_kind_find_field (concord_record_get_kind (record), name, &field))
    return;

  if (record != concord_desk_get_session (self->desk))
    concord_desk_set_selected (self->desk, record);
  show_in_inspector (self, record);
  g_clear_weak_pointer (&self->focus_before);
  concord_inspector_focus_field (self->inspector, field);
}

static void
inspect_details (GtkWidget *widget,
                 const char *action,
                 GVariant *parameter)
{
  ConcordSessionPage *self = CONCORD_SESSION_PAGE (widget);

  show_in_inspector (self, concord_desk_get_session (self->desk));
}

static void
close_inspector (GtkWidget *widget,
                 const char *action,
                 GVariant *parameter)
{
  ConcordSessionPage *self = CONCORD_SESSION_PAGE (widget);

  adw_overlay_split_view_set_show_sidebar (self->split, FALSE);
}

static void
toggle_inspector (GtkWidget *widget,
                  const char *action,
                  GVariant *parameter)
{
  ConcordSessionPage *self = CONCORD_SESSION_PAGE (widget);
  ConcordRecord *selected = concord_desk_get_selected (self->desk);

  if (adw_overlay_split_view_get_show_sidebar (self->split))
    close_inspector (widget, action, parameter);
  else
    show_in_inspector (self, selected != NULL ? selected : concord_desk_get_session (self->desk));
}

/* However it was closed: its button, Escape, a click beside it. */
static void
on_sidebar_shown (ConcordSessionPage *self)
{
  GtkWidget *view;

  if (adw_overlay_split_view_get_show_sidebar (self->split))
    return;

  view = self->focus_before != NULL && gtk_widget_get_mapped (self->focus_before)
             ? self->focus_before
             : adw_view_stack_get_visible_child (self->views);
  if (view != NULL && gtk_widget_get_mapped (view) && !gtk_widget_grab_focus (view))
    gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
  concord_inspector_set_record (self->inspector, NULL);
}

/* What the board selects while the inspector is open is what it shows. */
static void
on_selected (ConcordSessionPage *self)
{
  ConcordRecord *selected = concord_desk_get_selected (self->desk);

  if (!adw_overlay_split_view_get_show_sidebar (self->split))
    return;

  if (selected != NULL)
    concord_inspector_set_record (self->inspector, selected);
  else if (concord_inspector_get_record (self->inspector) != concord_desk_get_session (self->desk))
    adw_overlay_split_view_set_show_sidebar (self->split, FALSE);
}

/* --- actions --------------------------------------------------------------------- */

static void
undo (GtkWidget *widget,
      const char *action,
      GVariant *parameter)
{
  concord_desk_undo (CONCORD_SESSION_PAGE (widget)->desk);
}

static void
redo (GtkWidget *widget,
      const char *action,
      GVariant *parameter)
{
  concord_desk_redo (CONCORD_SESSION_PAGE (widget)->desk);
}

static void
retry (GtkWidget *widget,
       const char *action,
       GVariant *parameter)
{
  ConcordSessionPage *self = CONCORD_SESSION_PAGE (widget);

  if (concord_desk_retry (self->desk))
    say (self, _("All changes saved"));
}

static void
delete (GtkWidget *widget,
        const char *action,
        GVariant *parameter)
{
  ConcordSessionPage *self = CONCORD_SESSION_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  ConcordGraph *graph = concord_desk_get_graph (self->desk);
  ConcordRecord *record = concord_graph_lookup (graph, g_variant_get_string (parameter, NULL));
  g_autoptr (ConcordEdit) edit = NULL;
  g_autofree char *message = NULL;
  const char *headline;

  if (record == NULL || record == concord_desk_get_session (self->desk))
    return;

  headline = concord_record_get_headline (record);
  /* Translators: %s is what a deleted card said */
  message = *headline != '\0' ? g_strdup_printf (_("“%s” deleted"), headline)
                              : g_strdup_printf (C_ ("nameless record", "%s deleted"),
                                                 _(concord_record_get_info (record)->label));
  edit = concord_steps_delete (graph, record);
  if (concord_desk_commit (self->desk, edit) && CONCORD_IS_WINDOW (root))
    concord_window_offer_undo (CONCORD_WINDOW (root), message, concord_session_page_get_id (self));
}

static void
toast (GtkWidget *widget,
       const char *action,
       GVariant *parameter)
{
  say (CONCORD_SESSION_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
zoom (GtkWidget *widget,
      const char *action,
      GVariant *parameter)
{
  ConcordSessionPage *self = CONCORD_SESSION_PAGE (widget);

  gtk_widget_activate_action_variant (adw_view_stack_get_child_by_name (self->views, "board"), "board.zoom", parameter);
}

static void
on_unsaved_answered (GObject *source,
                     GAsyncResult *result,
                     gpointer user_data)
{
  g_autoptr (ConcordSessionPage) self = user_data;

  if (concord_unsaved_finish (result))
    gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
}

static void
leave (GtkWidget *widget,
       const char *action,
       GVariant *parameter)
{
  ConcordSessionPage *self = CONCORD_SESSION_PAGE (widget);

  if (concord_desk_get_saved (self->desk))
    gtk_widget_activate_action (widget, "navigation.pop", NULL);
  else
    concord_unsaved_ask (self->desk, widget, on_unsaved_answered, g_object_ref (self));
}

/* --- the page -------------------------------------------------------------------- */

static void
update_presenting (ConcordSessionPage *self)
{
  gboolean presenting = concord_presenter_get_stage (self->presenter) != NULL;
  gboolean received = concord_desk_get_read_only (self->desk) != NULL;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->present_button), presenting ? "stage.end" : "stage.present");
  gtk_widget_set_tooltip_text (self->present_button, presenting ? _("End Presenting") : _("Show the Session to the Room"));
  gtk_image_set_from_icon_name (self->present_icon,
                                presenting ? "media-playback-stop-symbolic" : "media-playback-start-symbolic");
  gtk_label_set_label (self->present_label, presenting ? _("_End") : _("_Present"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->present_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  presenting ? _("End") : _("Present"), -1);
  /* There is one view more to choose from. */
  gtk_widget_set_visible (GTK_WIDGET (self->wide_subtitle), !presenting && !received);
  /* Of someone else's session it is not what one came for. */
  if (presenting || received)
    gtk_widget_remove_css_class (self->present_button, "suggested-action");
  else
    gtk_widget_add_css_class (self->present_button, "suggested-action");
}

/* The session itself was deleted, or its making undone, in another window. */
static void
on_store_changed (ConcordSessionPage *self,
                  const char *scope,
                  ConcordStore *store)
{
  if (!g_str_equal (scope, CONCORD_SCOPE_LIBRARY)
      || concord_library_steps_has (store, concord_session_page_get_id (self)))
    return;

  say (self, _("This session was deleted"));
  concord_desk_discard_pending (self->desk);
  gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
}

static void
on_view_changed (ConcordSessionPage *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->views);

  if (self->settings != NULL && self->desk != NULL && name != NULL)
    g_settings_set_string (self->settings, "last-view", name);
}

static void
set_desk (ConcordSessionPage *self,
          ConcordDesk *desk)
{
  ConcordRecord *session = concord_desk_get_session (desk);

  self->desk = g_object_ref (desk);
  concord_spelling_follow (GTK_WIDGET (self), session);
  g_object_set (adw_view_stack_get_child_by_name (self->views, "board"), "desk", desk, NULL);
  g_object_set (adw_view_stack_get_child_by_name (self->views, "agenda"), "desk", desk, NULL);
  g_object_set (adw_view_stack_get_child_by_name (self->views, "records"), "desk", desk, NULL);
  g_object_set (self->inspector, "desk", desk, NULL);
  concord_clock_button_set_clock (self->clock_button, concord_room_clock_get_for_desk (desk));
  concord_clock_button_set_clock (self->narrow_clock_button, concord_room_clock_get_for_desk (desk));

  g_signal_connect_object (concord_desk_get_store (desk), "changed", G_CALLBACK (on_store_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::problem", G_CALLBACK (update_problem), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::saved", G_CALLBACK (update_problem), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::undo-label", G_CALLBACK (update_steps), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::redo-label", G_CALLBACK (update_steps), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::title", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::date", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  update_steps (self);
  update_problem (self);
}

static void
add_views (ConcordSessionPage *self)
{
  adw_view_stack_add_titled_with_icon (self->views, g_object_new (CONCORD_TYPE_BOARD, NULL), "board",
                                       C_ ("view of a session", "Board"), "view-grid-symbolic");
  adw_view_stack_add_titled_with_icon (self->views, g_object_new (CONCORD_TYPE_AGENDA_VIEW, NULL),
                                       "agenda", C_ ("view of a session", "Agenda"),
                                       "preferences-system-time-symbolic");
  adw_view_stack_add_titled_with_icon (self->views, g_object_new (CONCORD_TYPE_RECORDS_VIEW, NULL),
                                       "records", C_ ("view of a session", "Records"),
                                       "view-list-symbolic");
  concord_zoom_row_add_to (self->menu_button, adw_view_stack_get_child_by_name (self->views, "board"));
  self->inspector = g_object_new (CONCORD_TYPE_INSPECTOR, NULL);
  adw_overlay_split_view_set_sidebar (self->split, GTK_WIDGET (self->inspector));
}

/* Whoever was in the view that goes is in the one that comes. */
static void
switch_view (ConcordSessionPage *self,
             const char *name)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *before = adw_view_stack_get_visible_child (self->views);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean follow = focus != NULL && before != NULL && gtk_widget_is_ancestor (focus, before);
  GtkWidget *after;

  adw_view_stack_set_visible_child_name (self->views, name);
  after = adw_view_stack_get_visible_child (self->views);
  if (follow && after != before && !gtk_widget_grab_focus (after))
    gtk_widget_child_focus (after, GTK_DIR_TAB_FORWARD);
}

/* The view beside the one that is shown, as the switcher has them; behind the last comes the first. */
static void
turn_view (GtkWidget *widget,
           const char *action,
           GVariant *parameter)
{
  ConcordSessionPage *self = CONCORD_SESSION_PAGE (widget);
  g_autoptr (GListModel) pages = G_LIST_MODEL (adw_view_stack_get_pages (self->views));
  guint n = g_list_model_get_n_items (pages);
  guint shown = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (pages, i);

      if (adw_view_stack_page_get_child (page) == adw_view_stack_get_visible_child (self->views))
        shown = i;
    }

  if (n > 0)
    {
      guint next = (shown + n + (guint) g_variant_get_int32 (parameter)) % n;
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (pages, next);

      switch_view (self, adw_view_stack_page_get_name (page));
    }
}

/* Wherever the focus is, also when what had it is gone; and before scrollers, which would scroll sideways. */
static void
add_view_keys (ConcordSessionPage *self)
{
  static const struct
  {
    const char *trigger;
    int step;
  } keys[] = { { "<Control>Page_Down", 1 }, { "<Control>Page_Up", -1 } };
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (shortcuts, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (shortcuts), GTK_SHORTCUT_SCOPE_MANAGED);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].trigger),
                                                gtk_named_action_new ("session.turn-view"));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (keys[i].step));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self), shortcuts);
}

static void
concord_session_page_dispose (GObject *object)
{
  ConcordSessionPage *self = CONCORD_SESSION_PAGE (object);

  g_clear_weak_pointer (&self->focus_before);
  g_clear_pointer (&self->inhibition, concord_inhibition_free);
  g_clear_object (&self->presenter);
  g_clear_object (&self->desk);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (concord_session_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "session.inspect", "s", inspect);
  gtk_widget_class_install_action (widget_class, "session.inspect-field", "(ss)", inspect_field);
  gtk_widget_class_install_action (widget_class, "session.close-inspector", NULL, close_inspector);
  gtk_widget_class_install_action (widget_class, "session.toggle-inspector", NULL, toggle_inspector);
  gtk_widget_class_install_action (widget_class, "session.details", NULL, inspect_details);
  gtk_widget_class_install_action (widget_class, "session.delete", "s", delete);
  gtk_widget_class_install_action (widget_class, "session.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "session.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "session.retry", NULL, retry);
  gtk_widget_class_install_action (widget_class, "session.toast", "s", toast);
  gtk_widget_class_install_action (widget_class, "session.leave", NULL, leave);
  gtk_widget_class_install_action (widget_class, "session.zoom", "i", zoom);
  gtk_widget_class_install_action (widget_class, "session.turn-view", "i", turn_view);
}

static void
concord_session_page_class_init (ConcordSessionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_session_page_dispose;

  g_type_ensure (CONCORD_TYPE_CLOCK_BUTTON);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/concordboard/Concord/ui/concord-session-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordSessionPage, received);
  gtk_widget_class_bind_template_child (widget_class, ConcordSessionPage, problem);
  gtk_widget_class_bind_template_child (widget_class, ConcordSessionPage, split);
  gtk_widget_class_bind_template_child (widget_class, ConcordSessionPage, views);
  gtk_widget_class_bind_template_child (widget_class, ConcordSessionPage, narrow_title);
  gtk_widget_class_bind_template_child (widget_class, ConcordSessionPage, wide_subtitle);
  gtk_widget_class_bind_template_child (widget_class, ConcordSessionPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordSessionPage, undo_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordSessionPage, redo_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordSessionPage, leave_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordSessionPage, clock_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordSessionPage, narrow_clock_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordSessionPage, present_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordSessionPage, present_icon);
  gtk_widget_class_bind_template_child (widget_class, ConcordSessionPage, present_label);
  gtk_widget_class_bind_template_callback (widget_class, on_view_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_sidebar_shown);
  install_actions (widget_class);
  concord_session_clock_install (widget_class);
  concord_session_export_install_actions (widget_class);
  concord_import_flow_install_actions (widget_class);
  concord_session_gaps_install_actions (widget_class);
  concord_session_offers_install_actions (widget_class);
  concord_session_received_install_actions (widget_class);
}

static void
concord_session_page_init (ConcordSessionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_views (self);
  add_view_keys (self);
}

/**
 * concord_session_page_new:
 * @settings: (nullable): where the view that is shown is remembered
 */
ConcordSessionPage *
concord_session_page_new (ConcordDesk *desk,
                          GSettings *settings)
{
  ConcordSessionPage *self;

  g_return_val_if_fail (CONCORD_IS_DESK (desk), NULL);

  self = g_object_new (CONCORD_TYPE_SESSION_PAGE, NULL);
  set_desk (self, desk);
  concord_session_received_attach (self, self->views, self->received);
  self->presenter = concord_presenter_new (GTK_WIDGET (self), self->views, desk, settings);
  g_signal_connect_object (self->presenter, "notify::stage", G_CALLBACK (update_presenting), self, G_CONNECT_SWAPPED);
  update_presenting (self);

  if (settings != NULL)
    {
      g_autofree char *view = g_settings_get_string (settings, "last-view");

      concord_session_page_show_view (self, view);
      self->settings = g_object_ref (settings);
      /* A locked size still lets the board be looked at. */
      g_settings_bind (settings, "board-zoom", adw_view_stack_get_child_by_name (self->views, "board"), "zoom",
                       G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY);
    }
  concord_session_clock_attach (self, settings);

  return self;
}

ConcordDesk *
concord_session_page_get_desk (ConcordSessionPage *self)
{
  g_return_val_if_fail (CONCORD_IS_SESSION_PAGE (self), NULL);

  return self->desk;
}

const char *
concord_session_page_get_id (ConcordSessionPage *self)
{
  g_return_val_if_fail (CONCORD_IS_SESSION_PAGE (self), NULL);

  return concord_record_get_id (concord_desk_get_session (self->desk));
}

/**
 * concord_session_page_flush:
 *
 * Saves what is being typed in a field.
 */
void
concord_session_page_flush (ConcordSessionPage *self)
{
  GtkRoot *root;

  g_return_if_fail (CONCORD_IS_SESSION_PAGE (self));

  /* A field is saved when it is left. */
  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (root != NULL)
    gtk_root_set_focus (root, NULL);
  concord_inspector_flush (self->inspector);
}

/* @name: "board", "agenda", "records" or, of a received copy, "answer"; any other is ignored */
void
concord_session_page_show_view (ConcordSessionPage *self,
                                const char *name)
{
  g_return_if_fail (CONCORD_IS_SESSION_PAGE (self));

  if (adw_view_stack_get_child_by_name (self->views, name) != NULL)
    switch_view (self, name);
}

/**
 * concord_session_page_follow_view:
 *
 * Shows what the agenda is about now, unless the facilitator is at the presenter's console, which follows by itself.
 */
void
concord_session_page_follow_view (ConcordSessionPage *self,
                                  const char *name)
{
  g_return_if_fail (CONCORD_IS_SESSION_PAGE (self));

  if (!CONCORD_IS_PRESENTER_CONSOLE (adw_view_stack_get_visible_child (self->views)))
    concord_session_page_show_view (self, name);
}

/**
 * concord_session_page_show_board:
 * @bare: whether nothing may lie over it, as the inspector does where there is little room
 *
 * Returns: (transfer none): the board, which is in sight
 */
ConcordBoard *
concord_session_page_show_board (ConcordSessionPage *self,
                                 gboolean bare)
{
  g_return_val_if_fail (CONCORD_IS_SESSION_PAGE (self), NULL);

  if (bare && adw_overlay_split_view_get_collapsed (self->split))
    adw_overlay_split_view_set_show_sidebar (self->split, FALSE);
  concord_session_page_show_view (self, "board");

  return CONCORD_BOARD (adw_view_stack_get_child_by_name (self->views, "board"));
}
