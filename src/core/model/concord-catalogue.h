/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ConcordCatalogue:
 *
 * The translations of one language, as msgfmt compiles them. It never changes once it is read, and any thread may ask.
 */
typedef struct _ConcordCatalogue ConcordCatalogue;

ConcordCatalogue *concord_catalogue_read (GBytes           *bytes) G_GNUC_WARN_UNUSED_RESULT;
void              concord_catalogue_free (ConcordCatalogue *self);
const char       *concord_catalogue_find (ConcordCatalogue *self,
                                          const char       *text);
const char       *concord_catalogue_find_plural (ConcordCatalogue *self,
                                                 const char       *text,
                                                 gulong            n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordCatalogue, concord_catalogue_free)

gboolean          concord_plural_choose  (const char       *formula,
                                          gulong            n,
                                          gulong           *form);

G_END_DECLS
