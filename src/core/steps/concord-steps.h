/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-edit.h"

G_BEGIN_DECLS

/* What a facilitator does on the board, as labelled edits that have touched nothing yet. */

/**
 * ConcordStepsError:
 * @CONCORD_STEPS_ERROR_EMPTY: nothing was said
 * @CONCORD_STEPS_ERROR_REFUSED: a line or text that its field cannot hold; the message names it
 * @CONCORD_STEPS_ERROR_HOMELESS: there is nothing it could belong to
 * @CONCORD_STEPS_ERROR_UNKNOWN: it names partners that the session does not have; the message names them
 */
#define CONCORD_STEPS_ERROR (concord_steps_error_quark ())

typedef enum
{
  CONCORD_STEPS_ERROR_EMPTY,
  CONCORD_STEPS_ERROR_REFUSED,
  CONCORD_STEPS_ERROR_HOMELESS,
  CONCORD_STEPS_ERROR_UNKNOWN,
} ConcordStepsError;

GQuark concord_steps_error_quark (void);

/**
 * ConcordDirection:
 * @CONCORD_DIRECTION_LEFT: towards the first outcome, whichever way the language is written
 * @CONCORD_DIRECTION_RIGHT: towards the last outcome
 */
typedef enum
{
  CONCORD_DIRECTION_UP,
  CONCORD_DIRECTION_DOWN,
  CONCORD_DIRECTION_LEFT,
  CONCORD_DIRECTION_RIGHT,
} ConcordDirection;

ConcordEdit *concord_steps_add_lines  (ConcordGraph    *graph,
                                       ConcordKind      kind,
                                       ConcordRecord   *owner,
                                       const char      *text,
                                       char          ***ids,
                                       GError         **error) G_GNUC_WARN_UNUSED_RESULT;

ConcordEdit *concord_steps_capture    (ConcordGraph    *graph,
                                       ConcordKind      kind,
                                       ConcordRecord   *owner,
                                       const char      *text,
                                       const GDate     *today,
                                       char          ***ids,
                                       GError         **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean     concord_steps_is_table   (const char      *text);
ConcordEdit *concord_steps_add_table  (ConcordGraph    *graph,
                                       ConcordKind      kind,
                                       ConcordRecord   *owner,
                                       const char      *text,
                                       gboolean         add_partners,
                                       const GDate     *today,
                                       char          ***ids,
                                       GError         **error) G_GNUC_WARN_UNUSED_RESULT;

ConcordEdit *concord_steps_move       (ConcordGraph    *graph,
                                       ConcordRecord   *record,
                                       ConcordRecord   *owner,
                                       guint            index) G_GNUC_WARN_UNUSED_RESULT;
ConcordEdit *concord_steps_move_by_one (ConcordGraph    *graph,
                                        ConcordRecord   *record,
                                        ConcordDirection direction) G_GNUC_WARN_UNUSED_RESULT;

ConcordEdit *concord_steps_edit_text  (ConcordGraph    *graph,
                                       ConcordRecord   *record,
                                       guint            field,
                                       const char      *text,
                                       GError         **error) G_GNUC_WARN_UNUSED_RESULT;
ConcordEdit *concord_steps_set_choice (ConcordGraph    *graph,
                                       ConcordRecord   *record,
                                       guint            field,
                                       guint            choice) G_GNUC_WARN_UNUSED_RESULT;
ConcordEdit *concord_steps_delete     (ConcordGraph    *graph,
                                       ConcordRecord   *record) G_GNUC_WARN_UNUSED_RESULT;
ConcordEdit *concord_steps_duplicate  (ConcordGraph    *graph,
                                       ConcordRecord   *record,
                                       char           **id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
