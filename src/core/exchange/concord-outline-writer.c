/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Outcomes, their priorities and the commitments below these, for outliners and mind maps (OPML 2.0,
 * http://opml.org/spec2.opml). It writes no files.
 */

#include "config.h"

#include "concord-outline-writer.h"

#include "concord-commitment.h"
#include "concord-date.h"
#include "concord-outcome.h"
#include "concord-priority.h"
#include "concord-shown.h"

typedef struct
{
  ConcordShown shown;
  GString *text;
  int depth;
} Outline;

static void
add_attribute (Outline    *self,
               const char *name,
               const char *value)
{
  g_autofree char *escaped = g_markup_escape_text (value, -1);

  if (value[0] != '\0')
    g_string_append_printf (self->text, " %s=\"%s\"", name, escaped);
}

/* "_note" is what outliners agree on for words below a line. */
static void
open_line (Outline    *self,
           const char *words,
           const char *note)
{
  g_string_append_printf (self->text, "%*s<outline", 2 * self->depth++, "");
  add_attribute (self, "text", words);
  add_attribute (self, "_note", note);
  g_string_append (self->text, ">\n");
}

static void
close_line (Outline *self)
{
  g_string_append_printf (self->text, "%*s</outline>\n", 2 * --self->depth, "");
}

static void
add_commitment (Outline       *self,
                ConcordRecord *commitment)
{
  g_autofree char *lead = concord_shown_names (&self->shown, commitment, CONCORD_COMMITMENT_LEAD);
  g_autofree char *due = concord_date_format (concord_shown_text (&self->shown, commitment, CONCORD_COMMITMENT_DUE));
  const char *const details[] = { lead, due, concord_shown_choice (&self->shown, commitment, CONCORD_COMMITMENT_STATUS) };
  g_autoptr (GString) note = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    {
      if (details[i][0] != '\0')
        g_string_append_printf (note, "%s%s", note->len > 0 ? " · " : "", details[i]);
    }

  open_line (self, concord_shown_text (&self->shown, commitment, CONCORD_COMMITMENT_STATEMENT), note->str);
  close_line (self);
}

static void
add_priority (Outline       *self,
              ConcordRecord *priority)
{
  g_autoptr (GPtrArray) commitments = concord_shown_children (&self->shown, priority, CONCORD_KIND_COMMITMENT);

  open_line (self, concord_shown_text (&self->shown, priority, CONCORD_PRIORITY_TITLE),
             concord_shown_text (&self->shown, priority, CONCORD_PRIORITY_REASON));
  for (guint i = 0; i < commitments->len; i++)
    add_commitment (self, commitments->pdata[i]);
  close_line (self);
}

static void
add_outcome (Outline       *self,
             ConcordRecord *outcome)
{
  g_autoptr (GPtrArray) priorities = concord_shown_children (&self->shown, outcome, CONCORD_KIND_PRIORITY);

  open_line (self, concord_shown_text (&self->shown, outcome, CONCORD_OUTCOME_TITLE),
             concord_shown_text (&self->shown, outcome, CONCORD_OUTCOME_MEASURE));
  for (guint i = 0; i < priorities->len; i++)
    add_priority (self, priorities->pdata[i]);
  close_line (self);
}

/**
 * concord_outline_write:
 * @hide: who it is for; 0 for the facilitator
 *
 * Returns: (transfer full): the text of an outline
 */
GBytes *
concord_outline_write (ConcordGraph *graph,
                       ConcordHide   hide)
{
  Outline self = { .text = g_string_new (NULL), .depth = 2 };
  g_autofree char *title = g_markup_escape_text (concord_record_get_headline (concord_graph_get_session (graph)), -1);
  g_autoptr (GPtrArray) outcomes = NULL;

  concord_shown_init (&self.shown, graph, hide);
  outcomes = concord_shown_list (&self.shown, CONCORD_KIND_OUTCOME);

  g_string_append_printf (self.text,
                          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                          "<opml version=\"2.0\">\n"
                          "  <head>\n"
                          "    <title>%s</title>\n"
                          "  </head>\n"
                          "  <body>\n",
                          title);
  for (guint i = 0; i < outcomes->len; i++)
    add_outcome (&self, outcomes->pdata[i]);
  g_string_append (self.text, "  </body>\n</opml>\n");

  concord_shown_clear (&self.shown);

  return g_string_free_to_bytes (self.text);
}
