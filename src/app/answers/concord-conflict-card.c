/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One thing that was changed here and there, for someone to decide. It decides nothing by itself. */

#include "config.h"

#include "concord-conflict-card.h"

#include <glib/gi18n-lib.h>

#include "concord-field-read.h"
#include "concord-field-words.h"
#include "concord-reading-row.h"
#include "concord-record-words.h"
#include "concord-session.h"

struct _ConcordConflictCard
{
  AdwBin parent_instance;

  GtkLabel *what;
  GtkLabel *where;
  GtkBox *sides;
  GtkWidget *before_side;
  GtkLabel *before;
  GtkCheckButton *mine;
  GtkLabel *here;
  GtkCheckButton *theirs;
  GtkLabel *theirs_label;
  GtkLabel *there;
  GtkWidget *own_side;
  GtkCheckButton *own;
  GtkRevealer *own_revealer;
  GtkEntry *own_entry;
  GtkLabel *problem;

  ConcordGraph *graph;
  ConcordArrival *arrival;
  guint index;
  gboolean showing;
};

static guint decided_signal;

G_DEFINE_FINAL_TYPE (ConcordConflictCard, concord_conflict_card, ADW_TYPE_BIN)

static const ConcordConflict *
get_conflict (ConcordConflictCard *self)
{
  return concord_merge_get_conflict (concord_arrival_get_merge (self->arrival), self->index);
}

static const ConcordField *
get_field (const ConcordConflict *conflict)
{
  return &concord_kind_get_info (conflict->kind)->fields[conflict->field];
}

/* --- in words ------------------------------------------------------------------------- */

static char *
say_value (ConcordConflictCard *self,
           const ConcordValue  *value)
{
  const ConcordConflict *conflict = get_conflict (self);
  char *said = concord_reading_say (self->graph, concord_arrival_get_theirs (self->arrival), get_field (conflict), value);

  if (said[0] != '\0')
    return said;

  g_free (said);
  return g_strdup (_("Not said"));
}

/* Returns: (transfer full): what would go, or stay away, by name */
static char *
say_touched (const ConcordConflict *conflict)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; conflict->touched != NULL && i < MIN (conflict->touched->len, 3); i++)
    {
      const char *headline = concord_record_get_headline (conflict->touched->pdata[i]);

      g_string_append_printf (names, "%s%s", i > 0 ? "\n" : "", headline);
    }
  if (conflict->touched != NULL && conflict->touched->len > 3)
    g_string_append_printf (names, ngettext ("\nand %u more", "\nand %u more", conflict->touched->len - 3),
                            conflict->touched->len - 3);

  return g_string_free_and_steal (names);
}

static void
show_sides (ConcordConflictCard   *self,
            const ConcordConflict *conflict)
{
  g_autofree char *before = NULL;
  g_autofree char *here = NULL;
  g_autofree char *there = NULL;

  switch (conflict->type)
    {
    case CONCORD_CONFLICT_FIELD:
      before = say_value (self, &conflict->base);
      here = say_value (self, &conflict->mine);
      there = say_value (self, &conflict->theirs);
      break;
    case CONCORD_CONFLICT_PLACE:
      here = g_strdup (_("Where it was moved to here"));
      there = g_strdup (_("Where they moved it to"));
      break;
    case CONCORD_CONFLICT_EXTRA:
      here = g_strdup (_("What a newer Concord wrote here"));
      there = g_strdup (_("What their newer Concord wrote"));
      break;
    case CONCORD_CONFLICT_REMOVED_HERE:
      here = g_strdup (_("Removed"));
      there = say_touched (conflict);
      break;
    case CONCORD_CONFLICT_REMOVED_THERE:
      here = say_touched (conflict);
      there = g_strdup (_("Removed"));
      break;
    default:
      g_return_if_reached ();
    }

  gtk_widget_set_visible (self->before_side, before != NULL);
  gtk_label_set_label (self->before, before != NULL ? before : "");
  gtk_label_set_label (self->here, here);
  gtk_label_set_label (self->there, there);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->mine), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, here, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->theirs), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, there, -1);
}

