/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Operations that fit the session as it is: records of every kind added with values that are allowed, fields set and
 * cleared, cards moved and removed.
 */

#include "config.h"

#include "random-edits.h"

#include "concord-kinds.h"
#include "concord-record-write.h"

enum
{
  MOST_RECORDS = 160,
};

guint
random_edits_roll (RandomEdits *self,
                   guint        sides)
{
  return (guint) g_rand_int_range (self->random, 0, (gint32) sides);
}

/* Of the seed's making, so that the same seed does the same again. */
static char *
make_id (RandomEdits *self)
{
  return g_strdup_printf ("%08x-0000-4000-8000-%04x%08x", g_rand_int (self->random), random_edits_roll (self, 0x10000),
                          g_rand_int (self->random));
}

static ConcordRecord *
pick (RandomEdits *self,
      ConcordKind  kind)
{
  ConcordRecordList *list = concord_graph_list (self->graph, kind);
  guint n = concord_record_list_get_length (list);

  return n > 0 ? concord_record_list_peek (list, random_edits_roll (self, n)) : NULL;
}

static ConcordRecord *
pick_any (RandomEdits *self,
          gboolean     session_too)
{
  while (TRUE)
    {
      ConcordRecord *record = pick (self, session_too ? random_edits_roll (self, CONCORD_N_KINDS) : 1 + random_edits_roll (self, CONCORD_N_KINDS - 1));

      if (record != NULL)
        return record;
      if (concord_graph_get_n_records (self->graph) == 1)
        return session_too ? concord_graph_get_session (self->graph) : NULL;
    }
}

static char *
make_text (RandomEdits        *self,
           const ConcordField *field)
{
  static const char *const words[] = { "care", "hub", "bus", "é", "漢字", "it’s", "\"q\"", "';--", "%s", "🙂", "Northmere", "a" };
  GString *text = g_string_new (NULL);
  guint n = 1 + random_edits_roll (self, 8);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", words[random_edits_roll (self, G_N_ELEMENTS (words))]);
  while (g_utf8_strlen (text->str, -1) > concord_field_get_max (field))
    g_string_truncate (text, (gsize) (g_utf8_prev_char (text->str + text->len) - text->str));

  return g_string_free_and_steal (text);
}

static gint64
make_whole (RandomEdits        *self,
            const ConcordField *field)
{
  double min = concord_field_get_min (field);
  double max = concord_field_get_max (field);

  return (gint64) (min + g_rand_double (self->random) * (max - min));
}

