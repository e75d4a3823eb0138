/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "concord-graph.h"

G_BEGIN_DECLS

/**
 * ConcordExchangeError:
 * @CONCORD_EXCHANGE_ERROR_NOT_JSON: no JSON at all; the message names line and column
 * @CONCORD_EXCHANGE_ERROR_NOT_OURS: JSON, but no session file
 * @CONCORD_EXCHANGE_ERROR_NEWER: a session file of a newer Concord, in a form this one cannot read
 * @CONCORD_EXCHANGE_ERROR_TOO_LARGE: more than a session can be: bytes, records, values or nesting
 * @CONCORD_EXCHANGE_ERROR_MALFORMED: a session file with something wrong in it
 * @CONCORD_EXCHANGE_ERROR_FAILED: something no other meaning fits
 *
 * The meanings a caller can act on. Messages are one plain sentence that starts with the place, a JSON
 * pointer (RFC 6901) such as "/outcomes/3/title: ", wherever there is one.
 */
#define CONCORD_EXCHANGE_ERROR (concord_exchange_error_quark ())

typedef enum
{
  CONCORD_EXCHANGE_ERROR_NOT_JSON,
  CONCORD_EXCHANGE_ERROR_NOT_OURS,
  CONCORD_EXCHANGE_ERROR_NEWER,
  CONCORD_EXCHANGE_ERROR_TOO_LARGE,
  CONCORD_EXCHANGE_ERROR_MALFORMED,
  CONCORD_EXCHANGE_ERROR_FAILED,
} ConcordExchangeError;

GQuark concord_exchange_error_quark (void);

#define CONCORD_SESSION_FILE_MEDIA_TYPE "application/vnd.concord.session+json"
#define CONCORD_SESSION_FILE_SUFFIX     ".concord.json"

/**
 * ConcordSessionFileOptions:
 * @hide: who the file is for; 0 for the facilitator, who gets everything
 * @revision: (nullable): id of the revision that this file is a copy of
 * @exported: when, in seconds since 1970, UTC; 0 for now
 */
typedef struct
{
  ConcordHide hide;
  const char *revision;
  gint64 exported;
} ConcordSessionFileOptions;

/**
 * ConcordSessionHead:
 * @hide: who it was made for; 0 where nothing was left out
 * @revision: (nullable): id of the revision that it is a copy of
 * @generator: (nullable): the program that wrote it
 * @exported: when, in seconds since 1970, UTC; 0 where it does not say
 *
 * What a session file says of itself.
 */
typedef struct
{
  ConcordHide hide;
  char *revision;
  char *generator;
  gint64 exported;
} ConcordSessionHead;

void concord_session_head_clear (ConcordSessionHead *head);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ConcordSessionHead, concord_session_head_clear)

GBytes       *concord_session_file_write (ConcordGraph                    *graph,
                                          const ConcordSessionFileOptions *options,
                                          GError                         **error)
  G_GNUC_WARN_UNUSED_RESULT;
GBytes       *concord_exchange_load_bytes (GFile        *file,
                                           GCancellable *cancellable,
                                           GError      **error) G_GNUC_WARN_UNUSED_RESULT;
ConcordGraph *concord_session_file_read  (GBytes       *bytes,
                                          GCancellable *cancellable,
                                          GError      **error) G_GNUC_WARN_UNUSED_RESULT;
ConcordGraph *concord_session_file_load  (GFile        *file,
                                          GCancellable *cancellable,
                                          GError      **error) G_GNUC_WARN_UNUSED_RESULT;
ConcordGraph *concord_session_file_read_with_head (GBytes             *bytes,
                                                   ConcordSessionHead *head,
                                                   GCancellable       *cancellable,
                                                   GError            **error) G_GNUC_WARN_UNUSED_RESULT;
ConcordGraph *concord_session_file_load_with_head (GFile              *file,
                                                   ConcordSessionHead *head,
                                                   GCancellable       *cancellable,
                                                   GError            **error) G_GNUC_WARN_UNUSED_RESULT;
char         *concord_session_schema_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
