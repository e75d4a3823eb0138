/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What someone did, before it is done: a list of operations. It never looks at a database, so the same
 * edit can be tried again.
 */

#include "config.h"

#include "concord-edit.h"

#include "concord-edit-private.h"
#include "concord-order.h"
#include "concord-record-write.h"

struct _ConcordEdit
{
  GObject parent_instance;

  char *scope;
  char *label;
  char *group;
  GPtrArray *operations;
  GHashTable *added; /* id → ConcordRecord that is being filled */
};

G_DEFINE_FINAL_TYPE (ConcordEdit, concord_edit, G_TYPE_OBJECT)

static void
operation_free (gpointer data)
{
  ConcordOperation *operation = data;

  g_clear_object (&operation->record);
  g_clear_pointer (&operation->id, g_free);
  g_clear_pointer (&operation->session, g_free);
  g_clear_pointer (&operation->envelope, g_free);
  g_clear_pointer (&operation->extra, g_free);
  concord_value_clear (&operation->value);
  g_free (operation);
}

static ConcordOperation *
push (ConcordEdit         *self,
      ConcordOperationType type,
      ConcordKind          kind,
      const char          *id)
{
  ConcordOperation *operation = g_new0 (ConcordOperation, 1);

  operation->type = type;
  operation->kind = kind;
  operation->id = g_strdup (id);
  g_ptr_array_add (self->operations, operation);

  return operation;
}

static void
push_record (ConcordEdit   *self,
             ConcordRecord *record,
             const char    *session,
             const char    *envelope)
{
  ConcordOperation *operation =
    push (self, CONCORD_OPERATION_ADD, concord_record_get_kind (record), concord_record_get_id (record));

  operation->record = g_object_ref (record);
  operation->session = g_strdup (session);
  operation->envelope = g_strdup (envelope);
}

static void
concord_edit_finalize (GObject *object)
{
  ConcordEdit *self = CONCORD_EDIT (object);

  g_clear_pointer (&self->added, g_hash_table_unref);
  g_clear_pointer (&self->operations, g_ptr_array_unref);
  g_clear_pointer (&self->scope, g_free);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->group, g_free);

  G_OBJECT_CLASS (concord_edit_parent_class)->finalize (object);
}

static void
concord_edit_class_init (ConcordEditClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = concord_edit_finalize;
}

static void
concord_edit_init (ConcordEdit *self)
{
  self->operations = g_ptr_array_new_with_free_func (operation_free);
  self->added = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * concord_edit_new:
 * @scope: a session's id, or %CONCORD_SCOPE_LIBRARY
 * @label: what was done, in the reader's language, for Undo and Redo: "Add outcome"
 */
ConcordEdit *
concord_edit_new (const char *scope,
                  const char *label)
{
  ConcordEdit *self = g_object_new (CONCORD_TYPE_EDIT, NULL);

  self->scope = g_strdup (scope);
  self->label = g_strdup (label);

  return self;
}

const char *
concord_edit_get_scope (ConcordEdit *self)
{
  return self->scope;
}

const char *
concord_edit_get_label (ConcordEdit *self)
{
  return self->label;
}

const char *
concord_edit_get_group (ConcordEdit *self)
{
  return self->group;
}

/**
 * concord_edit_set_group:
 * @group: (nullable): a key
 *
 * An edit joins the step before it when both have the same group: a field that is typed in for a while
 * commits often and is undone at once.
 */
void
concord_edit_set_group (ConcordEdit *self,
                        const char  *group)
{
  g_set_str (&self->group, group);
}

gboolean
concord_edit_is_empty (ConcordEdit *self)
{
  return self->operations->len == 0;
}

GPtrArray *
concord_edit_get_operations (ConcordEdit *self)
{
  return self->operations;
}

/**
 * concord_edit_add:
 * @position: its place, see concord_edit_make_room()
 *
 * Adds a new record with nothing said in it. What follows with its id in the same edit fills it.
 *
 * Returns: (transfer none): the id of the new record, valid as long as the edit
 */
const char *
concord_edit_add (ConcordEdit *self,
                  ConcordKind  kind,
                  double       position)
{
  g_autoptr (ConcordRecord) record = concord_record_new (kind, NULL);
  const char *id = concord_record_get_id (record);

  concord_record_set_position (record, position);
  push_record (self, record, kind == CONCORD_KIND_SESSION ? id : self->scope, NULL);
  g_hash_table_insert (self->added, (char *) id, record);

  return id;
}

/**
 * concord_edit_add_record:
 * @record: a whole record with its id; not to be changed afterwards
 */
void
concord_edit_add_record (ConcordEdit   *self,
                         ConcordRecord *record)
{
  gboolean is_session = concord_record_get_kind (record) == CONCORD_KIND_SESSION;

  push_record (self, record, is_session ? concord_record_get_id (record) : self->scope, NULL);
}

/**
 * concord_edit_add_graph:
 *
 * Adds a whole session.
 */
void
concord_edit_add_graph (ConcordEdit  *self,
                        ConcordGraph *graph)
{
  const char *session = concord_record_get_id (concord_graph_get_session (graph));

  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecordList *list = concord_graph_list (graph, kind);

      for (guint i = 0; i < concord_record_list_get_length (list); i++)
        push_record (self, concord_record_list_peek (list, i), session,
                     kind == CONCORD_KIND_SESSION ? concord_graph_get_envelope (graph) : NULL);
    }
}

