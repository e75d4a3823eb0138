/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window: shows the library, a session, or what is wrong with the database, and passes what the keys and
 * menus ask for on to the page that is shown. Never closes over something that is not saved.
 */

#include "config.h"

#include "concord-window.h"

#include <glib/gi18n-lib.h>

#include "concord-import-flow.h"
#include "concord-library-page.h"
#include "concord-opening.h"
#include "concord-session-page.h"
#include "concord-trouble-page.h"
#include "concord-trouble.h"
#include "concord-unsaved.h"
#include "concord-window-actions.h"
#include "concord-window-place.h"

struct _ConcordWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwBanner *warning;
  GtkStack *stack;
  AdwNavigationView *navigation;
  ConcordLibraryPage *library;
  ConcordTroublePage *trouble;

  ConcordApplication *application;
  GError *damage; /* what the warning is about, when a backup copy helps */
  gboolean may_close;
  gboolean painted;
};

G_DEFINE_FINAL_TYPE (ConcordWindow, concord_window, ADW_TYPE_APPLICATION_WINDOW)

/* --- which page ------------------------------------------------------------------ */

static ConcordSessionPage *
get_session_page (ConcordWindow *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation);

  return CONCORD_IS_SESSION_PAGE (page) ? CONCORD_SESSION_PAGE (page) : NULL;
}

static void
update_actions (ConcordWindow *self)
{
  gboolean sessions = concord_window_get_store (self) != NULL;
  gboolean session = sessions && get_session_page (self) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.new-session", sessions);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.open", sessions);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.open-answers", sessions);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.open-sample", sessions);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.search", sessions && !session);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", session);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.share", session);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print", session);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.import-table", session);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.inspector", session);
}

static void
remember_session (ConcordWindow *self)
{
  GSettings *settings = concord_application_get_settings (self->application);
  ConcordSessionPage *page = get_session_page (self);

  if (settings != NULL)
    g_settings_set_string (settings, "last-session",
                           page != NULL ? concord_session_page_get_id (page) : "");
}

static void
on_visible_page (ConcordWindow *self)
{
  ConcordSessionPage *page;
  AdwNavigationPage *visible;

  /* Emitted once while the template is being filled. */
  if (self->application == NULL)
    return;

  page = get_session_page (self);
  visible = adw_navigation_view_get_visible_page (self->navigation);
  gtk_window_set_title (GTK_WINDOW (self), adw_navigation_page_get_title (visible));
  if (page == NULL)
    concord_library_page_refresh (self->library);
  remember_session (self);
  update_actions (self);
}

/* --- the store ------------------------------------------------------------------- */

static void
on_store_changed (ConcordWindow *self)
{
  ConcordStore *store = concord_window_get_store (self);
  AdwNavigationPage *page = ADW_NAVIGATION_PAGE (self->library);

  /* Not popped: what slides away would still hold the old store. */
  adw_navigation_view_replace (self->navigation, &page, 1);
  concord_library_page_set_store (self->library, store);
  if (store == NULL)
    concord_trouble_page_explain (self->trouble, self->application);
  gtk_stack_set_visible_child_name (self->stack, store != NULL ? "sessions" : "trouble");
  update_actions (self);
}

/* A damaged database is given up for a backup copy only when there is nothing left to save in it. */
static void
on_warning_button (ConcordWindow *self)
{
  g_autoptr (GError) damage = g_steal_pointer (&self->damage);

  adw_banner_set_revealed (self->warning, FALSE);
  if (damage != NULL && !concord_application_give_up_store (self->application, damage))
    concord_window_say (self, _("Save or discard what is not saved first"));
}

/* --- closing --------------------------------------------------------------------- */

static void
on_unsaved_answered (GObject *source,
                     GAsyncResult *result,
                     gpointer user_data)
{
  g_autoptr (ConcordWindow) self = user_data;

  if (!concord_unsaved_finish (result))
    return;

  self->may_close = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
concord_window_close_request (GtkWindow *window)
{
  ConcordWindow *self = CONCORD_WINDOW (window);
  ConcordSessionPage *page = get_session_page (self);
  ConcordDesk *desk = concord_window_get_desk (self);

  if (page != NULL)
    concord_session_page_flush (page);

  if (!self->may_close && desk != NULL && !concord_desk_get_saved (desk))
    {
      if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL)
        concord_unsaved_ask (desk, GTK_WIDGET (self), on_unsaved_answered, g_object_ref (self));
      return TRUE;
    }

  return GTK_WINDOW_CLASS (concord_window_parent_class)->close_request (window);
}

/* --- the first frame ------------------------------------------------------------- */

static void
on_after_paint (GdkFrameClock *clock,
                ConcordWindow *self)
{
  g_signal_handlers_disconnect_by_func (clock, on_after_paint, self);
  self->painted = TRUE;
  concord_application_take_care (self->application);
}

/* Whoever comes back, after a night that the computer slept through, may be due a backup copy. */
static void
on_active (ConcordWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)) && self->painted && self->application != NULL)
    concord_application_take_care (self->application);
}

