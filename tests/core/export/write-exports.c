/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a session in every format and for everyone, for tests that look at files: write-exports FOLDER [SESSION].
 *
 * Without SESSION it is one with a word of its own in every field that holds words, and an amount of its own in every
 * field that holds money; FOLDER/words.json says which word is where and from whom it is hidden. Words are planted by
 * the field tables, so that none can be forgotten.
 */

#include "config.h"

#include <string.h>

#include "concord-export.h"
#include "concord-graph-write.h"
#include "concord-json-writer.h"
#include "concord-kinds.h"
#include "concord-privacy.h"
#include "concord-record-write.h"
#include "concord-redaction.h"
#include "concord-session-file.h"
#include "concord-test-graph.h"

#define MADE 1795280400
#define REVISION "0b7f3c7e-6f2f-4a4b-9a51-1d1f0f3f9a11"

typedef struct
{
  ConcordGraph *graph;
  ConcordJsonWriter words;
  guint serial;
} Planting;

static void
tell (Planting           *self,
      ConcordRecord      *record,
      const ConcordField *field,
      const char         *word)
{
  const ConcordKindInfo *info = concord_record_get_info (record);
  g_autofree char *place = g_strdup_printf ("%s.%s", info->name, field != NULL ? field->name : "id");
  ConcordHide hide = info->hide | (field != NULL ? field->hide : 0);
  gboolean is_private = concord_record_is_private (self->graph, record);

  concord_json_writer_entry (&self->words);
  concord_json_writer_open (&self->words, '{');
  concord_json_writer_add_text (&self->words, "word", word);
  concord_json_writer_add_text (&self->words, "place", place);
  concord_json_writer_add_flag (&self->words, "private", is_private);
  concord_json_writer_add_flag (&self->words, "partners", is_private || (hide & CONCORD_HIDE_FROM_PARTNERS) != 0);
  concord_json_writer_add_flag (&self->words, "public", is_private || (hide & CONCORD_HIDE_FROM_PUBLIC) != 0);
  concord_json_writer_close (&self->words, '}');
}

static ConcordValue
make_value (Planting           *self,
            ConcordRecord      *record,
            const ConcordField *field)
{
  g_autofree char *word = NULL;
  gint64 amount = G_GINT64_CONSTANT (7319468037) + 1009 * (gint64) self->serial++;

  switch (field->type)
    {
    case CONCORD_FIELD_TEXT:
    case CONCORD_FIELD_PROSE:
      /* No word fits into a time of day, a currency, a language or a unit, and none of those is hidden. */
      if (concord_field_get_max (field) < 40)
        {
          g_assert_cmpuint (field->hide, ==, 0);
          return CONCORD_VALUE_NONE;
        }
      word = g_strdup_printf ("zq%04ukx", self->serial);
      tell (self, record, field, word);
      return CONCORD_VALUE_TEXT (g_steal_pointer (&word));
    case CONCORD_FIELD_MONEY:
      word = g_strdup_printf ("%" G_GINT64_FORMAT, amount);
      tell (self, record, field, word);
      return CONCORD_VALUE_WHOLE (amount);
    case CONCORD_FIELD_REFERENCE:
    case CONCORD_FIELD_REFERENCES:
    case CONCORD_FIELD_FLAG:
    case CONCORD_FIELD_CHOICE:
    case CONCORD_FIELD_COUNT:
      /* What cannot be told by its looks is checked value by value in test-redaction. */
      return CONCORD_VALUE_NONE;
    case CONCORD_FIELD_NUMBER:
    case CONCORD_FIELD_YEAR:
    case CONCORD_FIELD_DATE:
    default:
      /* As before, but none of these is hidden yet; whoever hides the first plants something here. */
      g_assert_cmpuint (field->hide, ==, 0);
      return CONCORD_VALUE_NONE;
    }
}

