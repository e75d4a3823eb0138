/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which form of a plural a number takes, by the formula of a catalogue: an expression of C with the number n, such as
 * "n==0 ? 0 : n==1 ? 1 : 2". It reads what anyone may have written and never divides by zero.
 */

#include "config.h"

#include "concord-catalogue.h"

#include <string.h>

enum
{
  DEEPEST = 100,
};

typedef struct
{
  const char *at;
  gulong n;
  guint depth;
  gboolean bad;
} Reader;

/* Those that bind less come first; a longer one before what it begins with. */
static const char *const operators[][5] = {
  { "||" }, { "&&" }, { "==", "!=" }, { "<=", ">=", "<", ">" }, { "+", "-" }, { "*", "/", "%" },
};

static gulong read_choice (Reader *self);

static gboolean
take (Reader     *self,
      const char *word)
{
  self->at += strspn (self->at, " \t");
  if (!g_str_has_prefix (self->at, word))
    return FALSE;

  self->at += strlen (word);

  return TRUE;
}

static gulong
read_value (Reader *self)
{
  gulong value;

  if (self->depth++ > DEEPEST)
    self->bad = TRUE;
  if (self->bad)
    return 0;

  if (take (self, "("))
    {
      value = read_choice (self);
      self->bad |= !take (self, ")");
    }
  else if (take (self, "!"))
    value = !read_value (self);
  else if (take (self, "n"))
    value = self->n;
  else if (g_ascii_isdigit (*self->at))
    value = strtoul (self->at, (char **) &self->at, 10);
  else
    {
      self->bad = TRUE;
      value = 0;
    }
  self->depth--;

  return value;
}

static gulong
apply (Reader     *self,
       const char *operator,
       gulong      a,
       gulong      b)
{
  switch (operator[0])
    {
    case '|':
      return a || b;
    case '&':
      return a && b;
    case '=':
      return a == b;
    case '!':
      return a != b;
    case '<':
      return operator[1] == '=' ? a <= b : a < b;
    case '>':
      return operator[1] == '=' ? a >= b : a > b;
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    default:
      self->bad |= b == 0;
      if (b == 0)
        return 0;
      return operator[0] == '/' ? a / b : a % b;
    }
}

static gulong
read_level (Reader *self,
            guint   level)
{
  gulong value;
  gboolean more = TRUE;

  if (level == G_N_ELEMENTS (operators))
    return read_value (self);

  value = read_level (self, level + 1);
  while (more && !self->bad)
    {
      more = FALSE;
      for (guint i = 0; operators[level][i] != NULL && !more; i++)
        {
          if (take (self, operators[level][i]))
            {
              value = apply (self, operators[level][i], value, read_level (self, level + 1));
              more = TRUE;
            }
        }
    }

  return value;
}

static gulong
read_choice (Reader *self)
{
  gulong condition = read_level (self, 0);
  gulong yes, no;

  if (self->bad || !take (self, "?"))
    return condition;

  if (self->depth++ > DEEPEST)
    self->bad = TRUE;
  if (self->bad)
    return 0;
  yes = read_choice (self);
  self->bad |= !take (self, ":");
  no = read_choice (self);
  self->depth--;

  return condition ? yes : no;
}

/**
 * concord_plural_choose:
 * @form: (out): counted from 0; set where @formula is one
 */
gboolean
concord_plural_choose (const char *formula,
                       gulong      n,
                       gulong     *form)
{
  Reader self = { .at = formula, .n = n };
  gulong value = read_choice (&self);

  self.at += strspn (self.at, " \t\r");
  if (self.bad || *self.at != '\0')
    return FALSE;

  *form = value;

  return TRUE;
}
