/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

/* A disk that fails when it is told to: SQLite's usual way to the disk with a counter in it. */

typedef enum
{
  FAULT_WRITE,
  FAULT_SYNC,
} FaultKind;

void fault_vfs_register (void);
void fault_vfs_arm      (FaultKind kind,
                         int       after,
                         int       code,
                         int       system_error);
void fault_vfs_disarm   (void);
int  fault_vfs_count    (FaultKind kind);
