/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads every view as someone would whose language is ⟦brackets⟧ (see tests/tools/make-pseudo): what stands outside of
 * them and is not from the session was never translated; and what is cut off would be in German. In any language: what
 * is too wide, or reached by the letter of something else. It changes nothing.
 */

#include "config.h"

#include "examine.h"
#include "letters.h"

#include <adwaita.h>
#include <sqlite3.h>
#include <string.h>

/* What may be cut off, because it can be read in full elsewhere. */
static const struct
{
  const char *holder; /* a type that it stands in, or a style class that it has */
  const char *why;
} may_be_cut[] = {
  { "AdwHeaderBar", "a title gives way to the buttons beside it, and is read aloud whole" },
  { "GtkText", "what an empty field suggests is cut as what is typed there would be; it is read aloud whole" },
  { "capture-text", "the same" },
  { "AdwToggleGroup", "four words side by side; each has a tooltip that says it" },
  { "AdwToastWidget", "libadwaita gives what was done one line; it is announced whole" },
};

/* What GTK and libadwaita say is in their catalogues, not in ours. */
static const char *const not_ours[]
    = { "AdwAboutDialog", "GtkWindowControls", "AdwBackButton", "AdwShortcutLabel", "GtkShortcutLabel", "AdwSheetControls", "AdwToastWidget" };
static const char *const their_tooltips[] = { "Clear Entry", NULL };

static GHashTable *complaints;
static GPtrArray *warnings; /* (element-type utf8) what GTK found since a view was last looked at */
static GHashTable *said; /* (element-type utf8) what the session says */

static gboolean
stands_in (GtkWidget *widget,
           const char *holder)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      if (g_str_equal (G_OBJECT_TYPE_NAME (widget), holder) || gtk_widget_has_css_class (widget, holder))
        return TRUE;
    }

  return FALSE;
}

static char *
where (GtkWidget *widget)
{
  g_autoptr (GString) way = g_string_new (NULL);

  for (guint i = 0; widget != NULL && i < 40; i++, widget = gtk_widget_get_parent (widget))
    {
      if (i < 3 || g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Concord"))
        g_string_append_printf (way, "%s%s", way->len > 0 ? " in " : "", G_OBJECT_TYPE_NAME (widget));
    }

  return g_string_free_and_steal (g_steal_pointer (&way));
}

static void
complain (GtkWidget *widget,
          const char *view,
          int width,
          const char *what,
          const char *text)
{
  g_autofree char *place = where (widget);
  g_autofree char *key = g_strdup_printf ("%s: “%s” %s", what, text, place);

  if (!g_hash_table_contains (complaints, key))
    g_hash_table_insert (complaints, g_steal_pointer (&key), g_strdup_printf ("%s, %d wide", view, width));
}

/* --- what the session says --------------------------------------------------------- */

static void
remember (const char *text)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) lines = NULL;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return;

  folded = g_utf8_casefold (text, -1);
  lines = g_strsplit (folded, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    g_hash_table_add (said, g_strdup (lines[i]));
}

static void
read_table (sqlite3 *database,
            const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" LIMIT 2000", table);
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL) == SQLITE_OK)
    {
      while (sqlite3_step (statement) == SQLITE_ROW)
        {
          for (int i = 0; i < sqlite3_column_count (statement); i++)
            {
              if (sqlite3_column_type (statement, i) == SQLITE_TEXT)
                remember ((const char *) sqlite3_column_text (statement, i));
            }
        }
    }
  sqlite3_finalize (statement);
}

