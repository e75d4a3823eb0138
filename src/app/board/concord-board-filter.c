/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The row of partners over the board. It follows the session's partners and says whose cards are shown; what
 * that means for a card is the business of ConcordBoardLight.
 */

#include "config.h"

#include "concord-board-filter.h"

#include <glib/gi18n-lib.h>

#include "concord-partner-chip.h"
#include "concord-widget.h"

#define SPACING 8 /* pixels, as between other buttons */

struct _ConcordBoardFilter
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkWidget *everyone;
  GtkWidget *all;
  GtkWidget *list;
  GtkWidget *everyone_check;

  ConcordBoardLight *light;
  ConcordRecordList *partners;
  GSignalGroup *light_signals;
  GSignalGroup *partner_signals;
  GPtrArray *chips;  /* GtkToggleButton, in the order of partners */
  GPtrArray *checks; /* GtkCheckButton in the list, in the same order */
  gboolean following;
};

enum
{
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ConcordBoardFilter, concord_board_filter, GTK_TYPE_WIDGET)

/* --- what is chosen ------------------------------------------------------------------ */

static ConcordRecord *
get_partner (GtkWidget *button)
{
  GtkWidget *chip = GTK_IS_CHECK_BUTTON (button) ? gtk_check_button_get_child (GTK_CHECK_BUTTON (button))
                                                 : gtk_button_get_child (GTK_BUTTON (button));

  return concord_partner_chip_get_partner (CONCORD_PARTNER_CHIP (chip));
}

static void
show_n_chosen (ConcordBoardFilter *self)
{
  guint n = concord_board_light_get_n_chosen (self->light);
  /* Translators: on a button that opens the list of all partners, when some are chosen */
  g_autofree char *chosen = n > 0 ? g_strdup_printf (ngettext ("%u chosen", "%u chosen", n), n) : g_strdup (_("All partners"));

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->all), chosen);
}

static void
follow (ConcordBoardFilter *self)
{
  self->following = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->everyone), concord_board_light_shows_all (self->light));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->everyone_check), concord_board_light_shows_all (self->light));
  for (guint i = 0; i < self->chips->len; i++)
    {
      gboolean chosen = concord_board_light_is_chosen (self->light, get_partner (self->chips->pdata[i]));

      gtk_toggle_button_set_active (self->chips->pdata[i], chosen);
      gtk_check_button_set_active (self->checks->pdata[i], chosen);
    }
  show_n_chosen (self);
  self->following = FALSE;
}

static void
on_everyone_toggled (ConcordBoardFilter *self)
{
  if (self->following || self->light == NULL)
    return;

  concord_board_light_show_all (self->light);
  follow (self);
}

static void
on_chip_toggled (GtkToggleButton    *chip,
                 ConcordBoardFilter *self)
{
  if (!self->following)
    concord_board_light_choose (self->light, get_partner (GTK_WIDGET (chip)), gtk_toggle_button_get_active (chip));
}

static void
on_check_toggled (GtkCheckButton     *check,
                  ConcordBoardFilter *self)
{
  if (!self->following)
    concord_board_light_choose (self->light, get_partner (GTK_WIDGET (check)), gtk_check_button_get_active (check));
}

/* --- who can be chosen --------------------------------------------------------------- */

static void
name_button (ConcordRecord *partner,
             GParamSpec    *pspec,
             GtkWidget     *button)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, concord_record_get_headline (partner), -1);
}

static void
add_partner (ConcordBoardFilter *self,
             ConcordRecord      *partner,
             guint               position)
{
  GtkWidget *chip = gtk_toggle_button_new ();
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *next = position < self->chips->len ? self->chips->pdata[position] : self->all;

  gtk_button_set_child (GTK_BUTTON (chip), concord_partner_chip_new (partner));
  gtk_widget_add_css_class (chip, "filter-chip");
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), concord_partner_chip_new (partner));
  g_signal_connect_object (chip, "toggled", G_CALLBACK (on_chip_toggled), self, 0);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_check_toggled), self, 0);
  g_signal_connect_object (partner, "notify", G_CALLBACK (name_button), chip, 0);
  g_signal_connect_object (partner, "notify", G_CALLBACK (name_button), check, 0);
  name_button (partner, NULL, chip);
  name_button (partner, NULL, check);

  gtk_widget_insert_before (chip, GTK_WIDGET (self), next);
  gtk_box_insert_child_after (GTK_BOX (self->list), check, position > 0 ? self->checks->pdata[position - 1] : self->everyone_check);
  g_ptr_array_insert (self->chips, (int) position, chip);
  g_ptr_array_insert (self->checks, (int) position, check);
}

