/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds which languages there are translations for, and what they call themselves. Changes no locale. */

#include "config.h"

#include "concord-language-list.h"

#include <langinfo.h>
#include <locale.h>

#define SOURCE "en-GB"

/* Returns: the locale of that language, if this computer has it */
static locale_t
find_locale (const char *tag)
{
  g_autofree char *name = g_strconcat (tag, ".UTF-8", NULL);
  locale_t locale;

  g_strdelimit (name, "-", '_');
  locale = newlocale (LC_ALL_MASK, name, (locale_t) 0);

  return locale;
}

static gboolean
is_translated (const char *name)
{
  g_autofree char *catalogue = g_build_filename (LOCALEDIR, name, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);

  return g_file_test (catalogue, G_FILE_TEST_IS_REGULAR);
}

/**
 * concord_language_list_tags:
 *
 * Returns: (transfer full): BCP 47 tags, that of the texts in the code first
 */
GStrv
concord_language_list_tags (void)
{
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  g_autoptr (GDir) dir = g_dir_open (LOCALEDIR, 0, NULL);
  const char *name;

  g_strv_builder_add (tags, SOURCE);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *tag = g_strdelimit (g_strdup (name), "_", '-');

      if (is_translated (name))
        g_strv_builder_add (tags, tag);
    }

  return g_strv_builder_end (tags);
}

/* Returns: (transfer full): what the language is called in itself, or its tag */
char *
concord_language_list_name (const char *tag)
{
  locale_t locale = find_locale (tag);
  char *name = NULL;

#ifdef _NL_ADDRESS_LANG_NAME
  if (locale != (locale_t) 0)
    name = g_strdup (nl_langinfo_l (_NL_ADDRESS_LANG_NAME, locale));
#endif
  if (locale != (locale_t) 0)
    freelocale (locale);
  if (name == NULL || *name == '\0')
    g_set_str (&name, g_str_equal (tag, SOURCE) ? "English" : tag);

  return name;
}
