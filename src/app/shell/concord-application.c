/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program: holds the store that all windows share, makes windows and opens what it is given. Never
 * touches a session itself.
 */

#include "config.h"

#include "concord-application.h"

#include <glib/gi18n-lib.h>

#include "concord-application-actions.h"
#include "concord-care.h"
#include "concord-search-provider.h"
#include "concord-settings.h"
#include "concord-spelling.h"
#include "concord-trouble.h"
#include "concord-window.h"

struct _ConcordApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
  char *database;
  ConcordStore *store;
  GError *trouble;
  GCancellable *care; /* the check and backup after the first frame, and again when that is long ago */
  gint64 cared;       /* when, in microseconds since 1970, UTC */
  gboolean caring;
  ConcordSearchProvider *search;
  ConcordNotices *notices;
};

static guint store_changed_signal;

G_DEFINE_FINAL_TYPE (ConcordApplication, concord_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "database", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Use another session database"), N_ ("FILE") },
  { "continue", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open the session that was worked on last"), NULL },
  { "new-session", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Make a new session"), NULL },
  { "new-window", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open a new window"), NULL },
  { "session", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Open the session with this id"), N_ ("ID") },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Show the version"), NULL },
  G_OPTION_ENTRY_NULL,
};

/* --- windows --------------------------------------------------------------------- */

static ConcordWindow *
add_window (ConcordApplication *self)
{
  ConcordWindow *window = concord_window_new (self);

  concord_window_go_on (window);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static ConcordWindow *
get_window (ConcordApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (!CONCORD_IS_WINDOW (window))
    return add_window (self);

  gtk_window_present (window);
  return CONCORD_WINDOW (window);
}

/* A window that shows this session, or for %NULL the library with nothing over it; the one that was used last. */
static ConcordWindow *
find_window (ConcordApplication *self,
             const char *session)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      ConcordDesk *desk = CONCORD_IS_WINDOW (l->data) ? concord_window_get_desk (l->data) : NULL;
      const char *shown = desk != NULL ? concord_record_get_id (concord_desk_get_session (desk)) : NULL;

      if (CONCORD_IS_WINDOW (l->data) && g_strcmp0 (shown, session) == 0
          && (session != NULL || adw_application_window_get_visible_dialog (l->data) == NULL))
        return l->data;
    }

  return NULL;
}

/* Someone's session must not give way to what was asked for elsewhere: where there is no window with the library,
 * there will be one.
 */
static ConcordWindow *
get_library_window (ConcordApplication *self)
{
  ConcordWindow *window = find_window (self, NULL);

  return window != NULL ? window : concord_window_new (self);
}

/* @timestamp: when it was asked for, as the display counts; 0 when that is not known */
static void
present (ConcordWindow *window,
         guint32 timestamp)
{
  g_autofree char *fake = g_strdup_printf ("_TIME%u", timestamp);

  /* GTK's way to say since when a window is wanted, so that it is not taken for one that pushes itself forward. */
  if (timestamp != 0)
    gtk_window_set_startup_id (GTK_WINDOW (window), fake);
  gtk_window_present (GTK_WINDOW (window));
}

/**
 * concord_application_show_session:
 *
 * Shows a session in the window that has it, or else in one that has the library.
 */
void
concord_application_show_session (ConcordApplication *self,
                                  const char *id,
                                  guint32 timestamp)
{
  ConcordWindow *window;

  g_return_if_fail (CONCORD_IS_APPLICATION (self));
  g_return_if_fail (id != NULL);

  window = find_window (self, id);
  if (window == NULL)
    {
      window = get_library_window (self);
      concord_window_open_session (window, id);
    }
  present (window, timestamp);
}

/**
 * concord_application_show_search:
 *
 * Shows the library with what @words find.
 */
void
concord_application_show_search (ConcordApplication *self,
                                 const char *words,
                                 guint32 timestamp)
{
  ConcordWindow *window;

  g_return_if_fail (CONCORD_IS_APPLICATION (self));
  g_return_if_fail (words != NULL);

  window = get_library_window (self);
  concord_window_search (window, words);
  present (window, timestamp);
}

/* --- actions ----------------------------------------------------------------------- */

static void
on_new_window (GSimpleAction *action,
               GVariant *parameter,
               gpointer user_data)
{
  add_window (user_data);
}

static void
on_new_session (GSimpleAction *action,
                GVariant *parameter,
                gpointer user_data)
{
  ConcordWindow *window = get_library_window (user_data);

  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-session", NULL);
}

static void
on_open_session (GSimpleAction *action,
                 GVariant *parameter,
                 gpointer user_data)
{
  concord_application_show_session (user_data, g_variant_get_string (parameter, NULL), 0);
}

/* What the buttons of a notice do to a session, unless it was closed meanwhile. */
static void
act_on_session (ConcordApplication *self,
                GVariant *id,
                const char *action)
{
  ConcordWindow *window = find_window (self, g_variant_get_string (id, NULL));

  if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (concord_window_get_page (window)), action, NULL);
}

