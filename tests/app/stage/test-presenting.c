/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Presenting with the real windows of the program, on a compositor with a laptop's display and a projector, which is
 * really unplugged and plugged in again.
 */

#include "config.h"

#include "concord-audience-window.h"
#include "concord-kinds.h"
#include "concord-presenter-console.h"
#include "concord-projection.h"
#include "concord-session-file.h"
#include "concord-session-page.h"
#include "concord-stage-view.h"
#include "concord-test-displays.h"
#include "concord-test-window.h"

#define SAMPLE "resource:///io/github/concordboard/Concord/sample/northmere.concord.json"

static const char *const both[] = { "Meta-0", "Meta-1", NULL };
static const char *const first_only[] = { "Meta-0", NULL };
static const char *const second_only[] = { "Meta-1", NULL };

typedef struct
{
  ConcordTestWindow *test;
  ConcordSessionPage *page;
  ConcordDesk *desk;
  ConcordGraph *graph;
} Fixture;

static void
add_sample (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_uri (SAMPLE);
  g_autoptr (ConcordGraph) graph = concord_session_file_load (file, NULL, &error);
  g_autoptr (ConcordEdit) edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, "Open session file");

  g_assert_no_error (error);
  concord_edit_add_graph (edit, graph);
  concord_store_apply (concord_test_window_store (fixture->test), edit, &error);
  g_assert_no_error (error);
  concord_window_open_session (fixture->test->window, concord_record_get_id (concord_graph_get_session (graph)));
}

static gboolean
is_on_a_display (gpointer window)
{
  return concord_test_display_of (window) != NULL;
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  GtkWidget *navigation;

  concord_test_displays_plug (both);
  fixture->test = concord_test_window_new (1000, 700);
  add_sample (fixture);
  concord_test_until (is_on_a_display, fixture->test->window);
  concord_test_settle (fixture->test->window);

  navigation = concord_test_find (fixture->test->window, ADW_TYPE_NAVIGATION_VIEW, 0);
  fixture->page = CONCORD_SESSION_PAGE (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (navigation)));
  fixture->desk = concord_session_page_get_desk (fixture->page);
  fixture->graph = concord_desk_get_graph (fixture->desk);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  if (fixture->test != NULL)
    concord_test_window_free (fixture->test);
}

/* --- eyes ------------------------------------------------------------------------ */

static ConcordAudienceWindow *
find_audience (Fixture *fixture)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (fixture->test->application)); l != NULL; l = l->next)
    {
      if (CONCORD_IS_AUDIENCE_WINDOW (l->data) && gtk_widget_get_mapped (l->data))
        return l->data;
    }

  return NULL;
}

static gboolean
there_is_an_audience (gpointer data)
{
  ConcordAudienceWindow *audience = find_audience (data);

  return audience != NULL && concord_test_display_of (audience) != NULL && gtk_window_is_fullscreen (GTK_WINDOW (audience));
}

static gboolean
there_is_no_audience (gpointer data)
{
  return find_audience (data) == NULL;
}

static ConcordPresenterConsole *
find_console (Fixture *fixture)
{
  return CONCORD_PRESENTER_CONSOLE (concord_test_find (fixture->page, CONCORD_TYPE_PRESENTER_CONSOLE, 0));
}

static gboolean
there_is_no_console (gpointer data)
{
  return find_console (data) == NULL;
}

/* What the room sees, or what the console shows as being up. */
static ConcordStageView *
find_view (gpointer from)
{
  guint role = CONCORD_STAGE_NEXT;
  GtkWidget *view = NULL;

  for (guint i = 0; role == CONCORD_STAGE_NEXT; i++)
    {
      view = concord_test_find (from, CONCORD_TYPE_STAGE_VIEW, i);
      g_assert_nonnull (view);
      g_object_get (view, "role", &role, NULL);
    }

  return CONCORD_STAGE_VIEW (view);
}

static ConcordStage *
get_stage (gpointer from)
{
  ConcordStage *stage = NULL;

  g_object_get (find_view (from), "stage", &stage, NULL);
  g_object_unref (stage); /* the view keeps it */

  return stage;
}

