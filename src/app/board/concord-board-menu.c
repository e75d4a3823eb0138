/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The context menu of a card: everything that can be done to it. Built when it is opened. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "concord-board-menu.h"
#include "concord-board-private.h"
#include "concord-capture-target.h"
#include "concord-commitment.h"

static void
append_section (GMenu *menu,
                GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
append_with (GMenu      *menu,
             const char *label,
             const char *action,
             const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

/* While the session is presented. */
static void
append_show (GMenu         *menu,
             ConcordRecord *record)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (_("Show to the R_oom"), NULL);

  g_menu_item_set_action_and_target (item, "stage.show", "s", concord_record_get_id (record));
  g_menu_item_set_attribute (item, "hidden-when", "s", "action-missing");
  g_menu_append_item (menu, item);
}

/* A card's words as a menu shows them: no mnemonics, and not longer than a menu is wide. */
static char *
dup_menu_label (ConcordRecord *record)
{
  g_autofree char *short_text = g_utf8_truncate_middle (concord_record_get_headline (record), 50);
  g_auto (GStrv) parts = g_strsplit (short_text, "_", -1);

  return g_strjoinv ("__", parts);
}

static GMenu *
create_move_menu (ConcordBoard  *self,
                  ConcordRecord *record)
{
  GMenu *menu = g_menu_new ();
  ConcordKind kind = concord_record_get_kind (record);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (kind != CONCORD_KIND_OUTCOME)
    {
      append_with (menu, _("Move _Up"), "board.move", "up");
      append_with (menu, _("Move Do_wn"), "board.move", "down");
    }
  if (kind != CONCORD_KIND_NOTE)
    {
      append_with (menu, _("Move Le_ft"), "board.move", rtl ? "right" : "left");
      append_with (menu, _("Move Ri_ght"), "board.move", rtl ? "left" : "right");
    }

  return menu;
}

static GMenu *
create_priorities_menu (ConcordGraph  *graph,
                        ConcordRecord *outcome)
{
  ConcordRecordList *priorities = concord_graph_children (graph, outcome, CONCORD_KIND_PRIORITY);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < concord_record_list_get_length (priorities); i++)
    {
      ConcordRecord *priority = concord_record_list_peek (priorities, i);
      g_autofree char *label = dup_menu_label (priority);

      append_with (menu, label, "board.move-to", concord_record_get_id (priority));
    }

  return menu;
}

/* "Move to…": a priority to any outcome, a commitment or note to any priority. */
static GMenu *
create_places_menu (ConcordGraph  *graph,
                    ConcordRecord *record)
{
  ConcordRecordList *outcomes = concord_graph_list (graph, CONCORD_KIND_OUTCOME);
  gboolean to_outcome = concord_record_get_kind (record) == CONCORD_KIND_PRIORITY;
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < concord_record_list_get_length (outcomes); i++)
    {
      ConcordRecord *outcome = concord_record_list_peek (outcomes, i);
      g_autofree char *label = dup_menu_label (outcome);

      if (to_outcome)
        {
          append_with (menu, label, "board.move-to", concord_record_get_id (outcome));
        }
      else
        {
          g_autoptr (GMenu) priorities = create_priorities_menu (graph, outcome);

          if (g_menu_model_get_n_items (G_MENU_MODEL (priorities)) > 0)
            g_menu_append_submenu (menu, label, G_MENU_MODEL (priorities));
        }
    }

  return menu;
}

/**
 * concord_board_status_menu_new:
 *
 * Returns: (transfer full): each status, by the board's action
 */
GMenuModel *
concord_board_status_menu_new (void)
{
  const ConcordField *field = &concord_commitment_info.fields[CONCORD_COMMITMENT_STATUS];
  GMenu *menu = g_menu_new ();

  for (guint i = 1; i < concord_field_n_choices (field); i++)
    append_with (menu, concord_field_choice_label (field, i), "board.status", field->choices[i].nick);

  return G_MENU_MODEL (menu);
}

/**
 * concord_board_many_menu_new:
 * @cards: (element-type ConcordRecord): those that the menu is for
 *
 * Returns: (transfer full): what can be done to all of them: most of it only where they are of one kind
 */
