/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bar in which everything is added: what is added, to what, and the line itself. How a line becomes cards and what is
 * offered meanwhile is in the files beside this one; where the new card shows is the board's business.
 */

#include "config.h"

#include "concord-capture-bar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "concord-capture-bar-private.h"
#include "concord-capture-target.h"
#include "concord-growing-view.h"
#include "concord-widget.h"

#define DRAFT       "capture"
#define DRAFT_PAUSE 300 /* milliseconds */

typedef enum
{
  PROP_NARROW = 1,
  N_PROPS,
} ConcordCaptureBarProperty;

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ConcordCaptureBar, concord_capture_bar, GTK_TYPE_WIDGET)

ConcordRecord *
concord_capture_bar_find_target (ConcordCaptureBar *self)
{
  ConcordGraph *graph = concord_desk_get_graph (self->desk);

  return concord_capture_target_find (graph, concord_capture_bar_get_kind (self), concord_graph_lookup (graph, self->context));
}

/* Returns: (transfer full): where what is typed goes; what has to be added first, when there is nowhere */
char *
concord_capture_bar_say_place (ConcordCaptureBar *self)
{
  ConcordRecord *target = concord_capture_bar_find_target (self);

  if (target != NULL)
    /* Translators: in the bar where cards are added; %s is what the card is added to */
    return g_strdup_printf (_("Type and press Enter · to “%s”"), concord_record_get_headline (target));

  switch ((guint) concord_capture_bar_get_kind (self))
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

/* What may be said in the line beside its words. */
static const char *
get_marks (ConcordKind kind)
{
  switch ((guint) kind)
    {
    case CONCORD_KIND_OUTCOME:
      /* Translators: after “Type and press Enter”; the mark stays as it is */
      return _("· /year");
    case CONCORD_KIND_PRIORITY:
      /* Translators: after “Type and press Enter”; the mark stays as it is */
      return _("· #outcome");
    case CONCORD_KIND_COMMITMENT:
      /* Translators: after “Type and press Enter”; the marks stay as they are */
      return _("· @partner #priority /date");
    default:
      /* Translators: after “Type and press Enter”; the marks stay as they are */
      return _("· @partner #outcome");
    }
}

static void
refresh (ConcordCaptureBar *self)
{
  const char *marks = get_marks (concord_capture_bar_get_kind (self));
  g_autofree char *place = NULL;
  g_autofree char *all = NULL;

  if (self->desk == NULL)
    return;

  place = concord_capture_bar_say_place (self);
  if (g_str_equal (place, gtk_label_get_label (self->place)) && g_str_equal (marks, gtk_label_get_label (self->marks)))
    return;

  gtk_label_set_label (self->place, place);
  gtk_label_set_label (self->marks, marks);
  all = g_strjoin (" ", place, marks, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
}

static void
on_graph_changed (ConcordCaptureBar *self)
{
  concord_capture_bar_forget_names (self);
  refresh (self);
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

void
concord_capture_bar_save_draft (ConcordCaptureBar *self)
{
  g_autofree char *said = concord_capture_bar_dup_said (self);

  g_clear_handle_id (&self->draft_pause, g_source_remove);
  if (self->desk != NULL)
    concord_desk_set_draft (self->desk, DRAFT, said);
}

static void
on_draft_pause (gpointer data)
{
  ConcordCaptureBar *self = data;

  self->draft_pause = 0;
  concord_capture_bar_save_draft (self);
}

static gboolean
is_empty (ConcordCaptureBar *self)
{
  return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (self->text)) == 0;
}

static void
on_text_changed (ConcordCaptureBar *self)
{
  g_clear_handle_id (&self->draft_pause, g_source_remove);
  self->draft_pause = g_timeout_add_once (DRAFT_PAUSE, on_draft_pause, self);
  gtk_widget_remove_css_class (GTK_WIDGET (self->text), "error");
  gtk_widget_set_visible (self->placeholder, is_empty (self));
  concord_capture_bar_read_line (self);
}

/* However lines come into the line, dropped or by the middle button: they become words of it. */
static void
on_insert_text (ConcordCaptureBar *self,
                GtkTextIter       *location,
                const char        *text,
                int                length,
                GtkTextBuffer     *buffer)
{
  g_autofree char *line = NULL;

  if (self->filling || (memchr (text, '\n', (gsize) length) == NULL && memchr (text, '\r', (gsize) length) == NULL))
    return;

  line = g_strdelimit (g_strndup (text, (gsize) length), "\r\n", ' ');
  g_signal_stop_emission_by_name (buffer, "insert-text");
  gtk_text_buffer_insert (buffer, location, line, -1);
}

static void
enter (ConcordCaptureBar *self)
{
  g_autofree char *said = concord_capture_bar_dup_said (self);

  concord_capture_bar_add (self, said);
}

/* Who leaves the bar is not in the middle of a list any more. */
static void
on_left (ConcordCaptureBar *self)
{
  self->before = CONCORD_KIND_SESSION;
  concord_capture_bar_save_draft (self);
}

static void
on_kind_changed (ConcordCaptureBar *self)
{
  refresh (self);
  concord_capture_bar_read_line (self);
}

static gboolean
step_target (ConcordCaptureBar *self,
             int                step)
{
  ConcordRecord *next;

  if (!is_empty (self))
    return GDK_EVENT_PROPAGATE;

  next = concord_capture_target_step (concord_desk_get_graph (self->desk), concord_capture_bar_get_kind (self),
                                      concord_capture_bar_find_target (self), step);
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
  if ((modifiers & GDK_CONTROL_MASK) == 0 || gdk_keyval_to_lower (keyval) != GDK_KEY_z || !is_empty (self))
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
  if (concord_capture_bar_complete (self, keyval))
    return GDK_EVENT_STOP;

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      enter (self);
      return GDK_EVENT_STOP;
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

/* What the window has to say floats above the line in which someone types. */
static void
lift_toasts (ConcordCaptureBar *self,
             gboolean           lift)
{
  static const char *const classes[] = { "with-capture-bar", "with-narrow-capture-bar" };
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      if (lift && (i == 1) == self->narrow)
        gtk_widget_add_css_class (window, classes[i]);
      else
        gtk_widget_remove_css_class (window, classes[i]);
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
  /* Where it goes is more than a narrow line has room for. */
  gtk_widget_set_visible (GTK_WIDGET (self->marks), !narrow);
  concord_capture_bar_read_line (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    lift_toasts (self, TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
concord_capture_bar_dispose (GObject *object)
{
  ConcordCaptureBar *self = CONCORD_CAPTURE_BAR (object);

  if (self->draft_pause != 0)
    concord_capture_bar_save_draft (self);
  concord_capture_bar_drop_completion (self);
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
concord_capture_bar_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (concord_capture_bar_parent_class)->map (widget);
  lift_toasts (CONCORD_CAPTURE_BAR (widget), TRUE);
}

static void
concord_capture_bar_unmap (GtkWidget *widget)
{
  lift_toasts (CONCORD_CAPTURE_BAR (widget), FALSE);
  GTK_WIDGET_CLASS (concord_capture_bar_parent_class)->unmap (widget);
}

static void
concord_capture_bar_class_init (ConcordCaptureBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = concord_capture_bar_dispose;
  object_class->get_property = concord_capture_bar_get_property;
  object_class->set_property = concord_capture_bar_set_property;
  widget_class->map = concord_capture_bar_map;
  widget_class->unmap = concord_capture_bar_unmap;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CONCORD_TYPE_GROWING_VIEW);
  gtk_widget_class_set_css_name (widget_class, "capturebar");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/concordboard/Concord/ui/concord-capture-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordCaptureBar, box);
  gtk_widget_class_bind_template_child (widget_class, ConcordCaptureBar, kinds);
  gtk_widget_class_bind_template_child (widget_class, ConcordCaptureBar, text);
  gtk_widget_class_bind_template_child (widget_class, ConcordCaptureBar, placeholder);
  gtk_widget_class_bind_template_child (widget_class, ConcordCaptureBar, place);
  gtk_widget_class_bind_template_child (widget_class, ConcordCaptureBar, marks);
  gtk_widget_class_bind_template_child (widget_class, ConcordCaptureBar, hint);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_changed);
}

/* A click beside the words is meant for them too. */
static void
on_clicked (ConcordCaptureBar *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
watch_line (ConcordCaptureBar *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->text), keys);
  g_signal_connect_object (click, "released", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->text), focus);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, FALSE, -1);
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (on_insert_text), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (on_text_changed), self, G_CONNECT_SWAPPED);
}

