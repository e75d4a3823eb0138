/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the parts of the summary read a session: what is private, or hidden from those it is made for, is to
 * them as if it had never been said.
 */

#include "config.h"

#include "concord-summary-private.h"

#include <string.h>

#include "concord-date.h"
#include "concord-money.h"
#include "concord-privacy.h"
#include "concord-wording.h"
#include "concord-speech.h"

/**
 * concord_summary_shows:
 *
 * Returns: %FALSE for a private record and for whatever belongs to one, and for a kind that is hidden as a whole
 */
gboolean
concord_summary_shows (ConcordSummary *self,
                       ConcordRecord  *record)
{
  return (concord_record_get_info (record)->hide & self->hide) == 0 && !concord_record_is_private (self->graph, record);
}

gboolean
concord_summary_shows_field (ConcordSummary *self,
                             ConcordKind     kind,
                             guint           field)
{
  return (concord_kind_get_info (kind)->fields[field].hide & self->hide) == 0;
}

gboolean
concord_summary_has (ConcordSummary *self,
                     ConcordRecord  *record,
                     guint           field)
{
  return concord_summary_shows_field (self, concord_record_get_kind (record), field) &&
         concord_record_has (record, field);
}

const char *
concord_summary_text (ConcordSummary *self,
                      ConcordRecord  *record,
                      guint           field)
{
  return concord_summary_has (self, record, field) ? concord_record_get_text (record, field) : "";
}

gint64
concord_summary_whole (ConcordSummary *self,
                       ConcordRecord  *record,
                       guint           field)
{
  return concord_summary_has (self, record, field) ? concord_record_get_whole (record, field, 0) : 0;
}

/**
 * concord_summary_choice:
 *
 * Returns: the label of what was chosen; empty where nothing was
 */
const char *
concord_summary_choice (ConcordSummary *self,
                        ConcordRecord  *record,
                        guint           field)
{
  guint choice = (guint) concord_summary_whole (self, record, field);

  if (choice == 0)
    return "";

  return concord_field_choice_label (&concord_record_get_info (record)->fields[field], choice);
}

ConcordRecord *
concord_summary_follow (ConcordSummary *self,
                        ConcordRecord  *record,
                        guint           field)
{
  ConcordRecord *followed = concord_graph_lookup (self->graph, concord_summary_text (self, record, field));

  return followed != NULL && concord_summary_shows (self, followed) ? followed : NULL;
}

static GPtrArray *
filter (ConcordSummary    *self,
        ConcordRecordList *list)
{
  guint length = concord_record_list_get_length (list);
  GPtrArray *shown = g_ptr_array_sized_new (length);

  for (guint i = 0; i < length; i++)
    {
      ConcordRecord *record = concord_record_list_peek (list, i);

      if (concord_summary_shows (self, record))
        g_ptr_array_add (shown, record);
    }

  return shown;
}

/**
 * concord_summary_list:
 *
 * Returns: (transfer container) (element-type ConcordRecord): all of @kind that are shown
 */
GPtrArray *
concord_summary_list (ConcordSummary *self,
                      ConcordKind     kind)
{
  return filter (self, concord_graph_list (self->graph, kind));
}

/**
 * concord_summary_children:
 *
 * Returns: (transfer container) (element-type ConcordRecord): those of @owner's that are shown
 */
GPtrArray *
concord_summary_children (ConcordSummary *self,
                          ConcordRecord  *owner,
                          ConcordKind     kind)
{
  return filter (self, concord_graph_children (self->graph, owner, kind));
}

/**
 * concord_summary_date:
 *
 * Returns: (transfer full): the date written out, with as much as was said; empty where none was
 */
char *
concord_summary_date (ConcordSummary *self,
                      ConcordRecord  *record,
                      guint           field)
{
  const char *iso = concord_summary_text (self, record, field);
  g_autoptr (GDateTime) day = concord_date_last_day (iso);

  if (day == NULL)
    return g_strdup ("");

  switch (strlen (iso))
    {
    case 4:
      return g_strdup (iso);
    case 7:
      /* Translators: a month of a year in running text, as in "March 2027" */
      return g_date_time_format (day, C_("date", "%B %Y"));
    default:
      /* Translators: a day in running text, as in "14 October 2026" */
      return g_date_time_format (day, C_("date", "%-d %B %Y"));
    }
}

