/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All records of one kind: to find, add, order, open and delete. The models stay as long as the kind does;
 * the graph's lists tell them the smallest change.
 */

#include "config.h"

#include "concord-records-list.h"

#include <glib/gi18n-lib.h>

#include "concord-add-dialog.h"
#include "concord-kind-words.h"
#include "concord-record-cell.h"
#include "concord-record-words.h"
#include "concord-records-moves.h"
#include "concord-records-order.h"
#include "concord-steps.h"
#include "concord-widget.h"

struct _ConcordRecordsList
{
  AdwNavigationPage parent_instance;

  ConcordDesk *desk;
  ConcordKind kind;
  char *words;    /* what is searched for, folded; NULL for nothing */
  gboolean fresh; /* what is listed was not seen yet */

  ConcordRecordsOrder *order;
  GtkFilter *filter;
  GtkNoSelection *model;
  GSignalGroup *graph_signals;

  AdwHeaderBar *header;
  GtkWidget *add_button;
  AdwButtonContent *add_content;
  GtkWidget *search_button;
  GtkSearchBar *search_bar;
  GtkWidget *search;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkListView *list;
  AdwStatusPage *none_page;
  GtkWidget *none_add;
  GtkListItemFactory *section_factory;
};

G_DEFINE_FINAL_TYPE (ConcordRecordsList, concord_records_list, ADW_TYPE_NAVIGATION_PAGE)

static ConcordGraph *
get_graph (ConcordRecordsList *self)
{
  return concord_desk_get_graph (self->desk);
}

/* --- finding --------------------------------------------------------------------- */

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  ConcordRecordsList *self = CONCORD_RECORDS_LIST (user_data);

  return self->words == NULL || concord_record_has_words (get_graph (self), item, self->words);
}

static void
update_stack (ConcordRecordsList *self)
{
  gboolean any = concord_record_list_get_length (concord_graph_list (get_graph (self), self->kind))
                 > 0;
  gboolean found = g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0;

  gtk_stack_set_visible_child_name (self->stack, found ? "list" : any ? "nothing-found" : "none");
  gtk_widget_set_visible (self->search_button, any);
  gtk_widget_set_visible (self->add_button, any);
  if (!any)
    gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

static void
on_search (ConcordRecordsList *self)
{
  const char *typed = gtk_search_bar_get_search_mode (self->search_bar)
                          ? gtk_editable_get_text (GTK_EDITABLE (self->search))
                          : "";
  g_autofree char *folded = concord_words_fold (typed);

  if (self->desk == NULL || !g_set_str (&self->words, folded[0] != '\0' ? folded : NULL))
    return;

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update_stack (self);
}

/* A record may begin to match, or cease to. */
static void
on_graph_changed (ConcordRecordsList *self)
{
  if (self->words != NULL)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* --- moving ---------------------------------------------------------------------- */

static guint
find_position (ConcordRecordsList *self,
               ConcordRecord *record)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ConcordRecord) other = g_list_model_get_item (G_LIST_MODEL (self->model), i);

      if (other == record)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* Scrolling to a record says which one the list comes back to, but brings the keys nowhere. */
static gboolean
focus_record (ConcordRecordsList *self,
              ConcordRecord *record)
{
  guint position = find_position (self, record);

  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;

  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_FOCUS, NULL);

  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list)); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *cell = gtk_widget_get_first_child (item);

      if (cell != NULL && CONCORD_IS_RECORD_CELL (cell)
          && concord_record_cell_get_record (CONCORD_RECORD_CELL (cell)) == record)
        return gtk_widget_grab_focus (item);
    }

  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
move_by_one (ConcordRecordsList *self,
             ConcordRecord *record,
             gboolean down)
{
  if (concord_records_move_by_one (self->desk, record, down))
    focus_record (self, record);
}

static void
drop (GtkWidget *widget,
      const char *action,
      GVariant *parameter)
{
  ConcordRecordsList *self = CONCORD_RECORDS_LIST (widget);
  const char *dragged_id, *target_id;
  gboolean below;
  ConcordRecord *dragged, *target;

  g_variant_get (parameter, "(&s&sb)", &dragged_id, &target_id, &below);
  dragged = concord_graph_lookup (get_graph (self), dragged_id);
  target = concord_graph_lookup (get_graph (self), target_id);

  if (dragged != NULL && target != NULL
      && concord_records_move_beside (self->desk, dragged, target, below))
    focus_record (self, dragged);
}

