/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks for another title of a session. Changes nothing itself. */

#include "config.h"

#include "concord-rename-dialog.h"

struct _ConcordRenameDialog
{
  AdwDialog parent_instance;

  GtkWidget *rename_button;
  AdwEntryRow *title_row;

  char *id;
  char *before;
};

static guint renamed_signal;

G_DEFINE_FINAL_TYPE (ConcordRenameDialog, concord_rename_dialog, ADW_TYPE_DIALOG)

static char *
dup_title (ConcordRenameDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title_row))));
}

static void
on_changed (ConcordRenameDialog *self)
{
  g_autofree char *title = dup_title (self);

  gtk_widget_set_sensitive (self->rename_button, *title != '\0' && g_strcmp0 (title, self->before) != 0);
}

static void
on_rename (ConcordRenameDialog *self)
{
  g_autofree char *title = dup_title (self);

  g_object_ref (self);
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, renamed_signal, 0, self->id, title);
  g_object_unref (self);
}

static void
concord_rename_dialog_finalize (GObject *object)
{
  ConcordRenameDialog *self = CONCORD_RENAME_DIALOG (object);

  g_free (self->id);
  g_free (self->before);

  G_OBJECT_CLASS (concord_rename_dialog_parent_class)->finalize (object);
}

static void
concord_rename_dialog_class_init (ConcordRenameDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = concord_rename_dialog_finalize;

  renamed_signal = g_signal_new ("renamed", CONCORD_TYPE_RENAME_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/concordboard/Concord/ui/concord-rename-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordRenameDialog, rename_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordRenameDialog, title_row);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_rename);
}

static void
concord_rename_dialog_init (ConcordRenameDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @title: what the session is called now */
AdwDialog *
concord_rename_dialog_new (const char *id,
                           const char *title)
{
  ConcordRenameDialog *self = g_object_new (CONCORD_TYPE_RENAME_DIALOG, NULL);

  self->id = g_strdup (id);
  self->before = g_strdup (title);
  gtk_editable_set_text (GTK_EDITABLE (self->title_row), title);
  gtk_editable_select_region (GTK_EDITABLE (self->title_row), 0, -1);
  on_changed (self);

  return ADW_DIALOG (self);
}
