/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every field of one record, and what belongs to it, built from the kind's field table. Knows the types of
 * fields and no kind of record.
 */

#include "config.h"

#include "concord-record-page.h"

#include <glib/gi18n-lib.h>

#include "concord-belongings.h"
#include "concord-field-row.h"
#include "concord-reading-row.h"
#include "concord-record-words.h"

struct _ConcordRecordPage
{
  AdwNavigationPage parent_instance;

  ConcordDesk *desk;
  ConcordRecord *record;
  GPtrArray *rows; /* by index of the field */

  GtkScrolledWindow *scroller;
  AdwHeaderBar *header;
  AdwWindowTitle *title;
  GtkWidget *menu_button;
  GtkBox *groups;
};

G_DEFINE_FINAL_TYPE (ConcordRecordPage, concord_record_page, ADW_TYPE_NAVIGATION_PAGE)

static void
refresh_title (ConcordRecordPage *self)
{
  g_autofree char *said = concord_record_say_title (concord_desk_get_graph (self->desk),
                                                    self->record);

  adw_window_title_set_subtitle (self->title, said);
}

static void
add_row (ConcordRecordPage *self,
         GtkWidget *group,
         guint field)
{
  if (concord_desk_get_read_only (self->desk) != NULL)
    {
      /* What is not said is no news to someone who cannot say it; but a page begins with the name. */
      if (!concord_record_has (self->record, field) && field != concord_record_get_info (self->record)->headline)
        return;

      self->rows->pdata[field] = concord_reading_row_new (self->desk, self->record, field);
    }
  else
    {
      g_autoptr (ConcordFieldLink) link = concord_field_link_new (self->desk, self->record, field);

      self->rows->pdata[field] = concord_field_row_new (link);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->rows->pdata[field]);
}

/* What the record says, its headline first; then what it belongs to. */
static void
add_fields (ConcordRecordPage *self)
{
  const ConcordKindInfo *info = concord_record_get_info (self->record);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *owners = NULL;

  g_ptr_array_set_size (self->rows, (int) info->n_fields);
  gtk_box_append (self->groups, group);
  add_row (self, group, info->headline);

  for (guint i = 0; i < info->n_fields; i++)
    {
      if (i != info->headline && (info->fields[i].flags & CONCORD_FIELD_OWNER) == 0)
        add_row (self, group, i);
    }

  for (guint i = 0; i < info->n_fields; i++)
    {
      if ((info->fields[i].flags & CONCORD_FIELD_OWNER) == 0)
        continue;

      if (owners == NULL)
        {
          owners = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (owners), _("Belongs to"));
          gtk_box_append (self->groups, owners);
        }
      add_row (self, owners, i);
    }
}

static void
add_belongings (ConcordRecordPage *self)
{
  ConcordKind kind = concord_record_get_kind (self->record);
  guint field;

  for (guint i = 0; i < CONCORD_N_KINDS; i++)
    {
      if (concord_kind_find_owner (i, kind, &field)
          && (concord_desk_get_read_only (self->desk) == NULL
              || concord_record_list_get_length (concord_graph_children (concord_desk_get_graph (self->desk),
                                                                         self->record, i)) > 0))
        gtk_box_append (self->groups, concord_belongings_new (self->desk, self->record, i));
    }
}

static gboolean
concord_record_page_grab_focus (GtkWidget *widget)
{
  ConcordRecordPage *self = CONCORD_RECORD_PAGE (widget);

  return gtk_widget_grab_focus (
      self->rows->pdata[concord_record_get_info (self->record)->headline]);
}

static void
concord_record_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CONCORD_TYPE_RECORD_PAGE);

  G_OBJECT_CLASS (concord_record_page_parent_class)->dispose (object);
}

static void
concord_record_page_finalize (GObject *object)
{
  ConcordRecordPage *self = CONCORD_RECORD_PAGE (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->record);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (concord_record_page_parent_class)->finalize (object);
}

