/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What leaves the room, for whom and how, as rows. Only what matters for the chosen forms is shown. Writes nothing. */

#include "config.h"

#include "concord-export-options.h"

#include <glib/gi18n-lib.h>

#include "concord-language-list.h"
#include "concord-language-row.h"
#include "concord-parts-row.h"

struct _ConcordExportOptionsPage
{
  AdwBin parent_instance;

  AdwPreferencesGroup *forms;
  GtkCheckButton *partners_check;
  GtkCheckButton *public_check;
  GtkCheckButton *everything_check;
  GtkWidget *how;
  ConcordPartsRow *parts_row;
  AdwSwitchRow *form_row;
  AdwComboRow *paper_row;
  ConcordLanguageRow *language_row;
  ConcordLanguageRow *second_language_row;
  AdwSwitchRow *mark_row;

  AdwExpanderRow *others;
  GPtrArray *checks; /* of GtkCheckButton, as the formats come */
  ConcordExportChoice *choice;
  gboolean unanswerable; /* a copy of someone else's: answers go to them */
  gboolean filling;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (ConcordExportOptionsPage, concord_export_options_page, ADW_TYPE_BIN)

/* --- reading --------------------------------------------------------------------- */

static void
read_forms (ConcordExportOptionsPage *self)
{
  guint n;
  const ConcordFormatInfo *formats = concord_format_list (&n);

  for (guint i = 0; i < n; i++)
    concord_export_choice_set (self->choice, formats[i].format, gtk_check_button_get_active (self->checks->pdata[i]));
}

static void
read_all (ConcordExportOptionsPage *self)
{
  read_forms (self);
  if (gtk_check_button_get_active (self->everything_check))
    self->choice->hide = 0;
  else if (gtk_check_button_get_active (self->public_check))
    self->choice->hide = CONCORD_HIDE_FROM_PUBLIC;
  else
    self->choice->hide = CONCORD_HIDE_FROM_PARTNERS;

  self->choice->left_out = concord_parts_row_get_left_out (self->parts_row);
  self->choice->form = adw_switch_row_get_active (self->form_row);
  self->choice->byte_order_mark = adw_switch_row_get_active (self->mark_row);
  self->choice->paper = adw_combo_row_get_selected (self->paper_row) == 1 ? CONCORD_PAPER_LETTER : CONCORD_PAPER_A4;
  g_set_str (&self->choice->language, concord_language_row_get_tag (self->language_row));
  g_set_str (&self->choice->second_language, concord_language_row_get_tag (self->second_language_row));
}

/* --- showing --------------------------------------------------------------------- */

/* What is chosen within the last row can be read without opening it. */
static void
update_others (ConcordExportOptionsPage *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *subtitle = NULL;
  guint n;
  const ConcordFormatInfo *formats = concord_format_list (&n);

  if (self->others == NULL)
    return;

  for (guint i = 0; i < n; i++)
    {
      if (gtk_widget_is_ancestor (self->checks->pdata[i], GTK_WIDGET (self->others)) &&
          concord_export_choice_has (self->choice, formats[i].format))
        g_ptr_array_add (names, (char *) _(formats[i].label));
    }
  g_ptr_array_add (names, NULL);
  /* Translators: between names in a list */
  subtitle = g_strjoinv (_(", "), (char **) names->pdata);
  adw_expander_row_set_subtitle (self->others,
                                 *subtitle != '\0' ? subtitle : _("Tables, a calendar and the board for other programs"));
}

static void
update_rows (ConcordExportOptionsPage *self)
{
  ConcordExportUses uses = concord_export_choice_get_uses (self->choice);

  gtk_widget_set_visible (GTK_WIDGET (self->parts_row), (uses & CONCORD_EXPORT_USES_PARTS) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->form_row), (uses & CONCORD_EXPORT_USES_FORM) != 0 && !self->unanswerable);
  gtk_widget_set_visible (GTK_WIDGET (self->paper_row), (uses & CONCORD_EXPORT_USES_PAPER) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->language_row), (uses & CONCORD_EXPORT_USES_LANGUAGE) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->second_language_row), (uses & CONCORD_EXPORT_USES_SECOND_LANGUAGE) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->mark_row), (uses & CONCORD_EXPORT_USES_BYTE_ORDER_MARK) != 0);
  gtk_widget_set_visible (self->how, (uses & ~(guint) CONCORD_EXPORT_USES_REVISION) != 0);
  update_others (self);
}

static void
on_changed (ConcordExportOptionsPage *self)
{
  if (self->filling)
    return;

  read_all (self);
  update_rows (self);
  g_signal_emit (self, changed_signal, 0);
}

/* --- making ---------------------------------------------------------------------- */

/* The forms that people read, and the one that Concord opens, are in sight; the others are for those who look. */
static gboolean
is_wanted_often (const ConcordFormatInfo *info)
{
  return (info->uses & (CONCORD_EXPORT_USES_PARTS | CONCORD_EXPORT_USES_REVISION)) != 0;
}

static void
add_form (ConcordExportOptionsPage *self,
          const ConcordFormatInfo  *info)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(info->label));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(info->purpose));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->checks, g_object_ref (check));

  if (is_wanted_often (info))
    {
      adw_preferences_group_add (self->forms, row);
      return;
    }

  if (self->others == NULL)
    {
      self->others = ADW_EXPANDER_ROW (adw_expander_row_new ());
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->others), _("Other forms"));
      /* GTK names the row in it, which has the focus, but not the row itself. */
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->others), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Other forms"), -1);
    }
  adw_expander_row_add_row (self->others, row);
}

