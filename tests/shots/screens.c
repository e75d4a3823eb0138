/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Renders every screen for the room to PNG files, dark and light, on displays of several shapes: of the sample and of a
 * session in which everything is too long or too many. shots-screens FOLDER NAME-PART renders only some, and with rtl
 * behind that from right to left; ADW_DEBUG_HIGH_CONTRAST=1 is for high contrast.
 */

#include "config.h"

#include "concord-deck.h"
#include "concord-kinds.h"
#include "concord-projection.h"
#include "concord-session-file.h"
#include "concord-test-window.h"
#include "crowded.h"

#define SAMPLE "resource:///io/github/concordboard/Concord/sample/northmere.concord.json"
#define NINE_O_CLOCK (G_GINT64_CONSTANT (1791968400) * G_USEC_PER_SEC)

static const struct
{
  int width;
  int height;
} sizes[] = { { 1920, 1080 }, { 1366, 768 }, { 1024, 768 } };

static const char *folder;
static const char *only;

static void
save (GtkWidget  *widget,
      const char *name)
{
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));

  gdk_paintable_snapshot (paintable, snapshot, (double) width, (double) height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width, height));
  g_assert_true (gdk_texture_save_to_png (texture, path));
  g_print ("%s\n", name);
}

enum
{
  MANY_PAGES = 3, /* as many are enough to see */
};

static void
shoot_pages (ConcordTestWindow *test,
             ConcordScreen     *screen,
             const char        *name,
             guint              size)
{
  GSettings *settings = concord_application_get_settings (test->application);
  guint n_pages = MIN (concord_screen_get_n_pages (screen), MANY_PAGES);

  for (guint page = 0; page < n_pages; page++)
    {
      concord_screen_set_page (screen, page);
      for (guint light = 0; light < 2; light++)
        {
          g_autofree char *file = g_strdup_printf ("%s-%u-%dx%d-%s.png", name, page + 1, sizes[size].width,
                                                   sizes[size].height, light ? "light" : "dark");

          g_settings_set_boolean (settings, "stage-light", light == 1);
          concord_test_settle (screen);
          save (gtk_widget_get_parent (GTK_WIDGET (screen)), file);
        }
    }
}

static void
shoot_slide (ConcordTestWindow *test,
             ConcordSlide      *slide,
             const char        *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      GtkWindow *window = GTK_WINDOW (gtk_window_new ());
      GtkWidget *projection = concord_projection_new ();
      GtkWidget *screen = concord_slide_build (slide);

      concord_projection_set_child (CONCORD_PROJECTION (projection), screen);
      gtk_window_set_decorated (window, FALSE);
      gtk_window_set_default_size (window, sizes[i].width, sizes[i].height);
      gtk_window_set_child (window, projection);
      gtk_window_present (window);
      concord_test_settle (window);
      shoot_pages (test, CONCORD_SCREEN (screen), name, i);
      gtk_window_destroy (window);
    }
}

static gboolean
is_about_time (ConcordSlide *slide)
{
  const char *kind = concord_slide_get_kind (slide);

  return g_str_equal (kind, "clock") || g_str_equal (kind, "agenda") || g_str_equal (kind, "vision");
}

static void
shoot_deck (ConcordTestWindow *test,
            ConcordDesk       *desk,
            const char        *session,
            const char        *variant)
{
  g_autoptr (ConcordDeck) deck = concord_deck_new (desk);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (deck)); i++)
    {
      g_autoptr (ConcordSlide) slide = g_list_model_get_item (G_LIST_MODEL (deck), i);
      g_autofree char *name = g_strdup_printf ("screen-%s-%02u-%s%s", session, i + 1, concord_slide_get_kind (slide),
                                               variant);

      /* The clock is on all of them. */
      if (variant[0] != '\0' && !is_about_time (slide))
        continue;
      if (only == NULL || strstr (name, only) != NULL)
        shoot_slide (test, slide, name);
    }
}

/* Time goes on by so much of an item's minutes. */
static void
pass_time (ConcordDesk *desk,
           gint64       seconds)
{
  static gint64 now = NINE_O_CLOCK;

  now += seconds * G_USEC_PER_SEC;
  concord_room_clock_freeze (concord_room_clock_get_for_desk (desk), now);
}

static void
shoot_sample (ConcordTestWindow *test,
              ConcordStore      *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_uri (SAMPLE);
  g_autoptr (ConcordGraph) graph = concord_session_file_load (file, NULL, &error);
  g_autoptr (ConcordEdit) edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, "Open session file");
  g_autoptr (ConcordDesk) desk = NULL;
  ConcordRoomClock *clock;
  ConcordRecordList *items;

  g_assert_no_error (error);
  concord_edit_add_graph (edit, graph);
  concord_store_apply (store, edit, &error);
  g_assert_no_error (error);
  desk = concord_desk_new (store, concord_record_get_id (concord_graph_get_session (graph)), &error);
  g_assert_no_error (error);

  clock = concord_room_clock_get_for_desk (desk);
  items = concord_graph_list (concord_desk_get_graph (desk), CONCORD_KIND_AGENDA_ITEM);
  pass_time (desk, 0);
  shoot_deck (test, desk, "northmere", "-before");

  for (guint i = 0; i < 5; i++)
    {
      concord_room_clock_start (clock, concord_record_list_peek (items, i));
      pass_time (desk, 40 * 60);
    }
  pass_time (desk, 7 * 60 + 12);
  shoot_deck (test, desk, "northmere", "");
  pass_time (desk, 9 * 60);
  shoot_deck (test, desk, "northmere", "-soon");
  pass_time (desk, 3 * 60);
  shoot_deck (test, desk, "northmere", "-now");
  pass_time (desk, 4 * 60);
  shoot_deck (test, desk, "northmere", "-over");
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (ConcordTestWindow) test = NULL;
  g_autofree char *crowded = NULL;
  g_autoptr (ConcordDesk) desk = NULL;
  g_autoptr (GError) error = NULL;
  ConcordStore *store;

  if (argc < 2)
    {
      g_printerr ("usage: shots-screens FOLDER [NAME-PART [rtl]]\n");
      return 2;
    }

  folder = argv[1];
  only = argc > 2 ? argv[2] : NULL;
  adw_init ();
  if (argc > 3)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  test = concord_test_window_new (800, 600);
  store = concord_test_window_store (test);

  shoot_sample (test, store);

  crowded = crowded_add (store);
  desk = concord_desk_new (store, crowded, &error);
  g_assert_no_error (error);
  shoot_deck (test, desk, "crowded", "");

  return 0;
}
