/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Renders every view to PNG files, light and dark, in three sizes; and those that matter most as other eyes see
 * them, each in a process of its own: see the table of variants. Instead of rendering them it can read them, for what
 * was never translated and what has no room: see examine.c.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <libintl.h>

#include "coming-home.h"
#include "concord-board-selection.h"
#include "concord-board.h"
#include "concord-capture-bar.h"
#include "concord-clock-button.h"
#include "concord-duplicates-dialog.h"
#include "concord-jump-list.h"
#include "concord-merge-dialog.h"
#include "concord-preview.h"
#include "concord-received.h"
#include "concord-record-picker.h"
#include "concord-reply-card.h"
#include "concord-reply-view.h"
#include "concord-room-clock.h"
#include "concord-session-file.h"
#include "concord-session-page.h"
#include "concord-session.h"
#include "concord-test-window.h"
#include "crowded.h"
#include "examine.h"

#define SAMPLE "resource:///io/github/concordboard/Concord/sample/northmere.concord.json"

typedef struct
{
  int width;
  int height;
} Size;

/* What is different for someone who looks: @environment is "NAME=VALUE", @text how large texts are, @zoom that
 * of the board, @names which views if not those of all variants. One without a name is how most see it, and shows
 * all there is.
 */
typedef struct
{
  const char *name;
  Size sizes[4];
  const char *environment;
  gboolean rtl;
  double text;
  int zoom;
  const char *const *names;
} Variant;

/* What the metainfo and the help show: see build-aux/pictures. */
static const char *const pictures[] = { "library-empty", "board", "board-inspector", "board-capture-partners", "gaps", "export",
                                        "agenda-running", "console", NULL };

static const Variant variants[] = {
  { .name = "", .sizes = { { 1920, 1080 }, { 1366, 768 }, { 360, 720 } } },
  { .name = "contrast", .sizes = { { 1366, 768 } }, .environment = "ADW_DEBUG_HIGH_CONTRAST=1" },
  { .name = "large-text", .sizes = { { 1920, 1080 }, { 360, 720 } }, .text = 2.0 },
  { .name = "rtl", .sizes = { { 1366, 768 }, { 360, 720 } }, .rtl = TRUE },
  { .name = "zoom-50", .sizes = { { 1366, 768 } }, .zoom = 50 },
  { .name = "zoom-200", .sizes = { { 1920, 1080 } }, .zoom = 200 },
  { .name = "picture", .sizes = { { 1248, 702 } }, .names = pictures },
};

/* What is only read, or rendered when it is asked for by name; TEXTDOMAINDIR has a catalogue for it. */
static const Variant translated[] = {
  { .name = "pseudo", .sizes = { { 1366, 768 }, { 360, 720 } } },
  { .name = "pseudo-rtl", .sizes = { { 1366, 768 }, { 360, 720 } }, .rtl = TRUE },
  { .name = "language", .sizes = { { 1366, 768 }, { 360, 720 } } },
};

/* The views that are shown in every variant. */
static const char *const everywhere[] = { "board", "board-filter", "board-search", "board-capture-partners", "board-chosen", "board-crowded", "agenda-running", "console", "export", "import", "merge", "answer", NULL };

static const char *folder;
static const char *only;
static const char *database;
static gboolean reading;
static const Variant *variant;

/* A popover has a surface of its own, which is no part of the picture of its window. */
static void
add_popovers (GtkWidget *widget,
              GtkWidget *window,
              GtkSnapshot *snapshot)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_POPOVER (child) && gtk_widget_get_mapped (child))
        {
          GdkPopup *popup = GDK_POPUP (gtk_native_get_surface (GTK_NATIVE (child)));
          g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (child);
          double x, y, window_x, window_y;

          gtk_native_get_surface_transform (GTK_NATIVE (child), &x, &y);
          gtk_native_get_surface_transform (GTK_NATIVE (window), &window_x, &window_y);
          gtk_snapshot_save (snapshot);
          gtk_snapshot_translate (
              snapshot, &GRAPHENE_POINT_INIT ((float) (gdk_popup_get_position_x (popup) + x - window_x),
                                              (float) (gdk_popup_get_position_y (popup) + y - window_y)));
          gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (child),
                                  gtk_widget_get_height (child));
          gtk_snapshot_restore (snapshot);
        }
      else if (gtk_widget_get_mapped (child))
        add_popovers (child, window, snapshot);
    }
}

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
  if (GTK_IS_WINDOW (widget))
    add_popovers (widget, widget, snapshot);
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

  if (reading)
    {
      concord_test_settle (widget);
      examine (GTK_WIDGET (widget), name, size->width, strstr (variant->name, "pseudo") != NULL ? database : NULL);
      return;
    }

  if (variant->name[0] != '\0' && variant != &translated[0] &&
      !g_strv_contains (variant->names != NULL ? variant->names : everywhere, name))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      g_autofree char *file
          = g_strdup_printf ("%s%s%s-%dx%d-%s.png", name, variant->name[0] != '\0' ? "-" : "", variant->name,
                             size->width, size->height, schemes[i].name);
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

