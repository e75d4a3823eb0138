/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sentences about errors of the core that the window shows. Never decides what happens next. */

#include "config.h"

#include "concord-trouble.h"

#include <glib/gi18n-lib.h>

#include "concord-store.h"

static gboolean
means (const GError *error,
       ConcordStoreError meaning)
{
  return g_error_matches (error, CONCORD_STORE_ERROR, (int) meaning);
}

/**
 * concord_trouble_describe_unsaved:
 *
 * Returns: (transfer full): why the last change is not saved, and what would help
 */
char *
concord_trouble_describe_unsaved (const GError *error)
{
  if (means (error, CONCORD_STORE_ERROR_FULL))
    return g_strdup (_("Not saved: the disk is full. Make some room, then retry."));
  if (means (error, CONCORD_STORE_ERROR_READ_ONLY))
    return g_strdup (_("Not saved: the session database is read-only."));
  if (means (error, CONCORD_STORE_ERROR_LOCKED))
    return g_strdup (_("Not saved: another program is using the session database."));
  if (means (error, CONCORD_STORE_ERROR_MOVED))
    return g_strdup (_("Not saved: the session database was moved or deleted. Put it back, then retry."));
  if (means (error, CONCORD_STORE_ERROR_DAMAGED))
    return g_strdup (_("Not saved: the session database is damaged."));

  return g_strdup_printf (_("Not saved: %s"), error->message);
}

/**
 * concord_trouble_describe_warning:
 *
 * Returns: (transfer full): what is wrong although work can go on
 */
char *
concord_trouble_describe_warning (const GError *error)
{
  if (means (error, CONCORD_STORE_ERROR_DAMAGED))
    return g_strdup (_("The session database is damaged. Export your sessions now, then go back to a backup copy."));
  if (means (error, CONCORD_STORE_ERROR_FULL))
    return g_strdup (_("The disk is full: sessions could not be backed up."));
  if (means (error, CONCORD_STORE_ERROR_READ_ONLY))
    return g_strdup (_("Sessions could not be backed up: the folder of the session database is read-only."));

  return g_strdup (error->message);
}

/**
 * concord_trouble_title_closed:
 *
 * Returns: (transfer none): in a few words, why the sessions cannot be opened
 */
const char *
concord_trouble_title_closed (const GError *error)
{
  if (means (error, CONCORD_STORE_ERROR_DAMAGED))
    return _("The Session Database Is Damaged");
  if (means (error, CONCORD_STORE_ERROR_NOT_OURS))
    return _("Not a Session Database");
  if (means (error, CONCORD_STORE_ERROR_NEWER))
    return _("Made by a Newer Concord");
  if (means (error, CONCORD_STORE_ERROR_LOCKED))
    return _("The Session Database Is in Use");
  if (means (error, CONCORD_STORE_ERROR_READ_ONLY))
    return _("The Session Database Is Read-Only");
  if (means (error, CONCORD_STORE_ERROR_FULL))
    return _("The Disk Is Full");

  return _("Sessions Cannot Be Opened");
}

/**
 * concord_trouble_describe_closed:
 * @path: the database that could not be opened
 *
 * Returns: (transfer full): what that means, and that nothing was changed
 */
char *
concord_trouble_describe_closed (const GError *error,
                                 const char *path)
{
  g_autofree char *name = g_filename_display_name (path);

  if (means (error, CONCORD_STORE_ERROR_DAMAGED))
    return g_strdup_printf (
        _("%s cannot be read as a session database. Nothing in it was changed. If there is a backup copy, it holds "
          "your sessions as they were a while ago."),
        name);
  if (means (error, CONCORD_STORE_ERROR_NOT_OURS))
    return g_strdup_printf (_("%s belongs to another program. Nothing in it was changed."), name);
  if (means (error, CONCORD_STORE_ERROR_NEWER))
    return g_strdup_printf (
        _("%s was last used by a newer version of Concord, and this one could lose what it does not "
          "know. Update Concord on this computer, or use another database. Nothing was changed."),
        name);
  if (means (error, CONCORD_STORE_ERROR_LOCKED))
    return g_strdup_printf (
        _("Another program, or Concord for another user, is using %s. Close it, then try again."), name);
  if (means (error, CONCORD_STORE_ERROR_READ_ONLY))
    return g_strdup_printf (
        _("Concord may not write to %s. Change its permissions or those of its folder, then try again."),
        name);
  if (means (error, CONCORD_STORE_ERROR_FULL))
    return g_strdup_printf (_("There is no room left for %s. Make some, then try again."), name);

  return g_strdup_printf (_("%s could not be opened: %s"), name, error->message);
}
