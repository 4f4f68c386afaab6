package id.tanggap.account.domain.directory;

/** Whether a statement puts an account into the public directory or takes it out. */
public enum StatementKind {
  /** The account is official and looks as stated. */
  PUBLISHED,
  /** The account is no longer official; a mirror keeps the entry only as a memory. */
  WITHDRAWN
}
