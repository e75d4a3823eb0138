/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All sessions, as cards that open, and a search through everything in them. Never opens a session itself:
 * the window does.
 */

#include "config.h"

#include "concord-library-page.h"

#include <glib/gi18n-lib.h>

#include "concord-export-flow.h"
#include "concord-library-model.h"
#include "concord-library-steps.h"
#include "concord-recent.h"
#include "concord-rename-dialog.h"
#include "concord-session-card.h"
#include "concord-trouble.h"
#include "concord-window.h"

struct _ConcordLibraryPage
{
  AdwNavigationPage parent_instance;

  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  AdwBanner *problem;
  GtkStack *stack;
  GtkFlowBox *sessions;
  GMenu *recent;

  ConcordStore *store;
  ConcordLibraryModel *model;
  ConcordEdit *pending; /* what could not be saved */
  char *last;           /* the session that was open last */
};

G_DEFINE_FINAL_TYPE (ConcordLibraryPage, concord_library_page, ADW_TYPE_NAVIGATION_PAGE)

/* --- what is shown --------------------------------------------------------------- */

static GtkWidget *
new_card (gpointer item,
          gpointer user_data)
{
  return concord_session_card_new (item);
}

static const char *
get_words (ConcordLibraryPage *self)
{
  return gtk_search_bar_get_search_mode (self->search_bar)
             ? gtk_editable_get_text (GTK_EDITABLE (self->search_entry))
             : "";
}

static void
set_problem (ConcordLibraryPage *self,
             const char *problem)
{
  if (problem != NULL)
    adw_banner_set_title (self->problem, problem);
  adw_banner_set_revealed (self->problem, problem != NULL);
}

/* Returns: the place of the card that has the keyboard focus, or -1 */
static int
find_focused (ConcordLibraryPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *card = focus != NULL ? gtk_widget_get_ancestor (focus, CONCORD_TYPE_SESSION_CARD) : NULL;

  return card != NULL ? gtk_flow_box_child_get_index (GTK_FLOW_BOX_CHILD (card)) : -1;
}

/* Gives the focus to the card of a session, or to the one that is now where it was. */
static void
focus_card (ConcordLibraryPage *self,
            const char *id,
            int fallback)
{
  guint position;
  int n_items = (int) g_list_model_get_n_items (G_LIST_MODEL (self->model));

  if (n_items == 0)
    return;

  if (concord_library_model_find (self->model, id, &position))
    fallback = (int) position;
  gtk_widget_grab_focus (
      GTK_WIDGET (gtk_flow_box_get_child_at_index (self->sessions, CLAMP (fallback, 0, n_items - 1))));
}

static void
update_labels (ConcordLibraryPage *self)
{
  g_autofree char *undo_label = concord_store_get_undo_label (self->store, CONCORD_SCOPE_LIBRARY);
  g_autofree char *redo_label = concord_store_get_redo_label (self->store, CONCORD_SCOPE_LIBRARY);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "library.undo", undo_label != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "library.redo", redo_label != NULL);
}

static void
show_sessions (ConcordLibraryPage *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  const char *page = "sessions";

  if (n_items == 0)
    page = *get_words (self) != '\0' ? "nothing-found" : "empty";
  gtk_stack_set_visible_child_name (self->stack, page);
}

static void
on_store_changed (ConcordLibraryPage *self)
{
  /* While a session is open nobody sees the library: it is refreshed on the way back. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    concord_library_page_refresh (self);
}

/* --- what can be done ------------------------------------------------------------ */

static gboolean
apply (ConcordLibraryPage *self,
       ConcordEdit *edit)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *problem = NULL;

  if (concord_store_apply (self->store, edit, &error))
    {
      g_clear_object (&self->pending);
      set_problem (self, NULL);
      return TRUE;
    }

  problem = concord_trouble_describe_unsaved (error);
  set_problem (self, problem);
  g_set_object (&self->pending, edit);

  return FALSE;
}

static void
on_retry (ConcordLibraryPage *self)
{
  g_autoptr (ConcordEdit) edit = g_steal_pointer (&self->pending);

  set_problem (self, NULL);
  if (edit != NULL)
    apply (self, edit);
  else
    concord_library_page_refresh (self);
}

static void
step (ConcordLibraryPage *self,
      const char *scope,
      gboolean (*function) (ConcordStore *store, const char *scope, GError **error))
{
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!function (self->store, scope, &error) && CONCORD_IS_WINDOW (root))
    concord_window_say (CONCORD_WINDOW (root), error->message);
}

static void
undo (GtkWidget *widget,
      const char *action,
      GVariant *parameter)
{
  step (CONCORD_LIBRARY_PAGE (widget), CONCORD_SCOPE_LIBRARY, concord_store_undo);
}

