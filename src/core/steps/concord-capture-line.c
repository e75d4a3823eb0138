/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a line says, and what of it is said about the card. It never asks for more than the line holds. */

#include "config.h"

#include "concord-capture-line.h"

#include <string.h>

#include "concord-words.h"

enum
{
  /* No date has more words: "a fin del mes que viene", "le 14 du mois de mars 2027". */
  DATE_WORDS = 7,
  /* The longest title of a board and its outcome's; further a name is not looked for. */
  NAME_BYTES = 8192,
};

static void
token_free (gpointer data)
{
  ConcordCaptureToken *token = data;

  g_clear_object (&token->record);
  g_free (token->name);
  g_free (token->date);
  g_free (token);
}

static gboolean
begins_word (const char *line,
             const char *p)
{
  return p == line || g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (p)));
}

/* The end of the first word behind @p. */
static const char *
find_word_end (const char *p)
{
  while (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return p;
}

/* "“Fire service”" */
static char *
read_quoted (const char  *p,
             const char **end)
{
  static const char *const quotes[][2] = { { "“", "”" }, { "\"", "\"" } };

  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    {
      const char *name = p + strlen (quotes[i][0]);
      const char *close = g_str_has_prefix (p, quotes[i][0]) ? strstr (name, quotes[i][1]) : NULL;
      g_autofree char *said = close != NULL ? g_strstrip (g_strndup (name, (gsize) (close - name))) : NULL;

      if (said == NULL || said[0] == '\0' || !concord_words_is_end (close + strlen (quotes[i][1])))
        continue;

      *end = close + strlen (quotes[i][1]);
      return g_steal_pointer (&said);
    }

  return NULL;
}

/* The longest name that stands there, so that "Police Federation" is not the police. */
static ConcordRecord *
read_name (ConcordCaptureNames *names,
           ConcordCaptureMark   mark,
           const char          *p,
           const char         **end)
{
  ConcordRecord *found = NULL;

  for (const char *q = p; *q != '\0' && q - p < NAME_BYTES;)
    {
      gboolean space = g_unichar_isspace (g_utf8_get_char (q));

      q = g_utf8_next_char (q);
      if (!space && concord_words_is_end (q))
        {
          g_autofree char *said = g_strndup (p, (gsize) (q - p));
          ConcordRecord *record = concord_capture_names_find (names, mark, said);

          if (record != NULL)
            {
              found = record;
              *end = q;
            }
        }
    }

  return found;
}

static char *
read_date (ConcordCaptureNames *names,
           const char          *p,
           const char         **end)
{
  const char *ends[DATE_WORDS];
  guint n = 0;

  for (const char *q = p; *q != '\0' && n < DATE_WORDS;)
    {
      q = find_word_end (q);
      ends[n++] = q;
      while (*q != '\0' && g_unichar_isspace (g_utf8_get_char (q)))
        q = g_utf8_next_char (q);
    }

  for (; n > 0; n--)
    {
      g_autofree char *said = g_strndup (p, (gsize) (ends[n - 1] - p));
      gsize length = strlen (said);
      char *iso;

      while (length > 0 && strchr (",.;:!?)", said[length - 1]) != NULL)
        said[--length] = '\0';
      iso = concord_capture_names_read_date (names, said);
      if (iso != NULL)
        {
          *end = p + length;
          return iso;
        }
    }

  return NULL;
}

static gboolean
read_token (ConcordCaptureNames *names,
            const char          *p,
            ConcordCaptureToken *token,
            const char         **end)
{
  const char *said = p + 1;

  *token = (ConcordCaptureToken) { .mark = (ConcordCaptureMark) *p };
  if (*said == '\0' || g_unichar_isspace (g_utf8_get_char (said)))
    return FALSE;

  if (token->mark == CONCORD_CAPTURE_DATE)
    token->date = read_date (names, said, end);
  else if (token->mark == CONCORD_CAPTURE_PARTNER && (token->name = read_quoted (said, end)) != NULL)
    g_set_object (&token->record, concord_capture_names_find (names, token->mark, token->name));
  else
    g_set_object (&token->record, read_name (names, token->mark, said, end));

  if (token->record != NULL)
    g_clear_pointer (&token->name, g_free);

  return token->record != NULL || token->name != NULL || token->date != NULL;
}

/* A commitment has many partners; everything else there is one of. */
static gboolean
is_wanted (ConcordCaptureNames *names,
           ConcordCaptureLine  *line,
           gunichar             mark)
{
  if (!concord_capture_names_allow (names, mark))
    return FALSE;

  return (mark == CONCORD_CAPTURE_PARTNER && concord_capture_names_get_kind (names) == CONCORD_KIND_COMMITMENT) ||
         concord_capture_line_find (line, (ConcordCaptureMark) mark) == NULL;
}

/* Takes what stands before a token over, with one space where there was a token between words. */
static void
append (GString    *text,
        const char *from,
        gsize       length)
{
  g_autofree char *part = g_strndup (from, length);
  const char *rest = part;

  if (text->len > 0 && g_ascii_isspace (text->str[text->len - 1]))
    rest = g_strchug (part);
  else if (text->len == 0)
    rest = g_strchug (part);

  /* "@Police, and" leaves no space before its comma. */
  if (rest[0] != '\0' && strchr (",.;:!?)", rest[0]) != NULL)
    {
      while (text->len > 0 && g_ascii_isspace (text->str[text->len - 1]))
        g_string_truncate (text, text->len - 1);
      if (text->len == 0 || strchr (",.;:!?)(", text->str[text->len - 1]) != NULL)
        rest++;
      while (text->len == 0 && g_ascii_isspace (*rest))
        rest++;
    }

  g_string_append (text, rest);
}

/* What was meant for a name begins with a letter: "@ 5" and "@3" are for a price or a time. */
static char *
dup_stranger (const char *p)
{
  char *word;

  if (*p != CONCORD_CAPTURE_PARTNER || !g_unichar_isalpha (g_utf8_get_char (p + 1)))
    return NULL;

  word = g_strndup (p + 1, (gsize) (find_word_end (p) - p - 1));
  while (strchr (",.;:!?)", word[strlen (word) - 1]) != NULL)
    word[strlen (word) - 1] = '\0';

  return word;
}

/**
 * concord_capture_line_read:
 * @line: valid UTF-8
 */
ConcordCaptureLine *
concord_capture_line_read (ConcordCaptureNames *names,
                           const char          *line)
{
  ConcordCaptureLine *self = g_new0 (ConcordCaptureLine, 1);
  g_autoptr (GString) text = g_string_new (NULL);
  const char *from = line;

  self->tokens = g_ptr_array_new_with_free_func (token_free);

  for (const char *p = strpbrk (line, "@#/"); p != NULL;)
    {
      ConcordCaptureToken token;
      const char *end = p + 1;

      if (begins_word (line, p) && is_wanted (names, self, (gunichar) *p))
        {
          if (read_token (names, p, &token, &end))
            {
              token.start = (gsize) (p - line);
              token.end = (gsize) (end - line);
              g_ptr_array_add (self->tokens, g_memdup2 (&token, sizeof token));
              append (text, from, (gsize) (p - from));
              from = end;
            }
          else if (self->stranger == NULL)
            self->stranger = dup_stranger (p);
        }

      p = strpbrk (end, "@#/");
    }

  append (text, from, strlen (from));
  self->text = g_strdup (g_strstrip (text->str));

  return self;
}

void
concord_capture_line_free (ConcordCaptureLine *self)
{
  g_clear_pointer (&self->tokens, g_ptr_array_unref);
  g_free (self->stranger);
  g_free (self->text);
  g_free (self);
}

/**
 * concord_capture_line_find:
 *
 * Returns: (transfer none) (nullable): the first of that mark
 */
ConcordCaptureToken *
concord_capture_line_find (ConcordCaptureLine *self,
                           ConcordCaptureMark  mark)
{
  for (guint i = 0; i < self->tokens->len; i++)
    {
      ConcordCaptureToken *token = self->tokens->pdata[i];

      if (token->mark == mark)
        return token;
    }

  return NULL;
}
