/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Edits which other record a field refers to, with a picker that hangs from the row. */

#include "config.h"

#include "concord-reference-row.h"

#include <glib/gi18n-lib.h>

#include "concord-new-record.h"
#include "concord-partner-chip.h"
#include "concord-partner.h"
#include "concord-record-words.h"

struct _ConcordReferenceRow
{
  AdwPreferencesRow parent_instance;

  ConcordFieldLink *link;
  char *named; /* a new record that is not saved yet */

  GtkWidget *picker;
  GtkWidget *title_label;
  GtkWidget *dot;
  GtkWidget *value_label;
  GtkWidget *open_button;
};

typedef enum
{
  PROP_LINK = 1,
} ConcordReferenceRowProperty;

static void
concord_reference_row_field_row_init (ConcordFieldRowInterface *iface)
{
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ConcordReferenceRow, concord_reference_row, ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (CONCORD_TYPE_FIELD_ROW, concord_reference_row_field_row_init))

static const char *
get_target_id (ConcordReferenceRow *self)
{
  const ConcordValue *value = concord_field_link_get_shown (self->link);

  return value->shape == CONCORD_SHAPE_TEXT ? value->text : NULL;
}

static void
show_dot (ConcordReferenceRow *self,
          ConcordRecord *target)
{
  gboolean is_partner = target != NULL && CONCORD_IS_PARTNER (target);

  gtk_widget_set_visible (self->dot, is_partner);
  if (is_partner)
    concord_partner_add_colour (self->dot, target);
}

static void
refresh (ConcordReferenceRow *self)
{
  const ConcordField *field = concord_field_link_get_field (self->link);
  ConcordGraph *graph = concord_desk_get_graph (concord_field_link_get_desk (self->link));
  ConcordRecord *target = concord_graph_lookup (graph, get_target_id (self));
  g_autofree char *title = target != NULL ? concord_record_say_title (graph, target) : NULL;

  if (title == NULL && concord_field_link_get_unsaved (self->link) && get_target_id (self) != NULL)
    title = g_strdup (self->named);
  if (title == NULL)
    title = g_strdup (field->hint != NULL ? _(field->hint) : C_ ("reference", "None"));

  gtk_label_set_label (GTK_LABEL (self->value_label), title);
  show_dot (self, target);
  gtk_widget_set_visible (self->open_button,
                          target != NULL && concord_field_link_get_record (self->link) != NULL);
  if (target != NULL)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "unset");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open_button), "s",
                                        concord_record_get_id (target));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open_button), "inspector.open");
    }
  else
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "unset");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open_button), NULL);
    }
}

