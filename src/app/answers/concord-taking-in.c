/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Brings what came home to the session it belongs to: opens that, asks what is to be decided, says what was done and, after
 * another copy, which cards may be the same. Commits nothing itself.
 */

#include "config.h"

#include "concord-taking-in.h"

#include <glib/gi18n-lib.h>

#include "concord-desk.h"
#include "concord-help-pages.h"
#include "concord-library-steps.h"
#include "concord-merge-dialog.h"
#include "concord-received.h"
#include "concord-revisions.h"
#include "concord-duplicates-dialog.h"

typedef struct
{
  ConcordWindow *window;
  char *session;
} TakingIn;

static void
taking_in_free (TakingIn *taking)
{
  g_clear_object (&taking->window);
  g_clear_pointer (&taking->session, g_free);
  g_free (taking);
}

static void
tell_failure (ConcordWindow *window,
              const char    *name,
              const char    *message)
{
  AdwDialog *dialog = concord_help_alert_new ("answers#refused", _("Could Not Take In"), NULL);

  /* Translators: a file name, then a sentence about what is wrong with it */
  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog), _("“%s” cannot be taken in: %s\n\nNothing was changed."), name,
                                message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

/* Why it has no session here to go into. */
static void
refuse (ConcordIncoming *incoming,
        ConcordStore    *store)
{
  const char *session = concord_incoming_get_session (incoming);
  g_autoptr (ConcordReceived) received = NULL;

  if (incoming->error != NULL)
    return;

  received = concord_received_find (store, session);
  if (!concord_library_steps_has (store, session))
    g_set_error_literal (&incoming->error, CONCORD_REVISIONS_ERROR, CONCORD_REVISIONS_ERROR_UNKNOWN_SESSION,
                         _("/session: It answers a session that is not on this computer"));
  else if (received != NULL)
    g_set_error_literal (&incoming->error, CONCORD_REVISIONS_ERROR, CONCORD_REVISIONS_ERROR_OTHER_SESSION,
                         _("The session on this computer is a received copy. Answers go to whoever sent it out"));
}

/* The session that the first of them can go into. */
static const char *
find_session (GPtrArray *incoming)
{
  for (guint i = 0; i < incoming->len; i++)
    {
      ConcordIncoming *one = incoming->pdata[i];

      if (one->error == NULL)
        return concord_incoming_get_session (one);
    }

  return NULL;
}

static void
on_taken_in (ConcordMergeDialog *dialog,
             guint               n,
             const char         *message,
             TakingIn           *taking)
{
  ConcordDesk *desk = concord_window_get_desk (taking->window);

  if (n == 1)
    concord_window_offer_undo (taking->window, message, taking->session);
  else
    concord_window_say (taking->window, message);

  if (desk != NULL)
    concord_duplicates_dialog_offer (GTK_WIDGET (taking->window), desk, concord_merge_dialog_get_added (dialog));
}

static void
ask (ConcordWindow *window,
     ConcordDesk   *desk,
     GPtrArray     *arrivals)
{
  AdwDialog *dialog = concord_merge_dialog_new (desk, arrivals);
  TakingIn *taking = g_new0 (TakingIn, 1);

  taking->window = g_object_ref (window);
  taking->session = g_strdup (concord_record_get_id (concord_desk_get_session (desk)));
  g_signal_connect_data (dialog, "taken-in", G_CALLBACK (on_taken_in), taking,
                         (GClosureNotify) (GCallback) taking_in_free, 0);
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

/* One alone needs no list to say why it is refused. */
static gboolean
is_refused (ConcordWindow  *window,
            ConcordDesk    *desk,
            ConcordArrival *arrival)
{
  g_autoptr (GHashTable) bases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autofree char *name = concord_arrival_say_file (arrival);

  concord_arrival_meet (arrival, concord_desk_get_store (desk), concord_desk_get_graph (desk), bases);
  if (concord_arrival_get_error (arrival) == NULL)
    return FALSE;

  tell_failure (window, name, concord_arrival_get_error (arrival)->message);
  return TRUE;
}

/**
 * concord_taking_in_start:
 * @incoming: (element-type ConcordIncoming): answers, copies and what cannot be read; emptied
 *
 * Takes in those for one session; what is for another is refused with the reason, and can be opened by itself.
 */
void
concord_taking_in_start (ConcordWindow *window,
                         GPtrArray     *incoming)
{
  ConcordStore *store = concord_window_get_store (window);
  g_autoptr (GPtrArray) arrivals = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *session = NULL;
  ConcordDesk *desk;

  for (guint i = 0; i < incoming->len; i++)
    refuse (incoming->pdata[i], store);

  session = g_strdup (find_session (incoming));
  if (session == NULL)
    {
      const ConcordIncoming *first = incoming->pdata[0];

      tell_failure (window, first->name, first->error->message);
      return;
    }

  concord_window_open_session (window, session);
  desk = concord_window_get_desk (window);
  if (desk == NULL || g_strcmp0 (concord_record_get_id (concord_desk_get_session (desk)), session) != 0 ||
      !concord_desk_get_saved (desk))
    {
      concord_window_say (window, _("Save or discard what is not saved first"));
      return;
    }

  while (incoming->len > 0)
    {
      ConcordIncoming *one = g_ptr_array_steal_index (incoming, 0);

      if (one->error == NULL && g_strcmp0 (concord_incoming_get_session (one), session) != 0)
        g_set_error_literal (&one->error, CONCORD_REVISIONS_ERROR, CONCORD_REVISIONS_ERROR_OTHER_SESSION,
                             _("It belongs to another session. Open it by itself"));
      g_ptr_array_add (arrivals, concord_arrival_new (one));
    }

  if (arrivals->len == 1 && is_refused (window, desk, arrivals->pdata[0]))
    return;

  ask (window, desk, arrivals);
}
