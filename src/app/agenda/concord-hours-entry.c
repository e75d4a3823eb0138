/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A time of day of the session. What is no time stays in the entry, marked, and is not saved. */

#include "config.h"

#include "concord-hours-entry.h"

#include <glib/gi18n-lib.h>

#include "concord-agenda.h"
#include "concord-session.h"

struct _ConcordHoursEntry
{
  AdwBin parent_instance;

  GtkEntry *entry;
  ConcordDesk *desk;
  guint field;
};

G_DEFINE_FINAL_TYPE (ConcordHoursEntry, concord_hours_entry, ADW_TYPE_BIN)

static void
set_refused (ConcordHoursEntry *self,
             gboolean refused)
{
  GtkWidget *entry = GTK_WIDGET (self->entry);

  if (refused)
    gtk_widget_add_css_class (entry, "error");
  else
    gtk_widget_remove_css_class (entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               refused ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static const char *
get_saved (ConcordHoursEntry *self)
{
  return concord_record_get_text (concord_desk_get_session (self->desk), self->field);
}

static void
refresh (ConcordHoursEntry *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), get_saved (self));
  set_refused (self, FALSE);
}

/* "" for nothing, NULL for what is no time. */
static char *
dup_typed (ConcordHoursEntry *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  int minutes = concord_time_of_day_parse (typed);

  if (typed[0] == '\0')
    return g_steal_pointer (&typed);

  return minutes >= 0 ? concord_time_of_day_dup (minutes) : NULL;
}

static void
commit (ConcordHoursEntry *self)
{
  g_autofree char *time = NULL;
  g_autoptr (ConcordEdit) edit = NULL;

  if (self->desk == NULL)
    return;

  time = dup_typed (self);
  set_refused (self, time == NULL);
  if (time == NULL)
    return;

  if (g_str_equal (time, get_saved (self)))
    {
      gtk_editable_set_text (GTK_EDITABLE (self->entry), time);
      return;
    }

  edit = concord_desk_begin (self->desk, _("Change the day’s hours"));
  concord_edit_set_text (edit, CONCORD_KIND_SESSION, concord_record_get_id (concord_desk_get_session (self->desk)), self->field,
                         time);
  if (concord_desk_commit (self->desk, edit))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), time);
}

static gboolean
on_key (ConcordHoursEntry *self,
        guint keyval,
        guint keycode,
        GdkModifierType modifiers)
{
  if (keyval != GDK_KEY_Escape || g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), get_saved (self)))
    return GDK_EVENT_PROPAGATE;

  refresh (self);
  return GDK_EVENT_STOP;
}

static gboolean
concord_hours_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CONCORD_HOURS_ENTRY (widget)->entry));
}

static void
concord_hours_entry_dispose (GObject *object)
{
  g_clear_object (&CONCORD_HOURS_ENTRY (object)->desk);

  G_OBJECT_CLASS (concord_hours_entry_parent_class)->dispose (object);
}

static void
concord_hours_entry_class_init (ConcordHoursEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = concord_hours_entry_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = concord_hours_entry_grab_focus;
}

static void
concord_hours_entry_init (ConcordHoursEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 5);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 5);
  /* Translators: how a time of day is written */
  gtk_entry_set_placeholder_text (self->entry, C_ ("time of day", "00:00"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->entry));

  g_signal_connect_object (self->entry, "activate", G_CALLBACK (commit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (commit), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

/**
 * concord_hours_entry_set_field:
 * @field: %CONCORD_SESSION_DAY_START or %CONCORD_SESSION_DAY_END
 */
void
concord_hours_entry_set_field (ConcordHoursEntry *self,
                               ConcordDesk *desk,
                               guint field)
{
  const ConcordField *info = &concord_session_info.fields[field];
  g_autofree char *property = g_strdelimit (g_strdup (info->name), "_", '-');
  g_autofree char *signal = g_strconcat ("notify::", property, NULL);

  g_return_if_fail (CONCORD_IS_HOURS_ENTRY (self));

  self->desk = g_object_ref (desk);
  self->field = field;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->entry), _(info->hint));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  concord_field_get_label (info), -1);
  g_signal_connect_object (concord_desk_get_session (desk), signal, G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}
