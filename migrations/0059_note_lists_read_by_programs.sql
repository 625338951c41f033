-- Lists that a program reads over REST stand in the log of who looked, beside files: of one list an entry an hour.
alter table sensitive_export drop constraint sensitive_export_list_check;
alter table sensitive_export add check (list in ('people', 'staff', 'directory', 'people-api', 'staff-api', 'appointed-api'));
