/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A language is chosen by the name it calls itself, and any other by its tag. */

#include "config.h"

#include "concord-language-list.h"
#include "concord-language-row.h"

static void
count (guint *times)
{
  (*times)++;
}

static ConcordLanguageRow *
new_row (void)
{
  const char *const tags[] = { "cy", "en-GB", NULL };
  ConcordLanguageRow *row = g_object_ref_sink (g_object_new (CONCORD_TYPE_LANGUAGE_ROW, NULL));

  concord_language_row_offer (row, tags, "None");

  return row;
}

static const char *
get_name (ConcordLanguageRow *row)
{
  return gtk_string_object_get_string (adw_combo_row_get_selected_item (ADW_COMBO_ROW (row)));
}

static void
test_is_chosen_by_its_own_name (void)
{
  g_autoptr (ConcordLanguageRow) row = new_row ();
  guint told = 0;

  g_signal_connect_swapped (row, "notify::tag", G_CALLBACK (count), &told);
  g_assert_null (concord_language_row_get_tag (row));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  g_assert_cmpstr (concord_language_row_get_tag (row), ==, "cy");
  g_assert_cmpstr (get_name (row), ==, "Cymraeg");
  g_assert_cmpuint (told, ==, 1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 0);
  g_assert_null (concord_language_row_get_tag (row));
  g_assert_true (adw_combo_row_get_enable_search (ADW_COMBO_ROW (row)));
}

static void
test_may_be_any_other (void)
{
  g_autoptr (ConcordLanguageRow) row = new_row ();

  concord_language_row_set_tag (row, "tlh");
  g_assert_cmpstr (concord_language_row_get_tag (row), ==, "tlh");
  g_assert_cmpstr (get_name (row), ==, "tlh");
  concord_language_row_set_tag (row, "cy-GB");
  g_assert_cmpstr (get_name (row), ==, "Cymraeg (cy-GB)");
  concord_language_row_set_tag (row, "tlh");
  g_assert_cmpstr (concord_language_row_get_tag (row), ==, "tlh");
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (row))), ==, 6);
  concord_language_row_set_tag (row, NULL);
  g_assert_null (concord_language_row_get_tag (row));
}

static void
test_stays_until_another_one_is_said (void)
{
  g_autoptr (ConcordLanguageRow) row = new_row ();

  concord_language_row_set_tag (row, "cy");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 3);
  g_assert_cmpstr (concord_language_row_get_tag (row), ==, "cy");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 1);
}

static void
test_is_listed_after_those_that_concord_speaks (void)
{
  g_auto (GStrv) spoken = concord_language_list_spoken ();
  g_auto (GStrv) all = concord_language_list_all ();

  g_assert_cmpstr (spoken[0], ==, "en-GB");
  for (guint i = 0; spoken[i] != NULL; i++)
    g_assert_cmpstr (all[i], ==, spoken[i]);
  g_assert_true (g_strv_contains ((const char *const *) all, "pl"));
  g_assert_true (concord_language_is_tag ("pt-BR"));
  g_assert_false (concord_language_is_tag ("../cy"));
  g_assert_false (concord_language_is_tag ("Welsh, mostly"));
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/language-row/is-chosen-by-its-own-name", test_is_chosen_by_its_own_name);
  g_test_add_func ("/language-row/may-be-any-other", test_may_be_any_other);
  g_test_add_func ("/language-row/stays-until-another-one-is-said", test_stays_until_another_one_is_said);
  g_test_add_func ("/language-list/those-that-concord-speaks-first", test_is_listed_after_those_that_concord_speaks);

  return g_test_run ();
}
