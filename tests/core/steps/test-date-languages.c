/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates, money and what is shown of both, in languages with another order of words than English: by small catalogues
 * made here, on a Wednesday in October.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>

#include "concord-date-words.h"
#include "concord-date.h"
#include "concord-kinds.h"
#include "concord-money.h"

typedef struct
{
  const char *said;
  const char *iso;
} Date;

typedef struct
{
  const char *said;
  gint64 minor;
} Amount;

#define CATALOGUE_TEXT(context, id, translation) \
  "msgctxt \"" context "\"\nmsgid \"" id "\"\nmsgstr \"" translation "\"\n\n"

static const char french[] =
  CATALOGUE_TEXT ("date", "of|the", "de|du|des|le|la|l'|d'|ce")
  CATALOGUE_TEXT ("date", "in {many} {unit}", "dans {many} {unit}|d'ici {many} {unit}")
  CATALOGUE_TEXT ("date", "next {unit}", "{unit} prochain|{unit} prochaine")
  CATALOGUE_TEXT ("date", "this {unit}", "cette {unit}|cet {unit}")
  CATALOGUE_TEXT ("date", "end of {when}", "fin {when}|à la fin {when}")
  CATALOGUE_TEXT ("date", "month of {when}", "mois de {when}")
  CATALOGUE_TEXT ("date", "month|months", "mois")
  CATALOGUE_TEXT ("date", "year|years", "an|ans|année|années")
  CATALOGUE_TEXT ("date", "six", "six")
  CATALOGUE_TEXT ("date", "today", "aujourd'hui")
  CATALOGUE_TEXT ("ordinal", "st|nd|rd|th", "er|e")
  CATALOGUE_TEXT ("money", "%1$s%2$s", "%2$s\u00a0%1$s")
  CATALOGUE_TEXT ("money", "%1$s%2$sk", "%2$s\u00a0k%1$s")
  CATALOGUE_TEXT ("money", "%1$s%2$sm", "%2$s\u00a0M%1$s")
  CATALOGUE_TEXT ("money", "%1$s%2$sbn", "%2$s\u00a0Md%1$s")
  CATALOGUE_TEXT ("money words", "k|thousand", "k|mille|milliers")
  CATALOGUE_TEXT ("money words", "m|million", "M|million|millions")
  CATALOGUE_TEXT ("money words", "bn|billion", "Md|Mds|milliard|milliards")
  CATALOGUE_TEXT ("note state", "Open", "Ouverte")
  CATALOGUE_TEXT ("vote round state", "Open", "Ouvert")
  CATALOGUE_TEXT ("agenda item state", "Done", "Terminé")
  CATALOGUE_TEXT ("commitment status", "Done", "Tenu")
  "msgid \"Not said\"\nmsgstr \"Non précisé\"\n\n";

static const Date french_dates[] = {
  { "fin 2027", "2027-12" },
  { "à la fin de 2027", "2027-12" },
  { "le mois prochain", "2026-11" },
  { "an prochain", "2027" },
  { "l’année prochaine", "2027" },
  { "fin de l'année", "2026-12" },
  { "fin de l’année prochaine", "2027-12" },
  { "fin mars", "2027-03" },
  { "mars prochain", "2027-03" },
  { "d'ici 6 mois", "2027-04" },
  { "dans six mois", "2027-04" },
  { "au mois", NULL },
  { "mois de mars 2027", "2027-03" },
  { "1er mars 2027", "2027-03-01" },
  { "le 14 mars 2027", "2027-03-14" },
  { "14 d'avril", "2027-04-14" },
  { "22 nov. 2026", "2026-11-22" },
  { "aujourd’hui", "2026-10-14" },
  { "le", NULL },
  { "prochain", NULL },
  { "fin de", NULL },
};

static const Amount french_amounts[] = {
  { "420 k€", 42000000 },
  { "1,2 M€", 120000000 },
  { "3 Md€", 300000000000 },
  { "2 milliards", 200000000000 },
  { "£420k", 42000000 },
  { "2 billion", -1 },
  { "1,5", 150 },
};

