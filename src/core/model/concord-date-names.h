/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ConcordDateNames:
 *
 * What months and days of the week are called: in the session’s language, the reader’s, and English.
 */
typedef struct _ConcordDateNames ConcordDateNames;

ConcordDateNames *concord_date_names_new  (const char       *language) G_GNUC_WARN_UNUSED_RESULT;
void              concord_date_names_free (ConcordDateNames *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordDateNames, concord_date_names_free)

guint    concord_date_names_find_month   (ConcordDateNames *self,
                                          const char       *word);
gboolean concord_date_names_begins_month (ConcordDateNames *self,
                                          const char       *typed,
                                          guint             month);
gboolean concord_date_names_find_day     (ConcordDateNames *self,
                                          const char       *word,
                                          GDateWeekday     *day);

G_END_DECLS
