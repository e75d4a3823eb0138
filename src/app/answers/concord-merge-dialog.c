/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers and other copies on their way into an open session. Shows what they bring and what has to be decided, and commits
 * one step for each of them; it decides nothing by itself.
 */

#include "config.h"

#include "concord-merge-dialog.h"

#include <glib/gi18n-lib.h>

#include "concord-arrival-row.h"
#include "concord-conflict-card.h"

struct _ConcordMergeDialog
{
  AdwDialog parent_instance;

  GtkWidget *cancel;
  GtkLabel *summary;
  GtkWidget *deciding;
  GtkLabel *to_decide;
  GtkBox *conflicts;
  AdwPreferencesGroup *coming;
  AdwPreferencesGroup *refused;

  ConcordDesk *desk;
  GPtrArray *arrivals; /* ConcordArrival: those that are not taken in yet */
  GPtrArray *rows;     /* of both groups */
  GPtrArray *added;    /* ids of the records that came in with copies */
  GHashTable *bases;
  gboolean narrow;
  guint n_taken;
};

static guint taken_in_signal;

G_DEFINE_FINAL_TYPE (ConcordMergeDialog, concord_merge_dialog, ADW_TYPE_DIALOG)

/* --- what is shown ------------------------------------------------------------------------ */

static guint
count_bringing (ConcordMergeDialog *self)
{
  guint n = 0;

  for (guint i = 0; i < self->arrivals->len; i++)
    n += concord_arrival_brings (self->arrivals->pdata[i]) ? 1 : 0;

  return n;
}

static guint
count_refused (ConcordMergeDialog *self)
{
  guint n = 0;

  for (guint i = 0; i < self->arrivals->len; i++)
    n += concord_arrival_get_error (self->arrivals->pdata[i]) != NULL ? 1 : 0;

  return n;
}

static void
update_open (ConcordMergeDialog *self)
{
  guint n_open = concord_merge_dialog_get_n_open (self);
  guint n_bringing = count_bringing (self);
  g_autofree char *words = NULL;

  if (n_open == 0)
    words = g_strdup (_("Everything is decided"));
  else
    words = g_strdup_printf (ngettext ("%u conflict to decide", "%u conflicts to decide", n_open), n_open);
  gtk_label_set_label (self->to_decide, words);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.take-in", n_open == 0 && n_bringing > 0);
}

static void
on_decided (ConcordMergeDialog *self)
{
  update_open (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_label (self->to_decide),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
show_conflicts (ConcordMergeDialog *self)
{
  ConcordGraph *graph = concord_desk_get_graph (self->desk);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->conflicts))) != NULL)
    gtk_box_remove (self->conflicts, child);

  for (guint i = 0; i < self->arrivals->len; i++)
    {
      ConcordMerge *merge = concord_arrival_get_merge (self->arrivals->pdata[i]);
      guint n = merge != NULL ? concord_merge_get_n_conflicts (merge) : 0;

      for (guint j = 0; j < n; j++)
        {
          GtkWidget *card = concord_conflict_card_new (graph, self->arrivals->pdata[i], j);

          concord_conflict_card_set_narrow (CONCORD_CONFLICT_CARD (card), self->narrow);
          g_signal_connect_object (card, "decided", G_CALLBACK (on_decided), self, G_CONNECT_SWAPPED);
          gtk_box_append (self->conflicts, card);
        }
    }

  gtk_widget_set_visible (self->deciding, gtk_widget_get_first_child (GTK_WIDGET (self->conflicts)) != NULL);
}

static void
show_rows (ConcordMergeDialog *self)
{
  ConcordGraph *graph = concord_desk_get_graph (self->desk);
  guint n_refused = count_refused (self);

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *group = gtk_widget_get_ancestor (self->rows->pdata[i], ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), self->rows->pdata[i]);
    }
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < self->arrivals->len; i++)
    {
      ConcordArrival *arrival = self->arrivals->pdata[i];
      GtkWidget *row = concord_arrival_row_new (graph, arrival);

      adw_preferences_group_add (concord_arrival_get_error (arrival) != NULL ? self->refused : self->coming, row);
      g_ptr_array_add (self->rows, row);
      /* Of one alone one wants to see at once what it changes. */
      if (self->arrivals->len == 1 && ADW_IS_EXPANDER_ROW (row))
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->coming), self->arrivals->len > n_refused);
  gtk_widget_set_visible (GTK_WIDGET (self->refused), n_refused > 0);
}

