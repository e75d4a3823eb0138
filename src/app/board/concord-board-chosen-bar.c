/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bar over the board while cards are chosen. It offers what makes sense for them, and does nothing itself. */

#include "config.h"

#include "concord-board-chosen-bar.h"

#include "concord-board-menu.h"
#include "concord-board-selection.h"
#include "concord-widget.h"

struct _ConcordBoardChosenBar
{
  GtkWidget parent_instance;

  GtkLabel *count;
  GtkMenuButton *status;
  GtkWidget *lead;
  GtkWidget *place;
  GtkWidget *merge;
  GtkWidget *copy;
  GtkMenuButton *more;

  ConcordKind kind; /* of all that are chosen, if it is one */
  guint n;
  gboolean narrow;
};

typedef enum
{
  PROP_NARROW = 1,
  N_PROPS,
} ConcordBoardChosenBarProperty;

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ConcordBoardChosenBar, concord_board_chosen_bar, GTK_TYPE_WIDGET)

static void
refresh (ConcordBoardChosenBar *self)
{
  gboolean wide = !self->narrow;
  gboolean alike = self->kind != CONCORD_N_KINDS;

  gtk_widget_set_visible (GTK_WIDGET (self->status), wide && self->kind == CONCORD_KIND_COMMITMENT);
  gtk_widget_set_visible (self->lead, wide && self->kind == CONCORD_KIND_COMMITMENT);
  gtk_widget_set_visible (self->place, wide && alike && self->kind != CONCORD_KIND_OUTCOME);
  gtk_widget_set_visible (self->merge, wide && alike && self->n > 1);
  gtk_widget_set_visible (self->copy, wide);
  gtk_widget_set_visible (GTK_WIDGET (self->more), self->narrow);
}

static void
concord_board_chosen_bar_get_property (GObject    *object,
                                       guint       property,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  switch ((ConcordBoardChosenBarProperty) property)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, CONCORD_BOARD_CHOSEN_BAR (object)->narrow);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
concord_board_chosen_bar_set_property (GObject      *object,
                                       guint         property,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  ConcordBoardChosenBar *self = CONCORD_BOARD_CHOSEN_BAR (object);

  switch ((ConcordBoardChosenBarProperty) property)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        return;
      self->narrow = g_value_get_boolean (value);
      refresh (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
concord_board_chosen_bar_dispose (GObject *object)
{
  concord_widget_dispose_template (object, CONCORD_TYPE_BOARD_CHOSEN_BAR);

  G_OBJECT_CLASS (concord_board_chosen_bar_parent_class)->dispose (object);
}

static void
concord_board_chosen_bar_class_init (ConcordBoardChosenBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = concord_board_chosen_bar_dispose;
  object_class->get_property = concord_board_chosen_bar_get_property;
  object_class->set_property = concord_board_chosen_bar_set_property;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "chosenbar");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/concordboard/Concord/ui/concord-board-chosen-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardChosenBar, count);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardChosenBar, status);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardChosenBar, lead);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardChosenBar, place);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardChosenBar, merge);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardChosenBar, copy);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardChosenBar, more);
}

static void
concord_board_chosen_bar_init (ConcordBoardChosenBar *self)
{
  g_autoptr (GMenuModel) statuses = concord_board_status_menu_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->status, statuses);
  refresh (self);
}

/**
 * concord_board_chosen_bar_show:
 * @cards: (element-type ConcordRecord): what is chosen
 * @words: how many those are, in words
 */
void
concord_board_chosen_bar_show (ConcordBoardChosenBar *self,
                               GPtrArray             *cards,
                               const char            *words)
{
  /* While the bar goes it says what it said. */
  if (cards->len == 0)
    return;

  self->kind = CONCORD_N_KINDS;
  concord_board_are_alike (cards, &self->kind);
  self->n = cards->len;
  gtk_label_set_label (self->count, words);
  refresh (self);
}

/**
 * concord_board_chosen_bar_get_more:
 *
 * Returns: (transfer none): the button with a menu, where there is no room for the others
 */
GtkMenuButton *
concord_board_chosen_bar_get_more (ConcordBoardChosenBar *self)
{
  return self->more;
}
