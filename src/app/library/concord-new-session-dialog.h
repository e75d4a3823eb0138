/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-store.h"

G_BEGIN_DECLS

/**
 * ConcordNewSessionDialog:
 *
 * Asks what a new session is about and makes it.
 *
 * ConcordNewSessionDialog::created (const char *id): it is in the library.
 */
#define CONCORD_TYPE_NEW_SESSION_DIALOG (concord_new_session_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ConcordNewSessionDialog, concord_new_session_dialog, CONCORD, NEW_SESSION_DIALOG, AdwDialog)

AdwDialog *concord_new_session_dialog_new (ConcordStore *store);

G_END_DECLS
