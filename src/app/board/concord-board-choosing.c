/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Choosing several cards, by keys, by pointer and from the menu, and what is done to them: the cards that are chosen if
 * the one with the focus is among them, otherwise that one alone. It changes no record.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "concord-board-add.h"
#include "concord-board-menu.h"
#include "concord-board-private.h"

/* --- which cards stand together ------------------------------------------------------- */

static ConcordRecord *
climb_to_outcome (ConcordGraph  *graph,
                  ConcordRecord *record)
{
  while (record != NULL && concord_record_get_kind (record) != CONCORD_KIND_OUTCOME)
    record = concord_graph_get_owner (graph, record);

  return record;
}

static void
append_all (GPtrArray         *cards,
            ConcordRecordList *list)
{
  for (guint i = 0; i < concord_record_list_get_length (list); i++)
    g_ptr_array_add (cards, g_object_ref (concord_record_list_peek (list, i)));
}

static void
append_column (ConcordBoard  *self,
               GPtrArray     *cards,
               ConcordRecord *outcome,
               ConcordKind    kind)
{
  ConcordGraph *graph = concord_board_get_graph (self);
  ConcordRecordList *priorities = concord_graph_children (graph, outcome, CONCORD_KIND_PRIORITY);

  if (kind == CONCORD_KIND_PRIORITY)
    {
      append_all (cards, priorities);
      return;
    }

  for (guint i = 0; i < concord_record_list_get_length (priorities); i++)
    append_all (cards, concord_graph_children (graph, concord_record_list_peek (priorities, i), CONCORD_KIND_COMMITMENT));
}

static void
append_notes (ConcordBoard *self,
              GPtrArray    *cards)
{
  for (guint i = 0; i < concord_board_tray_get_n_notes (self->tray); i++)
    g_ptr_array_add (cards, concord_board_tray_get_item (self->tray, i));
}

/* Cards of @kind in the column of @outcome, or on the whole board; outcomes and notes stand in one row anyway. */
static GPtrArray *
dup_alike (ConcordBoard  *self,
           ConcordKind    kind,
           ConcordRecord *outcome)
{
  ConcordRecordList *outcomes = concord_graph_list (concord_board_get_graph (self), CONCORD_KIND_OUTCOME);
  GPtrArray *cards = g_ptr_array_new_with_free_func (g_object_unref);

  if (kind == CONCORD_KIND_OUTCOME)
    append_all (cards, outcomes);
  else if (kind == CONCORD_KIND_NOTE)
    append_notes (self, cards);
  else if (outcome != NULL)
    append_column (self, cards, outcome, kind);
  else
    for (guint i = 0; i < concord_record_list_get_length (outcomes); i++)
      append_column (self, cards, concord_record_list_peek (outcomes, i), kind);

  return cards;
}

static GPtrArray *
dup_neighbours (ConcordBoard  *self,
                ConcordRecord *record)
{
  return dup_alike (self, concord_record_get_kind (record), climb_to_outcome (concord_board_get_graph (self), record));
}

/* --- choosing ------------------------------------------------------------------------ */

static void
toggle (ConcordBoard  *self,
        ConcordRecord *record)
{
  concord_board_selection_choose (self->selection, record, !concord_board_selection_has (self->selection, record));
}

/* The first card that is added is added to the one that is outlined, which looks chosen to whoever has just clicked it. */
static void
add_by_click (ConcordBoard  *self,
              ConcordRecord *record)
{
  ConcordRecord *before = concord_board_get_record (self);

  if (concord_board_selection_get_n (self->selection) == 0 && before != NULL && before != record &&
      concord_record_get_kind (before) == concord_record_get_kind (record))
    concord_board_selection_choose (self->selection, before, TRUE);
  toggle (self, record);
}

/* From the card chosen last to @record, where they stand in one column; otherwise @record as well. */
static void
extend (ConcordBoard  *self,
        ConcordRecord *record)
{
  ConcordRecord *anchor = concord_board_selection_get_anchor (self->selection);
  g_autoptr (GPtrArray) cards = NULL;
  guint first, last;

  if (anchor == NULL)
    anchor = concord_board_get_record (self);
  if (anchor == NULL)
    anchor = record;

  cards = dup_neighbours (self, anchor);
  if (g_ptr_array_find (cards, anchor, &first) && g_ptr_array_find (cards, record, &last))
    {
      concord_board_selection_choose (self->selection, anchor, TRUE);
      concord_board_selection_set_range (self->selection, cards, first, last);
    }
  else
    {
      concord_board_selection_choose (self->selection, record, TRUE);
    }
}

