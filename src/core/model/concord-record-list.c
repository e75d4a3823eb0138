/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records in order, as a list model. Sorted by insertion: records come sorted from the database, so a load
 * appends. It never looks at fields.
 */

#include "config.h"

#include "concord-record-list.h"

#include "concord-record-list-write.h"
#include "concord-record-write.h"

struct _ConcordRecordList
{
  GObject parent_instance;

  GPtrArray *records;
  ConcordReader *reader; /* nullable */
};

static GType
concord_record_list_get_item_type (GListModel *model)
{
  return CONCORD_TYPE_RECORD;
}

static guint
concord_record_list_get_n_items (GListModel *model)
{
  return CONCORD_RECORD_LIST (model)->records->len;
}

static gpointer
concord_record_list_get_item (GListModel *model,
                              guint       position)
{
  ConcordRecordList *self = CONCORD_RECORD_LIST (model);

  return position < self->records->len ? g_object_ref (self->records->pdata[position]) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = concord_record_list_get_item_type;
  iface->get_n_items = concord_record_list_get_n_items;
  iface->get_item = concord_record_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ConcordRecordList, concord_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static int
compare (ConcordRecord *a,
         ConcordRecord *b)
{
  double pa = concord_record_get_position (a);
  double pb = concord_record_get_position (b);

  if (pa < pb)
    return -1;
  if (pa > pb)
    return 1;

  return g_strcmp0 (concord_record_get_id (a), concord_record_get_id (b));
}

/* The index of the first record that does not come before @record. */
static guint
find_place (ConcordRecordList *self,
            ConcordRecord     *record)
{
  guint low = 0;
  guint high = self->records->len;

  if (high > 0 && compare (self->records->pdata[high - 1], record) < 0)
    return high;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare (self->records->pdata[middle], record) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
leave (ConcordRecordList *self,
       ConcordRecord     *record)
{
  if (concord_record_get_home (record) == self)
    concord_record_set_home (record, NULL);
}

static void
concord_record_list_finalize (GObject *object)
{
  ConcordRecordList *self = CONCORD_RECORD_LIST (object);

  for (guint i = 0; i < self->records->len; i++)
    leave (self, self->records->pdata[i]);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->reader, concord_reader_unref);

  G_OBJECT_CLASS (concord_record_list_parent_class)->finalize (object);
}

static void
concord_record_list_class_init (ConcordRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = concord_record_list_finalize;
}

static void
concord_record_list_init (ConcordRecordList *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * concord_record_list_new:
 * @reader: (nullable): reads the records that have their home in the list
 */
ConcordRecordList *
concord_record_list_new (ConcordReader *reader)
{
  ConcordRecordList *self = g_object_new (CONCORD_TYPE_RECORD_LIST, NULL);

  if (reader != NULL)
    self->reader = concord_reader_ref (reader);

  return self;
}

/* Gives @record its content, if there is a way to. */
void
concord_record_list_read (ConcordRecordList *self,
                          ConcordRecord     *record)
{
  if (self->reader != NULL)
    concord_reader_read (self->reader, record);
}

guint
concord_record_list_get_length (ConcordRecordList *self)
{
  return self->records->len;
}

/**
 * concord_record_list_peek:
 *
 * Returns: (transfer none) (nullable): the record at @index; %NULL past the end
 */
ConcordRecord *
concord_record_list_peek (ConcordRecordList *self,
                          guint              index)
{
  return index < self->records->len ? self->records->pdata[index] : NULL;
}

/**
 * concord_record_list_find:
 * @index: (out) (optional): where @record is
 *
 * Returns: whether the list has @record; takes O(log n)
 */
gboolean
concord_record_list_find (ConcordRecordList *self,
                          ConcordRecord     *record,
                          guint             *index)
{
  guint place = find_place (self, record);

  if (place >= self->records->len || self->records->pdata[place] != record)
    return FALSE;

  if (index != NULL)
    *index = place;
  return TRUE;
}

void
concord_record_list_insert (ConcordRecordList *self,
                            ConcordRecord     *record)
{
  guint place = find_place (self, record);

  g_ptr_array_insert (self->records, (int) place, g_object_ref (record));
  g_list_model_items_changed (G_LIST_MODEL (self), place, 0, 1);
}

/* For the first filling of a list in order, while nobody listens: telling each would be most of the time. */
void
concord_record_list_append (ConcordRecordList *self,
                            ConcordRecord     *record)
{
  if (find_place (self, record) < self->records->len)
    concord_record_list_insert (self, record);
  else
    g_ptr_array_add (self->records, g_object_ref (record));
}

/* Must be called before the record's position changes. */
void
concord_record_list_remove (ConcordRecordList *self,
                            ConcordRecord     *record)
{
  guint place;

  if (!concord_record_list_find (self, record, &place))
    g_return_if_reached ();

  leave (self, record);
  g_ptr_array_remove_index (self->records, place);
  g_list_model_items_changed (G_LIST_MODEL (self), place, 1, 0);
}
