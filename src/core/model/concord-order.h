/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Order is a number between its neighbours, so that moving a card is one row and two laptops can both move
 * cards before they merge.
 */

double concord_order_first   (void);
double concord_order_after   (double last);
gboolean concord_order_between (const double *before,
                                const double *after,
                                double       *between);

G_END_DECLS
