/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A priority as the heading over its commitments: rank, title, when, votes. */

#include "config.h"

#include "concord-priority-heading.h"

#include <glib/gi18n-lib.h>

#include "concord-card-face.h"
#include "concord-priority.h"
#include "concord-widget.h"

struct _ConcordPriorityHeading
{
  GtkWidget parent_instance;

  GtkLabel *rank;
  ConcordInlineText *title;
  GtkLabel *timing;
  GtkWidget *votes;
  GtkLabel *votes_number;
};

static void card_face_iface_init (ConcordCardFaceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ConcordPriorityHeading, concord_priority_heading, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (CONCORD_TYPE_CARD_FACE, card_face_iface_init))

static guint
get_rank (ConcordGraph  *graph,
          ConcordRecord *record)
{
  ConcordRecord *outcome = concord_graph_get_owner (graph, record);
  guint index = 0;

  if (outcome != NULL)
    concord_record_list_find (concord_graph_children (graph, outcome, CONCORD_KIND_PRIORITY), record, &index);

  return index + 1;
}

static void
concord_priority_heading_show (ConcordCardFace *face,
                               ConcordGraph    *graph,
                               ConcordRecord   *record)
{
  ConcordPriorityHeading *self = CONCORD_PRIORITY_HEADING (face);
  guint timing = concord_record_get_choice (record, CONCORD_PRIORITY_TIMING);
  gulong votes = (gulong) concord_record_get_whole (record, CONCORD_PRIORITY_VOTES, 0);
  g_autofree char *rank = g_strdup_printf ("%u", get_rank (graph, record));
  g_autofree char *number = g_strdup_printf ("%lu", votes);
  g_autofree char *tooltip = g_strdup_printf (ngettext ("%lu vote", "%lu votes", votes), votes);

  gtk_label_set_label (self->rank, rank);
  concord_inline_text_set_text (self->title, concord_record_get_text (record, CONCORD_PRIORITY_TITLE));
  gtk_label_set_label (self->timing, timing != 0 ? concord_field_choice_label (&concord_priority_info.fields[CONCORD_PRIORITY_TIMING],
                                                                               timing) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->timing), timing != 0);
  gtk_label_set_label (self->votes_number, number);
  gtk_widget_set_tooltip_text (self->votes, tooltip);
  gtk_widget_set_visible (self->votes, votes > 0);
}

static void
concord_priority_heading_highlight (ConcordCardFace *face,
                                    ConcordFind     *find)
{
  ConcordPriorityHeading *self = CONCORD_PRIORITY_HEADING (face);

  concord_inline_text_set_find (self->title, find);
}

static ConcordInlineText *
concord_priority_heading_get_text (ConcordCardFace *face)
{
  return CONCORD_PRIORITY_HEADING (face)->title;
}

static void
card_face_iface_init (ConcordCardFaceInterface *iface)
{
  iface->show = concord_priority_heading_show;
  iface->highlight = concord_priority_heading_highlight;
  iface->get_text = concord_priority_heading_get_text;
}

static void
concord_priority_heading_dispose (GObject *object)
{
  concord_widget_dispose_template (object, CONCORD_TYPE_PRIORITY_HEADING);

  G_OBJECT_CLASS (concord_priority_heading_parent_class)->dispose (object);
}

static void
concord_priority_heading_class_init (ConcordPriorityHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_priority_heading_dispose;

  g_type_ensure (CONCORD_TYPE_INLINE_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/concordboard/Concord/ui/concord-priority-heading.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordPriorityHeading, rank);
  gtk_widget_class_bind_template_child (widget_class, ConcordPriorityHeading, title);
  gtk_widget_class_bind_template_child (widget_class, ConcordPriorityHeading, timing);
  gtk_widget_class_bind_template_child (widget_class, ConcordPriorityHeading, votes);
  gtk_widget_class_bind_template_child (widget_class, ConcordPriorityHeading, votes_number);
}

static void
concord_priority_heading_init (ConcordPriorityHeading *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
