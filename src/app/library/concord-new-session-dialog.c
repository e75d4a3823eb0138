/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks what a new session is about and makes it. When it cannot be saved, what was typed stays. */

#include "config.h"

#include "concord-new-session-dialog.h"

#include <glib/gi18n-lib.h>

#include "concord-date.h"
#include "concord-growing-view.h"
#include "concord-library-steps.h"
#include "concord-session.h"
#include "concord-templates.h"
#include "concord-trouble.h"

/* The visions that partners write look about a generation ahead. */
#define YEARS_AHEAD 20

/* A nearer year in a title, as in “Away-day 2027”, is the one of the day itself; a farther one is a number. */
#define NEAREST_AHEAD 4
#define FARTHEST_AHEAD 99

struct _ConcordNewSessionDialog
{
  AdwDialog parent_instance;

  GtkWidget *create_button;
  AdwBanner *problem;
  AdwEntryRow *title_row;
  AdwEntryRow *place_row;
  AdwEntryRow *date_row;
  GtkTextView *vision_view;
  AdwSpinRow *horizon_row;
  AdwComboRow *template_row;
  GtkLabel *date_problem;

  ConcordStore *store;
  GPtrArray *templates; /* of ConcordGraph */
  gboolean filling;     /* the year comes from what was typed, not from the person */
  gboolean said_year;
};

static guint created_signal;

G_DEFINE_FINAL_TYPE (ConcordNewSessionDialog, concord_new_session_dialog, ADW_TYPE_DIALOG)

static char *
dup_text (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

static char *
dup_vision (ConcordNewSessionDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->vision_view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

/* Returns: whether @date is a date or nothing was said; shows what is wrong with it otherwise */
static gboolean
read_date (ConcordNewSessionDialog *self,
           char **date)
{
  g_autofree char *said = dup_text (self->date_row);
  g_autoptr (GError) error = NULL;
  GtkWidget *row = GTK_WIDGET (self->date_row);
  gboolean good = TRUE;

  *date = NULL;
  if (*said != '\0')
    {
      *date = concord_date_parse (said, &error);
      good = *date != NULL;
    }

  if (good)
    gtk_widget_remove_css_class (row, "error");
  else
    gtk_widget_add_css_class (row, "error");
  gtk_label_set_label (self->date_problem, good ? "" : error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->date_problem), !good);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               good ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);

  return good;
}

static int
get_this_year (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_get_year (now);
}

/* Returns: the last year ahead that @words name, or 0 */
static int
find_year (const char *words)
{
  int this_year = get_this_year ();
  int found = 0;

  for (const char *c = words; *c != '\0';)
    {
      gsize digits = strspn (c, "0123456789");
      int year = digits == 4 ? atoi (c) : 0;

      if (year >= this_year + NEAREST_AHEAD && year <= this_year + FARTHEST_AHEAD)
        found = year;
      c = digits > 0 ? c + digits : g_utf8_next_char (c);
    }

  return found;
}

/* “By 2040 nobody…” must not stand on the wall under “by 2046”. A year that the person chose stays. */
static void
follow_year (ConcordNewSessionDialog *self)
{
  g_autofree char *title = dup_text (self->title_row);
  g_autofree char *vision = dup_vision (self);
  int year = find_year (vision);

  if (self->said_year)
    return;

  if (year == 0)
    year = find_year (title);

  self->filling = TRUE;
  adw_spin_row_set_value (self->horizon_row, year != 0 ? year : get_this_year () + YEARS_AHEAD);
  self->filling = FALSE;
}

static void
on_year (ConcordNewSessionDialog *self)
{
  self->said_year = self->said_year || !self->filling;
}

static void
on_changed (ConcordNewSessionDialog *self)
{
  g_autofree char *title = dup_text (self->title_row);
  g_autofree char *date = NULL;
  gboolean good = read_date (self, &date);

  gtk_widget_set_sensitive (self->create_button, good && *title != '\0');
  follow_year (self);
}

/* Returns: (transfer none) (nullable): %NULL for an empty board */
static ConcordGraph *
get_template (ConcordNewSessionDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->template_row);

  if (self->templates == NULL || selected == 0 || selected > self->templates->len)
    return NULL;

  return g_ptr_array_index (self->templates, selected - 1);
}

/* What a template says of the day ahead is offered, never forced: it can be changed before there is a session. */
static void
on_template (ConcordNewSessionDialog *self)
{
  ConcordGraph *template = get_template (self);
  g_autofree char *vision = dup_vision (self);
  ConcordRecord *session;

  if (template == NULL)
    return;

  session = concord_graph_get_session (template);
  if (*vision == '\0' && concord_record_get_text (session, CONCORD_SESSION_VISION) != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->vision_view),
                              concord_record_get_text (session, CONCORD_SESSION_VISION), -1);
}

