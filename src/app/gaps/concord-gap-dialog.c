/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of gaps. Follows the session while it is open; mends nothing itself. */

#include "config.h"

#include "concord-gap-dialog.h"

#include "concord-gap-heading.h"
#include "concord-gap-model.h"
#include "concord-gap-pill.h"
#include "concord-gap-row.h"
#include "concord-gap-watch.h"

struct _ConcordGapDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *title;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkListView *list;

  ConcordDesk *desk;
  ConcordGapModel *model;
  gboolean chose;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ConcordGapDialog, concord_gap_dialog, ADW_TYPE_DIALOG)

/* --- what is listed -------------------------------------------------------------- */

static void
refresh (ConcordGapDialog *self)
{
  GArray *gaps = concord_gap_watch_find (concord_gap_watch_get (self->desk));
  g_autofree char *number = concord_gaps_say_number (gaps->len);

  adw_window_title_set_subtitle (self->title, gaps->len > 0 ? number : "");
  gtk_stack_set_visible_child_name (self->stack, gaps->len > 0 ? "list" : "none");
  concord_gap_model_take (self->model, gaps);
}

/* The gap behind the one that was mended last: who comes back goes on from there. */
static guint
find_start (ConcordGapDialog *self)
{
  GArray *gaps = concord_gap_model_get_gaps (self->model);
  const ConcordGap *visited = concord_gap_watch_get_visited (concord_gap_watch_get (self->desk));

  if (visited == NULL)
    return 0;

  return MIN (concord_gaps_get_place (gaps, concord_desk_get_graph (self->desk), visited, NULL), gaps->len - 1);
}

/* Rows are there from the first frame on. */
static gboolean
on_arrival_tick (GtkWidget     *widget,
                 GdkFrameClock *clock,
                 gpointer       data)
{
  ConcordGapDialog *self = CONCORD_GAP_DIALOG (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  guint start;

  if (gtk_widget_get_height (GTK_WIDGET (self->list)) == 0)
    return G_SOURCE_CONTINUE;

  if (concord_gap_model_get_gaps (self->model)->len == 0)
    return G_SOURCE_REMOVE;

  start = find_start (self);
  gtk_list_view_scroll_to (self->list, start, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (widget)), TRUE);
  /* The heading over the first row is what explains it. */
  if (start == 0)
    gtk_adjustment_set_value (adjustment, 0);

  return G_SOURCE_REMOVE;
}

static void
concord_gap_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (concord_gap_dialog_parent_class)->map (widget);
  gtk_widget_add_tick_callback (widget, on_arrival_tick, NULL, NULL);
}

static void
on_setup (ConcordGapDialog *self,
          GtkListItem      *item)
{
  gtk_list_item_set_child (item, concord_gap_row_new ());
}

static void
on_bind (ConcordGapDialog *self,
         GtkListItem      *item)
{
  ConcordGapRow *row = CONCORD_GAP_ROW (gtk_list_item_get_child (item));
  const ConcordGap *gap = concord_gap_item_get_gap (gtk_list_item_get_item (item));

  concord_gap_row_show (row, concord_desk_get_graph (self->desk), gap);
  gtk_list_item_set_accessible_label (item, concord_gap_row_get_words (row));
}

static void
refresh_heading (GtkListHeader *header)
{
  ConcordGapItem *item = gtk_list_header_get_item (header);

  if (item != NULL)
    concord_gap_heading_show (CONCORD_GAP_HEADING (gtk_list_header_get_child (header)),
                              concord_gap_item_get_gap (item)->rule, gtk_list_header_get_n_items (header));
}

static void
on_setup_heading (ConcordGapDialog *self,
                  GtkListHeader    *header)
{
  gtk_list_header_set_child (header, concord_gap_heading_new ());
}

static void
on_bind_heading (ConcordGapDialog *self,
                 GtkListHeader    *header)
{
  refresh_heading (header);
  g_signal_connect (header, "notify::n-items", G_CALLBACK (refresh_heading), NULL);
}

static void
on_unbind_heading (ConcordGapDialog *self,
                   GtkListHeader    *header)
{
  g_signal_handlers_disconnect_by_func (header, refresh_heading, NULL);
}

/* --- choosing -------------------------------------------------------------------- */

static void
on_activate (ConcordGapDialog *self,
             guint             position)
{
  g_autoptr (ConcordGapItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  if (item == NULL)
    return;

  concord_gap_watch_visit (concord_gap_watch_get (self->desk), concord_gap_item_get_gap (item));
  self->chose = TRUE;
  adw_dialog_close (ADW_DIALOG (self));
}

/* The focus has gone back to where it was before: only now can it be sent elsewhere. */
static void
concord_gap_dialog_closed (AdwDialog *dialog)
{
  ConcordGapDialog *self = CONCORD_GAP_DIALOG (dialog);

  if (self->chose)
    g_signal_emit (self, signals[CHOSEN], 0);
}

static void
concord_gap_dialog_dispose (GObject *object)
{
  ConcordGapDialog *self = CONCORD_GAP_DIALOG (object);

  /* Its rows ask this dialog. */
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CONCORD_TYPE_GAP_DIALOG);
  g_clear_object (&self->model);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (concord_gap_dialog_parent_class)->dispose (object);
}

static void
concord_gap_dialog_class_init (ConcordGapDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_gap_dialog_dispose;
  widget_class->map = concord_gap_dialog_map;
  ADW_DIALOG_CLASS (klass)->closed = concord_gap_dialog_closed;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/concordboard/Concord/ui/concord-gap-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordGapDialog, title);
  gtk_widget_class_bind_template_child (widget_class, ConcordGapDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ConcordGapDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, ConcordGapDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_heading);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_heading);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind_heading);
}

static void
concord_gap_dialog_init (ConcordGapDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
concord_gap_dialog_new (ConcordDesk *desk)
{
  ConcordGapDialog *self = g_object_new (CONCORD_TYPE_GAP_DIALOG, NULL);
  g_autoptr (GtkNoSelection) selection = NULL;

  self->desk = g_object_ref (desk);
  self->model = concord_gap_model_new ();
  refresh (self);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->model)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_signal_connect_object (concord_gap_watch_get (desk), "counted", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);

  return ADW_DIALOG (self);
}

/**
 * concord_gap_dialog_dup_help:
 *
 * Returns: (transfer full): where the help explains the gap that has the focus, or gaps at all
 */
char *
concord_gap_dialog_dup_help (ConcordGapDialog *self)
{
  GtkWidget *item = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  GtkWidget *row = item != NULL ? gtk_widget_get_first_child (item) : NULL;

  return CONCORD_IS_GAP_ROW (row) ? concord_gap_rule_dup_help (concord_gap_row_get_rule (CONCORD_GAP_ROW (row)))
                                  : g_strdup ("gaps");
}
