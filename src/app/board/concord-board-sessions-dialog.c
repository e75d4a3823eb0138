/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The other sessions by title and date, with a search, to choose one of them. Changes nothing itself. */

#include "config.h"

#include "concord-board-sessions-dialog.h"

#include <glib/gi18n-lib.h>

#include "concord-date.h"
#include "concord-received.h"

struct _ConcordBoardSessionsDialog
{
  AdwDialog parent_instance;

  GtkEditable *search;
  GtkStack *stack;
  GtkLabel *explanation;
  GtkListBox *list;
  AdwStatusPage *nothing;

  GPtrArray *sessions; /* ConcordSummary */
  char *words;         /* what is searched for, folded */
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (ConcordBoardSessionsDialog, concord_board_sessions_dialog, ADW_TYPE_DIALOG)

static G_DEFINE_QUARK (concord-board-summary, summary)

static ConcordSummary *
get_summary (GtkListBoxRow *row)
{
  return g_object_get_qdata (G_OBJECT (row), summary_quark ());
}

static gboolean
matches (GtkListBoxRow *row,
         gpointer       data)
{
  ConcordBoardSessionsDialog *self = data;
  ConcordSummary *summary = get_summary (row);
  g_autofree char *date = concord_date_format (summary->date != NULL ? summary->date : "");
  g_autofree char *all = g_strjoin (" ", summary->title, summary->place != NULL ? summary->place : "",
                                    date != NULL ? date : "", NULL);

  return self->words == NULL || self->words[0] == '\0' || g_str_match_string (self->words, all, TRUE);
}

static GtkListBoxRow *
get_first (ConcordBoardSessionsDialog *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (matches (row, self))
        return row;
    }

  return NULL;
}

static void
on_search (ConcordBoardSessionsDialog *self)
{
  g_set_str (&self->words, gtk_editable_get_text (self->search));
  gtk_list_box_invalidate_filter (self->list);
  gtk_stack_set_visible_child_name (self->stack, get_first (self) != NULL ? "sessions" : "nothing");
}

static void
choose (ConcordBoardSessionsDialog *self,
        GtkListBoxRow              *row)
{
  ConcordSummary *summary = get_summary (row);
  g_autoptr (ConcordBoardSessionsDialog) kept = g_object_ref (self);

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, chosen_signal, 0, summary->id, summary->title);
}

static void
on_row_activated (ConcordBoardSessionsDialog *self,
                  GtkListBoxRow              *row)
{
  choose (self, row);
}

static void
on_activate (ConcordBoardSessionsDialog *self)
{
  GtkListBoxRow *row = get_first (self);

  if (row != NULL)
    choose (self, row);
}

static void
on_stop (ConcordBoardSessionsDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static GtkWidget *
create_row (ConcordSummary *summary)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *date = concord_date_format (summary->date != NULL ? summary->date : "");
  gboolean has_place = summary->place != NULL && summary->place[0] != '\0';
  gboolean has_date = date != NULL && date[0] != '\0';
  g_autofree char *subtitle = NULL;

  if (has_place && has_date)
    /* Translators: the date and the place of a session */
    subtitle = g_strdup_printf (C_("session", "%s · %s"), date, summary->place);
  else
    subtitle = g_strdup (has_date ? date : has_place ? summary->place : "");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), summary->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_qdata (G_OBJECT (row), summary_quark (), summary);

  return row;
}

static void
concord_board_sessions_dialog_finalize (GObject *object)
{
  ConcordBoardSessionsDialog *self = CONCORD_BOARD_SESSIONS_DIALOG (object);

  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (concord_board_sessions_dialog_parent_class)->finalize (object);
}

static void
concord_board_sessions_dialog_class_init (ConcordBoardSessionsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = concord_board_sessions_dialog_finalize;

  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/concordboard/Concord/ui/concord-board-sessions-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardSessionsDialog, search);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardSessionsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardSessionsDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardSessionsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardSessionsDialog, nothing);
  gtk_widget_class_bind_template_callback (widget_class, on_search);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
concord_board_sessions_dialog_init (ConcordBoardSessionsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Nothing goes into what cannot be changed. */
static gboolean
is_received (ConcordStore *store,
             const char   *id)
{
  g_autoptr (ConcordReceived) received = concord_received_find (store, id);

  return received != NULL;
}

/**
 * concord_board_sessions_dialog_new:
 * @but: the id of the session that is left out
 * @n_cards: how many cards are to be copied
 * @error: of the store
 */
AdwDialog *
concord_board_sessions_dialog_new (ConcordStore *store,
                                   const char   *but,
                                   guint         n_cards,
                                   GError      **error)
{
  g_autoptr (GPtrArray) sessions = concord_store_list_sessions (store, error);
  ConcordBoardSessionsDialog *self;
  g_autofree char *explanation = NULL;

  if (sessions == NULL)
    return NULL;

  self = g_object_new (CONCORD_TYPE_BOARD_SESSIONS_DIALOG, NULL);
  self->sessions = g_steal_pointer (&sessions);
  explanation = g_strdup_printf (ngettext ("%u card is copied with all that belongs to it. Partners and cohorts that are there by "
                                           "the same name are used, others are copied too.",
                                           "%u cards are copied with all that belongs to them. Partners and cohorts that are "
                                           "there by the same name are used, others are copied too.", n_cards), n_cards);
  gtk_label_set_label (self->explanation, explanation);

  for (guint i = 0; i < self->sessions->len; i++)
    {
      ConcordSummary *summary = self->sessions->pdata[i];

      if (!g_str_equal (summary->id, but) && !is_received (store, summary->id))
        gtk_list_box_append (self->list, create_row (summary));
    }

  gtk_list_box_set_filter_func (self->list, matches, self, NULL);
  if (gtk_list_box_get_row_at_index (self->list, 0) == NULL)
    adw_status_page_set_title (self->nothing, _("There Is No Other Session"));
  else
    adw_status_page_set_title (self->nothing, _("Nothing Found"));
  on_search (self);

  return ADW_DIALOG (self);
}
