/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Tables in files of comma-separated values. A file may come from anyone, so it is bounded before it is believed. */

enum
{
  CONCORD_CSV_MAX_BYTES = 8 * 1024 * 1024,
  CONCORD_CSV_MAX_ROWS = 10000,
  CONCORD_CSV_MAX_COLUMNS = 100,
};

GPtrArray *concord_csv_read (GBytes       *bytes,
                             GError      **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *concord_csv_load (GFile        *file,
                             GCancellable *cancellable,
                             GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
