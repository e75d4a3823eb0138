/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of the board beside each other: how wide they are, which of them have rows yet, which is seen
 * on a narrow screen. What stands in one is its own business.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "concord-autoscroll.h"
#include "concord-board-private.h"

/* Columns whose rows are made before the first frame; the others come with the next, when the board knows
 * how wide it is.
 */
#define FIRST_COLUMNS 1

#define NARROW_WIDTH 328.0 /* pixels: a phone less its margins */
#define NORMAL_WIDTH 340.0 /* the others grow with the text */
#define WIDE_WIDTH   400.0

/* What a column leaves free on both sides, as in board.css */
#define NARROW_MARGINS 32
#define NORMAL_MARGINS 72

/* The height from which a long vision scrolls */
#define NARROW_VISION 84.0
#define NORMAL_VISION 150.0

static gboolean
is_near (ConcordBoard *self,
         guint         index)
{
  GtkWidget *column = self->columns->pdata[index];
  float page = (float) gtk_widget_get_width (GTK_WIDGET (self->scroller));
  graphene_rect_t bounds;

  if (page <= 0 || gtk_widget_get_width (column) == 0 ||
      !gtk_widget_compute_bounds (column, GTK_WIDGET (self->scroller), &bounds))
    return index < FIRST_COLUMNS;

  return bounds.origin.x < page && bounds.origin.x + bounds.size.width > 0;
}

static void
wake_columns (ConcordBoard *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      if (is_near (self, i))
        concord_board_column_wake (self->columns->pdata[i]);
    }
}

/* The column that is most in sight. */
static guint
get_page (ConcordBoard *self)
{
  float middle = (float) gtk_widget_get_width (GTK_WIDGET (self->scroller)) / 2;
  float least = G_MAXFLOAT;
  guint best = 0;

  for (guint i = 0; i <= self->columns->len; i++)
    {
      GtkWidget *column = i < self->columns->len ? self->columns->pdata[i] : GTK_WIDGET (self->tray);
      graphene_rect_t bounds;

      if (column == NULL || !gtk_widget_compute_bounds (column, GTK_WIDGET (self->scroller), &bounds))
        continue;
      if (ABS (bounds.origin.x + bounds.size.width / 2 - middle) < least)
        {
          least = ABS (bounds.origin.x + bounds.size.width / 2 - middle);
          best = i;
        }
    }

  return best;
}

void
concord_board_refresh_pager (ConcordBoard *self)
{
  guint page = get_page (self);
  guint n = self->columns->len + 1;
  const char *title = page + 1 < n ? concord_record_get_headline (concord_board_column_get_outcome (self->columns->pdata[page]))
                                   : _("From the room");
  /* Translators: on a narrow board: the number of the column that is seen, how many there are, its title */
  g_autofree char *words = g_strdup_printf (C_("pager", "%u of %u · %s"), page + 1, n, title);

  gtk_label_set_label (self->page_title, words);
}

static gboolean
on_wake_tick (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       data)
{
  ConcordBoard *self = CONCORD_BOARD (widget);

  self->wake_tick = 0;
  concord_board_refresh_sizes (self);
  if (gtk_widget_get_height (widget) != self->limited_height)
    concord_board_limit_vision (self);
  wake_columns (self);
  concord_board_refresh_pager (self);

  return G_SOURCE_REMOVE;
}

/* Adjustments change in the middle of a layout, when nothing may be added. */
static void
on_scrolled (ConcordBoard *self)
{
  if (self->wake_tick == 0)
    self->wake_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_wake_tick, NULL, NULL);
}

static gboolean
on_reveal_tick (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       data)
{
  ConcordBoard *self = CONCORD_BOARD (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (self->scroller);
  graphene_rect_t bounds;

  if (self->reveal != NULL && gtk_widget_get_width (self->reveal) == 0)
    return G_SOURCE_CONTINUE;

  if (self->reveal != NULL && gtk_widget_compute_bounds (self->reveal, GTK_WIDGET (self->scroller), &bounds))
    {
      double margin = MAX (0, MIN (16, (gtk_adjustment_get_page_size (adjustment) - bounds.size.width) / 2));
      double start = bounds.origin.x + gtk_adjustment_get_value (adjustment);

      gtk_adjustment_clamp_page (adjustment, start - margin, start + bounds.size.width + margin);
    }

  g_clear_weak_pointer (&self->reveal);
  self->reveal_tick = 0;

  return G_SOURCE_REMOVE;
}

/* Scrolls across so that @column is seen, once it has a place. */
void
concord_board_reveal (ConcordBoard *self,
                      GtkWidget    *column)
{
  g_set_weak_pointer (&self->reveal, column);
  if (self->reveal_tick == 0)
    self->reveal_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_reveal_tick, NULL, NULL);
}

void
concord_board_turn_page (ConcordBoard *self,
                         int           step)
{
  guint page = get_page (self);
  guint next = step < 0 ? (page > 0 ? page - 1 : 0) : MIN (page + 1, self->columns->len);

  concord_board_reveal (self, next < self->columns->len ? self->columns->pdata[next] : GTK_WIDGET (self->tray));
}

static void
apply_width (ConcordBoard *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    concord_board_column_set_width (self->columns->pdata[i], self->column_width);
  if (self->tray != NULL)
    concord_board_tray_set_width (self->tray, self->column_width);
}

gboolean
concord_board_is_empty (ConcordBoard *self)
{
  return self->columns->len == 0 && (self->tray == NULL || concord_board_tray_get_n_notes (self->tray) == 0);
}

static void
show_pager (ConcordBoard *self)
{
  gtk_widget_set_visible (self->pager, gtk_widget_has_css_class (GTK_WIDGET (self), "narrow") && !concord_board_is_empty (self));
  concord_board_refresh_looking (self);
}

