/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers as people write them, in the way of the locale and in the plain way of machines. "1,234" is one thing in London
 * and another in Paris: what can be read in two ways is never guessed.
 *
 * - Spaces of all sorts and apostrophes group, everywhere: "96 000", "96’000".
 * - Two kinds of marks: the last one divides, the other groups: "1,234.5" and "1.234,5", everywhere.
 * - One mark that stands there several times groups: "1,234,567".
 * - One mark that stands there once divides if it is the decimal mark of the locale. If it groups there, it groups where
 *   three digits follow and up to three stand before it.
 * - A point, otherwise, divides where it cannot group, "1234.5" and "7.25": so machines write. A comma does where it
 *   is no mark of the locale at all; in London "7,8" is a slip.
 * - What is left may be either, such as "1.234" in Paris, and is for the person to say.
 *
 * Groups have three digits; in India those before the last have two.
 */

#include "config.h"

#include "concord-numeral.h"

#include <langinfo.h>
#include <math.h>
#include <string.h>

enum
{
  ARABIC_POINT = 0x066b,
  ARABIC_COMMA = 0x066c,
  /* More is no number that anybody means. */
  MAX_RUNS = 32,
};

typedef struct
{
  gunichar point;
  gunichar group; /* 0 for none */
  gboolean by_two;
} Way;

/* Digits between marks; marks[i] stands before runs[i + 1]. */
typedef struct
{
  GString *runs[MAX_RUNS];
  gunichar marks[MAX_RUNS];
  guint n_runs;
} Parts;

