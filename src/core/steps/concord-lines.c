/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of typed or pasted text, one card each. It never shortens a line and knows no records. */

#include "config.h"

#include "concord-lines.h"

#include <string.h>

/* No list on a board has more: four digits before a full stop are a year. */
#define NUMBERING_DIGITS 3

static void
line_free (gpointer data)
{
  ConcordLine *line = data;

  g_free (line->text);
  g_free (line);
}

static gboolean
ends_line (gunichar c)
{
  return c == '\n' || c == '\r' || c == '\v' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

static gboolean
is_bullet (gunichar c)
{
  switch (c)
    {
    case '-':
    case '*':
    case 0x00b7: /* middle dot, and what Word makes of a bullet: */
    case 0xf0b7:
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2022:
    case 0x2023:
    case 0x2043:
    case 0x25a0:
    case 0x25aa:
    case 0x25ab:
    case 0x25b8:
    case 0x25cb:
    case 0x25cf:
    case 0x25e6:
    case 0x2610:
    case 0x2611:
    case 0x2612:
    case 0x2713:
      return TRUE;
    default:
      return FALSE;
    }
}

static const char *
skip_space (const char *p)
{
  while (*p != '\0' && g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return p;
}

/* What follows a bullet or a number. A mark counts only with space, or nothing, behind it: "-5 °C" and
 * "3.5 % fewer" say something.
 */
static const char *
skip_mark (const char *line)
{
  const char *p = line;

  if (is_bullet (g_utf8_get_char (p)))
    {
      p = g_utf8_next_char (p);
    }
  else
    {
      gsize digits = strspn (p, "0123456789");

      if (digits == 0 || digits > NUMBERING_DIGITS || (p[digits] != '.' && p[digits] != ')'))
        return line;

      p += digits + 1;
    }

  if (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)))
    return line;

  return skip_space (p);
}

/* Takes [@start, @end) as words with single spaces: tabs are what spreadsheets put between cells. */
static char *
clean (const char *start,
       const char *end)
{
  g_autofree char *copy = g_strndup (start, (gsize) (end - start));
  char *tab;

  for (tab = strchr (copy, '\t'); tab != NULL; tab = strchr (tab, '\t'))
    *tab = ' ';

  {
    const char *text = skip_mark (skip_space (copy));
    gsize length = strlen (text);

    while (length > 0)
      {
        const char *last = g_utf8_find_prev_char (text, text + length);

        if (last == NULL || !g_unichar_isspace (g_utf8_get_char (last)))
          break;
        length = (gsize) (last - text);
      }

    return g_strndup (text, length);
  }
}

static const char *
find_end (const char *p)
{
  while (*p != '\0' && !ends_line (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return p;
}

/**
 * concord_lines_split:
 * @text: valid UTF-8
 *
 * Returns: (transfer full) (element-type ConcordLine): the lines that say something, in order
 */
GPtrArray *
concord_lines_split (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);
  const char *start = text;

  for (guint number = 1; *start != '\0'; number++)
    {
      const char *end = find_end (start);
      g_autofree char *cleaned = clean (start, end);

      if (cleaned[0] != '\0')
        {
          ConcordLine *line = g_new0 (ConcordLine, 1);

          line->number = number;
          line->text = g_steal_pointer (&cleaned);
          g_ptr_array_add (lines, line);
        }

      if (end[0] == '\r' && end[1] == '\n')
        end++;
      start = *end != '\0' ? g_utf8_next_char (end) : end;
    }

  return lines;
}

/**
 * concord_lines_join:
 * @text: valid UTF-8
 *
 * Returns: (transfer full): the same words on one line, for a field that has only one
 */
char *
concord_lines_join (const char *text)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  const char *start = skip_space (text);

  while (*start != '\0')
    {
      const char *end = find_end (start);

      g_string_append_len (joined, start, end - start);
      start = skip_space (end);
      if (*start != '\0')
        g_string_append_c (joined, ' ');
    }

  g_strdelimit (joined->str, "\t", ' ');

  return g_strdup (g_strchomp (joined->str));
}
