package id.tanggap.account.domain.official;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** The name under which an account is found now; every change gives a new value. */
@Embeddable
public class Listing {
  @Column(name = "handle", nullable = false)
  private String handle;

  @Column(name = "handle_norm", nullable = false)
  private String norm;

  @Column(name = "handle_stem", nullable = false)
  private String stem;

  @Column(name = "url", nullable = false)
  private String url;

  /** Null when it is the first one that we know of. */
  @Column(name = "handle_since")
  private Instant since;

  @Enumerated(EnumType.STRING)
  @Column(name = "handle_source", nullable = false)
  private HandleSource source;

  /** Whether the unit alone says so, of an account that the public knew by another address. */
  @Column(name = "handle_unproven", nullable = false)
  private boolean unproven;

  Listing() {}

  static Listing of(Address address, Instant since, HandleSource source) {
    Listing listing = new Listing();
    listing.handle = address.handle();
    listing.norm = address.norm();
    listing.stem = LookAlike.stem(address.handle());
    listing.url = address.url();
    listing.since = since;
    listing.source = source;
    return listing;
  }

  /** The same name in another spelling. */
  Listing spelled(Address address) {
    Listing next = of(address, since, source);
    next.unproven = unproven;
    return next;
  }

  /** Another name that nobody but the unit vouches for yet. */
  static Listing unproven(Address address, Instant since) {
    Listing listing = of(address, since, HandleSource.UNIT);
    listing.unproven = true;
    return listing;
  }

  /** The same name after somebody saw that it is ours. */
  Listing proven() {
    Listing next = new Listing();
    next.handle = handle;
    next.norm = norm;
    next.stem = stem;
    next.url = url;
    next.since = since;
    next.source = source;
    return next;
  }

  boolean spells(Address address) {
    return address.url().equals(url) && address.handle().equals(handle);
  }

  String handle() {
    return handle;
  }

  String norm() {
    return norm;
  }

  String stem() {
    return stem;
  }

  String url() {
    return url;
  }

  public Instant since() {
    return since;
  }

  public HandleSource source() {
    return source;
  }

  /** Whether the public is not told of it before somebody has shown control of it. */
  public boolean unproven() {
    return unproven;
  }
}
