/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libspelling.h>

G_BEGIN_DECLS

/* The dictionaries that the computer has, by the languages that sessions say they are written in. */

char            *concord_dictionary_choose      (const char        *wanted,
                                                 const char *const *known) G_GNUC_WARN_UNUSED_RESULT;
char           **concord_dictionary_list        (void) G_GNUC_WARN_UNUSED_RESULT;
SpellingChecker *concord_dictionary_get_checker (const char        *language);

G_END_DECLS
