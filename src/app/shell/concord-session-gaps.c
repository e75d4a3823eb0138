/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a gap to where it is mended: by the list of gaps, or from one to the next by keys. It finds no gaps and
 * writes nothing.
 */

#include "config.h"

#include "concord-session-gaps.h"

#include <glib/gi18n-lib.h>

#include "concord-gap-dialog.h"
#include "concord-gap-pill.h"
#include "concord-gap-watch.h"
#include "concord-record-words.h"
#include "concord-session-page.h"
#include "concord-window.h"

static ConcordGapWatch *
get_watch (ConcordSessionPage *self)
{
  return concord_gap_watch_get (concord_session_page_get_desk (self));
}

static gboolean
stands_on_board (ConcordKind kind)
{
  return kind == CONCORD_KIND_OUTCOME || kind == CONCORD_KIND_PRIORITY || kind == CONCORD_KIND_COMMITMENT;
}

static void
add_to (ConcordBoard  *board,
        ConcordRecord *record,
        ConcordKind    kind)
{
  gtk_widget_activate_action (GTK_WIDGET (board), "board.capture", "(ss)", concord_kind_get_info (kind)->name,
                              concord_record_get_id (record));
}

static void
mend_gap (ConcordSessionPage *self,
          const ConcordGap   *gap)
{
  const ConcordKindInfo *info = concord_record_get_info (gap->record);
  gboolean read_only = concord_desk_get_read_only (concord_session_page_get_desk (self)) != NULL;

  if (stands_on_board (info->kind))
    {
      gboolean adds = gap->rule->field == CONCORD_GAP_NO_FIELD;
      ConcordBoard *board = concord_session_page_show_board (self, adds);

      concord_desk_set_selected (concord_session_page_get_desk (self), gap->record);
      concord_board_show (board, gap->record, read_only);
      if (read_only)
        return;
      if (adds)
        {
          add_to (board, gap->record, gap->rule->adds);
          return;
        }
    }

  /* Where it cannot be mended it can be looked at, but only where there is such a field. */
  if (gap->rule->field == CONCORD_GAP_NO_FIELD)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "session.inspect", "s", concord_record_get_id (gap->record));
      return;
    }

  gtk_widget_activate_action (GTK_WIDGET (self), "session.inspect-field", "(ss)", concord_record_get_id (gap->record),
                              info->fields[gap->rule->field].name);
}

/* --- by keys --------------------------------------------------------------------- */

/* Which gap this is: without the list nothing else on the screen says so. One such message at a time, and none
 * on the screen that would lie over the capture bar in which someone is to write.
 */
static void
say_gap (ConcordSessionPage *self,
         const ConcordGap   *gap,
         guint               place,
         guint               n_gaps)
{
  static const char key[] = "concord-gap-toast";
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  ConcordGraph *graph = concord_desk_get_graph (concord_session_page_get_desk (self));
  const char *kind = _(gap->rule->title);
  g_autofree char *title = concord_record_say_title (graph, gap->record);
  /* Translators: a gap on the way from one to the next: its kind, where it is, its number, how many there are; as
   * in "No baseline: Young people feel mentally well · 2 of 7" */
  g_autofree char *words = g_strdup_printf (C_ ("gap", "%s: %s · %u of %u"), kind, title, place + 1, n_gaps);
  AdwToast *before = g_object_get_data (G_OBJECT (self), key);
  AdwToast *toast;

  if (!CONCORD_IS_WINDOW (root))
    return;

  if (before != NULL)
    adw_toast_dismiss (before);
  if (gap->rule->field == CONCORD_GAP_NO_FIELD)
    {
      gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
      return;
    }

  toast = adw_toast_new (words);
  adw_toast_set_timeout (toast, 3);
  adw_toast_set_use_markup (toast, FALSE);
  g_object_set_data_full (G_OBJECT (self), key, g_object_ref (toast), g_object_unref);
  concord_window_add_toast (CONCORD_WINDOW (root), toast);
}

static void
walk (ConcordSessionPage *self,
      int                 step)
{
  ConcordGapWatch *watch = get_watch (self);
  guint place, n_gaps;

  /* What is being typed may mend one. */
  concord_session_page_flush (self);

  if (!concord_gap_watch_walk (watch, step, &place, &n_gaps))
    {
      g_autofree char *words = concord_gaps_say_number (0);

      gtk_widget_activate_action (GTK_WIDGET (self), "session.toast", "s", words);
      return;
    }

  mend_gap (self, concord_gap_watch_get_visited (watch));
  say_gap (self, concord_gap_watch_get_visited (watch), place, n_gaps);
}

static void
next_gap (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  walk (CONCORD_SESSION_PAGE (widget), 1);
}

static void
previous_gap (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  walk (CONCORD_SESSION_PAGE (widget), -1);
}

/* --- by the list ----------------------------------------------------------------- */

static void
on_chosen (ConcordSessionPage *self)
{
  mend_gap (self, concord_gap_watch_get_visited (get_watch (self)));
}

static void
show_gaps (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  ConcordSessionPage *self = CONCORD_SESSION_PAGE (widget);
  AdwDialog *dialog;

  concord_session_page_flush (self);
  dialog = concord_gap_dialog_new (concord_session_page_get_desk (self));
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
mend (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  ConcordSessionPage *self = CONCORD_SESSION_PAGE (widget);
  ConcordGap gap;
  const char *id, *rule;

  g_variant_get (parameter, "(&s&s)", &id, &rule);
  gap.rule = concord_gap_rule_find (rule);
  gap.record = concord_graph_lookup (concord_desk_get_graph (concord_session_page_get_desk (self)), id);
  if (gap.rule == NULL || gap.record == NULL || concord_record_get_kind (gap.record) != gap.rule->kind)
    return;

  concord_gap_watch_visit (get_watch (self), &gap);
  mend_gap (self, &gap);
}

void
concord_session_gaps_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "session.gaps", NULL, show_gaps);
  gtk_widget_class_install_action (widget_class, "session.next-gap", NULL, next_gap);
  gtk_widget_class_install_action (widget_class, "session.previous-gap", NULL, previous_gap);
  gtk_widget_class_install_action (widget_class, "session.mend", "(ss)", mend);
}
