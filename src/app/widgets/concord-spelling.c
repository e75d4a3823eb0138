/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Spelling by libspelling, for any text view. It changes no text but when someone chooses a correction, and it never
 * works before a text has the focus: a dictionary takes some 50 ms to read.
 */

#include "config.h"

#include "concord-spelling.h"

#include <glib/gi18n-lib.h>
#include <libspelling.h>

#include "concord-dictionary.h"
#include "concord-session.h"

#define KEY           "check-spelling"
#define SCOPE_DATA    "concord-spelling-session"
#define CHECKING_DATA "concord-spelling-checking"

/* What checks one text view. */
typedef struct
{
  GtkTextView *view;
  GtkTextBuffer *buffer;
  SpellingTextBufferAdapter *adapter; /* until the view is destroyed */
  GSignalGroup *session; /* whose language it is */
  GSignalGroup *settings;
  gulong tags;
  guint starting;
  gboolean started;
} Checking;

static GSettings *shared_settings;

/* Returns: (transfer full) (nullable): the session that the view is part of, or that its dialog is about */
static ConcordRecord *
find_session (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      GWeakRef *session = g_object_get_data (G_OBJECT (widget), SCOPE_DATA);

      if (session != NULL)
        return g_weak_ref_get (session);
    }

  return NULL;
}

/* libspelling leaves an underline where it is when the word under it becomes a name, or became one while it was being
 * looked up.
 */
static void
on_tag_applied (Checking      *self,
                GtkTextTag    *tag,
                GtkTextIter   *start,
                GtkTextIter   *end,
                GtkTextBuffer *buffer)
{
  GtkTextTag *slip = spelling_text_buffer_adapter_get_tag (self->adapter);
  GtkTextTag *name = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), CONCORD_SPELLING_NAME_TAG);

  if (name != NULL && (tag == name || (tag == slip && gtk_text_iter_has_tag (start, name))))
    gtk_text_buffer_remove_tag (buffer, slip, start, end);
}

/* The innermost of libspelling's sections, first in each. */
static GMenuModel *
find_corrections (GMenuModel *model)
{
  GMenuModel *found = g_object_ref (model);

  while (g_menu_model_get_n_items (found) > 0)
    {
      GMenuModel *section = g_menu_model_get_item_link (found, 0, G_MENU_LINK_SECTION);

      if (section == NULL)
        break;
      g_set_object (&found, section);
      g_object_unref (section);
    }

  return found;
}

/* libspelling's menu without its switch, which would be for this text alone, and without its languages, which are the
 * session's to say.
 */
static GMenuModel *
create_menu (SpellingTextBufferAdapter *adapter)
{
  g_autoptr (GMenuModel) corrections = find_corrections (spelling_text_buffer_adapter_get_menu_model (adapter));
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) words = g_menu_new ();
  g_autoptr (GMenuItem) add = g_menu_item_new (_("Add to Dictionary"), "spelling.add");
  g_autoptr (GMenuItem) ignore = g_menu_item_new (_("Ignore This Word"), "spelling.ignore");

  g_menu_item_set_attribute (add, "hidden-when", "s", "action-disabled");
  g_menu_item_set_attribute (ignore, "hidden-when", "s", "action-disabled");
  g_menu_append_item (words, add);
  g_menu_append_item (words, ignore);
  if (shared_settings != NULL)
    g_menu_append (words, _("Check Spelling"), "app." KEY);

  g_menu_append_section (menu, NULL, corrections);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (words));

  return G_MENU_MODEL (menu);
}