/* What was said stays for seconds, and belongs to no later picture. */
static void
dismiss_toasts (ConcordTestWindow *test)
{
  adw_toast_overlay_dismiss_all (ADW_TOAST_OVERLAY (concord_test_find (test->window, ADW_TYPE_TOAST_OVERLAY, 0)));
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

  g_action_group_activate_action (G_ACTION_GROUP (test->application), "about", NULL);
  concord_test_settle (test->window);
  shoot (test->window, "about", size);
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
set_zoom (ConcordTestWindow *test)
{
  if (variant->zoom != 0)
    g_object_set (concord_test_find (test->window, CONCORD_TYPE_BOARD, 0), "zoom", variant->zoom, NULL);
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

/* One partner's cards, then a search. */
static void
shoot_looking (ConcordTestWindow *test,
               const Size *size)
{
  GtkWidget *chip = concord_test_find (get_page (test), GTK_TYPE_TOGGLE_BUTTON, 0);
  GtkWidget *entry;

  for (guint i = 1; !gtk_widget_has_css_class (chip, "filter-chip"); i++)
    chip = concord_test_find (get_page (test), GTK_TYPE_TOGGLE_BUTTON, i);
  chip = gtk_widget_get_next_sibling (chip);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
  shoot (test->window, "board-filter", size);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), FALSE);

  gtk_widget_activate_action (concord_test_find (test->window, CONCORD_TYPE_BOARD, 0), "board.search", NULL);
  entry = concord_test_find (get_page (test), GTK_TYPE_SEARCH_ENTRY, 0);
  concord_test_type (entry, "care");
  g_signal_emit_by_name (entry, "search-changed");
  shoot (test->window, "board-search", size);
  g_signal_emit_by_name (entry, "stop-search");
}

/* That of the card with the focus. */
static void
shoot_menu (ConcordTestWindow *test,
            const char *name,
            const Size *size)
{
  GtkWidget *board = concord_test_find (test->window, CONCORD_TYPE_BOARD, 0);

  gtk_widget_activate_action (board, "board.menu", NULL);
  concord_test_settle (test->window);
  shoot (test->window, name, size);
  gtk_popover_popdown (GTK_POPOVER (concord_test_find (board, GTK_TYPE_POPOVER_MENU, 0)));
  concord_test_settle (test->window);
}

/* Three cards chosen, one of them in another priority; then what asks about them. */
static void
shoot_arranging (ConcordTestWindow *test,
                 const Size *size)
{
  ConcordDesk *desk = concord_session_page_get_desk (get_page (test));
  ConcordBoardSelection *selection = concord_board_selection_of (desk);
  ConcordRecordList *commitments = concord_graph_list (concord_desk_get_graph (desk), CONCORD_KIND_COMMITMENT);
  GtkWidget *board = concord_test_find (test->window, CONCORD_TYPE_BOARD, 0);

  concord_board_show (CONCORD_BOARD (board), concord_record_list_peek (commitments, 0), TRUE);
  shoot_menu (test, "board-menu", size);
  for (guint i = 0; i < 3; i++)
    concord_board_selection_choose (selection, concord_record_list_peek (commitments, i), TRUE);
  concord_test_settle (test->window);
  shoot (test->window, "board-chosen", size);
  shoot_menu (test, "board-chosen-menu", size);

  gtk_widget_activate_action (board, "board.place", NULL);
  shoot (test->window, "board-place", size);
  gtk_popover_popdown (GTK_POPOVER (concord_test_find (board, CONCORD_TYPE_RECORD_PICKER, 0)));
  concord_test_settle (test->window);
  gtk_widget_activate_action (board, "board.split", NULL);
  shoot (test->window, "board-split", size);
  close_dialogs (test);
  gtk_widget_activate_action (board, "board.copy-to", NULL);
  shoot (test->window, "board-copy", size);
  close_dialogs (test);
  concord_board_selection_clear (selection);
}

