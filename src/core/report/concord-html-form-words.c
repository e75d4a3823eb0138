/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every word that the form in the page says, in the reader's language, as JSON for its script: the form itself has
 * none. It says nothing of the session.
 */

#include "config.h"

#include "concord-html-private.h"

#include "concord-answer.h"
#include "concord-commitment.h"
#include "concord-funding-line.h"
#include "concord-money.h"
#include "concord-note.h"
#include "concord-numeral.h"
#include "concord-speech.h"

/* In the page the names are the script's: keep them. */
static const struct
{
  const char *name;
  const char *words;
} words[] = {
  { "problem", N_ ("Problem:") },
  { "problems", N_ ("Something is missing or not right") },
  { "no_partner", N_ ("Choose your organisation") },
  { "no_name", N_ ("Say who answers") },
  { "no_answer", N_ ("Answer at least one commitment, or add a note") },
  { "no_statement", N_ ("Write what your organisation would promise") },
  { "no_proposal", N_ ("Change the words, the date or the money, or say in a comment what you propose") },
  { "bad_date", N_ ("Write a date, a month and year, or a year") },
  { "bad_year", N_ ("Write a year, such as 2027") },
  { "bad_amount", N_ ("Write an amount such as 96,000, £420k or £1.2m") },
  { "who", N_ ("Who answers") },
  { "partner", N_ ("Your organisation") },
  { "choose_partner", N_ ("Choose…") },
  { "with_promises", N_ ("Named in a commitment") },
  { "without_promises", N_ ("Not named in a commitment so far") },
  { "name", N_ ("Your name") },
  { "role", N_ ("Your role (optional)") },
  /* Translators: {done} and {all} are numbers; keep them in the translation */
  { "progress", N_ ("Answered: {done} of {all}") },
  /* Translators: {name} is the name of an organisation; keep it in the translation */
  { "promised_by", N_ ("Promised by {name}") },
  { "promises_hint", N_ ("Say for each what your organisation answers. You can leave some open and save what you have.") },
  { "no_promises", N_ ("No commitment names this organisation so far. You can add notes.") },
  { "part", N_ ("Part") },
  { "status", N_ ("Status") },
  { "money", N_ ("What you put in") },
  { "each_year", N_ ("a year") },
  { "answer", N_ ("Your answer") },
  { "comment", N_ ("Comment (optional)") },
  { "proposal_hint", N_ ("Change what should be different. What you leave as it is stays as it is.") },
  { "statement", N_ ("What will be done") },
  { "due", N_ ("Due") },
  { "due_hint", N_ ("Day and month may stay empty.") },
  { "day", N_ ("Day") },
  { "month", N_ ("Month") },
  { "not_said", N_ ("Not said") },
  { "year", N_ ("Year") },
  { "promised_money", N_ ("Promised so far") },
  { "new_money", N_ ("What you would put in") },
  { "add_money", N_ ("Add money, people or things") },
  { "remove_money", N_ ("Remove this entry") },
  { "amount", N_ ("Amount") },
  { "form", N_ ("Form") },
  { "purpose", N_ ("What it is for") },
  { "notes", N_ ("Notes") },
  { "notes_hint", N_ ("Anything else the others should hear.") },
  { "note", N_ ("Note") },
  { "note_text", N_ ("What you want to say") },
  { "sort", N_ ("Sort") },
  { "add_note", N_ ("Add a note") },
  { "remove_note", N_ ("Remove this note") },
  { "save", N_ ("Save the answer") },
  /* Translators: {name} is the name of a file; keep it in the translation */
  { "saved", N_ ("Saved as “{name}”, among your downloads. Send this file to whoever gave you this page.") },
  { "kept", N_ ("This browser keeps what you write, so you can close the page and go on later.") },
  { "not_kept", N_ ("This browser keeps nothing for this page. Save the answer before you close it; you can open it here "
                    "again and go on.") },
  { "start_again", N_ ("Start again") },
  { "cleared", N_ ("The answer was cleared.") },
  { "undo", N_ ("Undo") },
  { "open", N_ ("Go on with a saved answer") },
  { "open_hint", N_ ("A file that ends in .concord-answer.json") },
  /* Translators: {name} is the name of a file; keep it in the translation */
  { "opened", N_ ("“{name}” is open. Go on where you stopped.") },
  { "not_an_answer", N_ ("This file is not an answer made with this form or with Concord") },
  { "newer_answer", N_ ("This answer was made by a newer Concord than this page") },
  { "other_session", N_ ("This answer is about another session") },
  { "other_revision", N_ ("This answer is about another edition of this session. Open it in the page that it was "
                          "written in.") },
};

static void
append_json_text (GString    *out,
                  const char *text)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '"' || c == '\\')
        g_string_append_c (out, '\\');
      if (c < 0x20)
        g_string_append_printf (out, "\\u%04x", c);
      else
        concord_html_json_character (out, c);
    }
  g_string_append_c (out, '"');
}

