/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The vision, as large as it can be. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "concord-screen-describe.h"
#include "concord-session.h"
#include "concord-slide-private.h"

ConcordScreenContent *
concord_screen_describe_vision (ConcordSlide *slide)
{
  ConcordRecord *session = concord_desk_get_session (concord_slide_get_desk (slide));
  ConcordScreenContent *content = concord_screen_content_new ();
  ConcordScreenPanel *panel = concord_screen_content_add_panel (content, session, "vision");
  const char *vision = concord_record_get_text (session, CONCORD_SESSION_VISION);
  gboolean said = vision[0] != '\0';
  ConcordScreenLine *line;

  content->statement = TRUE;
  content->kicker = g_strdup (_("Our vision"));
  panel->plain = TRUE;
  line = concord_screen_panel_add_line (panel, session, "text", said ? vision : _("What do we want to be true for residents?"));
  line->voice = said ? CONCORD_SCREEN_VOICE_BODY : CONCORD_SCREEN_VOICE_ASIDE;

  return content;
}