/* --- actions --------------------------------------------------------------------- */

static void
on_added (ConcordRecordsList *self,
          const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "session.inspect", "s", id);
}

static void
add (GtkWidget *widget,
     const char *action,
     GVariant *parameter)
{
  ConcordRecordsList *self = CONCORD_RECORDS_LIST (widget);

  if (self->desk != NULL)
    concord_add_dialog_start (widget, self->desk, self->kind, NULL, (ConcordAddedFunc) on_added,
                              self);
}

static ConcordRecord *
lookup (GtkWidget *widget,
        GVariant *parameter)
{
  return concord_graph_lookup (get_graph (CONCORD_RECORDS_LIST (widget)),
                               g_variant_get_string (parameter, NULL));
}

static void
open_record (GtkWidget *widget,
             const char *action,
             GVariant *parameter)
{
  gtk_widget_activate_action_variant (widget, "session.inspect", parameter);
}

static void
search (GtkWidget *widget,
        const char *action,
        GVariant *parameter)
{
  ConcordRecordsList *self = CONCORD_RECORDS_LIST (widget);

  if (gtk_widget_get_visible (self->search_button))
    gtk_search_bar_set_search_mode (self->search_bar, TRUE);
}

static void
move_up (GtkWidget *widget,
         const char *action,
         GVariant *parameter)
{
  ConcordRecord *record = lookup (widget, parameter);

  if (record != NULL)
    move_by_one (CONCORD_RECORDS_LIST (widget), record, FALSE);
}

static void
move_down (GtkWidget *widget,
           const char *action,
           GVariant *parameter)
{
  ConcordRecord *record = lookup (widget, parameter);

  if (record != NULL)
    move_by_one (CONCORD_RECORDS_LIST (widget), record, TRUE);
}

static void
duplicate (GtkWidget *widget,
           const char *action,
           GVariant *parameter)
{
  ConcordRecordsList *self = CONCORD_RECORDS_LIST (widget);
  ConcordRecord *record = lookup (widget, parameter);
  g_autoptr (ConcordEdit) edit = NULL;
  g_autofree char *id = NULL;

  if (record == NULL)
    return;

  edit = concord_steps_duplicate (get_graph (self), record, &id);
  if (concord_desk_commit (self->desk, edit))
    focus_record (self, concord_graph_lookup (get_graph (self), id));
}

static void
on_activate (ConcordRecordsList *self,
             guint position)
{
  g_autoptr (ConcordRecord) record = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  if (record == NULL)
    return;

  /* Where to come back to from the inspector; a click has not brought the keys here yet. */
  focus_record (self, record);
  gtk_widget_activate_action (GTK_WIDGET (self), "session.inspect", "s",
                              concord_record_get_id (record));
}

/* The cell that the keys go to, if any. */
static ConcordRecord *
get_focused (ConcordRecordsList *self)
{
  GtkWidget *item = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  GtkWidget *cell = item != NULL ? gtk_widget_get_first_child (item) : NULL;

  return cell != NULL && CONCORD_IS_RECORD_CELL (cell)
             ? concord_record_cell_get_record (CONCORD_RECORD_CELL (cell))
             : NULL;
}

