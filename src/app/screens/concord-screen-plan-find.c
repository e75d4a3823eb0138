/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds again in a plan what stood somewhere in an earlier one. It changes no plan. */

#include "config.h"

#include "concord-screen-plan.h"

char *
concord_plan_cell_dup_key (const ConcordPlanCell *self)
{
  return g_strdup_printf ("%s#%u", self->panel->key, self->part);
}

char *
concord_plan_line_dup_key (const ConcordPlanLine *self)
{
  return g_strdup_printf ("%s#%u", self->line->key, self->part);
}

/**
 * concord_screen_plan_dup_keys:
 *
 * Returns: (transfer full): the keys of what stands on @page, in the order of reading: of lines, and of panels without
 */
GStrv
concord_screen_plan_dup_keys (const ConcordScreenPlan *self,
                              guint                    page)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  for (guint i = 0; i < self->cells->len; i++)
    {
      const ConcordPlanCell *cell = g_ptr_array_index (self->cells, i);

      if (cell->page != page)
        continue;

      for (guint j = 0; j < cell->lines->len; j++)
        g_strv_builder_take (keys, concord_plan_line_dup_key (g_ptr_array_index (cell->lines, j)));
      if (cell->lines->len == 0)
        g_strv_builder_take (keys, concord_plan_cell_dup_key (cell));
    }

  return g_strv_builder_end (keys);
}

/**
 * concord_screen_plan_find_keys:
 * @page: (out): where the first of @keys stands that stands anywhere
 *
 * Returns: whether any does
 */
gboolean
concord_screen_plan_find_keys (const ConcordScreenPlan *self,
                               const char *const       *keys,
                               guint                   *page)
{
  g_autoptr (GHashTable) pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gpointer found;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const ConcordPlanCell *cell = g_ptr_array_index (self->cells, i);

      g_hash_table_insert (pages, concord_plan_cell_dup_key (cell), GUINT_TO_POINTER (cell->page));
      for (guint j = 0; j < cell->lines->len; j++)
        g_hash_table_insert (pages, concord_plan_line_dup_key (g_ptr_array_index (cell->lines, j)),
                             GUINT_TO_POINTER (cell->page));
    }

  for (guint i = 0; keys[i] != NULL; i++)
    {
      if (g_hash_table_lookup_extended (pages, keys[i], NULL, &found))
        {
          *page = GPOINTER_TO_UINT (found);
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * concord_screen_plan_find_record:
 * @page: (out): the first page it stands on
 *
 * Returns: whether there is a line or a panel about @record
 */
gboolean
concord_screen_plan_find_record (const ConcordScreenPlan *self,
                                 ConcordRecord           *record,
                                 guint                   *page)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      const ConcordPlanCell *cell = g_ptr_array_index (self->cells, i);

      *page = cell->page;
      if (cell->panel->record == record)
        return TRUE;

      for (guint j = 0; j < cell->lines->len; j++)
        {
          if (((ConcordPlanLine *) g_ptr_array_index (cell->lines, j))->line->record == record)
            return TRUE;
        }
    }

  return FALSE;
}
