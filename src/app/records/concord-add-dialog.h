/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-desk.h"

G_BEGIN_DECLS

/**
 * ConcordAddDialog:
 *
 * Asks for what a record of some kind cannot be without, and adds it.
 */
#define CONCORD_TYPE_ADD_DIALOG (concord_add_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ConcordAddDialog, concord_add_dialog, CONCORD, ADD_DIALOG, AdwDialog)

/**
 * ConcordAddedFunc:
 * @object: what was given to concord_add_dialog_start()
 * @id: the new record's id; the record is in the session
 */
typedef void (*ConcordAddedFunc) (gpointer    object,
                                  const char *id);

ConcordAddDialog *concord_add_dialog_start   (GtkWidget        *parent,
                                              ConcordDesk      *desk,
                                              ConcordKind       kind,
                                              ConcordRecord    *owner,
                                              ConcordAddedFunc  added,
                                              gpointer          object);
GtkWidget        *concord_add_dialog_get_row (ConcordAddDialog *self,
                                              guint             field);
gboolean          concord_add_dialog_add     (ConcordAddDialog *self);

G_END_DECLS