static void
concord_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (concord_window_parent_class)->map (widget);

  g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint",
                           G_CALLBACK (on_after_paint), widget, 0);
}

/* --- the widget ------------------------------------------------------------------ */

static void
concord_window_dispose (GObject *object)
{
  ConcordWindow *self = CONCORD_WINDOW (object);

  self->application = NULL;
  g_clear_error (&self->damage);

  G_OBJECT_CLASS (concord_window_parent_class)->dispose (object);
}

static void
concord_window_class_init (ConcordWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = concord_window_close_request;
  widget_class->map = concord_window_map;

  g_type_ensure (CONCORD_TYPE_LIBRARY_PAGE);
  g_type_ensure (CONCORD_TYPE_TROUBLE_PAGE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/concordboard/Concord/ui/concord-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, ConcordWindow, warning);
  gtk_widget_class_bind_template_child (widget_class, ConcordWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, ConcordWindow, navigation);
  gtk_widget_class_bind_template_child (widget_class, ConcordWindow, library);
  gtk_widget_class_bind_template_child (widget_class, ConcordWindow, trouble);
  gtk_widget_class_bind_template_callback (widget_class, on_active);
  gtk_widget_class_bind_template_callback (widget_class, on_visible_page);
  gtk_widget_class_bind_template_callback (widget_class, on_warning_button);

  concord_window_class_install_actions (widget_class);
}

/* Files from the desktop or the mail program. */
static gboolean
on_drop (ConcordWindow *self,
         const GValue *value)
{
  GSList *dropped = g_value_get_boxed (value);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (GSList *l = dropped; l != NULL; l = l->next)
    g_list_store_append (files, l->data);
  if (g_list_model_get_n_items (G_LIST_MODEL (files)) == 0 || concord_window_get_store (self) == NULL)
    return FALSE;

  /* A table belongs into the session that it is dropped on. */
  if (get_session_page (self) != NULL && concord_import_flow_takes (dropped->data))
    concord_import_flow_start (self, dropped->data);
  else
    concord_window_open_files (self, G_LIST_MODEL (files));

  return TRUE;
}

static void
concord_window_init (ConcordWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

ConcordWindow *
concord_window_new (ConcordApplication *application)
{
  ConcordWindow *self = g_object_new (CONCORD_TYPE_WINDOW, "application", application, NULL);

  self->application = application;
  /* Only now, so that a program without a window keeps nobody from writing. */
  if (concord_application_get_store (application) == NULL && concord_application_get_trouble (application) == NULL)
    concord_application_open_store (application);
  concord_window_place_restore (GTK_WINDOW (self), concord_application_get_settings (application));
  g_signal_connect_object (application, "store-changed", G_CALLBACK (on_store_changed), self,
                           G_CONNECT_SWAPPED);
  on_store_changed (self);

  return self;
}

/**
 * concord_window_go_on:
 *
 * Shows the session that was open last, if this is the only window: it goes on where the last one ended, however it ended.
 */
void
concord_window_go_on (ConcordWindow *self)
{
  GSettings *settings;
  ConcordStore *store;
  g_autofree char *id = NULL;
  g_autoptr (ConcordGraph) graph = NULL;

  g_return_if_fail (CONCORD_IS_WINDOW (self));

  settings = concord_application_get_settings (self->application);
  store = concord_window_get_store (self);
  if (settings == NULL || store == NULL
      || gtk_application_get_windows (GTK_APPLICATION (self->application))->next != NULL)
    return;

  id = g_settings_get_string (settings, "last-session");
  if (*id == '\0')
    return;

  graph = concord_store_open_session (store, id, NULL);
  if (graph == NULL)
    return;

  adw_navigation_view_set_animate_transitions (self->navigation, FALSE);
  concord_window_open_session (self, id);
  adw_navigation_view_set_animate_transitions (self->navigation, TRUE);
}

/**
 * concord_window_search:
 *
 * Shows what @words find, in a window that shows the library.
 */
void
concord_window_search (ConcordWindow *self,
                       const char *words)
{
  g_return_if_fail (CONCORD_IS_WINDOW (self));
  g_return_if_fail (words != NULL);

  if (concord_window_get_store (self) != NULL && get_session_page (self) == NULL)
    concord_library_page_search (self->library, words);
}

/* Returns: (transfer none) (nullable): the store of all windows */
ConcordStore *
concord_window_get_store (ConcordWindow *self)
{
  g_return_val_if_fail (CONCORD_IS_WINDOW (self), NULL);

  return self->application != NULL ? concord_application_get_store (self->application) : NULL;
}

/* Returns: (transfer none): the library or an open session */
AdwNavigationPage *
concord_window_get_page (ConcordWindow *self)
{
  g_return_val_if_fail (CONCORD_IS_WINDOW (self), NULL);

  return adw_navigation_view_get_visible_page (self->navigation);
}

/* Returns: (transfer none) (nullable): the desk of the session that is shown */
ConcordDesk *
concord_window_get_desk (ConcordWindow *self)
{
  ConcordSessionPage *page;

  g_return_val_if_fail (CONCORD_IS_WINDOW (self), NULL);

  page = get_session_page (self);
  return page != NULL ? concord_session_page_get_desk (page) : NULL;
}

static void
show_session (ConcordWindow *self,
              const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordDesk) desk = concord_desk_new (concord_window_get_store (self), id, &error);
  gboolean replace = get_session_page (self) != NULL;
  AdwNavigationPage *pages[2];

  if (desk == NULL)
    {
      concord_window_warn (self, error);
      return;
    }

  concord_library_page_set_last (self->library, id);
  pages[0] = ADW_NAVIGATION_PAGE (self->library);
  pages[1] = ADW_NAVIGATION_PAGE (
      concord_session_page_new (desk, concord_application_get_settings (self->application)));
  if (replace)
    adw_navigation_view_replace (self->navigation, pages, G_N_ELEMENTS (pages));
  else
    adw_navigation_view_push (self->navigation, pages[1]);
}

