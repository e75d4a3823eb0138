/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The named styles: summary-styles.xml with what depends on the document filled in. How things look is said
 * there and nowhere else, but for the colours, which all writers share.
 */

#include "config.h"

#include "concord-odt-private.h"

#include "concord-partner.h"
#include "concord-report-resources.h"

/* The parts of a BCP 47 tag where ODF wants each of them. */
static char *
make_language (const char *tag)
{
  g_auto (GStrv) parts = g_strsplit (tag, "-", -1);
  const char *country = "none";
  g_autofree char *script = NULL;

  for (guint i = 1; parts[i] != NULL; i++)
    {
      gsize length = strlen (parts[i]);

      /* What follows is an extension or a variant. */
      if (length == 1)
        break;
      if (length == 4 && g_ascii_isalpha (parts[i][0]))
        script = g_strdup_printf (" fo:script=\"%s\"", parts[i]);
      else if (length == 2 || (length == 3 && g_ascii_isdigit (parts[i][0])))
        country = parts[i];
    }

  return g_strdup_printf ("fo:language=\"%1$s\" fo:country=\"%2$s\"%3$s style:language-asian=\"%1$s\" "
                          "style:country-asian=\"%2$s\" style:language-complex=\"%1$s\" style:country-complex=\"%2$s\"",
                          parts[0], country, script != NULL ? script : "");
}

static void
get_bytes (guint   tone,
           double  strength,
           guint8 *bytes)
{
  double red, green, blue;

  concord_tone_get_rgb (tone, &red, &green, &blue);
  bytes[0] = (guint8) (255 * (1 - (1 - red) * strength) + 0.5);
  bytes[1] = (guint8) (255 * (1 - (1 - green) * strength) + 0.5);
  bytes[2] = (guint8) (255 * (1 - (1 - blue) * strength) + 0.5);
}

static void
add_tone (GString *out,
          guint    tone)
{
  const char *name = concord_tone_get_name (tone);
  guint8 ink[3], ground[3];

  get_bytes (tone, 1, ink);
  get_bytes (tone, 0.12, ground);
  g_string_append_printf (out, "<style:style style:name=\"Tone_20_%s\" style:display-name=\"Tone %s\" "
                               "style:family=\"text\"><style:text-properties fo:color=\"#%02x%02x%02x\"/></style:style>\n",
                          name, name, ink[0], ink[1], ink[2]);
  g_string_append_printf (out, "<style:style style:name=\"Band_20_%s\" style:display-name=\"Band %s\" "
                               "style:family=\"text\"><style:text-properties fo:color=\"#%02x%02x%02x\" "
                               "fo:background-color=\"#%02x%02x%02x\" fo:font-weight=\"bold\"/></style:style>\n",
                          name, name, ink[0], ink[1], ink[2], ground[0], ground[1], ground[2]);
}

static char *
make_tones (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint tone = CONCORD_TONE_INK; tone <= CONCORD_TONE_PARTNER + CONCORD_PARTNER_YELLOW; tone++)
    {
      /* Partners without a colour are as grey as those that chose it. */
      if (tone != CONCORD_TONE_PARTNER)
        add_tone (out, tone);
    }

  return g_string_free_and_steal (g_steal_pointer (&out));
}

static void
fill_in (GString    *out,
         const char *name,
         const char *value)
{
  guint n_places = g_string_replace (out, name, value, 0);

  g_assert (n_places > 0);
}

char *
concord_odt_styles (ConcordOdt *self,
                    GError    **error)
{
  gboolean letter = self->document->paper == CONCORD_PAPER_LETTER;
  g_autoptr (GBytes) template = g_resource_lookup_data (concord_report_get_resource (),
                                                        "/io/github/concordboard/Concord/report/summary-styles.xml",
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (GString) out = NULL;
  g_autofree char *language = make_language (self->document->language);
  g_autofree char *tones = make_tones ();
  g_autofree char *fit = concord_odt_fit (self->document->title);
  g_autofree char *title = g_markup_escape_text (fit, -1);
  g_autofree char *width = concord_odt_length (self->text_width);

  if (template == NULL)
    return NULL;

  out = g_string_new_len (g_bytes_get_data (template, NULL), (gssize) g_bytes_get_size (template));
  fill_in (out, "fo:language=\"@language@\"", language);
  fill_in (out, "@direction@", self->document->rtl ? "rl-tb" : "lr-tb");
  /* LibreOffice takes "start" for the left wherever it starts. */
  fill_in (out, "@start@", self->document->rtl ? "right" : "left");
  fill_in (out, "@end@", self->document->rtl ? "left" : "right");
  fill_in (out, "@page-width@", letter ? "21.59cm" : "21cm");
  fill_in (out, "@page-height@", letter ? "27.94cm" : "29.7cm");
  fill_in (out, "@text-width@", width);
  fill_in (out, "<!-- tones -->", tones);
  /* Last, because it may say anything. */
  fill_in (out, "@title@", title);

  return g_string_free_and_steal (g_steal_pointer (&out));
}
