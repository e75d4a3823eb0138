/* SPDX-License-Identifier: GPL-3.0-or-later */

/* That every kind's field table makes sense, whoever adds to it next. */

#include <string.h>

#include "concord-kinds.h"

/* Names that become columns, JSON members and property names without quoting or translation. */
static gboolean
is_plain_name (const char *name)
{
  if (name == NULL || !g_ascii_islower (name[0]) || g_str_has_suffix (name, "_"))
    return FALSE;

  for (const char *p = name; *p != '\0'; p++)
    {
      if (!g_ascii_islower (*p) && !g_ascii_isdigit (*p) && *p != '_')
        return FALSE;
    }

  return strlen (name) <= 40;
}

/* Columns and members that every record has beside its fields. */
static gboolean
is_taken (const char *name)
{
  static const char *const taken[] = { "id", "position", "extra", "rowid", "record", "ordinal", NULL };

  return g_strv_contains (taken, name);
}

typedef void (*FieldFunc) (const ConcordKindInfo *info, const ConcordField *field);

static void
for_each_field (FieldFunc func)
{
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      const ConcordKindInfo *info = concord_kind_get_info (kind);

      for (guint i = 0; i < info->n_fields; i++)
        func (info, &info->fields[i]);
    }
}

static void
test_every_kind_has_a_name_of_its_own (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      const ConcordKindInfo *info = concord_kind_get_info (kind);
      ConcordKind found;

      g_assert_cmpint (info->kind, ==, kind);
      g_assert_true (is_plain_name (info->name));
      g_assert_true (is_plain_name (info->plural));
      g_assert_true (g_hash_table_add (seen, (char *) info->name));
      g_assert_true (info->label != NULL && info->label[0] != '\0');
      g_assert_true (info->label_plural != NULL && info->label_plural[0] != '\0');
      g_assert_true (g_type_is_a (info->get_type (), CONCORD_TYPE_RECORD));

      g_assert_true (concord_kind_find (info->name, &found));
      g_assert_cmpint (found, ==, kind);
    }

  g_assert_false (concord_kind_find ("wish", &(ConcordKind) { 0 }));
}

static void
test_every_kind_has_one_headline (void)
{
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      const ConcordKindInfo *info = concord_kind_get_info (kind);
      guint n = 0;

      for (guint i = 0; i < info->n_fields; i++)
        n += (info->fields[i].flags & CONCORD_FIELD_HEADLINE) != 0;

      g_assert_cmpuint (n, ==, 1);
      g_assert_cmpuint (info->headline, <, info->n_fields);
      g_assert_true ((info->fields[info->headline].flags & CONCORD_FIELD_HEADLINE) != 0);
    }
}

static void
test_fields_have_plain_names_of_their_own (void)
{
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      const ConcordKindInfo *info = concord_kind_get_info (kind);
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; i < info->n_fields; i++)
        {
          guint found;

          /* A hole in a table that is indexed by an enum shows here first. */
          g_assert_true (is_plain_name (info->fields[i].name));
          g_assert_false (is_taken (info->fields[i].name));
          g_assert_cmpstr (info->fields[i].name, !=, "session");
          g_assert_true (g_hash_table_add (seen, (char *) info->fields[i].name));
          g_assert_true (concord_kind_find_field (kind, info->fields[i].name, &found));
          g_assert_cmpuint (found, ==, i);
        }
    }
}

static void
assert_readable (const ConcordKindInfo *info,
                 const ConcordField    *field)
{
  g_assert_nonnull (field->label);
  g_assert_true (g_utf8_validate (field->label, -1, NULL));
  g_assert_true (g_unichar_isupper (g_utf8_get_char (field->label)));
  g_assert_cmpint (g_utf8_strlen (field->label, -1), <=, 40);

  if (field->hint != NULL)
    {
      g_assert_true (g_utf8_validate (field->hint, -1, NULL));
      g_assert_false (g_str_has_suffix (field->hint, "."));
    }
}

static void
test_fields_have_labels (void)
{
  for_each_field (assert_readable);
}

static void
assert_choices (const ConcordKindInfo *info,
                const ConcordField    *field)
{
  g_autoptr (GHashTable) nicks = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);
  guint n;

  if (field->type != CONCORD_FIELD_CHOICE)
    {
      g_assert_null (field->choices);
      g_assert_cmpuint (field->initial, ==, 0);
      return;
    }

  n = concord_field_n_choices (field);
  g_assert_cmpuint (n, >=, 3);
  g_assert_cmpstr (field->choices[0].nick, ==, "");
  g_assert_cmpuint (field->initial, <, n);

  for (guint i = 0; i < n; i++)
    {
      g_assert_true (i == 0 || is_plain_name (field->choices[i].nick));
      g_assert_true (g_hash_table_add (nicks, (char *) field->choices[i].nick));
      g_assert_nonnull (field->choices[i].label);
      g_assert_true (g_hash_table_add (labels, (char *) field->choices[i].label));
    }
}

