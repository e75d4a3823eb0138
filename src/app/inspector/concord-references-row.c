/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Edits which other records a field refers to, and in which order: chips that can be taken out, moved with
 * Alt and the arrow keys or by dragging, and a picker to add more.
 */

#include "config.h"

#include "concord-references-row.h"

#include "concord-new-record.h"
#include "concord-reference-chip.h"

struct _ConcordReferencesRow
{
  AdwPreferencesRow parent_instance;

  ConcordFieldLink *link;
  GtkWidget *title_label;
  AdwWrapBox *chips;
  GtkMenuButton *add_button;
  GtkWidget *picker;
};

typedef enum
{
  PROP_LINK = 1,
} ConcordReferencesRowProperty;

static void
concord_references_row_field_row_init (ConcordFieldRowInterface *iface)
{
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ConcordReferencesRow, concord_references_row, ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (CONCORD_TYPE_FIELD_ROW, concord_references_row_field_row_init))

static const char *const *
get_ids (ConcordReferencesRow *self)
{
  static const char *const empty[] = { NULL };
  const ConcordValue *value = concord_field_link_get_shown (self->link);

  return value->shape == CONCORD_SHAPE_LIST ? (const char *const *) value->list : empty;
}

/* A ballot names a priority once for each of its dots; anything else is in a list once. */
static gboolean
allows_repeats (ConcordReferencesRow *self)
{
  return concord_field_link_get_kind (self->link) == CONCORD_KIND_BALLOT;
}

static GtkWidget *
get_chip (ConcordReferencesRow *self,
          guint index)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->chips));

  for (guint i = 0; i < index && child != NULL; i++)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static guint
find_chip (ConcordReferencesRow *self,
           ConcordReferenceChip *chip)
{
  guint index = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->chips));
       child != NULL && child != GTK_WIDGET (chip); child = gtk_widget_get_next_sibling (child))
    index++;

  return index;
}

static void
on_removed (ConcordReferencesRow *self,
            ConcordReferenceChip *chip)
{
  concord_references_row_remove (self, find_chip (self, chip));
}

static void
on_moved (ConcordReferencesRow *self,
          int by,
          ConcordReferenceChip *chip)
{
  guint index = find_chip (self, chip);

  if (by > 0 || index > 0)
    concord_references_row_move (self, index, by > 0 ? index + 1 : index - 1);
}

static void
on_dropped (ConcordReferencesRow *self,
            ConcordReferenceChip *dropped,
            ConcordReferenceChip *chip)
{
  concord_references_row_move (self, find_chip (self, dropped), find_chip (self, chip));
}

static void
refresh (ConcordReferencesRow *self)
{
  ConcordGraph *graph = concord_desk_get_graph (concord_field_link_get_desk (self->link));
  const char *const *ids = get_ids (self);
  GtkWidget *child;

  while (CONCORD_IS_REFERENCE_CHIP (child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))))
    adw_wrap_box_remove (self->chips, child);

  for (guint i = g_strv_length ((char **) ids); i > 0; i--)
    {
      GtkWidget *chip = concord_reference_chip_new (graph,
                                                    concord_graph_lookup (graph, ids[i - 1]));

      g_signal_connect_object (chip, "removed", G_CALLBACK (on_removed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (chip, "moved", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (chip, "dropped", G_CALLBACK (on_dropped), self, G_CONNECT_SWAPPED);
      adw_wrap_box_prepend (self->chips, chip);
    }

  concord_record_picker_set_left_out (CONCORD_RECORD_PICKER (self->picker),
                                      allows_repeats (self) ? NULL : ids);
}

/* A partner may have got another name or colour: chips are made anew, but not under someone's fingers. */
static void
on_graph_changed (ConcordReferencesRow *self)
{
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->chips)) == NULL)
    refresh (self);
}

static void
commit (ConcordReferencesRow *self,
        GPtrArray *ids,
        guint focus)
{
  gboolean held = gtk_widget_get_focus_child (GTK_WIDGET (self->chips)) != NULL;
  ConcordValue value;

  g_ptr_array_add (ids, NULL);
  value = CONCORD_VALUE_LIST (ids->pdata);
  concord_field_link_commit (self->link, &value);

  refresh (self);
  if (held)
    gtk_widget_grab_focus (get_chip (self, MIN (focus, ids->len - 1)));
}

static GPtrArray *
dup_ids (ConcordReferencesRow *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  const char *const *held = get_ids (self);

  for (guint i = 0; held[i] != NULL; i++)
    g_ptr_array_add (ids, g_strdup (held[i]));

  return g_steal_pointer (&ids);
}

