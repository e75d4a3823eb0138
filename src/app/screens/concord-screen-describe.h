/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-deck.h"
#include "concord-screen-content.h"

G_BEGIN_DECLS

/* What each kind of screen says. Nothing private gets into it. */

ConcordScreenContent *concord_screen_describe_vision   (ConcordSlide *slide) G_GNUC_WARN_UNUSED_RESULT;
ConcordScreenContent *concord_screen_describe_outcomes (ConcordSlide *slide) G_GNUC_WARN_UNUSED_RESULT;
ConcordScreenContent *concord_screen_describe_outcome  (ConcordSlide *slide) G_GNUC_WARN_UNUSED_RESULT;
ConcordScreenContent *concord_screen_describe_partner  (ConcordSlide *slide) G_GNUC_WARN_UNUSED_RESULT;
ConcordScreenContent *concord_screen_describe_agenda   (ConcordSlide *slide) G_GNUC_WARN_UNUSED_RESULT;

/* What they share. */


GPtrArray *concord_screen_list_shown   (ConcordGraph      *graph,
                                        ConcordRecordList *list) G_GNUC_WARN_UNUSED_RESULT;
int        concord_screen_find_column  (ConcordGraph      *graph,
                                        ConcordRecord     *outcome);
char      *concord_screen_keep_together (const char *words) G_GNUC_WARN_UNUSED_RESULT;
char      *concord_screen_join         (const char *const *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
