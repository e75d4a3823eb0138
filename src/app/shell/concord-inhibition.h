/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Keeps the computer from what would interrupt something, for as long as it lives. The desktop lets go of it by itself
 * when the program is gone.
 */
typedef struct _ConcordInhibition ConcordInhibition;

ConcordInhibition *concord_inhibition_new  (GtkWidget                 *widget,
                                            GtkApplicationInhibitFlags flags,
                                            const char                *reason) G_GNUC_WARN_UNUSED_RESULT;
void               concord_inhibition_free (ConcordInhibition         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordInhibition, concord_inhibition_free)

G_END_DECLS
