/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers the desktop's search with sessions. It only reads: without a window through a connection that takes no lock
 * and is closed again with the answer. A database that cannot be read has no sessions, and nobody is told why here:
 * the window does that.
 */

#include "config.h"

#include "concord-search-provider.h"

#include <glib/gi18n-lib.h>

#include "concord-date.h"

#define PATH "/io/github/concordboard/Concord/SearchProvider"

enum
{
  MOST_RESULTS = 10,              /* the desktop shows about five */
  STAY_MILLISECONDS = 10 * 1000, /* people go on typing */
};

struct _ConcordSearchProvider
{
  GObject parent_instance;

  ConcordApplication *application; /* it owns this */
  GDBusConnection *connection;
  guint registration;
};

G_DEFINE_FINAL_TYPE (ConcordSearchProvider, concord_search_provider, G_TYPE_OBJECT)

static const char interface_xml[] =
  "<node>"
  "  <interface name='org.gnome.Shell.SearchProvider2'>"
  "    <method name='GetInitialResultSet'>"
  "      <arg type='as' name='terms' direction='in'/>"
  "      <arg type='as' name='results' direction='out'/>"
  "    </method>"
  "    <method name='GetSubsearchResultSet'>"
  "      <arg type='as' name='previous_results' direction='in'/>"
  "      <arg type='as' name='terms' direction='in'/>"
  "      <arg type='as' name='results' direction='out'/>"
  "    </method>"
  "    <method name='GetResultMetas'>"
  "      <arg type='as' name='identifiers' direction='in'/>"
  "      <arg type='aa{sv}' name='metas' direction='out'/>"
  "    </method>"
  "    <method name='ActivateResult'>"
  "      <arg type='s' name='identifier' direction='in'/>"
  "      <arg type='as' name='terms' direction='in'/>"
  "      <arg type='u' name='timestamp' direction='in'/>"
  "    </method>"
  "    <method name='LaunchSearch'>"
  "      <arg type='as' name='terms' direction='in'/>"
  "      <arg type='u' name='timestamp' direction='in'/>"
  "    </method>"
  "  </interface>"
  "</node>";

/* --- reading --------------------------------------------------------------------- */

/* Returns: (transfer full) (nullable): a window that has trouble with the database is not made to wait for it again */
static ConcordStore *
open_store (ConcordSearchProvider *self)
{
  ConcordStore *store = concord_application_get_store (self->application);

  if (store != NULL)
    return g_object_ref (store);
  if (gtk_application_get_windows (GTK_APPLICATION (self->application)) != NULL)
    return NULL;

  return concord_store_open_to_read (concord_application_get_database (self->application), NULL);
}

