-- Reviews are a kind of work like the others: each portal has its own turn.
insert into jobs (portal_id, job) select portal_id, 'reviews' from jobs where job = 'registrations'
on conflict do nothing;

create index jobs_failing on jobs (job, failures) where failures > 1;
