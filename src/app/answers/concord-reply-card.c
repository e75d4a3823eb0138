/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A commitment and what the organisation says to it. It writes into the answer and never into the session. */

#include "config.h"

#include "concord-reply-card.h"

#include <glib/gi18n-lib.h>

#include "concord-commitment.h"
#include "concord-date.h"
#include "concord-field-read.h"
#include "concord-funding-line.h"
#include "concord-growing-view.h"
#include "concord-money.h"
#include "concord-promises.h"
#include "concord-session.h"

typedef enum
{
  PROBLEM_WORDS,
  PROBLEM_DUE,
  PROBLEM_AMOUNT,
  PROBLEM_YEAR,
  PROBLEM_COMMENT,
  N_PROBLEMS,
} Problem;

struct _ConcordReplyCard
{
  AdwBin parent_instance;

  GtkLabel *statement;
  GtkLabel *details;
  GtkCheckButton *accept;
  GtkCheckButton *decline;
  GtkCheckButton *propose;
  GtkRevealer *proposal;
  GtkEditable *words;
  GtkEditable *due;
  GtkEditable *amount;
  GtkEditable *year;
  GtkLabel *problem;
  GtkTextView *comment;

  ConcordGraph *graph;
  ConcordRecord *commitment;
  ConcordAnswerFile *answer;
  gboolean showing; /* while the card is being filled from the answer */
  char *problems[N_PROBLEMS]; /* why what is typed in a field is not in the answer */
};

G_DEFINE_FINAL_TYPE (ConcordReplyCard, concord_reply_card, ADW_TYPE_BIN)

static const char *
get_id (ConcordReplyCard *self)
{
  return concord_record_get_id (self->commitment);
}

/* --- what cannot be taken ------------------------------------------------------------ */

static GtkWidget *
get_field (ConcordReplyCard *self,
           Problem           which)
{
  gpointer fields[N_PROBLEMS] = { self->words, self->due, self->amount, self->year, self->comment };

  return GTK_WIDGET (fields[which]);
}

/* What is not proposed need not be right.
 *
 * Returns: the first of them, %N_PROBLEMS where there are none
 */
static Problem
find_problem (ConcordReplyCard *self)
{
  for (Problem which = 0; which < N_PROBLEMS; which++)
    {
      if (self->problems[which] != NULL && (which == PROBLEM_COMMENT || gtk_check_button_get_active (self->propose)))
        return which;
    }

  return N_PROBLEMS;
}

static void
show_problem (ConcordReplyCard *self)
{
  Problem which = find_problem (self);

  gtk_label_set_label (self->problem, which != N_PROBLEMS ? self->problems[which] : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), which != N_PROBLEMS);
}

static void
mark (ConcordReplyCard *self,
      Problem           which,
      const GError     *error)
{
  GtkWidget *field = get_field (self, which);

  if (error != NULL)
    gtk_widget_add_css_class (field, "error");
  else
    gtk_widget_remove_css_class (field, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_STATE_INVALID,
                               error != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);

  g_set_str (&self->problems[which], error != NULL ? error->message : NULL);
  show_problem (self);
}

/* --- what is chosen and typed ---------------------------------------------------------- */

/* A field that says what the commitment says already proposes nothing. */
static void
change (ConcordReplyCard *self,
        Problem           which,
        guint             field)
{
  const ConcordField *info = &concord_commitment_info.fields[field];
  const char *said = gtk_editable_get_text (GTK_EDITABLE (get_field (self, which)));
  g_auto (ConcordValue) value = CONCORD_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  if (self->showing)
    return;

  /* What is left empty is not proposed. */
  if (said[0] != '\0' && !concord_field_read (info, said, &value, &error))
    {
      mark (self, which, error);
      return;
    }

  if (value.shape == CONCORD_SHAPE_NONE ||
      concord_value_equal (&value, concord_record_get_value (self->commitment, field)))
    concord_answer_file_unset_change (self->answer, get_id (self), field);
  else
    concord_answer_file_set_change (self->answer, get_id (self), field, &value, &error);
  mark (self, which, error);
}

static void
on_words (ConcordReplyCard *self)
{
  change (self, PROBLEM_WORDS, CONCORD_COMMITMENT_STATEMENT);
}

static void
on_due (ConcordReplyCard *self)
{
  change (self, PROBLEM_DUE, CONCORD_COMMITMENT_DUE);
}

static gboolean
read_year (ConcordReplyCard *self,
           int              *year,
           GError          **error)
{
  const ConcordField *info = &concord_funding_line_info.fields[CONCORD_FUNDING_LINE_YEAR];
  g_auto (ConcordValue) value = CONCORD_VALUE_INIT;

  if (!concord_field_read (info, gtk_editable_get_text (self->year), &value, error))
    return FALSE;

  *year = value.shape == CONCORD_SHAPE_WHOLE ? (int) value.whole : 0;
  return TRUE;
}

