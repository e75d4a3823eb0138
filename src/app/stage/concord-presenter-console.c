/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the facilitator looks at while presenting. It says where the presentation is; what the buttons do is the
 * presenter's.
 */

#include "config.h"

#include "concord-presenter-console.h"

#include <glib/gi18n-lib.h>

#include "concord-console-clock.h"
#include "concord-console-notes.h"
#include "concord-jump-list.h"
#include "concord-stage-keys.h"
#include "concord-stage-view.h"

struct _ConcordPresenterConsole
{
  AdwBin parent_instance;

  GtkLabel *now_title;
  GtkLabel *now_place;
  ConcordStageView *now_view;
  GtkLabel *next_title;
  ConcordStageView *next_view;
  GtkWidget *status;
  GtkImage *status_icon;
  GtkLabel *status_words;
  GtkWidget *show_button;
  GtkMenuButton *display_button;
  GtkLabel *display_words;
  ConcordConsoleClock *clock;
  ConcordConsoleNotes *notes;
  ConcordJumpList *jump;

  ConcordPresenter *presenter; /* it owns the console */
  ConcordStage *stage;
};

G_DEFINE_FINAL_TYPE (ConcordPresenterConsole, concord_presenter_console, ADW_TYPE_BIN)

/* --- where it is ----------------------------------------------------------------- */

/* Returns: (transfer full): "3 of 12", and which page where there are several */
static char *
describe_place (ConcordPresenterConsole *self)
{
  guint n_slides = g_list_model_get_n_items (G_LIST_MODEL (concord_stage_get_deck (self->stage)));
  guint position = concord_stage_get_position (self->stage) + 1;
  guint n_pages = concord_stage_get_n_pages (self->stage);

  if (n_pages < 2)
    /* Translators: the number of the screen that is shown, and how many there are */
    return g_strdup_printf (C_("screen", "%u of %u"), position, n_slides);

  /* Translators: the number of the screen that is shown, how many there are, which of its pages, and how many those are */
  return g_strdup_printf (_("%u of %u · page %u of %u"), position, n_slides, concord_stage_get_page (self->stage) + 1, n_pages);
}

static void
refresh_place (ConcordPresenterConsole *self)
{
  ConcordSlide *slide = concord_stage_get_slide (self->stage);
  g_autoptr (ConcordSlide) next = NULL;
  g_autofree char *title = slide != NULL ? concord_slide_dup_title (slide) : g_strdup ("");
  g_autofree char *place = describe_place (self);
  guint page;

  gtk_label_set_label (self->now_title, title);
  gtk_label_set_label (self->now_place, place);

  if (concord_stage_peek_next (self->stage, &next, &page))
    {
      g_autofree char *next_words = concord_slide_dup_title (next);
      /* Translators: %s is the title of the screen that comes next */
      g_autofree char *label = g_strdup_printf (_("Next: %s"), next_words);

      gtk_label_set_label (self->next_title, label);
    }
  else
    {
      gtk_label_set_label (self->next_title, _("This is the last screen"));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->next_view), next != NULL);
}

/* --- what the room sees ---------------------------------------------------------- */

static void
say_status (ConcordPresenterConsole *self,
            const char *words,
            const char *icon,
            gboolean warning)
{
  gboolean news = g_strcmp0 (gtk_label_get_label (self->status_words), words) != 0;

  gtk_image_set_from_icon_name (self->status_icon, icon);
  gtk_label_set_label (self->status_words, words);
  if (warning)
    gtk_widget_add_css_class (self->status, "warning");
  else
    gtk_widget_remove_css_class (self->status, "warning");
  if (news && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                             warning ? GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH : GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
refresh_status (ConcordPresenterConsole *self)
{
  ConcordAudience audience = concord_presenter_get_audience (self->presenter);

  gtk_widget_set_visible (self->show_button, audience == CONCORD_AUDIENCE_AWAY);
  if (audience == CONCORD_AUDIENCE_UNPLUGGED)
    say_status (self, _("The projector was unplugged – plug it in to go on"), "dialog-warning-symbolic", TRUE);
  else if (audience == CONCORD_AUDIENCE_AWAY)
    say_status (self, _("The room sees nothing yet"), "view-conceal-symbolic", FALSE);
  else if (concord_stage_get_blanked (self->stage))
    say_status (self, _("The room sees a black screen"), "concord-blank-symbolic", TRUE);
  else if (concord_stage_get_frozen (self->stage))
    say_status (self, _("The room still sees what it saw when you froze it"), "concord-freeze-symbolic", TRUE);
  else
    say_status (self, _("The room sees this"), "view-reveal-symbolic", FALSE);
}

static GMenuModel *
create_displays_menu (ConcordDisplays *displays)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) each = g_menu_new ();
  g_autoptr (GMenu) swap = g_menu_new ();

  for (guint i = 0; i < concord_displays_get_n (displays); i++)
    {
      g_autofree char *name = concord_display_dup_name (concord_displays_get (displays, i));
      g_autofree char *key = concord_display_dup_key (concord_displays_get (displays, i));
      g_auto (GStrv) parts = g_strsplit (name, "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "stage.display", "s", key);
      g_menu_append_item (each, item);
    }
  g_menu_append_section (menu, _("Audience On"), G_MENU_MODEL (each));
  g_menu_append (swap, _("_Swap Displays"), "stage.swap");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (swap));

  return G_MENU_MODEL (menu);
}

