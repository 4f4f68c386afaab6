package id.tanggap.calendar.domain.publication;

import id.tanggap.calendar.domain.Platform;
import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.Rejection;
import java.util.List;
import java.util.Map;

/** The pasted address is not the address of a post of this account. */
public final class ForeignPostAddress extends Rejection {
  public static final String CODE = "foreign-post-address";

  /** Why an address is refused. */
  public enum Reason {
    /** Not a complete https address. */
    ADDRESS,
    /** No address of one post on this platform. */
    FORM,
    /** The address names another owner. */
    OWNER
  }

  private final Reason reason;

  /**
   * @param found what stands where ours should
   */
  public ForeignPostAddress(Reason reason, Platform platform, String handle, String found) {
    super(
        Kind.RULE_VIOLATED,
        CODE,
        Map.of("platform", platform.name(), "handle", handle, "found", found));
    this.reason = reason;
  }

  @Override
  public List<Fault> faults() {
    return List.of(
        switch (reason) {
          case ADDRESS -> new Fault("/url", "foreign-post-address-address", details());
          case FORM -> new Fault("/url", "foreign-post-address-form", details());
          case OWNER -> new Fault("/url", "foreign-post-address-owner", details());
        });
  }
}
