/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a presentation is, and what the room sees of it. Shows nothing itself and never changes a record. */

#include "config.h"

#include "concord-stage-private.h"

#include "concord-agenda-item.h"

/* The last page of a slide whose pages are not known yet: a screen shows its last for it. */
#define LAST_PAGE G_MAXUINT

typedef enum
{
  PROP_SLIDE = 1,
  PROP_PAGE,
  PROP_N_PAGES,
  PROP_BLANKED,
  PROP_FROZEN,
  PROP_LASER,
  PROP_ASPECT,
} ConcordStageProperty;

static GParamSpec *properties[PROP_ASPECT + 1];

enum
{
  MOVED,
  SPOT_MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ConcordStage, concord_stage, G_TYPE_OBJECT)

/* --- moving ---------------------------------------------------------------------- */

static guint
count_slides (ConcordStage *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->deck));
}

static gboolean
find_slide (ConcordStage *self,
            ConcordSlide *slide,
            guint *position)
{
  for (guint i = 0; i < count_slides (self); i++)
    {
      g_autoptr (ConcordSlide) candidate = g_list_model_get_item (G_LIST_MODEL (self->deck), i);

      if (candidate == slide)
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* Every way to another place ends here. @n_pages is 0 where it is not known. */
static void
go (ConcordStage *self,
    guint position,
    guint page,
    guint n_pages)
{
  g_autoptr (ConcordSlide) slide = g_list_model_get_item (G_LIST_MODEL (self->deck), position);
  gboolean other_page;
  gboolean other_count;

  if (n_pages > 0)
    page = MIN (page, n_pages - 1);
  other_page = self->page != page;
  other_count = self->n_pages != n_pages;
  self->position = position;
  self->page = page;
  self->n_pages = n_pages;
  g_clear_object (&self->lost);

  g_object_freeze_notify (G_OBJECT (self));
  if (g_set_object (&self->slide, slide))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SLIDE]);
  if (other_page)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
  if (other_count)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PAGES]);
  g_object_thaw_notify (G_OBJECT (self));
  g_signal_emit (self, signals[MOVED], 0);
}

static void
jump (ConcordStage *self,
      guint position,
      guint page)
{
  gboolean same = self->slide != NULL && position == self->position;

  self->waiting = 0;
  g_clear_object (&self->sought);
  go (self, position, page, same ? self->n_pages : 0);
}

/* Where nothing shows the slide, nobody will say how many pages it has: it counts as one. */
static guint
get_known_pages (ConcordStage *self)
{
  return self->n_pages == 0 && self->attached == 0 ? 1 : self->n_pages;
}

static void
step (ConcordStage *self,
      int direction)
{
  guint n_pages = get_known_pages (self);
  guint page;

  if (self->slide == NULL)
    return;

  if (n_pages == 0)
    {
      self->waiting += direction;
      return;
    }

  page = MIN (self->page, n_pages - 1);
  if (direction > 0 && page + 1 < n_pages)
    go (self, self->position, page + 1, self->n_pages);
  else if (direction > 0 && self->position + 1 < count_slides (self))
    go (self, self->position + 1, 0, 0);
  else if (direction < 0 && page > 0)
    go (self, self->position, page - 1, self->n_pages);
  else if (direction < 0 && self->position > 0)
    go (self, self->position - 1, LAST_PAGE, 0);
  else
    self->waiting = 0;
}

/* --- the deck -------------------------------------------------------------------- */

/* The slide that is shown stays; where it went (deleted, private), its neighbour is shown. */
static void
on_deck_changed (ConcordStage *self)
{
  g_autoptr (ConcordSlide) lost = g_steal_pointer (&self->lost);
  guint n_slides = count_slides (self);
  guint position;

  if (lost != NULL && find_slide (self, lost, &position))
    {
      go (self, position, self->lost_page, self->lost_n_pages);
      return;
    }

  if (self->slide != NULL && find_slide (self, self->slide, &position))
    {
      go (self, position, self->page, self->n_pages);
    }
  else
    {
      if (lost == NULL)
        {
          g_set_object (&lost, self->slide);
          self->lost_page = self->page;
          self->lost_n_pages = self->n_pages;
        }
      self->waiting = 0;
      g_clear_object (&self->sought);
      go (self, n_slides > 0 ? MIN (self->position, n_slides - 1) : 0, 0, 0);
    }

  self->lost = g_steal_pointer (&lost);
}

