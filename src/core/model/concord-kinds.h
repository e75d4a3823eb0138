/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* All kinds at once, for code that works over more than one. */

#include "concord-agenda-item.h"
#include "concord-answer.h"
#include "concord-ballot.h"
#include "concord-benefit-line.h"
#include "concord-cohort.h"
#include "concord-commitment.h"
#include "concord-evidence.h"
#include "concord-funding-line.h"
#include "concord-lesson.h"
#include "concord-note.h"
#include "concord-outcome.h"
#include "concord-partner.h"
#include "concord-priority.h"
#include "concord-rating.h"
#include "concord-revision.h"
#include "concord-session.h"
#include "concord-vote-round.h"
