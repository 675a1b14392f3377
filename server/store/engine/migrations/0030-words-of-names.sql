-- Registrations are looked for by the names of their company and contact: by the beginning of each word. An address is words, too.
create index companies_by_words on companies using gin (
  to_tsvector('simple', translate(name || ' ' || coalesce(country, ''), '@._-/+:', '       ')));
create index contacts_by_words on contacts using gin (
  to_tsvector('simple', translate(name || ' ' || coalesce(email, ''), '@._-/+:', '       ')));
