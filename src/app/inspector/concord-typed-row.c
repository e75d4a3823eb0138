/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a field that is typed is kept: committed after a pause and when it is left, as one step to undo for
 * each visit; what cannot be read stays on screen with the reason and never reaches the session. What
 * the session holds wins over what is half typed, which is then offered back.
 */

#include "config.h"

#include "concord-typed-row.h"

#include <glib/gi18n-lib.h>

#include "concord-field-read.h"

#define PAUSE_MILLISECONDS 500

typedef struct
{
  ConcordFieldLink *link;
  GtkWidget *focus;
  char *overtaken; /* what was half typed when the session changed */
  char *settled;   /* what was on screen when screen and session last agreed */
  char *filled;    /* what was on screen before anybody typed */
  guint pause;
  gboolean finishes; /* Enter finishes more than this row */
  gboolean filling;  /* words come from the session, not from the person */
  gboolean touched;  /* something was typed since */

  GtkWidget *title_label;
  GtkWidget *editor_bin;
  GtkWidget *problem_box;
  GtkWidget *problem_label;
  GtkWidget *put_back_button;
  GtkWidget *suffixes;
} ConcordTypedRowPrivate;

typedef enum
{
  PROP_LINK = 1,
} ConcordTypedRowProperty;

static void concord_typed_row_field_row_init (ConcordFieldRowInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (ConcordTypedRow,
                                  concord_typed_row,
                                  ADW_TYPE_PREFERENCES_ROW,
                                  G_ADD_PRIVATE (ConcordTypedRow)
                                      G_IMPLEMENT_INTERFACE (CONCORD_TYPE_FIELD_ROW,
                                                             concord_typed_row_field_row_init))

static ConcordTypedRowPrivate *
get_private (ConcordTypedRow *self)
{
  return concord_typed_row_get_instance_private (self);
}

static void
show_message (ConcordTypedRow *self,
              const char *message,
              const char *button)
{
  ConcordTypedRowPrivate *priv = get_private (self);

  gtk_label_set_label (GTK_LABEL (priv->problem_label), message != NULL ? message : "");
  gtk_widget_set_visible (priv->problem_box, message != NULL);
  gtk_widget_set_tooltip_text (priv->put_back_button, button);
  gtk_widget_set_visible (priv->put_back_button, button != NULL);
}

static void
show_problem (ConcordTypedRow *self,
              const char *problem,
              gboolean can_put_back)
{
  ConcordTypedRowPrivate *priv = get_private (self);

  g_clear_pointer (&priv->overtaken, g_free);
  show_message (self, problem, can_put_back ? _("Put Back What Is Kept") : NULL);

  if (problem != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (priv->focus), GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (priv->focus),
                                      GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, priv->problem_label,
                                      NULL, -1);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (priv->focus), GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (priv->focus),
                                     GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
    }
}

/* Undo, or another window, changed what someone was in the middle of changing. */
static void
offer_overtaken (ConcordTypedRow *self,
                 const char *said)
{
  ConcordTypedRowPrivate *priv = get_private (self);
  /* Translators: %s is what someone was typing when the record changed otherwise */
  g_autofree char *message = g_strdup_printf (_("Not kept: “%s”"), said);

  g_set_str (&priv->overtaken, said);
  show_message (self, message, _("Write It Again"));
}

static void
put_on_screen (ConcordTypedRow *self,
               const char *said)
{
  ConcordTypedRowPrivate *priv = get_private (self);

  priv->filling = TRUE;
  CONCORD_TYPED_ROW_GET_CLASS (self)->set_said (self, said);
  priv->filling = FALSE;
  priv->touched = FALSE;
  g_set_str (&priv->filled, said);
}

/* Puts on screen what the session holds. */
static void
refresh (ConcordTypedRow *self)
{
  ConcordTypedRowPrivate *priv = get_private (self);
  g_autofree char *said = CONCORD_TYPED_ROW_GET_CLASS (self)->get_said (self);
  g_autofree char *words = concord_field_link_say (priv->link);

  g_clear_handle_id (&priv->pause, g_source_remove);

  if (!g_str_equal (said, words))
    put_on_screen (self, words);

  g_set_str (&priv->settled, words);
  show_problem (self, NULL, FALSE);
}