/* Their list, and what comes up when one is chosen. */
static void
shoot_gaps (ConcordTestWindow *test,
            const Size *size)
{
  act (test, "win.gaps");
  shoot (test->window, "gaps", size);
  close_dialogs (test);
  act (test, "win.next-gap");
  shoot (test->window, "gaps-next", size);
  act (test, "win.inspector");
  dismiss_toasts (test);
}

/* What the facilitator sees while presenting: the slide of the agenda item, and one that is hidden from the room. */
static void
shoot_console (ConcordTestWindow *test,
               const Size *size)
{
  GtkWidget *page = GTK_WIDGET (get_page (test));

  gtk_widget_activate_action (page, "stage.console", NULL);
  concord_test_settle (test->window);
  shoot (test->window, "console", size);
  gtk_widget_activate_action (page, "stage.next", NULL);
  concord_test_settle (test->window);
  gtk_widget_activate_action (page, "stage.blanked", NULL);
  gtk_widget_activate_action (page, "stage.jump", NULL);
  concord_test_settle (test->window);
  concord_test_type (concord_jump_list_get_search (CONCORD_JUMP_LIST (concord_test_find (test->window, CONCORD_TYPE_JUMP_LIST, 0))),
                     "hub");
  shoot (test->window, "console-jump", size);
  gtk_widget_activate_action (page, "stage.end", NULL);
  concord_test_settle (test->window);
}

/* The day planned, followed, late, and over too early. */
static void
shoot_agenda (ConcordTestWindow *test,
              const Size *size)
{
  const gint64 morning = 1792054800 * (gint64) G_USEC_PER_SEC; /* 14 October 2026, 09:00 UTC */
  ConcordDesk *desk = concord_session_page_get_desk (get_page (test));
  ConcordRoomClock *clock = concord_room_clock_get_for_desk (desk);
  GtkWidget *button;

  concord_session_page_show_view (get_page (test), "agenda");
  shoot (test->window, "agenda", size);

  concord_room_clock_freeze (clock, morning);
  concord_room_clock_start (clock, NULL);
  concord_room_clock_freeze (clock, morning + 24 * 60 * (gint64) G_USEC_PER_SEC);
  concord_room_clock_next (clock);
  concord_room_clock_freeze (clock, morning + (24 * 60 + 32 * 60 + 12) * (gint64) G_USEC_PER_SEC);
  concord_session_page_show_view (get_page (test), "agenda");
  shoot (test->window, "agenda-running", size);
  shoot_console (test, size);
  close_dialogs (test);
  concord_session_page_show_view (get_page (test), "agenda");
  concord_room_clock_freeze (clock, morning + (24 * 60 + 43 * 60 + 31) * (gint64) G_USEC_PER_SEC);
  shoot (test->window, "agenda-nearly-over", size);
  concord_room_clock_freeze (clock, morning + (24 * 60 + 47 * 60 + 5) * (gint64) G_USEC_PER_SEC);
  shoot (test->window, "agenda-over", size);

  concord_session_page_show_view (get_page (test), "board");
  button = gtk_widget_get_first_child (concord_test_find (get_page (test), CONCORD_TYPE_CLOCK_BUTTON, 0));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  shoot (test->window, "board-clock", size);
  shoot (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)), "clock", size);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));

  concord_session_page_show_view (get_page (test), "agenda");
  concord_room_clock_end (clock);
  shoot (test->window, "agenda-not-reached", size);
  concord_room_clock_reset (clock);
  concord_room_clock_freeze (clock, 0);
  dismiss_toasts (test);
}

static void
shoot_empty_agenda (ConcordTestWindow *test,
                    const char *id,
                    const Size *size)
{
  concord_window_open_session (test->window, id);
  concord_session_page_show_view (get_page (test), "agenda");
  shoot (test->window, "agenda-empty", size);
  gtk_widget_activate_action (GTK_WIDGET (get_page (test)), "navigation.pop", NULL);
  concord_test_settle (test->window);
}

static void
shoot_crowded (ConcordTestWindow *test,
               const char *id,
               const Size *size)
{
  concord_window_open_session (test->window, id);
  concord_session_page_show_view (get_page (test), "board");
  set_zoom (test);
  shoot (test->window, "board-crowded", size);
  gtk_widget_activate_action (GTK_WIDGET (get_page (test)), "navigation.pop", NULL);
  concord_test_settle (test->window);
}

