/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-store.h"

G_BEGIN_DECLS

/**
 * ConcordBoardSessionsDialog:
 *
 * Asks for another session.
 *
 * ConcordBoardSessionsDialog::chosen (const char *id, const char *title)
 */
#define CONCORD_TYPE_BOARD_SESSIONS_DIALOG (concord_board_sessions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ConcordBoardSessionsDialog, concord_board_sessions_dialog, CONCORD, BOARD_SESSIONS_DIALOG, AdwDialog)

AdwDialog *concord_board_sessions_dialog_new (ConcordStore *store,
                                              const char   *but,
                                              guint         n_cards,
                                              GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
