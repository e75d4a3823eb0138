/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done to the card that has the focus, for keys, menu and pointer alike. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "concord-board-private.h"
#include "concord-board-words.h"
#include "concord-capture-target.h"
#include "concord-commitment.h"
#include "concord-steps-arrange.h"

/* Takes @edit. NULL is a step that is not possible, an empty one changes nothing. */
gboolean
concord_board_commit (ConcordBoard *self,
                      ConcordEdit  *edit)
{
  g_autoptr (ConcordEdit) owned = edit;

  if (owned == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return FALSE;
    }
  if (concord_board_refuses (self))
    return FALSE;

  return concord_edit_is_empty (owned) || concord_desk_commit (self->desk, owned);
}

/* The focus stays on the card, and someone who cannot see it hears where it is now. */
void
concord_board_follow (ConcordBoard  *self,
                      ConcordRecord *record)
{
  ConcordGraph *graph = concord_board_get_graph (self);
  ConcordRecord *owner = concord_graph_get_owner (graph, record);
  g_autofree char *words = concord_board_describe (graph, record);
  g_autofree char *place = NULL;
  gboolean told = (gpointer) record == (gpointer) self->focused;

  concord_board_show_item (self, record, TRUE);
  /* Of the card one is on, one has just heard what changed. */
  if (told)
    return;

  if (owner != NULL)
    /* Translators: said after a move: what the card now belongs to, then the card */
    place = g_strdup_printf (_("In “%s”: %s"), concord_record_get_headline (owner), words);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), place != NULL ? place : words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

void
concord_board_move (ConcordBoard    *self,
                    ConcordDirection direction)
{
  ConcordRecord *record = concord_board_get_record (self);
  ConcordEdit *edit;

  if (concord_board_refuses (self) || concord_board_move_chosen (self, direction))
    return;

  edit = record != NULL ? concord_steps_move_by_one (concord_board_get_graph (self), record, direction) : NULL;
  if (record == NULL)
    concord_board_say (self, _("No card has the focus that could move."));
  else if (edit == NULL)
    concord_board_say (self, _("It cannot go further that way."));
  else if (concord_board_commit (self, edit))
    concord_board_follow (self, record);
}

static gboolean
stays (ConcordRecord *record,
       GPtrArray     *going)
{
  return record != NULL && (going == NULL || !g_ptr_array_find (going, record, NULL));
}

/* What takes the focus when @record goes, and all of @going (nullable): the card behind it, or the one before. */
GObject *
concord_board_find_heir (ConcordBoard  *self,
                         ConcordRecord *record,
                         GPtrArray     *going)
{
  ConcordBoardColumn *column = concord_board_find_column (self, record, NULL);
  ConcordGraph *graph = concord_board_get_graph (self);
  ConcordRecord *owner = concord_graph_get_owner (graph, record);
  ConcordKind kind = concord_record_get_kind (record);
  ConcordRecordList *siblings = kind != CONCORD_KIND_NOTE && owner != NULL ? concord_graph_children (graph, owner, kind)
                                                                           : concord_graph_list (graph, kind);
  guint index;

  if (column == NULL)
    {
      guint position;

      if (!concord_board_tray_find (self->tray, record, &position))
        return NULL;
      return concord_board_tray_get_item (self->tray, position + 1);
    }

  if (concord_record_list_find (siblings, record, &index))
    {
      ConcordRecord *next = concord_record_list_peek (siblings, index + 1);

      if (!stays (next, going) && index > 0)
        next = concord_record_list_peek (siblings, index - 1);
      if (stays (next, going))
        return g_object_ref (G_OBJECT (next));
    }

  return stays (owner, going) ? g_object_ref (G_OBJECT (owner)) : NULL;
}

void
concord_board_delete (ConcordBoard *self)
{
  ConcordRecord *record = concord_board_get_record (self);
  g_autoptr (GObject) heir = NULL;
  g_autofree char *id = NULL;

  if (concord_board_refuses (self) || concord_board_delete_chosen (self) || record == NULL)
    return;

  heir = concord_board_find_heir (self, record, NULL);
  id = g_strdup (concord_record_get_id (record));

  /* The page says so and offers to undo; on a board without one there is nobody to say it. */
  if (!gtk_widget_activate_action (GTK_WIDGET (self), "session.delete", "s", id))
    concord_board_commit (self, concord_steps_delete (concord_board_get_graph (self), record));

  if (heir != NULL && concord_graph_lookup (concord_board_get_graph (self), id) == NULL)
    concord_board_show_item (self, heir, TRUE);
}

/* What all of the commitments say that keys and menus act on; "" where they differ, or are none. */
const char *
concord_board_get_status (ConcordBoard *self)
{
  g_autoptr (GPtrArray) cards = self->desk != NULL ? concord_board_dup_acting (self) : NULL;
  const ConcordField *field = &concord_commitment_info.fields[CONCORD_COMMITMENT_STATUS];
  ConcordKind kind;
  guint status;

  if (cards == NULL || !concord_board_are_alike (cards, &kind) || kind != CONCORD_KIND_COMMITMENT)
    return "";

  status = concord_record_get_choice (cards->pdata[0], CONCORD_COMMITMENT_STATUS);
  for (guint i = 1; i < cards->len; i++)
    {
      if (concord_record_get_choice (cards->pdata[i], CONCORD_COMMITMENT_STATUS) != status)
        return "";
    }

  return field->choices[status].nick;
}

