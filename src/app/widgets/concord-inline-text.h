/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-find.h"

G_BEGIN_DECLS

/**
 * ConcordInlineText:
 *
 * Text on a card that is edited where it stands: a label until someone writes, then a text view of the
 * same look. While someone writes, #ConcordInlineText::edited is emitted after a short pause, on Enter and
 * when the focus leaves; Esc emits it with the old text.
 *
 * ConcordInlineText::edited (const char *text, const char *group): returns whether it was saved. The group
 * is the same for as long as one is writing, so that it becomes one step. What was not saved stays on
 * screen, marked.
 *
 * ConcordInlineText::finished (gboolean by_key): the label is back; by Enter or Esc if @by_key.
 */
#define CONCORD_TYPE_INLINE_TEXT (concord_inline_text_get_type ())
G_DECLARE_FINAL_TYPE (ConcordInlineText, concord_inline_text, CONCORD, INLINE_TEXT, GtkWidget)

void        concord_inline_text_set_text    (ConcordInlineText *self,
                                             const char        *text);
void        concord_inline_text_set_find    (ConcordInlineText *self,
                                             ConcordFind       *find);
void        concord_inline_text_start       (ConcordInlineText *self);
void        concord_inline_text_start_with  (ConcordInlineText *self,
                                             const char        *typed);
void        concord_inline_text_finish      (ConcordInlineText *self);
gboolean    concord_inline_text_get_editing (ConcordInlineText *self);
void        concord_inline_text_abandon     (ConcordInlineText *self);
void        concord_inline_text_dup_parts   (ConcordInlineText *self,
                                             char             **before,
                                             char             **after);
char       *concord_inline_text_dup_typed   (ConcordInlineText *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
