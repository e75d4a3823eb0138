/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The day's agenda: what is done, what is up, what comes. The facilitator's notes are not in it. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "concord-agenda-item.h"
#include "concord-room-clock.h"
#include "concord-screen-describe.h"
#include "concord-slide-private.h"

enum
{
  ONE_COLUMN = 8, /* as many items are better read in one */
};

static ConcordScreenMark
get_mark (ConcordRecord *item,
          ConcordRecord *current)
{
  if (item == current)
    return CONCORD_SCREEN_MARK_CURRENT;

  switch (concord_record_get_choice (item, CONCORD_AGENDA_ITEM_STATE))
    {
    case CONCORD_AGENDA_ITEM_RUNNING:
      return CONCORD_SCREEN_MARK_CURRENT;
    case CONCORD_AGENDA_ITEM_DONE:
      return CONCORD_SCREEN_MARK_DONE;
    case CONCORD_AGENDA_ITEM_SKIPPED:
      return CONCORD_SCREEN_MARK_SKIPPED;
    case CONCORD_AGENDA_ITEM_PLANNED:
    default:
      return CONCORD_SCREEN_MARK_PLANNED;
    }
}

static void
add_item (ConcordScreenPanel *panel,
          ConcordRecord      *item,
          ConcordRecord      *current)
{
  ConcordScreenLine *line = concord_screen_panel_add_line (panel, item, "item", concord_record_get_headline (item));
  gint64 minutes = concord_record_get_whole (item, CONCORD_AGENDA_ITEM_MINUTES, 0);

  line->mark = get_mark (item, current);
  if (line->mark == CONCORD_SCREEN_MARK_CURRENT)
    line->voice = CONCORD_SCREEN_VOICE_STRONG;
  if (line->mark == CONCORD_SCREEN_MARK_DONE || line->mark == CONCORD_SCREEN_MARK_SKIPPED)
    line->voice = CONCORD_SCREEN_VOICE_ASIDE;
  if (line->mark == CONCORD_SCREEN_MARK_SKIPPED)
    g_set_str (&line->detail, concord_field_choice_label (&concord_agenda_item_info.fields[CONCORD_AGENDA_ITEM_STATE],
                                                          CONCORD_AGENDA_ITEM_SKIPPED));
  if (minutes > 0)
    {
      g_free (line->side);
      /* Translators: how long an agenda item takes, short for minutes */
      line->side = g_strdup_printf (C_("agenda", "%d min"), (int) minutes);
    }
}

ConcordScreenContent *
concord_screen_describe_agenda (ConcordSlide *slide)
{
  ConcordDesk *desk = concord_slide_get_desk (slide);
  ConcordRecordList *items = concord_graph_list (concord_desk_get_graph (desk), CONCORD_KIND_AGENDA_ITEM);
  ConcordRecord *current = concord_room_clock_get_item (concord_room_clock_get_for_desk (desk));
  ConcordScreenContent *content = concord_screen_content_new ();
  ConcordScreenPanel *panel = concord_screen_content_add_panel (content, concord_desk_get_session (desk), "agenda");

  content->kicker = g_strdup (_("Agenda"));
  g_set_str (&content->title, _("Today"));
  content->max_columns = concord_record_list_get_length (items) > ONE_COLUMN ? 2 : 1;
  for (guint i = 0; i < concord_record_list_get_length (items); i++)
    add_item (panel, concord_record_list_peek (items, i), current);

  return content;
}
