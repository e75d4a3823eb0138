/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board by keys: arrows go from card to card in both directions, with Alt they take the card along. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "concord-board-add.h"
#include "concord-board-list.h"
#include "concord-board-private.h"

#define MODIFIERS (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK)

static GObject *
get_item (ConcordBoard       *self,
          ConcordBoardColumn *column,
          guint               position)
{
  return column != NULL ? concord_board_column_get_item (column, position) : concord_board_tray_get_item (self->tray, position);
}

static gboolean
find_position (ConcordBoard       *self,
               ConcordBoardColumn *column,
               gpointer            item,
               guint              *position)
{
  return column != NULL ? concord_board_column_find (column, item, position)
                        : concord_board_tray_find (self->tray, item, position);
}

static void
go_up (ConcordBoard *self,
       gpointer      item)
{
  ConcordBoardColumn *column = concord_board_find_column (self, item, NULL);
  guint position;

  if (find_position (self, column, item, &position))
    {
      g_autoptr (GObject) next = NULL;

      if (position > 0)
        next = get_item (self, column, position - 1);
      else if (column != NULL)
        next = g_object_ref (G_OBJECT (concord_board_column_get_outcome (column)));

      if (next != NULL)
        {
          concord_board_show_item (self, next, TRUE);
          return;
        }
    }

  gtk_widget_grab_focus (self->vision_area);
}

static void
go_down (ConcordBoard *self,
         gpointer      item)
{
  ConcordBoardColumn *column = concord_board_find_column (self, item, NULL);
  g_autoptr (GObject) next = NULL;
  guint position;

  if (column != NULL && item == concord_board_column_get_outcome (column))
    next = get_item (self, column, 0);
  else if (find_position (self, column, item, &position))
    next = get_item (self, column, position + 1);

  if (next != NULL)
    concord_board_show_item (self, next, TRUE);
}

/* The card beside @row: level with it on the screen, or as far down where the screen does not say. */
static GObject *
find_beside (ConcordBoard       *self,
             ConcordBoardRow    *row,
             ConcordBoardColumn *column)
{
  ConcordBoardList *view = column != NULL ? concord_board_column_get_view (column) : concord_board_tray_get_view (self->tray);
  GObject *item = concord_board_row_get_item (row);
  ConcordBoardColumn *from = concord_board_find_column (self, item, NULL);
  ConcordBoardRow *beside = NULL;
  graphene_point_t middle;
  GObject *same;
  guint position = 0;

  if (from != NULL && (gpointer) item == (gpointer) concord_board_column_get_outcome (from) && column != NULL)
    return g_object_ref (G_OBJECT (concord_board_column_get_outcome (column)));

  if (gtk_widget_compute_point (GTK_WIDGET (row), GTK_WIDGET (view),
                                &GRAPHENE_POINT_INIT (0, (float) gtk_widget_get_height (GTK_WIDGET (row)) / 2), &middle))
    beside = concord_board_list_pick (view, middle.y, TRUE);
  if (beside != NULL)
    return g_object_ref (concord_board_row_get_item (beside));

  if (column == NULL)
    return g_object_ref (concord_board_row_get_item (concord_board_tray_get_add (self->tray)));

  find_position (self, from, item, &position);
  same = concord_board_column_get_item (column, position);

  return same != NULL ? same : g_object_ref (G_OBJECT (concord_board_column_get_outcome (column)));
}

static void
go_across (ConcordBoard    *self,
           ConcordBoardRow *row,
           int              step)
{
  guint n = self->columns->len;
  guint index = n; /* the tray is behind the last column */
  g_autoptr (GObject) next = NULL;

  concord_board_find_column (self, concord_board_row_get_item (row), &index);
  if ((step < 0 && index == 0) || (step > 0 && index == n))
    return;

  index = step < 0 ? index - 1 : index + 1;
  if (index < n)
    concord_board_column_wake (self->columns->pdata[index]);
  next = find_beside (self, row, index < n ? self->columns->pdata[index] : NULL);
  concord_board_show_item (self, next, TRUE);
}

