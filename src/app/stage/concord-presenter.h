/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-displays.h"
#include "concord-stage.h"

G_BEGIN_DECLS

/**
 * ConcordAudience:
 * @CONCORD_AUDIENCE_AWAY: there is no audience window: only the console is open, or nobody presents
 * @CONCORD_AUDIENCE_SHOWN: it is on a display
 * @CONCORD_AUDIENCE_UNPLUGGED: its display was unplugged, and it comes back with it
 */
typedef enum
{
  CONCORD_AUDIENCE_AWAY,
  CONCORD_AUDIENCE_SHOWN,
  CONCORD_AUDIENCE_UNPLUGGED,
} ConcordAudience;

/**
 * ConcordPresenter:
 *
 * Presenting one session: from "Present" to its end. It belongs to a session page and gives it, and the audience
 * window, the actions stage.present, stage.console and, while presenting, stage.end, stage.leave, stage.next,
 * stage.previous, stage.first, stage.last, stage.jump, stage.show (s: id of a record), stage.blanked, stage.frozen,
 * stage.laser, stage.display (s: key of a display), stage.swap, stage.pause, stage.extend, stage.next-item.
 *
 * Properties, read only:
 * - stage (nullable #ConcordStage): while presenting
 * - audience (uint): a #ConcordAudience
 *
 * ConcordPresenter::displays-changed: which displays there are, or which is the audience's.
 */
#define CONCORD_TYPE_PRESENTER (concord_presenter_get_type ())
G_DECLARE_FINAL_TYPE (ConcordPresenter, concord_presenter, CONCORD, PRESENTER, GObject)

ConcordPresenter *concord_presenter_new          (GtkWidget        *page,
                                                  AdwViewStack     *views,
                                                  ConcordDesk      *desk,
                                                  GSettings        *settings) G_GNUC_WARN_UNUSED_RESULT;
void              concord_presenter_present      (ConcordPresenter *self);
void              concord_presenter_open_console (ConcordPresenter *self);
void              concord_presenter_leave        (ConcordPresenter *self);
void              concord_presenter_end          (ConcordPresenter *self);
void              concord_presenter_jump         (ConcordPresenter *self);
void              concord_presenter_show_on      (ConcordPresenter *self,
                                                  GdkMonitor       *monitor);
void              concord_presenter_swap         (ConcordPresenter *self);
void              concord_presenter_ask_page     (ConcordPresenter *self,
                                                  const char       *action);
void              concord_presenter_say          (ConcordPresenter *self,
                                                  const char       *message);

ConcordDesk      *concord_presenter_get_desk     (ConcordPresenter *self);
ConcordStage     *concord_presenter_get_stage    (ConcordPresenter *self);
ConcordAudience   concord_presenter_get_audience (ConcordPresenter *self);
ConcordDisplays  *concord_presenter_get_displays (ConcordPresenter *self);
const char       *concord_presenter_get_display  (ConcordPresenter *self);

G_END_DECLS
