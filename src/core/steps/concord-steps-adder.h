/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-steps.h"

G_BEGIN_DECLS

/**
 * ConcordStepsAdder:
 *
 * Several new cards of one kind in one step, each behind those that are there and were added before, with the partners
 * that come along.
 */
typedef struct _ConcordStepsAdder ConcordStepsAdder;

ConcordStepsAdder *concord_steps_adder_new    (ConcordGraph      *graph,
                                               ConcordKind        kind,
                                               guint              n) G_GNUC_WARN_UNUSED_RESULT;
void               concord_steps_adder_free   (ConcordStepsAdder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordStepsAdder, concord_steps_adder_free)

const char  *concord_steps_adder_add_partner  (ConcordStepsAdder  *self,
                                               const char         *name);
void         concord_steps_adder_add          (ConcordStepsAdder  *self,
                                               ConcordRecord      *owner,
                                               const char         *headline);
void         concord_steps_adder_set          (ConcordStepsAdder  *self,
                                               guint               field,
                                               const ConcordValue *value);
void         concord_steps_adder_set_partners (ConcordStepsAdder  *self,
                                               GPtrArray          *ids);
void         concord_steps_adder_set_date     (ConcordStepsAdder  *self,
                                               const char         *iso);
ConcordEdit *concord_steps_adder_end          (ConcordStepsAdder  *self,
                                               char             ***ids) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
