/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which sessions of the library are received copies, and of what. It keeps a few words beside a session and never
 * changes the session.
 */

#include "config.h"

#include "concord-received.h"

#include <glib/gi18n-lib.h>

#include "concord-date.h"

#define DRAFT "received"

void
concord_received_free (ConcordReceived *self)
{
  g_clear_pointer (&self->revision, g_free);
  g_free (self);
}

/**
 * concord_received_find:
 *
 * Returns: (transfer full) (nullable): what @session is a received copy of; %NULL for a session of one's own
 */
ConcordReceived *
concord_received_find (ConcordStore *store,
                       const char   *session)
{
  g_autofree char *text = concord_store_get_draft (store, session, DRAFT);
  g_autoptr (GVariant) said = NULL;
  ConcordReceived *self;
  guint hide = 0;

  if (text == NULL || text[0] == '\0')
    return NULL;

  /* Whatever else it says, that it is there makes it a received copy. */
  said = g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, NULL);
  self = g_new0 (ConcordReceived, 1);
  if (said != NULL)
    {
      g_variant_lookup (said, "revision", "s", &self->revision);
      g_variant_lookup (said, "hide", "u", &hide);
      g_variant_lookup (said, "exported", "x", &self->exported);
      self->hide = hide;
    }

  return self;
}

/**
 * concord_received_keep:
 * @received: (nullable): %NULL makes @session one's own
 *
 * Keeps from what @session came. A desk knows it from when it is made.
 */
gboolean
concord_received_keep (ConcordStore          *store,
                       const char            *session,
                       const ConcordReceived *received,
                       GError               **error)
{
  g_autoptr (GVariantDict) said = g_variant_dict_new (NULL);
  g_autoptr (GVariant) all = NULL;
  g_autofree char *text = NULL;

  if (received == NULL)
    return concord_store_set_draft (store, session, DRAFT, NULL, error);

  if (received->revision != NULL)
    g_variant_dict_insert (said, "revision", "s", received->revision);
  g_variant_dict_insert (said, "hide", "u", (guint) received->hide);
  g_variant_dict_insert (said, "exported", "x", received->exported);
  all = g_variant_ref_sink (g_variant_dict_end (said));
  text = g_variant_print (all, TRUE);

  return concord_store_set_draft (store, session, DRAFT, text, error);
}

/* The day in this computer's time: who received it thinks of their own day. */
static char *
dup_day (const ConcordReceived *self)
{
  g_autoptr (GDateTime) here = NULL;
  g_autofree char *iso = NULL;

  if (self->exported != 0)
    here = g_date_time_new_from_unix_local (self->exported);
  if (here == NULL)
    return NULL;

  iso = g_date_time_format (here, "%Y-%m-%d");

  return concord_date_format (iso);
}

/**
 * concord_received_describe:
 *
 * Returns: (transfer full): "Received copy of 21 November 2026, as shared with partners."
 */
char *
concord_received_describe (const ConcordReceived *self)
{
  g_autofree char *day = dup_day (self);
  gboolean public = (self->hide & CONCORD_HIDE_FROM_PUBLIC) != 0;
  gboolean partners = self->hide != 0 && !public;

  if (day == NULL)
    return g_strdup (partners ? _("Received copy, as shared with partners.")
                     : public ? _("Received copy, as shared with the public.")
                              : _("Received copy."));

  /* Translators: %s is the day on which the copy was made */
  return g_strdup_printf (partners ? _("Received copy of %s, as shared with partners.")
                          : public ? _("Received copy of %s, as shared with the public.")
                                   : _("Received copy of %s."),
                          day);
}

/* Returns: (transfer full): the same, and that it cannot be changed */
char *
concord_received_dup_sentence (const ConcordReceived *self)
{
  g_autofree char *copy = concord_received_describe (self);

  /* Translators: %s is a sentence such as “Received copy of 21 November 2026, as shared with partners.” */
  return g_strdup_printf (_("%s It cannot be changed here."), copy);
}
