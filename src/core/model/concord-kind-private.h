/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-record.h"

/* CONCORD_DEFINE_KIND:
 *
 * Ends the file of a kind: takes the field table `fields` above it and makes the class and the kind's entry.
 */
#define CONCORD_DEFINE_KIND(TypeName, type_name, kind_, headline_, name_, plural_, label_, label_plural_) \
  CONCORD_DEFINE_KIND_HIDDEN (TypeName, type_name, kind_, headline_, name_, plural_, label_, label_plural_, 0)

/* CONCORD_DEFINE_KIND_HIDDEN:
 *
 * The same for a kind that as a whole stays behind for some, whatever its fields say.
 */
#define CONCORD_DEFINE_KIND_HIDDEN(TypeName, type_name, kind_, headline_, name_, plural_, label_, label_plural_, hide_) \
  struct _##TypeName                                                                                      \
  {                                                                                                       \
    ConcordRecord parent_instance;                                                                        \
  };                                                                                                      \
                                                                                                          \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, CONCORD_TYPE_RECORD)                                          \
                                                                                                          \
  const ConcordKindInfo type_name##_info = {                                                              \
    .kind = kind_,                                                                                        \
    .name = name_,                                                                                        \
    .plural = plural_,                                                                                    \
    .label = label_,                                                                                      \
    .label_plural = label_plural_,                                                                        \
    .fields = fields,                                                                                     \
    .n_fields = G_N_ELEMENTS (fields),                                                                    \
    .headline = headline_,                                                                                \
    .hide = (hide_),                                                                                      \
    .get_type = type_name##_get_type,                                                                     \
  };                                                                                                      \
                                                                                                          \
  static void type_name##_class_init (TypeName##Class *klass)                                             \
  {                                                                                                       \
    concord_record_class_install_fields (CONCORD_RECORD_CLASS (klass), &type_name##_info);                \
  }                                                                                                       \
                                                                                                          \
  static void type_name##_init (TypeName *self)                                                           \
  {                                                                                                       \
  }
