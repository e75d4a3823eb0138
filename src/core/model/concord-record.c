/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One record of any kind: its id, its place among its siblings and what its fields hold. The kinds are
 * subclasses that bring a field table and nothing else. A record never writes itself anywhere.
 */

#include "config.h"

#include "concord-record.h"

#include "concord-kinds.h"
#include "concord-record-write.h"

typedef struct
{
  char *id;
  char *extra;
  double position;
  ConcordValue *values;
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
  const ConcordKindInfo *info = concord_record_get_info (self);

  for (guint i = 0; i < info->n_fields; i++)
    concord_value_clear (&priv->values[i]);

  g_clear_pointer (&priv->values, g_free);
  g_clear_pointer (&priv->id, g_free);
  g_clear_pointer (&priv->extra, g_free);

  G_OBJECT_CLASS (concord_record_parent_class)->finalize (object);
}

static void
concord_record_constructed (GObject *object)
{
  ConcordRecord *self = CONCORD_RECORD (object);
  ConcordRecordPrivate *priv = concord_record_get_instance_private (self);
  const ConcordKindInfo *info = concord_record_get_info (self);

  G_OBJECT_CLASS (concord_record_parent_class)->constructed (object);

  priv->values = g_new0 (ConcordValue, info->n_fields);
  for (guint i = 0; i < info->n_fields; i++)
    concord_value_normalise (&info->fields[i], &priv->values[i]);
}

static void
concord_record_class_init (ConcordRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = concord_record_constructed;
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
  ConcordRecord *self = g_object_new (concord_kind_get_info (kind)->get_type (), NULL);
  ConcordRecordPrivate *priv = concord_record_get_instance_private (self);

  priv->id = id != NULL ? g_strdup (id) : concord_id_new ();

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
  ConcordRecordPrivate *priv = concord_record_get_instance_private (self);

  return priv->extra;
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
 * Returns: (transfer none): what the field holds, for consumers that work by table
 */
const ConcordValue *
concord_record_get_value (ConcordRecord *self,
                          guint          field)
{
  ConcordRecordPrivate *priv = concord_record_get_instance_private (self);

  g_return_val_if_fail (field < concord_record_get_info (self)->n_fields, NULL);

  return &priv->values[field];
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
  ConcordRecordPrivate *priv = concord_record_get_instance_private (self);
  const ConcordKindInfo *info = concord_record_get_info (self);
  ConcordValue taken = *value;

  g_return_if_fail (field < info->n_fields);

  *value = CONCORD_VALUE_NONE;
  concord_value_normalise (&info->fields[field], &taken);

  if (concord_value_equal (&priv->values[field], &taken))
    {
      concord_value_clear (&taken);
      return;
    }

  concord_value_clear (&priv->values[field]);
  priv->values[field] = taken;
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
  ConcordRecordPrivate *priv = concord_record_get_instance_private (self);

  g_set_str (&priv->extra, extra);
}

/**
 * concord_record_assign:
 * @from: a record of the same kind
 *
 * Makes @self hold what @from holds, its id apart. Properties notify once, after all are in place.
 *
 * Returns: whether anything changed
 */
gboolean
concord_record_assign (ConcordRecord *self,
                       ConcordRecord *from)
{
  ConcordRecordPrivate *priv = concord_record_get_instance_private (self);
  const ConcordKindInfo *info = concord_record_get_info (self);
  gboolean changed;

  g_return_val_if_fail (info == concord_record_get_info (from), FALSE);

  g_object_freeze_notify (G_OBJECT (self));
  changed = priv->position < concord_record_get_position (from) || priv->position > concord_record_get_position (from);
  priv->position = concord_record_get_position (from);
  changed |= g_set_str (&priv->extra, concord_record_get_extra (from));

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_auto (ConcordValue) copy = CONCORD_VALUE_INIT;

      if (concord_value_equal (&priv->values[i], concord_record_get_value (from, i)))
        continue;

      concord_value_copy (concord_record_get_value (from, i), &copy);
      concord_record_take_value (self, i, &copy);
      changed = TRUE;
    }
  g_object_thaw_notify (G_OBJECT (self));

  return changed;
}
