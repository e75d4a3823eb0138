/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-application.h"

G_BEGIN_DECLS

void concord_application_add_actions (ConcordApplication *self);

G_END_DECLS
