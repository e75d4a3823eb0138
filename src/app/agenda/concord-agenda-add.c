/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The line in which items are added to the agenda. What was refused stays in it, with the reason. */

#include "config.h"

#include "concord-agenda-add.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "concord-steps-agenda.h"

#define DRAFT "agenda"
#define DRAFT_PAUSE 300 /* milliseconds */

struct _ConcordAgendaAdd
{
  AdwBin parent_instance;

  GtkEntry *entry;
  GtkLabel *reason;

  ConcordDesk *desk;
  guint draft_pause;
  guint pasted;
};

enum
{
  ADDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ConcordAgendaAdd, concord_agenda_add, ADW_TYPE_BIN)

static const char *
get_text (ConcordAgendaAdd *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static void
save_draft (ConcordAgendaAdd *self)
{
  g_clear_handle_id (&self->draft_pause, g_source_remove);
  if (self->desk != NULL)
    concord_desk_set_draft (self->desk, DRAFT, get_text (self));
}

static void
on_draft_pause (gpointer data)
{
  ConcordAgendaAdd *self = data;

  self->draft_pause = 0;
  save_draft (self);
}

static void
set_reason (ConcordAgendaAdd *self,
            const char *reason)
{
  gtk_label_set_label (self->reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
  if (reason != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
      gtk_accessible_announce (GTK_ACCESSIBLE (self), reason, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
    }
}

static void
on_activate (ConcordAgendaAdd *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordEdit) edit = NULL;
  g_auto (GStrv) ids = NULL;

  edit = concord_steps_agenda_add_lines (concord_desk_get_graph (self->desk), get_text (self), &ids, &error);
  if (g_error_matches (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_EMPTY))
    return;

  if (edit == NULL)
    {
      set_reason (self, error->message);
      return;
    }

  /* What could not be saved stays on screen; the desk says why. */
  if (!concord_desk_commit (self->desk, edit))
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  save_draft (self);
  g_signal_emit (self, signals[ADDED], 0, g_strv_length (ids));
}

static void
on_pasted (gpointer data)
{
  ConcordAgendaAdd *self = data;

  self->pasted = 0;
  on_activate (self);
}

static void
on_changed (ConcordAgendaAdd *self)
{
  set_reason (self, NULL);
  g_clear_handle_id (&self->draft_pause, g_source_remove);
  self->draft_pause = g_timeout_add_once (DRAFT_PAUSE, on_draft_pause, self);

  /* Nobody can type a line break here: an agenda was pasted. The entry is still taking it in. */
  if (strchr (get_text (self), '\n') != NULL && self->pasted == 0)
    self->pasted = g_idle_add_once (on_pasted, self);
}

/* In an empty line Ctrl+Z takes back what was added last, not what was typed before that. */
static gboolean
on_key (ConcordAgendaAdd *self,
        guint keyval,
        guint keycode,
        GdkModifierType modifiers)
{
  if ((modifiers & GDK_CONTROL_MASK) == 0 || gdk_keyval_to_lower (keyval) != GDK_KEY_z || get_text (self)[0] != '\0')
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_activate_action (GTK_WIDGET (self),
                                     (modifiers & GDK_SHIFT_MASK) != 0 ? "session.redo" : "session.undo", NULL);
}

static gboolean
concord_agenda_add_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CONCORD_AGENDA_ADD (widget)->entry));
}

static void
concord_agenda_add_dispose (GObject *object)
{
  ConcordAgendaAdd *self = CONCORD_AGENDA_ADD (object);

  g_clear_handle_id (&self->pasted, g_source_remove);
  if (self->draft_pause != 0)
    save_draft (self);
  g_clear_object (&self->desk);
  gtk_widget_dispose_template (GTK_WIDGET (self), CONCORD_TYPE_AGENDA_ADD);

  G_OBJECT_CLASS (concord_agenda_add_parent_class)->dispose (object);
}

static void
concord_agenda_add_class_init (ConcordAgendaAddClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_agenda_add_dispose;
  widget_class->grab_focus = concord_agenda_add_grab_focus;

  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/concordboard/Concord/ui/concord-agenda-add.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaAdd, entry);
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaAdd, reason);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
concord_agenda_add_init (ConcordAgendaAdd *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

void
concord_agenda_add_set_desk (ConcordAgendaAdd *self,
                             ConcordDesk *desk)
{
  g_autofree char *draft = concord_desk_get_draft (desk, DRAFT);

  g_return_if_fail (CONCORD_IS_AGENDA_ADD (self));

  g_set_object (&self->desk, desk);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), draft);
  g_clear_handle_id (&self->draft_pause, g_source_remove);
}
