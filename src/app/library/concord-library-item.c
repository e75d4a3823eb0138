/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A session in the library, in the words that its card shows. */

#include "config.h"

#include "concord-library-item.h"

#include <glib/gi18n-lib.h>

#include "concord-date.h"
#include "concord-session.h"

struct _ConcordLibraryItem
{
  GObject parent_instance;

  ConcordSummary *summary;
  gboolean received;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (ConcordLibraryItem, concord_library_item, G_TYPE_OBJECT)

static gboolean
says_the_same (const ConcordSummary *a,
               const ConcordSummary *b)
{
  return g_strcmp0 (a->title, b->title) == 0 && g_strcmp0 (a->vision, b->vision) == 0
         && g_strcmp0 (a->place, b->place) == 0 && g_strcmp0 (a->date, b->date) == 0
         && a->state == b->state && a->n_outcomes == b->n_outcomes
         && a->n_commitments == b->n_commitments && g_strcmp0 (a->found, b->found) == 0;
}

static void
concord_library_item_finalize (GObject *object)
{
  ConcordLibraryItem *self = CONCORD_LIBRARY_ITEM (object);

  g_clear_pointer (&self->summary, concord_summary_free);

  G_OBJECT_CLASS (concord_library_item_parent_class)->finalize (object);
}

static void
concord_library_item_class_init (ConcordLibraryItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = concord_library_item_finalize;

  changed_signal = g_signal_new ("changed", CONCORD_TYPE_LIBRARY_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
concord_library_item_init (ConcordLibraryItem *self)
{
}

/* @summary: (transfer full) */
ConcordLibraryItem *
concord_library_item_new (ConcordSummary *summary)
{
  ConcordLibraryItem *self = g_object_new (CONCORD_TYPE_LIBRARY_ITEM, NULL);

  self->summary = summary;
  return self;
}

/* @summary: (transfer full): of the same session */
void
concord_library_item_take_summary (ConcordLibraryItem *self,
                                   ConcordSummary *summary)
{
  gboolean same;

  g_return_if_fail (CONCORD_IS_LIBRARY_ITEM (self));
  g_return_if_fail (g_str_equal (self->summary->id, summary->id));

  same = says_the_same (self->summary, summary);
  concord_summary_free (self->summary);
  self->summary = summary;
  if (!same)
    g_signal_emit (self, changed_signal, 0);
}

/* @received: whether it is someone else's, see #ConcordReceived */
void
concord_library_item_set_received (ConcordLibraryItem *self,
                                   gboolean received)
{
  g_return_if_fail (CONCORD_IS_LIBRARY_ITEM (self));

  if (self->received == received)
    return;

  self->received = received;
  g_signal_emit (self, changed_signal, 0);
}

gboolean
concord_library_item_get_received (ConcordLibraryItem *self)
{
  g_return_val_if_fail (CONCORD_IS_LIBRARY_ITEM (self), FALSE);

  return self->received;
}

const char *
concord_library_item_get_id (ConcordLibraryItem *self)
{
  g_return_val_if_fail (CONCORD_IS_LIBRARY_ITEM (self), NULL);

  return self->summary->id;
}

const char *
concord_library_item_get_title (ConcordLibraryItem *self)
{
  g_return_val_if_fail (CONCORD_IS_LIBRARY_ITEM (self), NULL);

  return self->summary->title;
}

/* The id of the session in data/sample: a copy of it that someone works on is a session like any other. */
#define SAMPLE "235518aa-3747-52d6-84ff-7e7f8172626b"

/* "14 Oct 2026 · Live", as much as was said; of someone else's session "14 Oct 2026 · Received", of the sample "Sample" */
char *
concord_library_item_dup_when (ConcordLibraryItem *self)
{
  const ConcordField *state = &concord_session_info.fields[CONCORD_SESSION_STATE];
  const char *label;
  g_autofree char *date = NULL;

  g_return_val_if_fail (CONCORD_IS_LIBRARY_ITEM (self), NULL);

  if (self->summary->date != NULL && *self->summary->date != '\0')
    date = concord_date_format (self->summary->date);
  label = self->summary->state != 0 ? concord_field_choice_label (state, self->summary->state) : NULL;
  if (self->received)
    label = C_ ("session card", "Received");
  else if (g_str_equal (self->summary->id, SAMPLE))
    label = C_ ("session card", "Sample");

  if (date != NULL && label != NULL)
    /* Translators: the date of a session, then its state */
    return g_strdup_printf (C_ ("session card", "%s · %s"), date, label);
  if (date != NULL)
    return g_steal_pointer (&date);

  return g_strdup (label != NULL ? label : "");
}

/* Whether its text is what a search found in it. */
gboolean
concord_library_item_is_found (ConcordLibraryItem *self)
{
  g_return_val_if_fail (CONCORD_IS_LIBRARY_ITEM (self), FALSE);

  return self->summary->found != NULL;
}

/* Markup: what a search found, otherwise the vision, otherwise the place */
char *
concord_library_item_dup_text (ConcordLibraryItem *self)
{
  g_return_val_if_fail (CONCORD_IS_LIBRARY_ITEM (self), NULL);

  if (self->summary->found != NULL)
    return concord_library_found_to_markup (self->summary->found);
  if (self->summary->vision != NULL && *self->summary->vision != '\0')
    return g_markup_escape_text (self->summary->vision, -1);

  return g_markup_escape_text (self->summary->place != NULL ? self->summary->place : "", -1);
}

/* "3 outcomes"; "" for none */
char *
concord_library_item_dup_outcomes (ConcordLibraryItem *self)
{
  g_return_val_if_fail (CONCORD_IS_LIBRARY_ITEM (self), NULL);

  if (self->summary->n_outcomes == 0)
    return g_strdup ("");

  return g_strdup_printf (ngettext ("%u outcome", "%u outcomes", self->summary->n_outcomes),
                          self->summary->n_outcomes);
}

char *
concord_library_item_dup_commitments (ConcordLibraryItem *self)
{
  g_return_val_if_fail (CONCORD_IS_LIBRARY_ITEM (self), NULL);

  if (self->summary->n_commitments == 0)
    return g_strdup ("");

  return g_strdup_printf (ngettext ("%u commitment", "%u commitments", self->summary->n_commitments),
                          self->summary->n_commitments);
}

/**
 * concord_library_found_to_markup:
 * @found: see #ConcordSummary
 *
 * Returns: (transfer full): Pango markup in which the match stands out by weight and ground, in dark and
 *   light
 */
char *
concord_library_found_to_markup (const char *found)
{
  GString *markup = g_string_new (NULL);
  gboolean open = FALSE;
  const char *plain = found;

  for (const char *c = found;; c++)
    {
      g_autofree char *escaped = NULL;

      if (*c != '\0' && *c != '\1' && *c != '\2')
        continue;

      escaped = g_markup_escape_text (plain, c - plain);
      g_string_append (markup, escaped);
      if (*c == '\1' && !open)
        g_string_append (markup, "<span weight=\"bold\" background=\"#f8e45c\" foreground=\"#000000\">");
      else if (open && *c != '\1')
        g_string_append (markup, "</span>");
      open = *c == '\1' || (open && *c != '\2' && *c != '\0');
      plain = c + 1;

      if (*c == '\0')
        return g_string_free (markup, FALSE);
    }
}
