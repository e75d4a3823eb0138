/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every screen, and by what is typed every card on them, to jump to. What no screen shows is not offered: private
 * cards are not.
 */

#include "config.h"

#include "concord-jump-list.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "concord-find.h"
#include "concord-help-pages.h"
#include "concord-widget.h"

struct _ConcordJumpList
{
  GtkWidget parent_instance;

  GtkSearchEntry *search;
  GtkStack *stack;
  GtkListView *list;

  ConcordStage *stage;
  ConcordDesk *desk;
  GSignalGroup *signals;
  ConcordFind *find; /* NULL while nothing is typed */
  GtkFilter *filter;
  GtkSingleSelection *selection;
};

enum
{
  JUMPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ConcordJumpList, concord_jump_list, GTK_TYPE_WIDGET)

/* What stands on screens and can be looked for. Outcomes and partners have screens of their own. */
static const ConcordKind kinds[] = { CONCORD_KIND_PRIORITY, CONCORD_KIND_COMMITMENT, CONCORD_KIND_AGENDA_ITEM };

/* --- what matches ---------------------------------------------------------------- */

static gboolean
is_about (ConcordJumpList *self,
          ConcordSlide *slide)
{
  ConcordRecord *subject = concord_slide_get_subject (slide);
  g_autofree char *title = NULL;
  gsize start, end;

  if (subject != NULL)
    return concord_find_in_record (self->find, concord_desk_get_graph (self->desk), subject, NULL);

  title = concord_slide_dup_title (slide);
  return concord_find_next (self->find, title, 0, &start, &end);
}

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  ConcordJumpList *self = user_data;

  if (self->find == NULL)
    return CONCORD_IS_SLIDE (item);
  if (CONCORD_IS_SLIDE (item))
    return is_about (self, CONCORD_SLIDE (item));

  return concord_find_in_record (self->find, concord_desk_get_graph (self->desk), item, NULL)
         && concord_deck_find_record (concord_stage_get_deck (self->stage), item) != NULL;
}

static void
update_found (ConcordJumpList *self)
{
  gboolean found = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0;

  gtk_stack_set_visible_child_name (self->stack, found ? "list" : "nothing");
}

/* The screen that is up is the one that is marked. */
static void
update_current (ConcordJumpList *self)
{
  guint position = GTK_INVALID_LIST_POSITION;

  if (self->stage != NULL && self->find == NULL && concord_stage_get_slide (self->stage) != NULL)
    position = concord_stage_get_position (self->stage);
  else if (self->find != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    position = 0;

  gtk_single_selection_set_selected (self->selection, position);
}

static void
on_search (ConcordJumpList *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search));

  g_clear_pointer (&self->find, concord_find_unref);
  if (*typed != '\0')
    self->find = concord_find_new (typed);
  if (self->filter == NULL)
    return;

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update_found (self);
  update_current (self);
}

/* --- jumping --------------------------------------------------------------------- */

static void
jump_to (ConcordJumpList *self,
         guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (item == NULL || self->stage == NULL)
    return;

  if (CONCORD_IS_SLIDE (item))
    concord_stage_show (self->stage, CONCORD_SLIDE (item), 0);
  else if (!concord_stage_show_record (self->stage, CONCORD_RECORD (item)))
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  g_signal_emit (self, signals[JUMPED], 0);
}

static void
on_activate (ConcordJumpList *self,
             guint position)
{
  jump_to (self, position);
}

static void
on_enter (ConcordJumpList *self)
{
  if (self->find != NULL)
    jump_to (self, 0);
}

/* Escape: first what was typed goes, then one is back where the screens are. */
static void
on_stop (ConcordJumpList *self)
{
  if (self->find != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else if (!gtk_widget_activate_action (GTK_WIDGET (self), "console.back", NULL))
    gtk_widget_activate_action (GTK_WIDGET (self), "window.close", NULL);
}

/* From what is typed down to what was found. */
static gboolean
on_key_pressed (ConcordJumpList *self,
                guint keyval)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

/* --- rows ------------------------------------------------------------------------ */

static void
on_setup (ConcordJumpList *self,
          GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *kind = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (title), 2);
  gtk_label_set_xalign (GTK_LABEL (kind), 0);
  gtk_label_set_ellipsize (GTK_LABEL (kind), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (kind, "caption");
  gtk_widget_add_css_class (kind, "dimmed");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), kind);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_list_item_set_child (item, box);
}

