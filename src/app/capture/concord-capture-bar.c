/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bar in which everything is added. It makes edits and hands them to the desk; where the new card
 * shows is the board's business.
 */

#include "config.h"

#include "concord-capture-bar.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "concord-capture-target.h"
#include "concord-steps.h"
#include "concord-widget.h"

#define DRAFT       "capture"
#define DRAFT_PAUSE 300 /* milliseconds */

struct _ConcordCaptureBar
{
  GtkWidget parent_instance;

  GtkBoxLayout *box;
  AdwToggleGroup *kinds;
  GtkText *text;
  GtkWidget *hint;

  ConcordDesk *desk;
  GSignalGroup *desk_signals;
  GSignalGroup *graph_signals;
  char *context;  /* the id of what someone is about */
  char *attempt;  /* the group of an edit that has not been saved yet: trying again replaces it */
  char *unsaved;  /* the text of that edit */
  guint draft_pause;
  gboolean narrow;
};

typedef enum
{
  PROP_NARROW = 1,
  N_PROPS,
} ConcordCaptureBarProperty;

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ConcordCaptureBar, concord_capture_bar, GTK_TYPE_WIDGET)

static ConcordRecord *
find_target (ConcordCaptureBar *self)
{
  ConcordGraph *graph = concord_desk_get_graph (self->desk);

  return concord_capture_target_find (graph, concord_capture_bar_get_kind (self), concord_graph_lookup (graph, self->context));
}

static gboolean
needs_target (ConcordCaptureBar *self)
{
  return concord_capture_target_kind (concord_capture_bar_get_kind (self)) != CONCORD_KIND_SESSION;
}

static char *
dup_placeholder (ConcordCaptureBar *self)
{
  ConcordKind kind = concord_capture_bar_get_kind (self);
  ConcordRecord *target = find_target (self);

  if (target != NULL)
    /* Translators: in the bar where cards are added; %s is what the card is added to */
    return g_strdup_printf (_("Type and press Enter · to “%s”"), concord_record_get_headline (target));

  switch ((guint) kind)
    {
    case CONCORD_KIND_OUTCOME:
      return g_strdup (_("A change in residents’ lives: type and press Enter"));
    case CONCORD_KIND_PRIORITY:
      return g_strdup (_("Add an outcome first: Alt+1"));
    case CONCORD_KIND_COMMITMENT:
      return g_strdup (_("Add a priority first: Alt+2"));
    default:
      return g_strdup (_("Anything said that has no place yet: type and press Enter"));
    }
}

static void
refresh (ConcordCaptureBar *self)
{
  g_autofree char *placeholder = NULL;

  if (self->desk == NULL)
    return;

  placeholder = dup_placeholder (self);
  if (g_strcmp0 (placeholder, gtk_text_get_placeholder_text (self->text)) == 0)
    return;

  gtk_text_set_placeholder_text (self->text, placeholder);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, placeholder, -1);
}

static void
on_selected (ConcordCaptureBar *self)
{
  ConcordRecord *selected = concord_desk_get_selected (self->desk);

  if (selected == NULL)
    return;

  g_set_str (&self->context, concord_record_get_id (selected));
  refresh (self);
}

static void
save_draft (ConcordCaptureBar *self)
{
  g_clear_handle_id (&self->draft_pause, g_source_remove);
  if (self->desk != NULL)
    concord_desk_set_draft (self->desk, DRAFT, gtk_editable_get_text (GTK_EDITABLE (self->text)));
}

static void
on_draft_pause (gpointer data)
{
  ConcordCaptureBar *self = data;

  self->draft_pause = 0;
  save_draft (self);
}

static void
on_text_changed (ConcordCaptureBar *self)
{
  g_clear_handle_id (&self->draft_pause, g_source_remove);
  self->draft_pause = g_timeout_add_once (DRAFT_PAUSE, on_draft_pause, self);
  gtk_widget_remove_css_class (GTK_WIDGET (self->text), "error");
}

