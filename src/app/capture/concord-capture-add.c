/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is typed and pasted into the capture bar becomes cards, or stays there with the reason. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "concord-capture-bar-private.h"
#include "concord-capture-target.h"
#include "concord-help-pages.h"
#include "concord-steps.h"

/* Where an answer about unknown partners leads. */
typedef struct
{
  ConcordCaptureBar *bar;
  char *text;
} Asked;

static gboolean add (ConcordCaptureBar *self,
                     const char        *text,
                     gboolean           add_partners);

static void
clear (ConcordCaptureBar *self)
{
  concord_capture_bar_say (self, "");
  g_clear_pointer (&self->attempt, g_free);
  g_clear_pointer (&self->unsaved, g_free);
  concord_capture_bar_save_draft (self);
}

static void
keep_on_screen (ConcordCaptureBar *self,
                const char        *text)
{
  g_autofree char *said = concord_capture_bar_dup_said (self);

  if (!g_str_equal (said, text))
    concord_capture_bar_say (self, text);
  gtk_widget_add_css_class (GTK_WIDGET (self->text), "error");
}

/* What could not be saved has been after all: it must not be added twice. */
void
concord_capture_bar_on_saved (ConcordCaptureBar *self)
{
  g_autofree char *said = NULL;

  if (!concord_desk_get_saved (self->desk) || self->unsaved == NULL)
    return;

  said = concord_capture_bar_dup_said (self);
  if (g_str_equal (self->unsaved, said))
    clear (self);
  g_clear_pointer (&self->attempt, g_free);
  g_clear_pointer (&self->unsaved, g_free);
}

/* The day that dates count from. */
GDate *
concord_capture_bar_get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_new_dmy ((GDateDay) g_date_time_get_day_of_month (now), (GDateMonth) g_date_time_get_month (now),
                         (GDateYear) g_date_time_get_year (now));
}

/* --- what cannot be added -------------------------------------------------------- */

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  g_clear_object (&asked->bar);
  g_free (asked->text);
  g_free (asked);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asked, asked_free)

static void
on_answered (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (Asked) asked = data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (object), result);

  if (asked->bar->desk == NULL)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (asked->bar->text));
  if (g_str_equal (answer, "add"))
    add (asked->bar, asked->text, TRUE);
}

/* A slip in a name would become a partner: so it is asked, once for the whole table. */
static void
ask_about_partners (ConcordCaptureBar *self,
                    const char        *names,
                    const char        *text)
{
  AdwDialog *dialog = concord_help_alert_new ("capture#spreadsheet", _("Add These Partners Too?"), NULL);
  Asked *asked = g_new0 (Asked, 1);

  asked->bar = g_object_ref (self);
  asked->text = g_strdup (text);
  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog),
                                /* Translators: %s is names of partners, divided by commas */
                                _("The cells name partners that this session does not have: %s."), names);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "add", _("_Add Them"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "add", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "add");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (self), NULL, on_answered, asked);
}

