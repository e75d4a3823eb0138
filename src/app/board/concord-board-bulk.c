/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done to the chosen cards, each as one step: moved, led by another partner, merged, deleted. Keys, menu, bar and
 * pointer end here. What is not possible is said, never passed over.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "concord-board-private.h"
#include "concord-kinds.h"
#include "concord-record-picker.h"
#include "concord-steps-arrange.h"

/* A key that is held down says so once. */
#define AGAIN (2 * G_USEC_PER_SEC)

void
concord_board_say (ConcordBoard *self,
                   const char   *message)
{
  gint64 now = g_get_monotonic_time ();

  gtk_widget_error_bell (GTK_WIDGET (self));
  if (g_strcmp0 (message, self->said) == 0 && now - self->said_at < AGAIN)
    return;

  g_set_str (&self->said, message);
  self->said_at = now;
  gtk_widget_activate_action (GTK_WIDGET (self), "session.toast", "s", message);
}

/* Takes @edit; where there is none, @error says why. */
static gboolean
commit (ConcordBoard *self,
        ConcordEdit  *edit,
        const GError *error)
{
  if (edit == NULL)
    {
      concord_board_say (self, error->message);
      return FALSE;
    }

  return concord_board_commit (self, edit);
}

/* Cards of one kind that the board shows; NULL, when it has said why not. */
static GPtrArray *
dup_alike (ConcordBoard *self,
           guint         least,
           ConcordKind   wanted,
           const char   *otherwise)
{
  g_autoptr (GPtrArray) cards = concord_board_dup_acting (self);
  ConcordKind kind;

  if (cards->len >= least && concord_board_are_alike (cards, &kind) && (wanted == CONCORD_N_KINDS || kind == wanted))
    return g_steal_pointer (&cards);

  concord_board_say (self, otherwise);

  return NULL;
}

static void
offer_undo (ConcordBoard *self,
            const char   *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "session.offer-undo", "s", message);
}

/* --- moving -------------------------------------------------------------------------- */

/* Moves what keys act on; FALSE where it is one card, which has a way of its own. */
gboolean
concord_board_move_chosen (ConcordBoard    *self,
                           ConcordDirection direction)
{
  g_autoptr (GPtrArray) cards = concord_board_dup_acting (self);
  ConcordRecord *record = concord_board_get_record (self);
  ConcordEdit *edit;

  if (cards->len < 2)
    return FALSE;

  if (!concord_board_are_alike (cards, NULL))
    {
      concord_board_say (self, _("Only cards of one kind move together."));
      return TRUE;
    }

  edit = concord_steps_move_many_by_one (concord_board_get_graph (self), cards, direction);
  if (edit == NULL)
    concord_board_say (self, _("They cannot all go further that way."));
  else if (concord_board_commit (self, edit))
    concord_board_follow (self, record != NULL ? record : cards->pdata[0]);

  return TRUE;
}

static void
place_notes (ConcordBoard  *self,
             GPtrArray     *notes,
             ConcordRecord *priority,
             guint          index)
{
  ConcordGraph *graph = concord_board_get_graph (self);
  g_auto (GStrv) ids = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = g_strdup_printf (ngettext ("%u note is a commitment now", "%u notes are commitments now", notes->len),
                                              notes->len);

  if (!commit (self, concord_steps_place_notes (graph, notes, priority, index, &ids, &error), error))
    return;

  concord_board_selection_clear (self->selection);
  concord_board_follow (self, concord_graph_lookup (graph, ids[0]));
  offer_undo (self, message);
}

/* Puts @cards before the record at @index of @owner, as those stand now. Notes become commitments there. */
void
concord_board_place_many (ConcordBoard  *self,
                          GPtrArray     *cards,
                          ConcordRecord *owner,
                          guint          index)
{
  ConcordGraph *graph = concord_board_get_graph (self);
  ConcordEdit *edit;

  if (owner != NULL && concord_record_get_kind (cards->pdata[0]) == CONCORD_KIND_NOTE)
    {
      place_notes (self, cards, owner, index);
      return;
    }

  edit = concord_steps_move_many (graph, cards, owner, index);
  if (edit == NULL || concord_board_commit (self, edit))
    concord_board_follow (self, cards->pdata[0]);
}

