/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The records of one session and how they hang together. It follows what the store or a codec tells it
 * and never decides what a session holds.
 */

#include "config.h"

#include "concord-graph.h"

#include "concord-graph-write.h"
#include "concord-record-list-write.h"
#include "concord-record-write.h"
#include "concord-session.h"

struct _ConcordGraph
{
  GObject parent_instance;

  ConcordRecord *session;
  char *envelope;
  ConcordReader *reader;                        /* nullable */
  GHashTable *by_id;                            /* id, the record's own → ConcordRecord */
  ConcordRecordList *by_kind[CONCORD_N_KINDS];
  GHashTable *children[CONCORD_N_KINDS];        /* the owner's id → ConcordRecordList of that kind */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ConcordGraph, concord_graph, G_TYPE_OBJECT)

static ConcordRecordList *
ensure_children (ConcordGraph *self,
                 const char   *owner,
                 ConcordKind   kind)
{
  ConcordRecordList *list;

  if (self->children[kind] == NULL)
    self->children[kind] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  list = g_hash_table_lookup (self->children[kind], owner);
  if (list == NULL)
    {
      list = concord_record_list_new (self->reader);
      g_hash_table_insert (self->children[kind], g_strdup (owner), list);
    }

  return list;
}

/* Puts @record into all lists that are to have it by what @fresh says, which may be the same. One that has a single
 * owner finds its way home without being asked who that is: if it must read that, it hears who it is by now.
 */
static void
enlist (ConcordGraph  *self,
        ConcordRecord *record,
        ConcordRecord *fresh)
{
  const ConcordKindInfo *info = concord_record_get_info (record);
  guint field;
  gboolean has_home = concord_kind_find_home (info->kind, &field);

  concord_record_list_insert (concord_graph_list (self, info->kind), record);

  for (guint i = 0; i < info->n_fields; i++)
    {
      ConcordRecordList *list;

      if ((info->fields[i].flags & CONCORD_FIELD_OWNER) == 0 || !concord_record_has (fresh, i))
        continue;

      list = ensure_children (self, concord_record_get_text (fresh, i), info->kind);
      if (has_home)
        concord_record_set_home (record, list);
      concord_record_list_insert (list, record);
    }
}

static void
delist (ConcordGraph  *self,
        ConcordRecord *record)
{
  const ConcordKindInfo *info = concord_record_get_info (record);
  ConcordRecordList *home = concord_record_get_home (record);

  concord_record_list_remove (concord_graph_list (self, info->kind), record);

  if (home != NULL)
    {
      concord_record_list_remove (home, record);
      return;
    }

  for (guint i = 0; i < info->n_fields; i++)
    {
      if ((info->fields[i].flags & CONCORD_FIELD_OWNER) != 0 && concord_record_has (record, i))
        concord_record_list_remove (ensure_children (self, concord_record_get_text (record, i), info->kind), record);
    }
}

/* Whether @fresh stands in another place than @record: then the lists must hear of it. */
static gboolean
moves (ConcordGraph  *self,
       ConcordRecord *record,
       ConcordRecord *fresh)
{
  const ConcordKindInfo *info = concord_record_get_info (record);
  ConcordRecordList *home = concord_record_get_home (record);
  double from = concord_record_get_position (record);
  double to = concord_record_get_position (fresh);
  guint owner;

  if (from < to || from > to)
    return TRUE;

  if (home != NULL && concord_kind_find_home (info->kind, &owner))
    return home != ensure_children (self, concord_record_get_text (fresh, owner), info->kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      if ((info->fields[i].flags & CONCORD_FIELD_OWNER) != 0 &&
          !concord_value_equal (concord_record_get_value (record, i), concord_record_get_value (fresh, i)))
        return TRUE;
    }

  return FALSE;
}