static void
redo (GtkWidget *widget,
      const char *action,
      GVariant *parameter)
{
  step (CONCORD_LIBRARY_PAGE (widget), CONCORD_SCOPE_LIBRARY, concord_store_redo);
}

/* @message: (transfer full) */
static void
offer_undo (ConcordLibraryPage *self,
            char *message,
            const char *scope)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (CONCORD_IS_WINDOW (root))
    concord_window_offer_undo (CONCORD_WINDOW (root), message, scope);
  g_free (message);
}

static char *
dup_title (ConcordLibraryPage *self,
           const char *id)
{
  guint position;
  g_autoptr (ConcordLibraryItem) item = NULL;

  if (!concord_library_model_find (self->model, id, &position))
    return NULL;

  item = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  return g_strdup (concord_library_item_get_title (item));
}

static void
open (GtkWidget *widget,
      const char *action,
      GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (CONCORD_IS_WINDOW (root))
    concord_window_open_session (CONCORD_WINDOW (root), g_variant_get_string (parameter, NULL));
}

static void
on_renamed (ConcordLibraryPage *self,
            const char *id,
            const char *title)
{
  g_autoptr (ConcordEdit) edit = concord_library_steps_rename (id, title);

  if (apply (self, edit))
    {
      focus_card (self, id, 0);
      offer_undo (self, g_strdup_printf (_("Renamed to “%s”"), title), id);
    }
}

static void
rename_session (GtkWidget *widget,
                const char *action,
                GVariant *parameter)
{
  ConcordLibraryPage *self = CONCORD_LIBRARY_PAGE (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  g_autofree char *title = dup_title (self, id);
  AdwDialog *dialog;

  if (title == NULL)
    return;

  dialog = concord_rename_dialog_new (id, title);
  g_signal_connect_object (dialog, "renamed", G_CALLBACK (on_renamed), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
duplicate (GtkWidget *widget,
           const char *action,
           GVariant *parameter)
{
  ConcordLibraryPage *self = CONCORD_LIBRARY_PAGE (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordEdit) edit = NULL;
  g_autofree char *id = NULL;
  g_autoptr (ConcordGraph) graph
      = concord_store_open_session (self->store, g_variant_get_string (parameter, NULL), &error);

  if (graph == NULL)
    {
      set_problem (self, error->message);
      return;
    }

  edit = concord_library_steps_duplicate (graph, &id);
  if (apply (self, edit))
    {
      focus_card (self, id, 0);
      offer_undo (self, g_strdup (_("Session duplicated")), CONCORD_SCOPE_LIBRARY);
    }
}

static void
export (GtkWidget *widget,
        const char *action,
        GVariant *parameter)
{
  ConcordLibraryPage *self = CONCORD_LIBRARY_PAGE (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordDesk) desk = concord_desk_new (self->store, id, &error);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (desk == NULL)
    set_problem (self, error->message);
  else if (CONCORD_IS_WINDOW (root))
    concord_export_flow_start (CONCORD_WINDOW (root), desk, CONCORD_EXPORT_WAY_FILES, NULL);
}

static void
delete (GtkWidget *widget,
        const char *action,
        GVariant *parameter)
{
  ConcordLibraryPage *self = CONCORD_LIBRARY_PAGE (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  g_autofree char *title = dup_title (self, id);
  g_autoptr (ConcordEdit) edit = concord_library_steps_delete (id);

  if (title != NULL && apply (self, edit))
    offer_undo (self, g_strdup_printf (_("“%s” deleted"), title), CONCORD_SCOPE_LIBRARY);
}

/* --- search ---------------------------------------------------------------------- */

static void
search (GtkWidget *widget,
        const char *action,
        GVariant *parameter)
{
  ConcordLibraryPage *self = CONCORD_LIBRARY_PAGE (widget);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
on_search_changed (ConcordLibraryPage *self)
{
  concord_library_page_refresh (self);
}

/* Enter opens the first that was found. */
static void
on_search_activated (ConcordLibraryPage *self)
{
  g_autoptr (ConcordLibraryItem) first = NULL;

  concord_library_page_refresh (self);
  first = g_list_model_get_item (G_LIST_MODEL (self->model), 0);
  if (first != NULL && *get_words (self) != '\0')
    gtk_widget_activate_action (GTK_WIDGET (self), "library.open", "s",
                                concord_library_item_get_id (first));
}

static void
on_activated (ConcordLibraryPage *self,
              GtkFlowBoxChild *child)
{
  ConcordLibraryItem *item = concord_session_card_get_item (CONCORD_SESSION_CARD (child));

  gtk_widget_activate_action (GTK_WIDGET (self), "library.open", "s", concord_library_item_get_id (item));
}

/* Which files are there may have changed without a word. */
static void
on_menu_shown (ConcordLibraryPage *self)
{
  concord_recent_show (self->recent);
}

/* --- the page -------------------------------------------------------------------- */

/* Whoever comes back goes on where they were. */
static void
concord_library_page_shown (AdwNavigationPage *page)
{
  ConcordLibraryPage *self = CONCORD_LIBRARY_PAGE (page);

  if (!gtk_search_bar_get_search_mode (self->search_bar))
    focus_card (self, self->last, 0);
}

static void
concord_library_page_dispose (GObject *object)
{
  ConcordLibraryPage *self = CONCORD_LIBRARY_PAGE (object);

  g_clear_object (&self->store);
  g_clear_object (&self->model);
  g_clear_object (&self->pending);

  G_OBJECT_CLASS (concord_library_page_parent_class)->dispose (object);
}

static void
concord_library_page_finalize (GObject *object)
{
  g_free (CONCORD_LIBRARY_PAGE (object)->last);

  G_OBJECT_CLASS (concord_library_page_parent_class)->finalize (object);
}

static void
concord_library_page_class_init (ConcordLibraryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_library_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = concord_library_page_finalize;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = concord_library_page_shown;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/concordboard/Concord/ui/concord-library-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordLibraryPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, ConcordLibraryPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, ConcordLibraryPage, problem);
  gtk_widget_class_bind_template_child (widget_class, ConcordLibraryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ConcordLibraryPage, sessions);
  gtk_widget_class_bind_template_child (widget_class, ConcordLibraryPage, recent);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_menu_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_retry);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);

  gtk_widget_class_install_action (widget_class, "library.search", NULL, search);
  gtk_widget_class_install_action (widget_class, "library.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "library.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "library.open", "s", open);
  gtk_widget_class_install_action (widget_class, "library.rename", "s", rename_session);
  gtk_widget_class_install_action (widget_class, "library.duplicate", "s", duplicate);
  gtk_widget_class_install_action (widget_class, "library.export", "s", export);
  gtk_widget_class_install_action (widget_class, "library.delete", "s", delete);
}

static void
concord_library_page_init (ConcordLibraryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->model = concord_library_model_new ();
  gtk_flow_box_bind_model (self->sessions, G_LIST_MODEL (self->model), new_card, NULL, NULL);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  g_signal_connect_object (self->search_bar, "notify::search-mode-enabled",
                           G_CALLBACK (on_search_changed), self, G_CONNECT_SWAPPED);
}

/* @store: (nullable): %NULL when there is none; the page is not shown then */
void
concord_library_page_set_store (ConcordLibraryPage *self,
                                ConcordStore *store)
{
  g_return_if_fail (CONCORD_IS_LIBRARY_PAGE (self));

  if (self->store == store)
    return;

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, on_store_changed, self);
  g_clear_object (&self->pending);
  set_problem (self, NULL);

  g_set_object (&self->store, store);
  if (store == NULL)
    return;

  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed), self, G_CONNECT_SWAPPED);
  concord_library_page_refresh (self);
}

