/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A look at JSON text before json-glib makes a tree of it, for what json-glib would take at the cost of
 * unbounded memory (records, values), or take and quietly change: a whole number beyond 64 bits becomes
 * the nearest one, 1e400 infinite, and text ends at \u0000. It keeps nothing but its place, and leaves it
 * to json-glib to say what is JSON at all.
 */

#include "config.h"

#include "concord-json-guard.h"

#include <errno.h>
#include <math.h>

#include "concord-json-place.h"
#include "concord-session-limits.h"
#include "concord-speech.h"

/* Longer than any number that means something. */
#define NUMBER_MAX_CHARACTERS 400

typedef struct
{
  gboolean is_array;
  guint index;      /* in an array: the entry we are at */
  const char *name; /* in an object: the member we are at, as written; NULL before its name */
  gsize name_length;
} Level;

typedef struct
{
  const char *text;
  const char *end;
  const char *p;
  const char *invalid; /* the first byte that is not UTF-8, or the end */
  Level levels[CONCORD_SESSION_FILE_MAX_DEPTH];
  guint depth;
  guint n_values;
  guint n_records;
} Guard;

G_GNUC_PRINTF (4, 5)
static gboolean
refuse (Guard                *self,
        ConcordExchangeError  code,
        GError              **error,
        const char           *format,
        ...)
{
  g_autoptr (GString) pointer = g_string_new (NULL);
  g_autofree char *sentence = NULL;
  va_list args;

  for (guint i = 0; i < self->depth; i++)
    {
      const Level *level = &self->levels[i];

      if (level->is_array)
        g_string_append_printf (pointer, "/%u", level->index);
      else if (level->name != NULL)
        concord_json_place_append_token (pointer, level->name, (gssize) MIN (level->name_length, 100));
    }

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);

  /* A name cut off inside a character would not be text any more. */
  if (pointer->len > 0)
    {
      g_autofree char *valid = g_utf8_make_valid (pointer->str, -1);

      g_set_error (error, CONCORD_EXCHANGE_ERROR, (int) code, "%s: %s", valid, sentence);
    }
  else
    {
      g_set_error_literal (error, CONCORD_EXCHANGE_ERROR, (int) code, sentence);
    }

  return FALSE;
}

static gboolean
refuse_bytes (Guard      *self,
              const char *at,
              GError    **error)
{
  guint line = 1;
  const char *start = self->text;

  for (const char *p = self->text; p < at; p++)
    {
      if (*p == '\n')
        {
          line++;
          start = p + 1;
        }
    }

  g_set_error (error, CONCORD_EXCHANGE_ERROR, CONCORD_EXCHANGE_ERROR_NOT_JSON,
               _("Line %u, column %u: from here on this is not JSON, which is text in UTF-8"), line,
               (guint) (at - start) + 1);
  return FALSE;
}

static gboolean
count_value (Guard   *self,
             GError **error)
{
  if (++self->n_values <= CONCORD_SESSION_FILE_MAX_VALUES)
    return TRUE;

  return refuse (self, CONCORD_EXCHANGE_ERROR_TOO_LARGE, error,
                 _("the file holds more than %d values, which is more than a session can be"),
                 CONCORD_SESSION_FILE_MAX_VALUES);
}

static gboolean
enter (Guard   *self,
       gboolean is_array,
       GError **error)
{
  if (!is_array && self->depth == 2 && self->levels[1].is_array &&
      ++self->n_records > CONCORD_SESSION_FILE_MAX_RECORDS)
    return refuse (self, CONCORD_EXCHANGE_ERROR_TOO_LARGE, error,
                   _("the file holds more than %d records, which is more than a session can be"),
                   CONCORD_SESSION_FILE_MAX_RECORDS);

  if (self->depth == CONCORD_SESSION_FILE_MAX_DEPTH)
    return refuse (self, CONCORD_EXCHANGE_ERROR_TOO_LARGE, error,
                   _("lists and objects are nested more than %d deep"), CONCORD_SESSION_FILE_MAX_DEPTH);

  self->levels[self->depth++] = (Level) { .is_array = is_array };
  self->p++;

  return count_value (self, error);
}

static gboolean
pass_comma (Guard   *self,
            GError **error)
{
  self->p++;

  if (self->depth > 0)
    {
      Level *level = &self->levels[self->depth - 1];

      level->index++;
      level->name = NULL;
    }

  return count_value (self, error);
}

/* The four digits of a \u escape, or -1 where there are none. */
static int
peek_unit (Guard      *self,
           const char *p)
{
  int unit = 0;

  if (self->end - p < 6 || p[0] != '\\' || p[1] != 'u')
    return -1;

  for (guint i = 2; i < 6; i++)
    {
      int digit = g_ascii_xdigit_value (p[i]);

      if (digit < 0)
        return -1;
      unit = unit * 16 + digit;
    }

  return unit;
}

