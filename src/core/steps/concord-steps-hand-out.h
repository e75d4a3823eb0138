/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-edit.h"

G_BEGIN_DECLS

ConcordEdit *concord_steps_hand_out (ConcordGraph *graph,
                                     const char   *comment,
                                     char        **revision) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
