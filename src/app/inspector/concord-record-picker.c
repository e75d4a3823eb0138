/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A popover to find a record of one kind in, by words of its name or of where it belongs. Changes nothing
 * itself. The keys stay in the search entry: arrows move through the list, Enter chooses.
 */

#include "config.h"

#include "concord-record-picker.h"

#include <glib/gi18n-lib.h>

#include "concord-record-label.h"
#include "concord-record-words.h"

struct _ConcordRecordPicker
{
  GtkPopover parent_instance;

  ConcordGraph *graph;
  ConcordKind kind;
  gboolean allow_none;
  gboolean allow_new;
  char *current;
  char **left_out;
  char *words; /* what is searched for, folded */

  GtkWidget *search;
  GtkWidget *scroller;
  GtkListView *list;
  GtkWidget *nothing;

  GtkStringList *none;  /* "None", or empty */
  GtkStringList *added; /* what a new record would be called, or empty */
  GtkFilter *filter;
  GtkSingleSelection *selection;
};

enum
{
  PICKED,
  NAMED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ConcordRecordPicker, concord_record_picker, GTK_TYPE_POPOVER)

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  ConcordRecordPicker *self = CONCORD_RECORD_PICKER (user_data);

  if (self->left_out != NULL
      && g_strv_contains ((const char *const *) self->left_out, concord_record_get_id (item)))
    return FALSE;

  return self->words == NULL || self->words[0] == '\0'
         || concord_record_has_words (self->graph, item, self->words);
}

static const char *
get_typed (ConcordRecordPicker *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search));
}

static void
set_only (GtkStringList *list,
          const char *string)
{
  const char *strings[] = { string, NULL };

  gtk_string_list_splice (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)), strings);
}

/* Someone who types a name that is there already means that one. */
static gboolean
is_name (ConcordRecordPicker *self,
         const char *name)
{
  ConcordRecordList *records = concord_graph_list (self->graph, self->kind);
  g_autofree char *folded = concord_words_fold (name);

  for (guint i = 0; i < concord_record_list_get_length (records); i++)
    {
      g_autofree char *known = concord_words_fold (
          concord_record_get_headline (concord_record_list_peek (records, i)));

      if (g_str_equal (known, folded))
        return TRUE;
    }

  return FALSE;
}

static void
update (ConcordRecordPicker *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (get_typed (self)));
  gboolean searching = typed[0] != '\0';
  gboolean any;

  g_free (self->words);
  self->words = concord_words_fold (typed);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);

  set_only (self->none, self->allow_none && !searching ? _("None") : NULL);
  set_only (self->added, self->allow_new && searching && !is_name (self, typed) ? typed : NULL);

  any = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0;
  gtk_widget_set_visible (self->scroller, any);
  gtk_widget_set_visible (self->nothing, !any);
  gtk_label_set_label (GTK_LABEL (self->nothing),
                       searching ? _("Nothing found") : _("There is nothing to choose yet"));
}

static void
select_current (ConcordRecordPicker *self)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; self->current != NULL && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      if (CONCORD_IS_RECORD (item)
          && g_strcmp0 (concord_record_get_id (CONCORD_RECORD (item)), self->current) == 0)
        {
          gtk_list_view_scroll_to (self->list, i, GTK_LIST_SCROLL_SELECT, NULL);
          return;
        }
    }

  if (g_list_model_get_n_items (model) > 0)
    gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_SELECT, NULL);
}

static void
on_search (ConcordRecordPicker *self)
{
  update (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_SELECT, NULL);
}

static void
on_shown (ConcordRecordPicker *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  update (self);
  select_current (self);
  gtk_widget_grab_focus (self->search);
}

static void
on_stop (ConcordRecordPicker *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
choose_position (ConcordRecordPicker *self,
                 guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (item == NULL)
    return;

  gtk_popover_popdown (GTK_POPOVER (self));

  if (CONCORD_IS_RECORD (item))
    g_signal_emit (self, signals[PICKED], 0, item);
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->none)) > 0 && position == 0)
    g_signal_emit (self, signals[PICKED], 0, NULL);
  else
    g_signal_emit (self, signals[NAMED], 0,
                   gtk_string_object_get_string (GTK_STRING_OBJECT (item)));
}

static void
on_activate (ConcordRecordPicker *self,
             guint position)
{
  choose_position (self, position);
}

static gboolean
on_key_pressed (ConcordRecordPicker *self,
                guint keyval)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (n == 0 || (keyval != GDK_KEY_Down && keyval != GDK_KEY_Up))
    return GDK_EVENT_PROPAGATE;

  if (selected == GTK_INVALID_LIST_POSITION)
    selected = 0;
  else if (keyval == GDK_KEY_Down)
    selected = MIN (selected + 1, n - 1);
  else
    selected = selected > 0 ? selected - 1 : 0;

  gtk_list_view_scroll_to (self->list, selected, GTK_LIST_SCROLL_SELECT, NULL);
  return GDK_EVENT_STOP;
}

