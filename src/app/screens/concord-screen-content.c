/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a screen says, without any look. It holds no widget and decides nothing about what may be shown. */

#include "config.h"

#include "concord-screen-content.h"

static void
line_clear (gpointer data)
{
  ConcordScreenLine *line = data;

  g_free (line->key);
  g_clear_object (&line->record);
  g_clear_object (&line->partner);
  g_free (line->text);
  g_free (line->detail);
  g_free (line->side);
}

static void
panel_clear (gpointer data)
{
  ConcordScreenPanel *panel = data;

  g_free (panel->key);
  g_clear_object (&panel->record);
  g_free (panel->number);
  g_free (panel->heading);
  g_free (panel->note);
  g_ptr_array_unref (panel->lines);
}

static void
line_unref (gpointer line)
{
  g_rc_box_release_full (line, line_clear);
}

static void
panel_unref (gpointer panel)
{
  g_rc_box_release_full (panel, panel_clear);
}

static char *
key_of (ConcordRecord *record,
        const char    *part)
{
  return g_strconcat (record != NULL ? concord_record_get_id (record) : "", "/", part, NULL);
}

ConcordScreenContent *
concord_screen_content_new (void)
{
  ConcordScreenContent *self = g_new0 (ConcordScreenContent, 1);

  self->title = g_strdup ("");
  self->subtitle = g_strdup ("");
  self->figure = g_strdup ("");
  self->max_columns = 3;
  self->panels = g_ptr_array_new_with_free_func (panel_unref);

  return self;
}

void
concord_screen_content_free (ConcordScreenContent *self)
{
  g_free (self->kicker);
  g_free (self->title);
  g_clear_object (&self->partner);
  g_free (self->subtitle);
  g_free (self->figure);
  g_ptr_array_unref (self->panels);
  g_free (self);
}

/**
 * concord_screen_content_add_panel:
 * @record: (nullable): what it is about
 * @part: which of several about the same record
 *
 * Returns: (transfer none): an empty panel at the end
 */
ConcordScreenPanel *
concord_screen_content_add_panel (ConcordScreenContent *self,
                                  ConcordRecord        *record,
                                  const char           *part)
{
  ConcordScreenPanel *panel = g_rc_box_new0 (ConcordScreenPanel);

  panel->key = key_of (record, part);
  g_set_object (&panel->record, record);
  panel->heading = g_strdup ("");
  panel->column = -1;
  panel->lines = g_ptr_array_new_with_free_func (line_unref);
  g_ptr_array_add (self->panels, panel);

  return panel;
}

/**
 * concord_screen_content_share_panel:
 * @panel: of another content
 *
 * Adds the same panel to @self.
 */
void
concord_screen_content_share_panel (ConcordScreenContent *self,
                                    ConcordScreenPanel   *panel)
{
  g_ptr_array_add (self->panels, g_rc_box_acquire (panel));
}

/**
 * concord_screen_panel_add_line:
 * @record: (nullable): what it is about
 * @part: which of several about the same record
 *
 * Returns: (transfer none): a line at the end
 */
ConcordScreenLine *
concord_screen_panel_add_line (ConcordScreenPanel *self,
                               ConcordRecord      *record,
                               const char         *part,
                               const char         *text)
{
  ConcordScreenLine *line = g_rc_box_new0 (ConcordScreenLine);

  line->key = key_of (record, part);
  g_set_object (&line->record, record);
  line->text = g_strdup (text);
  line->detail = g_strdup ("");
  line->side = g_strdup ("");
  line->fraction = -1;
  g_ptr_array_add (self->lines, line);

  return line;
}

/* Adds a line of another panel to @self. */
void
concord_screen_panel_share_line (ConcordScreenPanel *self,
                                 ConcordScreenLine  *line)
{
  g_ptr_array_add (self->lines, g_rc_box_acquire (line));
}

static gboolean
line_says_the_same (const ConcordScreenLine *a,
                    const ConcordScreenLine *b)
{
  return g_str_equal (a->text, b->text) && g_str_equal (a->detail, b->detail) && g_str_equal (a->side, b->side) &&
         a->mark == b->mark && a->partner == b->partner &&
         ABS (a->fraction - b->fraction) < 1e-6;
}

/* A number only says where it stands, and changes with what happens before it. */
static gboolean
panel_says_the_same (const ConcordScreenPanel *a,
                     const ConcordScreenPanel *b)
{
  return g_str_equal (a->heading, b->heading) && g_strcmp0 (a->note, b->note) == 0;
}

/**
 * concord_screen_content_compare:
 *
 * Says of everything in @self whether it is new or says something else than in @before.
 */
void
concord_screen_content_compare (ConcordScreenContent *self,
                                ConcordScreenContent *before)
{
  g_autoptr (GHashTable) panels = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) lines = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < before->panels->len; i++)
    {
      ConcordScreenPanel *panel = g_ptr_array_index (before->panels, i);

      g_hash_table_insert (panels, panel->key, panel);
      for (guint j = 0; j < panel->lines->len; j++)
        {
          ConcordScreenLine *line = g_ptr_array_index (panel->lines, j);

          g_hash_table_insert (lines, line->key, line);
        }
    }

  self->changed = !g_str_equal (self->title, before->title) || !g_str_equal (self->subtitle, before->subtitle) ||
                  !g_str_equal (self->figure, before->figure);

  for (guint i = 0; i < self->panels->len; i++)
    {
      ConcordScreenPanel *panel = g_ptr_array_index (self->panels, i);
      const ConcordScreenPanel *was = g_hash_table_lookup (panels, panel->key);

      panel->changed = was == NULL || !panel_says_the_same (panel, was);
      for (guint j = 0; j < panel->lines->len; j++)
        {
          ConcordScreenLine *line = g_ptr_array_index (panel->lines, j);
          const ConcordScreenLine *old = g_hash_table_lookup (lines, line->key);

          line->changed = old == NULL || !line_says_the_same (line, old);
        }
    }
}
