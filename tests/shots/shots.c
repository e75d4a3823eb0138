/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Renders every view to PNG files, light and dark, in three sizes. Other languages and eyes:
 * shots FOLDER NAME-PART rtl lays it out from right to left, and ADW_DEBUG_HIGH_CONTRAST=1 is for high contrast.
 */

#include "config.h"

#include <glib/gstdio.h>

#include "concord-capture-bar.h"
#include "concord-session-file.h"
#include "concord-session-page.h"
#include "concord-session.h"
#include "concord-test-window.h"

#define SAMPLE "resource:///io/github/concordboard/Concord/sample/northmere.concord.json"

typedef struct
{
  int width;
  int height;
} Size;

static const Size sizes[] = { { 1920, 1080 }, { 1366, 768 }, { 360, 720 } };

static const char *folder;
static const char *only;

static void
save (GtkWidget *widget,
      const char *path)
{
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (renderer, node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

static void
shoot (gpointer widget,
       const char *name,
       const Size *size)
{
  static const struct
  {
    AdwColorScheme scheme;
    const char *name;
  } schemes[] = { { ADW_COLOR_SCHEME_FORCE_LIGHT, "light" }, { ADW_COLOR_SCHEME_FORCE_DARK, "dark" } };

  if (only != NULL && strstr (name, only) == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      g_autofree char *file
          = g_strdup_printf ("%s-%dx%d-%s.png", name, size->width, size->height, schemes[i].name);
      g_autofree char *path = g_build_filename (folder, file, NULL);

      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[i].scheme);
      concord_test_settle (widget);
      save (GTK_WIDGET (widget), path);
      g_print ("%s\n", file);
    }
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_LIGHT);
}

static void
close_dialogs (ConcordTestWindow *test)
{
  AdwDialog *dialog;

  while ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (test->window))))
    adw_dialog_force_close (dialog);
  concord_test_settle (test->window);
}

static void
act (ConcordTestWindow *test,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (test->window), action, NULL));
  concord_test_settle (test->window);
}

/* Returns: (transfer full): the id of the sample */
static char *
add_sample (ConcordStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_uri (SAMPLE);
  g_autoptr (ConcordGraph) graph = concord_session_file_load (file, NULL, &error);
  g_autoptr (ConcordEdit) edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, "Open session file");

  g_assert_no_error (error);
  concord_edit_add_graph (edit, graph);
  concord_store_apply (store, edit, &error);
  g_assert_no_error (error);

  return g_strdup (concord_record_get_id (concord_graph_get_session (graph)));
}

static void
shoot_library (ConcordTestWindow *test,
               const Size *size)
{
  GtkWidget *entry;

  shoot (test->window, "library", size);

  act (test, "win.search");
  entry = concord_test_find (test->window, GTK_TYPE_SEARCH_ENTRY, 0);
  concord_test_type (entry, "carers");
  g_signal_emit_by_name (entry, "search-changed");
  shoot (test->window, "library-search", size);
  concord_test_type (entry, "zzzz");
  g_signal_emit_by_name (entry, "search-changed");
  shoot (test->window, "library-nothing-found", size);
  g_signal_emit_by_name (entry, "stop-search");

  act (test, "win.new-session");
  shoot (test->window, "new-session", size);
  close_dialogs (test);

  act (test, "win.shortcuts");
  shoot (test->window, "shortcuts", size);
  close_dialogs (test);
}

static ConcordSessionPage *
get_page (ConcordTestWindow *test)
{
  GtkWidget *navigation = concord_test_find (test->window, ADW_TYPE_NAVIGATION_VIEW, 0);

  return CONCORD_SESSION_PAGE (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (navigation)));
}

static void
inspect (ConcordTestWindow *test,
         ConcordKind kind)
{
  ConcordGraph *graph = concord_desk_get_graph (concord_session_page_get_desk (get_page (test)));
  ConcordRecord *record = concord_record_list_peek (concord_graph_list (graph, kind), 0);

  gtk_widget_activate_action (GTK_WIDGET (get_page (test)), "session.inspect", "s",
                              concord_record_get_id (record));
  concord_test_settle (test->window);
}

