/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A session in which every field of every kind says something, made from the field tables, so that a
 * consumer that forgets a field is found out. The same seed always makes the same session.
 */

#include "config.h"

#include "concord-test-graph.h"

#include "concord-graph-write.h"
#include "concord-record-write.h"

typedef struct
{
  GRand *random;
  gint64 serial;  /* makes every value another */
  ConcordGraph *graph;
  GPtrArray *records[CONCORD_N_KINDS];
} Maker;

static char *
make_id (Maker *self)
{
  guint32 parts[4];

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    parts[i] = g_rand_int (self->random);

  return g_strdup_printf ("%08x-%04x-4%03x-%x%03x-%04x%08x", parts[0], parts[1] >> 16, parts[1] & 0xfff,
                          8 + (parts[2] >> 30), (parts[2] >> 16) & 0xfff, parts[2] & 0xffff, parts[3]);
}

/* Three characters are enough for 46,656 different texts even in the shortest field. */
static char *
make_serial_text (gint64 serial)
{
  static const char digits[] = "0123456789abcdefghijklmnopqrstuvwxyz";
  char text[4] = { digits[serial / 1296 % 36], digits[serial / 36 % 36], digits[serial % 36], '\0' };

  return g_strdup (text);
}

static char *
make_text (Maker              *self,
           const ConcordField *field)
{
  g_autofree char *serial = make_serial_text (self->serial);
  g_autofree char *text = NULL;
  const char *lines = field->type == CONCORD_FIELD_PROSE ? "\n\tand a second line\n\nand a fourth" : "";
  glong most = (glong) concord_field_get_max (field);

  text = g_strdup_printf ("%s %s “é” \"\\/ <b>&amp; 漢字 \xF0\x9F\x99\x82 \xE2\x80\xA8 it’s 5%% 'x'; -- %s", serial,
                          field->label, lines);
  if (g_utf8_strlen (text, -1) <= most)
    return g_steal_pointer (&text);

  return g_utf8_substring (text, 0, most);
}

static char *
make_date (Maker *self)
{
  int year = 1900 + (int) (self->serial % 301);
  int month = 1 + (int) (self->serial % 12);
  int day = 1 + (int) (self->serial % 28);

  switch (self->serial % 3)
    {
    case 0:
      return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
    case 1:
      return g_strdup_printf ("%04d-%02d", year, month);
    default:
      return g_strdup_printf ("%04d", year);
    }
}

static gint64
make_whole (Maker              *self,
            const ConcordField *field)
{
  gint64 min = (gint64) concord_field_get_min (field);
  gint64 max = (gint64) concord_field_get_max (field);

  return min + (gint64) (((guint64) self->serial * 2654435761u) % (guint64) (max - min + 1));
}

/* Numbers that need every digit a double has, on both sides of zero where the field allows it. */
static double
make_number (Maker              *self,
             const ConcordField *field)
{
  double number = (double) self->serial / (self->serial % 2 == 0 ? 7.0 : -10.0);

  return CLAMP (number, concord_field_get_min (field), concord_field_get_max (field));
}

static ConcordRecord *
pick (Maker      *self,
      ConcordKind kind)
{
  GPtrArray *records = self->records[kind];

  return records->pdata[g_rand_int_range (self->random, 0, (gint32) records->len)];
}

static char **
make_references (Maker              *self,
                 const ConcordField *field)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  guint n = MIN (3, (guint) concord_field_get_max (field));

  for (guint i = 0; i < n; i++)
    {
      const char *id = concord_record_get_id (pick (self, field->target));

      g_strv_builder_add (ids, id);
    }

  return g_strv_builder_end (ids);
}

static ConcordValue
make_value (Maker              *self,
            const ConcordField *field)
{
  self->serial++;

  switch (field->type)
    {
    case CONCORD_FIELD_TEXT:
    case CONCORD_FIELD_PROSE:
      return CONCORD_VALUE_TEXT (make_text (self, field));
    case CONCORD_FIELD_DATE:
      return CONCORD_VALUE_TEXT (make_date (self));
    case CONCORD_FIELD_NUMBER:
      return CONCORD_VALUE_NUMBER (make_number (self, field));
    case CONCORD_FIELD_COUNT:
    case CONCORD_FIELD_MONEY:
    case CONCORD_FIELD_YEAR:
      return CONCORD_VALUE_WHOLE (make_whole (self, field));
    case CONCORD_FIELD_CHOICE:
      return CONCORD_VALUE_WHOLE (1 + self->serial % (concord_field_n_choices (field) - 1));
    case CONCORD_FIELD_REFERENCE:
      if ((field->flags & CONCORD_FIELD_OUTSIDE) != 0)
        return CONCORD_VALUE_TEXT (make_id (self));
      return CONCORD_VALUE_TEXT (g_strdup (concord_record_get_id (pick (self, field->target))));
    case CONCORD_FIELD_REFERENCES:
      return CONCORD_VALUE_LIST (make_references (self, field));
    case CONCORD_FIELD_FLAG:
      return CONCORD_VALUE_WHOLE (1);
    default:
      g_assert_not_reached ();
    }
}