/* One record of each kind that can be private is, with what belongs to it. */
static void
choose_private (ConcordGraph *graph)
{
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecordList *list = concord_graph_list (graph, (ConcordKind) kind);
      guint field;

      if (!concord_kind_find_field ((ConcordKind) kind, "private", &field))
        continue;

      for (guint i = 1; i < concord_record_list_get_length (list); i++)
        {
          ConcordValue nothing = CONCORD_VALUE_NONE;

          concord_record_take_value (concord_record_list_peek (list, i), field, &nothing);
        }
    }
}

static void
plant_in (Planting      *self,
          ConcordRecord *record)
{
  const ConcordKindInfo *info = concord_record_get_info (record);

  if (info->hide != 0 || concord_record_is_private (self->graph, record))
    tell (self, record, NULL, concord_record_get_id (record));

  /* What a newer Concord wrote is for the facilitator only. */
  concord_record_set_extra (record, NULL);

  for (guint i = 0; i < info->n_fields; i++)
    {
      ConcordValue value = make_value (self, record, &info->fields[i]);

      if (value.shape != CONCORD_SHAPE_NONE)
        concord_record_take_value (record, i, &value);
    }
}

static void
set_text (ConcordRecord *record,
          guint          field,
          const char    *text)
{
  ConcordValue value = CONCORD_VALUE_TEXT (g_strdup (text));

  concord_record_take_value (record, field, &value);
}

static ConcordGraph *
plant (const char *folder)
{
  Planting self = { .graph = concord_test_graph_new (17, 4) };
  g_autofree char *path = g_build_filename (folder, "words.json", NULL);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  concord_json_writer_init (&self.words, TRUE);
  concord_json_writer_open (&self.words, '[');
  choose_private (self.graph);

  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecordList *list = concord_graph_list (self.graph, (ConcordKind) kind);

      for (guint i = 0; i < concord_record_list_get_length (list); i++)
        plant_in (&self, concord_record_list_peek (list, i));
    }

  set_text (concord_graph_get_session (self.graph), CONCORD_SESSION_LANGUAGE, "en-GB");
  set_text (concord_graph_get_session (self.graph), CONCORD_SESSION_CURRENCY, "GBP");
  concord_graph_set_envelope (self.graph, NULL);

  concord_json_writer_close (&self.words, ']');
  words = concord_json_writer_end (&self.words, NULL);
  g_file_set_contents (path, words, -1, &error);
  g_assert_no_error (error);

  return self.graph;
}

static void
write_one (ConcordGraph               *graph,
           const ConcordFormatInfo    *format,
           const ConcordExportOptions *options,
           const char                 *folder,
           const char                 *stem)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = concord_export_write (graph, format->format, options, NULL, &error);
  g_autofree char *name = g_strconcat (stem, format->suffix, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

static void
write_all (ConcordGraph *graph,
           const char   *folder,
           const char   *profile)
{
  ConcordExportOptions options = { .revision = REVISION, .made = MADE };
  ConcordExportOptions with_form = { .form = TRUE, .revision = REVISION, .made = MADE };
  g_autofree char *place = g_build_filename (folder, profile, NULL);
  guint n_formats;
  const ConcordFormatInfo *formats = concord_format_list (&n_formats);

  g_assert_true (concord_profile_find (profile, &options.hide));
  with_form.hide = options.hide;
  g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);

  for (guint i = 0; i < n_formats; i++)
    {
      write_one (graph, &formats[i], &options, place, formats[i].name);
      if (formats[i].uses & CONCORD_EXPORT_USES_FORM)
        write_one (graph, &formats[i], &with_form, place, "form");
    }
}

static ConcordGraph *
load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  ConcordGraph *graph = concord_session_file_load (file, NULL, &error);

  g_assert_no_error (error);

  return graph;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (ConcordGraph) graph = NULL;

  if (argc < 2)
    return 2;

  graph = argc > 2 ? load (argv[2]) : plant (argv[1]);
  write_all (graph, argv[1], "everything");
  write_all (graph, argv[1], "partners");
  write_all (graph, argv[1], "public");

  return 0;
}
