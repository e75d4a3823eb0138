/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One record of any kind: its id, its place among its siblings and what its fields hold. The kinds are
 * subclasses that bring a field table and nothing else. A record never writes itself anywhere; one of the many
 * of a session may leave its content in the store until someone asks.
 */

#include "config.h"

#include "concord-record.h"

#include "concord-kinds.h"
#include "concord-record-list-write.h"
#include "concord-record-write.h"

/* What a record says, in one piece, because most records of a large session are without. */
typedef struct
{
  char *extra;
  ConcordValue values[];
} ConcordContent;

/* The id is a UUID; in place, because a large session has a hundred thousand of them. */
typedef struct
{
  double position;
  ConcordContent *content; /* NULL while nobody asked */
  ConcordRecordList *home; /* not owned: the list of its owner in which it stands, which knows where to read it */
  char id[sizeof "01234567-0123-0123-0123-0123456789ab"];
} ConcordRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ConcordRecord, concord_record, G_TYPE_OBJECT)

static const ConcordKindInfo *const infos[CONCORD_N_KINDS] = {
  [CONCORD_KIND_SESSION] = &concord_session_info,
  [CONCORD_KIND_PARTNER] = &concord_partner_info,
  [CONCORD_KIND_COHORT] = &concord_cohort_info,
  [CONCORD_KIND_OUTCOME] = &concord_outcome_info,
  [CONCORD_KIND_PRIORITY] = &concord_priority_info,
  [CONCORD_KIND_COMMITMENT] = &concord_commitment_info,
  [CONCORD_KIND_FUNDING_LINE] = &concord_funding_line_info,
  [CONCORD_KIND_BENEFIT_LINE] = &concord_benefit_line_info,
  [CONCORD_KIND_EVIDENCE] = &concord_evidence_info,
  [CONCORD_KIND_NOTE] = &concord_note_info,
  [CONCORD_KIND_VOTE_ROUND] = &concord_vote_round_info,
  [CONCORD_KIND_BALLOT] = &concord_ballot_info,
  [CONCORD_KIND_RATING] = &concord_rating_info,
  [CONCORD_KIND_AGENDA_ITEM] = &concord_agenda_item_info,
  [CONCORD_KIND_LESSON] = &concord_lesson_info,
  [CONCORD_KIND_ANSWER] = &concord_answer_info,
  [CONCORD_KIND_REVISION] = &concord_revision_info,
};

/**
 * concord_kind_get_info:
 *
 * Returns: what a kind is made of
 */
const ConcordKindInfo *
concord_kind_get_info (ConcordKind kind)
{
  g_return_val_if_fail (kind < CONCORD_N_KINDS, NULL);

  return infos[kind];
}

/**
 * concord_kind_find:
 * @name: a kind's name, as SQL says it
 * @kind: (out):
 */
