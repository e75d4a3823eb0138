/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What someone chose to hand out, as a value, and how it is remembered. Shows nothing and writes no files. */

#include "config.h"

#include "concord-export-choice.h"

#include <langinfo.h>
#include <locale.h>

#include "concord-summary-report.h"

/* Belongs to no part: a mask with nothing else in it stands for the cover alone, where 0 stands for everything. */
#define NO_PART (1u << 31)

static const struct
{
  const char *name;
  ConcordHide hide;
} profiles[] = {
  { "everything", 0 },
  { "partners", CONCORD_HIDE_FROM_PARTNERS },
  { "public", CONCORD_HIDE_FROM_PUBLIC },
};

/* Letter where the country uses it; A4 everywhere else. */
static ConcordPaper
find_paper (void)
{
#ifdef _NL_PAPER_HEIGHT
  /* The locale gives millimetres, as a number in the place of a pointer. */
  if (GPOINTER_TO_INT (nl_langinfo (_NL_PAPER_HEIGHT)) == 279)
    return CONCORD_PAPER_LETTER;
#endif
  return CONCORD_PAPER_A4;
}

/* A web page for partners, with all there is to say. */
ConcordExportChoice *
concord_export_choice_new (void)
{
  ConcordExportChoice *self = g_new0 (ConcordExportChoice, 1);

  concord_export_choice_set (self, CONCORD_FORMAT_HTML, TRUE);
  self->hide = CONCORD_HIDE_FROM_PARTNERS;
  self->paper = find_paper ();
  self->byte_order_mark = TRUE;

  return self;
}

static void
load_formats (ConcordExportChoice *self,
              GSettings           *settings)
{
  g_auto (GStrv) names = g_settings_get_strv (settings, "export-formats");

  self->formats = 0;
  for (guint i = 0; names[i] != NULL; i++)
    {
      ConcordFormat format;

      if (concord_format_find (names[i], &format))
        concord_export_choice_set (self, format, TRUE);
    }
}

static void
load_parts (ConcordExportChoice *self,
            GSettings           *settings)
{
  g_auto (GStrv) names = g_settings_get_strv (settings, "export-parts-left-out");

  for (guint i = 0; names[i] != NULL; i++)
    {
      const ConcordPart *part = concord_parts_find (names[i]);

      if (part != NULL)
        self->left_out |= part->flag;
    }
}

/* Returns: (transfer full) (nullable) */
static char *
load_language (GSettings  *settings,
               const char *key)
{
  g_autofree char *tag = g_settings_get_string (settings, key);

  return *tag != '\0' ? g_steal_pointer (&tag) : NULL;
}

static void
load (ConcordExportChoice *self,
      GSettings           *settings)
{
  g_autofree char *profile = g_settings_get_string (settings, "export-profile");
  g_autofree char *paper = g_settings_get_string (settings, "export-paper");

  load_formats (self, settings);
  load_parts (self, settings);
  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    {
      if (g_str_equal (profile, profiles[i].name))
        self->hide = profiles[i].hide;
    }

  self->language = load_language (settings, "export-language");
  self->second_language = load_language (settings, "export-second-language");
  if (g_str_equal (paper, "a4"))
    self->paper = CONCORD_PAPER_A4;
  else if (g_str_equal (paper, "letter"))
    self->paper = CONCORD_PAPER_LETTER;
  self->form = g_settings_get_boolean (settings, "export-form");
  self->byte_order_mark = g_settings_get_boolean (settings, "export-byte-order-mark");
}

/**
 * concord_export_choice_load:
 * @settings: (nullable)
 *
 * What names something that this Concord does not know is as if it was not there.
 *
 * Returns: (transfer full)
 */
ConcordExportChoice *
concord_export_choice_load (GSettings *settings)
{
  ConcordExportChoice *self = concord_export_choice_new ();

  if (settings != NULL)
    load (self, settings);

  return self;
}

