/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A session in which everything is too long, too many or written from right to left. It is for looking at. */

#include "config.h"

#include "crowded.h"

#include "concord-kinds.h"

enum
{
  N_PARTNERS = 30,
  N_OUTCOMES = 30,
  N_MANY = 500, /* commitments in the first column */
};

#define LONG_TITLE                                                                                              \
  "Every family that asks for help gets it in the same week, near where they live, from someone who stays with " \
  "them until it is no longer needed, whichever of us they happened to ask first in the end"

static const char *
add_partner (ConcordEdit *edit,
             guint        i)
{
  static const char *const names[] = { "Northmere Council", "🚒 Fire & Rescue 🚑", "شرطة نورثمير", "בית ספר תיכון",
                                       "Voluntary Action", "Institut für Öffentliche Gesundheitsfürsorge" };
  const char *id = concord_edit_add (edit, CONCORD_KIND_PARTNER, i + 1);
  g_autofree char *name = i < G_N_ELEMENTS (names) ? g_strdup (names[i]) : g_strdup_printf ("Parish %u", i);

  concord_edit_set_text (edit, CONCORD_KIND_PARTNER, id, CONCORD_PARTNER_NAME, name);
  concord_edit_set_whole (edit, CONCORD_KIND_PARTNER, id, CONCORD_PARTNER_COLOUR, 1 + i % 10);

  return id;
}

static void
add_commitment (ConcordEdit        *edit,
                const char         *priority,
                const char *const  *partners,
                guint               i)
{
  const char *id = concord_edit_add (edit, CONCORD_KIND_COMMITMENT, i + 1);
  const char *supporting[] = { partners[(i + 1) % 6], i % 3 == 0 ? partners[(i + 2) % 6] : NULL, NULL };
  g_autofree char *statement = i % 5 == 1 ? g_strdup (LONG_TITLE) : g_strdup_printf ("Open hub number %u", i + 1);

  concord_edit_set_text (edit, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_PRIORITY, priority);
  concord_edit_set_text (edit, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_STATEMENT, statement);
  concord_edit_set_text (edit, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_LEAD, partners[i % 6]);
  concord_edit_set_list (edit, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_SUPPORTING, supporting);
  concord_edit_set_text (edit, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_DUE, i % 2 == 0 ? "2027-03" : "2027-09-30");
  concord_edit_set_whole (edit, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_STATUS, 1 + i % 6);
}

static void
add_column (ConcordEdit       *edit,
            const char *const *partners,
            guint              i)
{
  const char *outcome = concord_edit_add (edit, CONCORD_KIND_OUTCOME, i + 1);
  const char *priority;
  g_autofree char *title = i == 1 ? g_strdup (LONG_TITLE) : g_strdup_printf ("Change number %u", i + 1);
  const guint n = i == 0 ? N_MANY : i % 4;

  concord_edit_set_text (edit, CONCORD_KIND_OUTCOME, outcome, CONCORD_OUTCOME_TITLE, title);
  /* Every other column is as empty as it can be. */
  if (i % 2 == 1 && i > 1)
    return;

  priority = concord_edit_add (edit, CONCORD_KIND_PRIORITY, 1);
  concord_edit_set_text (edit, CONCORD_KIND_PRIORITY, priority, CONCORD_PRIORITY_OUTCOME, outcome);
  concord_edit_set_text (edit, CONCORD_KIND_PRIORITY, priority, CONCORD_PRIORITY_TITLE, i == 1 ? LONG_TITLE : "Early help");
  concord_edit_set_whole (edit, CONCORD_KIND_PRIORITY, priority, CONCORD_PRIORITY_VOTES, 1234);
  for (guint j = 0; j < n; j++)
    add_commitment (edit, priority, partners, j);
}

/**
 * crowded_add:
 *
 * Returns: (transfer full): the id of the session
 */
char *
crowded_add (ConcordStore *store)
{
  g_autoptr (ConcordEdit) edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, "Add session");
  g_autoptr (ConcordEdit) cards = NULL;
  const char *session = concord_edit_add (edit, CONCORD_KIND_SESSION, 1);
  const char *partners[N_PARTNERS];
  g_autofree char *id = g_strdup (session);
  g_autoptr (GString) vision = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  while (vision->len < 2000)
    g_string_append (vision, "Nobody in the valley is alone with what nobody can carry alone. ");
  g_string_truncate (vision, 2000);
  concord_edit_set_text (edit, CONCORD_KIND_SESSION, session, CONCORD_SESSION_TITLE, "Everything at once");
  concord_edit_set_text (edit, CONCORD_KIND_SESSION, session, CONCORD_SESSION_VISION, vision->str);
  concord_edit_set_whole (edit, CONCORD_KIND_SESSION, session, CONCORD_SESSION_HORIZON, 2046);
  concord_store_apply (store, edit, &error);
  g_assert_no_error (error);

  cards = concord_edit_new (id, "Add cards");
  for (guint i = 0; i < N_PARTNERS; i++)
    partners[i] = add_partner (cards, i);
  for (guint i = 0; i < N_OUTCOMES; i++)
    add_column (cards, partners, i);

  concord_store_apply (store, cards, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&id);
}
