-- The Monday of the last weekly digest, so that each week has one at most.
alter table review_watches add column digest_on date;
