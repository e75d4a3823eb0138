/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-record.h"

G_BEGIN_DECLS

/* Spelling, checked wherever sentences are typed, in the language of the session. Words are underlined while someone
 * writes; the menu of the text has corrections, and adds a word to the dictionary. Without a dictionary for the language
 * nothing is underlined. Dictionaries are read when the first text has the focus, once each.
 */

void           concord_spelling_set_settings (GSettings     *settings);
void           concord_spelling_follow       (GtkWidget     *scope,
                                              ConcordRecord *session);
GtkTextBuffer *concord_spelling_buffer_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void           concord_spelling_watch        (GtkTextView   *view);

/* The tag whose text is not checked: names that are known. */
#define CONCORD_SPELLING_NAME_TAG "gtksourceview:context-classes:no-spell-check"

G_END_DECLS