static gboolean
on_key_pressed (ConcordRecordsList *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  ConcordRecord *record = get_focused (self);
  gboolean alt = (state & GDK_ALT_MASK) != 0;

  if (record == NULL)
    return GDK_EVENT_PROPAGATE;

  if (concord_desk_get_read_only (self->desk) != NULL)
    return GDK_EVENT_PROPAGATE;

  if (alt && (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up))
    move_by_one (self, record, FALSE);
  else if (alt && (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down))
    move_by_one (self, record, TRUE);
  else if (keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete)
    gtk_widget_activate_action (GTK_WIDGET (self), "session.delete", "s",
                                concord_record_get_id (record));
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* --- cells ----------------------------------------------------------------------- */

static void
on_setup (ConcordRecordsList *self,
          GtkListItem *item)
{
  gtk_list_item_set_child (item, concord_record_cell_new (self->desk));
}

static void
on_bind (ConcordRecordsList *self,
         GtkListItem *item)
{
  ConcordRecord *record = gtk_list_item_get_item (item);
  g_autofree char *title = concord_record_say_title (get_graph (self), record);

  concord_record_cell_set_record (CONCORD_RECORD_CELL (gtk_list_item_get_child (item)), record);
  gtk_list_item_set_accessible_label (item, title);
}

static void
on_unbind (ConcordRecordsList *self,
           GtkListItem *item)
{
  concord_record_cell_set_record (CONCORD_RECORD_CELL (gtk_list_item_get_child (item)), NULL);
}

static void
on_setup_section (ConcordRecordsList *self,
                  GtkListHeader *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_list_header_set_child (header, label);
}

static void
on_bind_section (ConcordRecordsList *self,
                 GtkListHeader *header)
{
  ConcordRecord *record = gtk_list_header_get_item (header);
  g_autofree char *place = concord_record_say_place (get_graph (self), record);

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)),
                       place[0] != '\0' ? place : _("Belongs to nothing yet"));
}

/* Whoever comes back, from the inspector say, comes to the record it was about. */
static gboolean
concord_records_list_grab_focus (GtkWidget *widget)
{
  ConcordRecordsList *self = CONCORD_RECORDS_LIST (widget);
  ConcordRecord *selected = self->desk != NULL ? concord_desk_get_selected (self->desk) : NULL;

  return (selected != NULL && focus_record (self, selected))
         || gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

/* --- the page -------------------------------------------------------------------- */

static void
concord_records_list_dispose (GObject *object)
{
  ConcordRecordsList *self = CONCORD_RECORDS_LIST (object);

  g_clear_object (&self->graph_signals);
  /* Its filter asks this page. */
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CONCORD_TYPE_RECORDS_LIST);
  g_clear_object (&self->model);
  g_clear_object (&self->filter);
  g_clear_object (&self->order);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (concord_records_list_parent_class)->dispose (object);
}

static void
concord_records_list_finalize (GObject *object)
{
  g_clear_pointer (&CONCORD_RECORDS_LIST (object)->words, g_free);

  G_OBJECT_CLASS (concord_records_list_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/concordboard/Concord/ui/concord-records-list.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordRecordsList, header);
  gtk_widget_class_bind_template_child (widget_class, ConcordRecordsList, add_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordRecordsList, add_content);
  gtk_widget_class_bind_template_child (widget_class, ConcordRecordsList, search_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordRecordsList, search_bar);
  gtk_widget_class_bind_template_child (widget_class, ConcordRecordsList, search);
  gtk_widget_class_bind_template_child (widget_class, ConcordRecordsList, stack);
  gtk_widget_class_bind_template_child (widget_class, ConcordRecordsList, scroller);
  gtk_widget_class_bind_template_child (widget_class, ConcordRecordsList, list);
  gtk_widget_class_bind_template_child (widget_class, ConcordRecordsList, none_page);
  gtk_widget_class_bind_template_child (widget_class, ConcordRecordsList, none_add);
  gtk_widget_class_bind_template_child (widget_class, ConcordRecordsList, section_factory);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_section);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_search);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_section);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind);
}

static void
concord_records_list_class_init (ConcordRecordsListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_records_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = concord_records_list_finalize;
  widget_class->grab_focus = concord_records_list_grab_focus;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "records.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "records.search", NULL, search);
  gtk_widget_class_install_action (widget_class, "records.open", "s", open_record);
  gtk_widget_class_install_action (widget_class, "records.move-up", "s", move_up);
  gtk_widget_class_install_action (widget_class, "records.move-down", "s", move_down);
  gtk_widget_class_install_action (widget_class, "records.duplicate", "s", duplicate);
  gtk_widget_class_install_action (widget_class, "records.drop", "(ssb)", drop);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "records.search",
                                       NULL);
}

static void
concord_records_list_init (ConcordRecordsList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search));

  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  self->graph_signals = g_signal_group_new (CONCORD_TYPE_GRAPH);
  g_signal_group_connect_swapped (self->graph_signals, "changed", G_CALLBACK (on_graph_changed),
                                  self);
}

