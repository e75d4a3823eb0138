/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What undo calls a step over several cards. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "concord-steps-private.h"

static char *
dup_move (ConcordKind kind,
          guint       n)
{
  switch ((guint) kind)
    {
    case CONCORD_KIND_OUTCOME:
      return n == 1 ? g_strdup (_("Move outcome")) : g_strdup_printf (ngettext ("Move %u outcome", "Move %u outcomes", n), n);
    case CONCORD_KIND_PRIORITY:
      return n == 1 ? g_strdup (_("Move priority"))
                    : g_strdup_printf (ngettext ("Move %u priority", "Move %u priorities", n), n);
    case CONCORD_KIND_COMMITMENT:
      return n == 1 ? g_strdup (_("Move commitment"))
                    : g_strdup_printf (ngettext ("Move %u commitment", "Move %u commitments", n), n);
    case CONCORD_KIND_NOTE:
      return n == 1 ? g_strdup (_("Move note")) : g_strdup_printf (ngettext ("Move %u note", "Move %u notes", n), n);
    default:
      return n == 1 ? g_strdup (_("Move card")) : g_strdup_printf (ngettext ("Move %u card", "Move %u cards", n), n);
    }
}

static char *
dup_delete (ConcordKind kind,
            guint       n)
{
  switch ((guint) kind)
    {
    case CONCORD_KIND_OUTCOME:
      return g_strdup_printf (ngettext ("Delete %u outcome", "Delete %u outcomes", n), n);
    case CONCORD_KIND_PRIORITY:
      return g_strdup_printf (ngettext ("Delete %u priority", "Delete %u priorities", n), n);
    case CONCORD_KIND_COMMITMENT:
      return g_strdup_printf (ngettext ("Delete %u commitment", "Delete %u commitments", n), n);
    case CONCORD_KIND_NOTE:
      return g_strdup_printf (ngettext ("Delete %u note", "Delete %u notes", n), n);
    default:
      return g_strdup_printf (ngettext ("Delete %u card", "Delete %u cards", n), n);
    }
}

static char *
dup_merge (ConcordKind kind,
           guint       n)
{
  switch ((guint) kind)
    {
    case CONCORD_KIND_OUTCOME:
      return g_strdup_printf (ngettext ("Merge %u outcome", "Merge %u outcomes", n), n);
    case CONCORD_KIND_PRIORITY:
      return g_strdup_printf (ngettext ("Merge %u priority", "Merge %u priorities", n), n);
    case CONCORD_KIND_COMMITMENT:
      return g_strdup_printf (ngettext ("Merge %u commitment", "Merge %u commitments", n), n);
    case CONCORD_KIND_NOTE:
      return g_strdup_printf (ngettext ("Merge %u note", "Merge %u notes", n), n);
    default:
      return g_strdup_printf (ngettext ("Merge %u card", "Merge %u cards", n), n);
    }
}

static char *
dup_copy (ConcordKind kind,
          guint       n)
{
  switch ((guint) kind)
    {
    case CONCORD_KIND_OUTCOME:
      return n == 1 ? g_strdup (_("Copy outcome")) : g_strdup_printf (ngettext ("Copy %u outcome", "Copy %u outcomes", n), n);
    case CONCORD_KIND_PRIORITY:
      return n == 1 ? g_strdup (_("Copy priority"))
                    : g_strdup_printf (ngettext ("Copy %u priority", "Copy %u priorities", n), n);
    case CONCORD_KIND_COMMITMENT:
      return n == 1 ? g_strdup (_("Copy commitment"))
                    : g_strdup_printf (ngettext ("Copy %u commitment", "Copy %u commitments", n), n);
    case CONCORD_KIND_NOTE:
      return n == 1 ? g_strdup (_("Copy note")) : g_strdup_printf (ngettext ("Copy %u note", "Copy %u notes", n), n);
    default:
      return n == 1 ? g_strdup (_("Copy card")) : g_strdup_printf (ngettext ("Copy %u card", "Copy %u cards", n), n);
    }
}

/**
 * concord_steps_dup_label:
 *
 * Returns: (transfer full): "Move 3 commitments"; "Move 3 cards" where @records are of several kinds
 */
char *
concord_steps_dup_label (ConcordDeed deed,
                         GPtrArray  *records)
{
  ConcordKind kind = concord_record_get_kind (records->pdata[0]);
  guint n = records->len;

  for (guint i = 1; i < n; i++)
    {
      if (concord_record_get_kind (records->pdata[i]) != kind)
        kind = CONCORD_N_KINDS;
    }

  switch (deed)
    {
    case CONCORD_DEED_MOVE:
      return dup_move (kind, n);
    case CONCORD_DEED_DELETE:
      return dup_delete (kind, n);
    case CONCORD_DEED_MERGE:
      return dup_merge (kind, n);
    case CONCORD_DEED_COPY:
      return dup_copy (kind, n);
    default:
      g_return_val_if_reached (NULL);
    }
}
