/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ConcordLanguage:
 *
 * While it lives, labels, dates and numbers that this thread makes are in a language of its own. Other threads
 * notice nothing. It has to end on the thread that it began on, the last one first.
 */
typedef struct _ConcordLanguage ConcordLanguage;

ConcordLanguage *concord_language_begin (const char      *tag) G_GNUC_WARN_UNUSED_RESULT;
void             concord_language_end   (ConcordLanguage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordLanguage, concord_language_end)

G_END_DECLS