static void
on_money (ConcordReplyCard *self)
{
  const ConcordField *info = &concord_funding_line_info.fields[CONCORD_FUNDING_LINE_AMOUNT];
  const ConcordAnswerFunding *before = concord_answer_file_get_n_funding (self->answer, get_id (self)) > 0
                                         ? concord_answer_file_get_funding (self->answer, get_id (self), 0)
                                         : NULL;
  g_autofree char *id = g_strdup (before != NULL ? before->id : NULL);
  g_autofree char *note = g_strdup (before != NULL ? before->note : "");
  ConcordAnswerFunding funding = { .id = id, .amount = -1, .note = note, .form = CONCORD_FUNDING_LINE_CASH };
  g_auto (ConcordValue) value = CONCORD_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  if (self->showing)
    return;

  if (!concord_field_read (info, gtk_editable_get_text (self->amount), &value, &error))
    {
      mark (self, PROBLEM_AMOUNT, error);
      return;
    }
  mark (self, PROBLEM_AMOUNT, NULL);
  if (!read_year (self, &funding.year, &error))
    {
      mark (self, PROBLEM_YEAR, error);
      return;
    }

  if (before != NULL)
    funding.form = before->form;
  if (value.shape == CONCORD_SHAPE_WHOLE)
    {
      funding.amount = value.whole;
      concord_answer_file_set_funding (self->answer, get_id (self), &funding, &error);
    }
  else if (id != NULL)
    {
      concord_answer_file_remove_funding (self->answer, get_id (self), id);
    }
  mark (self, PROBLEM_YEAR, error);
}

/* What can no longer be seen does not leave. The fields keep it for who comes back to it. */
static void
withdraw (ConcordReplyCard *self)
{
  concord_answer_file_unset_change (self->answer, get_id (self), CONCORD_COMMITMENT_STATEMENT);
  concord_answer_file_unset_change (self->answer, get_id (self), CONCORD_COMMITMENT_DUE);
  while (concord_answer_file_get_n_funding (self->answer, get_id (self)) > 0)
    {
      g_autofree char *id = g_strdup (concord_answer_file_get_funding (self->answer, get_id (self), 0)->id);

      concord_answer_file_remove_funding (self->answer, get_id (self), id);
    }
}

static void
on_toggled (ConcordReplyCard *self)
{
  ConcordAnswerChoice choice = gtk_check_button_get_active (self->accept)    ? CONCORD_ANSWER_ACCEPT
                               : gtk_check_button_get_active (self->decline) ? CONCORD_ANSWER_DECLINE
                               : gtk_check_button_get_active (self->propose) ? CONCORD_ANSWER_PROPOSE
                                                                             : CONCORD_ANSWER_NOT_SAID;

  gtk_revealer_set_reveal_child (self->proposal, choice == CONCORD_ANSWER_PROPOSE);
  show_problem (self);
  /* One button that goes off, another that goes on. */
  if (self->showing || choice == CONCORD_ANSWER_NOT_SAID ||
      concord_answer_file_get_answer (self->answer, get_id (self)) == choice)
    return;

  concord_answer_file_set_answer (self->answer, get_id (self), choice);
  if (choice == CONCORD_ANSWER_PROPOSE)
    {
      on_words (self);
      on_due (self);
      on_money (self);
    }
  else
    {
      withdraw (self);
    }
}

static void
on_comment (ConcordReplyCard *self,
            GtkTextBuffer    *buffer)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (self->showing)
    return;

  g_object_get (buffer, "text", &text, NULL);
  concord_answer_file_set_comment (self->answer, get_id (self), text, &error);
  mark (self, PROBLEM_COMMENT, error);
}

/* --- what it shows ------------------------------------------------------------------- */

static void
show_change (ConcordReplyCard *self,
             GtkEditable      *entry,
             guint             field)
{
  const ConcordValue *value = concord_answer_file_get_change (self->answer, get_id (self), field);
  g_autofree char *said = NULL;

  if (value == NULL || value->shape != CONCORD_SHAPE_TEXT)
    return;

  said = field == CONCORD_COMMITMENT_DUE ? concord_date_format (value->text) : g_strdup (value->text);
  gtk_editable_set_text (entry, said);
}

