/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-field-link.h"

G_BEGIN_DECLS

/**
 * ConcordFieldRow:
 *
 * A list row that edits one field. All rows have the construct-only property `link`.
 */
#define CONCORD_TYPE_FIELD_ROW (concord_field_row_get_type ())
G_DECLARE_INTERFACE (ConcordFieldRow, concord_field_row, CONCORD, FIELD_ROW, GtkWidget)

struct _ConcordFieldRowInterface
{
  GTypeInterface parent_iface;

  gboolean (*flush) (ConcordFieldRow *self);
};

GtkWidget        *concord_field_row_new      (ConcordFieldLink *link);
void              concord_field_row_introduce (ConcordFieldRow *self);
ConcordFieldLink *concord_field_row_get_link (ConcordFieldRow  *self);
gboolean          concord_field_row_flush    (ConcordFieldRow  *self);

G_END_DECLS
