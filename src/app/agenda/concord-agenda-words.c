/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the agenda's items are spoken of. It makes no widgets. */

#include "config.h"

#include "concord-agenda-words.h"

#include <glib/gi18n-lib.h>

#include "concord-agenda-item.h"
#include "concord-agenda.h"

/**
 * concord_agenda_view_list_choices:
 *
 * Returns: (transfer full) (element-type guint): the views that an item can be given, in the order in which they are
 *   offered; only those that show something now
 */
GArray *
concord_agenda_view_list_choices (void)
{
  static const guint offered[] = {
    0,
    CONCORD_AGENDA_ITEM_BOARD,
    CONCORD_AGENDA_ITEM_VISION,
    CONCORD_AGENDA_ITEM_OUTCOMES,
    CONCORD_AGENDA_ITEM_PARTNERS,
    CONCORD_AGENDA_ITEM_CLOCK,
  };
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (guint));

  return g_array_append_vals (choices, offered, G_N_ELEMENTS (offered));
}

const char *
concord_agenda_view_get_label (guint choice)
{
  if (choice == 0)
    return C_ ("view of an agenda item", "As it is");

  return concord_field_choice_label (&concord_agenda_item_info.fields[CONCORD_AGENDA_ITEM_VIEW], choice);
}

/**
 * concord_agenda_describe_state:
 * @up: whether the room's clock is on it
 * @icon: (out): what shows it
 *
 * Returns: (nullable): what became of it; %NULL while it is planned
 */
const char *
concord_agenda_describe_state (ConcordRecord *item,
                               gboolean up,
                               const char **icon)
{
  *icon = NULL;
  if (up)
    {
      *icon = "media-playback-start-symbolic";
      return C_ ("agenda item", "Now");
    }

  switch (concord_record_get_choice (item, CONCORD_AGENDA_ITEM_STATE))
    {
    case CONCORD_AGENDA_ITEM_DONE:
      *icon = "object-select-symbolic";
      return C_ ("agenda item", "Done");
    case CONCORD_AGENDA_ITEM_SKIPPED:
      *icon = "media-skip-forward-symbolic";
      return C_ ("agenda item", "Not reached");
    default:
      return NULL;
    }
}

/**
 * concord_agenda_describe_item:
 * @begins: when, in minutes after midnight, or -1
 *
 * Returns: all of it in one line, for those who hear it: "Welcome, 09:30, 20 min, Board, Done"
 */
char *
concord_agenda_describe_item (ConcordRecord *item,
                              int begins,
                              gboolean up)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  guint view = concord_record_get_choice (item, CONCORD_AGENDA_ITEM_VIEW);
  const char *icon;
  const char *state = concord_agenda_describe_state (item, up, &icon);
  g_auto (GStrv) list = NULL;

  g_strv_builder_add (parts, concord_record_get_headline (item));
  if (begins >= 0)
    g_strv_builder_take (parts, concord_time_of_day_dup (begins));
  g_strv_builder_take (parts, concord_minutes_dup_short (concord_record_get_whole (item, CONCORD_AGENDA_ITEM_MINUTES, 0)));
  if (view != 0)
    g_strv_builder_add (parts, concord_agenda_view_get_label (view));
  if (state != NULL)
    g_strv_builder_add (parts, state);
  list = g_strv_builder_end (parts);

  /* Translators: between the parts of a spoken list */
  return g_strjoinv (C_ ("spoken list", ", "), list);
}

/**
 * concord_agenda_list_titles:
 * @items: (element-type ConcordRecord)
 *
 * Returns: "Health check, Read back and sign off"; long lists are cut with how many more there are
 */
char *
concord_agenda_list_titles (GPtrArray *items)
{
  const guint most = 4;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < MIN (items->len, most); i++)
    g_strv_builder_add (parts, concord_record_get_headline (items->pdata[i]));
  if (items->len > most)
    g_strv_builder_take (parts, g_strdup_printf (ngettext ("%u more", "%u more", items->len - most), items->len - most));
  list = g_strv_builder_end (parts);

  return g_strjoinv (C_ ("spoken list", ", "), list);
}
