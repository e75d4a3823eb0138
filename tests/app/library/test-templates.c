/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sessions to start from, as a manager lays them down and a facilitator finds them. */

#include "config.h"

#include <glib/gstdio.h>

#include "concord-kinds.h"
#include "concord-session-page.h"
#include "concord-templates.h"
#include "concord-test-window.h"

#define SAMPLE "/io/github/concordboard/Concord/sample/northmere.concord.json"

static char *root;

typedef struct
{
  ConcordTestWindow *test;
  char *user;
  char *machine;
} Fixture;

/* The sample, under another title and when its day had begun. */
static void
lay_down (const char *folder,
          const char *name,
          const char *title)
{
  g_autoptr (GBytes) sample = g_resources_lookup_data (SAMPLE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (sample, NULL), (gssize) g_bytes_get_size (sample));
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpuint (g_string_replace (text, "\"Northmere 2046\"", title, 1), ==, 1);
  g_assert_cmpuint (g_string_replace (text, "\"state\": \"planned\"", "\"state\": \"done\"", 2), ==, 2);
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
}

static void
empty (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->user = g_build_filename (root, "user", "concord", "templates", NULL);
  fixture->machine = g_build_filename (root, "machine", "concord", "templates", NULL);
  g_assert_cmpint (g_mkdir_with_parents (fixture->user, 0755), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (fixture->machine, 0755), ==, 0);
  fixture->test = concord_test_window_new (1000, 900);
  concord_test_settle (fixture->test->window);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  concord_test_window_free (fixture->test);
  empty (fixture->user);
  empty (fixture->machine);
  g_free (fixture->user);
  g_free (fixture->machine);
}

static char *
list_titles (void)
{
  g_autoptr (GPtrArray) templates = concord_templates_load ();
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < templates->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "",
                            concord_record_get_headline (concord_graph_get_session (templates->pdata[i])));

  return g_string_free_and_steal (g_steal_pointer (&titles));
}

static void
test_those_of_the_user_and_of_the_machine_are_found (Fixture *fixture,
                                                     gconstpointer data)
{
  g_autofree char *titles = NULL;

  lay_down (fixture->machine, "housing.concord.json", "\"Housing\"");
  lay_down (fixture->machine, "carers.concord.json", "\"Carers\"");
  lay_down (fixture->user, "waste.concord.json", "\"Waste\"");
  lay_down (fixture->user, "notes.json", "\"No template by its name\"");

  titles = list_titles ();
  g_assert_cmpstr (titles, ==, "Carers, Housing, Waste");
}

static void
test_a_user_s_stands_for_the_machine_s_of_that_name (Fixture *fixture,
                                                     gconstpointer data)
{
  g_autofree char *titles = NULL;

  lay_down (fixture->machine, "away-day.concord.json", "\"Of the machine\"");
  lay_down (fixture->user, "away-day.concord.json", "\"Of the user\"");

  titles = list_titles ();
  g_assert_cmpstr (titles, ==, "Of the user");
}

static void
test_a_broken_one_is_left_out (Fixture *fixture,
                               gconstpointer data)
{
  g_autofree char *broken = g_build_filename (fixture->machine, "broken.concord.json", NULL);
  g_autofree char *titles = NULL;

  lay_down (fixture->machine, "carers.concord.json", "\"Carers\"");
  g_assert_true (g_file_set_contents (broken, "{ \"title\": ", -1, NULL));

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_MESSAGE, "*broken.concord.json is left out*");
  titles = list_titles ();
  g_test_assert_expected_messages ();
  g_assert_cmpstr (titles, ==, "Carers");
}

static AdwDialog *
ask_for_a_session (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->test->window), "win.new-session", NULL);
  concord_test_settle (fixture->test->window);

  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->test->window));
}

static void
test_without_any_nothing_is_asked (Fixture *fixture,
                                   gconstpointer data)
{
  AdwDialog *dialog = ask_for_a_session (fixture);

  g_assert_null (concord_test_find (dialog, ADW_TYPE_COMBO_ROW, 0));
  adw_dialog_force_close (dialog);
}

static void
test_a_session_starts_from_one_as_if_its_day_had_not_been (Fixture *fixture,
                                                           gconstpointer data)
{
  g_autofree char *sample_id = NULL;
  AdwDialog *dialog;
  GtkWidget *page;
  ConcordGraph *graph;
  ConcordRecord *session;
  ConcordRecordList *agenda;

  lay_down (fixture->machine, "away-day.concord.json", "\"Our away-day\"");
  {
    g_autoptr (GPtrArray) templates = concord_templates_load ();

    sample_id = g_strdup (concord_record_get_id (concord_graph_get_session (templates->pdata[0])));
  }

  dialog = ask_for_a_session (fixture);
  adw_combo_row_set_selected (ADW_COMBO_ROW (concord_test_find (dialog, ADW_TYPE_COMBO_ROW, 0)), 1);
  concord_test_type (concord_test_find (dialog, ADW_TYPE_ENTRY_ROW, 0), "Carers, autumn");
  concord_test_click (fixture->test, adw_dialog_get_default_widget (dialog));
  concord_test_settle (fixture->test->window);

  page = concord_test_find (fixture->test->window, CONCORD_TYPE_SESSION_PAGE, 0);
  graph = concord_desk_get_graph (concord_session_page_get_desk (CONCORD_SESSION_PAGE (page)));
  session = concord_graph_get_session (graph);
  g_assert_cmpstr (concord_record_get_headline (session), ==, "Carers, autumn");
  g_assert_cmpstr (concord_record_get_id (session), !=, sample_id);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (concord_graph_list (graph, CONCORD_KIND_OUTCOME))), >, 2);
  g_assert_false (concord_record_has (session, CONCORD_SESSION_PLACE));

  agenda = concord_graph_list (graph, CONCORD_KIND_AGENDA_ITEM);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (agenda)), >, 2);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (agenda)); i++)
    {
      g_autoptr (ConcordRecord) item = g_list_model_get_item (G_LIST_MODEL (agenda), i);

      g_assert_cmpuint (concord_record_get_choice (item, CONCORD_AGENDA_ITEM_STATE), ==, CONCORD_AGENDA_ITEM_PLANNED);
    }
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char **argv)
{
  g_autofree char *user = NULL;
  g_autofree char *dirs = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  root = g_dir_make_tmp ("concord-templates-XXXXXX", NULL);
  user = g_build_filename (root, "user", NULL);
  dirs = g_strdup_printf ("%s/machine:/usr/local/share:/usr/share", root);
  g_setenv ("XDG_DATA_HOME", user, TRUE);
  g_setenv ("XDG_DATA_DIRS", dirs, TRUE);
  adw_init ();

  ADD ("/templates/those-of-the-user-and-of-the-machine-are-found", test_those_of_the_user_and_of_the_machine_are_found);
  ADD ("/templates/a-user-s-stands-for-the-machine-s-of-that-name", test_a_user_s_stands_for_the_machine_s_of_that_name);
  ADD ("/templates/a-broken-one-is-left-out", test_a_broken_one_is_left_out);
  ADD ("/templates/without-any-nothing-is-asked", test_without_any_nothing_is_asked);
  ADD ("/templates/a-session-starts-from-one-as-if-its-day-had-not-been",
       test_a_session_starts_from_one_as_if_its_day_had_not_been);

  status = g_test_run ();
  g_free (root);
  return status;
}
