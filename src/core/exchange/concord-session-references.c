/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether the references of a session file lead where they should. It looks at records that are
 * well-formed already, and changes none.
 */

#include "config.h"

#include "concord-session-references.h"

#include "concord-json-place.h"
#include "concord-speech.h"

static gboolean
check_reference (ConcordGraph           *graph,
                 const ConcordField     *field,
                 const char             *id,
                 const ConcordJsonPlace *place,
                 GError                **error)
{
  ConcordRecord *target = concord_graph_lookup (graph, id);

  if (target == NULL)
    {
      if ((field->flags & CONCORD_FIELD_OUTSIDE) != 0)
        return TRUE;

      concord_json_place_set_error (error, CONCORD_EXCHANGE_ERROR_MALFORMED, place,
                                    _("no record of this file has this id"));
      return FALSE;
    }

  if (concord_record_get_kind (target) != field->target)
    {
      concord_json_place_set_error (error, CONCORD_EXCHANGE_ERROR_MALFORMED, place,
                                    /* Translators: two members of a session file, as in
                                     * "a record of “partners” is expected here, not one of “outcomes”" */
                                    _("a record of “%s” is expected here, not one of “%s”"),
                                    concord_kind_get_info (field->target)->plural,
                                    concord_record_get_info (target)->plural);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_record (ConcordGraph     *graph,
              ConcordRecord    *record,
              ConcordJsonPlace  place,
              GError          **error)
{
  const ConcordKindInfo *info = concord_record_get_info (record);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const ConcordField *field = &info->fields[i];
      const ConcordValue *value = concord_record_get_value (record, i);

      place.member = field->name;
      place.entry = -1;

      if (field->type == CONCORD_FIELD_REFERENCE && value->shape == CONCORD_SHAPE_TEXT &&
          !check_reference (graph, field, value->text, &place, error))
        return FALSE;

      if (field->type != CONCORD_FIELD_REFERENCES || value->shape != CONCORD_SHAPE_LIST)
        continue;

      for (place.entry = 0; value->list[place.entry] != NULL; place.entry++)
        {
          if (!check_reference (graph, field, value->list[place.entry], &place, error))
            return FALSE;
        }
    }

  return TRUE;
}

/**
 * concord_session_references_check:
 * @records: by kind, the records in the order of the file
 * @error: of %CONCORD_EXCHANGE_ERROR
 *
 * Returns: whether every reference leads to a record of @graph, of the kind it should
 */
gboolean
concord_session_references_check (ConcordGraph *graph,
                                  GPtrArray   **records,
                                  GError      **error)
{
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      const ConcordKindInfo *info = concord_kind_get_info ((ConcordKind) kind);
      ConcordJsonPlace place = CONCORD_JSON_PLACE (kind == CONCORD_KIND_SESSION ? info->name : info->plural);

      for (guint i = 0; i < records[kind]->len; i++)
        {
          place.record = kind == CONCORD_KIND_SESSION ? -1 : (int) i;
          if (!check_record (graph, records[kind]->pdata[i], place, error))
            return FALSE;
        }
    }

  return TRUE;
}
