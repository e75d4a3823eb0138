/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One place on the board: shows its item with the face of its kind, has the focus, and takes text that is
 * edited in it to the desk. Moving and deleting are the board's business.
 */

#include "config.h"

#include "concord-board-row.h"

#include <glib/gi18n-lib.h>

#include "concord-board-add.h"
#include "concord-board-selection.h"
#include "concord-board-words.h"
#include "concord-card-face.h"
#include "concord-commitment-card.h"
#include "concord-note-card.h"
#include "concord-outcome-header.h"
#include "concord-priority-heading.h"
#include "concord-steps.h"

typedef enum
{
  FACE_OUTCOME,
  FACE_PRIORITY,
  FACE_COMMITMENT,
  FACE_NOTE,
  FACE_ADD,
  N_FACES,
} Face;

struct _ConcordBoardRow
{
  GtkWidget parent_instance;

  GtkWidget *faces[N_FACES]; /* made when first needed, one of them visible */
  GtkWidget *face;

  ConcordDesk *desk;
  ConcordBoardLight *light;
  GObject *item;
  GSignalGroup *record_signals;
  GSignalGroup *graph_signals;
  GSignalGroup *desk_signals;
  GSignalGroup *light_signals;
  GSignalGroup *selection_signals;
  GtkWidget *check; /* on a card that is chosen; made when first needed */
  gboolean has_draft;
  char *description;
  char *place;
  ConcordLight shown_light;
};

typedef enum
{
  PROP_DESK = 1,
  PROP_LIGHT,
  PROP_ITEM,
  N_PROPS,
} ConcordBoardRowProperty;

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ConcordBoardRow, concord_board_row, GTK_TYPE_WIDGET)

static Face
get_face_of (gpointer item)
{
  if (CONCORD_IS_BOARD_ADD (item))
    return FACE_ADD;

  switch ((guint) concord_record_get_kind (item))
    {
    case CONCORD_KIND_OUTCOME:
      return FACE_OUTCOME;
    case CONCORD_KIND_PRIORITY:
      return FACE_PRIORITY;
    case CONCORD_KIND_COMMITMENT:
      return FACE_COMMITMENT;
    case CONCORD_KIND_NOTE:
      return FACE_NOTE;
    default:
      g_return_val_if_reached (FACE_COMMITMENT);
    }
}

/* What a card cannot hold is kept beside it: the row that someone wrote in may be another card's by the time they come back
 * to it.
 */
static void
keep_draft (ConcordBoardRow *self,
            const char      *text)
{
  g_autofree char *key = g_strdup_printf ("card %s", concord_record_get_id (concord_board_row_get_record (self)));

  if (text == NULL && !self->has_draft)
    return;

  concord_desk_set_draft (self->desk, key, text);
  self->has_draft = text != NULL;
}

/* What was kept so, or NULL. */
static char *
find_draft (ConcordBoardRow *self)
{
  g_autofree char *key = g_strdup_printf ("card %s", concord_record_get_id (concord_board_row_get_record (self)));
  g_autofree char *text = concord_desk_get_draft (self->desk, key);

  return text != NULL && text[0] != '\0' ? g_steal_pointer (&text) : NULL;
}

static gboolean
on_edited (ConcordBoardRow   *self,
           const char        *text,
           const char        *group,
           ConcordInlineText *inline_text)
{
  ConcordRecord *record = concord_board_row_get_record (self);
  g_autoptr (ConcordEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (record != NULL, FALSE);

  edit = concord_steps_edit_text (concord_desk_get_graph (self->desk), record, concord_record_get_info (record)->headline,
                                  text, &error);
  if (edit == NULL)
    {
      keep_draft (self, text);
      gtk_widget_activate_action (GTK_WIDGET (self), "session.toast", "s", error->message);
      return FALSE;
    }
  keep_draft (self, NULL);
  if (concord_edit_is_empty (edit))
    return TRUE;

  concord_edit_set_group (edit, group);

  return concord_desk_commit (self->desk, edit);
}

static void
on_finished (ConcordBoardRow   *self,
             gboolean           by_key,
             ConcordInlineText *inline_text)
{
  if (by_key)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static GtkWidget *
create_add_face (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("list-add-symbolic");
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "board-add");

  return box;
}

static GtkWidget *
create_face (ConcordBoardRow *self,
             Face             face)
{
  static GType (*const get_type[N_FACES]) (void) = {
    [FACE_OUTCOME] = concord_outcome_header_get_type,
    [FACE_PRIORITY] = concord_priority_heading_get_type,
    [FACE_COMMITMENT] = concord_commitment_card_get_type,
    [FACE_NOTE] = concord_note_card_get_type,
  };
  ConcordInlineText *text;
  GtkWidget *widget;

  if (face == FACE_ADD)
    return create_add_face ();

  widget = g_object_new (get_type[face] (), NULL);
  text = concord_card_face_get_text (CONCORD_CARD_FACE (widget));
  g_signal_connect_object (text, "edited", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (text, "finished", G_CALLBACK (on_finished), self, G_CONNECT_SWAPPED);

  return widget;
}

static void
show_add (ConcordBoardRow *self,
          ConcordBoardAdd *add)
{
  GtkWidget *label = gtk_widget_get_last_child (self->face);

  gtk_label_set_label (GTK_LABEL (label), concord_board_get_add_label (concord_board_add_get_kind (add)));
  if (concord_board_add_get_kind (add) == CONCORD_KIND_OUTCOME)
    gtk_widget_add_css_class (self->face, "tile");
  else
    gtk_widget_remove_css_class (self->face, "tile");
}

static void
describe (ConcordBoardRow *self,
          char            *description)
{
  g_autofree char *owned = description;

  if (g_set_str (&self->description, owned))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->description, -1);
}

static void
set_class (ConcordBoardRow *self,
           const char      *class,
           gboolean         has)
{
  if (has)
    gtk_widget_add_css_class (GTK_WIDGET (self), class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), class);
}

