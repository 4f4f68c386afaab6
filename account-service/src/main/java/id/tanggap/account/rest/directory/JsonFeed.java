package id.tanggap.account.rest.directory;

import id.tanggap.account.domain.directory.PublicStatement;
import id.tanggap.account.domain.directory.PublicView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a page as JSON Feed 1.1; what the format has no word for is under {@code _tanggap}. */
final class JsonFeed {
  static final String MEDIA_TYPE = "application/feed+json; charset=utf-8";
  static final String EXAMPLE =
      """
      {"version": "https://jsonfeed.org/version/1.1",
       "title": "Akun media sosial resmi pemerintah daerah",
       "feed_url": "https://akun.example/public/v1/accounts.json",
       "items": [{"id": "01930000-0000-7000-8000-000000000001",
                  "url": "https://www.instagram.com/dinkes.kabtegal",
                  "title": "Dinas Kesehatan Kab. Tegal",
                  "content_text": "Akun resmi Dinas Kesehatan (DINKES): dinkes.kabtegal, INSTAGRAM",
                  "date_modified": "2026-02-19T03:00:00Z",
                  "tags": ["INSTAGRAM", "DINKES", "33.28"]}]}
      """;

  private JsonFeed() {}

  static Map<String, Object> of(FeedPage page) {
    Map<String, Object> feed = new LinkedHashMap<>();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", FeedPage.TITLE);
    feed.put("language", "id");
    feed.put("feed_url", page.self());
    if (page.next() != null) {
      feed.put("next_url", page.next());
    }
    feed.put("items", page.items().stream().map(JsonFeed::item).toList());
    return feed;
  }

  private static Map<String, Object> item(PublicStatement statement) {
    PublicView view = statement.view();
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", statement.accountId().toString());
    item.put("url", view.url());
    item.put("title", view.displayName());
    item.put("content_text", AtomFeed.summary(view));
    item.put("date_modified", statement.statedAt().toString());
    item.put("authors", List.of(Map.of("name", view.unitName())));
    item.put("tags", List.of(view.platform().name(), view.unitCode(), statement.region()));
    item.put("_tanggap", PublicAccountResponse.of(statement));
    return item;
  }
}
