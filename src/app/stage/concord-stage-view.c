/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows a slide of the stage as the room sees it, or will see it. Decides nothing: where to be, and whether the room
 * may see it, is the stage's.
 */

#include "config.h"

#include "concord-stage-view.h"

#include <glib/gi18n-lib.h>

#include "concord-projection.h"
#include "concord-stage-fade.h"

struct _ConcordStageView
{
  GtkWidget parent_instance;

  ConcordStage *stage;
  ConcordStageRole role;
  GSignalGroup *signals;

  GtkWidget *projection;
  GtkWidget *spot;
  ConcordSlide *slide; /* what the projection shows */
  guint settling;      /* source: tell the stage how many pages there are */
  gboolean attached;

  ConcordStageFade *fade;
  gboolean frozen;
  gboolean blanked;
  gboolean arriving; /* the new slide is not laid out yet */
};

typedef enum
{
  PROP_STAGE = 1,
  PROP_ROLE,
} ConcordStageViewProperty;

static GParamSpec *properties[PROP_ROLE + 1];

G_DEFINE_FINAL_TYPE (ConcordStageView, concord_stage_view, GTK_TYPE_WIDGET)

static ConcordScreen *
get_screen (ConcordStageView *self)
{
  GtkWidget *child = concord_projection_get_child (CONCORD_PROJECTION (self->projection));

  return child != NULL ? CONCORD_SCREEN (child) : NULL;
}

/* --- how many pages there are ---------------------------------------------------- */

static gboolean
is_laid_out (ConcordStageView *self)
{
  ConcordScreen *screen = get_screen (self);

  return screen != NULL && gtk_widget_get_mapped (GTK_WIDGET (screen)) && gtk_widget_get_height (GTK_WIDGET (screen)) > 0;
}

static gboolean
on_settle (gpointer data)
{
  ConcordStageView *self = data;
  ConcordScreen *screen = get_screen (self);
  g_autoptr (ConcordSlide) slide = NULL;

  self->settling = 0;
  if (!is_laid_out (self))
    return G_SOURCE_REMOVE;

  slide = g_object_ref (self->slide);
  if (self->attached && !self->frozen)
    {
      ConcordRecord *sought = concord_stage_get_sought (self->stage);
      guint page = concord_screen_get_page (screen);
      gboolean found = sought != NULL && concord_screen_find (screen, sought, &page);

      /* A screen turns to another page by itself when what it shows has moved there. */
      concord_stage_settle (self->stage, slide, concord_screen_get_n_pages (screen),
                            found || !self->arriving ? &page : NULL);
    }

  if (self->arriving && slide == self->slide)
    {
      self->arriving = FALSE;
      if (!self->frozen)
        concord_stage_fade_begin (self->fade);
    }

  return G_SOURCE_REMOVE;
}

/* Not at once: it may lead to another slide, and this is asked in the middle of a layout. */
static void
settle_soon (ConcordStageView *self)
{
  if (self->settling == 0)
    self->settling = g_idle_add_full (G_PRIORITY_DEFAULT, on_settle, self, NULL);
}

/* --- following the stage --------------------------------------------------------- */

static void
show (ConcordStageView *self,
      ConcordSlide *slide,
      guint page)
{
  /* What has not been seen yet cannot fade. */
  gboolean fades = self->role == CONCORD_STAGE_AUDIENCE && !self->arriving;
  ConcordScreen *screen;

  if (slide != self->slide)
    {
      GtkWidget *built = slide != NULL ? concord_slide_build (slide) : NULL;

      if (fades)
        concord_stage_fade_keep (self->fade);
      g_set_object (&self->slide, slide);
      self->arriving = slide != NULL;
      concord_projection_set_child (CONCORD_PROJECTION (self->projection), built);
      if (built != NULL)
        {
          g_signal_connect_object (built, "pages-changed", G_CALLBACK (settle_soon), self, G_CONNECT_SWAPPED);
          concord_screen_set_page (CONCORD_SCREEN (built), page);
        }
      return;
    }

  screen = get_screen (self);
  if (screen == NULL || concord_screen_get_page (screen) == MIN (page, concord_screen_get_n_pages (screen) - 1))
    return;

  if (fades)
    {
      concord_stage_fade_keep (self->fade);
      concord_stage_fade_begin (self->fade);
    }
  concord_screen_set_page (screen, page);
}

