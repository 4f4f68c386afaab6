package id.tanggap.complaint.rest;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.testkit.AuthorityTests;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;

/** Every operation of the API against every kind of caller. */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class AuthorityMatrixTest extends AuthorityTests {

  AuthorityMatrixTest() {
    super("complaint");
  }

  @BeforeAll
  static void theRegionIsKnown() {
    Db.update(
        "insert into unit (id, region, code, name, path, region_zone, version)"
            + " values (?, ?, 'DINKES', 'Dinas Kesehatan', '/DINKES/', 'Asia/Jayapura', 1)",
        UUID.randomUUID(),
        REGION);
  }
}
