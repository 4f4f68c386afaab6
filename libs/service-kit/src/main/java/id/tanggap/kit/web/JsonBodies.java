package id.tanggap.kit.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.problem.HttpRejection;
import id.tanggap.kit.problem.ValidationFaults;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads JSON bodies so that all their faults come in one answer: unknown properties, wrong types
 * and what Bean Validation finds in the rest. Nothing of the reader's own words gets out, because
 * they name classes.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.ENTITY_CODER)
public class JsonBodies implements ReaderInterceptor {
  private final Validator validator;
  private final ValidationFaults validation;

  JsonBodies(Validator validator, ValidationFaults validation) {
    this.validator = validator;
    this.validation = validation;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    MediaType type = context.getMediaType();
    if (type == null || !type.getSubtype().endsWith("json")) {
      return context.proceed();
    }
    List<Fault> faults = BodyFaults.fresh();
    try {
      Object body = BodyFaults.collect(context::proceed, faults).value();
      if (!faults.isEmpty()) {
        throw invalid(withViolations(body, faults));
      }
      return body;
    } catch (HttpRejection ours) {
      throw ours;
    } catch (WebApplicationException | JacksonException unreadable) {
      throw rejection(unreadable, faults);
    }
  }

  private RuntimeException rejection(Exception unreadable, List<Fault> faults) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof StreamConstraintsException) {
        return new HttpRejection(400, "json-too-large", Map.of(), List.of());
      }
      if (cause instanceof JsonParseException parse) {
        return malformed(parse);
      }
      if (cause instanceof JsonMappingException mapping) {
        faults.add(fault(mapping));
        return invalid(faults);
      }
    }
    return unreadable instanceof WebApplicationException web
        ? web
        : new HttpRejection(400, "malformed-json", Map.of(), List.of());
  }

  private static HttpRejection malformed(JsonParseException parse) {
    Map<String, Object> place = new LinkedHashMap<>();
    if (parse.getLocation() != null) {
      place.put("line", parse.getLocation().getLineNr());
      place.put("column", parse.getLocation().getColumnNr());
    }
    return new HttpRejection(400, "malformed-json", place, List.of());
  }

  private static HttpRejection invalid(List<Fault> faults) {
    return new HttpRejection(400, "invalid-request", Map.of(), List.copyOf(faults));
  }

  private static Fault fault(JsonMappingException mapping) {
    String pointer =
        mapping.getPath().stream()
            .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
            .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
            .collect(Collectors.joining());
    if (mapping instanceof UnrecognizedPropertyException unknown) {
      return new Fault(pointer, "unknown-property", Map.of("name", unknown.getPropertyName()));
    }
    if (mapping instanceof InvalidNullException) {
      return new Fault(pointer, "not-null", Map.of());
    }
    if (mapping instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return BodyFaults.wrongType(pointer, mismatch.getTargetType());
    }
    return new Fault(pointer, "wrong-type", Map.of());
  }

  // What could not be read is missing in the object, which is no second fault.
  private List<Fault> withViolations(Object body, List<Fault> faults) {
    if (body == null) {
      return faults;
    }
    Set<String> known = faults.stream().map(Fault::pointer).collect(Collectors.toSet());
    validation.faults(new ConstraintViolationException(validator.validate(body))).stream()
        .filter(fault -> !known.contains(fault.pointer()))
        .forEach(faults::add);
    return faults;
  }
}