static gboolean
pass_escape (Guard   *self,
             GError **error)
{
  int unit = peek_unit (self, self->p);

  if (unit == 0)
    return refuse (self, CONCORD_EXCHANGE_ERROR_MALFORMED, error,
                   _("the text has a control character (U+%04X)"), 0);

  if (unit >= 0xD800 && unit <= 0xDFFF)
    {
      int second = peek_unit (self, self->p + 6);

      if (unit >= 0xDC00 || second < 0xDC00 || second > 0xDFFF)
        return refuse (self, CONCORD_EXCHANGE_ERROR_MALFORMED, error,
                       _("the text has half a character (\\u%04X)"), (guint) unit);
      self->p += 6;
    }

  self->p += unit >= 0 ? 6 : 2;
  return TRUE;
}

/* Most of a file goes through here, a byte at a time. */
static const char *
skip_plain (const char *p,
            const char *end)
{
  while (p < end && (guchar) *p >= 0x20 && *p != '"' && *p != '\\')
    p++;

  return p;
}

static gboolean
pass_text (Guard   *self,
           GError **error)
{
  Level *level = self->depth > 0 ? &self->levels[self->depth - 1] : NULL;
  const char *start = ++self->p;

  for (;;)
    {
      self->p = skip_plain (self->p, self->end);
      if (self->p >= self->end || *self->p == '"')
        break;

      if ((guchar) *self->p < 0x20)
        return refuse (self, CONCORD_EXCHANGE_ERROR_MALFORMED, error,
                       _("the text has a control character (U+%04X)"), (guchar) *self->p);

      if (!pass_escape (self, error))
        return FALSE;
    }

  self->p = MIN (self->p, self->end);

  if (self->invalid < self->p)
    return refuse (self, CONCORD_EXCHANGE_ERROR_MALFORMED, error, _("the text is not valid UTF-8"));

  if (level != NULL && !level->is_array && level->name == NULL)
    {
      level->name = start;
      level->name_length = (gsize) (self->p - start);
    }

  if (self->p < self->end)
    self->p++;
  return TRUE;
}

static gboolean
is_of_number (char c)
{
  return g_ascii_isdigit (c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

static gboolean
fits_whole (const char *digits)
{
  errno = 0;
  g_ascii_strtoll (digits, NULL, 10);

  return errno != ERANGE;
}

static gboolean
pass_number (Guard   *self,
             GError **error)
{
  char digits[NUMBER_MAX_CHARACTERS + 1];
  gsize length = 0;
  gboolean whole = TRUE;

  for (; self->p < self->end && is_of_number (*self->p); self->p++)
    {
      if (length < NUMBER_MAX_CHARACTERS)
        digits[length] = *self->p;
      length++;
      whole = whole && (g_ascii_isdigit (*self->p) || *self->p == '-');
    }

  /* Eighteen digits always fit; nearly all numbers end here. */
  if (whole && length <= 18)
    return TRUE;

  digits[MIN (length, NUMBER_MAX_CHARACTERS)] = '\0';
  if (length <= NUMBER_MAX_CHARACTERS &&
      (whole ? fits_whole (digits) : (gboolean) isfinite (g_ascii_strtod (digits, NULL))))
    return TRUE;

  return refuse (self, CONCORD_EXCHANGE_ERROR_MALFORMED, error, _("this number is out of range"));
}

/**
 * concord_json_guard_check:
 * @text: bytes of a file that is to be JSON
 * @error: of %CONCORD_EXCHANGE_ERROR
 *
 * Returns: whether json-glib may have it
 */
gboolean
concord_json_guard_check (const char *text,
                          gsize       length,
                          GError    **error)
{
  Guard self = { .text = text, .end = text + length, .p = text };

  g_utf8_validate_len (text, length, &self.invalid);

  while (self.p < self.end)
    {
      gboolean passed = TRUE;

      switch (*self.p)
        {
        case '{':
        case '[':
          passed = enter (&self, *self.p == '[', error);
          break;
        case '}':
        case ']':
          if (self.depth > 0)
            self.depth--;
          self.p++;
          break;
        case ',':
          passed = pass_comma (&self, error);
          break;
        case '"':
          passed = pass_text (&self, error);
          break;
        case ' ':
          while (self.p < self.end && *self.p == ' ')
            self.p++;
          break;
        case '\0':
          return refuse_bytes (&self, self.p, error);
        default:
          if (g_ascii_isdigit (*self.p) || *self.p == '-')
            passed = pass_number (&self, error);
          else if ((guchar) *self.p >= 0x80)
            return refuse_bytes (&self, self.p, error);
          else
            self.p++;
        }

      if (!passed)
        return FALSE;
    }

  return TRUE;
}