static void
on_clock_extend (GSimpleAction *action,
                 GVariant *parameter,
                 gpointer user_data)
{
  act_on_session (user_data, parameter, "session.clock-extend");
}

static void
on_clock_next (GSimpleAction *action,
               GVariant *parameter,
               gpointer user_data)
{
  act_on_session (user_data, parameter, "session.clock-next");
}

/* The session that was changed last, also when the library was left open after it. */
static void
on_continue (GSimpleAction *action,
             GVariant *parameter,
             gpointer user_data)
{
  ConcordApplication *self = user_data;
  ConcordWindow *window = find_window (self, NULL);
  g_autoptr (GPtrArray) sessions = NULL;

  /* Which opens the store. */
  if (window == NULL && self->store == NULL)
    window = concord_window_new (self);
  if (self->store != NULL)
    sessions = concord_store_list_sessions (self->store, NULL);

  if (sessions != NULL && sessions->len > 0)
    {
      const ConcordSummary *last = sessions->pdata[0];

      concord_application_show_session (self, last->id, 0);
    }
  else
    {
      present (window != NULL ? window : get_library_window (self), 0);
    }
}

/* --- the program ------------------------------------------------------------------- */

static void
concord_application_startup (GApplication *application)
{
  ConcordApplication *self = CONCORD_APPLICATION (application);
  static const GActionEntry actions[] = {
    { .name = "clock-extend", .activate = on_clock_extend, .parameter_type = "s" },
    { .name = "clock-next", .activate = on_clock_next, .parameter_type = "s" },
    { .name = "continue", .activate = on_continue },
    { .name = "new-session", .activate = on_new_session },
    { .name = "new-window", .activate = on_new_window },
    { .name = "open-session", .activate = on_open_session, .parameter_type = "s" },
  };

  G_APPLICATION_CLASS (concord_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  concord_application_add_actions (self);

  self->settings = concord_settings_open ();
  if (self->settings != NULL)
    {
      g_autoptr (GAction) check_spelling = g_settings_create_action (self->settings, "check-spelling");
      g_autoptr (GAction) stage_light = g_settings_create_action (self->settings, "stage-light");

      concord_spelling_set_settings (self->settings);
      g_action_map_add_action (G_ACTION_MAP (self), check_spelling);
      g_action_map_add_action (G_ACTION_MAP (self), stage_light);
    }
  if (self->database == NULL && self->settings != NULL)
    {
      g_autofree char *chosen = g_settings_get_string (self->settings, "database");

      if (*chosen != '\0')
        self->database = g_steal_pointer (&chosen);
    }
  if (self->database == NULL)
    self->database = concord_store_default_path ();
}

/* The desktop may have started the program for its search alone; with a window it is a program like any other, and ends
 * with the last one.
 */
static void
concord_application_window_added (GtkApplication *application,
                                  GtkWindow *window)
{
  GTK_APPLICATION_CLASS (concord_application_parent_class)->window_added (application, window);

  g_application_set_inactivity_timeout (G_APPLICATION (application), 0);
}

static gboolean
concord_application_dbus_register (GApplication *application,
                                   GDBusConnection *connection,
                                   const char *object_path,
                                   GError **error)
{
  ConcordApplication *self = CONCORD_APPLICATION (application);

  if (!G_APPLICATION_CLASS (concord_application_parent_class)->dbus_register (application, connection, object_path, error))
    return FALSE;

  self->search = concord_search_provider_new (self);
  return concord_search_provider_export (self->search, connection, error);
}

static void
concord_application_dbus_unregister (GApplication *application,
                                     GDBusConnection *connection,
                                     const char *object_path)
{
  g_clear_object (&CONCORD_APPLICATION (application)->search);

  G_APPLICATION_CLASS (concord_application_parent_class)->dbus_unregister (application, connection, object_path);
}

static void
concord_application_activate (GApplication *application)
{
  get_window (CONCORD_APPLICATION (application));
}

static void
concord_application_open (GApplication *application,
                          GFile **files,
                          int n_files,
                          const char *hint)
{
  ConcordWindow *window = get_window (CONCORD_APPLICATION (application));

  g_autoptr (GListStore) list = g_list_store_new (G_TYPE_FILE);

  for (int i = 0; i < n_files; i++)
    g_list_store_append (list, files[i]);
  concord_window_open_files (window, G_LIST_MODEL (list));
}

static int
concord_application_handle_local_options (GApplication *application,
                                          GVariantDict *given)
{
  ConcordApplication *self = CONCORD_APPLICATION (application);
  g_autoptr (GError) error = NULL;
  const char *database = NULL;
  const char *session = NULL;
  const char *action = NULL;
  /* Called like the actions that they are. */
  static const char *const jumps[] = { "continue", "new-session", "new-window" };

  if (g_variant_dict_contains (given, "version"))
    {
      g_print ("Concord %s\n", PACKAGE_VERSION);
      return 0;
    }

  /* A program with a database of its own is a program of its own. */
  if (g_variant_dict_lookup (given, "database", "^&ay", &database))
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (database);

      self->database = g_file_get_path (file);
      g_application_set_flags (application,
                               g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
    }

  g_variant_dict_lookup (given, "session", "&s", &session);
  for (guint i = 0; i < G_N_ELEMENTS (jumps) && action == NULL; i++)
    if (g_variant_dict_contains (given, jumps[i]))
      action = jumps[i];

  if (session != NULL || action != NULL)
    {
      if (!g_application_register (application, NULL, &error))
        {
          g_printerr ("%s\n", error->message);
          return 1;
        }

      if (session != NULL)
        g_action_group_activate_action (G_ACTION_GROUP (application), "open-session",
                                        g_variant_new_string (session));
      else
        g_action_group_activate_action (G_ACTION_GROUP (application), action, NULL);

      if (g_application_get_is_remote (application))
        return 0;
    }

  return G_APPLICATION_CLASS (concord_application_parent_class)
      ->handle_local_options (application, given);
}

static void
concord_application_shutdown (GApplication *application)
{
  ConcordApplication *self = CONCORD_APPLICATION (application);

  G_APPLICATION_CLASS (concord_application_parent_class)->shutdown (application);
  concord_application_close_store (self);
}

static void
concord_application_finalize (GObject *object)
{
  ConcordApplication *self = CONCORD_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->store);
  g_clear_object (&self->care);
  g_clear_object (&self->notices);
  g_clear_error (&self->trouble);
  g_clear_pointer (&self->database, g_free);

  G_OBJECT_CLASS (concord_application_parent_class)->finalize (object);
}

