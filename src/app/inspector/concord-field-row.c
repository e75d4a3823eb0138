/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all rows that edit a field have in common, and which row edits which type of field. Knows no kind
 * of record.
 */

#include "config.h"

#include "concord-field-row.h"

#include <glib/gi18n-lib.h>

#include "concord-choice-row.h"
#include "concord-date-row.h"
#include "concord-flag-row.h"
#include "concord-language-field-row.h"
#include "concord-line-row.h"
#include "concord-outside-row.h"
#include "concord-prose-row.h"
#include "concord-reference-row.h"
#include "concord-references-row.h"

G_DEFINE_INTERFACE (ConcordFieldRow, concord_field_row, GTK_TYPE_WIDGET)

/* Text that may be longer than this does not fit the width of a sidebar: it wraps. */
#define LINE_MAX_CHARACTERS 200

static void
concord_field_row_default_init (ConcordFieldRowInterface *iface)
{
  g_object_interface_install_property (iface, g_param_spec_object ("link", NULL, NULL,
                                                                   CONCORD_TYPE_FIELD_LINK,
                                                                   G_PARAM_READWRITE
                                                                       | G_PARAM_CONSTRUCT_ONLY
                                                                       | G_PARAM_STATIC_STRINGS));
}

static GType
choose_type (const ConcordField *field)
{
  switch (field->type)
    {
    case CONCORD_FIELD_TEXT:
      if ((field->flags & CONCORD_FIELD_LANGUAGE) != 0)
        return CONCORD_TYPE_LANGUAGE_FIELD_ROW;
      return concord_field_get_max (field) > LINE_MAX_CHARACTERS ? CONCORD_TYPE_PROSE_ROW
                                                                 : CONCORD_TYPE_LINE_ROW;
    case CONCORD_FIELD_PROSE:
      return CONCORD_TYPE_PROSE_ROW;
    case CONCORD_FIELD_NUMBER:
    case CONCORD_FIELD_COUNT:
    case CONCORD_FIELD_MONEY:
    case CONCORD_FIELD_YEAR:
      return CONCORD_TYPE_LINE_ROW;
    case CONCORD_FIELD_DATE:
      return CONCORD_TYPE_DATE_ROW;
    case CONCORD_FIELD_CHOICE:
      return CONCORD_TYPE_CHOICE_ROW;
    case CONCORD_FIELD_REFERENCE:
      return (field->flags & CONCORD_FIELD_OUTSIDE) != 0 ? CONCORD_TYPE_OUTSIDE_ROW
                                                         : CONCORD_TYPE_REFERENCE_ROW;
    case CONCORD_FIELD_REFERENCES:
      return CONCORD_TYPE_REFERENCES_ROW;
    case CONCORD_FIELD_FLAG:
      return CONCORD_TYPE_FLAG_ROW;
    default:
      g_return_val_if_reached (G_TYPE_INVALID);
    }
}

/**
 * concord_field_row_new:
 *
 * Returns: (transfer floating): the row that edits the type of field that @link leads to
 */
GtkWidget *
concord_field_row_new (ConcordFieldLink *link)
{
  return g_object_new (choose_type (concord_field_link_get_field (link)), "link", link, NULL);
}

static void
on_unsaved (GtkWidget *self,
            GParamSpec *pspec,
            ConcordFieldLink *link)
{
  if (concord_field_link_get_unsaved (link))
    gtk_widget_add_css_class (self, "unsaved");
  else
    gtk_widget_remove_css_class (self, "unsaved");
}

/**
 * concord_field_row_introduce:
 *
 * To be called when a row that is an #AdwPreferencesRow is constructed: names it after its field, and marks
 * it while what was chosen in it is not saved.
 */
void
concord_field_row_introduce (ConcordFieldRow *self)
{
  ConcordFieldLink *link = concord_field_row_get_link (self);
  const ConcordField *field = concord_field_link_get_field (link);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), concord_field_get_label (field));
  if (field->hint != NULL)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self), _(field->hint));

  g_signal_connect_object (link, "notify::unsaved", G_CALLBACK (on_unsaved), self,
                           G_CONNECT_SWAPPED);
}

/**
 * concord_field_row_get_link:
 *
 * Returns: (transfer none): the field it edits
 */
ConcordFieldLink *
concord_field_row_get_link (ConcordFieldRow *self)
{
  g_autoptr (ConcordFieldLink) link = NULL;

  g_object_get (self, "link", &link, NULL);

  return link; /* the row keeps it as long as it lives */
}

/**
 * concord_field_row_flush:
 *
 * Commits what was typed and waits for a pause.
 *
 * Returns: %FALSE where what is on screen cannot be what the field holds
 */
gboolean
concord_field_row_flush (ConcordFieldRow *self)
{
  ConcordFieldRowInterface *iface = CONCORD_FIELD_ROW_GET_IFACE (self);

  return iface->flush == NULL || iface->flush (self);
}