/* Whether any label of @from has these words in it. */
static gboolean
says (GtkWidget *from,
      const char *words)
{
  if (GTK_IS_LABEL (from) && strstr (gtk_label_get_text (GTK_LABEL (from)), words) != NULL)
    return gtk_widget_get_mapped (from);

  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (says (child, words))
        return TRUE;
    }

  return FALSE;
}

/* Returns: (transfer full): what the window draws now, pixel by pixel */
static GBytes *
take_picture (gpointer window,
              gsize *stride)
{
  GtkWidget *view = GTK_WIDGET (find_view (window));
  int width = gtk_widget_get_width (view);
  int height = gtk_widget_get_height (view);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (view);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GdkTextureDownloader) downloader = NULL;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  downloader = gdk_texture_downloader_new (texture);

  return gdk_texture_downloader_download_bytes (downloader, stride);
}

static gboolean
is_black (gpointer window)
{
  gsize stride;
  g_autoptr (GBytes) bytes = take_picture (window, &stride);
  gsize size;
  const guint8 *pixels = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i + 3 < size; i += 4)
    {
      if (pixels[i] != 0 || pixels[i + 1] != 0 || pixels[i + 2] != 0)
        return FALSE;
    }

  return TRUE;
}

/* --- hands ----------------------------------------------------------------------- */

static void
act (Fixture *fixture,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), action, NULL));
}

/* What lies under the audience window is not drawn. */
static void
settle_all (Fixture *fixture)
{
  ConcordAudienceWindow *audience = find_audience (fixture);

  if (audience == NULL || concord_test_display_of (audience) != concord_test_display_of (fixture->test->window))
    concord_test_settle (fixture->test->window);
  if (audience != NULL)
    concord_test_settle (audience);
}

static ConcordAudienceWindow *
present (Fixture *fixture)
{
  act (fixture, "stage.present");
  concord_test_until (there_is_an_audience, fixture);
  settle_all (fixture);

  return find_audience (fixture);
}

static void
write_vision (Fixture *fixture,
              const char *words)
{
  g_autoptr (ConcordEdit) edit = concord_desk_begin (fixture->desk, "Change vision");

  concord_edit_set_text (edit, CONCORD_KIND_SESSION, concord_session_page_get_id (fixture->page), CONCORD_SESSION_VISION, words);
  g_assert_true (concord_desk_commit (fixture->desk, edit));
}

/* --- which display --------------------------------------------------------------- */

static void
test_the_audience_is_on_the_display_that_is_not_the_laptops (Fixture *fixture,
                                                             gconstpointer data)
{
  g_autofree char *own = g_strdup (concord_test_connector_of (fixture->test->window));
  ConcordAudienceWindow *audience = present (fixture);

  g_assert_cmpstr (concord_test_connector_of (audience), !=, own);
  g_assert_true (gtk_window_is_fullscreen (GTK_WINDOW (audience)));
  g_assert_cmpstr (concord_test_connector_of (fixture->test->window), ==, own);
  g_assert_nonnull (find_console (fixture));

  act (fixture, "stage.end");
  g_assert_null (find_audience (fixture));
  concord_test_until (there_is_no_console, fixture);
}

static gboolean
they_have_swapped (gpointer data)
{
  Fixture *fixture = data;
  ConcordAudienceWindow *audience = find_audience (fixture);
  const char *shown = audience != NULL ? concord_test_connector_of (audience) : NULL;
  const char *own = concord_test_connector_of (fixture->test->window);

  return shown != NULL && own != NULL && !g_str_equal (shown, own)
         && g_str_equal (shown, g_object_get_data (G_OBJECT (fixture->test->window), "before"));
}

static void
test_a_chosen_display_is_remembered (Fixture *fixture,
                                     gconstpointer data)
{
  g_autofree char *own = g_strdup (concord_test_connector_of (fixture->test->window));

  g_object_set_data (G_OBJECT (fixture->test->window), "before", own);
  present (fixture);
  act (fixture, "stage.swap");
  concord_test_until (they_have_swapped, fixture);
  act (fixture, "stage.end");
  settle_all (fixture);

  /* The next time it goes there by itself, and the laptop's window makes way. */
  present (fixture);
  concord_test_until (they_have_swapped, fixture);
}

