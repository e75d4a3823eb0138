/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-screen-kinds.h"

G_BEGIN_DECLS

/**
 * ConcordSheet:
 *
 * A #ConcordScreen of panels and lines. All it knows is a function that says what they are.
 */
#define CONCORD_TYPE_SHEET (concord_sheet_get_type ())
G_DECLARE_FINAL_TYPE (ConcordSheet, concord_sheet, CONCORD, SHEET, GtkWidget)

GtkWidget *concord_sheet_new (ConcordSlide          *slide,
                              ConcordScreenContent *(*describe) (ConcordSlide *slide));

G_END_DECLS