/* Back among the notes. */
void
concord_board_unplace (ConcordBoard *self,
                       GPtrArray    *commitments)
{
  ConcordGraph *graph = concord_board_get_graph (self);
  g_auto (GStrv) ids = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = g_strdup_printf (ngettext ("%u commitment is a note now", "%u commitments are notes now",
                                                        commitments->len), commitments->len);

  if (!commit (self, concord_steps_unplace (graph, commitments, &ids, &error), error))
    return;

  concord_board_follow (self, concord_graph_lookup (graph, ids[0]));
  offer_undo (self, message);
}

static void
unplace (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  ConcordBoard *self = CONCORD_BOARD (widget);
  g_autoptr (GPtrArray) cards = dup_alike (self, 1, CONCORD_KIND_COMMITMENT, _("Only commitments can go back to the notes."));

  if (cards != NULL)
    concord_board_unplace (self, cards);
}

/* --- where to, and who: asked with a search ------------------------------------------- */

static void
on_picker_closed_idle (gpointer data)
{
  g_autoptr (GtkWidget) picker = data;

  if (gtk_widget_get_parent (picker) != NULL)
    gtk_widget_unparent (picker);
}

static void
on_picker_closed (ConcordBoard *self)
{
  GtkWidget *picker = g_steal_pointer (&self->picker);

  if (picker != NULL)
    g_idle_add_once (on_picker_closed_idle, g_object_ref (picker));
  if (self->desk != NULL && self->picking != NULL)
    concord_board_show_item (self, self->picking->pdata[0], TRUE);
}

static gboolean
get_focus_bounds (ConcordBoard *self,
                  GdkRectangle *at)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  graphene_rect_t bounds;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ||
      !gtk_widget_compute_bounds (focus, GTK_WIDGET (self), &bounds))
    return FALSE;

  *at = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height };

  return TRUE;
}

/* Takes @cards: what the answer is about, whatever is chosen by then. */
static ConcordRecordPicker *
ask (ConcordBoard *self,
     GPtrArray    *cards,
     ConcordKind   kind)
{
  GdkRectangle at;

  g_clear_pointer (&self->picker, gtk_widget_unparent);
  g_clear_pointer (&self->picking, g_ptr_array_unref);
  self->picking = cards;
  self->picker = concord_record_picker_new (concord_board_get_graph (self), kind);
  gtk_widget_set_parent (self->picker, GTK_WIDGET (self));
  if (get_focus_bounds (self, &at))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->picker), &at);
  g_signal_connect_object (self->picker, "closed", G_CALLBACK (on_picker_closed), self, G_CONNECT_SWAPPED);

  return CONCORD_RECORD_PICKER (self->picker);
}

/* What the question was about, as far as it is still there. */
static GPtrArray *
steal_picking (ConcordBoard *self)
{
  g_autoptr (GPtrArray) cards = g_steal_pointer (&self->picking);

  for (guint i = cards != NULL ? cards->len : 0; i > 0; i--)
    {
      if (concord_board_is_gone (self, cards->pdata[i - 1]))
        g_ptr_array_remove_index (cards, i - 1);
    }

  return cards != NULL && cards->len > 0 ? g_steal_pointer (&cards) : NULL;
}

static void
on_place_picked (ConcordBoard  *self,
                 ConcordRecord *owner)
{
  g_autoptr (GPtrArray) cards = steal_picking (self);

  if (cards != NULL && owner != NULL && !concord_board_is_gone (self, owner))
    concord_board_place_many (self, cards, owner, G_MAXUINT);
}

static void
place (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  ConcordBoard *self = CONCORD_BOARD (widget);
  GPtrArray *cards = dup_alike (self, 1, CONCORD_N_KINDS, _("Only cards of one kind move together."));
  ConcordKind kind;
  ConcordRecordPicker *picker;

  if (cards == NULL)
    return;

  kind = concord_record_get_kind (cards->pdata[0]);
  if (kind == CONCORD_KIND_OUTCOME)
    {
      g_ptr_array_unref (cards);
      concord_board_say (self, _("Outcomes move to the left and right only."));
      return;
    }

  picker = ask (self, cards, kind == CONCORD_KIND_PRIORITY ? CONCORD_KIND_OUTCOME : CONCORD_KIND_PRIORITY);
  g_signal_connect_object (picker, "picked", G_CALLBACK (on_place_picked), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (picker));
}