static void
test_choices_have_nicks_and_labels (void)
{
  for_each_field (assert_choices);
}

static void
assert_limits (const ConcordKindInfo *info,
               const ConcordField    *field)
{
  switch (field->type)
    {
    case CONCORD_FIELD_TEXT:
    case CONCORD_FIELD_PROSE:
      g_assert_cmpfloat (field->min, ==, 0);
      g_assert_cmpfloat (concord_field_get_max (field), >=, 1);
      g_assert_cmpfloat (concord_field_get_max (field), <=, 20000);
      break;
    case CONCORD_FIELD_NUMBER:
    case CONCORD_FIELD_COUNT:
    case CONCORD_FIELD_MONEY:
    case CONCORD_FIELD_YEAR:
      g_assert_cmpfloat (field->min, <, concord_field_get_max (field));
      break;
    case CONCORD_FIELD_REFERENCES:
      g_assert_cmpfloat (concord_field_get_max (field), >=, 1);
      break;
    case CONCORD_FIELD_DATE:
    case CONCORD_FIELD_CHOICE:
    case CONCORD_FIELD_REFERENCE:
    case CONCORD_FIELD_FLAG:
      g_assert_cmpfloat (field->min, ==, 0);
      g_assert_cmpfloat (field->max, ==, 0);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
test_limits_fit_their_types (void)
{
  for_each_field (assert_limits);
}

static void
assert_owner (const ConcordKindInfo *info,
              const ConcordField    *field)
{
  if ((field->flags & CONCORD_FIELD_OWNER) != 0)
    {
      g_assert_cmpint (field->type, ==, CONCORD_FIELD_REFERENCE);
      g_assert_cmpint (field->target, <, info->kind);
    }

  /* A required reference that is no owner would leave nothing to say when its target goes. */
  if (field->type == CONCORD_FIELD_REFERENCE && (field->flags & CONCORD_FIELD_REQUIRED) != 0)
    g_assert_true ((field->flags & CONCORD_FIELD_OWNER) != 0);

  if ((field->flags & CONCORD_FIELD_OUTSIDE) != 0)
    g_assert_cmpint (field->type, ==, CONCORD_FIELD_REFERENCE);
}

static void
test_owners_come_before_what_they_own (void)
{
  for_each_field (assert_owner);
}

static void
assert_references_inside (const ConcordKindInfo *info,
                          const ConcordField    *field)
{
  if (field->type != CONCORD_FIELD_REFERENCE && field->type != CONCORD_FIELD_REFERENCES)
    return;

  g_assert_cmpint (field->target, <, CONCORD_N_KINDS);

  /* What a session is part of is not said by a field. */
  if (field->target == CONCORD_KIND_SESSION)
    g_assert_true ((field->flags & CONCORD_FIELD_OUTSIDE) != 0);
  else
    g_assert_cmpint (field->target, <, info->kind);
}

static void
test_references_point_to_kinds_written_earlier (void)
{
  for_each_field (assert_references_inside);
}

static void
assert_search_and_headline (const ConcordKindInfo *info,
                            const ConcordField    *field)
{
  gboolean text = field->type == CONCORD_FIELD_TEXT || field->type == CONCORD_FIELD_PROSE;

  if ((field->flags & CONCORD_FIELD_SEARCHABLE) != 0)
    g_assert_true (text);

  if ((field->flags & CONCORD_FIELD_HEADLINE) != 0)
    g_assert_true (text || field->type == CONCORD_FIELD_CHOICE);

  /* What must be said cannot be hidden, or an export would be malformed. */
  if ((field->flags & CONCORD_FIELD_REQUIRED) != 0)
    g_assert_cmpint (field->hide, ==, 0);
}

static void
test_flags_fit_their_fields (void)
{
  for_each_field (assert_search_and_headline);
}

static void
test_private_means_the_same_everywhere (void)
{
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      guint field;

      if (concord_kind_find_field (kind, "private", &field))
        g_assert_cmpint (concord_kind_get_info (kind)->fields[field].type, ==, CONCORD_FIELD_FLAG);
    }
}

static void
test_enums_agree_with_their_tables (void)
{
  static const struct
  {
    ConcordKind kind;
    guint field;
    guint choice;
    const char *nick;
  } choices[] = {
    { CONCORD_KIND_SESSION, CONCORD_SESSION_STATE, CONCORD_SESSION_CLOSED, "closed" },
    { CONCORD_KIND_PARTNER, CONCORD_PARTNER_COLOUR, CONCORD_PARTNER_YELLOW, "yellow" },
    { CONCORD_KIND_PARTNER, CONCORD_PARTNER_REACH, CONCORD_PARTNER_INFLUENCE, "influence" },
    { CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_ROUTE, CONCORD_COMMITMENT_SHARED_SERVICE, "shared_service" },
    { CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_MANDATE, CONCORD_COMMITMENT_EXPLORATORY, "exploratory" },
    { CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_STATUS, CONCORD_COMMITMENT_STOPPED, "stopped" },
    { CONCORD_KIND_FUNDING_LINE, CONCORD_FUNDING_LINE_FORM, CONCORD_FUNDING_LINE_IN_KIND, "in_kind" },
    { CONCORD_KIND_BENEFIT_LINE, CONCORD_BENEFIT_LINE_STRENGTH, CONCORD_BENEFIT_LINE_GOOD, "good" },
    { CONCORD_KIND_NOTE, CONCORD_NOTE_SORT, CONCORD_NOTE_QUESTION, "question" },
    { CONCORD_KIND_NOTE, CONCORD_NOTE_STATE, CONCORD_NOTE_RESOLVED, "resolved" },
    { CONCORD_KIND_BALLOT, CONCORD_BALLOT_SOURCE, CONCORD_BALLOT_PAPER, "paper" },
    { CONCORD_KIND_AGENDA_ITEM, CONCORD_AGENDA_ITEM_VIEW, CONCORD_AGENDA_ITEM_CLOCK, "clock" },
    { CONCORD_KIND_AGENDA_ITEM, CONCORD_AGENDA_ITEM_STATE, CONCORD_AGENDA_ITEM_SKIPPED, "skipped" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      const ConcordField *field = &concord_kind_get_info (choices[i].kind)->fields[choices[i].field];

      g_assert_cmpstr (field->choices[choices[i].choice].nick, ==, choices[i].nick);
    }
}

static void
test_the_health_check_has_twelve_conditions (void)
{
  const ConcordField *field = &concord_kind_get_info (CONCORD_KIND_RATING)->fields[CONCORD_RATING_CONDITION];

  g_assert_cmpuint (concord_field_n_choices (field), ==, 12 + 1);
}

static void
test_owners_are_found_by_kind (void)
{
  guint field = 99;

  g_assert_true (concord_kind_find_owner (CONCORD_KIND_COMMITMENT, CONCORD_KIND_PRIORITY, &field));
  g_assert_cmpuint (field, ==, CONCORD_COMMITMENT_PRIORITY);
  g_assert_true (concord_kind_find_owner (CONCORD_KIND_EVIDENCE, CONCORD_KIND_COMMITMENT, &field));
  g_assert_cmpuint (field, ==, CONCORD_EVIDENCE_COMMITMENT);
  g_assert_false (concord_kind_find_owner (CONCORD_KIND_COMMITMENT, CONCORD_KIND_PARTNER, &field));
  g_assert_false (concord_kind_find_owner (CONCORD_KIND_OUTCOME, CONCORD_KIND_SESSION, &field));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kinds/every-kind-has-a-name-of-its-own", test_every_kind_has_a_name_of_its_own);
  g_test_add_func ("/kinds/every-kind-has-one-headline", test_every_kind_has_one_headline);
  g_test_add_func ("/kinds/fields-have-plain-names-of-their-own", test_fields_have_plain_names_of_their_own);
  g_test_add_func ("/kinds/fields-have-labels", test_fields_have_labels);
  g_test_add_func ("/kinds/choices-have-nicks-and-labels", test_choices_have_nicks_and_labels);
  g_test_add_func ("/kinds/limits-fit-their-types", test_limits_fit_their_types);
  g_test_add_func ("/kinds/owners-come-before-what-they-own", test_owners_come_before_what_they_own);
  g_test_add_func ("/kinds/references-point-to-kinds-written-earlier", test_references_point_to_kinds_written_earlier);
  g_test_add_func ("/kinds/flags-fit-their-fields", test_flags_fit_their_fields);
  g_test_add_func ("/kinds/private-means-the-same-everywhere", test_private_means_the_same_everywhere);
  g_test_add_func ("/kinds/enums-agree-with-their-tables", test_enums_agree_with_their_tables);
  g_test_add_func ("/kinds/the-health-check-has-twelve-conditions", test_the_health_check_has_twelve_conditions);
  g_test_add_func ("/kinds/owners-are-found-by-kind", test_owners_are_found_by_kind);

  return g_test_run ();
}
