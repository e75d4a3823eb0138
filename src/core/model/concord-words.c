/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names as people type them: without minding case and accents. Knows no records. */

#include "config.h"

#include "concord-words.h"

#include <string.h>

#include "concord-speech.h"

/**
 * concord_words_plain:
 * @words: valid UTF-8
 *
 * Returns: (transfer full): @words as they are compared: in one case, without accents, with single spaces
 *   between them and one sort of apostrophe
 */
char *
concord_words_plain (const char *words)
{
  g_autofree char *apart = g_utf8_normalize (words, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = apart != NULL ? g_utf8_casefold (apart, -1) : g_strdup ("");
  g_autofree char *again = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) plain = g_string_new (NULL);
  gboolean space = FALSE;

  for (const char *p = again; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_type (c) == G_UNICODE_NON_SPACING_MARK)
        continue;
      if (g_unichar_isspace (c))
        {
          space = plain->len > 0;
          continue;
        }
      if (space)
        g_string_append_c (plain, ' ');
      space = FALSE;
      g_string_append_unichar (plain, c == 0x2019 || c == 0x02bc ? '\'' : c);
    }

  return g_string_free_and_steal (g_steal_pointer (&plain));
}

/**
 * concord_words_same:
 *
 * Returns: whether two names are the same to whoever types them; an equality for GLib's containers
 */
gboolean
concord_words_same (gconstpointer a,
                    gconstpointer b)
{
  g_autofree char *plain_a = concord_words_plain (a);
  g_autofree char *plain_b = concord_words_plain (b);

  return g_str_equal (plain_a, plain_b);
}

static gboolean
has_letters (const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

/**
 * concord_words_begin:
 * @plain: from concord_words_plain(): what was typed so far; may be empty
 * @plain_name: from concord_words_plain()
 *
 * Returns: whether each word of @plain begins a word of @plain_name
 */
gboolean
concord_words_begin (const char *plain,
                     const char *plain_name)
{
  /* GLib looks at letters and digits only; a partner may be called by a picture. */
  if (!has_letters (plain))
    return strstr (plain_name, plain) != NULL;

  return g_str_match_string (plain, plain_name, TRUE);
}

/**
 * concord_words_is_one:
 * @plain: from concord_words_plain()
 * @context: of the translation of @list
 * @list: words that mean the same, divided by bars
 *
 * Returns: whether @plain is one of them, in English or in the reader's language
 */
gboolean
concord_words_is_one (const char *plain,
                      const char *context,
                      const char *list)
{
  const char *lists[] = { list, g_dpgettext2 (GETTEXT_PACKAGE, context, list) };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_auto (GStrv) words = g_strsplit (lists[i], "|", -1);

      for (guint j = 0; words[j] != NULL; j++)
        {
          g_autofree char *word = concord_words_plain (words[j]);

          if (g_str_equal (word, plain))
            return TRUE;
        }
    }

  return FALSE;
}

/**
 * concord_words_comma:
 *
 * Returns: what stands between names in a row of them
 */
const char *
concord_words_comma (void)
{
  /* Translators: what stands between names in a row of them, with its space, as in "Council, Police, College" */
  return C_("list", ", ");
}

/**
 * concord_words_is_mark:
 *
 * Returns: whether @c may stand before a partner, a place or a date in a line that is typed
 */
gboolean
concord_words_is_mark (gunichar c)
{
  return c == '@' || c == '#' || c == '/';
}

/**
 * concord_words_is_end:
 *
 * Returns: whether a name that ends before @p ends with a whole word there
 */
gboolean
concord_words_is_end (const char *p)
{
  if (*p == '\0' || g_unichar_isspace (g_utf8_get_char (p)))
    return TRUE;

  /* Punctuation ends a name only at the end of its word: "police.uk" is not the police. */
  return strchr (",.;:!?)", *p) != NULL && (p[1] == '\0' || g_unichar_isspace (g_utf8_get_char (p + 1)));
}
