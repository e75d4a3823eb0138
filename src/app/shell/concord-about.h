/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-application.h"

G_BEGIN_DECLS

AdwDialog *concord_about_new (ConcordApplication *application) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
