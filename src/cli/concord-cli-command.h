/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-store.h"

G_BEGIN_DECLS

/* What the commands share. Exit statuses are part of what Concord promises to scripts. */

typedef enum
{
  CONCORD_CLI_DONE = 0,
  CONCORD_CLI_FAILED = 1,
  CONCORD_CLI_WRONG_USE = 2,
} ConcordCliStatus;

/**
 * ConcordCli:
 * @database: (nullable): the file that --database names, %NULL for the usual one
 */
typedef struct
{
  char *database;
} ConcordCli;

/**
 * ConcordCliCommand:
 * @arguments: what follows the name, in the usage line; translatable
 * @summary: what it does, in a line; translatable
 * @details: (nullable): what is to be known about it; translatable
 */
typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  const char *details;
  ConcordCliStatus (*run) (ConcordCli *cli,
                           int         argc,
                           char      **argv);
} ConcordCliCommand;

extern const ConcordCliCommand concord_cli_import;
extern const ConcordCliCommand concord_cli_export;
extern const ConcordCliCommand concord_cli_merge;
extern const ConcordCliCommand concord_cli_validate;
extern const ConcordCliCommand concord_cli_list;

gboolean         concord_cli_parse     (ConcordCli              *self,
                                        const ConcordCliCommand *command,
                                        const GOptionEntry      *entries,
                                        int                     *argc,
                                        char                  ***argv);
ConcordCliStatus concord_cli_wrong_use (const ConcordCliCommand *command,
                                        const char              *message);
char            *concord_cli_dup_path  (ConcordCli              *self);
char            *concord_cli_dup_text  (const char              *argument);

G_END_DECLS
