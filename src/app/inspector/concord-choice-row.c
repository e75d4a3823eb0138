/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Edits one of a field's choices. "Not said" is one of them unless the field begins with another. */

#include "config.h"

#include "concord-choice-row.h"

#include "concord-partner.h"

struct _ConcordChoiceRow
{
  AdwComboRow parent_instance;

  ConcordFieldLink *link;
  guint first;       /* the choice at the top of the list */
  GtkWidget *swatch; /* for colours: the one that is chosen */
  gboolean filling;
};

typedef enum
{
  PROP_LINK = 1,
} ConcordChoiceRowProperty;

static void
concord_choice_row_field_row_init (ConcordFieldRowInterface *iface)
{
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ConcordChoiceRow, concord_choice_row, ADW_TYPE_COMBO_ROW,
                               G_IMPLEMENT_INTERFACE (CONCORD_TYPE_FIELD_ROW, concord_choice_row_field_row_init))

static void
refresh (ConcordChoiceRow *self)
{
  const ConcordValue *value = concord_field_link_get_shown (self->link);
  guint choice = value->shape == CONCORD_SHAPE_WHOLE ? (guint) value->whole : 0;

  self->filling = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), choice >= self->first
                                                        ? choice - self->first
                                                        : GTK_INVALID_LIST_POSITION);
  self->filling = FALSE;
}

static void
on_selected (ConcordChoiceRow *self)
{
  ConcordValue value = CONCORD_VALUE_WHOLE (concord_choice_row_get_choice (self));

  if (!self->filling)
    concord_field_link_commit (self->link, &value);
}

static GtkStringList *
list_choices (const ConcordField *field,
              guint first)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = first; i < concord_field_n_choices (field); i++)
    gtk_string_list_append (list, concord_field_choice_label (field, i));

  return list;
}

static void
on_setup_colour (GtkSignalListItemFactory *factory,
                 GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *dot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), dot);
  gtk_box_append (GTK_BOX (box), gtk_label_new (NULL));
  gtk_list_item_set_child (item, box);
}

/* The list knows labels only, and they differ within a field. */
static guint
find_choice (const ConcordField *field,
             const char *label)
{
  for (guint i = 1; i < concord_field_n_choices (field); i++)
    {
      if (g_str_equal (concord_field_choice_label (field, i), label))
        return i;
    }

  return 0;
}

static void
paint (GtkWidget *dot,
       const ConcordField *field,
       guint choice)
{
  g_autofree char *colour = g_strconcat ("partner-", field->choices[choice].nick, NULL);
  const char *classes[] = { "partner-dot", colour, NULL };

  gtk_widget_set_visible (dot, choice != 0);
  gtk_widget_set_css_classes (dot, classes);
}

static void
on_bind_colour (GtkSignalListItemFactory *factory,
                GtkListItem *item)
{
  const ConcordField *field = &concord_partner_info.fields[CONCORD_PARTNER_COLOUR];
  const char *label = gtk_string_object_get_string (gtk_list_item_get_item (item));
  GtkWidget *dot = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  paint (dot, field, find_choice (field, label));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (dot)), label);
}

static void
refresh_swatch (ConcordChoiceRow *self)
{
  paint (self->swatch, concord_field_link_get_field (self->link), concord_choice_row_get_choice (self));
}

static void
show_colours (ConcordChoiceRow *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_colour), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_colour), NULL);
  adw_combo_row_set_factory (ADW_COMBO_ROW (self), factory);

  self->swatch = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_valign (self->swatch, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), self->swatch);
  g_signal_connect (self, "notify::selected", G_CALLBACK (refresh_swatch), NULL);
  refresh_swatch (self);
}

static void
concord_choice_row_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  switch ((ConcordChoiceRowProperty) property_id)
    {
    case PROP_LINK:
      g_value_set_object (value, CONCORD_CHOICE_ROW (object)->link);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_choice_row_set_property (GObject *object,
                                 guint property_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  switch ((ConcordChoiceRowProperty) property_id)
    {
    case PROP_LINK:
      CONCORD_CHOICE_ROW (object)->link = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_choice_row_constructed (GObject *object)
{
  ConcordChoiceRow *self = CONCORD_CHOICE_ROW (object);
  const ConcordField *field = concord_field_link_get_field (self->link);
  g_autoptr (GtkStringList) choices = NULL;

  G_OBJECT_CLASS (concord_choice_row_parent_class)->constructed (object);

  concord_field_row_introduce (CONCORD_FIELD_ROW (self));
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "property");

  self->first = field->initial > 0 || (field->flags & CONCORD_FIELD_REQUIRED) != 0 ? 1 : 0;
  choices = list_choices (field, self->first);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (choices));

  if (concord_field_link_get_kind (self->link) == CONCORD_KIND_PARTNER
      && concord_field_link_get_index (self->link) == CONCORD_PARTNER_COLOUR)
    show_colours (self);

  refresh (self);
  g_signal_connect_object (self, "notify::selected", G_CALLBACK (on_selected), self,
                           G_CONNECT_DEFAULT);
  g_signal_connect_object (self->link, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
}

static void
concord_choice_row_finalize (GObject *object)
{
  g_clear_object (&CONCORD_CHOICE_ROW (object)->link);

  G_OBJECT_CLASS (concord_choice_row_parent_class)->finalize (object);
}

static void
concord_choice_row_class_init (ConcordChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = concord_choice_row_get_property;
  object_class->set_property = concord_choice_row_set_property;
  object_class->constructed = concord_choice_row_constructed;
  object_class->finalize = concord_choice_row_finalize;

  g_object_class_override_property (object_class, PROP_LINK, "link");
}

static void
concord_choice_row_init (ConcordChoiceRow *self)
{
}

/**
 * concord_choice_row_get_choice:
 *
 * Returns: what is chosen on screen, as an index into the field's choices
 */
guint
concord_choice_row_get_choice (ConcordChoiceRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  return selected != GTK_INVALID_LIST_POSITION ? selected + self->first : 0;
}

/**
 * concord_choice_row_choose:
 *
 * Chooses as a person would.
 */
void
concord_choice_row_choose (ConcordChoiceRow *self,
                           guint choice)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), choice - self->first);
}