static void
clear (ConcordCaptureBar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->text), "");
  gtk_widget_remove_css_class (GTK_WIDGET (self->text), "error");
  g_clear_pointer (&self->attempt, g_free);
  g_clear_pointer (&self->unsaved, g_free);
  save_draft (self);
}

/* What could not be saved has been after all: it must not be added twice. */
static void
on_saved (ConcordCaptureBar *self)
{
  if (!concord_desk_get_saved (self->desk) || self->unsaved == NULL)
    return;

  if (g_str_equal (self->unsaved, gtk_editable_get_text (GTK_EDITABLE (self->text))))
    clear (self);
  g_clear_pointer (&self->attempt, g_free);
  g_clear_pointer (&self->unsaved, g_free);
}

/* The most likely next thing: below an outcome a priority, below that a commitment. */
static void
choose_next_kind (ConcordCaptureBar *self,
                  ConcordKind        kind)
{
  if (kind == CONCORD_KIND_OUTCOME)
    concord_capture_bar_set_kind (self, CONCORD_KIND_PRIORITY);
  else if (kind == CONCORD_KIND_PRIORITY)
    concord_capture_bar_set_kind (self, CONCORD_KIND_COMMITMENT);
}

static void
keep_on_screen (ConcordCaptureBar *self,
                const char        *lines)
{
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->text)), lines))
    {
      gtk_editable_set_text (GTK_EDITABLE (self->text), lines);
      gtk_editable_set_position (GTK_EDITABLE (self->text), -1);
    }
  gtk_widget_add_css_class (GTK_WIDGET (self->text), "error");
}

static void
on_activate (ConcordCaptureBar *self)
{
  concord_capture_bar_add (self, gtk_editable_get_text (GTK_EDITABLE (self->text)));
}

static void
on_kind_changed (ConcordCaptureBar *self)
{
  refresh (self);
}

/* @pasted in place of what is selected, or at the cursor. */
static char *
join (ConcordCaptureBar *self,
      const char        *pasted)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text));
  int start, end;
  g_autofree char *head = NULL;

  if (!gtk_editable_get_selection_bounds (GTK_EDITABLE (self->text), &start, &end))
    start = end = gtk_editable_get_position (GTK_EDITABLE (self->text));

  head = g_utf8_substring (text, 0, start);

  return g_strconcat (head, pasted, g_utf8_offset_to_pointer (text, end), NULL);
}

static void
on_clipboard_read (GObject      *object,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (ConcordCaptureBar) self = data;
  g_autofree char *pasted = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);

  if (pasted == NULL || self->desk == NULL)
    return;

  /* What a spreadsheet or a text editor adds at the end does not make it several lines. */
  g_strchomp (pasted);
  if (strpbrk (pasted, "\r\n") != NULL)
    {
      g_autofree char *lines = join (self, pasted);

      concord_capture_bar_add (self, lines);
    }
  else
    {
      int position;

      gtk_editable_delete_selection (GTK_EDITABLE (self->text));
      position = gtk_editable_get_position (GTK_EDITABLE (self->text));
      gtk_editable_insert_text (GTK_EDITABLE (self->text), pasted, -1, &position);
      gtk_editable_set_position (GTK_EDITABLE (self->text), position);
    }
}

static void
on_paste (ConcordCaptureBar *self,
          GtkText           *text)
{
  g_signal_stop_emission_by_name (text, "paste-clipboard");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (text)), NULL, on_clipboard_read, g_object_ref (self));
}

static gboolean
step_target (ConcordCaptureBar *self,
             int                step)
{
  ConcordRecord *next;

  if (gtk_text_get_text_length (self->text) > 0)
    return GDK_EVENT_PROPAGATE;

  next = concord_capture_target_step (concord_desk_get_graph (self->desk), concord_capture_bar_get_kind (self),
                                      find_target (self), step);
  if (next == NULL)
    return GDK_EVENT_PROPAGATE;

  concord_desk_set_selected (self->desk, next);

  return GDK_EVENT_STOP;
}

