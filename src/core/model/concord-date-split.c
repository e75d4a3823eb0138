/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes apart what people say for a date: "14 de marzo de 2027", "l’année prochaine", "the 1st of March". It knows no
 * month.
 */

#include "config.h"

#include "concord-date-split.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "concord-words.h"

static gboolean
is_filler (const char *word)
{
  /* Translators: words in a date that can be left out, as people type them, divided by bars: in French
   * "de|du|des|le|la|les|l'|d'", in Welsh "o|y|yr|'r". One that ends in an apostrophe is known before its word. Leave out
   * what your translations of “in {many} {unit}” and the like need to be told apart. */
  return concord_words_is_one (word, "date", NC_ ("date", "of|the"));
}

/* "l'annee" is two words where "l'" is a filler. */
static void
add_word (GPtrArray  *words,
          const char *word)
{
  const char *apostrophe = strchr (word, '\'');

  if (apostrophe != NULL && apostrophe > word && apostrophe[1] != '\0')
    {
      g_autofree char *start = g_strndup (word, (gsize) (apostrophe + 1 - word));

      if (is_filler (start))
        {
          g_ptr_array_add (words, g_steal_pointer (&start));
          word = apostrophe + 1;
        }
    }

  if (word[0] != '\0')
    g_ptr_array_add (words, g_strdup (word));
}

static char *
with_plain_digits (const char *plain)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        g_string_append_c (text, (char) ('0' + g_unichar_digit_value (c)));
      else
        g_string_append_unichar (text, c);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * concord_date_split:
 * @from_the_start: whether fillers at the start are left out as well; else only before a number
 *
 * Returns: (transfer full): the words as concord_words_plain() has them, without fillers but at the end
 */
char **
concord_date_split (const char *said,
                    gboolean    from_the_start)
{
  g_autofree char *plain = concord_words_plain (said);
  g_autofree char *with_digits = with_plain_digits (plain);
  g_auto (GStrv) rough = g_strsplit (with_digits, " ", -1);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; rough[i] != NULL; i++)
    add_word (words, rough[i]);

  for (guint i = 1; i + 1 < words->len;)
    {
      if (is_filler (words->pdata[i]))
        g_ptr_array_remove_index (words, i);
      else
        i++;
    }
  if (words->len > 1 && is_filler (words->pdata[0]) &&
      (from_the_start || g_ascii_isdigit (((const char *) words->pdata[1])[0])))
    g_ptr_array_remove_index (words, 0);
  g_ptr_array_add (words, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&words), FALSE);
}

/**
 * concord_date_split_number:
 *
 * Returns: a whole number, which an ending may make an ordinal; 0 when it is none
 */
guint
concord_date_split_number (const char *word)
{
  gsize digits = strspn (word, "0123456789");
  const char *ending = word + digits;

  if (digits == 0 || digits > 4)
    return 0;

  if (ending[0] == '\0' || g_str_equal (ending, ".") ||
      /* Translators: what makes a number a day of the month, as people type it, divided by bars: in French "er|e", in
       * Welsh "af|ail|ydd|fed|ed|eg|ain" */
      concord_words_is_one (ending, "ordinal", NC_ ("ordinal", "st|nd|rd|th")))
    return (guint) g_ascii_strtoull (word, NULL, 10);

  return 0;
}

/**
 * concord_date_split_year:
 *
 * Returns: a year in four digits; 0 when it is none
 */
guint
concord_date_split_year (const char *word)
{
  return strlen (word) == 4 && strspn (word, "0123456789") == 4 ? (guint) g_ascii_strtoull (word, NULL, 10) : 0;
}
