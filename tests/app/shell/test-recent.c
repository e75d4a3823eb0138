/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Session files in the desktop's list of recent files, and what the menu offers of them. */

#include "config.h"

#include <glib/gstdio.h>

#include "concord-recent.h"
#include "concord-session-page.h"
#include "concord-test-window.h"

#define SAMPLE "resource:///io/github/concordboard/Concord/sample/northmere.concord.json"

typedef struct
{
  ConcordTestWindow *test;
  char *folder; /* of the person */
  GMenu *section;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->test = concord_test_window_new (1000, 700);
  fixture->folder = g_build_filename (g_get_home_dir (), "papers", NULL);
  fixture->section = g_menu_new ();
  g_mkdir_with_parents (fixture->folder, 0700);
  gtk_recent_manager_purge_items (gtk_recent_manager_get_default (), &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-recent-files-enabled");
  g_clear_object (&fixture->section);
  g_free (fixture->folder);
  concord_test_window_free (fixture->test);
}

/* Returns: (transfer full): a copy of the sample */
static GFile *
make_file (const char *folder,
           const char *name)
{
  g_autoptr (GFile) sample = g_file_new_for_uri (SAMPLE);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_file_copy (sample, file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&file);
}

/* What the menu offers, one a line; "" when it is not there. */
static char *
read_menu (Fixture *fixture)
{
  GMenuModel *section = G_MENU_MODEL (fixture->section);
  g_autoptr (GMenuModel) menu = NULL;
  g_autoptr (GMenuModel) opening = NULL;
  g_autoptr (GString) labels = g_string_new (NULL);

  concord_recent_show (fixture->section);
  if (g_menu_model_get_n_items (section) == 0)
    return g_strdup ("");

  menu = g_menu_model_get_item_link (section, 0, G_MENU_LINK_SUBMENU);
  opening = g_menu_model_get_item_link (menu, 0, G_MENU_LINK_SECTION);
  for (int i = 0; i < g_menu_model_get_n_items (opening); i++)
    {
      g_autofree char *label = NULL;

      g_menu_model_get_item_attribute (opening, i, G_MENU_ATTRIBUTE_LABEL, "s", &label);
      g_string_append_printf (labels, "%s\n", label);
    }

  return g_string_free (g_steal_pointer (&labels), FALSE);
}

#define assert_menu(fixture, expected)                         \
  G_STMT_START                                                 \
  {                                                            \
    g_autofree char *offered = read_menu (fixture);            \
    g_assert_cmpstr (offered, ==, expected);                   \
  }                                                            \
  G_STMT_END

static gboolean
shows_session (gpointer data)
{
  return CONCORD_IS_SESSION_PAGE (concord_window_get_page (((Fixture *) data)->test->window));
}

static void
test_a_file_that_was_opened_is_offered_again (Fixture *fixture,
                                              gconstpointer data)
{
  g_autoptr (GFile) file = make_file (fixture->folder, "away_day.concord.json");
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  g_autoptr (GtkRecentInfo) info = NULL;

  assert_menu (fixture, "");
  concord_window_open_file (fixture->test->window, file);
  concord_test_until (shows_session, fixture);
  /* An underline that is read as one. */
  assert_menu (fixture, "away__day\n");

  info = gtk_recent_manager_lookup_item (manager, uri, NULL);
  g_assert_nonnull (info);
  g_assert_cmpstr (gtk_recent_info_get_mime_type (info), ==, "application/vnd.concord.session+json");
  g_assert_true (gtk_recent_info_has_application (info, "Concord"));
  concord_test_settle (fixture->test->window);
}

static void
test_a_file_that_is_gone_is_left_out (Fixture *fixture,
                                      gconstpointer data)
{
  g_autoptr (GFile) stays = make_file (fixture->folder, "stays.concord.json");
  g_autoptr (GFile) goes = make_file (fixture->folder, "goes.concord.json");

  concord_recent_add (stays);
  concord_recent_add (goes);
  g_file_delete (goes, NULL, NULL);
  assert_menu (fixture, "stays\n");
}

static void
test_files_of_one_name_say_where_they_are (Fixture *fixture,
                                           gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "spring", NULL);
  g_autoptr (GFile) one = make_file (fixture->folder, "away-day.concord.json");
  g_autoptr (GFile) two = NULL;
  g_autofree char *offered = NULL;

  g_mkdir_with_parents (other, 0700);
  two = make_file (other, "away-day.concord.json");
  concord_recent_add (one);
  concord_recent_add (two);
  offered = read_menu (fixture);
  g_assert_nonnull (strstr (offered, "away-day (papers)\n"));
  g_assert_nonnull (strstr (offered, "away-day (spring)\n"));
}

