/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which session someone means by an id, the beginning of one, or a title. It never picks one of several. */

#include "config.h"

#include "concord-cli-find.h"

#include <glib/gi18n-lib.h>

typedef gboolean (*Match) (ConcordSummary *summary, const char *wanted);

static gboolean
has_id (ConcordSummary *summary,
        const char     *wanted)
{
  return g_ascii_strcasecmp (summary->id, wanted) == 0;
}

static gboolean
has_title (ConcordSummary *summary,
           const char     *wanted)
{
  return g_str_equal (summary->title, wanted);
}

static gboolean
has_title_in_any_case (ConcordSummary *summary,
                       const char     *wanted)
{
  g_autofree char *title = g_utf8_casefold (summary->title, -1);
  g_autofree char *folded = g_utf8_casefold (wanted, -1);

  return g_utf8_collate (title, folded) == 0;
}

static gboolean
has_id_prefix (ConcordSummary *summary,
               const char     *wanted)
{
  return wanted[0] != '\0' && g_ascii_strncasecmp (summary->id, wanted, strlen (wanted)) == 0;
}

static char *
describe_several (GPtrArray  *matches,
                  const char *wanted)
{
  g_autoptr (GString) message = g_string_new (NULL);

  g_string_append_printf (message, _("“%s” is said of several sessions; give one of these ids:"), wanted);
  for (guint i = 0; i < matches->len; i++)
    {
      ConcordSummary *summary = matches->pdata[i];

      g_string_append_printf (message, "\n  %s  %s", summary->id, summary->title);
    }

  return g_string_free (g_steal_pointer (&message), FALSE);
}

/**
 * concord_cli_find_session:
 * @wanted: an id, the beginning of one, or a title
 * @error: %CONCORD_STORE_ERROR_NOT_FOUND, also where several are meant
 *
 * Returns: (transfer full): the session's id
 */
char *
concord_cli_find_session (ConcordStore *store,
                          const char   *wanted,
                          GError      **error)
{
  static const Match ways[] = { has_id, has_title, has_title_in_any_case, has_id_prefix };
  g_autoptr (GPtrArray) sessions = concord_store_list_sessions (store, error);

  if (sessions == NULL)
    return NULL;

  for (guint way = 0; way < G_N_ELEMENTS (ways); way++)
    {
      g_autoptr (GPtrArray) matches = g_ptr_array_new ();
      g_autofree char *several = NULL;

      for (guint i = 0; i < sessions->len; i++)
        {
          if (ways[way] (sessions->pdata[i], wanted))
            g_ptr_array_add (matches, sessions->pdata[i]);
        }

      if (matches->len == 1)
        return g_strdup (((ConcordSummary *) matches->pdata[0])->id);
      if (matches->len == 0)
        continue;

      several = describe_several (matches, wanted);
      g_set_error_literal (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_NOT_FOUND, several);
      return NULL;
    }

  g_set_error (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_NOT_FOUND,
               _("there is no session “%s”; “concord list” shows which there are"), wanted);
  return NULL;
}
