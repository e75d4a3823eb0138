/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The few words that stand for a record on a card, in a list and in the summary. It reads and never
 * decides: what is hidden from whom is the business of whoever shows it.
 */

#include "config.h"

#include "concord-wording.h"

#include <math.h>
#include <string.h>

#include "concord-kinds.h"
#include "concord-money.h"
#include "concord-totals.h"
#include "concord-speech.h"
#include "concord-words.h"

/**
 * concord_partner_dup_short:
 *
 * Returns: (transfer full): what people in the room call @partner: its short name, else its name
 */
char *
concord_partner_dup_short (ConcordRecord *partner)
{
  const char *short_name = concord_record_get_text (partner, CONCORD_PARTNER_SHORT_NAME);

  return g_strdup (short_name[0] != '\0' ? short_name : concord_record_get_text (partner, CONCORD_PARTNER_NAME));
}

static gboolean
is_written_leftwards (const char *words)
{
  for (const char *c = words; *c != '\0'; c = g_utf8_next_char (c))
    {
      GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (c));

      if (script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW || script == G_UNICODE_SCRIPT_SYRIAC ||
          script == G_UNICODE_SCRIPT_THAANA || script == G_UNICODE_SCRIPT_NKO)
        return TRUE;
    }

  return FALSE;
}

/**
 * concord_words_isolate:
 *
 * Returns: (transfer full): @words such that a name in Arabic does not turn round what stands beside it; unchanged where
 *   nothing in them is written from right to left
 */
char *
concord_words_isolate (const char *words)
{
  /* First strong isolate, and the end of it. */
  return is_written_leftwards (words) ? g_strdup_printf ("\u2068%s\u2069", words) : g_strdup (words);
}

/**
 * concord_number_format:
 *
 * Returns: (transfer full): @number as the locale writes it, with the decimals it has and at most four
 */
char *
concord_number_format (double number)
{
  int decimals = 0;

  while (decimals < 4 && fabs (number - round (number * pow (10, decimals)) / pow (10, decimals)) > 1e-7)
    decimals++;

  /* The locale has no minus of its own; ours must not be taken for a hyphen. */
  if (number < 0 && round (number * pow (10, decimals)) < 0)
    return g_strdup_printf ("−%'.*f", decimals, -number);

  return g_strdup_printf ("%'.*f", decimals, fabs (number));
}

static gboolean
stands_before (const char *unit)
{
  return g_str_equal (unit, "£") || g_str_equal (unit, "€") || g_str_equal (unit, "$");
}

static gboolean
stands_close (const char *unit)
{
  return g_str_equal (unit, "%") || g_str_equal (unit, "‰") || g_str_has_prefix (unit, "°");
}

static char *
with_unit (double      number,
           const char *unit)
{
  g_autofree char *plain = concord_number_format (number);

  if (unit[0] == '\0')
    return g_steal_pointer (&plain);
  if (stands_before (unit))
    return g_strdup_printf (C_("money", "%1$s%2$s"), unit, plain);
  if (stands_close (unit))
    /* Translators: a number and the sign of its unit, as in "41%"; with a space where your language has one: "%1$s %2$s" */
    return g_strdup_printf (C_("measure", "%1$s%2$s"), plain, unit);

  /* Translators: a number and its unit, as in "18 weeks" */
  return g_strdup_printf (C_("measure", "%1$s %2$s"), plain, unit);
}

/**
 * concord_outcome_dup_value:
 * @field: %CONCORD_OUTCOME_BASELINE, %CONCORD_OUTCOME_CURRENT or %CONCORD_OUTCOME_TARGET
 *
 * Returns: (transfer full): the number with its unit, as in "41%" or "18 weeks"; empty where none was said
 */
char *
concord_outcome_dup_value (ConcordRecord *outcome,
                           guint          field)
{
  if (!concord_record_has (outcome, field))
    return g_strdup ("");

  return with_unit (concord_record_get_number (outcome, field, 0),
                    concord_record_get_text (outcome, CONCORD_OUTCOME_UNIT));
}

/* "18 → 6 weeks": a unit of words is said once, a sign with each number. */
static char *
dup_first_value (ConcordRecord *outcome)
{
  const char *unit = concord_record_get_text (outcome, CONCORD_OUTCOME_UNIT);
  double baseline = concord_record_get_number (outcome, CONCORD_OUTCOME_BASELINE, 0);

  return with_unit (baseline, stands_before (unit) || stands_close (unit) ? unit : "");
}

/**
 * concord_outcome_dup_aim:
 *
 * Returns: (transfer full): from where to where by when, as in "92 → 70 by 2030"; as much of it as was
 *   said, empty if nothing
 */