static void
test_with_one_display_it_takes_that_and_escape_returns (Fixture *fixture,
                                                        gconstpointer data)
{
  ConcordAudienceWindow *audience;

  concord_test_displays_plug (first_only);
  settle_all (fixture);
  audience = present (fixture);
  g_assert_cmpstr (concord_test_connector_of (audience), ==, "Meta-0");
  g_assert_null (find_console (fixture));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (audience), "stage.leave", NULL));
  g_assert_null (find_audience (fixture));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->page)));
}

static void
test_unplugged_and_plugged_again_nothing_is_lost (Fixture *fixture,
                                                  gconstpointer data)
{
  ConcordStage *stage;
  g_autofree char *own = g_strdup (concord_test_connector_of (fixture->test->window));
  g_autofree char *projector = NULL;
  ConcordSlide *slide;

  projector = g_strdup (concord_test_connector_of (present (fixture)));
  stage = get_stage (find_console (fixture));
  concord_stage_next (stage);
  concord_stage_next (stage);
  settle_all (fixture);
  slide = concord_stage_get_slide (stage);

  /* The board may be what the facilitator looks at just then. */
  concord_session_page_show_view (fixture->page, "board");
  concord_test_displays_plug (g_str_equal (own, "Meta-0") ? first_only : second_only);
  concord_test_until (there_is_no_audience, fixture);
  concord_test_settle (fixture->test->window);
  g_assert_nonnull (find_console (fixture));
  g_assert_true (says (GTK_WIDGET (find_console (fixture)), "The projector was unplugged – plug it in to go on"));
  g_assert_true (get_stage (find_console (fixture)) == stage);
  g_assert_true (concord_stage_get_slide (stage) == slide);

  concord_test_displays_plug (both);
  concord_test_until (there_is_an_audience, fixture);
  settle_all (fixture);
  g_assert_cmpstr (concord_test_connector_of (find_audience (fixture)), ==, projector);
  g_assert_true (concord_stage_view_get_slide (find_view (find_audience (fixture))) == slide);
  g_assert_false (says (GTK_WIDGET (find_console (fixture)), "unplugged"));
}

static void
test_a_frozen_picture_survives_unplugging (Fixture *fixture,
                                           gconstpointer data)
{
  g_autofree char *own = g_strdup (concord_test_connector_of (fixture->test->window));
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  gsize stride;

  present (fixture);
  act (fixture, "stage.frozen");
  settle_all (fixture);
  before = take_picture (find_audience (fixture), &stride);
  concord_test_displays_plug (g_str_equal (own, "Meta-0") ? first_only : second_only);
  concord_test_until (there_is_no_audience, fixture);
  act (fixture, "stage.next");
  write_vision (fixture, "Nobody has seen this yet");
  concord_test_displays_plug (both);
  concord_test_until (there_is_an_audience, fixture);
  settle_all (fixture);
  after = take_picture (find_audience (fixture), &stride);
  g_assert_true (g_bytes_equal (before, after));
}

/* --- what the room sees ---------------------------------------------------------- */

typedef struct
{
  ConcordAudienceWindow *audience;
  gboolean painted;
  gboolean seen;
} Frame;

static void
on_after_paint (GdkFrameClock *clock,
                Frame *frame)
{
  if (!frame->painted)
    frame->seen = says (GTK_WIDGET (frame->audience), "Every child in Northmere is safe");
  frame->painted = TRUE;
}

static gboolean
has_painted (gpointer data)
{
  return ((Frame *) data)->painted;
}

static void
test_an_edit_is_in_the_first_frame_after_its_commit (Fixture *fixture,
                                                     gconstpointer data)
{
  ConcordAudienceWindow *audience = present (fixture);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (audience));
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  Frame frame = { .audience = audience };
  gsize stride;
  gulong handler;

  g_assert_false (says (GTK_WIDGET (audience), "is safe"));
  before = take_picture (audience, &stride);

  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint), &frame);
  write_vision (fixture, "Every child in Northmere is safe");
  concord_test_until (has_painted, &frame);
  g_signal_handler_disconnect (clock, handler);
  g_assert_true (frame.seen);

  after = take_picture (audience, &stride);
  g_assert_false (g_bytes_equal (before, after));
}