/* In an empty bar Ctrl+Z takes back what was added last, not what was typed before that. */
static gboolean
take_back (ConcordCaptureBar *self,
           guint              keyval,
           GdkModifierType    modifiers)
{
  if ((modifiers & GDK_CONTROL_MASK) == 0 || gdk_keyval_to_lower (keyval) != GDK_KEY_z ||
      gtk_text_get_text_length (self->text) > 0)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_activate_action (GTK_WIDGET (self), (modifiers & GDK_SHIFT_MASK) != 0 ? "session.redo" : "session.undo",
                                     NULL);
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                gpointer               data)
{
  ConcordCaptureBar *self = data;

  if (self->desk == NULL)
    return GDK_EVENT_PROPAGATE;
  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return take_back (self, keyval, modifiers);

  switch (keyval)
    {
    case GDK_KEY_Escape:
      gtk_widget_activate_action (GTK_WIDGET (self), "board.focus", NULL);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      return step_target (self, -1);
    case GDK_KEY_Down:
      return step_target (self, 1);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
set_narrow (ConcordCaptureBar *self,
            gboolean           narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_layout_set_spacing (self->box, narrow ? 6 : 12);
  gtk_widget_set_visible (self->hint, !narrow);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
concord_capture_bar_dispose (GObject *object)
{
  ConcordCaptureBar *self = CONCORD_CAPTURE_BAR (object);

  if (self->draft_pause != 0)
    save_draft (self);
  g_clear_object (&self->desk_signals);
  g_clear_object (&self->graph_signals);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->context, g_free);
  g_clear_pointer (&self->attempt, g_free);
  g_clear_pointer (&self->unsaved, g_free);
  concord_widget_dispose_template (self, CONCORD_TYPE_CAPTURE_BAR);

  G_OBJECT_CLASS (concord_capture_bar_parent_class)->dispose (object);
}

static void
concord_capture_bar_get_property (GObject    *object,
                                  guint       property,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch ((ConcordCaptureBarProperty) property)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, CONCORD_CAPTURE_BAR (object)->narrow);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
concord_capture_bar_set_property (GObject      *object,
                                  guint         property,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch ((ConcordCaptureBarProperty) property)
    {
    case PROP_NARROW:
      set_narrow (CONCORD_CAPTURE_BAR (object), g_value_get_boolean (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
concord_capture_bar_class_init (ConcordCaptureBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = concord_capture_bar_dispose;
  object_class->get_property = concord_capture_bar_get_property;
  object_class->set_property = concord_capture_bar_set_property;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "capturebar");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/concordboard/Concord/ui/concord-capture-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordCaptureBar, box);
  gtk_widget_class_bind_template_child (widget_class, ConcordCaptureBar, kinds);
  gtk_widget_class_bind_template_child (widget_class, ConcordCaptureBar, text);
  gtk_widget_class_bind_template_child (widget_class, ConcordCaptureBar, hint);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_paste);
}

static void
concord_capture_bar_init (ConcordCaptureBar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->text), keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (save_draft), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->text), focus);

  self->desk_signals = g_signal_group_new (CONCORD_TYPE_DESK);
  g_signal_group_connect_swapped (self->desk_signals, "notify::selected", G_CALLBACK (on_selected), self);
  g_signal_group_connect_swapped (self->desk_signals, "notify::saved", G_CALLBACK (on_saved), self);
  self->graph_signals = g_signal_group_new (CONCORD_TYPE_GRAPH);
  g_signal_group_connect_swapped (self->graph_signals, "changed", G_CALLBACK (refresh), self);
}

/**
 * concord_capture_bar_set_desk:
 * @desk: (nullable): the desk
 */