static void
on_setup (ConcordRecordPicker *self,
          GtkListItem *item)
{
  gtk_list_item_set_child (item, concord_record_label_new ());
}

static void
on_bind (ConcordRecordPicker *self,
         GtkListItem *list_item)
{
  ConcordRecordLabel *label = CONCORD_RECORD_LABEL (gtk_list_item_get_child (list_item));
  GObject *item = gtk_list_item_get_item (list_item);
  const char *string;
  g_autofree char *offer = NULL;

  if (CONCORD_IS_RECORD (item))
    {
      g_autofree char *place = concord_record_say_place (self->graph, CONCORD_RECORD (item));

      concord_record_label_show (label, self->graph, CONCORD_RECORD (item), place);
      return;
    }

  string = gtk_string_object_get_string (GTK_STRING_OBJECT (item));
  if (g_list_model_get_n_items (G_LIST_MODEL (self->none)) == 0)
    /* Translators: %s is what was typed; makes a new partner or cohort of that name */
    offer = g_strdup_printf (_("Add “%s”"), string);
  concord_record_label_show_text (label, offer != NULL ? offer : string, offer != NULL);
}

static void
concord_record_picker_dispose (GObject *object)
{
  ConcordRecordPicker *self = CONCORD_RECORD_PICKER (object);

  /* Its filter asks this picker. */
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CONCORD_TYPE_RECORD_PICKER);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->none);
  g_clear_object (&self->added);
  g_clear_object (&self->graph);

  G_OBJECT_CLASS (concord_record_picker_parent_class)->dispose (object);
}

static void
concord_record_picker_finalize (GObject *object)
{
  ConcordRecordPicker *self = CONCORD_RECORD_PICKER (object);

  g_clear_pointer (&self->current, g_free);
  g_clear_pointer (&self->left_out, g_strfreev);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (concord_record_picker_parent_class)->finalize (object);
}

static void
concord_record_picker_class_init (ConcordRecordPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = concord_record_picker_dispose;
  object_class->finalize = concord_record_picker_finalize;

  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, CONCORD_TYPE_RECORD);
  signals[NAMED] = g_signal_new ("named", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/concordboard/Concord/ui/concord-record-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordRecordPicker, search);
  gtk_widget_class_bind_template_child (widget_class, ConcordRecordPicker, scroller);
  gtk_widget_class_bind_template_child (widget_class, ConcordRecordPicker, list);
  gtk_widget_class_bind_template_child (widget_class, ConcordRecordPicker, nothing);
  gtk_widget_class_bind_template_callback (widget_class, concord_record_picker_choose);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_search);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
}

static void
concord_record_picker_init (ConcordRecordPicker *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->search, keys);
}

/**
 * concord_record_picker_new:
 *
 * Returns: (transfer floating): a picker over the records of @kind
 */
GtkWidget *
concord_record_picker_new (ConcordGraph *graph,
                           ConcordKind kind)
{
  ConcordRecordPicker *self = g_object_new (CONCORD_TYPE_RECORD_PICKER, NULL);
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkFilterListModel) found = NULL;

  self->graph = g_object_ref (graph);
  self->kind = kind;
  self->none = gtk_string_list_new (NULL);
  self->added = gtk_string_list_new (NULL);
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  found = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (concord_graph_list (graph, kind))),
                                     g_object_ref (self->filter));

  g_list_store_append (parts, self->none);
  g_list_store_append (parts, found);
  g_list_store_append (parts, self->added);
  self->selection = gtk_single_selection_new (
      G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts))));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (self->search),
                                         _(concord_kind_get_info (kind)->label_plural));

  return GTK_WIDGET (self);
}

/**
 * concord_record_picker_set_allow_none:
 * @allow: whether "None" can be chosen
 */
void
concord_record_picker_set_allow_none (ConcordRecordPicker *self,
                                      gboolean allow)
{
  self->allow_none = allow;
}

/**
 * concord_record_picker_set_allow_new:
 * @allow: whether what was typed can become a new record
 */
void
concord_record_picker_set_allow_new (ConcordRecordPicker *self,
                                     gboolean allow)
{
  self->allow_new = allow;
}

/**
 * concord_record_picker_set_current:
 * @id: (nullable): the record that is marked when the picker opens
 */
void
concord_record_picker_set_current (ConcordRecordPicker *self,
                                   const char *id)
{
  g_set_str (&self->current, id);
}

/**
 * concord_record_picker_set_left_out:
 * @ids: records that cannot be chosen
 */
void
concord_record_picker_set_left_out (ConcordRecordPicker *self,
                                    const char *const *ids)
{
  g_strfreev (self->left_out);
  self->left_out = g_strdupv ((char **) ids);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * concord_record_picker_search:
 *
 * Searches as if @words had been typed.
 */
void
concord_record_picker_search (ConcordRecordPicker *self,
                              const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), words);
  update (self);
}

/**
 * concord_record_picker_choose:
 *
 * Chooses what is marked, as Enter does.
 */
void
concord_record_picker_choose (ConcordRecordPicker *self)
{
  choose_position (self, gtk_single_selection_get_selected (self->selection));
}