static gboolean
is_on_screen (ConcordTypedRow *self,
              const char *words)
{
  g_autofree char *said = CONCORD_TYPED_ROW_GET_CLASS (self)->get_said (self);

  return g_str_equal (said, words);
}

static gboolean
is_settled (ConcordTypedRow *self)
{
  return is_on_screen (self, get_private (self)->settled);
}

static void
on_link_changed (ConcordTypedRow *self)
{
  g_autofree char *said = CONCORD_TYPED_ROW_GET_CLASS (self)->get_said (self);
  gboolean settled = is_settled (self);

  concord_field_link_set_draft (get_private (self)->link, NULL);
  refresh (self);
  if (!settled && said[0] != '\0' && !is_on_screen (self, said))
    offer_overtaken (self, said);
}

static void
on_link_unsaved (ConcordTypedRow *self)
{
  ConcordTypedRowPrivate *priv = get_private (self);

  if (concord_field_link_get_unsaved (priv->link))
    show_problem (self, _("Not saved yet"), FALSE);
  else if (is_settled (self))
    show_problem (self, NULL, FALSE);
}

/* Reads what is on screen and commits it. While someone is still typing, half of a date is no mistake to
 * be told of. */
static gboolean
commit (ConcordTypedRow *self,
        gboolean typing)
{
  ConcordTypedRowPrivate *priv = get_private (self);
  g_autofree char *said = CONCORD_TYPED_ROW_GET_CLASS (self)->get_said (self);
  g_auto (ConcordValue) value = CONCORD_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  gboolean told = gtk_widget_has_css_class (GTK_WIDGET (self), "error");

  g_clear_handle_id (&priv->pause, g_source_remove);

  if (g_str_equal (said, priv->settled) && !told)
    return TRUE;

  if (!concord_field_read (concord_field_link_get_field (priv->link), said, &value, &error))
    {
      if (!typing || told)
        show_problem (self, error->message, TRUE);
      concord_field_link_set_draft (priv->link, said);
      return FALSE;
    }

  concord_field_link_set_draft (priv->link, NULL);
  show_problem (self, NULL, FALSE);
  g_set_str (&priv->settled, said);

  if (concord_field_link_commit (priv->link, &value))
    return TRUE;

  on_link_unsaved (self);
  return FALSE;
}

static gboolean
on_pause (gpointer data)
{
  ConcordTypedRow *self = CONCORD_TYPED_ROW (data);

  get_private (self)->pause = 0;
  commit (self, TRUE);

  return G_SOURCE_REMOVE;
}

static gboolean
concord_typed_row_flush (ConcordFieldRow *row)
{
  ConcordTypedRow *self = CONCORD_TYPED_ROW (row);

  if (!commit (self, FALSE))
    return FALSE;

  /* What is offered back stays on offer until something else is said. */
  if (get_private (self)->overtaken == NULL)
    refresh (self);

  return TRUE;
}

static void
on_enter (ConcordTypedRow *self)
{
  ConcordTypedRowPrivate *priv = get_private (self);

  gtk_widget_add_css_class (GTK_WIDGET (self), "focused");
  concord_field_link_begin_visit (priv->link);
}

static void
on_leave (ConcordTypedRow *self)
{
  ConcordTypedRowPrivate *priv = get_private (self);

  gtk_widget_remove_css_class (GTK_WIDGET (self), "focused");
  concord_field_link_end_visit (priv->link);
}

