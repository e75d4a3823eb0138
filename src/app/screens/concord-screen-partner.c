/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One partner: what it promised, leading and in support of others. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "concord-commitment.h"
#include "concord-date.h"
#include "concord-partner.h"
#include "concord-privacy.h"
#include "concord-screen-describe.h"
#include "concord-slide-private.h"
#include "concord-wording.h"

enum
{
  BRINGS_MAX = 160, /* characters: more of what a partner brings is not for a wall */
};

static char *
dup_detail (ConcordGraph  *graph,
            ConcordRecord *commitment,
            gboolean       leads)
{
  ConcordRecord *priority = concord_graph_get_owner (graph, commitment);
  ConcordRecord *lead = concord_graph_follow (graph, commitment, CONCORD_COMMITMENT_LEAD);
  g_autofree char *lead_name = !leads && lead != NULL ? concord_partner_dup_short (lead) : NULL;
  /* Translators: the partner that leads a commitment, as in "with Council" */
  g_autofree char *with = lead_name != NULL ? g_strdup_printf (_("with %s"), lead_name) : g_strdup ("");
  g_autofree char *due = concord_date_format (concord_record_get_text (commitment, CONCORD_COMMITMENT_DUE));
  g_autofree char *money = concord_commitment_dup_money (graph, commitment);
  const char *status = concord_field_choice_label (&concord_commitment_info.fields[CONCORD_COMMITMENT_STATUS],
                                                   concord_record_get_choice (commitment, CONCORD_COMMITMENT_STATUS));
  g_autofree char *date = concord_screen_keep_together (due);
  g_autofree char *standing = concord_screen_keep_together (status);
  g_autofree char *amount = concord_screen_keep_together (money);
  const char *words[] = { priority != NULL ? concord_record_get_headline (priority) : "", with, date, standing, amount,
                          NULL };

  return concord_screen_join (words);
}

static void
add_promises (ConcordScreenContent *content,
              ConcordGraph         *graph,
              ConcordRecord        *partner,
              GPtrArray            *commitments,
              gboolean              leads)
{
  ConcordScreenPanel *panel;

  if (commitments->len == 0)
    return;

  panel = concord_screen_content_add_panel (content, partner, leads ? "leading" : "supporting");
  g_set_str (&panel->heading, leads ? _("Leading") : _("Supporting"));
  panel->note = g_strdup_printf (ngettext ("%u commitment", "%u commitments", commitments->len), commitments->len);

  for (guint i = 0; i < commitments->len; i++)
    {
      ConcordRecord *commitment = g_ptr_array_index (commitments, i);
      ConcordScreenLine *line = concord_screen_panel_add_line (panel, commitment, "commitment",
                                                               concord_record_get_headline (commitment));

      g_free (line->detail);
      line->detail = dup_detail (graph, commitment, leads);
      line->mark = CONCORD_SCREEN_MARK_PARTNER;
      g_set_object (&line->partner, concord_graph_follow (graph, commitment, CONCORD_COMMITMENT_LEAD));
    }
}

/* In the order of the board. */
static void
list_promises (ConcordGraph  *graph,
               ConcordRecord *partner,
               GPtrArray     *leading,
               GPtrArray     *supporting)
{
  ConcordRecordList *all = concord_graph_list (graph, CONCORD_KIND_COMMITMENT);
  const char *id = concord_record_get_id (partner);

  for (guint i = 0; i < concord_record_list_get_length (all); i++)
    {
      ConcordRecord *commitment = concord_record_list_peek (all, i);
      gboolean leads = g_str_equal (concord_record_get_text (commitment, CONCORD_COMMITMENT_LEAD), id);
      gboolean supports = g_strv_contains (concord_record_get_list (commitment, CONCORD_COMMITMENT_SUPPORTING), id);

      if ((leads || supports) && !concord_record_is_private (graph, commitment))
        g_ptr_array_add (leads ? leading : supporting, commitment);
    }
}

ConcordScreenContent *
concord_screen_describe_partner (ConcordSlide *slide)
{
  ConcordGraph *graph = concord_desk_get_graph (concord_slide_get_desk (slide));
  ConcordRecord *partner = concord_slide_get_subject (slide);
  ConcordScreenContent *content = concord_screen_content_new ();
  const char *brings = concord_record_get_text (partner, CONCORD_PARTNER_BRINGS);
  g_autoptr (GPtrArray) leading = g_ptr_array_new ();
  g_autoptr (GPtrArray) supporting = g_ptr_array_new ();

  content->kicker = g_strdup (_("What we promised"));
  g_set_str (&content->title, concord_record_get_headline (partner));
  g_set_object (&content->partner, partner);
  if (g_utf8_strlen (brings, -1) <= BRINGS_MAX)
    g_set_str (&content->subtitle, brings);

  list_promises (graph, partner, leading, supporting);
  add_promises (content, graph, partner, leading, TRUE);
  add_promises (content, graph, partner, supporting, FALSE);

  if (content->panels->len == 0)
    {
      ConcordScreenPanel *panel = concord_screen_content_add_panel (content, partner, "none");

      concord_screen_panel_add_line (panel, partner, "none", _("No promise yet"))->voice = CONCORD_SCREEN_VOICE_ASIDE;
    }

  return content;
}
