/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a card says to someone who cannot see it, and the words and icons of the board. Takes values and
 * returns values.
 */

#include "config.h"

#include "concord-board-words.h"

#include <glib/gi18n-lib.h>

#include "concord-date.h"
#include "concord-kinds.h"
#include "concord-wording.h"

static void
append (GString    *said,
        const char *words)
{
  if (words == NULL || words[0] == '\0')
    return;

  if (said->len > 0)
    g_string_append (said, g_str_has_suffix (said->str, ".") ? " " : ". ");
  g_string_append (said, words);
}

/* "Commitment 2 of 5: Open four hubs" */
static void
append_headline (GString       *said,
                 ConcordGraph  *graph,
                 ConcordRecord *record)
{
  const ConcordKindInfo *info = concord_record_get_info (record);
  ConcordRecord *owner = info->kind == CONCORD_KIND_NOTE ? NULL : concord_graph_get_owner (graph, record);
  ConcordRecordList *siblings =
    owner != NULL ? concord_graph_children (graph, owner, info->kind) : concord_graph_list (graph, info->kind);
  guint index = 0;

  if (info->kind != CONCORD_KIND_NOTE && concord_record_list_find (siblings, record, &index))
    /* Translators: a card: its kind, its place among its neighbours, what it says; as in
     * "Commitment 2 of 5: Open four family hubs" */
    g_string_append_printf (said, C_("card", "%s %u of %u: %s"), _(info->label), index + 1,
                            concord_record_list_get_length (siblings), concord_record_get_headline (record));
  else
    /* Translators: a card: its kind and what it says, as in "Note: No bus after 6 pm" */
    g_string_append_printf (said, C_("card", "%s: %s"), _(info->label), concord_record_get_headline (record));
}

static void
append_commitment (GString       *said,
                   ConcordGraph  *graph,
                   ConcordRecord *record)
{
  ConcordRecord *lead = concord_graph_follow (graph, record, CONCORD_COMMITMENT_LEAD);
  guint n_supporting = g_strv_length ((char **) concord_record_get_list (record, CONCORD_COMMITMENT_SUPPORTING));
  g_autofree char *due = concord_date_format (concord_record_get_text (record, CONCORD_COMMITMENT_DUE));
  g_autofree char *money = concord_commitment_dup_money (graph, record);

  if (lead != NULL)
    {
      /* Translators: %s is the name of the partner that leads a commitment */
      g_autofree char *words = g_strdup_printf (_("Led by %s"), concord_record_get_headline (lead));

      append (said, words);
    }
  else if (n_supporting == 0)
    {
      append (said, _("No lead partner"));
    }

  if (n_supporting > 0)
    {
      g_autofree char *partners = concord_commitment_dup_partners (graph, record);
      /* Translators: %s is a list of partners */
      g_autofree char *words = g_strdup_printf (_("Partners %s"), partners);

      append (said, words);
    }

  if (due[0] != '\0')
    {
      /* Translators: %s is a date such as "Mar 2027" */
      g_autofree char *words = g_strdup_printf (_("Due %s"), due);

      append (said, words);
    }

  append (said, concord_field_choice_label (&concord_commitment_info.fields[CONCORD_COMMITMENT_STATUS],
                                            concord_record_get_choice (record, CONCORD_COMMITMENT_STATUS)));
  append (said, money);
}

static void
append_priority (GString       *said,
                 ConcordGraph  *graph,
                 ConcordRecord *record)
{
  gint64 votes = concord_record_get_whole (record, CONCORD_PRIORITY_VOTES, 0);
  guint timing = concord_record_get_choice (record, CONCORD_PRIORITY_TIMING);
  guint n = concord_record_list_get_length (concord_graph_children (graph, record, CONCORD_KIND_COMMITMENT));
  g_autofree char *commitments = g_strdup_printf (ngettext ("%u commitment", "%u commitments", n), n);

  if (votes > 0)
    {
      g_autofree char *words = g_strdup_printf (ngettext ("%lu vote", "%lu votes", (gulong) votes), (gulong) votes);
      append (said, words);
    }
  if (timing != 0)
    append (said, concord_field_choice_label (&concord_priority_info.fields[CONCORD_PRIORITY_TIMING], timing));
  append (said, commitments);
}

