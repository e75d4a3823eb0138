/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One of several records that a field refers to. Says what someone wants of it and changes nothing. */

#include "config.h"

#include "concord-reference-chip.h"

#include <glib/gi18n-lib.h>

#include "concord-partner-chip.h"
#include "concord-partner.h"
#include "concord-record-words.h"
#include "concord-wording.h"

struct _ConcordReferenceChip
{
  GtkWidget parent_instance;

  GtkWidget *dot;
  GtkWidget *name;
  GtkWidget *remove_button;
  GtkDropTarget *drop_target;
};

enum
{
  REMOVED,
  MOVED,
  DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ConcordReferenceChip, concord_reference_chip, GTK_TYPE_WIDGET)

static void
on_remove (ConcordReferenceChip *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static gboolean
on_key_pressed (ConcordReferenceChip *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  gboolean back = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (keyval == GDK_KEY_Delete || keyval == GDK_KEY_BackSpace)
    g_signal_emit (self, signals[REMOVED], 0);
  else if ((state & GDK_ALT_MASK) != 0 && keyval == GDK_KEY_Left)
    g_signal_emit (self, signals[MOVED], 0, back ? 1 : -1);
  else if ((state & GDK_ALT_MASK) != 0 && keyval == GDK_KEY_Right)
    g_signal_emit (self, signals[MOVED], 0, back ? -1 : 1);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static GdkContentProvider *
on_drag_prepare (ConcordReferenceChip *self)
{
  return gdk_content_provider_new_typed (CONCORD_TYPE_REFERENCE_CHIP, self);
}

static void
on_drag_begin (ConcordReferenceChip *self,
               GdkDrag *drag,
               GtkDragSource *source)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, paintable, 0, 0);
}

static gboolean
on_drop (ConcordReferenceChip *self,
         const GValue *value)
{
  ConcordReferenceChip *chip = g_value_get_object (value);

  /* Only among the chips of one field. */
  if (chip == NULL || chip == self
      || gtk_widget_get_parent (GTK_WIDGET (chip)) != gtk_widget_get_parent (GTK_WIDGET (self)))
    return FALSE;

  g_signal_emit (self, signals[DROPPED], 0, chip);
  return TRUE;
}

static void
concord_reference_chip_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CONCORD_TYPE_REFERENCE_CHIP);

  G_OBJECT_CLASS (concord_reference_chip_parent_class)->dispose (object);
}

static void
concord_reference_chip_class_init (ConcordReferenceChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_reference_chip_dispose;

  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[DROPPED] = g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, CONCORD_TYPE_REFERENCE_CHIP);

  gtk_widget_class_set_css_name (widget_class, "referencechip");
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/concordboard/Concord/ui/concord-reference-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordReferenceChip, dot);
  gtk_widget_class_bind_template_child (widget_class, ConcordReferenceChip, name);
  gtk_widget_class_bind_template_child (widget_class, ConcordReferenceChip, remove_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordReferenceChip, drop_target);
  gtk_widget_class_bind_template_callback (widget_class, on_remove);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_drag_prepare);
  gtk_widget_class_bind_template_callback (widget_class, on_drag_begin);
  gtk_widget_class_bind_template_callback (widget_class, on_drop);
}

static void
concord_reference_chip_init (ConcordReferenceChip *self)
{
  GType accepted = CONCORD_TYPE_REFERENCE_CHIP;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_target_set_gtypes (self->drop_target, &accepted, 1);
}

/**
 * concord_reference_chip_new:
 * @record: (nullable): the record; %NULL for one that is not saved yet
 */
GtkWidget *
concord_reference_chip_new (ConcordGraph *graph,
                            ConcordRecord *record)
{
  ConcordReferenceChip *self = g_object_new (CONCORD_TYPE_REFERENCE_CHIP, NULL);
  gboolean is_partner = record != NULL && CONCORD_IS_PARTNER (record);
  g_autofree char *full = record != NULL ? concord_record_say_title (graph, record)
                                         : g_strdup (_("Not saved yet"));
  g_autofree char *name = is_partner ? concord_partner_dup_short (record) : g_strdup (full);
  /* Translators: takes %s out of a list of partners or priorities */
  g_autofree char *remove = g_strdup_printf (_("Remove “%s”"), name);

  gtk_label_set_label (GTK_LABEL (self->name), name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), full);
  gtk_widget_set_tooltip_text (self->remove_button, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, full, -1);
  gtk_widget_set_visible (self->dot, is_partner);
  gtk_widget_set_margin_start (self->name, is_partner ? 0 : 10);
  if (is_partner)
    concord_partner_add_colour (self->dot, record);

  return GTK_WIDGET (self);
}
