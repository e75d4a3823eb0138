/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "../inspector/concord-test-desk.h"

#include "concord-deck.h"

G_BEGIN_DECLS

/* Screens as the room sees them, and what must be true of every one of them. */

void           concord_test_screens_load_style (void);
ConcordScreen *concord_test_screens_show  (ConcordTestDesk *desk,
                                           ConcordSlide    *slide,
                                           int              width,
                                           int              height);
void           concord_test_screens_paint (ConcordScreen   *screen);
char          *concord_test_screens_read  (ConcordScreen   *screen);
char          *concord_test_screens_check (ConcordScreen   *screen);
guint          concord_test_screens_count (const char      *text,
                                           const char      *what);
void           concord_test_screens_whole (ConcordTestDesk *desk,
                                           ConcordRecord   *record,
                                           guint            field,
                                           gint64           whole);
void           concord_test_screens_add_many (ConcordTestDesk *desk,
                                              ConcordRecord   *outcome,
                                              guint            n_priorities,
                                              guint            n_commitments,
                                              const char      *words);

G_END_DECLS
