-- What a reviewer has scored is listed however much it is.
create index score_sheet_person on score_sheet (tenant_id, person_id, suggestion_id);
