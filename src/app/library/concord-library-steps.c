/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done to whole sessions. Makes edits; applies none. */

#include "config.h"

#include "concord-library-steps.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

#include "concord-agenda-item.h"
#include "concord-order.h"
#include "concord-session.h"

/* What the facilitator's computer speaks, as session files say it: en-GB. */
static char *
find_language (void)
{
  const char *name = g_get_language_names ()[0];
  char *language = g_strndup (name, strcspn (name, ".@"));

  if (g_str_equal (language, "C") || g_str_equal (language, "POSIX"))
    g_set_str (&language, "en");

  return g_strdelimit (language, "_", '-');
}

static char *
find_currency (void)
{
  const struct lconv *conventions = localeconv ();

  return strlen (conventions->int_curr_symbol) >= 3 ? g_strndup (conventions->int_curr_symbol, 3)
                                                    : g_strdup ("GBP");
}

static void
set_said (ConcordEdit *edit,
          const char *id,
          guint field,
          const char *text)
{
  if (text != NULL && *text != '\0')
    concord_edit_set_text (edit, CONCORD_KIND_SESSION, id, field, text);
}

static void
set_about (ConcordEdit *edit,
           const char *session,
           const ConcordNewSession *said)
{
  set_said (edit, session, CONCORD_SESSION_TITLE, said->title);
  set_said (edit, session, CONCORD_SESSION_PLACE, said->place);
  set_said (edit, session, CONCORD_SESSION_DATE, said->date);
  set_said (edit, session, CONCORD_SESSION_VISION, said->vision);
  if (said->horizon != 0)
    concord_edit_set_whole (edit, CONCORD_KIND_SESSION, session, CONCORD_SESSION_HORIZON, said->horizon);
}

/**
 * concord_library_steps_new:
 * @id: (out) (transfer full): the id of the new session
 */
ConcordEdit *
concord_library_steps_new (const ConcordNewSession *said,
                           char **id)
{
  g_autoptr (ConcordEdit) edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, _("New session"));
  const char *session = concord_edit_add (edit, CONCORD_KIND_SESSION, concord_order_first ());
  g_autofree char *language = find_language ();
  g_autofree char *currency = find_currency ();

  set_about (edit, session, said);
  set_said (edit, session, CONCORD_SESSION_LANGUAGE, language);
  set_said (edit, session, CONCORD_SESSION_CURRENCY, currency);

  *id = g_strdup (session);
  return g_steal_pointer (&edit);
}

static void
plan_again (ConcordEdit *edit,
            ConcordRecordList *agenda)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (agenda)); i++)
    {
      g_autoptr (ConcordRecord) item = g_list_model_get_item (G_LIST_MODEL (agenda), i);

      concord_edit_set_whole (edit, CONCORD_KIND_AGENDA_ITEM, concord_record_get_id (item), CONCORD_AGENDA_ITEM_STATE,
                              CONCORD_AGENDA_ITEM_PLANNED);
    }
}

/**
 * concord_library_steps_new_from:
 * @template: a session with the board, agenda and whatever else the new one begins with
 * @id: (out) (transfer full): the id of the new session
 *
 * The day is not the template's: what is not said of it stays empty, nothing of the agenda was done yet, and the new session
 * is a draft.
 */
ConcordEdit *
concord_library_steps_new_from (const ConcordNewSession *said,
                                ConcordGraph *template,
                                char **id)
{
  static const guint of_the_day[] = {
    CONCORD_SESSION_VISION,    CONCORD_SESSION_HORIZON,     CONCORD_SESSION_PLACE, CONCORD_SESSION_DATE,
    CONCORD_SESSION_CONTINUES, CONCORD_SESSION_NEXT_REVIEW,
  };
  g_autoptr (ConcordEdit) edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, _("New session"));
  g_autoptr (ConcordGraph) copy = concord_graph_duplicate (template);
  const char *session = concord_record_get_id (concord_graph_get_session (copy));

  concord_edit_add_graph (edit, copy);
  for (guint i = 0; i < G_N_ELEMENTS (of_the_day); i++)
    concord_edit_clear (edit, CONCORD_KIND_SESSION, session, of_the_day[i]);
  concord_edit_set_whole (edit, CONCORD_KIND_SESSION, session, CONCORD_SESSION_STATE, CONCORD_SESSION_DRAFT);
  plan_again (edit, concord_graph_list (copy, CONCORD_KIND_AGENDA_ITEM));
  set_about (edit, session, said);

  *id = g_strdup (session);
  return g_steal_pointer (&edit);
}

/**
 * concord_library_steps_open:
 * @graph: the session of a file
 * @replaced: (nullable): the id of the session whose place it takes
 */
ConcordEdit *
concord_library_steps_open (ConcordGraph *graph,
                            const char *replaced)
{
  ConcordEdit *edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, replaced != NULL ? _("Replace session")
                                                                                : _("Open session file"));

  if (replaced != NULL)
    concord_edit_remove (edit, CONCORD_KIND_SESSION, replaced);
  concord_edit_add_graph (edit, graph);

  return edit;
}

/**
 * concord_library_steps_duplicate:
 * @id: (out) (transfer full): the id of the copy
 */
ConcordEdit *
concord_library_steps_duplicate (ConcordGraph *graph,
                                 char **id)
{
  g_autoptr (ConcordGraph) copy = concord_graph_duplicate (graph);
  ConcordRecord *session = concord_graph_get_session (copy);
  ConcordEdit *edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, _("Duplicate session"));
  const ConcordField *field = &concord_session_info.fields[CONCORD_SESSION_TITLE];
  /* Translators: the title of a copy; %s is the title of what was copied */
  g_autofree char *title = g_strdup_printf (_("%s (copy)"), concord_record_get_headline (session));

  *id = g_strdup (concord_record_get_id (session));
  concord_edit_add_graph (edit, copy);
  if (g_utf8_strlen (title, -1) <= (glong) concord_field_get_max (field))
    concord_edit_set_text (edit, CONCORD_KIND_SESSION, *id, CONCORD_SESSION_TITLE, title);

  return edit;
}

ConcordEdit *
concord_library_steps_rename (const char *id,
                              const char *title)
{
  ConcordEdit *edit = concord_edit_new (id, _("Rename session"));

  concord_edit_set_text (edit, CONCORD_KIND_SESSION, id, CONCORD_SESSION_TITLE, title);
  return edit;
}

ConcordEdit *
concord_library_steps_delete (const char *id)
{
  ConcordEdit *edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, _("Delete session"));

  concord_edit_remove (edit, CONCORD_KIND_SESSION, id);
  return edit;
}

/* Returns: whether the library has a session with that id */
gboolean
concord_library_steps_has (ConcordStore *store,
                           const char *id)
{
  g_autoptr (GPtrArray) sessions = concord_store_list_sessions (store, NULL);

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    {
      const ConcordSummary *summary = g_ptr_array_index (sessions, i);

      if (g_str_equal (summary->id, id))
        return TRUE;
    }

  return FALSE;
}
