/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A session page of someone else's session: says so, has a view to answer in, and lets people make the session their own
 * when they mean to. It changes no record.
 */

#include "config.h"

#include "concord-session-received.h"

#include <glib/gi18n-lib.h>

#include "concord-help-pages.h"
#include "concord-received.h"
#include "concord-reply-view.h"
#include "concord-revisions.h"
#include "concord-window.h"

static void
answer (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  concord_session_page_show_view (CONCORD_SESSION_PAGE (widget), "answer");
}

/* --- a session of one's own --------------------------------------------------------- */

static void
on_adopt_answered (AdwAlertDialog *dialog,
                   const char     *response,
                   gpointer        user_data)
{
  g_autoptr (ConcordSessionPage) self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  ConcordDesk *desk = concord_session_page_get_desk (self);
  g_autofree char *id = g_strdup (concord_session_page_get_id (self));
  g_autoptr (ConcordReceived) received = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "adopt") || !CONCORD_IS_WINDOW (root))
    return;

  concord_session_page_flush (self);
  /* What was received whole is what a newer copy is compared with. */
  received = concord_received_find (concord_desk_get_store (desk), id);
  if (received != NULL && received->hide == 0 &&
      !concord_revisions_keep_theirs (concord_desk_get_store (desk), concord_desk_get_graph (desk), received->revision, &error))
    concord_window_say (CONCORD_WINDOW (root), error->message);
  else if (concord_received_keep (concord_desk_get_store (desk), id, NULL, &error))
    concord_window_reopen_session (CONCORD_WINDOW (root), id);
  else
    concord_window_say (CONCORD_WINDOW (root), error->message);
}

static void
adopt (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  AdwDialog *dialog = concord_help_alert_new ("answers#received",
    _("Work on This Session?"),
    _("It becomes a session of your own that you can change. Whoever sent it does not see your changes, and answers "
      "are sent back from a received copy only."));
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_add_responses (alert, "cancel", _("_Cancel"), "adopt", _("_Work on It"), NULL);
  adw_alert_dialog_set_default_response (alert, "cancel");
  adw_alert_dialog_set_close_response (alert, "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (on_adopt_answered), g_object_ref (widget));
  adw_dialog_present (dialog, widget);
}

/* --- the page ------------------------------------------------------------------------ */

/* Where one answers there is nothing more to invite to. */
static void
update_banner (AdwBanner    *banner,
               GParamSpec   *pspec,
               AdwViewStack *views)
{
  gboolean answering = g_strcmp0 (adw_view_stack_get_visible_child_name (views), "answer") == 0;
  gboolean can_answer = adw_view_stack_get_child_by_name (views, "answer") != NULL;

  adw_banner_set_button_label (banner, can_answer && !answering ? _("_Answer") : NULL);
}

void
concord_session_received_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "session.answer", NULL, answer);
  gtk_widget_class_install_action (widget_class, "session.adopt", NULL, adopt);
}

/**
 * concord_session_received_attach:
 * @views: where the view to answer in belongs
 * @banner: says what the session is
 *
 * To be called when @page has its desk.
 */
void
concord_session_received_attach (ConcordSessionPage *page,
                                 AdwViewStack       *views,
                                 AdwBanner          *banner)
{
  ConcordDesk *desk = concord_session_page_get_desk (page);
  const char *sentence = concord_desk_get_read_only (desk);
  g_autoptr (ConcordReceived) received
    = concord_received_find (concord_desk_get_store (desk), concord_session_page_get_id (page));
  gboolean can_answer = sentence != NULL && received != NULL && received->revision != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (page), "session.answer", can_answer);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "session.adopt", sentence != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "session.delete", sentence == NULL);
  if (sentence == NULL)
    return;

  adw_banner_set_title (banner, sentence);
  adw_banner_set_revealed (banner, TRUE);
  if (can_answer)
    adw_view_stack_add_titled_with_icon (views, concord_reply_view_new (desk, received->revision), "answer",
                                         C_ ("view of a session", "Answer"), "mail-reply-sender-symbolic");
  g_signal_connect_object (views, "notify::visible-child-name", G_CALLBACK (update_banner), banner, G_CONNECT_SWAPPED);
  update_banner (banner, NULL, views);
}
