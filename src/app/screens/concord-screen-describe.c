/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the descriptions of screens share. */

#include "config.h"

#include "concord-screen-describe.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "concord-privacy.h"
#include "concord-wording.h"

#define ISOLATED "\u2068"

/**
 * concord_screen_list_shown:
 *
 * Returns: (transfer full) (element-type ConcordRecord): those of @list that the room may see
 */
GPtrArray *
concord_screen_list_shown (ConcordGraph      *graph,
                           ConcordRecordList *list)
{
  GPtrArray *shown = g_ptr_array_new ();

  for (guint i = 0; i < concord_record_list_get_length (list); i++)
    {
      ConcordRecord *record = concord_record_list_peek (list, i);

      if (!concord_record_is_private (graph, record))
        g_ptr_array_add (shown, record);
    }

  return shown;
}

/**
 * concord_screen_find_column:
 *
 * Returns: which of the board's columns @outcome is, so that it has the same colour here
 */
int
concord_screen_find_column (ConcordGraph  *graph,
                            ConcordRecord *outcome)
{
  guint index = 0;

  return concord_record_list_find (concord_graph_list (graph, CONCORD_KIND_OUTCOME), outcome, &index) ? (int) index : -1;
}

/**
 * concord_screen_keep_together:
 *
 * Returns: (transfer full): @words such that no line ends within them: "Mar 2027"
 */
char *
concord_screen_keep_together (const char *words)
{
  g_autoptr (GString) kept = g_string_new (words);

  g_string_replace (kept, " ", "\u00a0", 0);

  return g_string_free_and_steal (g_steal_pointer (&kept));
}

/**
 * concord_screen_join:
 * @words: ends with %NULL; empty ones are left out
 *
 * Returns: (transfer full): "Council, Police · Dec 2026 · At risk"
 */
char *
concord_screen_join (const char *const *words)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *isolated = NULL;

      if (words[i][0] == '\0')
        continue;
      if (joined->len > 0)
        /* Translators: between what is said under a card, as in "Council · Mar 2027 · Under way"; the first of its
         * spaces is one that does not end a line */
        g_string_append (joined, C_ ("card", "\u00a0· "));

      isolated = concord_words_isolate (words[i]);
      g_string_append (joined, isolated);
    }

  /* Nor does it decide where the line begins: Pango would go by the first letter, isolated or not. */
  if (strstr (joined->str, ISOLATED) != NULL)
    g_string_prepend (joined, gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL ? "\u200f" : "\u200e");

  return g_string_free_and_steal (g_steal_pointer (&joined));
}
