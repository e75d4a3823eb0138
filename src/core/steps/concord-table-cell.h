/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-capture-names.h"
#include "concord-steps-adder.h"
#include "concord-value.h"

G_BEGIN_DECLS

/**
 * ConcordTableReading:
 * @adder: where new partners go
 * @add_partners: whether partners that nobody knows are added
 * @unknown: (element-type utf8): those that were not
 */
typedef struct
{
  ConcordCaptureNames *names;
  ConcordStepsAdder *adder;
  gboolean add_partners;
  GPtrArray *unknown;
} ConcordTableReading;

gboolean concord_table_cell_read (ConcordTableReading *reading,
                                  guint                field,
                                  const char          *cell,
                                  ConcordValue        *value,
                                  GError             **error);
gboolean concord_table_cell_fits (ConcordCaptureNames *names,
                                  guint                field,
                                  const char          *cell);

char    *concord_table_cell_shorten (const char         *cell) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
