/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-graph.h"

G_BEGIN_DECLS

/**
 * ConcordReferenceChip:
 *
 * One of several records that a field refers to, with a button to take it out.
 *
 * ConcordReferenceChip::removed; ConcordReferenceChip::moved (int: by how many places);
 * ConcordReferenceChip::dropped (#ConcordReferenceChip: the chip that is to stand where this one stands)
 */
#define CONCORD_TYPE_REFERENCE_CHIP (concord_reference_chip_get_type ())
G_DECLARE_FINAL_TYPE (ConcordReferenceChip, concord_reference_chip, CONCORD, REFERENCE_CHIP, GtkWidget)

GtkWidget *concord_reference_chip_new (ConcordGraph  *graph,
                                       ConcordRecord *record);

G_END_DECLS
