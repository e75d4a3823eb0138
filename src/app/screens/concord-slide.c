/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One entry of the deck: a kind of screen and what it is about. It shows nothing itself. */

#include "config.h"

#include "concord-sheet.h"
#include "concord-slide-private.h"

struct _ConcordSlide
{
  GObject parent_instance;

  ConcordDeck *deck; /* weak: a screen may outlive it */
  ConcordDesk *desk;
  const ConcordScreenKind *kind;
  ConcordRecord *subject;
  char *title;
};

typedef enum
{
  PROP_TITLE = 1,
} ConcordSlideProperty;

static GParamSpec *properties[PROP_TITLE + 1];

G_DEFINE_FINAL_TYPE (ConcordSlide, concord_slide, G_TYPE_OBJECT)

static void
concord_slide_finalize (GObject *object)
{
  ConcordSlide *self = CONCORD_SLIDE (object);

  g_clear_weak_pointer (&self->deck);
  g_clear_object (&self->desk);
  g_clear_object (&self->subject);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (concord_slide_parent_class)->finalize (object);
}

static void
concord_slide_get_property (GObject    *object,
                            guint       property,
                            GValue     *value,
                            GParamSpec *pspec)
{
  ConcordSlide *self = CONCORD_SLIDE (object);

  switch ((ConcordSlideProperty) property)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
concord_slide_class_init (ConcordSlideClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = concord_slide_finalize;
  object_class->get_property = concord_slide_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
concord_slide_init (ConcordSlide *self)
{
}

/* @subject: (nullable) */
ConcordSlide *
concord_slide_new (ConcordDeck             *deck,
                   ConcordDesk             *desk,
                   const ConcordScreenKind *kind,
                   ConcordRecord           *subject)
{
  ConcordSlide *self = g_object_new (CONCORD_TYPE_SLIDE, NULL);

  g_set_weak_pointer (&self->deck, deck);
  self->desk = g_object_ref (desk);
  self->kind = kind;
  g_set_object (&self->subject, subject);
  concord_slide_refresh (self);

  return self;
}

gboolean
concord_slide_is_about (ConcordSlide  *self,
                        const char    *kind,
                        ConcordRecord *subject)
{
  return self->subject == subject && g_str_equal (self->kind->name, kind);
}

/* Calls the slide what its subject is called now. */
void
concord_slide_refresh (ConcordSlide *self)
{
  g_autofree char *title = self->kind->title (concord_desk_get_graph (self->desk), self->subject);

  if (g_set_str (&self->title, title))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

ConcordDesk *
concord_slide_get_desk (ConcordSlide *self)
{
  return self->desk;
}

/* Returns: (transfer none) (nullable): the deck, while there is one */
ConcordDeck *
concord_slide_get_deck (ConcordSlide *self)
{
  return self->deck;
}

const char *
concord_slide_get_kind (ConcordSlide *self)
{
  return self->kind->name;
}

ConcordRecord *
concord_slide_get_subject (ConcordSlide *self)
{
  return self->subject;
}

char *
concord_slide_dup_title (ConcordSlide *self)
{
  return g_strdup (self->title);
}

/**
 * concord_slide_build:
 *
 * Returns: (transfer floating): a new #ConcordScreen, which follows its records by itself
 */
GtkWidget *
concord_slide_build (ConcordSlide *self)
{
  return self->kind->build != NULL ? self->kind->build (self) : concord_sheet_new (self, self->kind->describe);
}
