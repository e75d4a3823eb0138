/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gaps for a list view: one is made an object only while a row shows it, since there may be very many. Never
 * looks for gaps.
 */

#include "config.h"

#include "concord-gap-model.h"

struct _ConcordGapItem
{
  GObject parent_instance;

  ConcordGap gap;
};

struct _ConcordGapModel
{
  GObject parent_instance;

  GArray *gaps; /* of ConcordGap, by rule */
};

/* --- one of them ----------------------------------------------------------------- */

G_DEFINE_FINAL_TYPE (ConcordGapItem, concord_gap_item, G_TYPE_OBJECT)

static void
concord_gap_item_finalize (GObject *object)
{
  g_clear_object (&CONCORD_GAP_ITEM (object)->gap.record);

  G_OBJECT_CLASS (concord_gap_item_parent_class)->finalize (object);
}

static void
concord_gap_item_class_init (ConcordGapItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = concord_gap_item_finalize;
}

static void
concord_gap_item_init (ConcordGapItem *self)
{
}

const ConcordGap *
concord_gap_item_get_gap (ConcordGapItem *self)
{
  return &self->gap;
}

/* --- all of them ----------------------------------------------------------------- */

static GType
get_item_type (GListModel *model)
{
  return CONCORD_TYPE_GAP_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return CONCORD_GAP_MODEL (model)->gaps->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  ConcordGapModel *self = CONCORD_GAP_MODEL (model);
  ConcordGapItem *item;

  if (position >= self->gaps->len)
    return NULL;

  item = g_object_new (CONCORD_TYPE_GAP_ITEM, NULL);
  item->gap = g_array_index (self->gaps, ConcordGap, position);
  g_object_ref (item->gap.record);

  return item;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
get_section (GtkSectionModel *model,
             guint            position,
             guint           *start,
             guint           *end)
{
  ConcordGapModel *self = CONCORD_GAP_MODEL (model);

  if (position < self->gaps->len)
    {
      concord_gaps_get_group (self->gaps, position, start, end);
      return;
    }

  *start = self->gaps->len;
  *end = G_MAXUINT;
}

static void
section_model_iface_init (GtkSectionModelInterface *iface)
{
  iface->get_section = get_section;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ConcordGapModel, concord_gap_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_iface_init))

static void
concord_gap_model_finalize (GObject *object)
{
  g_clear_pointer (&CONCORD_GAP_MODEL (object)->gaps, g_array_unref);

  G_OBJECT_CLASS (concord_gap_model_parent_class)->finalize (object);
}

static void
concord_gap_model_class_init (ConcordGapModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = concord_gap_model_finalize;
}

static void
concord_gap_model_init (ConcordGapModel *self)
{
  self->gaps = g_array_new (FALSE, FALSE, sizeof (ConcordGap));
}

ConcordGapModel *
concord_gap_model_new (void)
{
  return g_object_new (CONCORD_TYPE_GAP_MODEL, NULL);
}

static gboolean
is_same (GArray *a,
         guint   at_a,
         GArray *b,
         guint   at_b)
{
  const ConcordGap *gap_a = &g_array_index (a, ConcordGap, at_a);
  const ConcordGap *gap_b = &g_array_index (b, ConcordGap, at_b);

  return gap_a->rule == gap_b->rule && gap_a->record == gap_b->record;
}

/**
 * concord_gap_model_take:
 * @gaps: (transfer full) (element-type ConcordGap): what is to be listed, by rule
 *
 * Tells of a change from the first to the last gap that is another one: mending one takes one row away.
 */
void
concord_gap_model_take (ConcordGapModel *self,
                        GArray          *gaps)
{
  g_autoptr (GArray) before = self->gaps;
  guint shorter = MIN (before->len, gaps->len);
  guint head = 0;
  guint tail = 0;

  while (head < shorter && is_same (before, head, gaps, head))
    head++;
  while (tail < shorter - head && is_same (before, before->len - tail - 1, gaps, gaps->len - tail - 1))
    tail++;

  self->gaps = gaps;
  if (before->len > head + tail || gaps->len > head + tail)
    g_list_model_items_changed (G_LIST_MODEL (self), head, before->len - head - tail, gaps->len - head - tail);
}

/**
 * concord_gap_model_get_gaps:
 *
 * Returns: (transfer none) (element-type ConcordGap): what is listed
 */
GArray *
concord_gap_model_get_gaps (ConcordGapModel *self)
{
  return self->gaps;
}
