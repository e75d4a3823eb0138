/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says what was done in a session, with a button for what one may want next: take it back, or go where it went. */

#include "config.h"

#include "concord-session-offers.h"

#include <glib/gi18n-lib.h>

#include "concord-session-page.h"
#include "concord-window.h"

static ConcordWindow *
get_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return CONCORD_IS_WINDOW (root) ? CONCORD_WINDOW (root) : NULL;
}

static void
offer_undo (GtkWidget *widget,
            const char *action,
            GVariant *parameter)
{
  ConcordWindow *window = get_window (widget);

  if (window != NULL)
    concord_window_offer_undo (window, g_variant_get_string (parameter, NULL),
                               concord_session_page_get_id (CONCORD_SESSION_PAGE (widget)));
}

static void
copied_to (GtkWidget *widget,
           const char *action,
           GVariant *parameter)
{
  ConcordWindow *window = get_window (widget);
  g_autofree char *message = NULL;
  const char *id, *title;
  AdwToast *toast;

  if (window == NULL)
    return;

  g_variant_get (parameter, "(&s&s)", &id, &title);
  /* Translators: %s is the title of another session */
  message = g_strdup_printf (_("Copied to “%s”"), title);
  toast = adw_toast_new (message);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_button_label (toast, _("_Open"));
  adw_toast_set_action_name (toast, "win.open-session");
  adw_toast_set_action_target_value (toast, g_variant_new_string (id));
  concord_window_add_toast (window, toast);
}

void
concord_session_offers_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "session.offer-undo", "s", offer_undo);
  gtk_widget_class_install_action (widget_class, "session.copied-to", "(ss)", copied_to);
}
