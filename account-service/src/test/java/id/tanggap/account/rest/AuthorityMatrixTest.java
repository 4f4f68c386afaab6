package id.tanggap.account.rest;

import id.tanggap.testkit.AuthorityTests;
import io.quarkus.test.junit.QuarkusTest;

/** Every operation of the API against every kind of caller. */
@QuarkusTest
class AuthorityMatrixTest extends AuthorityTests {

  AuthorityMatrixTest() {
    super("account");
  }
}