static void
append_outcome (GString       *said,
                ConcordGraph  *graph,
                ConcordRecord *record)
{
  ConcordRecord *cohort = concord_graph_follow (graph, record, CONCORD_OUTCOME_COHORT);
  g_autofree char *aim = concord_outcome_dup_aim (record);

  if (cohort != NULL)
    append (said, concord_record_get_headline (cohort));
  append (said, concord_record_get_text (record, CONCORD_OUTCOME_MEASURE));
  append (said, aim);
  if (concord_record_has (record, CONCORD_OUTCOME_CURRENT))
    {
      g_autofree char *current = concord_outcome_dup_value (record, CONCORD_OUTCOME_CURRENT);
      /* Translators: where a measure is today, as in "Now 88" */
      g_autofree char *now = g_strdup_printf (_("Now %s"), current);

      append (said, now);
    }
}

static void
append_note (GString       *said,
             ConcordGraph  *graph,
             ConcordRecord *record)
{
  ConcordRecord *partner = concord_graph_follow (graph, record, CONCORD_NOTE_PARTNER);

  append (said, concord_field_choice_label (&concord_note_info.fields[CONCORD_NOTE_SORT],
                                            concord_record_get_choice (record, CONCORD_NOTE_SORT)));
  append (said, partner != NULL ? concord_record_get_headline (partner) : _("Anonymous"));
}

/**
 * concord_board_describe:
 *
 * Returns: (transfer full): a card in words: kind, place, text, and what its colours and icons say
 */
char *
concord_board_describe (ConcordGraph  *graph,
                        ConcordRecord *record)
{
  g_autoptr (GString) said = g_string_new (NULL);

  append_headline (said, graph, record);

  switch ((guint) concord_record_get_kind (record))
    {
    case CONCORD_KIND_OUTCOME:
      append_outcome (said, graph, record);
      break;
    case CONCORD_KIND_PRIORITY:
      append_priority (said, graph, record);
      break;
    case CONCORD_KIND_COMMITMENT:
      append_commitment (said, graph, record);
      break;
    case CONCORD_KIND_NOTE:
      append_note (said, graph, record);
      break;
    default:
      break;
    }

  return g_strdup (said->str);
}

/**
 * concord_board_dup_found_in:
 *
 * Returns: (transfer full): "in Lead role" for a match that the card does not show in its own words, else empty
 */
char *
concord_board_dup_found_in (ConcordGraph  *graph,
                            ConcordRecord *record,
                            ConcordFind   *find)
{
  const ConcordKindInfo *info = concord_record_get_info (record);
  guint field;

  if (!concord_find_in_record (find, graph, record, &field) || field == info->headline)
    return g_strdup ("");

  /* Translators: where a search found something; %s is the name of a field, as in "in Lead role" */
  return g_strdup_printf (C_("search", "in %s"), concord_field_get_label (&info->fields[field]));
}

/**
 * concord_board_describe_place:
 * @find: (nullable): what it was found by
 *
 * Returns: (transfer full): what is said of a card besides its name: what it stands in, why it is dimmed
 */