static void
load_templates (ConcordNewSessionDialog *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  self->templates = concord_templates_load ();
  /* Translators: what a new session starts from when no template was chosen */
  gtk_string_list_append (titles, _("An empty board"));
  for (guint i = 0; i < self->templates->len; i++)
    gtk_string_list_append (titles, concord_record_get_headline (concord_graph_get_session (g_ptr_array_index (self->templates, i))));
  adw_combo_row_set_model (self->template_row, G_LIST_MODEL (titles));
  gtk_widget_set_visible (GTK_WIDGET (self->template_row), self->templates->len > 0);
}

static void
on_create (ConcordNewSessionDialog *self)
{
  g_autofree char *title = dup_text (self->title_row);
  g_autofree char *place = dup_text (self->place_row);
  g_autofree char *vision = dup_vision (self);
  g_autofree char *date = NULL;
  g_autofree char *id = NULL;
  g_autoptr (ConcordEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  ConcordNewSession said = { .title = title, .place = place, .vision = vision };

  if (!read_date (self, &date))
    return;

  /* A year that is being typed counts. */
  adw_spin_row_update (self->horizon_row);
  said.date = date;
  said.horizon = (int) adw_spin_row_get_value (self->horizon_row);
  if (get_template (self) != NULL)
    edit = concord_library_steps_new_from (&said, get_template (self), &id);
  else
    edit = concord_library_steps_new (&said, &id);

  if (!concord_store_apply (self->store, edit, &error))
    {
      g_autofree char *problem = concord_trouble_describe_unsaved (error);

      adw_banner_set_title (self->problem, problem);
      adw_banner_set_revealed (self->problem, TRUE);
      return;
    }

  g_object_ref (self);
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, created_signal, 0, id);
  g_object_unref (self);
}

/* A vision is a sentence or two: Enter is done with it, as in the other rows. */
static gboolean
on_vision_key (ConcordNewSessionDialog *self,
               guint keyval,
               guint keycode,
               GdkModifierType state)
{
  gboolean enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;

  if (!enter || (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  if (gtk_widget_get_sensitive (self->create_button))
    on_create (self);
  return GDK_EVENT_STOP;
}

static void
concord_new_session_dialog_dispose (GObject *object)
{
  ConcordNewSessionDialog *self = CONCORD_NEW_SESSION_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->templates, g_ptr_array_unref);

  G_OBJECT_CLASS (concord_new_session_dialog_parent_class)->dispose (object);
}

static void
concord_new_session_dialog_class_init (ConcordNewSessionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_new_session_dialog_dispose;

  created_signal = g_signal_new ("created", CONCORD_TYPE_NEW_SESSION_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (CONCORD_TYPE_GROWING_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/concordboard/Concord/ui/concord-new-session-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordNewSessionDialog, create_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordNewSessionDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, ConcordNewSessionDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, ConcordNewSessionDialog, place_row);
  gtk_widget_class_bind_template_child (widget_class, ConcordNewSessionDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, ConcordNewSessionDialog, vision_view);
  gtk_widget_class_bind_template_child (widget_class, ConcordNewSessionDialog, horizon_row);
  gtk_widget_class_bind_template_child (widget_class, ConcordNewSessionDialog, date_problem);
  gtk_widget_class_bind_template_child (widget_class, ConcordNewSessionDialog, template_row);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_create);
  gtk_widget_class_bind_template_callback (widget_class, on_template);
}

static void
concord_new_session_dialog_init (ConcordNewSessionDialog *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *iso = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *today = concord_date_format (iso);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_vision_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->vision_view), keys);
  gtk_editable_set_text (GTK_EDITABLE (self->date_row), today);
  follow_year (self);
  g_signal_connect_object (self->horizon_row, "notify::value", G_CALLBACK (on_year), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (self->vision_view), "changed", G_CALLBACK (follow_year), self,
                           G_CONNECT_SWAPPED);
  load_templates (self);
}

AdwDialog *
concord_new_session_dialog_new (ConcordStore *store)
{
  ConcordNewSessionDialog *self;

  g_return_val_if_fail (CONCORD_IS_STORE (store), NULL);

  self = g_object_new (CONCORD_TYPE_NEW_SESSION_DIALOG, NULL);
  self->store = g_object_ref (store);

  return ADW_DIALOG (self);
}
