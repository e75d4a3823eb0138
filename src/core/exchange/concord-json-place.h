/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "concord-session-file.h"

G_BEGIN_DECLS

/**
 * ConcordJsonPlace:
 * @array: the top-level member
 * @record: index of the record in it, or -1
 * @member: (nullable): the record's member
 * @entry: index in the member's list, or -1
 * @inner: (nullable): a member of what stands there
 *
 * A place in a session or answer file, cheap to carry along; made into a JSON pointer only when something is wrong there.
 */
typedef struct
{
  const char *array;
  int record;
  const char *member;
  int entry;
  const char *inner;
} ConcordJsonPlace;

#define CONCORD_JSON_PLACE(member_) ((ConcordJsonPlace) { (member_), -1, NULL, -1, NULL })

void concord_json_place_append_token (GString                *pointer,
                                      const char             *token,
                                      gssize                  length);
char *concord_json_place_to_pointer  (const ConcordJsonPlace *place) G_GNUC_WARN_UNUSED_RESULT;
void concord_json_place_set_error    (GError                **error,
                                      ConcordExchangeError    code,
                                      const ConcordJsonPlace *place,
                                      const char             *format,
                                      ...) G_GNUC_PRINTF (4, 5);

G_END_DECLS