static void
test_blank_hides_everything (Fixture *fixture,
                             gconstpointer data)
{
  ConcordAudienceWindow *audience = present (fixture);

  g_assert_false (is_black (audience));
  act (fixture, "stage.blanked");
  settle_all (fixture);
  g_assert_true (is_black (audience));
  g_assert_true (says (GTK_WIDGET (find_console (fixture)), "The room sees a black screen"));

  /* Moving on does not show anything. */
  act (fixture, "stage.next");
  settle_all (fixture);
  g_assert_true (is_black (audience));

  act (fixture, "stage.blanked");
  settle_all (fixture);
  g_assert_false (is_black (audience));
}

static void
test_freeze_keeps_the_picture_while_the_facilitator_moves_on (Fixture *fixture,
                                                              gconstpointer data)
{
  ConcordAudienceWindow *audience = present (fixture);
  ConcordStage *stage = get_stage (audience);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) frozen = NULL;
  g_autoptr (GBytes) after = NULL;
  gsize stride;

  before = take_picture (audience, &stride);
  act (fixture, "stage.frozen");
  act (fixture, "stage.next");
  write_vision (fixture, "Not for the room yet");
  settle_all (fixture);
  frozen = take_picture (audience, &stride);
  g_assert_true (g_bytes_equal (before, frozen));
  g_assert_true (concord_stage_view_get_slide (find_view (find_console (fixture))) == concord_stage_get_slide (stage));

  act (fixture, "stage.frozen");
  settle_all (fixture);
  after = take_picture (audience, &stride);
  g_assert_false (g_bytes_equal (before, after));
  g_assert_true (concord_stage_view_get_slide (find_view (audience)) == concord_stage_get_slide (stage));
}

static void
test_ending_while_blanked_and_frozen_begins_anew_next_time (Fixture *fixture,
                                                            gconstpointer data)
{
  ConcordSlide *slide;
  g_autofree char *kind = NULL;
  ConcordStage *stage;

  present (fixture);
  act (fixture, "stage.next");
  act (fixture, "stage.blanked");
  act (fixture, "stage.frozen");
  settle_all (fixture);
  slide = concord_stage_get_slide (get_stage (find_console (fixture)));
  kind = g_strdup (concord_slide_get_kind (slide));
  act (fixture, "stage.end");
  settle_all (fixture);

  stage = get_stage (present (fixture));
  g_assert_false (concord_stage_get_blanked (stage));
  g_assert_false (concord_stage_get_frozen (stage));
  g_assert_cmpstr (concord_slide_get_kind (concord_stage_get_slide (stage)), ==, kind);
}

/* Each screen, with each of its pages, comes up once and fits the display. */
static void
test_a_walk_visits_every_screen_once (Fixture *fixture,
                                      gconstpointer data)
{
  ConcordAudienceWindow *audience = present (fixture);
  ConcordStage *stage = get_stage (audience);
  guint n_slides = g_list_model_get_n_items (G_LIST_MODEL (concord_stage_get_deck (stage)));
  guint n_visited = 1;
  ConcordSlide *last_slide = NULL;
  guint last_page = 0;

  concord_stage_first (stage);
  settle_all (fixture);
  while (TRUE)
    {
      ConcordSlide *slide = concord_stage_get_slide (stage);
      guint page = concord_stage_get_page (stage);
      GtkWidget *screen = concord_stage_view_get_screen (find_view (audience));

      g_assert_true (concord_stage_view_get_slide (find_view (audience)) == slide);
      g_assert_cmpuint (concord_screen_get_page (CONCORD_SCREEN (screen)), ==, page);
      g_assert_cmpint (gtk_widget_get_height (screen), ==, CONCORD_PROJECTION_HEIGHT);
      if (slide == last_slide)
        g_assert_cmpuint (page, ==, last_page + 1);
      else if (last_slide != NULL)
        n_visited++;
      if (concord_stage_get_position (stage) == n_slides - 1 && page + 1 == concord_stage_get_n_pages (stage))
        break;

      last_slide = slide;
      last_page = page;
      act (fixture, "stage.next");
      settle_all (fixture);
      g_assert_true (concord_stage_get_slide (stage) != last_slide || concord_stage_get_page (stage) != last_page);
    }
  g_assert_cmpuint (n_visited, ==, n_slides);
}