/* The line while it is typed, and what is offered meanwhile. */
static void
shoot_capture (ConcordTestWindow *test,
               const Size *size)
{
  static const struct
  {
    const char *name;
    const char *line;
  } lines[] = {
    { "board-capture", "Open a famly hub in the library @Northmere Council /mar 2027 #Early help hubs in every locality " },
    { "board-capture-partners", "Open a family hub in the library @n" },
    { "board-capture-new-partner", "Open a family hub in the library @fire" },
    { "board-capture-places", "Open a family hub in the library #e" },
    { "board-capture-dates", "Open a family hub in the library /m" },
    { "board-capture-past", "Open a family hub in the library /sep 2020 " },
  };
  ConcordCaptureBar *bar
      = CONCORD_CAPTURE_BAR (concord_test_find (test->window, CONCORD_TYPE_CAPTURE_BAR, 0));

  gtk_widget_activate_action (GTK_WIDGET (get_page (test)), "session.close-inspector", NULL);
  concord_test_settle (test->window);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      gtk_widget_grab_focus (GTK_WIDGET (concord_capture_bar_get_text (bar)));
      concord_capture_bar_say (bar, lines[i].line);
      concord_test_settle (test->window);
      shoot (test->window, lines[i].name, size);
    }
  concord_capture_bar_say (bar, "");
}

static gboolean
has_pages (gpointer preview)
{
  return concord_preview_get_n_pages (preview) > 0;
}

/* What leaves the room, its pages, the ways it can leave; and a table that comes in. */
static void
shoot_handing_out (ConcordTestWindow *test,
                   const Size *size)
{
  static const char *const actions[] = { "win.export", "win.share", "win.print" };
  static const char *const names[] = { "export", "share", "print" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      AdwDialog *dialog;

      act (test, actions[i]);
      dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (test->window));
      concord_test_until (has_pages, concord_test_find (dialog, CONCORD_TYPE_PREVIEW, 0));
      concord_test_settle (test->window);
      shoot (test->window, names[i], size);
      if (i == 0 && size->width < 500)
        {
          gtk_widget_activate_action (GTK_WIDGET (dialog), "export.show-preview", NULL);
          concord_test_settle (test->window);
          shoot (test->window, "export-preview", size);
        }
      close_dialogs (test);
    }

  act (test, "win.import-table");
  shoot (test->window, "import", size);
  close_dialogs (test);
}

/* What comes home to a session of one's own. */
static void
shoot_coming_home (ConcordTestWindow *test,
                   const Size *size)
{
  ConcordDesk *desk = concord_session_page_get_desk (get_page (test));
  g_autofree char *revision = coming_home_hand_out (desk);
  g_autoptr (GPtrArray) arrivals = coming_home_new (desk, revision);
  g_autoptr (GPtrArray) repeated = NULL;

  adw_dialog_present (concord_merge_dialog_new (desk, arrivals), GTK_WIDGET (test->window));
  concord_test_settle (test->window);
  shoot (test->window, "merge", size);
  close_dialogs (test);

  repeated = coming_home_repeat (desk);
  concord_duplicates_dialog_offer (GTK_WIDGET (test->window), desk, repeated);
  concord_test_settle (test->window);
  shoot (test->window, "duplicates", size);
  close_dialogs (test);
}

/* The same session as whoever receives it sees it. */
static void
shoot_answers (ConcordTestWindow *test,
               const char *id,
               const Size *size)
{
  const ConcordReceived received
      = { .revision = (char *) "2f2b0a52-6c5e-4b0e-9d0e-6d1c2b7f1a11", .hide = CONCORD_HIDE_FROM_PARTNERS, .exported = 1792054800 };
  g_autoptr (GError) error = NULL;
  ConcordReplyView *view;
  GtkWidget *card;

  g_assert_true (concord_received_keep (concord_test_window_store (test), id, &received, &error));
  g_assert_no_error (error);
  concord_window_open_session (test->window, id);
  concord_session_page_show_view (get_page (test), "board");
  shoot (test->window, "received", size);
  inspect (test, CONCORD_KIND_COMMITMENT);
  shoot (test->window, "received-inspector", size);
  gtk_widget_activate_action (GTK_WIDGET (get_page (test)), "session.close-inspector", NULL);
  concord_test_settle (test->window);

  concord_session_page_show_view (get_page (test), "answer");
  shoot (test->window, "answer-choose", size);
  view = CONCORD_REPLY_VIEW (concord_test_find (test->window, CONCORD_TYPE_REPLY_VIEW, 0));
  concord_reply_view_choose (view, concord_record_get_id (concord_record_list_peek (
                                       concord_graph_list (concord_desk_get_graph (concord_session_page_get_desk (get_page (test))),
                                                           CONCORD_KIND_PARTNER),
                                       0)));
  concord_test_settle (test->window);
  card = concord_test_find (view, CONCORD_TYPE_REPLY_CARD, 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (concord_test_find (card, GTK_TYPE_CHECK_BUTTON, 2)), TRUE);
  concord_test_type (concord_test_find (card, ADW_TYPE_ENTRY_ROW, 1), "next to never");
  shoot (test->window, "answer", size);
  gtk_widget_activate_action (GTK_WIDGET (get_page (test)), "navigation.pop", NULL);
  concord_test_settle (test->window);
  g_assert_true (concord_received_keep (concord_test_window_store (test), id, NULL, &error));
}

