/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The day's agenda: its items in a list, what they come to, and what was not reached. It follows the graph's list and
 * keeps no copy; the room's clock is only shown here.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "concord-agenda-item.h"
#include "concord-agenda-row.h"
#include "concord-agenda-view-private.h"
#include "concord-agenda.h"
#include "concord-autoscroll.h"
#include "concord-earlier-session.h"
#include "concord-session.h"
#include "concord-widget.h"

/* No day has as many items. A file from elsewhere may, and each costs a row. */
#define MOST_ROWS 100

typedef enum
{
  PROP_DESK = 1,
} ConcordAgendaViewProperty;

static GParamSpec *properties[PROP_DESK + 1];

G_DEFINE_FINAL_TYPE (ConcordAgendaView, concord_agenda_view, ADW_TYPE_BIN)

ConcordGraph *
concord_agenda_view_get_graph (ConcordAgendaView *self)
{
  return concord_desk_get_graph (self->desk);
}

ConcordRecordList *
concord_agenda_view_get_items (ConcordAgendaView *self)
{
  return concord_graph_list (concord_agenda_view_get_graph (self), CONCORD_KIND_AGENDA_ITEM);
}

/* --- what it shows ----------------------------------------------------------------- */

static void
refresh_begins (ConcordAgendaView *self,
                const ConcordDay *day)
{
  gint64 begins = day->start;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      ConcordRecord *item = concord_agenda_row_get_item (CONCORD_AGENDA_ROW (row));

      concord_agenda_row_set_begins (CONCORD_AGENDA_ROW (row), day->start < 0 ? -1 : (int) (begins % 1440));
      begins += concord_record_get_whole (item, CONCORD_AGENDA_ITEM_MINUTES, 0);
    }
}

static void
refresh_total (ConcordAgendaView *self,
               const ConcordDay *day)
{
  gboolean over = concord_day_is_over (day);
  g_autofree char *words = concord_day_dup_words (day);

  gtk_label_set_label (self->total_words, words);
  gtk_widget_set_visible (self->total_icon, over);
  if (over)
    gtk_widget_add_css_class (self->total, "warning");
  else
    gtk_widget_remove_css_class (self->total, "warning");
}

static void
refresh_offers (ConcordAgendaView *self)
{
  g_autoptr (GPtrArray) unreached = concord_agenda_list_unreached (concord_agenda_view_get_graph (self));
  g_autoptr (GPtrArray) left_over = NULL;

  concord_agenda_offer_set_items (self->own_offer, unreached, NULL, "agenda.take-up");

  left_over = self->earlier != NULL ? concord_agenda_list_left_over (concord_agenda_view_get_graph (self), self->earlier)
                                    : g_ptr_array_new ();
  concord_agenda_offer_set_items (
      self->earlier_offer, left_over,
      self->earlier != NULL ? concord_record_get_headline (concord_graph_get_session (self->earlier)) : "",
      "agenda.take-over");
}

static void
refresh_start (ConcordAgendaView *self)
{
  gtk_widget_set_visible (self->start, concord_room_clock_get_item (self->clock) == NULL
                                           && concord_room_clock_get_next_item (self->clock) != NULL);
}

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  ConcordAgendaView *self = CONCORD_AGENDA_VIEW (data);
  GtkWidget *row = concord_agenda_row_new (self->desk, item);

  g_object_set (row, "narrow", self->narrow, NULL);

  return row;
}

static void
bind_list (ConcordAgendaView *self)
{
  g_autoptr (GListModel) shown = g_object_ref (G_LIST_MODEL (concord_agenda_view_get_items (self)));

  if (g_list_model_get_n_items (shown) > MOST_ROWS)
    shown = G_LIST_MODEL (gtk_slice_list_model_new (g_steal_pointer (&shown), 0, MOST_ROWS));

  gtk_list_box_bind_model (self->list, shown, create_row, self, NULL);
  self->bound = TRUE;
}

/* A part of a list is told as all that is behind a change: it is followed only when all changes are there. */
static void
on_items_changed (ConcordAgendaView *self,
                  guint position,
                  guint n_removed,
                  guint n_added,
                  GListModel *items)
{
  guint n = g_list_model_get_n_items (items);

  if (!self->bound || MAX (n, n - n_added + n_removed) <= MOST_ROWS)
    return;

  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  self->bound = FALSE;
}