static void
show_money (ConcordReplyCard *self)
{
  const char *currency
    = concord_record_get_text (concord_graph_get_session (self->graph), CONCORD_SESSION_CURRENCY);
  const ConcordAnswerFunding *funding;
  g_autofree char *amount = NULL;

  if (concord_answer_file_get_n_funding (self->answer, get_id (self)) == 0)
    return;

  funding = concord_answer_file_get_funding (self->answer, get_id (self), 0);
  if (funding->amount >= 0)
    {
      amount = concord_money_format (funding->amount, currency);
      gtk_editable_set_text (self->amount, amount);
    }
  if (funding->year != 0)
    {
      g_autofree char *year = g_strdup_printf ("%d", funding->year);

      gtk_editable_set_text (self->year, year);
    }
}

static void
show (ConcordReplyCard *self)
{
  const char *statement = concord_record_get_headline (self->commitment);
  g_autofree char *details
    = concord_promise_describe (self->graph, self->commitment, concord_answer_file_get_partner (self->answer));
  ConcordAnswerChoice choice = concord_answer_file_get_answer (self->answer, get_id (self));
  const char *comment = concord_answer_file_get_comment (self->answer, get_id (self));

  self->showing = TRUE;
  gtk_label_set_label (self->statement, statement);
  gtk_label_set_label (self->details, details);
  gtk_widget_set_visible (GTK_WIDGET (self->details), details[0] != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, statement,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, details, -1);

  gtk_check_button_set_active (self->accept, choice == CONCORD_ANSWER_ACCEPT);
  gtk_check_button_set_active (self->decline, choice == CONCORD_ANSWER_DECLINE);
  gtk_check_button_set_active (self->propose, choice == CONCORD_ANSWER_PROPOSE);
  show_change (self, self->words, CONCORD_COMMITMENT_STATEMENT);
  show_change (self, self->due, CONCORD_COMMITMENT_DUE);
  show_money (self);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->comment), comment != NULL ? comment : "", -1);
  self->showing = FALSE;
}

static void
concord_reply_card_dispose (GObject *object)
{
  ConcordReplyCard *self = CONCORD_REPLY_CARD (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->graph);
  g_clear_object (&self->commitment);
  g_clear_object (&self->answer);
  for (guint i = 0; i < N_PROBLEMS; i++)
    g_clear_pointer (&self->problems[i], g_free);

  G_OBJECT_CLASS (concord_reply_card_parent_class)->dispose (object);
}

static void
concord_reply_card_class_init (ConcordReplyCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_reply_card_dispose;

  g_type_ensure (CONCORD_TYPE_GROWING_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/concordboard/Concord/ui/concord-reply-card.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordReplyCard, statement);
  gtk_widget_class_bind_template_child (widget_class, ConcordReplyCard, details);
  gtk_widget_class_bind_template_child (widget_class, ConcordReplyCard, accept);
  gtk_widget_class_bind_template_child (widget_class, ConcordReplyCard, decline);
  gtk_widget_class_bind_template_child (widget_class, ConcordReplyCard, propose);
  gtk_widget_class_bind_template_child (widget_class, ConcordReplyCard, proposal);
  gtk_widget_class_bind_template_child (widget_class, ConcordReplyCard, words);
  gtk_widget_class_bind_template_child (widget_class, ConcordReplyCard, due);
  gtk_widget_class_bind_template_child (widget_class, ConcordReplyCard, amount);
  gtk_widget_class_bind_template_child (widget_class, ConcordReplyCard, year);
  gtk_widget_class_bind_template_child (widget_class, ConcordReplyCard, problem);
  gtk_widget_class_bind_template_child (widget_class, ConcordReplyCard, comment);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_words);
  gtk_widget_class_bind_template_callback (widget_class, on_due);
  gtk_widget_class_bind_template_callback (widget_class, on_money);
}

static void
concord_reply_card_init (ConcordReplyCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->comment), "changed", G_CALLBACK (on_comment), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
concord_reply_card_new (ConcordGraph      *graph,
                        ConcordRecord     *commitment,
                        ConcordAnswerFile *answer)
{
  ConcordReplyCard *self = g_object_new (CONCORD_TYPE_REPLY_CARD, NULL);

  self->graph = g_object_ref (graph);
  self->commitment = g_object_ref (commitment);
  self->answer = g_object_ref (answer);
  show (self);

  return GTK_WIDGET (self);
}

/* Returns: (nullable): why something that is typed here is not in the answer */
const char *
concord_reply_card_get_problem (ConcordReplyCard *self)
{
  Problem which = find_problem (self);

  g_return_val_if_fail (CONCORD_IS_REPLY_CARD (self), NULL);

  return which != N_PROBLEMS ? self->problems[which] : NULL;
}

/* To what concord_reply_card_get_problem() is about. */
void
concord_reply_card_focus_problem (ConcordReplyCard *self)
{
  Problem which = find_problem (self);

  g_return_if_fail (CONCORD_IS_REPLY_CARD (self));

  if (which != N_PROBLEMS)
    gtk_widget_grab_focus (get_field (self, which));
}
