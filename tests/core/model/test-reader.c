/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records that leave their content elsewhere: read when someone asks, forgotten again, and nobody can tell. */

#include "concord-graph-write.h"
#include "concord-kinds.h"
#include "concord-record-write.h"

enum
{
  MANY = 1200, /* more than stay whole */
};

typedef struct
{
  ConcordGraph *graph;
  ConcordRecord *priorities[2];
  GHashTable *statements; /* id → what is read; a removed one cannot be */
  guint n_read;
} Fixture;

static void
say (ConcordRecord *record,
     guint          field,
     const char    *text)
{
  ConcordValue value = CONCORD_VALUE_TEXT (g_strdup (text));

  concord_record_take_value (record, field, &value);
}

/* A commitment of @priority as it is read from where it is kept. */
static ConcordRecord *
create (const char    *id,
        const char    *statement,
        double         position,
        ConcordRecord *priority)
{
  ConcordRecord *record = concord_record_new (CONCORD_KIND_COMMITMENT, id);

  say (record, CONCORD_COMMITMENT_PRIORITY, concord_record_get_id (priority));
  say (record, CONCORD_COMMITMENT_STATEMENT, statement);
  concord_record_set_position (record, position);

  return record;
}

static void
read_record (ConcordRecord *record,
             gpointer       data)
{
  Fixture *self = data;
  const char *statement = g_hash_table_lookup (self->statements, concord_record_get_id (record));
  g_autoptr (ConcordRecord) read = NULL;

  self->n_read++;
  if (statement == NULL)
    return;

  read = create (concord_record_get_id (record), statement, 0, self->priorities[0]);
  concord_record_fill (record, read);
}

static void
fixture_init (Fixture *self)
{
  g_autoptr (ConcordRecord) session = concord_record_new (CONCORD_KIND_SESSION, NULL);
  g_autoptr (ConcordReader) reader = concord_reader_new (read_record, self, NULL);

  self->graph = concord_graph_new (session);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->n_read = 0;
  concord_graph_set_reader (self->graph, reader);

  for (guint i = 0; i < G_N_ELEMENTS (self->priorities); i++)
    {
      g_autoptr (ConcordRecord) priority = concord_record_new (CONCORD_KIND_PRIORITY, NULL);

      concord_graph_add (self->graph, priority);
      self->priorities[i] = priority;
    }
}

static void
fixture_clear (Fixture *self)
{
  g_clear_object (&self->graph);
  g_clear_pointer (&self->statements, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

/* Borrowed from the graph. */
static ConcordRecord *
add (Fixture    *self,
     const char *statement,
     double      position)
{
  char *id = concord_id_new ();

  g_hash_table_insert (self->statements, id, g_strdup (statement));
  concord_graph_add_unread (self->graph, CONCORD_KIND_COMMITMENT, id, position, concord_record_get_id (self->priorities[0]));

  return concord_graph_lookup (self->graph, id);
}

static void
add_many (Fixture *self)
{
  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *statement = g_strdup_printf ("Promise %u", i);

      add (self, statement, i);
    }
}

static ConcordRecordList *
get_children (Fixture *self,
              guint    priority)
{
  return concord_graph_children (self->graph, self->priorities[priority], CONCORD_KIND_COMMITMENT);
}

static void
assert_says_all (Fixture *self)
{
  ConcordRecordList *list = get_children (self, 0);

  g_assert_cmpuint (concord_record_list_get_length (list), ==, MANY);
  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *statement = g_strdup_printf ("Promise %u", i);

      g_assert_cmpstr (concord_record_get_headline (concord_record_list_peek (list, i)), ==, statement);
    }
}

static void
run_until_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
on_notify (GObject    *object,
           GParamSpec *pspec,
           guint      *heard)
{
  (*heard)++;
}

static void
test_a_record_is_read_once_when_someone_asks (void)
{
  g_auto (Fixture) self;
  ConcordRecord *record;
  guint heard = 0;

  fixture_init (&self);
  record = add (&self, "Open four hubs", 1024);
  g_signal_connect (record, "notify", G_CALLBACK (on_notify), &heard);

  g_assert_cmpfloat (concord_record_get_position (record), ==, 1024);
  g_assert_true (concord_record_list_find (get_children (&self, 0), record, NULL));
  g_assert_cmpuint (self.n_read, ==, 0);

  g_assert_cmpstr (concord_record_get_headline (record), ==, "Open four hubs");
  g_assert_cmpuint (concord_record_get_choice (record, CONCORD_COMMITMENT_STATUS), ==, CONCORD_COMMITMENT_PROPOSED);
  g_assert_true (concord_graph_get_owner (self.graph, record) == self.priorities[0]);
  g_assert_cmpuint (self.n_read, ==, 1);
  g_assert_cmpuint (heard, ==, 0);
}

static void
test_what_was_read_longest_ago_is_forgotten_and_read_again (void)
{
  g_auto (Fixture) self;
  ConcordRecord *first, *last;
  const char *lent;
  guint heard = 0;

  fixture_init (&self);
  add_many (&self);
  first = concord_record_list_peek (get_children (&self, 0), 0);
  last = concord_record_list_peek (get_children (&self, 0), MANY - 1);
  g_signal_connect (first, "notify", G_CALLBACK (on_notify), &heard);

  /* What a record lends is good until the main loop goes round. */
  lent = concord_record_get_headline (first);
  assert_says_all (&self);
  g_assert_cmpstr (lent, ==, "Promise 0");
  g_assert_cmpuint (self.n_read, ==, MANY);

  run_until_idle ();
  g_assert_true (concord_record_is_unread (first));
  g_assert_false (concord_record_is_unread (last));

  assert_says_all (&self);
  g_assert_cmpuint (heard, ==, 0);
}

