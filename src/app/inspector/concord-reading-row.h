/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-desk.h"

G_BEGIN_DECLS

char      *concord_reading_say     (ConcordGraph       *graph,
                                    ConcordGraph       *other,
                                    const ConcordField *field,
                                    const ConcordValue *value) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *concord_reading_row_new (ConcordDesk   *desk,
                                    ConcordRecord *record,
                                    guint          field);

G_END_DECLS