static void
test_show_to_the_room_jumps_to_a_card (Fixture *fixture,
                                       gconstpointer data)
{
  ConcordRecordList *commitments = concord_graph_list (fixture->graph, CONCORD_KIND_COMMITMENT);
  ConcordRecord *commitment = concord_record_list_peek (commitments, concord_record_list_get_length (commitments) - 1);
  ConcordRecord *outcome = concord_graph_get_owner (fixture->graph, concord_graph_get_owner (fixture->graph, commitment));
  ConcordAudienceWindow *audience;

  /* Only while presenting. */
  g_assert_false (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "stage.show", "s", concord_record_get_id (commitment)));

  audience = present (fixture);
  concord_session_page_show_view (fixture->page, "board");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "stage.show", "s", concord_record_get_id (commitment)));
  settle_all (fixture);
  g_assert_true (concord_slide_get_subject (concord_stage_view_get_slide (find_view (audience))) == outcome);
  g_assert_true (says (GTK_WIDGET (audience), concord_record_get_headline (commitment)));
}

/* --- how it can end -------------------------------------------------------------- */

static void
test_closing_the_window_ends_it (Fixture *fixture,
                                 gconstpointer data)
{
  gpointer audience = present (fixture);

  g_object_add_weak_pointer (G_OBJECT (audience), &audience);
  concord_test_window_free (g_steal_pointer (&fixture->test));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (audience);
}

static void
test_a_session_that_is_deleted_is_no_longer_presented (Fixture *fixture,
                                                       gconstpointer data)
{
  g_autoptr (ConcordEdit) edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, "Delete session");
  g_autoptr (GError) error = NULL;

  present (fixture);
  concord_edit_remove (edit, CONCORD_KIND_SESSION, concord_session_page_get_id (fixture->page));
  concord_store_apply (concord_test_window_store (fixture->test), edit, &error);
  g_assert_no_error (error);
  concord_test_until (there_is_no_audience, fixture);
  concord_test_settle (fixture->test->window);
}

static void
test_two_windows_present_the_same_session (Fixture *fixture,
                                           gconstpointer data)
{
  ConcordWindow *other = concord_window_new (fixture->test->application);
  Fixture second = { .test = &(ConcordTestWindow) { .application = fixture->test->application, .window = other } };
  GtkWidget *navigation;

  gtk_window_present (GTK_WINDOW (other));
  concord_test_settle (other);
  concord_window_open_session (other, concord_session_page_get_id (fixture->page));
  concord_test_settle (other);
  navigation = concord_test_find (other, ADW_TYPE_NAVIGATION_VIEW, 0);
  second.page = CONCORD_SESSION_PAGE (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (navigation)));

  present (fixture);
  act (&second, "stage.present");
  settle_all (fixture);
  act (&second, "stage.next");
  write_vision (fixture, "Both rooms see this");
  settle_all (fixture);
  g_assert_true (get_stage (find_console (fixture)) != get_stage (find_console (&second)));
  g_assert_cmpuint (concord_stage_get_position (get_stage (find_console (fixture))), ==, 0);
  g_assert_true (says (GTK_WIDGET (find_console (fixture)), "Both rooms see this"));

  gtk_window_destroy (GTK_WINDOW (other));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  settle_all (fixture);
  g_assert_nonnull (find_console (fixture));
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, function) g_test_add ("/presenting/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("display/other", test_the_audience_is_on_the_display_that_is_not_the_laptops);
  ADD ("display/remembered", test_a_chosen_display_is_remembered);
  ADD ("display/one", test_with_one_display_it_takes_that_and_escape_returns);
  ADD ("display/unplugged", test_unplugged_and_plugged_again_nothing_is_lost);
  ADD ("display/unplugged-frozen", test_a_frozen_picture_survives_unplugging);
  ADD ("room/edit", test_an_edit_is_in_the_first_frame_after_its_commit);
  ADD ("room/blank", test_blank_hides_everything);
  ADD ("room/freeze", test_freeze_keeps_the_picture_while_the_facilitator_moves_on);
  ADD ("room/walk", test_a_walk_visits_every_screen_once);
  ADD ("room/show", test_show_to_the_room_jumps_to_a_card);
  ADD ("end/again", test_ending_while_blanked_and_frozen_begins_anew_next_time);
  ADD ("end/closed", test_closing_the_window_ends_it);
  ADD ("end/deleted", test_a_session_that_is_deleted_is_no_longer_presented);
  ADD ("end/two-windows", test_two_windows_present_the_same_session);
#undef ADD

  return g_test_run ();
}
