package id.tanggap.calendar.application.content;

import id.tanggap.calendar.domain.content.ContentItem;
import id.tanggap.calendar.domain.content.ContentVersion;

/** A content item with its current version. */
public record ContentView(ContentItem item, ContentVersion current) {}
