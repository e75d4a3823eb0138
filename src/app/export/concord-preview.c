/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The summary's pages, one at a time. What stands on them is drawn by concord-preview-task; how they are laid out is
 * the PDF writer's.
 */

#include "config.h"

#include "concord-preview.h"

#include <glib/gi18n-lib.h>

#include "concord-preview-task.h"
#include "concord-paper-sheet.h"

/* Pixels a point. */
#define SMALLEST 0.4
#define LARGEST 4.0
#define STEP 1.25

struct _ConcordPreview
{
  AdwBin parent_instance;

  GtkStack *stack;
  AdwStatusPage *problem;
  GtkScrolledWindow *scroller;
  ConcordPaperSheet *sheet;
  GtkLabel *count;

  ConcordPreviewTask *task;
  ConcordPages *pages;
  guint page;
  double zoom;
  gboolean drawing;
  ConcordExportChoice *shown; /* (nullable): what the pages that are there or on their way are of */
};

typedef enum
{
  PROP_N_PAGES = 1,
  PROP_DRAWING,
} ConcordPreviewProperty;

static GParamSpec *properties[PROP_DRAWING + 1];

G_DEFINE_FINAL_TYPE (ConcordPreview, concord_preview, ADW_TYPE_BIN)

static void
update_page (ConcordPreview *self)
{
  guint n = concord_preview_get_n_pages (self);
  /* Translators: the page that is shown, and how many there are */
  g_autofree char *count = g_strdup_printf (C_ ("page", "%u of %u"), n > 0 ? self->page + 1 : 0, n);

  gtk_label_set_label (self->count, count);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.previous", self->page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.next", self->page + 1 < n);
}

static void
set_drawing (ConcordPreview *self,
             gboolean        drawing)
{
  if (self->drawing == drawing)
    return;

  self->drawing = drawing;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_BUSY, drawing, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRAWING]);
}

static void
set_pages (ConcordPreview *self,
           ConcordPages   *pages)
{
  if (pages != NULL)
    concord_pages_ref (pages);
  g_clear_pointer (&self->pages, concord_pages_unref);
  self->pages = pages;
  self->page = pages != NULL ? MIN (self->page, concord_pages_get_n (pages) - 1) : 0;

  concord_paper_sheet_set_pages (self->sheet, pages);
  update_page (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PAGES]);
}

static void
on_drawn (ConcordPages *pages,
          const GError *error,
          gpointer      user_data)
{
  ConcordPreview *self = user_data;

  set_drawing (self, FALSE);
  set_pages (self, pages);
  if (pages == NULL)
    adw_status_page_set_description (self->problem, error->message);
  if (self->shown != NULL)
    gtk_stack_set_visible_child_name (self->stack, pages != NULL ? "pages" : "problem");
}

/* --- turning and zooming --------------------------------------------------------- */

static void
turn (ConcordPreview *self,
      int             step)
{
  GtkAdjustment *top = gtk_scrolled_window_get_vadjustment (self->scroller);

  self->page = (guint) ((int) self->page + step);
  concord_paper_sheet_set_page (self->sheet, self->page);
  gtk_adjustment_set_value (top, gtk_adjustment_get_lower (top));
  update_page (self);
}

static void
turn_back (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  turn (CONCORD_PREVIEW (widget), -1);
}

static void
turn_on (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  turn (CONCORD_PREVIEW (widget), 1);
}

static void
set_zoom (ConcordPreview *self,
          double          zoom)
{
  self->zoom = zoom > 0 ? CLAMP (zoom, SMALLEST, LARGEST) : 0;
  concord_paper_sheet_set_zoom (self->sheet, self->zoom);
  /* Narrower than the room there is, it stands in the middle. */
  gtk_widget_set_halign (GTK_WIDGET (self->sheet), self->zoom > 0 ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.fit", self->zoom > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.larger", self->zoom < LARGEST);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.smaller", self->zoom > SMALLEST || self->zoom <= 0);
}

/* What fits now is where zooming starts. */
static double
get_scale (ConcordPreview *self)
{
  return self->zoom > 0 || self->pages == NULL
           ? MAX (self->zoom, 1)
           : gtk_widget_get_width (GTK_WIDGET (self->sheet)) / concord_pages_get_width (self->pages);
}

static void
zoom_in (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  ConcordPreview *self = CONCORD_PREVIEW (widget);

  set_zoom (self, get_scale (self) * STEP);
}

static void
zoom_out (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  ConcordPreview *self = CONCORD_PREVIEW (widget);

  set_zoom (self, get_scale (self) / STEP);
}

static void
zoom_to_fit (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  set_zoom (CONCORD_PREVIEW (widget), 0);
}

