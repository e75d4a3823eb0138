/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-bundle.h"
#include "concord-window.h"

G_BEGIN_DECLS

void concord_mail_compose (ConcordWindow *window,
                           const char    *subject,
                           GFile         *folder,
                           ConcordBundle *bundle);

G_END_DECLS
