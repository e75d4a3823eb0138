/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything in a session: all kinds with how many there are, and the list of the kind that is chosen. */

#include "config.h"

#include "concord-records-view.h"

#include <glib/gi18n-lib.h>

#include "concord-help-pages.h"
#include "concord-kind-words.h"

struct _ConcordRecordsView
{
  AdwBin parent_instance;

  ConcordDesk *desk;
  ConcordKind kind;

  AdwNavigationSplitView *split;
  GtkListBox *kinds;
  ConcordRecordsList *list;
};

typedef enum
{
  PROP_DESK = 1,
} ConcordRecordsViewProperty;

static GParamSpec *properties[PROP_DESK + 1];

G_DEFINE_FINAL_TYPE (ConcordRecordsView, concord_records_view, ADW_TYPE_BIN)

/* Session and revisions apart, which nobody adds here. */
static const ConcordKind listed[] = {
  CONCORD_KIND_PARTNER,    CONCORD_KIND_COHORT,       CONCORD_KIND_AGENDA_ITEM,
  CONCORD_KIND_NOTE,       CONCORD_KIND_OUTCOME,      CONCORD_KIND_PRIORITY,
  CONCORD_KIND_COMMITMENT, CONCORD_KIND_FUNDING_LINE, CONCORD_KIND_BENEFIT_LINE,
  CONCORD_KIND_EVIDENCE,   CONCORD_KIND_ANSWER,       CONCORD_KIND_VOTE_ROUND,
  CONCORD_KIND_BALLOT,     CONCORD_KIND_RATING,       CONCORD_KIND_LESSON,
};

static void
on_count_changed (GListModel *records,
                  guint position,
                  guint removed,
                  guint added,
                  GtkLabel *label)
{
  guint n = g_list_model_get_n_items (records);
  g_autofree char *count = g_strdup_printf ("%'u", n);

  gtk_label_set_label (label, n > 0 ? count : "");
}

static GtkWidget *
create_kind_row (ConcordRecordsView *self,
                 ConcordKind kind)
{
  GListModel *records = G_LIST_MODEL (
      concord_graph_list (concord_desk_get_graph (self->desk), kind));
  const char *plural = _(concord_kind_get_info (kind)->label_plural);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (plural);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (count, "dimmed");

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (concord_kind_get_icon (kind)));
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, name,
                                  count, NULL, -1);

  on_count_changed (records, 0, 0, 0, GTK_LABEL (count));
  g_signal_connect_object (records, "items-changed", G_CALLBACK (on_count_changed), count,
                           G_CONNECT_DEFAULT);

  return row;
}

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer user_data)
{
  ConcordKindGroup group = concord_kind_get_group (listed[gtk_list_box_row_get_index (row)]);
  GtkWidget *label;

  if (before != NULL
      && concord_kind_get_group (listed[gtk_list_box_row_get_index (before)]) == group)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (concord_kind_group_get_label (group));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "group-heading");
  gtk_list_box_row_set_header (row, label);
}

static void
on_collapsed (ConcordRecordsView *self)
{
  concord_records_list_set_narrow (self->list,
                                   adw_navigation_split_view_get_collapsed (self->split));
}

static void
on_kind_selected (ConcordRecordsView *self,
                  GtkListBoxRow *row)
{
  if (row == NULL || self->desk == NULL)
    return;

  self->kind = listed[gtk_list_box_row_get_index (row)];
  concord_help_set_page (GTK_WIDGET (self), concord_kind_get_help_page (self->kind));
  concord_help_set_page (GTK_WIDGET (self->list), concord_kind_get_help_page (self->kind));
  concord_records_list_show (self->list, self->desk, self->kind);
  on_collapsed (self);
}

/* Where there is no room for both, choosing a kind goes on to its records. */
static void
on_kind_activated (ConcordRecordsView *self)
{
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

static void
concord_records_view_get_property (GObject *object,
                                   guint property_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  switch ((ConcordRecordsViewProperty) property_id)
    {
    case PROP_DESK:
      g_value_set_object (value, CONCORD_RECORDS_VIEW (object)->desk);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_records_view_set_property (GObject *object,
                                   guint property_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  switch ((ConcordRecordsViewProperty) property_id)
    {
    case PROP_DESK:
      concord_records_view_set_desk (CONCORD_RECORDS_VIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static gboolean
concord_records_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CONCORD_RECORDS_VIEW (widget)->list));
}

static void
concord_records_view_dispose (GObject *object)
{
  ConcordRecordsView *self = CONCORD_RECORDS_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CONCORD_TYPE_RECORDS_VIEW);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (concord_records_view_parent_class)->dispose (object);
}

static void
concord_records_view_class_init (ConcordRecordsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = concord_records_view_get_property;
  object_class->set_property = concord_records_view_set_property;
  object_class->dispose = concord_records_view_dispose;
  widget_class->grab_focus = concord_records_view_grab_focus;

  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, CONCORD_TYPE_DESK,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                   | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (CONCORD_TYPE_RECORDS_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/concordboard/Concord/ui/concord-records-view.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordRecordsView, split);
  gtk_widget_class_bind_template_child (widget_class, ConcordRecordsView, kinds);
  gtk_widget_class_bind_template_child (widget_class, ConcordRecordsView, list);
  gtk_widget_class_bind_template_callback (widget_class, on_collapsed);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_selected);
}

static void
concord_records_view_init (ConcordRecordsView *self)
{
  self->kind = CONCORD_KIND_PARTNER;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->kinds, update_header, NULL, NULL);
}

GtkWidget *
concord_records_view_new (void)
{
  return g_object_new (CONCORD_TYPE_RECORDS_VIEW, NULL);
}

void
concord_records_view_set_desk (ConcordRecordsView *self,
                               ConcordDesk *desk)
{
  g_return_if_fail (CONCORD_IS_RECORDS_VIEW (self));

  if (!g_set_object (&self->desk, desk))
    return;

  gtk_list_box_remove_all (self->kinds);
  for (guint i = 0; desk != NULL && i < G_N_ELEMENTS (listed); i++)
    gtk_list_box_append (self->kinds, create_kind_row (self, listed[i]));
  if (desk != NULL)
    concord_records_view_show_kind (self, self->kind);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESK]);
}

ConcordKind
concord_records_view_get_kind (ConcordRecordsView *self)
{
  return self->kind;
}

/**
 * concord_records_view_show_kind:
 * @kind: a kind that is listed; any other is ignored
 */
void
concord_records_view_show_kind (ConcordRecordsView *self,
                                ConcordKind kind)
{
  g_return_if_fail (CONCORD_IS_RECORDS_VIEW (self));

  for (guint i = 0; i < G_N_ELEMENTS (listed); i++)
    {
      if (listed[i] == kind)
        gtk_list_box_select_row (self->kinds, gtk_list_box_get_row_at_index (self->kinds, (int) i));
    }
}

/**
 * concord_records_view_get_list:
 *
 * Returns: (transfer none): the list of the kind that is chosen
 */
ConcordRecordsList *
concord_records_view_get_list (ConcordRecordsView *self)
{
  return self->list;
}
