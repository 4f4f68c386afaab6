create table pillar (
    id         uuid        not null,
    region     text        not null,
    code       text        not null,
    name       text        not null,
    name_en    text        not null,
    created_at timestamptz not null,
    constraint pk_pillar primary key (id),
    constraint uq_pillar_code unique (region, code),
    constraint ck_pillar_code check (code ~ '^[A-Z][A-Z0-9_]{1,39}$')
);

create table programme (
    id         uuid        not null,
    region     text        not null,
    name       text        not null,
    hashtags   text[]      not null,
    keywords   text[]      not null,
    valid_from date,
    valid_to   date,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    bigint      not null,
    constraint pk_programme primary key (id),
    constraint ck_programme_period check (valid_to >= valid_from)
);

-- The same name in other letters would be the same programme to everybody who reads a report.
create unique index uq_programme_name on programme (region, lower(name));
create index ix_programme_list on programme (region, name, id);