static void
test_a_change_is_told_whether_or_not_the_record_was_read (void)
{
  g_auto (Fixture) self;
  g_autoptr (ConcordRecord) fresh = NULL;
  ConcordRecord *record;
  guint heard = 0;

  fixture_init (&self);
  record = add (&self, "Open four hubs", 1024);
  fresh = create (concord_record_get_id (record), "Open five hubs", 1024, self.priorities[0]);
  g_signal_connect (record, "notify::statement", G_CALLBACK (on_notify), &heard);
  g_hash_table_insert (self.statements, g_strdup (concord_record_get_id (record)), g_strdup ("Open five hubs"));

  concord_graph_refresh (self.graph, fresh);
  g_assert_cmpuint (heard, ==, 1);
  g_assert_true (concord_record_is_unread (record));
  g_assert_cmpstr (concord_record_get_headline (record), ==, "Open five hubs");

  say (fresh, CONCORD_COMMITMENT_STATEMENT, "Open six hubs");
  concord_graph_refresh (self.graph, fresh);
  g_assert_cmpuint (heard, ==, 2);
  g_assert_cmpstr (concord_record_get_headline (record), ==, "Open six hubs");
}

static void
test_a_record_that_was_not_read_moves_without_being_read (void)
{
  g_auto (Fixture) self;
  g_autoptr (ConcordRecord) fresh = NULL;
  ConcordRecord *record;

  fixture_init (&self);
  record = add (&self, "Open four hubs", 1024);
  add (&self, "Train everyone", 2048);
  fresh = create (concord_record_get_id (record), "Open four hubs", 3072, self.priorities[0]);

  concord_graph_refresh (self.graph, fresh);
  g_assert_true (concord_record_list_peek (get_children (&self, 0), 1) == record);

  say (fresh, CONCORD_COMMITMENT_PRIORITY, concord_record_get_id (self.priorities[1]));
  concord_graph_refresh (self.graph, fresh);
  g_assert_cmpuint (concord_record_list_get_length (get_children (&self, 0)), ==, 1);
  g_assert_true (concord_record_list_peek (get_children (&self, 1), 0) == record);

  concord_graph_remove (self.graph, record);
  g_assert_cmpuint (concord_record_list_get_length (get_children (&self, 1)), ==, 0);
  g_assert_cmpuint (concord_record_list_get_length (concord_graph_list (self.graph, CONCORD_KIND_COMMITMENT)), ==, 1);
  g_assert_cmpuint (self.n_read, ==, 0);
}

static void
test_what_is_gone_keeps_what_was_read_and_says_nothing_else (void)
{
  g_auto (Fixture) self;
  g_autoptr (ConcordRecord) seen = NULL;
  g_autoptr (ConcordRecord) unseen = NULL;

  fixture_init (&self);
  add_many (&self);
  seen = g_object_ref (concord_record_list_peek (get_children (&self, 0), 0));
  unseen = g_object_ref (concord_record_list_peek (get_children (&self, 0), MANY - 1));
  g_assert_cmpstr (concord_record_get_headline (seen), ==, "Promise 0");

  concord_graph_remove (self.graph, seen);
  for (guint i = 0; i < MANY - 2; i++)
    concord_record_get_headline (concord_record_list_peek (get_children (&self, 0), i));
  run_until_idle ();
  g_assert_cmpstr (concord_record_get_headline (seen), ==, "Promise 0");

  g_clear_object (&self.graph);
  g_assert_cmpstr (concord_record_get_headline (seen), ==, "Promise 0");
  g_assert_cmpstr (concord_record_get_headline (unseen), ==, "");
  g_assert_false (concord_record_has (unseen, CONCORD_COMMITMENT_PRIORITY));
}

static void
test_what_cannot_be_read_is_tried_again (void)
{
  g_auto (Fixture) self;
  ConcordRecord *record;

  fixture_init (&self);
  record = add (&self, "Open four hubs", 1024);
  g_hash_table_remove_all (self.statements);
  g_assert_cmpstr (concord_record_get_headline (record), ==, "");

  g_hash_table_insert (self.statements, g_strdup (concord_record_get_id (record)), g_strdup ("Open four hubs"));
  g_assert_cmpstr (concord_record_get_headline (record), ==, "Open four hubs");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reader/a-record-is-read-once-when-someone-asks", test_a_record_is_read_once_when_someone_asks);
  g_test_add_func ("/reader/what-was-read-longest-ago-is-forgotten-and-read-again",
                   test_what_was_read_longest_ago_is_forgotten_and_read_again);
  g_test_add_func ("/reader/a-change-is-told-whether-or-not-the-record-was-read",
                   test_a_change_is_told_whether_or_not_the_record_was_read);
  g_test_add_func ("/reader/a-record-that-was-not-read-moves-without-being-read",
                   test_a_record_that_was_not_read_moves_without_being_read);
  g_test_add_func ("/reader/what-is-gone-keeps-what-was-read-and-says-nothing-else",
                   test_what_is_gone_keeps_what_was_read_and_says_nothing_else);
  g_test_add_func ("/reader/what-cannot-be-read-is-tried-again", test_what_cannot_be_read_is_tried_again);

  return g_test_run ();
}