/**
 * concord_edit_set:
 * @value: what the field is to hold; copied
 */
void
concord_edit_set (ConcordEdit        *self,
                  ConcordKind         kind,
                  const char         *id,
                  guint               field,
                  const ConcordValue *value)
{
  ConcordRecord *added = g_hash_table_lookup (self->added, id);
  ConcordOperation *operation;

  g_return_if_fail (field < concord_kind_get_info (kind)->n_fields);

  if (added != NULL)
    {
      ConcordValue copy;

      concord_value_copy (value, &copy);
      concord_record_take_value (added, field, &copy);
      return;
    }

  operation = push (self, CONCORD_OPERATION_SET, kind, id);
  operation->field = field;
  concord_value_copy (value, &operation->value);
  concord_value_normalise (&concord_kind_get_info (kind)->fields[field], &operation->value);
}

void
concord_edit_set_text (ConcordEdit *self,
                       ConcordKind  kind,
                       const char  *id,
                       guint        field,
                       const char  *text)
{
  concord_edit_set (self, kind, id, field, &CONCORD_VALUE_TEXT (text));
}

void
concord_edit_set_whole (ConcordEdit *self,
                        ConcordKind  kind,
                        const char  *id,
                        guint        field,
                        gint64       whole)
{
  concord_edit_set (self, kind, id, field, &CONCORD_VALUE_WHOLE (whole));
}

void
concord_edit_set_list (ConcordEdit       *self,
                       ConcordKind        kind,
                       const char        *id,
                       guint              field,
                       const char *const *list)
{
  concord_edit_set (self, kind, id, field, &CONCORD_VALUE_LIST (list));
}

/**
 * concord_edit_clear:
 *
 * Makes a field say nothing.
 */
void
concord_edit_clear (ConcordEdit *self,
                    ConcordKind  kind,
                    const char  *id,
                    guint        field)
{
  concord_edit_set (self, kind, id, field, &CONCORD_VALUE_NONE);
}

void
concord_edit_place (ConcordEdit *self,
                    ConcordKind  kind,
                    const char  *id,
                    double       position)
{
  ConcordRecord *added = g_hash_table_lookup (self->added, id);

  if (added != NULL)
    concord_record_set_position (added, position);
  else
    push (self, CONCORD_OPERATION_PLACE, kind, id)->position = position;
}

/**
 * concord_edit_set_extra:
 * @extra: (nullable): what a newer Concord wrote in the record, as one JSON object
 */
void
concord_edit_set_extra (ConcordEdit *self,
                        ConcordKind  kind,
                        const char  *id,
                        const char  *extra)
{
  ConcordRecord *added = g_hash_table_lookup (self->added, id);

  if (added != NULL)
    concord_record_set_extra (added, extra);
  else
    push (self, CONCORD_OPERATION_EXTRA, kind, id)->extra = g_strdup (extra);
}

static gboolean
find_between (ConcordRecordList *siblings,
              guint              index,
              double            *position)
{
  ConcordRecord *before = index > 0 ? concord_record_list_peek (siblings, index - 1) : NULL;
  ConcordRecord *after = concord_record_list_peek (siblings, index);
  double low = before != NULL ? concord_record_get_position (before) : 0;
  double high = after != NULL ? concord_record_get_position (after) : 0;

  return concord_order_between (before != NULL ? &low : NULL, after != NULL ? &high : NULL, position);
}

/**
 * concord_edit_make_room:
 * @siblings: the records among which one is to stand
 * @index: how many of them are to come before it; the record itself, if it is among them, counts
 *
 * Finds a place. Where numbers have run out between two neighbours, the edit gives all of @siblings
 * new ones on the way.
 *
 * Returns: the position to use
 */
double
concord_edit_make_room (ConcordEdit       *self,
                        ConcordRecordList *siblings,
                        guint              index)
{
  guint n = concord_record_list_get_length (siblings);
  double position;
  double last = 0;

  index = MIN (index, n);
  if (find_between (siblings, index, &position))
    return position;

  position = 0;
  for (guint i = 0; i <= n; i++)
    {
      last = i == 0 ? concord_order_first () : concord_order_after (last);

      if (i == index)
        {
          position = last;
          last = concord_order_after (last);
        }
      if (i < n)
        {
          ConcordRecord *sibling = concord_record_list_peek (siblings, i);

          concord_edit_place (self, concord_record_get_kind (sibling), concord_record_get_id (sibling), last);
        }
    }

  return position;
}

/**
 * concord_edit_remove:
 *
 * Removes a record and all that belongs to it; references to it elsewhere are cleared.
 */
void
concord_edit_remove (ConcordEdit *self,
                     ConcordKind  kind,
                     const char  *id)
{
  push (self, CONCORD_OPERATION_REMOVE, kind, id);
}
