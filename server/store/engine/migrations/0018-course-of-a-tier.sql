-- Since when it is known that a person has left the account: a day before it is judged as if they were still there.
alter table owners add column inactive_since timestamptz;
update owners set inactive_since = now() where not active;

-- How often a notice was given: what was averted and is foreseen again is told again.
alter table notices add column times integer not null default 1;

-- Until when HubSpot has told of single changes since: figures are as of then, and not as of the last complete reading.
alter table portals add column live_read_at timestamptz;
