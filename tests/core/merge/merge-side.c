/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Several people with a copy of the same session each, in a store of their own, as they are in life. */

#include "config.h"

#include "merge-side.h"

#include "concord-steps-merge-in.h"

void
merge_side_init (MergeSide    *self,
                 ConcordGraph *base)
{
  *self = (MergeSide) { .graph = NULL };
  store_fixture_init (&self->store);
  store_fixture_open (&self->store);
  merge_side_turn_to (self, base);
}

/* Works on another session from now on; opening a store takes longer than all the rest. */
void
merge_side_turn_to (MergeSide    *self,
                    ConcordGraph *base)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->graph);
  g_clear_pointer (&self->id, g_free);
  self->id = store_fixture_add_graph (&self->store, base);
  self->graph = concord_store_open_session (self->store.store, self->id, &error);
  g_assert_no_error (error);
}

void
merge_side_clear (MergeSide *self)
{
  g_clear_object (&self->graph);
  g_clear_pointer (&self->id, g_free);
  store_fixture_clear (&self->store);
}

/* Returns: (transfer full): the session as it is on the disk, which nobody changes any more */
ConcordGraph *
merge_side_copy (MergeSide *self)
{
  g_autoptr (GError) error = NULL;
  ConcordGraph *copy = concord_store_read_session (self->store.path, self->id, &error);

  g_assert_no_error (error);

  return copy;
}

ConcordMerge *
merge_side_bring (MergeSide    *self,
                  ConcordGraph *base,
                  ConcordGraph *theirs)
{
  g_autoptr (ConcordDelta) delta = concord_delta_between (base, theirs);
  g_autoptr (GError) error = NULL;
  ConcordMerge *merge = concord_merge_new (base, self->graph, delta, &error);

  g_assert_no_error (error);

  return merge;
}

/* Returns: whether there was anything to do */
gboolean
merge_side_commit (MergeSide    *self,
                   ConcordMerge *merge)
{
  g_autoptr (ConcordEdit) edit = concord_steps_take_copy (self->graph, merge);

  if (edit == NULL)
    return FALSE;

  store_apply (self->store.store, edit);
  return TRUE;
}
