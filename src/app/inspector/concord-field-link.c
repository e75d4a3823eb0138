/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One field of one record, as an editor sees it. The only place where the inspector makes edits of fields;
 * it never touches a widget.
 */

#include "config.h"

#include "concord-field-link.h"

#include <glib/gi18n-lib.h>

#include "concord-field-words.h"
#include "concord-new-record.h"
#include "concord-session.h"

struct _ConcordFieldLink
{
  GObject parent_instance;

  ConcordDesk *desk;
  ConcordRecord *record; /* NULL while the record is not made */
  ConcordKind kind;
  guint field;

  ConcordValue unmade;  /* what a link without a record holds */
  ConcordValue awaited; /* while unsaved: what the record is to hold */
  char *visit;          /* the group of the edits of one visit of the field */
  gboolean committing;
  gboolean unsaved;
};

typedef enum
{
  PROP_UNSAVED = 1,
} ConcordFieldLinkProperty;

static GParamSpec *properties[PROP_UNSAVED + 1];

enum
{
  CHANGED,
  COMMITTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ConcordFieldLink, concord_field_link, G_TYPE_OBJECT)

static void
set_unsaved (ConcordFieldLink *self,
             gboolean unsaved)
{
  if (self->unsaved == unsaved)
    return;

  self->unsaved = unsaved;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNSAVED]);
}

