/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-graph.h"

G_BEGIN_DECLS

/* A record of any kind in two lines of a list. The strings hold no markup. */

char *concord_record_say_title   (ConcordGraph  *graph,
                                  ConcordRecord *record) G_GNUC_WARN_UNUSED_RESULT;
char *concord_record_say_details (ConcordGraph  *graph,
                                  ConcordRecord *record) G_GNUC_WARN_UNUSED_RESULT;
char *concord_record_say_place   (ConcordGraph  *graph,
                                  ConcordRecord *record) G_GNUC_WARN_UNUSED_RESULT;

/* Finding records by what is said of them */
char    *concord_words_fold       (const char    *words) G_GNUC_WARN_UNUSED_RESULT;
gboolean concord_record_has_words (ConcordGraph  *graph,
                                   ConcordRecord *record,
                                   const char    *folded);

G_END_DECLS