static void
append_member (GString    *out,
               const char *name,
               const char *text)
{
  g_string_append_printf (out, ",\n\"%s\":", name);
  append_json_text (out, text);
}

static void
append_choices (GString            *out,
                const char         *name,
                const ConcordField *field,
                gboolean            with_unsaid)
{
  const char *separator = "";

  g_string_append_printf (out, ",\n\"%s\":[", name);
  for (guint i = with_unsaid ? 0 : 1; field->choices[i].nick != NULL; i++)
    {
      g_string_append_printf (out, "%s[", separator);
      append_json_text (out, field->choices[i].nick);
      g_string_append_c (out, ',');
      append_json_text (out, concord_field_choice_label (field, i));
      g_string_append_c (out, ']');
      separator = ",";
    }
  g_string_append_c (out, ']');
}

/* What someone can say to a promise; the last is what they say before they say anything. */
static void
append_answers (GString *out)
{
  const ConcordField *field = &concord_answer_info.fields[CONCORD_ANSWER_ANSWER];
  const char *const labels[] = { N_ ("Accept"), N_ ("Decline"), N_ ("Propose something else") };

  g_string_append (out, ",\n\"answers\":[");
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_string_append_printf (out, "[\"%s\",", field->choices[i + 1].nick);
      append_json_text (out, _(labels[i]));
      g_string_append (out, "],");
    }
  g_string_append (out, "[\"\",");
  append_json_text (out, _("No answer yet"));
  g_string_append (out, "]]");
}

static void
append_months (GString *out)
{
  g_string_append (out, ",\n\"months\":[");
  for (int month = 1; month <= 12; month++)
    {
      g_autoptr (GDateTime) first = g_date_time_new_utc (2000, month, 1, 0, 0, 0);
      g_autofree char *name = g_date_time_format (first, "%B");

      if (month > 1)
        g_string_append_c (out, ',');
      append_json_text (out, name);
    }
  g_string_append_c (out, ']');
}

/* How amounts are read, as concord_money_parse() does in the language of the page. */
static void
append_marks (GString *out)
{
  g_autofree char *point = NULL;
  g_autofree char *group = NULL;

  concord_numeral_marks (&point, &group);
  append_member (out, "point", point);
  append_member (out, "group", group);
  g_string_append (out, ",\n\"units\":[");
  for (guint i = 0; i < CONCORD_MONEY_N_UNITS; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      append_json_text (out, concord_money_unit_words (i));
    }
  g_string_append_c (out, ']');
}

static int
get_most (const ConcordKindInfo *info,
          guint                  field)
{
  return (int) concord_field_get_max (&info->fields[field]);
}

static void
append_limits (GString *out)
{
  const ConcordField *year = &concord_funding_line_info.fields[CONCORD_FUNDING_LINE_YEAR];

  g_string_append_printf (out, ",\n\"years\":[%d,%d]", (int) concord_field_get_min (year),
                          (int) concord_field_get_max (year));
  g_string_append_printf (out, ",\n\"most\":{\"statement\":%d,\"comment\":%d,\"purpose\":%d,\"note\":%d,"
                               "\"name\":%d,\"role\":%d}",
                          get_most (&concord_commitment_info, CONCORD_COMMITMENT_STATEMENT),
                          get_most (&concord_answer_info, CONCORD_ANSWER_COMMENT),
                          get_most (&concord_funding_line_info, CONCORD_FUNDING_LINE_PURPOSE),
                          get_most (&concord_note_info, CONCORD_NOTE_TEXT),
                          get_most (&concord_answer_info, CONCORD_ANSWER_BY),
                          get_most (&concord_answer_info, CONCORD_ANSWER_ROLE));
}

/**
 * concord_html_form_words:
 *
 * Writes the element that holds them.
 */
void
concord_html_form_words (GString *out)
{
  g_string_append (out, "<template id=\"answer-words\">\n"
                        "{\"generator\":\"Concord " PACKAGE_VERSION "\"");
  append_member (out, "media_type", "application/vnd.concord.answer+json");
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    append_member (out, words[i].name, _(words[i].words));
  append_member (out, "leads", C_("part", "Leads"));
  append_member (out, "supports", C_("part", "Supports"));
  append_answers (out);
  append_choices (out, "forms", &concord_funding_line_info.fields[CONCORD_FUNDING_LINE_FORM], TRUE);
  append_choices (out, "sorts", &concord_note_info.fields[CONCORD_NOTE_SORT], FALSE);
  append_choices (out, "statuses", &concord_commitment_info.fields[CONCORD_COMMITMENT_STATUS], FALSE);
  append_months (out);
  append_marks (out);
  append_limits (out);
  g_string_append (out, "}\n</template>\n");
}
