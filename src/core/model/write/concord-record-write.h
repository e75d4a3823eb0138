/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* How the store and the codecs fill records. Not on the include path of app, cli or report: there, a
 * record changes only because an edit was committed.
 */

#include "concord-record-list.h"

G_BEGIN_DECLS

void concord_record_take_value   (ConcordRecord *self,
                                  guint          field,
                                  ConcordValue  *value);
void concord_record_set_position (ConcordRecord *self,
                                  double         position);
void concord_record_set_extra    (ConcordRecord *self,
                                  const char    *extra);
gboolean concord_record_assign   (ConcordRecord *self,
                                  ConcordRecord *from);

/* Records that leave their content in the store; see ConcordReader */
gboolean           concord_kind_find_home    (ConcordKind        kind,
                                              guint             *field);
ConcordRecord     *concord_record_new_unread (ConcordKind        kind,
                                              const char        *id) G_GNUC_WARN_UNUSED_RESULT;
gboolean           concord_record_is_unread  (ConcordRecord     *self);
void               concord_record_fill       (ConcordRecord     *self,
                                              ConcordRecord     *from);
void               concord_record_forget     (ConcordRecord     *self);
ConcordRecordList *concord_record_get_home   (ConcordRecord     *self);
void               concord_record_set_home   (ConcordRecord     *self,
                                              ConcordRecordList *home);

G_END_DECLS
