/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Money as people in the room say and read it: "£1.2m", "£96k", "420,000". It never adds anything up. */

#include "config.h"

#include "concord-money.h"

#include <math.h>
#include <string.h>

#include "concord-numeral.h"
#include "concord-value.h"
#include "concord-speech.h"

static const struct
{
  const char *code;
  const char *sign;
} currencies[] = {
  { "GBP", "£" },
  { "EUR", "€" },
  { "USD", "$" },
};

static const char *
find_sign (const char *currency)
{
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    {
      if (g_strcmp0 (currencies[i].code, currency) == 0)
        return currencies[i].sign;
    }

  return NULL;
}

static char *
with_minus (gboolean negative,
            char    *amount)
{
  g_autofree char *owned = amount;

  return negative ? g_strconcat ("−", owned, NULL) : g_steal_pointer (&owned);
}

/**
 * concord_money_format:
 * @minor: minor units
 * @currency: (nullable): ISO 4217 code; %NULL means GBP
 *
 * Returns: (transfer full): the whole amount, grouped as the locale does; pence only where there are some
 */
char *
concord_money_format (gint64      minor,
                      const char *currency)
{
  const char *sign = find_sign (currency == NULL ? "GBP" : currency);
  double major = fabs ((double) minor / 100);
  g_autofree char *amount = NULL;

  if (minor % 100 == 0)
    amount = g_strdup_printf ("%'" G_GINT64_FORMAT, ABS (minor / 100));
  else
    amount = g_strdup_printf ("%'.2f", major);

  if (sign != NULL)
    /* Translators: the sign of a currency and an amount, as in "£420,000". Where the amount comes first, write "%2$s %1$s" */
    return with_minus (minor < 0, g_strdup_printf (C_("money", "%1$s%2$s"), sign, amount));

  /* Translators: an amount and the code of its currency, as in "420,000 PLN" */
  return with_minus (minor < 0, g_strdup_printf (C_("money", "%1$s %2$s"), amount, currency));
}

/* In thousands, millions or billions (10⁹). */
static char *
say_short (double      major,
           const char *digits,
           const char *sign,
           const char *code)
{
  if (major >= 999500000)
    /* Translators: the sign of a currency and an amount in billions (10⁹), as in "£2.5bn"; in French "%2$s Md%1$s" */
    return sign != NULL ? g_strdup_printf (C_("money", "%1$s%2$sbn"), sign, digits)
                        /* Translators: an amount in billions (10⁹) and the code of its currency, as in "2.5bn PLN" */
                        : g_strdup_printf (C_("money", "%1$sbn %2$s"), digits, code);
  if (major >= 999500)
    /* Translators: the sign of a currency and an amount in millions, as in "£1.2m"; in French "%2$s M%1$s" */
    return sign != NULL ? g_strdup_printf (C_("money", "%1$s%2$sm"), sign, digits)
                        /* Translators: an amount in millions and the code of its currency, as in "1.2m PLN" */
                        : g_strdup_printf (C_("money", "%1$sm %2$s"), digits, code);
  if (major >= 1000)
    /* Translators: the sign of a currency and an amount in thousands, as in "£420k"; in French "%2$s k%1$s" */
    return sign != NULL ? g_strdup_printf (C_("money", "%1$s%2$sk"), sign, digits)
                        /* Translators: an amount in thousands and the code of its currency, as in "420k PLN" */
                        : g_strdup_printf (C_("money", "%1$sk %2$s"), digits, code);

  return sign != NULL ? g_strdup_printf (C_("money", "%1$s%2$s"), sign, digits)
                      : g_strdup_printf (C_("money", "%1$s %2$s"), digits, code);
}

/**
 * concord_money_format_short:
 * @minor: minor units
 * @currency: (nullable): ISO 4217 code; %NULL means GBP
 *
 * Returns: (transfer full): about the amount, in at most five characters and a sign, for a card
 */
char *
concord_money_format_short (gint64      minor,
                            const char *currency)
{
  double major = fabs ((double) minor / 100);
  double scaled = major >= 999500000 ? major / 1e9
                  : major >= 999500  ? major / 1e6
                  : major >= 1000    ? major / 1e3
                                     : major;
  g_autofree char *digits = NULL;

  if (scaled < 100 && fabs (scaled - round (scaled)) >= 0.05)
    digits = g_strdup_printf ("%.1f", scaled);
  else
    digits = g_strdup_printf ("%.0f", scaled);

  return with_minus (minor < 0, say_short (major, digits, find_sign (currency == NULL ? "GBP" : currency), currency));
}

/* Without dots, in one case: "Mio." and "mio" are the same. */
static char *
fold_unit (const char *unit)
{
  g_auto (GStrv) parts = g_strsplit (unit, ".", -1);
  g_autofree char *joined = g_strjoinv ("", parts);

  return g_utf8_casefold (g_strstrip (joined), -1);
}

static gboolean
is_one (const char *folded,
        const char *list)
{
  g_auto (GStrv) words = g_strsplit (list, "|", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = fold_unit (words[i]);

      if (word[0] != '\0' && g_str_equal (word, folded))
        return TRUE;
    }

  return FALSE;
}

