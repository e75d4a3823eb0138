/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-record.h"

G_BEGIN_DECLS

/* ConcordReader:
 *
 * Where a record whose content nobody asked for yet gets it from. What was read longest ago is forgotten when
 * the main loop is idle, and read again when someone asks: however many records a session has, few are whole.
 */
typedef struct _ConcordReader ConcordReader;

/* Gives @record its content by concord_record_fill(); leaves it as it is where there is none. */
typedef void (*ConcordReadFunc) (ConcordRecord *record,
                                 gpointer       data);

ConcordReader *concord_reader_new   (ConcordReadFunc  func,
                                     gpointer         data,
                                     GDestroyNotify   destroy) G_GNUC_WARN_UNUSED_RESULT;
ConcordReader *concord_reader_ref   (ConcordReader   *self);
void           concord_reader_unref (ConcordReader   *self);
void           concord_reader_read  (ConcordReader   *self,
                                     ConcordRecord   *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordReader, concord_reader_unref)

G_END_DECLS