static const char *
get_matter (const ConcordConflict *conflict)
{
  switch (conflict->type)
    {
    case CONCORD_CONFLICT_FIELD:
      return concord_field_get_label (get_field (conflict));
    case CONCORD_CONFLICT_PLACE:
      return _("Its place");
    case CONCORD_CONFLICT_EXTRA:
      return _("What a newer Concord wrote");
    case CONCORD_CONFLICT_REMOVED_HERE:
      return _("Removed here, used there");
    case CONCORD_CONFLICT_REMOVED_THERE:
      return _("Removed there, used here");
    default:
      g_return_val_if_reached ("");
    }
}

static void
show_words (ConcordConflictCard   *self,
            const ConcordConflict *conflict)
{
  g_autofree char *title = conflict->record != NULL ? concord_record_say_title (self->graph, conflict->record)
                                                    : g_strdup (_(concord_kind_get_info (conflict->kind)->label));
  g_autofree char *who = concord_arrival_say_who (self->arrival, self->graph);
  /* Translators: the kind of a record, then which of its fields, as in "Commitment · Due" */
  g_autofree char *where
    = g_strdup_printf (C_ ("conflict", "%s · %s"), _(concord_kind_get_info (conflict->kind)->label), get_matter (conflict));
  /* Translators: %s is an organisation and a person, or the name of a file */
  g_autofree char *theirs = g_strdup_printf (_("Take from %s"), who);

  gtk_label_set_label (self->what, title);
  gtk_label_set_label (self->where, where);
  gtk_label_set_label (self->theirs_label, theirs);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->theirs), GTK_ACCESSIBLE_PROPERTY_LABEL, theirs, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, where, -1);
}

/* --- choosing ----------------------------------------------------------------------- */

static gboolean
can_be_written (const ConcordConflict *conflict)
{
  ConcordFieldType type = get_field (conflict)->type;

  return conflict->type == CONCORD_CONFLICT_FIELD && type != CONCORD_FIELD_REFERENCE &&
         type != CONCORD_FIELD_REFERENCES && type != CONCORD_FIELD_CHOICE && type != CONCORD_FIELD_FLAG;
}

