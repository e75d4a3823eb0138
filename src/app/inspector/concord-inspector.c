/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A record in the sidebar, and what belongs to it as pages behind it. Decides which pages there are; what is
 * on them is theirs.
 */

#include "config.h"

#include "concord-inspector.h"

#include "concord-steps.h"

struct _ConcordInspector
{
  AdwBin parent_instance;

  ConcordDesk *desk;
  ConcordRecord *record;
  GSignalGroup *graph_signals;

  GtkStack *stack;
  AdwNavigationView *pages;
};

typedef enum
{
  PROP_DESK = 1,
  PROP_RECORD,
} ConcordInspectorProperty;

static GParamSpec *properties[PROP_RECORD + 1];

G_DEFINE_FINAL_TYPE (ConcordInspector, concord_inspector, ADW_TYPE_BIN)

static gboolean
is_there (ConcordInspector *self,
          ConcordRecord *record)
{
  return concord_graph_lookup (concord_desk_get_graph (self->desk), concord_record_get_id (record))
         == record;
}

static void
pop_to_first (ConcordInspector *self)
{
  g_autoptr (GListModel) stack = adw_navigation_view_get_navigation_stack (self->pages);
  g_autoptr (AdwNavigationPage) first = g_list_model_get_item (stack, 0);

  if (g_list_model_get_n_items (stack) > 1)
    adw_navigation_view_pop_to_page (self->pages, first);
}

/* A page whose record is gone, by undo or from the board, goes with those opened from it. */
static void
on_graph_changed (ConcordInspector *self)
{
  g_autoptr (GListModel) stack = NULL;
  AdwNavigationPage *last = NULL;

  if (self->record == NULL)
    return;

  if (!is_there (self, self->record))
    {
      concord_inspector_set_record (self, NULL);
      return;
    }

  stack = adw_navigation_view_get_navigation_stack (self->pages);
  for (guint i = 0; i < g_list_model_get_n_items (stack); i++)
    {
      g_autoptr (ConcordRecordPage) page = g_list_model_get_item (stack, i);

      if (!is_there (self, concord_record_page_get_record (page)))
        {
          adw_navigation_view_pop_to_page (self->pages, last);
          return;
        }
      last = ADW_NAVIGATION_PAGE (page);
    }
}

static void
open_record (GtkWidget *widget,
             const char *action,
             GVariant *parameter)
{
  ConcordInspector *self = CONCORD_INSPECTOR (widget);
  ConcordRecord *record = concord_graph_lookup (concord_desk_get_graph (self->desk),
                                                g_variant_get_string (parameter, NULL));
  ConcordRecordPage *page;

  if (record == NULL)
    return;

  concord_inspector_flush (self);
  page = concord_record_page_new (self->desk, record, TRUE);
  adw_navigation_view_push (self->pages, ADW_NAVIGATION_PAGE (page));
  gtk_widget_grab_focus (GTK_WIDGET (page));
}

static void
close_inspector (GtkWidget *widget,
                 const char *action,
                 GVariant *parameter)
{
  concord_inspector_flush (CONCORD_INSPECTOR (widget));
  gtk_widget_activate_action (widget, "session.close-inspector", NULL);
}

static void
duplicate (GtkWidget *widget,
           const char *action,
           GVariant *parameter)
{
  ConcordInspector *self = CONCORD_INSPECTOR (widget);
  ConcordRecordPage *page = concord_inspector_get_page (self);
  g_autoptr (ConcordEdit) edit = NULL;
  g_autofree char *id = NULL;
  ConcordRecord *copy;

  if (page == NULL)
    return;

  concord_inspector_flush (self);
  edit = concord_steps_duplicate (concord_desk_get_graph (self->desk),
                                  concord_record_page_get_record (page), &id);
  if (!concord_desk_commit (self->desk, edit))
    return;

  copy = concord_graph_lookup (concord_desk_get_graph (self->desk), id);
  if (copy == NULL)
    return;

  /* A copy of what is behind the first page opens there too: Back still leads to its owner. */
  if (concord_record_page_get_record (page) != self->record)
    {
      adw_navigation_view_pop (self->pages);
      gtk_widget_activate_action (widget, "inspector.open", "s", id);
    }
  else if (!gtk_widget_activate_action (widget, "session.inspect", "s", id))
    {
      concord_inspector_set_record (self, copy);
    }
}

static void delete (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ConcordRecordPage *page = concord_inspector_get_page (CONCORD_INSPECTOR (widget));

  if (page != NULL)
    gtk_widget_activate_action (widget, "session.delete", "s",
                                concord_record_get_id (concord_record_page_get_record (page)));
}

