/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows one page of what a screen says. What stays on the page keeps its widgets, and whoever reads a page keeps it
 * when something comes before it. It knows nothing of the records' fields.
 */

#include "config.h"

#include "concord-pages-view.h"

#include "concord-panel-view.h"
#include "concord-partner-chip.h"
#include "concord-screen-glow.h"
#include "concord-screen-label.h"
#include "concord-screen-plan.h"

struct _ConcordPagesView
{
  GtkWidget parent_instance;

  GtkWidget *dot;
  GtkWidget *title;
  GtkWidget *subtitle;
  GHashTable *by_key; /* key of panel and part → ConcordPanelView, a child */

  ConcordScreenContent *content;
  ConcordScreenRuler *ruler;
  ConcordScreenPlan *plan; /* NULL before there is content and room */
  int width;
  int height;
  guint page;
  GStrv standing; /* keys of what stands on the page, to find it again */
};

enum
{
  PAGES_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ConcordPagesView, concord_pages_view, GTK_TYPE_WIDGET)

static ConcordPlanCell *
get_cell (ConcordPagesView *self,
          guint             index)
{
  return g_ptr_array_index (self->plan->cells, index);
}

/* Whoever reads a page keeps it: it is where the first of what stood on it stands now. */
static void
find_page_again (ConcordPagesView *self)
{
  if (self->standing == NULL ||
      !concord_screen_plan_find_keys (self->plan, (const char *const *) self->standing, &self->page))
    self->page = MIN (self->page, self->plan->n_pages - 1);
}

static void
show_subtitle (ConcordPagesView *self)
{
  gsize figure;
  g_autofree char *subtitle = concord_screen_dup_subtitle (self->content, &figure);
  g_autoptr (PangoAttrList) attributes
      = concord_screen_type_attributes_with_figure (self->plan->subtitle, subtitle, figure);

  gtk_label_set_label (GTK_LABEL (self->subtitle), subtitle);
  gtk_label_set_attributes (GTK_LABEL (self->subtitle), attributes);
  gtk_widget_set_visible (self->subtitle, self->plan->head && subtitle[0] != '\0');
}

static void
show_head (ConcordPagesView *self)
{
  concord_screen_label_say (GTK_LABEL (self->title), self->plan->title, self->plan->head ? self->content->title : "");
  gtk_widget_set_visible (self->dot, self->plan->head && self->content->partner != NULL);
  concord_partner_add_colour (self->dot, self->content->partner);
  show_subtitle (self);

  if (self->content->changed)
    {
      concord_screen_glow (self->title);
      concord_screen_glow (self->subtitle);
    }
}

static void
show_cell (ConcordPagesView *self,
           GHashTable       *before,
           ConcordPlanCell  *cell)
{
  char *key = concord_plan_cell_dup_key (cell);
  GtkWidget *view = g_hash_table_lookup (before, key);

  if (view != NULL)
    {
      g_hash_table_remove (before, key);
      gtk_widget_insert_before (view, GTK_WIDGET (self), NULL);
    }
  else
    {
      view = concord_panel_view_new ();
      gtk_widget_set_parent (view, GTK_WIDGET (self));
    }

  concord_panel_view_show (CONCORD_PANEL_VIEW (view), self->plan->step, cell);
  g_hash_table_insert (self->by_key, key, view);
}

/* What changed is pointed out once. */
static void
forget_changes (ConcordPagesView *self)
{
  self->content->changed = FALSE;
  for (guint i = 0; i < self->plan->cells->len; i++)
    {
      ConcordPlanCell *cell = get_cell (self, i);

      cell->panel->changed = FALSE;
      for (guint j = 0; j < cell->lines->len; j++)
        ((ConcordPlanLine *) g_ptr_array_index (cell->lines, j))->line->changed = FALSE;
    }
}