GMenuModel *
concord_board_many_menu_new (ConcordBoard *self,
                             GPtrArray    *cards)
{
  ConcordKind kind = CONCORD_N_KINDS;
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) change = g_menu_new ();
  g_autoptr (GMenu) move = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();

  if (concord_board_are_alike (cards, &kind))
    {
      g_autoptr (GMenu) steps = create_move_menu (self, cards->pdata[0]);

      if (kind == CONCORD_KIND_COMMITMENT)
        {
          g_autoptr (GMenuModel) statuses = concord_board_status_menu_new ();

          g_menu_append_submenu (change, _("_Status"), statuses);
          g_menu_append (change, _("_Lead Partner…"), "board.lead");
        }
      g_menu_append (change, _("_Merge"), "board.merge");

      if (kind != CONCORD_KIND_OUTCOME)
        g_menu_append (move, kind == CONCORD_KIND_NOTE ? _("Make Commitments _In…") : _("M_ove to…"), "board.place");
      if (kind == CONCORD_KIND_COMMITMENT)
        g_menu_append (move, _("Back to the _Notes"), "board.unplace");
      append_section (menu, change);
      append_section (menu, steps);
    }
  append_section (menu, move);

  g_menu_append (end, _("Copy to _Another Session…"), "board.copy-to");
  g_menu_append (end, _("_Copy Text"), "board.copy-text");
  g_menu_append (end, _("_Delete"), "board.delete");
  g_menu_append (end, _("Choose Non_e"), "board.choose-none");
  append_section (menu, end);

  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_menu (ConcordBoard  *self,
             ConcordRecord *record)
{
  ConcordGraph *graph = concord_board_get_graph (self);
  ConcordKind kind = concord_record_get_kind (record);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) change = g_menu_new ();
  g_autoptr (GMenu) move = create_move_menu (self, record);
  g_autoptr (GMenu) end = g_menu_new ();

  g_menu_append (change, _("_Edit Text"), "board.edit");
  g_menu_append (change, _("De_tails"), "board.inspect");
  append_show (change, record);
  if (kind == CONCORD_KIND_COMMITMENT)
    {
      g_autoptr (GMenuModel) statuses = concord_board_status_menu_new ();

      g_menu_append_submenu (change, _("_Status"), statuses);
      g_menu_append (change, _("_Lead Partner…"), "board.lead");
    }
  g_menu_append (change, _("S_plit Card…"), "board.split");
  append_section (menu, change);

  if (kind != CONCORD_KIND_OUTCOME)
    {
      g_autoptr (GMenu) places = create_places_menu (graph, record);

      if (g_menu_model_get_n_items (G_MENU_MODEL (places)) > 0)
        g_menu_append_submenu (move, kind == CONCORD_KIND_NOTE ? _("Make a _Commitment In") : _("_Move To"), G_MENU_MODEL (places));
    }
  if (kind == CONCORD_KIND_COMMITMENT)
    g_menu_append (move, _("Back to the _Notes"), "board.unplace");
  append_section (menu, move);

  g_menu_append (end, _("C_hoose"), "board.choose");
  g_menu_append (end, _("Dupl_icate"), "board.duplicate");
  g_menu_append (end, _("Copy to _Another Session…"), "board.copy-to");
  g_menu_append (end, _("Cop_y Text"), "board.copy-text");
  g_menu_append (end, _("_Delete"), "board.delete");
  append_section (menu, end);

  return G_MENU_MODEL (menu);
}

static void
on_closed_idle (gpointer data)
{
  g_autoptr (GtkWidget) menu = data;

  if (gtk_widget_get_parent (menu) != NULL)
    gtk_widget_unparent (menu);
}

/* The item that was chosen is activated after the menu closes. */
static void
on_closed (ConcordBoard *self)
{
  GtkWidget *menu = g_steal_pointer (&self->menu);

  if (menu != NULL)
    g_idle_add_once (on_closed_idle, g_object_ref (menu));
}

/**
 * concord_board_popup_menu:
 * @at: (nullable): where in @row it points to
 */
void
concord_board_popup_menu (ConcordBoard       *self,
                          ConcordBoardRow    *row,
                          const GdkRectangle *at)
{
  ConcordRecord *record = concord_board_row_get_record (row);
  g_autoptr (GPtrArray) cards = NULL;
  g_autoptr (GMenuModel) model = NULL;

  if (record == NULL)
    return;

  concord_board_show_item (self, record, TRUE);
  g_object_notify (G_OBJECT (self), "status");

  cards = concord_board_dup_acting (self);
  model = cards->len > 1 ? concord_board_many_menu_new (self, cards) : create_menu (self, record);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (model);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->menu), GTK_POS_BOTTOM);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  if (at != NULL)
    gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (row));
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (on_closed), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
popup_at (ConcordBoard *self,
          double        x,
          double        y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->strip), x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = picked != NULL ? gtk_widget_get_ancestor (picked, CONCORD_TYPE_BOARD_ROW) : NULL;
  graphene_point_t point;

  if (row == NULL || concord_board_row_get_editing (CONCORD_BOARD_ROW (row)) ||
      !gtk_widget_compute_point (GTK_WIDGET (self->strip), row, &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;

  concord_board_popup_menu (self, CONCORD_BOARD_ROW (row), &(GdkRectangle) { (int) point.x, (int) point.y, 1, 1 });
}

static void
on_secondary_click (GtkGestureClick *gesture,
                    int              n_press,
                    double           x,
                    double           y,
                    gpointer         data)
{
  popup_at (data, x, y);
}

static void
on_long_press (GtkGestureLongPress *gesture,
               double               x,
               double               y,
               gpointer             data)
{
  popup_at (data, x, y);
}

void
concord_board_set_up_menu (ConcordBoard *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_secondary_click), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->strip), GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (on_long_press), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->strip), GTK_EVENT_CONTROLLER (press));
}
