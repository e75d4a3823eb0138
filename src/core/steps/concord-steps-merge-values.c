/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one card says when several become one: values from values, by the field table. It makes no edit. */

#include "config.h"

#include "concord-steps-merge.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "concord-date.h"
#include "concord-kinds.h"
#include "concord-steps.h"

typedef struct
{
  ConcordGraph *graph;
  const ConcordKindInfo *info;
  GArray *values;  /* ConcordValue, by field: what the first says, and by and by what all say */
  guint keeper;    /* the field of prose that takes what has no other place */
  GString *apart;  /* what differs in the card that is being taken in */
} Merging;

/* Numbers mean what is measured, a board what it approves: they come along with it, or not at all. */
static const struct
{
  ConcordKind kind;
  guint field;
  guint about;
} companions[] = {
  { CONCORD_KIND_OUTCOME, CONCORD_OUTCOME_UNIT, CONCORD_OUTCOME_MEASURE },
  { CONCORD_KIND_OUTCOME, CONCORD_OUTCOME_BASELINE, CONCORD_OUTCOME_MEASURE },
  { CONCORD_KIND_OUTCOME, CONCORD_OUTCOME_CURRENT, CONCORD_OUTCOME_MEASURE },
  { CONCORD_KIND_OUTCOME, CONCORD_OUTCOME_TARGET, CONCORD_OUTCOME_MEASURE },
  { CONCORD_KIND_OUTCOME, CONCORD_OUTCOME_BY_YEAR, CONCORD_OUTCOME_MEASURE },
  { CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_MANDATE_BOARD, CONCORD_COMMITMENT_MANDATE },
};

static ConcordValue *
get_value (Merging *self,
           guint    field)
{
  return &g_array_index (self->values, ConcordValue, field);
}

static void
clear_value (gpointer data)
{
  concord_value_clear (data);
}

/* A choice that nobody made is none. */
static gboolean
is_said (const ConcordField *field,
         const ConcordValue *value)
{
  if (value->shape == CONCORD_SHAPE_NONE)
    return FALSE;

  return field->type != CONCORD_FIELD_CHOICE || field->initial == 0 || value->whole != field->initial;
}

/* Whether @field of @other fits beside what is there by now. */
static gboolean
fits (Merging       *self,
      ConcordRecord *other,
      guint          field)
{
  for (guint i = 0; i < G_N_ELEMENTS (companions); i++)
    {
      if (companions[i].kind == self->info->kind && companions[i].field == field)
        {
          guint about = companions[i].about;

          return !concord_record_has (other, about) ||
                 concord_value_equal (get_value (self, about), concord_record_get_value (other, about));
        }
    }

  return TRUE;
}

static void
append (ConcordValue *value,
        const char   *separator,
        const char   *text)
{
  char *joined;

  if (text[0] == '\0' || (value->shape == CONCORD_SHAPE_TEXT && strstr (value->text, text) != NULL))
    return;

  joined = value->shape == CONCORD_SHAPE_TEXT ? g_strconcat (value->text, separator, text, NULL) : g_strdup (text);
  concord_value_clear (value);
  *value = CONCORD_VALUE_TEXT (joined);
}

