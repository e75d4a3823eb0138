/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Amounts are whole numbers of minor units (pence for GBP), never doubles. */

char    *concord_money_format       (gint64      minor,
                                     const char *currency) G_GNUC_WARN_UNUSED_RESULT;
char    *concord_money_format_short (gint64      minor,
                                     const char *currency) G_GNUC_WARN_UNUSED_RESULT;
gboolean concord_money_parse        (const char *said,
                                     gint64     *minor,
                                     GError    **error);

/* What may stand behind an amount for thousands (0), millions (1) and thousands of millions (2), divided by bars. */
enum
{
  CONCORD_MONEY_N_UNITS = 3,
};

const char *concord_money_unit_words (guint unit);

G_END_DECLS
