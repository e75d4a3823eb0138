/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Screens as the room sees them, and what must be true of every one of them: nothing small, nothing cut off. */

#include "config.h"

#include "concord-test-screens.h"

#include "concord-kinds.h"
#include "concord-projection.h"
#include "concord-screen-type.h"
#include "concord-test-window.h"

enum
{
  BEHIND = 1000000, /* positions behind those of all others */
};

/* As the application would. */
void
concord_test_screens_load_style (void)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (style, "/io/github/concordboard/Concord/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* Shows a new screen for @slide in a window of that size: it is laid out as on a display of that shape. */
ConcordScreen *
concord_test_screens_show (ConcordTestDesk *desk,
                           ConcordSlide    *slide,
                           int              width,
                           int              height)
{
  GtkWidget *projection = concord_projection_new ();
  GtkWidget *screen = concord_slide_build (slide);

  concord_projection_set_child (CONCORD_PROJECTION (projection), screen);
  desk->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_decorated (desk->window, FALSE);
  gtk_window_set_child (desk->window, projection);
  gtk_window_set_default_size (desk->window, width, height);
  gtk_window_present (desk->window);
  concord_test_settle (desk->window);

  return CONCORD_SCREEN (screen);
}

typedef void (*LabelFunc) (GtkWidget *label, gpointer user_data);

static void
for_each_label (GtkWidget *widget,
                LabelFunc  func,
                gpointer   user_data)
{
  if (!gtk_widget_get_visible (widget) || gtk_widget_get_opacity (widget) < 0.01)
    return;

  if (GTK_IS_LABEL (widget))
    func (widget, user_data);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    for_each_label (child, func, user_data);
}

static void
read_label (GtkWidget *label,
            gpointer   user_data)
{
  g_string_append (user_data, gtk_label_get_text (GTK_LABEL (label)));
  g_string_append_c (user_data, '\n');
}

/* Returns: (transfer full): all that stands on the page, a label a line, in the order of reading */
char *
concord_test_screens_read (ConcordScreen *screen)
{
  GString *text = g_string_new (NULL);

  for_each_label (GTK_WIDGET (screen), read_label, text);

  return g_string_free (text, FALSE);
}

static void
check_size_of_type (PangoLayout *layout)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);

      if (run != NULL)
        {
          PangoFontDescription *font = pango_font_describe_with_absolute_size (run->item->analysis.font);

          g_assert_cmpint (pango_font_description_get_size (font), >=, CONCORD_SCREEN_TYPE_MIN * PANGO_SCALE);
          pango_font_description_free (font);
        }
    }
  while (pango_layout_iter_next_run (iter));

  pango_layout_iter_free (iter);
}

static void
check_is_within (GtkWidget *widget,
                 GtkWidget *outer)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, outer, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, -0.5f);
  g_assert_cmpfloat (bounds.origin.y, >=, -0.5f);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, (float) gtk_widget_get_width (outer) + 0.5f);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, (float) gtk_widget_get_height (outer) + 0.5f);
}

static void
check_label (GtkWidget *label,
             gpointer   screen)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  g_assert_false (pango_layout_is_ellipsized (layout));
  /* Pango rounds the ends of a line outwards. */
  g_assert_cmpint (width, <=, gtk_widget_get_width (label) + 1);
  g_assert_cmpint (height, <=, gtk_widget_get_height (label));
  check_size_of_type (layout);

  /* Up to the screen, nothing reaches out of what it stands in. */
  for (GtkWidget *outer = gtk_widget_get_parent (label); outer != NULL; outer = gtk_widget_get_parent (outer))
    {
      check_is_within (label, outer);
      if (outer == screen)
        break;
    }
}

static void
on_painted (gboolean *painted)
{
  *painted = TRUE;
}

static gboolean
is_true (gpointer painted)
{
  return *(gboolean *) painted;
}

/* Waits for one frame, which must be enough for whatever was asked of @screen. */
void
concord_test_screens_paint (ConcordScreen *screen)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (screen));
  gboolean painted = FALSE;
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_painted), &painted);

  gtk_widget_queue_draw (GTK_WIDGET (screen));
  concord_test_until (is_true, &painted);
  g_signal_handler_disconnect (clock, handler);
}

/* Walks all pages. Returns: (transfer full): all that stands on them */
char *
concord_test_screens_check (ConcordScreen *screen)
{
  guint n_pages = concord_screen_get_n_pages (screen);
  GString *all = g_string_new (NULL);

  for (guint page = 0; page < n_pages; page++)
    {
      g_autofree char *text = NULL;

      concord_screen_set_page (screen, page);
      concord_test_screens_paint (screen);
      g_assert_cmpuint (concord_screen_get_page (screen), ==, page);
      g_assert_cmpuint (concord_screen_get_n_pages (screen), ==, n_pages);
      for_each_label (GTK_WIDGET (screen), check_label, screen);

      text = concord_test_screens_read (screen);
      g_string_append (all, text);
    }

  return g_string_free (all, FALSE);
}

guint
concord_test_screens_count (const char *text,
                            const char *what)
{
  guint n = 0;

  while ((text = strstr (text, what)) != NULL)
    {
      n++;
      text += strlen (what);
    }

  return n;
}

void
concord_test_screens_whole (ConcordTestDesk *desk,
                            ConcordRecord   *record,
                            guint            field,
                            gint64           whole)
{
  g_autoptr (ConcordEdit) edit = concord_desk_begin (desk->desk, "Change");

  concord_edit_set_whole (edit, concord_record_get_kind (record), concord_record_get_id (record), field, whole);
  g_assert_true (concord_desk_commit (desk->desk, edit));
}

/* Adds priorities "P1: words" with commitments "P1C1: words" each, in one step. */
void
concord_test_screens_add_many (ConcordTestDesk *desk,
                               ConcordRecord   *outcome,
                               guint            n_priorities,
                               guint            n_commitments,
                               const char      *words)
{
  g_autoptr (ConcordEdit) edit = concord_desk_begin (desk->desk, "Add many");

  for (guint i = 1; i <= n_priorities; i++)
    {
      const char *priority = concord_edit_add (edit, CONCORD_KIND_PRIORITY, BEHIND + i);
      g_autofree char *title = g_strdup_printf ("P%u: %.180s", i, g_str_is_ascii (words) ? words : "");

      concord_edit_set_text (edit, CONCORD_KIND_PRIORITY, priority, CONCORD_PRIORITY_OUTCOME,
                             concord_record_get_id (outcome));
      concord_edit_set_text (edit, CONCORD_KIND_PRIORITY, priority, CONCORD_PRIORITY_TITLE, title);

      for (guint j = 1; j <= n_commitments; j++)
        {
          const char *commitment = concord_edit_add (edit, CONCORD_KIND_COMMITMENT, BEHIND + j);
          g_autofree char *statement = g_strdup_printf ("P%uC%u: %s", i, j, words);

          concord_edit_set_text (edit, CONCORD_KIND_COMMITMENT, commitment, CONCORD_COMMITMENT_PRIORITY, priority);
          concord_edit_set_text (edit, CONCORD_KIND_COMMITMENT, commitment, CONCORD_COMMITMENT_STATEMENT, statement);
        }
    }

  g_assert_true (concord_desk_commit (desk->desk, edit));
}