/* @id: of the session that is being opened: its card has the focus on the way back */
void
concord_library_page_set_last (ConcordLibraryPage *self,
                               const char *id)
{
  g_return_if_fail (CONCORD_IS_LIBRARY_PAGE (self));

  g_set_str (&self->last, id);
}

/**
 * concord_library_page_search:
 *
 * Shows what @words find, as if they had been typed.
 */
void
concord_library_page_search (ConcordLibraryPage *self,
                             const char *words)
{
  g_return_if_fail (CONCORD_IS_LIBRARY_PAGE (self));
  g_return_if_fail (words != NULL);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), words);
  gtk_editable_set_position (GTK_EDITABLE (self->search_entry), -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  concord_library_page_refresh (self);
}

/**
 * concord_library_page_refresh:
 *
 * Shows what the store holds now.
 */
void
concord_library_page_refresh (ConcordLibraryPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  int focused;

  g_return_if_fail (CONCORD_IS_LIBRARY_PAGE (self));

  if (self->store == NULL)
    return;

  focused = find_focused (self);
  if (focused >= 0)
    {
      GtkFlowBoxChild *card = gtk_flow_box_get_child_at_index (self->sessions, focused);

      id = g_strdup (
          concord_library_item_get_id (concord_session_card_get_item (CONCORD_SESSION_CARD (card))));
    }
  if (!concord_library_model_refresh (self->model, self->store, get_words (self), &error))
    set_problem (self, error->message);
  show_sessions (self);
  update_labels (self);
  if (id != NULL)
    focus_card (self, id, focused);
}
