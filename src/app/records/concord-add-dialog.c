/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks for what a record of some kind cannot be without, and adds it. Where there is nothing to ask it adds
 * at once. The rest is said in the inspector.
 */

#include "config.h"

#include "concord-add-dialog.h"

#include <glib/gi18n-lib.h>

#include "concord-choice-row.h"
#include "concord-help-pages.h"
#include "concord-kind-words.h"
#include "concord-new-record.h"
#include "concord-spelling.h"
#include "concord-typed-row.h"

struct _ConcordAddDialog
{
  AdwDialog parent_instance;

  ConcordDesk *desk;
  ConcordKind kind;
  ConcordRecord *owner;
  ConcordAddedFunc added;
  GWeakRef object;
  GPtrArray *rows; /* of what is asked */

  GtkWidget *add_button;
  GtkWidget *group;
};

G_DEFINE_FINAL_TYPE (ConcordAddDialog, concord_add_dialog, ADW_TYPE_DIALOG)

static gboolean
is_asked (ConcordAddDialog *self,
          const ConcordField *field)
{
  if ((field->flags & CONCORD_FIELD_REQUIRED) == 0 || field->initial > 0)
    return FALSE;

  return (field->flags & CONCORD_FIELD_OWNER) == 0 || self->owner == NULL
         || concord_record_get_kind (self->owner) != field->target;
}

/* What someone works on is most likely what the new record belongs to, or the only thing there is. */
static ConcordRecord *
find_likely_owner (ConcordAddDialog *self,
                   ConcordKind kind)
{
  ConcordGraph *graph = concord_desk_get_graph (self->desk);
  ConcordRecordList *owners = concord_graph_list (graph, kind);

  for (ConcordRecord *record = concord_desk_get_selected (self->desk); record != NULL;
       record = concord_graph_get_owner (graph, record))
    {
      if (concord_record_get_kind (record) == kind)
        return record;
    }

  return concord_record_list_get_length (owners) == 1 ? concord_record_list_peek (owners, 0) : NULL;
}

static void
ask (ConcordAddDialog *self,
     guint field)
{
  g_autoptr (ConcordFieldLink) link = concord_field_link_new_unmade (self->desk, self->kind, field);
  const ConcordField *asked = concord_field_link_get_field (link);
  ConcordRecord *owner = (asked->flags & CONCORD_FIELD_OWNER) != 0
                             ? find_likely_owner (self, asked->target)
                             : NULL;
  GtkWidget *row;

  if (owner != NULL)
    concord_field_link_commit (link, &CONCORD_VALUE_TEXT (concord_record_get_id (owner)));

  row = concord_field_row_new (link);
  if (CONCORD_IS_TYPED_ROW (row))
    concord_typed_row_set_finishes (CONCORD_TYPED_ROW (row), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
  g_ptr_array_add (self->rows, row);
}

static void
ask_all (ConcordAddDialog *self)
{
  const ConcordKindInfo *info = concord_kind_get_info (self->kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      if (is_asked (self, &info->fields[i]))
        ask (self, i);
    }
}

static GtkWidget *
find_first_open (ConcordAddDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      ConcordFieldLink *link = concord_field_row_get_link (
          CONCORD_FIELD_ROW (self->rows->pdata[i]));

      if (concord_field_link_get_value (link)->shape == CONCORD_SHAPE_NONE)
        return self->rows->pdata[i];
    }

  return self->rows->pdata[0];
}

/* The first row that says too little or nothing readable, marked as such. */
static GtkWidget *
find_unanswered (ConcordAddDialog *self)
{
  GtkWidget *first = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      ConcordFieldRow *row = CONCORD_FIELD_ROW (self->rows->pdata[i]);
      ConcordFieldLink *link = concord_field_row_get_link (row);
      gboolean answered = concord_field_row_flush (row);

      if (answered && concord_field_link_get_value (link)->shape == CONCORD_SHAPE_NONE)
        {
          answered = FALSE;
          if (CONCORD_IS_TYPED_ROW (row))
            concord_typed_row_refuse (CONCORD_TYPED_ROW (row), _("This cannot be left empty"));
          else
            gtk_widget_add_css_class (GTK_WIDGET (row), "unsaved");
        }

      if (!answered && first == NULL)
        first = GTK_WIDGET (row);
    }

  return first;
}

