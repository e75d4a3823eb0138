/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words that light up in a label. It changes how they look, never what they say. */

#include "config.h"

#include "concord-highlight.h"

static void
add (PangoAttrList  *attributes,
     PangoAttribute *attribute,
     gsize           start,
     gsize           end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

/* Black on yellow in the dark as well, and underlined for those who see no yellow. */
static PangoAttrList *
create_attributes (const char  *text,
                   ConcordFind *find)
{
  PangoAttrList *attributes = NULL;
  gsize at = 0, start, end;

  while (concord_find_next (find, text, at, &start, &end))
    {
      if (attributes == NULL)
        attributes = pango_attr_list_new ();
      add (attributes, pango_attr_background_new (0xf9f9, 0xf0f0, 0x6b6b), start, end);
      add (attributes, pango_attr_foreground_new (0, 0, 0), start, end);
      add (attributes, pango_attr_foreground_alpha_new (0xffff), start, end);
      add (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, end);
      at = end;
    }

  return attributes;
}

/**
 * concord_highlight_label:
 * @find: (nullable): what lights up; %NULL for nothing
 *
 * To be called again whenever the text of @label changes.
 */
void
concord_highlight_label (GtkLabel    *label,
                         ConcordFind *find)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  if (find != NULL)
    attributes = create_attributes (gtk_label_get_text (label), find);
  if (attributes != NULL || gtk_label_get_attributes (label) != NULL)
    gtk_label_set_attributes (label, attributes);
}
