/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A gap in the list. Shows what it is told to and follows nothing. */

#include "config.h"

#include "concord-gap-row.h"

#include <glib/gi18n-lib.h>

#include "concord-record-label.h"
#include "concord-record-words.h"
#include "concord-widget.h"

struct _ConcordGapRow
{
  GtkWidget parent_instance;

  ConcordRecordLabel *label;

  const ConcordGapRule *rule;
  char *words;
};

G_DEFINE_FINAL_TYPE (ConcordGapRow, concord_gap_row, GTK_TYPE_WIDGET)

static void
concord_gap_row_dispose (GObject *object)
{
  ConcordGapRow *self = CONCORD_GAP_ROW (object);

  g_clear_pointer ((GtkWidget **) &self->label, gtk_widget_unparent);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (concord_gap_row_parent_class)->dispose (object);
}

static void
concord_gap_row_class_init (ConcordGapRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = concord_gap_row_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "gaprow");
}

static void
concord_gap_row_init (ConcordGapRow *self)
{
  self->label = CONCORD_RECORD_LABEL (concord_record_label_new ());
  concord_record_label_set_lines (self->label, 2);
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
}

GtkWidget *
concord_gap_row_new (void)
{
  return g_object_new (CONCORD_TYPE_GAP_ROW, NULL);
}

void
concord_gap_row_show (ConcordGapRow    *self,
                      ConcordGraph     *graph,
                      const ConcordGap *gap)
{
  g_autofree char *title = concord_record_say_title (graph, gap->record);
  g_autofree char *place = concord_record_say_place (graph, gap->record);

  if (place[0] == '\0')
    g_set_str (&place, _(concord_record_get_info (gap->record)->label));

  self->rule = gap->rule;
  g_free (self->words);
  /* Translators: a gap: its kind, the record that has it, where that stands */
  self->words = g_strdup_printf (C_("gap", "%s: %s, %s"), _(gap->rule->title), title, place);
  concord_record_label_show (self->label, graph, gap->record, place);
}

/* Returns: (nullable): what found the gap that is shown */
const ConcordGapRule *
concord_gap_row_get_rule (ConcordGapRow *self)
{
  return self->rule;
}

/* Returns: (nullable): the gap for someone who cannot see the heading over it */
const char *
concord_gap_row_get_words (ConcordGapRow *self)
{
  return self->words;
}
