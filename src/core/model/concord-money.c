/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Money as people in the room say and read it: "£1.2m", "£96k", "420,000". It never adds anything up. */

#include "config.h"

#include "concord-money.h"

#include <math.h>
#include <string.h>

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
with_currency (const char *amount,
               const char *currency)
{
  const char *sign = find_sign (currency == NULL ? "GBP" : currency);

  if (sign != NULL && amount[0] == '-')
    return g_strdup_printf ("−%s%s", sign, amount + 1);
  if (sign != NULL)
    return g_strdup_printf ("%s%s", sign, amount);

  /* Translators: an amount and the code of its currency, as in "420,000 PLN" */
  return g_strdup_printf (C_("money", "%s %s"), amount, currency);
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
  g_autofree char *amount = NULL;

  if (minor % 100 == 0)
    amount = g_strdup_printf ("%'" G_GINT64_FORMAT, minor / 100);
  else
    amount = g_strdup_printf ("%'.2f", (double) minor / 100);

  return with_currency (amount, currency);
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
  double major = (double) minor / 100;
  double scaled = major;
  const char *unit = "%s";
  g_autofree char *digits = NULL;
  g_autofree char *amount = NULL;

  if (fabs (major) >= 999500000)
    {
      scaled = major / 1e9;
      unit = C_("money", "%sbn");
    }
  else if (fabs (major) >= 999500)
    {
      scaled = major / 1e6;
      unit = C_("money", "%sm");
    }
  else if (fabs (major) >= 1000)
    {
      scaled = major / 1e3;
      unit = C_("money", "%sk");
    }

  if (fabs (scaled) < 100 && fabs (scaled - round (scaled)) >= 0.05)
    digits = g_strdup_printf ("%.1f", scaled);
  else
    digits = g_strdup_printf ("%.0f", scaled);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  amount = g_strdup_printf (unit, digits);
#pragma GCC diagnostic pop

  return with_currency (amount, currency);
}

static gboolean
read_unit (const char *unit,
           double     *scale)
{
  static const struct
  {
    const char *word;
    double scale;
  } units[] = {
    { "", 1 }, { "k", 1e3 }, { "thousand", 1e3 }, { "m", 1e6 }, { "million", 1e6 }, { "bn", 1e9 }, { "billion", 1e9 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      if (g_ascii_strcasecmp (unit, units[i].word) == 0)
        {
          *scale = units[i].scale;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * concord_money_parse:
 * @said: what someone typed, such as "£420k", "1.2m", "96,000" or "38000.50"
 * @minor: (out): minor units
 * @error: %CONCORD_MODEL_ERROR_MALFORMED or %CONCORD_MODEL_ERROR_OUT_OF_RANGE
 *
 * A comma groups thousands and a point divides, as in the sessions Concord is for.
 */
gboolean
concord_money_parse (const char *said,
                     gint64     *minor,
                     GError    **error)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  g_autofree char *trimmed = g_strstrip (g_strdup (said));
  const char *p = trimmed;
  gboolean negative = FALSE;
  char *end = NULL;
  double amount;
  double scale;

  if (g_str_has_prefix (p, "-") || g_str_has_prefix (p, "−"))
    {
      negative = TRUE;
      p = g_utf8_next_char (p);
    }

  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    {
      if (g_str_has_prefix (p, currencies[i].sign))
        p += strlen (currencies[i].sign);
    }

  for (; *p != '\0'; p++)
    {
      if (*p != ',' && *p != ' ')
        g_string_append_c (plain, *p);
    }

  /* No signs, exponents or hexadecimal digits, which a strtod() takes but people do not mean. */
  amount = g_ascii_strtod (plain->str, &end);
  if (strspn (plain->str, "0123456789.") != (gsize) (end - plain->str) || end == plain->str || !read_unit (end, &scale))
    {
      g_set_error_literal (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_MALFORMED,
                           _("Write an amount such as 96,000, £420k or £1.2m"));
      return FALSE;
    }

  amount = round (amount * scale * 100);
  if (!isfinite (amount) || fabs (amount) > 9007199254740991.0)
    {
      g_set_error_literal (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_OUT_OF_RANGE, _("This amount is too large"));
      return FALSE;
    }

  *minor = (gint64) (negative ? -amount : amount);
  return TRUE;
}
