/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the commands write: the terminal, a pipe, or a file that appears whole or not at all. It never
 * overwrites a file that it was not told to replace.
 */

#include "config.h"

#include "concord-cli-output.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "concord-sandbox.h"

static gboolean
fail_with_errno (int      code,
                 GError **error)
{
  g_set_error_literal (error, G_FILE_ERROR, (int) g_file_error_from_errno (code), g_strerror (code));
  return FALSE;
}

static gboolean
write_all (int         fd,
           const char *data,
           gsize       size,
           GError    **error)
{
  while (size > 0)
    {
      gssize written = write (fd, data, size);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return fail_with_errno (errno, error);

      data += written;
      size -= (gsize) written;
    }

  return TRUE;
}

/**
 * concord_cli_say:
 *
 * Says how it goes, in the locale's encoding. A reader who went away is not a reason to stop working.
 */
void
concord_cli_say (const char *format,
                 ...)
{
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_print ("%s\n", line);
}

/**
 * concord_cli_complain:
 * @place: (nullable): a file, or another word for what the message is about
 */
void
concord_cli_complain (const char *place,
                      const char *message)
{
  if (place != NULL)
    g_printerr ("concord: %s: %s\n", place, message);
  else
    g_printerr ("concord: %s\n", message);
}

/**
 * concord_cli_complain_of_file:
 * @error: why the file could not be read
 *
 * A file that is there, but not for the sandbox, is nothing that "No such file" explains.
 */
void
concord_cli_complain_of_file (const char   *place,
                              const GError *error)
{
  gboolean missing =
    g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) || g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);

  if (missing && concord_sandbox_is_around ())
    /* Translators: leave "flatpak run --filesystem=" as it is */
    concord_cli_complain (place, _("the sandbox sees no such file; flatpak run --filesystem=FOLDER lets it into a folder"));
  else
    concord_cli_complain (place, error->message);
}

/**
 * concord_cli_write_stdout:
 *
 * Returns: %FALSE where it could not be written; a reader that has read enough, as head does, is not
 *   an error
 */
gboolean
concord_cli_write_stdout (GBytes  *bytes,
                          GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GError) local_error = NULL;

  if (write_all (STDOUT_FILENO, data, size, &local_error) || g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_PIPE))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* Devices and pipes have no place to rename something to. */
static gboolean
write_into (const char *path,
            GBytes     *bytes,
            GError    **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  int fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  gboolean done;

  if (fd < 0)
    return fail_with_errno (errno, error);

  done = write_all (fd, data, size, error);
  if (close (fd) != 0 && done)
    done = fail_with_errno (errno, error);

  return done;
}

/* Gives @temporary its name, which must be free unless @replace. */
static gboolean
put_in_place (const char *temporary,
              const char *path,
              gboolean    replace,
              GError    **error)
{
  if (!replace)
    {
      if (link (temporary, path) == 0)
        {
          g_unlink (temporary);
          return TRUE;
        }

      /* Some file systems have no links; there the check and the rename are two steps. */
      if (errno == EEXIST || g_file_test (path, G_FILE_TEST_EXISTS))
        return fail_with_errno (EEXIST, error);
    }

  if (g_rename (temporary, path) != 0)
    return fail_with_errno (errno, error);

  return TRUE;
}

static gboolean
write_beside (const char *path,
              GBytes     *bytes,
              gboolean    replace,
              GError    **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_build_filename (folder, ".concord-XXXXXX", NULL);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666);
  gboolean done;

  if (fd < 0)
    return fail_with_errno (errno, error);

  done = write_all (fd, data, size, error);
  if (done && fsync (fd) != 0)
    done = fail_with_errno (errno, error);
  if (close (fd) != 0 && done)
    done = fail_with_errno (errno, error);

  if (done && put_in_place (temporary, path, replace, error))
    return TRUE;

  g_unlink (temporary);
  return FALSE;
}

/**
 * concord_cli_write_file:
 * @replace: whether a file that is there already may go
 * @error: of %G_FILE_ERROR; %G_FILE_ERROR_EXIST where a file is in the way, %G_FILE_ERROR_NOENT where the sandbox would
 *   lose it
 */
gboolean
concord_cli_write_file (const char *path,
                        GBytes     *bytes,
                        gboolean    replace,
                        GError    **error)
{
  struct stat status;
  gboolean exists = stat (path, &status) == 0;

  if ((!exists || S_ISREG (status.st_mode)) && concord_sandbox_loses (path))
    {
      g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_NOENT,
                           _("the sandbox would lose this file; flatpak run --filesystem=FOLDER lets it into a folder, and "
                             "--output=- leaves the writing to your shell"));
      return FALSE;
    }

  if (!exists)
    return write_beside (path, bytes, FALSE, error);

  if (S_ISDIR (status.st_mode))
    return fail_with_errno (EISDIR, error);
  if (!S_ISREG (status.st_mode))
    return write_into (path, bytes, error);
  if (!replace)
    return fail_with_errno (EEXIST, error);

  {
    /* Where the name is a link, what it leads to is replaced and the link stays. */
    char *resolved = realpath (path, NULL);
    gboolean done = write_beside (resolved != NULL ? resolved : path, bytes, TRUE, error);

    free (resolved);
    return done;
  }
}

/**
 * concord_cli_text_width:
 *
 * Returns: how many columns of a terminal @text takes
 */
guint
concord_cli_text_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}
