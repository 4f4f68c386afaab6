package id.tanggap.complaint.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class AttachmentTest {

  private static final byte[] PDF =
      "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  private final Town town = Town.found();

  private Response registered(Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>();
    body.put("text", "Jalan berlubang");
    body.put("visibility", "PUBLIC");
    body.putAll(more);
    return Town.with(town.coordinator()).body(body).post("/api/v1/complaints");
  }

  private String caseId() {
    return registered(Map.of()).jsonPath().getString("id");
  }

  private static String files(String caseId) {
    return "/api/v1/complaints/" + caseId + "/attachments";
  }

  private static ValidatableResponse upload(String token, String path, byte[] file) {
    var request = RestAssured.given();
    if (token != null) {
      request = request.auth().oauth2(token);
    }
    return request
        .multiPart("file", "Foto Contoh 081234567890.jpg", new ByteArrayInputStream(file))
        .post(path)
        .then();
  }

  private String added(String caseId, byte[] file) {
    return upload(town.coordinator(), files(caseId), file).statusCode(201).extract().path("id");
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, Color.RED.getRGB());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  /** A JPEG of a camera that was held upright and knows its owner. */
  private static byte[] photo(int width, int height) throws IOException {
    byte[] plain = picture("jpeg", width, height);
    byte[] owner = "Budi Contoh\0".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + owner.length);
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    exif.putShort((short) 2);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6);
    exif.putShort((short) 0);
    exif.putShort((short) 0x013b).putShort((short) 2).putInt(owner.length).putInt(38);
    exif.putInt(0).put(owner);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, 2);
    out.write(0xff);
    out.write(0xe1);
    out.write((exif.capacity() + 2) >> 8);
    out.write((exif.capacity() + 2) & 0xff);
    out.writeBytes(exif.array());
    out.write(plain, 2, plain.length - 2);
    return out.toByteArray();
  }

  /** The head of a PNG that claims to be huge. */
  private static byte[] bomb() {
    ByteBuffer head = ByteBuffer.allocate(8 + 4 + 4 + 13 + 4);
    head.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}).putInt(13);
    ByteBuffer chunk = ByteBuffer.allocate(17);
    chunk.put(new byte[] {'I', 'H', 'D', 'R'}).putInt(60_000).putInt(60_000);
    chunk.put(new byte[] {8, 2, 0, 0, 0});
    CRC32 crc = new CRC32();
    crc.update(chunk.array());
    head.put(chunk.array()).putInt((int) crc.getValue());
    return head.array();
  }

  @Test
  void thePublicCopyShowsThePictureAndNothingElse() throws Exception {
    String id = caseId();
    byte[] photo = photo(400, 300);
    assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("Budi Contoh");
    assertThat(
            ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo))
                .getFirstDirectoryOfType(ExifIFD0Directory.class)
                .getInt(ExifIFD0Directory.TAG_ORIENTATION))
        .isEqualTo(6);
    String file = added(id, photo);
    Response copy = Town.with(town.as("leader")).get(files(id) + "/" + file + "/content");
    assertThat(copy.statusCode()).isEqualTo(200);
    assertThat(copy.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(copy.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(copy.header("Content-Disposition")).startsWith("attachment").doesNotContain("Foto");
    byte[] shown = copy.asByteArray();
    assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain("Budi Contoh");
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(shown));
    assertThat(image.getWidth()).isEqualTo(300);
    assertThat(image.getHeight()).isEqualTo(400);
    String original = files(id) + "/" + file + "/content?copy=ORIGINAL";
    assertThat(Town.with(town.coordinator()).get(original).asByteArray()).isEqualTo(photo);
    Town.with(town.as("operator")).get(original).then().statusCode(404);
  }

  @Test
  void aLargeFileComesBackAsItWentInFromManyPieces() {
    String id = caseId();
    byte[] large = new byte[3 * 1024 * 1024 + 17];
    new Random(7).nextBytes(large);
    System.arraycopy(PDF, 0, large, 0, PDF.length);
    String file = added(id, large);
    byte[] back =
        Town.with(town.coordinator()).get(files(id) + "/" + file + "/content").asByteArray();
    // compared without printing three megabytes
    assertThat(Arrays.equals(back, large)).isTrue();
    assertThat(
            Db.query(
                "select sequence from attachment_chunk where attachment_id = ?",
                UUID.fromString(file)))
        .hasSize(13);
  }

  @Test
  void theBytesLieSealed() {
    String id = caseId();
    String file = added(id, PDF);
    assertThat(
            Db.query(
                "select bytes_sealed from attachment_chunk where attachment_id = ?",
                UUID.fromString(file)))
        .hasSize(1)
        .allSatisfy(
            row ->
                assertThat(new String((byte[]) row.get("bytes_sealed"), StandardCharsets.US_ASCII))
                    .doesNotContain("PDF"));
  }

  @Test
  void theSameFileTwiceIsOneFile() {
    String id = caseId();
    assertThat(added(id, PDF)).isEqualTo(added(id, PDF));
    Town.with(town.coordinator())
        .get(files(id))
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items.scan", contains("NOT_SCANNED"))
        .body("items.mediaType", contains("application/pdf"));
  }

  @Test
  void theContentCountsAndNotTheName() throws IOException {
    String id = caseId();
    upload(
            town.coordinator(),
            files(id),
            "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII))
        .statusCode(422)
        .body("code", equalTo("file-type-refused"));
    upload(town.coordinator(), files(id), new byte[] {'M', 'Z', 1, 2, 3, 4, 5, 6, 7, 8})
        .statusCode(422)
        .body("code", equalTo("file-type-refused"));
    byte[] broken = picture("png", 50, 50);
    upload(town.coordinator(), files(id), Arrays.copyOf(broken, 40))
        .statusCode(422)
        .body("code", equalTo("file-unreadable"));
    upload(town.coordinator(), files(id), picture("png", 50, 50))
        .statusCode(201)
        .body("mediaType", equalTo("image/png"));
  }

  @Test
  void aPictureThatWouldFillTheMemoryIsRefusedUnopened() {
    upload(town.coordinator(), files(caseId()), bomb())
        .statusCode(422)
        .body("code", equalTo("picture-too-large"));
  }

  @Test
  void aFileThatIsTooLargeOrMissingIsRefused() {
    String id = caseId();
    upload(town.coordinator(), files(id), new byte[10 * 1024 * 1024 + 1])
        .statusCode(413)
        .body("code", equalTo("body-too-large"));
    upload(town.coordinator(), files(id), new byte[21 * 1024 * 1024]).statusCode(413);
    upload(town.coordinator(), files(id), new byte[0]).statusCode(400);
    RestAssured.given()
        .auth()
        .oauth2(town.coordinator())
        .multiPart("lain", "x")
        .post(files(id))
        .then()
        .statusCode(400);
    Town.with(town.coordinator()).body("{}").post(files(id)).then().statusCode(415);
  }

  @Test
  void aCaseHoldsOnlySoManyFiles() {
    String id = caseId();
    for (int i = 0; i < 20; i++) {
      added(id, (new String(PDF, StandardCharsets.US_ASCII) + i).getBytes(StandardCharsets.UTF_8));
    }
    upload(town.coordinator(), files(id), PDF)
        .statusCode(409)
        .body("code", equalTo("too-many-attachments"));
  }

  @Test
  void aFileOfAnotherCaseIsNotFoundUnderThisOne() {
    String file = added(caseId(), PDF);
    String other = caseId();
    Town.with(town.coordinator())
        .get(files(other) + "/" + file + "/content")
        .then()
        .statusCode(404);
  }

  @Test
  void onlyWhoMaySeeTheCaseReachesItsFiles() {
    String secret =
        registered(Map.of("visibility", "SECRET", "reportedUnitCode", "DINKES"))
            .jsonPath()
            .getString("id");
    String file = added(secret, PDF);
    String content = files(secret) + "/" + file + "/content";
    RestAssured.given().get(content).then().statusCode(401);
    for (String stranger :
        new String[] {
          town.as("coordinator", "DINKES"),
          town.as("operator"),
          town.as("unit-admin", "DPUPR"),
          Town.found().coordinator()
        }) {
      Town.with(stranger).get(content).then().statusCode(404);
      Town.with(stranger).get(files(secret)).then().statusCode(404);
    }
    upload(town.as("unit-admin", "DINKES"), files(secret), PDF).statusCode(404);
    upload(town.as("leader"), files(secret), PDF).statusCode(403);
    upload(null, files(secret), PDF).statusCode(401);
    Town.with(town.coordinator()).get(content).then().statusCode(200);
  }

  @Test
  void theReporterAddsWithTheCodeAndOfASecretCaseWithThePin() {
    var open = registered(Map.of()).jsonPath();
    String tracker = "/public/v1/complaints/";
    upload(null, tracker + open.getString("trackingCode") + "/attachments", PDF)
        .statusCode(201)
        .body("mediaType", equalTo("application/pdf"));
    Town.with(town.coordinator())
        .get(files(open.getString("id")))
        .then()
        .body("items.uploadedBy", contains("reporter"))
        .body("items.purpose", contains("REPORT"));
    upload(null, tracker + "0000-0000-0000-0000/attachments", PDF).statusCode(404);
    var secret = registered(Map.of("visibility", "SECRET")).jsonPath();
    String path = tracker + secret.getString("trackingCode") + "/attachments";
    upload(null, path, PDF).statusCode(404);
    RestAssured.given()
        .header("X-Tracking-Pin", secret.getString("pin"))
        .multiPart("file", "x.pdf", PDF)
        .post(path)
        .then()
        .statusCode(201);
  }

  @Test
  void anEndedCaseTakesNoFileOfItsReporter() {
    var open = registered(Map.of()).jsonPath();
    Town.with(town.coordinator())
        .body(Map.of("outcome", "SPAM", "reason", "Iklan"))
        .post("/api/v1/complaints/" + open.getString("id") + "/reject")
        .then()
        .statusCode(200);
    upload(null, "/public/v1/complaints/" + open.getString("trackingCode") + "/attachments", PDF)
        .statusCode(409)
        .body("code", equalTo("case-closed-for-files"));
  }
}
