/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-arrival.h"

G_BEGIN_DECLS

GtkWidget *concord_arrival_row_new (ConcordGraph   *graph,
                                    ConcordArrival *arrival);

G_END_DECLS