/* The words of the reader's language come first: what is a billion here may be a thousand billions there. */
static gboolean
read_unit (const char *unit,
           double     *scale)
{
  static const double scales[] = { 1e3, 1e6, 1e9 };
  static const char *const english[] = { "k|thousand", "m|million", "bn" };
  g_autofree char *folded = fold_unit (unit);

  *scale = 1;
  if (folded[0] == '\0')
    return TRUE;

  for (guint i = 0; i < CONCORD_MONEY_N_UNITS; i++)
    {
      *scale = scales[i];
      if (is_one (folded, concord_money_unit_words (i)))
        return TRUE;
    }
  for (guint i = 0; i < CONCORD_MONEY_N_UNITS; i++)
    {
      *scale = scales[i];
      if (is_one (folded, english[i]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_sign (const char *p)
{
  return *p != '\0' && g_unichar_type (g_utf8_get_char (p)) == G_UNICODE_CURRENCY_SYMBOL;
}

/* ISO 4217, as concord_money_format() writes what has no sign here. */
static gboolean
is_code (const char *p)
{
  return g_ascii_isupper (p[0]) && g_ascii_isupper (p[1]) && g_ascii_isupper (p[2]) && !g_ascii_isalpha (p[3]);
}

/* Cuts the currency off @text, before or behind the amount, where there is one. */
static char *
cut_currency (char *text)
{
  char *last = text[0] != '\0' ? g_utf8_prev_char (text + strlen (text)) : text;
  char *space = strrchr (text, ' ');

  if (is_sign (text))
    return g_strstrip (g_utf8_next_char (text));
  if (is_code (text))
    return g_strstrip (text + 3);

  if (is_sign (last))
    *last = '\0';
  else if (space != NULL && strlen (space) == 4 && is_code (space + 1))
    *space = '\0';

  return g_strstrip (text);
}

static gboolean
refuse (GError    **error,
        const char *said,
        const char *plain)
{
  g_autofree char *whole = NULL;
  g_autofree char *divided = NULL;

  if (plain == NULL)
    {
      g_set_error_literal (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_MALFORMED,
                           _("Write an amount such as 96,000, £420k or £1.2m"));
      return FALSE;
    }

  concord_numeral_two_ways (plain, 2, &whole, &divided);
  /* Translators: what someone typed, and two ways to write it, as in "“1.234” may be two amounts. Write 1234 or 1,23" */
  g_set_error (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_MALFORMED,
               _("“%s” may be two amounts. Write %s or %s"), said, whole, divided);
  return FALSE;
}

/* "1.234": nobody has tenths of a penny, so that the mark is likely meant to group, in whatever locale. */
static gboolean
has_three_decimals (const char *plain)
{
  const char *point = strchr (plain, '.');

  return point != NULL && strlen (point + 1) == 3 && point - plain <= 3 && plain[0] != '0';
}

/* Where what comes behind the digits and their marks begins. */
static const char *
find_unit (const char *clean)
{
  while (*clean != '\0' && g_utf8_strchr ("0123456789 '.,٫٬", -1, g_utf8_get_char (clean)) != NULL)
    clean = g_utf8_next_char (clean);

  return clean;
}

/* The amount, without its unit. */
static ConcordNumeral
read_amount (const char *clean,
             char      **plain,
             gboolean   *has_unit,
             double     *amount)
{
  const char *unit = find_unit (clean);
  g_autofree char *digits = g_strchomp (g_strndup (clean, (gsize) (unit - clean)));
  ConcordNumeral numeral;
  gboolean grouped;
  double scale;

  numeral = concord_numeral_read (digits, plain, &grouped);
  if (numeral == CONCORD_NUMERAL_NONE || !read_unit (unit, &scale))
    return CONCORD_NUMERAL_NONE;

  *has_unit = unit[0] != '\0';
  *amount = g_ascii_strtod (*plain, NULL) * scale;

  return numeral;
}

/**
 * concord_money_parse:
 * @said: what someone typed, such as "£420k", "1.2m", "96,000" or "38000.50"
 * @minor: (out): minor units
 * @error: %CONCORD_MODEL_ERROR_MALFORMED or %CONCORD_MODEL_ERROR_OUT_OF_RANGE
 *
 * Marks divide and group as they do in the locale, see concord_numeral_read(). Which currency it is is not asked.
 */
gboolean
concord_money_parse (const char *said,
                     gint64     *minor,
                     GError    **error)
{
  g_autofree char *clean = concord_numeral_clean (said);
  gboolean negative = clean[0] == '-';
  g_autofree char *plain = NULL;
  gboolean has_unit = FALSE;
  double amount = 0;

  switch (read_amount (cut_currency (clean + (negative ? 1 : 0)), &plain, &has_unit, &amount))
    {
    case CONCORD_NUMERAL_TWO_WAYS:
      return refuse (error, said, plain);
    case CONCORD_NUMERAL_READ:
      if (!has_unit && has_three_decimals (plain))
        return refuse (error, said, plain);
      break;
    case CONCORD_NUMERAL_NONE:
    default:
      return refuse (error, said, NULL);
    }

  amount = round (amount * 100);
  if (!isfinite (amount) || amount > 9007199254740991.0)
    {
      g_set_error_literal (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_OUT_OF_RANGE, _("This amount is too large"));
      return FALSE;
    }

  *minor = (gint64) (negative ? -amount : amount);
  return TRUE;
}

const char *
concord_money_unit_words (guint unit)
{
  switch (unit)
    {
    case 0:
      /* Translators: what stands behind an amount of money for thousands, as people type it: words and short forms that
       * mean the same, divided by bars, as in "k|mille|milliers" */
      return C_("money words", "k|thousand");
    case 1:
      /* Translators: the same for millions, as in "M|million|millions" */
      return C_("money words", "m|million");
    default:
      /* Translators: the same for thousands of millions (10⁹), as in "Md|Mds|milliard|milliards" */
      return C_("money words", "bn|billion");
    }
}
