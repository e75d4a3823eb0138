/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every command does before and beside its own work: options, help, the database. It prints what is
 * wrong where there is nobody else to do so.
 */

#include "config.h"

#include "concord-cli-command.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "concord-cli-output.h"
#include "concord-settings.h"

/* What the window was told to use from now on, say by "Save Elsewhere". A command line that was built without the window
 * has no such setting.
 */
static char *
dup_chosen (void)
{
  g_autoptr (GSettings) settings = concord_settings_open ();
  g_autofree char *chosen = NULL;

  if (settings == NULL)
    return NULL;

  chosen = g_settings_get_string (settings, "database");

  return *chosen != '\0' ? g_steal_pointer (&chosen) : NULL;
}

/* Returns: (transfer full): the database that is used unless someone says otherwise */
static char *
dup_usual_path (void)
{
  char *chosen = dup_chosen ();

  return chosen != NULL ? chosen : concord_store_default_path ();
}

static char *
describe (const ConcordCliCommand *command)
{
  g_autofree char *usual = dup_usual_path ();
  g_autofree char *database = g_strdup_printf (_("Sessions are kept in %s unless --database names another file."), usual);
  const char *statuses = _("Exit status: 0 done; 1 what was asked could not be done; 2 wrong use.");

  if (command->details == NULL)
    return g_strdup_printf ("%s\n%s\n", database, statuses);

  return g_strdup_printf ("%s\n\n%s\n%s\n", _(command->details), database, statuses);
}

/**
 * concord_cli_wrong_use:
 *
 * Says what was wrong about the words on the command line, and where help is.
 */
ConcordCliStatus
concord_cli_wrong_use (const ConcordCliCommand *command,
                       const char              *message)
{
  g_autofree char *help = g_strdup_printf ("concord %s --help", command->name);

  concord_cli_complain (command->name, message);
  /* Translators: a command, as in "See: concord import --help" */
  g_printerr (_("See: %s\n"), help);

  return CONCORD_CLI_WRONG_USE;
}

/**
 * concord_cli_parse:
 * @entries: (nullable): the command's own options
 * @argc: (inout): and
 * @argv: (inout): with the command's name first; without the options afterwards
 *
 * Returns: %FALSE after wrong use, which was said
 */
gboolean
concord_cli_parse (ConcordCli              *self,
                   const ConcordCliCommand *command,
                   const GOptionEntry      *entries,
                   int                     *argc,
                   char                  ***argv)
{
  g_autofree char *database = NULL;
  const GOptionEntry common[] = {
    { "database", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &database, N_ ("The session database to use"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_(command->arguments));
  g_autofree char *program = g_strdup_printf ("concord %s", command->name);
  g_autofree char *description = describe (command);
  g_autoptr (GError) error = NULL;

  /* For the usage line. */
  g_set_prgname (program);

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _(command->summary));
  g_option_context_set_description (context, description);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, argc, argv, &error))
    {
      concord_cli_wrong_use (command, error->message);
      return FALSE;
    }

  if (database != NULL)
    {
      g_free (self->database);
      self->database = g_steal_pointer (&database);
    }

  return TRUE;
}

/**
 * concord_cli_dup_path:
 *
 * Returns: (transfer full): the database to use
 */
char *
concord_cli_dup_path (ConcordCli *self)
{
  return self->database != NULL ? g_canonicalize_filename (self->database, NULL) : dup_usual_path ();
}

/**
 * concord_cli_dup_text:
 * @argument: an argument that is text and not the name of a file
 *
 * Returns: (transfer full): the same in valid UTF-8
 */
char *
concord_cli_dup_text (const char *argument)
{
  char *text;

  if (g_utf8_validate (argument, -1, NULL))
    return g_strdup (argument);

  text = g_locale_to_utf8 (argument, -1, NULL, NULL, NULL);

  return text != NULL ? text : g_utf8_make_valid (argument, -1);
}
