create table content_item (
    id                uuid        not null,
    region            text        not null,
    unit_id           uuid        not null,
    state             text        not null,
    title             text        not null,
    kind              text        not null,
    pillar            text,
    programme_ids     uuid[]      not null,
    information_class text,
    fact_source       text,
    fact_checked_by   text,
    ai_assisted       boolean     not null,
    ai_verified_by    text,
    version_number    integer     not null,
    content_hash      text        not null,
    approved_hash     text,
    approved_number   integer,
    created_by        text        not null,
    created_by_name   text        not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    version           bigint      not null,
    constraint pk_content_item primary key (id),
    constraint ck_content_item_state check (state in ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED',
        'REJECTED', 'APPROVED', 'SCHEDULED', 'LIVE', 'WITHDRAWN')),
    -- The last word on what an approval is: exactly this text, or none.
    constraint ck_content_item_approval check (
        case when state in ('APPROVED', 'SCHEDULED', 'LIVE')
             then coalesce(approved_hash = content_hash and approved_number = version_number, false)
             else approved_hash is null and approved_number is null end)
);

-- Lists run newest first by id, which grows with time.
create index ix_content_item_list on content_item (region, id desc);
create index ix_content_item_unit on content_item (region, unit_id, id desc);
create index ix_content_item_state on content_item (region, state, id desc);
create index ix_content_item_programmes on content_item using gin (programme_ids);

create table content_version (
    id                uuid        not null,
    region            text        not null,
    content_id        uuid        not null,
    number            integer     not null,
    body              text        not null, -- canonical JSON, byte for byte what was hashed
    content_hash      text        not null,
    kind              text        not null,
    pillar            text,
    programme_ids     uuid[]      not null,
    information_class text,
    fact_source       text,
    fact_checked_by   text,
    ai_assisted       boolean     not null,
    ai_verified_by    text,
    edited_by         text        not null,
    edited_by_name    text        not null,
    created_at        timestamptz not null,
    constraint pk_content_version primary key (id),
    constraint fk_content_version_content foreign key (content_id) references content_item (id),
    constraint uq_content_version_number unique (content_id, number),
    constraint ck_content_version_hash check (
        content_hash = encode(sha256(convert_to(body, 'UTF8')), 'hex'))
);

create table approval_decision (
    id              uuid        not null,
    region          text        not null,
    content_id      uuid        not null,
    version_number  integer     not null,
    content_hash    text        not null,
    verdict         text        not null,
    comment         text,
    decided_by      text        not null,
    decided_by_name text        not null,
    decided_at      timestamptz not null,
    constraint pk_approval_decision primary key (id),
    constraint fk_approval_decision_content foreign key (content_id) references content_item (id),
    constraint fk_approval_decision_version foreign key (content_id, version_number)
        references content_version (content_id, number)
);

create index ix_approval_decision_content on approval_decision (content_id, decided_at desc);

-- Versions and decisions are evidence: nobody rewrites them, not even by hand.
create function refuse_rewrite() returns trigger language plpgsql as
$$
begin
    raise exception '% is never changed', tg_table_name;
end;
$$;

create trigger tr_content_version_final before update or delete on content_version
    for each row execute function refuse_rewrite();
create trigger tr_approval_decision_final before update or delete on approval_decision
    for each row execute function refuse_rewrite();
