/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One line of a screen: a mark, a sentence, what stands under it and at its end. It shows what it is told to. */

#include "config.h"

#include "concord-line-view.h"

#include <glib/gi18n-lib.h>

#include "concord-partner-chip.h"
#include "concord-screen-glow.h"
#include "concord-screen-label.h"

struct _ConcordLineView
{
  GtkWidget parent_instance;

  GtkWidget *mark;
  GtkWidget *texts;
  GtkWidget *text;
  GtkWidget *bar;
  GtkWidget *detail;
  GtkWidget *side;

  const char *mark_style;
  const char *voice_style;
};

G_DEFINE_FINAL_TYPE (ConcordLineView, concord_line_view, GTK_TYPE_WIDGET)

static const struct
{
  const char *style;
  const char *icon;
  const char *words; /* translatable */
} marks[] = {
  [CONCORD_SCREEN_MARK_NONE] = { NULL, NULL, "" },
  [CONCORD_SCREEN_MARK_PARTNER] = { "partner", NULL, "" },
  [CONCORD_SCREEN_MARK_PLANNED] = { "planned", NULL, "" },
  /* Translators: of an agenda item: it is up now */
  [CONCORD_SCREEN_MARK_CURRENT] = { "current", "media-playback-start-symbolic", NC_ ("agenda", "Now") },
  [CONCORD_SCREEN_MARK_DONE] = { "done", "object-select-symbolic", NC_ ("agenda", "Done") },
  [CONCORD_SCREEN_MARK_SKIPPED] = { "skipped", "list-remove-symbolic", NC_ ("agenda", "Not reached") },
};

static const char *const voices[] = {
  [CONCORD_SCREEN_VOICE_BODY] = "body",
  [CONCORD_SCREEN_VOICE_STRONG] = "strong",
  [CONCORD_SCREEN_VOICE_FIGURE] = "figure",
  [CONCORD_SCREEN_VOICE_HEADING] = "heading",
  [CONCORD_SCREEN_VOICE_ASIDE] = "aside",
};

static void
set_style (GtkWidget   *widget,
           const char **style,
           const char  *wanted)
{
  if (*style == wanted)
    return;

  if (*style != NULL)
    gtk_widget_remove_css_class (widget, *style);
  if (wanted != NULL)
    gtk_widget_add_css_class (widget, wanted);
  *style = wanted;
}

/* In the middle of the first line. */
static void
show_mark (ConcordLineView         *self,
           const ConcordScreenStep *step,
           const ConcordPlanLine   *line)
{
  ConcordScreenMark mark = line->line->mark;
  int middle = step->voices[line->line->voice].size * 6 / 5 - step->mark;

  gtk_widget_set_visible (self->mark, mark != CONCORD_SCREEN_MARK_NONE);
  gtk_widget_set_opacity (self->mark, line->part == 0 ? 1 : 0);
  gtk_widget_set_size_request (self->mark, step->mark, step->mark);
  gtk_widget_set_margin_top (self->mark, MAX (middle / 2, 0));
  gtk_widget_set_margin_end (self->mark, concord_screen_mark_room (step, line->line) - step->mark);
  gtk_image_set_pixel_size (GTK_IMAGE (self->mark), step->mark * 4 / 5);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->mark), marks[mark].icon);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  marks[mark].words[0] != '\0' ? g_dpgettext2 (GETTEXT_PACKAGE, "agenda", marks[mark].words) : "",
                                  -1);
  set_style (self->mark, &self->mark_style, marks[mark].style);
  concord_partner_add_colour (self->mark, line->line->partner);
}

static void
show_bar (ConcordLineView         *self,
          const ConcordScreenStep *step,
          const ConcordPlanLine   *line)
{
  gtk_widget_set_visible (self->bar, line->bar);
  if (!line->bar)
    return;

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), CLAMP (line->line->fraction, 0, 1));
  gtk_widget_set_margin_top (self->bar, step->tight);
  gtk_widget_set_margin_bottom (self->bar, step->tight);
}

static void
concord_line_view_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (concord_line_view_parent_class)->dispose (object);
}

static void
concord_line_view_class_init (ConcordLineViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_line_view_dispose;

  gtk_widget_class_set_css_name (widget_class, "screenline");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
concord_line_view_init (ConcordLineView *self)
{
  self->mark = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG,
                             "valign", GTK_ALIGN_START, NULL);
  self->texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->text = concord_screen_label_new (GTK_ACCESSIBLE_ROLE_LABEL, "text");
  self->bar = gtk_progress_bar_new ();
  self->detail = concord_screen_label_new (GTK_ACCESSIBLE_ROLE_LABEL, "detail");
  self->side = concord_screen_label_new (GTK_ACCESSIBLE_ROLE_LABEL, "side");

  gtk_widget_add_css_class (self->mark, "mark");
  gtk_label_set_wrap (GTK_LABEL (self->side), FALSE);
  gtk_widget_set_valign (self->texts, GTK_ALIGN_BASELINE_FILL);
  gtk_widget_set_valign (self->side, GTK_ALIGN_BASELINE_FILL);
  gtk_box_set_baseline_child (GTK_BOX (self->texts), 0);
  gtk_widget_set_hexpand (self->texts, TRUE);
  gtk_box_append (GTK_BOX (self->texts), self->text);
  gtk_box_append (GTK_BOX (self->texts), self->bar);
  gtk_box_append (GTK_BOX (self->texts), self->detail);

  gtk_widget_set_parent (self->mark, GTK_WIDGET (self));
  gtk_widget_set_parent (self->texts, GTK_WIDGET (self));
  gtk_widget_set_parent (self->side, GTK_WIDGET (self));
}

GtkWidget *
concord_line_view_new (void)
{
  return g_object_new (CONCORD_TYPE_LINE_VIEW, NULL);
}

void
concord_line_view_show (ConcordLineView         *self,
                        const ConcordScreenStep *step,
                        const ConcordPlanLine   *line)
{
  gboolean begins = line->part == 0;

  show_mark (self, step, line);
  show_bar (self, step, line);
  gtk_box_set_spacing (GTK_BOX (self->texts), step->tight);
  concord_screen_label_say (GTK_LABEL (self->text), &step->voices[line->line->voice], line->text);
  concord_screen_label_say (GTK_LABEL (self->detail), &step->detail, line->detail);
  concord_screen_label_say (GTK_LABEL (self->side), &step->detail, line->line->side);
  gtk_widget_set_margin_start (self->side, step->mark);
  gtk_widget_set_opacity (self->side, begins ? 1 : 0);
  set_style (GTK_WIDGET (self), &self->voice_style, voices[line->line->voice]);

  if (line->line->changed)
    concord_screen_glow (GTK_WIDGET (self));
}