/**
 * concord_window_open_session:
 *
 * Shows a session, instead of the one that is shown.
 */
void
concord_window_open_session (ConcordWindow *self,
                             const char *id)
{
  ConcordSessionPage *page;

  g_return_if_fail (CONCORD_IS_WINDOW (self));

  if (concord_window_get_store (self) == NULL)
    return;

  page = get_session_page (self);
  /* Only one that is saved gives way. */
  if (page == NULL
      || (g_strcmp0 (concord_session_page_get_id (page), id) != 0
          && concord_desk_get_saved (concord_session_page_get_desk (page))))
    show_session (self, id);
}

/**
 * concord_window_reopen_session:
 *
 * Shows a session anew, also where it is shown already: it is another one's own now, or came in again.
 */
void
concord_window_reopen_session (ConcordWindow *self,
                               const char *id)
{
  ConcordDesk *desk;

  g_return_if_fail (CONCORD_IS_WINDOW (self));

  desk = concord_window_get_desk (self);
  if (concord_window_get_store (self) != NULL && (desk == NULL || concord_desk_get_saved (desk)))
    show_session (self, id);
}

/**
 * concord_window_open_file:
 *
 * See concord_window_open_files().
 */
void
concord_window_open_file (ConcordWindow *self,
                          GFile *file)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_return_if_fail (G_IS_FILE (file));

  g_list_store_append (files, file);
  concord_window_open_files (self, G_LIST_MODEL (files));
}

/**
 * concord_window_open_files:
 * @files: #GFile: session files, answers, or folders with answers
 *
 * Reads a session file into the library and shows its session; brings answers and other copies of a session together
 * with the one that is here.
 */
void
concord_window_open_files (ConcordWindow *self,
                           GListModel *files)
{
  g_return_if_fail (CONCORD_IS_WINDOW (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  if (concord_window_get_store (self) != NULL)
    concord_opening_start (self, files);
}

/* @toast: (transfer full) */
void
concord_window_add_toast (ConcordWindow *self,
                          AdwToast *toast)
{
  g_return_if_fail (CONCORD_IS_WINDOW (self));

  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * concord_window_say:
 *
 * Tells something that needs no answer.
 */
void
concord_window_say (ConcordWindow *self,
                    const char *message)
{
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_use_markup (toast, FALSE);
  concord_window_add_toast (self, toast);
}

/**
 * concord_window_offer_undo:
 * @scope: in which the last step can be undone
 *
 * Tells what was done and offers to undo it, for as long as it is the last thing that was done.
 */
void
concord_window_offer_undo (ConcordWindow *self,
                           const char *message,
                           const char *scope)
{
  AdwToast *toast = adw_toast_new (message);

  g_return_if_fail (CONCORD_IS_WINDOW (self));

  adw_toast_set_use_markup (toast, FALSE);
  /* Not behind what was said before: it is about what was done just now. */
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo-in");
  adw_toast_set_action_target_value (toast, g_variant_new_string (scope));
  g_signal_connect_object (concord_window_get_store (self), "changed", G_CALLBACK (adw_toast_dismiss), toast,
                           G_CONNECT_SWAPPED);
  concord_window_add_toast (self, toast);
}

/**
 * concord_window_warn:
 *
 * Keeps saying what is wrong with the database until it is hidden.
 */
void
concord_window_warn (ConcordWindow *self,
                     const GError *error)
{
  g_autofree char *warning = NULL;

  g_return_if_fail (CONCORD_IS_WINDOW (self));

  g_clear_error (&self->damage);
  if (g_error_matches (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_DAMAGED))
    self->damage = g_error_copy (error);

  warning = concord_trouble_describe_warning (error);
  adw_banner_set_button_label (self->warning, self->damage != NULL ? _("_Backup Copies") : _("_Hide"));
  adw_banner_set_title (self->warning, warning);
  adw_banner_set_revealed (self->warning, TRUE);
}