static void
refresh_displays (ConcordPresenterConsole *self)
{
  ConcordDisplays *displays = concord_presenter_get_displays (self->presenter);
  const char *key = concord_presenter_get_display (self->presenter);
  GdkMonitor *monitor = key != NULL ? concord_displays_find (displays, key) : NULL;
  g_autofree char *name = monitor != NULL ? concord_display_dup_name (monitor) : NULL;
  g_autofree char *words = NULL;
  g_autoptr (GMenuModel) menu = create_displays_menu (displays);

  /* Translators: %s is a display, such as “BenQ projector (HDMI-1)” */
  words = name != NULL ? g_strdup_printf (_("Audience on: %s"), name) : g_strdup (_("Choose a display"));
  gtk_label_set_label (self->display_words, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->display_button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_menu_button_set_menu_model (self->display_button, menu);
  gtk_widget_set_visible (GTK_WIDGET (self->display_button), concord_displays_get_n (displays) > 1);
  refresh_status (self);
}

/* --- the widget ------------------------------------------------------------------ */

static void
back (GtkWidget *widget,
      const char *action,
      GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (CONCORD_PRESENTER_CONSOLE (widget)->now_view));
}

static void
on_jumped (ConcordPresenterConsole *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->now_view));
}

static gboolean
concord_presenter_console_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CONCORD_PRESENTER_CONSOLE (widget)->now_view));
}

static void
concord_presenter_console_unmap (GtkWidget *widget)
{
  concord_console_notes_flush (CONCORD_PRESENTER_CONSOLE (widget)->notes);

  GTK_WIDGET_CLASS (concord_presenter_console_parent_class)->unmap (widget);
}

static void
concord_presenter_console_dispose (GObject *object)
{
  ConcordPresenterConsole *self = CONCORD_PRESENTER_CONSOLE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->stage);

  G_OBJECT_CLASS (concord_presenter_console_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ConcordPresenterConsole, now_title);
  gtk_widget_class_bind_template_child (widget_class, ConcordPresenterConsole, now_place);
  gtk_widget_class_bind_template_child (widget_class, ConcordPresenterConsole, now_view);
  gtk_widget_class_bind_template_child (widget_class, ConcordPresenterConsole, next_title);
  gtk_widget_class_bind_template_child (widget_class, ConcordPresenterConsole, next_view);
  gtk_widget_class_bind_template_child (widget_class, ConcordPresenterConsole, status);
  gtk_widget_class_bind_template_child (widget_class, ConcordPresenterConsole, status_icon);
  gtk_widget_class_bind_template_child (widget_class, ConcordPresenterConsole, status_words);
  gtk_widget_class_bind_template_child (widget_class, ConcordPresenterConsole, show_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordPresenterConsole, display_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordPresenterConsole, display_words);
  gtk_widget_class_bind_template_child (widget_class, ConcordPresenterConsole, clock);
  gtk_widget_class_bind_template_child (widget_class, ConcordPresenterConsole, notes);
  gtk_widget_class_bind_template_child (widget_class, ConcordPresenterConsole, jump);
}

static void
concord_presenter_console_class_init (ConcordPresenterConsoleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_presenter_console_dispose;
  widget_class->grab_focus = concord_presenter_console_grab_focus;
  widget_class->unmap = concord_presenter_console_unmap;

  g_type_ensure (CONCORD_TYPE_STAGE_VIEW);
  g_type_ensure (CONCORD_TYPE_CONSOLE_CLOCK);
  g_type_ensure (CONCORD_TYPE_CONSOLE_NOTES);
  g_type_ensure (CONCORD_TYPE_JUMP_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/concordboard/Concord/ui/concord-presenter-console.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "console.back", NULL, back);
}

static void
concord_presenter_console_init (ConcordPresenterConsole *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_controller (GTK_WIDGET (self), concord_stage_keys_new (gtk_widget_get_direction (GTK_WIDGET (self))));
  g_signal_connect_object (self->jump, "jumped", G_CALLBACK (on_jumped), self, G_CONNECT_SWAPPED);
}

ConcordPresenterConsole *
concord_presenter_console_new (ConcordPresenter *presenter)
{
  ConcordPresenterConsole *self = g_object_new (CONCORD_TYPE_PRESENTER_CONSOLE, NULL);
  ConcordDesk *desk = concord_presenter_get_desk (presenter);

  self->presenter = presenter;
  self->stage = g_object_ref (concord_presenter_get_stage (presenter));
  concord_stage_view_set_stage (self->now_view, self->stage);
  concord_stage_view_set_stage (self->next_view, self->stage);
  concord_console_clock_set_desk (self->clock, desk);
  concord_console_notes_set_desk (self->notes, desk);
  concord_jump_list_set_stage (self->jump, self->stage, desk);

  g_signal_connect_object (self->stage, "moved", G_CALLBACK (refresh_place), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (concord_desk_get_graph (desk), "changed", G_CALLBACK (refresh_place), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stage, "notify::blanked", G_CALLBACK (refresh_status), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stage, "notify::frozen", G_CALLBACK (refresh_status), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (presenter, "displays-changed", G_CALLBACK (refresh_displays), self, G_CONNECT_SWAPPED);
  refresh_place (self);
  refresh_displays (self);

  return self;
}

/* Asks where to jump to: in the list where there is room for it. */
void
concord_presenter_console_jump (ConcordPresenterConsole *self)
{
  g_return_if_fail (CONCORD_IS_PRESENTER_CONSOLE (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self->jump)))
    gtk_widget_grab_focus (concord_jump_list_get_search (self->jump));
  else
    concord_jump_list_ask (GTK_WIDGET (self), self->stage, concord_presenter_get_desk (self->presenter));
}