/* What someone who cannot see it hears behind the name: where it stands, and in which light. */
static void
describe_place (ConcordBoardRow *self,
                char            *place)
{
  g_autofree char *owned = place;

  if (!g_set_str (&self->place, owned))
    return;

  if (owned != NULL && owned[0] != '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, owned, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
show_light (ConcordBoardRow *self)
{
  ConcordRecord *record = concord_board_row_get_record (self);
  ConcordGraph *graph = concord_desk_get_graph (self->desk);
  ConcordLight light = CONCORD_LIGHT_PLAIN;
  ConcordFind *find = NULL;

  if (record != NULL && concord_graph_lookup (graph, concord_record_get_id (record)) == NULL)
    return;

  if (record != NULL)
    {
      light = concord_board_light_get (self->light, record);
      find = (light & CONCORD_LIGHT_FOUND) != 0 ? concord_board_light_get_find (self->light) : NULL;
      concord_card_face_highlight (CONCORD_CARD_FACE (self->face), find);
    }

  if (light != self->shown_light)
    {
      self->shown_light = light;
      set_class (self, "dimmed-card", (light & CONCORD_LIGHT_DIMMED) != 0);
      set_class (self, "found", (light & CONCORD_LIGHT_FOUND) != 0);
    }
  describe_place (self, record != NULL ? concord_board_describe_place (graph, record, light, find) : NULL);
}

static void
refresh (ConcordBoardRow *self)
{
  ConcordGraph *graph;

  if (self->item == NULL || self->desk == NULL)
    return;

  graph = concord_desk_get_graph (self->desk);
  if (CONCORD_IS_BOARD_ADD (self->item))
    {
      ConcordBoardAdd *add = CONCORD_BOARD_ADD (self->item);

      show_add (self, add);
      describe (self, concord_board_describe_add (concord_board_add_get_kind (add), concord_board_add_get_owner (add)));
      show_light (self);
      return;
    }

  /* The list that takes a deleted record off the board may hear of it after us. */
  if (concord_graph_lookup (graph, concord_record_get_id (CONCORD_RECORD (self->item))) == NULL)
    return;

  concord_card_face_show (CONCORD_CARD_FACE (self->face), graph, CONCORD_RECORD (self->item));
  describe (self, concord_board_describe (graph, CONCORD_RECORD (self->item)));
  show_light (self);
}

static void
show_selected (ConcordBoardRow *self)
{
  gboolean selected = self->item != NULL && self->desk != NULL &&
                      (gpointer) concord_desk_get_selected (self->desk) == (gpointer) self->item;

  set_class (self, "selected", selected);
}

static void
show_chosen (ConcordBoardRow *self)
{
  gboolean chosen = self->desk != NULL && CONCORD_IS_RECORD (self->item) &&
                    concord_board_selection_has (concord_board_selection_of (self->desk), self->item);

  set_class (self, "chosen", chosen);
  if (CONCORD_IS_RECORD (self->item))
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED);

  if (chosen && self->check == NULL)
    {
      self->check = gtk_image_new_from_icon_name ("object-select-symbolic");
      gtk_widget_add_css_class (self->check, "chosen-check");
      gtk_widget_set_halign (self->check, GTK_ALIGN_END);
      gtk_widget_set_valign (self->check, GTK_ALIGN_START);
      gtk_widget_set_can_target (self->check, FALSE);
      gtk_widget_set_parent (self->check, GTK_WIDGET (self));
    }
  if (self->check != NULL)
    {
      /* Above faces that were made since. */
      gtk_widget_insert_before (self->check, GTK_WIDGET (self), NULL);
      gtk_widget_set_visible (self->check, chosen);
    }
}

static gboolean
is_on_text (ConcordBoardRow *self,
            double           x,
            double           y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return picked != NULL && gtk_widget_get_ancestor (picked, CONCORD_TYPE_INLINE_TEXT) != NULL;
}

/* Twice on the words edits them, twice beside them opens the rest. */
static void
on_pressed (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            gpointer         data)
{
  ConcordBoardRow *self = data;

  if (concord_board_row_get_editing (self))
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (n_press != 2 || concord_board_row_get_record (self) == NULL)
    return;

  if (is_on_text (self, x, y) && concord_desk_get_read_only (self->desk) == NULL)
    concord_board_row_edit (self);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "session.inspect", "s",
                                concord_record_get_id (concord_board_row_get_record (self)));
}