static const char welsh[] =
  CATALOGUE_TEXT ("date", "of|the", "o|y|yr|'r")
  CATALOGUE_TEXT ("date", "in {many} {unit}", "mewn {many} {unit}|ymhen {many} {unit}")
  CATALOGUE_TEXT ("date", "next {unit}", "{unit} nesaf")
  CATALOGUE_TEXT ("date", "end of {when}", "diwedd {when}")
  CATALOGUE_TEXT ("date", "month of {when}", "mis {when}")
  CATALOGUE_TEXT ("date", "month|months", "mis|misoedd|fis")
  CATALOGUE_TEXT ("date", "year|years", "blwyddyn|flwyddyn|blynedd")
  CATALOGUE_TEXT ("month", "March|Mar", "Mawrth|Fawrth|Maw")
  CATALOGUE_TEXT ("ordinal", "st|nd|rd|th", "af|ail|ydd|fed|ed|eg|ain");

static const Date welsh_dates[] = {
  { "y mis nesaf", "2026-11" },
  { "diwedd y flwyddyn", "2026-12" },
  { "diwedd mis Mawrth 2027", "2027-03" },
  { "14 o Fawrth", "2027-03-14" },
  { "14eg o Fawrth 2027", "2027-03-14" },
  { "14eg Mawrth 2027", "2027-03-14" },
  { "mis Mawrth 2027", "2027-03" },
  { "ymhen 6 mis", "2027-04" },
};

static const char german[] =
  CATALOGUE_TEXT ("date", "of|the", "der|des|dem|den")
  CATALOGUE_TEXT ("date", "next {unit}", "nächster {unit}|nächsten {unit}|nächstes {unit}")
  CATALOGUE_TEXT ("date", "end of {when}", "Ende {when}")
  CATALOGUE_TEXT ("date", "month|months", "Monat|Monate|Monaten|Monats")
  CATALOGUE_TEXT ("date", "year|years", "Jahr|Jahre|Jahren|Jahres")
  CATALOGUE_TEXT ("date", "%-d %b %Y", "%-d. %b %Y")
  CATALOGUE_TEXT ("money", "%1$s%2$s", "%2$s %1$s")
  CATALOGUE_TEXT ("money", "%1$s%2$sk", "%2$s Tsd. %1$s")
  CATALOGUE_TEXT ("money", "%1$s%2$sm", "%2$s Mio. %1$s")
  CATALOGUE_TEXT ("money", "%1$s%2$sbn", "%2$s Mrd. %1$s")
  CATALOGUE_TEXT ("money words", "k|thousand", "Tsd.|Tausend")
  CATALOGUE_TEXT ("money words", "m|million", "Mio.|Million|Millionen")
  CATALOGUE_TEXT ("money words", "bn|billion", "Mrd.|Milliarde|Milliarden");

static const Date german_dates[] = {
  { "nächsten Monat", "2026-11" },
  { "Ende März 2027", "2027-03" },
  { "Ende des Jahres", "2026-12" },
  { "14. März", "2027-03-14" },
  { "14. März 2027", "2027-03-14" },
};

static const Amount german_amounts[] = {
  { "1,2 Mio. €", 120000000 },
  { "3 Mrd", 300000000000 },
  { "420 Tsd €", 42000000 },
  { "420.000 €", 42000000 },
  { "2 billion", -1 },
};

static const char spanish[] =
  CATALOGUE_TEXT ("date", "of|the", "de|del|el|la")
  CATALOGUE_TEXT ("date", "next {unit}", "{unit} que viene|próximo {unit}")
  CATALOGUE_TEXT ("date", "end of {when}", "fin {when}|final {when}|finales {when}")
  CATALOGUE_TEXT ("date", "month|months", "mes|meses")
  CATALOGUE_TEXT ("date", "year|years", "año|años")
  CATALOGUE_TEXT ("date", "%-d %b %Y", "%-d de %b de %Y");

static const Date spanish_dates[] = {
  { "el mes que viene", "2026-11" },
  { "fin de año", "2026-12" },
  { "finales del año que viene", "2027-12" },
  { "14 de marzo de 2027", "2027-03-14" },
  { "14 de marzo", "2027-03-14" },
};

