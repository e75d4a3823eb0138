/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ConcordLanguageRow:
 *
 * Chooses a language by the name that it calls itself, or by any BCP 47 tag.
 */
#define CONCORD_TYPE_LANGUAGE_ROW (concord_language_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (ConcordLanguageRow, concord_language_row, CONCORD, LANGUAGE_ROW, AdwComboRow)

struct _ConcordLanguageRowClass
{
  AdwComboRowClass parent_class;
};

const char *concord_language_row_get_tag (ConcordLanguageRow *self);
void        concord_language_row_set_tag (ConcordLanguageRow *self,
                                          const char         *tag);
void        concord_language_row_offer   (ConcordLanguageRow *self,
                                          const char *const  *tags,
                                          const char         *none);

G_END_DECLS
