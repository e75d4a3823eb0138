/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board as a canvas (JSON Canvas 1.0, https://jsoncanvas.org/spec/1.0/): a group for each outcome, in it its
 * priorities and below each its commitments, joined by lines. It writes no files.
 */

#include "config.h"

#include "concord-canvas-writer.h"

#include <string.h>

#include "concord-commitment.h"
#include "concord-date.h"
#include "concord-json-writer.h"
#include "concord-outcome.h"
#include "concord-priority.h"
#include "concord-session.h"
#include "concord-shown.h"
#include "concord-speech.h"

/* In the units of the canvas, which are about CSS pixels. */
enum
{
  CARD_WIDTH = 320,
  INSET = 40,      /* of a commitment below its priority */
  GAP = 20,
  COLUMN_WIDTH = CARD_WIDTH + INSET + 2 * GAP,
  COLUMN_GAP = 60,
  PADDING = 40,    /* of text in its card, both sides together */
  LINE_HEIGHT = 26,
  LINE_LENGTH = 34, /* in characters, about */
};

/* The colours of the canvas have numbers: 4 is green, 6 is purple. */
#define COLOUR_PRIORITY "4"
#define COLOUR_VISION   "6"

typedef struct
{
  const char *id;
  char *text;
  const char *colour;
  int x;
  int y;
  int width;
  int height;
} Card;

typedef struct
{
  const char *from;
  const char *to;
} Edge;

typedef struct
{
  ConcordShown shown;
  ConcordJsonWriter writer;
  GArray *cards; /* Card, of the outcome that is laid out */
  GArray *edges; /* Edge */
} Canvas;

static void
card_clear (gpointer card)
{
  g_free (((Card *) card)->text);
}

static void
canvas_clear (Canvas *self)
{
  concord_shown_clear (&self->shown);
  concord_json_writer_clear (&self->writer);
  g_clear_pointer (&self->cards, g_array_unref);
  g_clear_pointer (&self->edges, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Canvas, canvas_clear)

/* Cards hold Markdown, what was said does not: nothing in it is markup, a link or something to embed. */
static void
append_plain (GString    *text,
              const char *words)
{
  for (const char *p = words; *p != '\0'; p++)
    {
      if (strchr ("\\`*_[]<>#!|~$", *p) != NULL)
        g_string_append_c (text, '\\');
      g_string_append_c (text, *p);
    }
}

static int
get_height (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  int n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    n += 1 + (int) g_utf8_strlen (lines[i], -1) / LINE_LENGTH;

  return PADDING + n * LINE_HEIGHT;
}

static void
open_node (Canvas     *self,
           const char *id,
           const char *type,
           int         x,
           int         y,
           int         width,
           int         height)
{
  ConcordJsonWriter *writer = &self->writer;

  concord_json_writer_entry (writer);
  concord_json_writer_open (writer, '{');
  concord_json_writer_add_text (writer, "id", id);
  concord_json_writer_add_text (writer, "type", type);
  concord_json_writer_add_whole (writer, "x", x);
  concord_json_writer_add_whole (writer, "y", y);
  concord_json_writer_add_whole (writer, "width", width);
  concord_json_writer_add_whole (writer, "height", height);
}

static void
write_card (Canvas     *self,
            const Card *card)
{
  open_node (self, card->id, "text", card->x, card->y, card->width, card->height);
  if (card->colour != NULL)
    concord_json_writer_add_text (&self->writer, "color", card->colour);
  concord_json_writer_add_text (&self->writer, "text", card->text);
  concord_json_writer_close (&self->writer, '}');
}

static void
write_edge (Canvas     *self,
            const Edge *edge)
{
  g_autofree char *id = g_strconcat (edge->to, "-edge", NULL);

  concord_json_writer_entry (&self->writer);
  concord_json_writer_open (&self->writer, '{');
  concord_json_writer_add_text (&self->writer, "id", id);
  concord_json_writer_add_text (&self->writer, "fromNode", edge->from);
  concord_json_writer_add_text (&self->writer, "fromSide", "left");
  concord_json_writer_add_text (&self->writer, "toNode", edge->to);
  concord_json_writer_add_text (&self->writer, "toSide", "left");
  concord_json_writer_close (&self->writer, '}');
}

/* Returns where the next card goes. */
static int
add_card (Canvas     *self,
          const char *id,
          char       *text,
          const char *colour,
          int         x,
          int         y,
          int         width)
{
  Card card = { id, text, colour, x, y, width, get_height (text) };

  g_array_append_val (self->cards, card);

  return y + card.height + GAP;
}

static char *
spell_commitment (Canvas        *self,
                  ConcordRecord *commitment)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *lead = concord_shown_names (&self->shown, commitment, CONCORD_COMMITMENT_LEAD);
  g_autofree char *due = concord_date_format (concord_shown_text (&self->shown, commitment, CONCORD_COMMITMENT_DUE));
  const char *const details[] = { lead, due, concord_shown_choice (&self->shown, commitment, CONCORD_COMMITMENT_STATUS) };
  const char *before = "\n\n";

  append_plain (text, concord_shown_text (&self->shown, commitment, CONCORD_COMMITMENT_STATEMENT));
  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    {
      if (details[i][0] == '\0')
        continue;

      g_string_append (text, before);
      append_plain (text, details[i]);
      before = " · ";
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static int
add_priority (Canvas        *self,
              ConcordRecord *priority,
              int            x,
              int            y)
{
  g_autoptr (GPtrArray) commitments = concord_shown_children (&self->shown, priority, CONCORD_KIND_COMMITMENT);
  g_autoptr (GString) title = g_string_new ("**");
  const char *id = concord_record_get_id (priority);

  append_plain (title, concord_shown_text (&self->shown, priority, CONCORD_PRIORITY_TITLE));
  g_string_append (title, "**");
  y = add_card (self, id, g_string_free_and_steal (g_steal_pointer (&title)), COLOUR_PRIORITY, x, y, CARD_WIDTH + INSET);

  for (guint i = 0; i < commitments->len; i++)
    {
      Edge edge = { id, concord_record_get_id (commitments->pdata[i]) };

      y = add_card (self, edge.to, spell_commitment (self, commitments->pdata[i]), NULL, x + INSET, y, CARD_WIDTH);
      g_array_append_val (self->edges, edge);
    }

  return y;
}

/* A group before its cards: what comes first lies below. */
static void
write_outcome (Canvas        *self,
               ConcordRecord *outcome,
               int            x)
{
  g_autoptr (GPtrArray) priorities = concord_shown_children (&self->shown, outcome, CONCORD_KIND_PRIORITY);
  int y = GAP;

  for (guint i = 0; i < priorities->len; i++)
    y = add_priority (self, priorities->pdata[i], x + GAP, y);

  open_node (self, concord_record_get_id (outcome), "group", x, 0, COLUMN_WIDTH, MAX (y, COLUMN_WIDTH / 2));
  concord_json_writer_add_text (&self->writer, "label", concord_shown_text (&self->shown, outcome, CONCORD_OUTCOME_TITLE));
  concord_json_writer_close (&self->writer, '}');

  for (guint i = 0; i < self->cards->len; i++)
    write_card (self, &g_array_index (self->cards, Card, i));
  g_array_set_size (self->cards, 0);
}

static void
write_vision (Canvas *self,
              int     width)
{
  ConcordRecord *session = concord_graph_get_session (self->shown.graph);
  const char *vision = concord_shown_text (&self->shown, session, CONCORD_SESSION_VISION);
  g_autoptr (GString) text = g_string_new ("**");
  Card card = { concord_record_get_id (session), NULL, COLOUR_VISION, 0, 0, MAX (width, COLUMN_WIDTH), 0 };

  append_plain (text, concord_shown_text (&self->shown, session, CONCORD_SESSION_TITLE));
  g_string_append (text, "**");
  if (vision[0] != '\0')
    {
      g_string_append (text, "\n\n");
      append_plain (text, vision);
    }

  card.text = text->str;
  card.height = get_height (text->str);
  card.y = -card.height - COLUMN_GAP;
  write_card (self, &card);
}

/**
 * concord_canvas_write:
 * @hide: who it is for; 0 for the facilitator
 *
 * Returns: (transfer full): the text of a canvas
 */
GBytes *
concord_canvas_write (ConcordGraph *graph,
                      ConcordHide   hide)
{
  const int step = COLUMN_WIDTH + COLUMN_GAP;
  g_auto (Canvas) canvas = { 0 };
  g_autoptr (GPtrArray) outcomes = NULL;
  char *text;
  gsize length;

  g_return_val_if_fail (CONCORD_IS_GRAPH (graph), NULL);

  concord_shown_init (&canvas.shown, graph, hide);
  concord_json_writer_init (&canvas.writer, TRUE);
  canvas.cards = g_array_new (FALSE, FALSE, sizeof (Card));
  g_array_set_clear_func (canvas.cards, card_clear);
  canvas.edges = g_array_new (FALSE, FALSE, sizeof (Edge));
  outcomes = concord_shown_list (&canvas.shown, CONCORD_KIND_OUTCOME);

  concord_json_writer_open (&canvas.writer, '{');
  concord_json_writer_member (&canvas.writer, "nodes");
  concord_json_writer_open (&canvas.writer, '[');
  write_vision (&canvas, (int) outcomes->len * step - COLUMN_GAP);
  for (guint i = 0; i < outcomes->len; i++)
    write_outcome (&canvas, outcomes->pdata[i], (int) i * step);
  concord_json_writer_close (&canvas.writer, ']');

  concord_json_writer_member (&canvas.writer, "edges");
  concord_json_writer_open (&canvas.writer, '[');
  for (guint i = 0; i < canvas.edges->len; i++)
    write_edge (&canvas, &g_array_index (canvas.edges, Edge, i));
  concord_json_writer_close (&canvas.writer, ']');
  concord_json_writer_close (&canvas.writer, '}');

  text = concord_json_writer_end (&canvas.writer, &length);

  return g_bytes_new_take (text, length);
}