static void
add_forms (ConcordExportOptionsPage *self)
{
  guint n;
  const ConcordFormatInfo *formats = concord_format_list (&n);

  for (guint i = 0; i < n; i++)
    add_form (self, &formats[i]);
  if (self->others != NULL)
    adw_preferences_group_add (self->forms, GTK_WIDGET (self->others));
}

static void
add_languages (ConcordExportOptionsPage *self)
{
  g_auto (GStrv) tags = concord_language_list_spoken ();

  concord_language_row_offer (self->language_row, (const char *const *) tags, C_("language", "As on this computer"));
  concord_language_row_offer (self->second_language_row, (const char *const *) tags, C_("language", "None"));
}

static gboolean
concord_export_options_page_grab_focus (GtkWidget *widget)
{
  ConcordExportOptionsPage *self = CONCORD_EXPORT_OPTIONS_PAGE (widget);
  GtkWidget *first = gtk_widget_get_visible (GTK_WIDGET (self->forms)) ? self->checks->pdata[0]
                                                                      : GTK_WIDGET (self->partners_check);

  return gtk_widget_grab_focus (first);
}

static void
concord_export_options_page_dispose (GObject *object)
{
  ConcordExportOptionsPage *self = CONCORD_EXPORT_OPTIONS_PAGE (object);

  self->filling = TRUE;
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->choice, concord_export_choice_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), CONCORD_TYPE_EXPORT_OPTIONS_PAGE);

  G_OBJECT_CLASS (concord_export_options_page_parent_class)->dispose (object);
}

static void
concord_export_options_page_class_init (ConcordExportOptionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_export_options_page_dispose;
  widget_class->grab_focus = concord_export_options_page_grab_focus;

  changed_signal = g_signal_new ("changed", CONCORD_TYPE_EXPORT_OPTIONS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  g_type_ensure (CONCORD_TYPE_LANGUAGE_ROW);
  g_type_ensure (CONCORD_TYPE_PARTS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/concordboard/Concord/ui/concord-export-options.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordExportOptionsPage, forms);
  gtk_widget_class_bind_template_child (widget_class, ConcordExportOptionsPage, partners_check);
  gtk_widget_class_bind_template_child (widget_class, ConcordExportOptionsPage, public_check);
  gtk_widget_class_bind_template_child (widget_class, ConcordExportOptionsPage, everything_check);
  gtk_widget_class_bind_template_child (widget_class, ConcordExportOptionsPage, how);
  gtk_widget_class_bind_template_child (widget_class, ConcordExportOptionsPage, parts_row);
  gtk_widget_class_bind_template_child (widget_class, ConcordExportOptionsPage, form_row);
  gtk_widget_class_bind_template_child (widget_class, ConcordExportOptionsPage, paper_row);
  gtk_widget_class_bind_template_child (widget_class, ConcordExportOptionsPage, language_row);
  gtk_widget_class_bind_template_child (widget_class, ConcordExportOptionsPage, second_language_row);
  gtk_widget_class_bind_template_child (widget_class, ConcordExportOptionsPage, mark_row);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
concord_export_options_page_init (ConcordExportOptionsPage *self)
{
  self->filling = TRUE;
  self->checks = g_ptr_array_new_with_free_func (g_object_unref);
  self->choice = concord_export_choice_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  add_forms (self);
  add_languages (self);
  concord_export_options_page_set_choice (self, self->choice);
}

void
concord_export_options_page_set_choice (ConcordExportOptionsPage  *self,
                                        const ConcordExportChoice *choice)
{
  g_autoptr (ConcordExportChoice) said = concord_export_choice_copy (choice);
  guint n;
  const ConcordFormatInfo *formats = concord_format_list (&n);

  g_return_if_fail (CONCORD_IS_EXPORT_OPTIONS_PAGE (self));

  self->filling = TRUE;
  for (guint i = 0; i < n; i++)
    gtk_check_button_set_active (self->checks->pdata[i], concord_export_choice_has (said, formats[i].format));
  gtk_check_button_set_active (said->hide == 0                                     ? self->everything_check
                               : (said->hide & CONCORD_HIDE_FROM_PUBLIC) != 0 ? self->public_check
                                                                                   : self->partners_check,
                               TRUE);
  concord_parts_row_set_left_out (self->parts_row, said->left_out);
  adw_switch_row_set_active (self->form_row, said->form);
  adw_switch_row_set_active (self->mark_row, said->byte_order_mark);
  adw_combo_row_set_selected (self->paper_row, said->paper == CONCORD_PAPER_LETTER ? 1 : 0);
  concord_language_row_set_tag (self->language_row, said->language);
  concord_language_row_set_tag (self->second_language_row, said->second_language);
  self->filling = FALSE;

  on_changed (self);
}

/* Returns: (transfer none): what is chosen now */
const ConcordExportChoice *
concord_export_options_page_get_choice (ConcordExportOptionsPage *self)
{
  g_return_val_if_fail (CONCORD_IS_EXPORT_OPTIONS_PAGE (self), NULL);

  return self->choice;
}

/**
 * concord_export_options_page_set_printing:
 *
 * It is about paper: the form is settled.
 */
void
concord_export_options_page_set_printing (ConcordExportOptionsPage *self)
{
  g_return_if_fail (CONCORD_IS_EXPORT_OPTIONS_PAGE (self));

  gtk_widget_set_visible (GTK_WIDGET (self->forms), FALSE);
}

/* What is handed out cannot be answered: it is somebody else's to hand out. */
void
concord_export_options_page_forbid_form (ConcordExportOptionsPage *self)
{
  g_return_if_fail (CONCORD_IS_EXPORT_OPTIONS_PAGE (self));

  self->unanswerable = TRUE;
  update_rows (self);
}
