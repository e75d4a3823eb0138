/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The question before something that is not saved is left. Keeping it is the answer to every doubt. */

#include "config.h"

#include "concord-unsaved.h"

#include <glib/gi18n-lib.h>

#include "concord-help-pages.h"

static void present (GTask *task);

static void
on_response (AdwAlertDialog *dialog,
             const char *response,
             gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  ConcordDesk *desk = g_task_get_source_object (task);

  if (g_str_equal (response, "retry") && !concord_desk_retry (desk))
    {
      present (g_steal_pointer (&task));
      return;
    }

  if (g_str_equal (response, "elsewhere"))
    gtk_widget_activate_action (g_task_get_task_data (task), "win.save-elsewhere", NULL);

  if (g_str_equal (response, "discard"))
    concord_desk_discard_pending (desk);

  g_task_return_boolean (task, concord_desk_get_saved (desk));
}

/* @task: (transfer full) */
static void
present (GTask *task)
{
  ConcordDesk *desk = g_task_get_source_object (task);
  AdwDialog *dialog = concord_help_alert_new ("saving#problem", _("Changes Not Saved"), NULL);

  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog),
                                _("%s\n\nWhat you typed is still on screen. If it is discarded, it is lost."),
                                concord_desk_get_problem (desk));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "keep", _("_Keep Open"), "discard",
                                  _("_Discard"), "elsewhere", _("_Save Elsewhere…"), "retry", _("_Try Again"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "discard",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "retry",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "retry");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "keep");
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), task);
  adw_dialog_present (dialog, g_task_get_task_data (task));
}

/**
 * concord_unsaved_ask:
 *
 * Asks whether to keep, save or discard what @desk could not save; asks again when saving fails.
 */
void
concord_unsaved_ask (ConcordDesk *desk,
                     GtkWidget *parent,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  GTask *task;

  g_return_if_fail (CONCORD_IS_DESK (desk));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  task = g_task_new (desk, NULL, callback, user_data);
  g_task_set_source_tag (task, concord_unsaved_ask);
  g_task_set_task_data (task, g_object_ref (parent), g_object_unref);
  present (task);
}

/* Returns: whether nothing stands in the way of leaving */
gboolean
concord_unsaved_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}
