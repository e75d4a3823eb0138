/* SPDX-License-Identifier: GPL-3.0-or-later */

/* That the schema and the field tables say the same. */

#include "concord-kinds.h"
#include "store-fixture.h"

typedef void (*RowFunc) (sqlite3_stmt *row, gpointer user_data);

static guint
for_each_row (sqlite3    *handle,
              const char *sql,
              RowFunc     func,
              gpointer    user_data)
{
  sqlite3_stmt *select = NULL;
  guint n = 0;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &select, NULL), ==, SQLITE_OK);
  for (; sqlite3_step (select) == SQLITE_ROW; n++)
    {
      if (func != NULL)
        func (select, user_data);
    }
  sqlite3_finalize (select);

  return n;
}

static char *
get_text (sqlite3    *handle,
          const char *sql)
{
  sqlite3_stmt *select = NULL;
  char *text = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &select, NULL), ==, SQLITE_OK);
  if (sqlite3_step (select) == SQLITE_ROW)
    text = g_strdup ((const char *) sqlite3_column_text (select, 0));
  sqlite3_finalize (select);

  return text;
}

static const char *
get_column_type (const ConcordField *field)
{
  switch (concord_field_get_shape (field))
    {
    case CONCORD_SHAPE_TEXT:
      return "TEXT";
    case CONCORD_SHAPE_NUMBER:
      return "REAL";
    case CONCORD_SHAPE_WHOLE:
      return field->type == CONCORD_FIELD_CHOICE ? "TEXT" : "INTEGER";
    case CONCORD_SHAPE_NONE:
    case CONCORD_SHAPE_LIST:
    default:
      g_assert_not_reached ();
    }
}

static char *
list_columns (sqlite3    *handle,
              const char *table)
{
  g_autofree char *sql = g_strdup_printf (
    "SELECT group_concat (name || ' ' || type || iif (\"notnull\", ' NOT NULL', ''), char (10)) FROM pragma_table_xinfo ('%s')",
    table);

  return get_text (handle, sql);
}

static void
test_every_field_has_a_column_and_every_column_a_field (void)
{
  g_auto (StoreFixture) fixture;
  sqlite3 *handle;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  handle = store_peek (fixture.path);

  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      const ConcordKindInfo *info = concord_kind_get_info (kind);
      g_autoptr (GString) expected = g_string_new ("id TEXT NOT NULL\n");
      g_autofree char *columns = list_columns (handle, info->name);

      g_string_append (expected, kind == CONCORD_KIND_SESSION ? "envelope TEXT\nextra TEXT"
                                                              : "session TEXT NOT NULL\nposition REAL NOT NULL\nextra TEXT");
      for (guint i = 0; i < info->n_fields; i++)
        {
          if (info->fields[i].type != CONCORD_FIELD_REFERENCES)
            g_string_append_printf (expected, "\n%s %s%s", info->fields[i].name, get_column_type (&info->fields[i]),
                                    (info->fields[i].flags & CONCORD_FIELD_REQUIRED) != 0 ? " NOT NULL" : "");
        }

      if (kind == CONCORD_KIND_SESSION)
        {
          /* The two of its own may stand in either order. */
          g_auto (GStrv) have = g_strsplit (columns, "\n", -1);
          g_auto (GStrv) want = g_strsplit (expected->str, "\n", -1);

          g_assert_cmpuint (g_strv_length (have), ==, g_strv_length (want));
          for (guint i = 0; want[i] != NULL; i++)
            g_assert_true (g_strv_contains ((const char *const *) have, want[i]));
        }
      else
        {
          g_assert_cmpstr (columns, ==, expected->str);
        }
    }

  sqlite3_close (handle);
}

static void
test_every_list_has_a_table (void)
{
  g_auto (StoreFixture) fixture;
  sqlite3 *handle;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  handle = store_peek (fixture.path);

  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      const ConcordKindInfo *info = concord_kind_get_info (kind);

      for (guint i = 0; i < info->n_fields; i++)
        {
          g_autofree char *table = g_strdup_printf ("%s_%s", info->name, info->fields[i].name);
          g_autofree char *columns = list_columns (handle, table);

          g_assert_cmpstr (columns, ==,
                           info->fields[i].type == CONCORD_FIELD_REFERENCES
                             ? "record TEXT NOT NULL\nordinal INTEGER NOT NULL\ntarget TEXT NOT NULL"
                             : NULL);
        }
    }

  sqlite3_close (handle);
}