static void
extend_by_key (ConcordBoard *self,
               int           step)
{
  ConcordRecord *record = concord_board_get_record (self);
  g_autoptr (GPtrArray) cards = NULL;
  guint index;

  if (record == NULL)
    return;

  /* Whoever went elsewhere since begins there. */
  if (concord_board_selection_get_anchor (self->selection) == NULL ||
      !concord_board_selection_has (self->selection, record))
    concord_board_selection_choose (self->selection, record, TRUE);

  cards = dup_neighbours (self, record);
  if (!g_ptr_array_find (cards, record, &index) || (step < 0 && index == 0) || (step > 0 && index + 1 == cards->len))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  record = cards->pdata[step < 0 ? index - 1 : index + 1];
  extend (self, record);
  concord_board_show_item (self, record, TRUE);
}

static gboolean
are_all_chosen (ConcordBoard *self,
                GPtrArray    *cards)
{
  for (guint i = 0; i < cards->len; i++)
    {
      if (!concord_board_selection_has (self->selection, cards->pdata[i]))
        return FALSE;
    }

  return TRUE;
}

/* The cards of the column that are like the one with the focus; again, those of the board. */
static void
choose_all (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  ConcordBoard *self = CONCORD_BOARD (widget);
  gpointer item = self->desk != NULL ? concord_board_get_item_at_focus (self) : NULL;
  ConcordKind kind = CONCORD_KIND_COMMITMENT;
  ConcordRecord *record = NULL;
  g_autoptr (GPtrArray) cards = NULL;

  if (CONCORD_IS_RECORD (item))
    {
      record = item;
      kind = concord_record_get_kind (item);
    }
  else if (CONCORD_IS_BOARD_ADD (item))
    {
      record = concord_board_add_get_owner (item);
      kind = concord_board_add_get_kind (item);
    }
  if (self->desk == NULL)
    return;

  cards = dup_alike (self, kind, climb_to_outcome (concord_board_get_graph (self), record));
  if (are_all_chosen (self, cards))
    {
      g_clear_pointer (&cards, g_ptr_array_unref);
      cards = dup_alike (self, kind, NULL);
    }

  if (cards->len > 0)
    concord_board_selection_set_range (self->selection, cards, 0, cards->len - 1);
  else
    gtk_widget_error_bell (widget);
}

static void
choose (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  ConcordBoard *self = CONCORD_BOARD (widget);
  ConcordRecord *record = self->desk != NULL ? concord_board_get_record (self) : NULL;

  if (record != NULL)
    toggle (self, record);
}

static void
choose_none (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  ConcordBoard *self = CONCORD_BOARD (widget);

  if (self->desk != NULL && concord_board_selection_clear (self->selection) && concord_board_get_item_at_focus (self) == NULL)
    gtk_widget_grab_focus (widget);
}

