/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "concord-answer.h"
#include "concord-merge.h"
#include "concord-note.h"

G_BEGIN_DECLS

#define CONCORD_ANSWER_FILE_MEDIA_TYPE "application/vnd.concord.answer+json"
#define CONCORD_ANSWER_FILE_SUFFIX     ".concord-answer.json"

/**
 * ConcordAnswerFunding:
 * @id: of the funding line that it becomes
 * @amount: in minor units, -1 where nothing was said
 * @year: 0 where nothing was said
 * @form: a #ConcordFundingLineForm, 0 where nothing was said; “type” in the file
 * @note: what it is for, or empty; “note” in the file
 *
 * Money, people or things that the partner puts into a commitment.
 */
typedef struct
{
  char *id;
  gint64 amount;
  int year;
  guint form;
  char *note;
} ConcordAnswerFunding;

/**
 * ConcordAnswerNote:
 * @id: of the note that it becomes
 * @sort: “type” in the file
 */
typedef struct
{
  char *id;
  char *text;
  ConcordNoteSort sort;
} ConcordAnswerNote;

/**
 * ConcordAnswerFile:
 *
 * What one partner says to a revision of a session: an answer for each of its commitments (accept, decline, propose),
 * with a comment, other words or dates, and money; and notes. It begins empty, is filled reply by reply, and goes
 * through JSON unchanged: the same text is the draft while someone is answering and the file that is sent.
 *
 * The id of the file is made when it begins and stays. Sent twice it is the same answer.
 *
 * ConcordAnswerFile::changed is emitted after each change.
 */
#define CONCORD_TYPE_ANSWER_FILE (concord_answer_file_get_type ())
G_DECLARE_FINAL_TYPE (ConcordAnswerFile, concord_answer_file, CONCORD, ANSWER_FILE, GObject)

ConcordAnswerFile *concord_answer_file_new (const char *session,
                                            const char *revision,
                                            const char *partner) G_GNUC_WARN_UNUSED_RESULT;

/* Whose it is and what it answers */
const char *concord_answer_file_get_id       (ConcordAnswerFile *self);
const char *concord_answer_file_get_session  (ConcordAnswerFile *self);
const char *concord_answer_file_get_revision (ConcordAnswerFile *self);
const char *concord_answer_file_get_partner  (ConcordAnswerFile *self);
const char *concord_answer_file_get_name     (ConcordAnswerFile *self);
const char *concord_answer_file_get_role     (ConcordAnswerFile *self);
const char *concord_answer_file_get_made     (ConcordAnswerFile *self);
gboolean    concord_answer_file_set_by       (ConcordAnswerFile *self,
                                              const char        *name,
                                              const char        *role,
                                              GError           **error);
void        concord_answer_file_set_made     (ConcordAnswerFile *self,
                                              gint64             made);

/* Replies, by the id of the commitment. What was not said reads as 0, empty or none */
char              **concord_answer_file_list_commitments (ConcordAnswerFile *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean            concord_answer_file_has_reply        (ConcordAnswerFile *self,
                                                          const char        *commitment);
ConcordAnswerChoice concord_answer_file_get_answer       (ConcordAnswerFile *self,
                                                          const char        *commitment);
void                concord_answer_file_set_answer       (ConcordAnswerFile *self,
                                                          const char        *commitment,
                                                          ConcordAnswerChoice answer);
const char         *concord_answer_file_get_comment      (ConcordAnswerFile *self,
                                                          const char        *commitment);
gboolean            concord_answer_file_set_comment      (ConcordAnswerFile *self,
                                                          const char        *commitment,
                                                          const char        *comment,
                                                          GError           **error);

/* Other words or dates. A change may be to say nothing; that is not the same as no change */
gboolean            concord_answer_file_can_change       (guint              field);
const ConcordValue *concord_answer_file_get_change       (ConcordAnswerFile *self,
                                                          const char        *commitment,
                                                          guint              field);
gboolean            concord_answer_file_set_change       (ConcordAnswerFile *self,
                                                          const char        *commitment,
                                                          guint              field,
                                                          const ConcordValue *value,
                                                          GError           **error);
void                concord_answer_file_unset_change     (ConcordAnswerFile *self,
                                                          const char        *commitment,
                                                          guint              field);

/* Money; an entry with the id of one that is there takes its place */
guint                       concord_answer_file_get_n_funding  (ConcordAnswerFile          *self,
                                                                const char                 *commitment);
const ConcordAnswerFunding *concord_answer_file_get_funding    (ConcordAnswerFile          *self,
                                                                const char                 *commitment,
                                                                guint                       index);
const char                 *concord_answer_file_set_funding    (ConcordAnswerFile          *self,
                                                                const char                 *commitment,
                                                                const ConcordAnswerFunding *funding,
                                                                GError                    **error);
void                        concord_answer_file_remove_funding (ConcordAnswerFile          *self,
                                                                const char                 *commitment,
                                                                const char                 *id);

/* Notes; an entry with the id of one that is there takes its place */
guint                    concord_answer_file_get_n_notes (ConcordAnswerFile       *self);
const ConcordAnswerNote *concord_answer_file_get_note    (ConcordAnswerFile       *self,
                                                          guint                    index);
const char              *concord_answer_file_set_note    (ConcordAnswerFile       *self,
                                                          const ConcordAnswerNote *note,
                                                          GError                 **error);
void                     concord_answer_file_remove_note (ConcordAnswerFile       *self,
                                                          const char              *id);

/* As JSON, and back */
gboolean           concord_answer_file_is_empty (ConcordAnswerFile *self);
GBytes            *concord_answer_file_write    (ConcordAnswerFile *self,
                                                 GError           **error) G_GNUC_WARN_UNUSED_RESULT;
ConcordAnswerFile *concord_answer_file_read     (GBytes            *bytes,
                                                 GError           **error) G_GNUC_WARN_UNUSED_RESULT;
ConcordAnswerFile *concord_answer_file_load     (GFile             *file,
                                                 GCancellable      *cancellable,
                                                 GError           **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean           concord_answer_file_is_one   (GBytes            *bytes);
char              *concord_answer_schema_new    (void) G_GNUC_WARN_UNUSED_RESULT;

/* What it changes in the revision it answers, and in the session as it is */
ConcordDelta      *concord_answer_file_to_delta (ConcordAnswerFile *self,
                                                 ConcordGraph      *base,
                                                 GError           **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean           concord_answer_file_is_taken (ConcordAnswerFile *self,
                                                 ConcordGraph      *mine);
ConcordMerge      *concord_answer_file_merge    (ConcordAnswerFile *self,
                                                 ConcordGraph      *base,
                                                 ConcordGraph      *mine,
                                                 GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
