/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-field-row.h"

G_BEGIN_DECLS

/**
 * ConcordTypedRow:
 *
 * A row whose field is typed. A subclass brings the widget to type in; what is typed is read, committed,
 * refused and refreshed here.
 */
#define CONCORD_TYPE_TYPED_ROW (concord_typed_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (ConcordTypedRow, concord_typed_row, CONCORD, TYPED_ROW, AdwPreferencesRow)

/**
 * ConcordTypedRowClass:
 * @get_said: what is on screen
 * @set_said: puts words on screen
 */
struct _ConcordTypedRowClass
{
  AdwPreferencesRowClass parent_class;

  char *(*get_said) (ConcordTypedRow *self);
  void (*set_said) (ConcordTypedRow *self,
                    const char *said);
};

void        concord_typed_row_set_editor  (ConcordTypedRow *self,
                                           GtkWidget       *editor,
                                           GtkWidget       *focus);
void        concord_typed_row_add_suffix  (ConcordTypedRow *self,
                                           GtkWidget       *suffix);
void        concord_typed_row_typed       (ConcordTypedRow *self);
void        concord_typed_row_entered     (ConcordTypedRow *self);
gboolean    concord_typed_row_say         (ConcordTypedRow *self,
                                           const char      *said);
void        concord_typed_row_refuse      (ConcordTypedRow *self,
                                           const char      *problem);
void        concord_typed_row_set_finishes (ConcordTypedRow *self,
                                            gboolean         finishes);
gboolean    concord_typed_row_get_finishes (ConcordTypedRow *self);
const char *concord_typed_row_get_problem (ConcordTypedRow *self);

G_END_DECLS
