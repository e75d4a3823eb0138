/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A projection lays its child out 1080 units high, whatever room there is. */

#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "concord-projection.h"
#include "concord-test-window.h"

typedef struct
{
  GtkWindow *window;
  GtkWidget *projection;
  GtkWidget *child;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->window = GTK_WINDOW (gtk_window_new ());
  self->projection = concord_projection_new ();
  self->child = g_object_new (GTK_TYPE_BOX, "homogeneous", TRUE, NULL);
  gtk_box_append (GTK_BOX (self->child), gtk_button_new_with_label ("First"));
  gtk_box_append (GTK_BOX (self->child), gtk_button_new_with_label ("Second"));
  concord_projection_set_child (CONCORD_PROJECTION (self->projection), self->child);
  gtk_window_set_decorated (self->window, FALSE);
  gtk_window_set_child (self->window, self->projection);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  gtk_window_destroy (self->window);
}

static void
show (Fixture *self,
      int      width,
      int      height,
      double   aspect)
{
  concord_projection_set_aspect (CONCORD_PROJECTION (self->projection), aspect);
  gtk_window_set_default_size (self->window, width, height);
  gtk_window_present (self->window);
  concord_test_settle (self->window);
}

static void
assert_child (Fixture *self,
              int      width,
              float    x,
              float    y,
              float    shown_width,
              float    shown_height)
{
  graphene_rect_t bounds;

  g_assert_cmpint (gtk_widget_get_width (self->child), ==, width);
  g_assert_cmpint (gtk_widget_get_height (self->child), ==, CONCORD_PROJECTION_HEIGHT);
  g_assert_true (gtk_widget_compute_bounds (self->child, self->projection, &bounds));
  g_assert_cmpfloat_with_epsilon (bounds.origin.x, x, 1);
  g_assert_cmpfloat_with_epsilon (bounds.origin.y, y, 1);
  g_assert_cmpfloat_with_epsilon (bounds.size.width, shown_width, 1);
  g_assert_cmpfloat_with_epsilon (bounds.size.height, shown_height, 1);
}

static void
test_fills_a_display (Fixture      *self,
                      gconstpointer data)
{
  show (self, 960, 540, 0);
  assert_child (self, 1920, 0, 0, 960, 540);
}

static void
test_takes_the_shape_of_the_display (Fixture      *self,
                                     gconstpointer data)
{
  show (self, 800, 600, 0);
  assert_child (self, 1440, 0, 0, 800, 600);
}

static void
test_is_letterboxed (Fixture      *self,
                     gconstpointer data)
{
  show (self, 800, 600, 16.0 / 9);
  assert_child (self, 1920, 0, 75, 800, 450);
}

/* A portrait display shows a square. */
static void
test_is_never_narrower_than_high (Fixture      *self,
                                  gconstpointer data)
{
  show (self, 400, 600, 0);
  assert_child (self, 1080, 0, 100, 400, 400);
}

static void
test_asks_for_the_height_of_its_width (Fixture      *self,
                                       gconstpointer data)
{
  int natural;

  concord_projection_set_aspect (CONCORD_PROJECTION (self->projection), 4.0 / 3);
  gtk_widget_measure (self->projection, GTK_ORIENTATION_VERTICAL, 400, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 300);
}

static GtkWidget *
pick_button (Fixture *self,
             double   x,
             double   y)
{
  GtkWidget *picked = gtk_widget_pick (self->projection, x, y, GTK_PICK_DEFAULT);

  return gtk_widget_get_ancestor (picked, GTK_TYPE_BUTTON);
}

static void
test_pointer_finds_what_it_points_at (Fixture      *self,
                                      gconstpointer data)
{
  GtkWidget *first = gtk_widget_get_first_child (self->child);

  show (self, 800, 600, 16.0 / 9);
  g_assert_true (pick_button (self, 10, 80) == first);
  g_assert_true (pick_button (self, 790, 520) == gtk_widget_get_next_sibling (first));
  g_assert_null (pick_button (self, 10, 60));
}

static void
test_right_to_left_is_the_childs_matter (Fixture      *self,
                                         gconstpointer data)
{
  gtk_widget_set_direction (self->child, GTK_TEXT_DIR_RTL);
  show (self, 800, 600, 16.0 / 9);
  assert_child (self, 1920, 0, 75, 800, 450);
  g_assert_true (pick_button (self, 790, 80) == gtk_widget_get_first_child (self->child));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, test) g_test_add ("/projection/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("fills-a-display", test_fills_a_display);
  ADD ("takes-the-shape-of-the-display", test_takes_the_shape_of_the_display);
  ADD ("is-letterboxed", test_is_letterboxed);
  ADD ("is-never-narrower-than-high", test_is_never_narrower_than_high);
  ADD ("asks-for-the-height-of-its-width", test_asks_for_the_height_of_its_width);
  ADD ("pointer-finds-what-it-points-at", test_pointer_finds_what_it_points_at);
  ADD ("right-to-left-is-the-childs-matter", test_right_to_left_is_the_childs_matter);

  return g_test_run ();
}