static void
on_record_changed (ConcordFieldLink *self)
{
  if (self->committing)
    return;

  if (self->unsaved && concord_value_equal (concord_field_link_get_value (self), &self->awaited))
    {
      set_unsaved (self, FALSE);
      return;
    }

  /* What comes after an undo is a step of its own. */
  if (self->visit != NULL)
    concord_field_link_begin_visit (self);

  set_unsaved (self, FALSE);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Everything is saved, or was given up. */
static void
on_desk_saved (ConcordFieldLink *self)
{
  if (self->committing || !self->unsaved || !concord_desk_get_saved (self->desk))
    return;

  set_unsaved (self, FALSE);
  if (!concord_value_equal (concord_field_link_get_value (self), &self->awaited))
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
concord_field_link_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  ConcordFieldLink *self = CONCORD_FIELD_LINK (object);

  switch ((ConcordFieldLinkProperty) property_id)
    {
    case PROP_UNSAVED:
      g_value_set_boolean (value, self->unsaved);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_field_link_finalize (GObject *object)
{
  ConcordFieldLink *self = CONCORD_FIELD_LINK (object);

  concord_value_clear (&self->unmade);
  concord_value_clear (&self->awaited);
  g_clear_pointer (&self->visit, g_free);
  g_clear_object (&self->record);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (concord_field_link_parent_class)->finalize (object);
}

static void
concord_field_link_class_init (ConcordFieldLinkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = concord_field_link_get_property;
  object_class->finalize = concord_field_link_finalize;

  properties[PROP_UNSAVED] = g_param_spec_boolean ("unsaved", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY
                                                       | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[COMMITTED] = g_signal_new ("committed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
concord_field_link_init (ConcordFieldLink *self)
{
}

static gboolean
is_in_session (ConcordFieldLink *self)
{
  return concord_graph_lookup (concord_desk_get_graph (self->desk),
                               concord_record_get_id (self->record))
         == self->record;
}

/* A record that moves to another owner goes behind what that owner has already. */
static void
place_with_owner (ConcordFieldLink *self,
                  ConcordEdit *edit,
                  const char *owner_id)
{
  ConcordGraph *graph = concord_desk_get_graph (self->desk);
  ConcordRecord *owner = concord_graph_lookup (graph, owner_id);
  ConcordRecordList *siblings;

  if (owner == NULL)
    return;

  siblings = concord_graph_children (graph, owner, self->kind);
  concord_edit_place (edit, self->kind, concord_record_get_id (self->record),
                      concord_edit_make_room (edit, siblings,
                                              concord_record_list_get_length (siblings)));
}

static ConcordEdit *
begin (ConcordFieldLink *self)
{
  const char *name = concord_field_get_label (concord_field_link_get_field (self));
  /* Translators: a step in the undo menu; %s is the name of a field, such as “Due” */
  g_autofree char *label = g_strdup_printf (_("Change “%s”"), name);
  ConcordEdit *edit = concord_desk_begin (self->desk, label);

  if (self->visit != NULL)
    concord_edit_set_group (edit, self->visit);

  return edit;
}

static gboolean
commit (ConcordFieldLink *self,
        ConcordEdit *edit,
        const ConcordValue *value)
{
  const char *id = concord_record_get_id (self->record);
  gboolean saved;

  if (value->shape == CONCORD_SHAPE_NONE)
    concord_edit_clear (edit, self->kind, id, self->field);
  else
    concord_edit_set (edit, self->kind, id, self->field, value);

  if ((concord_field_link_get_field (self)->flags & CONCORD_FIELD_OWNER) != 0
      && value->shape == CONCORD_SHAPE_TEXT)
    place_with_owner (self, edit, value->text);

  self->committing = TRUE;
  saved = concord_desk_commit (self->desk, edit);
  self->committing = FALSE;

  concord_value_clear (&self->awaited);
  if (!saved)
    concord_value_copy (value, &self->awaited);
  set_unsaved (self, !saved);
  g_signal_emit (self, signals[COMMITTED], 0);

  return saved;
}

/**
 * concord_field_link_new:
 *
 * Returns: (transfer full): the link to @field of @record
 */
ConcordFieldLink *
concord_field_link_new (ConcordDesk *desk,
                        ConcordRecord *record,
                        guint field)
{
  ConcordFieldLink *self = concord_field_link_new_unmade (desk, concord_record_get_kind (record),
                                                          field);
  g_autofree char *notify = g_strdup_printf ("notify::%s",
                                             concord_record_get_info (record)->fields[field].name);

  self->record = g_object_ref (record);
  g_strdelimit (notify, "_", '-');
  g_signal_connect_object (record, notify, G_CALLBACK (on_record_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::saved", G_CALLBACK (on_desk_saved), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * concord_field_link_new_unmade:
 *
 * Returns: (transfer full): a link to @field of a record that is not made yet
 */
ConcordFieldLink *
concord_field_link_new_unmade (ConcordDesk *desk,
                               ConcordKind kind,
                               guint field)
{
  ConcordFieldLink *self;

  g_return_val_if_fail (CONCORD_IS_DESK (desk), NULL);
  g_return_val_if_fail (field < concord_kind_get_info (kind)->n_fields, NULL);

  self = g_object_new (CONCORD_TYPE_FIELD_LINK, NULL);
  self->desk = g_object_ref (desk);
  self->kind = kind;
  self->field = field;
  concord_value_normalise (concord_field_link_get_field (self), &self->unmade);

  return self;
}

ConcordDesk *
concord_field_link_get_desk (ConcordFieldLink *self)
{
  return self->desk;
}

/**
 * concord_field_link_get_record:
 *
 * Returns: (transfer none) (nullable): the record; %NULL while it is not made
 */
ConcordRecord *
concord_field_link_get_record (ConcordFieldLink *self)
{
  return self->record;
}

ConcordKind
concord_field_link_get_kind (ConcordFieldLink *self)
{
  return self->kind;
}

/**
 * concord_field_link_get_index:
 *
 * Returns: which field it is, in its kind's table
 */
guint
concord_field_link_get_index (ConcordFieldLink *self)
{
  return self->field;
}

const ConcordField *
concord_field_link_get_field (ConcordFieldLink *self)
{
  return &concord_kind_get_info (self->kind)->fields[self->field];
}

/**
 * concord_field_link_get_value:
 *
 * Returns: (transfer none): what the field holds in the session, whatever is on screen
 */
const ConcordValue *
concord_field_link_get_value (ConcordFieldLink *self)
{
  return self->record != NULL ? concord_record_get_value (self->record, self->field)
                              : &self->unmade;
}

/**
 * concord_field_link_get_shown:
 *
 * Returns: (transfer none): what belongs on screen: what the field holds, or is to hold as soon as it can be
 *   saved
 */
const ConcordValue *
concord_field_link_get_shown (ConcordFieldLink *self)
{
  return self->unsaved ? &self->awaited : concord_field_link_get_value (self);
}

gboolean
concord_field_link_get_unsaved (ConcordFieldLink *self)
{
  return self->unsaved;
}

/**
 * concord_field_link_say:
 *
 * Returns: (transfer full): what the field holds, in words; not for references
 */
char *
concord_field_link_say (ConcordFieldLink *self)
{
  ConcordRecord *session = concord_desk_get_session (self->desk);
  const char *currency = concord_record_has (session, CONCORD_SESSION_CURRENCY)
                             ? concord_record_get_text (session, CONCORD_SESSION_CURRENCY)
                             : NULL;

  return concord_field_say (concord_field_link_get_field (self),
                            concord_field_link_get_value (self), currency);
}

/**
 * concord_field_link_begin_visit:
 *
 * Until the visit ends, all commits are one step to undo.
 */
void
concord_field_link_begin_visit (ConcordFieldLink *self)
{
  g_free (self->visit);
  self->visit = concord_id_new ();
}

void
concord_field_link_end_visit (ConcordFieldLink *self)
{
  g_clear_pointer (&self->visit, g_free);
}

/**
 * concord_field_link_commit:
 * @value: what the field is to hold; already checked
 *
 * Returns: whether that is what the session holds now
 */
gboolean
concord_field_link_commit (ConcordFieldLink *self,
                           const ConcordValue *value)
{
  const ConcordField *field = concord_field_link_get_field (self);
  g_auto (ConcordValue) normal = CONCORD_VALUE_INIT;
  g_autoptr (ConcordEdit) edit = NULL;

  concord_value_copy (value, &normal);
  concord_value_normalise (field, &normal);

  if (self->record == NULL)
    {
      if (!concord_value_equal (&self->unmade, &normal))
        {
          ConcordValue before = self->unmade;

          self->unmade = normal;
          normal = before;
        }
      g_signal_emit (self, signals[COMMITTED], 0);
      return TRUE;
    }

  if (!self->unsaved && concord_value_equal (concord_field_link_get_value (self), &normal))
    return TRUE;

  if (!is_in_session (self))
    return FALSE;

  edit = begin (self);

  return commit (self, edit, &normal);
}

/**
 * concord_field_link_commit_new:
 * @name: what a new record of the target kind is called
 *
 * Makes a record and refers to it, in one step. Lists get it at their end.
 */
gboolean
concord_field_link_commit_new (ConcordFieldLink *self,
                               const char *name)
{
  const ConcordField *field = concord_field_link_get_field (self);
  g_autoptr (ConcordEdit) edit = NULL;
  const char *id;

  g_return_val_if_fail (concord_new_record_needs_only_name (field->target), FALSE);
  g_return_val_if_fail (self->record != NULL, FALSE);

  if (!is_in_session (self))
    return FALSE;

  edit = begin (self);
  id = concord_new_record_add (edit, concord_desk_get_graph (self->desk), field->target, name);

  if (field->type == CONCORD_FIELD_REFERENCES)
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) list = NULL;
      ConcordValue value;

      g_strv_builder_addv (builder,
                           (const char **) concord_record_get_list (self->record, self->field));
      g_strv_builder_add (builder, id);
      list = g_strv_builder_end (builder);
      value = CONCORD_VALUE_LIST (list);

      return commit (self, edit, &value);
    }

  return commit (self, edit, &CONCORD_VALUE_TEXT (id));
}

static char *
draft_key (ConcordFieldLink *self)
{
  return g_strdup_printf ("inspector/%s/%s", concord_record_get_id (self->record),
                          concord_field_link_get_field (self)->name);
}

/**
 * concord_field_link_get_draft:
 *
 * Returns: (transfer full) (nullable): what was typed into the field once and could not be read
 */
char *
concord_field_link_get_draft (ConcordFieldLink *self)
{
  g_autofree char *draft = NULL;
  g_autofree char *key = NULL;

  if (self->record == NULL)
    return NULL;

  key = draft_key (self);
  draft = concord_desk_get_draft (self->desk, key);

  return draft != NULL && draft[0] != '\0' ? g_steal_pointer (&draft) : NULL;
}

/**
 * concord_field_link_set_draft:
 * @said: (nullable): what cannot be read as it stands; %NULL when there is no such thing any more
 *
 * Keeps what was typed over the closing of the inspector, and of Concord.
 */
void
concord_field_link_set_draft (ConcordFieldLink *self,
                              const char *said)
{
  g_autofree char *known = concord_field_link_get_draft (self);
  g_autofree char *key = NULL;

  if (self->record == NULL || g_strcmp0 (known, said) == 0 || !is_in_session (self))
    return;

  key = draft_key (self);
  concord_desk_set_draft (self->desk, key, said);
}
