/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-answer-file.h"

G_BEGIN_DECLS

char *concord_reply_dup_name (ConcordGraph      *graph,
                              ConcordAnswerFile *answer) G_GNUC_WARN_UNUSED_RESULT;
void  concord_reply_send     (GtkWidget         *widget,
                              ConcordGraph      *graph,
                              ConcordAnswerFile *answer);

G_END_DECLS
