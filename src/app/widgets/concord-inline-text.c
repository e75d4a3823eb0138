/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text that is edited where it stands. It knows no records: whoever owns it says whether a text was saved.
 * The text view exists only while someone writes, so that a card costs one label.
 */

#include "config.h"

#include "concord-inline-text.h"

#include <string.h>

#include "concord-highlight.h"
#include "concord-spelling.h"

#define PAUSE 400 /* milliseconds without a key after which what is there gets saved */

/* The narrowest that text is asked to be */
#define LEAST_CHARS 12

struct _ConcordInlineText
{
  GtkWidget parent_instance;

  GtkWidget *label;
  GtkWidget *view;

  char *text;        /* as it is saved */
  char *original;    /* as it was when editing started */
  char *offered;     /* as it was last emitted */
  char *group;
  char *placeholder;
  guint pause;
  guint leaving;
  ConcordFind *find;
  gboolean multiline;
  gboolean required;
  gboolean failed;
  gboolean finishing;
};

typedef enum
{
  PROP_TEXT = 1,
  PROP_PLACEHOLDER,
  PROP_MULTILINE,
  PROP_REQUIRED,
  PROP_EDITING,
  N_PROPS,
} ConcordInlineTextProperty;

enum
{
  EDITED,
  FINISHED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ConcordInlineText, concord_inline_text, GTK_TYPE_WIDGET)

static gboolean
is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        return FALSE;
    }

  return TRUE;
}

/* In letters. */
static glong
get_longest_line (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  glong longest = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    longest = MAX (longest, g_utf8_strlen (lines[i], -1));

  return longest;
}

/* While someone writes the label is there unseen, and gives the text view its size: a text view knows its
 * height only after it was given one.
 */
static void
update_label (ConcordInlineText *self)
{
  g_autofree char *typed = concord_inline_text_dup_typed (self);
  gboolean empty = is_blank (typed);

  const char *shown = empty && self->placeholder != NULL ? self->placeholder : typed;

  gtk_label_set_label (GTK_LABEL (self->label), shown);
  /* Or else every measure tries a long text with one letter a line, which takes longer than all else on a card. A
   * short one is quick, and a label that must be wider than all it says makes GTK complain. */
  gtk_label_set_width_chars (GTK_LABEL (self->label), get_longest_line (shown) > 4 * LEAST_CHARS ? LEAST_CHARS : -1);
  if (empty)
    gtk_widget_add_css_class (self->label, "dimmed");
  else
    gtk_widget_remove_css_class (self->label, "dimmed");
  concord_highlight_label (GTK_LABEL (self->label), empty ? NULL : self->find);
}

static void
set_failed (ConcordInlineText *self,
            gboolean           failed)
{
  self->failed = failed;
  if (failed)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}

/* Whether @text is saved now. */
static gboolean
offer (ConcordInlineText *self,
       const char        *text)
{
  gboolean saved = FALSE;

  g_clear_handle_id (&self->pause, g_source_remove);
  if (!self->failed && g_strcmp0 (text, self->offered) == 0)
    return TRUE;

  g_set_str (&self->offered, text);
  g_signal_emit (self, signals[EDITED], 0, text, self->group, &saved);
  set_failed (self, !saved);

  return saved;
}

static void
save (ConcordInlineText *self)
{
  g_autofree char *typed = concord_inline_text_dup_typed (self);

  if (!self->required || !is_blank (typed))
    offer (self, typed);
}

static void
on_pause (gpointer data)
{
  ConcordInlineText *self = data;

  self->pause = 0;
  save (self);
}

static void
on_changed (ConcordInlineText *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add_once (PAUSE, on_pause, self);
  update_label (self);
}

static void
take_view_away (ConcordInlineText *self,
                gboolean           by_key)
{
  if (self->view == NULL)
    return;

  self->finishing = TRUE;
  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_handle_id (&self->leaving, g_source_remove);
  g_clear_pointer (&self->view, gtk_widget_unparent);
  g_clear_pointer (&self->original, g_free);
  g_clear_pointer (&self->offered, g_free);
  g_clear_pointer (&self->group, g_free);
  set_failed (self, FALSE);
  update_label (self);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "editing");
  self->finishing = FALSE;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
  g_signal_emit (self, signals[FINISHED], 0, by_key);
}

/* Whether what was typed is saved; a card that cannot be blank says what it said before. */
static gboolean
save_all (ConcordInlineText *self)
{
  g_autofree char *typed = concord_inline_text_dup_typed (self);

  if (self->required && is_blank (typed))
    g_set_str (&typed, self->original);

  return offer (self, typed);
}

