package id.tanggap.calendar.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.calendar.Scene;
import id.tanggap.testkit.Db;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the database itself refuses, should the service ever try. */
@QuarkusTest
class IntegrityTest {

  @Test
  void theStoredHashIsTheHashOfTheStoredText() {
    Scene scene = Scene.begin();
    String content = scene.draft();
    String hash = scene.content(content).extract().path("contentHash");

    assertThat(
            Db.query(
                "select encode(sha256(convert_to(body, 'UTF8')), 'hex') as hash"
                    + " from content_version where content_id = ?",
                UUID.fromString(content)))
        .containsExactly(Map.of("hash", hash));
  }

  @Test
  void versionsDecisionsAndHistoriesAreNeverRewritten() {
    Scene scene = Scene.begin();
    scene.ready();

    for (String table :
        new String[] {"content_version", "approval_decision", "publication_entry"}) {
      assertThatThrownBy(
              () -> Db.update("update " + table + " set region = '00' where region = ?", "33.28"))
          .rootCause()
          .hasMessageContaining("never changed");
      assertThatThrownBy(() -> Db.update("delete from " + table + " where region = ?", "33.28"))
          .rootCause()
          .hasMessageContaining("never changed");
    }
  }

  @Test
  void noStateSaysApprovedWithoutTheApprovedHash() {
    Scene scene = Scene.begin();
    UUID draft = UUID.fromString(scene.draft());
    UUID approved = UUID.fromString(scene.approved());

    refused(
        "update content_item set state = 'APPROVED' where id = ?",
        draft,
        "ck_content_item_approval");
    refused(
        "update content_item set content_hash = 'x' where id = ?",
        approved,
        "ck_content_item_approval");
    refused(
        "update content_item set state = 'DRAFT' where id = ?",
        approved,
        "ck_content_item_approval");
  }

  @Test
  void noPublicationIsLiveWithoutItsAddress() {
    Scene scene = Scene.begin();
    UUID publication = UUID.fromString(scene.ready());

    refused(
        "update publication set state = 'PUBLISHED' where id = ?",
        publication,
        "ck_publication_published");
    refused(
        "update publication set state = 'MANUAL' where id = ?",
        publication,
        "ck_publication_claim");
  }

  private static void refused(String sql, UUID id, String constraint) {
    assertThatThrownBy(() -> Db.update(sql, id)).rootCause().hasMessageContaining(constraint);
  }
}
