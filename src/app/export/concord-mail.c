/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hands files to the mail program, through the portal: who gets them is written there. Sends nothing itself. */

#include "config.h"

#include "concord-mail.h"

#include <glib/gi18n-lib.h>
#include <libportal-gtk4/portal-gtk4.h>

#include "concord-help-pages.h"

typedef struct
{
  ConcordWindow *window;
  char *subject;
  GFile *folder;
  GStrv attachments;
} Mailing;

static void
mailing_free (Mailing *mailing)
{
  g_object_unref (mailing->window);
  g_object_unref (mailing->folder);
  g_strfreev (mailing->attachments);
  g_free (mailing->subject);
  g_free (mailing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Mailing, mailing_free)

static void
on_failure_answered (AdwAlertDialog *dialog,
                     const char     *response,
                     GFile          *folder)
{
  g_autoptr (GtkFileLauncher) launcher = NULL;

  if (!g_str_equal (response, "show"))
    return;

  launcher = gtk_file_launcher_new (folder);
  gtk_file_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (dialog))), NULL, NULL, NULL);
}

/* The files are there: one can still attach them by hand. */
static void
tell_failure (Mailing      *mailing,
              const GError *error)
{
  AdwDialog *dialog = concord_help_alert_new ("share#bundle", _("No Mail Program Answered"), NULL);
  g_autofree char *path = g_file_get_path (mailing->folder);

  g_debug ("No mail: %s", error->message);
  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog),
                                /* Translators: %s is the path of a folder */
                                _("The files are ready in a folder, from which they can be attached:\n%s"), path);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "close", _("_Close"), "show", _("_Show in Files"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "show", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "show");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "close");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_failure_answered), mailing->folder, 0);
  adw_dialog_present (dialog, GTK_WIDGET (mailing->window));
}

static void
on_composed (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Mailing) mailing = user_data;
  g_autoptr (GError) error = NULL;

  if (!xdp_portal_compose_email_finish (XDP_PORTAL (source), result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell_failure (mailing, error);
}

static void
compose (Mailing *mailing)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XdpPortal) portal = xdp_portal_initable_new (&error);
  XdpParent *parent;

  if (portal == NULL)
    {
      tell_failure (mailing, error);
      mailing_free (mailing);
      return;
    }

  parent = xdp_parent_new_gtk (GTK_WINDOW (mailing->window));
  xdp_portal_compose_email (portal, parent, NULL, NULL, NULL, mailing->subject, NULL,
                            (const char *const *) mailing->attachments, XDP_EMAIL_FLAG_NONE, NULL, on_composed, mailing);
  xdp_parent_free (parent);
}

static void
on_asked (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Mailing) mailing = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) version = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (version == NULL)
    tell_failure (mailing, error);
  else
    compose (g_steal_pointer (&mailing));
}

/* libportal takes for granted that there is a portal; many a desktop has none. */
static void
on_bus (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (Mailing) mailing = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, &error);

  if (bus == NULL)
    {
      tell_failure (mailing, error);
      return;
    }

  g_dbus_connection_call (bus, "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
                          "org.freedesktop.DBus.Properties", "Get",
                          g_variant_new ("(ss)", "org.freedesktop.portal.Email", "version"), G_VARIANT_TYPE ("(v)"),
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, on_asked, g_steal_pointer (&mailing));
}

/**
 * concord_mail_compose:
 * @folder: where the files of @bundle are
 */
void
concord_mail_compose (ConcordWindow *window,
                      const char    *subject,
                      GFile         *folder,
                      ConcordBundle *bundle)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  Mailing *mailing = g_new0 (Mailing, 1);

  for (guint i = 0; i < concord_bundle_get_n (bundle); i++)
    {
      g_autoptr (GFile) file = g_file_get_child (folder, concord_bundle_get_name (bundle, i));

      g_strv_builder_take (paths, g_file_get_path (file));
    }

  mailing->window = g_object_ref (window);
  mailing->subject = g_strdup (subject);
  mailing->folder = g_object_ref (folder);
  mailing->attachments = g_strv_builder_end (paths);
  g_bus_get (G_BUS_TYPE_SESSION, NULL, on_bus, mailing);
}
