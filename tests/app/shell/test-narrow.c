/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every page in a window of 360 pixels, also where the desktop has three buttons in the title bar, and where letters are
 * twice as large. What needs more is cut off at the edge.
 */

#include "config.h"

#include <glib/gstdio.h>

#include "concord-session-file.h"
#include "concord-session-page.h"
#include "concord-test-window.h"

#define SAMPLE "resource:///io/github/concordboard/Concord/sample/northmere.concord.json"
#define WIDTH 360

typedef struct
{
  ConcordTestWindow *test;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  int percent = GPOINTER_TO_INT (data);

  g_object_set (gtk_settings_get_default (), "gtk-decoration-layout", ":minimize,maximize,close", "gtk-xft-dpi",
                percent * 96 * 1024 / 100, NULL);
  /* Twice as large letters need the height of a telephone that was made for them. */
  fixture->test = concord_test_window_new (WIDTH, percent > 100 ? 900 : 720);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  concord_test_window_free (fixture->test);
}

/* The innermost that needs more than there is. */
static GtkWidget *
find_wide (GtkWidget *widget)
{
  int least;

  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *wide = GTK_IS_NATIVE (child) ? NULL : find_wide (child);

      if (wide != NULL)
        return wide;
    }

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  /* What scrolls sideways may be as wide as it likes, and what is laid out wider is cut at the edge. */
  if (gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW) != NULL)
    return NULL;

  return least > WIDTH ? widget : NULL;
}

static void
assert_fits (Fixture *fixture)
{
  GtkWidget *wide;

  concord_test_settle (fixture->test->window);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->test->window)), ==, WIDTH);
  wide = find_wide (GTK_WIDGET (fixture->test->window));
  if (wide != NULL)
    {
      int least;

      gtk_widget_measure (wide, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_test_fail_printf ("%s %s needs %d", G_OBJECT_TYPE_NAME (wide), gtk_widget_get_name (wide), least);
    }
}

static void
test_the_library_fits (Fixture *fixture,
                       gconstpointer data)
{
  g_autofree char *id = NULL;

  assert_fits (fixture);
  id = concord_test_add_session (concord_test_window_store (fixture->test), "Northmere 2046", "2026-10-14",
                                 "Every child leaves school with a next step");
  assert_fits (fixture);
  concord_window_search (fixture->test->window, "north");
  assert_fits (fixture);
  concord_window_search (fixture->test->window, "submarine");
  assert_fits (fixture);
}

static void
test_a_session_fits (Fixture *fixture,
                     gconstpointer data)
{
  static const char *const views[] = { "agenda", "records", "board" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_uri (SAMPLE);
  g_autoptr (ConcordGraph) graph = concord_session_file_load (file, NULL, &error);
  g_autoptr (ConcordEdit) edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, "Open session file");
  ConcordSessionPage *page;

  g_assert_no_error (error);
  concord_edit_add_graph (edit, graph);
  concord_store_apply (concord_test_window_store (fixture->test), edit, &error);
  g_assert_no_error (error);
  concord_window_open_session (fixture->test->window, concord_record_get_id (concord_graph_get_session (graph)));
  page = CONCORD_SESSION_PAGE (concord_window_get_page (fixture->test->window));
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      concord_session_page_show_view (page, views[i]);
      assert_fits (fixture);
    }

  gtk_widget_activate_action (GTK_WIDGET (page), "session.clock-toggle", NULL);
  assert_fits (fixture);
  gtk_widget_activate_action (GTK_WIDGET (page), "session.clock-end", NULL);
}

static void
test_trouble_fits (Fixture *fixture,
                   gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->test->folder, "broken.db", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, "this is no database, and was never one, however long it may be", -1, &error);
  g_assert_no_error (error);
  concord_test_window_use (fixture->test, "broken.db");
  assert_fits (fixture);
}

int
main (int argc,
      char **argv)
{
  static const struct
  {
    const char *name;
    int percent;
  } texts[] = { { "usual", 100 }, { "large", 200 } };

  g_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const struct
      {
        const char *name;
        void (*function) (Fixture *fixture, gconstpointer data);
      } cases[] = {
        { "the-library-fits", test_the_library_fits },
        { "a-session-fits", test_a_session_fits },
        { "trouble-fits", test_trouble_fits },
      };

      for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
        {
          g_autofree char *path = g_strdup_printf ("/narrow/%s/%s", texts[i].name, cases[j].name);

          g_test_add (path, Fixture, GINT_TO_POINTER (texts[i].percent), set_up, cases[j].function, tear_down);
        }
    }

  return g_test_run ();
}