/* An owned value that fits @field; none where there is nothing to refer to. */
static ConcordValue
make_value (RandomEdits        *self,
            const ConcordField *field)
{
  g_autoptr (GStrvBuilder) ids = NULL;
  ConcordRecord *target;

  switch (field->type)
    {
    case CONCORD_FIELD_TEXT:
    case CONCORD_FIELD_PROSE:
      return CONCORD_VALUE_TEXT (make_text (self, field));
    case CONCORD_FIELD_DATE:
      return CONCORD_VALUE_TEXT (g_strdup_printf ("20%02u-%02u", random_edits_roll (self, 100), 1 + random_edits_roll (self, 12)));
    case CONCORD_FIELD_NUMBER:
      return CONCORD_VALUE_NUMBER (g_rand_double_range (self->random, -1000, 1000));
    case CONCORD_FIELD_COUNT:
    case CONCORD_FIELD_MONEY:
    case CONCORD_FIELD_YEAR:
      return CONCORD_VALUE_WHOLE (make_whole (self, field));
    case CONCORD_FIELD_CHOICE:
      return CONCORD_VALUE_WHOLE (1 + random_edits_roll (self, concord_field_n_choices (field) - 1));
    case CONCORD_FIELD_FLAG:
      return CONCORD_VALUE_WHOLE (random_edits_roll (self, 2));
    case CONCORD_FIELD_REFERENCE:
      if ((field->flags & CONCORD_FIELD_OUTSIDE) != 0)
        return CONCORD_VALUE_TEXT (make_id (self));
      target = pick (self, field->target);
      return target != NULL ? CONCORD_VALUE_TEXT (g_strdup (concord_record_get_id (target))) : CONCORD_VALUE_NONE;
    case CONCORD_FIELD_REFERENCES:
      ids = g_strv_builder_new ();
      for (guint i = random_edits_roll (self, 4); i > 0 && (target = pick (self, field->target)) != NULL; i--)
        g_strv_builder_add (ids, concord_record_get_id (target));
      return CONCORD_VALUE_LIST (g_strv_builder_end (ids));
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_required (ConcordKind kind,
             guint       field)
{
  return (concord_kind_get_info (kind)->fields[field].flags & CONCORD_FIELD_REQUIRED) != 0;
}

static gboolean
has_owners (RandomEdits *self,
            ConcordKind  kind)
{
  const ConcordKindInfo *info = concord_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      if (is_required (kind, i) && info->fields[i].type == CONCORD_FIELD_REFERENCE && pick (self, info->fields[i].target) == NULL)
        return FALSE;
    }

  return TRUE;
}

static void
push_add (RandomEdits *self,
          ConcordEdit *edit)
{
  ConcordKind kind = 1 + random_edits_roll (self, CONCORD_N_KINDS - 1);
  const ConcordKindInfo *info = concord_kind_get_info (kind);
  ConcordRecordList *siblings = concord_graph_list (self->graph, kind);
  guint index = random_edits_roll (self, concord_record_list_get_length (siblings) + 1);
  g_autofree char *id = make_id (self);
  g_autoptr (ConcordRecord) record = concord_record_new (kind, id);

  if (!has_owners (self, kind))
    return;

  concord_record_set_position (record, concord_edit_make_room (edit, siblings, index));
  for (guint i = 0; i < info->n_fields; i++)
    {
      g_auto (ConcordValue) value = make_value (self, &info->fields[i]);

      if (is_required (kind, i) || random_edits_roll (self, 2) == 0)
        concord_record_take_value (record, i, &value);
    }
  concord_edit_add_record (edit, record);
  self->n_operations++;
}

static void
push_set (RandomEdits *self,
          ConcordEdit *edit)
{
  ConcordRecord *record = pick_any (self, TRUE);
  ConcordKind kind = concord_record_get_kind (record);
  guint field = random_edits_roll (self, concord_kind_get_info (kind)->n_fields);
  g_auto (ConcordValue) value = make_value (self, &concord_kind_get_info (kind)->fields[field]);

  if (random_edits_roll (self, 5) == 0 && !is_required (kind, field))
    concord_edit_clear (edit, kind, concord_record_get_id (record), field);
  else
    concord_edit_set (edit, kind, concord_record_get_id (record), field, &value);
  self->n_operations++;
}

static void
push_move (RandomEdits *self,
           ConcordEdit *edit)
{
  ConcordRecord *record = pick_any (self, FALSE);
  ConcordKind kind;
  ConcordRecordList *siblings;

  if (record == NULL)
    return;

  kind = concord_record_get_kind (record);
  siblings = concord_graph_list (self->graph, kind);
  concord_edit_place (edit, kind, concord_record_get_id (record),
                      concord_edit_make_room (edit, siblings, random_edits_roll (self, concord_record_list_get_length (siblings) + 1)));
  self->n_operations++;
}

static void
push_remove (RandomEdits *self,
             ConcordEdit *edit)
{
  ConcordRecord *record = pick_any (self, FALSE);

  if (record == NULL)
    return;

  concord_edit_remove (edit, concord_record_get_kind (record), concord_record_get_id (record));
  self->n_operations++;
}

/* Adds an operation to @edit. One that comes after a removal may be about something that went with it; such an edit
 * is refused whole.
 */
void
random_edits_push (RandomEdits *self,
                   ConcordEdit *edit)
{
  guint crowd = concord_graph_get_n_records (self->graph);
  guint dice = random_edits_roll (self, 100);

  if (dice < (crowd > MOST_RECORDS ? 5u : 30u))
    push_add (self, edit);
  else if (dice < 70)
    push_set (self, edit);
  else if (dice < 85)
    push_move (self, edit);
  else
    push_remove (self, edit);
}