char *
concord_board_describe_place (ConcordGraph  *graph,
                              ConcordRecord *record,
                              ConcordLight   light,
                              ConcordFind   *find)
{
  g_autoptr (GString) said = g_string_new (NULL);
  ConcordRecord *owner = concord_record_get_kind (record) == CONCORD_KIND_NOTE ? NULL : concord_graph_get_owner (graph, record);

  if (owner != NULL)
    {
      /* Translators: what a card stands in, as in "In “Early help hubs”" */
      g_autofree char *place = g_strdup_printf (C_("card", "In “%s”"), concord_record_get_headline (owner));

      append (said, place);
    }
  if ((light & CONCORD_LIGHT_FILTERED) != 0)
    append (said, _("Dimmed by the filter"));
  if ((light & CONCORD_LIGHT_PASSED) != 0)
    append (said, _("Does not match the search"));
  if (find != NULL)
    {
      g_autofree char *where = concord_board_dup_found_in (graph, record, find);
      /* Translators: %s is where a search found something, such as "in Lead role" */
      g_autofree char *words = where[0] != '\0' ? g_strdup_printf (C_("card", "Found %s"), where)
                                                : g_strdup (C_("card", "Found"));

      append (said, words);
    }

  return g_strdup (said->str);
}

/**
 * concord_board_describe_move:
 *
 * Returns: (transfer full): what is said after a card came to another place: "Moved to “Early help”, 1 of 3"
 */
char *
concord_board_describe_move (ConcordGraph  *graph,
                             ConcordRecord *record)
{
  ConcordKind kind = concord_record_get_kind (record);
  ConcordRecord *owner = kind == CONCORD_KIND_NOTE ? NULL : concord_graph_get_owner (graph, record);
  ConcordRecordList *siblings = owner != NULL ? concord_graph_children (graph, owner, kind) : concord_graph_list (graph, kind);
  guint n = concord_record_list_get_length (siblings);
  guint index = 0;

  concord_record_list_find (siblings, record, &index);
  if (owner == NULL)
    /* Translators: said after a move: the place of the card and how many there are, as in "Moved to 2 of 5" */
    return g_strdup_printf (C_("card", "Moved to %u of %u"), index + 1, n);

  /* Translators: said after a move, as in "Moved to “Early help hubs”, 1 of 3" */
  return g_strdup_printf (C_("card", "Moved to “%s”, %u of %u"), concord_record_get_headline (owner), index + 1, n);
}

const char *
concord_board_get_add_label (ConcordKind kind)
{
  switch ((guint) kind)
    {
    case CONCORD_KIND_OUTCOME:
      return _("Add outcome");
    case CONCORD_KIND_PRIORITY:
      return _("Add priority");
    case CONCORD_KIND_COMMITMENT:
      return _("Add commitment");
    case CONCORD_KIND_NOTE:
      return _("Add note");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * concord_board_describe_add:
 * @owner: (nullable): what a new record would belong to
 *
 * Returns: (transfer full): "Add commitment to “Early help hubs”"
 */
char *
concord_board_describe_add (ConcordKind    kind,
                            ConcordRecord *owner)
{
  /* Only these two belong to another card. */
  if (owner != NULL && kind == CONCORD_KIND_PRIORITY)
    /* Translators: %s is an outcome */
    return g_strdup_printf (C_("card", "Add priority to “%s”"), concord_record_get_headline (owner));
  if (owner != NULL && kind == CONCORD_KIND_COMMITMENT)
    /* Translators: %s is a priority, as in "Add commitment to “Early help hubs”" */
    return g_strdup_printf (C_("card", "Add commitment to “%s”"), concord_record_get_headline (owner));

  return g_strdup (concord_board_get_add_label (kind));
}

const char *
concord_board_get_status_icon (guint status)
{
  static const char *const icons[] = {
    [0] = "content-loading-symbolic",
    [CONCORD_COMMITMENT_PROPOSED] = "content-loading-symbolic",
    [CONCORD_COMMITMENT_AGREED] = "object-select-symbolic",
    [CONCORD_COMMITMENT_UNDER_WAY] = "media-playback-start-symbolic",
    [CONCORD_COMMITMENT_AT_RISK] = "dialog-warning-symbolic",
    [CONCORD_COMMITMENT_DONE] = "checkbox-checked-symbolic",
    [CONCORD_COMMITMENT_STOPPED] = "media-playback-stop-symbolic",
  };

  g_return_val_if_fail (status < G_N_ELEMENTS (icons), icons[0]);

  return icons[status];
}
