/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     concord_cli_say              (const char   *format,
                                       ...) G_GNUC_PRINTF (1, 2);
void     concord_cli_complain         (const char   *place,
                                       const char   *message);
void     concord_cli_complain_of_file (const char   *place,
                                       const GError *error);
gboolean concord_cli_write_stdout     (GBytes       *bytes,
                                       GError      **error);
gboolean concord_cli_write_file       (const char   *path,
                                       GBytes       *bytes,
                                       gboolean      replace,
                                       GError      **error);
guint    concord_cli_text_width       (const char   *text);

G_END_DECLS
