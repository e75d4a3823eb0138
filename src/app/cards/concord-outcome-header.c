/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An outcome as the head of its column: for whom, how it is measured, how far it has come. */

#include "config.h"

#include "concord-outcome-header.h"

#include <glib/gi18n-lib.h>

#include "concord-card-face.h"
#include "concord-highlight.h"
#include "concord-outcome.h"
#include "concord-wording.h"
#include "concord-widget.h"

struct _ConcordOutcomeHeader
{
  GtkWidget parent_instance;

  ConcordInlineText *title;
  GtkWidget *cohort;
  GtkLabel *cohort_name;
  GtkWidget *measure;
  GtkLabel *measure_name;
  GtkLabel *aim;
  GtkProgressBar *progress;
  GtkWidget *way;
  GtkLabel *from;
  GtkLabel *now;
  GtkLabel *to;
};

static void card_face_iface_init (ConcordCardFaceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ConcordOutcomeHeader, concord_outcome_header, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (CONCORD_TYPE_CARD_FACE, card_face_iface_init))

static char *
dup_target (ConcordRecord *record)
{
  g_autofree char *target = concord_outcome_dup_value (record, CONCORD_OUTCOME_TARGET);

  if (!concord_record_has (record, CONCORD_OUTCOME_BY_YEAR))
    return g_steal_pointer (&target);

  /* Translators: where a measure is to be, and when; as in "70 by 2030" */
  return g_strdup_printf (C_("aim", "%s by %d"), target,
                          (int) concord_record_get_whole (record, CONCORD_OUTCOME_BY_YEAR, 0));
}

/* The way from baseline to target with where one is on it; where that cannot be said, only the aim. */
static void
show_progress (ConcordOutcomeHeader *self,
               ConcordRecord        *record)
{
  double fraction = 0;
  gboolean known = concord_outcome_get_progress (record, &fraction);
  g_autofree char *aim = known ? g_strdup ("") : concord_outcome_dup_aim (record);
  g_autofree char *from = concord_outcome_dup_value (record, CONCORD_OUTCOME_BASELINE);
  g_autofree char *current = concord_outcome_dup_value (record, CONCORD_OUTCOME_CURRENT);
  g_autofree char *now = g_strdup_printf (C_("progress", "now %s"), current);
  g_autofree char *to = dup_target (record);

  gtk_label_set_label (self->aim, aim);
  gtk_widget_set_visible (GTK_WIDGET (self->aim), aim[0] != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->progress), known);
  gtk_widget_set_visible (self->way, known);
  if (!known)
    return;

  gtk_progress_bar_set_fraction (self->progress, CLAMP (fraction, 0, 1));
  gtk_label_set_label (self->from, from);
  gtk_label_set_label (self->now, now);
  gtk_label_set_label (self->to, to);
}

static void
concord_outcome_header_show (ConcordCardFace *face,
                             ConcordGraph    *graph,
                             ConcordRecord   *record)
{
  ConcordOutcomeHeader *self = CONCORD_OUTCOME_HEADER (face);
  ConcordRecord *cohort = concord_graph_follow (graph, record, CONCORD_OUTCOME_COHORT);
  const char *measure = concord_record_get_text (record, CONCORD_OUTCOME_MEASURE);

  concord_inline_text_set_text (self->title, concord_record_get_text (record, CONCORD_OUTCOME_TITLE));
  gtk_label_set_label (self->cohort_name, cohort != NULL ? concord_record_get_headline (cohort) : "");
  gtk_widget_set_visible (self->cohort, cohort != NULL);
  gtk_label_set_label (self->measure_name, measure);
  show_progress (self, record);
  gtk_widget_set_visible (self->measure, measure[0] != '\0' || gtk_widget_get_visible (GTK_WIDGET (self->aim)));
}

static void
concord_outcome_header_highlight (ConcordCardFace *face,
                                  ConcordFind     *find)
{
  ConcordOutcomeHeader *self = CONCORD_OUTCOME_HEADER (face);

  concord_inline_text_set_find (self->title, find);
  concord_highlight_label (self->cohort_name, find);
  concord_highlight_label (self->measure_name, find);
}

static ConcordInlineText *
concord_outcome_header_get_text (ConcordCardFace *face)
{
  return CONCORD_OUTCOME_HEADER (face)->title;
}

static void
card_face_iface_init (ConcordCardFaceInterface *iface)
{
  iface->show = concord_outcome_header_show;
  iface->highlight = concord_outcome_header_highlight;
  iface->get_text = concord_outcome_header_get_text;
}

static void
concord_outcome_header_dispose (GObject *object)
{
  concord_widget_dispose_template (object, CONCORD_TYPE_OUTCOME_HEADER);

  G_OBJECT_CLASS (concord_outcome_header_parent_class)->dispose (object);
}

static void
concord_outcome_header_class_init (ConcordOutcomeHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_outcome_header_dispose;

  g_type_ensure (CONCORD_TYPE_INLINE_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/concordboard/Concord/ui/concord-outcome-header.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordOutcomeHeader, title);
  gtk_widget_class_bind_template_child (widget_class, ConcordOutcomeHeader, cohort);
  gtk_widget_class_bind_template_child (widget_class, ConcordOutcomeHeader, cohort_name);
  gtk_widget_class_bind_template_child (widget_class, ConcordOutcomeHeader, measure);
  gtk_widget_class_bind_template_child (widget_class, ConcordOutcomeHeader, measure_name);
  gtk_widget_class_bind_template_child (widget_class, ConcordOutcomeHeader, aim);
  gtk_widget_class_bind_template_child (widget_class, ConcordOutcomeHeader, progress);
  gtk_widget_class_bind_template_child (widget_class, ConcordOutcomeHeader, way);
  gtk_widget_class_bind_template_child (widget_class, ConcordOutcomeHeader, from);
  gtk_widget_class_bind_template_child (widget_class, ConcordOutcomeHeader, now);
  gtk_widget_class_bind_template_child (widget_class, ConcordOutcomeHeader, to);
}

static void
concord_outcome_header_init (ConcordOutcomeHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
