-- What one person has in hand, over all cases: a person has dozens open among a million.
create index ix_case_assignment_assignee on case_assignment (region, assignee_id, complaint_id)
  where state in ('OFFERED', 'ACCEPTED') and assignee_id is not null;

-- Secret cases of other units that a person was named for or entered; few, and in no list of a unit.
create index ix_secret_access_handler on secret_access (region, handler_id, complaint_id)
  where revoked_at is null;
create index ix_complaint_entered_secret on complaint (region, entered_by)
  where visibility = 'SECRET';

-- Words among open cases only. What is overdue is open, and open is a small part of all that ever
-- came in: a frequent word is not looked up in a million cases to find the hundred late ones.
create index ix_complaint_search_open on complaint using gin (region, search)
  where state in ('NEW', 'TRIAGED', 'AWAITING_REPORTER', 'ASSIGNED', 'IN_PROGRESS',
                  'AWAITING_EXTERNAL');
