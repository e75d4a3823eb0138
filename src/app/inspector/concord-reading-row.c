/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row that says what a field holds, where it cannot be changed: to be read, found by keys and copied. */

#include "config.h"

#include "concord-reading-row.h"

#include <glib/gi18n-lib.h>

#include "concord-field-words.h"
#include "concord-session.h"
#include "concord-words.h"

static void
add_name (GStrvBuilder *names,
          ConcordGraph *graph,
          ConcordGraph *other,
          const char *id)
{
  ConcordRecord *record = concord_graph_lookup (graph, id);

  if (record == NULL && other != NULL)
    record = concord_graph_lookup (other, id);
  if (record != NULL)
    g_strv_builder_add (names, concord_record_get_headline (record));
}

/**
 * concord_reading_say:
 * @other: (nullable): where what @graph does not have is looked for
 *
 * Returns: (transfer full): what @value says in @field, references by the names of what they lead to; empty for nothing
 *   said
 */
char *
concord_reading_say (ConcordGraph *graph,
                     ConcordGraph *other,
                     const ConcordField *field,
                     const ConcordValue *value)
{
  const char *currency
      = concord_record_get_text (concord_graph_get_session (graph), CONCORD_SESSION_CURRENCY);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (field->type != CONCORD_FIELD_REFERENCE && field->type != CONCORD_FIELD_REFERENCES)
    return concord_field_say (field, value, currency);

  if (value->shape == CONCORD_SHAPE_TEXT)
    add_name (names, graph, other, value->text);
  for (guint i = 0; value->shape == CONCORD_SHAPE_LIST && value->list[i] != NULL; i++)
    add_name (names, graph, other, value->list[i]);

  list = g_strv_builder_end (names);
  /* Translators: between the names in a list */
  return g_strjoinv (concord_words_comma (), list);
}

/**
 * concord_reading_row_new:
 *
 * Returns: (transfer floating): what @field of @record says now
 */
GtkWidget *
concord_reading_row_new (ConcordDesk *desk,
                         ConcordRecord *record,
                         guint field)
{
  const ConcordField *info = &concord_record_get_info (record)->fields[field];
  g_autofree char *said = concord_reading_say (concord_desk_get_graph (desk), NULL, info,
                                                concord_record_get_value (record, field));
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), concord_field_get_label (info));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), said[0] != '\0' ? said : _("Not said"));
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");

  return row;
}
