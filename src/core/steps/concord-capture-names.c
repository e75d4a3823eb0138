/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be meant after a mark in a line that becomes a card. Reads a graph and changes nothing. */

#include "config.h"

#include "concord-capture-names.h"

#include <string.h>

#include "concord-date-words.h"
#include "concord-kinds.h"
#include "concord-words.h"

/* Between an outcome and a priority of it, where the priority's title alone could mean two. */
#define BELOW " › "

struct _ConcordCaptureNames
{
  ConcordGraph *graph;
  ConcordKind kind;
  GDate *today;
  ConcordDateNames *dates;
  GPtrArray *partners;
  GPtrArray *places;
  GHashTable *partner_names; /* plain name → record; made when the first mark asks for it, as the next */
  GHashTable *place_names;
};

static void
add_name (GHashTable    *names,
          const char    *name,
          ConcordRecord *record)
{
  g_autofree char *plain = concord_words_plain (name);

  /* The first on the board has the name. */
  if (plain[0] != '\0' && !g_hash_table_contains (names, plain))
    g_hash_table_insert (names, g_steal_pointer (&plain), record);
}

static char *
spell_below (ConcordCaptureNames *self,
             ConcordRecord       *record)
{
  ConcordRecord *owner = concord_graph_get_owner (self->graph, record);

  if (owner == NULL)
    return g_strdup (concord_record_get_headline (record));

  return g_strconcat (concord_record_get_headline (owner), BELOW, concord_record_get_headline (record), NULL);
}

static void
list_partners (ConcordCaptureNames *self)
{
  ConcordRecordList *list = concord_graph_list (self->graph, CONCORD_KIND_PARTNER);

  self->partners = g_ptr_array_new_with_free_func (g_object_unref);
  self->partner_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < concord_record_list_get_length (list); i++)
    g_ptr_array_add (self->partners, g_object_ref (concord_record_list_peek (list, i)));
  for (guint i = 0; i < self->partners->len; i++)
    add_name (self->partner_names, concord_record_get_headline (self->partners->pdata[i]), self->partners->pdata[i]);
  for (guint i = 0; i < self->partners->len; i++)
    add_name (self->partner_names, concord_record_get_text (self->partners->pdata[i], CONCORD_PARTNER_SHORT_NAME),
              self->partners->pdata[i]);
}

static void
list_priorities (ConcordCaptureNames *self,
                 ConcordRecord       *outcome)
{
  ConcordRecordList *list = concord_graph_children (self->graph, outcome, CONCORD_KIND_PRIORITY);

  for (guint i = 0; i < concord_record_list_get_length (list); i++)
    g_ptr_array_add (self->places, g_object_ref (concord_record_list_peek (list, i)));
}

/* In the order of the board; what a commitment is for before what it is for in turn. */
static void
list_places (ConcordCaptureNames *self)
{
  ConcordRecordList *outcomes = concord_graph_list (self->graph, CONCORD_KIND_OUTCOME);
  guint n = concord_record_list_get_length (outcomes);

  self->places = g_ptr_array_new_with_free_func (g_object_unref);
  self->place_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; self->kind == CONCORD_KIND_COMMITMENT && i < n; i++)
    list_priorities (self, concord_record_list_peek (outcomes, i));
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->places, g_object_ref (concord_record_list_peek (outcomes, i)));

  for (guint i = 0; i < self->places->len; i++)
    add_name (self->place_names, concord_record_get_headline (self->places->pdata[i]), self->places->pdata[i]);
  for (guint i = 0; i < self->places->len; i++)
    {
      g_autofree char *below = spell_below (self, self->places->pdata[i]);

      add_name (self->place_names, below, self->places->pdata[i]);
    }
}

/**
 * concord_capture_names_new:
 * @kind: what the line becomes
 * @today: the day dates count from
 */
ConcordCaptureNames *
concord_capture_names_new (ConcordGraph *graph,
                           ConcordKind   kind,
                           const GDate  *today)
{
  ConcordCaptureNames *self = g_new0 (ConcordCaptureNames, 1);

  self->graph = g_object_ref (graph);
  self->kind = kind;
  self->today = g_date_copy (today);

  return self;
}