/* A text that has nothing to take back swallows Ctrl+Z. Then the last step of the session is meant. */
static gboolean
on_key_pressed (ConcordTypedRow *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  ConcordTypedRowPrivate *priv = get_private (self);
  gboolean redo = (state & GDK_SHIFT_MASK) != 0;

  if (gdk_keyval_to_lower (keyval) != GDK_KEY_z || (state & GDK_CONTROL_MASK) == 0 || (state & GDK_ALT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  if (priv->touched && (redo || !is_on_screen (self, priv->filled)))
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_activate_action (GTK_WIDGET (self), redo ? "session.redo" : "session.undo", NULL);
}

/* Told as soon as the text is left, though a button of the same row may come next. */
static void
on_text_left (ConcordTypedRow *self)
{
  concord_typed_row_flush (CONCORD_FIELD_ROW (self));
}

static void
on_clicked (ConcordTypedRow *self,
            int n_press,
            double x,
            double y)
{
  ConcordTypedRowPrivate *priv = get_private (self);
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (picked != NULL && gtk_widget_is_ancestor (picked, priv->suffixes))
    return;
  if (!gtk_widget_is_ancestor (picked, priv->focus) && picked != priv->focus)
    gtk_widget_grab_focus (priv->focus);
}

static void
on_put_back (ConcordTypedRow *self)
{
  ConcordTypedRowPrivate *priv = get_private (self);
  g_autofree char *overtaken = g_steal_pointer (&priv->overtaken);

  gtk_widget_grab_focus (priv->focus);

  if (overtaken != NULL)
    {
      concord_typed_row_say (self, overtaken);
      return;
    }

  concord_field_link_set_draft (priv->link, NULL);
  refresh (self);
}

static void
concord_typed_row_get_property (GObject *object,
                                guint property_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  switch ((ConcordTypedRowProperty) property_id)
    {
    case PROP_LINK:
      g_value_set_object (value, get_private (CONCORD_TYPED_ROW (object))->link);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_typed_row_set_property (GObject *object,
                                guint property_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  switch ((ConcordTypedRowProperty) property_id)
    {
    case PROP_LINK:
      get_private (CONCORD_TYPED_ROW (object))->link = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static gboolean
concord_typed_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_private (CONCORD_TYPED_ROW (widget))->focus);
}

/* A row that goes away takes nothing with it that was typed. */
static void
concord_typed_row_unmap (GtkWidget *widget)
{
  ConcordTypedRow *self = CONCORD_TYPED_ROW (widget);

  if (get_private (self)->pause != 0)
    commit (self, TRUE);

  GTK_WIDGET_CLASS (concord_typed_row_parent_class)->unmap (widget);
}

static void
concord_typed_row_dispose (GObject *object)
{
  ConcordTypedRowPrivate *priv = get_private (CONCORD_TYPED_ROW (object));

  g_clear_handle_id (&priv->pause, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), CONCORD_TYPE_TYPED_ROW);

  G_OBJECT_CLASS (concord_typed_row_parent_class)->dispose (object);
}

static void
concord_typed_row_finalize (GObject *object)
{
  ConcordTypedRowPrivate *priv = get_private (CONCORD_TYPED_ROW (object));

  g_clear_object (&priv->link);
  g_clear_pointer (&priv->settled, g_free);
  g_clear_pointer (&priv->filled, g_free);
  g_clear_pointer (&priv->overtaken, g_free);

  G_OBJECT_CLASS (concord_typed_row_parent_class)->finalize (object);
}

static void
concord_typed_row_field_row_init (ConcordFieldRowInterface *iface)
{
  iface->flush = concord_typed_row_flush;
}

static void
concord_typed_row_class_init (ConcordTypedRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = concord_typed_row_get_property;
  object_class->set_property = concord_typed_row_set_property;
  object_class->dispose = concord_typed_row_dispose;
  object_class->finalize = concord_typed_row_finalize;
  widget_class->grab_focus = concord_typed_row_grab_focus;
  widget_class->unmap = concord_typed_row_unmap;

  g_object_class_override_property (object_class, PROP_LINK, "link");

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/concordboard/Concord/ui/concord-typed-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, ConcordTypedRow, title_label);
  gtk_widget_class_bind_template_child_private (widget_class, ConcordTypedRow, editor_bin);
  gtk_widget_class_bind_template_child_private (widget_class, ConcordTypedRow, problem_box);
  gtk_widget_class_bind_template_child_private (widget_class, ConcordTypedRow, problem_label);
  gtk_widget_class_bind_template_child_private (widget_class, ConcordTypedRow, put_back_button);
  gtk_widget_class_bind_template_child_private (widget_class, ConcordTypedRow, suffixes);
  gtk_widget_class_bind_template_callback (widget_class, on_enter);
  gtk_widget_class_bind_template_callback (widget_class, on_leave);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_put_back);
}

static void
concord_typed_row_init (ConcordTypedRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * concord_typed_row_set_editor:
 * @editor: what stands under the title
 * @focus: the part of it that is typed in
 *
 * To be called once, when a subclass is constructed. Fills the editor with what the field holds, or with
 * what was typed once and could not be read.
 */
void
concord_typed_row_set_editor (ConcordTypedRow *self,
                              GtkWidget *editor,
                              GtkWidget *focus)
{
  ConcordTypedRowPrivate *priv = get_private (self);
  const ConcordField *field = concord_field_link_get_field (priv->link);
  const char *label = concord_field_get_label (field);
  g_autofree char *draft = concord_field_link_get_draft (priv->link);
  GtkEventController *controller = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  adw_bin_set_child (ADW_BIN (priv->editor_bin), editor);
  priv->focus = focus;
  g_signal_connect_object (controller, "leave", G_CALLBACK (on_text_left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (focus, controller);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (focus, keys);

  concord_field_row_introduce (CONCORD_FIELD_ROW (self));
  gtk_label_set_label (GTK_LABEL (priv->title_label), label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  priv->title_label, NULL, -1);
  if (field->hint != NULL)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      _(field->hint), -1);
    }
  if ((field->flags & CONCORD_FIELD_REQUIRED) != 0)
    gtk_accessible_update_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_REQUIRED, TRUE,
                                    -1);

  g_signal_connect_object (priv->link, "changed", G_CALLBACK (on_link_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->link, "notify::unsaved", G_CALLBACK (on_link_unsaved), self,
                           G_CONNECT_SWAPPED);

  g_set_str (&priv->settled, "");
  g_set_str (&priv->filled, "");
  refresh (self);

  if (draft != NULL)
    {
      put_on_screen (self, draft);
      commit (self, FALSE);
    }
}

/**
 * concord_typed_row_add_suffix:
 * @suffix: something to press at the end of the row
 */
void
concord_typed_row_add_suffix (ConcordTypedRow *self,
                              GtkWidget *suffix)
{
  gtk_box_append (GTK_BOX (get_private (self)->suffixes), suffix);
}

/**
 * concord_typed_row_typed:
 *
 * To be called by subclasses whenever what is on screen changes.
 */
void
concord_typed_row_typed (ConcordTypedRow *self)
{
  ConcordTypedRowPrivate *priv = get_private (self);

  if (priv->filling)
    return;

  priv->touched = TRUE;
  g_clear_handle_id (&priv->pause, g_source_remove);
  priv->pause = g_timeout_add (PAUSE_MILLISECONDS, on_pause, self);
}

/**
 * concord_typed_row_entered:
 *
 * To be called by subclasses when Enter says that a line is finished: goes on to the next row, or does what
 * the dialog is for.
 */
void
concord_typed_row_entered (ConcordTypedRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!concord_typed_row_flush (CONCORD_FIELD_ROW (self)) || root == NULL)
    return;

  if (get_private (self)->finishes)
    gtk_widget_activate_default (GTK_WIDGET (self));
  else
    g_signal_emit_by_name (root, "move-focus", GTK_DIR_TAB_FORWARD);
}

/**
 * concord_typed_row_set_finishes:
 * @finishes: whether Enter activates the default widget instead of going on to the next row
 */
void
concord_typed_row_set_finishes (ConcordTypedRow *self,
                                gboolean finishes)
{
  get_private (self)->finishes = finishes;
}

gboolean
concord_typed_row_get_finishes (ConcordTypedRow *self)
{
  return get_private (self)->finishes;
}

/**
 * concord_typed_row_refuse:
 * @problem: a sentence to show under what was typed
 */
void
concord_typed_row_refuse (ConcordTypedRow *self,
                          const char *problem)
{
  show_problem (self, problem, FALSE);
}

/**
 * concord_typed_row_say:
 * @said: what a person said other than by typing, as from a calendar
 *
 * Returns: whether it was committed
 */
gboolean
concord_typed_row_say (ConcordTypedRow *self,
                       const char *said)
{
  put_on_screen (self, said);

  return concord_typed_row_flush (CONCORD_FIELD_ROW (self));
}

/**
 * concord_typed_row_get_problem:
 *
 * Returns: (nullable): why what is on screen is not what the session holds
 */
const char *
concord_typed_row_get_problem (ConcordTypedRow *self)
{
  ConcordTypedRowPrivate *priv = get_private (self);

  return gtk_widget_has_css_class (GTK_WIDGET (self), "error")
             ? gtk_label_get_label (GTK_LABEL (priv->problem_label))
             : NULL;
}
