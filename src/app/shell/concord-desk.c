/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One open session in the app, and what could not be saved of it. Has no widgets; never drops an edit
 * that failed unless told to.
 */

#include "config.h"

#include "concord-desk.h"

#include <glib/gi18n-lib.h>

#include "concord-pending.h"
#include "concord-received.h"
#include "concord-trouble.h"

struct _ConcordDesk
{
  GObject parent_instance;

  ConcordStore *store;
  ConcordGraph *graph;
  char *session_id;

  ConcordPending *pending;
  GHashTable *unsaved_drafts; /* key to text */

  char *undo_label;
  char *redo_label;
  char *problem;
  char *read_only;
  ConcordHide hide;
  gboolean saved;
  ConcordRecord *selected;
};

typedef enum
{
  PROP_GRAPH = 1,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_PROBLEM,
  PROP_SAVED,
  PROP_READ_ONLY,
  PROP_SELECTED,
} ConcordDeskProperty;

static GParamSpec *properties[PROP_SELECTED + 1];

G_DEFINE_FINAL_TYPE (ConcordDesk, concord_desk, G_TYPE_OBJECT)

static void
update_labels (ConcordDesk *self)
{
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  if (self->read_only == NULL)
    {
      undo = concord_store_get_undo_label (self->store, self->session_id);
      redo = concord_store_get_redo_label (self->store, self->session_id);
    }

  if (g_set_str (&self->undo_label, undo))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_LABEL]);
  if (g_set_str (&self->redo_label, redo))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_LABEL]);
}

static void
on_store_changed (ConcordDesk *self,
                  const char *scope)
{
  /* What is selected may be gone: by undo, or from another window. */
  if (self->selected != NULL
      && concord_graph_lookup (self->graph, concord_record_get_id (self->selected)) == NULL)
    concord_desk_set_selected (self, NULL);

  if (g_strcmp0 (scope, self->session_id) == 0)
    update_labels (self);
}

static void
set_problem (ConcordDesk *self,
             const char *problem)
{
  if (g_set_str (&self->problem, problem))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

/* @error is why the last try failed, if it did; what is still pending has reasons of its own. */
static void
update_saved (ConcordDesk *self,
              const GError *error)
{
  gboolean saved = concord_pending_get_length (self->pending) == 0
                   && g_hash_table_size (self->unsaved_drafts) == 0;

  if (error == NULL)
    error = concord_pending_get_error (self->pending);

  if (error != NULL)
    {
      g_autofree char *problem = concord_trouble_describe_unsaved (error);
      set_problem (self, problem);
    }
  else if (saved)
    set_problem (self, NULL);

  if (self->saved == saved)
    return;

  self->saved = saved;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED]);
}

/* Which drafts are saved is known only when all of them are: saving one again does no harm. */
static gboolean
save_drafts (ConcordDesk *self,
             ConcordStore *store,
             GError **error)
{
  GHashTableIter iter;
  gpointer key, text;

  g_hash_table_iter_init (&iter, self->unsaved_drafts);
  while (g_hash_table_iter_next (&iter, &key, &text))
    {
      if (!concord_store_set_draft (store, self->session_id, key, text, error))
        return FALSE;
    }

  return TRUE;
}

