/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Edits what fits on one line: short text, numbers, amounts and years. */

#include "config.h"

#include "concord-line-row.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *text;
} ConcordLineRowPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (ConcordLineRow, concord_line_row, CONCORD_TYPE_TYPED_ROW)

static char *
concord_line_row_get_said (ConcordTypedRow *row)
{
  ConcordLineRowPrivate *priv = concord_line_row_get_instance_private (CONCORD_LINE_ROW (row));

  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (priv->text)));
}

static void
concord_line_row_set_said (ConcordTypedRow *row,
                           const char *said)
{
  ConcordLineRowPrivate *priv = concord_line_row_get_instance_private (CONCORD_LINE_ROW (row));

  gtk_editable_set_text (GTK_EDITABLE (priv->text), said);
  gtk_editable_set_position (GTK_EDITABLE (priv->text), -1);
}

/* A GtkText goes on showing what Tab selected in it, where nobody types any more. */
static void
on_left (GtkWidget *text)
{
  gtk_editable_select_region (GTK_EDITABLE (text), 0, 0);
}

static const char *
get_placeholder (const ConcordField *field)
{
  if (field->hint != NULL)
    return _(field->hint);
  if (field->type == CONCORD_FIELD_DATE)
    return _("Such as March 2027");

  return NULL;
}

static GtkInputPurpose
get_purpose (const ConcordField *field)
{
  switch (field->type)
    {
    case CONCORD_FIELD_COUNT:
    case CONCORD_FIELD_YEAR:
      return GTK_INPUT_PURPOSE_DIGITS;
    case CONCORD_FIELD_NUMBER:
      return GTK_INPUT_PURPOSE_NUMBER;
    case CONCORD_FIELD_TEXT:
    case CONCORD_FIELD_PROSE:
    case CONCORD_FIELD_MONEY:
    case CONCORD_FIELD_DATE:
    case CONCORD_FIELD_CHOICE:
    case CONCORD_FIELD_REFERENCE:
    case CONCORD_FIELD_REFERENCES:
    case CONCORD_FIELD_FLAG:
    default:
      return GTK_INPUT_PURPOSE_FREE_FORM;
    }
}

static void
concord_line_row_constructed (GObject *object)
{
  ConcordLineRow *self = CONCORD_LINE_ROW (object);
  ConcordLineRowPrivate *priv = concord_line_row_get_instance_private (self);
  const ConcordField *field = concord_field_link_get_field (
      concord_field_row_get_link (CONCORD_FIELD_ROW (self)));
  GtkEventController *focus = gtk_event_controller_focus_new ();

  G_OBJECT_CLASS (concord_line_row_parent_class)->constructed (object);

  /* By itself a GtkText says nothing of what it is: that is left to the entry around it. */
  priv->text = g_object_new (GTK_TYPE_TEXT, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  gtk_text_set_placeholder_text (GTK_TEXT (priv->text), get_placeholder (field));
  gtk_text_set_input_purpose (GTK_TEXT (priv->text), get_purpose (field));
  concord_typed_row_set_editor (CONCORD_TYPED_ROW (self), priv->text, priv->text);

  g_signal_connect_object (focus, "leave", G_CALLBACK (on_left), priv->text, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (priv->text, focus);
  g_signal_connect_object (priv->text, "changed", G_CALLBACK (concord_typed_row_typed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->text, "activate", G_CALLBACK (concord_typed_row_entered), self,
                           G_CONNECT_SWAPPED);
}

static void
concord_line_row_class_init (ConcordLineRowClass *klass)
{
  ConcordTypedRowClass *row_class = CONCORD_TYPED_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = concord_line_row_constructed;
  row_class->get_said = concord_line_row_get_said;
  row_class->set_said = concord_line_row_set_said;
}

static void
concord_line_row_init (ConcordLineRow *self)
{
}