static void
remove_partner (ConcordBoardFilter *self,
                guint               position)
{
  gtk_widget_unparent (self->chips->pdata[position]);
  gtk_box_remove (GTK_BOX (self->list), self->checks->pdata[position]);
  g_ptr_array_remove_index (self->chips, position);
  g_ptr_array_remove_index (self->checks, position);
}

static void
on_partners_changed (GListModel         *partners,
                     guint               position,
                     guint               removed,
                     guint               added,
                     ConcordBoardFilter *self)
{
  for (guint i = 0; i < removed; i++)
    remove_partner (self, position);
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (ConcordRecord) partner = g_list_model_get_item (partners, position + i);

      add_partner (self, partner, position + i);
    }

  gtk_widget_set_visible (GTK_WIDGET (self), concord_board_filter_is_useful (self));
  follow (self);
}

/* --- the room there is --------------------------------------------------------------- */

static int
get_natural_width (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static void
concord_board_filter_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  ConcordBoardFilter *self = CONCORD_BOARD_FILTER (widget);

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int least, most;

      gtk_widget_measure (child, orientation, -1, &least, &most, NULL, NULL);
      if (orientation == GTK_ORIENTATION_VERTICAL)
        {
          *minimum = MAX (*minimum, least);
          *natural = MAX (*natural, most);
        }
      else
        {
          *natural += child == self->all ? 0 : most + SPACING;
          if (child == self->all)
            *minimum = least;
        }
    }
  *natural = MAX (*natural, *minimum);
}

static void
place (GtkWidget *widget,
       GtkWidget *child,
       int       *at,
       int        width,
       int        height)
{
  int wide = MIN (get_natural_width (child), MAX (1, width - *at));
  int tall;
  GtkAllocation allocation;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, wide, NULL, &tall, NULL, NULL);
  tall = MIN (tall, height);
  allocation.x = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? width - *at - wide : *at;
  allocation.y = (height - tall) / 2;
  allocation.width = wide;
  allocation.height = tall;
  gtk_widget_size_allocate (child, &allocation, -1);
  *at += wide + SPACING;
}

/* What comes first is seen first. */
static void
concord_board_filter_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  ConcordBoardFilter *self = CONCORD_BOARD_FILTER (widget);
  int room = width;
  int at = 0;
  int natural;
  gboolean full;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  full = natural - SPACING > width;
  if (full)
    room -= get_natural_width (self->all) + SPACING;
  gtk_widget_set_child_visible (self->all, full);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gboolean fits = at + get_natural_width (child) <= room;

      /* Without room for a partner the title says nothing that the list does not. */
      if (child == self->title && full)
        fits = get_natural_width (child) + get_natural_width (self->everyone) + 2 * SPACING < room / 2;
      if (child == self->all)
        continue;

      gtk_widget_set_child_visible (child, fits);
      if (fits)
        place (widget, child, &at, width, height);
      else if (child != self->title)
        room = 0;
    }

  if (full)
    place (widget, self->all, &at, width, height);
}

/* --- keys ----------------------------------------------------------------------------- */

static gboolean
can_have_focus (GtkWidget *child)
{
  return gtk_widget_get_child_visible (child) && !GTK_IS_LABEL (child);
}

static GtkWidget *
find_neighbour (GtkWidget *child,
                gboolean   forward)
{
  do
    child = forward ? gtk_widget_get_next_sibling (child) : gtk_widget_get_prev_sibling (child);
  while (child != NULL && !can_have_focus (child));

  return child;
}

static gboolean
concord_board_filter_grab_focus (GtkWidget *widget)
{
  ConcordBoardFilter *self = CONCORD_BOARD_FILTER (widget);
  GtkWidget *first = gtk_widget_get_child_visible (self->everyone) ? self->everyone : self->all;

  return gtk_widget_child_focus (first, GTK_DIR_TAB_FORWARD);
}

