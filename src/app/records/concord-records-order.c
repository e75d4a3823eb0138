/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the records of a kind stand when all of them are listed. Reads the graph and hears of owners that
 * move; never moves anything.
 */

#include "config.h"

#include "concord-records-order.h"

struct _ConcordRecordsOrder
{
  GObject parent_instance;

  ConcordGraph *graph;
  GtkSorter *sorter;
  GtkSorter *section_sorter;
};

G_DEFINE_FINAL_TYPE (ConcordRecordsOrder, concord_records_order, G_TYPE_OBJECT)

/* Nothing on a board lies deeper: outcome, priority, commitment, and what belongs to it. */
enum
{
  MOST_OWNERS = 4,
};

static int
compare_places (ConcordRecord *a,
                ConcordRecord *b)
{
  double at = concord_record_get_position (a);
  double bt = concord_record_get_position (b);

  if (at < bt)
    return -1;
  if (at > bt)
    return 1;

  return g_strcmp0 (concord_record_get_id (a), concord_record_get_id (b));
}

/* Fills @path from the outermost owner on, and returns how many there are. */
static guint
trace_owners (ConcordRecordsOrder *self,
              ConcordRecord *record,
              ConcordRecord *path[MOST_OWNERS])
{
  guint n = 0;

  for (ConcordRecord *owner = concord_graph_get_owner (self->graph, record);
       owner != NULL && n < MOST_OWNERS; owner = concord_graph_get_owner (self->graph, owner))
    path[n++] = owner;

  for (guint i = 0; i < n / 2; i++)
    {
      ConcordRecord *swapped = path[i];

      path[i] = path[n - 1 - i];
      path[n - 1 - i] = swapped;
    }

  return n;
}

static int
compare_owners (gconstpointer a,
                gconstpointer b,
                gpointer user_data)
{
  ConcordRecordsOrder *self = user_data;
  ConcordRecord *a_path[MOST_OWNERS];
  ConcordRecord *b_path[MOST_OWNERS];
  guint a_n, b_n;

  /* As most neighbours do. */
  if (concord_graph_get_owner (self->graph, (ConcordRecord *) a)
      == concord_graph_get_owner (self->graph, (ConcordRecord *) b))
    return 0;

  a_n = trace_owners (self, (ConcordRecord *) a, a_path);
  b_n = trace_owners (self, (ConcordRecord *) b, b_path);

  for (guint i = 0; i < a_n && i < b_n; i++)
    {
      int order = a_path[i] == b_path[i] ? 0 : compare_places (a_path[i], b_path[i]);

      if (order != 0)
        return order;
    }

  return (a_n > b_n) - (a_n < b_n);
}

static int
compare_records (gconstpointer a,
                 gconstpointer b,
                 gpointer user_data)
{
  int order = compare_owners (a, b, user_data);

  return order != 0 ? order : compare_places ((ConcordRecord *) a, (ConcordRecord *) b);
}

static void
on_owners_changed (ConcordRecordsOrder *self)
{
  gtk_sorter_changed (self->section_sorter, GTK_SORTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
}

static void
concord_records_order_finalize (GObject *object)
{
  ConcordRecordsOrder *self = CONCORD_RECORDS_ORDER (object);

  g_clear_object (&self->sorter);
  g_clear_object (&self->section_sorter);
  g_clear_object (&self->graph);

  G_OBJECT_CLASS (concord_records_order_parent_class)->finalize (object);
}

static void
concord_records_order_class_init (ConcordRecordsOrderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = concord_records_order_finalize;
}

static void
concord_records_order_init (ConcordRecordsOrder *self)
{
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_records, self, NULL));
  self->section_sorter = GTK_SORTER (gtk_custom_sorter_new (compare_owners, self, NULL));
}

/**
 * concord_kind_has_owners:
 *
 * Returns: whether records of @kind belong to other records
 */
gboolean
concord_kind_has_owners (ConcordKind kind)
{
  const ConcordKindInfo *info = concord_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      if ((info->fields[i].flags & CONCORD_FIELD_OWNER) != 0)
        return TRUE;
    }

  return FALSE;
}

static void
watch_owners (ConcordRecordsOrder *self,
              ConcordKind kind)
{
  for (ConcordKind owner = 0; owner < kind; owner++)
    {
      guint field;

      if (!concord_kind_find_owner (kind, owner, &field))
        continue;

      g_signal_connect_object (concord_graph_list (self->graph, owner), "items-changed",
                               G_CALLBACK (on_owners_changed), self, G_CONNECT_SWAPPED);
      watch_owners (self, owner);
    }
}

/**
 * concord_records_order_new:
 * @kind: a kind whose records belong to others
 *
 * Returns: (transfer full): an order that must outlive the models that use its sorters
 */
ConcordRecordsOrder *
concord_records_order_new (ConcordGraph *graph,
                           ConcordKind kind)
{
  ConcordRecordsOrder *self = g_object_new (CONCORD_TYPE_RECORDS_ORDER, NULL);

  self->graph = g_object_ref (graph);
  watch_owners (self, kind);

  return self;
}

GtkSorter *
concord_records_order_get_sorter (ConcordRecordsOrder *self)
{
  return self->sorter;
}

/**
 * concord_records_order_get_section_sorter:
 *
 * Returns: (transfer none): finds records equal that belong to the same
 */
GtkSorter *
concord_records_order_get_section_sorter (ConcordRecordsOrder *self)
{
  return self->section_sorter;
}