static void
on_bind (ConcordJumpList *self,
         GtkListItem *item)
{
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *kind = gtk_widget_get_next_sibling (title);
  gpointer object = gtk_list_item_get_item (item);
  gboolean is_slide = CONCORD_IS_SLIDE (object);
  const char *property = "title";
  GBinding *binding;

  if (!is_slide)
    {
      const ConcordKindInfo *info = concord_record_get_info (object);

      property = info->fields[info->headline].name;
      gtk_label_set_label (GTK_LABEL (kind), _(info->label));
    }

  gtk_widget_set_visible (kind, !is_slide);
  binding = g_object_bind_property (object, property, title, "label", G_BINDING_SYNC_CREATE);
  g_object_set_data_full (G_OBJECT (item), "title", g_object_ref (binding), g_object_unref);
  g_object_bind_property (title, "label", item, "accessible-label", G_BINDING_SYNC_CREATE);
  g_object_bind_property (title, "label", gtk_list_item_get_child (item), "tooltip-text", G_BINDING_SYNC_CREATE);
}

static void
on_unbind (ConcordJumpList *self,
           GtkListItem *item)
{
  GBinding *binding = g_object_get_data (G_OBJECT (item), "title");

  if (binding != NULL)
    g_binding_unbind (binding);
  g_object_set_data (G_OBJECT (item), "title", NULL);
}

/* --- the widget ------------------------------------------------------------------ */

static void
concord_jump_list_dispose (GObject *object)
{
  ConcordJumpList *self = CONCORD_JUMP_LIST (object);

  g_clear_object (&self->signals);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->stage);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->find, concord_find_unref);
  concord_widget_dispose_template (object, CONCORD_TYPE_JUMP_LIST);

  G_OBJECT_CLASS (concord_jump_list_parent_class)->dispose (object);
}

static void
concord_jump_list_class_init (ConcordJumpListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_jump_list_dispose;

  signals[JUMPED]
      = g_signal_new ("jumped", CONCORD_TYPE_JUMP_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/concordboard/Concord/ui/concord-jump-list.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordJumpList, search);
  gtk_widget_class_bind_template_child (widget_class, ConcordJumpList, stack);
  gtk_widget_class_bind_template_child (widget_class, ConcordJumpList, list);
  gtk_widget_class_bind_template_callback (widget_class, on_search);
  gtk_widget_class_bind_template_callback (widget_class, on_enter);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind);
  gtk_widget_class_set_css_name (widget_class, "jumplist");
}

static void
concord_jump_list_init (ConcordJumpList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->search), keys);

  self->signals = g_signal_group_new (CONCORD_TYPE_STAGE);
  g_signal_group_connect_swapped (self->signals, "moved", G_CALLBACK (update_current), self);
}

GtkWidget *
concord_jump_list_new (void)
{
  return g_object_new (CONCORD_TYPE_JUMP_LIST, NULL);
}

/* To be called once. */
void
concord_jump_list_set_stage (ConcordJumpList *self,
                             ConcordStage *stage,
                             ConcordDesk *desk)
{
  GListStore *lists;
  GListModel *model;

  g_return_if_fail (CONCORD_IS_JUMP_LIST (self));
  g_return_if_fail (CONCORD_IS_STAGE (stage) && self->stage == NULL);

  self->stage = g_object_ref (stage);
  self->desk = g_object_ref (desk);

  lists = g_list_store_new (G_TYPE_LIST_MODEL);
  g_list_store_append (lists, concord_stage_get_deck (stage));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_list_store_append (lists, concord_graph_list (concord_desk_get_graph (desk), kinds[i]));

  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  model = G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (lists)));
  model = G_LIST_MODEL (gtk_filter_list_model_new (model, g_object_ref (self->filter)));
  self->selection = gtk_single_selection_new (model);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (update_found), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_group_set_target (self->signals, stage);
  update_current (self);
}

/* Returns: (transfer none): where one types */
GtkWidget *
concord_jump_list_get_search (ConcordJumpList *self)
{
  g_return_val_if_fail (CONCORD_IS_JUMP_LIST (self), NULL);

  return GTK_WIDGET (self->search);
}

/**
 * concord_jump_list_ask:
 * @parent: a widget in the window to ask in
 *
 * Asks where to jump to, in a dialog: for where there is no room for the list.
 */
void
concord_jump_list_ask (GtkWidget *parent,
                       ConcordStage *stage,
                       ConcordDesk *desk)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *list = concord_jump_list_new ();

  concord_jump_list_set_stage (CONCORD_JUMP_LIST (list), stage, desk);
  g_signal_connect_object (list, "jumped", G_CALLBACK (adw_dialog_close), dialog, G_CONNECT_SWAPPED);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), list);
  adw_dialog_set_child (dialog, view);
  adw_dialog_set_title (dialog, _("Jump To"));
  concord_help_set_page (GTK_WIDGET (dialog), "presenting#walk");
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 600);
  adw_dialog_set_focus (dialog, concord_jump_list_get_search (CONCORD_JUMP_LIST (list)));
  adw_dialog_present (dialog, parent);
}
