/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers for places in an order. */

#include <math.h>

#include "concord-order.h"

static void
test_goes_between_its_neighbours (void)
{
  double before = 1024;
  double after = 2048;
  double between;

  g_assert_true (concord_order_between (&before, &after, &between));
  g_assert_cmpfloat (between, >, before);
  g_assert_cmpfloat (between, <, after);
}

static void
test_goes_to_either_end (void)
{
  double only = 1024;
  double between;

  g_assert_true (concord_order_between (NULL, NULL, &between));
  g_assert_cmpfloat (between, ==, concord_order_first ());
  g_assert_true (concord_order_between (NULL, &only, &between));
  g_assert_cmpfloat (between, <, only);
  g_assert_true (concord_order_between (&only, NULL, &between));
  g_assert_cmpfloat (between, >, only);
}

static void
test_appending_stays_on_whole_numbers (void)
{
  double last = concord_order_first ();

  for (guint i = 0; i < 100000; i++)
    {
      double next = concord_order_after (last);

      g_assert_cmpfloat (next, >, last);
      last = next;
    }

  g_assert_cmpfloat (floor (last), ==, last);
  g_assert_cmpfloat (concord_order_after (1500.25), ==, 2048);
  g_assert_cmpfloat (concord_order_after (-1500.25), >, -1500.25);
}

static void
test_says_when_there_is_no_room_left (void)
{
  double before = 1024;
  double after = 2048;
  guint n = 0;
  double between;

  while (concord_order_between (&before, &after, &between))
    {
      g_assert_cmpfloat (between, >, before);
      g_assert_cmpfloat (between, <, after);
      after = between;
      n++;
    }

  /* Cards that are always dropped on the same place. */
  g_assert_cmpuint (n, >=, 40);
  g_assert_cmpuint (n, <, 100);
}

static void
test_refuses_neighbours_in_the_wrong_order (void)
{
  double same = 1024;
  double greater = 2048;
  double between;

  g_assert_false (concord_order_between (&same, &same, &between));
  g_assert_false (concord_order_between (&greater, &same, &between));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/order/goes-between-its-neighbours", test_goes_between_its_neighbours);
  g_test_add_func ("/order/goes-to-either-end", test_goes_to_either_end);
  g_test_add_func ("/order/appending-stays-on-whole-numbers", test_appending_stays_on_whole_numbers);
  g_test_add_func ("/order/says-when-there-is-no-room-left", test_says_when_there_is_no_room_left);
  g_test_add_func ("/order/refuses-neighbours-in-the-wrong-order", test_refuses_neighbours_in_the_wrong_order);

  return g_test_run ();
}
