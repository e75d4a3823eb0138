/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds which languages Concord speaks, and what languages call themselves. Changes no locale. */

#include "config.h"

#include "concord-language-list.h"

#include <libintl.h>
#include <string.h>

#define SOURCE "en-GB"

/* Those that are spoken and written where Concord is used. Any other can be said by its tag. */
static const struct
{
  const char *tag;
  const char *name;
} names[] = {
  { "en-GB", "English" },      { "cy", "Cymraeg" },           { "gd", "Gàidhlig" },      { "ga", "Gaeilge" },
  { "kw", "Kernewek" },        { "de", "Deutsch" },           { "es", "Español" },       { "fr", "Français" },
  { "ar", "العربية" },           { "bg", "Български" },         { "bn", "বাংলা" },          { "cs", "Čeština" },
  { "da", "Dansk" },           { "el", "Ελληνικά" },          { "en-US", "American English" },
  { "et", "Eesti" },           { "fa", "فارسی" },             { "fi", "Suomi" },         { "gu", "ગુજરાતી" },
  { "he", "עברית" },           { "hi", "हिन्दी" },               { "hu", "Magyar" },        { "it", "Italiano" },
  { "ja", "日本語" },          { "ko", "한국어" },             { "lt", "Lietuvių" },      { "lv", "Latviešu" },
  { "nb", "Norsk bokmål" },    { "ne", "नेपाली" },               { "nl", "Nederlands" },    { "pa", "ਪੰਜਾਬੀ" },
  { "pl", "Polski" },          { "ps", "پښتو" },              { "pt", "Português" },     { "ro", "Română" },
  { "ru", "Русский" },         { "sk", "Slovenčina" },        { "so", "Soomaali" },      { "sq", "Shqip" },
  { "sv", "Svenska" },         { "ta", "தமிழ்" },              { "tr", "Türkçe" },        { "uk", "Українська" },
  { "ur", "اردو" },            { "vi", "Tiếng Việt" },        { "zh", "中文" },
};

static gboolean
is_spoken (const char *tag)
{
  const char *folder = bindtextdomain (GETTEXT_PACKAGE, NULL);
  g_autofree char *name = g_strdelimit (g_strdup (tag), "-", '_');
  g_autofree char *catalogue = g_build_filename (folder != NULL ? folder : LOCALEDIR, name, "LC_MESSAGES",
                                                 GETTEXT_PACKAGE ".mo", NULL);

  return g_str_equal (tag, SOURCE) || g_file_test (catalogue, G_FILE_TEST_IS_REGULAR);
}

/**
 * concord_language_list_spoken:
 *
 * Returns: (transfer full): the tags of those that Concord speaks, that of the texts in the code first
 */
GStrv
concord_language_list_spoken (void)
{
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (is_spoken (names[i].tag))
        g_strv_builder_add (tags, names[i].tag);
    }

  return g_strv_builder_end (tags);
}

/**
 * concord_language_list_all:
 *
 * Returns: (transfer full): all tags that have a name here, those that Concord speaks first
 */
GStrv
concord_language_list_all (void)
{
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();

  for (guint spoken = 1; spoken != G_MAXUINT; spoken--)
    {
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        {
          if (is_spoken (names[i].tag) == (gboolean) spoken)
            g_strv_builder_add (tags, names[i].tag);
        }
    }

  return g_strv_builder_end (tags);
}

/* Returns: (transfer full): what the language is called in itself, or its tag */
char *
concord_language_list_name (const char *tag)
{
  gsize language = strcspn (tag, "-_");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_ascii_strcasecmp (names[i].tag, tag) == 0)
        return g_strdup (names[i].name);
    }

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (language == 2 && tag[language] != '\0' && g_ascii_strncasecmp (names[i].tag, tag, 2) == 0)
        return g_strdup_printf ("%s (%s)", names[i].name, tag);
    }

  return g_strdup (tag);
}

/**
 * concord_language_is_tag:
 *
 * Returns: whether @text has the form of a BCP 47 tag
 */
gboolean
concord_language_is_tag (const char *text)
{
  return g_regex_match_simple ("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", text, 0, 0);
}
