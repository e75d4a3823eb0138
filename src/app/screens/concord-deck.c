/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All screens of a session in the order they are walked. It knows no kind of screen by name and builds no screen
 * before it is asked to.
 */

#include "config.h"

#include "concord-deck.h"

#include "concord-privacy.h"
#include "concord-slide-private.h"

struct _ConcordDeck
{
  GObject parent_instance;

  ConcordDesk *desk;
  GPtrArray *slides;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ConcordDeck, concord_deck, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* What a slide is to be about. */
typedef struct
{
  const ConcordScreenKind *kind;
  ConcordRecord *subject;
} Wanted;

static ConcordSlide *
get_slide (ConcordDeck *self,
           guint        index)
{
  return index < self->slides->len ? g_ptr_array_index (self->slides, index) : NULL;
}

static gboolean
is_wanted (ConcordSlide *slide,
           const Wanted *wanted)
{
  return slide != NULL && concord_slide_is_about (slide, wanted->kind->name, wanted->subject);
}

/* Returns: (element-type Wanted): all slides there are to be, in order */
static GArray *
list_wanted (ConcordDeck *self)
{
  ConcordGraph *graph = concord_desk_get_graph (self->desk);
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Wanted));
  guint n_kinds;
  const ConcordScreenKind *kinds = concord_screen_kinds_get (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      g_autoptr (GPtrArray) subjects = g_ptr_array_new ();

      kinds[i].list (graph, subjects);
      for (guint j = 0; j < subjects->len; j++)
        {
          Wanted wanted = { &kinds[i], g_ptr_array_index (subjects, j) };

          g_array_append_val (all, wanted);
        }
    }

  return all;
}

static gpointer
key_of (const char    *kind,
        ConcordRecord *subject)
{
  return g_strconcat (kind, " ", subject != NULL ? concord_record_get_id (subject) : "", NULL);
}

/* Takes slides away that nobody wants any more, each run of them at once. */
static void
remove_unwanted (ConcordDeck *self,
                 GArray      *all)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const Wanted *wanted = &g_array_index (all, Wanted, i);

      g_hash_table_add (keys, key_of (wanted->kind->name, wanted->subject));
    }

  for (guint i = self->slides->len; i > 0; i--)
    {
      ConcordSlide *slide = get_slide (self, i - 1);
      g_autofree char *key = key_of (concord_slide_get_kind (slide), concord_slide_get_subject (slide));

      if (g_hash_table_contains (keys, key))
        continue;

      g_ptr_array_remove_index (self->slides, i - 1);
      g_list_model_items_changed (G_LIST_MODEL (self), i - 1, 1, 0);
    }
}

/* Takes a slide out of the deck that will come back further on; @moved keeps it until then. */
static void
take_out (ConcordDeck *self,
          GPtrArray   *moved,
          guint        index)
{
  g_ptr_array_add (moved, g_ptr_array_steal_index (self->slides, index));
  g_list_model_items_changed (G_LIST_MODEL (self), index, 1, 0);
}

static void
put_in (ConcordDeck  *self,
        guint         index,
        ConcordSlide *slide)
{
  g_ptr_array_insert (self->slides, (int) index, slide);
  g_list_model_items_changed (G_LIST_MODEL (self), index, 0, 1);
}

/* Returns: (transfer full): the slide that was moved away from where it stood, or a new one */
static ConcordSlide *
take_moved (ConcordDeck  *self,
            GPtrArray    *moved,
            const Wanted *wanted)
{
  for (guint i = 0; i < moved->len; i++)
    {
      if (is_wanted (g_ptr_array_index (moved, i), wanted))
        return g_ptr_array_steal_index (moved, i);
    }

  for (guint i = 0; i < self->slides->len; i++)
    {
      if (is_wanted (get_slide (self, i), wanted))
        {
          take_out (self, moved, i);
          return g_ptr_array_steal_index (moved, moved->len - 1);
        }
    }

  return concord_slide_new (self, self->desk, wanted->kind, wanted->subject);
}

/* One slide that moved is one removal and one insertion, whichever way it went. */
static void
refresh (ConcordDeck *self)
{
  g_autoptr (GArray) all = list_wanted (self);
  g_autoptr (GPtrArray) moved = g_ptr_array_new_with_free_func (g_object_unref);

  remove_unwanted (self, all);

  for (guint i = 0; i < all->len; i++)
    {
      const Wanted *wanted = &g_array_index (all, Wanted, i);

      if (!is_wanted (get_slide (self, i), wanted) && is_wanted (get_slide (self, i + 1), wanted))
        take_out (self, moved, i);
      if (!is_wanted (get_slide (self, i), wanted))
        put_in (self, i, take_moved (self, moved, wanted));

      concord_slide_refresh (get_slide (self, i));
    }

  g_warn_if_fail (self->slides->len == all->len);
}

static GType
concord_deck_get_item_type (GListModel *model)
{
  return CONCORD_TYPE_SLIDE;
}

static guint
concord_deck_get_n_items (GListModel *model)
{
  return CONCORD_DECK (model)->slides->len;
}

static gpointer
concord_deck_get_item (GListModel *model,
                       guint       index)
{
  ConcordSlide *slide = get_slide (CONCORD_DECK (model), index);

  return slide != NULL ? g_object_ref (slide) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = concord_deck_get_item_type;
  iface->get_n_items = concord_deck_get_n_items;
  iface->get_item = concord_deck_get_item;
}

static void
concord_deck_finalize (GObject *object)
{
  ConcordDeck *self = CONCORD_DECK (object);

  g_clear_pointer (&self->slides, g_ptr_array_unref);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (concord_deck_parent_class)->finalize (object);
}

static void
concord_deck_class_init (ConcordDeckClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = concord_deck_finalize;
}

static void
concord_deck_init (ConcordDeck *self)
{
  self->slides = g_ptr_array_new_with_free_func (g_object_unref);
}

ConcordDeck *
concord_deck_new (ConcordDesk *desk)
{
  ConcordDeck *self = g_object_new (CONCORD_TYPE_DECK, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (concord_desk_get_graph (desk), "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);

  return self;
}

/**
 * concord_deck_find:
 * @subject: (nullable): what the screen is about
 *
 * Returns: (transfer none) (nullable): the slide of that kind about @subject
 */
ConcordSlide *
concord_deck_find (ConcordDeck   *self,
                   const char    *kind,
                   ConcordRecord *subject)
{
  for (guint i = 0; i < self->slides->len; i++)
    {
      ConcordSlide *slide = get_slide (self, i);

      if (concord_slide_is_about (slide, kind, subject))
        return slide;
    }

  return NULL;
}

/**
 * concord_deck_find_record:
 *
 * Returns: (transfer none) (nullable): the slide on which the room sees @record; %NULL where it never does
 */
ConcordSlide *
concord_deck_find_record (ConcordDeck   *self,
                          ConcordRecord *record)
{
  ConcordGraph *graph = concord_desk_get_graph (self->desk);
  guint n_kinds;
  const ConcordScreenKind *kinds = concord_screen_kinds_get (&n_kinds);

  if (concord_record_is_private (graph, record))
    return NULL;

  for (guint i = 0; i < n_kinds; i++)
    {
      ConcordRecord *subject = NULL;

      if (kinds[i].place != NULL && kinds[i].place (graph, record, &subject))
        return concord_deck_find (self, kinds[i].name, subject);
    }

  return NULL;
}
