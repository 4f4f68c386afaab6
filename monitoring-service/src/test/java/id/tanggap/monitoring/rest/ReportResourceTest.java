package id.tanggap.monitoring.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import id.tanggap.monitoring.Tegal;
import id.tanggap.monitoring.Town;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportResourceTest {

  private Town tegal;

  @BeforeEach
  void tellTheStoryOnce() {
    if (tegal == null) {
      tegal = Tegal.town();
      ActivityResourceTest.importCsv(tegal, Tegal.observations()).then().statusCode(200);
    }
  }

  @Test
  void printsThePdfThatTheFiguresAskFor() throws IOException {
    String id = create("PDF", "id");

    byte[] file =
        given()
            .auth()
            .oauth2(tegal.coordinator())
            .get("/api/v1/reports/" + id + "/content")
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .header(
                "Content-Disposition",
                equalTo("attachment; filename=\"tanggap-" + tegal.region() + "-2024-02-id.pdf\""))
            .extract()
            .asByteArray();

    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(document))
          .contains("31,25 %", "15 dari 48 unit", "75,00 %", "36 dari 48 unit")
          .contains("Unit yang belum aktif: 33", "Dinas U48", "5 Nov 2018", "1.932", "Petugas U48")
          .contains("144 dari 190")
          .contains("ANGKA SEMENTARA");
    }
  }

  @Test
  void printsAWorkbookWithANativeChart() throws IOException {
    String id = create("XLSX", "en");

    byte[] file =
        given()
            .auth()
            .oauth2(tegal.coordinator())
            .get("/api/v1/reports/" + id + "/content")
            .then()
            .statusCode(200)
            .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            .header("Content-Disposition", containsString("2024-02-en.xlsx"))
            .extract()
            .asByteArray();

    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      assertThat(book.getSheet("Summary").getDrawingPatriarch().getCharts()).hasSize(1);
      assertThat(book.getSheet("Activity").getLastRowNum()).isEqualTo(48);
      assertThat(book.getSheet("Activity").getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("U48");
    }
  }

  @Test
  void listsReportsAndShowsOne() {
    String id = create("XLSX", "id");

    given()
        .auth()
        .oauth2(tegal.coordinator())
        .queryParam("limit", 1)
        .get("/api/v1/reports")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(id));
    given()
        .auth()
        .oauth2(tegal.coordinator())
        .get("/api/v1/reports/" + id)
        .then()
        .statusCode(200)
        .body("status", equalTo("PROVISIONAL"))
        .body("period", equalTo("2024-02"))
        .body("asOf", equalTo("2024-02-19"))
        .body("definition", equalTo("POSTING_AND_ANSWERING/v1"));
  }

  @Test
  void hidesReportsFromOtherRegions() {
    String id = create("PDF", "en");

    for (String path : new String[] {"", "/content"}) {
      given()
          .auth()
          .oauth2(Town.anywhere().coordinator())
          .get("/api/v1/reports/" + id + path)
          .then()
          .statusCode(404)
          .contentType("application/problem+json");
    }
  }

  @Test
  void filesOneReportForTheSameKey() {
    String key = UUID.randomUUID().toString();
    String first = create(key);

    assertThat(create(key)).isEqualTo(first);
  }

  @Test
  void refusesADateOutsideTheMonthAndAMonthThatIsNone() {
    given()
        .auth()
        .oauth2(tegal.coordinator())
        .contentType(ContentType.JSON)
        .body(Map.of("kind", "MONTHLY", "period", "2024-02", "asOf", "2024-03-01", "format", "PDF"))
        .post("/api/v1/reports")
        .then()
        .statusCode(422)
        .body("code", equalTo("as-of-outside-period"));
    given()
        .auth()
        .oauth2(tegal.coordinator())
        .contentType(ContentType.JSON)
        .body(Map.of("kind", "MONTHLY", "period", "Februari", "format", "PDF"))
        .post("/api/v1/reports")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/period"));
  }

  @Test
  void refusesAMonthOfWhichNoFiguresCanBe() {
    for (Map<String, String> month :
        List.of(
            Map.of("period", "1969-12", "code", "as-of-too-early"),
            Map.of("period", "1900-01", "code", "as-of-too-early"),
            Map.of("period", "2099-12", "code", "as-of-in-future"))) {
      given()
          .auth()
          .oauth2(tegal.coordinator())
          .contentType(ContentType.JSON)
          .body(Map.of("kind", "MONTHLY", "period", month.get("period"), "format", "PDF"))
          .post("/api/v1/reports")
          .then()
          .statusCode(422)
          .contentType("application/problem+json")
          .body("code", equalTo(month.get("code")));
    }
  }

  @Test
  void tagsAReportWithItsVersion() {
    String id = create("XLSX", "id");

    given()
        .auth()
        .oauth2(tegal.coordinator())
        .get("/api/v1/reports/" + id)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"0\""));
  }

  @Test
  void leavesExemptUnitsOutOfTheShare() {
    Town town = Tegal.town();
    ActivityResourceTest.importCsv(town, Tegal.observations()).then().statusCode(200);
    given()
        .auth()
        .oauth2(town.coordinator())
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "accountId", town.account("U48").toString(),
                "from", "2024-02-01",
                "until", "2024-02-29",
                "reason", "Situs dalam pemindahan",
                "letterNumber", "555/12/2024"))
        .post("/api/v1/exemptions")
        .then()
        .statusCode(201)
        .body("id", notNullValue());

    given()
        .auth()
        .oauth2(town.coordinator())
        .queryParam("asOf", "2024-02-19")
        .get("/api/v1/activity/summary")
        .then()
        .body("exemptUnits", equalTo(1))
        .body("denominator", equalTo(47))
        .body("byClass.EXEMPT", equalTo(1));
    given()
        .auth()
        .oauth2(town.coordinator())
        .get("/api/v1/exemptions")
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
  }

  private String create(String format, String language) {
    return given()
        .auth()
        .oauth2(tegal.coordinator())
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "kind", "MONTHLY",
                "period", "2024-02",
                "asOf", "2024-02-19",
                "format", format,
                "language", language))
        .post("/api/v1/reports")
        .then()
        .statusCode(201)
        .header("Location", containsString("/api/v1/reports/"))
        .body("format", equalTo(format))
        .extract()
        .jsonPath()
        .getString("id");
  }

  private String create(String key) {
    return given()
        .auth()
        .oauth2(tegal.coordinator())
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(
            Map.of("kind", "MONTHLY", "period", "2024-02", "asOf", "2024-02-19", "format", "XLSX"))
        .post("/api/v1/reports")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getString("id");
  }
}