static void
refresh (ConcordAgendaView *self)
{
  ConcordDay day = concord_day_sum (concord_agenda_view_get_graph (self));
  g_autofree char *more = NULL;

  if (!self->bound)
    bind_list (self);
  refresh_begins (self, &day);
  refresh_total (self, &day);
  if (concord_desk_get_read_only (self->desk) == NULL)
    refresh_offers (self);
  refresh_start (self);
  gtk_widget_set_visible (self->empty, day.n_items == 0);
  gtk_widget_set_visible (self->day, day.n_items > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), day.n_items > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->more), day.n_items > MOST_ROWS);
  if (day.n_items > MOST_ROWS)
    {
      more = g_strdup_printf (ngettext ("%u more item is in Records", "%u more items are in Records", day.n_items - MOST_ROWS),
                              day.n_items - MOST_ROWS);
      gtk_label_set_label (self->more, more);
    }
}

/* --- where it is scrolled ----------------------------------------------------------- */

static gboolean
on_tick (GtkWidget *widget,
         GdkFrameClock *clock,
         gpointer data)
{
  ConcordAgendaView *self = CONCORD_AGENDA_VIEW (widget);
  GtkWidget *viewport = gtk_scrolled_window_get_child (self->scroller);

  /* What is new has its place when the frame of the first tick is drawn. */
  if (self->n_ticks++ == 0)
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  if (self->to_show != NULL && GTK_IS_VIEWPORT (viewport))
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), self->to_show, NULL);
  g_clear_weak_pointer (&self->to_show);

  return G_SOURCE_REMOVE;
}

static void
reveal (ConcordAgendaView *self,
        GtkWidget *widget)
{
  g_set_weak_pointer (&self->to_show, widget);
  self->n_ticks = 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

GtkWidget *
concord_agenda_view_find_row (ConcordAgendaView *self,
          ConcordRecord *item)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (concord_agenda_row_get_item (CONCORD_AGENDA_ROW (row)) == item)
        return GTK_WIDGET (row);
    }

  return NULL;
}

void
concord_agenda_view_focus_item (ConcordAgendaView *self,
            ConcordRecord *item)
{
  GtkWidget *row = concord_agenda_view_find_row (self, item);

  if (row == NULL)
    return;

  gtk_widget_grab_focus (row);
  reveal (self, row);
}

/* --- the view ---------------------------------------------------------------------- */

static void
on_row_activated (ConcordAgendaView *self,
                  GtkListBoxRow *row)
{
  concord_agenda_row_edit (CONCORD_AGENDA_ROW (row));
}

static void
on_added (ConcordAgendaView *self,
          guint n)
{
  ConcordRecordList *items = concord_agenda_view_get_items (self);
  ConcordRecord *last = concord_record_list_peek (items, concord_record_list_get_length (items) - 1);
  g_autofree char *words = NULL;

  if (n == 1 && last != NULL)
    words = g_strdup_printf (_("“%s” added to the agenda"), concord_record_get_headline (last));
  else
    words = g_strdup_printf (ngettext ("%u item added to the agenda", "%u items added to the agenda", n), n);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  reveal (self, GTK_WIDGET (self->add));
}

static void
set_narrow (ConcordAgendaView *self,
            gboolean narrow)
{
  GtkListBoxRow *row;

  self->narrow = narrow;
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    g_object_set (row, "narrow", narrow, NULL);
}

static void
on_narrow (ConcordAgendaView *self)
{
  set_narrow (self, TRUE);
}

static void
on_wide (ConcordAgendaView *self)
{
  set_narrow (self, FALSE);
}

static void
on_earlier_read (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordGraph) earlier = concord_earlier_session_read_finish (result, &error);
  ConcordAgendaView *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* An earlier session that is on another computer has nothing to offer here. */
  self = CONCORD_AGENDA_VIEW (data);
  g_set_object (&self->earlier, earlier);
  if (concord_desk_get_read_only (self->desk) == NULL)
    refresh_offers (self);
}

