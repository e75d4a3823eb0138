/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file that came in, as a row: by whom and how much, and behind it what it changes by itself. It decides nothing. */

#include "config.h"

#include "concord-arrival-row.h"

#include <glib/gi18n-lib.h>

#include "concord-reading-row.h"
#include "concord-record-words.h"

/* Of the changes behind a row; more is for nobody to read. */
#define MOST_CHANGES 60

static void
add_line (AdwExpanderRow *row,
          const char     *title,
          const char     *subtitle)
{
  GtkWidget *line = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (line), subtitle);
  adw_expander_row_add_row (row, line);
}

/* Returns: (transfer full): "Due: March 2027 → June 2027" */
static char *
say_change (ConcordGraph             *graph,
            ConcordGraph             *theirs,
            const ConcordDeltaChange *change)
{
  const ConcordKindInfo *info = concord_kind_get_info (change->kind);
  const ConcordField *field;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  switch (change->type)
    {
    case CONCORD_DELTA_ADD:
      /* Translators: %s is what was added: “Note” */
      return g_strdup_printf (C_ ("what a file changes", "%s added"), _(info->label));
    case CONCORD_DELTA_REMOVE:
      return g_strdup_printf (C_ ("what a file changes", "%s removed"), _(info->label));
    case CONCORD_DELTA_PLACE:
      return g_strdup_printf (C_ ("what a file changes", "%s moved"), _(info->label));
    case CONCORD_DELTA_EXTRA:
      return g_strdup (_("What a newer Concord wrote"));
    case CONCORD_DELTA_SET:
    default:
      break;
    }

  field = &info->fields[change->field];
  before = concord_reading_say (graph, theirs, field, &change->base);
  after = concord_reading_say (graph, theirs, field, &change->value);

  /* Translators: the name of a field, what it said, what it says now */
  return g_strdup_printf (C_ ("what a file changes", "%s: %s → %s"), concord_field_get_label (field),
                          before[0] != '\0' ? before : _("not said"), after[0] != '\0' ? after : _("not said"));
}

static char *
say_record (ConcordGraph             *graph,
            ConcordGraph             *theirs,
            const ConcordDeltaChange *change)
{
  ConcordRecord *record = change->record != NULL ? change->record : concord_graph_lookup (graph, change->id);

  if (record == NULL && theirs != NULL)
    record = concord_graph_lookup (theirs, change->id);

  return record != NULL ? concord_record_say_title (graph, record) : g_strdup (_(concord_kind_get_info (change->kind)->label));
}

/* Answers are kept as records of their own; what they say is in the row's own words. */
static gboolean
is_told (const ConcordDeltaChange *change)
{
  return change->kind != CONCORD_KIND_ANSWER;
}

static void
add_changes (AdwExpanderRow *row,
             ConcordGraph   *graph,
             ConcordArrival *arrival)
{
  const ConcordDelta *clean = concord_merge_get_clean (concord_arrival_get_merge (arrival));
  ConcordGraph *theirs = concord_arrival_get_theirs (arrival);
  guint n_told = 0;

  for (guint i = 0; i < concord_delta_get_n (clean); i++)
    {
      const ConcordDeltaChange *change = concord_delta_get (clean, i);
      g_autofree char *title = NULL;
      g_autofree char *what = NULL;

      if (!is_told (change) || ++n_told > MOST_CHANGES)
        continue;

      title = say_record (graph, theirs, change);
      what = say_change (graph, theirs, change);
      add_line (row, title, what);
    }

  if (n_told > MOST_CHANGES)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_told - MOST_CHANGES), n_told - MOST_CHANGES);

      add_line (row, more, "");
    }
  adw_expander_row_set_enable_expansion (row, n_told > 0);
}

/**
 * concord_arrival_row_new:
 * @graph: the session as it is here
 *
 * Returns: (transfer floating): a row; what it changes is behind it
 */
GtkWidget *
concord_arrival_row_new (ConcordGraph   *graph,
                         ConcordArrival *arrival)
{
  gboolean refused = concord_arrival_get_merge (arrival) == NULL;
  GtkWidget *row = refused ? adw_action_row_new () : adw_expander_row_new ();
  g_autofree char *who = concord_arrival_say_who (arrival, graph);
  g_autofree char *file = concord_arrival_say_file (arrival);
  g_autofree char *sum = concord_arrival_say_sum (arrival);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), refused ? file : who);
  gtk_widget_set_tooltip_text (row, file);
  if (refused)
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sum);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
      return row;
    }

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), sum);
  add_changes (ADW_EXPANDER_ROW (row), graph, arrival);

  return row;
}