static void
concord_application_class_init (ConcordApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = concord_application_finalize;
  application_class->startup = concord_application_startup;
  application_class->activate = concord_application_activate;
  application_class->open = concord_application_open;
  application_class->handle_local_options = concord_application_handle_local_options;
  application_class->shutdown = concord_application_shutdown;
  application_class->dbus_register = concord_application_dbus_register;
  application_class->dbus_unregister = concord_application_dbus_unregister;
  GTK_APPLICATION_CLASS (klass)->window_added = concord_application_window_added;

  store_changed_signal
      = g_signal_new ("store-changed", CONCORD_TYPE_APPLICATION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 0);
}

static void
concord_application_init (ConcordApplication *self)
{
  self->notices = concord_notices_new (GTK_APPLICATION (self));
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[SESSION FILE…]"));
}

ConcordApplication *
concord_application_new (void)
{
  return g_object_new (CONCORD_TYPE_APPLICATION, "application-id", APPLICATION_ID,
                       "resource-base-path", "/io/github/concordboard/Concord", "flags",
                       G_APPLICATION_HANDLES_OPEN, NULL);
}

const char *
concord_application_get_database (ConcordApplication *self)
{
  g_return_val_if_fail (CONCORD_IS_APPLICATION (self), NULL);

  return self->database;
}

/**
 * concord_application_set_database:
 * @remember: whether the next start uses it too
 *
 * Changes which file concord_application_open_store() opens.
 */
void
concord_application_set_database (ConcordApplication *self,
                                  const char *path,
                                  gboolean remember)
{
  g_return_if_fail (CONCORD_IS_APPLICATION (self));

  g_set_str (&self->database, path);
  if (remember && self->settings != NULL)
    g_settings_set_string (self->settings, "database", path);
}

/**
 * concord_application_get_store:
 *
 * Returns: (transfer none) (nullable): the store, or %NULL when it could not be opened
 */
