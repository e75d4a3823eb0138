/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Leads from a table to records: file or pasted cells, columns, a look at what comes of it, one step. What a cell means
 * is the core's to say.
 */

#include "config.h"

#include "concord-import-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "concord-csv-file.h"
#include "concord-csv-import.h"
#include "concord-import-columns.h"
#include "concord-import-rows.h"

struct _ConcordImportDialog
{
  AdwDialog parent_instance;

  GtkButton *add_button;
  AdwBanner *problem;
  GtkStack *stack;
  GtkWidget *choose_button;
  AdwComboRow *kind_row;
  AdwComboRow *owner_row;
  AdwSwitchRow *headings_row;
  ConcordImportColumns *columns;
  ConcordImportRows *rows;
  AdwSwitchRow *partners_row;
  AdwSwitchRow *wrong_row;

  ConcordDesk *desk;
  GPtrArray *cells;         /* (nullable): rows of cells */
  ConcordCsvImport *import; /* (nullable): until there is a table */
  GCancellable *cancellable;
  gboolean filling;
};

static guint added_signal;

G_DEFINE_FINAL_TYPE (ConcordImportDialog, concord_import_dialog, ADW_TYPE_DIALOG)

static void
set_problem (ConcordImportDialog *self,
             const char          *problem)
{
  if (problem != NULL)
    adw_banner_set_title (self->problem, problem);
  adw_banner_set_revealed (self->problem, problem != NULL);
}

/* --- what comes of it ------------------------------------------------------------ */

static void
update_partners (ConcordImportDialog *self)
{
  g_autoptr (GPtrArray) unknown = concord_csv_import_get_unknown (self->import);
  g_autofree char *names = NULL;
  gboolean adding = adw_switch_row_get_active (self->partners_row);

  gtk_widget_set_visible (GTK_WIDGET (self->partners_row), unknown->len > 0 || adding);
  if (unknown->len == 0)
    return;

  g_ptr_array_add (unknown, NULL);
  names = g_strjoinv (_(", "), (char **) unknown->pdata);
  g_ptr_array_set_size (unknown, (int) unknown->len - 1);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->partners_row), names);
}

static void
update_outcome (ConcordImportDialog *self)
{
  guint n = concord_csv_import_count (self->import, CONCORD_CSV_ADDED);
  guint wrong = concord_csv_import_count (self->import, CONCORD_CSV_WRONG);
  gboolean leave_out = adw_switch_row_get_active (self->wrong_row);
  /* Translators: a button: how many records are added */
  g_autofree char *label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "_Add %u", "_Add %u", n), n);
  g_autofree char *said =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row cannot be read as it is", "%u rows cannot be read as they are", wrong),
                     wrong);

  concord_import_rows_show (self->rows, self->import);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->rows), wrong > 0 ? said : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->wrong_row), wrong > 0 || leave_out);
  update_partners (self);
  gtk_button_set_label (self->add_button, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button), n > 0 && (wrong == 0 || leave_out));
}

static void
on_columns (ConcordImportDialog *self)
{
  update_outcome (self);
}

static void
on_wrong (ConcordImportDialog *self)
{
  if (!self->filling && self->import != NULL)
    update_outcome (self);
}

static void
on_partners (ConcordImportDialog *self)
{
  if (self->filling || self->import == NULL)
    return;

  concord_csv_import_set_add_partners (self->import, adw_switch_row_get_active (self->partners_row));
  update_outcome (self);
}

static void
on_headings (ConcordImportDialog *self)
{
  if (self->filling || self->import == NULL)
    return;

  concord_csv_import_set_headings (self->import, adw_switch_row_get_active (self->headings_row));
  concord_import_columns_show (self->columns, self->import);
  update_outcome (self);
}

/* --- what they belong to --------------------------------------------------------- */

/* Returns: (nullable): the records that those of @kind can belong to */
static ConcordRecordList *
get_owners (ConcordImportDialog *self,
            ConcordKind          kind)
{
  const ConcordKindInfo *info = concord_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      if ((info->fields[i].flags & CONCORD_FIELD_OWNER) != 0)
        return concord_graph_list (concord_desk_get_graph (self->desk), info->fields[i].target);
    }

  return NULL;
}

static void
on_owner (ConcordImportDialog *self)
{
  ConcordRecordList *owners;
  guint selected = adw_combo_row_get_selected (self->owner_row);

  if (self->filling || self->import == NULL)
    return;

  owners = get_owners (self, concord_csv_import_get_kind (self->import));
  concord_csv_import_set_owner (self->import, owners != NULL && selected > 0 && selected != GTK_INVALID_LIST_POSITION
                                                ? concord_record_list_peek (owners, selected - 1)
                                                : NULL);
  update_outcome (self);
}

