/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the program starts: decides whether this is a matter for the command line, which needs no display,
 * or for the window.
 */

#include "config.h"

#include <libintl.h>
#include <locale.h>

#include "concord-cli.h"

#if CONCORD_HAS_WINDOW
#include "concord-application.h"
#endif

int
main (int argc,
      char **argv)
{
  /* The name that gettext's own programs go by, for a Concord that is not installed. */
  const char *catalogues = g_getenv ("TEXTDOMAINDIR");

  /* A Flatpak's runtime has the machine's languages only, and a summary can be in another. The C library looks into its
   * own folder all the same.
   */
  if (LOCALES_DIR[0] != '\0')
    g_setenv ("LOCPATH", LOCALES_DIR, FALSE);

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, catalogues != NULL ? catalogues : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

#if CONCORD_HAS_WINDOW
  if (!concord_cli_wants (argc, argv))
    {
      g_autoptr (ConcordApplication) application = concord_application_new ();

      return g_application_run (G_APPLICATION (application), argc, argv);
    }
#endif

  return concord_cli_run (argc, argv);
}