static void
concord_capture_bar_init (ConcordCaptureBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  watch_line (self);
  concord_capture_bar_set_up_adding (self);
  concord_capture_bar_set_up_completion (self);

  self->desk_signals = g_signal_group_new (CONCORD_TYPE_DESK);
  g_signal_group_connect_swapped (self->desk_signals, "notify::selected", G_CALLBACK (on_selected), self);
  g_signal_group_connect_swapped (self->desk_signals, "notify::saved", G_CALLBACK (concord_capture_bar_on_saved), self);
  self->graph_signals = g_signal_group_new (CONCORD_TYPE_GRAPH);
  g_signal_group_connect_swapped (self->graph_signals, "changed", G_CALLBACK (on_graph_changed), self);
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
    concord_capture_bar_save_draft (self);
  concord_capture_bar_forget_names (self);
  g_set_object (&self->desk, desk);
  g_signal_group_set_target (self->desk_signals, desk);
  g_signal_group_set_target (self->graph_signals, desk != NULL ? concord_desk_get_graph (desk) : NULL);
  g_clear_pointer (&self->context, g_free);
  if (desk == NULL)
    return;

  draft = concord_desk_get_draft (desk, DRAFT);
  concord_capture_bar_say (self, draft != NULL ? draft : "");
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
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

/**
 * concord_capture_bar_say:
 *
 * Puts @text into the line, with the cursor at its end, as if it had been typed.
 */
void
concord_capture_bar_say (ConcordCaptureBar *self,
                         const char        *text)
{
  self->filling = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
  self->filling = FALSE;
}

/**
 * concord_capture_bar_dup_said:
 *
 * Returns: (transfer full): what stands in the line
 */
char *
concord_capture_bar_dup_said (ConcordCaptureBar *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/**
 * concord_capture_bar_get_text:
 *
 * Returns: (transfer none): what one types in
 */
GtkTextView *
concord_capture_bar_get_text (ConcordCaptureBar *self)
{
  return self->text;
}
