-- Facts are added by a statement each, planned once per connection; nothing calls the function any more.
drop function outbox_add(jsonb);
