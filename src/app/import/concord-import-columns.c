/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One choice a column. What a column is taken for at first is the core's guess; here someone puts it right. */

#include "config.h"

#include "concord-import-columns.h"

#include <glib/gi18n-lib.h>

struct _ConcordImportColumns
{
  AdwPreferencesGroup parent_instance;

  ConcordCsvImport *import; /* the dialog's */
  GPtrArray *rows;          /* of AdwComboRow, as the columns come */
  GArray *fields;           /* of guint: what the entries after the first stand for */
  gboolean filling;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (ConcordImportColumns, concord_import_columns, ADW_TYPE_PREFERENCES_GROUP)

static void
on_selected (ConcordImportColumns *self,
             GParamSpec           *pspec,
             AdwComboRow          *row)
{
  guint selected = adw_combo_row_get_selected (row);
  guint column;

  if (self->filling || selected == GTK_INVALID_LIST_POSITION || !g_ptr_array_find (self->rows, row, &column))
    return;

  concord_csv_import_set_field (self->import, column,
                                selected == 0 ? CONCORD_COLUMN_NONE : g_array_index (self->fields, guint, selected - 1));
  g_signal_emit (self, changed_signal, 0);
}

static guint
find_entry (ConcordImportColumns *self,
            guint                 field)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      if (g_array_index (self->fields, guint, i) == field)
        return i + 1;
    }

  return 0;
}

/* The same entries for all columns. */
static GListModel *
list_fields (ConcordImportColumns *self)
{
  const ConcordKindInfo *info = concord_kind_get_info (concord_csv_import_get_kind (self->import));
  GtkStringList *labels = gtk_string_list_new (NULL);

  g_array_set_size (self->fields, 0);
  gtk_string_list_append (labels, C_ ("column of a table", "Leave out"));
  for (guint field = 0; field < info->n_fields; field++)
    {
      if (!concord_csv_import_can_match (self->import, field))
        continue;

      g_array_append_val (self->fields, field);
      gtk_string_list_append (labels, concord_field_get_label (&info->fields[field]));
    }

  return G_LIST_MODEL (labels);
}

static void
add_row (ConcordImportColumns *self,
         guint                 column,
         GListModel           *fields)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autofree char *heading = concord_csv_import_dup_heading (self->import, column);
  const char *example = concord_csv_import_get_example (self->import, column);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), heading);
  if (example != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), example);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), fields);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), find_entry (self, concord_csv_import_get_field (self->import, column)));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);

  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
concord_import_columns_finalize (GObject *object)
{
  ConcordImportColumns *self = CONCORD_IMPORT_COLUMNS (object);

  g_ptr_array_unref (self->rows);
  g_array_unref (self->fields);

  G_OBJECT_CLASS (concord_import_columns_parent_class)->finalize (object);
}

static void
concord_import_columns_class_init (ConcordImportColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = concord_import_columns_finalize;

  changed_signal = g_signal_new ("changed", CONCORD_TYPE_IMPORT_COLUMNS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
concord_import_columns_init (ConcordImportColumns *self)
{
  self->rows = g_ptr_array_new ();
  self->fields = g_array_new (FALSE, FALSE, sizeof (guint));
}

/* @import: must be there as long as its columns are shown */
void
concord_import_columns_show (ConcordImportColumns *self,
                             ConcordCsvImport     *import)
{
  g_autoptr (GListModel) fields = NULL;

  g_return_if_fail (CONCORD_IS_IMPORT_COLUMNS (self));

  self->filling = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  self->import = import;
  fields = list_fields (self);
  for (guint column = 0; column < concord_csv_import_get_n_columns (import); column++)
    add_row (self, column, fields);
  self->filling = FALSE;
}
