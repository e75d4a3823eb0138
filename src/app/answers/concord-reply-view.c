/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What my organisation promised, and what it says to that. How the answer is kept is in concord-reply-draft.c, how it
 * leaves in concord-reply-send.c. It never changes the session.
 */

#include "config.h"

#include "concord-reply-view.h"

#include <glib/gi18n-lib.h>

#include "concord-partner.h"
#include "concord-promises.h"
#include "concord-reply-card.h"
#include "concord-reply-draft.h"
#include "concord-reply-send.h"

#define ORGANISATION "answering"

struct _ConcordReplyView
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkListBox *organisations;
  GtkWidget *none;
  GtkScrolledWindow *scroller;
  GtkLabel *heading;
  GtkEditable *name;
  GtkEditable *role;
  GtkBox *promises;
  GtkListBox *notes;
  AdwComboRow *sort;
  GtkEditable *note;
  GtkLabel *count;
  GtkProgressBar *progress;

  ConcordDesk *desk;
  char *revision;
  ConcordAnswerFile *answer;
  GPtrArray *commitments; /* those that are to be answered */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (ConcordReplyView, concord_reply_view, ADW_TYPE_BIN)

static ConcordGraph *
get_graph (ConcordReplyView *self)
{
  return concord_desk_get_graph (self->desk);
}

/* --- how far one is ------------------------------------------------------------------ */

static void
update_progress (ConcordReplyView *self)
{
  guint n = self->commitments->len;
  guint answered = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < n; i++)
    {
      if (concord_answer_file_get_answer (self->answer, concord_record_get_id (self->commitments->pdata[i])) !=
          CONCORD_ANSWER_NOT_SAID)
        answered++;
    }

  if (n == 0)
    words = g_strdup (_("Nothing to answer"));
  else
    words = g_strdup_printf (_("Answered: %u of %u"), answered, n);
  gtk_label_set_label (self->count, words);
  gtk_progress_bar_set_fraction (self->progress, n > 0 ? (double) answered / n : 0);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reply.send", !concord_answer_file_is_empty (self->answer));
}

static void
on_answer_changed (ConcordReplyView *self)
{
  concord_reply_draft_keep (self->desk, self->answer);
  update_progress (self);
}

/* --- notes --------------------------------------------------------------------------- */

static void show_notes (ConcordReplyView *self);

static void
on_note_removed (ConcordReplyView *self,
                 GtkWidget        *button)
{
  concord_answer_file_remove_note (self->answer, g_object_get_data (G_OBJECT (button), "concord-note"));
  show_notes (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->note));
}

static GtkWidget *
create_note_row (ConcordReplyView        *self,
                 const ConcordAnswerNote *note)
{
  const ConcordField *field = &concord_note_info.fields[CONCORD_NOTE_SORT];
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *trash = gtk_button_new_from_icon_name ("user-trash-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), note->text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), concord_field_choice_label (field, note->sort));
  gtk_widget_set_valign (trash, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (trash, "flat");
  gtk_widget_set_tooltip_text (trash, _("Remove This Note"));
  g_object_set_data_full (G_OBJECT (trash), "concord-note", g_strdup (note->id), g_free);
  g_signal_connect_object (trash, "clicked", G_CALLBACK (on_note_removed), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), trash);

  return row;
}

static void
show_notes (ConcordReplyView *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->notes, 0)) != NULL && !ADW_IS_COMBO_ROW (row))
    gtk_list_box_remove (self->notes, GTK_WIDGET (row));

  for (guint i = 0; i < concord_answer_file_get_n_notes (self->answer); i++)
    gtk_list_box_insert (self->notes, create_note_row (self, concord_answer_file_get_note (self->answer, i)), (int) i);
}

static void
on_note (ConcordReplyView *self)
{
  ConcordAnswerNote note = {
    .text = (char *) gtk_editable_get_text (self->note),
    .sort = (ConcordNoteSort) (adw_combo_row_get_selected (self->sort) + 1),
  };
  g_autoptr (GError) error = NULL;

  if (note.text[0] == '\0')
    return;

  if (concord_answer_file_set_note (self->answer, &note, &error) == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "session.toast", "s", error->message);
      return;
    }

  gtk_editable_set_text (self->note, "");
  show_notes (self);
  /* The line to type in moved down, and the focus with it. */
  gtk_viewport_scroll_to (GTK_VIEWPORT (gtk_scrolled_window_get_child (self->scroller)), GTK_WIDGET (self->note), NULL);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), _("Note added"), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* --- what was promised --------------------------------------------------------------- */

