-- A guest's address goes when the guest is forgotten; what the certificate says, its number and its signature stay.
create or replace function keep_certificate() returns trigger language plpgsql as $$
declare
  changing text[] := array['person_id', 'revoked_at', 'revoked_reason', 'revoked_by_name'];
begin
  -- Only `forget_certificates` gets here as another than the program's own role.
  if current_setting('kabinet.forgetting', true) = 'on' and current_user <> 'kabinet_app'
    and new.person_id is null and new.email is null and new.guest_key = 'forgotten:' || new.id then
    changing := array['email', 'guest_key'];
  end if;
  if to_jsonb(new) - changing <> to_jsonb(old) - changing
    or (old.revoked_at is not null and (new.revoked_at, new.revoked_reason, new.revoked_by_name)
      is distinct from (old.revoked_at, old.revoked_reason, old.revoked_by_name)) then
    raise exception 'a certificate is never changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

-- Takes the addresses of guests off the centre's certificates: of those of events that ended before a day, or of those
-- with one of the addresses (in small letters). The key by which a guest was told apart holds the address too.
create function forget_certificates(events_before date, addresses text[]) returns integer
  language plpgsql security definer set search_path = public as $$
declare
  forgotten integer;
begin
  perform set_config('kabinet.forgetting', 'on', true);
  update certificate c set email = null, guest_key = 'forgotten:' || c.id
  where c.centre_id = current_centre() and c.person_id is null and c.guest_key <> 'forgotten:' || c.id
    and (lower(c.email) = any(addresses)
      or exists (select from event e where e.id = c.event_id and e.ends_on < events_before));
  get diagnostics forgotten = row_count;
  perform set_config('kabinet.forgetting', '', true);
  return forgotten;
end $$;
revoke all on function forget_certificates from public;
grant execute on function forget_certificates to kabinet_app;