void
concord_capture_names_free (ConcordCaptureNames *self)
{
  g_clear_pointer (&self->partner_names, g_hash_table_unref);
  g_clear_pointer (&self->place_names, g_hash_table_unref);
  g_clear_pointer (&self->partners, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_pointer (&self->dates, concord_date_names_free);
  g_clear_pointer (&self->today, g_date_free);
  g_clear_object (&self->graph);
  g_free (self);
}

ConcordGraph *
concord_capture_names_get_graph (ConcordCaptureNames *self)
{
  return self->graph;
}

ConcordKind
concord_capture_names_get_kind (ConcordCaptureNames *self)
{
  return self->kind;
}

const GDate *
concord_capture_names_get_today (ConcordCaptureNames *self)
{
  return self->today;
}

ConcordDateNames *
concord_capture_names_get_dates (ConcordCaptureNames *self)
{
  if (self->dates == NULL)
    self->dates =
      concord_date_names_new (concord_record_get_text (concord_graph_get_session (self->graph), CONCORD_SESSION_LANGUAGE));

  return self->dates;
}

/**
 * concord_capture_names_allow:
 *
 * Returns: whether @mark means something in such a line: an outcome has no partner, a priority no date
 */
gboolean
concord_capture_names_allow (ConcordCaptureNames *self,
                             gunichar             mark)
{
  switch ((guint) self->kind)
    {
    case CONCORD_KIND_OUTCOME:
      return mark == CONCORD_CAPTURE_DATE;
    case CONCORD_KIND_PRIORITY:
      return mark == CONCORD_CAPTURE_PLACE;
    case CONCORD_KIND_COMMITMENT:
      return concord_words_is_mark (mark);
    case CONCORD_KIND_NOTE:
      return mark == CONCORD_CAPTURE_PARTNER || mark == CONCORD_CAPTURE_PLACE;
    default:
      return FALSE;
    }
}

/**
 * concord_capture_names_list:
 * @mark: of partners or places
 *
 * Returns: (transfer none) (element-type ConcordRecord): what can be meant, in the order of the board
 */
GPtrArray *
concord_capture_names_list (ConcordCaptureNames *self,
                            ConcordCaptureMark   mark)
{
  g_return_val_if_fail (mark != CONCORD_CAPTURE_DATE, NULL);

  if (mark == CONCORD_CAPTURE_PARTNER)
    {
      if (self->partners == NULL)
        list_partners (self);
      return self->partners;
    }

  if (self->places == NULL)
    list_places (self);

  return self->places;
}

/**
 * concord_capture_names_find:
 *
 * Returns: (transfer none) (nullable): what @said names in full
 */
ConcordRecord *
concord_capture_names_find (ConcordCaptureNames *self,
                            ConcordCaptureMark   mark,
                            const char          *said)
{
  g_autofree char *plain = concord_words_plain (said);

  concord_capture_names_list (self, mark);

  return g_hash_table_lookup (mark == CONCORD_CAPTURE_PARTNER ? self->partner_names : self->place_names, plain);
}

/**
 * concord_capture_names_spell:
 *
 * Returns: (transfer full): words that concord_capture_names_find() takes for @record
 */
char *
concord_capture_names_spell (ConcordCaptureNames *self,
                             ConcordCaptureMark   mark,
                             ConcordRecord       *record)
{
  const char *name = concord_record_get_headline (record);

  if (mark == CONCORD_CAPTURE_PLACE && concord_capture_names_find (self, mark, name) != record)
    return spell_below (self, record);

  return g_strdup (name);
}

/**
 * concord_capture_names_read_date:
 *
 * Returns: (transfer full) (nullable): the date that @said is, if a card of this kind can have it: an outcome
 *   has a year
 */
char *
concord_capture_names_read_date (ConcordCaptureNames *self,
                                 const char          *said)
{
  g_autofree char *iso = concord_date_words_read (concord_capture_names_get_dates (self), said, self->today);

  return iso != NULL && (self->kind != CONCORD_KIND_OUTCOME || strlen (iso) == 4) ? g_steal_pointer (&iso) : NULL;
}
