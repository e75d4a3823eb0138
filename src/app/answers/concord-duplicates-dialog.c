/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cards that may be the same, pair by pair, for someone to merge. What merging does is in concord_steps_merge(). */

#include "config.h"

#include "concord-duplicates-dialog.h"

#include <glib/gi18n-lib.h>

#include "concord-steps-arrange.h"
#include "concord-duplicates.h"

struct _ConcordDuplicatesDialog
{
  AdwDialog parent_instance;

  AdwPreferencesGroup *group;

  ConcordDesk *desk;
  guint n_left;
};

typedef struct
{
  GtkWidget *row;
  char *one;
  char *other;
} Pair;

G_DEFINE_FINAL_TYPE (ConcordDuplicatesDialog, concord_duplicates_dialog, ADW_TYPE_DIALOG)

static void
pair_free (gpointer data,
           GClosure *closure)
{
  Pair *pair = data;

  g_free (pair->one);
  g_free (pair->other);
  g_free (pair);
}

static void
on_merge (GtkButton *button,
          Pair      *pair)
{
  ConcordDuplicatesDialog *self
    = CONCORD_DUPLICATES_DIALOG (gtk_widget_get_ancestor (GTK_WIDGET (button), CONCORD_TYPE_DUPLICATES_DIALOG));
  ConcordGraph *graph = concord_desk_get_graph (self->desk);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (ConcordEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, concord_graph_lookup (graph, pair->one));
  g_ptr_array_add (records, concord_graph_lookup (graph, pair->other));
  if (records->pdata[0] != NULL && records->pdata[1] != NULL)
    edit = concord_steps_merge (graph, records, &error);
  if (error != NULL)
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (pair->row), error->message);
      gtk_accessible_announce (GTK_ACCESSIBLE (self), error->message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
      return;
    }
  if (edit != NULL && !concord_desk_commit (self->desk, edit))
    return;

  gtk_accessible_announce (GTK_ACCESSIBLE (self), _("Merged"), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  gtk_widget_child_focus (GTK_WIDGET (self->group), GTK_DIR_TAB_FORWARD);
  self->n_left--;
  if (self->n_left == 0)
    adw_dialog_close (ADW_DIALOG (self));
  else
    adw_preferences_group_remove (self->group, pair->row);
}

static void
add_pair (ConcordDuplicatesDialog *self,
          const ConcordDuplicate  *found)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Merge"));
  g_autofree char *name = g_strdup_printf (_("Merge “%s”"), concord_record_get_headline (found->one));
  Pair *pair = g_new0 (Pair, 1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), concord_record_get_headline (found->one));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), concord_record_get_headline (found->other));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  pair->row = row;
  pair->one = g_strdup (concord_record_get_id (found->one));
  pair->other = g_strdup (concord_record_get_id (found->other));
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_merge), pair, pair_free, 0);
  adw_preferences_group_add (self->group, row);
  self->n_left++;
}

static void
concord_duplicates_dialog_dispose (GObject *object)
{
  ConcordDuplicatesDialog *self = CONCORD_DUPLICATES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CONCORD_TYPE_DUPLICATES_DIALOG);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (concord_duplicates_dialog_parent_class)->dispose (object);
}

static void
concord_duplicates_dialog_class_init (ConcordDuplicatesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_duplicates_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/concordboard/Concord/ui/concord-duplicates-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordDuplicatesDialog, group);
}

static void
concord_duplicates_dialog_init (ConcordDuplicatesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * concord_duplicates_dialog_new:
 * @duplicates: (element-type ConcordDuplicate)
 */
AdwDialog *
concord_duplicates_dialog_new (ConcordDesk *desk,
                               GArray      *duplicates)
{
  ConcordDuplicatesDialog *self = g_object_new (CONCORD_TYPE_DUPLICATES_DIALOG, NULL);

  self->desk = g_object_ref (desk);
  for (guint i = 0; i < duplicates->len; i++)
    add_pair (self, &g_array_index (duplicates, ConcordDuplicate, i));

  return ADW_DIALOG (self);
}

/**
 * concord_duplicates_dialog_offer:
 * @added: (element-type utf8): ids of the records that came in
 *
 * Shows the pairs there are; nothing where there are none.
 */
void
concord_duplicates_dialog_offer (GtkWidget   *parent,
                                 ConcordDesk *desk,
                                 GPtrArray   *added)
{
  g_autoptr (GArray) duplicates = concord_duplicates_find (concord_desk_get_graph (desk), added);

  if (duplicates->len > 0)
    adw_dialog_present (concord_duplicates_dialog_new (desk, duplicates), parent);
}
