/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records as rows. The SQL of every kind follows from its field table, once, and is kept; a list of
 * references is a table of its own, named KIND_FIELD. It never begins or ends a transaction.
 */

#include "config.h"

#include "concord-store-private.h"

#include <glib/gi18n-lib.h>

#include "concord-graph-write.h"
#include "concord-kinds.h"
#include "concord-record-write.h"

typedef struct
{
  char *insert;
  char *read_one;
  char *read_all;
  char *read_places; /* NULL for kinds whose records have no home */
  char *place;
  char *remove;
  char **set; /* per field */
} KindSql;

static gboolean
is_list (const ConcordField *field)
{
  return field->type == CONCORD_FIELD_REFERENCES;
}

static char *
make_insert (const ConcordKindInfo *info,
             const char            *columns)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  guint n = 4;

  for (guint i = 0; i < info->n_fields; i++)
    n += is_list (&info->fields[i]) ? 0 : 1;

  g_string_printf (sql, "INSERT INTO \"%s\" (\"id\", %s, \"extra\"%s) VALUES (?1, ?2, ?3, ?4", info->name,
                   info->kind == CONCORD_KIND_SESSION ? "\"envelope\"" : "\"session\", \"position\"", columns);
  if (info->kind == CONCORD_KIND_SESSION)
    g_string_truncate (sql, sql->len - strlen (", ?4"));
  for (guint i = 5; i <= n; i++)
    g_string_append_printf (sql, ", ?%u", i);
  g_string_append_c (sql, ')');

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static KindSql *
make_sql (const ConcordKindInfo *info)
{
  KindSql *sql = g_new0 (KindSql, 1);
  g_autoptr (GString) columns = g_string_new (NULL);
  gboolean is_session = info->kind == CONCORD_KIND_SESSION;
  guint home;
  const char *fixed = is_session ? "\"id\", \"id\", 0, \"extra\"" : "\"id\", \"session\", \"position\", \"extra\"";

  sql->set = g_new0 (char *, info->n_fields + 1);
  for (guint i = 0; i < info->n_fields; i++)
    {
      const char *name = info->fields[i].name;

      if (is_list (&info->fields[i]))
        {
          sql->set[i] = g_strdup_printf ("INSERT INTO \"%s_%s\" (\"record\", \"ordinal\", \"target\") VALUES (?1, ?2, ?3)",
                                         info->name, name);
          continue;
        }

      g_string_append_printf (columns, ", \"%s\"", name);
      sql->set[i] = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = ?2 WHERE \"id\" = ?1", info->name, name);
    }

  sql->insert = make_insert (info, columns->str);
  sql->read_one = g_strdup_printf ("SELECT %s%s FROM \"%s\" WHERE \"id\" = ?1", fixed, columns->str, info->name);
  sql->read_all = g_strdup_printf ("SELECT %s%s FROM \"%s\" WHERE \"%s\" = ?1 ORDER BY %s\"id\"", fixed, columns->str,
                                   info->name, is_session ? "id" : "session", is_session ? "" : "\"position\", ");
  if (concord_kind_find_home (info->kind, &home))
    sql->read_places = g_strdup_printf ("SELECT \"id\", \"position\", \"%s\" FROM \"%s\" WHERE \"session\" = ?1 "
                                        "ORDER BY \"position\", \"id\"",
                                        info->fields[home].name, info->name);
  sql->place = g_strdup_printf ("UPDATE \"%s\" SET \"position\" = ?2 WHERE \"id\" = ?1", info->name);
  sql->remove = g_strdup_printf ("DELETE FROM \"%s\" WHERE \"id\" = ?1", info->name);

  return sql;
}

static const KindSql *
get_sql (ConcordKind kind)
{
  static gsize made[CONCORD_N_KINDS];

  if (g_once_init_enter (&made[kind]))
    g_once_init_leave (&made[kind], (gsize) make_sql (concord_kind_get_info (kind)));

  return (const KindSql *) made[kind];
}

