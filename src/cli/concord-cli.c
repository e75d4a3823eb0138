/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which command is meant, and the help about all of them. It does none of their work. */

#include "config.h"

#include "concord-cli.h"

#include <glib/gi18n-lib.h>
#include <signal.h>
#include <string.h>

#include "concord-cli-command.h"
#include "concord-cli-output.h"

static const ConcordCliCommand *const commands[] = {
  &concord_cli_import,
  &concord_cli_export,
  &concord_cli_merge,
  &concord_cli_validate,
  &concord_cli_list,
};

static const ConcordCliCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_strcmp0 (commands[i]->name, name) == 0)
        return commands[i];
    }

  return NULL;
}

static gboolean
is_any_of (const char        *argument,
           const char *const *names)
{
  return argument != NULL && g_strv_contains (names, argument);
}

static gboolean
asks_for_help (const char *argument)
{
  static const char *const names[] = { "help", "--help", "-h", "-?", NULL };

  return is_any_of (argument, names);
}

static gboolean
asks_for_version (const char *argument)
{
  static const char *const names[] = { "--version", NULL };

  return is_any_of (argument, names);
}

/* How many arguments --database takes here: "--database=FILE" or "--database FILE". */
static int
count_database (int    argc,
                char **argv,
                int    at)
{
  if (at >= argc)
    return 0;
  if (g_str_has_prefix (argv[at], "--database="))
    return 1;
  if (g_str_equal (argv[at], "--database") && at + 1 < argc)
    return 2;

  return 0;
}

static int
skip_database (int    argc,
               char **argv)
{
  int at = 1;
  int n;

  while ((n = count_database (argc, argv, at)) > 0)
    at += n;

  return at;
}

/* A word that is neither an option nor a file, nor could be one: a command that does not exist. */
static gboolean
is_mistyped_command (const char *argument)
{
  return argument[0] != '-' && argument[0] != '\0' && strpbrk (argument, "./:\\") == NULL &&
         !g_file_test (argument, G_FILE_TEST_EXISTS);
}

static void
print_help (void)
{
  /* Translators: names of commands and options stay as they are */
  g_print (_("Usage:\n"
             "  concord [--new-window] [FILE…]   open the window, with these session files\n"
             "  concord COMMAND …                work without a window\n"));
  g_print ("\n%s\n", _("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-10s %s\n", commands[i]->name, _(commands[i]->summary));
  g_print ("  %-10s %s\n", "help", _("Show this page, or help about a command"));

  g_print ("\n%s\n", _("Options:"));
  /* Translators: translate only the last word */
  g_print ("  %-17s %s\n", _("--database=FILE"), _("The session database to use, before or after the command"));
  g_print ("  %-17s %s\n", "--version", _("Show which version this is"));
  g_print ("\n%s\n", _("Exit status: 0 done; 1 what was asked could not be done; 2 wrong use."));
  g_print (_("A file that is called like a command: write ./list\n"));
}

static ConcordCliStatus
help_with (ConcordCli *cli,
           const char *name)
{
  const ConcordCliCommand *command = find_command (name);
  g_autofree char *message = NULL;
  char help[] = "--help";
  char *argv[] = { (char *) name, help, NULL };

  if (name == NULL)
    {
      print_help ();
      return CONCORD_CLI_DONE;
    }

  if (command != NULL)
    return command->run (cli, 2, argv);

  message = g_strdup_printf (_("there is no command “%s”"), name);
  concord_cli_complain (NULL, message);
  g_printerr (_("See: %s\n"), "concord --help");
  return CONCORD_CLI_WRONG_USE;
}

/**
 * concord_cli_wants:
 *
 * Returns: whether the command line asks for work without a window. What it does not ask for is the
 *   application's: files to open and its own options.
 */
gboolean
concord_cli_wants (int    argc,
                   char **argv)
{
  int at = skip_database (argc, argv);

  if (at >= argc)
    return FALSE;

  return find_command (argv[at]) != NULL || asks_for_help (argv[at]) || asks_for_version (argv[at]) ||
         is_mistyped_command (argv[at]);
}

/**
 * concord_cli_run:
 *
 * The caller has set the locale.
 *
 * Returns: the exit status
 */
int
concord_cli_run (int    argc,
                 char **argv)
{
  ConcordCli cli = { NULL };
  const ConcordCliCommand *command;
  ConcordCliStatus status;
  int at = skip_database (argc, argv);

  g_set_prgname ("concord");
  /* A reader that goes away, as head does, must not cut an import short. */
  signal (SIGPIPE, SIG_IGN);

  for (int i = 1; i < at; i += count_database (argc, argv, i))
    {
      const char *equals = strchr (argv[i], '=');

      g_set_str (&cli.database, count_database (argc, argv, i) == 2 ? argv[i + 1] : equals + 1);
    }

  command = at < argc ? find_command (argv[at]) : NULL;
  if (command != NULL)
    {
      status = command->run (&cli, argc - at, argv + at);
    }
  else if (at < argc && asks_for_version (argv[at]))
    {
      concord_cli_say ("Concord %s", PACKAGE_VERSION);
      status = CONCORD_CLI_DONE;
    }
  else
    {
      gboolean help = at >= argc || asks_for_help (argv[at]);

      status = help_with (&cli, help ? (at + 1 < argc ? argv[at + 1] : NULL) : argv[at]);
    }

  g_clear_pointer (&cli.database, g_free);

  return (int) status;
}
