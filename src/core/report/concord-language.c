/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The language in which a summary is made, for one thread. It never touches the locale of the process. */

#include "config.h"

#include "concord-language.h"

#include <locale.h>

struct _ConcordLanguage
{
  locale_t own;
  locale_t before;
};

/* Where a language is spoken when nobody says where; a tag such as "cy" names no locale of the C library. */
static const char *const homes[] = {
  "en_GB", "cy_GB", "gd_GB", "ga_IE", "ar_EG", "bn_BD", "cs_CZ", "da_DK", "el_GR", "fa_IR", "gu_IN", "he_IL", "hi_IN",
  "ja_JP", "ko_KR", "nb_NO", "ne_NP", "pa_IN", "sl_SI", "sq_AL", "sv_SE", "ta_IN", "uk_UA", "ur_PK", "vi_VN", "zh_CN",
};

static locale_t
open_locale (const char *name)
{
  g_autofree char *whole = g_strconcat (name, ".UTF-8", NULL);
  locale_t base = duplocale (LC_GLOBAL_LOCALE);
  locale_t own = newlocale (LC_MESSAGES_MASK | LC_TIME_MASK | LC_NUMERIC_MASK, whole, base);

  if (own == (locale_t) 0)
    freelocale (base);

  return own;
}

static locale_t
find_locale (const char *tag)
{
  g_auto (GStrv) parts = g_strsplit_set (tag, "-_", -1);
  g_autofree char *language = g_ascii_strdown (parts[0] != NULL ? parts[0] : "", -1);
  locale_t found = (locale_t) 0;

  if (language[0] == '\0')
    return found;

  for (guint i = 1; parts[i] != NULL && found == (locale_t) 0; i++)
    {
      g_autofree char *region = g_ascii_strup (parts[i], -1);
      g_autofree char *name = g_strdup_printf ("%s_%s", language, region);

      if (strlen (region) == 2)
        found = open_locale (name);
    }

  for (guint i = 0; i < G_N_ELEMENTS (homes) && found == (locale_t) 0; i++)
    {
      if (g_str_has_prefix (homes[i], language) && homes[i][strlen (language)] == '_')
        found = open_locale (homes[i]);
    }

  if (found == (locale_t) 0)
    {
      g_autofree char *region = g_ascii_strup (language, -1);
      g_autofree char *name = g_strdup_printf ("%s_%s", language, region);

      found = open_locale (name);
    }

  return found;
}

/**
 * concord_language_begin:
 * @tag: (nullable): BCP 47
 *
 * Words come from LANGUAGE all the same where the environment has it: the C library looks there first.
 *
 * Returns: (transfer full) (nullable): %NULL where nothing changes: no language was asked for, or this computer
 *   does not have it
 */
ConcordLanguage *
concord_language_begin (const char *tag)
{
  locale_t own = tag != NULL ? find_locale (tag) : (locale_t) 0;
  ConcordLanguage *self;

  if (own == (locale_t) 0)
    return NULL;

  self = g_new0 (ConcordLanguage, 1);
  self->own = own;
  self->before = uselocale (own);

  return self;
}

void
concord_language_end (ConcordLanguage *self)
{
  uselocale (self->before);
  freelocale (self->own);
  g_free (self);
}
