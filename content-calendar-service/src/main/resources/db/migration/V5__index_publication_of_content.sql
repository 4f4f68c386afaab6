-- The publications of one content item, latest first: the list filtered by it, and what an edit, a
-- decision or a result brings in line with it. Without this the list walks the whole region.
create index ix_publication_content on publication (content_id, due_at desc, id desc);
