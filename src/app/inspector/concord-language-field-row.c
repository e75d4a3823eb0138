/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Edits a field that holds the tag of a language, such as the one that a session is written in. */

#include "config.h"

#include "concord-language-field-row.h"

#include <glib/gi18n-lib.h>

#include "concord-language-list.h"

struct _ConcordLanguageFieldRow
{
  ConcordLanguageRow parent_instance;

  ConcordFieldLink *link;
  gboolean filling;
};

typedef enum
{
  PROP_LINK = 1,
} ConcordLanguageFieldRowProperty;

static void
concord_language_field_row_field_row_init (ConcordFieldRowInterface *iface)
{
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ConcordLanguageFieldRow, concord_language_field_row, CONCORD_TYPE_LANGUAGE_ROW,
                               G_IMPLEMENT_INTERFACE (CONCORD_TYPE_FIELD_ROW, concord_language_field_row_field_row_init))

static void
refresh (ConcordLanguageFieldRow *self)
{
  const ConcordValue *value = concord_field_link_get_shown (self->link);

  self->filling = TRUE;
  concord_language_row_set_tag (CONCORD_LANGUAGE_ROW (self), value->shape == CONCORD_SHAPE_TEXT ? value->text : NULL);
  self->filling = FALSE;
}

static void
on_chosen (ConcordLanguageFieldRow *self)
{
  const char *tag = concord_language_row_get_tag (CONCORD_LANGUAGE_ROW (self));
  ConcordValue value = tag != NULL ? CONCORD_VALUE_TEXT (tag) : CONCORD_VALUE_NONE;

  if (!self->filling)
    concord_field_link_commit (self->link, &value);
}

static void
concord_language_field_row_get_property (GObject *object,
                                         guint property_id,
                                         GValue *value,
                                         GParamSpec *pspec)
{
  switch ((ConcordLanguageFieldRowProperty) property_id)
    {
    case PROP_LINK:
      g_value_set_object (value, CONCORD_LANGUAGE_FIELD_ROW (object)->link);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_language_field_row_set_property (GObject *object,
                                         guint property_id,
                                         const GValue *value,
                                         GParamSpec *pspec)
{
  switch ((ConcordLanguageFieldRowProperty) property_id)
    {
    case PROP_LINK:
      CONCORD_LANGUAGE_FIELD_ROW (object)->link = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_language_field_row_constructed (GObject *object)
{
  ConcordLanguageFieldRow *self = CONCORD_LANGUAGE_FIELD_ROW (object);
  g_auto (GStrv) tags = concord_language_list_all ();

  G_OBJECT_CLASS (concord_language_field_row_parent_class)->constructed (object);

  concord_field_row_introduce (CONCORD_FIELD_ROW (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "property");
  concord_language_row_offer (CONCORD_LANGUAGE_ROW (self), (const char *const *) tags, _("Not said"));
  refresh (self);
  g_signal_connect (self, "notify::tag", G_CALLBACK (on_chosen), NULL);
  g_signal_connect_object (self->link, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
}

static void
concord_language_field_row_finalize (GObject *object)
{
  g_clear_object (&CONCORD_LANGUAGE_FIELD_ROW (object)->link);

  G_OBJECT_CLASS (concord_language_field_row_parent_class)->finalize (object);
}

static void
concord_language_field_row_class_init (ConcordLanguageFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = concord_language_field_row_get_property;
  object_class->set_property = concord_language_field_row_set_property;
  object_class->constructed = concord_language_field_row_constructed;
  object_class->finalize = concord_language_field_row_finalize;

  g_object_class_override_property (object_class, PROP_LINK, "link");
}

static void
concord_language_field_row_init (ConcordLanguageFieldRow *self)
{
}
