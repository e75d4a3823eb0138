/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The search line over the board. It says what was typed and shows what came of it; it finds nothing itself. */

#include "config.h"

#include "concord-board-search.h"

#include <glib/gi18n-lib.h>

#include "concord-board-words.h"

struct _ConcordBoardSearch
{
  GtkBox parent_instance;

  GtkSearchEntry *entry;
  GtkLabel *count;
  GtkWidget *previous;
  GtkWidget *next;
  char *typed; /* as it was last emitted */
};

enum
{
  TYPED,
  STEP,
  ENTERED,
  ENDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ConcordBoardSearch, concord_board_search, GTK_TYPE_BOX)

/* Whether what stands there had not been searched for yet: some keys are faster than the pause. */
static gboolean
tell (ConcordBoardSearch *self)
{
  if (!g_set_str (&self->typed, gtk_editable_get_text (GTK_EDITABLE (self->entry))))
    return FALSE;

  g_signal_emit (self, signals[TYPED], 0, self->typed);

  return TRUE;
}

static void
on_search_changed (ConcordBoardSearch *self)
{
  tell (self);
}

static void
on_activate (ConcordBoardSearch *self)
{
  if (!tell (self))
    g_signal_emit (self, signals[STEP], 0, 1);
}

static void
on_previous (ConcordBoardSearch *self)
{
  tell (self);
  g_signal_emit (self, signals[STEP], 0, -1);
}

static void
on_stop (ConcordBoardSearch *self)
{
  tell (self);
  g_signal_emit (self, signals[ENDED], 0);
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                gpointer               data)
{
  ConcordBoardSearch *self = data;
  GdkModifierType held = modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK);

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (held != GDK_SHIFT_MASK)
        return GDK_EVENT_PROPAGATE;
      on_previous (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      if (held != 0)
        return GDK_EVENT_PROPAGATE;
      tell (self);
      g_signal_emit (self, signals[ENTERED], 0);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
concord_board_search_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CONCORD_BOARD_SEARCH (widget)->entry));
}

static void
concord_board_search_dispose (GObject *object)
{
  g_clear_pointer (&CONCORD_BOARD_SEARCH (object)->typed, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), CONCORD_TYPE_BOARD_SEARCH);

  G_OBJECT_CLASS (concord_board_search_parent_class)->dispose (object);
}

static void
concord_board_search_class_init (ConcordBoardSearchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_board_search_dispose;
  widget_class->grab_focus = concord_board_search_grab_focus;

  signals[TYPED] = g_signal_new ("typed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[STEP] = g_signal_new ("step", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[ENTERED] = g_signal_new ("entered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENDED] = g_signal_new ("ended", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/concordboard/Concord/ui/concord-board-search.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardSearch, count);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardSearch, previous);
  gtk_widget_class_bind_template_child (widget_class, ConcordBoardSearch, next);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
}

static void
concord_board_search_init (ConcordBoardSearch *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

/**
 * concord_board_search_begin:
 *
 * Takes the focus; what was searched for before is chosen, to be typed over.
 */
void
concord_board_search_begin (ConcordBoardSearch *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

void
concord_board_search_clear (ConcordBoardSearch *self)
{
  g_set_str (&self->typed, "");
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

/**
 * concord_board_search_take_key:
 * @controller: that of a widget which has just been told of a key
 *
 * Returns: whether the key typed something into the line, by way of the input method
 */
gboolean
concord_board_search_take_key (ConcordBoardSearch    *self,
                               GtkEventControllerKey *controller)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self->entry));

  return gtk_event_controller_key_forward (controller, GTK_WIDGET (text));
}

/**
 * concord_board_search_get_count:
 *
 * Returns: (transfer none): what it says now, such as "3 of 12"
 */
const char *
concord_board_search_get_count (ConcordBoardSearch *self)
{
  return gtk_label_get_label (self->count);
}

static char *
dup_count (ConcordBoardLight *light,
           ConcordGraph      *graph)
{
  guint beyond = concord_board_light_get_n_beyond (light);
  guint index;
  ConcordRecord *current = concord_board_light_get_current (light, &index);
  g_autofree char *place = NULL;
  g_autofree char *where = NULL;

  if (concord_board_light_get_find (light) == NULL)
    return g_strdup ("");
  if (current == NULL && beyond > 0)
    /* Translators: a search found nothing among the partners that are shown, but so much among the others */
    return g_strdup_printf (ngettext ("%u dimmed by the filter", "%u dimmed by the filter", beyond), beyond);
  if (current == NULL)
    return g_strdup (_("Nothing found"));

  /* Translators: which match of a search it is and how many there are, as in "3 of 12" */
  place = g_strdup_printf (C_("search", "%u of %u"), index + 1, concord_board_light_get_n_found (light));
  where = concord_board_dup_found_in (graph, current, concord_board_light_get_find (light));
  if (where[0] == '\0')
    return g_steal_pointer (&place);

  /* Translators: as in "3 of 12 · in Lead role" */
  return g_strdup_printf (C_("search", "%s · %s"), place, where);
}

/**
 * concord_board_search_show:
 * @light: knows what was found
 *
 * Says how much was found, and which of it one is on.
 */
void
concord_board_search_show (ConcordBoardSearch *self,
                           ConcordBoardLight  *light,
                           ConcordGraph       *graph)
{
  g_autofree char *count = dup_count (light, graph);
  gboolean any = concord_board_light_get_n_found (light) > 0;

  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), count[0] != '\0');
  gtk_widget_set_sensitive (self->previous, any);
  gtk_widget_set_sensitive (self->next, any);
  if (!any && concord_board_light_get_find (light) != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}
