/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What someone may be about to type behind a mark, the best first. It never changes the line. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "concord-capture-line.h"
#include "concord-date-words.h"
#include "concord-kinds.h"
#include "concord-words.h"

enum
{
  MOST = 8,
  /* What is longer is a sentence with a mark in it, not the name of a partner. */
  NEW_NAME_WORDS = 5,
};

static void
offer_free (gpointer data)
{
  ConcordCaptureOffer *offer = data;

  g_clear_object (&offer->record);
  g_free (offer->label);
  g_free (offer->detail);
  g_free (offer->insert);
  g_free (offer);
}

/* The mark that the cursor stands behind, with what was typed since. */
static const char *
find_mark (ConcordCaptureNames *names,
           const char          *line,
           const char          *cursor)
{
  for (const char *p = cursor; p > line;)
    {
      gunichar c;

      p = g_utf8_prev_char (p);
      c = g_utf8_get_char (p);
      if (concord_words_is_mark (c) && concord_capture_names_allow (names, c) &&
          (p == line || g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (p)))))
        return p + 1 == cursor || !g_unichar_isspace (g_utf8_get_char (p + 1)) ? p : NULL;
    }

  return NULL;
}

/* Whether what stands behind the mark is known and the cursor is beyond it: then someone writes on. */
static gboolean
is_done (ConcordCaptureNames *names,
         const char          *line,
         gsize                mark,
         gsize                cursor)
{
  g_autoptr (ConcordCaptureLine) read = concord_capture_line_read (names, line);

  for (guint i = 0; i < read->tokens->len; i++)
    {
      const ConcordCaptureToken *token = read->tokens->pdata[i];

      if (token->start == mark)
        return cursor > token->end || token->name != NULL;
    }

  return FALSE;
}

static ConcordCaptureOffer *
add (GPtrArray         *offers,
     ConcordCaptureMark mark,
     ConcordRecord     *record,
     const char        *label)
{
  ConcordCaptureOffer *offer = g_new0 (ConcordCaptureOffer, 1);

  offer->mark = mark;
  g_set_object (&offer->record, record);
  offer->label = g_strdup (label);
  g_ptr_array_add (offers, offer);

  return offer;
}

static const char *
get_short_name (ConcordRecord *record)
{
  return CONCORD_IS_PARTNER (record) ? concord_record_get_text (record, CONCORD_PARTNER_SHORT_NAME) : "";
}

static char *
say_detail (ConcordCaptureNames *names,
            ConcordRecord       *record)
{
  ConcordRecord *owner = concord_graph_get_owner (concord_capture_names_get_graph (names), record);
  const char *short_name = get_short_name (record);

  if (owner != NULL)
    return g_strdup (concord_record_get_headline (owner));
  if (CONCORD_IS_OUTCOME (record) && concord_capture_names_get_kind (names) == CONCORD_KIND_COMMITMENT)
    return g_strdup (_("Outcome"));

  return short_name[0] != '\0' ? g_strdup (short_name) : NULL;
}

static void
add_record (ConcordCaptureNames *names,
            GPtrArray           *offers,
            ConcordCaptureMark   mark,
            ConcordRecord       *record)
{
  ConcordCaptureOffer *offer = add (offers, mark, record, concord_record_get_headline (record));
  g_autofree char *spelling = concord_capture_names_spell (names, mark, record);

  offer->detail = say_detail (names, record);
  offer->insert = g_strdup_printf ("%c%s", (char) mark, spelling);
}

/* Those whose name begins so, then those with a word that does. */
static void
add_records (ConcordCaptureNames *names,
             GPtrArray           *offers,
             ConcordCaptureMark   mark,
             const char          *typed)
{
  GPtrArray *list = concord_capture_names_list (names, mark);
  g_autofree char *plain = concord_words_plain (typed);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; i < list->len && offers->len < MOST; i++)
    {
      g_autofree char *name = concord_words_plain (concord_record_get_headline (list->pdata[i]));
      g_autofree char *short_name = concord_words_plain (get_short_name (list->pdata[i]));

      if (g_str_has_prefix (name, plain) || g_str_has_prefix (short_name, plain))
        add_record (names, offers, mark, list->pdata[i]);
      else if (others->len < MOST && (concord_words_begin (plain, name) || concord_words_begin (plain, short_name)))
        g_ptr_array_add (others, list->pdata[i]);
    }

  for (guint i = 0; i < others->len && offers->len < MOST; i++)
    add_record (names, offers, mark, others->pdata[i]);
}