/* Home and End: the head and the last card of the column; with Ctrl, of the board. */
static void
go_to_end (ConcordBoard    *self,
           ConcordBoardRow *row,
           gboolean         last,
           gboolean         whole_board)
{
  GObject *item = concord_board_row_get_item (row);
  ConcordBoardColumn *column = concord_board_find_column (self, item, NULL);
  g_autoptr (GObject) target = NULL;

  if (whole_board && self->columns->len > 0)
    column = self->columns->pdata[last ? self->columns->len - 1 : 0];

  if (column == NULL)
    target = concord_board_tray_get_item (self->tray, last ? concord_board_tray_get_n_notes (self->tray) : 0);
  else if (!last || whole_board)
    target = g_object_ref (G_OBJECT (concord_board_column_get_outcome (column)));
  else
    {
      g_autoptr (ConcordBoardAdd) end = concord_board_add_new (CONCORD_KIND_PRIORITY, concord_board_column_get_outcome (column));
      guint position;

      if (concord_board_column_find (column, end, &position))
        target = concord_board_column_get_item (column, position);
    }

  if (target != NULL)
    concord_board_show_item (self, target, TRUE);
}

static gboolean
on_plain_key (ConcordBoard    *self,
              ConcordBoardRow *row,
              guint            keyval)
{
  GObject *item = concord_board_row_get_item (row);
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      go_up (self, item);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      go_down (self, item);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      go_across (self, row, -forward);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      go_across (self, row, forward);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      go_to_end (self, row, FALSE, FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      go_to_end (self, row, TRUE, FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_F2:
    case GDK_KEY_space:
      concord_board_row_activate (row);
      return GDK_EVENT_STOP;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      concord_board_delete (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Menu:
      gtk_widget_activate_action (GTK_WIDGET (self), "board.menu", NULL);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      return concord_board_end_search (self);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
on_alt_key (ConcordBoard *self,
            guint         keyval)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      concord_board_move (self, CONCORD_DIRECTION_UP);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      concord_board_move (self, CONCORD_DIRECTION_DOWN);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      concord_board_move (self, rtl ? CONCORD_DIRECTION_RIGHT : CONCORD_DIRECTION_LEFT);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      concord_board_move (self, rtl ? CONCORD_DIRECTION_LEFT : CONCORD_DIRECTION_RIGHT);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      gtk_widget_activate_action (GTK_WIDGET (self), "board.inspect", NULL);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
on_control_key (ConcordBoard    *self,
                ConcordBoardRow *row,
                guint            keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      go_to_end (self, row, FALSE, TRUE);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      go_to_end (self, row, TRUE, TRUE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      gtk_widget_activate_action (GTK_WIDGET (self), "board.inspect", NULL);
      return GDK_EVENT_STOP;
    case GDK_KEY_d:
      gtk_widget_activate_action (GTK_WIDGET (self), "board.duplicate", NULL);
      return GDK_EVENT_STOP;
    case GDK_KEY_m:
      gtk_widget_activate_action (GTK_WIDGET (self), "board.merge", NULL);
      return GDK_EVENT_STOP;
    case GDK_KEY_c:
      gtk_widget_activate_action (GTK_WIDGET (self), "board.copy-text", NULL);
      return GDK_EVENT_STOP;
    case GDK_KEY_x:
      gtk_widget_activate_action (GTK_WIDGET (self), "board.cut-text", NULL);
      return GDK_EVENT_STOP;
    case GDK_KEY_v:
      gtk_widget_activate_action (GTK_WIDGET (self), "board.paste-text", NULL);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* Before the list views, which have keys of their own; never while someone writes. */
static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                gpointer               data)
{
  ConcordBoard *self = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  ConcordBoardRow *row;

  if (self->desk == NULL || !CONCORD_IS_BOARD_ROW (focus))
    return GDK_EVENT_PROPAGATE;

  row = CONCORD_BOARD_ROW (focus);
  if (concord_board_row_get_item (row) == NULL)
    return GDK_EVENT_PROPAGATE;

  if (concord_board_choose_by_key (self, keyval, modifiers))
    return GDK_EVENT_STOP;

  switch ((guint) (modifiers & MODIFIERS))
    {
    case 0:
      return on_plain_key (self, row, keyval) || concord_board_type_to_search (self, controller, keyval);
    case GDK_ALT_MASK:
      return on_alt_key (self, keyval);
    case GDK_CONTROL_MASK:
      return on_control_key (self, row, keyval);
    case GDK_SHIFT_MASK:
      if (keyval != GDK_KEY_F10)
        return concord_board_type_to_search (self, controller, keyval);
      gtk_widget_activate_action (GTK_WIDGET (self), "board.menu", NULL);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
on_vision_key (GtkEventControllerKey *controller,
               guint                  keyval,
               guint                  keycode,
               GdkModifierType        modifiers,
               gpointer               data)
{
  ConcordBoard *self = data;

  if (self->desk == NULL || !gtk_widget_is_focus (self->vision_area) || (modifiers & MODIFIERS) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_F2:
    case GDK_KEY_space:
      if (!concord_board_is_read_only (self))
        concord_inline_text_start (self->vision);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      if (self->columns->len > 0)
        concord_board_show_item (self, concord_board_column_get_outcome (self->columns->pdata[0]), TRUE);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* What no card, field or button has taken. On the board Alt with an arrow moves cards; that it leads back to the library
 * where there is nothing to move would take someone away from where they write.
 */
static gboolean
on_rest_key (GtkEventControllerKey *controller,
             guint                  keyval,
             guint                  keycode,
             GdkModifierType        modifiers,
             gpointer               data)
{
  ConcordBoard *self = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->desk == NULL || CONCORD_IS_BOARD_ROW (gtk_root_get_focus (root)) || (modifiers & MODIFIERS) != GDK_ALT_MASK ||
      (keyval != GDK_KEY_Left && keyval != GDK_KEY_KP_Left && keyval != GDK_KEY_Right && keyval != GDK_KEY_KP_Right))
    return GDK_EVENT_PROPAGATE;

  concord_board_say (self, _("No card has the focus that could move."));

  return GDK_EVENT_STOP;
}

static void
add_shortcut (GtkShortcutController *shortcuts,
              const char            *trigger,
              const char            *action,
              GVariant              *argument)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger), gtk_named_action_new (action));

  if (argument != NULL)
    gtk_shortcut_set_arguments (shortcut, argument);
  gtk_shortcut_controller_add_shortcut (shortcuts, shortcut);
}

/* Wherever the focus is on the page. */
static void
add_shortcuts (ConcordBoard *self)
{
  static const char *const kinds[] = { "outcome", "priority", "commitment", "note" };
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutController *shortcuts = GTK_SHORTCUT_CONTROLLER (controller);

  gtk_shortcut_controller_set_scope (shortcuts, GTK_SHORTCUT_SCOPE_MANAGED);
  add_shortcut (shortcuts, "<Control>l", "board.focus-capture", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *alt = g_strdup_printf ("<Alt>%u|<Alt>KP_%u", i + 1, i + 1);

      add_shortcut (shortcuts, alt, "board.capture-kind", g_variant_new_string (kinds[i]));
    }

  add_shortcut (shortcuts, "<Control>f", "board.search", NULL);
  add_shortcut (shortcuts, "F3", "board.find", g_variant_new_int32 (1));
  add_shortcut (shortcuts, "<Shift>F3", "board.find", g_variant_new_int32 (-1));
  add_shortcut (shortcuts, "<Control><Shift>f", "board.focus-filter", NULL);
  add_shortcut (shortcuts, "<Control>plus|<Control>equal|<Control>KP_Add", "board.zoom", g_variant_new_int32 (1));
  add_shortcut (shortcuts, "<Control>minus|<Control>KP_Subtract", "board.zoom", g_variant_new_int32 (-1));
  add_shortcut (shortcuts, "<Control>0|<Control>KP_0", "board.zoom", g_variant_new_int32 (0));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
concord_board_set_up_keys (ConcordBoard *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *vision_keys = gtk_event_controller_key_new ();
  GtkEventController *rest_keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->strip), keys);

  g_signal_connect_object (vision_keys, "key-pressed", G_CALLBACK (on_vision_key), self, 0);
  gtk_widget_add_controller (self->vision_area, vision_keys);

  g_signal_connect_object (rest_keys, "key-pressed", G_CALLBACK (on_rest_key), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), rest_keys);

  add_shortcuts (self);
}
