/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Labels that wrap exactly as the ruler measured them. */

#include "config.h"

#include "concord-screen-label.h"

/**
 * concord_screen_label_new:
 * @style: (nullable): a style class
 */
GtkWidget *
concord_screen_label_new (GtkAccessibleRole role,
                          const char       *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", role,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   "yalign", 0.0,
                                   NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

/* Shows @text, or nothing where there is none. */
void
concord_screen_label_say (GtkLabel                *label,
                          const ConcordScreenType *type,
                          const char              *text)
{
  g_autoptr (PangoAttrList) attributes = concord_screen_type_attributes (type, text);

  gtk_label_set_label (label, text);
  gtk_label_set_attributes (label, attributes);
  gtk_widget_set_visible (GTK_WIDGET (label), text[0] != '\0');
}