static void
concord_record_page_class_init (ConcordRecordPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_record_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = concord_record_page_finalize;
  widget_class->grab_focus = concord_record_page_grab_focus;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/concordboard/Concord/ui/concord-record-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordRecordPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, ConcordRecordPage, header);
  gtk_widget_class_bind_template_child (widget_class, ConcordRecordPage, title);
  gtk_widget_class_bind_template_child (widget_class, ConcordRecordPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordRecordPage, groups);
}

static void
concord_record_page_init (ConcordRecordPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * concord_record_page_new:
 * @behind: whether another page lies before it, to go back to
 *
 * Returns: (transfer floating): a page about @record
 */
ConcordRecordPage *
concord_record_page_new (ConcordDesk *desk,
                         ConcordRecord *record,
                         gboolean behind)
{
  ConcordRecordPage *self = g_object_new (CONCORD_TYPE_RECORD_PAGE, NULL);
  ConcordKind kind = concord_record_get_kind (record);

  self->desk = g_object_ref (desk);
  self->record = g_object_ref (record);
  /* Back from the first page would leave the session. */
  adw_header_bar_set_show_back_button (self->header, behind);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self),
                                 _(concord_record_get_info (record)->label));
  /* A session is duplicated and deleted in the library. */
  gtk_widget_set_visible (self->menu_button,
                          kind != CONCORD_KIND_SESSION && kind != CONCORD_KIND_REVISION
                              && concord_desk_get_read_only (desk) == NULL);

  add_fields (self);
  add_belongings (self);
  refresh_title (self);
  g_signal_connect_object (concord_desk_get_graph (desk), "changed", G_CALLBACK (refresh_title),
                           self, G_CONNECT_SWAPPED);

  return self;
}

ConcordRecord *
concord_record_page_get_record (ConcordRecordPage *self)
{
  return self->record;
}

/**
 * concord_record_page_get_row:
 * @field: index into the kind's table
 *
 * Returns: (transfer none) (nullable): the #ConcordFieldRow that edits it; where nothing can be changed, the row that
 *   says it, or %NULL
 */
GtkWidget *
concord_record_page_get_row (ConcordRecordPage *self,
                             guint field)
{
  g_return_val_if_fail (field < self->rows->len, NULL);

  return self->rows->pdata[field];
}

static gboolean
on_reveal_tick (GtkWidget *row,
                GdkFrameClock *clock,
                gpointer user_data)
{
  GtkWidget *viewport = user_data;

  if (gtk_widget_get_height (row) == 0)
    return G_SOURCE_CONTINUE;

  if (gtk_widget_get_mapped (row) && gtk_widget_is_ancestor (row, viewport))
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), row, NULL);

  return G_SOURCE_REMOVE;
}

/**
 * concord_record_page_focus_field:
 * @field: index into the kind's table
 *
 * Goes to the row of @field and brings it into sight.
 *
 * Returns: whether the focus is there
 */
gboolean
concord_record_page_focus_field (ConcordRecordPage *self,
                                 guint field)
{
  GtkWidget *row = concord_record_page_get_row (self, field);

  if (row == NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self));

  /* The viewport follows the focus only where the row has its place already. */
  gtk_widget_add_tick_callback (row, on_reveal_tick,
                                g_object_ref (gtk_scrolled_window_get_child (self->scroller)),
                                g_object_unref);

  return gtk_widget_grab_focus (row);
}

/**
 * concord_record_page_flush:
 *
 * Commits what was typed and waits for a pause.
 *
 * Returns: %FALSE where some row shows what the record does not hold
 */
gboolean
concord_record_page_flush (ConcordRecordPage *self)
{
  gboolean all = TRUE;

  for (guint i = 0; i < self->rows->len; i++)
    if (self->rows->pdata[i] != NULL && CONCORD_IS_FIELD_ROW (self->rows->pdata[i]))
      all &= concord_field_row_flush (CONCORD_FIELD_ROW (self->rows->pdata[i]));

  return all;
}