/* What the earlier session left over may have changed whenever this is looked at again. */
static void
read_earlier (ConcordAgendaView *self)
{
  if (self->desk == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  concord_earlier_session_read (self->desk, self->reading, on_earlier_read, self);
}

/* The day of a received copy is to be looked at, not to be run. */
static void
forbid_changes (ConcordAgendaView *self)
{
  static const char *const changing[] = {
    "agenda.edit",        "agenda.move-up", "agenda.move-down", "agenda.drop",      "agenda.duplicate",
    "agenda.delete",      "agenda.add-day", "agenda.take-up",   "agenda.take-over", NULL,
  };

  concord_widget_allow_actions (self, changing, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->face), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->own_offer), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->earlier_offer), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->add), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->day_start), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->day_end), FALSE);
  g_object_set (self->empty, "title", _("No Agenda"), "description", NULL, "child", NULL, NULL);
}

static void
set_desk (ConcordAgendaView *self,
          ConcordDesk *desk)
{
  if (!g_set_object (&self->desk, desk) || desk == NULL)
    return;

  self->clock = g_object_ref (concord_room_clock_get_for_desk (desk));
  concord_clock_face_set_clock (self->face, self->clock);
  concord_hours_entry_set_field (self->day_start, desk, CONCORD_SESSION_DAY_START);
  concord_hours_entry_set_field (self->day_end, desk, CONCORD_SESSION_DAY_END);
  concord_agenda_add_set_desk (self->add, desk);
  if (concord_desk_get_read_only (desk) != NULL)
    forbid_changes (self);

  /* Before the list box is told. */
  g_signal_connect_object (concord_agenda_view_get_items (self), "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (concord_agenda_view_get_graph (self), "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clock, "notify::item", G_CALLBACK (refresh_start), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (concord_desk_get_session (desk), "notify::continues", G_CALLBACK (read_earlier), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
}

static void
concord_agenda_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (concord_agenda_view_parent_class)->map (widget);

  read_earlier (CONCORD_AGENDA_VIEW (widget));
}

static gboolean
concord_agenda_view_grab_focus (GtkWidget *widget)
{
  ConcordAgendaView *self = CONCORD_AGENDA_VIEW (widget);
  ConcordRecord *item = self->clock != NULL ? concord_room_clock_get_item (self->clock) : NULL;
  GtkWidget *row = item != NULL ? concord_agenda_view_find_row (self, item) : NULL;

  if (row == NULL)
    row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0));

  return gtk_widget_grab_focus (row != NULL ? row : GTK_WIDGET (self->add));
}

static void
concord_agenda_view_get_property (GObject *object,
                                  guint property_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  switch ((ConcordAgendaViewProperty) property_id)
    {
    case PROP_DESK:
      g_value_set_object (value, CONCORD_AGENDA_VIEW (object)->desk);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_agenda_view_set_property (GObject *object,
                                  guint property_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  switch ((ConcordAgendaViewProperty) property_id)
    {
    case PROP_DESK:
      set_desk (CONCORD_AGENDA_VIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_agenda_view_dispose (GObject *object)
{
  ConcordAgendaView *self = CONCORD_AGENDA_VIEW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_weak_pointer (&self->to_show);
  gtk_widget_dispose_template (GTK_WIDGET (self), CONCORD_TYPE_AGENDA_VIEW);
  g_clear_object (&self->earlier);
  g_clear_object (&self->clock);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (concord_agenda_view_parent_class)->dispose (object);
}

static void
concord_agenda_view_class_init (ConcordAgendaViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = concord_agenda_view_get_property;
  object_class->set_property = concord_agenda_view_set_property;
  object_class->dispose = concord_agenda_view_dispose;
  widget_class->map = concord_agenda_view_map;
  widget_class->grab_focus = concord_agenda_view_grab_focus;

  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, CONCORD_TYPE_DESK,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (CONCORD_TYPE_AGENDA_ADD);
  g_type_ensure (CONCORD_TYPE_AGENDA_OFFER);
  g_type_ensure (CONCORD_TYPE_CLOCK_FACE);
  g_type_ensure (CONCORD_TYPE_HOURS_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/concordboard/Concord/ui/concord-agenda-view.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaView, scroller);
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaView, face);
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaView, own_offer);
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaView, earlier_offer);
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaView, empty);
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaView, day);
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaView, day_start);
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaView, day_end);
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaView, total);
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaView, total_icon);
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaView, total_words);
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaView, start);
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaView, list);
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaView, more);
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaView, add);
  gtk_widget_class_bind_template_callback (widget_class, on_added);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_wide);
  concord_agenda_view_install_actions (widget_class);
}

static void
concord_agenda_view_init (ConcordAgendaView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  concord_autoscroll_add (self->scroller);
}
