/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A note from the room as a card: what was said, of what sort, by whom. */

#include "config.h"

#include "concord-note-card.h"

#include <glib/gi18n-lib.h>

#include "concord-card-face.h"
#include "concord-highlight.h"
#include "concord-note.h"
#include "concord-wording.h"
#include "concord-widget.h"

struct _ConcordNoteCard
{
  GtkWidget parent_instance;

  ConcordInlineText *said;
  GtkLabel *source;
};

static void card_face_iface_init (ConcordCardFaceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ConcordNoteCard, concord_note_card, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (CONCORD_TYPE_CARD_FACE, card_face_iface_init))

static void
concord_note_card_show (ConcordCardFace *face,
                        ConcordGraph    *graph,
                        ConcordRecord   *record)
{
  ConcordNoteCard *self = CONCORD_NOTE_CARD (face);
  ConcordRecord *partner = concord_graph_follow (graph, record, CONCORD_NOTE_PARTNER);
  const char *sort = concord_field_choice_label (&concord_note_info.fields[CONCORD_NOTE_SORT],
                                                 concord_record_get_choice (record, CONCORD_NOTE_SORT));
  g_autofree char *who = partner != NULL ? concord_partner_dup_short (partner) : g_strdup (_("Anonymous"));
  /* Translators: the sort of a note and who said it, as in "Concern · Northmere College" */
  g_autofree char *source = g_strdup_printf (C_("note", "%s · %s"), sort, who);

  concord_inline_text_set_text (self->said, concord_record_get_text (record, CONCORD_NOTE_TEXT));
  gtk_label_set_label (self->source, source);
}

static void
concord_note_card_highlight (ConcordCardFace *face,
                             ConcordFind     *find)
{
  ConcordNoteCard *self = CONCORD_NOTE_CARD (face);

  concord_inline_text_set_find (self->said, find);
  concord_highlight_label (self->source, find);
}

static ConcordInlineText *
concord_note_card_get_text (ConcordCardFace *face)
{
  return CONCORD_NOTE_CARD (face)->said;
}

static void
card_face_iface_init (ConcordCardFaceInterface *iface)
{
  iface->show = concord_note_card_show;
  iface->highlight = concord_note_card_highlight;
  iface->get_text = concord_note_card_get_text;
}

static void
concord_note_card_dispose (GObject *object)
{
  concord_widget_dispose_template (object, CONCORD_TYPE_NOTE_CARD);

  G_OBJECT_CLASS (concord_note_card_parent_class)->dispose (object);
}

static void
concord_note_card_class_init (ConcordNoteCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_note_card_dispose;

  g_type_ensure (CONCORD_TYPE_INLINE_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/concordboard/Concord/ui/concord-note-card.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordNoteCard, said);
  gtk_widget_class_bind_template_child (widget_class, ConcordNoteCard, source);
}

static void
concord_note_card_init (ConcordNoteCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