static void
on_picked (ConcordReferencesRow *self,
           ConcordRecord *picked)
{
  g_autoptr (GPtrArray) ids = dup_ids (self);

  if (picked == NULL)
    return;

  g_ptr_array_add (ids, g_strdup (concord_record_get_id (picked)));
  commit (self, ids, ids->len);
  gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
}

static void
on_named (ConcordReferencesRow *self,
          const char *name)
{
  concord_field_link_commit_new (self->link, name);
  refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
}

static void
concord_references_row_get_property (GObject *object,
                                     guint property_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  switch ((ConcordReferencesRowProperty) property_id)
    {
    case PROP_LINK:
      g_value_set_object (value, CONCORD_REFERENCES_ROW (object)->link);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_references_row_set_property (GObject *object,
                                     guint property_id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  switch ((ConcordReferencesRowProperty) property_id)
    {
    case PROP_LINK:
      CONCORD_REFERENCES_ROW (object)->link = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_references_row_constructed (GObject *object)
{
  ConcordReferencesRow *self = CONCORD_REFERENCES_ROW (object);
  const ConcordField *field = concord_field_link_get_field (self->link);
  ConcordGraph *graph = concord_desk_get_graph (concord_field_link_get_desk (self->link));

  G_OBJECT_CLASS (concord_references_row_parent_class)->constructed (object);

  concord_field_row_introduce (CONCORD_FIELD_ROW (self));
  gtk_label_set_label (GTK_LABEL (self->title_label), concord_field_get_label (field));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->chips), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->title_label, NULL, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->add_button),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->title_label, NULL,
                                  -1);

  self->picker = concord_record_picker_new (graph, field->target);
  concord_record_picker_set_allow_new (CONCORD_RECORD_PICKER (self->picker),
                                       concord_new_record_needs_only_name (field->target));
  gtk_menu_button_set_popover (self->add_button, self->picker);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (on_picked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picker, "named", G_CALLBACK (on_named), self, G_CONNECT_SWAPPED);

  refresh (self);
  g_signal_connect_object (self->link, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (graph, "changed", G_CALLBACK (on_graph_changed), self,
                           G_CONNECT_SWAPPED);
}

static gboolean
concord_references_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CONCORD_REFERENCES_ROW (widget)->add_button));
}

static void
concord_references_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CONCORD_TYPE_REFERENCES_ROW);

  G_OBJECT_CLASS (concord_references_row_parent_class)->dispose (object);
}

static void
concord_references_row_finalize (GObject *object)
{
  g_clear_object (&CONCORD_REFERENCES_ROW (object)->link);

  G_OBJECT_CLASS (concord_references_row_parent_class)->finalize (object);
}

static void
concord_references_row_class_init (ConcordReferencesRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = concord_references_row_get_property;
  object_class->set_property = concord_references_row_set_property;
  object_class->constructed = concord_references_row_constructed;
  object_class->dispose = concord_references_row_dispose;
  object_class->finalize = concord_references_row_finalize;
  widget_class->grab_focus = concord_references_row_grab_focus;

  g_object_class_override_property (object_class, PROP_LINK, "link");

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/concordboard/Concord/ui/concord-references-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordReferencesRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, ConcordReferencesRow, chips);
  gtk_widget_class_bind_template_child (widget_class, ConcordReferencesRow, add_button);
}

static void
concord_references_row_init (ConcordReferencesRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * concord_references_row_get_picker:
 *
 * Returns: (transfer none): where more are chosen
 */
ConcordRecordPicker *
concord_references_row_get_picker (ConcordReferencesRow *self)
{
  return CONCORD_RECORD_PICKER (self->picker);
}

/**
 * concord_references_row_remove:
 * @index: which of those on screen to take out
 */
void
concord_references_row_remove (ConcordReferencesRow *self,
                               guint index)
{
  g_autoptr (GPtrArray) ids = dup_ids (self);

  g_return_if_fail (index < ids->len);

  g_ptr_array_remove_index (ids, index);
  commit (self, ids, index);
}

/**
 * concord_references_row_move:
 * @index: which of those on screen to move
 * @to: where it stands then
 */
void
concord_references_row_move (ConcordReferencesRow *self,
                             guint index,
                             guint to)
{
  g_autoptr (GPtrArray) ids = dup_ids (self);
  char *moved;

  if (index >= ids->len || to >= ids->len || index == to)
    return;

  moved = g_ptr_array_steal_index (ids, index);
  g_ptr_array_insert (ids, (int) to, moved);
  commit (self, ids, to);
}