static void
leave (ConcordInlineText *self,
       gboolean           by_key)
{
  if (save_all (self))
    take_view_away (self, by_key);
}

static void
on_left (gpointer data)
{
  ConcordInlineText *self = data;

  self->leaving = 0;
  if (self->view != NULL && !gtk_widget_is_focus (self->view) && !self->failed)
    take_view_away (self, FALSE);
}

static void
cancel (ConcordInlineText *self)
{
  g_autofree char *original = g_strdup (self->original);

  offer (self, original);
  take_view_away (self, TRUE);
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                gpointer               data)
{
  ConcordInlineText *self = data;
  gboolean shift = (modifiers & GDK_SHIFT_MASK) != 0;

  switch (keyval)
    {
    case GDK_KEY_Escape:
      cancel (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (shift && self->multiline)
        return GDK_EVENT_PROPAGATE;
      leave (self, TRUE);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
on_focus_left (GtkEventControllerFocus *controller,
               gpointer                 data)
{
  ConcordInlineText *self = data;

  if (self->finishing || self->view == NULL)
    return;

  /* Another window in front is no reason to stop writing. */
  if (gtk_widget_is_focus (self->view))
    {
      save (self);
      return;
    }

  /* GTK is still telling the view that it lost the focus. */
  if (save_all (self) && self->leaving == 0)
    self->leaving = g_idle_add_once (on_left, self);
}

static GtkWidget *
create_view (ConcordInlineText *self)
{
  g_autoptr (GtkTextBuffer) buffer = concord_spelling_buffer_new ();
  GtkWidget *view = gtk_text_view_new_with_buffer (buffer);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_input_hints (GTK_TEXT_VIEW (view), GTK_INPUT_HINT_SPELLCHECK);
  gtk_text_view_set_justification (GTK_TEXT_VIEW (view), GTK_JUSTIFY_LEFT);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->placeholder != NULL ? self->placeholder : self->text,
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, self->multiline, -1);

  gtk_text_buffer_set_text (buffer, self->text, -1);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, 0);
  gtk_widget_add_controller (view, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_focus_left), self, 0);
  gtk_widget_add_controller (view, focus);
  concord_spelling_watch (GTK_TEXT_VIEW (view));

  return view;
}

