/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-document.h"

G_BEGIN_DECLS

void concord_document_pair (ConcordDocument *self,
                            ConcordDocument *second,
                            const char      *typed);

G_END_DECLS