static void
allow_changes (ConcordRecordsList *self,
               gboolean allow)
{
  static const char *const changing[] = {
    "records.add", "records.move-up", "records.move-down", "records.duplicate", "records.drop", NULL,
  };

  concord_widget_allow_actions (self, changing, allow);
  gtk_widget_set_visible (self->add_button, allow);
  gtk_widget_set_visible (self->none_add, allow);
}

static void
show_words (ConcordRecordsList *self)
{
  const char *plural = _(concord_kind_get_info (self->kind)->label_plural);
  const char *add_label = concord_kind_get_add_label (self->kind);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), plural);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  plural, -1);
  adw_button_content_set_label (self->add_content, add_label);
  gtk_widget_set_tooltip_text (self->add_button, add_label);
  adw_status_page_set_icon_name (self->none_page, concord_kind_get_icon (self->kind));
  adw_status_page_set_title (self->none_page, concord_kind_get_none_label (self->kind));
  adw_status_page_set_description (self->none_page, concord_desk_get_read_only (self->desk) == NULL
                                                         ? concord_kind_get_lesson (self->kind)
                                                         : NULL);
  gtk_button_set_label (GTK_BUTTON (self->none_add), add_label);
}

/* A list begins at its first record: the heading above it would be out of sight. */
static gboolean
scroll_to_top (GtkWidget *widget,
               GdkFrameClock *clock,
               gpointer user_data)
{
  ConcordRecordsList *self = CONCORD_RECORDS_LIST (widget);

  /* In the frame after the one in which the list was laid out. */
  if (self->fresh)
    {
      self->fresh = FALSE;
      return G_SOURCE_CONTINUE;
    }

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);

  return G_SOURCE_REMOVE;
}

static GListModel *
build_model (ConcordRecordsList *self)
{
  ConcordRecordList *records = concord_graph_list (get_graph (self), self->kind);
  GListModel *found = G_LIST_MODEL (
      gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (records)),
                                 g_object_ref (self->filter)));
  GtkSortListModel *sorted;

  g_clear_object (&self->order);
  if (!concord_kind_has_owners (self->kind))
    return found;

  self->order = concord_records_order_new (get_graph (self), self->kind);

  sorted = gtk_sort_list_model_new (found,
                                    g_object_ref (concord_records_order_get_sorter (self->order)));
  gtk_sort_list_model_set_section_sorter (sorted,
                                          concord_records_order_get_section_sorter (self->order));

  return G_LIST_MODEL (sorted);
}

/**
 * concord_records_list_show:
 * @kind: a kind that is in a group, see concord_kind_get_group()
 */
void
concord_records_list_show (ConcordRecordsList *self,
                           ConcordDesk *desk,
                           ConcordKind kind)
{
  gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->model);

  if (self->desk != desk)
    {
      g_set_object (&self->desk, desk);
      allow_changes (self, concord_desk_get_read_only (desk) == NULL);
      g_signal_group_set_target (self->graph_signals, get_graph (self));
    }
  self->kind = kind;
  g_clear_pointer (&self->words, g_free);
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);

  self->model = gtk_no_selection_new (build_model (self));
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (update_stack), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_header_factory (self->list,
                                    concord_kind_has_owners (kind) ? self->section_factory : NULL);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->model));

  show_words (self);
  update_stack (self);
  self->fresh = TRUE;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_top, NULL, NULL);
}

/**
 * concord_records_list_set_narrow:
 * @narrow: whether the kinds are a page before this one, to go back to
 */
void
concord_records_list_set_narrow (ConcordRecordsList *self,
                                 gboolean narrow)
{
  /* Where they stand beside it, Back would leave the session. */
  adw_header_bar_set_show_back_button (self->header, narrow);
  adw_button_content_set_label (self->add_content,
                                narrow ? "" : concord_kind_get_add_label (self->kind));
}

/**
 * concord_records_list_get_model:
 *
 * Returns: (transfer none): what is listed
 */
GListModel *
concord_records_list_get_model (ConcordRecordsList *self)
{
  return G_LIST_MODEL (self->model);
}

/**
 * concord_records_list_search:
 *
 * Searches as if @words had been typed.
 */
void
concord_records_list_search (ConcordRecordsList *self,
                             const char *words)
{
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->search), words);
  on_search (self);
}