static void
on_by (ConcordReplyView *self)
{
  g_autoptr (GError) error = NULL;
  gboolean taken;

  if (self->showing)
    return;

  taken = concord_answer_file_set_by (self->answer, gtk_editable_get_text (self->name),
                                      gtk_editable_get_text (self->role), &error);
  if (!taken)
    gtk_widget_activate_action (GTK_WIDGET (self), "session.toast", "s", error->message);
}

static void
show_promises (ConcordReplyView *self)
{
  ConcordRecord *before = NULL;
  GtkWidget *group = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->promises))) != NULL)
    gtk_box_remove (self->promises, child);

  for (guint i = 0; i < self->commitments->len; i++)
    {
      ConcordRecord *commitment = self->commitments->pdata[i];
      ConcordRecord *outcome = concord_promise_get_outcome (get_graph (self), commitment);

      if (group == NULL || outcome != before)
        {
          GtkWidget *heading = gtk_label_new (outcome != NULL ? concord_record_get_headline (outcome) : NULL);

          group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
          gtk_label_set_xalign (GTK_LABEL (heading), 0);
          gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
          gtk_widget_add_css_class (heading, "title-4");
          gtk_box_append (GTK_BOX (group), heading);
          gtk_box_append (self->promises, group);
        }
      before = outcome;
      gtk_box_append (GTK_BOX (group), concord_reply_card_new (get_graph (self), commitment, self->answer));
    }

  if (self->commitments->len == 0)
    {
      GtkWidget *label = gtk_label_new (_("It has promised nothing yet. You can still send notes."));

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_box_append (self->promises, label);
    }
}

static void
show_answer (ConcordReplyView *self,
             ConcordRecord    *partner)
{
  const char *name = concord_answer_file_get_name (self->answer);
  const char *role = concord_answer_file_get_role (self->answer);

  self->showing = TRUE;
  gtk_label_set_label (self->heading, concord_record_get_headline (partner));
  gtk_editable_set_text (self->name, name != NULL ? name : "");
  gtk_editable_set_text (self->role, role != NULL ? role : "");
  show_promises (self);
  show_notes (self);
  self->showing = FALSE;
  update_progress (self);
  gtk_stack_set_visible_child_name (self->stack, "answer");
}

/* --- which organisation -------------------------------------------------------------- */

static GtkWidget *
create_organisation_row (ConcordReplyView *self,
                         ConcordRecord    *partner)
{
  GtkWidget *row = adw_action_row_new ();
  g_autoptr (GPtrArray) promises = concord_promises_list (get_graph (self), concord_record_get_id (partner));
  g_autofree char *count
    = g_strdup_printf (ngettext ("%u commitment", "%u commitments", promises->len), promises->len);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), concord_record_get_headline (partner));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), count);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data_full (G_OBJECT (row), "concord-partner", g_strdup (concord_record_get_id (partner)), g_free);

  return row;
}

static void
on_organisation (ConcordReplyView *self,
                 GtkListBoxRow    *row)
{
  concord_reply_view_choose (self, g_object_get_data (G_OBJECT (row), "concord-partner"));
  gtk_widget_child_focus (GTK_WIDGET (self->scroller), GTK_DIR_TAB_FORWARD);
}

static void
choose (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  ConcordReplyView *self = CONCORD_REPLY_VIEW (widget);

  gtk_stack_set_visible_child_name (self->stack, "choose");
  gtk_widget_child_focus (GTK_WIDGET (self->organisations), GTK_DIR_TAB_FORWARD);
}

/* The first thing that is typed and not in the answer. */
static const char *
find_problem (ConcordReplyView *self)
{
  for (GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self->promises)); group != NULL;
       group = gtk_widget_get_next_sibling (group))
    {
      for (GtkWidget *card = gtk_widget_get_first_child (group); card != NULL; card = gtk_widget_get_next_sibling (card))
        {
          const char *problem = CONCORD_IS_REPLY_CARD (card) ? concord_reply_card_get_problem (CONCORD_REPLY_CARD (card)) : NULL;

          if (problem != NULL)
            {
              concord_reply_card_focus_problem (CONCORD_REPLY_CARD (card));
              return problem;
            }
        }
    }

  return NULL;
}

static void
send (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  ConcordReplyView *self = CONCORD_REPLY_VIEW (widget);
  const char *problem = find_problem (self);

  /* A note that is typed belongs to what is sent. */
  on_note (self);
  if (problem != NULL)
    gtk_widget_activate_action (widget, "session.toast", "s", problem);
  else
    concord_reply_send (widget, get_graph (self), self->answer);
}

