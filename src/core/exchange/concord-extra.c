/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a newer Concord wrote in two records that become one. Nobody here knows what it means. */

#include "config.h"

#include "concord-extra.h"

#include <json-glib/json-glib.h>

#include "concord-json-writer.h"

static JsonNode *
parse (const char *extra)
{
  g_autoptr (JsonNode) node = extra != NULL ? json_from_string (extra, NULL) : NULL;

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? g_steal_pointer (&node) : NULL;
}

/**
 * concord_extra_join:
 * @first: (nullable): members, as one JSON object
 * @second: (nullable): as many
 *
 * Returns: (transfer full) (nullable): the members of both; one that both have is that of @first
 */
char *
concord_extra_join (const char *first,
                    const char *second)
{
  g_autoptr (JsonNode) joined = parse (first);
  g_autoptr (JsonNode) other = parse (second);
  g_auto (ConcordJsonWriter) writer = { 0 };
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (joined == NULL || other == NULL)
    return g_strdup (joined != NULL ? first : second);

  json_object_iter_init_ordered (&iter, json_node_get_object (other));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      if (!json_object_has_member (json_node_get_object (joined), name))
        json_object_set_member (json_node_get_object (joined), name, json_node_copy (member));
    }

  concord_json_writer_init (&writer, FALSE);
  concord_json_writer_node (&writer, joined);

  return concord_json_writer_end (&writer, NULL);
}
