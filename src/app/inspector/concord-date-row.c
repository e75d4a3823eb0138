/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Edits a date as precise as it was said, typed or taken from a calendar. A month stays a month: the day
 * that the calendar marks is only said where someone asks for a day.
 */

#include "config.h"

#include "concord-date-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "concord-date.h"

struct _ConcordDateRow
{
  ConcordLineRow parent_instance;

  GtkWidget *popover;
  GtkWidget *calendar;
  AdwToggleGroup *precision;
  GtkWidget *clear_button;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (ConcordDateRow, concord_date_row, CONCORD_TYPE_LINE_ROW)

static const char *
get_iso (ConcordDateRow *self)
{
  const ConcordValue *value = concord_field_link_get_value (
      concord_field_row_get_link (CONCORD_FIELD_ROW (self)));

  return value->shape == CONCORD_SHAPE_TEXT ? value->text : "";
}

/* What the calendar says now, as precisely as was asked for. */
static char *
format_chosen (ConcordDateRow *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  const char *precision = adw_toggle_group_get_active_name (self->precision);

  if (g_strcmp0 (precision, "year") == 0)
    return g_date_time_format (date, "%Y");
  if (g_strcmp0 (precision, "month") == 0)
    return g_date_time_format (date, "%Y-%m");

  return g_date_time_format (date, "%Y-%m-%d");
}

static void
say_chosen (ConcordDateRow *self)
{
  g_autofree char *iso = format_chosen (self);

  concord_typed_row_say (CONCORD_TYPED_ROW (self), iso);
}

static void
on_shown (ConcordDateRow *self)
{
  const char *iso = get_iso (self);
  g_autoptr (GDateTime) date = concord_date_last_day (iso);
  gsize length = strlen (iso);

  if (!gtk_widget_get_visible (self->popover))
    return;

  if (date == NULL)
    date = g_date_time_new_now_local ();

  self->filling = TRUE;
  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), date);
  adw_toggle_group_set_active_name (self->precision, length == 4   ? "year"
                                                     : length == 7 ? "month"
                                                                   : "day");
  gtk_widget_set_visible (self->clear_button, length > 0);
  self->filling = FALSE;
}

/* Leafing through the months also marks days, so the popover stays open for a person to look again. */
static void
on_day (ConcordDateRow *self)
{
  if (!self->filling && g_strcmp0 (adw_toggle_group_get_active_name (self->precision), "day") == 0)
    say_chosen (self);
}

static void
on_precision (ConcordDateRow *self)
{
  if (!self->filling && get_iso (self)[0] != '\0')
    say_chosen (self);
}

static void
on_set (ConcordDateRow *self)
{
  say_chosen (self);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
on_clear (ConcordDateRow *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  concord_typed_row_say (CONCORD_TYPED_ROW (self), "");
}

static void
concord_date_row_constructed (GObject *object)
{
  ConcordDateRow *self = CONCORD_DATE_ROW (object);
  GtkWidget *button = gtk_menu_button_new ();

  G_OBJECT_CLASS (concord_date_row_parent_class)->constructed (object);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), self->popover);
  gtk_widget_set_tooltip_text (button, _("Choose from a Calendar"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  concord_typed_row_add_suffix (CONCORD_TYPED_ROW (self), button);
}

static void
concord_date_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CONCORD_TYPE_DATE_ROW);

  G_OBJECT_CLASS (concord_date_row_parent_class)->dispose (object);
}

static void
concord_date_row_class_init (ConcordDateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = concord_date_row_constructed;
  G_OBJECT_CLASS (klass)->dispose = concord_date_row_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/concordboard/Concord/ui/concord-date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordDateRow, popover);
  gtk_widget_class_bind_template_child (widget_class, ConcordDateRow, calendar);
  gtk_widget_class_bind_template_child (widget_class, ConcordDateRow, precision);
  gtk_widget_class_bind_template_child (widget_class, ConcordDateRow, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, on_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_precision);
  gtk_widget_class_bind_template_callback (widget_class, on_day);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
  gtk_widget_class_bind_template_callback (widget_class, on_set);
}

static void
concord_date_row_init (ConcordDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
