/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lines of typed and pasted text become. */

#include "config.h"

#include "concord-lines.h"

static void
assert_lines (const char *text,
              const char *expected)
{
  g_autoptr (GPtrArray) lines = concord_lines_split (text);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const ConcordLine *line = lines->pdata[i];

      g_string_append_printf (said, "%u:%s|", line->number, line->text);
    }

  g_assert_cmpstr (said->str, ==, expected);
}

static void
each_line_is_one_card (void)
{
  assert_lines ("Open four hubs\nPlace a worker", "1:Open four hubs|2:Place a worker|");
  assert_lines ("one\r\ntwo\rthree\n", "1:one|2:two|3:three|");
  assert_lines ("one\342\200\250two\342\200\251three", "1:one|2:two|3:three|");
}

static void
empty_lines_are_skipped_but_counted (void)
{
  assert_lines ("", "");
  assert_lines ("\n \n\t\n", "");
  assert_lines ("\none\n\n  \ntwo", "2:one|5:two|");
  assert_lines ("-\n•\n1.\n", "");
}

static void
bullets_and_numbering_are_left_out (void)
{
  assert_lines ("- one\n• two\n* three\n– four\n\t◦ five", "1:one|2:two|3:three|4:four|5:five|");
  assert_lines ("1. one\n2) two\n 10.\tthree", "1:one|2:two|3:three|");
}

static void
what_only_looks_like_a_bullet_stays (void)
{
  assert_lines ("-5 °C at night", "1:-5 °C at night|");
  assert_lines ("3.5% fewer", "1:3.5% fewer|");
  assert_lines ("2027. The year it opens", "1:2027. The year it opens|");
  assert_lines ("*bold*", "1:*bold*|");
}

static void
space_around_and_tabs_go (void)
{
  assert_lines ("  one  \n\302\240two\302\240\nHubs\tMarch 2027", "1:one|2:two|3:Hubs March 2027|");
}

static void
joining_keeps_every_word (void)
{
  g_autofree char *joined = concord_lines_join ("  one\r\n\n  two\tthree \n");
  g_autofree char *empty = concord_lines_join (" \n ");

  g_assert_cmpstr (joined, ==, "one two three");
  g_assert_cmpstr (empty, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/steps/lines/each-line-is-one-card", each_line_is_one_card);
  g_test_add_func ("/steps/lines/empty-lines-are-skipped-but-counted", empty_lines_are_skipped_but_counted);
  g_test_add_func ("/steps/lines/bullets-and-numbering-are-left-out", bullets_and_numbering_are_left_out);
  g_test_add_func ("/steps/lines/what-only-looks-like-a-bullet-stays", what_only_looks_like_a_bullet_stays);
  g_test_add_func ("/steps/lines/space-around-and-tabs-go", space_around_and_tabs_go);
  g_test_add_func ("/steps/lines/joining-keeps-every-word", joining_keeps_every_word);

  return g_test_run ();
}