static void
save_formats (const ConcordExportChoice *self,
              GSettings                 *settings)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) said = NULL;
  guint n;
  const ConcordFormatInfo *formats = concord_format_list (&n);

  for (guint i = 0; i < n; i++)
    {
      if (concord_export_choice_has (self, formats[i].format))
        g_strv_builder_add (names, formats[i].name);
    }
  said = g_strv_builder_end (names);
  g_settings_set_strv (settings, "export-formats", (const char *const *) said);
}

static void
save_parts (const ConcordExportChoice *self,
            GSettings                 *settings)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) said = NULL;
  guint n;
  const ConcordPart *parts = concord_parts (&n);

  for (guint i = 0; i < n; i++)
    {
      if (self->left_out & parts[i].flag)
        g_strv_builder_add (names, parts[i].name);
    }
  said = g_strv_builder_end (names);
  g_settings_set_strv (settings, "export-parts-left-out", (const char *const *) said);
}

/* @settings: (nullable) */
void
concord_export_choice_save (const ConcordExportChoice *self,
                            GSettings                 *settings)
{
  if (settings == NULL)
    return;

  save_formats (self, settings);
  save_parts (self, settings);
  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    {
      if (self->hide == profiles[i].hide)
        g_settings_set_string (settings, "export-profile", profiles[i].name);
    }

  g_settings_set_string (settings, "export-language", self->language != NULL ? self->language : "");
  g_settings_set_string (settings, "export-second-language", self->second_language != NULL ? self->second_language : "");
  /* What the locale says needs no remembering, and follows it. */
  if (self->paper != find_paper ())
    g_settings_set_string (settings, "export-paper", self->paper == CONCORD_PAPER_LETTER ? "letter" : "a4");
  else
    g_settings_reset (settings, "export-paper");
  g_settings_set_boolean (settings, "export-form", self->form);
  g_settings_set_boolean (settings, "export-byte-order-mark", self->byte_order_mark);
}

ConcordExportChoice *
concord_export_choice_copy (const ConcordExportChoice *self)
{
  ConcordExportChoice *copy = g_memdup2 (self, sizeof *self);

  copy->language = g_strdup (self->language);
  copy->second_language = g_strdup (self->second_language);

  return copy;
}

void
concord_export_choice_free (ConcordExportChoice *self)
{
  g_free (self->language);
  g_free (self->second_language);
  g_free (self);
}

gboolean
concord_export_choice_has (const ConcordExportChoice *self,
                           ConcordFormat              format)
{
  return (self->formats & 1u << format) != 0;
}

void
concord_export_choice_set (ConcordExportChoice *self,
                           ConcordFormat        format,
                           gboolean             chosen)
{
  if (chosen)
    self->formats |= 1u << format;
  else
    self->formats &= ~(1u << format);
}

guint
concord_export_choice_count (const ConcordExportChoice *self)
{
  return (guint) __builtin_popcount (self->formats);
}

/* Returns: the options that at least one of the chosen formats heeds */
ConcordExportUses
concord_export_choice_get_uses (const ConcordExportChoice *self)
{
  ConcordExportUses uses = 0;
  guint n;
  const ConcordFormatInfo *formats = concord_format_list (&n);

  for (guint i = 0; i < n; i++)
    {
      if (concord_export_choice_has (self, formats[i].format))
        uses |= formats[i].uses;
    }

  return uses;
}

/* Returns: whether answers to what is handed out can come home, for which it has to be a revision */
gboolean
concord_export_choice_is_answerable (const ConcordExportChoice *self)
{
  return concord_format_answerable (self->formats, self->form);
}

/* @revision: (nullable): belongs to the caller, as does the language to @self */
ConcordExportOptions
concord_export_choice_get_options (const ConcordExportChoice *self,
                                   const char                *revision,
                                   gint64                     made)
{
  ConcordExportOptions options = {
    .hide = self->hide,
    .paper = self->paper,
    .language = self->language,
    .second_language = self->second_language,
    .form = self->form,
    .byte_order_mark = self->byte_order_mark,
    .revision = revision,
    .made = made,
  };

  if (self->left_out != 0)
    {
      guint n;
      const ConcordPart *parts = concord_parts (&n);

      options.parts = NO_PART;
      for (guint i = 0; i < n; i++)
        options.parts |= parts[i].flag & ~self->left_out;
    }

  return options;
}