/* As "KIND.FIELD → KIND ACTION", sorted. */
static char *
list_expected_keys (void)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);

  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      const ConcordKindInfo *info = concord_kind_get_info (kind);

      if (kind != CONCORD_KIND_SESSION)
        g_ptr_array_add (keys, g_strdup_printf ("%s.session > session CASCADE", info->name));

      for (guint i = 0; i < info->n_fields; i++)
        {
          const ConcordField *field = &info->fields[i];
          const char *target;

          if ((field->type != CONCORD_FIELD_REFERENCE && field->type != CONCORD_FIELD_REFERENCES) ||
              (field->flags & CONCORD_FIELD_OUTSIDE) != 0)
            continue;

          target = concord_kind_get_info (field->target)->name;
          if (field->type == CONCORD_FIELD_REFERENCES)
            {
              g_ptr_array_add (keys, g_strdup_printf ("%s_%s.record > %s CASCADE", info->name, field->name, info->name));
              g_ptr_array_add (keys, g_strdup_printf ("%s_%s.target > %s CASCADE", info->name, field->name, target));
            }
          else
            {
              g_ptr_array_add (keys, g_strdup_printf ("%s.%s > %s %s", info->name, field->name, target,
                                                      (field->flags & CONCORD_FIELD_OWNER) != 0 ? "CASCADE" : "SET NULL"));
            }
        }
    }

  g_ptr_array_sort_values (keys, (GCompareFunc) g_strcmp0);
  g_ptr_array_add (keys, NULL);

  return g_strjoinv ("\n", (char **) keys->pdata);
}

static void
test_what_belongs_goes_with_its_owner_and_other_references_are_cleared (void)
{
  g_auto (StoreFixture) fixture;
  g_autofree char *expected = list_expected_keys ();
  g_autofree char *keys = NULL;
  sqlite3 *handle;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  handle = store_peek (fixture.path);

  keys = get_text (handle, "SELECT group_concat (k, char (10)) FROM (SELECT t.name || '.' || f.\"from\" || ' > ' || f.\"table\" || "
                           "' ' || f.on_delete AS k FROM sqlite_schema t, pragma_foreign_key_list (t.name) f "
                           "WHERE t.type = 'table' ORDER BY k COLLATE BINARY)");
  g_assert_cmpstr (keys, ==, expected);

  sqlite3_close (handle);
}

static void
refuse_row (sqlite3_stmt *row,
            gpointer      what)
{
  g_error ("%s: %s", (const char *) what, (const char *) sqlite3_column_text (row, 0));
}

static void
test_the_schema_keeps_its_own_rules (void)
{
  g_auto (StoreFixture) fixture;
  sqlite3 *handle;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  handle = store_peek (fixture.path);

  /* A cascade over thousands of rows without an index takes seconds. */
  for_each_row (handle,
                "SELECT t.name || '.' || f.\"from\" FROM sqlite_schema t, pragma_foreign_key_list (t.name) f WHERE t.type = 'table' "
                "AND NOT EXISTS (SELECT 1 FROM pragma_index_list (t.name) i, pragma_index_info (i.name) c "
                "WHERE c.seqno = 0 AND c.name = f.\"from\")",
                refuse_row, (gpointer) "a foreign key without an index");

  /* A swap of two unique values cannot be undone by a changeset. */
  for_each_row (handle,
                "SELECT t.name || '.' || i.name FROM sqlite_schema t, pragma_index_list (t.name) i WHERE t.type = 'table' "
                "AND i.\"unique\" AND i.origin <> 'pk' AND t.name NOT LIKE 'search%'",
                refuse_row, (gpointer) "a unique index");

  /* A changeset cannot name a row without a key, and a type that SQLite does not hold is no type. */
  for_each_row (handle,
                "SELECT l.name FROM pragma_table_list l WHERE l.schema = 'main' AND l.type = 'table' AND NOT l.strict "
                "AND l.name NOT LIKE 'sqlite_%'",
                refuse_row, (gpointer) "a table that is not STRICT");
  for_each_row (handle,
                "SELECT t.name FROM sqlite_schema t WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE 'search%' "
                "AND NOT EXISTS (SELECT 1 FROM pragma_table_info (t.name) WHERE pk > 0)",
                refuse_row, (gpointer) "a table without a primary key");
  for_each_row (handle, "SELECT name FROM sqlite_schema WHERE type = 'trigger'", refuse_row, (gpointer) "a trigger");

  sqlite3_close (handle);
}

static void
test_the_file_says_what_it_is (void)
{
  g_auto (StoreFixture) fixture;
  g_autofree char *mode = NULL;
  sqlite3 *handle;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  handle = store_peek (fixture.path);

  g_assert_cmpint (store_count (fixture.path, "PRAGMA application_id"), ==, 0x436f6e63);
  g_assert_cmpint (store_count (fixture.path, "PRAGMA user_version"), ==, 4);
  mode = get_text (handle, "PRAGMA journal_mode");
  g_assert_cmpstr (mode, ==, "wal");

  sqlite3_close (handle);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schema/every-field-has-a-column-and-every-column-a-field",
                   test_every_field_has_a_column_and_every_column_a_field);
  g_test_add_func ("/schema/every-list-has-a-table", test_every_list_has_a_table);
  g_test_add_func ("/schema/what-belongs-goes-with-its-owner-and-other-references-are-cleared",
                   test_what_belongs_goes_with_its_owner_and_other_references_are_cleared);
  g_test_add_func ("/schema/keeps-its-own-rules", test_the_schema_keeps_its_own_rules);
  g_test_add_func ("/schema/the-file-says-what-it-is", test_the_file_says_what_it_is);

  return g_test_run ();
}
