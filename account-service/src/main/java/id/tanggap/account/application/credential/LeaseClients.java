package id.tanggap.account.application.credential;

import id.tanggap.account.domain.credential.CredentialUse;
import id.tanggap.account.domain.credential.Secrets;

/** Port: the programs to which credentials are lent, each with its public key from the settings. */
public interface LeaseClients {

  /**
   * Makes sure that a program is known.
   *
   * @throws LeaseClientUnknown when nobody configured a key for it
   */
  void require(String client);

  /**
   * Seals secrets so that only the program to which they are lent can read them.
   *
   * @return a JSON Web Encryption in compact form
   */
  String seal(CredentialUse use, Secrets secrets);
}