static void
create_adapter (Checking        *self,
                SpellingChecker *checker)
{
  g_autoptr (GMenuModel) menu = NULL;

  self->adapter = spelling_text_buffer_adapter_new (GTK_SOURCE_BUFFER (self->buffer), checker);
  /* A menu may hold it for a while after the view is gone, and then it must not look for a text that is gone too. */
  g_object_set_data_full (G_OBJECT (self->adapter), "concord-buffer", g_object_ref (self->buffer), g_object_unref);
  self->tags = g_signal_connect_data (self->buffer, "apply-tag", G_CALLBACK (on_tag_applied), self, NULL,
                                      G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  menu = create_menu (self->adapter);
  gtk_text_view_set_extra_menu (self->view, menu);
  gtk_widget_insert_action_group (GTK_WIDGET (self->view), "spelling", G_ACTION_GROUP (self->adapter));
}

/* The language or the switch changed, or it is time to begin. */
static void
refresh (Checking *self)
{
  g_autoptr (ConcordRecord) session = g_signal_group_dup_target (self->session);
  const char *language = session != NULL ? concord_record_get_text (session, CONCORD_SESSION_LANGUAGE) : NULL;
  SpellingChecker *checker = concord_dictionary_get_checker (language);

  if (checker != NULL && self->adapter == NULL)
    create_adapter (self, checker);
  if (self->adapter == NULL)
    return;

  if (checker != NULL)
    spelling_text_buffer_adapter_set_checker (self->adapter, checker);
  spelling_text_buffer_adapter_set_enabled (
    self->adapter, checker != NULL && (shared_settings == NULL || g_settings_get_boolean (shared_settings, KEY)));
}

static gboolean
on_start (gpointer data)
{
  Checking *self = data;
  g_autoptr (ConcordRecord) session = find_session (GTK_WIDGET (self->view));

  self->starting = 0;
  self->started = TRUE;
  g_signal_group_set_target (self->session, session);
  g_signal_group_set_target (self->settings, shared_settings);
  refresh (self);

  return G_SOURCE_REMOVE;
}

/* When there is nothing more urgent: the first text to have the focus reads the dictionary. */
static void
on_enter (Checking *self)
{
  if (!self->started && self->starting == 0)
    self->starting = g_idle_add_full (G_PRIORITY_LOW, on_start, self, NULL);
}

static void
update_corrections (Checking *self)
{
  if (self->adapter != NULL)
    spelling_text_buffer_adapter_update_corrections (self->adapter);
}

/* The menu is about the word that was pointed at. */
static void
on_pressed (Checking *self,
            int       n_press,
            double    x,
            double    y)
{
  GtkTextIter at, start, end;
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (self->view, &at, buffer_x, buffer_y);
  if (!gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end) || !gtk_text_iter_in_range (&at, &start, &end))
    gtk_text_buffer_place_cursor (self->buffer, &at);

  update_corrections (self);
}

static gboolean
on_key_pressed (Checking       *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType modifiers)
{
  if (keyval == GDK_KEY_Menu || (keyval == GDK_KEY_F10 && (modifiers & GDK_SHIFT_MASK) != 0))
    update_corrections (self);

  return GDK_EVENT_PROPAGATE;
}

static void
stop (Checking *self)
{
  g_clear_handle_id (&self->starting, g_source_remove);
  g_clear_signal_handler (&self->tags, self->buffer);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  gtk_widget_insert_action_group (GTK_WIDGET (self->view), "spelling", NULL);
  g_clear_object (&self->adapter);
}

static void
checking_free (gpointer data)
{
  Checking *self = data;

  g_clear_object (&self->buffer);
  g_free (self);
}

/**
 * concord_spelling_watch:
 * @view: with a buffer from concord_spelling_buffer_new()
 *
 * Checks what is written in @view, from the first time it has the focus.
 */
void
concord_spelling_watch (GtkTextView *view)
{
  Checking *self = g_new0 (Checking, 1);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_return_if_fail (GTK_SOURCE_IS_BUFFER (gtk_text_view_get_buffer (view)));

  self->view = view;
  self->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  self->session = g_signal_group_new (CONCORD_TYPE_RECORD);
  g_signal_group_connect_swapped (self->session, "notify::language", G_CALLBACK (refresh), self);
  self->settings = g_signal_group_new (G_TYPE_SETTINGS);
  g_signal_group_connect_swapped (self->settings, "changed::" KEY, G_CALLBACK (refresh), self);

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_enter), self);
  gtk_widget_add_controller (GTK_WIDGET (view), focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (click));

  g_signal_connect_swapped (view, "destroy", G_CALLBACK (stop), self);
  g_object_set_data_full (G_OBJECT (view), CHECKING_DATA, self, checking_free);
}

/**
 * concord_spelling_buffer_new:
 *
 * Returns: (transfer full): a buffer for a text that is checked: plain, without anything else that a source has
 */
GtkTextBuffer *
concord_spelling_buffer_new (void)
{
  return g_object_new (GTK_SOURCE_TYPE_BUFFER, "highlight-syntax", FALSE, "highlight-matching-brackets", FALSE,
                       "implicit-trailing-newline", FALSE, "style-scheme", NULL, NULL);
}

static void
free_session (gpointer data)
{
  GWeakRef *session = data;

  g_weak_ref_clear (session);
  g_free (session);
}

/**
 * concord_spelling_follow:
 * @scope: a page or dialog
 *
 * What is written anywhere in @scope is checked in the language of @session.
 */
void
concord_spelling_follow (GtkWidget     *scope,
                         ConcordRecord *session)
{
  GWeakRef *ref = g_new0 (GWeakRef, 1);

  g_weak_ref_init (ref, session);
  g_object_set_data_full (G_OBJECT (scope), SCOPE_DATA, ref, free_session);
}

/**
 * concord_spelling_set_settings:
 * @settings: (nullable): which know whether spelling is to be checked; without, it is
 */
void
concord_spelling_set_settings (GSettings *settings)
{
  g_set_object (&shared_settings, settings);
}
