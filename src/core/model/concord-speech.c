/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the words for what stands in the code. The language is the process's own until a thread begins another. */

#include "config.h"

#include "concord-speech.h"

#undef g_dgettext
#undef g_dpgettext
#undef g_dngettext

static GPrivate current;

/**
 * concord_speech_begin:
 * @catalogue: (nullable): stays the caller's
 *
 * From here to concord_speech_end() this thread says everything in the language of @catalogue.
 */
void
concord_speech_begin (ConcordSpeech     *self,
                     ConcordCatalogue *catalogue)
{
  self->catalogue = catalogue;
  self->before = g_private_get (&current);
  g_private_set (&current, self);
}

void
concord_speech_end (ConcordSpeech *self)
{
  g_assert (g_private_get (&current) == self);

  g_private_set (&current, self->before);
}

static const char *
find (const ConcordSpeech *speech,
      const char         *text)
{
  return speech->catalogue != NULL ? concord_catalogue_find (speech->catalogue, text) : NULL;
}

const char *
concord_speech_get (const char *text)
{
  const ConcordSpeech *speech = g_private_get (&current);
  const char *found;

  if (speech == NULL)
    return g_dgettext (GETTEXT_PACKAGE, text);

  found = find (speech, text);

  return found != NULL ? found : text;
}

/**
 * concord_speech_get_in:
 * @context_and_text: with the byte 4 between them
 * @offset: where the text starts
 */
const char *
concord_speech_get_in (const char *context_and_text,
                      gsize       offset)
{
  const ConcordSpeech *speech = g_private_get (&current);
  const char *found;

  if (speech == NULL)
    return g_dpgettext (GETTEXT_PACKAGE, context_and_text, offset);

  found = find (speech, context_and_text);

  return found != NULL ? found : context_and_text + offset;
}

const char *
concord_speech_get_plural (const char *one,
                          const char *many,
                          gulong      n)
{
  const ConcordSpeech *speech = g_private_get (&current);
  const char *found = NULL;

  if (speech == NULL)
    return g_dngettext (GETTEXT_PACKAGE, one, many, n);

  if (speech->catalogue != NULL)
    found = concord_catalogue_find_plural (speech->catalogue, one, n);
  if (found != NULL)
    return found;

  return n == 1 ? one : many;
}
