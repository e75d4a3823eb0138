/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A line of an agenda as people type it: what is done, then how long it takes. It knows no records. */

#include "config.h"

#include "concord-agenda-line.h"

/* What stands between the words and the time: "Welcome 10", "Welcome: 10", "Welcome – 10 min", "Welcome (10 min)". */
#define BETWEEN "[\\s:,–—-]*[\\s(]\\s*"
/* In English and the languages that Concord speaks; partners type in their own, whatever the window's is. */
#define HOUR    "(?:h|hrs?|hours?|std|stunden?|heures?|horas?|awr|oriau)\\.?"
#define MINUTE  "(?:(?:m|mins?|minutes?|minuten?|minutos?|mun|[mf]unud|munudau|['’′])\\.?)"
#define AND     "(?:(?:and|und|et|y|ac?)\\s+)?"
#define HOURS   "(?<hours>\\d{1,2}(?:[.,]\\d{1,2})?)\\s*" HOUR "(?:\\s*" AND "(?<rest>\\d{1,2})\\s*" MINUTE "?)?"
#define MINUTES "(?<minutes>\\d{1,4})\\s*" MINUTE "?"

#define LONGEST 1440 /* minutes in a day; a larger number without a unit is no time but a year */

static const GRegex *
get_pattern (void)
{
  static GRegex *pattern;

  if (g_once_init_enter_pointer (&pattern))
    g_once_init_leave_pointer (&pattern,
                               g_regex_new ("^(?<title>.*\\S)" BETWEEN "(?:" HOURS "|" MINUTES ")\\s*\\)?[.;]?$",
                                            G_REGEX_CASELESS | G_REGEX_UNGREEDY, 0, NULL));

  return pattern;
}

static double
get_number (GMatchInfo *match,
            const char *name)
{
  g_autofree char *text = g_match_info_fetch_named (match, name);

  if (text == NULL)
    return 0;

  return g_ascii_strtod (g_strdelimit (text, ",", '.'), NULL);
}

/**
 * concord_agenda_line_parse:
 * @line: "Welcome 10", "Agree commitments 45 min", "Lunch (1 h 15)"
 * @minutes: (out): how long it takes; -1 where the line does not say
 *
 * Returns: (transfer full): what is done, never shortened but by the time
 */
char *
concord_agenda_line_parse (const char *line,
                           gint64     *minutes)
{
  g_autoptr (GMatchInfo) match = NULL;
  double found;

  *minutes = -1;
  if (!g_regex_match (get_pattern (), line, 0, &match))
    return g_strdup (line);

  found = get_number (match, "hours") * 60 + get_number (match, "rest") + get_number (match, "minutes");
  if (found > LONGEST)
    return g_strdup (line);

  *minutes = (gint64) (found + 0.5);
  return g_match_info_fetch_named (match, "title");
}