static gboolean
may_be_new (ConcordCaptureNames *names,
            const char          *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  const ConcordField *field = &concord_partner_info.fields[CONCORD_PARTNER_NAME];

  return name[0] != '\0' && g_strv_length (words) <= NEW_NAME_WORDS && strstr (name, "”") == NULL &&
         concord_capture_names_find (names, CONCORD_CAPTURE_PARTNER, name) == NULL &&
         concord_value_check (field, &CONCORD_VALUE_TEXT (name), NULL);
}

static void
add_new_partner (ConcordCaptureNames *names,
                 GPtrArray           *offers,
                 const char          *typed)
{
  g_autofree char *name = g_strstrip (g_strdup (typed));
  ConcordCaptureOffer *offer;

  if (!may_be_new (names, name))
    return;

  offer = add (offers, CONCORD_CAPTURE_PARTNER, NULL, name);
  offer->insert = g_strdup_printf ("@“%s”", name);
  offer->adds = TRUE;
}

static void
add_dates (ConcordCaptureNames *names,
           GPtrArray           *offers,
           const char          *typed)
{
  g_autoptr (GPtrArray) dates = concord_date_offers (concord_capture_names_get_dates (names), typed,
                                                     concord_capture_names_get_today (names), MOST);

  for (guint i = 0; i < dates->len; i++)
    {
      const ConcordDateOffer *date = dates->pdata[i];
      g_autofree char *again = concord_capture_names_read_date (names, date->label);
      g_autofree char *kept = concord_capture_names_read_date (names, date->iso);
      ConcordCaptureOffer *offer;

      if (kept == NULL)
        continue;

      offer = add (offers, CONCORD_CAPTURE_DATE, NULL, date->label);
      offer->detail = g_strdup (date->detail);
      /* As people write it, where it can be read again. */
      offer->insert = g_strconcat ("/", g_strcmp0 (again, date->iso) == 0 ? date->label : date->iso, NULL);
    }
}

/**
 * concord_capture_line_offer:
 * @cursor: where the cursor is, in bytes
 * @start: (out): where the mark is; what is taken comes to stand from there to the cursor
 *
 * Returns: (transfer full) (element-type ConcordCaptureOffer): the best matches, first of all those whose name
 *   begins so; empty when nothing is being named
 */
GPtrArray *
concord_capture_line_offer (ConcordCaptureNames *names,
                            const char          *line,
                            gsize                cursor,
                            gsize               *start)
{
  g_autoptr (GPtrArray) offers = g_ptr_array_new_with_free_func (offer_free);
  const char *mark = find_mark (names, line, line + cursor);
  g_autofree char *typed = NULL;

  if (mark == NULL)
    return g_steal_pointer (&offers);

  *start = (gsize) (mark - line);
  if (is_done (names, line, *start, cursor))
    return g_steal_pointer (&offers);

  typed = g_strndup (mark + 1, cursor - *start - 1);
  if (*mark == CONCORD_CAPTURE_DATE)
    {
      add_dates (names, offers, typed);
      return g_steal_pointer (&offers);
    }

  if (g_str_has_prefix (typed, "“") || g_str_has_prefix (typed, "\""))
    memmove (typed, g_utf8_next_char (typed), strlen (g_utf8_next_char (typed)) + 1);
  add_records (names, offers, (ConcordCaptureMark) *mark, typed);
  if (*mark == CONCORD_CAPTURE_PARTNER)
    add_new_partner (names, offers, typed);

  return g_steal_pointer (&offers);
}