/* The library shows all sessions while nothing is typed; the desktop did not ask for that. */
static gboolean
has_word (const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

/* Anew for each letter that is typed: what was cut off before may be among the first now. */
static GVariant *
find (ConcordSearchProvider *self,
      const char *const *terms)
{
  g_autofree char *words = g_strjoinv (" ", (char **) terms);
  g_autoptr (ConcordStore) store = has_word (words) ? open_store (self) : NULL;
  g_autoptr (GPtrArray) found = store != NULL ? concord_store_search (store, words, NULL) : NULL;
  GVariantBuilder ids;

  g_variant_builder_init (&ids, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; found != NULL && i < MIN (found->len, MOST_RESULTS); i++)
    {
      const ConcordSummary *summary = found->pdata[i];

      g_variant_builder_add (&ids, "s", summary->id);
    }

  return g_variant_new ("(as)", &ids);
}

/* "Northmere Town Hall · 14 Oct 2026", as much of it as was said */
static char *
dup_description (const ConcordSummary *summary)
{
  g_autofree char *date = *summary->date != '\0' ? concord_date_format (summary->date) : NULL;

  if (*summary->place != '\0' && date != NULL)
    /* Translators: the place of a session, then its date */
    return g_strdup_printf (C_ ("search result", "%s · %s"), summary->place, date);

  return date != NULL ? g_steal_pointer (&date) : g_strdup (summary->place);
}

static void
add_meta (GVariantBuilder *metas,
          const ConcordSummary *summary,
          GVariant *icon)
{
  g_autofree char *description = dup_description (summary);

  g_variant_builder_open (metas, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (metas, "{sv}", "id", g_variant_new_string (summary->id));
  g_variant_builder_add (metas, "{sv}", "name", g_variant_new_string (summary->title));
  g_variant_builder_add (metas, "{sv}", "description", g_variant_new_string (description));
  g_variant_builder_add (metas, "{sv}", "icon", icon);
  g_variant_builder_close (metas);
}

static GVariant *
describe (ConcordSearchProvider *self,
          const char *const *ids)
{
  g_autoptr (ConcordStore) store = open_store (self);
  g_autoptr (GPtrArray) sessions = store != NULL ? concord_store_list_sessions (store, NULL) : NULL;
  g_autoptr (GIcon) themed = g_themed_icon_new (APPLICATION_ID);
  g_autoptr (GVariant) icon = g_icon_serialize (themed);
  GVariantBuilder metas;

  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; sessions != NULL && ids[i] != NULL; i++)
    {
      for (guint j = 0; j < sessions->len; j++)
        {
          const ConcordSummary *summary = sessions->pdata[j];

          if (g_str_equal (summary->id, ids[i]))
            add_meta (&metas, summary, icon);
        }
    }

  return g_variant_new ("(aa{sv})", &metas);
}

/* --- D-Bus ----------------------------------------------------------------------- */

static GVariant *
answer (ConcordSearchProvider *self,
        const char *method,
        GVariant *parameters)
{
  g_autofree const char **words = NULL;
  guint32 timestamp;

  if (g_str_equal (method, "GetInitialResultSet"))
    {
      g_variant_get (parameters, "(^a&s)", &words);
      return find (self, words);
    }
  if (g_str_equal (method, "GetSubsearchResultSet"))
    {
      g_variant_get_child (parameters, 1, "^a&s", &words);
      return find (self, words);
    }
  if (g_str_equal (method, "GetResultMetas"))
    {
      g_variant_get (parameters, "(^a&s)", &words);
      return describe (self, words);
    }
  if (g_str_equal (method, "ActivateResult"))
    {
      const char *id;

      g_variant_get (parameters, "(&s^a&su)", &id, &words, &timestamp);
      concord_application_show_session (self->application, id, timestamp);
      return NULL;
    }

  g_assert (g_str_equal (method, "LaunchSearch"));
  g_variant_get (parameters, "(^a&su)", &words, &timestamp);
  {
    g_autofree char *text = g_strjoinv (" ", (char **) words);

    concord_application_show_search (self->application, text, timestamp);
  }
  return NULL;
}

static void
on_method_call (GDBusConnection *connection,
                const char *sender,
                const char *path,
                const char *interface,
                const char *method,
                GVariant *parameters,
                GDBusMethodInvocation *invocation,
                gpointer user_data)
{
  ConcordSearchProvider *self = user_data;
  GApplication *application = G_APPLICATION (self->application);

  /* A program that was started for this stays for the next letter, and no longer. */
  if (gtk_application_get_windows (GTK_APPLICATION (application)) == NULL)
    g_application_set_inactivity_timeout (application, STAY_MILLISECONDS);

  g_application_hold (application);
  g_dbus_method_invocation_return_value (invocation, answer (self, method, parameters));
  g_application_release (application);
}

/* --- the object ------------------------------------------------------------------ */

static void
concord_search_provider_dispose (GObject *object)
{
  ConcordSearchProvider *self = CONCORD_SEARCH_PROVIDER (object);

  if (self->registration != 0)
    g_dbus_connection_unregister_object (self->connection, g_steal_handle_id (&self->registration));
  g_clear_object (&self->connection);

  G_OBJECT_CLASS (concord_search_provider_parent_class)->dispose (object);
}

static void
concord_search_provider_class_init (ConcordSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = concord_search_provider_dispose;
}

static void
concord_search_provider_init (ConcordSearchProvider *self)
{
}

ConcordSearchProvider *
concord_search_provider_new (ConcordApplication *application)
{
  ConcordSearchProvider *self = g_object_new (CONCORD_TYPE_SEARCH_PROVIDER, NULL);

  self->application = application;
  return self;
}

/* Answers at @connection for as long as this object lives. */
gboolean
concord_search_provider_export (ConcordSearchProvider *self,
                                GDBusConnection *connection,
                                GError **error)
{
  static const GDBusInterfaceVTable vtable = { .method_call = on_method_call };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface_xml, NULL);

  g_return_val_if_fail (CONCORD_IS_SEARCH_PROVIDER (self), FALSE);
  g_return_val_if_fail (self->registration == 0, FALSE);

  g_assert (node != NULL);
  self->connection = g_object_ref (connection);
  self->registration
      = g_dbus_connection_register_object (connection, PATH, node->interfaces[0], &vtable, self, NULL, error);

  return self->registration != 0;
}