static void
concord_desk_get_property (GObject *object,
                           guint property_id,
                           GValue *value,
                           GParamSpec *pspec)
{
  ConcordDesk *self = CONCORD_DESK (object);

  switch ((ConcordDeskProperty) property_id)
    {
    case PROP_GRAPH:
      g_value_set_object (value, self->graph);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    case PROP_SAVED:
      g_value_set_boolean (value, self->saved);
      break;
    case PROP_READ_ONLY:
      g_value_set_string (value, self->read_only);
      break;
    case PROP_SELECTED:
      g_value_set_object (value, self->selected);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_desk_set_property (GObject *object,
                           guint property_id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  ConcordDesk *self = CONCORD_DESK (object);

  switch ((ConcordDeskProperty) property_id)
    {
    case PROP_SELECTED:
      concord_desk_set_selected (self, g_value_get_object (value));
      break;
    case PROP_GRAPH:
    case PROP_UNDO_LABEL:
    case PROP_REDO_LABEL:
    case PROP_PROBLEM:
    case PROP_SAVED:
    case PROP_READ_ONLY:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_desk_dispose (GObject *object)
{
  ConcordDesk *self = CONCORD_DESK (object);

  g_clear_object (&self->selected);
  g_clear_object (&self->graph);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (concord_desk_parent_class)->dispose (object);
}

static void
concord_desk_finalize (GObject *object)
{
  ConcordDesk *self = CONCORD_DESK (object);

  g_clear_pointer (&self->pending, concord_pending_free);
  g_clear_pointer (&self->unsaved_drafts, g_hash_table_unref);
  g_clear_pointer (&self->session_id, g_free);
  g_clear_pointer (&self->undo_label, g_free);
  g_clear_pointer (&self->redo_label, g_free);
  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->read_only, g_free);

  G_OBJECT_CLASS (concord_desk_parent_class)->finalize (object);
}

static void
concord_desk_class_init (ConcordDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags read_only = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags read_write = read_only | G_PARAM_WRITABLE;

  object_class->get_property = concord_desk_get_property;
  object_class->set_property = concord_desk_set_property;
  object_class->dispose = concord_desk_dispose;
  object_class->finalize = concord_desk_finalize;

  properties[PROP_GRAPH]
      = g_param_spec_object ("graph", NULL, NULL, CONCORD_TYPE_GRAPH, read_only);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, read_only);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, read_only);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, read_only);
  properties[PROP_SAVED] = g_param_spec_boolean ("saved", NULL, NULL, TRUE, read_only);
  properties[PROP_READ_ONLY] = g_param_spec_string ("read-only", NULL, NULL, NULL, read_only);
  properties[PROP_SELECTED]
      = g_param_spec_object ("selected", NULL, NULL, CONCORD_TYPE_RECORD, read_write);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
concord_desk_init (ConcordDesk *self)
{
  self->saved = TRUE;
  self->pending = concord_pending_new ();
  self->unsaved_drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * concord_desk_new:
 *
 * Returns: (transfer full): the desk of a session, or %NULL with an error of the store
 */
ConcordDesk *
concord_desk_new (ConcordStore *store,
                  const char *session_id,
                  GError **error)
{
  g_autoptr (ConcordGraph) graph = concord_store_open_session (store, session_id, error);
  g_autoptr (ConcordReceived) received = NULL;
  ConcordDesk *self;

  if (graph == NULL)
    return NULL;

  received = concord_received_find (store, session_id);
  self = g_object_new (CONCORD_TYPE_DESK, NULL);
  self->store = g_object_ref (store);
  self->graph = g_steal_pointer (&graph);
  self->session_id = g_strdup (session_id);
  if (received != NULL)
    {
      self->read_only = concord_received_dup_sentence (received);
      self->hide = received->hide;
    }
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed), self,
                           G_CONNECT_SWAPPED);
  update_labels (self);

  return self;
}

ConcordGraph *
concord_desk_get_graph (ConcordDesk *self)
{
  g_return_val_if_fail (CONCORD_IS_DESK (self), NULL);

  return self->graph;
}

ConcordRecord *
concord_desk_get_session (ConcordDesk *self)
{
  g_return_val_if_fail (CONCORD_IS_DESK (self), NULL);

  return concord_graph_get_session (self->graph);
}

ConcordStore *
concord_desk_get_store (ConcordDesk *self)
{
  g_return_val_if_fail (CONCORD_IS_DESK (self), NULL);

  return self->store;
}

/**
 * concord_desk_begin:
 * @label: what undo will call it: "Add outcome"
 *
 * Returns: (transfer full): an empty edit in the session's scope
 */
ConcordEdit *
concord_desk_begin (ConcordDesk *self,
                    const char *label)
{
  g_return_val_if_fail (CONCORD_IS_DESK (self), NULL);

  return concord_edit_new (self->session_id, label);
}

/**
 * concord_desk_commit:
 *
 * Saves @edit, behind whatever is still pending. An edit without operations is saved by doing nothing. One of a
 * session that is read only is refused; of another session it is not.
 *
 * Returns: %TRUE when @edit is in the database; %FALSE when it is pending, with the reason in
 *   #ConcordDesk:problem, or refused. What was typed is to stay on screen.
 */
gboolean
concord_desk_commit (ConcordDesk *self,
                     ConcordEdit *edit)
{
  g_return_val_if_fail (CONCORD_IS_DESK (self), FALSE);
  g_return_val_if_fail (CONCORD_IS_EDIT (edit), FALSE);

  if (concord_edit_is_empty (edit))
    return TRUE;

  if (self->read_only != NULL && g_str_equal (concord_edit_get_scope (edit), self->session_id))
    return FALSE;

  concord_pending_push (self->pending, edit);
  concord_desk_retry (self);

  return !concord_pending_contains (self->pending, edit);
}

/**
 * concord_desk_retry:
 *
 * Tries to save what is pending, in order.
 *
 * Returns: %TRUE when everything is saved
 */
gboolean
concord_desk_retry (ConcordDesk *self)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (CONCORD_IS_DESK (self), FALSE);

  concord_pending_apply (self->pending, self->store);
  if (save_drafts (self, self->store, &error))
    g_hash_table_remove_all (self->unsaved_drafts);
  update_saved (self, error);

  return self->saved;
}