/**
 * concord_summary_amount:
 *
 * Returns: (transfer full): the whole amount, "a year" behind it where it is put in or gained each year
 */
char *
concord_summary_amount (ConcordSummary *self,
                        gint64          minor,
                        gboolean        yearly)
{
  g_autofree char *amount = concord_money_format (minor, self->currency);

  /* Translators: an amount each year, as in "£96,000 a year" */
  return yearly ? g_strdup_printf (C_("money", "%s a year"), amount) : g_steal_pointer (&amount);
}

gboolean
concord_summary_shows_money (ConcordSummary *self)
{
  return concord_summary_shows_field (self, CONCORD_KIND_FUNDING_LINE, CONCORD_FUNDING_LINE_AMOUNT);
}

/**
 * concord_summary_add_partner:
 * @partner: (nullable)
 *
 * Returns: whether there was a name to add
 */
gboolean
concord_summary_add_partner (ConcordSummary *self,
                             ConcordText    *text,
                             ConcordRecord  *partner)
{
  if (partner == NULL)
    return FALSE;

  concord_text_add_partner (text, concord_summary_text (self, partner, CONCORD_PARTNER_NAME),
                            (guint) concord_summary_whole (self, partner, CONCORD_PARTNER_COLOUR));

  return TRUE;
}

/**
 * concord_summary_add_partners:
 * @field: a list of partners
 * @except: (nullable): one that is named elsewhere
 *
 * Returns: whether there was anyone to add
 */
gboolean
concord_summary_add_partners (ConcordSummary *self,
                              ConcordText    *text,
                              ConcordRecord  *record,
                              guint           field,
                              ConcordRecord  *except)
{
  const char *const *ids = concord_record_get_list (record, field);
  gboolean any = FALSE;

  if (!concord_summary_has (self, record, field))
    return FALSE;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      ConcordRecord *partner = concord_graph_lookup (self->graph, ids[i]);

      if (partner == NULL || partner == except)
        continue;
      if (any)
        concord_text_add (text, CONCORD_RUN_PLAIN, "\u2002");

      any |= concord_summary_add_partner (self, text, partner);
    }

  return any;
}

/**
 * concord_summary_add_filled:
 * @pattern: a sentence with names between braces, such as "{lead} leads, with {others}"
 *
 * Adds the words of @pattern in its order, quietly, and lets @fill add what each name stands for.
 */
void
concord_summary_add_filled (ConcordSummary    *self,
                            ConcordText       *text,
                            const char        *pattern,
                            ConcordSummaryFill fill,
                            gpointer           data)
{
  const char *open, *close;

  while ((open = strchr (pattern, '{')) != NULL && (close = strchr (open, '}')) != NULL)
    {
      g_autofree char *words = g_strndup (pattern, (gsize) (open - pattern));
      g_autofree char *name = g_strndup (open + 1, (gsize) (close - open - 1));

      concord_text_add (text, CONCORD_RUN_QUIET, words);
      fill (self, text, name, data);
      pattern = close + 1;
    }
  concord_text_add (text, CONCORD_RUN_QUIET, pattern);
}

/**
 * concord_summary_add_link:
 * @headline: the field that says what @record is called
 *
 * Adds what @record is called, leading to its place in the document where it has one.
 */
void
concord_summary_add_link (ConcordSummary *self,
                          ConcordText    *text,
                          ConcordRecord  *record,
                          guint           headline)
{
  concord_text_add_link (text, concord_summary_text (self, record, headline),
                         g_hash_table_lookup (self->places, record));
}

/**
 * concord_summary_mark:
 *
 * Keeps @id as the place of @record.
 *
 * Returns: (transfer none): the id
 */
const char *
concord_summary_mark (ConcordSummary *self,
                      ConcordRecord  *record,
                      const char     *id)
{
  char *kept = g_strdup (id);

  g_hash_table_replace (self->places, record, kept);

  return kept;
}