static gboolean
concord_board_filter_focus (GtkWidget        *widget,
                            GtkDirectionType  direction)
{
  GtkWidget *inside = gtk_widget_get_focus_child (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *next = NULL;

  if (inside == NULL)
    return concord_board_filter_grab_focus (widget);

  if (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)
    next = find_neighbour (inside, (direction == GTK_DIR_RIGHT) != rtl);
  if (next != NULL)
    gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD);

  /* The row ends where it ends. */
  return direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                gpointer               data)
{
  ConcordBoardFilter *self = data;
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->all)));

  if (self->light == NULL || gtk_widget_get_mapped (popover) ||
      (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Escape:
      if (concord_board_light_shows_all (self->light))
        g_signal_emit (self, signals[LEFT], 0, GTK_DIR_DOWN);
      else
        concord_board_light_show_all (self->light);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      g_signal_emit (self, signals[LEFT], 0, GTK_DIR_DOWN);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      g_signal_emit (self, signals[LEFT], 0, GTK_DIR_UP);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* Arrow keys go through the list, as they do through the row. */
static gboolean
on_list_key_pressed (GtkEventControllerKey *controller,
                     guint                  keyval,
                     guint                  keycode,
                     GdkModifierType        modifiers,
                     gpointer               data)
{
  ConcordBoardFilter *self = data;
  gboolean down = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down;
  GtkWidget *here = gtk_widget_get_focus_child (self->list);
  GtkWidget *next;

  if (here == NULL || (!down && keyval != GDK_KEY_Up && keyval != GDK_KEY_KP_Up))
    return GDK_EVENT_PROPAGATE;

  next = down ? gtk_widget_get_next_sibling (here) : gtk_widget_get_prev_sibling (here);
  if (next != NULL)
    gtk_widget_grab_focus (next);

  return GDK_EVENT_STOP;
}

/* --- the class ------------------------------------------------------------------------ */

static void
concord_board_filter_dispose (GObject *object)
{
  ConcordBoardFilter *self = CONCORD_BOARD_FILTER (object);

  g_clear_object (&self->light_signals);
  g_clear_object (&self->partner_signals);
  g_clear_object (&self->light);
  g_clear_object (&self->partners);
  concord_widget_dispose_template (self, CONCORD_TYPE_BOARD_FILTER);

  G_OBJECT_CLASS (concord_board_filter_parent_class)->dispose (object);
}

static void
concord_board_filter_finalize (GObject *object)
{
  ConcordBoardFilter *self = CONCORD_BOARD_FILTER (object);

  g_clear_pointer (&self->chips, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);

  G_OBJECT_CLASS (concord_board_filter_parent_class)->finalize (object);
}

static void
concord_board_filter_class_init (ConcordBoardFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = concord_board_filter_dispose;
  object_class->finalize = concord_board_filter_finalize;

  widget_class->measure = concord_board_filter_measure;
  widget_class->size_allocate = concord_board_filter_size_allocate;
  widget_class->focus = concord_board_filter_focus;
  widget_class->grab_focus = concord_board_filter_grab_focus;

  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                GTK_TYPE_DIRECTION_TYPE);

  gtk_widget_class_set_css_name (widget_class, "boardfilter");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/concordboard/Concord/ui/concord-board-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardFilter, title);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardFilter, everyone);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardFilter, all);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardFilter, list);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardFilter, everyone_check);
  gtk_widget_class_bind_template_callback (widget_class, on_everyone_toggled);
}

static void
concord_board_filter_init (ConcordBoardFilter *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *list_keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->chips = g_ptr_array_new ();
  self->checks = g_ptr_array_new ();
  self->light_signals = g_signal_group_new (CONCORD_TYPE_BOARD_LIGHT);
  g_signal_group_connect_swapped (self->light_signals, "changed", G_CALLBACK (follow), self);
  self->partner_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect (self->partner_signals, "items-changed", G_CALLBACK (on_partners_changed), self);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (list_keys, "key-pressed", G_CALLBACK (on_list_key_pressed), self, 0);
  gtk_widget_add_controller (self->list, list_keys);
}

/**
 * concord_board_filter_set_light:
 * @light: (nullable): where the choice goes
 * @partners: (nullable): who can be chosen
 */
void
concord_board_filter_set_light (ConcordBoardFilter *self,
                                ConcordBoardLight  *light,
                                ConcordRecordList  *partners)
{
  g_signal_group_set_target (self->light_signals, NULL);
  g_signal_group_set_target (self->partner_signals, NULL);
  while (self->chips->len > 0)
    remove_partner (self, self->chips->len - 1);

  g_set_object (&self->light, light);
  g_set_object (&self->partners, partners);
  if (light == NULL)
    return;

  g_signal_group_set_target (self->light_signals, light);
  g_signal_group_set_target (self->partner_signals, partners);
  on_partners_changed (G_LIST_MODEL (partners), 0, 0, concord_record_list_get_length (partners), self);
}

/**
 * concord_board_filter_is_useful:
 *
 * Returns: whether there is anyone to choose
 */
gboolean
concord_board_filter_is_useful (ConcordBoardFilter *self)
{
  return self->chips->len > 0;
}
