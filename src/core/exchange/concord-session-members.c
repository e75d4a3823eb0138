/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which members of a session file this Concord knows. Any other was written by a newer one, and is kept. */

#include "config.h"

#include "concord-session-members.h"

#include <string.h>

static gboolean
is_of_envelope (const char *name)
{
  static const char *const names[] = { "type", "version", "generator", "exported",
                                       "revision", "profile", "session", NULL };

  if (g_strv_contains (names, name))
    return TRUE;

  for (guint kind = CONCORD_KIND_SESSION + 1; kind < CONCORD_N_KINDS; kind++)
    {
      if (strcmp (concord_kind_get_info ((ConcordKind) kind)->plural, name) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * concord_session_member_is_known:
 * @info: (nullable): a kind, %NULL for the file itself
 *
 * Returns: whether @name is a member that records of that kind, or the file, have
 */
gboolean
concord_session_member_is_known (const ConcordKindInfo *info,
                                 const char            *name)
{
  guint field;

  if (info == NULL)
    return is_of_envelope (name);

  return strcmp (name, "id") == 0 ||
         (strcmp (name, "position") == 0 && info->kind != CONCORD_KIND_SESSION) ||
         concord_kind_find_field (info->kind, name, &field);
}