/**
 * concord_desk_save_to:
 * @store: of a copy of the database
 *
 * Saves what is pending in @store, and still keeps it pending here.
 */
gboolean
concord_desk_save_to (ConcordDesk *self,
                      ConcordStore *store,
                      GError **error)
{
  g_return_val_if_fail (CONCORD_IS_DESK (self), FALSE);
  g_return_val_if_fail (CONCORD_IS_STORE (store), FALSE);

  return concord_pending_copy (self->pending, store, error) && save_drafts (self, store, error);
}

/**
 * concord_desk_discard_pending:
 *
 * Gives up what could not be saved.
 */
void
concord_desk_discard_pending (ConcordDesk *self)
{
  g_return_if_fail (CONCORD_IS_DESK (self));

  concord_pending_clear (self->pending);
  g_hash_table_remove_all (self->unsaved_drafts);
  update_saved (self, NULL);
}

static gboolean
step (ConcordDesk *self,
      gboolean (*function) (ConcordStore *store, const char *scope, GError **error))
{
  g_autoptr (GError) error = NULL;

  /* The newest thing a person did is the one that waits: undoing an older one would surprise. */
  if (!self->saved && !concord_desk_retry (self))
    return FALSE;

  if (!function (self->store, self->session_id, &error))
    {
      update_saved (self, error);
      return FALSE;
    }

  update_saved (self, NULL);
  return TRUE;
}

gboolean
concord_desk_undo (ConcordDesk *self)
{
  g_return_val_if_fail (CONCORD_IS_DESK (self), FALSE);

  return self->undo_label != NULL && step (self, concord_store_undo);
}

gboolean
concord_desk_redo (ConcordDesk *self)
{
  g_return_val_if_fail (CONCORD_IS_DESK (self), FALSE);

  return self->redo_label != NULL && step (self, concord_store_redo);
}

const char *
concord_desk_get_undo_label (ConcordDesk *self)
{
  g_return_val_if_fail (CONCORD_IS_DESK (self), NULL);

  return self->undo_label;
}

const char *
concord_desk_get_redo_label (ConcordDesk *self)
{
  g_return_val_if_fail (CONCORD_IS_DESK (self), NULL);

  return self->redo_label;
}

const char *
concord_desk_get_problem (ConcordDesk *self)
{
  g_return_val_if_fail (CONCORD_IS_DESK (self), NULL);

  return self->problem;
}

/* Returns: from whom something was hidden when this copy of a session was made; 0 where all of it is here */
ConcordHide
concord_desk_get_hide (ConcordDesk *self)
{
  g_return_val_if_fail (CONCORD_IS_DESK (self), 0);

  return self->hide;
}

/* Returns: (transfer none) (nullable): why nothing can be changed here, as a sentence */
const char *
concord_desk_get_read_only (ConcordDesk *self)
{
  g_return_val_if_fail (CONCORD_IS_DESK (self), NULL);

  return self->read_only;
}

gboolean
concord_desk_get_saved (ConcordDesk *self)
{
  g_return_val_if_fail (CONCORD_IS_DESK (self), FALSE);

  return self->saved;
}

ConcordRecord *
concord_desk_get_selected (ConcordDesk *self)
{
  g_return_val_if_fail (CONCORD_IS_DESK (self), NULL);

  return self->selected;
}

void
concord_desk_set_selected (ConcordDesk *self,
                           ConcordRecord *record)
{
  g_return_if_fail (CONCORD_IS_DESK (self));
  g_return_if_fail (record == NULL || CONCORD_IS_RECORD (record));

  if (g_set_object (&self->selected, record))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

/**
 * concord_desk_get_draft:
 *
 * Returns: (transfer full): what was typed under @key and not made a card of yet, "" if nothing
 */
char *
concord_desk_get_draft (ConcordDesk *self,
                        const char *key)
{
  const char *unsaved;
  char *draft;

  g_return_val_if_fail (CONCORD_IS_DESK (self), NULL);

  unsaved = g_hash_table_lookup (self->unsaved_drafts, key);
  if (unsaved != NULL)
    return g_strdup (unsaved);

  draft = concord_store_get_draft (self->store, self->session_id, key);
  return draft != NULL ? draft : g_strdup ("");
}

/**
 * concord_desk_set_draft:
 *
 * Keeps what is being typed over a restart. Not part of undo.
 */
void
concord_desk_set_draft (ConcordDesk *self,
                        const char *key,
                        const char *text)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (CONCORD_IS_DESK (self));

  if (concord_store_set_draft (self->store, self->session_id, key, text, &error))
    g_hash_table_remove (self->unsaved_drafts, key);
  else
    g_hash_table_insert (self->unsaved_drafts, g_strdup (key), g_strdup (text != NULL ? text : ""));

  update_saved (self, error);
}
