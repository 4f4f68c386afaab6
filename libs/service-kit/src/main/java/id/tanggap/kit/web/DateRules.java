package id.tanggap.kit.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Holds dates and times that are read as JSON to {@link FourDigitYears}. */
@Singleton
class DateRules implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerModule(FourDigitYears.module());
  }

  /** After the modules of Quarkus: of two readers of a type Jackson takes the later one. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }
}