void
concord_capture_bar_set_desk (ConcordCaptureBar *self,
                              ConcordDesk       *desk)
{
  g_autofree char *draft = NULL;

  if (self->desk == desk)
    return;

  if (self->draft_pause != 0)
    save_draft (self);
  g_set_object (&self->desk, desk);
  g_signal_group_set_target (self->desk_signals, desk);
  g_signal_group_set_target (self->graph_signals, desk != NULL ? concord_desk_get_graph (desk) : NULL);
  g_clear_pointer (&self->context, g_free);
  if (desk == NULL)
    return;

  draft = concord_desk_get_draft (desk, DRAFT);
  gtk_editable_set_text (GTK_EDITABLE (self->text), draft != NULL ? draft : "");
  g_clear_handle_id (&self->draft_pause, g_source_remove);

  if (concord_capture_target_find (concord_desk_get_graph (desk), CONCORD_KIND_COMMITMENT, NULL) != NULL)
    concord_capture_bar_set_kind (self, CONCORD_KIND_COMMITMENT);
  else if (concord_capture_target_find (concord_desk_get_graph (desk), CONCORD_KIND_PRIORITY, NULL) != NULL)
    concord_capture_bar_set_kind (self, CONCORD_KIND_PRIORITY);
  else
    concord_capture_bar_set_kind (self, CONCORD_KIND_OUTCOME);
  refresh (self);
}

ConcordKind
concord_capture_bar_get_kind (ConcordCaptureBar *self)
{
  const char *name = adw_toggle_group_get_active_name (self->kinds);
  ConcordKind kind = CONCORD_KIND_OUTCOME;

  if (name != NULL)
    concord_kind_find (name, &kind);

  return kind;
}

/**
 * concord_capture_bar_set_kind:
 * @kind: outcome, priority, commitment or note
 */
void
concord_capture_bar_set_kind (ConcordCaptureBar *self,
                              ConcordKind        kind)
{
  adw_toggle_group_set_active_name (self->kinds, concord_kind_get_info (kind)->name);
}

/**
 * concord_capture_bar_aim:
 * @owner: (nullable): what is added is to belong to
 *
 * Gets ready for records of @kind under @owner and takes the focus.
 */
void
concord_capture_bar_aim (ConcordCaptureBar *self,
                         ConcordKind        kind,
                         ConcordRecord     *owner)
{
  concord_capture_bar_set_kind (self, kind);
  if (owner != NULL)
    {
      g_set_str (&self->context, concord_record_get_id (owner));
      refresh (self);
    }
  gtk_text_grab_focus_without_selecting (self->text);
}

/**
 * concord_capture_bar_add:
 * @lines: what is to be added, a record for each line
 *
 * Adds it as one step and gets ready for the next. What cannot be added or saved stays on screen.
 *
 * Returns: whether it is added and saved
 */
gboolean
concord_capture_bar_add (ConcordCaptureBar *self,
                         const char        *lines)
{
  ConcordGraph *graph = concord_desk_get_graph (self->desk);
  ConcordKind kind = concord_capture_bar_get_kind (self);
  ConcordRecord *target = find_target (self);
  g_autofree char *text = g_strdup (lines);
  g_auto (GStrv) ids = NULL;
  g_autoptr (ConcordEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  if (target == NULL && needs_target (self))
    {
      g_autofree char *why = dup_placeholder (self);

      gtk_widget_activate_action (GTK_WIDGET (self), "session.toast", "s", why);
      keep_on_screen (self, text);
      return FALSE;
    }

  edit = concord_steps_add_lines (graph, kind, target, text, &ids, &error);
  if (edit == NULL)
    {
      if (g_error_matches (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_EMPTY))
        return FALSE;

      gtk_widget_activate_action (GTK_WIDGET (self), "session.toast", "s", error->message);
      keep_on_screen (self, text);
      return FALSE;
    }

  if (self->attempt == NULL)
    self->attempt = g_uuid_string_random ();
  concord_edit_set_group (edit, self->attempt);

  if (!concord_desk_commit (self->desk, edit))
    {
      g_set_str (&self->unsaved, text);
      keep_on_screen (self, text);
      return FALSE;
    }

  clear (self);
  if (g_strv_length (ids) == 1)
    choose_next_kind (self, kind);
  concord_desk_set_selected (self->desk, concord_graph_lookup (graph, ids[g_strv_length (ids) - 1]));

  return TRUE;
}

GtkText *
concord_capture_bar_get_text (ConcordCaptureBar *self)
{
  return self->text;
}