static void
say_lead (ConcordBoard *self,
          GPtrArray    *cards)
{
  concord_board_show_item (self, cards->pdata[0], TRUE);
}

static void
on_lead_picked (ConcordBoard  *self,
                ConcordRecord *partner)
{
  g_autoptr (GPtrArray) cards = steal_picking (self);

  if (cards != NULL && concord_board_commit (self, concord_steps_set_lead_many (concord_board_get_graph (self), cards, partner)))
    say_lead (self, cards);
}

static void
on_lead_named (ConcordBoard *self,
               const char   *name)
{
  g_autoptr (GPtrArray) cards = steal_picking (self);
  g_autoptr (GError) error = NULL;

  if (cards != NULL &&
      commit (self, concord_steps_lead_by_new (concord_board_get_graph (self), cards, name, &error), error))
    say_lead (self, cards);
}

static void
lead (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  ConcordBoard *self = CONCORD_BOARD (widget);
  GPtrArray *cards = dup_alike (self, 1, CONCORD_KIND_COMMITMENT, _("Only commitments have a lead partner."));
  ConcordRecordPicker *picker;

  if (cards == NULL)
    return;

  picker = ask (self, cards, CONCORD_KIND_PARTNER);
  concord_record_picker_set_allow_none (picker, TRUE);
  concord_record_picker_set_allow_new (picker, TRUE);
  concord_record_picker_set_current (picker, concord_record_get_text (cards->pdata[0], CONCORD_COMMITMENT_LEAD));
  g_signal_connect_object (picker, "picked", G_CALLBACK (on_lead_picked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (picker, "named", G_CALLBACK (on_lead_named), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (picker));
}

/* --- merging and deleting -------------------------------------------------------------- */

static void
merge (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  ConcordBoard *self = CONCORD_BOARD (widget);
  g_autoptr (GPtrArray) cards = dup_alike (self, 2, CONCORD_N_KINDS, _("Choose two or more cards of one kind to merge them."));
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (cards == NULL ||
      !commit (self, concord_steps_merge (concord_board_get_graph (self), cards, &error), error))
    return;

  concord_board_selection_clear (self->selection);
  concord_board_follow (self, cards->pdata[0]);
  /* Translators: %s is what the card says that now has everything of the others */
  message = g_strdup_printf (_("Merged into “%s”"), concord_record_get_headline (cards->pdata[0]));
  offer_undo (self, message);
}

/* Deletes what keys act on; FALSE where it is one card, which has a way of its own. */
gboolean
concord_board_delete_chosen (ConcordBoard *self)
{
  g_autoptr (GPtrArray) cards = concord_board_dup_acting (self);
  g_autoptr (GObject) heir = NULL;
  g_autofree char *message = NULL;

  if (cards->len < 2)
    return FALSE;

  for (guint i = cards->len; heir == NULL && i > 0; i--)
    heir = concord_board_find_heir (self, cards->pdata[i - 1], cards);
  message = g_strdup_printf (ngettext ("%u card deleted", "%u cards deleted", cards->len), cards->len);

  if (concord_board_commit (self, concord_steps_delete_many (concord_board_get_graph (self), cards)))
    {
      if (heir != NULL && !concord_board_is_gone (self, heir))
        concord_board_show_item (self, heir, TRUE);
      else
        gtk_widget_grab_focus (GTK_WIDGET (self));
      offer_undo (self, message);
    }

  return TRUE;
}

void
concord_board_install_bulk (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "board.lead", NULL, lead);
  gtk_widget_class_install_action (widget_class, "board.place", NULL, place);
  gtk_widget_class_install_action (widget_class, "board.unplace", NULL, unplace);
  gtk_widget_class_install_action (widget_class, "board.merge", NULL, merge);
}
