package id.tanggap.account.application.proof;

import id.tanggap.account.domain.official.ProofFailure;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Port: reads pages of the public internet. Never used inside a transaction. */
public interface WebPages {

  /**
   * What stood at an address.
   *
   * @param url where it was found, after all redirects; null when nothing was
   * @param text the page as it was sent
   * @param links where its links lead, as whole addresses
   * @param hash SHA-256 of the page
   * @param failure why it could not be read, null when it could
   */
  record Page(String url, String text, List<String> links, String hash, ProofFailure failure) {

    /** Copies the links. */
    public Page {
      links = List.copyOf(links);
    }

    /** Nothing could be read. */
    public static Page unread(ProofFailure failure) {
      return new Page(null, "", List.of(), null, failure);
    }
  }

  /** Reads a page; what goes wrong is part of the answer. */
  Uni<Page> read(String url);
}