static void
tell (ConcordConflictCard *self,
      const GError        *error)
{
  gtk_label_set_label (self->problem, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->own_entry), GTK_ACCESSIBLE_STATE_INVALID,
                               error != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* What cannot be taken leaves it undecided. */
static void
choose_own (ConcordConflictCard *self)
{
  ConcordMerge *merge = concord_arrival_get_merge (self->arrival);
  g_auto (ConcordValue) value = CONCORD_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  if (!concord_field_read (get_field (get_conflict (self)), gtk_editable_get_text (GTK_EDITABLE (self->own_entry)), &value,
                           &error) ||
      !concord_merge_choose_own (merge, self->index, &value, &error))
    concord_merge_choose (merge, self->index, CONCORD_SIDE_OPEN);
  tell (self, error);
}

static void
on_side (ConcordConflictCard *self,
         GtkCheckButton      *button)
{
  ConcordMerge *merge = concord_arrival_get_merge (self->arrival);

  gtk_revealer_set_reveal_child (self->own_revealer, gtk_check_button_get_active (self->own));
  /* One button that goes off, another that goes on. */
  if (self->showing || !gtk_check_button_get_active (button))
    return;

  tell (self, NULL);
  if (button == self->own)
    {
      choose_own (self);
      gtk_widget_grab_focus (GTK_WIDGET (self->own_entry));
    }
  else
    {
      concord_merge_choose (merge, self->index, button == self->mine ? CONCORD_SIDE_MINE : CONCORD_SIDE_THEIRS);
    }
  g_signal_emit (self, decided_signal, 0);
}

static void
on_own (ConcordConflictCard *self)
{
  if (self->showing || !gtk_check_button_get_active (self->own))
    return;

  choose_own (self);
  g_signal_emit (self, decided_signal, 0);
}

static void
concord_conflict_card_dispose (GObject *object)
{
  ConcordConflictCard *self = CONCORD_CONFLICT_CARD (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->graph);
  g_clear_object (&self->arrival);

  G_OBJECT_CLASS (concord_conflict_card_parent_class)->dispose (object);
}

static void
concord_conflict_card_class_init (ConcordConflictCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_conflict_card_dispose;

  decided_signal = g_signal_new ("decided", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/concordboard/Concord/ui/concord-conflict-card.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordConflictCard, what);
  gtk_widget_class_bind_template_child (widget_class, ConcordConflictCard, where);
  gtk_widget_class_bind_template_child (widget_class, ConcordConflictCard, sides);
  gtk_widget_class_bind_template_child (widget_class, ConcordConflictCard, before_side);
  gtk_widget_class_bind_template_child (widget_class, ConcordConflictCard, before);
  gtk_widget_class_bind_template_child (widget_class, ConcordConflictCard, mine);
  gtk_widget_class_bind_template_child (widget_class, ConcordConflictCard, here);
  gtk_widget_class_bind_template_child (widget_class, ConcordConflictCard, theirs);
  gtk_widget_class_bind_template_child (widget_class, ConcordConflictCard, theirs_label);
  gtk_widget_class_bind_template_child (widget_class, ConcordConflictCard, there);
  gtk_widget_class_bind_template_child (widget_class, ConcordConflictCard, own_side);
  gtk_widget_class_bind_template_child (widget_class, ConcordConflictCard, own);
  gtk_widget_class_bind_template_child (widget_class, ConcordConflictCard, own_revealer);
  gtk_widget_class_bind_template_child (widget_class, ConcordConflictCard, own_entry);
  gtk_widget_class_bind_template_child (widget_class, ConcordConflictCard, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_side);
  gtk_widget_class_bind_template_callback (widget_class, on_own);
}

static void
concord_conflict_card_init (ConcordConflictCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * concord_conflict_card_new:
 * @graph: the session as it is here
 * @index: which of the conflicts of @arrival
 */
GtkWidget *
concord_conflict_card_new (ConcordGraph   *graph,
                           ConcordArrival *arrival,
                           guint           index)
{
  ConcordConflictCard *self = g_object_new (CONCORD_TYPE_CONFLICT_CARD, NULL);
  const ConcordConflict *conflict;

  self->graph = g_object_ref (graph);
  self->arrival = g_object_ref (arrival);
  self->index = index;
  conflict = get_conflict (self);
  show_words (self, conflict);
  show_sides (self, conflict);
  gtk_widget_set_visible (self->own_side, can_be_written (conflict));
  if (can_be_written (conflict))
    {
      const char *currency = concord_record_get_text (concord_graph_get_session (graph), CONCORD_SESSION_CURRENCY);
      g_autofree char *said = concord_field_say (get_field (conflict), &conflict->mine, currency);

      self->showing = TRUE;
      gtk_editable_set_text (GTK_EDITABLE (self->own_entry), said);
      self->showing = FALSE;
    }
  concord_conflict_card_refresh (self);

  return GTK_WIDGET (self);
}

/* Shows what is decided by now. */
void
concord_conflict_card_refresh (ConcordConflictCard *self)
{
  ConcordSide side = get_conflict (self)->side;

  self->showing = TRUE;
  gtk_check_button_set_active (self->mine, side == CONCORD_SIDE_MINE);
  gtk_check_button_set_active (self->theirs, side == CONCORD_SIDE_THEIRS);
  gtk_check_button_set_active (self->own, side == CONCORD_SIDE_OWN);
  gtk_revealer_set_reveal_child (self->own_revealer, side == CONCORD_SIDE_OWN);
  tell (self, NULL);
  self->showing = FALSE;
}

gboolean
concord_conflict_card_is_decided (ConcordConflictCard *self)
{
  return get_conflict (self)->side != CONCORD_SIDE_OPEN;
}

void
concord_conflict_card_set_narrow (ConcordConflictCard *self,
                                  gboolean             narrow)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->sides),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (self->sides, !narrow);
}