static void
read_database (const char *path)
{
  sqlite3 *database = NULL;
  sqlite3_stmt *statement = NULL;

  /* What is known stands while the database is away, as in the view of a problem. */
  if (sqlite3_open_v2 (path, &database, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK
      && sqlite3_prepare_v2 (database, "SELECT name FROM sqlite_master WHERE type = 'table'", -1, &statement, NULL)
             == SQLITE_OK)
    {
      while (sqlite3_step (statement) == SQLITE_ROW)
        read_table (database, (const char *) sqlite3_column_text (statement, 0));
    }
  sqlite3_finalize (statement);
  sqlite3_close (database);
}

/* What comes home was written by others, see coming-home.c, and stands in no database yet. */
static void
remember_others (void)
{
  static const char *const words[] = {
    "Open six family hubs, two of them in schools, and bring health visitors and the housing team in",
    "Northmere 2046 - Council.concord-answer.json",
    "answer (3).concord-answer.json",
    /* Languages call themselves what they do. */
    "English",
    "/answers/0/answer: one of these is expected here: \"accept\", \"decline\", \"propose\"",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    remember (words[i]);
}

/* --- reading ---------------------------------------------------------------------- */

/* Returns: (transfer full): what stands outside of all brackets */
static char *
dup_outside (const char *text)
{
  GString *rest = g_string_new (NULL);
  int depth = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x27e6)
        depth++;
      else if (c == 0x27e7)
        depth--;
      else if (depth <= 0)
        g_string_append_unichar (rest, c);
      if (c == 0x27e7 && depth == 0)
        g_string_append_c (rest, '\n');
    }

  return g_string_free_and_steal (rest);
}

static gboolean
is_month_or_day (const char *word)
{
  static const char *const formats[] = { "%B", "%b", "%A", "%a" };

  for (int day = 1; day <= 365; day += 4)
    {
      for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
        {
          g_autoptr (GDateTime) first = g_date_time_new_utc (2026, 1, 1, 0, 0, 0);
          g_autoptr (GDateTime) time = g_date_time_add_days (first, day);
          g_autofree char *name = g_date_time_format (time, formats[i]);
          g_autofree char *folded = g_utf8_casefold (name, -1);

          if (g_str_equal (folded, word))
            return TRUE;
        }
    }

  return FALSE;
}

/* A word alone is from the session only if the session says it alone. */
static gboolean
is_said (const char *piece)
{
  const gsize telling = 12;
  GHashTableIter iter;
  gpointer text;

  if (g_hash_table_contains (said, piece))
    return TRUE;
  if (strlen (piece) < telling)
    return FALSE;

  g_hash_table_iter_init (&iter, said);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    {
      if (strstr (text, piece) != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
holds_what_is_said (const char *text)
{
  const gsize telling = 12;
  g_autofree char *folded = g_utf8_casefold (text, -1);
  GHashTableIter iter;
  gpointer other;

  g_hash_table_iter_init (&iter, said);
  while (g_hash_table_iter_next (&iter, &other, NULL))
    {
      if (strlen (other) >= telling && strstr (folded, other) != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_name_or_number (const char *piece)
{
  guint letters = 0;

  if (is_month_or_day (piece) || g_str_equal (piece, "concord"))
    return TRUE;

  for (const char *p = piece; *p != '\0'; p = g_utf8_next_char (p))
    letters += g_unichar_isalpha (g_utf8_get_char (p)) != 0;

  /* Initials, and units such as “k”. */
  return letters <= 3;
}

/* Returns: (transfer full) (nullable): words that were never translated */
static char *
find_untranslated (const char *text)
{
  g_autofree char *outside = dup_outside (text);
  g_autofree char *folded = g_utf8_casefold (outside, -1);
  g_autoptr (GRegex) ends = g_regex_new ("^(/[a-z0-9/]+: ?)|^[^\\p{L}]+|[^\\p{L}\\p{N})?!.]+$", 0, 0, NULL);
  g_auto (GStrv) lines = g_strsplit (folded, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = g_regex_replace_literal (ends, lines[i], -1, 0, "", 0, NULL);
      g_auto (GStrv) pieces = NULL;

      if (is_said (line) || is_said (g_strstrip (lines[i])) || is_name_or_number (line))
        continue;

      pieces = g_regex_split_simple ("\\s*[·–—→›,:;/()“”…\\d.]+\\s*", line, 0, 0);
      for (guint j = 0; pieces[j] != NULL; j++)
        {
          if (pieces[j][0] != '\0' && !is_said (pieces[j]) && !is_name_or_number (pieces[j]))
            return g_strdup (pieces[j]);
        }
    }

  return NULL;
}

static void
read_text (GtkWidget *widget,
           const char *view,
           int width,
           const char *what,
           const char *text)
{
  g_autofree char *untranslated = text != NULL ? find_untranslated (text) : NULL;

  if (untranslated == NULL || g_strv_contains (their_tooltips, text))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (not_ours); i++)
    {
      if (stands_in (widget, not_ours[i]))
        return;
    }
  complain (widget, view, width, what, text);
}

static void
read_menu (GtkWidget *widget,
           GMenuModel *menu,
           const char *view,
           int width)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *label = NULL;
      g_autoptr (GMenuLinkIter) links = g_menu_model_iterate_item_links (menu, i);
      GMenuModel *linked;

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
        read_text (widget, view, width, "not translated, in a menu", label);
      while (g_menu_link_iter_get_next (links, NULL, &linked))
        {
          read_menu (widget, linked, view, width);
          g_object_unref (linked);
        }
    }
}

static void
read_choices (GtkWidget *widget,
              GListModel *model,
              const char *view,
              int width)
{
  for (guint i = 0; GTK_IS_STRING_LIST (model) && i < g_list_model_get_n_items (model); i++)
    read_text (widget, view, width, "not translated, in a list", gtk_string_list_get_string (GTK_STRING_LIST (model), i));
}

/* What a screen reader is told; GTK keeps it for tests alone. */
static void
read_accessible (GtkWidget *widget,
                 const char *view,
                 int width)
{
  static const GtkAccessibleProperty properties[] = { GTK_ACCESSIBLE_PROPERTY_LABEL, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION };

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      g_autofree char *said_aloud = NULL;

      if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), properties[i]))
        continue;
      if (GTK_IS_LABEL (widget) && i == 0)
        continue;
      said_aloud = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), properties[i], "\1");
      read_text (widget, view, width, "not translated, read aloud", said_aloud);
    }
}

