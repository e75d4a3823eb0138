/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*LettersComplain) (GtkWidget  *widget,
                                 const char *text,
                                 gpointer    user_data);

void letters_examine (GtkWidget       *widget,
                      LettersComplain  complain,
                      gpointer         user_data);

G_END_DECLS