static void
on_picked (ConcordReferenceRow *self,
           ConcordRecord *picked)
{
  const ConcordValue value = picked != NULL ? CONCORD_VALUE_TEXT (concord_record_get_id (picked))
                                            : CONCORD_VALUE_NONE;

  concord_field_link_commit (self->link, &value);
  refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_named (ConcordReferenceRow *self,
          const char *name)
{
  g_set_str (&self->named, name);
  concord_field_link_commit_new (self->link, name);
  refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
open_picker (ConcordReferenceRow *self)
{
  concord_record_picker_set_current (CONCORD_RECORD_PICKER (self->picker), get_target_id (self));
  gtk_widget_set_size_request (self->picker, gtk_widget_get_width (GTK_WIDGET (self)), -1);
  gtk_popover_popup (GTK_POPOVER (self->picker));
}

static void
on_clicked (ConcordReferenceRow *self,
            int n_press,
            double x,
            double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (picked != NULL && picked != self->open_button
      && !gtk_widget_is_ancestor (picked, self->open_button))
    open_picker (self);
}

static void
concord_reference_row_size_allocate (GtkWidget *widget,
                                     int width,
                                     int height,
                                     int baseline)
{
  ConcordReferenceRow *self = CONCORD_REFERENCE_ROW (widget);

  GTK_WIDGET_CLASS (concord_reference_row_parent_class)
      ->size_allocate (widget, width, height, baseline);
  gtk_popover_present (GTK_POPOVER (self->picker));
}

static void
concord_reference_row_get_property (GObject *object,
                                    guint property_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  switch ((ConcordReferenceRowProperty) property_id)
    {
    case PROP_LINK:
      g_value_set_object (value, CONCORD_REFERENCE_ROW (object)->link);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_reference_row_set_property (GObject *object,
                                    guint property_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  switch ((ConcordReferenceRowProperty) property_id)
    {
    case PROP_LINK:
      CONCORD_REFERENCE_ROW (object)->link = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
add_picker (ConcordReferenceRow *self)
{
  const ConcordField *field = concord_field_link_get_field (self->link);
  ConcordRecordPicker *picker;

  self->picker = concord_record_picker_new (concord_desk_get_graph (
                                                concord_field_link_get_desk (self->link)),
                                            field->target);
  picker = CONCORD_RECORD_PICKER (self->picker);
  concord_record_picker_set_allow_none (picker, (field->flags & CONCORD_FIELD_REQUIRED) == 0);
  concord_record_picker_set_allow_new (picker,
                                       concord_new_record_needs_only_name (field->target)
                                           && concord_field_link_get_record (self->link) != NULL);
  gtk_widget_set_parent (self->picker, GTK_WIDGET (self));
  g_signal_connect_object (picker, "picked", G_CALLBACK (on_picked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (picker, "named", G_CALLBACK (on_named), self, G_CONNECT_SWAPPED);
}

static void
concord_reference_row_constructed (GObject *object)
{
  ConcordReferenceRow *self = CONCORD_REFERENCE_ROW (object);
  const ConcordField *field = concord_field_link_get_field (self->link);

  G_OBJECT_CLASS (concord_reference_row_parent_class)->constructed (object);

  concord_field_row_introduce (CONCORD_FIELD_ROW (self));
  gtk_label_set_label (GTK_LABEL (self->title_label), concord_field_get_label (field));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->title_label, self->value_label, NULL, -1);

  add_picker (self);
  refresh (self);

  g_signal_connect_object (self->link, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  /* What it refers to may get another name, or go. */
  g_signal_connect_object (concord_desk_get_graph (concord_field_link_get_desk (self->link)),
                           "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
}

static void
concord_reference_row_dispose (GObject *object)
{
  ConcordReferenceRow *self = CONCORD_REFERENCE_ROW (object);

  g_clear_pointer (&self->picker, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), CONCORD_TYPE_REFERENCE_ROW);

  G_OBJECT_CLASS (concord_reference_row_parent_class)->dispose (object);
}

static void
concord_reference_row_finalize (GObject *object)
{
  ConcordReferenceRow *self = CONCORD_REFERENCE_ROW (object);

  g_clear_object (&self->link);
  g_clear_pointer (&self->named, g_free);

  G_OBJECT_CLASS (concord_reference_row_parent_class)->finalize (object);
}

static void
concord_reference_row_class_init (ConcordReferenceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = concord_reference_row_get_property;
  object_class->set_property = concord_reference_row_set_property;
  object_class->constructed = concord_reference_row_constructed;
  object_class->dispose = concord_reference_row_dispose;
  object_class->finalize = concord_reference_row_finalize;
  widget_class->size_allocate = concord_reference_row_size_allocate;

  g_object_class_override_property (object_class, PROP_LINK, "link");

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/concordboard/Concord/ui/concord-reference-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordReferenceRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, ConcordReferenceRow, dot);
  gtk_widget_class_bind_template_child (widget_class, ConcordReferenceRow, value_label);
  gtk_widget_class_bind_template_child (widget_class, ConcordReferenceRow, open_button);
  gtk_widget_class_bind_template_callback (widget_class, open_picker);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked);
}

static void
concord_reference_row_init (ConcordReferenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * concord_reference_row_get_picker:
 *
 * Returns: (transfer none): where another record is chosen
 */
ConcordRecordPicker *
concord_reference_row_get_picker (ConcordReferenceRow *self)
{
  return CONCORD_RECORD_PICKER (self->picker);
}