gboolean
concord_kind_find (const char  *name,
                   ConcordKind *kind)
{
  for (guint i = 0; i < CONCORD_N_KINDS; i++)
    {
      if (g_str_equal (infos[i]->name, name))
        {
          *kind = infos[i]->kind;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * concord_kind_find_field:
 * @name: a field's name, as SQL and JSON say it
 * @field: (out): its index in the kind's table
 */
gboolean
concord_kind_find_field (ConcordKind  kind,
                         const char  *name,
                         guint       *field)
{
  const ConcordKindInfo *info = concord_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      if (g_str_equal (info->fields[i].name, name))
        {
          *field = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * concord_kind_find_owner:
 * @field: (out): index of the field of @kind that names its owner of kind @owner
 *
 * Returns: whether records of @kind can belong to records of @owner
 */
gboolean
concord_kind_find_owner (ConcordKind  kind,
                         ConcordKind  owner,
                         guint       *field)
{
  const ConcordKindInfo *info = concord_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      if ((info->fields[i].flags & CONCORD_FIELD_OWNER) != 0 && info->fields[i].target == owner)
        {
          *field = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * concord_kind_find_home:
 * @field: (out): index of the field that names the owner
 *
 * Returns: whether records of @kind all belong to a record of one kind, and so stand in one list of an owner
 */
gboolean
concord_kind_find_home (ConcordKind kind,
                        guint      *field)
{
  const ConcordKindInfo *info = concord_kind_get_info (kind);
  guint n_owners = 0;

  for (guint i = 0; i < info->n_fields; i++)
    {
      if ((info->fields[i].flags & CONCORD_FIELD_OWNER) != 0)
        {
          *field = i;
          n_owners++;
        }
    }

  return n_owners == 1;
}

static ConcordContent *
content_new (const ConcordKindInfo *info)
{
  ConcordContent *content = g_malloc0 (sizeof (ConcordContent) + info->n_fields * sizeof (ConcordValue));

  for (guint i = 0; i < info->n_fields; i++)
    concord_value_normalise (&info->fields[i], &content->values[i]);

  return content;
}

static void
content_free (ConcordContent        *content,
              const ConcordKindInfo *info)
{
  for (guint i = 0; i < info->n_fields; i++)
    concord_value_clear (&content->values[i]);

  g_free (content->extra);
  g_free (content);
}

/* Returns: (nullable): %NULL where the content cannot be read */
static ConcordContent *
get_content (ConcordRecord *self)
{
  ConcordRecordPrivate *priv = concord_record_get_instance_private (self);

  if (priv->content == NULL && priv->home != NULL)
    concord_record_list_read (priv->home, self);

  return priv->content;
}

static ConcordContent *
ensure_content (ConcordRecord *self)
{
  ConcordRecordPrivate *priv = concord_record_get_instance_private (self);

  if (get_content (self) == NULL)
    priv->content = content_new (concord_record_get_info (self));

  return priv->content;
}

static void
concord_record_get_property (GObject    *object,
                             guint       property,
                             GValue     *value,
                             GParamSpec *pspec)
{
  ConcordRecord *self = CONCORD_RECORD (object);
  const ConcordField *field = &concord_record_get_info (self)->fields[property - 1];

  switch (concord_field_get_shape (field))
    {
    case CONCORD_SHAPE_TEXT:
      g_value_set_string (value, concord_record_get_text (self, property - 1));
      break;
    case CONCORD_SHAPE_NUMBER:
      g_value_set_double (value, concord_record_get_number (self, property - 1, 0));
      break;
    case CONCORD_SHAPE_WHOLE:
      if (field->type == CONCORD_FIELD_FLAG)
        g_value_set_boolean (value, concord_record_get_flag (self, property - 1));
      else
        g_value_set_int64 (value, concord_record_get_whole (self, property - 1, 0));
      break;
    case CONCORD_SHAPE_LIST:
      g_value_set_boxed (value, concord_record_get_list (self, property - 1));
      break;
    case CONCORD_SHAPE_NONE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
concord_record_finalize (GObject *object)
{
  ConcordRecord *self = CONCORD_RECORD (object);
  ConcordRecordPrivate *priv = concord_record_get_instance_private (self);

  if (priv->content != NULL)
    content_free (priv->content, concord_record_get_info (self));

  G_OBJECT_CLASS (concord_record_parent_class)->finalize (object);
}

static void
concord_record_class_init (ConcordRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = concord_record_finalize;
}

static void
concord_record_init (ConcordRecord *self)
{
}

static GParamSpec *
new_property (const ConcordField *field)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_NICK | G_PARAM_STATIC_BLURB;
  g_autofree char *name = g_strdelimit (g_strdup (field->name), "_", '-');

  switch (concord_field_get_shape (field))
    {
    case CONCORD_SHAPE_TEXT:
      return g_param_spec_string (name, NULL, NULL, NULL, flags);
    case CONCORD_SHAPE_NUMBER:
      return g_param_spec_double (name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
    case CONCORD_SHAPE_WHOLE:
      if (field->type == CONCORD_FIELD_FLAG)
        return g_param_spec_boolean (name, NULL, NULL, FALSE, flags);
      return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
    case CONCORD_SHAPE_LIST:
      return g_param_spec_boxed (name, NULL, NULL, G_TYPE_STRV, flags);
    case CONCORD_SHAPE_NONE:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * concord_record_class_install_fields:
 * @info: the kind's table; must outlive the class
 *
 * Called from a kind's class_init. Every field becomes a read-only property, for bindings; reading
 * one says 0, %FALSE or %NULL where nothing was said.
 */
void
concord_record_class_install_fields (ConcordRecordClass    *klass,
                                     const ConcordKindInfo *info)
{
  klass->info = info;
  /* GObject does not inherit this one. */
  G_OBJECT_CLASS (klass)->get_property = concord_record_get_property;

  klass->properties = g_new (GParamSpec *, info->n_fields);
  for (guint i = 0; i < info->n_fields; i++)
    {
      klass->properties[i] = new_property (&info->fields[i]);
      g_object_class_install_property (G_OBJECT_CLASS (klass), i + 1, klass->properties[i]);
    }
}

/**
 * concord_record_new:
 * @id: (nullable): its id, %NULL for a new one
 *
 * Returns: (transfer full): a record in which nothing was said, with initial choices
 */
ConcordRecord *
concord_record_new (ConcordKind kind,
                    const char *id)
{
  g_autofree char *new_id = id == NULL ? concord_id_new () : NULL;
  ConcordRecord *self = concord_record_new_unread (kind, id != NULL ? id : new_id);

  ensure_content (self);

  return self;
}

/**
 * concord_record_new_unread:
 *
 * Returns: (transfer full): a record that reads its content when someone asks, once it has a home; see
 *   concord_record_set_home()
 */
ConcordRecord *
concord_record_new_unread (ConcordKind kind,
                           const char *id)
{
  ConcordRecord *self = g_object_new (concord_kind_get_info (kind)->get_type (), NULL);
  ConcordRecordPrivate *priv = concord_record_get_instance_private (self);

  g_strlcpy (priv->id, id, sizeof priv->id);

  return self;
}

/**
 * concord_record_copy:
 * @id: (nullable): the copy's id, %NULL for a new one
 *
 * Returns: (transfer full): a record of its own with the same content and position
 */
ConcordRecord *
concord_record_copy (ConcordRecord *self,
                     const char    *id)
{
  ConcordRecord *copy = concord_record_new (concord_record_get_kind (self), id);

  concord_record_assign (copy, self);

  return copy;
}

const ConcordKindInfo *
concord_record_get_info (ConcordRecord *self)
{
  return CONCORD_RECORD_GET_CLASS (self)->info;
}

ConcordKind
concord_record_get_kind (ConcordRecord *self)
{
  return concord_record_get_info (self)->kind;
}

const char *
concord_record_get_id (ConcordRecord *self)
{
  ConcordRecordPrivate *priv = concord_record_get_instance_private (self);

  return priv->id;
}

/**
 * concord_record_get_position:
 *
 * Returns: a number between those of its neighbours; 0 for a session. Ties are broken by id.
 */
double
concord_record_get_position (ConcordRecord *self)
{
  ConcordRecordPrivate *priv = concord_record_get_instance_private (self);

  return priv->position;
}

/**
 * concord_record_get_extra:
 *
 * Returns: (nullable): the members a newer Concord wrote that this one does not know, as one JSON object
 */
const char *
concord_record_get_extra (ConcordRecord *self)
{
  ConcordContent *content = get_content (self);

  return content != NULL ? content->extra : NULL;
}

/**
 * concord_record_get_headline:
 *
 * Returns: what the record is called; empty where nothing was said. For kinds that are named by a
 *   choice (a rating) or not at all (a ballot), the choice's label or empty.
 */
const char *
concord_record_get_headline (ConcordRecord *self)
{
  const ConcordKindInfo *info = concord_record_get_info (self);
  const ConcordField *field = &info->fields[info->headline];

  if (field->type == CONCORD_FIELD_CHOICE)
    return concord_field_choice_label (field, concord_record_get_choice (self, info->headline));

  return concord_record_get_text (self, info->headline);
}

/**
 * concord_record_get_value:
 * @field: an index into the kind's field table
 *
 * Returns: (transfer none): what the field holds, for consumers that work by table. Like everything a record
 *   lends, it is good until the record changes or the main loop goes round.
 */
const ConcordValue *
concord_record_get_value (ConcordRecord *self,
                          guint          field)
{
  static const ConcordValue nothing = CONCORD_VALUE_INIT;
  ConcordContent *content = get_content (self);

  g_return_val_if_fail (field < concord_record_get_info (self)->n_fields, NULL);

  return content != NULL ? &content->values[field] : &nothing;
}

gboolean
concord_record_has (ConcordRecord *self,
                    guint          field)
{
  return concord_record_get_value (self, field)->shape != CONCORD_SHAPE_NONE;
}

/**
 * concord_record_get_text:
 *
 * Returns: the text, date or id that the field holds; empty where nothing was said
 */
const char *
concord_record_get_text (ConcordRecord *self,
                         guint          field)
{
  const ConcordValue *value = concord_record_get_value (self, field);

  return value->shape == CONCORD_SHAPE_TEXT ? value->text : "";
}

double
concord_record_get_number (ConcordRecord *self,
                           guint          field,
                           double         fallback)
{
  const ConcordValue *value = concord_record_get_value (self, field);

  return value->shape == CONCORD_SHAPE_NUMBER ? value->number : fallback;
}

/**
 * concord_record_get_whole:
 * @fallback: what to say where nothing was said
 *
 * Returns: the count, year or amount in minor units
 */
gint64
concord_record_get_whole (ConcordRecord *self,
                          guint          field,
                          gint64         fallback)
{
  const ConcordValue *value = concord_record_get_value (self, field);

  return value->shape == CONCORD_SHAPE_WHOLE ? value->whole : fallback;
}

/**
 * concord_record_get_choice:
 *
 * Returns: the index of what was chosen, 0 where nothing was; comparable with the kind's enum
 */
guint
concord_record_get_choice (ConcordRecord *self,
                           guint          field)
{
  return (guint) concord_record_get_whole (self, field, 0);
}

gboolean
concord_record_get_flag (ConcordRecord *self,
                         guint          field)
{
  return concord_record_get_whole (self, field, 0) != 0;
}

/**
 * concord_record_get_list:
 *
 * Returns: (transfer none): the ids, never %NULL
 */
const char *const *
concord_record_get_list (ConcordRecord *self,
                         guint          field)
{
  static const char *const empty[] = { NULL };
  const ConcordValue *value = concord_record_get_value (self, field);

  return value->shape == CONCORD_SHAPE_LIST ? (const char *const *) value->list : empty;
}

/**
 * concord_record_take_value:
 * @value: (inout): what the field is to hold; empty afterwards
 *
 * Normalises @value and puts it in place. Notifies when something changed.
 */
void
concord_record_take_value (ConcordRecord *self,
                           guint          field,
                           ConcordValue  *value)
{
  const ConcordKindInfo *info = concord_record_get_info (self);
  ConcordValue *held = &ensure_content (self)->values[field];
  ConcordValue taken = *value;

  g_return_if_fail (field < info->n_fields);

  *value = CONCORD_VALUE_NONE;
  concord_value_normalise (&info->fields[field], &taken);

  if (concord_value_equal (held, &taken))
    {
      concord_value_clear (&taken);
      return;
    }

  concord_value_clear (held);
  *held = taken;
  g_object_notify_by_pspec (G_OBJECT (self), CONCORD_RECORD_GET_CLASS (self)->properties[field]);
}

void
concord_record_set_position (ConcordRecord *self,
                             double         position)
{
  ConcordRecordPrivate *priv = concord_record_get_instance_private (self);

  priv->position = position;
}

/**
 * concord_record_set_extra:
 * @extra: (nullable): one JSON object, already checked
 */
void
concord_record_set_extra (ConcordRecord *self,
                          const char    *extra)
{
  g_set_str (&ensure_content (self)->extra, extra);
}

static void
notify_all (ConcordRecord *self)
{
  const ConcordKindInfo *info = concord_record_get_info (self);

  for (guint i = 0; i < info->n_fields; i++)
    g_object_notify_by_pspec (G_OBJECT (self), CONCORD_RECORD_GET_CLASS (self)->properties[i]);
}

static gboolean
assign_content (ConcordRecord *self,
                ConcordRecord *from)
{
  const ConcordKindInfo *info = concord_record_get_info (self);
  ConcordContent *content = ensure_content (self);
  gboolean changed = g_set_str (&content->extra, concord_record_get_extra (from));

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_auto (ConcordValue) copy = CONCORD_VALUE_INIT;

      if (concord_value_equal (&content->values[i], concord_record_get_value (from, i)))
        continue;

      concord_value_copy (concord_record_get_value (from, i), &copy);
      concord_record_take_value (self, i, &copy);
      changed = TRUE;
    }

  return changed;
}

/**
 * concord_record_assign:
 * @from: a record of the same kind
 *
 * Makes @self hold what @from holds, its id apart. Properties notify once, after all are in place. A record whose
 * content is not here reads it when asked; that it changed is said of all its properties, because someone may
 * show what was read before.
 *
 * Returns: whether anything changed
 */
gboolean
concord_record_assign (ConcordRecord *self,
                       ConcordRecord *from)
{
  ConcordRecordPrivate *priv = concord_record_get_instance_private (self);
  gboolean changed;

  g_return_val_if_fail (concord_record_get_info (self) == concord_record_get_info (from), FALSE);

  g_object_freeze_notify (G_OBJECT (self));
  changed = priv->position < concord_record_get_position (from) || priv->position > concord_record_get_position (from);
  priv->position = concord_record_get_position (from);

  if (concord_record_is_unread (self))
    {
      notify_all (self);
      changed = TRUE;
    }
  else
    {
      changed |= assign_content (self, from);
    }
  g_object_thaw_notify (G_OBJECT (self));

  return changed;
}

/**
 * concord_record_is_unread:
 *
 * Returns: whether the content is to be read when someone asks
 */
gboolean
concord_record_is_unread (ConcordRecord *self)
{
  ConcordRecordPrivate *priv = concord_record_get_instance_private (self);

  return priv->content == NULL;
}

/**
 * concord_record_fill:
 * @from: the same record, read a moment ago; empty afterwards
 *
 * Gives an unread record its content. Nothing has changed by that, so nothing notifies.
 */
void
concord_record_fill (ConcordRecord *self,
                     ConcordRecord *from)
{
  ConcordRecordPrivate *priv = concord_record_get_instance_private (self);
  ConcordRecordPrivate *from_priv = concord_record_get_instance_private (from);

  g_return_if_fail (priv->content == NULL);
  g_return_if_fail (concord_record_get_info (self) == concord_record_get_info (from));

  priv->content = g_steal_pointer (&from_priv->content);
}

/**
 * concord_record_forget:
 *
 * Lets the content go, to be read again when someone asks; not of a record that nobody could read again.
 */
void
concord_record_forget (ConcordRecord *self)
{
  ConcordRecordPrivate *priv = concord_record_get_instance_private (self);

  if (priv->content != NULL && priv->home != NULL)
    content_free (g_steal_pointer (&priv->content), concord_record_get_info (self));
}

/**
 * concord_record_get_home:
 *
 * Returns: (transfer none) (nullable): the list of its owner's in which it stands
 */
ConcordRecordList *
concord_record_get_home (ConcordRecord *self)
{
  ConcordRecordPrivate *priv = concord_record_get_instance_private (self);

  return priv->home;
}

/**
 * concord_record_set_home:
 * @home: (nullable): the list of its owner's in which it stands now; takes itself back when it goes
 *
 * Says where the record is found, and read, without asking it for its owner.
 */
void
concord_record_set_home (ConcordRecord     *self,
                         ConcordRecordList *home)
{
  ConcordRecordPrivate *priv = concord_record_get_instance_private (self);

  priv->home = home;
}
