/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ConcordHelpFailed:
 *
 * Called when there is neither a help viewer nor a browser, or no help.
 */
typedef void (*ConcordHelpFailed) (gpointer data);

void concord_help_show (GtkWindow *parent,
                        const char *page,
                        ConcordHelpFailed failed,
                        gpointer data);

/* For tests: what concord_help_show() opens in a browser. */
GFile *concord_help_write_for_browser (const char *page, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
