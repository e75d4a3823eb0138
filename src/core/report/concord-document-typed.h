/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-document.h"
#include "concord-graph.h"

G_BEGIN_DECLS

void concord_document_mark_typed (ConcordDocument *self,
                                  ConcordGraph    *graph,
                                  const char      *tag);

G_END_DECLS
