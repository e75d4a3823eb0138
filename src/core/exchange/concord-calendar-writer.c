/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When commitments are due and when the partners meet again, for people's calendars (RFC 5545), by libical. It writes
 * no files.
 *
 * Each is an event of a whole day, not a to-do: most calendars on phones and on the web leave to-dos out when they take
 * in a file. The day stays free, because nobody is busy while something falls due.
 */

#include "config.h"

#include "concord-calendar-writer.h"

#include <libical/ical.h>
#include <string.h>

#include "concord-commitment.h"
#include "concord-date.h"
#include "concord-session.h"
#include "concord-shown.h"
#include "concord-speech.h"

typedef struct
{
  ConcordShown shown;
  icalcomponent *calendar;
  icaltimetype made;
} Writer;

static void
writer_clear (Writer *self)
{
  concord_shown_clear (&self->shown);
  g_clear_pointer (&self->calendar, icalcomponent_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writer, writer_clear)

static icaltimetype
make_day (GDateTime *day)
{
  icaltimetype time = icaltime_null_date ();

  time.year = g_date_time_get_year (day);
  time.month = g_date_time_get_month (day);
  time.day = g_date_time_get_day_of_month (day);

  return time;
}

/* As text, so that commas and backslashes in it are escaped. */
static void
add_unknown (icalcomponent *component,
             const char    *name,
             const char    *value)
{
  icalproperty *property = icalproperty_new (ICAL_X_PROPERTY);

  icalproperty_set_x_name (property, name);
  icalproperty_set_value (property, icalvalue_new_text (value));
  icalcomponent_add_property (component, property);
}

/* On the last day that the date covers: from the next it is late. What was said is there as well, in words and for
 * programs, because a promise "by March" names no day.
 */
static icalcomponent *
add_event (Writer     *self,
           const char *uid,
           const char *iso,
           const char *what)
{
  g_autoptr (GDateTime) last = concord_date_last_day (iso);
  g_autoptr (GDateTime) next = g_date_time_add_days (last, 1);
  g_autofree char *said = concord_date_format (iso);
  g_autofree char *summary = NULL;
  icalcomponent *event = icalcomponent_new_vevent ();

  /* Translators: an entry in a calendar: what is due, and by when where no day was named, as in
     "Open two hubs (by Mar 2027)" */
  summary = strlen (iso) < strlen ("2027-03-14") ? g_strdup_printf (C_("calendar", "%s (by %s)"), what, said) : g_strdup (what);

  icalcomponent_add_property (event, icalproperty_new_uid (uid));
  icalcomponent_add_property (event, icalproperty_new_dtstamp (self->made));
  icalcomponent_add_property (event, icalproperty_new_dtstart (make_day (last)));
  icalcomponent_add_property (event, icalproperty_new_dtend (make_day (next)));
  icalcomponent_add_property (event, icalproperty_new_summary (summary));
  icalcomponent_add_property (event, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
  add_unknown (event, "X-CONCORD-DATE", iso);
  icalcomponent_add_component (self->calendar, event);

  return event;
}

static void
add_line (GString    *lines,
          const char *label,
          const char *words)
{
  if (words[0] != '\0')
    /* Translators: a line such as "Lead partner: Northmere Council" */
    g_string_append_printf (lines, C_("line", "%s: %s\n"), label, words);
}

static char *
describe (Writer        *self,
          ConcordRecord *commitment)
{
  static const guint fields[] = { CONCORD_COMMITMENT_LEAD, CONCORD_COMMITMENT_LEAD_ROLE, CONCORD_COMMITMENT_SUPPORTING,
                                  CONCORD_COMMITMENT_STATUS };
  const ConcordKindInfo *info = concord_record_get_info (commitment);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const ConcordField *field = &info->fields[fields[i]];
      g_autofree char *words = NULL;

      if (field->type == CONCORD_FIELD_CHOICE)
        words = g_strdup (concord_shown_choice (&self->shown, commitment, fields[i]));
      else if (field->type == CONCORD_FIELD_TEXT)
        words = g_strdup (concord_shown_text (&self->shown, commitment, fields[i]));
      else
        words = concord_shown_names (&self->shown, commitment, fields[i]);

      add_line (lines, concord_field_get_label (field), words);
    }

  for (ConcordRecord *owner = concord_graph_get_owner (self->shown.graph, commitment); owner != NULL;
       owner = concord_graph_get_owner (self->shown.graph, owner))
    add_line (lines, _(concord_record_get_info (owner)->label), concord_record_get_headline (owner));

  add_line (lines, _("Session"), concord_record_get_headline (concord_graph_get_session (self->shown.graph)));

  return g_strchomp (g_string_free_and_steal (g_steal_pointer (&lines)));
}

static icalproperty_status
get_status (guint status)
{
  switch (status)
    {
    case CONCORD_COMMITMENT_STOPPED:
      return ICAL_STATUS_CANCELLED;
    case CONCORD_COMMITMENT_PROPOSED:
      return ICAL_STATUS_TENTATIVE;
    default:
      return ICAL_STATUS_CONFIRMED;
    }
}

static void
add_commitment (Writer        *self,
                ConcordRecord *commitment)
{
  const char *due = concord_shown_text (&self->shown, commitment, CONCORD_COMMITMENT_DUE);
  g_autofree char *description = NULL;
  icalcomponent *event;

  if (due[0] == '\0')
    return;

  description = describe (self, commitment);
  event = add_event (self, concord_record_get_id (commitment), due,
                     concord_shown_text (&self->shown, commitment, CONCORD_COMMITMENT_STATEMENT));
  icalcomponent_add_property (event, icalproperty_new_description (description));
  icalcomponent_add_property (event,
                              icalproperty_new_status (get_status (concord_record_get_choice (commitment,
                                                                                              CONCORD_COMMITMENT_STATUS))));
}

static void
add_review (Writer        *self,
            ConcordRecord *session)
{
  const char *review = concord_shown_text (&self->shown, session, CONCORD_SESSION_NEXT_REVIEW);
  g_autofree char *uid = NULL;
  g_autofree char *what = NULL;

  if (review[0] == '\0')
    return;

  uid = g_strconcat (concord_record_get_id (session), "-next-review", NULL);
  /* Translators: an entry in a calendar; %s is the title of a session */
  what = g_strdup_printf (C_("calendar", "Review: %s"), concord_record_get_headline (session));
  add_event (self, uid, review, what);
}

/**
 * concord_calendar_write:
 * @hide: who it is for; 0 for the facilitator
 * @made: when, seconds since 1970, UTC
 *
 * An entry keeps its UID as long as its record lives, so that taking in a newer calendar updates what is there.
 *
 * Returns: (transfer full): the text of an iCalendar file
 */
GBytes *
concord_calendar_write (ConcordGraph *graph,
                        ConcordHide   hide,
                        gint64        made)
{
  g_auto (Writer) writer = { 0 };
  g_autoptr (GPtrArray) commitments = NULL;
  ConcordRecord *session;
  char *text;

  g_return_val_if_fail (CONCORD_IS_GRAPH (graph), NULL);

  concord_shown_init (&writer.shown, graph, hide);
  writer.made = icaltime_from_timet_with_zone ((time_t) made, FALSE, icaltimezone_get_utc_timezone ());
  writer.calendar = icalcomponent_new_vcalendar ();
  session = concord_graph_get_session (graph);
  commitments = concord_shown_list (&writer.shown, CONCORD_KIND_COMMITMENT);

  icalcomponent_add_property (writer.calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (writer.calendar, icalproperty_new_prodid ("-//Concord//Concord " PACKAGE_VERSION "//EN"));
  icalcomponent_add_property (writer.calendar, icalproperty_new_method (ICAL_METHOD_PUBLISH));
  add_unknown (writer.calendar, "X-WR-CALNAME", concord_record_get_headline (session));

  for (guint i = 0; i < commitments->len; i++)
    add_commitment (&writer, commitments->pdata[i]);
  add_review (&writer, session);

  text = icalcomponent_as_ical_string_r (writer.calendar);

  return g_bytes_new_with_free_func (text, strlen (text), icalmemory_free_buffer, text);
}
