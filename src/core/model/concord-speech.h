/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gi18n-lib.h>

#include "concord-catalogue.h"

G_BEGIN_DECLS

/* What the core says, in the language of the process, or in one of its own for a thread that makes something for others.
 * Whatever includes this uses _(), C_() and g_dngettext() as ever.
 */

/**
 * ConcordSpeech:
 * @catalogue: (nullable): %NULL for the words as they stand in the code
 *
 * Where words are taken from. Belongs to whoever began it, on the stack of a thread.
 */
typedef struct _ConcordSpeech ConcordSpeech;

struct _ConcordSpeech
{
  ConcordCatalogue *catalogue;
  ConcordSpeech *before;
};

void        concord_speech_begin      (ConcordSpeech     *self,
                                      ConcordCatalogue *catalogue);
void        concord_speech_end        (ConcordSpeech     *self);

const char *concord_speech_get        (const char       *text) G_GNUC_FORMAT (1);
const char *concord_speech_get_in     (const char       *context_and_text,
                                      gsize             offset) G_GNUC_FORMAT (1);
const char *concord_speech_get_plural (const char       *one,
                                      const char       *many,
                                      gulong            n) G_GNUC_FORMAT (1) G_GNUC_FORMAT (2);

#define g_dgettext(domain, text) concord_speech_get (text)
#define g_dpgettext(domain, context_and_text, offset) concord_speech_get_in (context_and_text, offset)
#define g_dngettext(domain, one, many, n) concord_speech_get_plural (one, many, n)

G_END_DECLS
