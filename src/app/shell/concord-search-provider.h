/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-application.h"

G_BEGIN_DECLS

/**
 * ConcordSearchProvider:
 *
 * Sessions in the desktop's own search: org.gnome.Shell.SearchProvider2 at the path that the installed
 * search-provider.ini names. Results are ids of sessions.
 */
#define CONCORD_TYPE_SEARCH_PROVIDER (concord_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (ConcordSearchProvider, concord_search_provider, CONCORD, SEARCH_PROVIDER, GObject)

ConcordSearchProvider *concord_search_provider_new    (ConcordApplication    *application) G_GNUC_WARN_UNUSED_RESULT;
gboolean               concord_search_provider_export (ConcordSearchProvider *self,
                                                       GDBusConnection       *connection,
                                                       GError               **error);

G_END_DECLS