/* Understood everywhere. */
static const Date english_dates[] = {
  { "next month", "2026-11" },
  { "end of next year", "2027-12" },
  { "end of the year", "2026-12" },
  { "in 6 months", "2027-04" },
  { "1st March 2027", "2027-03-01" },
};

static const struct
{
  const char *locale;
  const char *catalogue;
  const Date *dates;
  guint n_dates;
  const Amount *amounts;
  guint n_amounts;
} languages[] = {
  { "fr_FR", french, french_dates, G_N_ELEMENTS (french_dates), french_amounts, G_N_ELEMENTS (french_amounts) },
  { "cy_GB", welsh, welsh_dates, G_N_ELEMENTS (welsh_dates), NULL, 0 },
  { "de_DE", german, german_dates, G_N_ELEMENTS (german_dates), german_amounts, G_N_ELEMENTS (german_amounts) },
  { "es_ES", spanish, spanish_dates, G_N_ELEMENTS (spanish_dates), NULL, 0 },
};

static char *folder;

static void
make_catalogue (const char *locale,
                const char *texts)
{
  g_autofree char *place = g_build_filename (folder, locale, "LC_MESSAGES", NULL);
  g_autofree char *source = g_build_filename (place, "texts.po", NULL);
  g_autofree char *made = g_build_filename (place, GETTEXT_PACKAGE ".mo", NULL);
  g_autofree char *all = g_strconcat ("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n", texts, NULL);
  const char *command[] = { "msgfmt", "-o", made, source, NULL };

  g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);
  g_assert_true (g_file_set_contents (source, all, -1, NULL));
  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
}

/* Returns: whether this computer has the language */
static gboolean
begin (guint language)
{
  g_autofree char *name = g_strconcat (languages[language].locale, ".UTF-8", NULL);

  return setlocale (LC_ALL, name) != NULL;
}

static void
read_dates (const Date *dates,
            guint       n_dates)
{
  g_autoptr (GDate) today = g_date_new_dmy (14, G_DATE_OCTOBER, 2026);
  g_autoptr (ConcordDateNames) names = concord_date_names_new ("en-GB");

  for (guint i = 0; i < n_dates; i++)
    {
      g_autofree char *iso = concord_date_words_read (names, dates[i].said, today);

      if (g_strcmp0 (iso, dates[i].iso) != 0)
        g_error ("%s: \"%s\" is %s, not %s", setlocale (LC_ALL, NULL), dates[i].said, iso, dates[i].iso);
    }
}

static void
dates_are_read_in_the_order_of_each_language (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      if (!begin (i))
        continue;
      read_dates (languages[i].dates, languages[i].n_dates);
      read_dates (english_dates, G_N_ELEMENTS (english_dates));
    }
}

static void
dates_that_are_shown_are_read_back (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GDate) today = g_date_new_dmy (14, G_DATE_OCTOBER, 2026);
      g_autoptr (ConcordDateNames) names = NULL;

      if (!begin (i))
        continue;
      names = concord_date_names_new (NULL);

      for (int month = 1; month <= 12; month++)
        {
          for (int day = 0; day <= 28; day += 7)
            {
              g_autofree char *iso = day > 0 ? g_strdup_printf ("2027-%02d-%02d", month, day) : g_strdup_printf ("2027-%02d", month);
              g_autofree char *shown = concord_date_format (iso);
              g_autofree char *parsed = concord_date_parse (shown, NULL);
              g_autofree char *read = concord_date_words_read (names, shown, today);

              if (g_strcmp0 (parsed, iso) != 0 || g_strcmp0 (read, iso) != 0)
                g_error ("%s: \"%s\" is %s and %s, not %s", languages[i].locale, shown, parsed, read, iso);
            }
        }
    }
}

static void
money_is_read_with_the_words_of_each_language (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      if (!begin (i))
        continue;

      for (guint j = 0; j < languages[i].n_amounts; j++)
        {
          const Amount *amount = &languages[i].amounts[j];
          gint64 minor = -1;

          concord_money_parse (amount->said, &minor, NULL);
          if (minor != amount->minor)
            g_error ("%s: \"%s\" is %" G_GINT64_FORMAT, languages[i].locale, amount->said, minor);
        }
    }
}

