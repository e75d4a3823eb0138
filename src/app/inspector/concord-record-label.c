/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A record in a list: a partner's dot, what it is called, and a second line in small. Shows what it is
 * told to and follows nothing.
 */

#include "config.h"

#include "concord-record-label.h"

#include "concord-partner-chip.h"
#include "concord-partner.h"
#include "concord-record-words.h"

struct _ConcordRecordLabel
{
  GtkWidget parent_instance;

  GtkWidget *dot;
  GtkWidget *icon;
  GtkWidget *lines;
  GtkWidget *title;
  GtkWidget *second;
};

G_DEFINE_FINAL_TYPE (ConcordRecordLabel, concord_record_label, GTK_TYPE_WIDGET)

static void
concord_record_label_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (concord_record_label_parent_class)->dispose (object);
}

static void
concord_record_label_class_init (ConcordRecordLabelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = concord_record_label_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "recordlabel");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
new_line (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);

  return label;
}

static void
concord_record_label_init (ConcordRecordLabel *self)
{
  self->dot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_valign (self->dot, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->dot, "partner-dot");
  gtk_widget_set_parent (self->dot, GTK_WIDGET (self));

  self->icon = gtk_image_new_from_icon_name ("list-add-symbolic");
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));

  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_hexpand (self->lines, TRUE);
  gtk_widget_set_valign (self->lines, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->lines, GTK_WIDGET (self));

  self->title = new_line ();
  gtk_box_append (GTK_BOX (self->lines), self->title);

  self->second = new_line ();
  gtk_widget_add_css_class (self->second, "caption");
  gtk_widget_add_css_class (self->second, "dimmed");
  gtk_box_append (GTK_BOX (self->lines), self->second);
}

GtkWidget *
concord_record_label_new (void)
{
  return g_object_new (CONCORD_TYPE_RECORD_LABEL, NULL);
}

/**
 * concord_record_label_show:
 * @second: (nullable): what stands under its name
 */
void
concord_record_label_show (ConcordRecordLabel *self,
                           ConcordGraph *graph,
                           ConcordRecord *record,
                           const char *second)
{
  g_autofree char *title = concord_record_say_title (graph, record);

  gtk_widget_set_visible (self->dot, CONCORD_IS_PARTNER (record));
  if (CONCORD_IS_PARTNER (record))
    concord_partner_add_colour (self->dot, record);
  gtk_widget_set_visible (self->icon, FALSE);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->second), second != NULL ? second : "");
  gtk_widget_set_visible (self->second, second != NULL && second[0] != '\0');
}

/**
 * concord_record_label_show_text:
 * @adds: whether choosing it makes something new
 */
void
concord_record_label_show_text (ConcordRecordLabel *self,
                                const char *text,
                                gboolean adds)
{
  gtk_widget_set_visible (self->dot, FALSE);
  gtk_widget_set_visible (self->icon, adds);
  gtk_label_set_label (GTK_LABEL (self->title), text);
  gtk_widget_set_visible (self->second, FALSE);
}

/**
 * concord_record_label_set_lines:
 * @lines: how many lines a long name may take
 */
void
concord_record_label_set_lines (ConcordRecordLabel *self,
                                int lines)
{
  gtk_label_set_wrap (GTK_LABEL (self->title), lines > 1);
  gtk_label_set_wrap_mode (GTK_LABEL (self->title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (self->title), lines);
}
