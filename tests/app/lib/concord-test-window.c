/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program in a test: with a folder of its own, and eyes and hands for its window. */

#include "config.h"

#include "concord-test-window.h"

#include <glib/gstdio.h>

#include "concord-library-steps.h"

/* How long a test may wait for something that does not come. */
#define PATIENCE_SECONDS 30

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  g_chmod (path, 0700);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

/* A worker that was cancelled may still be writing there. */
static gboolean
folder_is_gone (gpointer data)
{
  remove_folder (data);
  return !g_file_test (data, G_FILE_TEST_EXISTS);
}

/* Without a desktop GLib warns about notices that reach nobody. */
static void
take_notices (GDBusConnection *bus)
{
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  reply = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                       "RequestName", g_variant_new ("(su)", "org.gtk.Notifications", 0), NULL,
                                       G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

/* One for all tests of a program: an application that was never run cannot be ended in good order. */
static ConcordApplication *
get_application (const char *database)
{
  static ConcordApplication *application;
  g_autoptr (GError) error = NULL;

  if (application != NULL)
    {
      concord_application_set_database (application, database, FALSE);
      g_assert_true (concord_application_open_store (application));
      return application;
    }

  application = concord_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  concord_application_set_database (application, database, FALSE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  take_notices (g_application_get_dbus_connection (G_APPLICATION (application)));

  return application;
}

/* Nothing is remembered from one test to the next. */
static void
forget_settings (ConcordApplication *application)
{
  GSettings *settings = concord_application_get_settings (application);
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  if (settings == NULL)
    return;

  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    g_settings_reset (settings, keys[i]);
}

static void
add_window (ConcordTestWindow *self,
            int width,
            int height)
{
  self->window = concord_window_new (self->application);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  gtk_window_present (GTK_WINDOW (self->window));
  concord_test_settle (self->window);
}

ConcordTestWindow *
concord_test_window_new (int width,
                         int height)
{
  ConcordTestWindow *self = g_new0 (ConcordTestWindow, 1);
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("concord-window-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "sessions.db", NULL);

  self->application = get_application (self->path);
  forget_settings (self->application);
  add_window (self, width, height);

  return self;
}

void
concord_test_window_free (ConcordTestWindow *self)
{
  gpointer window = self->window;

  gtk_window_destroy (g_object_ref (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (window);
  concord_application_close_store (self->application);
  concord_test_until (folder_is_gone, self->folder);
  g_free (self->path);
  g_free (self->folder);
  g_free (self);
}

ConcordStore *
concord_test_window_store (ConcordTestWindow *self)
{
  return concord_application_get_store (self->application);
}

/* Changes over to another database in the folder, as if the program had been started with it. */
void
concord_test_window_use (ConcordTestWindow *self,
                         const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  concord_application_close_store (self->application);
  concord_application_set_database (self->application, path, FALSE);
  concord_application_open_store (self->application);
  concord_test_settle (self->window);
}

/* --- waiting --------------------------------------------------------------------- */

static gboolean
on_out_of_patience (gpointer user_data)
{
  g_error ("What a test waits for did not come in %d seconds", PATIENCE_SECONDS);
  return G_SOURCE_REMOVE;
}

/* Runs the main loop until @holds does. */
gboolean
concord_test_until (gboolean (*holds) (gpointer data),
                    gpointer data)
{
  guint patience = g_timeout_add_seconds (PATIENCE_SECONDS, on_out_of_patience, NULL);

  while (!holds (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (patience);

  return TRUE;
}

static void
on_after_paint (GdkFrameClock *clock,
                guint *frames)
{
  (*frames)++;
}

static gboolean
has_painted (gpointer data)
{
  return *(guint *) data > 0;
}

/* Waits until what was asked for is on screen: a few frames, since one may ask for the next. */
void
concord_test_settle (gpointer widget)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (widget)));
  GdkFrameClock *clock = gtk_widget_get_frame_clock (root);
  guint frames = 0;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint), &frames);

  for (guint i = 0; i < 4; i++)
    {
      frames = 0;
      gtk_widget_queue_draw (root);
      concord_test_until (has_painted, &frames);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  g_signal_handler_disconnect (clock, handler);
}

/* --- finding --------------------------------------------------------------------- */

typedef gboolean (*Matches) (GtkWidget *widget, gconstpointer what);

static GtkWidget *
find (GtkWidget *widget,
      Matches matches,
      gconstpointer what,
      guint *index)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;

  if (matches (widget, what) && (*index)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, matches, what, index);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_of_type (GtkWidget *widget,
            gconstpointer what)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(const GType *) what);
}

static gboolean
says (GtkWidget *widget,
      gconstpointer what)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), what);
}

static gboolean
does (GtkWidget *widget,
      gconstpointer what)
{
  return GTK_IS_ACTIONABLE (widget)
         && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), what) == 0;
}

/* Returns: (nullable): the @index'th visible widget of a type in the order of reading */
GtkWidget *
concord_test_find (gpointer from,
                   GType type,
                   guint index)
{
  return find (from, is_of_type, &type, &index);
}

GtkWidget *
concord_test_find_label (gpointer from,
                         const char *text)
{
  guint index = 0;

  return find (from, says, text, &index);
}

GtkWidget *
concord_test_find_action (gpointer from,
                          const char *action)
{
  guint index = 0;

  return find (from, does, action, &index);
}

guint
concord_test_count (gpointer from,
                    GType type)
{
  guint n = 0;

  while (concord_test_find (from, type, n) != NULL)
    n++;

  return n;
}

/* At once: an activated button would only be clicked after it was shown pressed for a while. It may be gone
 * afterwards.
 */
void
concord_test_click (ConcordTestWindow *self,
                    GtkWidget *button)
{
  g_assert_true (GTK_IS_BUTTON (button));
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  concord_test_settle (self->window);
}

void
concord_test_type (gpointer editable,
                   const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (editable), text);
}

static gboolean
press_on (GtkWidget      *widget,
          guint           keyval,
          GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; !handled && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, modifiers, &handled);
    }

  return handled;
}

/* As the keys come: to whatever has the focus, from the outside in. */
void
concord_test_press (gpointer        root,
                    guint           keyval,
                    GdkModifierType modifiers)
{
  g_autoptr (GPtrArray) path = g_ptr_array_new ();

  for (GtkWidget *widget = gtk_root_get_focus (root); widget != NULL; widget = gtk_widget_get_parent (widget))
    g_ptr_array_insert (path, 0, widget);
  for (guint i = 0; i < path->len; i++)
    {
      if (press_on (path->pdata[i], keyval, modifiers))
        break;
    }
  concord_test_settle (root);
}

/* Returns: (transfer full): the id of a new session */
char *
concord_test_add_session (ConcordStore *store,
                          const char *title,
                          const char *date,
                          const char *vision)
{
  const ConcordNewSession said = { .title = title, .date = date, .vision = vision, .horizon = 2046 };
  g_autoptr (GError) error = NULL;
  char *id = NULL;
  g_autoptr (ConcordEdit) edit = concord_library_steps_new (&said, &id);

  concord_store_apply (store, edit, &error);
  g_assert_no_error (error);

  return id;
}
