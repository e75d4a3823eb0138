/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which cards are dimmed and which light up. Rows ask it; it knows no widget and changes no record. */

#include "config.h"

#include "concord-board-light.h"

#include "concord-involvement.h"

struct _ConcordBoardLight
{
  GObject parent_instance;

  ConcordDesk *desk;
  GHashTable *partners; /* ids of those shown; empty shows everyone */
  GHashTable *involved; /* ConcordRecord → whether; what owns commitments, as far as it was asked for */

  ConcordFind *find;    /* NULL while nobody searches */
  GPtrArray *found;     /* ConcordRecord, in the order of the board */
  GHashTable *is_found; /* the same as a set */
  guint n_beyond;       /* found, but of partners not shown */
  guint current;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ConcordBoardLight, concord_board_light, G_TYPE_OBJECT)

static ConcordGraph *
get_graph (ConcordBoardLight *self)
{
  return concord_desk_get_graph (self->desk);
}

/* A head is asked for whenever anything changes, and may own thousands of commitments. */
static gboolean
involves (ConcordBoardLight *self,
          ConcordRecord     *record)
{
  gpointer known;
  gboolean involved;

  if (g_hash_table_lookup_extended (self->involved, record, NULL, &known))
    return GPOINTER_TO_INT (known);

  involved = concord_record_involves (get_graph (self), record, self->partners);
  if (concord_record_get_kind (record) == CONCORD_KIND_OUTCOME || concord_record_get_kind (record) == CONCORD_KIND_PRIORITY)
    g_hash_table_insert (self->involved, record, GINT_TO_POINTER (involved));

  return involved;
}

/* Looks again; the match someone is on stays it, or else the first at or behind @from. */
static void
look (ConcordBoardLight *self,
      ConcordRecord     *from)
{
  g_autoptr (GPtrArray) everywhere = NULL;
  guint first = 0;

  g_hash_table_remove_all (self->is_found);
  g_ptr_array_set_size (self->found, 0);
  self->n_beyond = 0;
  self->current = 0;
  if (self->find == NULL)
    return;

  everywhere = concord_find_on_board (self->find, get_graph (self), from, &first);
  for (guint i = 0; i < everywhere->len; i++)
    {
      if (i == first)
        self->current = self->found->len;
      if (!concord_board_light_shows_all (self) && !involves (self, everywhere->pdata[i]))
        {
          self->n_beyond++;
          continue;
        }

      g_ptr_array_add (self->found, g_object_ref (everywhere->pdata[i]));
      g_hash_table_add (self->is_found, everywhere->pdata[i]);
    }
  if (self->current >= self->found->len)
    self->current = 0;
}

static void
look_again (ConcordBoardLight *self)
{
  g_autoptr (ConcordRecord) current = NULL;

  g_set_object (&current, concord_board_light_get_current (self, NULL));
  look (self, current);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Partners that are gone are no longer chosen; with none left, everyone is shown. */
static void
forget_gone (ConcordBoardLight *self)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->partners);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (concord_graph_lookup (get_graph (self), id) == NULL)
        g_hash_table_iter_remove (&iter);
    }
}

static void
on_graph_changed (ConcordBoardLight *self)
{
  if (concord_board_light_shows_all (self) && self->find == NULL)
    return;

  forget_gone (self);
  g_hash_table_remove_all (self->involved);
  look_again (self);
}

static void
concord_board_light_finalize (GObject *object)
{
  ConcordBoardLight *self = CONCORD_BOARD_LIGHT (object);

  g_clear_pointer (&self->partners, g_hash_table_unref);
  g_clear_pointer (&self->involved, g_hash_table_unref);
  g_clear_pointer (&self->find, concord_find_unref);
  g_clear_pointer (&self->is_found, g_hash_table_unref);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (concord_board_light_parent_class)->finalize (object);
}

