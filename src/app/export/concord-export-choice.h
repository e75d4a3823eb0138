/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-export.h"

G_BEGIN_DECLS

/**
 * ConcordExportChoice:
 * @formats: a mask of 1 << #ConcordFormat
 * @hide: who it is for; 0 for the facilitator
 * @left_out: the parts of the summary that are not wanted, so that parts which are new to Concord are there
 * @language: (nullable): of what is around what was said; %NULL for the reader's own
 * @second_language: (nullable): another beside it
 * @paper: the size of the page
 * @form: whether a web page can be answered in a browser
 * @byte_order_mark: whether tables open in Excel as they should
 *
 * What someone chose to hand out, remembered until the next time.
 */
typedef struct
{
  guint formats;
  ConcordHide hide;
  guint left_out;
  char *language;
  char *second_language;
  ConcordPaper paper;
  gboolean form;
  gboolean byte_order_mark;
} ConcordExportChoice;

ConcordExportChoice *concord_export_choice_new          (void) G_GNUC_WARN_UNUSED_RESULT;
ConcordExportChoice *concord_export_choice_load         (GSettings                 *settings) G_GNUC_WARN_UNUSED_RESULT;
void                 concord_export_choice_save         (const ConcordExportChoice *self,
                                                         GSettings                 *settings);
ConcordExportChoice *concord_export_choice_copy         (const ConcordExportChoice *self) G_GNUC_WARN_UNUSED_RESULT;
void                 concord_export_choice_free         (ConcordExportChoice       *self);

gboolean             concord_export_choice_has          (const ConcordExportChoice *self,
                                                         ConcordFormat              format);
void                 concord_export_choice_set          (ConcordExportChoice       *self,
                                                         ConcordFormat              format,
                                                         gboolean                   chosen);
guint                concord_export_choice_count        (const ConcordExportChoice *self);
ConcordExportUses    concord_export_choice_get_uses     (const ConcordExportChoice *self);
gboolean             concord_export_choice_is_answerable (const ConcordExportChoice *self);
ConcordExportOptions concord_export_choice_get_options  (const ConcordExportChoice *self,
                                                         const char                *revision,
                                                         gint64                     made);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordExportChoice, concord_export_choice_free)

G_END_DECLS
