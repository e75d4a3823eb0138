/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers for places in an order. It knows no records. */

#include "config.h"

#include "concord-order.h"

#include <math.h>

/* Wide enough that about fifty cards fit between any two neighbours before numbers run out. */
#define STEP 1024.0

double
concord_order_first (void)
{
  return STEP;
}

double
concord_order_after (double last)
{
  return floor (last / STEP) * STEP + STEP;
}

/**
 * concord_order_between:
 * @before: (nullable): the neighbour before, %NULL at the start
 * @after: (nullable): the neighbour after, %NULL at the end
 * @between: (out): a number strictly between them
 *
 * Returns: %FALSE where there is no room left, and all siblings must be given new numbers
 */
gboolean
concord_order_between (const double *before,
                       const double *after,
                       double       *between)
{
  if (before == NULL && after == NULL)
    *between = concord_order_first ();
  else if (before == NULL)
    *between = *after - STEP;
  else if (after == NULL)
    *between = concord_order_after (*before);
  else
    *between = *before + (*after - *before) / 2;

  return (before == NULL || *between > *before) && (after == NULL || *between < *after) && isfinite (*between);
}