static void
concord_board_light_class_init (ConcordBoardLightClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = concord_board_light_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
concord_board_light_init (ConcordBoardLight *self)
{
  self->partners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->involved = g_hash_table_new (NULL, NULL);
  self->found = g_ptr_array_new_with_free_func (g_object_unref);
  self->is_found = g_hash_table_new (NULL, NULL);
}

ConcordBoardLight *
concord_board_light_new (ConcordDesk *desk)
{
  ConcordBoardLight *self = g_object_new (CONCORD_TYPE_BOARD_LIGHT, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (concord_desk_get_graph (desk), "changed", G_CALLBACK (on_graph_changed), self, G_CONNECT_SWAPPED);

  return self;
}

ConcordLight
concord_board_light_get (ConcordBoardLight *self,
                         ConcordRecord     *record)
{
  ConcordLight light = CONCORD_LIGHT_PLAIN;

  if (!concord_board_light_shows_all (self) && !involves (self, record))
    light |= CONCORD_LIGHT_FILTERED;
  if (self->find != NULL)
    light |= g_hash_table_contains (self->is_found, record) ? CONCORD_LIGHT_FOUND : CONCORD_LIGHT_PASSED;

  return light;
}

/* --- partners ------------------------------------------------------------------------ */

gboolean
concord_board_light_shows_all (ConcordBoardLight *self)
{
  return g_hash_table_size (self->partners) == 0;
}

guint
concord_board_light_get_n_chosen (ConcordBoardLight *self)
{
  return g_hash_table_size (self->partners);
}

gboolean
concord_board_light_is_chosen (ConcordBoardLight *self,
                               ConcordRecord     *partner)
{
  return g_hash_table_contains (self->partners, concord_record_get_id (partner));
}

static void
on_choice_changed (ConcordBoardLight *self)
{
  g_hash_table_remove_all (self->involved);
  look_again (self);
}

/**
 * concord_board_light_choose:
 * @chosen: whether the cards of @partner are shown; with nobody chosen, those of everyone are
 */
void
concord_board_light_choose (ConcordBoardLight *self,
                            ConcordRecord     *partner,
                            gboolean           chosen)
{
  gboolean changed = chosen ? g_hash_table_add (self->partners, g_strdup (concord_record_get_id (partner)))
                            : g_hash_table_remove (self->partners, concord_record_get_id (partner));

  if (changed)
    on_choice_changed (self);
}

void
concord_board_light_show_all (ConcordBoardLight *self)
{
  if (concord_board_light_shows_all (self))
    return;

  g_hash_table_remove_all (self->partners);
  on_choice_changed (self);
}

/**
 * concord_board_light_count:
 * @n_shown: (out): how many commitments are those of the partners shown
 * @n_all: (out): how many there are
 */
void
concord_board_light_count (ConcordBoardLight *self,
                           guint             *n_shown,
                           guint             *n_all)
{
  ConcordRecordList *commitments = concord_graph_list (get_graph (self), CONCORD_KIND_COMMITMENT);

  *n_all = concord_record_list_get_length (commitments);
  *n_shown = 0;
  for (guint i = 0; i < *n_all; i++)
    {
      if (concord_board_light_shows_all (self) || involves (self, concord_record_list_peek (commitments, i)))
        (*n_shown)++;
    }
}

/* --- search -------------------------------------------------------------------------- */

/**
 * concord_board_light_search:
 * @typed: what is searched for; without a word in it nobody searches
 * @from: (nullable): the card someone is on: the first match there or behind it becomes the current one
 */
void
concord_board_light_search (ConcordBoardLight *self,
                            const char        *typed,
                            ConcordRecord     *from)
{
  g_autoptr (ConcordFind) find = concord_find_new (typed);

  if (self->find == NULL && concord_find_is_empty (find))
    return;

  g_clear_pointer (&self->find, concord_find_unref);
  if (!concord_find_is_empty (find))
    self->find = g_steal_pointer (&find);
  look (self, from);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * concord_board_light_get_find:
 *
 * Returns: (transfer none) (nullable): the words that light up
 */
ConcordFind *
concord_board_light_get_find (ConcordBoardLight *self)
{
  return self->find;
}

guint
concord_board_light_get_n_found (ConcordBoardLight *self)
{
  return self->found->len;
}

/**
 * concord_board_light_get_n_beyond:
 *
 * Returns: how many more there would be if everyone were shown
 */
guint
concord_board_light_get_n_beyond (ConcordBoardLight *self)
{
  return self->n_beyond;
}

/**
 * concord_board_light_get_current:
 * @index: (out) (optional): its place among all that are found, from 0
 *
 * Returns: (transfer none) (nullable): the match someone is on
 */
ConcordRecord *
concord_board_light_get_current (ConcordBoardLight *self,
                                 guint             *index)
{
  if (index != NULL)
    *index = self->current;

  return self->current < self->found->len ? self->found->pdata[self->current] : NULL;
}

/**
 * concord_board_light_step:
 * @step: 1 for the next match, -1 for the one before; the last is followed by the first
 *
 * Returns: (transfer none) (nullable): the match someone is on now
 */
ConcordRecord *
concord_board_light_step (ConcordBoardLight *self,
                          int                step)
{
  guint n = self->found->len;

  if (n == 0)
    return NULL;

  self->current = (self->current + (step < 0 ? n - 1 : 1)) % n;
  g_signal_emit (self, signals[CHANGED], 0);

  return self->found->pdata[self->current];
}
