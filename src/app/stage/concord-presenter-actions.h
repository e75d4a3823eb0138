/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-presenter.h"

G_BEGIN_DECLS

/* What keys, buttons and menus ask of a presenter. */

GSimpleActionGroup *concord_presenter_actions_new    (ConcordPresenter   *presenter) G_GNUC_WARN_UNUSED_RESULT;
void                concord_presenter_actions_update (ConcordPresenter   *presenter,
                                                      GSimpleActionGroup *actions);

G_END_DECLS
