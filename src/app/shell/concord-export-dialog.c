/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks what is to leave the room and for whom. Writes nothing. */

#include "config.h"

#include "concord-export-dialog.h"

struct _ConcordExportDialog
{
  AdwDialog parent_instance;

  GtkCheckButton *html_button;
  GtkCheckButton *pdf_button;
  GtkCheckButton *session_button;
  GtkCheckButton *everything_button;
  GtkCheckButton *partners_button;
  GtkCheckButton *public_button;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (ConcordExportDialog, concord_export_dialog, ADW_TYPE_DIALOG)

static ConcordExportFormat
get_format (ConcordExportDialog *self)
{
  if (gtk_check_button_get_active (self->pdf_button))
    return CONCORD_EXPORT_PDF;
  if (gtk_check_button_get_active (self->session_button))
    return CONCORD_EXPORT_SESSION;

  return CONCORD_EXPORT_HTML;
}

static ConcordHide
get_hide (ConcordExportDialog *self)
{
  if (gtk_check_button_get_active (self->public_button))
    return CONCORD_HIDE_FROM_PUBLIC;
  if (gtk_check_button_get_active (self->partners_button))
    return CONCORD_HIDE_FROM_PARTNERS;

  return 0;
}

static void
on_export (ConcordExportDialog *self)
{
  guint format = get_format (self);
  guint hide = get_hide (self);

  g_object_ref (self);
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, chosen_signal, 0, format, hide);
  g_object_unref (self);
}

/* A session file that lacks something would be a poor copy: it is for the facilitator unless said otherwise. */
static void
on_session_toggled (ConcordExportDialog *self)
{
  GtkCheckButton *whom = gtk_check_button_get_active (self->session_button) ? self->everything_button
                                                                            : self->partners_button;

  gtk_check_button_set_active (whom, TRUE);
}

static void
concord_export_dialog_class_init (ConcordExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  chosen_signal = g_signal_new ("chosen", CONCORD_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/concordboard/Concord/ui/concord-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordExportDialog, html_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordExportDialog, pdf_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordExportDialog, session_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordExportDialog, everything_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordExportDialog, partners_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordExportDialog, public_button);
  gtk_widget_class_bind_template_callback (widget_class, on_export);
}

static void
concord_export_dialog_init (ConcordExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->session_button, "toggled", G_CALLBACK (on_session_toggled), self,
                           G_CONNECT_SWAPPED);
}

/* @format: what stands chosen */
AdwDialog *
concord_export_dialog_new (ConcordExportFormat format)
{
  ConcordExportDialog *self = g_object_new (CONCORD_TYPE_EXPORT_DIALOG, NULL);

  if (format == CONCORD_EXPORT_PDF)
    gtk_check_button_set_active (self->pdf_button, TRUE);
  else if (format == CONCORD_EXPORT_SESSION)
    gtk_check_button_set_active (self->session_button, TRUE);

  return ADW_DIALOG (self);
}
