/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-record.h"

G_BEGIN_DECLS

/**
 * ConcordBoardSplitDialog:
 *
 * Asks what each of two cards is to say that one card becomes.
 *
 * ConcordBoardSplitDialog::split (const char *first, const char *second): returns nothing; the dialog is closed by then
 */
#define CONCORD_TYPE_BOARD_SPLIT_DIALOG (concord_board_split_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ConcordBoardSplitDialog, concord_board_split_dialog, CONCORD, BOARD_SPLIT_DIALOG, AdwDialog)

AdwDialog *concord_board_split_dialog_new (ConcordRecord *session,
                                           const char    *first,
                                           const char    *second) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