/* --- room ------------------------------------------------------------------------- */

static gboolean
is_in_scroller (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLABLE) != NULL
         || gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW) != NULL
         || gtk_widget_get_ancestor (widget, ADW_TYPE_CAROUSEL) != NULL;
}

static void
measure_label (GtkLabel *label,
               const char *view,
               int width)
{
  GtkWidget *widget = GTK_WIDGET (label);
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_native (widget));
  PangoLayout *layout = gtk_label_get_layout (label);
  const char *text = gtk_label_get_text (label);
  gboolean own = strstr (text, "⟦") != NULL;
  PangoRectangle extents;
  graphene_rect_t bounds;

  /* What someone wrote may be of any length, and the words around it with it. */
  if (!own || gtk_widget_get_width (widget) == 0 || holds_what_is_said (text))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (may_be_cut); i++)
    {
      if (stands_in (widget, may_be_cut[i].holder))
        return;
    }

  pango_layout_get_pixel_extents (layout, NULL, &extents);
  if (pango_layout_is_ellipsized (layout))
    complain (widget, view, width, "cut off", text);
  else if (extents.width > gtk_widget_get_width (widget) + 1 || extents.height > gtk_widget_get_height (widget) + 1)
    complain (widget, view, width, "without room", text);

  if (!is_in_scroller (widget) && gtk_widget_compute_bounds (widget, root, &bounds)
      && (bounds.origin.x < -1 || bounds.origin.x + bounds.size.width > (float) gtk_widget_get_width (root) + 1))
    complain (widget, view, width, "outside the window", text);
}