/* Keys on a card, before all others. */
gboolean
concord_board_choose_by_key (ConcordBoard   *self,
                             guint           keyval,
                             GdkModifierType modifiers)
{
  gboolean control = (modifiers & GDK_CONTROL_MASK) != 0;
  gboolean shift = (modifiers & GDK_SHIFT_MASK) != 0;

  if ((modifiers & (GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      if (!shift || control)
        return GDK_EVENT_PROPAGATE;
      extend_by_key (self, keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up ? -1 : 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      if (!control || shift)
        return GDK_EVENT_PROPAGATE;
      gtk_widget_activate_action (GTK_WIDGET (self), "board.choose", NULL);
      return GDK_EVENT_STOP;
    case GDK_KEY_a:
      if (!control || shift)
        return GDK_EVENT_PROPAGATE;
      gtk_widget_activate_action (GTK_WIDGET (self), "board.choose-all", NULL);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      return !control && !shift && concord_board_selection_clear (self->selection);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* --- by pointer ---------------------------------------------------------------------- */

static ConcordRecord *
pick_card (ConcordBoard *self,
           GtkGesture   *gesture,
           double        x,
           double        y)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self->strip));
  GtkWidget *picked, *row;

  /* A menu is a child of the card it belongs to. */
  if (event != NULL && gdk_event_get_surface (event) != gtk_native_get_surface (native))
    return NULL;

  picked = gtk_widget_pick (GTK_WIDGET (self->strip), x, y, GTK_PICK_DEFAULT);
  row = picked != NULL ? gtk_widget_get_ancestor (picked, CONCORD_TYPE_BOARD_ROW) : NULL;

  return row != NULL && !concord_board_row_get_editing (CONCORD_BOARD_ROW (row))
           ? concord_board_row_get_record (CONCORD_BOARD_ROW (row))
           : NULL;
}

static void
on_pressed (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            gpointer         data)
{
  ConcordBoard *self = data;
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  ConcordRecord *record = self->desk != NULL ? pick_card (self, GTK_GESTURE (gesture), x, y) : NULL;

  self->press_chosen = FALSE;
  if (record == NULL)
    return;

  if ((state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == 0)
    {
      /* A press on a chosen card may begin to drag all of them: what else it means is known when it ends. */
      self->press_chosen = concord_board_selection_has (self->selection, record);
      if (!self->press_chosen)
        concord_board_selection_clear (self->selection);
      return;
    }

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if ((state & GDK_SHIFT_MASK) != 0)
    extend (self, record);
  else
    add_by_click (self, record);
  concord_board_show_item (self, record, TRUE);
}

static void
on_released (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             gpointer         data)
{
  ConcordBoard *self = data;

  if (self->desk != NULL && self->press_chosen && !self->dragging)
    concord_board_selection_clear (self->selection);
  self->press_chosen = FALSE;
}

/* --- the board ----------------------------------------------------------------------- */

static void
on_selection_changed (ConcordBoard *self)
{
  guint n = concord_board_selection_get_n (self->selection);
  g_autoptr (GPtrArray) cards = concord_board_selection_dup_cards (self->selection);
  g_autofree char *words = n > 0 ? g_strdup_printf (ngettext ("%u card chosen", "%u cards chosen", n), n)
                                 : g_strdup (_("No cards chosen"));

  concord_board_chosen_bar_show (self->chosen_bar, cards, words);
  gtk_revealer_set_reveal_child (self->chosen_revealer, n > 0);
  g_object_notify (G_OBJECT (self), "status");
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * concord_board_dup_acting:
 *
 * Returns: (transfer full) (element-type ConcordRecord): what keys and menus act on, in the order of the board; may be
 *   empty
 */
GPtrArray *
concord_board_dup_acting (ConcordBoard *self)
{
  ConcordRecord *record = concord_board_get_record (self);
  GPtrArray *cards;

  if (concord_board_selection_get_n (self->selection) > 0 &&
      (record == NULL || concord_board_selection_has (self->selection, record)))
    return concord_board_selection_dup_cards (self->selection);

  cards = g_ptr_array_new_with_free_func (g_object_unref);
  if (record != NULL)
    g_ptr_array_add (cards, g_object_ref (record));

  return cards;
}

void
concord_board_install_choosing (GtkWidgetClass *widget_class)
{
  g_type_ensure (CONCORD_TYPE_BOARD_CHOSEN_BAR);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoard, chosen_bar);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoard, chosen_revealer);
  gtk_widget_class_install_action (widget_class, "board.choose", NULL, choose);
  gtk_widget_class_install_action (widget_class, "board.choose-all", NULL, choose_all);
  gtk_widget_class_install_action (widget_class, "board.choose-none", NULL, choose_none);
}

/* The board has another desk, or none. */
void
concord_board_choose_at_desk (ConcordBoard *self)
{
  self->selection = self->desk != NULL ? concord_board_selection_of (self->desk) : NULL;
  g_signal_group_set_target (self->selection_signals, self->selection);
  if (self->selection != NULL)
    on_selection_changed (self);
}

/* What the bar acts on may be other than what the card acted on that had the focus before. */
static void
on_bar_entered (ConcordBoard *self)
{
  g_object_notify (G_OBJECT (self), "status");
}

static void
on_more (GtkMenuButton *button,
         gpointer       data)
{
  ConcordBoard *self = data;
  g_autoptr (GPtrArray) cards = concord_board_selection_dup_cards (self->selection);
  g_autoptr (GMenuModel) menu = concord_board_many_menu_new (self, cards);

  gtk_menu_button_set_menu_model (button, menu);
}

void
concord_board_set_up_choosing (ConcordBoard *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->selection_signals = g_signal_group_new (CONCORD_TYPE_BOARD_SELECTION);
  g_signal_group_connect_swapped (self->selection_signals, "changed", G_CALLBACK (on_selection_changed), self);

  g_signal_connect_object (focus, "enter", G_CALLBACK (on_bar_entered), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->chosen_bar), focus);
  gtk_menu_button_set_create_popup_func (concord_board_chosen_bar_get_more (self->chosen_bar), on_more, self, NULL);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, 0);
  g_signal_connect_object (click, "released", G_CALLBACK (on_released), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->strip), GTK_EVENT_CONTROLLER (click));
}
