-- A letter whose link lets its reader in is read by nobody but its recipient: once it is sent its text is dropped
-- ('once_sent', such as an invitation, which an administrator hands over where no mail server is), or it is never
-- shown ('always', a new password for an account that another centre trusts too).
alter table mail_message add column hidden text check (hidden in ('once_sent', 'always'));

-- Letters of before: of a new password nobody knows any more whose account it was.
update mail_message set hidden = 'always', text_body = '', html_body = null
  where text_body ~ '/password/reset_[A-Za-z0-9_-]+';
update mail_message set hidden = 'once_sent' where text_body ~ '/invitation/invite_[A-Za-z0-9_-]+';
update mail_message set text_body = '', html_body = null where hidden = 'once_sent' and state = 'sent';

-- Whether a centre besides this one has made the account a member, also when what it may do there begins later.
create function is_member_elsewhere(account text, here uuid) returns boolean
  language sql stable security definer set search_path = public as $$
    select exists (select from membership where user_id = account and centre_id <> here and ended_at is null)
  $$;
revoke all on function is_member_elsewhere from public;
grant execute on function is_member_elsewhere to kabinet_app;
