/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "concord-document.h"

G_BEGIN_DECLS

GBytes *concord_html_write (ConcordDocument *document,
                            GCancellable    *cancellable,
                            GError         **error) G_GNUC_WARN_UNUSED_RESULT;

GBytes *concord_html_write_with_form (ConcordDocument *document,
                                      GBytes          *session,
                                      GCancellable    *cancellable,
                                      GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
