/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which dictionary a session is checked by. Each is read once, when it is asked for first. */

#include "config.h"

#include "concord-dictionary.h"

#include <string.h>

static gboolean
is_same (const char *a,
         const char *b)
{
  for (; *a != '\0' && *b != '\0'; a++, b++)
    {
      if (g_ascii_tolower (*a) != g_ascii_tolower (*b) && !(strchr ("-_", *a) != NULL && strchr ("-_", *b) != NULL))
        return FALSE;
    }

  return *a == *b;
}

static const char *
find (const char        *wanted,
      const char *const *known)
{
  for (guint i = 0; known[i] != NULL; i++)
    {
      if (is_same (wanted, known[i]))
        return known[i];
    }

  return NULL;
}

/* "en" is any English; which of them is not said. */
static const char *
find_any (const char        *language,
          const char *const *known)
{
  gsize length = strlen (language);

  for (guint i = 0; known[i] != NULL; i++)
    {
      if (g_ascii_strncasecmp (known[i], language, length) == 0 && (known[i][length] == '_' || known[i][length] == '-'))
        return known[i];
    }

  return NULL;
}

/**
 * concord_dictionary_choose:
 * @wanted: (nullable): a language as the session says it: "en-GB", "cy"
 * @known: the languages there are dictionaries for
 *
 * What a session is written in is checked by a dictionary of exactly that or, where only a language is said, of any
 * country, the British first. Another language's dictionary would underline everything. A session that says nothing is
 * taken to be British English, or whatever there is.
 *
 * Returns: (transfer full) (nullable): one of @known
 */
char *
concord_dictionary_choose (const char        *wanted,
                         const char *const *known)
{
  const char *found;

  if (wanted == NULL || wanted[0] == '\0')
    {
      found = find ("en-GB", known);
      return g_strdup (found != NULL ? found : known[0]);
    }

  found = find (wanted, known);
  if (found == NULL && strpbrk (wanted, "-_") == NULL)
    {
      if (is_same (wanted, "en"))
        found = find ("en-GB", known);
      if (found == NULL)
        found = find_any (wanted, known);
    }

  return g_strdup (found);
}

/**
 * concord_dictionary_list:
 *
 * Returns: (transfer full): the languages there are dictionaries for
 */
char **
concord_dictionary_list (void)
{
  g_autoptr (GListModel) languages = spelling_provider_list_languages (spelling_provider_get_default ());
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();

  for (guint i = 0; languages != NULL && i < g_list_model_get_n_items (languages); i++)
    {
      g_autoptr (SpellingLanguage) language = g_list_model_get_item (languages, i);

      g_strv_builder_add (codes, spelling_language_get_code (language));
    }

  return g_strv_builder_end (codes);
}

/**
 * concord_dictionary_get_checker:
 * @language: (nullable): a language as the session says it
 *
 * Returns: (transfer none) (nullable): what checks texts in @language, the same for all of them
 */
SpellingChecker *
concord_dictionary_get_checker (const char *language)
{
  static GHashTable *checkers;
  g_auto (GStrv) known = concord_dictionary_list ();
  g_autofree char *code = concord_dictionary_choose (language, (const char *const *) known);
  SpellingChecker *checker;

  if (code == NULL)
    return NULL;

  if (checkers == NULL)
    checkers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  checker = g_hash_table_lookup (checkers, code);
  if (checker == NULL)
    {
      checker = spelling_checker_new (spelling_provider_get_default (), code);
      g_hash_table_insert (checkers, g_steal_pointer (&code), checker);
    }

  return checker;
}
