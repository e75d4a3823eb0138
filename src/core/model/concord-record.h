/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "concord-field.h"
#include "concord-value.h"

G_BEGIN_DECLS

#define CONCORD_TYPE_RECORD (concord_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (ConcordRecord, concord_record, CONCORD, RECORD, GObject)

/**
 * ConcordKindInfo:
 * @name: the table, and what JSON pointers and programs say
 * @plural: the array in the session file
 * @label: what people call one; translatable
 * @label_plural: what people call several; translatable
 * @fields: the field table, @n_fields long
 * @headline: index of the field that names a record
 * @hide: those who are given none of its records
 * @get_type: the kind's GType
 *
 * A kind, declared once, from which everything generic works.
 */
typedef struct
{
  ConcordKind kind;
  const char *name;
  const char *plural;
  const char *label;
  const char *label_plural;
  const ConcordField *fields;
  guint n_fields;
  guint headline;
  ConcordHide hide;
  GType (*get_type) (void);
} ConcordKindInfo;

struct _ConcordRecordClass
{
  GObjectClass parent_class;

  const ConcordKindInfo *info;
  GParamSpec **properties; /* by field */
};

const ConcordKindInfo *concord_kind_get_info  (ConcordKind  kind);
gboolean               concord_kind_find      (const char  *name,
                                               ConcordKind *kind);
gboolean               concord_kind_find_field (ConcordKind  kind,
                                                const char  *name,
                                                guint       *field);
gboolean               concord_kind_find_owner (ConcordKind  kind,
                                                ConcordKind  owner,
                                                guint       *field);

void concord_record_class_install_fields (ConcordRecordClass    *klass,
                                          const ConcordKindInfo *info);

ConcordRecord         *concord_record_new          (ConcordKind    kind,
                                                    const char    *id) G_GNUC_WARN_UNUSED_RESULT;
ConcordRecord         *concord_record_copy         (ConcordRecord *self,
                                                    const char    *id) G_GNUC_WARN_UNUSED_RESULT;
const ConcordKindInfo *concord_record_get_info     (ConcordRecord *self);
ConcordKind            concord_record_get_kind     (ConcordRecord *self);
const char            *concord_record_get_id       (ConcordRecord *self);
double                 concord_record_get_position (ConcordRecord *self);
const char            *concord_record_get_extra    (ConcordRecord *self);
const char            *concord_record_get_headline (ConcordRecord *self);

const ConcordValue *concord_record_get_value  (ConcordRecord *self,
                                               guint          field);
gboolean            concord_record_has        (ConcordRecord *self,
                                               guint          field);
const char         *concord_record_get_text   (ConcordRecord *self,
                                               guint          field);
double              concord_record_get_number (ConcordRecord *self,
                                               guint          field,
                                               double         fallback);
gint64              concord_record_get_whole  (ConcordRecord *self,
                                               guint          field,
                                               gint64         fallback);
guint               concord_record_get_choice (ConcordRecord *self,
                                               guint          field);
gboolean            concord_record_get_flag   (ConcordRecord *self,
                                               guint          field);
const char *const  *concord_record_get_list   (ConcordRecord *self,
                                               guint          field);

G_END_DECLS
