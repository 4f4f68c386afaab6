-- What other services own and the calendar needs to know. Rebuilt from compacted topics.

create table roster_unit (
    id      uuid   not null,
    region  text   not null,
    zone    text   not null,
    code    text   not null,
    name    text   not null,
    path    text   not null, -- codes from the root, each between slashes
    version bigint not null,
    constraint pk_roster_unit primary key (id)
);

create index ix_roster_unit_region on roster_unit (region);

create table roster_account (
    id           uuid   not null,
    region       text   not null,
    unit_id      uuid   not null,
    platform     text   not null,
    handle       text   not null,
    platform_id  text,
    url          text   not null,
    display_name text   not null,
    status       text   not null,
    version      bigint not null,
    constraint pk_roster_account primary key (id)
);

create index ix_roster_account_region on roster_account (region, unit_id);
