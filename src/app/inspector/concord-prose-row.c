/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Edits text that takes as many lines as it needs. */

#include "config.h"

#include "concord-prose-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "concord-growing-view.h"

struct _ConcordProseRow
{
  ConcordTypedRow parent_instance;

  GtkWidget *view;
  GtkWidget *placeholder;
};

G_DEFINE_FINAL_TYPE (ConcordProseRow, concord_prose_row, CONCORD_TYPE_TYPED_ROW)

static char *
concord_prose_row_get_said (ConcordTypedRow *row)
{
  GtkTextBuffer *buffer = concord_prose_row_get_buffer (CONCORD_PROSE_ROW (row));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
concord_prose_row_set_said (ConcordTypedRow *row,
                            const char *said)
{
  gtk_text_buffer_set_text (concord_prose_row_get_buffer (CONCORD_PROSE_ROW (row)), said, -1);
}

static void
on_changed (ConcordProseRow *self)
{
  GtkTextBuffer *buffer = concord_prose_row_get_buffer (self);

  gtk_widget_set_visible (self->placeholder, gtk_text_buffer_get_char_count (buffer) == 0);
  concord_typed_row_typed (CONCORD_TYPED_ROW (self));
}

/* Lines that are pasted into one line become words of it. */
static void
on_insert_text (GtkTextBuffer *buffer,
                GtkTextIter *location,
                const char *text,
                int length)
{
  g_autofree char *line = NULL;

  if (memchr (text, '\n', (gsize) length) == NULL && memchr (text, '\r', (gsize) length) == NULL)
    return;

  line = g_strdelimit (g_strndup (text, (gsize) length), "\r\n", ' ');
  g_signal_stop_emission_by_name (buffer, "insert-text");
  gtk_text_buffer_insert (buffer, location, line, -1);
}

static gboolean
on_key_pressed (ConcordProseRow *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  gboolean enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter
                   || keyval == GDK_KEY_ISO_Enter;
  ConcordFieldLink *link = concord_field_row_get_link (CONCORD_FIELD_ROW (self));
  gboolean ends = concord_field_link_get_field (link)->type == CONCORD_FIELD_TEXT
                  || concord_typed_row_get_finishes (CONCORD_TYPED_ROW (self));

  if (!enter || !ends || (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  concord_typed_row_entered (CONCORD_TYPED_ROW (self));
  return GDK_EVENT_STOP;
}

static void
watch_keys (ConcordProseRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->view, keys);
}

static void
make_one_line (ConcordProseRow *self)
{
  g_signal_connect (concord_prose_row_get_buffer (self), "insert-text", G_CALLBACK (on_insert_text),
                    NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_MULTI_LINE,
                                  FALSE, -1);
}

static GtkWidget *
make_placeholder (const char *hint)
{
  GtkWidget *label = gtk_label_new (hint);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_set_can_target (label, FALSE);
  gtk_widget_add_css_class (label, "placeholder");

  return label;
}

static void
concord_prose_row_constructed (GObject *object)
{
  ConcordProseRow *self = CONCORD_PROSE_ROW (object);
  const ConcordField *field = concord_field_link_get_field (
      concord_field_row_get_link (CONCORD_FIELD_ROW (self)));
  GtkWidget *overlay = gtk_overlay_new ();

  G_OBJECT_CLASS (concord_prose_row_parent_class)->constructed (object);

  self->view = concord_growing_view_new ();
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_text_buffer_set_enable_undo (concord_prose_row_get_buffer (self), TRUE);

  self->placeholder = make_placeholder (field->hint != NULL ? _(field->hint) : NULL);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->view);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->placeholder);
  gtk_overlay_set_measure_overlay (GTK_OVERLAY (overlay), self->placeholder, TRUE);

  watch_keys (self);
  if (field->type == CONCORD_FIELD_TEXT)
    make_one_line (self);

  g_signal_connect_object (concord_prose_row_get_buffer (self), "changed", G_CALLBACK (on_changed),
                           self, G_CONNECT_SWAPPED);
  concord_typed_row_set_editor (CONCORD_TYPED_ROW (self), overlay, self->view);
}

static void
concord_prose_row_class_init (ConcordProseRowClass *klass)
{
  ConcordTypedRowClass *row_class = CONCORD_TYPED_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = concord_prose_row_constructed;
  row_class->get_said = concord_prose_row_get_said;
  row_class->set_said = concord_prose_row_set_said;
}

static void
concord_prose_row_init (ConcordProseRow *self)
{
}

/**
 * concord_prose_row_get_buffer:
 *
 * Returns: (transfer none): what is on screen
 */
GtkTextBuffer *
concord_prose_row_get_buffer (ConcordProseRow *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
}
