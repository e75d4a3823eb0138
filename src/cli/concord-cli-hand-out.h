/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-export.h"
#include "concord-store.h"

G_BEGIN_DECLS

ConcordStore *concord_cli_open_to_hand_out (const char    *path,
                                            gboolean       needed,
                                            gboolean      *can,
                                            GError       **error) G_GNUC_WARN_UNUSED_RESULT;
char         *concord_cli_hand_out         (ConcordStore  *store,
                                            ConcordGraph  *graph,
                                            ConcordFormat  format,
                                            ConcordHide    hide,
                                            GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
