/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-date-names.h"
#include "concord-graph.h"

G_BEGIN_DECLS

/**
 * ConcordCaptureMark:
 *
 * What may stand before a word in a line that is captured: a partner, where the card goes, a date.
 */
typedef enum
{
  CONCORD_CAPTURE_PARTNER = '@',
  CONCORD_CAPTURE_PLACE = '#',
  CONCORD_CAPTURE_DATE = '/',
} ConcordCaptureMark;

/**
 * ConcordCaptureNames:
 *
 * What can be meant after a mark in a line that becomes a card of one kind: partners by name and short name,
 * outcomes and priorities by title. Made when a line is begun; it does not follow the session.
 */
typedef struct _ConcordCaptureNames ConcordCaptureNames;

ConcordCaptureNames *concord_capture_names_new  (ConcordGraph        *graph,
                                                 ConcordKind          kind,
                                                 const GDate         *today) G_GNUC_WARN_UNUSED_RESULT;
void                 concord_capture_names_free (ConcordCaptureNames *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordCaptureNames, concord_capture_names_free)

ConcordGraph      *concord_capture_names_get_graph  (ConcordCaptureNames *self);
ConcordKind        concord_capture_names_get_kind   (ConcordCaptureNames *self);
const GDate       *concord_capture_names_get_today  (ConcordCaptureNames *self);
ConcordDateNames  *concord_capture_names_get_dates  (ConcordCaptureNames *self);

gboolean       concord_capture_names_allow (ConcordCaptureNames *self,
                                            gunichar             mark);
GPtrArray     *concord_capture_names_list  (ConcordCaptureNames *self,
                                            ConcordCaptureMark   mark);
ConcordRecord *concord_capture_names_find  (ConcordCaptureNames *self,
                                            ConcordCaptureMark   mark,
                                            const char          *said);
char          *concord_capture_names_spell (ConcordCaptureNames *self,
                                            ConcordCaptureMark   mark,
                                            ConcordRecord       *record) G_GNUC_WARN_UNUSED_RESULT;
char          *concord_capture_names_read_date (ConcordCaptureNames *self,
                                                const char          *said) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
