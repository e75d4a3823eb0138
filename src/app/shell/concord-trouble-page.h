/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-application.h"

G_BEGIN_DECLS

/**
 * ConcordTroublePage:
 *
 * Why the sessions cannot be opened, and what can be done about it.
 */
#define CONCORD_TYPE_TROUBLE_PAGE (concord_trouble_page_get_type ())
G_DECLARE_FINAL_TYPE (ConcordTroublePage, concord_trouble_page, CONCORD, TROUBLE_PAGE, AdwBin)

void concord_trouble_page_explain (ConcordTroublePage *self,
                                   ConcordApplication *application);

G_END_DECLS