static void
show_page (ConcordPagesView *self)
{
  g_autoptr (GHashTable) before = g_steal_pointer (&self->by_key);
  GHashTableIter iter;
  gpointer gone;

  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  show_head (self);
  for (guint i = 0; i < self->plan->cells->len; i++)
    {
      if (get_cell (self, i)->page == self->page)
        show_cell (self, before, get_cell (self, i));
    }

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, NULL, &gone))
    gtk_widget_unparent (gone);

  g_clear_pointer (&self->standing, g_strfreev);
  self->standing = concord_screen_plan_dup_keys (self->plan, self->page);
  forget_changes (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
plan (ConcordPagesView *self)
{
  guint n_pages = concord_pages_view_get_n_pages (self);
  guint page = self->page;

  if (self->content == NULL || self->width <= 0)
    return;

  if (self->ruler == NULL)
    self->ruler = concord_screen_ruler_new (gtk_widget_get_pango_context (GTK_WIDGET (self)));

  g_clear_pointer (&self->plan, concord_screen_plan_free);
  self->plan = concord_screen_plan_new (self->content, self->ruler, self->width, self->height);
  find_page_again (self);
  show_page (self);

  if (self->plan->n_pages != n_pages || self->page != page)
    g_signal_emit (self, signals[PAGES_CHANGED], 0);
}

/* --- the widget ------------------------------------------------------------------ */

/* It takes what it is given: what it says is fitted into it. */
static void
concord_pages_view_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
place (ConcordPagesView *self,
       GtkWidget        *child,
       int               x,
       int               y,
       int               width,
       int               height)
{
  if (!gtk_widget_should_layout (child))
    return;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = self->width - x - width;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
concord_pages_view_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  ConcordPagesView *self = CONCORD_PAGES_VIEW (widget);
  int room = 0;
  int top = 0;

  if (self->width != width || self->height != height || self->ruler == NULL)
    {
      self->width = width;
      self->height = height;
      plan (self);
    }

  if (self->plan == NULL)
    return;

  if (self->plan->head)
    {
      room = self->content->partner != NULL ? CONCORD_PLAN_TITLE_DOT : 0;
      place (self, self->dot, 0, (self->plan->title->size * 6 / 5 - CONCORD_PLAN_TITLE_DOT * 2 / 3) / 2,
             CONCORD_PLAN_TITLE_DOT * 2 / 3, CONCORD_PLAN_TITLE_DOT * 2 / 3);
      place (self, self->title, room, 0, width - room, self->plan->title_height);
      top = self->plan->title_height + (self->plan->subtitle_height > 0 ? CONCORD_PLAN_TITLE_GAP : 0);
      place (self, self->subtitle, 0, top, width, self->plan->subtitle_height);
      top += self->plan->subtitle_height + CONCORD_PLAN_HEAD_GAP;
    }

  for (guint i = 0; i < self->plan->cells->len; i++)
    {
      ConcordPlanCell *cell = get_cell (self, i);
      g_autofree char *key = concord_plan_cell_dup_key (cell);

      if (cell->page == self->page)
        place (self, g_hash_table_lookup (self->by_key, key), cell->x, top + cell->y, cell->width, cell->height);
    }
}

/* Another font, or one of another size: everything is measured again. */
static void
concord_pages_view_css_changed (GtkWidget         *widget,
                                GtkCssStyleChange *change)
{
  ConcordPagesView *self = CONCORD_PAGES_VIEW (widget);

  GTK_WIDGET_CLASS (concord_pages_view_parent_class)->css_changed (widget, change);

  g_clear_pointer (&self->ruler, concord_screen_ruler_free);
  gtk_widget_queue_resize (widget);
}

static void
concord_pages_view_dispose (GObject *object)
{
  ConcordPagesView *self = CONCORD_PAGES_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->by_key, g_hash_table_unref);
  g_clear_pointer (&self->plan, concord_screen_plan_free);
  g_clear_pointer (&self->content, concord_screen_content_free);
  g_clear_pointer (&self->ruler, concord_screen_ruler_free);
  g_clear_pointer (&self->standing, g_strfreev);

  G_OBJECT_CLASS (concord_pages_view_parent_class)->dispose (object);
}

static void
concord_pages_view_class_init (ConcordPagesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_pages_view_dispose;
  widget_class->measure = concord_pages_view_measure;
  widget_class->size_allocate = concord_pages_view_size_allocate;
  widget_class->css_changed = concord_pages_view_css_changed;

  signals[PAGES_CHANGED] = g_signal_new ("pages-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "screenpages");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
concord_pages_view_init (ConcordPagesView *self)
{
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self->dot = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (self->dot, "mark");
  gtk_widget_add_css_class (self->dot, "partner");
  self->title = concord_screen_label_new (GTK_ACCESSIBLE_ROLE_HEADING, "screen-title");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_PROPERTY_LEVEL, 1, -1);
  self->subtitle = concord_screen_label_new (GTK_ACCESSIBLE_ROLE_LABEL, "screen-subtitle");

  gtk_widget_set_parent (self->dot, GTK_WIDGET (self));
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));
  gtk_widget_set_parent (self->subtitle, GTK_WIDGET (self));
  gtk_widget_set_visible (self->dot, FALSE);
}

GtkWidget *
concord_pages_view_new (void)
{
  return g_object_new (CONCORD_TYPE_PAGES_VIEW, NULL);
}

/**
 * concord_pages_view_take:
 * @content: (transfer full): what is to be shown from now on
 *
 * What says something else than before is pointed out.
 */
void
concord_pages_view_take (ConcordPagesView     *self,
                         ConcordScreenContent *content)
{
  if (self->content != NULL)
    concord_screen_content_compare (content, self->content);

  g_clear_pointer (&self->content, concord_screen_content_free);
  self->content = content;
  plan (self);
}

guint
concord_pages_view_get_n_pages (ConcordPagesView *self)
{
  return self->plan != NULL ? self->plan->n_pages : 1;
}

guint
concord_pages_view_get_page (ConcordPagesView *self)
{
  return self->page;
}

/* Before there is room it is kept for when there is. */
void
concord_pages_view_set_page (ConcordPagesView *self,
                             guint             page)
{
  if (self->plan != NULL)
    page = MIN (page, self->plan->n_pages - 1);
  if (self->page == page)
    return;

  self->page = page;
  if (self->plan != NULL)
    show_page (self);
}

/**
 * concord_pages_view_find:
 * @page: (out): the first page it stands on
 *
 * Returns: whether there is a line or a panel about @record
 */
gboolean
concord_pages_view_find (ConcordPagesView *self,
                         ConcordRecord    *record,
                         guint            *page)
{
  return self->plan != NULL && concord_screen_plan_find_record (self->plan, record, page);
}