static void
bind_value (sqlite3_stmt       *statement,
            int                 parameter,
            const ConcordField *field,
            const ConcordValue *value)
{
  switch (value->shape)
    {
    case CONCORD_SHAPE_TEXT:
      concord_connection_bind_text (statement, parameter, value->text);
      break;
    case CONCORD_SHAPE_NUMBER:
      sqlite3_bind_double (statement, parameter, value->number);
      break;
    case CONCORD_SHAPE_WHOLE:
      if (field->type == CONCORD_FIELD_CHOICE)
        concord_connection_bind_text (statement, parameter, field->choices[value->whole].nick);
      else
        sqlite3_bind_int64 (statement, parameter, value->whole);
      break;
    case CONCORD_SHAPE_NONE:
      sqlite3_bind_null (statement, parameter);
      break;
    case CONCORD_SHAPE_LIST:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
check (const ConcordField *field,
       ConcordKind         kind,
       const ConcordValue *value,
       GError            **error)
{
  g_autoptr (GError) reason = NULL;

  if (concord_value_check (field, value, &reason))
    return TRUE;

  /* Translators: where something was refused and why, as in "Commitment, Due: this is not a date" */
  g_set_error (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_INVALID, _("%s, %s: %s"),
               _(concord_kind_get_info (kind)->label), concord_field_get_label (field), reason->message);
  return FALSE;
}

static gboolean
insert_list (ConcordConnection  *connection,
             ConcordKind         kind,
             const char         *id,
             guint               field,
             const ConcordValue *value,
             GError            **error)
{
  g_autoptr (ConcordStatement) insert = NULL;

  if (value->shape == CONCORD_SHAPE_NONE)
    return TRUE;

  insert = concord_connection_prepare (connection, get_sql (kind)->set[field], error);
  if (insert == NULL)
    return FALSE;

  for (guint i = 0; value->list[i] != NULL; i++)
    {
      sqlite3_reset (insert);
      concord_connection_bind_text (insert, 1, id);
      sqlite3_bind_int (insert, 2, (int) i);
      concord_connection_bind_text (insert, 3, value->list[i]);
      if (!concord_connection_run (connection, insert, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
clear_list (ConcordConnection *connection,
            ConcordKind        kind,
            const char        *id,
            guint              field,
            GError           **error)
{
  const ConcordKindInfo *info = concord_kind_get_info (kind);
  g_autofree char *sql =
    g_strdup_printf ("DELETE FROM \"%s_%s\" WHERE \"record\" = ?1", info->name, info->fields[field].name);
  g_autoptr (ConcordStatement) clear = concord_connection_prepare (connection, sql, error);

  if (clear == NULL)
    return FALSE;

  concord_connection_bind_text (clear, 1, id);
  return concord_connection_run (connection, clear, error);
}

/* Writes a whole record. */
gboolean
concord_rows_insert (ConcordConnection      *connection,
                     const ConcordOperation *add,
                     GError                **error)
{
  const ConcordKindInfo *info = concord_kind_get_info (add->kind);
  g_autoptr (ConcordStatement) insert = concord_connection_prepare (connection, get_sql (add->kind)->insert, error);
  int parameter = 0;

  if (insert == NULL)
    return FALSE;

  concord_connection_bind_text (insert, ++parameter, add->id);
  concord_connection_bind_text (insert, ++parameter, add->kind == CONCORD_KIND_SESSION ? add->envelope : add->session);
  if (add->kind != CONCORD_KIND_SESSION)
    sqlite3_bind_double (insert, ++parameter, concord_record_get_position (add->record));
  concord_connection_bind_text (insert, ++parameter, concord_record_get_extra (add->record));

  parameter = 4;
  for (guint i = 0; i < info->n_fields; i++)
    {
      const ConcordValue *value = concord_record_get_value (add->record, i);

      if (!check (&info->fields[i], add->kind, value, error))
        return FALSE;
      if (!is_list (&info->fields[i]))
        bind_value (insert, ++parameter, &info->fields[i], value);
    }

  if (!concord_connection_run (connection, insert, error))
    return FALSE;

  for (guint i = 0; i < info->n_fields; i++)
    {
      if (is_list (&info->fields[i]) &&
          !insert_list (connection, add->kind, add->id, i, concord_record_get_value (add->record, i), error))
        return FALSE;
    }

  return TRUE;
}

/* Always FALSE. */
static gboolean
not_found (GError **error)
{
  g_set_error_literal (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_NOT_FOUND, _("This card is no longer there"));
  return FALSE;
}

static gboolean
expect_one (ConcordConnection *connection,
            GError           **error)
{
  return sqlite3_changes (concord_connection_get_handle (connection)) == 1 || not_found (error);
}

static gboolean
expect_record (ConcordConnection *connection,
               ConcordKind        kind,
               const char        *id,
               GError           **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM \"%s\" WHERE \"id\" = ?1", concord_kind_get_info (kind)->name);
  g_autoptr (ConcordStatement) select = concord_connection_prepare (connection, sql, error);
  gboolean row;

  if (select == NULL)
    return FALSE;

  concord_connection_bind_text (select, 1, id);
  if (!concord_connection_step (connection, select, &row, error))
    return FALSE;

  return row || not_found (error);
}

/* Writes one field. */
gboolean
concord_rows_set (ConcordConnection      *connection,
                  const ConcordOperation *set,
                  GError                **error)
{
  const ConcordField *field = &concord_kind_get_info (set->kind)->fields[set->field];
  g_autoptr (ConcordStatement) update = NULL;

  if (!check (field, set->kind, &set->value, error))
    return FALSE;

  if (is_list (field))
    return expect_record (connection, set->kind, set->id, error) &&
           clear_list (connection, set->kind, set->id, set->field, error) &&
           insert_list (connection, set->kind, set->id, set->field, &set->value, error);

  update = concord_connection_prepare (connection, get_sql (set->kind)->set[set->field], error);
  if (update == NULL)
    return FALSE;

  concord_connection_bind_text (update, 1, set->id);
  bind_value (update, 2, field, &set->value);
  return concord_connection_run (connection, update, error) && expect_one (connection, error);
}

gboolean
concord_rows_place (ConcordConnection      *connection,
                    const ConcordOperation *place,
                    GError                **error)
{
  g_autoptr (ConcordStatement) update = concord_connection_prepare (connection, get_sql (place->kind)->place, error);

  if (update == NULL)
    return FALSE;

  concord_connection_bind_text (update, 1, place->id);
  sqlite3_bind_double (update, 2, place->position);
  return concord_connection_run (connection, update, error) && expect_one (connection, error);
}

/* Writes the members that a newer Concord wrote. */
gboolean
concord_rows_set_extra (ConcordConnection      *connection,
                        const ConcordOperation *set,
                        GError                **error)
{
  g_autofree char *sql =
    g_strdup_printf ("UPDATE \"%s\" SET \"extra\" = ?2 WHERE \"id\" = ?1", concord_kind_get_info (set->kind)->name);
  g_autoptr (ConcordStatement) update = concord_connection_prepare (connection, sql, error);

  if (update == NULL)
    return FALSE;

  concord_connection_bind_text (update, 1, set->id);
  concord_connection_bind_text (update, 2, set->extra);
  return concord_connection_run (connection, update, error) && expect_one (connection, error);
}

gboolean
concord_rows_remove (ConcordConnection      *connection,
                     const ConcordOperation *remove,
                     GError                **error)
{
  g_autoptr (ConcordStatement) delete = concord_connection_prepare (connection, get_sql (remove->kind)->remove, error);

  if (delete == NULL)
    return FALSE;

  concord_connection_bind_text (delete, 1, remove->id);
  return concord_connection_run (connection, delete, error) && expect_one (connection, error);
}

/* A value that no field table allows can only come from a stranger's or a newer program's file; it reads
 * as "nothing said".
 */
static void
read_value (sqlite3_stmt       *statement,
            int                 column,
            const ConcordField *field,
            ConcordValue       *value)
{
  guint choice;

  *value = CONCORD_VALUE_NONE;
  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return;

  switch (concord_field_get_shape (field))
    {
    case CONCORD_SHAPE_TEXT:
      *value = CONCORD_VALUE_TEXT (concord_connection_dup_text (statement, column));
      break;
    case CONCORD_SHAPE_NUMBER:
      *value = CONCORD_VALUE_NUMBER (sqlite3_column_double (statement, column));
      break;
    case CONCORD_SHAPE_WHOLE:
      if (field->type != CONCORD_FIELD_CHOICE)
        *value = CONCORD_VALUE_WHOLE (sqlite3_column_int64 (statement, column));
      else if (concord_field_find_choice (field, (const char *) sqlite3_column_text (statement, column), &choice))
        *value = CONCORD_VALUE_WHOLE (choice);
      break;
    case CONCORD_SHAPE_NONE:
    case CONCORD_SHAPE_LIST:
    default:
      g_assert_not_reached ();
    }
}

static ConcordRecord *
read_row (sqlite3_stmt          *statement,
          const ConcordKindInfo *info)
{
  ConcordRecord *record = concord_record_new (info->kind, (const char *) sqlite3_column_text (statement, 0));
  int column = 3;

  concord_record_set_position (record, sqlite3_column_double (statement, 2));
  concord_record_set_extra (record, (const char *) sqlite3_column_text (statement, 3));

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_auto (ConcordValue) value = CONCORD_VALUE_INIT;

      if (is_list (&info->fields[i]))
        continue;

      read_value (statement, ++column, &info->fields[i], &value);
      concord_record_take_value (record, i, &value);
    }

  return record;
}

static void
take_list (ConcordRecord *record,
           guint          field,
           GStrvBuilder  *builder)
{
  ConcordValue value = CONCORD_VALUE_LIST (g_strv_builder_end (builder));

  concord_record_take_value (record, field, &value);
}

static gboolean
read_list (ConcordConnection *connection,
           ConcordRecord     *record,
           guint              field,
           GError           **error)
{
  const ConcordKindInfo *info = concord_record_get_info (record);
  g_autofree char *sql = g_strdup_printf ("SELECT \"target\" FROM \"%s_%s\" WHERE \"record\" = ?1 ORDER BY \"ordinal\"",
                                          info->name, info->fields[field].name);
  g_autoptr (ConcordStatement) select = concord_connection_prepare (connection, sql, error);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean row = TRUE;

  if (select == NULL)
    return FALSE;

  concord_connection_bind_text (select, 1, concord_record_get_id (record));
  while (row)
    {
      if (!concord_connection_step (connection, select, &row, error))
        return FALSE;
      if (row)
        g_strv_builder_add (builder, (const char *) sqlite3_column_text (select, 0));
    }

  take_list (record, field, builder);
  return TRUE;
}

/* Reads one record. @record is %NULL where there is none; @session is the session it is in. */
gboolean
concord_rows_read (ConcordConnection *connection,
                   ConcordKind        kind,
                   const char        *id,
                   ConcordRecord    **record,
                   char             **session,
                   GError           **error)
{
  const ConcordKindInfo *info = concord_kind_get_info (kind);
  g_autoptr (ConcordStatement) select = concord_connection_prepare (connection, get_sql (kind)->read_one, error);
  g_autoptr (ConcordRecord) found = NULL;
  gboolean row;

  *record = NULL;
  *session = NULL;

  if (select == NULL)
    return FALSE;

  concord_connection_bind_text (select, 1, id);
  if (!concord_connection_step (connection, select, &row, error))
    return FALSE;
  if (!row)
    return TRUE;

  found = read_row (select, info);
  for (guint i = 0; i < info->n_fields; i++)
    {
      if (is_list (&info->fields[i]) && !read_list (connection, found, i, error))
        return FALSE;
    }

  *session = g_strdup ((const char *) sqlite3_column_text (select, 1));
  *record = g_steal_pointer (&found);
  return TRUE;
}

/* The lists of all records of a kind in one query: one query each would be most of the time of a load. */
static gboolean
read_lists (ConcordConnection *connection,
            ConcordGraph      *graph,
            ConcordKind        kind,
            guint              field,
            GError           **error)
{
  const ConcordKindInfo *info = concord_kind_get_info (kind);
  g_autofree char *sql =
    g_strdup_printf ("SELECT l.\"record\", l.\"target\" FROM \"%s\" k JOIN \"%s_%s\" l ON l.\"record\" = k.\"id\" "
                     "WHERE k.\"session\" = ?1 ORDER BY l.\"record\", l.\"ordinal\"",
                     info->name, info->name, info->fields[field].name);
  g_autoptr (ConcordStatement) select = concord_connection_prepare (connection, sql, error);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  ConcordRecord *record = NULL;
  gboolean row = TRUE;

  if (select == NULL)
    return FALSE;

  concord_connection_bind_text (select, 1, concord_record_get_id (concord_graph_get_session (graph)));
  while (row)
    {
      ConcordRecord *owner = NULL;

      if (!concord_connection_step (connection, select, &row, error))
        return FALSE;
      if (row)
        owner = concord_graph_lookup (graph, (const char *) sqlite3_column_text (select, 0));

      if (owner != record)
        {
          if (record != NULL)
            take_list (record, field, builder);
          record = owner;
        }
      if (owner != NULL)
        g_strv_builder_add (builder, (const char *) sqlite3_column_text (select, 1));
    }

  return TRUE;
}

static gboolean
read_kind (ConcordConnection *connection,
           ConcordGraph     **graph,
           ConcordKind        kind,
           const char        *session,
           GError           **error)
{
  const ConcordKindInfo *info = concord_kind_get_info (kind);
  g_autoptr (ConcordStatement) select = concord_connection_prepare (connection, get_sql (kind)->read_all, error);
  gboolean row = TRUE;

  if (select == NULL)
    return FALSE;

  concord_connection_bind_text (select, 1, session);
  while (row)
    {
      g_autoptr (ConcordRecord) record = NULL;

      if (!concord_connection_step (connection, select, &row, error))
        return FALSE;
      if (!row)
        break;

      record = read_row (select, info);
      if (kind == CONCORD_KIND_SESSION)
        *graph = concord_graph_new (record);
      else
        concord_graph_add (*graph, record);
    }

  for (guint i = 0; *graph != NULL && i < info->n_fields; i++)
    {
      if (is_list (&info->fields[i]) && !read_lists (connection, *graph, kind, i, error))
        return FALSE;
    }

  return TRUE;
}

/* Only where the records of a kind stand: all that is needed of most of them. */
static gboolean
read_places (ConcordConnection *connection,
             ConcordGraph      *graph,
             ConcordKind        kind,
             const char        *session,
             GError           **error)
{
  g_autoptr (ConcordStatement) select = concord_connection_prepare (connection, get_sql (kind)->read_places, error);
  gboolean row = TRUE;

  if (select == NULL)
    return FALSE;

  concord_connection_bind_text (select, 1, session);
  while (row)
    {
      if (!concord_connection_step (connection, select, &row, error))
        return FALSE;
      if (row)
        concord_graph_add_unread (graph, kind, (const char *) sqlite3_column_text (select, 0),
                                  sqlite3_column_double (select, 1), (const char *) sqlite3_column_text (select, 2));
    }

  return TRUE;
}

static gboolean
read_envelope (ConcordConnection *connection,
               ConcordGraph      *graph,
               const char        *session,
               GError           **error)
{
  g_autoptr (ConcordStatement) select =
    concord_connection_prepare (connection, "SELECT \"envelope\" FROM \"session\" WHERE \"id\" = ?1", error);
  gboolean row;

  if (select == NULL)
    return FALSE;

  concord_connection_bind_text (select, 1, session);
  if (!concord_connection_step (connection, select, &row, error))
    return FALSE;

  concord_graph_set_envelope (graph, row ? (const char *) sqlite3_column_text (select, 0) : NULL);
  return TRUE;
}

/* Reads a session. With @reader, records that have a home leave their content to it. The caller sees to it that
 * nothing changes between the kinds.
 */
ConcordGraph *
concord_rows_read_all (ConcordConnection *connection,
                       const char        *session,
                       ConcordReader     *reader,
                       GError           **error)
{
  g_autoptr (ConcordGraph) graph = NULL;

  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      gboolean places = reader != NULL && get_sql (kind)->read_places != NULL;

      if (places ? !read_places (connection, graph, kind, session, error)
                 : !read_kind (connection, &graph, kind, session, error))
        return NULL;

      if (graph == NULL)
        {
          g_set_error_literal (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_NOT_FOUND, _("There is no such session"));
          return NULL;
        }

      if (kind == CONCORD_KIND_SESSION && reader != NULL)
        concord_graph_set_reader (graph, reader);
    }

  return read_envelope (connection, graph, session, error) ? g_steal_pointer (&graph) : NULL;
}
