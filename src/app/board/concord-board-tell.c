/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tells someone who cannot see the board what a change did to the card they are on: its place, its status, who
 * leads it, when it is due. It remembers that card as it was, and changes nothing.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "concord-board-private.h"
#include "concord-board-words.h"
#include "concord-field-words.h"

/**
 * concord_board_remember:
 *
 * Takes down how the card that has the focus is now.
 */
void
concord_board_remember (ConcordBoard *self)
{
  ConcordRecord *record = CONCORD_IS_RECORD (self->focused) ? CONCORD_RECORD (self->focused) : NULL;

  g_clear_object (&self->known);
  if (record == NULL || concord_board_is_gone (self, record))
    return;

  self->known = concord_record_copy (record, concord_record_get_id (record));
  self->known_owner = concord_graph_get_owner (concord_board_get_graph (self), record);
}

static char *
say_value (ConcordGraph  *graph,
           ConcordRecord *record,
           guint          i)
{
  const ConcordField *field = &concord_record_get_info (record)->fields[i];
  g_autoptr (GString) names = NULL;
  const char *const *ids;

  if (field->type == CONCORD_FIELD_REFERENCE)
    {
      ConcordRecord *other = concord_graph_follow (graph, record, i);

      return g_strdup (other != NULL ? concord_record_get_headline (other) : "");
    }
  if (field->type != CONCORD_FIELD_REFERENCES)
    return concord_field_say (field, concord_record_get_value (record, i), NULL);

  names = g_string_new (NULL);
  ids = concord_record_get_list (record, i);
  for (guint n = 0; ids[n] != NULL; n++)
    {
      ConcordRecord *other = concord_graph_lookup (graph, ids[n]);

      if (other != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", concord_record_get_headline (other));
    }

  return g_strdup (names->str);
}

static gboolean
has_moved (ConcordBoard  *self,
           ConcordRecord *record)
{
  double from = concord_record_get_position (self->known);
  double to = concord_record_get_position (record);

  return from < to || from > to || self->known_owner != concord_graph_get_owner (concord_board_get_graph (self), record);
}

static void
append (GString    *said,
        const char *words)
{
  if (said->len > 0)
    g_string_append (said, ". ");
  g_string_append (said, words);
}

/* Its text is left out: who edits it knows, and the name of the card is read to them anyway. */
static char *
describe_changes (ConcordBoard  *self,
                  ConcordRecord *record)
{
  ConcordGraph *graph = concord_board_get_graph (self);
  const ConcordKindInfo *info = concord_record_get_info (record);
  g_autoptr (GString) said = g_string_new (NULL);

  if (has_moved (self, record))
    {
      g_autofree char *move = concord_board_describe_move (graph, record);

      append (said, move);
    }

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_autofree char *value = NULL;
      g_autofree char *words = NULL;

      if (i == info->headline || (info->fields[i].flags & CONCORD_FIELD_OWNER) != 0 ||
          concord_value_equal (concord_record_get_value (self->known, i), concord_record_get_value (record, i)))
        continue;

      value = say_value (graph, record, i);
      /* Translators: said after a change: the name of a field and what it holds now, as in "Status: Under way" */
      words = g_strdup_printf (C_("card", "%s: %s"), concord_field_get_label (&info->fields[i]),
                               value[0] != '\0' ? value : _("nothing"));
      append (said, words);
    }

  return g_strdup (said->str);
}

/**
 * concord_board_tell_changes:
 *
 * Says what the last change did to the card that has the focus.
 */
void
concord_board_tell_changes (ConcordBoard *self)
{
  gpointer record = self->focused;

  if (self->known != NULL && CONCORD_IS_RECORD (record) && !concord_board_is_gone (self, record) &&
      g_str_equal (concord_record_get_id (record), concord_record_get_id (self->known)))
    {
      g_autofree char *words = describe_changes (self, record);

      if (words[0] != '\0')
        gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }

  concord_board_remember (self);
}
