/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a file of comma-separated values by libcsv, never more of it than is allowed. Also what Excel writes where a comma
 * stands in numbers: semicolons; and tabs. What the cells mean is not known here.
 */

#include "config.h"

#include "concord-csv-file.h"

#include <csv.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "concord-steps.h"

#define BYTE_ORDER_MARK "\357\273\277"

typedef struct
{
  GPtrArray *rows;
  GPtrArray *row;
  gboolean after_return; /* a line may end with two characters */
  GError *error;         /* the first thing wrong; nothing is read after it */
} Reading;

static void
refuse (GError    **error,
        guint       row,
        guint       column,
        const char *reason)
{
  if (*error == NULL)
    g_set_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED,
                 /* Translators: where something is wrong in a file, and what, as in: Row 3, column 2: this is not text
                    in UTF-8 */
                 _("Row %u, column %u: %s"), row, column, reason);
}

/* An apostrophe before a sign that spreadsheets compute with was put there to make it text. */
static char *
take_text (const char *cell,
           gsize       length)
{
  static const char signs[] = "=+-@\t\r\n＝＋－＠";
  char *text = g_strndup (cell, length);

  if (text[0] == '\'' && text[1] != '\0' && g_utf8_strchr (signs, -1, g_utf8_get_char (text + 1)) != NULL)
    memmove (text, text + 1, length);

  return text;
}

static void
on_cell (void  *cell,
         size_t length,
         void  *data)
{
  Reading *reading = data;
  guint row = reading->rows->len + 1;

  if (reading->row == NULL)
    reading->row = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  reading->after_return = FALSE;

  if (memchr (cell, '\0', length) != NULL || !g_utf8_validate_len (cell, length, NULL))
    refuse (&reading->error, row, reading->row->len + 1, _("this is not text in UTF-8; save the file as “CSV UTF-8”"));
  else if (reading->row->len == CONCORD_CSV_MAX_COLUMNS)
    refuse (&reading->error, row, reading->row->len + 1, _("there are more columns than a table can have"));

  if (reading->error == NULL)
    g_ptr_array_add (reading->row, take_text (cell, length));
}

/* Empty rows are told as well, so that rows have the numbers they have in the spreadsheet. */
static void
on_row (int   end,
        void *data)
{
  Reading *reading = data;

  if (reading->row == NULL && (end == -1 || (end == '\n' && reading->after_return)))
    {
      reading->after_return = FALSE;
      return;
    }

  if (reading->rows->len == CONCORD_CSV_MAX_ROWS)
    refuse (&reading->error, reading->rows->len + 1, 1, _("there are more rows than can be taken in at once"));
  if (reading->row == NULL)
    reading->row = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  if (reading->error == NULL)
    g_ptr_array_add (reading->rows, g_steal_pointer (&reading->row));
  else
    g_clear_pointer (&reading->row, g_ptr_array_unref);
  reading->after_return = end == '\r';
}

/* What stands most often in the first line, outside quotes. */
static char
find_divider (const char *text,
              gsize       length)
{
  static const char dividers[] = { ',', ';', '\t' };
  guint counts[G_N_ELEMENTS (dividers)] = { 0 };
  gboolean quoted = FALSE;
  guint best = 0;

  for (gsize i = 0; i < length && (quoted || (text[i] != '\n' && text[i] != '\r')); i++)
    {
      quoted ^= text[i] == '"';
      for (guint j = 0; !quoted && j < G_N_ELEMENTS (dividers); j++)
        counts[j] += text[i] == dividers[j];
    }

  for (guint j = 1; j < G_N_ELEMENTS (dividers); j++)
    best = counts[j] > counts[best] ? j : best;

  return dividers[best];
}

static gboolean
check_encoding (const char *text,
                gsize       length,
                GError    **error)
{
  if (length < 2 || (memcmp (text, "\377\376", 2) != 0 && memcmp (text, "\376\377", 2) != 0))
    return TRUE;

  g_set_error_literal (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED,
                       _("This file is in UTF-16; save it as “CSV UTF-8”."));
  return FALSE;
}

/**
 * concord_csv_read:
 * @bytes: what a file holds, in UTF-8, with or without byte order mark
 * @error: of %CONCORD_STEPS_ERROR, one sentence with the row and the column
 *
 * Returns: (transfer full) (element-type GPtrArray): the rows, each an array of cells that ends with %NULL
 */
GPtrArray *
concord_csv_read (GBytes  *bytes,
                  GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  Reading reading = { .rows = rows };
  struct csv_parser parser;
  gboolean whole;

  if (length > CONCORD_CSV_MAX_BYTES)
    {
      g_set_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED,
                   _("The file is larger than %d MiB, which is more than can be taken in at once."),
                   CONCORD_CSV_MAX_BYTES / (1024 * 1024));
      return NULL;
    }
  if (!check_encoding (text, length, error))
    return NULL;

  if (length >= strlen (BYTE_ORDER_MARK) && memcmp (text, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    {
      text += strlen (BYTE_ORDER_MARK);
      length -= strlen (BYTE_ORDER_MARK);
    }

  if (csv_init (&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) != 0)
    g_error ("no memory for reading a table");

  csv_set_delim (&parser, (unsigned char) find_divider (text, length));
  whole = csv_parse (&parser, text, length, on_cell, on_row, &reading) == length &&
          csv_fini (&parser, on_cell, on_row, &reading) == 0;
  csv_free (&parser);

  if (!whole)
    refuse (&reading.error, rows->len + 1, reading.row != NULL ? reading.row->len + 1 : 1,
            _("the quotation marks here do not enclose a whole cell"));
  g_clear_pointer (&reading.row, g_ptr_array_unref);

  if (reading.error != NULL)
    {
      g_propagate_error (error, reading.error);
      return NULL;
    }

  return g_steal_pointer (&rows);
}

/* One byte more than is allowed shows that there is more. */
static GBytes *
load_bytes (GFile        *file,
            GCancellable *cancellable,
            GError      **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autofree char *buffer = NULL;
  gsize length;

  if (stream == NULL)
    return NULL;

  buffer = g_malloc (CONCORD_CSV_MAX_BYTES + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, CONCORD_CSV_MAX_BYTES + 1, &length, cancellable, error))
    return NULL;

  return g_bytes_new (buffer, length);
}

/**
 * concord_csv_load:
 * @error: of %CONCORD_STEPS_ERROR, or of %G_IO_ERROR where @file cannot be read
 *
 * May run in a worker.
 *
 * Returns: (transfer full): as concord_csv_read()
 */
GPtrArray *
concord_csv_load (GFile        *file,
                  GCancellable *cancellable,
                  GError      **error)
{
  g_autoptr (GBytes) bytes = load_bytes (file, cancellable, error);

  return bytes != NULL ? concord_csv_read (bytes, error) : NULL;
}
