/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A partner on a card. Colour is only the second signal: the name is always there. */

#include "config.h"

#include "concord-partner-chip.h"

#include "concord-highlight.h"
#include "concord-partner.h"
#include "concord-wording.h"
#include "concord-widget.h"

struct _ConcordPartnerChip
{
  GtkWidget parent_instance;

  GtkLabel *name;

  ConcordRecord *partner;
  GSignalGroup *signals;
};

typedef enum
{
  PROP_PARTNER = 1,
  N_PROPS,
} ConcordPartnerChipProperty;

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ConcordPartnerChip, concord_partner_chip, GTK_TYPE_WIDGET)

static void
refresh (ConcordPartnerChip *self)
{
  g_autofree char *name = NULL;

  if (self->partner == NULL)
    return;

  name = concord_partner_dup_short (self->partner);
  gtk_label_set_label (self->name, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), concord_record_get_headline (self->partner));
  concord_partner_add_colour (GTK_WIDGET (self), self->partner);
}

static void
concord_partner_chip_dispose (GObject *object)
{
  ConcordPartnerChip *self = CONCORD_PARTNER_CHIP (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->partner);
  concord_widget_dispose_template (self, CONCORD_TYPE_PARTNER_CHIP);

  G_OBJECT_CLASS (concord_partner_chip_parent_class)->dispose (object);
}

static void
concord_partner_chip_get_property (GObject    *object,
                                   guint       property,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  ConcordPartnerChip *self = CONCORD_PARTNER_CHIP (object);

  switch ((ConcordPartnerChipProperty) property)
    {
    case PROP_PARTNER:
      g_value_set_object (value, self->partner);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
concord_partner_chip_set_property (GObject      *object,
                                   guint         property,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  ConcordPartnerChip *self = CONCORD_PARTNER_CHIP (object);

  switch ((ConcordPartnerChipProperty) property)
    {
    case PROP_PARTNER:
      concord_partner_chip_set_partner (self, g_value_get_object (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
concord_partner_chip_class_init (ConcordPartnerChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = concord_partner_chip_dispose;
  object_class->get_property = concord_partner_chip_get_property;
  object_class->set_property = concord_partner_chip_set_property;

  properties[PROP_PARTNER] = g_param_spec_object ("partner", NULL, NULL, CONCORD_TYPE_RECORD,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "partnerchip");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/concordboard/Concord/ui/concord-partner-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordPartnerChip, name);
}

static void
concord_partner_chip_init (ConcordPartnerChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (CONCORD_TYPE_RECORD);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (refresh), self);
}

GtkWidget *
concord_partner_chip_new (ConcordRecord *partner)
{
  return g_object_new (CONCORD_TYPE_PARTNER_CHIP, "partner", partner, NULL);
}

/**
 * concord_partner_chip_get_partner:
 *
 * Returns: (transfer none) (nullable): the partner
 */
ConcordRecord *
concord_partner_chip_get_partner (ConcordPartnerChip *self)
{
  return self->partner;
}

void
concord_partner_chip_set_partner (ConcordPartnerChip *self,
                                  ConcordRecord      *partner)
{
  if (!g_set_object (&self->partner, partner))
    return;

  g_signal_group_set_target (self->signals, partner);
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PARTNER]);
}

/**
 * concord_partner_chip_set_find:
 * @find: (nullable): the words that light up in the name
 */
void
concord_partner_chip_set_find (ConcordPartnerChip *self,
                               ConcordFind        *find)
{
  concord_highlight_label (self->name, find);
}

/**
 * concord_partner_add_colour:
 * @partner: (nullable): a partner
 *
 * Gives @widget the style class of @partner's colour, such as partner-blue, and takes any other away.
 */
void
concord_partner_add_colour (GtkWidget     *widget,
                            ConcordRecord *partner)
{
  const ConcordField *field = &concord_partner_info.fields[CONCORD_PARTNER_COLOUR];
  guint colour = partner != NULL ? concord_record_get_choice (partner, CONCORD_PARTNER_COLOUR) : 0;

  for (guint i = 1; i < concord_field_n_choices (field); i++)
    {
      g_autofree char *class = g_strconcat ("partner-", field->choices[i].nick, NULL);

      if (i == colour)
        gtk_widget_add_css_class (widget, class);
      else
        gtk_widget_remove_css_class (widget, class);
    }
}
