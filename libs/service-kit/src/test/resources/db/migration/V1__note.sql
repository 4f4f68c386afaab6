-- Tables of the small application that the tests of the kit run.
create table note (
    id      uuid   not null,
    region  text   not null,
    text    text   not null,
    written timestamptz not null,
    version bigint not null,
    constraint pk_note primary key (id),
    constraint uq_note_text unique (region, text)
);

create table note_seen (
    event_id text    not null,
    region   text    not null,
    text     text    not null,
    times    integer not null default 1,
    constraint pk_note_seen primary key (event_id)
);
