/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Edits which other session of the library a field refers to. A session that is not in this library stays
 * referred to until someone chooses another.
 */

#include "config.h"

#include "concord-outside-row.h"

#include <glib/gi18n-lib.h>

#include "concord-date.h"

struct _ConcordOutsideRow
{
  AdwComboRow parent_instance;

  ConcordFieldLink *link;
  GPtrArray *ids; /* of what the list says; NULL for none */
  gboolean filling;
};

typedef enum
{
  PROP_LINK = 1,
} ConcordOutsideRowProperty;

static void
concord_outside_row_field_row_init (ConcordFieldRowInterface *iface)
{
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ConcordOutsideRow, concord_outside_row, ADW_TYPE_COMBO_ROW,
                               G_IMPLEMENT_INTERFACE (CONCORD_TYPE_FIELD_ROW, concord_outside_row_field_row_init))

static void
add_session (ConcordOutsideRow *self,
             GtkStringList *titles,
             const ConcordSummary *summary)
{
  g_autofree char *date = concord_date_format (summary->date);
  g_autofree char *title = date[0] != '\0'
      /* Translators: the title and the date of a session */
      ? g_strdup_printf (C_ ("session", "%s · %s"), summary->title, date)
      : g_strdup (summary->title);

  gtk_string_list_append (titles, title);
  g_ptr_array_add (self->ids, g_strdup (summary->id));
}

static void
refresh (ConcordOutsideRow *self)
{
  ConcordDesk *desk = concord_field_link_get_desk (self->link);
  const char *own = concord_record_get_id (concord_desk_get_session (desk));
  const ConcordValue *value = concord_field_link_get_shown (self->link);
  const char *chosen = value->shape == CONCORD_SHAPE_TEXT ? value->text : NULL;
  g_autoptr (GPtrArray) sessions = concord_store_list_sessions (concord_desk_get_store (desk),
                                                                NULL);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint selected = 0;

  g_ptr_array_set_size (self->ids, 0);
  gtk_string_list_append (titles, C_ ("session", "None"));
  g_ptr_array_add (self->ids, NULL);

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    {
      const ConcordSummary *summary = sessions->pdata[i];

      if (g_str_equal (summary->id, own))
        continue;
      if (g_strcmp0 (summary->id, chosen) == 0)
        selected = self->ids->len;
      add_session (self, titles, summary);
    }

  if (chosen != NULL && selected == 0)
    {
      selected = self->ids->len;
      gtk_string_list_append (titles, _("A session that is not in this library"));
      g_ptr_array_add (self->ids, g_strdup (chosen));
    }

  self->filling = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (titles));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), selected);
  self->filling = FALSE;
}

static void
on_selected (ConcordOutsideRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  const char *id;
  ConcordValue value;

  if (self->filling || selected >= self->ids->len)
    return;

  id = self->ids->pdata[selected];
  value = id != NULL ? CONCORD_VALUE_TEXT (id) : CONCORD_VALUE_NONE;
  concord_field_link_commit (self->link, &value);
}

static void
concord_outside_row_get_property (GObject *object,
                                  guint property_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  switch ((ConcordOutsideRowProperty) property_id)
    {
    case PROP_LINK:
      g_value_set_object (value, CONCORD_OUTSIDE_ROW (object)->link);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_outside_row_set_property (GObject *object,
                                  guint property_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  switch ((ConcordOutsideRowProperty) property_id)
    {
    case PROP_LINK:
      CONCORD_OUTSIDE_ROW (object)->link = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_outside_row_constructed (GObject *object)
{
  ConcordOutsideRow *self = CONCORD_OUTSIDE_ROW (object);
  const ConcordField *field = concord_field_link_get_field (self->link);

  G_OBJECT_CLASS (concord_outside_row_parent_class)->constructed (object);

  g_return_if_fail (field->target == CONCORD_KIND_SESSION);

  concord_field_row_introduce (CONCORD_FIELD_ROW (self));
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "property");

  refresh (self);
  g_signal_connect_object (self, "notify::selected", G_CALLBACK (on_selected), self,
                           G_CONNECT_DEFAULT);
  g_signal_connect_object (self->link, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
}

static void
concord_outside_row_finalize (GObject *object)
{
  ConcordOutsideRow *self = CONCORD_OUTSIDE_ROW (object);

  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_object (&self->link);

  G_OBJECT_CLASS (concord_outside_row_parent_class)->finalize (object);
}

static void
concord_outside_row_class_init (ConcordOutsideRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = concord_outside_row_get_property;
  object_class->set_property = concord_outside_row_set_property;
  object_class->constructed = concord_outside_row_constructed;
  object_class->finalize = concord_outside_row_finalize;

  g_object_class_override_property (object_class, PROP_LINK, "link");
}

static void
concord_outside_row_init (ConcordOutsideRow *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
}