static void
fill (Maker         *self,
      ConcordRecord *record)
{
  const ConcordKindInfo *info = concord_record_get_info (record);

  for (guint i = 0; i < info->n_fields; i++)
    {
      ConcordValue value = make_value (self, &info->fields[i]);

      g_assert_true (concord_value_check (&info->fields[i], &value, NULL));
      concord_record_take_value (record, i, &value);
      g_assert_true (concord_record_has (record, i));
    }

  /* Every other record was touched by a newer Concord. */
  if (self->records[info->kind]->len == 1 || g_rand_boolean (self->random))
    {
      g_autofree char *extra =
        g_strdup_printf ("{\"newer_number\":%" G_GINT64_FORMAT ",\"newer_list\":[1.5,true,null,\"\\u0001“é”\"],"
                         "\"newer_object\":{\"deep\":{\"empty\":[],\"none\":{}}}}",
                         ++self->serial);

      concord_record_set_extra (record, extra);
    }
}

static void
make_records (Maker *self,
              guint  records_per_kind)
{
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      guint n = kind == CONCORD_KIND_SESSION ? 1 : records_per_kind;

      self->records[kind] = g_ptr_array_new_with_free_func (g_object_unref);
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *id = make_id (self);
          ConcordRecord *record = concord_record_new ((ConcordKind) kind, id);

          if (kind != CONCORD_KIND_SESSION)
            concord_record_set_position (record, 1024 * (i + 1) + g_rand_double (self->random));
          g_ptr_array_add (self->records[kind], record);
        }
    }
}

/**
 * concord_test_graph_new:
 * @records_per_kind: of every kind but the session; at least 1
 *
 * Returns: (transfer full): a session
 */
ConcordGraph *
concord_test_graph_new (guint32 seed,
                        guint   records_per_kind)
{
  Maker maker = { .random = g_rand_new_with_seed (seed) };

  g_assert_cmpuint (records_per_kind, >, 0);

  make_records (&maker, records_per_kind);

  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      for (guint i = 0; i < maker.records[kind]->len; i++)
        {
          ConcordRecord *record = maker.records[kind]->pdata[i];

          fill (&maker, record);
          if (kind == CONCORD_KIND_SESSION)
            maker.graph = concord_graph_new (record);
          else
            concord_graph_add (maker.graph, record);
        }
    }

  concord_graph_set_envelope (maker.graph, "{\"newer_list\":[{\"id\":1}],\"newer_text\":\"kept\"}");

  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    g_ptr_array_unref (maker.records[kind]);
  g_rand_free (maker.random);

  return maker.graph;
}

static void
assert_record_equal (ConcordRecord *a,
                     ConcordRecord *b)
{
  const ConcordKindInfo *info = concord_record_get_info (a);

  g_assert_cmpstr (concord_record_get_id (a), ==, concord_record_get_id (b));
  g_assert_true (info == concord_record_get_info (b));
  g_assert_cmpfloat (concord_record_get_position (a), ==, concord_record_get_position (b));
  g_assert_cmpstr (concord_record_get_extra (a), ==, concord_record_get_extra (b));

  for (guint i = 0; i < info->n_fields; i++)
    {
      if (!concord_value_equal (concord_record_get_value (a, i), concord_record_get_value (b, i)))
        g_error ("%s.%s of %s differs", info->name, info->fields[i].name, concord_record_get_id (a));
    }
}

/**
 * concord_test_graph_assert_equal:
 *
 * Asserts that both hold the same records in the same order, and the same envelope.
 */
void
concord_test_graph_assert_equal (ConcordGraph *a,
                                 ConcordGraph *b)
{
  g_assert_cmpstr (concord_graph_get_envelope (a), ==, concord_graph_get_envelope (b));

  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecordList *of_a = concord_graph_list (a, (ConcordKind) kind);
      ConcordRecordList *of_b = concord_graph_list (b, (ConcordKind) kind);

      g_assert_cmpuint (concord_record_list_get_length (of_a), ==, concord_record_list_get_length (of_b));
      for (guint i = 0; i < concord_record_list_get_length (of_a); i++)
        assert_record_equal (concord_record_list_peek (of_a, i), concord_record_list_peek (of_b, i));
    }
}