/* For those who cannot see it. */
static void
refresh_words (ConcordStageView *self)
{
  g_autofree char *title = self->slide != NULL ? concord_slide_dup_title (self->slide) : g_strdup ("");
  guint n_pages = self->stage != NULL ? concord_stage_get_n_pages (self->stage) : 0;
  g_autofree char *words = NULL;

  if (self->role == CONCORD_STAGE_NEXT)
    /* Translators: %s is the title of the screen that comes next */
    words = g_strdup_printf (_("Next: %s"), title);
  else if (self->blanked)
    words = g_strdup (_("Black screen"));
  else if (n_pages > 1)
    /* Translators: the title of the screen that is shown, which of its pages, and how many those are */
    words = g_strdup_printf (_("On the screen: %s, page %u of %u"), title, concord_stage_get_page (self->stage) + 1, n_pages);
  else
    /* Translators: %s is the title of the screen that is shown */
    words = g_strdup_printf (_("On the screen: %s"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
refresh (ConcordStageView *self)
{
  g_autoptr (ConcordSlide) slide = NULL;
  guint page = 0;

  if (self->frozen)
    return;

  if (self->stage != NULL && self->role == CONCORD_STAGE_NEXT)
    {
      concord_stage_peek_next (self->stage, &slide, &page);
    }
  else if (self->stage != NULL)
    {
      g_set_object (&slide, concord_stage_get_slide (self->stage));
      page = concord_stage_get_page (self->stage);
    }

  show (self, slide, page);
  refresh_words (self);
  settle_soon (self);
}

static void
refresh_light (ConcordStageView *self)
{
  gboolean frozen = self->stage != NULL && concord_stage_get_frozen (self->stage);
  gboolean blanked = self->stage != NULL && concord_stage_get_blanked (self->stage);

  if (self->role != CONCORD_STAGE_AUDIENCE)
    return;

  self->blanked = blanked;
  if (frozen && !self->frozen)
    {
      concord_stage_fade_keep (self->fade);
      self->frozen = TRUE;
    }
  else if (!frozen && self->frozen)
    {
      self->frozen = FALSE;
      refresh (self);
      if (!self->arriving)
        concord_stage_fade_begin (self->fade);
    }

  refresh_words (self);
  /* What the room does not see is nowhere else either. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->projection), GTK_ACCESSIBLE_STATE_HIDDEN, blanked || frozen, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
refresh_aspect (ConcordStageView *self)
{
  /* The room's is that of its display. */
  if (self->role != CONCORD_STAGE_AUDIENCE && self->stage != NULL)
    concord_projection_set_aspect (CONCORD_PROJECTION (self->projection), concord_stage_get_aspect (self->stage));
}

static void
refresh_spot (ConcordStageView *self)
{
  double x, y;

  gtk_widget_set_visible (self->spot, self->role != CONCORD_STAGE_NEXT && self->stage != NULL
                                          && concord_stage_get_spot (self->stage, &x, &y));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
attach (ConcordStageView *self,
        gboolean attached)
{
  if (attached == self->attached || self->stage == NULL || self->role == CONCORD_STAGE_NEXT)
    return;

  self->attached = attached;
  if (attached)
    concord_stage_attach (self->stage);
  else
    concord_stage_detach (self->stage);
}

/* --- the pointer ----------------------------------------------------------------- */

static void
on_motion (ConcordStageView *self,
           double x,
           double y)
{
  GtkWidget *screen = GTK_WIDGET (get_screen (self));
  graphene_point_t point;

  if (self->stage == NULL || self->role == CONCORD_STAGE_NEXT || screen == NULL
      || !gtk_widget_compute_point (GTK_WIDGET (self), screen, &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;

  concord_stage_set_spot (self->stage, point.x / MAX (gtk_widget_get_width (screen), 1),
                          point.y / MAX (gtk_widget_get_height (screen), 1));
}

static void
on_leave (ConcordStageView *self)
{
  if (self->stage != NULL && self->role != CONCORD_STAGE_NEXT)
    concord_stage_hide_spot (self->stage);
}

/* --- the widget ------------------------------------------------------------------ */

static void
allocate_spot (ConcordStageView *self)
{
  GtkWidget *screen = GTK_WIDGET (get_screen (self));
  graphene_rect_t box;
  GskTransform *transform;
  double x, y;
  float scale;
  int size;

  if (!gtk_widget_should_layout (self->spot) || screen == NULL || self->stage == NULL
      || !concord_stage_get_spot (self->stage, &x, &y)
      || !gtk_widget_compute_bounds (screen, GTK_WIDGET (self), &box))
    return;

  scale = box.size.height / CONCORD_PROJECTION_HEIGHT;
  gtk_widget_measure (self->spot, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &size, NULL, NULL);
  transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (box.origin.x + (float) x * box.size.width,
                                                                   box.origin.y + (float) y * box.size.height));
  transform = gsk_transform_scale (transform, scale, scale);
  transform = gsk_transform_translate (transform, &GRAPHENE_POINT_INIT ((float) -size / 2, (float) -size / 2));
  gtk_widget_allocate (self->spot, size, size, -1, transform);
}

/* The room's has the whole display; on the facilitator's, what would be letterboxed belongs to the page. */
static void
allocate_projection (ConcordStageView *self,
                     int width,
                     int height)
{
  double aspect = concord_projection_get_aspect (CONCORD_PROJECTION (self->projection));
  int across = aspect > 0 ? MIN (width, (int) (height * aspect)) : width;
  int down = aspect > 0 ? MIN (height, (int) (width / aspect)) : height;
  GskTransform *transform
      = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) ((width - across) / 2), (float) ((height - down) / 2)));

  gtk_widget_allocate (self->projection, across, down, -1, transform);
}

static void
concord_stage_view_size_allocate (GtkWidget *widget,
                                  int width,
                                  int height,
                                  int baseline)
{
  ConcordStageView *self = CONCORD_STAGE_VIEW (widget);

  allocate_projection (self, width, height);
  allocate_spot (self);
  settle_soon (self);
}

static void
concord_stage_view_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  ConcordStageView *self = CONCORD_STAGE_VIEW (widget);

  gtk_widget_measure (self->projection, orientation, for_size, minimum, natural, NULL, NULL);
  /* A column that scrolls would leave nothing of it. */
  if (self->role == CONCORD_STAGE_NEXT && orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural;
}

static GtkSizeRequestMode
concord_stage_view_get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (CONCORD_STAGE_VIEW (widget)->projection);
}

static void
concord_stage_view_snapshot (GtkWidget *widget,
                             GtkSnapshot *snapshot)
{
  ConcordStageView *self = CONCORD_STAGE_VIEW (widget);
  const GdkRGBA black = { 0, 0, 0, 1 };

  if (self->blanked)
    {
      gtk_snapshot_append_color (snapshot, &black,
                                 &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                      (float) gtk_widget_get_height (widget)));
      return;
    }

  concord_stage_fade_snapshot (self->fade, snapshot, self->frozen || self->arriving);
  gtk_widget_snapshot_child (widget, self->spot, snapshot);
}

