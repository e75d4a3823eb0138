/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A commitment as a card: what is promised, by whom, until when, how it stands, what it costs. */

#include "config.h"

#include "concord-commitment-card.h"

#include <adwaita.h>

#include "concord-board-words.h"
#include "concord-card-face.h"
#include "concord-commitment.h"
#include "concord-date.h"
#include "concord-partner-chip.h"
#include "concord-wording.h"
#include "concord-widget.h"

struct _ConcordCommitmentCard
{
  GtkWidget parent_instance;

  ConcordInlineText *statement;
  AdwWrapBox *chips;
  GtkLabel *due;
  GtkWidget *status;
  GtkImage *status_icon;
  GtkLabel *status_word;
  GtkLabel *money;
  GtkWidget *private_icon;

  guint shown_status;
};

static void card_face_iface_init (ConcordCardFaceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ConcordCommitmentCard, concord_commitment_card, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (CONCORD_TYPE_CARD_FACE, card_face_iface_init))

/* Puts @partner on the chip behind @before, making one if there is none; returns that chip. */
static GtkWidget *
show_chip (ConcordCommitmentCard *self,
           GtkWidget             *before,
           ConcordRecord         *partner)
{
  GtkWidget *chip = before != NULL ? gtk_widget_get_next_sibling (before)
                                   : gtk_widget_get_first_child (GTK_WIDGET (self->chips));

  if (!CONCORD_IS_PARTNER_CHIP (chip))
    {
      chip = concord_partner_chip_new (partner);
      adw_wrap_box_insert_child_after (self->chips, chip, before);
    }
  else
    {
      concord_partner_chip_set_partner (CONCORD_PARTNER_CHIP (chip), partner);
    }

  return chip;
}

static void
show_partners (ConcordCommitmentCard *self,
               ConcordGraph          *graph,
               ConcordRecord         *record)
{
  ConcordRecord *lead = concord_graph_follow (graph, record, CONCORD_COMMITMENT_LEAD);
  const char *const *supporting = concord_record_get_list (record, CONCORD_COMMITMENT_SUPPORTING);
  GtkWidget *last = NULL;
  GtkWidget *next;

  if (lead != NULL)
    last = show_chip (self, NULL, lead);

  for (guint i = 0; supporting[i] != NULL; i++)
    {
      ConcordRecord *partner = concord_graph_lookup (graph, supporting[i]);

      if (partner != NULL && partner != lead)
        last = show_chip (self, last, partner);
    }

  next = last != NULL ? gtk_widget_get_next_sibling (last) : gtk_widget_get_first_child (GTK_WIDGET (self->chips));
  while (CONCORD_IS_PARTNER_CHIP (next))
    {
      GtkWidget *spare = next;

      next = gtk_widget_get_next_sibling (next);
      adw_wrap_box_remove (self->chips, spare);
    }
}

static void
show_status (ConcordCommitmentCard *self,
             guint                  status)
{
  const ConcordField *field = &concord_commitment_info.fields[CONCORD_COMMITMENT_STATUS];

  if (self->shown_status == status)
    return;

  if (self->shown_status != 0)
    {
      g_autofree char *old = g_strconcat ("status-", field->choices[self->shown_status].nick, NULL);

      gtk_widget_remove_css_class (self->status, old);
    }
  if (status != 0)
    {
      g_autofree char *class = g_strconcat ("status-", field->choices[status].nick, NULL);

      gtk_widget_add_css_class (self->status, class);
    }

  self->shown_status = status;
  gtk_image_set_from_icon_name (self->status_icon, concord_board_get_status_icon (status));
  gtk_label_set_label (self->status_word, concord_field_choice_label (field, status));
}

static void
concord_commitment_card_show (ConcordCardFace *face,
                              ConcordGraph    *graph,
                              ConcordRecord   *record)
{
  ConcordCommitmentCard *self = CONCORD_COMMITMENT_CARD (face);
  g_autofree char *due = concord_date_format (concord_record_get_text (record, CONCORD_COMMITMENT_DUE));
  g_autofree char *money = concord_commitment_dup_money (graph, record);

  concord_inline_text_set_text (self->statement, concord_record_get_text (record, CONCORD_COMMITMENT_STATEMENT));
  show_partners (self, graph, record);
  gtk_label_set_label (self->due, due);
  gtk_widget_set_visible (GTK_WIDGET (self->due), due[0] != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->chips),
                          due[0] != '\0' || CONCORD_IS_PARTNER_CHIP (gtk_widget_get_first_child (GTK_WIDGET (self->chips))));
  show_status (self, concord_record_get_choice (record, CONCORD_COMMITMENT_STATUS));
  gtk_label_set_label (self->money, money);
  gtk_widget_set_visible (GTK_WIDGET (self->money), money[0] != '\0');
  gtk_widget_set_visible (self->private_icon, concord_record_get_flag (record, CONCORD_COMMITMENT_PRIVATE));
}

static void
concord_commitment_card_highlight (ConcordCardFace *face,
                                   ConcordFind     *find)
{
  ConcordCommitmentCard *self = CONCORD_COMMITMENT_CARD (face);

  concord_inline_text_set_find (self->statement, find);
  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips)); CONCORD_IS_PARTNER_CHIP (chip);
       chip = gtk_widget_get_next_sibling (chip))
    concord_partner_chip_set_find (CONCORD_PARTNER_CHIP (chip), find);
}

static ConcordInlineText *
concord_commitment_card_get_text (ConcordCardFace *face)
{
  return CONCORD_COMMITMENT_CARD (face)->statement;
}

static void
card_face_iface_init (ConcordCardFaceInterface *iface)
{
  iface->show = concord_commitment_card_show;
  iface->highlight = concord_commitment_card_highlight;
  iface->get_text = concord_commitment_card_get_text;
}

static void
concord_commitment_card_dispose (GObject *object)
{
  concord_widget_dispose_template (object, CONCORD_TYPE_COMMITMENT_CARD);

  G_OBJECT_CLASS (concord_commitment_card_parent_class)->dispose (object);
}

static void
concord_commitment_card_class_init (ConcordCommitmentCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_commitment_card_dispose;

  g_type_ensure (CONCORD_TYPE_INLINE_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/concordboard/Concord/ui/concord-commitment-card.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordCommitmentCard, statement);
  gtk_widget_class_bind_template_child (widget_class, ConcordCommitmentCard, chips);
  gtk_widget_class_bind_template_child (widget_class, ConcordCommitmentCard, due);
  gtk_widget_class_bind_template_child (widget_class, ConcordCommitmentCard, status);
  gtk_widget_class_bind_template_child (widget_class, ConcordCommitmentCard, status_icon);
  gtk_widget_class_bind_template_child (widget_class, ConcordCommitmentCard, status_word);
  gtk_widget_class_bind_template_child (widget_class, ConcordCommitmentCard, money);
  gtk_widget_class_bind_template_child (widget_class, ConcordCommitmentCard, private_icon);
}

static void
concord_commitment_card_init (ConcordCommitmentCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
