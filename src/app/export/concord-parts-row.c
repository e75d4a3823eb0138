/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One check row for each part of the summary; the row above them says how many are chosen. */

#include "config.h"

#include "concord-parts-row.h"

#include <glib/gi18n-lib.h>

#include "concord-summary-report.h"

struct _ConcordPartsRow
{
  AdwExpanderRow parent_instance;

  GPtrArray *checks; /* of GtkCheckButton, as the parts come */
  guint left_out;
};

typedef enum
{
  PROP_LEFT_OUT = 1,
} ConcordPartsRowProperty;

static GParamSpec *properties[PROP_LEFT_OUT + 1];

G_DEFINE_FINAL_TYPE (ConcordPartsRow, concord_parts_row, ADW_TYPE_EXPANDER_ROW)

static void
update_subtitle (ConcordPartsRow *self)
{
  guint n = self->checks->len;
  guint chosen = 0;
  g_autofree char *subtitle = NULL;

  for (guint i = 0; i < n; i++)
    chosen += gtk_check_button_get_active (self->checks->pdata[i]);

  if (chosen == n)
    subtitle = g_strdup (_("All"));
  else if (chosen == 0)
    subtitle = g_strdup (_("The cover alone"));
  else
    /* Translators: how many parts of the summary are chosen, of how many */
    subtitle = g_strdup_printf (C_("parts", "%u of %u"), chosen, n);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
}

static void
on_toggled (ConcordPartsRow *self)
{
  guint n;
  const ConcordPart *parts = concord_parts (&n);
  guint left_out = 0;

  for (guint i = 0; i < n; i++)
    {
      if (!gtk_check_button_get_active (self->checks->pdata[i]))
        left_out |= parts[i].flag;
    }

  self->left_out = left_out;
  update_subtitle (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEFT_OUT]);
}

static void
concord_parts_row_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  ConcordPartsRow *self = CONCORD_PARTS_ROW (object);

  switch ((ConcordPartsRowProperty) property_id)
    {
    case PROP_LEFT_OUT:
      g_value_set_uint (value, self->left_out);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_parts_row_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch ((ConcordPartsRowProperty) property_id)
    {
    case PROP_LEFT_OUT:
      concord_parts_row_set_left_out (CONCORD_PARTS_ROW (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_parts_row_finalize (GObject *object)
{
  g_clear_pointer (&CONCORD_PARTS_ROW (object)->checks, g_ptr_array_unref);

  G_OBJECT_CLASS (concord_parts_row_parent_class)->finalize (object);
}

static void
concord_parts_row_class_init (ConcordPartsRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = concord_parts_row_get_property;
  object_class->set_property = concord_parts_row_set_property;
  object_class->finalize = concord_parts_row_finalize;

  properties[PROP_LEFT_OUT] =
    g_param_spec_uint ("left-out", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
concord_parts_row_init (ConcordPartsRow *self)
{
  guint n;
  const ConcordPart *parts = concord_parts (&n);

  self->checks = g_ptr_array_new_with_free_func (g_object_unref);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Parts of the summary"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Parts of the summary"), -1);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *check = gtk_check_button_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(parts[i].label));
      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
      g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
      g_ptr_array_add (self->checks, g_object_ref (check));
    }
  update_subtitle (self);
}

guint
concord_parts_row_get_left_out (ConcordPartsRow *self)
{
  g_return_val_if_fail (CONCORD_IS_PARTS_ROW (self), 0);

  return self->left_out;
}

void
concord_parts_row_set_left_out (ConcordPartsRow *self,
                                guint            left_out)
{
  guint n;
  const ConcordPart *parts = concord_parts (&n);

  g_return_if_fail (CONCORD_IS_PARTS_ROW (self));

  for (guint i = 0; i < n; i++)
    gtk_check_button_set_active (self->checks->pdata[i], (left_out & parts[i].flag) == 0);
}