char *
concord_outcome_dup_aim (ConcordRecord *outcome)
{
  gboolean from = concord_record_has (outcome, CONCORD_OUTCOME_BASELINE);
  gboolean to = concord_record_has (outcome, CONCORD_OUTCOME_TARGET);
  g_autofree char *baseline = from && to ? dup_first_value (outcome)
                                         : concord_outcome_dup_value (outcome, CONCORD_OUTCOME_BASELINE);
  g_autofree char *target = concord_outcome_dup_value (outcome, CONCORD_OUTCOME_TARGET);
  g_autofree char *aim = NULL;
  int year;

  if (from && to)
    /* Translators: where a measure stands and where it is to be, as in "92 → 70" */
    aim = g_strdup_printf (C_("aim", "%s → %s"), baseline, target);
  else if (to)
    /* Translators: where a measure is to be, as in "→ 70" */
    aim = g_strdup_printf (C_("aim", "→ %s"), target);
  else if (from)
    /* Translators: where a measure stands while nobody said where it is to be, as in "from 92" */
    aim = g_strdup_printf (C_("aim", "from %s"), baseline);

  if (!concord_record_has (outcome, CONCORD_OUTCOME_BY_YEAR))
    return aim != NULL ? g_steal_pointer (&aim) : g_strdup ("");

  year = (int) concord_record_get_whole (outcome, CONCORD_OUTCOME_BY_YEAR, 0);
  if (aim == NULL)
    /* Translators: the year of a target whose number nobody said, as in "by 2030" */
    return g_strdup_printf (C_("aim", "by %d"), year);

  /* Translators: as in "92 → 70 by 2030" */
  return g_strdup_printf (C_("aim", "%s by %d"), aim, year);
}

/**
 * concord_outcome_get_progress:
 * @fraction: (out): how much of the way from baseline to target is behind, 0 to 1
 *
 * Returns: %FALSE where it cannot be said: a number is missing, or the target is the baseline
 */
gboolean
concord_outcome_get_progress (ConcordRecord *outcome,
                              double        *fraction)
{
  double baseline = concord_record_get_number (outcome, CONCORD_OUTCOME_BASELINE, NAN);
  double current = concord_record_get_number (outcome, CONCORD_OUTCOME_CURRENT, NAN);
  double target = concord_record_get_number (outcome, CONCORD_OUTCOME_TARGET, NAN);
  double way = target - baseline;

  if (!isfinite (way) || !isfinite (current) || fabs (way) < 1e-9)
    return FALSE;

  *fraction = CLAMP ((current - baseline) / way, 0.0, 1.0);

  return TRUE;
}

/**
 * concord_commitment_dup_money:
 *
 * Returns: (transfer full): what is put in, as in "£420k · pooled", "£96k a year" or "£420k + £96k a year";
 *   empty if nothing is
 */
char *
concord_commitment_dup_money (ConcordGraph  *graph,
                              ConcordRecord *commitment)
{
  const char *currency = concord_graph_get_currency (graph);
  ConcordTotals totals = { 0 };
  g_autofree char *once = NULL;
  g_autofree char *yearly = NULL;
  g_autofree char *sum = NULL;

  concord_totals_add_commitment (&totals, graph, commitment);

  if (totals.n_funding == 0)
    return g_strdup ("");

  once = concord_money_format_short (totals.once, currency);
  yearly = concord_money_format_short (totals.yearly, currency);

  if (totals.yearly == 0)
    sum = g_steal_pointer (&once);
  else if (totals.once == 0)
    /* Translators: money put in each year, as in "£96k a year" */
    sum = g_strdup_printf (C_("money", "%s a year"), yearly);
  else
    /* Translators: money put in once and each year, as in "£420k + £96k a year" */
    sum = g_strdup_printf (C_("money", "%s + %s a year"), once, yearly);

  if (totals.n_pooled == 0)
    return g_steal_pointer (&sum);

  if (totals.n_pooled < totals.n_funding)
    /* Translators: money of which some is held in common, as in "£420k + £96k a year · part pooled" */
    return g_strdup_printf (C_("money", "%s · part pooled"), sum);

  /* Translators: money held in common by several partners, as in "£420k · pooled" */
  return g_strdup_printf (C_("money", "%s · pooled"), sum);
}

/**
 * concord_commitment_dup_partners:
 *
 * Returns: (transfer full): the lead partner, then those in support, by short name with commas between;
 *   empty if there are none
 */
char *
concord_commitment_dup_partners (ConcordGraph  *graph,
                                 ConcordRecord *commitment)
{
  ConcordRecord *lead = concord_graph_follow (graph, commitment, CONCORD_COMMITMENT_LEAD);
  const char *const *supporting = concord_record_get_list (commitment, CONCORD_COMMITMENT_SUPPORTING);
  g_autoptr (GString) names = g_string_new (NULL);

  if (lead != NULL)
    {
      g_autofree char *name = concord_partner_dup_short (lead);
      g_autofree char *isolated = concord_words_isolate (name);

      g_string_append (names, isolated);
    }

  for (guint i = 0; supporting[i] != NULL; i++)
    {
      ConcordRecord *partner = concord_graph_lookup (graph, supporting[i]);
      g_autofree char *name = NULL;
      g_autofree char *isolated = NULL;

      if (partner == NULL || partner == lead)
        continue;

      name = concord_partner_dup_short (partner);
      isolated = concord_words_isolate (name);
      if (names->len > 0)
        /* Translators: between names in a list */
        g_string_append (names, concord_words_comma ());
      g_string_append (names, isolated);
    }

  return g_string_free_and_steal (g_steal_pointer (&names));
}
