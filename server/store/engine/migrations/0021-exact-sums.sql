-- Converted deals and ratings are kept with all their digits: everything is read anew.
update backfills set started_at = 'epoch';
