/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-desk.h"

G_BEGIN_DECLS

/**
 * ConcordTestDesk:
 *
 * A session in a database of its own, on a desk, and an empty window to put a widget into.
 */
typedef struct
{
  char *folder;
  char *path;
  char *away;
  ConcordStore *store;
  ConcordDesk *desk;
  ConcordGraph *graph;
  GtkWindow *window;
} ConcordTestDesk;

void concord_test_desk_set_up    (ConcordTestDesk *self,
                                  gconstpointer    data);
void concord_test_desk_tear_down (ConcordTestDesk *self,
                                  gconstpointer    data);
void concord_test_desk_show      (ConcordTestDesk *self,
                                  GtkWidget       *widget,
                                  int              width,
                                  int              height);
void concord_test_desk_close     (ConcordTestDesk *self);

void concord_test_desk_take_database_away (ConcordTestDesk *self);
void concord_test_desk_put_database_back  (ConcordTestDesk *self);

ConcordRecord *concord_test_desk_add        (ConcordTestDesk *self,
                                             ConcordKind      kind,
                                             ConcordRecord   *owner,
                                             const char      *name);
ConcordRecord *concord_test_desk_add_whole  (ConcordTestDesk *self,
                                             ConcordKind      kind);
ConcordGraph  *concord_test_desk_read       (ConcordTestDesk *self) G_GNUC_WARN_UNUSED_RESULT;
void           concord_test_desk_set_text   (ConcordTestDesk *self,
                                             ConcordRecord   *record,
                                             guint            field,
                                             const char      *text);

G_END_DECLS