static void
parts_clear (Parts *self)
{
  for (guint i = 0; i < self->n_runs; i++)
    g_string_free (self->runs[i], TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

static gunichar
clean_mark (gunichar c)
{
  if (g_unichar_isspace (c))
    return ' ';
  if (c == 0x2019 || c == 0x02bc)
    return '\'';

  return c == 0x2212 ? '-' : c;
}

/* Which way the text around it runs; nothing of what it says. */
static gboolean
is_direction (gunichar c)
{
  return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/**
 * concord_numeral_clean:
 *
 * Returns: (transfer full): what was said with one sort of space, apostrophe, minus and digits, and none at its ends
 */
char *
concord_numeral_clean (const char *said)
{
  g_autoptr (GString) clean = g_string_new (NULL);

  for (const char *p = said; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        g_string_append_c (clean, (char) ('0' + g_unichar_digit_value (c)));
      else if (!is_direction (c))
        g_string_append_unichar (clean, clean_mark (c));
    }

  return g_strstrip (g_string_free_and_steal (g_steal_pointer (&clean)));
}

static gunichar
first_of (const char *text)
{
  g_autofree char *clean = g_utf8_validate (text, -1, NULL) ? concord_numeral_clean (text) : g_strdup ("");

  /* A space that groups is cleaned away, and always groups. */
  return clean[0] != '\0' ? g_utf8_get_char (clean) : 0;
}

static Way
find_way (void)
{
  Way way = { .point = first_of (nl_langinfo (RADIXCHAR)), .group = first_of (nl_langinfo (THOUSEP)) };

  if (way.point == 0)
    way.point = '.';
  /* The locale "C" groups nothing, but those who write English do. */
  if (nl_langinfo (THOUSEP)[0] == '\0' && way.point == '.')
    way.group = ',';
#ifdef __GLIBC__
  way.by_two = nl_langinfo (__GROUPING)[0] == 3 && nl_langinfo (__GROUPING)[1] == 2;
#endif

  return way;
}

static char *
spell_mark (gunichar mark)
{
  char spelled[8] = "";

  if (mark != 0)
    spelled[g_unichar_to_utf8 (mark, spelled)] = '\0';

  return g_strdup (spelled);
}

/**
 * concord_numeral_marks:
 * @point: (out) (transfer full): what divides in the locale
 * @group: (out) (transfer full): what groups there, if it is neither a space nor an apostrophe, which always do
 */
void
concord_numeral_marks (char **point,
                       char **group)
{
  const Way way = find_way ();

  *point = spell_mark (way.point);
  *group = spell_mark (way.group == '\'' ? 0 : way.group);
}

static gboolean
split (const char *clean,
       Parts      *parts)
{
  parts->runs[parts->n_runs++] = g_string_new (NULL);

  for (const char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_ascii_isdigit (*p))
        {
          g_string_append_c (parts->runs[parts->n_runs - 1], *p);
          continue;
        }

      if ((c != ' ' && c != '\'' && c != '.' && c != ',' && c != ARABIC_POINT && c != ARABIC_COMMA) ||
          parts->n_runs == MAX_RUNS)
        return FALSE;
      parts->marks[parts->n_runs - 1] = c;
      parts->runs[parts->n_runs++] = g_string_new (NULL);
    }

  return TRUE;
}

static gboolean
only_groups (gunichar mark)
{
  return mark == ' ' || mark == '\'' || mark == ARABIC_COMMA;
}

/* "12.345": what stands around the mark could be thousands. */
static gboolean
may_group (const Parts *parts)
{
  const GString *before = parts->runs[parts->n_runs - 2];

  return parts->runs[parts->n_runs - 1]->len == 3 && before->len >= 1 && before->len <= 3 && before->str[0] != '0';
}

/* What the last mark is: it divides, or it groups. */
static ConcordNumeral
judge_last (const Parts *parts,
            const Way   *way,
            gboolean    *divides)
{
  guint n = parts->n_runs - 1;
  gunichar last = n > 0 ? parts->marks[n - 1] : ' ';
  gunichar before = n > 1 ? parts->marks[n - 2] : last;

  *divides = FALSE;
  if (n == 0 || only_groups (last))
    return CONCORD_NUMERAL_READ;

  if (before != last)
    {
      *divides = TRUE;
      return only_groups (before) && last == way->group && parts->runs[n]->len == 3 ? CONCORD_NUMERAL_NONE
                                                                                    : CONCORD_NUMERAL_READ;
    }
  if (n > 1)
    return CONCORD_NUMERAL_READ;

  *divides = last == way->point || last == ARABIC_POINT;
  if (*divides)
    return CONCORD_NUMERAL_READ;
  if (may_group (parts))
    {
      *divides = last != way->group;
      return last == way->group ? CONCORD_NUMERAL_READ : CONCORD_NUMERAL_TWO_WAYS;
    }

  *divides = TRUE;

  return last == ',' && way->group == ',' ? CONCORD_NUMERAL_NONE : CONCORD_NUMERAL_READ;
}

/* Whether the first @n_runs are thousands, all with the same mark between them. */
static gboolean
is_grouped_well (const Parts *parts,
                 guint        n_runs,
                 const Way   *way)
{
  if (n_runs == 1)
    return TRUE;
  if (parts->runs[0]->len < 1 || parts->runs[0]->len > 3 || parts->runs[0]->str[0] == '0')
    return FALSE;

  for (guint i = 1; i < n_runs; i++)
    {
      gsize length = parts->runs[i]->len;

      if (parts->marks[i - 1] != parts->marks[0] || (length != 3 && !(way->by_two && length == 2 && i + 1 < n_runs)))
        return FALSE;
    }

  return TRUE;
}

/**
 * concord_numeral_read:
 * @clean: from concord_numeral_clean(), without a sign
 * @plain: (out) (transfer full): the number as g_ascii_strtod() takes it; if there are two ways, the one with a point
 * @grouped: (out): whether something in it groups
 */
ConcordNumeral
concord_numeral_read (const char *clean,
                      char      **plain,
                      gboolean   *grouped)
{
  g_auto (Parts) parts = { 0 };
  const Way way = find_way ();
  g_autoptr (GString) digits = g_string_new (NULL);
  ConcordNumeral numeral;
  gboolean divides;
  guint n_whole;

  *plain = NULL;
  *grouped = FALSE;
  if (!split (clean, &parts))
    return CONCORD_NUMERAL_NONE;

  numeral = judge_last (&parts, &way, &divides);
  n_whole = parts.n_runs - (divides ? 1 : 0);
  if (numeral == CONCORD_NUMERAL_NONE || !is_grouped_well (&parts, n_whole, &way))
    return CONCORD_NUMERAL_NONE;

  for (guint i = 0; i < n_whole; i++)
    g_string_append (digits, parts.runs[i]->str);
  if (digits->len + parts.runs[parts.n_runs - 1]->len == 0)
    return CONCORD_NUMERAL_NONE;
  if (digits->len == 0)
    g_string_append_c (digits, '0');
  if (divides)
    g_string_append_printf (digits, ".%s", parts.runs[parts.n_runs - 1]->str);

  *grouped = n_whole > 1;
  *plain = g_string_free_and_steal (g_steal_pointer (&digits));

  return numeral;
}

/**
 * concord_numeral_two_ways:
 * @plain: from concord_numeral_read()
 * @decimals: how many to show; -1 for all
 * @whole: (out) (transfer full): how to write what it is when the mark groups
 * @divided: (out) (transfer full): how to write it when the mark divides
 */
void
concord_numeral_two_ways (const char *plain,
                          int         decimals,
                          char      **whole,
                          char      **divided)
{
  g_auto (GStrv) sides = g_strsplit (plain, ".", 2);
  const char *fraction = sides[1] != NULL ? sides[1] : "";

  *whole = g_strconcat (sides[0], fraction, NULL);
  *divided = g_strdup_printf ("%s%s%.*s", sides[0], nl_langinfo (RADIXCHAR),
                              decimals >= 0 ? decimals : (int) strlen (fraction), fraction);
}

/* Without an exponent, which people do not write. */
static char *
spell_out (double number)
{
  char buffer[512];
  gsize length;

  for (int digits = 0; digits <= 330; digits++)
    {
      g_autofree char *format = g_strdup_printf ("%%.%df", digits);

      g_ascii_formatd (buffer, sizeof buffer, format, number);
      if (!(fabs (g_ascii_strtod (buffer, NULL) - number) > 0))
        break;
    }

  length = strlen (buffer);
  g_assert (length < sizeof buffer);

  return g_strdup (buffer);
}

/**
 * concord_numeral_write:
 * @number: finite
 *
 * Returns: (transfer full): the number for machines, as short as it can be without losing any of it, that
 *   concord_numeral_read() takes in every locale: three decimals, which might be thousands, become four
 */
char *
concord_numeral_write (double number)
{
  g_autofree char *plain = spell_out (number);
  const char *point = strchr (plain, '.');

  return point != NULL && strlen (point + 1) == 3 ? g_strconcat (plain, "0", NULL) : g_steal_pointer (&plain);
}
