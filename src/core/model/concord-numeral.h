/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ConcordNumeral:
 * @CONCORD_NUMERAL_NONE: no number
 * @CONCORD_NUMERAL_READ: a number that can be read in one way only
 * @CONCORD_NUMERAL_TWO_WAYS: the one mark in it may group thousands or divide
 *
 * What digits with marks between them are.
 */
typedef enum
{
  CONCORD_NUMERAL_NONE,
  CONCORD_NUMERAL_READ,
  CONCORD_NUMERAL_TWO_WAYS,
} ConcordNumeral;

char          *concord_numeral_clean       (const char *said) G_GNUC_WARN_UNUSED_RESULT;
ConcordNumeral concord_numeral_read        (const char *clean,
                                            char      **plain,
                                            gboolean   *grouped);
void           concord_numeral_two_ways    (const char *plain,
                                            int         decimals,
                                            char      **whole,
                                            char      **divided);
void           concord_numeral_marks       (char      **point,
                                            char      **group);
char          *concord_numeral_write       (double      number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
