/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-board-light.h"

G_BEGIN_DECLS

char       *concord_board_describe        (ConcordGraph  *graph,
                                           ConcordRecord *record) G_GNUC_WARN_UNUSED_RESULT;
char       *concord_board_describe_place  (ConcordGraph  *graph,
                                           ConcordRecord *record,
                                           ConcordLight   light,
                                           ConcordFind   *find) G_GNUC_WARN_UNUSED_RESULT;
char       *concord_board_dup_found_in    (ConcordGraph  *graph,
                                           ConcordRecord *record,
                                           ConcordFind   *find) G_GNUC_WARN_UNUSED_RESULT;
char       *concord_board_describe_move   (ConcordGraph  *graph,
                                           ConcordRecord *record) G_GNUC_WARN_UNUSED_RESULT;
char       *concord_board_describe_add    (ConcordKind    kind,
                                           ConcordRecord *owner) G_GNUC_WARN_UNUSED_RESULT;
const char *concord_board_get_status_icon (guint          status);
const char *concord_board_get_add_label   (ConcordKind    kind);

G_END_DECLS
