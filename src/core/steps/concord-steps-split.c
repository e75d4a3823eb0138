/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One card becomes two. What belongs to it, and its prose, stays with the first. */

#include "config.h"

#include "concord-steps-arrange.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "concord-kinds.h"
#include "concord-steps-private.h"

static const char *
get_label (ConcordKind kind)
{
  switch ((guint) kind)
    {
    case CONCORD_KIND_OUTCOME:
      return _("Split outcome");
    case CONCORD_KIND_PRIORITY:
      return _("Split priority");
    case CONCORD_KIND_COMMITMENT:
      return _("Split commitment");
    case CONCORD_KIND_NOTE:
      return _("Split note");
    default:
      return _("Split card");
    }
}

/* Who, when and how it stands holds for both parts; what was counted, measured or told was so of the whole. */
static gboolean
is_shared (const ConcordKindInfo *info,
           guint                  field)
{
  switch (info->fields[field].type)
    {
    case CONCORD_FIELD_DATE:
    case CONCORD_FIELD_YEAR:
    case CONCORD_FIELD_CHOICE:
    case CONCORD_FIELD_FLAG:
    case CONCORD_FIELD_REFERENCE:
    case CONCORD_FIELD_REFERENCES:
      return TRUE;
    case CONCORD_FIELD_TEXT:
      return info->kind == CONCORD_KIND_COMMITMENT && field != info->headline;
    case CONCORD_FIELD_PROSE:
    case CONCORD_FIELD_NUMBER:
    case CONCORD_FIELD_COUNT:
    case CONCORD_FIELD_MONEY:
    default:
      return FALSE;
    }
}

/**
 * concord_steps_split_card:
 * @record: an outcome, priority, commitment or note
 * @first: what it is to say
 * @second: what the new card behind it says
 * @id: (out) (optional) (transfer full): the new card's id
 * @error: of %CONCORD_STEPS_ERROR
 *
 * Returns: (transfer full): a step; the new card has the partners, dates and status of @record. %NULL with @error when a
 *   part is empty or too long
 */
ConcordEdit *
concord_steps_split_card (ConcordGraph  *graph,
                          ConcordRecord *record,
                          const char    *first,
                          const char    *second,
                          char         **id,
                          GError       **error)
{
  const ConcordKindInfo *info = concord_record_get_info (record);
  const ConcordField *headline = &info->fields[info->headline];
  g_autofree char *first_text = concord_steps_clean (headline, first, error);
  g_autofree char *second_text = first_text != NULL ? concord_steps_clean (headline, second, error) : NULL;
  ConcordRecordList *siblings;
  ConcordEdit *edit;
  const char *added;
  guint index = 0;

  if (second_text == NULL)
    return NULL;

  siblings = concord_steps_siblings (graph, info->kind, concord_graph_get_owner (graph, record));
  concord_record_list_find (siblings, record, &index);
  edit = concord_steps_begin (graph, get_label (info->kind));
  added = concord_edit_add (edit, info->kind, concord_edit_make_room (edit, siblings, index + 1));

  for (guint i = 0; i < info->n_fields; i++)
    {
      if (concord_record_has (record, i) && is_shared (info, i))
        concord_edit_set (edit, info->kind, added, i, concord_record_get_value (record, i));
    }
  concord_edit_set_text (edit, info->kind, added, info->headline, second_text);
  if (!g_str_equal (first_text, concord_record_get_headline (record)))
    concord_edit_set_text (edit, info->kind, concord_record_get_id (record), info->headline, first_text);

  if (id != NULL)
    *id = g_strdup (added);

  return edit;
}

/* Behind the first line, or the first sentence, or the first part before a semicolon. */
static const char *
find_seam (const char *text)
{
  const char *seam = NULL;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);
      const char *after = next;

      if (c == '\n' || c == 0x2028 || c == 0x2029)
        return p;

      while (g_unichar_isspace (g_utf8_get_char (after)))
        after = g_utf8_next_char (after);

      /* Not behind "approx. 40" or "e.g. schools": a sentence does not begin small. */
      if (seam == NULL && after > next && (c == '.' || c == '!' || c == '?' || c == 0x2026) &&
          !g_unichar_islower (g_utf8_get_char (after)) && !g_unichar_isdigit (g_utf8_get_char (after)))
        seam = next;
      if (seam == NULL && c == ';' && after > next && *after != '\0')
        seam = next;
    }

  return seam;
}

/**
 * concord_steps_propose_split:
 * @text: what a card says
 * @first: (out) (transfer full): what stays
 * @second: (out) (transfer full): what would be the new card; "" when nothing is proposed
 *
 * Returns: whether @text has several lines or sentences
 */
gboolean
concord_steps_propose_split (const char *text,
                             char      **first,
                             char      **second)
{
  const char *seam = find_seam (text);

  *first = g_strstrip (seam != NULL ? g_strndup (text, (gsize) (seam - text)) : g_strdup (text));
  *second = g_strstrip (g_strdup (seam != NULL ? seam : ""));
  if (g_str_has_suffix (*first, ";"))
    (*first)[strlen (*first) - 1] = '\0';

  if ((*first)[0] != '\0' && (*second)[0] != '\0')
    return TRUE;

  g_free (*first);
  g_free (*second);
  *first = g_strstrip (g_strdup (text));
  *second = g_strdup ("");

  return FALSE;
}
