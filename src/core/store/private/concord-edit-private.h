/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-edit.h"

G_BEGIN_DECLS

/* What the store reads out of an edit. */

typedef enum
{
  CONCORD_OPERATION_ADD,
  CONCORD_OPERATION_SET,
  CONCORD_OPERATION_PLACE,
  CONCORD_OPERATION_EXTRA,
  CONCORD_OPERATION_REMOVE,
} ConcordOperationType;

typedef struct
{
  ConcordOperationType type;
  ConcordKind kind;
  char *id;
  ConcordRecord *record; /* ADD */
  char *session;         /* ADD */
  char *envelope;        /* ADD of a session */
  guint field;           /* SET */
  ConcordValue value;    /* SET */
  double position;       /* PLACE */
  char *extra;           /* EXTRA */
} ConcordOperation;

GPtrArray *concord_edit_get_operations (ConcordEdit *self);

G_END_DECLS