static void
concord_inline_text_dispose (GObject *object)
{
  ConcordInlineText *self = CONCORD_INLINE_TEXT (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_handle_id (&self->leaving, g_source_remove);
  self->finishing = TRUE;
  g_clear_pointer (&self->view, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (concord_inline_text_parent_class)->dispose (object);
}

static void
concord_inline_text_finalize (GObject *object)
{
  ConcordInlineText *self = CONCORD_INLINE_TEXT (object);

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->original, g_free);
  g_clear_pointer (&self->offered, g_free);
  g_clear_pointer (&self->group, g_free);
  g_clear_pointer (&self->placeholder, g_free);
  g_clear_pointer (&self->find, concord_find_unref);

  G_OBJECT_CLASS (concord_inline_text_parent_class)->finalize (object);
}

static void
concord_inline_text_get_property (GObject    *object,
                                  guint       property,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  ConcordInlineText *self = CONCORD_INLINE_TEXT (object);

  switch ((ConcordInlineTextProperty) property)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, self->placeholder);
      break;
    case PROP_MULTILINE:
      g_value_set_boolean (value, self->multiline);
      break;
    case PROP_REQUIRED:
      g_value_set_boolean (value, self->required);
      break;
    case PROP_EDITING:
      g_value_set_boolean (value, self->view != NULL);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
concord_inline_text_set_property (GObject      *object,
                                  guint         property,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  ConcordInlineText *self = CONCORD_INLINE_TEXT (object);

  switch ((ConcordInlineTextProperty) property)
    {
    case PROP_TEXT:
      concord_inline_text_set_text (self, g_value_get_string (value));
      break;
    case PROP_PLACEHOLDER:
      if (g_set_str (&self->placeholder, g_value_get_string (value)))
        {
          update_label (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_MULTILINE:
      if (self->multiline != g_value_get_boolean (value))
        {
          self->multiline = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_REQUIRED:
      if (self->required != g_value_get_boolean (value))
        {
          self->required = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_EDITING:
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
concord_inline_text_class_init (ConcordInlineTextClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = concord_inline_text_dispose;
  object_class->finalize = concord_inline_text_finalize;
  object_class->get_property = concord_inline_text_get_property;
  object_class->set_property = concord_inline_text_set_property;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  properties[PROP_MULTILINE] = g_param_spec_boolean ("multiline", NULL, NULL, FALSE, flags);
  properties[PROP_REQUIRED] = g_param_spec_boolean ("required", NULL, NULL, FALSE, flags);
  properties[PROP_EDITING] =
    g_param_spec_boolean ("editing", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled,
                                  NULL, NULL, G_TYPE_BOOLEAN, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[FINISHED] =
    g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "inlinetext");
}

static void
concord_inline_text_init (ConcordInlineText *self)
{
  self->text = g_strdup ("");
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_yalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (self->label), GTK_NATURAL_WRAP_NONE);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/**
 * concord_inline_text_set_text:
 *
 * Shows what is saved. What someone is writing stays as it is, unless it had not been saved and now is.
 */
void
concord_inline_text_set_text (ConcordInlineText *self,
                              const char        *text)
{
  if (!g_set_str (&self->text, text != NULL ? text : ""))
    return;

  update_label (self);

  if (self->view != NULL && self->failed)
    {
      g_autofree char *typed = concord_inline_text_dup_typed (self);

      if (g_str_equal (g_strstrip (typed), self->text))
        {
          set_failed (self, FALSE);
          if (!gtk_widget_is_focus (self->view))
            take_view_away (self, FALSE);
        }
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/**
 * concord_inline_text_set_find:
 * @find: (nullable): the words that light up
 */
void
concord_inline_text_set_find (ConcordInlineText *self,
                              ConcordFind       *find)
{
  if (self->find == find)
    return;

  g_clear_pointer (&self->find, concord_find_unref);
  self->find = find != NULL ? concord_find_ref (find) : NULL;
  update_label (self);
}

/**
 * concord_inline_text_start:
 *
 * Begins editing, with the cursor at the end.
 */
void
concord_inline_text_start (ConcordInlineText *self)
{
  concord_inline_text_start_with (self, NULL);
}

/**
 * concord_inline_text_start_with:
 * @typed: (nullable): what was typed here before and could not be saved; %NULL for what is saved
 *
 * Begins editing and goes on with @typed.
 */
void
concord_inline_text_start_with (ConcordInlineText *self,
                                const char        *typed)
{
  GtkTextBuffer *buffer;
  GtkTextIter end;

  if (self->view == NULL)
    {
      self->group = g_uuid_string_random ();
      g_set_str (&self->original, self->text);
      g_set_str (&self->offered, self->text);
      self->view = create_view (self);
      gtk_widget_set_parent (self->view, GTK_WIDGET (self));
      gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
      if (typed != NULL)
        {
          gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), typed, -1);
          /* Going back to what is saved is an answer, too, to whoever kept it. */
          g_clear_pointer (&self->offered, g_free);
        }
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
    }

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  gtk_widget_grab_focus (self->view);
}

/**
 * concord_inline_text_finish:
 *
 * Saves what was typed and ends editing, saved or not: for a card that goes off the screen.
 */
void
concord_inline_text_finish (ConcordInlineText *self)
{
  if (self->view == NULL)
    return;

  leave (self, FALSE);
  take_view_away (self, FALSE);
}

/**
 * concord_inline_text_abandon:
 *
 * Ends editing and leaves what was typed: for someone who has done something else with it.
 */
void
concord_inline_text_abandon (ConcordInlineText *self)
{
  take_view_away (self, FALSE);
}

/**
 * concord_inline_text_dup_parts:
 * @before: (out) (transfer full): what is on the screen before the cursor
 * @after: (out) (transfer full): what is behind it
 */
void
concord_inline_text_dup_parts (ConcordInlineText *self,
                               char             **before,
                               char             **after)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, cursor, end;

  g_return_if_fail (self->view != NULL);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  *before = gtk_text_buffer_get_text (buffer, &start, &cursor, FALSE);
  *after = gtk_text_buffer_get_text (buffer, &cursor, &end, FALSE);
}

gboolean
concord_inline_text_get_editing (ConcordInlineText *self)
{
  return self->view != NULL;
}

/**
 * concord_inline_text_dup_typed:
 *
 * Returns: (transfer full): what is on the screen now
 */
char *
concord_inline_text_dup_typed (ConcordInlineText *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (self->view == NULL)
    return g_strdup (self->text);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}
