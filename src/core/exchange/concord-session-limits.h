/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What a session file may be at most. Far above any workshop (thirty people fill some hundred records),
 * low enough that a hostile file costs bounded memory. What is written keeps to it as well, so that
 * whatever Concord wrote it can read.
 */

enum
{
  CONCORD_SESSION_FILE_VERSION = 1,

  CONCORD_SESSION_FILE_MAX_BYTES = 64 * 1024 * 1024,
  CONCORD_SESSION_FILE_MAX_RECORDS = 250000,
  CONCORD_SESSION_FILE_MAX_VALUES = 12 * CONCORD_SESSION_FILE_MAX_RECORDS,
  CONCORD_SESSION_FILE_MAX_DEPTH = 32,

  /* Members that a newer Concord wrote and this one keeps, as JSON text. */
  CONCORD_SESSION_FILE_MAX_EXTRA = 64 * 1024,
  CONCORD_SESSION_FILE_MAX_ENVELOPE = 1024 * 1024,
};

/* Either side of zero; beyond it there is no room between two neighbours any more. */
#define CONCORD_SESSION_FILE_MAX_POSITION 1e15

#define CONCORD_SESSION_FILE_TYPE "concord-session"

void concord_session_file_set_too_large (GError **error);