static void
look_at (GtkWidget *widget,
         const char *view,
         int width)
{
  if (!gtk_widget_get_mapped (widget) || gtk_widget_has_css_class (widget, "key"))
    return;

  read_text (widget, view, width, "not translated, in a tooltip", gtk_widget_get_tooltip_text (widget));
  read_accessible (widget, view, width);
  if (GTK_IS_LABEL (widget))
    {
      read_text (widget, view, width, "not translated", gtk_label_get_text (GTK_LABEL (widget)));
      measure_label (GTK_LABEL (widget), view, width);
    }
  else if (GTK_IS_TEXT (widget))
    read_text (widget, view, width, "not translated, in an empty field", gtk_text_get_placeholder_text (GTK_TEXT (widget)));
  else if (GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)) != NULL)
    read_menu (widget, gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)), view, width);
  else if (ADW_IS_COMBO_ROW (widget))
    read_choices (widget, adw_combo_row_get_model (ADW_COMBO_ROW (widget)), view, width);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_at (child, view, width);
}

static GLogWriterOutput
listen_for_warnings (GLogLevelFlags level,
                     const GLogField *fields,
                     gsize n_fields,
                     gpointer user_data)
{
  for (gsize i = 0; (level & (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL)) != 0 && i < n_fields; i++)
    {
      if (g_str_equal (fields[i].key, "MESSAGE"))
        {
          g_autoptr (GRegex) addresses = g_regex_new (" 0x[0-9a-f]+", 0, 0, NULL);

          g_ptr_array_add (warnings, g_regex_replace_literal (addresses, fields[i].value, -1, 0, "", 0, NULL));
        }
    }

  return g_log_writer_default (level, fields, n_fields, user_data);
}

static gboolean
has_alert (GtkWidget *widget)
{
  return ADW_IS_APPLICATION_WINDOW (widget) &&
         ADW_IS_ALERT_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (widget)));
}

typedef struct
{
  const char *view;
  int width;
} Sight;

static void
complain_of_letter (GtkWidget *widget,
                    const char *text,
                    gpointer user_data)
{
  const Sight *sight = user_data;

  complain (widget, sight->view, sight->width, "one letter for both", text);
}

/* --- the public functions ------------------------------------------------------------ */

/**
 * examine_begin:
 *
 * To be called before the first view is shown: what GTK warns of from here on counts against it.
 */
void
examine_begin (void)
{
  complaints = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  warnings = g_ptr_array_new_with_free_func (g_free);
  said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  remember_others ();
  g_log_set_writer_func (listen_for_warnings, NULL, NULL);
}

/**
 * examine:
 * @view: what it shows
 * @width: how wide it is meant to be
 * @database: (nullable): where its texts are from, if its language is that of brackets
 *
 * Reads @widget, which has to be on screen.
 */
void
examine (GtkWidget *widget,
         const char *view,
         int width,
         const char *database)
{
  Sight sight = { view, width };

  for (guint i = 0; i < warnings->len; i++)
    {
      /* libadwaita tries a heading in one line first, and does not mind that it has no room. */
      if (!g_str_has_prefix (warnings->pdata[i], "Trying to measure GtkLabel") || !has_alert (widget))
        complain (widget, view, width, "GTK says", warnings->pdata[i]);
    }
  g_ptr_array_set_size (warnings, 0);

  if (GTK_IS_WINDOW (widget) && gtk_widget_get_width (widget) > width)
    {
      g_autofree char *wide = g_strdup_printf ("%d", gtk_widget_get_width (widget));

      complain (widget, view, width, "too wide", wide);
    }
  letters_examine (widget, complain_of_letter, &sight);
  if (database != NULL)
    {
      read_database (database);
      look_at (widget, view, width);
    }
}

/**
 * examine_report:
 *
 * Says what was found.
 *
 * Returns: how much
 */
guint
examine_report (void)
{
  g_autoptr (GList) keys = g_hash_table_get_keys (complaints);

  keys = g_list_sort (g_steal_pointer (&keys), (GCompareFunc) strcmp);
  for (GList *l = keys; l != NULL; l = l->next)
    g_printerr ("%s (%s)\n", (char *) l->data, (char *) g_hash_table_lookup (complaints, l->data));

  return g_list_length (keys);
}