/* --- the object ------------------------------------------------------------------ */

static void
concord_stage_get_property (GObject *object,
                            guint property_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  ConcordStage *self = CONCORD_STAGE (object);

  switch ((ConcordStageProperty) property_id)
    {
    case PROP_SLIDE:
      g_value_set_object (value, self->slide);
      break;
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_N_PAGES:
      g_value_set_uint (value, self->n_pages);
      break;
    case PROP_BLANKED:
      g_value_set_boolean (value, self->blanked);
      break;
    case PROP_FROZEN:
      g_value_set_boolean (value, self->frozen);
      break;
    case PROP_LASER:
      g_value_set_boolean (value, self->laser);
      break;
    case PROP_ASPECT:
      g_value_set_double (value, self->aspect);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_stage_set_property (GObject *object,
                            guint property_id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  ConcordStage *self = CONCORD_STAGE (object);

  switch ((ConcordStageProperty) property_id)
    {
    case PROP_BLANKED:
      concord_stage_set_blanked (self, g_value_get_boolean (value));
      break;
    case PROP_FROZEN:
      concord_stage_set_frozen (self, g_value_get_boolean (value));
      break;
    case PROP_LASER:
      concord_stage_set_laser (self, g_value_get_boolean (value));
      break;
    case PROP_ASPECT:
      concord_stage_set_aspect (self, g_value_get_double (value));
      break;
    case PROP_SLIDE:
    case PROP_PAGE:
    case PROP_N_PAGES:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_stage_dispose (GObject *object)
{
  ConcordStage *self = CONCORD_STAGE (object);

  g_clear_object (&self->sought);
  g_clear_object (&self->lost);
  g_clear_object (&self->slide);
  g_clear_object (&self->deck);

  G_OBJECT_CLASS (concord_stage_parent_class)->dispose (object);
}

static void
concord_stage_class_init (ConcordStageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags read_only = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags read_write = read_only | G_PARAM_WRITABLE;

  object_class->get_property = concord_stage_get_property;
  object_class->set_property = concord_stage_set_property;
  object_class->dispose = concord_stage_dispose;

  properties[PROP_SLIDE] = g_param_spec_object ("slide", NULL, NULL, CONCORD_TYPE_SLIDE, read_only);
  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, read_only);
  properties[PROP_N_PAGES] = g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0, read_only);
  properties[PROP_BLANKED] = g_param_spec_boolean ("blanked", NULL, NULL, FALSE, read_write);
  properties[PROP_FROZEN] = g_param_spec_boolean ("frozen", NULL, NULL, FALSE, read_write);
  properties[PROP_LASER] = g_param_spec_boolean ("laser", NULL, NULL, FALSE, read_write);
  properties[PROP_ASPECT] = g_param_spec_double ("aspect", NULL, NULL, CONCORD_STAGE_ASPECT_MIN, CONCORD_STAGE_ASPECT_MAX,
                                                 CONCORD_STAGE_ASPECT, read_write);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[MOVED] = g_signal_new ("moved", CONCORD_TYPE_STAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SPOT_MOVED]
      = g_signal_new ("spot-moved", CONCORD_TYPE_STAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
concord_stage_init (ConcordStage *self)
{
  self->aspect = CONCORD_STAGE_ASPECT;
}

/**
 * concord_stage_new:
 *
 * Returns: (transfer full): a stage on the first slide
 */
ConcordStage *
concord_stage_new (ConcordDeck *deck)
{
  ConcordStage *self;

  g_return_val_if_fail (CONCORD_IS_DECK (deck), NULL);

  self = g_object_new (CONCORD_TYPE_STAGE, NULL);
  self->deck = g_object_ref (deck);
  self->slide = g_list_model_get_item (G_LIST_MODEL (deck), 0);
  g_signal_connect_object (deck, "items-changed", G_CALLBACK (on_deck_changed), self, G_CONNECT_SWAPPED);

  return self;
}

ConcordDeck *
concord_stage_get_deck (ConcordStage *self)
{
  g_return_val_if_fail (CONCORD_IS_STAGE (self), NULL);

  return self->deck;
}

/* Returns: (transfer none) (nullable): %NULL when the deck is empty */
ConcordSlide *
concord_stage_get_slide (ConcordStage *self)
{
  g_return_val_if_fail (CONCORD_IS_STAGE (self), NULL);

  return self->slide;
}

guint
concord_stage_get_position (ConcordStage *self)
{
  g_return_val_if_fail (CONCORD_IS_STAGE (self), 0);

  return self->position;
}

guint
concord_stage_get_page (ConcordStage *self)
{
  g_return_val_if_fail (CONCORD_IS_STAGE (self), 0);

  return self->page;
}

/* Returns: over how many pages the slide flows; 0 while that is not known */
guint
concord_stage_get_n_pages (ConcordStage *self)
{
  g_return_val_if_fail (CONCORD_IS_STAGE (self), 0);

  return self->n_pages;
}

/**
 * concord_stage_peek_next:
 * @slide: (out) (transfer full): what concord_stage_next() would show
 * @page: (out): and which page of it
 *
 * Returns: %FALSE on the last page of the last slide
 */
gboolean
concord_stage_peek_next (ConcordStage *self,
                         ConcordSlide **slide,
                         guint *page)
{
  guint n_pages;

  g_return_val_if_fail (CONCORD_IS_STAGE (self), FALSE);
  g_return_val_if_fail (slide != NULL && page != NULL, FALSE);

  n_pages = MAX (self->n_pages, 1);
  if (self->slide != NULL && MIN (self->page, n_pages - 1) + 1 < n_pages)
    {
      *slide = g_object_ref (self->slide);
      *page = self->page + 1;
      return TRUE;
    }

  *slide = g_list_model_get_item (G_LIST_MODEL (self->deck), self->position + 1);
  *page = 0;

  return *slide != NULL;
}

void
concord_stage_next (ConcordStage *self)
{
  g_return_if_fail (CONCORD_IS_STAGE (self));

  step (self, 1);
}

/**
 * concord_stage_previous:
 *
 * The page before, which is the last of the slide before where this is a first page.
 */
void
concord_stage_previous (ConcordStage *self)
{
  g_return_if_fail (CONCORD_IS_STAGE (self));

  step (self, -1);
}

void
concord_stage_first (ConcordStage *self)
{
  g_return_if_fail (CONCORD_IS_STAGE (self));

  jump (self, 0, 0);
}

void
concord_stage_last (ConcordStage *self)
{
  guint n_slides;

  g_return_if_fail (CONCORD_IS_STAGE (self));

  n_slides = count_slides (self);
  if (n_slides > 0)
    jump (self, n_slides - 1, LAST_PAGE);
}

/* @slide: one of the deck; any other is ignored */
void
concord_stage_show (ConcordStage *self,
                    ConcordSlide *slide,
                    guint page)
{
  guint position;

  g_return_if_fail (CONCORD_IS_STAGE (self));
  g_return_if_fail (CONCORD_IS_SLIDE (slide));

  if (find_slide (self, slide, &position))
    jump (self, position, page);
}

/**
 * concord_stage_show_record:
 *
 * Shows the slide and the page on which @record stands.
 *
 * Returns: %FALSE when it stands on none: it is private, or of a kind that has no place there
 */
gboolean
concord_stage_show_record (ConcordStage *self,
                           ConcordRecord *record)
{
  ConcordSlide *slide;
  guint position;

  g_return_val_if_fail (CONCORD_IS_STAGE (self), FALSE);
  g_return_val_if_fail (CONCORD_IS_RECORD (record), FALSE);

  slide = concord_deck_find_record (self->deck, record);
  if (slide == NULL || !find_slide (self, slide, &position))
    return FALSE;

  jump (self, position, 0);
  /* Known at once where the slide was shown already, otherwise when it is laid out. */
  self->sought = g_object_ref (record);
  g_signal_emit (self, signals[MOVED], 0);

  return TRUE;
}

/**
 * concord_stage_follow:
 * @agenda_item: (nullable): the one that is up
 *
 * Shows what the agenda item is about, where it says so and there is a screen for it.
 */
void
concord_stage_follow (ConcordStage *self,
                      ConcordRecord *agenda_item)
{
  const ConcordField *field = &concord_agenda_item_info.fields[CONCORD_AGENDA_ITEM_VIEW];
  const char *kind;
  guint view;

  g_return_if_fail (CONCORD_IS_STAGE (self));
  g_return_if_fail (agenda_item == NULL || CONCORD_IS_AGENDA_ITEM (agenda_item));

  if (agenda_item == NULL)
    return;

  /* A view and its screens have one name, but for those of which there are several screens. */
  view = concord_record_get_choice (agenda_item, CONCORD_AGENDA_ITEM_VIEW);
  kind = view == CONCORD_AGENDA_ITEM_BOARD      ? "outcomes"
         : view == CONCORD_AGENDA_ITEM_PARTNERS ? "partner"
                                                : field->choices[view].nick;
  for (guint i = 0; i < count_slides (self); i++)
    {
      g_autoptr (ConcordSlide) slide = g_list_model_get_item (G_LIST_MODEL (self->deck), i);

      if (g_str_equal (concord_slide_get_kind (slide), kind))
        {
          jump (self, i, 0);
          return;
        }
    }
}

/* --- for what shows it ----------------------------------------------------------- */

/**
 * concord_stage_attach:
 *
 * Promises to tell by concord_stage_settle() how many pages each slide has, until concord_stage_detach().
 */
void
concord_stage_attach (ConcordStage *self)
{
  g_return_if_fail (CONCORD_IS_STAGE (self));

  self->attached++;
}

void
concord_stage_detach (ConcordStage *self)
{
  g_return_if_fail (CONCORD_IS_STAGE (self));
  g_return_if_fail (self->attached > 0);

  self->attached--;
  /* Nobody is left to tell what they wait for. */
  if (self->attached == 0)
    self->waiting = 0;
}

/* Returns: (transfer none) (nullable): whose page is wanted */
ConcordRecord *
concord_stage_get_sought (ConcordStage *self)
{
  g_return_val_if_fail (CONCORD_IS_STAGE (self), NULL);

  return self->sought;
}

/**
 * concord_stage_settle:
 * @slide: which slide is laid out
 * @n_pages: over how many pages it flows
 * @place: (nullable): which of them is to be seen: where the record stands that is sought, or where the screen went by
 *   itself to keep its place
 *
 * Tells what is known of a slide once it has its size, and takes the steps that waited for it.
 */
void
concord_stage_settle (ConcordStage *self,
                      ConcordSlide *slide,
                      guint n_pages,
                      const guint *place)
{
  guint page;

  g_return_if_fail (CONCORD_IS_STAGE (self));
  g_return_if_fail (n_pages > 0);

  if (slide == NULL || slide != self->slide)
    return;

  g_clear_object (&self->sought);
  page = MIN (place != NULL ? *place : self->page, n_pages - 1);
  if (page != self->page || n_pages != self->n_pages)
    go (self, self->position, page, n_pages);

  while (self->waiting != 0 && self->n_pages != 0)
    {
      int direction = self->waiting > 0 ? 1 : -1;

      self->waiting -= direction;
      step (self, direction);
    }
}
