-- Whoever renews an account's tokens says so first: HubSpot is asked outside of any transaction, and once. A claim that
-- is past its time was left by one that died.
alter table tokens
  add column renewed_by text,
  add column renewed_until timestamptz;
