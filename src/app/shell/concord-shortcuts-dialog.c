/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which keys do what, for people to read. Sets none of them. */

#include "config.h"

#include "concord-shortcuts-dialog.h"

#include <glib/gi18n-lib.h>

#include "concord-help-pages.h"

typedef struct
{
  const char *title; /* of a group where there are no keys */
  const char *keys[5];
} Entry;

static const Entry entries[] = {
  { NC_ ("shortcuts", "Library"), { NULL } },
  { NC_ ("shortcuts", "New session"), { "<Control>n" } },
  { NC_ ("shortcuts", "Open session files or answers"), { "<Control>o" } },
  { NC_ ("shortcuts", "Search all sessions"), { "<Control>f" } },
  { NC_ ("shortcuts", "Rename a session"), { "F2" } },
  { NC_ ("shortcuts", "Delete a session"), { "Delete" } },

  { NC_ ("shortcuts", "Board"), { NULL } },
  { NC_ ("shortcuts", "Type new cards"), { "<Control>l" } },
  { NC_ ("shortcuts", "Type an outcome, a priority, a commitment, a note"), { "<Alt>1", "<Alt>2", "<Alt>3", "<Alt>4" } },
  { NC_ ("shortcuts", "While typing: name a partner"), { "at" } },
  { NC_ ("shortcuts", "While typing: say what it is for"), { "numbersign" } },
  { NC_ ("shortcuts", "While typing: say when it is due"), { "slash" } },
  { NC_ ("shortcuts", "Take what is offered"), { "Return", "Tab" } },
  { NC_ ("shortcuts", "Edit a card in place"), { "Return", "F2" } },
  { NC_ ("shortcuts", "Show every field of a card"), { "<Control>Return", "F9" } },
  { NC_ ("shortcuts", "Delete a card"), { "Delete" } },
  { NC_ ("shortcuts", "Duplicate a card"), { "<Control>d" } },
  { NC_ ("shortcuts", "Copy, cut and paste cards"), { "<Control>c", "<Control>x", "<Control>v" } },
  { NC_ ("shortcuts", "Move a card"), { "<Alt>Up", "<Alt>Down" } },
  { NC_ ("shortcuts", "Move a card or column to the side"), { "<Alt>Left", "<Alt>Right" } },
  { NC_ ("shortcuts", "Choose several cards"), { "<Shift>Up", "<Shift>Down" } },
  { NC_ ("shortcuts", "Choose a card as well"), { "<Control>space" } },
  { NC_ ("shortcuts", "Choose all cards of the column"), { "<Control>a" } },
  { NC_ ("shortcuts", "Merge the chosen cards"), { "<Control>m" } },
  { NC_ ("shortcuts", "Split a card while editing"), { "<Control><Shift>Return" } },
  { NC_ ("shortcuts", "Search the board"), { "<Control>f" } },
  { NC_ ("shortcuts", "Go to the next match, the one before"), { "F3", "<Shift>F3" } },
  { NC_ ("shortcuts", "Choose whose cards are shown"), { "<Control><Shift>f" } },
  { NC_ ("shortcuts", "Larger, smaller"), { "<Control>plus", "<Control>minus" } },
  { NC_ ("shortcuts", "Plain size"), { "<Control>0" } },
  { NC_ ("shortcuts", "Gaps in the golden thread"), { "<Control>g" } },
  { NC_ ("shortcuts", "Go to the next gap, the one before"), { "F8", "<Shift>F8" } },
  { NC_ ("shortcuts", "Next view, the one before"), { "<Control>Page_Down", "<Control>Page_Up" } },
  { NC_ ("shortcuts", "Back to the library"), { "<Alt>Left" } },
  { NC_ ("shortcuts", "Export"), { "<Control>e" } },
  { NC_ ("shortcuts", "Share as a zip, a folder or by mail"), { "<Control><Shift>e" } },
  { NC_ ("shortcuts", "Print the summary"), { "<Control>p" } },
  { NC_ ("shortcuts", "While exporting: go on"), { "<Control>Return" } },

  { NC_ ("shortcuts", "Agenda"), { NULL } },
  { NC_ ("shortcuts", "Start or pause the room’s clock"), { "<Control>t" } },
  { NC_ ("shortcuts", "One more minute"), { "<Control><Shift>m" } },
  { NC_ ("shortcuts", "Next agenda item"), { "<Control><Shift>n" } },

  { NC_ ("shortcuts", "Presenting"), { NULL } },
  { NC_ ("shortcuts", "Present the session to the room"), { "F5" } },
  { NC_ ("shortcuts", "Presenter’s console alone"), { "<Shift>F5" } },
  { NC_ ("shortcuts", "Next screen"), { "space", "Page_Down", "Right", "Down" } },
  { NC_ ("shortcuts", "The screen before"), { "Page_Up", "Left", "Up" } },
  { NC_ ("shortcuts", "First screen, last screen"), { "Home", "End" } },
  { NC_ ("shortcuts", "Jump to a screen or card"), { "g", "slash" } },
  { NC_ ("shortcuts", "Black screen"), { "b", "period" } },
  { NC_ ("shortcuts", "Freeze what the room sees"), { "f" } },
  { NC_ ("shortcuts", "Laser pointer"), { "l" } },
  { NC_ ("shortcuts", "Start or pause the clock"), { "p" } },
  { NC_ ("shortcuts", "One more minute"), { "plus" } },
  { NC_ ("shortcuts", "Next agenda item"), { "n" } },
  { NC_ ("shortcuts", "End presenting"), { "Escape" } },

  { NC_ ("shortcuts", "Everywhere"), { NULL } },
  { NC_ ("shortcuts", "Undo"), { "<Control>z" } },
  { NC_ ("shortcuts", "Redo"), { "<Control><Shift>z" } },
  { NC_ ("shortcuts", "Menu of a session or card"), { "Menu", "<Shift>F10" } },
  { NC_ ("shortcuts", "Main menu"), { "F10" } },
  { NC_ ("shortcuts", "Help"), { "F1" } },
  { NC_ ("shortcuts", "Keyboard shortcuts"), { "<Control>question" } },
  { NC_ ("shortcuts", "Close the window"), { "<Control>w" } },
  { NC_ ("shortcuts", "Quit"), { "<Control>q" } },
};