/* Where in the table something is wrong takes more words than a toast has room for. */
static void
refuse_table (ConcordCaptureBar *self,
              const char        *message)
{
  AdwDialog *dialog = concord_help_alert_new ("capture#spreadsheet", _("These Cells Cannot Be Added"), message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
refuse (ConcordCaptureBar *self,
        const char        *text,
        gboolean           table,
        const GError      *error)
{
  g_autofree char *place = NULL;

  if (g_error_matches (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_EMPTY))
    return;

  if (g_error_matches (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_UNKNOWN))
    {
      ask_about_partners (self, error->message, text);
      return;
    }

  if (table && !g_error_matches (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_HOMELESS))
    {
      refuse_table (self, error->message);
      return;
    }

  if (g_error_matches (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_HOMELESS))
    place = concord_capture_bar_say_place (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "session.toast", "s", place != NULL ? place : error->message);
  keep_on_screen (self, text);
}

/* --- adding ---------------------------------------------------------------------- */

static char *
say_added (ConcordKind kind,
           guint       n)
{
  switch ((guint) kind)
    {
    case CONCORD_KIND_OUTCOME:
      return g_strdup_printf (ngettext ("%u outcome added", "%u outcomes added", n), n);
    case CONCORD_KIND_PRIORITY:
      return g_strdup_printf (ngettext ("%u priority added", "%u priorities added", n), n);
    case CONCORD_KIND_COMMITMENT:
      return g_strdup_printf (ngettext ("%u commitment added", "%u commitments added", n), n);
    case CONCORD_KIND_NOTE:
      return g_strdup_printf (ngettext ("%u note added", "%u notes added", n), n);
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
get_ready_for_the_next (ConcordCaptureBar *self,
                        ConcordKind        kind,
                        char             **ids)
{
  guint n = g_strv_length (ids);

  clear (self);
  concord_capture_bar_set_kind (self, concord_capture_next_kind (self->before, kind, n));
  self->before = kind;
  concord_desk_set_selected (self->desk, concord_graph_lookup (concord_desk_get_graph (self->desk), ids[n - 1]));

  if (n > 1)
    {
      g_autofree char *said = say_added (kind, n);

      gtk_widget_activate_action (GTK_WIDGET (self), "session.offer-undo", "s", said);
    }
}

static gboolean
add (ConcordCaptureBar *self,
     const char        *text,
     gboolean           add_partners)
{
  ConcordGraph *graph = concord_desk_get_graph (self->desk);
  ConcordKind kind = concord_capture_bar_get_kind (self);
  ConcordRecord *target = concord_capture_bar_find_target (self);
  gboolean table = concord_steps_is_table (text);
  g_autoptr (GDate) today = concord_capture_bar_get_today ();
  g_auto (GStrv) ids = NULL;
  g_autoptr (ConcordEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  edit = table ? concord_steps_add_table (graph, kind, target, text, add_partners, today, &ids, &error)
               : concord_steps_capture (graph, kind, target, text, today, &ids, &error);
  if (edit == NULL)
    {
      refuse (self, text, table, error);
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

  get_ready_for_the_next (self, kind, ids);

  return TRUE;
}

/**
 * concord_capture_bar_add:
 * @text: what is to be added: a card for each line, or for each row of cells
 *
 * Adds it as one step and gets ready for the next. What cannot be added or saved stays on screen.
 *
 * Returns: whether it is added and saved
 */
gboolean
concord_capture_bar_add (ConcordCaptureBar *self,
                         const char        *text)
{
  g_autofree char *kept = g_strdup (text);

  return add (self, kept, FALSE);
}

/* --- pasting --------------------------------------------------------------------- */

/* @pasted in place of what is selected, or at the cursor. */
static char *
join (ConcordCaptureBar *self,
      const char        *pasted)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  g_autofree char *text = concord_capture_bar_dup_said (self);
  g_autofree char *head = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  head = g_utf8_substring (text, 0, gtk_text_iter_get_offset (&start));

  return g_strconcat (head, pasted, g_utf8_offset_to_pointer (text, gtk_text_iter_get_offset (&end)), NULL);
}

/**
 * concord_capture_bar_paste:
 *
 * Several lines and cells become cards at once; anything else is text like any other.
 */
void
concord_capture_bar_paste (ConcordCaptureBar *self,
                           const char        *pasted)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  /* What a spreadsheet or a text editor adds at the end does not make it several lines. */
  g_autofree char *text = g_strchomp (g_strdup (pasted));

  if (concord_steps_is_table (text))
    {
      /* Half a sentence is no cell: it stays. */
      g_autofree char *said = concord_capture_bar_dup_said (self);

      if (add (self, text, FALSE) && said[0] != '\0')
        concord_capture_bar_say (self, said);
    }
  else if (strpbrk (text, "\r\n") != NULL)
    {
      g_autofree char *lines = join (self, text);

      add (self, lines, FALSE);
    }
  else
    {
      gtk_text_buffer_begin_user_action (buffer);
      gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
      gtk_text_buffer_insert_at_cursor (buffer, text, -1);
      gtk_text_buffer_end_user_action (buffer);
      gtk_text_view_scroll_mark_onscreen (self->text, gtk_text_buffer_get_insert (buffer));
    }
}

static void
on_clipboard_read (GObject      *object,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (ConcordCaptureBar) self = data;
  g_autofree char *pasted = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);

  if (pasted != NULL && self->desk != NULL)
    concord_capture_bar_paste (self, pasted);
}

static void
on_paste (ConcordCaptureBar *self,
          GtkTextView       *text)
{
  g_signal_stop_emission_by_name (text, "paste-clipboard");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (text)), NULL, on_clipboard_read, g_object_ref (self));
}

void
concord_capture_bar_set_up_adding (ConcordCaptureBar *self)
{
  self->before = CONCORD_KIND_SESSION;
  g_signal_connect_object (self->text, "paste-clipboard", G_CALLBACK (on_paste), self, G_CONNECT_SWAPPED);
}
