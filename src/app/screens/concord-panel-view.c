/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A panel on a page, or one of the pages it flows over: a heading and lines. Lines that stay keep their widgets. */

#include "config.h"

#include "concord-panel-view.h"

#include "concord-line-view.h"
#include "concord-screen-glow.h"
#include "concord-screen-label.h"

struct _ConcordPanelView
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *top;
  GtkWidget *number;
  GtkWidget *heading;
  GtkWidget *note;
  GtkWidget *lines;

  GHashTable *by_key; /* key of line and part → ConcordLineView, which its box owns */
  char *column_style;
};

G_DEFINE_FINAL_TYPE (ConcordPanelView, concord_panel_view, GTK_TYPE_WIDGET)

enum
{
  COLOURS = 6, /* of the board's columns */
};

static void
show_colour (ConcordPanelView *self,
             int               column)
{
  g_autofree char *style = column >= 0 ? g_strdup_printf ("column-%d", column % COLOURS + 1) : NULL;

  if (g_strcmp0 (self->column_style, style) == 0)
    return;

  if (self->column_style != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->column_style);
  if (style != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), style);
  g_set_str (&self->column_style, style);
}

static void
show_top (ConcordPanelView        *self,
          const ConcordScreenStep *step,
          const ConcordPlanCell   *cell)
{
  const ConcordScreenPanel *panel = cell->panel;

  concord_screen_label_say (GTK_LABEL (self->number), &step->heading, panel->number != NULL ? panel->number : "");
  concord_screen_label_say (GTK_LABEL (self->heading), &step->heading, panel->heading);
  concord_screen_label_say (GTK_LABEL (self->note), &step->detail, panel->note != NULL ? panel->note : "");
  gtk_widget_set_size_request (self->number, concord_screen_number_width (step), -1);
  gtk_widget_set_margin_end (self->number, step->mark / 2);
  gtk_widget_set_margin_start (self->note, step->mark);
  gtk_widget_set_visible (self->top, panel->heading[0] != '\0');

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, panel->heading, -1);
  if (panel->changed && cell->part == 0)
    concord_screen_glow (self->top);
}

/* Returns: the widget of @line behind @before, one that was there already where there is one */
static GtkWidget *
show_line (ConcordPanelView        *self,
           GHashTable              *before,
           GtkWidget               *last,
           const ConcordScreenStep *step,
           const ConcordPlanLine   *line)
{
  char *key = concord_plan_line_dup_key (line);
  GtkWidget *view = g_hash_table_lookup (before, key);

  if (view != NULL)
    {
      gtk_box_reorder_child_after (GTK_BOX (self->lines), view, last);
      g_hash_table_remove (before, key);
    }
  else
    {
      view = concord_line_view_new ();
      gtk_box_insert_child_after (GTK_BOX (self->lines), view, last);
    }

  concord_line_view_show (CONCORD_LINE_VIEW (view), step, line);
  g_hash_table_insert (self->by_key, key, view);

  return view;
}

static void
show_lines (ConcordPanelView        *self,
            const ConcordScreenStep *step,
            const ConcordPlanCell   *cell)
{
  g_autoptr (GHashTable) before = g_steal_pointer (&self->by_key);
  GtkWidget *last = NULL;
  GHashTableIter iter;
  gpointer gone;

  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < cell->lines->len; i++)
    last = show_line (self, before, last, step, g_ptr_array_index (cell->lines, i));

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, NULL, &gone))
    gtk_box_remove (GTK_BOX (self->lines), gone);

  gtk_box_set_spacing (GTK_BOX (self->lines), step->gap);
}

static void
concord_panel_view_dispose (GObject *object)
{
  ConcordPanelView *self = CONCORD_PANEL_VIEW (object);

  g_clear_pointer (&self->by_key, g_hash_table_unref);
  g_clear_pointer (&self->column_style, g_free);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (concord_panel_view_parent_class)->dispose (object);
}

static void
concord_panel_view_class_init (ConcordPanelViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_panel_view_dispose;

  gtk_widget_class_set_css_name (widget_class, "screenpanel");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
concord_panel_view_init (ConcordPanelView *self)
{
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self->number = concord_screen_label_new (GTK_ACCESSIBLE_ROLE_LABEL, "number");
  self->heading = concord_screen_label_new (GTK_ACCESSIBLE_ROLE_HEADING, "heading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_widget_set_hexpand (self->heading, TRUE);
  self->note = concord_screen_label_new (GTK_ACCESSIBLE_ROLE_LABEL, "note");
  gtk_label_set_wrap (GTK_LABEL (self->number), FALSE);
  gtk_label_set_wrap (GTK_LABEL (self->note), FALSE);
  gtk_widget_set_valign (self->number, GTK_ALIGN_BASELINE_FILL);
  gtk_widget_set_valign (self->heading, GTK_ALIGN_BASELINE_FILL);
  gtk_widget_set_valign (self->note, GTK_ALIGN_BASELINE_FILL);

  self->top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->top, "top");
  gtk_box_append (GTK_BOX (self->top), self->number);
  gtk_box_append (GTK_BOX (self->top), self->heading);
  gtk_box_append (GTK_BOX (self->top), self->note);

  self->lines = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                              "orientation", GTK_ORIENTATION_VERTICAL, NULL);
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->content), self->top);
  gtk_box_append (GTK_BOX (self->content), self->lines);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
}

GtkWidget *
concord_panel_view_new (void)
{
  return g_object_new (CONCORD_TYPE_PANEL_VIEW, NULL);
}

void
concord_panel_view_show (ConcordPanelView        *self,
                         const ConcordScreenStep *step,
                         const ConcordPlanCell   *cell)
{
  int padding = cell->panel->plain ? 0 : step->padding;

  gtk_widget_set_margin_start (self->content, padding);
  gtk_widget_set_margin_end (self->content, padding);
  gtk_widget_set_margin_top (self->content, padding);
  gtk_widget_set_margin_bottom (self->content, padding);
  gtk_box_set_spacing (GTK_BOX (self->content), step->gap);

  if (cell->panel->plain)
    gtk_widget_add_css_class (GTK_WIDGET (self), "plain");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "plain");
  gtk_widget_set_valign (self->content, cell->centred ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);

  show_colour (self, cell->panel->column);
  show_top (self, step, cell);
  show_lines (self, step, cell);
}