/* Before the scroller, which would scroll where a page is to be turned. */
static void
add_keys (ConcordPreview *self)
{
  static const struct
  {
    const char *trigger;
    const char *action;
  } keys[] = {
    { "Page_Down|KP_Page_Down", "preview.next" },
    { "Page_Up|KP_Page_Up", "preview.previous" },
    { "<Control>plus|<Control>equal|<Control>KP_Add", "preview.larger" },
    { "<Control>minus|<Control>KP_Subtract", "preview.smaller" },
    { "<Control>0|<Control>KP_0", "preview.fit" },
  };
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (shortcuts, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (shortcuts),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].trigger), gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), shortcuts);
}

/* --- the widget ------------------------------------------------------------------ */

static gboolean
concord_preview_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CONCORD_PREVIEW (widget)->scroller));
}

static void
concord_preview_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  ConcordPreview *self = CONCORD_PREVIEW (object);

  switch ((ConcordPreviewProperty) property_id)
    {
    case PROP_N_PAGES:
      g_value_set_uint (value, concord_preview_get_n_pages (self));
      break;
    case PROP_DRAWING:
      g_value_set_boolean (value, self->drawing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_preview_dispose (GObject *object)
{
  ConcordPreview *self = CONCORD_PREVIEW (object);

  g_clear_pointer (&self->task, concord_preview_task_stop);
  g_clear_pointer (&self->pages, concord_pages_unref);
  g_clear_pointer (&self->shown, concord_export_choice_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), CONCORD_TYPE_PREVIEW);

  G_OBJECT_CLASS (concord_preview_parent_class)->dispose (object);
}

static void
concord_preview_class_init (ConcordPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags read_only = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = concord_preview_get_property;
  object_class->dispose = concord_preview_dispose;
  widget_class->grab_focus = concord_preview_grab_focus;

  properties[PROP_N_PAGES] = g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0, read_only);
  properties[PROP_DRAWING] = g_param_spec_boolean ("drawing", NULL, NULL, FALSE, read_only);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (CONCORD_TYPE_PAPER_SHEET);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/concordboard/Concord/ui/concord-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, ConcordPreview, problem);
  gtk_widget_class_bind_template_child (widget_class, ConcordPreview, scroller);
  gtk_widget_class_bind_template_child (widget_class, ConcordPreview, sheet);
  gtk_widget_class_bind_template_child (widget_class, ConcordPreview, count);
  gtk_widget_class_install_action (widget_class, "preview.previous", NULL, turn_back);
  gtk_widget_class_install_action (widget_class, "preview.next", NULL, turn_on);
  gtk_widget_class_install_action (widget_class, "preview.larger", NULL, zoom_in);
  gtk_widget_class_install_action (widget_class, "preview.smaller", NULL, zoom_out);
  gtk_widget_class_install_action (widget_class, "preview.fit", NULL, zoom_to_fit);
}

static void
concord_preview_init (ConcordPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Preview"), -1);
  add_keys (self);
  set_zoom (self, 0);
  update_page (self);
}

void
concord_preview_set_session (ConcordPreview *self,
                             const char     *database,
                             const char     *session)
{
  g_return_if_fail (CONCORD_IS_PREVIEW (self));
  g_return_if_fail (self->task == NULL);

  self->task = concord_preview_task_new (database, session, on_drawn, self);
}

static gboolean
looks_the_same (const ConcordExportChoice *a,
                const ConcordExportChoice *b)
{
  return a->hide == b->hide && a->left_out == b->left_out && a->paper == b->paper &&
         g_strcmp0 (a->language, b->language) == 0 && g_strcmp0 (a->second_language, b->second_language) == 0;
}

/**
 * concord_preview_show:
 *
 * Shows the pages of the summary as it was chosen, as soon as they are drawn; when no form of the summary was chosen,
 * says so.
 */
void
concord_preview_show (ConcordPreview            *self,
                      const ConcordExportChoice *choice)
{
  g_return_if_fail (CONCORD_IS_PREVIEW (self));
  g_return_if_fail (self->task != NULL);

  if ((concord_export_choice_get_uses (choice) & CONCORD_EXPORT_USES_PARTS) == 0)
    {
      g_clear_pointer (&self->shown, concord_export_choice_free);
      gtk_stack_set_visible_child_name (self->stack, "nothing");
      return;
    }

  if (self->shown != NULL && looks_the_same (self->shown, choice))
    return;

  g_clear_pointer (&self->shown, concord_export_choice_free);
  self->shown = concord_export_choice_copy (choice);
  gtk_stack_set_visible_child_name (self->stack, self->pages != NULL ? "pages" : "waiting");
  set_drawing (self, TRUE);
  concord_preview_task_draw (self->task, choice);
}

guint
concord_preview_get_n_pages (ConcordPreview *self)
{
  g_return_val_if_fail (CONCORD_IS_PREVIEW (self), 0);

  return self->pages != NULL ? concord_pages_get_n (self->pages) : 0;
}
