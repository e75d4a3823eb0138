/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows as they will be added, each with its number in the file; what is wrong is marked and named. Changes nothing. */

#include "config.h"

#include "concord-import-rows.h"

#include <glib/gi18n-lib.h>

/* From the beginning, and of those with something wrong in them. */
#define MOST_FIRST 8
#define MOST_WRONG 25

struct _ConcordImportRows
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows; /* of GtkWidget */
};

G_DEFINE_FINAL_TYPE (ConcordImportRows, concord_import_rows, ADW_TYPE_PREFERENCES_GROUP)

static char *
describe_problem (ConcordCsvImport        *import,
                  const ConcordCsvProblem *problem)
{
  g_autofree char *heading = NULL;

  if (problem->column == CONCORD_COLUMN_NONE)
    return g_strdup (problem->reason);

  heading = concord_csv_import_dup_heading (import, problem->column);
  /* Translators: the heading of a column, then what is wrong with a cell of it */
  return g_strdup_printf (C_ ("cell of a table", "%s: %s"), heading, problem->reason);
}

/* Returns: (transfer full): what becomes of the row, in words */
static char *
describe (ConcordCsvImport    *import,
          const ConcordCsvRow *row)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  if (row->fate == CONCORD_CSV_THERE)
    return g_strdup (_("Is there already, and left as it is"));

  for (guint i = 0; row->fate == CONCORD_CSV_WRONG && i < row->problems->len; i++)
    g_ptr_array_add (lines, describe_problem (import, row->problems->pdata[i]));
  if (row->fate == CONCORD_CSV_ADDED && row->place != NULL && *row->place != '\0')
    /* Translators: %s is what a new card belongs to */
    g_ptr_array_add (lines, g_strdup_printf (_("In “%s”"), row->place));
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
add_row (ConcordImportRows   *self,
         ConcordCsvImport    *import,
         const ConcordCsvRow *row)
{
  GtkWidget *widget = adw_action_row_new ();
  g_autofree char *number = g_strdup_printf ("%u", row->number);
  GtkWidget *label = gtk_label_new (number);
  g_autofree char *words = describe (import, row);
  gboolean wrong = row->fate == CONCORD_CSV_WRONG;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (widget), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget), *row->headline != '\0' ? row->headline : _("Nothing said"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (widget), words);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (widget), 2);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_label_set_width_chars (GTK_LABEL (label), 3);
  /* Translators: for screen readers and as a tooltip: the number of a row in a file */
  gtk_widget_set_tooltip_text (label, _("Row in the table"));
  adw_action_row_add_prefix (ADW_ACTION_ROW (widget), label);
  if (wrong)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-error-symbolic");

      gtk_widget_add_css_class (icon, "error");
      gtk_widget_set_tooltip_text (icon, _("Something is wrong in this row"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Wrong"), -1);
      adw_action_row_add_suffix (ADW_ACTION_ROW (widget), icon);
    }

  g_ptr_array_add (self->rows, widget);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), widget);
}

static void
add_more (ConcordImportRows *self,
          guint              n)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more row", "and %u more rows", n), n);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  gtk_widget_add_css_class (row, "dimmed");
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
concord_import_rows_finalize (GObject *object)
{
  g_ptr_array_unref (CONCORD_IMPORT_ROWS (object)->rows);

  G_OBJECT_CLASS (concord_import_rows_parent_class)->finalize (object);
}

static void
concord_import_rows_class_init (ConcordImportRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = concord_import_rows_finalize;
}

static void
concord_import_rows_init (ConcordImportRows *self)
{
  self->rows = g_ptr_array_new ();
}

void
concord_import_rows_show (ConcordImportRows *self,
                          ConcordCsvImport  *import)
{
  guint n = concord_csv_import_get_n_rows (import);
  guint first = 0, wrong = 0;

  g_return_if_fail (CONCORD_IS_IMPORT_ROWS (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < n; i++)
    {
      const ConcordCsvRow *row = concord_csv_import_get_row (import, i);
      gboolean shown = row->fate == CONCORD_CSV_WRONG ? wrong++ < MOST_WRONG : first++ < MOST_FIRST;

      if (shown)
        add_row (self, import, row);
    }
  if (n > self->rows->len)
    add_more (self, n - self->rows->len);
}
