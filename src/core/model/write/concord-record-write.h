/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* How the store and the codecs fill records. Not on the include path of app, cli or report: there, a
 * record changes only because an edit was committed.
 */

#include "concord-record.h"

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

G_END_DECLS