static void
concord_graph_finalize (GObject *object)
{
  ConcordGraph *self = CONCORD_GRAPH (object);

  g_clear_pointer (&self->by_id, g_hash_table_unref);
  for (guint i = 0; i < CONCORD_N_KINDS; i++)
    g_clear_pointer (&self->children[i], g_hash_table_unref);

  /* Last, so that records go in the order in which they came: several times faster than in that of a hash. */
  for (guint i = 0; i < CONCORD_N_KINDS; i++)
    g_clear_object (&self->by_kind[i]);

  g_clear_pointer (&self->reader, concord_reader_unref);
  g_clear_pointer (&self->envelope, g_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (concord_graph_parent_class)->finalize (object);
}

static void
concord_graph_class_init (ConcordGraphClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = concord_graph_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
concord_graph_init (ConcordGraph *self)
{
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  for (guint i = 0; i < CONCORD_N_KINDS; i++)
    self->by_kind[i] = concord_record_list_new (NULL);
}

/**
 * concord_graph_new:
 * @session: the session's own record
 *
 * Returns: (transfer full): a graph with nothing else in it
 */
ConcordGraph *
concord_graph_new (ConcordRecord *session)
{
  ConcordGraph *self;

  g_return_val_if_fail (concord_record_get_kind (session) == CONCORD_KIND_SESSION, NULL);

  self = g_object_new (CONCORD_TYPE_GRAPH, NULL);
  self->session = g_object_ref (session);
  concord_graph_add (self, session);

  return self;
}

/**
 * concord_graph_get_session:
 *
 * Returns: (transfer none): the session's own record
 */
ConcordRecord *
concord_graph_get_session (ConcordGraph *self)
{
  return self->session;
}

/**
 * concord_graph_get_envelope:
 *
 * Returns: (nullable): members beside the records that a newer Concord wrote, as one JSON object
 */
const char *
concord_graph_get_envelope (ConcordGraph *self)
{
  return self->envelope;
}

void
concord_graph_set_envelope (ConcordGraph *self,
                            const char   *envelope)
{
  g_set_str (&self->envelope, envelope);
}

/**
 * concord_graph_lookup:
 *
 * Returns: (transfer none) (nullable): the record with @id
 */
ConcordRecord *
concord_graph_lookup (ConcordGraph *self,
                      const char   *id)
{
  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

/**
 * concord_graph_follow:
 * @field: a reference field of @record's kind
 *
 * Returns: (transfer none) (nullable): the record that the field names
 */
ConcordRecord *
concord_graph_follow (ConcordGraph  *self,
                      ConcordRecord *record,
                      guint          field)
{
  return concord_graph_lookup (self, concord_record_get_text (record, field));
}

/**
 * concord_graph_list:
 *
 * Returns: (transfer none): all records of @kind, in order
 */
ConcordRecordList *
concord_graph_list (ConcordGraph *self,
                    ConcordKind   kind)
{
  g_return_val_if_fail (kind < CONCORD_N_KINDS, NULL);

  return self->by_kind[kind];
}

/**
 * concord_graph_children:
 *
 * Returns: (transfer none): the records of @kind that belong to @owner, in order; the same list for as
 *   long as the graph lives
 */
ConcordRecordList *
concord_graph_children (ConcordGraph  *self,
                        ConcordRecord *owner,
                        ConcordKind    kind)
{
  g_return_val_if_fail (kind < CONCORD_N_KINDS, NULL);

  return ensure_children (self, concord_record_get_id (owner), kind);
}

/**
 * concord_graph_get_owner:
 *
 * Returns: (transfer none) (nullable): the first record that @record belongs to, for kinds that have owners
 */
ConcordRecord *
concord_graph_get_owner (ConcordGraph  *self,
                         ConcordRecord *record)
{
  const ConcordKindInfo *info = concord_record_get_info (record);

  for (guint i = 0; i < info->n_fields; i++)
    {
      if ((info->fields[i].flags & CONCORD_FIELD_OWNER) != 0 && concord_record_has (record, i))
        return concord_graph_follow (self, record, i);
    }

  return NULL;
}

guint
concord_graph_get_n_records (ConcordGraph *self)
{
  return g_hash_table_size (self->by_id);
}

void
concord_graph_add (ConcordGraph  *self,
                   ConcordRecord *record)
{
  g_return_if_fail (concord_graph_lookup (self, concord_record_get_id (record)) == NULL);

  g_hash_table_insert (self->by_id, (char *) concord_record_get_id (record), g_object_ref (record));
  enlist (self, record, record);
}

/**
 * concord_graph_set_reader:
 *
 * Says where records get their content that are added without. Before any is added.
 */
void
concord_graph_set_reader (ConcordGraph  *self,
                          ConcordReader *reader)
{
  g_return_if_fail (self->reader == NULL);

  self->reader = concord_reader_ref (reader);
}

/**
 * concord_graph_add_unread:
 * @kind: a kind whose records have a home, see concord_kind_find_home()
 * @owner: the id of the record it belongs to
 *
 * Adds a record of which only the place is known; its content is read when someone asks.
 */
void
concord_graph_add_unread (ConcordGraph *self,
                          ConcordKind   kind,
                          const char   *id,
                          double        position,
                          const char   *owner)
{
  ConcordRecord *record = concord_record_new_unread (kind, id);
  ConcordRecordList *home = ensure_children (self, owner, kind);

  g_return_if_fail (self->reader != NULL);

  concord_record_set_position (record, position);
  concord_record_set_home (record, home);
  concord_record_list_append (self->by_kind[kind], record);
  concord_record_list_append (home, record);
  g_hash_table_insert (self->by_id, (char *) concord_record_get_id (record), record);
}

/**
 * concord_graph_refresh:
 * @fresh: what a record holds now, read anew; taken over into the record the graph has
 *
 * A record that only changes its content stays in its lists; one that moves leaves them and comes back.
 */
void
concord_graph_refresh (ConcordGraph  *self,
                       ConcordRecord *fresh)
{
  ConcordRecord *known = concord_graph_lookup (self, concord_record_get_id (fresh));

  if (known == NULL)
    {
      concord_graph_add (self, fresh);
    }
  else if (!moves (self, known, fresh))
    {
      concord_record_assign (known, fresh);
    }
  else
    {
      g_object_freeze_notify (G_OBJECT (known));
      delist (self, known);
      concord_record_assign (known, fresh);
      enlist (self, known, fresh);
      g_object_thaw_notify (G_OBJECT (known));
    }
}

void
concord_graph_remove (ConcordGraph  *self,
                      ConcordRecord *record)
{
  g_autoptr (ConcordRecord) kept = g_object_ref (record);

  delist (self, kept);
  g_hash_table_remove (self->by_id, concord_record_get_id (kept));
}

void
concord_graph_emit_changed (ConcordGraph *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
translate (ConcordRecord *copy,
           guint          field,
           GHashTable    *new_ids)
{
  const ConcordValue *value = concord_record_get_value (copy, field);
  g_auto (ConcordValue) translated = CONCORD_VALUE_INIT;

  if (value->shape == CONCORD_SHAPE_TEXT)
    {
      const char *new_id = g_hash_table_lookup (new_ids, value->text);

      translated = CONCORD_VALUE_TEXT (g_strdup (new_id != NULL ? new_id : value->text));
    }
  else if (value->shape == CONCORD_SHAPE_LIST)
    {
      translated = CONCORD_VALUE_LIST (g_strdupv (value->list));
      for (guint i = 0; translated.list[i] != NULL; i++)
        {
          const char *new_id = g_hash_table_lookup (new_ids, translated.list[i]);

          if (new_id != NULL)
            g_set_str (&translated.list[i], new_id);
        }
    }

  concord_record_take_value (copy, field, &translated);
}

static void
translate_references (ConcordRecord *copy,
                      GHashTable    *new_ids)
{
  const ConcordKindInfo *info = concord_record_get_info (copy);

  for (guint i = 0; i < info->n_fields; i++)
    {
      if (info->fields[i].type == CONCORD_FIELD_REFERENCE || info->fields[i].type == CONCORD_FIELD_REFERENCES)
        translate (copy, i, new_ids);
    }
}

/**
 * concord_graph_duplicate:
 *
 * Returns: (transfer full): a graph with the same content in which every record has a new id and every
 *   reference within it follows
 */
ConcordGraph *
concord_graph_duplicate (ConcordGraph *self)
{
  g_autoptr (GHashTable) new_ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  ConcordGraph *duplicate = NULL;
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->by_id);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_insert (new_ids, id, concord_id_new ());

  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecordList *list = self->by_kind[kind];

      for (guint i = 0; i < concord_record_list_get_length (list); i++)
        {
          ConcordRecord *record = concord_record_list_peek (list, i);
          g_autoptr (ConcordRecord) copy =
            concord_record_copy (record, g_hash_table_lookup (new_ids, concord_record_get_id (record)));

          translate_references (copy, new_ids);

          if (kind == CONCORD_KIND_SESSION)
            duplicate = concord_graph_new (copy);
          else
            concord_graph_add (duplicate, copy);
        }
    }

  concord_graph_set_envelope (duplicate, self->envelope);

  return duplicate;
}
