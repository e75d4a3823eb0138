/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A board on which nothing can be changed, as that of a received copy: what would change something is not there, or
 * says why not.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "concord-board-private.h"
#include "concord-widget.h"

static const char *const changing[] = {
  "board.edit",          "board.move",    "board.move-to",  "board.duplicate", "board.delete",   "board.capture",
  "board.capture-kind",  "board.lead",    "board.place",    "board.unplace",   "board.merge",    "board.split",
  "board.focus-capture", "board.cut-text", "board.paste-text", "board.status", NULL,
};

gboolean
concord_board_is_read_only (ConcordBoard *self)
{
  return self->desk != NULL && concord_desk_get_read_only (self->desk) != NULL;
}

/* Says why nothing can be changed, to someone who tries it by keys. */
gboolean
concord_board_refuses (ConcordBoard *self)
{
  if (!concord_board_is_read_only (self))
    return FALSE;

  concord_board_say (self, concord_desk_get_read_only (self->desk));

  return TRUE;
}

/* The board never turns from one into the other: it is another desk then. */
void
concord_board_follow_desk (ConcordBoard *self)
{
  gboolean can_change = !concord_board_is_read_only (self);

  concord_widget_allow_actions (self, changing, can_change);
  concord_widget_allow_dragging (self->strip, can_change);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->capture)), can_change);
  if (can_change)
    return;

  g_object_set (self->vision, "placeholder", NULL, NULL);
  adw_status_page_set_title (self->empty, _("No Outcomes"));
  adw_status_page_set_description (self->empty, _("Whoever sent this copy had none on the board, or left them out."));
  adw_status_page_set_child (self->empty, NULL);
}
