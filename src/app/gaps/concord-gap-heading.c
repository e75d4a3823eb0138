/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A rule over the gaps that it found. Shows what it is told to and follows nothing. */

#include "config.h"

#include "concord-gap-heading.h"

#include <glib/gi18n-lib.h>

#include "concord-widget.h"

struct _ConcordGapHeading
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkLabel *number;
  GtkLabel *why;
  GtkWidget *help;
};

G_DEFINE_FINAL_TYPE (ConcordGapHeading, concord_gap_heading, GTK_TYPE_WIDGET)

static void
concord_gap_heading_dispose (GObject *object)
{
  concord_widget_dispose_template (object, CONCORD_TYPE_GAP_HEADING);

  G_OBJECT_CLASS (concord_gap_heading_parent_class)->dispose (object);
}

static void
concord_gap_heading_class_init (ConcordGapHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_gap_heading_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/concordboard/Concord/ui/concord-gap-heading.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordGapHeading, title);
  gtk_widget_class_bind_template_child (widget_class, ConcordGapHeading, number);
  gtk_widget_class_bind_template_child (widget_class, ConcordGapHeading, why);
  gtk_widget_class_bind_template_child (widget_class, ConcordGapHeading, help);
}

static void
concord_gap_heading_init (ConcordGapHeading *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
concord_gap_heading_new (void)
{
  return g_object_new (CONCORD_TYPE_GAP_HEADING, NULL);
}

/**
 * concord_gap_rule_dup_help:
 *
 * Returns: (transfer full): where the help explains @rule, for the action app.help-on
 */
char *
concord_gap_rule_dup_help (const ConcordGapRule *rule)
{
  return g_strconcat ("gaps#", rule->id, NULL);
}

void
concord_gap_heading_show (ConcordGapHeading    *self,
                          const ConcordGapRule *rule,
                          guint                 n_gaps)
{
  g_autofree char *number = g_strdup_printf ("%u", n_gaps);
  g_autofree char *page = concord_gap_rule_dup_help (rule);
  /* Translators: %s is a kind of gap, such as “No baseline” */
  g_autofree char *help = g_strdup_printf (_("Help on “%s”"), _(rule->title));

  gtk_label_set_label (self->title, _(rule->title));
  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->why, _(rule->why));
  gtk_widget_set_tooltip_text (self->help, help);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->help), GTK_ACCESSIBLE_PROPERTY_LABEL, help, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->help), "s", page);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->help), "app.help-on");
}