static void
on_released (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             gpointer         data)
{
  ConcordBoardRow *self = data;

  if (CONCORD_IS_BOARD_ADD (self->item) && gtk_widget_contains (GTK_WIDGET (self), x, y))
    concord_board_row_activate (self);
}

static void
concord_board_row_dispose (GObject *object)
{
  ConcordBoardRow *self = CONCORD_BOARD_ROW (object);

  g_clear_object (&self->record_signals);
  g_clear_object (&self->graph_signals);
  g_clear_object (&self->desk_signals);
  g_clear_object (&self->light_signals);
  g_clear_object (&self->selection_signals);
  g_clear_pointer (&self->check, gtk_widget_unparent);
  for (guint i = 0; i < N_FACES; i++)
    g_clear_pointer (&self->faces[i], gtk_widget_unparent);
  self->face = NULL;
  g_clear_object (&self->item);
  g_clear_object (&self->light);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->description, g_free);
  g_clear_pointer (&self->place, g_free);

  G_OBJECT_CLASS (concord_board_row_parent_class)->dispose (object);
}

static void
concord_board_row_get_property (GObject    *object,
                                guint       property,
                                GValue     *value,
                                GParamSpec *pspec)
{
  ConcordBoardRow *self = CONCORD_BOARD_ROW (object);

  switch ((ConcordBoardRowProperty) property)
    {
    case PROP_DESK:
      g_value_set_object (value, self->desk);
      break;
    case PROP_LIGHT:
      g_value_set_object (value, self->light);
      break;
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
concord_board_row_set_property (GObject      *object,
                                guint         property,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  ConcordBoardRow *self = CONCORD_BOARD_ROW (object);

  switch ((ConcordBoardRowProperty) property)
    {
    case PROP_DESK:
      self->desk = g_value_dup_object (value);
      break;
    case PROP_LIGHT:
      self->light = g_value_dup_object (value);
      break;
    case PROP_ITEM:
      concord_board_row_set_item (self, g_value_get_object (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
concord_board_row_class_init (ConcordBoardRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = concord_board_row_dispose;
  object_class->get_property = concord_board_row_get_property;
  object_class->set_property = concord_board_row_set_property;

  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, CONCORD_TYPE_DESK,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LIGHT] = g_param_spec_object ("light", NULL, NULL, CONCORD_TYPE_BOARD_LIGHT,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, G_TYPE_OBJECT,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "boardrow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
concord_board_row_init (ConcordBoardRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);

  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, 0);
  g_signal_connect_object (click, "released", G_CALLBACK (on_released), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  self->record_signals = g_signal_group_new (CONCORD_TYPE_RECORD);
  g_signal_group_connect_swapped (self->record_signals, "notify", G_CALLBACK (refresh), self);
  self->graph_signals = g_signal_group_new (CONCORD_TYPE_GRAPH);
  g_signal_group_connect_swapped (self->graph_signals, "changed", G_CALLBACK (refresh), self);
  self->desk_signals = g_signal_group_new (CONCORD_TYPE_DESK);
  g_signal_group_connect_swapped (self->desk_signals, "notify::selected", G_CALLBACK (show_selected), self);
  self->selection_signals = g_signal_group_new (CONCORD_TYPE_BOARD_SELECTION);
  g_signal_group_connect_swapped (self->selection_signals, "changed", G_CALLBACK (show_chosen), self);
  self->light_signals = g_signal_group_new (CONCORD_TYPE_BOARD_LIGHT);
  g_signal_group_connect_swapped (self->light_signals, "changed", G_CALLBACK (show_light), self);
}

/**
 * concord_board_row_new:
 * @light: says which cards are dimmed and which light up
 */
GtkWidget *
concord_board_row_new (ConcordDesk       *desk,
                       ConcordBoardLight *light)
{
  return g_object_new (CONCORD_TYPE_BOARD_ROW, "desk", desk, "light", light, NULL);
}

/**
 * concord_board_row_get_item:
 *
 * Returns: (transfer none) (nullable): a #ConcordRecord or a #ConcordBoardAdd
 */
GObject *
concord_board_row_get_item (ConcordBoardRow *self)
{
  return self->item;
}

/**
 * concord_board_row_get_record:
 *
 * Returns: (transfer none) (nullable): the record, unless it is a place to add one
 */
ConcordRecord *
concord_board_row_get_record (ConcordBoardRow *self)
{
  return CONCORD_IS_RECORD (self->item) ? CONCORD_RECORD (self->item) : NULL;
}

/**
 * concord_board_row_set_item:
 * @item: (nullable): a #ConcordRecord or a #ConcordBoardAdd; %NULL while the row waits to be used again
 */
void
concord_board_row_set_item (ConcordBoardRow *self,
                            gpointer         item)
{
  if (self->item == item)
    return;

  if (concord_board_row_get_editing (self))
    concord_inline_text_finish (concord_card_face_get_text (CONCORD_CARD_FACE (self->face)));
  concord_board_row_set_mark (self, CONCORD_MARK_NONE);

  g_signal_group_set_target (self->record_signals, NULL);
  g_set_object (&self->item, item);

  if (item != NULL)
    {
      Face face = get_face_of (item);

      if (self->faces[face] == NULL)
        {
          self->faces[face] = create_face (self, face);
          gtk_widget_set_parent (self->faces[face], GTK_WIDGET (self));
        }
      self->face = self->faces[face];
      for (guint i = 0; i < N_FACES; i++)
        {
          if (self->faces[i] != NULL)
            gtk_widget_set_visible (self->faces[i], i == face);
        }

      if (CONCORD_IS_RECORD (item))
        g_signal_group_set_target (self->record_signals, item);
      g_signal_group_set_target (self->graph_signals, concord_desk_get_graph (self->desk));
      g_signal_group_set_target (self->desk_signals, self->desk);
      g_signal_group_set_target (self->light_signals, self->light);
      g_signal_group_set_target (self->selection_signals, concord_board_selection_of (self->desk));
      refresh (self);
      show_selected (self);
      show_chosen (self);
    }
  else
    {
      g_signal_group_set_target (self->graph_signals, NULL);
      g_signal_group_set_target (self->desk_signals, NULL);
      g_signal_group_set_target (self->light_signals, NULL);
      g_signal_group_set_target (self->selection_signals, NULL);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

/**
 * concord_board_row_edit:
 *
 * Begins to edit the headline where it stands.
 */
void
concord_board_row_edit (ConcordBoardRow *self)
{
  g_autofree char *draft = NULL;

  if (concord_board_row_get_record (self) == NULL || concord_board_row_get_editing (self) ||
      concord_desk_get_read_only (self->desk) != NULL)
    return;

  draft = find_draft (self);
  self->has_draft = draft != NULL;
  concord_inline_text_start_with (concord_card_face_get_text (CONCORD_CARD_FACE (self->face)), draft);
  if (draft != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "session.toast", "s",
                                _("This is what was typed here and could not be saved. Esc goes back to what the card says."));
}

gboolean
concord_board_row_get_editing (ConcordBoardRow *self)
{
  return concord_board_row_get_record (self) != NULL &&
         concord_inline_text_get_editing (concord_card_face_get_text (CONCORD_CARD_FACE (self->face)));
}

/**
 * concord_board_row_activate:
 *
 * What Enter does: edits a card, or shows all of one that cannot be changed; a place to add something takes one to the
 * capture bar.
 */
void
concord_board_row_activate (ConcordBoardRow *self)
{
  if (CONCORD_IS_BOARD_ADD (self->item))
    {
      ConcordBoardAdd *add = CONCORD_BOARD_ADD (self->item);
      ConcordRecord *owner = concord_board_add_get_owner (add);

      gtk_widget_activate_action (GTK_WIDGET (self), "board.capture", "(ss)",
                                  concord_kind_get_info (concord_board_add_get_kind (add))->name,
                                  owner != NULL ? concord_record_get_id (owner) : "");
    }
  else if (concord_desk_get_read_only (self->desk) != NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "board.inspect", NULL);
    }
  else
    {
      concord_board_row_edit (self);
    }
}

/**
 * concord_board_row_set_mark:
 *
 * Shows where something that is dragged would come to stand.
 */
void
concord_board_row_set_mark (ConcordBoardRow *self,
                            ConcordMark      mark)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "drop-before");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "drop-after");

  if (mark == CONCORD_MARK_BEFORE)
    gtk_widget_add_css_class (GTK_WIDGET (self), "drop-before");
  else if (mark == CONCORD_MARK_AFTER)
    gtk_widget_add_css_class (GTK_WIDGET (self), "drop-after");
}