static gboolean
concord_reply_view_grab_focus (GtkWidget *widget)
{
  ConcordReplyView *self = CONCORD_REPLY_VIEW (widget);

  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
concord_reply_view_dispose (GObject *object)
{
  ConcordReplyView *self = CONCORD_REPLY_VIEW (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->answer);
  g_clear_pointer (&self->commitments, g_ptr_array_unref);
  g_clear_pointer (&self->revision, g_free);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (concord_reply_view_parent_class)->dispose (object);
}

static void
concord_reply_view_class_init (ConcordReplyViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_reply_view_dispose;
  widget_class->grab_focus = concord_reply_view_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/concordboard/Concord/ui/concord-reply-view.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordReplyView, stack);
  gtk_widget_class_bind_template_child (widget_class, ConcordReplyView, organisations);
  gtk_widget_class_bind_template_child (widget_class, ConcordReplyView, none);
  gtk_widget_class_bind_template_child (widget_class, ConcordReplyView, scroller);
  gtk_widget_class_bind_template_child (widget_class, ConcordReplyView, heading);
  gtk_widget_class_bind_template_child (widget_class, ConcordReplyView, name);
  gtk_widget_class_bind_template_child (widget_class, ConcordReplyView, role);
  gtk_widget_class_bind_template_child (widget_class, ConcordReplyView, promises);
  gtk_widget_class_bind_template_child (widget_class, ConcordReplyView, notes);
  gtk_widget_class_bind_template_child (widget_class, ConcordReplyView, sort);
  gtk_widget_class_bind_template_child (widget_class, ConcordReplyView, note);
  gtk_widget_class_bind_template_child (widget_class, ConcordReplyView, count);
  gtk_widget_class_bind_template_child (widget_class, ConcordReplyView, progress);
  gtk_widget_class_bind_template_callback (widget_class, on_organisation);
  gtk_widget_class_bind_template_callback (widget_class, on_by);
  gtk_widget_class_bind_template_callback (widget_class, on_note);
  gtk_widget_class_install_action (widget_class, "reply.choose", NULL, choose);
  gtk_widget_class_install_action (widget_class, "reply.send", NULL, send);
}

static void
concord_reply_view_init (ConcordReplyView *self)
{
  const ConcordField *field = &concord_note_info.fields[CONCORD_NOTE_SORT];
  g_autoptr (GtkStringList) sorts = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 1; i < concord_field_n_choices (field); i++)
    gtk_string_list_append (sorts, concord_field_choice_label (field, i));
  adw_combo_row_set_model (self->sort, G_LIST_MODEL (sorts));
  self->commitments = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * concord_reply_view_new:
 * @desk: of a received copy
 * @revision: the revision it is a copy of
 */
GtkWidget *
concord_reply_view_new (ConcordDesk *desk,
                        const char  *revision)
{
  ConcordReplyView *self = g_object_new (CONCORD_TYPE_REPLY_VIEW, NULL);
  ConcordRecordList *partners = concord_graph_list (concord_desk_get_graph (desk), CONCORD_KIND_PARTNER);
  g_autofree char *remembered = concord_desk_get_draft (desk, ORGANISATION);

  self->desk = g_object_ref (desk);
  self->revision = g_strdup (revision);
  for (guint i = 0; i < concord_record_list_get_length (partners); i++)
    gtk_list_box_append (self->organisations, create_organisation_row (self, concord_record_list_peek (partners, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->organisations), concord_record_list_get_length (partners) > 0);
  gtk_widget_set_visible (self->none, concord_record_list_get_length (partners) == 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reply.send", FALSE);
  concord_reply_view_choose (self, remembered);

  return GTK_WIDGET (self);
}

/**
 * concord_reply_view_choose:
 * @partner: the id of the organisation that answers
 *
 * Goes on with its answer, or begins it. Remembered.
 */
void
concord_reply_view_choose (ConcordReplyView *self,
                           const char       *partner)
{
  ConcordRecord *record = concord_graph_lookup (get_graph (self), partner);

  g_return_if_fail (CONCORD_IS_REPLY_VIEW (self));

  if (record == NULL || !CONCORD_IS_PARTNER (record))
    return;

  if (self->answer != NULL)
    g_signal_handlers_disconnect_by_func (self->answer, on_answer_changed, self);
  g_clear_object (&self->answer);
  self->answer = concord_reply_draft_find (self->desk, self->revision, partner);
  g_signal_connect_object (self->answer, "changed", G_CALLBACK (on_answer_changed), self, G_CONNECT_SWAPPED);
  concord_desk_set_draft (self->desk, ORGANISATION, partner);

  g_clear_pointer (&self->commitments, g_ptr_array_unref);
  self->commitments = concord_promises_list (get_graph (self), partner);
  show_answer (self, record);
}