static char *
dup_words (Merging            *self,
           const ConcordField *field,
           const ConcordValue *value)
{
  switch (field->type)
    {
    case CONCORD_FIELD_TEXT:
    case CONCORD_FIELD_PROSE:
      return g_strdup (value->text);
    case CONCORD_FIELD_NUMBER:
      return g_strdup_printf ("%.15g", value->number);
    case CONCORD_FIELD_COUNT:
    case CONCORD_FIELD_YEAR:
    case CONCORD_FIELD_MONEY:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value->whole);
    case CONCORD_FIELD_DATE:
      return concord_date_format (value->text);
    case CONCORD_FIELD_CHOICE:
      return g_strdup (concord_field_choice_label (field, (guint) value->whole));
    case CONCORD_FIELD_REFERENCE:
      {
        ConcordRecord *target = concord_graph_lookup (self->graph, value->text);

        return target != NULL ? g_strdup (concord_record_get_headline (target)) : NULL;
      }
    case CONCORD_FIELD_REFERENCES:
    case CONCORD_FIELD_FLAG:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Writes down what differs. What is hidden from someone stays in its own field. */
static void
set_apart (Merging            *self,
           guint               field,
           const ConcordValue *value)
{
  const ConcordField *entry = &self->info->fields[field];
  g_autofree char *words = dup_words (self, entry, value);

  if (words == NULL)
    return;

  if (entry->hide != 0 && concord_field_get_shape (entry) == CONCORD_SHAPE_TEXT)
    {
      append (get_value (self, field), "; ", words);
      return;
    }

  if (self->apart->len > 0)
    g_string_append_c (self->apart, '\n');
  if (field == self->info->headline)
    g_string_append (self->apart, words);
  else
    /* Translators: a field and what it said on a card that was merged into another, as in "Due: March 2027" */
    g_string_append_printf (self->apart, C_("merged", "%s: %s"), concord_field_get_label (entry), words);
}

static void
add_to_list (Merging    *self,
             guint       field,
             const char *id)
{
  ConcordValue *value = get_value (self, field);
  guint n = value->shape == CONCORD_SHAPE_LIST ? g_strv_length (value->list) : 0;

  if (n > 0 && g_strv_contains ((const char *const *) value->list, id))
    return;

  if (n == 0)
    *value = CONCORD_VALUE_LIST (NULL);
  value->list = g_renew (char *, value->list, n + 2);
  value->list[n] = g_strdup (id);
  value->list[n + 1] = NULL;
}

static void
take (Merging       *self,
      ConcordRecord *other,
      guint          field)
{
  const ConcordField *entry = &self->info->fields[field];
  const ConcordValue *theirs = concord_record_get_value (other, field);
  ConcordValue *value = get_value (self, field);
  gboolean is_lead = self->info->kind == CONCORD_KIND_COMMITMENT && field == CONCORD_COMMITMENT_LEAD;
  gboolean is_votes = self->info->kind == CONCORD_KIND_PRIORITY && field == CONCORD_PRIORITY_VOTES;

  if (!is_said (entry, theirs) || (entry->flags & CONCORD_FIELD_OWNER) != 0)
    return;

  if (entry->type == CONCORD_FIELD_REFERENCES)
    {
      for (guint i = 0; theirs->list[i] != NULL; i++)
        add_to_list (self, field, theirs->list[i]);
    }
  else if (is_votes && value->shape == CONCORD_SHAPE_WHOLE)
    {
      value->whole += theirs->whole;
    }
  else if (!is_said (entry, value) && fits (self, other, field))
    {
      concord_value_clear (value);
      concord_value_copy (theirs, value);
    }
  else if (is_lead)
    {
      add_to_list (self, CONCORD_COMMITMENT_SUPPORTING, theirs->text);
    }
  else if (entry->type == CONCORD_FIELD_PROSE)
    {
      append (value, "\n\n", theirs->text);
    }
  else if (!concord_value_equal (value, theirs))
    {
      set_apart (self, field, theirs);
    }
}

/* The others' words first, then their prose: it was about those. */
static void
take_in (Merging       *self,
         ConcordRecord *other)
{
  gboolean prose_first = self->keeper == self->info->headline;

  g_string_truncate (self->apart, 0);
  if (prose_first)
    take (self, other, self->keeper);
  for (guint i = 0; i < self->info->n_fields; i++)
    {
      if (i != self->keeper)
        take (self, other, i);
    }
  append (get_value (self, self->keeper), "\n\n", self->apart->str);
  if (!prose_first)
    take (self, other, self->keeper);
}

static void
leave_lead_out_of_supporting (Merging *self)
{
  ConcordValue *lead = get_value (self, CONCORD_COMMITMENT_LEAD);
  ConcordValue *supporting = get_value (self, CONCORD_COMMITMENT_SUPPORTING);
  g_autoptr (GStrvBuilder) others = g_strv_builder_new ();

  if (lead->shape == CONCORD_SHAPE_NONE || supporting->shape == CONCORD_SHAPE_NONE)
    return;

  for (guint i = 0; supporting->list[i] != NULL; i++)
    {
      if (!g_str_equal (supporting->list[i], lead->text))
        g_strv_builder_add (others, supporting->list[i]);
    }
  concord_value_clear (supporting);
  *supporting = CONCORD_VALUE_LIST (g_strv_builder_end (others));
  concord_value_normalise (&self->info->fields[CONCORD_COMMITMENT_SUPPORTING], supporting);
}

static gboolean
check (Merging *self,
       GError **error)
{
  for (guint i = 0; i < self->info->n_fields; i++)
    {
      g_autoptr (GError) local = NULL;

      if (concord_value_check (&self->info->fields[i], get_value (self, i), &local))
        continue;

      g_set_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED,
                   /* Translators: a field and why it cannot hold the text of all cards, as in
                      "Note: the text has 2100 characters; 2000 are the most" */
                   _("Nothing was merged. %s: %s."), concord_field_get_label (&self->info->fields[i]), local->message);
      return FALSE;
    }

  return TRUE;
}

/* The first prose that fewest are kept from. What is moved there was open to all, so nobody sees more than before. */
static guint
find_keeper (const ConcordKindInfo *info)
{
  guint keeper = info->n_fields;

  for (guint i = 0; i < info->n_fields; i++)
    {
      if (info->fields[i].type == CONCORD_FIELD_PROSE &&
          (keeper == info->n_fields || info->fields[i].hide < info->fields[keeper].hide))
        keeper = i;
    }

  g_return_val_if_fail (keeper < info->n_fields, info->headline);

  return keeper;
}

/**
 * concord_steps_merge_values:
 * @records: (element-type ConcordRecord): of one kind
 * @error: of %CONCORD_STEPS_ERROR
 *
 * Returns: (transfer full) (element-type ConcordValue): what the first of @records says when it has taken in the others, by
 *   field; %NULL with @error when a field cannot hold it
 */
GArray *
concord_steps_merge_values (ConcordGraph *graph,
                            GPtrArray    *records,
                            GError      **error)
{
  const ConcordKindInfo *info = concord_record_get_info (records->pdata[0]);
  g_autoptr (GArray) values = g_array_sized_new (FALSE, TRUE, sizeof (ConcordValue), info->n_fields);
  g_autoptr (GString) apart = g_string_new (NULL);
  Merging self = { graph, info, values, find_keeper (info), apart };

  g_array_set_clear_func (values, clear_value);
  g_array_set_size (values, info->n_fields);
  for (guint i = 0; i < info->n_fields; i++)
    concord_value_copy (concord_record_get_value (records->pdata[0], i), get_value (&self, i));

  for (guint i = 1; i < records->len; i++)
    {
      g_return_val_if_fail (concord_record_get_info (records->pdata[i]) == info, NULL);
      take_in (&self, records->pdata[i]);
    }
  if (info->kind == CONCORD_KIND_COMMITMENT)
    leave_lead_out_of_supporting (&self);

  return check (&self, error) ? g_steal_pointer (&values) : NULL;
}