static void
show_owners (ConcordImportDialog *self,
             ConcordKind          kind)
{
  ConcordRecordList *owners = get_owners (self, kind);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n = owners != NULL ? concord_record_list_get_length (owners) : 0;

  gtk_string_list_append (names, C_ ("what a card belongs to", "Nowhere"));
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (names, concord_record_get_headline (concord_record_list_peek (owners, i)));

  adw_combo_row_set_model (self->owner_row, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->owner_row), n > 0);
  /* Where there is one place only, that is where. */
  adw_combo_row_set_selected (self->owner_row, n == 1 ? 1 : 0);
  if (n == 1)
    concord_csv_import_set_owner (self->import, concord_record_list_peek (owners, 0));
}

/* --- the table ------------------------------------------------------------------- */

static ConcordCsvImport *
read_as (ConcordImportDialog *self,
         ConcordKind          kind)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, (GDateDay) g_date_time_get_day_of_month (now), (GDateMonth) g_date_time_get_month (now),
                  (GDateYear) g_date_time_get_year (now));

  return concord_csv_import_new (concord_desk_get_graph (self->desk), self->cells, kind, &today);
}

static void
show_as (ConcordImportDialog *self,
         ConcordKind          kind)
{
  ConcordCsvImport *import = read_as (self, kind);

  self->filling = TRUE;
  concord_import_columns_show (self->columns, import);
  g_clear_pointer (&self->import, concord_csv_import_free);
  self->import = import;
  show_owners (self, kind);
  adw_switch_row_set_active (self->headings_row, concord_csv_import_has_headings (import));
  adw_switch_row_set_active (self->partners_row, FALSE);
  self->filling = FALSE;

  update_outcome (self);
}

static void
on_kind (ConcordImportDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->kind_row);

  if (!self->filling && self->cells != NULL && selected != GTK_INVALID_LIST_POSITION)
    show_as (self, concord_csv_import_kinds ()[selected]);
}

/* As which kind the most columns mean something, where people have not said. */
static guint
guess_kind (ConcordImportDialog *self)
{
  const ConcordKind *kinds = concord_csv_import_kinds ();
  guint best = 0, most = 0;

  for (guint i = 0; kinds[i] != CONCORD_KIND_SESSION; i++)
    {
      g_autoptr (ConcordCsvImport) import = read_as (self, kinds[i]);
      guint n = 0;

      for (guint column = 0; column < concord_csv_import_get_n_columns (import); column++)
        n += concord_csv_import_get_field (import, column) != CONCORD_COLUMN_NONE;
      if (n > most)
        {
          most = n;
          best = i;
        }
    }

  return best;
}

/* @cells: (transfer full) (nullable): %NULL with @error set */
static void
take_cells (ConcordImportDialog *self,
            GPtrArray           *cells,
            const GError        *error)
{
  guint kind;

  if (cells == NULL || cells->len == 0)
    {
      set_problem (self, error != NULL ? error->message : _("There is no table in it."));
      g_clear_pointer (&cells, g_ptr_array_unref);
      return;
    }

  set_problem (self, NULL);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  self->cells = cells;

  kind = guess_kind (self);
  self->filling = TRUE;
  adw_combo_row_set_selected (self->kind_row, kind);
  self->filling = FALSE;
  show_as (self, concord_csv_import_kinds ()[kind]);

  gtk_widget_set_visible (GTK_WIDGET (self->add_button), TRUE);
  gtk_stack_set_visible_child_name (self->stack, "table");
  gtk_widget_grab_focus (GTK_WIDGET (self->kind_row));
}

/* --- where it comes from --------------------------------------------------------- */

static void
run_load (GTask        *task,
          gpointer      source,
          gpointer      task_data,
          GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *cells = concord_csv_load (task_data, cancellable, &error);

  if (cells != NULL)
    g_task_return_pointer (task, cells, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  ConcordImportDialog *self = CONCORD_IMPORT_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cells = g_task_propagate_pointer (G_TASK (result), &error);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    take_cells (self, g_steal_pointer (&cells), error);
}

static void
on_file_chosen (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (ConcordImportDialog) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && self->desk != NULL)
    concord_import_dialog_load (self, file);
}

static void
on_choose (ConcordImportDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Tables (CSV)"));
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_filter_add_suffix (filter, "tsv");
  gtk_file_filter_add_suffix (filter, "txt");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _("Import Table"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, on_file_chosen, g_object_ref (self));
}

