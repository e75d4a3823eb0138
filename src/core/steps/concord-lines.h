/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ConcordLine:
 * @number: which line of the text it was, from 1, empty ones counted
 * @text: what it says, without bullet, numbering and space around it; never empty
 */
typedef struct
{
  guint number;
  char *text;
} ConcordLine;

GPtrArray *concord_lines_split (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char      *concord_lines_join  (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