static void
concord_inspector_get_property (GObject *object,
                                guint property_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  ConcordInspector *self = CONCORD_INSPECTOR (object);

  switch ((ConcordInspectorProperty) property_id)
    {
    case PROP_DESK:
      g_value_set_object (value, self->desk);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_inspector_set_property (GObject *object,
                                guint property_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  ConcordInspector *self = CONCORD_INSPECTOR (object);

  switch ((ConcordInspectorProperty) property_id)
    {
    case PROP_DESK:
      concord_inspector_set_desk (self, g_value_get_object (value));
      break;
    case PROP_RECORD:
      concord_inspector_set_record (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* Whoever comes in by Tab or is brought here begins at the first field, not at the buttons above it. */
static gboolean
concord_inspector_focus (GtkWidget *widget,
                         GtkDirectionType direction)
{
  ConcordRecordPage *page = concord_inspector_get_page (CONCORD_INSPECTOR (widget));

  if (page != NULL && direction == GTK_DIR_TAB_FORWARD
      && gtk_widget_get_focus_child (widget) == NULL && gtk_widget_grab_focus (GTK_WIDGET (page)))
    return TRUE;

  return GTK_WIDGET_CLASS (concord_inspector_parent_class)->focus (widget, direction);
}

static gboolean
concord_inspector_grab_focus (GtkWidget *widget)
{
  ConcordRecordPage *page = concord_inspector_get_page (CONCORD_INSPECTOR (widget));

  return page != NULL && gtk_widget_grab_focus (GTK_WIDGET (page));
}

static void
concord_inspector_dispose (GObject *object)
{
  ConcordInspector *self = CONCORD_INSPECTOR (object);

  g_clear_object (&self->graph_signals);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->record);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (concord_inspector_parent_class)->dispose (object);
}

static void
concord_inspector_class_init (ConcordInspectorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = concord_inspector_get_property;
  object_class->set_property = concord_inspector_set_property;
  object_class->dispose = concord_inspector_dispose;
  widget_class->focus = concord_inspector_focus;
  widget_class->grab_focus = concord_inspector_grab_focus;

  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, CONCORD_TYPE_DESK, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, CONCORD_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/concordboard/Concord/ui/concord-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordInspector, stack);
  gtk_widget_class_bind_template_child (widget_class, ConcordInspector, pages);

  gtk_widget_class_install_action (widget_class, "inspector.open", "s", open_record);
  gtk_widget_class_install_action (widget_class, "inspector.close", NULL, close_inspector);
  gtk_widget_class_install_action (widget_class, "inspector.duplicate", NULL, duplicate);
  gtk_widget_class_install_action (widget_class, "inspector.delete", NULL, delete);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "inspector.close", NULL);
}

static void
concord_inspector_init (ConcordInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->graph_signals = g_signal_group_new (CONCORD_TYPE_GRAPH);
  g_signal_group_connect_swapped (self->graph_signals, "changed", G_CALLBACK (on_graph_changed),
                                  self);
}

GtkWidget *
concord_inspector_new (void)
{
  return g_object_new (CONCORD_TYPE_INSPECTOR, NULL);
}

void
concord_inspector_set_desk (ConcordInspector *self,
                            ConcordDesk *desk)
{
  g_return_if_fail (CONCORD_IS_INSPECTOR (self));

  if (self->desk == desk)
    return;

  concord_inspector_set_record (self, NULL);
  g_set_object (&self->desk, desk);
  g_signal_group_set_target (self->graph_signals,
                             desk != NULL ? concord_desk_get_graph (desk) : NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESK]);
}

/**
 * concord_inspector_get_record:
 *
 * Returns: (transfer none) (nullable): the record of the first page
 */
ConcordRecord *
concord_inspector_get_record (ConcordInspector *self)
{
  g_return_val_if_fail (CONCORD_IS_INSPECTOR (self), NULL);

  return self->record;
}

/**
 * concord_inspector_set_record:
 * @record: (nullable): a record of the desk's session
 *
 * What was typed about the record before is committed first.
 */
void
concord_inspector_set_record (ConcordInspector *self,
                              ConcordRecord *record)
{
  g_return_if_fail (CONCORD_IS_INSPECTOR (self));
  g_return_if_fail (record == NULL || self->desk != NULL);

  if (self->record == record)
    {
      if (record != NULL)
        pop_to_first (self);
      return;
    }

  concord_inspector_flush (self);
  g_set_object (&self->record, record);

  if (record != NULL)
    {
      AdwNavigationPage *page = ADW_NAVIGATION_PAGE (
          concord_record_page_new (self->desk, record, FALSE));

      adw_navigation_view_replace (self->pages, &page, 1);
    }
  else
    {
      adw_navigation_view_replace (self->pages, NULL, 0);
    }

  gtk_stack_set_visible_child_name (self->stack, record != NULL ? "pages" : "empty");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

/**
 * concord_inspector_get_page:
 *
 * Returns: (transfer none) (nullable): the page that is seen
 */
ConcordRecordPage *
concord_inspector_get_page (ConcordInspector *self)
{
  AdwNavigationPage *page = self->record != NULL
                                ? adw_navigation_view_get_visible_page (self->pages)
                                : NULL;

  return page != NULL ? CONCORD_RECORD_PAGE (page) : NULL;
}

/**
 * concord_inspector_focus_field:
 * @field: index into the table of the record's kind
 *
 * Goes to one field of the record, on its first page.
 *
 * Returns: whether the focus is there
 */
gboolean
concord_inspector_focus_field (ConcordInspector *self,
                               guint field)
{
  ConcordRecordPage *page;

  g_return_val_if_fail (CONCORD_IS_INSPECTOR (self), FALSE);

  if (self->record == NULL)
    return FALSE;

  pop_to_first (self);
  page = concord_inspector_get_page (self);

  return page != NULL && concord_record_page_focus_field (page, field);
}

/**
 * concord_inspector_flush:
 *
 * Commits what was typed and waits for a pause.
 */
void
concord_inspector_flush (ConcordInspector *self)
{
  ConcordRecordPage *page = concord_inspector_get_page (self);

  if (page != NULL)
    concord_record_page_flush (page);
}