static const char *
fill (ConcordAddDialog *self,
      ConcordEdit *edit)
{
  const char *id = concord_new_record_add (edit, concord_desk_get_graph (self->desk), self->kind,
                                           NULL);
  guint field;

  if (self->owner != NULL
      && concord_kind_find_owner (self->kind, concord_record_get_kind (self->owner), &field))
    concord_edit_set_text (edit, self->kind, id, field, concord_record_get_id (self->owner));

  for (guint i = 0; i < self->rows->len; i++)
    {
      ConcordFieldLink *link = concord_field_row_get_link (
          CONCORD_FIELD_ROW (self->rows->pdata[i]));

      concord_edit_set (edit, self->kind, id, concord_field_link_get_index (link),
                        concord_field_link_get_value (link));
    }

  return id;
}

static void
on_add (ConcordAddDialog *self)
{
  concord_add_dialog_add (self);
}

static void
concord_add_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CONCORD_TYPE_ADD_DIALOG);

  G_OBJECT_CLASS (concord_add_dialog_parent_class)->dispose (object);
}

static void
concord_add_dialog_finalize (GObject *object)
{
  ConcordAddDialog *self = CONCORD_ADD_DIALOG (object);

  g_weak_ref_clear (&self->object);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->owner);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (concord_add_dialog_parent_class)->finalize (object);
}

static void
concord_add_dialog_class_init (ConcordAddDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_add_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = concord_add_dialog_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/concordboard/Concord/ui/concord-add-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordAddDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordAddDialog, group);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
concord_add_dialog_init (ConcordAddDialog *self)
{
  g_weak_ref_init (&self->object, NULL);
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * concord_add_dialog_start:
 * @parent: where it is asked
 * @owner: (nullable): what the record is to belong to; %NULL to ask for it where the kind needs one
 * @added: called once the record is in the session; not at all when someone changes their mind or it
 *   cannot be saved yet
 * @object: what @added is called with, while it lives
 *
 * Returns: (transfer none) (nullable): the dialog; %NULL where there was nothing to ask
 */
ConcordAddDialog *
concord_add_dialog_start (GtkWidget *parent,
                          ConcordDesk *desk,
                          ConcordKind kind,
                          ConcordRecord *owner,
                          ConcordAddedFunc added,
                          gpointer object)
{
  ConcordAddDialog *self = g_object_new (CONCORD_TYPE_ADD_DIALOG, NULL);

  self->desk = g_object_ref (desk);
  self->kind = kind;
  self->added = added;
  g_set_object (&self->owner, owner);
  g_weak_ref_set (&self->object, object);

  concord_spelling_follow (GTK_WIDGET (self), concord_desk_get_session (desk));
  concord_help_set_page (GTK_WIDGET (self), concord_kind_get_help_page (kind));
  adw_dialog_set_title (ADW_DIALOG (self), concord_kind_get_add_label (kind));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->group),
                                         concord_kind_get_lesson (kind));
  ask_all (self);

  if (self->rows->len == 0)
    {
      g_autoptr (ConcordAddDialog) sunk = g_object_ref_sink (self);

      concord_add_dialog_add (sunk);
      return NULL;
    }

  adw_dialog_present (ADW_DIALOG (self), parent);
  gtk_widget_grab_focus (find_first_open (self));

  return self;
}

/**
 * concord_add_dialog_get_row:
 *
 * Returns: (transfer none) (nullable): the row that asks for @field
 */
GtkWidget *
concord_add_dialog_get_row (ConcordAddDialog *self,
                            guint field)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (concord_field_link_get_index (concord_field_row_get_link (self->rows->pdata[i])) == field)
        return self->rows->pdata[i];
    }

  return NULL;
}

/**
 * concord_add_dialog_add:
 *
 * Adds the record, as the button does. A record that cannot be saved waits with the desk.
 *
 * Returns: %FALSE where something is still to be said; the dialog stays
 */
gboolean
concord_add_dialog_add (ConcordAddDialog *self)
{
  g_autoptr (ConcordAddDialog) kept = g_object_ref (self); /* closing lets go of it */
  GtkWidget *unanswered = find_unanswered (self);
  g_autoptr (ConcordEdit) edit = NULL;
  g_autoptr (GObject) object = NULL;
  g_autofree char *id = NULL;

  if (unanswered != NULL)
    {
      gtk_widget_grab_focus (unanswered);
      return FALSE;
    }

  edit = concord_desk_begin (self->desk, concord_kind_get_add_label (self->kind));
  id = g_strdup (fill (self, edit));
  object = g_weak_ref_get (&self->object);

  if (self->rows->len > 0)
    adw_dialog_force_close (ADW_DIALOG (self));
  if (concord_desk_commit (self->desk, edit) && object != NULL)
    self->added (object, id);

  return TRUE;
}
