-- Table of the web half of the small application that the tests of the kit run.
create table thing (
    id      uuid    not null,
    region  text    not null,
    code    text    not null,
    name    text    not null,
    size    integer not null,
    state   text    not null,
    version bigint  not null,
    constraint pk_thing primary key (id),
    constraint uq_thing_code unique (region, code),
    constraint uq_thing_name unique (region, name),
    constraint ck_thing_size check (size <= 1000)
);
