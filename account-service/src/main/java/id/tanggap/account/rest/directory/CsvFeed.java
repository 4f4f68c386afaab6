package id.tanggap.account.rest.directory;

import id.tanggap.account.domain.directory.PublicStatement;
import id.tanggap.account.domain.directory.PublicView;
import id.tanggap.kit.web.CsvExport;
import java.util.Arrays;
import java.util.List;

/**
 * Writes a page as CSV that the import of accounts takes back: its columns first, and behind them
 * what a reader wants to know and the import only checks or passes by.
 */
final class CsvFeed {
  static final List<String> COLUMNS =
      List.of(
          "unitCode",
          "platform",
          "url",
          "displayName",
          "region",
          "unitName",
          "handle",
          "status",
          "controlLevel",
          "since",
          "attestationOverdueSince");

  private CsvFeed() {}

  static String of(FeedPage page) {
    return CsvExport.of(COLUMNS, page.items().stream().map(CsvFeed::row).toList());
  }

  private static List<Object> row(PublicStatement statement) {
    PublicView view = statement.view();
    return Arrays.asList(
        view.unitCode(),
        view.platform(),
        view.url(),
        view.displayName(),
        statement.region(),
        view.unitName(),
        view.handle(),
        view.status(),
        view.controlLevel(),
        view.since(),
        view.attestationOverdueSince());
  }
}
