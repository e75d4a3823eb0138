/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Slips are underlined while someone writes, in the language of the session, and only then. */

#include "config.h"

#include <adwaita.h>

#include "../board/concord-test-board.h"
#include "concord-dictionary.h"
#include "concord-inline-text.h"
#include "concord-kinds.h"
#include "concord-spelling.h"
#include "concord-test-window.h"

typedef struct
{
  ConcordTestBoard *data;
  GtkWidget *window;
  ConcordInlineText *text;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->data = concord_test_board_new ();
  self->window = adw_window_new ();
  self->text = g_object_new (CONCORD_TYPE_INLINE_TEXT, NULL);
  concord_spelling_follow (self->window, concord_desk_get_session (self->data->desk));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 600, 300);
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (self->text));
  gtk_window_present (GTK_WINDOW (self->window));
  concord_test_settle (self->window);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  concord_spelling_set_settings (NULL);
  concord_test_board_free (self->data);
}

static void
say_language (Fixture    *self,
              const char *language)
{
  ConcordEdit *edit = concord_desk_begin (self->data->desk, "Change language");

  concord_edit_set_text (edit, CONCORD_KIND_SESSION, concord_record_get_id (concord_desk_get_session (self->data->desk)),
                         CONCORD_SESSION_LANGUAGE, language);
  concord_test_board_commit (self->data, edit);
}

static GtkTextBuffer *
get_buffer (Fixture *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_root_get_focus (GTK_ROOT (self->window))));
}

static gboolean
is_underlined (Fixture *self,
               int      offset)
{
  g_autoptr (GSList) tags = NULL;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &iter, offset);
  tags = gtk_text_iter_get_tags (&iter);
  for (GSList *l = tags; l != NULL; l = l->next)
    {
      PangoUnderline underline;

      g_object_get (l->data, "underline", &underline, NULL);
      if (underline != PANGO_UNDERLINE_NONE)
        return TRUE;
    }

  return FALSE;
}

/* "A famly hub opens": the slip is the second word. */
static gboolean
slip_is_seen (gpointer data)
{
  return is_underlined (data, 3);
}

static gboolean
slip_is_not_seen (gpointer data)
{
  return !is_underlined (data, 3);
}

static void
write_slip (Fixture *self)
{
  concord_inline_text_start (self->text);
  gtk_text_buffer_insert_at_cursor (get_buffer (self), "A famly hub opens ", -1);
}

static gboolean
has_no_dictionary (void)
{
  g_auto (GStrv) known = concord_dictionary_list ();
  g_autofree char *british = concord_dictionary_choose ("en-GB", (const char *const *) known);

  if (british == NULL)
    g_test_skip ("There is no British dictionary");

  return british == NULL;
}

static void
assert_chosen (const char *wanted,
               const char *known,
               const char *expected)
{
  g_auto (GStrv) list = g_strsplit (known, " ", -1);
  g_autofree char *chosen = concord_dictionary_choose (wanted, (const char *const *) list);

  g_assert_cmpstr (chosen, ==, expected);
}

static void
the_dictionary_is_that_of_the_session (void)
{
  assert_chosen ("en-GB", "cy_GB en_GB en_US", "en_GB");
  assert_chosen ("en_gb", "cy_GB en_GB en_US", "en_GB");
  assert_chosen ("cy-GB", "cy_GB en_GB", "cy_GB");
  assert_chosen ("en", "en_AU en_GB", "en_GB");
  assert_chosen ("en", "en_AU en_US", "en_AU");
  assert_chosen ("cy", "cy_GB en_GB", "cy_GB");
  /* Rather none than one of another language, or of another country. */
  assert_chosen ("cy-GB", "en_GB", NULL);
  assert_chosen ("en-US", "en_GB", NULL);
  assert_chosen ("e", "en_GB", NULL);
  /* Nothing said is British English, or what there is. */
  assert_chosen ("", "en_US en_GB", "en_GB");
  assert_chosen (NULL, "fr_FR", "fr_FR");
  assert_chosen (NULL, "", NULL);
}

static void
a_slip_is_underlined_and_nothing_else (Fixture      *self,
                                       gconstpointer data)
{
  if (has_no_dictionary ())
    return;

  write_slip (self);
  concord_test_until (slip_is_seen, self);
  g_assert_false (is_underlined (self, 9));
  g_assert_false (is_underlined (self, 13));
}

static void
another_language_is_left_alone_until_it_is_said_right (Fixture      *self,
                                                       gconstpointer data)
{
  if (has_no_dictionary ())
    return;

  write_slip (self);
  concord_test_until (slip_is_seen, self);
  say_language (self, "xx-XX");
  concord_test_until (slip_is_not_seen, self);
  say_language (self, "en-GB");
  concord_test_until (slip_is_seen, self);
}

static void
a_name_that_is_known_is_no_slip (Fixture      *self,
                                 gconstpointer data)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (has_no_dictionary ())
    return;

  write_slip (self);
  concord_test_until (slip_is_seen, self);
  buffer = get_buffer (self);
  gtk_text_buffer_create_tag (buffer, CONCORD_SPELLING_NAME_TAG, NULL);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, 2);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 7);
  gtk_text_buffer_apply_tag_by_name (buffer, CONCORD_SPELLING_NAME_TAG, &start, &end);
  g_assert_false (is_underlined (self, 3));

  /* Nor is one that is a name before anybody looked. */
  gtk_text_buffer_set_text (buffer, "A famly at Northmre place ", -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, 11);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 19);
  gtk_text_buffer_apply_tag_by_name (buffer, CONCORD_SPELLING_NAME_TAG, &start, &end);
  concord_test_until (slip_is_seen, self);
  g_assert_false (is_underlined (self, 12));
}

static void
it_can_be_switched_off_while_writing (Fixture      *self,
                                      gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);

  if (has_no_dictionary ())
    return;

  concord_spelling_set_settings (settings);
  g_settings_set_boolean (settings, "check-spelling", TRUE);
  write_slip (self);
  concord_test_until (slip_is_seen, self);
  g_settings_set_boolean (settings, "check-spelling", FALSE);
  concord_test_until (slip_is_not_seen, self);
  g_settings_reset (settings, "check-spelling");
  concord_test_until (slip_is_seen, self);
}

static void
a_text_that_goes_while_it_is_checked_takes_everything_along (Fixture      *self,
                                                             gconstpointer data)
{
  for (guint i = 0; i < 5; i++)
    {
      write_slip (self);
      concord_inline_text_finish (self->text);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

int
main (int   argc,
      char *argv[])
{
  /* The compositor's own answers after a window with a text field is gone, to the field (GTK 4.18). */
  g_setenv ("GTK_IM_MODULE", "gtk-im-context-simple", TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/spelling/the-dictionary-is-that-of-the-session", the_dictionary_is_that_of_the_session);
#define add(name, test) g_test_add ("/spelling/" name, Fixture, NULL, set_up, test, tear_down)
  add ("a-slip-is-underlined", a_slip_is_underlined_and_nothing_else);
  add ("another-language", another_language_is_left_alone_until_it_is_said_right);
  add ("a-name-that-is-known", a_name_that_is_known_is_no_slip);
  add ("switched-off", it_can_be_switched_off_while_writing);
  add ("a-text-that-goes", a_text_that_goes_while_it_is_checked_takes_everything_along);
#undef add

  return g_test_run ();
}
