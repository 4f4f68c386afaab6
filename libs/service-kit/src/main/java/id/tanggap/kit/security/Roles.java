package id.tanggap.kit.security;

/**
 * Names of the realm roles, as they stand in the token. The realm file in {@code config/keycloak}
 * is their source; a service never invents one.
 */
public final class Roles {
  /** Runs the governance of one region: units, people, accounts, imports. */
  public static final String COORDINATOR = "coordinator";

  /** Serves the accounts and content of the units named in the token. */
  public static final String UNIT_ADMIN = "unit-admin";

  /** Decides on content of the units named in the token. */
  public static final String APPROVER = "approver";

  /** Works on interactions and complaints of the region. */
  public static final String OPERATOR = "operator";

  /** Reads everything a head of region needs to see. */
  public static final String LEADER = "leader";

  /** Judges the units in evaluations. */
  public static final String EVALUATOR = "evaluator";

  /** Reads everything, including histories, and changes nothing. */
  public static final String AUDITOR = "auditor";

  /** Answers for personal data. */
  public static final String PRIVACY_OFFICER = "privacy-officer";

  /** A machine that exchanges cases with another system. */
  public static final String INTEGRATOR = "integrator";

  /** Runs the installation: regions, calendars, policies, limits. */
  public static final String PLATFORM_ADMIN = "platform-admin";

  private Roles() {}
}
