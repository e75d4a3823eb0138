/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A place on the board where something can be added, as an item between the records. Adds nothing. */

#include "config.h"

#include "concord-board-add.h"

struct _ConcordBoardAdd
{
  GObject parent_instance;

  ConcordKind kind;
  ConcordRecord *owner;
};

G_DEFINE_FINAL_TYPE (ConcordBoardAdd, concord_board_add, G_TYPE_OBJECT)

static void
concord_board_add_finalize (GObject *object)
{
  ConcordBoardAdd *self = CONCORD_BOARD_ADD (object);

  g_clear_object (&self->owner);

  G_OBJECT_CLASS (concord_board_add_parent_class)->finalize (object);
}

static void
concord_board_add_class_init (ConcordBoardAddClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = concord_board_add_finalize;
}

static void
concord_board_add_init (ConcordBoardAdd *self)
{
}

/**
 * concord_board_add_new:
 * @owner: (nullable): what the new record is to belong to
 */
ConcordBoardAdd *
concord_board_add_new (ConcordKind    kind,
                       ConcordRecord *owner)
{
  ConcordBoardAdd *self = g_object_new (CONCORD_TYPE_BOARD_ADD, NULL);

  self->kind = kind;
  g_set_object (&self->owner, owner);

  return self;
}

ConcordKind
concord_board_add_get_kind (ConcordBoardAdd *self)
{
  return self->kind;
}

/**
 * concord_board_add_get_owner:
 *
 * Returns: (transfer none) (nullable): what a new record would belong to
 */
ConcordRecord *
concord_board_add_get_owner (ConcordBoardAdd *self)
{
  return self->owner;
}
