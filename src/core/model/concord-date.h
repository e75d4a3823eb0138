/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Dates as precise as they were said: "2027", "2027-03" or "2027-03-14" (ISO 8601). A promise "by
 * March 2027" is kept as that, not as an invented day. Compared as text they sort in time.
 */

gboolean   concord_date_check    (const char *iso,
                                  GError    **error);
GDateTime *concord_date_last_day (const char *iso) G_GNUC_WARN_UNUSED_RESULT;
gboolean   concord_date_is_past  (const char *iso,
                                  const char *today);
char      *concord_date_format   (const char *iso) G_GNUC_WARN_UNUSED_RESULT;
char      *concord_date_parse    (const char *said,
                                  GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
