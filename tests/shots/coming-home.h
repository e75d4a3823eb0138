/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-desk.h"

G_BEGIN_DECLS

char      *coming_home_hand_out (ConcordDesk *desk) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *coming_home_new      (ConcordDesk *desk,
                                 const char  *revision) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *coming_home_repeat   (ConcordDesk *desk) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
