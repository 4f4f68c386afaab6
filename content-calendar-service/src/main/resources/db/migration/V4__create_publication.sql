create table publication (
    id               uuid        not null,
    region           text        not null,
    content_id       uuid        not null,
    account_id       uuid        not null,
    unit_id          uuid        not null,
    occurrence       text        not null,
    mode             text        not null,
    state            text        not null,
    local_at         timestamp   not null, -- the promise: wall time in the zone beside it
    zone             text        not null,
    due_at           timestamptz not null, -- the moment it means
    miss_at          timestamptz not null,
    revision         integer     not null,
    claimed_by       text,
    claimed_by_name  text,
    claimed_until    timestamptz,
    claimed_hash     text,
    fence            integer     not null,
    url              text,
    post_key         text,
    external_post_id text,
    address_evidence text,
    published_at     timestamptz,
    published_hash   text,
    published_by     text,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    version          bigint      not null,
    constraint pk_publication primary key (id),
    constraint fk_publication_content foreign key (content_id) references content_item (id),
    constraint ck_publication_state check (state in ('PLANNED', 'READY', 'MANUAL', 'PUBLISHED',
        'MISSED', 'CANCELLED')),
    constraint ck_publication_claim check (state <> 'MANUAL'
        or (claimed_by is not null and claimed_until is not null and claimed_hash is not null)),
    -- Live means: with an address, a time, and the hash that was approved.
    constraint ck_publication_published check ((state = 'PUBLISHED')
        = (url is not null and post_key is not null and published_at is not null
           and published_hash is not null))
);

-- One content item, one account, one occurrence: one publication. A cancelled one gives way.
create unique index uq_publication_occurrence on publication (content_id, account_id, occurrence)
    where state <> 'CANCELLED';
-- One live post belongs to one publication.
create unique index uq_publication_post on publication (account_id, post_key)
    where post_key is not null;
-- What the scan for missed ones reads: as small as what is still open, however long the history.
create index ix_publication_miss on publication (miss_at) where state in ('PLANNED', 'READY');
create index ix_publication_list on publication (region, due_at desc, id desc);
create index ix_publication_calendar on publication (region, local_at, id);
create index ix_publication_account on publication (account_id, due_at desc);

create table publication_entry (
    id             uuid        not null,
    region         text        not null,
    publication_id uuid        not null,
    at             timestamptz not null,
    kind           text        not null,
    state          text        not null,
    by_id          text        not null,
    by_name        text        not null,
    note           text,
    constraint pk_publication_entry primary key (id),
    constraint fk_publication_entry_publication foreign key (publication_id)
        references publication (id)
);

create index ix_publication_entry_publication on publication_entry (publication_id, id);

create trigger tr_publication_entry_final before update or delete on publication_entry
    for each row execute function refuse_rewrite();

-- Work that one replica does at a time. Not regional: replicas serve every region.
create table scheduler_lease (
    name  text        not null,
    owner text        not null,
    until timestamptz not null,
    constraint pk_scheduler_lease primary key (name)
);
