/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The form within the page: the session that it is about, the words that it says and the script that makes it. All
 * three are data to the page's reader until the script runs, and the page's policy lets no other script run. What the
 * form does is in form/; no word that people read is.
 */

#include "config.h"

#include "concord-html-private.h"

#include "concord-report-resources.h"
#include "concord-speech.h"

#define RESOURCES "/io/github/concordboard/Concord/report/"

/* One after the other they are one script; each uses what those before it say. */
static const char *const scripts[] = {
  "form/form-session.js",
  "form/form-answer.js",
  "form/form-keeping.js",
  "form/form-fields.js",
  "form/form-reply.js",
  "form/form-page.js",
};

/* A reader of XML takes the script as text, a reader of HTML as a script between two comments. */
#define SCRIPT_START "/*<![CDATA[*/\n"
#define SCRIPT_END   "/*]]>*/"

static void
append_unit (GString *out,
             gunichar unit)
{
  g_string_append_printf (out, "\\u%04x", unit);
}

/**
 * concord_html_json_character:
 *
 * Writes one character of a JSON string so that it can neither end the element nor break a line of script.
 */
void
concord_html_json_character (GString *out,
                             gunichar c)
{
  if (c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029
      || (c < 0x10000 && c != '\n' && concord_html_is_unfit (c)))
    {
      append_unit (out, c);
    }
  else if (concord_html_is_unfit (c) && c != '\n')
    {
      append_unit (out, 0xd800 + ((c - 0x10000) >> 10));
      append_unit (out, 0xdc00 + ((c - 0x10000) & 0x3ff));
    }
  else
    {
      g_string_append_unichar (out, c);
    }
}

/* JSON has these characters only within its strings, where they may be written otherwise. */
static void
append_session (GString *out,
                GBytes  *session)
{
  gsize size;
  const char *json = g_bytes_get_data (session, &size);
  const char *end = json + size;

  g_string_append (out, "<template id=\"answer-session\">\n");
  while (json < end)
    {
      gsize plain = 0;

      /* Nearly all of it needs nothing. */
      while (json + plain < end && (guchar) json[plain] < 0x7f && json[plain] != '<' && json[plain] != '>'
             && json[plain] != '&')
        plain++;
      g_string_append_len (out, json, (gssize) plain);
      json += plain;
      if (json < end)
        {
          concord_html_json_character (out, g_utf8_get_char (json));
          json = g_utf8_next_char (json);
        }
    }
  g_string_append (out, "</template>\n");
}

/**
 * concord_html_form_script:
 *
 * Returns: (transfer full): what stands within the script's element; %NULL with @error set
 */
char *
concord_html_form_script (GError **error)
{
  g_autoptr (GString) script = g_string_new (SCRIPT_START);

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autofree char *path = g_strconcat (RESOURCES, scripts[i], NULL);
      g_autoptr (GBytes) part = g_resource_lookup_data (concord_report_get_resource (), path,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, error);

      if (part == NULL)
        return NULL;

      g_string_append_len (script, g_bytes_get_data (part, NULL), (gssize) g_bytes_get_size (part));
    }

  g_string_append (script, SCRIPT_END);

  return g_string_free_and_steal (g_steal_pointer (&script));
}

/**
 * concord_html_form_dup_source:
 *
 * Returns: (transfer full): how a policy names @script, and no other
 */
char *
concord_html_form_dup_source (const char *script)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *base64 = NULL;
  guint8 digest[32];
  gsize size = sizeof digest;

  g_checksum_update (checksum, (const guchar *) script, -1);
  g_checksum_get_digest (checksum, digest, &size);
  base64 = g_base64_encode (digest, size);

  return g_strdup_printf ("'sha256-%s'", base64);
}

/* At the beginning of the page, where nobody misses it. */
void
concord_html_form_call (GString *out)
{
  g_string_append_printf (out, "<p class=\"answer-call\"><span>%s</span> <a href=\"#answer\">%s</a></p>\n",
                          _("Your organisation is asked for its answer to what is promised here."),
                          _("Give your answer"));
}

void
concord_html_form (GString    *out,
                   GBytes     *session,
                   const char *script)
{
  g_string_append_printf (out, "<section class=\"level-2 answer\" id=\"answer\" aria-labelledby=\"answer-title\">\n"
                               "<div class=\"head\">\n<h2 id=\"answer-title\">%s</h2>\n</div>\n",
                          _("Your answer"));
  g_string_append_printf (out, "<p>%s</p>\n<p class=\"quiet\">%s</p>\n",
                          _("Say what your organisation answers to each of its commitments, save the answer, and send "
                            "the file to whoever gave you this page."),
                          _("Nothing is sent by itself: what you write stays on this device."));
  g_string_append_printf (out, "<noscript><p class=\"panel\">%s</p></noscript>\n<div id=\"answer-form\"></div>\n"
                               "</section>\n",
                          _("To answer here, allow this page to run its script. You can also answer in a message of your "
                            "own."));
  append_session (out, session);
  concord_html_form_words (out);
  g_string_append_printf (out, "<script>%s</script>\n", script);
}
