/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-document.h"
#include "concord-window.h"

G_BEGIN_DECLS

void concord_print_file (ConcordWindow *window,
                         GFile         *pdf,
                         ConcordPaper   paper);

G_END_DECLS