static void
shoot_session (ConcordTestWindow *test,
               const char *id,
               const Size *size)
{
  concord_window_open_session (test->window, id);
  concord_session_page_show_view (get_page (test), "board");
  set_zoom (test);
  shoot (test->window, "board", size);
  shoot_looking (test, size);
  shoot_arranging (test, size);

  inspect (test, CONCORD_KIND_COMMITMENT);
  shoot (test->window, "board-inspector", size);
  act (test, "win.inspector");

  shoot_capture (test, size);

  shoot_gaps (test, size);
  shoot_handing_out (test, size);

  concord_session_page_show_view (get_page (test), "records");
  shoot (test->window, "records", size);
  inspect (test, CONCORD_KIND_PARTNER);
  shoot (test->window, "records-inspector", size);
  act (test, "win.inspector");

  shoot_agenda (test, size);
  concord_session_page_show_view (get_page (test), "board");

  shoot_problem (test, size);
  shoot_coming_home (test, size);
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

static void
shoot_all (const Size *size)
{
  g_autoptr (ConcordTestWindow) test = concord_test_window_new (size->width, size->height);
  ConcordStore *store = concord_test_window_store (test);
  g_autofree char *waste = NULL;
  g_autofree char *carers = NULL;
  g_autofree char *crowded = NULL;
  g_autofree char *sample = NULL;

  database = test->path;
  shoot (test->window, "library-empty", size);
  waste = concord_test_add_session (store, "Waste partnership", "2026-05-11",
                                    "One contract, less to landfill, money back to services");
  carers = concord_test_add_session (store, "Carers partnership review", "2026-09-02",
                                     "No carer in the county cares alone");
  sample = add_sample (store);
  concord_test_settle (test->window);

  shoot_library (test, size);
  shoot_session (test, sample, size);
  shoot_answers (test, sample, size);
  shoot_empty_agenda (test, carers, size);
  if (!reading)
    {
      crowded = crowded_add (store);
      shoot_crowded (test, crowded, size);
    }
  shoot_trouble (test, size);
}

static void
be (const Variant *which)
{
  variant = which;
  adw_init ();
  if (variant->rtl)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  if (variant->text > 0)
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (96 * 1024 * variant->text), NULL);

  for (guint i = 0; variant->sizes[i].width > 0; i++)
    shoot_all (&variant->sizes[i]);
}

/* Contrast and direction are settled before the first window: each variant is a process. */
static void
run (const char *program,
     const Variant *which)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  if (which->environment != NULL)
    {
      g_auto (GStrv) pair = g_strsplit (which->environment, "=", 2);

      g_subprocess_launcher_setenv (launcher, pair[0], pair[1], TRUE);
    }

  process = g_subprocess_launcher_spawn (launcher, &error, program, folder, only != NULL ? only : "", which->name, NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

static const Variant *
find_variant (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    {
      if (g_str_equal (variants[i].name, name))
        return &variants[i];
    }
  for (guint i = 0; i < G_N_ELEMENTS (translated); i++)
    {
      if (g_str_equal (translated[i].name, name))
        return &translated[i];
    }

  return NULL;
}

int
main (int argc,
      char **argv)
{
  const Variant *which = argc > 3 ? find_variant (argv[3]) : NULL;

  if (argc < 2 || (argc > 3 && which == NULL))
    {
      g_printerr ("usage: shots FOLDER [NAME-PART [VARIANT]]\n"
                  "       shots --read NAME-PART VARIANT\n");
      return 2;
    }

  if (g_getenv ("TEXTDOMAINDIR") != NULL)
    bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TEXTDOMAINDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  folder = argv[1];
  reading = g_str_equal (argv[1], "--read");
  if (reading)
    examine_begin ();
  only = argc > 2 && argv[2][0] != '\0' ? argv[2] : NULL;
  if (which != NULL)
    be (which);
  for (guint i = 0; which == NULL && i < G_N_ELEMENTS (variants); i++)
    run (argv[0], &variants[i]);

  return reading && examine_report () > 0 ? 1 : 0;
}
