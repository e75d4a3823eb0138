/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Room for several cards at one place. Numbers only: it does not know why they go there. */

#include "config.h"

#include "concord-order.h"
#include "concord-steps-private.h"

/* @n numbers between two neighbours, evenly: halving what is left each time would soon use it up. */
gboolean
concord_steps_spread (const double *before,
                      const double *after,
                      guint         n,
                      double       *positions)
{
  for (guint i = 0; i < n; i++)
    {
      guint at = before == NULL ? n - 1 - i : i;
      const double *low = before == NULL ? NULL : i > 0 ? &positions[at - 1] : before;
      const double *high = before == NULL && i > 0 ? &positions[at + 1] : after;

      if (before != NULL && after != NULL)
        positions[at] = *before + (*after - *before) * (i + 1) / (n + 1);
      else if (!concord_order_between (low, high, &positions[at]))
        return FALSE;

      if ((low != NULL && positions[at] <= *low) || (high != NULL && positions[at] >= *high))
        return FALSE;
    }

  return TRUE;
}

/* Like concord_edit_make_room(), for @n records one behind the other. */
void
concord_steps_make_room (ConcordEdit       *edit,
                         ConcordRecordList *siblings,
                         guint              index,
                         guint              n,
                         double            *positions)
{
  guint length = concord_record_list_get_length (siblings);
  ConcordRecord *before, *after;
  double low = 0, high = 0, last = 0;

  index = MIN (index, length);
  before = index > 0 ? concord_record_list_peek (siblings, index - 1) : NULL;
  after = concord_record_list_peek (siblings, index);
  if (before != NULL)
    low = concord_record_get_position (before);
  if (after != NULL)
    high = concord_record_get_position (after);

  if (concord_steps_spread (before != NULL ? &low : NULL, after != NULL ? &high : NULL, n, positions))
    return;

  for (guint i = 0; i < length + n; i++)
    {
      last = i == 0 ? concord_order_first () : concord_order_after (last);
      if (i >= index && i < index + n)
        {
          positions[i - index] = last;
        }
      else
        {
          ConcordRecord *sibling = concord_record_list_peek (siblings, i < index ? i : i - n);

          concord_edit_place (edit, concord_record_get_kind (sibling), concord_record_get_id (sibling), last);
        }
    }
}