static GtkWidget *
new_key (const char *accelerator)
{
  GtkWidget *label;
  g_autofree char *text = NULL;
  guint key = 0;
  GdkModifierType modifiers = 0;

  gtk_accelerator_parse (accelerator, &key, &modifiers);
  text = gtk_accelerator_get_label (key, modifiers);
  label = gtk_label_new (text);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "key");

  return label;
}

static GtkWidget *
new_row (const Entry *entry)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *keys = adw_wrap_box_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), g_dpgettext2 (NULL, "shortcuts", entry->title));
  /* One below the other where large texts leave no room beside each other. */
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (keys), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (keys), 6);
  adw_wrap_box_set_align (ADW_WRAP_BOX (keys), 1);
  gtk_widget_set_valign (keys, GTK_ALIGN_CENTER);
  for (guint i = 0; entry->keys[i] != NULL; i++)
    adw_wrap_box_append (ADW_WRAP_BOX (keys), new_key (entry->keys[i]));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);

  return row;
}

AdwDialog *
concord_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      if (entries[i].keys[0] != NULL)
        {
          adw_preferences_group_add (group, new_row (&entries[i]));
          continue;
        }

      group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
      adw_preferences_group_set_title (group, g_dpgettext2 (NULL, "shortcuts", entries[i].title));
      adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
    }

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_child (dialog, view);
  adw_dialog_set_title (dialog, _("Keyboard Shortcuts"));
  concord_help_set_page (GTK_WIDGET (dialog), "keys");
  adw_dialog_set_content_width (dialog, 520);
  adw_dialog_set_content_height (dialog, 640);

  return dialog;
}
