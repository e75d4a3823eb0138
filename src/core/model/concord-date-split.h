/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of a date as people say it, without those that say nothing. */

char   **concord_date_split        (const char *said,
                                    gboolean    from_the_start) G_GNUC_WARN_UNUSED_RESULT;
guint    concord_date_split_number (const char *word);
guint    concord_date_split_year   (const char *word);

G_END_DECLS
