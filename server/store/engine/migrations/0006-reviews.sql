-- When a portal was looked at last. Whoever holds the row holds its reviews; what was not looked at today is due.
create table review_watches (
  portal_id bigint primary key,
  -- The first day whose review is ours to hold: earlier ones happened before the portal was connected.
  watched_from date not null,
  looked_on date,
  -- The settings that the last look saw: newer ones may hold the form that a promotion waits for.
  looked_version integer
);

-- What a review decided, with the facts it froze. The key is what makes it happen once.
create table reviews (
  portal_id bigint not null,
  review_on date not null,
  tier_before text,
  qualified_tier text,
  outcome text not null,
  -- Until when the promotion waits for the point-of-contact form, and how the waiting ended.
  poc_form_due date,
  form_step text,
  form_step_on date,
  facts jsonb not null,
  scorecard jsonb not null,
  decided_at timestamptz not null default now(),
  primary key (portal_id, review_on)
);

-- Every change of the credited tier that a review brought about, never changed itself.
create table tier_changes (
  portal_id bigint not null,
  changed_on date not null,
  tier_before text,
  tier_after text,
  because text not null,
  primary key (portal_id, changed_on)
);

-- Which notices staff were given: each is given once, and closed when what it asks for is done or past.
create table notices (
  portal_id bigint not null,
  notice_key text not null,
  due_on date not null,
  opened_on date not null,
  closed_on date,
  primary key (portal_id, notice_key)
);

-- Joint accounts nominated for ad-hoc co-sell help, each once a calendar year.
create table nominations (
  portal_id bigint not null,
  nominated_in integer not null,
  company_id text not null,
  nominated_on date not null,
  nominated_by text not null,
  primary key (portal_id, nominated_in, company_id)
);