static void
test_what_is_not_to_stay_is_not_remembered (Fixture *fixture,
                                            gconstpointer data)
{
  g_autoptr (GFile) sample = g_file_new_for_uri (SAMPLE);
  g_autoptr (GFile) attachment = make_file (fixture->test->folder, "attachment.concord.json");
  g_autoptr (GFile) passed_on = make_file (g_get_user_cache_dir (), "passed-on.concord.json");

  concord_recent_add (sample);
  concord_recent_add (attachment);
  concord_recent_add (passed_on);
  assert_menu (fixture, "");
}

static void
test_nothing_is_remembered_against_the_wish_of_the_person (Fixture *fixture,
                                                           gconstpointer data)
{
  g_autoptr (GFile) file = make_file (fixture->folder, "private.concord.json");

  g_object_set (gtk_settings_get_default (), "gtk-recent-files-enabled", FALSE, NULL);
  concord_recent_add (file);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-recent-files-enabled");
  assert_menu (fixture, "");
}

static void
test_clearing_leaves_the_files_of_others (Fixture *fixture,
                                          gconstpointer data)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  g_autoptr (GFile) ours = make_file (fixture->folder, "ours.concord.json");
  g_autoptr (GFile) letter = make_file (fixture->folder, "letter.txt");
  g_autofree char *uri = g_file_get_uri (letter);
  static char exec[] = "letters %u", name[] = "Letters", type[] = "text/plain";
  const GtkRecentData others = { .app_exec = exec, .app_name = name, .mime_type = type };

  gtk_recent_manager_add_full (manager, uri, &others);
  concord_recent_add (ours);
  assert_menu (fixture, "ours\n");
  gtk_widget_activate_action (GTK_WIDGET (fixture->test->window), "win.clear-recent", NULL);
  assert_menu (fixture, "");
  g_assert_true (gtk_recent_manager_has_item (manager, uri));
}

/* Through the menu of the library, as it opens. */
static void
test_the_main_menu_opens_a_recent_file (Fixture *fixture,
                                        gconstpointer data)
{
  g_autoptr (GFile) file = make_file (fixture->folder, "away-day.concord.json");
  g_autofree char *uri = g_file_get_uri (file);
  GtkWidget *page = GTK_WIDGET (concord_window_get_page (fixture->test->window));
  GtkWidget *button = NULL;
  guint i = 0;

  concord_recent_add (file);
  do
    button = concord_test_find (page, GTK_TYPE_MENU_BUTTON, i++);
  while (!gtk_menu_button_get_primary (GTK_MENU_BUTTON (button)));

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  concord_test_settle (fixture->test->window);
  g_assert_nonnull (concord_test_find_label (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)), "Open Recent"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));

  gtk_widget_activate_action (GTK_WIDGET (fixture->test->window), "win.open-recent", "s", uri);
  concord_test_until (shows_session, fixture);
  concord_test_settle (fixture->test->window);
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/recent/a-file-that-was-opened-is-offered-again", test_a_file_that_was_opened_is_offered_again);
  ADD ("/recent/a-file-that-is-gone-is-left-out", test_a_file_that_is_gone_is_left_out);
  ADD ("/recent/files-of-one-name-say-where-they-are", test_files_of_one_name_say_where_they_are);
  ADD ("/recent/what-is-not-to-stay-is-not-remembered", test_what_is_not_to_stay_is_not_remembered);
  ADD ("/recent/nothing-is-remembered-against-the-wish-of-the-person",
       test_nothing_is_remembered_against_the_wish_of_the_person);
  ADD ("/recent/clearing-leaves-the-files-of-others", test_clearing_leaves_the_files_of_others);
  ADD ("/recent/the-main-menu-opens-a-recent-file", test_the_main_menu_opens_a_recent_file);
#undef ADD

  return g_test_run ();
}
