/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-field.h"
#include "concord-json-writer.h"

G_BEGIN_DECLS

void concord_schema_open_member     (ConcordJsonWriter  *writer,
                                     const char         *name,
                                     char                bracket);
void concord_schema_add_number      (ConcordJsonWriter  *writer,
                                     const char         *name,
                                     double              number);
void concord_schema_add_reference   (ConcordJsonWriter  *writer,
                                     const char         *definition);
void concord_schema_add_rules       (ConcordJsonWriter  *writer,
                                     const ConcordField *field);
void concord_schema_add_field       (ConcordJsonWriter  *writer,
                                     const ConcordField *field);
void concord_schema_add_definitions (ConcordJsonWriter  *writer);

G_END_DECLS