static void
shoot_problem (ConcordTestWindow *test,
               const Size *size)
{
  g_autofree char *away = g_strconcat (test->path, ".away", NULL);
  ConcordDesk *desk = concord_session_page_get_desk (get_page (test));
  g_autoptr (ConcordEdit) edit = concord_desk_begin (desk, "Change title");

  concord_edit_set_text (edit, CONCORD_KIND_SESSION, concord_session_page_get_id (get_page (test)),
                         CONCORD_SESSION_TITLE, "Northmere in 2046");
  g_assert_cmpint (g_rename (test->path, away), ==, 0);
  concord_desk_commit (desk, edit);
  shoot (test->window, "problem", size);

  gtk_window_close (GTK_WINDOW (test->window));
  concord_test_settle (test->window);
  shoot (test->window, "unsaved", size);
  close_dialogs (test);

  g_assert_cmpint (g_rename (away, test->path), ==, 0);
  concord_desk_discard_pending (desk);
}

static void
shoot_session (ConcordTestWindow *test,
               const char *id,
               const Size *size)
{
  GtkText *capture;

  concord_window_open_session (test->window, id);
  concord_session_page_show_view (get_page (test), "board");
  shoot (test->window, "board", size);

  inspect (test, CONCORD_KIND_COMMITMENT);
  shoot (test->window, "board-inspector", size);
  act (test, "win.inspector");

  capture = concord_capture_bar_get_text (
      CONCORD_CAPTURE_BAR (concord_test_find (test->window, CONCORD_TYPE_CAPTURE_BAR, 0)));
  gtk_editable_set_text (GTK_EDITABLE (capture), "Open a family hub in the library");
  gtk_widget_grab_focus (GTK_WIDGET (capture));
  gtk_editable_set_position (GTK_EDITABLE (capture), -1);
  shoot (test->window, "board-capture", size);
  gtk_editable_set_text (GTK_EDITABLE (capture), "");

  act (test, "win.export");
  shoot (test->window, "export", size);
  close_dialogs (test);

  concord_session_page_show_view (get_page (test), "records");
  shoot (test->window, "records", size);
  inspect (test, CONCORD_KIND_PARTNER);
  shoot (test->window, "records-inspector", size);
  act (test, "win.inspector");
  concord_session_page_show_view (get_page (test), "board");

  shoot_problem (test, size);
  gtk_widget_activate_action (GTK_WIDGET (get_page (test)), "navigation.pop", NULL);
  concord_test_settle (test->window);
}

static void
shoot_trouble (ConcordTestWindow *test,
               const Size *size)
{
  g_autoptr (GError) error = NULL;

  concord_application_close_store (test->application);
  concord_store_backup_if_due (test->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (test->path, "This is no database, whatever its name says.", -1, NULL));
  concord_test_window_use (test, "sessions.db");
  shoot (test->window, "trouble", size);
}

int
main (int argc,
      char **argv)
{
  if (argc < 2)
    {
      g_printerr ("usage: shots FOLDER [NAME-PART [rtl]]\n");
      return 2;
    }

  folder = argv[1];
  only = argc > 2 ? argv[2] : NULL;
  adw_init ();
  if (argc > 3)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (ConcordTestWindow) test = concord_test_window_new (sizes[i].width, sizes[i].height);
      ConcordStore *store = concord_test_window_store (test);
      g_autofree char *waste = NULL;
      g_autofree char *carers = NULL;
      g_autofree char *sample = NULL;

      shoot (test->window, "library-empty", &sizes[i]);
      waste = concord_test_add_session (store, "Waste partnership", "2026-05-11",
                                        "One contract, less to landfill, money back to services");
      carers = concord_test_add_session (store, "Carers partnership review", "2026-09-02",
                                         "No carer in the county cares alone");
      sample = add_sample (store);
      concord_test_settle (test->window);

      shoot_library (test, &sizes[i]);
      shoot_session (test, sample, &sizes[i]);
      shoot_trouble (test, &sizes[i]);
    }

  return 0;
}
