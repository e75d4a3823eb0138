/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-field.h"

G_BEGIN_DECLS

/**
 * CONCORD_MODEL_ERROR:
 *
 * Errors about what a field may hold. The message names what is wrong, not where: whoever reads
 * a file or a form adds the place.
 */
#define CONCORD_MODEL_ERROR (concord_model_error_quark ())

typedef enum
{
  CONCORD_MODEL_ERROR_MISSING,
  CONCORD_MODEL_ERROR_TOO_LONG,
  CONCORD_MODEL_ERROR_OUT_OF_RANGE,
  CONCORD_MODEL_ERROR_MALFORMED,
} ConcordModelError;

GQuark concord_model_error_quark (void);

/**
 * ConcordShape:
 *
 * How a value is held. Which shape a field has follows from its type alone:
 * see concord_field_get_shape().
 */
typedef enum
{
  CONCORD_SHAPE_NONE,
  CONCORD_SHAPE_TEXT,
  CONCORD_SHAPE_NUMBER,
  CONCORD_SHAPE_WHOLE,
  CONCORD_SHAPE_LIST,
} ConcordShape;

/**
 * ConcordValue:
 * @shape: %CONCORD_SHAPE_NONE where nothing was said
 *
 * What one field of one record holds. Empty text, an empty list and a flag that is off are "nothing
 * said", so that every consumer has one way to be empty.
 */
typedef struct
{
  ConcordShape shape;
  union
  {
    char *text;
    double number;
    gint64 whole;
    char **list;
  };
} ConcordValue;

#define CONCORD_VALUE_INIT { CONCORD_SHAPE_NONE, { NULL } }

/* Values that borrow what they are given; for calls that copy, never to be cleared. */
#define CONCORD_VALUE_TEXT(s)   ((ConcordValue) { .shape = CONCORD_SHAPE_TEXT, .text = (char *) (s) })
#define CONCORD_VALUE_NUMBER(n) ((ConcordValue) { .shape = CONCORD_SHAPE_NUMBER, .number = (n) })
#define CONCORD_VALUE_WHOLE(n)  ((ConcordValue) { .shape = CONCORD_SHAPE_WHOLE, .whole = (n) })
#define CONCORD_VALUE_LIST(l)   ((ConcordValue) { .shape = CONCORD_SHAPE_LIST, .list = (char **) (l) })
#define CONCORD_VALUE_NONE      ((ConcordValue) { .shape = CONCORD_SHAPE_NONE, .text = NULL })

ConcordShape concord_field_get_shape (const ConcordField *field);

void     concord_value_clear     (ConcordValue       *value);
void     concord_value_copy      (const ConcordValue *value,
                                  ConcordValue       *copy);
gboolean concord_value_equal     (const ConcordValue *a,
                                  const ConcordValue *b);
void     concord_value_normalise (const ConcordField *field,
                                  ConcordValue       *value);
gboolean concord_value_check     (const ConcordField *field,
                                  const ConcordValue *value,
                                  GError            **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ConcordValue, concord_value_clear)

gboolean concord_id_is_valid (const char *id);
char    *concord_id_new      (void) G_GNUC_WARN_UNUSED_RESULT;
char    *concord_id_derive   (const char *id,
                              const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