static void
on_pasted (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (ConcordImportDialog) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (self->desk == NULL)
    return;

  if (text == NULL || *text == '\0')
    {
      set_problem (self, _("Nothing was copied that could be pasted."));
      return;
    }

  bytes = g_bytes_new (text, strlen (text));
  take_cells (self, concord_csv_read (bytes, &error), error);
}

static void
on_paste (ConcordImportDialog *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, on_pasted, g_object_ref (self));
}

static gboolean
on_drop (ConcordImportDialog *self,
         const GValue        *value)
{
  GSList *files = g_value_get_boxed (value);

  if (files == NULL)
    return FALSE;

  concord_import_dialog_load (self, files->data);
  return TRUE;
}

static void
paste (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  ConcordImportDialog *self = CONCORD_IMPORT_DIALOG (widget);

  if (self->cells == NULL)
    on_paste (self);
}

/* --- the end --------------------------------------------------------------------- */

static void
on_add (ConcordImportDialog *self)
{
  guint n = concord_csv_import_count (self->import, CONCORD_CSV_ADDED);
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordEdit) edit =
    concord_csv_import_make_edit (self->import, adw_switch_row_get_active (self->wrong_row), NULL, &error);
  gboolean saved;

  if (edit == NULL)
    {
      set_problem (self, error->message);
      return;
    }

  /* What could not be saved waits on the desk, and the session says so. */
  saved = concord_desk_commit (self->desk, edit);
  g_object_ref (self);
  adw_dialog_close (ADW_DIALOG (self));
  if (saved)
    g_signal_emit (self, added_signal, 0, n);
  g_object_unref (self);
}

static void
concord_import_dialog_dispose (GObject *object)
{
  ConcordImportDialog *self = CONCORD_IMPORT_DIALOG (object);

  self->filling = TRUE;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->desk);
  gtk_widget_dispose_template (GTK_WIDGET (object), CONCORD_TYPE_IMPORT_DIALOG);
  g_clear_pointer (&self->import, concord_csv_import_free);
  g_clear_pointer (&self->cells, g_ptr_array_unref);

  G_OBJECT_CLASS (concord_import_dialog_parent_class)->dispose (object);
}

static void
concord_import_dialog_class_init (ConcordImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_import_dialog_dispose;

  added_signal = g_signal_new ("added", CONCORD_TYPE_IMPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                               G_TYPE_UINT);

  g_type_ensure (CONCORD_TYPE_IMPORT_COLUMNS);
  g_type_ensure (CONCORD_TYPE_IMPORT_ROWS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/concordboard/Concord/ui/concord-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordImportDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordImportDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, ConcordImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ConcordImportDialog, choose_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordImportDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, ConcordImportDialog, owner_row);
  gtk_widget_class_bind_template_child (widget_class, ConcordImportDialog, headings_row);
  gtk_widget_class_bind_template_child (widget_class, ConcordImportDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, ConcordImportDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, ConcordImportDialog, partners_row);
  gtk_widget_class_bind_template_child (widget_class, ConcordImportDialog, wrong_row);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_choose);
  gtk_widget_class_bind_template_callback (widget_class, on_paste);
  gtk_widget_class_bind_template_callback (widget_class, on_kind);
  gtk_widget_class_bind_template_callback (widget_class, on_owner);
  gtk_widget_class_bind_template_callback (widget_class, on_headings);
  gtk_widget_class_bind_template_callback (widget_class, on_columns);
  gtk_widget_class_bind_template_callback (widget_class, on_partners);
  gtk_widget_class_bind_template_callback (widget_class, on_wrong);
  gtk_widget_class_install_action (widget_class, "import.paste", NULL, paste);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "import.paste", NULL);
}

static void
concord_import_dialog_init (ConcordImportDialog *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  self->filling = TRUE;
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (const ConcordKind *kind = concord_csv_import_kinds (); *kind != CONCORD_KIND_SESSION; kind++)
    gtk_string_list_append (kinds, _(concord_kind_get_info (*kind)->label_plural));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (kinds));
  adw_dialog_set_focus (ADW_DIALOG (self), self->choose_button);
  self->filling = FALSE;

  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

AdwDialog *
concord_import_dialog_new (ConcordDesk *desk)
{
  ConcordImportDialog *self = g_object_new (CONCORD_TYPE_IMPORT_DIALOG, NULL);

  self->desk = g_object_ref (desk);

  return ADW_DIALOG (self);
}

/* Reads @file in a worker and shows what is in it, or why that cannot be. */
void
concord_import_dialog_load (ConcordImportDialog *self,
                            GFile               *file)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CONCORD_IS_IMPORT_DIALOG (self));

  task = g_task_new (self, self->cancellable, on_loaded, NULL);
  g_task_set_source_tag (task, concord_import_dialog_load);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, run_load);
}
