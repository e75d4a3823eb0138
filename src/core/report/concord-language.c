/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The language in which something is made for others, for one thread: words from Concord's own catalogue, dates and
 * numbers from the locale of that language where the computer has it. It never touches the locale of the process.
 */

#include "config.h"

#include "concord-language.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "concord-speech.h"

struct _ConcordLanguage
{
  ConcordSpeech speech;
  locale_t own; /* 0 where this computer does not have it */
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
  locale_t own = newlocale (LC_TIME_MASK | LC_NUMERIC_MASK, whole, base);

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

/* --- words ------------------------------------------------------------------------ */

/* Returns: (transfer none) (nullable): read once, and kept: another thread may be using it */
static ConcordCatalogue *
open_catalogue (const char *name)
{
  static GMutex lock;
  static GHashTable *known;
  const char *folder = bindtextdomain (GETTEXT_PACKAGE, NULL);
  g_autofree char *path = g_build_filename (folder != NULL ? folder : LOCALEDIR, name, "LC_MESSAGES",
                                            GETTEXT_PACKAGE ".mo", NULL);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  gpointer found;

  if (known == NULL)
    known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!g_hash_table_lookup_extended (known, path, NULL, &found))
    {
      g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
      g_autoptr (GBytes) bytes = file != NULL ? g_mapped_file_get_bytes (file) : NULL;

      found = bytes != NULL ? concord_catalogue_read (bytes) : NULL;
      g_hash_table_insert (known, g_steal_pointer (&path), found);
    }

  return found;
}

static ConcordCatalogue *
find_catalogue (const char *tag)
{
  g_autofree char *name = g_strdelimit (g_strdup (tag), "-", '_');
  ConcordCatalogue *found = NULL;

  /* "pt-BR" may be there as it is, or as "pt". A tag is from anywhere, and no path. */
  if (strspn (name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_") != strlen (name))
    return NULL;

  while (name[0] != '\0' && (found = open_catalogue (name)) == NULL)
    {
      char *last = strrchr (name, '_');

      name[last != NULL ? last - name : 0] = '\0';
    }

  return found;
}

/* What stands in the code is English. */
static gboolean
is_english (const char *tag)
{
  return g_ascii_strncasecmp (tag, "en", 2) == 0 && !g_ascii_isalpha (tag[2]);
}

/* --- the public functions --------------------------------------------------------- */

/**
 * concord_language_begin:
 * @tag: (nullable): BCP 47
 *
 * Returns: (transfer full) (nullable): %NULL where nothing changes: no language was asked for, or neither Concord
 *   nor this computer knows it
 */
ConcordLanguage *
concord_language_begin (const char *tag)
{
  locale_t own = tag != NULL ? find_locale (tag) : (locale_t) 0;
  ConcordCatalogue *catalogue = tag != NULL ? find_catalogue (tag) : NULL;
  ConcordLanguage *self;

  if (tag == NULL || (own == (locale_t) 0 && catalogue == NULL && !is_english (tag)))
    return NULL;

  self = g_new0 (ConcordLanguage, 1);
  self->own = own;
  if (own != (locale_t) 0)
    self->before = uselocale (own);
  concord_speech_begin (&self->speech, catalogue);

  return self;
}

void
concord_language_end (ConcordLanguage *self)
{
  concord_speech_end (&self->speech);
  if (self->own != (locale_t) 0)
    {
      uselocale (self->before);
      freelocale (self->own);
    }
  g_free (self);
}
