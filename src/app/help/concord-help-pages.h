/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

const char *concord_help_find_page (GtkWindow *window);

void concord_help_set_page (GtkWidget *widget, const char *page);

AdwDialog *concord_help_alert_new (const char *page, const char *heading, const char *body)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