ConcordStore *
concord_application_get_store (ConcordApplication *self)
{
  g_return_val_if_fail (CONCORD_IS_APPLICATION (self), NULL);

  return self->store;
}

/* Why there is no store. */
const GError *
concord_application_get_trouble (ConcordApplication *self)
{
  g_return_val_if_fail (CONCORD_IS_APPLICATION (self), NULL);

  return self->trouble;
}

/**
 * concord_application_open_store:
 *
 * Opens the database, at the start or after a failure. Windows follow ConcordApplication::store-changed.
 */
gboolean
concord_application_open_store (ConcordApplication *self)
{
  g_return_val_if_fail (CONCORD_IS_APPLICATION (self), FALSE);

  if (self->store != NULL)
    return TRUE;

  g_clear_error (&self->trouble);
  self->store = concord_store_open (self->database, &self->trouble);
  g_signal_emit (self, store_changed_signal, 0);

  return self->store != NULL;
}

void
concord_application_close_store (ConcordApplication *self)
{
  g_return_if_fail (CONCORD_IS_APPLICATION (self));

  if (self->care != NULL)
    g_cancellable_cancel (self->care);
  g_clear_object (&self->care);
  if (self->store == NULL)
    return;

  g_clear_object (&self->store);
  g_signal_emit (self, store_changed_signal, 0);
}

/**
 * concord_application_give_up_store:
 * @trouble: why
 *
 * Closes a store that is no good, so that windows show what can be done about it.
 *
 * Returns: %FALSE when something in it is not saved yet
 */
gboolean
concord_application_give_up_store (ConcordApplication *self,
                                   const GError *trouble)
{
  g_autoptr (GError) copy = NULL;

  g_return_val_if_fail (CONCORD_IS_APPLICATION (self), FALSE);
  g_return_val_if_fail (trouble != NULL, FALSE);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      ConcordDesk *desk = CONCORD_IS_WINDOW (l->data) ? concord_window_get_desk (l->data) : NULL;

      if (desk != NULL && !concord_desk_get_saved (desk))
        return FALSE;
    }

  copy = g_error_copy (trouble);
  g_clear_error (&self->trouble);
  self->trouble = g_steal_pointer (&copy);
  concord_application_close_store (self);

  return TRUE;
}

/* Returns: (transfer none) (nullable): %NULL when the settings are not installed */
GSettings *
concord_application_get_settings (ConcordApplication *self)
{
  g_return_val_if_fail (CONCORD_IS_APPLICATION (self), NULL);

  return self->settings;
}

/* Returns: (transfer none) */
ConcordNotices *
concord_application_get_notices (ConcordApplication *self)
{
  g_return_val_if_fail (CONCORD_IS_APPLICATION (self), NULL);

  return self->notices;
}

/* Whoever is not looking is shown the window, which goes on saying it. */
static void
tell_trouble (ConcordApplication *self,
              GtkWindow *window,
              const GError *error)
{
  g_autofree char *warning = concord_trouble_describe_warning (error);
  g_autoptr (GNotification) notification = g_notification_new (_("The Sessions Need Your Care"));

  g_notification_set_body (notification, warning);
  g_notification_set_priority (notification, G_NOTIFICATION_PRIORITY_HIGH);
  concord_notices_send (self->notices, window, "care", notification);
}

static void
on_care_taken (GObject *source,
               GAsyncResult *result,
               gpointer user_data)
{
  ConcordApplication *self = CONCORD_APPLICATION (source);
  g_autoptr (GError) error = NULL;

  self->caring = FALSE;
  if (concord_care_finish (result, &error)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (CONCORD_IS_WINDOW (l->data))
      concord_window_warn (l->data, error);

  if (CONCORD_IS_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (self))))
    tell_trouble (self, gtk_application_get_active_window (GTK_APPLICATION (self)), error);
}

/**
 * concord_application_take_care:
 *
 * Checks the database and backs it up when that is due, in a worker; not again before some hours are over. To be called
 * when a window is on screen, and when someone comes back to it.
 */
void
concord_application_take_care (ConcordApplication *self)
{
  g_return_if_fail (CONCORD_IS_APPLICATION (self));

  if (self->store == NULL
      || (self->care != NULL && (self->caring || !concord_care_is_due (self->cared, g_get_real_time ()))))
    return;

  g_clear_object (&self->care);
  self->care = g_cancellable_new ();
  self->cared = g_get_real_time ();
  self->caring = TRUE;
  concord_care_take (G_OBJECT (self), self->database, self->care, on_care_taken, NULL);
}
