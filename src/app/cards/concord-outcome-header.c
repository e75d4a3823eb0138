/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An outcome as the head of its column: for whom, how it is measured, how far it has come. */

#include "config.h"

#include "concord-outcome-header.h"

#include <glib/gi18n-lib.h>

#include "concord-card-face.h"
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
};

static void card_face_iface_init (ConcordCardFaceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ConcordOutcomeHeader, concord_outcome_header, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (CONCORD_TYPE_CARD_FACE, card_face_iface_init))

static void
show_progress (ConcordOutcomeHeader *self,
               ConcordRecord        *record)
{
  double fraction = 0;
  gboolean known = concord_outcome_get_progress (record, &fraction);

  gtk_widget_set_visible (GTK_WIDGET (self->progress), known);
  if (!known)
    return;

  gtk_progress_bar_set_fraction (self->progress, CLAMP (fraction, 0, 1));

  {
    g_autofree char *current = concord_outcome_dup_value (record, CONCORD_OUTCOME_CURRENT);
    g_autofree char *now = current[0] != '\0' ? g_strdup_printf (_("Now %s"), current) : NULL;

    gtk_widget_set_tooltip_text (GTK_WIDGET (self->progress), now);
  }
}

static void
concord_outcome_header_show (ConcordCardFace *face,
                             ConcordGraph    *graph,
                             ConcordRecord   *record)
{
  ConcordOutcomeHeader *self = CONCORD_OUTCOME_HEADER (face);
  ConcordRecord *cohort = concord_graph_follow (graph, record, CONCORD_OUTCOME_COHORT);
  const char *measure = concord_record_get_text (record, CONCORD_OUTCOME_MEASURE);
  g_autofree char *aim = concord_outcome_dup_aim (record);

  concord_inline_text_set_text (self->title, concord_record_get_text (record, CONCORD_OUTCOME_TITLE));
  gtk_label_set_label (self->cohort_name, cohort != NULL ? concord_record_get_headline (cohort) : "");
  gtk_widget_set_visible (self->cohort, cohort != NULL);
  gtk_label_set_label (self->measure_name, measure);
  gtk_label_set_label (self->aim, aim);
  gtk_widget_set_visible (self->measure, measure[0] != '\0' || aim[0] != '\0');
  show_progress (self, record);
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
}

static void
concord_outcome_header_init (ConcordOutcomeHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
