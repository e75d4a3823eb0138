/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-cli-command.h"

G_BEGIN_DECLS

/**
 * ConcordCliTable:
 * @kind: what a row is, as someone typed it
 * @session: (nullable): what the rows are added to, as someone typed it
 * @add_partners: whether partners that the session does not have are added
 * @skip_wrong: whether rows with something wrong are left out
 */
typedef struct
{
  char *kind;
  char *session;
  gboolean add_partners;
  gboolean skip_wrong;
} ConcordCliTable;

void             concord_cli_table_clear  (ConcordCliTable *table);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ConcordCliTable, concord_cli_table_clear)

ConcordCliStatus concord_cli_table_import (ConcordCli            *cli,
                                           const ConcordCliTable *table,
                                           char                 **files);

G_END_DECLS