static void
money_that_is_shown_is_read_back (void)
{
  static const gint64 amounts[] = { 100, 12300, 123456, 150000, 42000000, 120000000, 250000000000, -42000000 };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      if (!begin (i))
        continue;

      for (guint j = 0; j < G_N_ELEMENTS (amounts); j++)
        {
          g_autofree char *whole = concord_money_format (amounts[j], "EUR");
          g_autofree char *brief = concord_money_format_short (amounts[j], "EUR");
          g_autofree char *again = NULL;
          gint64 minor = 0;

          g_assert_true (concord_money_parse (whole, &minor, NULL));
          g_assert_cmpint (minor, ==, amounts[j]);
          /* A short one is rounded; read and shown again it stays. */
          g_assert_true (concord_money_parse (brief, &minor, NULL));
          again = concord_money_format_short (minor, "EUR");
          g_assert_cmpstr (again, ==, brief);
        }
    }
}

static void
the_sign_stands_where_the_language_has_it (void)
{
  g_autofree char *brief = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *less = NULL;

  if (!begin (0))
    {
      g_test_skip ("there is no French here");
      return;
    }

  brief = concord_money_format_short (42000000, "EUR");
  whole = concord_money_format (42000000, "EUR");
  less = concord_money_format_short (-120000000, "EUR");
  g_assert_cmpstr (brief, ==, "420\u00a0k€");
  g_assert_cmpstr (whole, ==, "420\u202f000\u00a0€");
  g_assert_cmpstr (less, ==, "−1,2\u00a0M€");
}

static void
a_state_has_the_form_of_what_it_is_the_state_of (void)
{
  const ConcordField *note = &concord_kind_get_info (CONCORD_KIND_NOTE)->fields[CONCORD_NOTE_STATE];
  const ConcordField *votes = &concord_kind_get_info (CONCORD_KIND_VOTE_ROUND)->fields[CONCORD_VOTE_ROUND_STATE];
  const ConcordField *item = &concord_kind_get_info (CONCORD_KIND_AGENDA_ITEM)->fields[CONCORD_AGENDA_ITEM_STATE];
  const ConcordField *promise = &concord_kind_get_info (CONCORD_KIND_COMMITMENT)->fields[CONCORD_COMMITMENT_STATUS];

  if (!begin (0))
    {
      g_test_skip ("there is no French here");
      return;
    }

  g_assert_cmpstr (concord_field_choice_label (note, CONCORD_NOTE_OPEN), ==, "Ouverte");
  g_assert_cmpstr (concord_field_choice_label (votes, CONCORD_VOTE_ROUND_OPEN), ==, "Ouvert");
  g_assert_cmpstr (concord_field_choice_label (item, CONCORD_AGENDA_ITEM_DONE), ==, "Terminé");
  g_assert_cmpstr (concord_field_choice_label (promise, CONCORD_COMMITMENT_DONE), ==, "Tenu");
  g_assert_cmpstr (concord_field_choice_label (note, 0), ==, "Non précisé");
  /* What nobody translated stays as it is. */
  g_assert_cmpstr (concord_field_choice_label (note, CONCORD_NOTE_PARKED), ==, "Parked");
}

int
main (int   argc,
      char *argv[])
{
  const char *remove[] = { "rm", "-r", NULL, NULL };
  int failed;

  g_unsetenv ("LANGUAGE");
  g_test_init (&argc, &argv, NULL);

  folder = g_dir_make_tmp ("date-languages-XXXXXX", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    make_catalogue (languages[i].locale, languages[i].catalogue);
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  g_test_add_func ("/steps/languages/dates", dates_are_read_in_the_order_of_each_language);
  g_test_add_func ("/steps/languages/dates-back", dates_that_are_shown_are_read_back);
  g_test_add_func ("/steps/languages/money", money_is_read_with_the_words_of_each_language);
  g_test_add_func ("/steps/languages/money-back", money_that_is_shown_is_read_back);
  g_test_add_func ("/steps/languages/states", a_state_has_the_form_of_what_it_is_the_state_of);
  g_test_add_func ("/steps/languages/sign", the_sign_stands_where_the_language_has_it);

  failed = g_test_run ();
  remove[2] = folder;
  g_spawn_sync (NULL, (char **) remove, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  g_free (folder);

  return failed;
}