static void
concord_stage_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (concord_stage_view_parent_class)->map (widget);
  attach (CONCORD_STAGE_VIEW (widget), TRUE);
}

static void
concord_stage_view_unmap (GtkWidget *widget)
{
  ConcordStageView *self = CONCORD_STAGE_VIEW (widget);

  attach (self, FALSE);
  if (!self->frozen && !self->arriving)
    concord_stage_fade_end (self->fade);
  GTK_WIDGET_CLASS (concord_stage_view_parent_class)->unmap (widget);
}

static void
concord_stage_view_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  ConcordStageView *self = CONCORD_STAGE_VIEW (object);

  switch ((ConcordStageViewProperty) property_id)
    {
    case PROP_STAGE:
      g_value_set_object (value, self->stage);
      break;
    case PROP_ROLE:
      g_value_set_uint (value, self->role);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_stage_view_set_property (GObject *object,
                                 guint property_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  ConcordStageView *self = CONCORD_STAGE_VIEW (object);

  switch ((ConcordStageViewProperty) property_id)
    {
    case PROP_STAGE:
      concord_stage_view_set_stage (self, g_value_get_object (value));
      break;
    case PROP_ROLE:
      self->role = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_stage_view_dispose (GObject *object)
{
  ConcordStageView *self = CONCORD_STAGE_VIEW (object);

  attach (self, FALSE);
  g_clear_handle_id (&self->settling, g_source_remove);
  g_clear_object (&self->signals);
  g_clear_pointer (&self->fade, concord_stage_fade_free);
  g_clear_object (&self->slide);
  g_clear_pointer (&self->projection, gtk_widget_unparent);
  g_clear_pointer (&self->spot, gtk_widget_unparent);
  g_clear_object (&self->stage);

  G_OBJECT_CLASS (concord_stage_view_parent_class)->dispose (object);
}

static void
concord_stage_view_class_init (ConcordStageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = concord_stage_view_get_property;
  object_class->set_property = concord_stage_view_set_property;
  object_class->dispose = concord_stage_view_dispose;
  widget_class->measure = concord_stage_view_measure;
  widget_class->get_request_mode = concord_stage_view_get_request_mode;
  widget_class->size_allocate = concord_stage_view_size_allocate;
  widget_class->snapshot = concord_stage_view_snapshot;
  widget_class->map = concord_stage_view_map;
  widget_class->unmap = concord_stage_view_unmap;

  properties[PROP_STAGE] = g_param_spec_object ("stage", NULL, NULL, CONCORD_TYPE_STAGE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ROLE] = g_param_spec_uint ("role", NULL, NULL, 0, CONCORD_STAGE_NEXT, CONCORD_STAGE_AUDIENCE,
                                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "stageview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
create_spot (void)
{
  return g_object_new (GTK_TYPE_BOX, "css-name", "laserspot", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       "can-target", FALSE, "visible", FALSE, NULL);
}

static void
watch_pointer (ConcordStageView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_object (motion, "enter", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

static void
concord_stage_view_init (ConcordStageView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->projection = concord_projection_new ();
  gtk_widget_set_parent (self->projection, widget);
  self->spot = create_spot ();
  gtk_widget_set_parent (self->spot, widget);
  watch_pointer (self);

  self->fade = concord_stage_fade_new (widget, self->projection);
  self->signals = g_signal_group_new (CONCORD_TYPE_STAGE);
  g_signal_group_connect_swapped (self->signals, "moved", G_CALLBACK (refresh), self);
  g_signal_group_connect_swapped (self->signals, "spot-moved", G_CALLBACK (refresh_spot), self);
  g_signal_group_connect_swapped (self->signals, "notify::blanked", G_CALLBACK (refresh_light), self);
  g_signal_group_connect_swapped (self->signals, "notify::frozen", G_CALLBACK (refresh_light), self);
  g_signal_group_connect_swapped (self->signals, "notify::aspect", G_CALLBACK (refresh_aspect), self);
}

void
concord_stage_view_set_stage (ConcordStageView *self,
                              ConcordStage *stage)
{
  g_return_if_fail (CONCORD_IS_STAGE_VIEW (self));
  g_return_if_fail (stage == NULL || CONCORD_IS_STAGE (stage));

  if (self->stage == stage)
    return;

  attach (self, FALSE);
  g_set_object (&self->stage, stage);
  g_signal_group_set_target (self->signals, stage);
  attach (self, gtk_widget_get_mapped (GTK_WIDGET (self)));
  refresh_aspect (self);
  refresh_light (self);
  refresh (self);
  refresh_spot (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STAGE]);
}

/* Returns: (transfer none) (nullable): the slide that it shows */
ConcordSlide *
concord_stage_view_get_slide (ConcordStageView *self)
{
  g_return_val_if_fail (CONCORD_IS_STAGE_VIEW (self), NULL);

  return self->slide;
}

/* Returns: (transfer none) (nullable): the #ConcordScreen that it shows */
GtkWidget *
concord_stage_view_get_screen (ConcordStageView *self)
{
  g_return_val_if_fail (CONCORD_IS_STAGE_VIEW (self), NULL);

  return GTK_WIDGET (get_screen (self));
}