static double
to_pixels (ConcordBoard *self,
           double        width)
{
  return adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, width, gtk_widget_get_settings (GTK_WIDGET (self)));
}

/* A column grows with the zoom, but never wider than what can be seen of it; on a narrow screen it is all that
 * is seen.
 */
void
concord_board_refresh_sizes (ConcordBoard *self)
{
  gboolean narrow = gtk_widget_has_css_class (GTK_WIDGET (self), "narrow");
  double room = gtk_widget_get_width (GTK_WIDGET (self->scroller)) - (narrow ? NARROW_MARGINS : NORMAL_MARGINS);
  double width = narrow ? self->plain_width : self->plain_width * self->zoom / 100;

  if (room > NARROW_WIDTH && (narrow || width > room))
    width = room;

  self->column_width = (int) width;
  apply_width (self);
}

static void
set_sizes (ConcordBoard *self,
           double        column_width,
           double        vision_height)
{
  self->plain_width = column_width;
  self->vision_height = to_pixels (self, vision_height);
  concord_board_limit_vision (self);
  concord_board_refresh_sizes (self);
  show_pager (self);
}

static void
on_narrow (ConcordBoard *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  set_sizes (self, NARROW_WIDTH, NARROW_VISION);
}

static void
on_normal (ConcordBoard *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "wide");
  set_sizes (self, to_pixels (self, NORMAL_WIDTH), NORMAL_VISION);
}

static void
on_wide (ConcordBoard *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "wide");
  set_sizes (self, to_pixels (self, WIDE_WIDTH), NORMAL_VISION);
}

void
concord_board_number_columns (ConcordBoard *self)
{
  GtkWidget *before = NULL;

  for (guint i = 0; i < self->columns->len; i++)
    {
      GtkWidget *column = self->columns->pdata[i];

      gtk_box_reorder_child_after (self->strip, column, before);
      concord_board_column_set_index (CONCORD_BOARD_COLUMN (column), i);
      before = column;
    }

  show_pager (self);
  gtk_stack_set_visible_child_name (self->stack, concord_board_is_empty (self) ? "empty" : "columns");
}

static void
remove_parked (gpointer column)
{
  GtkWidget *parent = gtk_widget_get_parent (column);

  if (parent != NULL)
    gtk_box_remove (GTK_BOX (parent), column);
  g_object_unref (column);
}

/* A column that moves leaves and comes back: its widget waits, with its rows and where they were scrolled. */
static ConcordBoardColumn *
take_column (ConcordBoard  *self,
             ConcordRecord *outcome)
{
  GtkWidget *column = g_hash_table_lookup (self->parked, outcome);

  if (column != NULL)
    {
      g_hash_table_steal (self->parked, outcome);
      gtk_widget_set_visible (column, TRUE);
      g_object_unref (column);
    }
  else
    {
      column = concord_board_column_new (self->desk, self->light, outcome);
      concord_board_column_set_width (CONCORD_BOARD_COLUMN (column), self->column_width);
      gtk_box_append (self->strip, column);
    }

  return CONCORD_BOARD_COLUMN (column);
}

static void
on_outcomes_changed (GListModel *outcomes,
                     guint       position,
                     guint       removed,
                     guint       added,
                     gpointer    data)
{
  ConcordBoard *self = data;

  for (guint i = 0; i < removed; i++)
    {
      ConcordBoardColumn *column = self->columns->pdata[position];

      gtk_widget_set_visible (GTK_WIDGET (column), FALSE);
      g_hash_table_insert (self->parked, concord_board_column_get_outcome (column), g_object_ref (column));
      g_ptr_array_remove_index (self->columns, position);
    }

  for (guint i = 0; i < added; i++)
    {
      g_autoptr (ConcordRecord) outcome = g_list_model_get_item (outcomes, position + i);

      g_ptr_array_insert (self->columns, (int) (position + i), take_column (self, outcome));
    }

  concord_board_number_columns (self);
  on_scrolled (self);
}

void
concord_board_clear_columns (ConcordBoard *self)
{
  g_hash_table_remove_all (self->parked);
  for (guint i = 0; i < self->columns->len; i++)
    gtk_box_remove (self->strip, self->columns->pdata[i]);
  g_ptr_array_set_size (self->columns, 0);
  if (self->tray != NULL)
    gtk_box_remove (self->strip, GTK_WIDGET (self->tray));
  self->tray = NULL;
}

void
concord_board_fill (ConcordBoard *self)
{
  ConcordRecordList *outcomes = concord_graph_list (concord_board_get_graph (self), CONCORD_KIND_OUTCOME);

  self->tray = CONCORD_BOARD_TRAY (concord_board_tray_new (self->desk, self->light));
  gtk_box_append (self->strip, GTK_WIDGET (self->tray));
  on_outcomes_changed (G_LIST_MODEL (outcomes), 0, 0, concord_record_list_get_length (outcomes), self);
  apply_width (self);
  wake_columns (self);
}

void
concord_board_bind_columns (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_narrow);
  gtk_widget_class_bind_template_callback (widget_class, on_normal);
  gtk_widget_class_bind_template_callback (widget_class, on_wide);
}

void
concord_board_set_up_columns (ConcordBoard *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (self->scroller);

  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
  concord_autoscroll_add (self->scroller);

  self->columns = g_ptr_array_new ();
  self->parked = g_hash_table_new_full (NULL, NULL, NULL, remove_parked);
  self->outcome_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect (self->outcome_signals, "items-changed", G_CALLBACK (on_outcomes_changed), self);
  on_normal (self);
}
