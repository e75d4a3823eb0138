/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-window.h"

G_BEGIN_DECLS

/**
 * ConcordTestWindow:
 * @folder: of its own; gone when it is freed
 * @path: the database
 *
 * The program with a database of its own and one window, for tests that use it as a person does.
 */
typedef struct
{
  char *folder;
  char *path;
  ConcordApplication *application;
  ConcordWindow *window;
} ConcordTestWindow;

ConcordTestWindow *concord_test_window_new   (int                width,
                                              int                height) G_GNUC_WARN_UNUSED_RESULT;
void               concord_test_window_free  (ConcordTestWindow *self);
ConcordStore      *concord_test_window_store (ConcordTestWindow *self);
void               concord_test_window_use   (ConcordTestWindow *self,
                                              const char        *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordTestWindow, concord_test_window_free)

/* Waiting for what the window does, never for time to pass. */
void       concord_test_settle (gpointer     widget);
gboolean   concord_test_until  (gboolean   (*holds) (gpointer data),
                                gpointer     data);

/* Finding what is shown */
GtkWidget *concord_test_find        (gpointer     from,
                                     GType        type,
                                     guint        index);
GtkWidget *concord_test_find_label  (gpointer     from,
                                     const char  *text);
GtkWidget *concord_test_find_action (gpointer     from,
                                     const char  *action);
guint      concord_test_count       (gpointer     from,
                                     GType        type);
void       concord_test_click       (ConcordTestWindow *self,
                                     GtkWidget   *button);
void       concord_test_type        (gpointer     editable,
                                     const char  *text);
void       concord_test_press       (gpointer     root,
                                     guint        keyval,
                                     GdkModifierType modifiers);

char *concord_test_add_session (ConcordStore *store,
                                const char   *title,
                                const char   *date,
                                const char   *vision);

G_END_DECLS
