/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks what is to leave the room, for whom and which way, and shows its pages beside it. Writes nothing. */

#include "config.h"

#include "concord-export-dialog.h"

#include <glib/gi18n-lib.h>

#include "concord-export-options.h"
#include "concord-preview.h"

struct _ConcordExportDialog
{
  AdwDialog parent_instance;

  AdwNavigationSplitView *split;
  AdwNavigationPage *options_page;
  ConcordExportOptionsPage *options;
  ConcordPreview *preview;
  GtkWidget *preview_button;
  GtkButton *main_button;
  GtkWidget *folder_button;
  GtkWidget *mail_button;

  ConcordExportWay way;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (ConcordExportDialog, concord_export_dialog, ADW_TYPE_DIALOG)

static void
on_changed (ConcordExportDialog *self)
{
  const ConcordExportChoice *choice = concord_export_options_page_get_choice (self->options);
  gboolean any = choice->formats != 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.go", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.folder", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.mail", any);
  concord_preview_show (self->preview, choice);
}

static void
choose (ConcordExportDialog *self,
        ConcordExportWay     way)
{
  g_object_ref (self);
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, chosen_signal, 0, (guint) way);
  g_object_unref (self);
}

static void
go (GtkWidget  *widget,
    const char *action,
    GVariant   *parameter)
{
  ConcordExportDialog *self = CONCORD_EXPORT_DIALOG (widget);

  choose (self, self->way);
}

static void
make_folder (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  choose (CONCORD_EXPORT_DIALOG (widget), CONCORD_EXPORT_WAY_FOLDER);
}

static void
write_mail (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  choose (CONCORD_EXPORT_DIALOG (widget), CONCORD_EXPORT_WAY_MAIL);
}

static void
show_preview (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  ConcordExportDialog *self = CONCORD_EXPORT_DIALOG (widget);

  adw_navigation_split_view_set_show_content (self->split, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->preview));
}

static void
set_way (ConcordExportDialog *self,
         ConcordExportWay     way)
{
  const char *title = _("Export");
  const char *label = _("_Export…");

  if (way == CONCORD_EXPORT_WAY_PRINT)
    {
      title = _("Print");
      label = _("_Print…");
      concord_export_options_page_set_printing (self->options);
    }
  else if (way == CONCORD_EXPORT_WAY_ZIP)
    {
      title = _("Share");
      label = _("Make _Zip…");
      gtk_widget_set_visible (self->folder_button, TRUE);
      gtk_widget_set_visible (self->mail_button, TRUE);
    }

  self->way = way;
  adw_dialog_set_title (ADW_DIALOG (self), title);
  adw_navigation_page_set_title (self->options_page, title);
  gtk_button_set_label (self->main_button, label);
}

static void
concord_export_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CONCORD_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (concord_export_dialog_parent_class)->dispose (object);
}

static void
concord_export_dialog_class_init (ConcordExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_export_dialog_dispose;

  chosen_signal = g_signal_new ("chosen", CONCORD_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (CONCORD_TYPE_EXPORT_OPTIONS_PAGE);
  g_type_ensure (CONCORD_TYPE_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/concordboard/Concord/ui/concord-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordExportDialog, split);
  gtk_widget_class_bind_template_child (widget_class, ConcordExportDialog, options_page);
  gtk_widget_class_bind_template_child (widget_class, ConcordExportDialog, options);
  gtk_widget_class_bind_template_child (widget_class, ConcordExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, ConcordExportDialog, preview_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordExportDialog, main_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordExportDialog, folder_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordExportDialog, mail_button);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_install_action (widget_class, "export.go", NULL, go);
  gtk_widget_class_install_action (widget_class, "export.folder", NULL, make_folder);
  gtk_widget_class_install_action (widget_class, "export.mail", NULL, write_mail);
  gtk_widget_class_install_action (widget_class, "export.show-preview", NULL, show_preview);
  /* Wherever the focus is, also on a row that Enter would open. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "export.go", NULL);
}

static void
concord_export_dialog_init (ConcordExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * concord_export_dialog_new:
 * @way: %CONCORD_EXPORT_WAY_FILES, %CONCORD_EXPORT_WAY_PRINT, or %CONCORD_EXPORT_WAY_ZIP, which offers the folder and mail
 *   as well
 * @choice: what stands chosen
 */
AdwDialog *
concord_export_dialog_new (ConcordExportWay           way,
                           const char                *database,
                           const char                *session,
                           const ConcordExportChoice *choice)
{
  ConcordExportDialog *self = g_object_new (CONCORD_TYPE_EXPORT_DIALOG, NULL);

  set_way (self, way);
  concord_preview_set_session (self->preview, database, session);
  concord_export_options_page_set_choice (self->options, choice);

  return ADW_DIALOG (self);
}

void
concord_export_dialog_forbid_form (ConcordExportDialog *self)
{
  g_return_if_fail (CONCORD_IS_EXPORT_DIALOG (self));

  concord_export_options_page_forbid_form (self->options);
}

const ConcordExportChoice *
concord_export_dialog_get_choice (ConcordExportDialog *self)
{
  g_return_val_if_fail (CONCORD_IS_EXPORT_DIALOG (self), NULL);

  return concord_export_options_page_get_choice (self->options);
}