static void
show_summary (ConcordMergeDialog *self)
{
  const char *title = concord_record_get_headline (concord_desk_get_session (self->desk));
  guint n = count_bringing (self);
  g_autofree char *words = NULL;

  if (n > 0)
    /* Translators: how many files bring something new, then the title of the session they go into */
    words = g_strdup_printf (ngettext ("%u file brings something new to “%s”", "%u files bring something new to “%s”", n), n,
                             title);
  else if (self->arrivals->len > count_refused (self))
    words = g_strdup_printf (_("Nothing changes: “%s” has all of this already"), title);
  else
    words = g_strdup (_("Nothing can be taken in"));
  gtk_label_set_label (self->summary, words);
  gtk_button_set_label (GTK_BUTTON (self->cancel), n > 0 ? _("_Cancel") : _("_Close"));
  gtk_widget_set_visible (adw_dialog_get_default_widget (ADW_DIALOG (self)), n > 0);
}

static void
meet (ConcordMergeDialog *self)
{
  for (guint i = 0; i < self->arrivals->len; i++)
    concord_arrival_meet (self->arrivals->pdata[i], concord_desk_get_store (self->desk),
                          concord_desk_get_graph (self->desk), self->bases);

  show_rows (self);
  show_conflicts (self);
  show_summary (self);
  update_open (self);
}

/* --- choosing ----------------------------------------------------------------------------- */

static void
choose_all (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  ConcordMergeDialog *self = CONCORD_MERGE_DIALOG (widget);
  ConcordSide side = g_str_equal (g_variant_get_string (parameter, NULL), "mine") ? CONCORD_SIDE_MINE : CONCORD_SIDE_THEIRS;

  for (guint i = 0; i < self->arrivals->len; i++)
    {
      ConcordMerge *merge = concord_arrival_get_merge (self->arrivals->pdata[i]);

      if (merge != NULL)
        concord_merge_choose_all (merge, side);
    }

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->conflicts)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    concord_conflict_card_refresh (CONCORD_CONFLICT_CARD (card));
  on_decided (self);
}

/* --- taking in ------------------------------------------------------------------------------ */

/* What a copy adds may be there already in other words. */
static void
note_added (ConcordMergeDialog *self,
            ConcordArrival     *arrival)
{
  const ConcordDelta *clean = concord_merge_get_clean (concord_arrival_get_merge (arrival));

  for (guint i = 0; i < concord_delta_get_n (clean); i++)
    {
      const ConcordDeltaChange *change = concord_delta_get (clean, i);

      if (change->type == CONCORD_DELTA_ADD)
        g_ptr_array_add (self->added, g_strdup (change->id));
    }
}

/* Returns: whether it is in the database, or there was nothing to do */
static gboolean
take_in_one (ConcordMergeDialog *self,
             ConcordArrival     *arrival)
{
  g_autoptr (ConcordEdit) edit = concord_arrival_make_edit (arrival, concord_desk_get_graph (self->desk));
  g_autoptr (GError) error = NULL;

  if (edit == NULL || concord_edit_is_empty (edit))
    return TRUE;
  if (!concord_desk_commit (self->desk, edit))
    return FALSE;

  /* Without it the next copy from there asks again about what is decided now, and nothing is lost. */
  if (!concord_arrival_settle (arrival, concord_desk_get_store (self->desk), &error))
    g_warning ("What was taken in is not kept to compare with: %s", error->message);
  if (concord_arrival_is_copy (arrival))
    note_added (self, arrival);
  self->n_taken++;
  return TRUE;
}

static void
finish (ConcordMergeDialog *self)
{
  g_autoptr (ConcordMergeDialog) kept = g_object_ref (self);
  g_autofree char *message = NULL;

  if (self->n_taken == 0)
    message = g_strdup (_("Nothing changed"));
  else
    message = g_strdup_printf (ngettext ("%u file taken in", "%u files taken in", self->n_taken), self->n_taken);

  adw_dialog_force_close (ADW_DIALOG (self));
  g_signal_emit (self, taken_in_signal, 0, self->n_taken, message);
}

/* One after the other, each against what the session is by then: where two of them disagree, that shows when the first is
 * there.
 */
