/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Names as people type them: without minding case and accents. */

char    *concord_words_plain   (const char *words) G_GNUC_WARN_UNUSED_RESULT;
gboolean concord_words_same    (gconstpointer a,
                                gconstpointer b);
gboolean concord_words_begin   (const char *plain,
                                const char *plain_name);
gboolean concord_words_is_one  (const char *plain,
                                const char *context,
                                const char *list);
const char *concord_words_comma (void);
gboolean concord_words_is_mark (gunichar    c);
gboolean concord_words_is_end  (const char *p);

G_END_DECLS
