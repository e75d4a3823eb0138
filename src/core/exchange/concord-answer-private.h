/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What an answer file holds. For its own codec only. */

#include "concord-answer-file.h"
#include "concord-kinds.h"

G_BEGIN_DECLS

#define CONCORD_ANSWER_FILE_TYPE "concord-answer"

enum
{
  CONCORD_ANSWER_FILE_VERSION = 1,
};

typedef struct
{
  char *commitment;
  ConcordAnswerChoice answer;
  char *comment;
  ConcordValue *changes[CONCORD_COMMITMENT_PRIVATE + 1]; /* by field; %NULL for no change */
  GPtrArray *funding;                                    /* of ConcordAnswerFunding */
} ConcordReply;

struct _ConcordAnswerFile
{
  GObject parent_instance;

  char *id;
  char *session;
  char *revision;
  char *partner;
  char *name;
  char *role;
  char *made;
  GPtrArray *replies;        /* of ConcordReply, in the order in which they were begun */
  GHashTable *by_commitment; /* id, the reply's own → ConcordReply */
  GPtrArray *notes;          /* of ConcordAnswerNote */
};

ConcordReply *concord_answer_file_find_reply   (ConcordAnswerFile *self,
                                                const char        *commitment);
ConcordReply *concord_answer_file_ensure_reply (ConcordAnswerFile *self,
                                                const char        *commitment);

G_END_DECLS
