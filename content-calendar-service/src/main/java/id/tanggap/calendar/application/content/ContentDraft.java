package id.tanggap.calendar.application.content;

import id.tanggap.calendar.domain.content.Brief;
import id.tanggap.calendar.domain.content.ContentBody;

/** What a person writes: the inside part and the public part of a content item. */
public record ContentDraft(Brief brief, ContentBody body) {}
