/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Items that a day did not get to, and the button that plans them again. What the button does is the view's business. */

#include "config.h"

#include "concord-agenda-offer.h"

#include <glib/gi18n-lib.h>

#include "concord-agenda-words.h"

struct _ConcordAgendaOffer
{
  AdwBin parent_instance;

  GtkLabel *words;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (ConcordAgendaOffer, concord_agenda_offer, ADW_TYPE_BIN)

static void
concord_agenda_offer_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CONCORD_TYPE_AGENDA_OFFER);

  G_OBJECT_CLASS (concord_agenda_offer_parent_class)->dispose (object);
}

static void
concord_agenda_offer_class_init (ConcordAgendaOfferClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_agenda_offer_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/concordboard/Concord/ui/concord-agenda-offer.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaOffer, words);
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaOffer, button);
}

static void
concord_agenda_offer_init (ConcordAgendaOffer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * concord_agenda_offer_set_items:
 * @items: (element-type ConcordRecord): what was not reached; hidden when empty
 * @session: (nullable): the title of the earlier session they are from; %NULL for this one
 * @action: what takes them up
 */
void
concord_agenda_offer_set_items (ConcordAgendaOffer *self,
                                GPtrArray *items,
                                const char *session,
                                const char *action)
{
  g_autofree char *titles = concord_agenda_list_titles (items);
  g_autofree char *words = NULL;

  g_return_if_fail (CONCORD_IS_AGENDA_OFFER (self));

  words = session == NULL
              /* Translators: %s lists agenda items */
              ? g_strdup_printf (_("Not reached: %s"), titles)
              /* Translators: the title of an earlier session, then a list of its agenda items */
              : g_strdup_printf (_("Not reached in “%s”: %s"), session, titles);
  gtk_label_set_label (self->words, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
  gtk_widget_set_visible (GTK_WIDGET (self), items->len > 0);
}