static void
take_in (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  ConcordMergeDialog *self = CONCORD_MERGE_DIALOG (widget);

  while (self->arrivals->len > 0)
    {
      ConcordArrival *arrival = self->arrivals->pdata[0];

      if (concord_arrival_get_merge (arrival) != NULL)
        concord_arrival_meet (arrival, concord_desk_get_store (self->desk), concord_desk_get_graph (self->desk), self->bases);

      if (concord_arrival_get_n_open (arrival) > 0 ||
          (concord_arrival_get_merge (arrival) != NULL && !take_in_one (self, arrival)))
        {
          meet (self);
          gtk_widget_child_focus (GTK_WIDGET (self->conflicts), GTK_DIR_TAB_FORWARD);
          gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_label (self->to_decide),
                                   GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
          return;
        }

      g_ptr_array_remove_index (self->arrivals, 0);
    }

  finish (self);
}

static void
cancel (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* --- the dialog ------------------------------------------------------------------------------ */

static void
set_narrow (ConcordMergeDialog *self,
            gboolean            narrow)
{
  self->narrow = narrow;
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->conflicts)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    concord_conflict_card_set_narrow (CONCORD_CONFLICT_CARD (card), narrow);
}

static void
on_narrow (ConcordMergeDialog *self)
{
  set_narrow (self, TRUE);
}

static void
on_wide (ConcordMergeDialog *self)
{
  set_narrow (self, FALSE);
}

static void
concord_merge_dialog_dispose (GObject *object)
{
  ConcordMergeDialog *self = CONCORD_MERGE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CONCORD_TYPE_MERGE_DIALOG);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->arrivals, g_ptr_array_unref);
  g_clear_pointer (&self->added, g_ptr_array_unref);
  g_clear_pointer (&self->bases, g_hash_table_unref);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (concord_merge_dialog_parent_class)->dispose (object);
}

static void
concord_merge_dialog_class_init (ConcordMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_merge_dialog_dispose;

  taken_in_signal = g_signal_new ("taken-in", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  2, G_TYPE_UINT, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/concordboard/Concord/ui/concord-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordMergeDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, ConcordMergeDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, ConcordMergeDialog, deciding);
  gtk_widget_class_bind_template_child (widget_class, ConcordMergeDialog, to_decide);
  gtk_widget_class_bind_template_child (widget_class, ConcordMergeDialog, conflicts);
  gtk_widget_class_bind_template_child (widget_class, ConcordMergeDialog, coming);
  gtk_widget_class_bind_template_child (widget_class, ConcordMergeDialog, refused);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow);
  gtk_widget_class_bind_template_callback (widget_class, on_wide);
  gtk_widget_class_install_action (widget_class, "merge.take-in", NULL, take_in);
  gtk_widget_class_install_action (widget_class, "merge.choose-all", "s", choose_all);
  gtk_widget_class_install_action (widget_class, "merge.cancel", NULL, cancel);
}

static void
concord_merge_dialog_init (ConcordMergeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->added = g_ptr_array_new_with_free_func (g_free);
  self->bases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/**
 * concord_merge_dialog_new:
 * @desk: of the session that they go into
 * @arrivals: (element-type ConcordArrival): those that cannot be read too
 */
AdwDialog *
concord_merge_dialog_new (ConcordDesk *desk,
                          GPtrArray   *arrivals)
{
  ConcordMergeDialog *self = g_object_new (CONCORD_TYPE_MERGE_DIALOG, NULL);

  self->desk = g_object_ref (desk);
  self->arrivals = g_ptr_array_copy (arrivals, (GCopyFunc) (GCallback) g_object_ref, NULL);
  g_ptr_array_set_free_func (self->arrivals, g_object_unref);
  meet (self);
  /* With nothing to decide, Return is enough. */
  if (count_bringing (self) > 0 && concord_merge_dialog_get_n_open (self) == 0)
    adw_dialog_set_focus (ADW_DIALOG (self), adw_dialog_get_default_widget (ADW_DIALOG (self)));

  return ADW_DIALOG (self);
}

/* Returns: how many conflicts nobody has decided */
guint
concord_merge_dialog_get_n_open (ConcordMergeDialog *self)
{
  guint n = 0;

  for (guint i = 0; i < self->arrivals->len; i++)
    n += concord_arrival_get_n_open (self->arrivals->pdata[i]);

  return n;
}

/* Returns: (transfer none) (element-type utf8): ids of the records that came in with other copies */
GPtrArray *
concord_merge_dialog_get_added (ConcordMergeDialog *self)
{
  return self->added;
}
