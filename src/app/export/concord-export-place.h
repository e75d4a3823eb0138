/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-export-task.h"

G_BEGIN_DECLS

/* Where what was chosen goes. */

/**
 * ConcordExportPlaceChosen:
 * @to: (nullable): %NULL when somebody thought better of it
 */
typedef void (*ConcordExportPlaceChosen) (GFile             *to,
                                          ConcordExportPlace place,
                                          gpointer           user_data);

void concord_export_place_choose            (GtkWindow                 *window,
                                             const char                *title,
                                             const ConcordExportChoice *choice,
                                             ConcordExportPlaceChosen   chosen,
                                             gpointer                   user_data);
void concord_export_place_choose_zip        (GtkWindow                 *window,
                                             const char                *title,
                                             ConcordExportPlaceChosen   chosen,
                                             gpointer                   user_data);
void concord_export_place_choose_new_folder (GtkWindow                 *window,
                                             const char                *title,
                                             ConcordExportPlaceChosen   chosen,
                                             gpointer                   user_data);
void concord_export_place_for_passing_on    (const char                *title,
                                             gboolean                   one_file,
                                             ConcordExportPlaceChosen   chosen,
                                             gpointer                   user_data);

G_END_DECLS
