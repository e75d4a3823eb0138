/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-arrival.h"
#include "concord-desk.h"

G_BEGIN_DECLS

/**
 * ConcordMergeDialog:
 *
 * What comes in, by whom: what only one side changed is taken as it is, what both changed is put side by side. "Take In"
 * is one step an answer.
 *
 * ConcordMergeDialog::taken-in (guint n, const char *message): when it is done, with what to say
 */
#define CONCORD_TYPE_MERGE_DIALOG (concord_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ConcordMergeDialog, concord_merge_dialog, CONCORD, MERGE_DIALOG, AdwDialog)

AdwDialog *concord_merge_dialog_new          (ConcordDesk        *desk,
                                              GPtrArray          *arrivals);
guint      concord_merge_dialog_get_n_open   (ConcordMergeDialog *self);
GPtrArray *concord_merge_dialog_get_added    (ConcordMergeDialog *self);

G_END_DECLS