void
concord_board_set_status (ConcordBoard *self,
                          const char   *nick)
{
  g_autoptr (GPtrArray) cards = self->desk != NULL ? concord_board_dup_acting (self) : NULL;
  ConcordKind kind;
  guint status;

  if (cards == NULL || cards->len == 0 ||
      !concord_field_find_choice (&concord_commitment_info.fields[CONCORD_COMMITMENT_STATUS], nick, &status))
    return;

  if (!concord_board_are_alike (cards, &kind) || kind != CONCORD_KIND_COMMITMENT)
    {
      concord_board_say (self, _("Only commitments have a status."));
      return;
    }

  concord_board_commit (self, concord_steps_set_choice_many (concord_board_get_graph (self), cards, CONCORD_COMMITMENT_STATUS,
                                                             status));
  g_object_notify (G_OBJECT (self), "status");
}

static void
edit (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  ConcordBoard *self = CONCORD_BOARD (widget);
  gpointer item = concord_board_get_record (self);
  ConcordBoardRow *row;

  if (item == NULL)
    item = concord_board_get_focused (self);
  row = item != NULL ? concord_board_find_row (self, item) : NULL;
  if (row != NULL)
    concord_board_row_activate (row);
}

static void
inspect (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  ConcordRecord *record = concord_board_get_record (CONCORD_BOARD (widget));

  if (record != NULL)
    gtk_widget_activate_action (widget, "session.inspect", "s", concord_record_get_id (record));
}

static void
move (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  const char *where = g_variant_get_string (parameter, NULL);
  ConcordDirection direction = g_str_equal (where, "up")     ? CONCORD_DIRECTION_UP
                               : g_str_equal (where, "down") ? CONCORD_DIRECTION_DOWN
                               : g_str_equal (where, "left") ? CONCORD_DIRECTION_LEFT
                                                             : CONCORD_DIRECTION_RIGHT;

  concord_board_move (CONCORD_BOARD (widget), direction);
}

static void
move_to (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  ConcordBoard *self = CONCORD_BOARD (widget);
  g_autoptr (GPtrArray) cards = self->desk != NULL ? concord_board_dup_acting (self) : NULL;
  ConcordRecord *owner;

  if (cards == NULL || cards->len == 0)
    return;

  owner = concord_graph_lookup (concord_board_get_graph (self), g_variant_get_string (parameter, NULL));
  if (owner != NULL && concord_board_are_alike (cards, NULL))
    concord_board_place_many (self, cards, owner, G_MAXUINT);
}

static void
duplicate (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  ConcordBoard *self = CONCORD_BOARD (widget);
  ConcordRecord *record = concord_board_get_record (self);
  g_autofree char *id = NULL;

  if (record != NULL && concord_board_commit (self, concord_steps_duplicate (concord_board_get_graph (self), record, &id)))
    concord_board_follow (self, concord_graph_lookup (concord_board_get_graph (self), id));
}

static void
delete (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  concord_board_delete (CONCORD_BOARD (widget));
}

static void
menu (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  ConcordBoard *self = CONCORD_BOARD (widget);
  ConcordRecord *record = concord_board_get_record (self);
  ConcordBoardRow *row = record != NULL ? concord_board_find_row (self, record) : NULL;

  if (row != NULL)
    concord_board_popup_menu (self, row, NULL);
}

static void
capture (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  ConcordBoard *self = CONCORD_BOARD (widget);
  ConcordKind kind;
  const char *name, *owner;

  g_variant_get (parameter, "(&s&s)", &name, &owner);
  if (self->desk != NULL && concord_kind_find (name, &kind))
    concord_capture_bar_aim (self->capture, kind, concord_graph_lookup (concord_board_get_graph (self), owner));
}

static void
capture_kind (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  ConcordBoard *self = CONCORD_BOARD (widget);
  ConcordKind kind;

  if (self->desk != NULL && concord_kind_find (g_variant_get_string (parameter, NULL), &kind))
    concord_capture_bar_aim (self->capture, kind, NULL);
}

static void
focus_capture (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (concord_capture_bar_get_text (CONCORD_BOARD (widget)->capture)));
}

static void
focus_board (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  ConcordBoard *self = CONCORD_BOARD (widget);
  ConcordRecord *selected = concord_desk_get_selected (self->desk);

  /* Back to what one has just been adding to, rather than to where one was before. */
  if (selected != NULL && (concord_board_find_column (self, selected, NULL) != NULL ||
                           concord_board_find_row (self, selected) != NULL))
    concord_board_show_item (self, selected, TRUE);
  else
    gtk_widget_grab_focus (widget);
}

static void
page (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  concord_board_turn_page (CONCORD_BOARD (widget), g_variant_get_int32 (parameter));
}

void
concord_board_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "board.edit", NULL, edit);
  gtk_widget_class_install_action (widget_class, "board.inspect", NULL, inspect);
  gtk_widget_class_install_action (widget_class, "board.move", "s", move);
  gtk_widget_class_install_action (widget_class, "board.move-to", "s", move_to);
  gtk_widget_class_install_action (widget_class, "board.duplicate", NULL, duplicate);
  gtk_widget_class_install_action (widget_class, "board.delete", NULL, delete);
  gtk_widget_class_install_action (widget_class, "board.menu", NULL, menu);
  gtk_widget_class_install_action (widget_class, "board.capture", "(ss)", capture);
  gtk_widget_class_install_action (widget_class, "board.capture-kind", "s", capture_kind);
  gtk_widget_class_install_action (widget_class, "board.focus-capture", NULL, focus_capture);
  gtk_widget_class_install_action (widget_class, "board.focus", NULL, focus_board);
  gtk_widget_class_install_action (widget_class, "board.page", "i", page);
  gtk_widget_class_install_property_action (widget_class, "board.status", "status");
}
