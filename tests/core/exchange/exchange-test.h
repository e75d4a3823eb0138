/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-session-file.h"

G_BEGIN_DECLS

#define EXCHANGE_TEST_EXPORTED 1795280400
#define EXCHANGE_TEST_EXPORTED_TEXT "2026-11-21T17:00:00Z"

#define EXCHANGE_TEST_NORTHMERE "data/sample/northmere.concord.json"

/* The start of a session file that is well-formed so far. */
#define EXCHANGE_TEST_HEAD                                                                       \
  "{\"type\":\"concord-session\",\"version\":1,\"session\":"                                     \
  "{\"id\":\"00000000-0000-4000-8000-000000000000\",\"title\":\"Away-day\"}"

GBytes       *exchange_test_write               (ConcordGraph        *graph) G_GNUC_WARN_UNUSED_RESULT;
ConcordGraph *exchange_test_read                (GBytes              *bytes) G_GNUC_WARN_UNUSED_RESULT;
ConcordGraph *exchange_test_read_text           (const char          *text) G_GNUC_WARN_UNUSED_RESULT;
GBytes       *exchange_test_load                (const char          *path) G_GNUC_WARN_UNUSED_RESULT;
void          exchange_test_assert_refused      (GBytes              *bytes,
                                                 ConcordExchangeError code,
                                                 const char          *place);
void          exchange_test_assert_text_refused (const char          *text,
                                                 ConcordExchangeError code,
                                                 const char          *place);

G_END_DECLS
