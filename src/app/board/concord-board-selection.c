/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which cards are chosen. It knows records and their order on the board, no widget and no edit. */

#include "config.h"

#include "concord-board-selection.h"

struct _ConcordBoardSelection
{
  GObject parent_instance;

  ConcordGraph *graph;
  GHashTable *chosen;    /* ConcordRecord */
  ConcordRecord *anchor; /* where a range begins */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (ConcordBoardSelection, concord_board_selection, G_TYPE_OBJECT)

static G_DEFINE_QUARK (concord-board-selection, selection)

static gboolean
is_gone (gpointer key,
         gpointer value,
         gpointer data)
{
  ConcordBoardSelection *self = data;

  return concord_graph_lookup (self->graph, concord_record_get_id (key)) != key;
}

static void
on_graph_changed (ConcordBoardSelection *self)
{
  if (self->anchor != NULL && is_gone (self->anchor, NULL, self))
    g_clear_object (&self->anchor);

  if (g_hash_table_foreach_remove (self->chosen, is_gone, self) > 0)
    g_signal_emit (self, changed_signal, 0);
}

static void
concord_board_selection_dispose (GObject *object)
{
  ConcordBoardSelection *self = CONCORD_BOARD_SELECTION (object);

  g_hash_table_remove_all (self->chosen);
  g_clear_object (&self->anchor);
  g_clear_object (&self->graph);

  G_OBJECT_CLASS (concord_board_selection_parent_class)->dispose (object);
}

static void
concord_board_selection_finalize (GObject *object)
{
  g_clear_pointer (&CONCORD_BOARD_SELECTION (object)->chosen, g_hash_table_unref);

  G_OBJECT_CLASS (concord_board_selection_parent_class)->finalize (object);
}

static void
concord_board_selection_class_init (ConcordBoardSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = concord_board_selection_dispose;
  object_class->finalize = concord_board_selection_finalize;

  changed_signal =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
concord_board_selection_init (ConcordBoardSelection *self)
{
  self->chosen = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

/**
 * concord_board_selection_of:
 *
 * A desk has one board; whatever shows cards of it finds here which are chosen.
 *
 * Returns: (transfer none): the selection that belongs to @desk
 */
ConcordBoardSelection *
concord_board_selection_of (ConcordDesk *desk)
{
  ConcordBoardSelection *self = g_object_get_qdata (G_OBJECT (desk), selection_quark ());

  if (self == NULL)
    {
      self = g_object_new (CONCORD_TYPE_BOARD_SELECTION, NULL);
      self->graph = g_object_ref (concord_desk_get_graph (desk));
      g_signal_connect_object (self->graph, "changed", G_CALLBACK (on_graph_changed), self, G_CONNECT_SWAPPED);
      g_object_set_qdata_full (G_OBJECT (desk), selection_quark (), self, g_object_unref);
    }

  return self;
}

guint
concord_board_selection_get_n (ConcordBoardSelection *self)
{
  return g_hash_table_size (self->chosen);
}

/* @record: (nullable): anything that stands on the board */
gboolean
concord_board_selection_has (ConcordBoardSelection *self,
                             gpointer               record)
{
  return record != NULL && g_hash_table_contains (self->chosen, record);
}

static guint
get_path (ConcordGraph  *graph,
          ConcordRecord *record,
          ConcordRecord *path[4])
{
  guint n = 0;

  for (; record != NULL && n < 4; record = concord_graph_get_owner (graph, record))
    path[n++] = record;

  return n;
}

/* Columns from first to last, down each; then the tray. */
static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  ConcordRecord *path_a[4], *path_b[4];
  guint n_a = get_path (data, *(ConcordRecord *const *) a, path_a);
  guint n_b = get_path (data, *(ConcordRecord *const *) b, path_b);
  ConcordKind top_a = concord_record_get_kind (path_a[n_a - 1]);
  ConcordKind top_b = concord_record_get_kind (path_b[n_b - 1]);

  if (top_a != top_b)
    return top_a < top_b ? -1 : 1;

  while (n_a > 0 && n_b > 0)
    {
      ConcordRecord *left = path_a[--n_a];
      ConcordRecord *right = path_b[--n_b];
      double difference = concord_record_get_position (left) - concord_record_get_position (right);

      if (left != right)
        return difference < 0 ? -1 : difference > 0 ? 1 : g_strcmp0 (concord_record_get_id (left), concord_record_get_id (right));
    }

  return (int) n_a - (int) n_b;
}

/**
 * concord_board_selection_dup_cards:
 *
 * Returns: (transfer full) (element-type ConcordRecord): what is chosen, in the order of the board
 */
GPtrArray *
concord_board_selection_dup_cards (ConcordBoardSelection *self)
{
  GPtrArray *cards = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, self->chosen);
  while (g_hash_table_iter_next (&iter, &record, NULL))
    g_ptr_array_add (cards, g_object_ref (record));

  g_ptr_array_sort_with_data (cards, compare_places, self->graph);

  return cards;
}

/**
 * concord_board_selection_get_anchor:
 *
 * Returns: (transfer none) (nullable): the card that was chosen by itself last
 */
ConcordRecord *
concord_board_selection_get_anchor (ConcordBoardSelection *self)
{
  return self->anchor;
}

static gboolean
set_chosen (ConcordBoardSelection *self,
            ConcordRecord         *record,
            gboolean               chosen)
{
  if (chosen && !g_hash_table_contains (self->chosen, record))
    return g_hash_table_add (self->chosen, g_object_ref (record));

  return !chosen && g_hash_table_remove (self->chosen, record);
}

void
concord_board_selection_choose (ConcordBoardSelection *self,
                                ConcordRecord         *record,
                                gboolean               chosen)
{
  g_set_object (&self->anchor, record);
  if (set_chosen (self, record, chosen))
    g_signal_emit (self, changed_signal, 0);
}

/**
 * concord_board_selection_set_range:
 * @all: (element-type ConcordRecord): cards, one behind the other
 * @first: of those that are to be chosen
 * @last: of those that are to be chosen
 *
 * Of @all exactly those from @first to @last are chosen; others stay as they are.
 */
void
concord_board_selection_set_range (ConcordBoardSelection *self,
                                   GPtrArray             *all,
                                   guint                  first,
                                   guint                  last)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < all->len; i++)
    changed = set_chosen (self, all->pdata[i], i >= MIN (first, last) && i <= MAX (first, last)) || changed;

  if (changed)
    g_signal_emit (self, changed_signal, 0);
}

/**
 * concord_board_selection_clear:
 *
 * Returns: whether anything was chosen
 */
gboolean
concord_board_selection_clear (ConcordBoardSelection *self)
{
  g_clear_object (&self->anchor);
  if (g_hash_table_size (self->chosen) == 0)
    return FALSE;

  g_hash_table_remove_all (self->chosen);
  g_signal_emit (self, changed_signal, 0);

  return TRUE;
}

/**
 * concord_board_are_alike:
 * @kind: (out) (optional): the kind of all of them
 *
 * Returns: whether @cards are of one kind
 */
gboolean
concord_board_are_alike (GPtrArray   *cards,
                         ConcordKind *kind)
{
  for (guint i = 1; i < cards->len; i++)
    {
      if (concord_record_get_kind (cards->pdata[i]) != concord_record_get_kind (cards->pdata[0]))
        return FALSE;
    }

  if (cards->len > 0 && kind != NULL)
    *kind = concord_record_get_kind (cards->pdata[0]);

  return cards->len > 0;
}
