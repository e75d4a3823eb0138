/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Edits a yes that may be said or not. AdwSwitchRow with a link to a field, since that one is final. */

#include "config.h"

#include "concord-flag-row.h"

#include <glib/gi18n-lib.h>

struct _ConcordFlagRow
{
  AdwActionRow parent_instance;

  ConcordFieldLink *link;
  GtkWidget *toggle;
  gboolean filling;
};

typedef enum
{
  PROP_LINK = 1,
} ConcordFlagRowProperty;

static void
concord_flag_row_field_row_init (ConcordFieldRowInterface *iface)
{
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ConcordFlagRow, concord_flag_row, ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (CONCORD_TYPE_FIELD_ROW, concord_flag_row_field_row_init))

static void
refresh (ConcordFlagRow *self)
{
  self->filling = TRUE;
  gtk_switch_set_active (GTK_SWITCH (self->toggle),
                         concord_field_link_get_shown (self->link)->shape == CONCORD_SHAPE_WHOLE);
  self->filling = FALSE;
}

static void
on_toggled (ConcordFlagRow *self)
{
  ConcordValue value = CONCORD_VALUE_WHOLE (gtk_switch_get_active (GTK_SWITCH (self->toggle)));

  if (!self->filling)
    concord_field_link_commit (self->link, &value);
}

static void
concord_flag_row_get_property (GObject *object,
                               guint property_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  switch ((ConcordFlagRowProperty) property_id)
    {
    case PROP_LINK:
      g_value_set_object (value, CONCORD_FLAG_ROW (object)->link);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_flag_row_set_property (GObject *object,
                               guint property_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  switch ((ConcordFlagRowProperty) property_id)
    {
    case PROP_LINK:
      CONCORD_FLAG_ROW (object)->link = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_flag_row_constructed (GObject *object)
{
  ConcordFlagRow *self = CONCORD_FLAG_ROW (object);
  const ConcordField *field = concord_field_link_get_field (self->link);

  G_OBJECT_CLASS (concord_flag_row_parent_class)->constructed (object);

  concord_field_row_introduce (CONCORD_FIELD_ROW (self));
  if (field->hint != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self), _(field->hint));

  self->toggle = gtk_switch_new ();
  gtk_widget_set_valign (self->toggle, GTK_ALIGN_CENTER);
  gtk_widget_set_can_focus (self->toggle, FALSE); /* the row is what Tab comes to */
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->toggle);

  refresh (self);
  g_signal_connect_object (self->toggle, "notify::active", G_CALLBACK (on_toggled), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->link, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
}

static void
concord_flag_row_finalize (GObject *object)
{
  g_clear_object (&CONCORD_FLAG_ROW (object)->link);

  G_OBJECT_CLASS (concord_flag_row_parent_class)->finalize (object);
}

static void
concord_flag_row_class_init (ConcordFlagRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = concord_flag_row_get_property;
  object_class->set_property = concord_flag_row_set_property;
  object_class->constructed = concord_flag_row_constructed;
  object_class->finalize = concord_flag_row_finalize;

  g_object_class_override_property (object_class, PROP_LINK, "link");
}

static void
concord_flag_row_init (ConcordFlagRow *self)
{
}
