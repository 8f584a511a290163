-- What an appeal was merged into in its round, kept also after the answer that went to both; null once it was undone.
alter table appeal add column merged_into uuid;
alter table appeal add foreign key (tenant_id, merged_into) references appeal (tenant_id, id);
create index appeal_merged_into on appeal (tenant_id, merged_into) where merged_into is not null;
