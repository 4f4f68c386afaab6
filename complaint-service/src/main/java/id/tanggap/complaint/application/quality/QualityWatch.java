package id.tanggap.complaint.application.quality;

import id.tanggap.complaint.application.complaint.Complaints;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.StatusEntry;
import id.tanggap.complaint.domain.interaction.Interaction;
import id.tanggap.complaint.domain.quality.QualityFlag;
import id.tanggap.complaint.domain.quality.QualityFlag.Against;
import id.tanggap.complaint.domain.quality.QualityFlag.Kind;
import id.tanggap.complaint.domain.reply.Reply;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Sees how cases are worked on and flags what serves the figures more than the citizen. Always
 * inside the caller's transaction; never stops a step.
 */
@ApplicationScoped
public class QualityWatch {

  /** From so many cases on the same words are conspicuous. */
  public static final int MANY_CASES = 5;

  /** Within this time. */
  public static final Duration SAME_WORDS_WINDOW = Duration.ofDays(7);

  /** Taken up again within this time, a case never counted as solved. */
  public static final Duration SOON = Duration.ofDays(7);

  private final QualityFlags flags;
  private final Complaints complaints;

  QualityWatch(QualityFlags flags, Complaints complaints) {
    this.flags = flags;
    this.complaints = complaints;
  }

  /**
   * A case took a step.
   *
   * @param before the unit that had it before the step; its id may be null
   */
  public Uni<Void> stepped(Complaint complaint, Against before, StatusEntry entry) {
    if (before.unitId() == null) {
      return Uni.createFrom().voidItem();
    }
    return switch (entry.event()) {
      case "REOPEN" -> reopened(complaint, before, entry);
      case "RETURN" -> returned(complaint, before, entry);
      default -> Uni.createFrom().voidItem();
    };
  }

  private Uni<Void> reopened(Complaint complaint, Against before, StatusEntry entry) {
    return complaints
        .history(complaint.region(), complaint.id())
        .chain(
            history -> {
              Instant resolvedAt = lastEnd(history, entry);
              boolean soon = resolvedAt != null && !entry.at().isAfter(resolvedAt.plus(SOON));
              QualityFlag flag =
                  QualityFlag.raise(
                      complaint.region(),
                      soon ? Kind.REOPENED_SOON : Kind.REOPENED,
                      before,
                      complaint.id(),
                      entry.at(),
                      complaint.id() + ":" + entry.sequence());
              return flags.raise(
                  resolvedAt == null
                      ? flag
                      : flag.with("days=" + ChronoUnit.DAYS.between(resolvedAt, entry.at())));
            });
  }

  private static Instant lastEnd(List<StatusEntry> history, StatusEntry reopening) {
    return history.stream()
        .filter(line -> line.sequence() < reopening.sequence())
        .filter(line -> line.event().equals("RESOLVE"))
        .map(StatusEntry::at)
        .max(Instant::compareTo)
        .orElse(null);
  }

  private Uni<Void> returned(Complaint complaint, Against before, StatusEntry entry) {
    QualityFlag flag =
        QualityFlag.raise(
            complaint.region(),
            Kind.RETURNED,
            before,
            complaint.id(),
            entry.at(),
            complaint.id() + ":" + entry.sequence());
    return flags
        .raise(flag)
        .chain(
            () ->
                complaint.bounceCount() < Complaint.PING_PONG_LIMIT
                    ? Uni.createFrom().voidItem()
                    : pingPong(complaint, entry));
  }

  private Uni<Void> pingPong(Complaint complaint, StatusEntry entry) {
    return flags
        .ofCase(complaint.region(), complaint.id(), Kind.RETURNED)
        .onItem()
        .transformToMulti(returns -> Multi.createFrom().iterable(returns))
        .onItem()
        .transformToUniAndConcatenate(
            back ->
                flags.raise(
                    QualityFlag.raise(
                            complaint.region(),
                            Kind.PING_PONG,
                            new Against(back.unitId(), back.unitPath()),
                            complaint.id(),
                            entry.at(),
                            complaint.id() + ":" + back.unitId())
                        .with("returns=" + complaint.bounceCount())))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  /** An answer of a person reached the citizen. */
  public Uni<Void> answered(Complaint complaint, Reply reply, Instant at) {
    Against unit = new Against(complaint.unitId(), complaint.unitPath());
    Uni<Void> template =
        reply.substance() == Reply.Substance.TEMPLATE
            ? flags.raise(
                QualityFlag.raise(
                        complaint.region(),
                        Kind.TEMPLATE_ONLY,
                        unit,
                        complaint.id(),
                        at,
                        reply.id().toString())
                    .about(reply.id()))
            : Uni.createFrom().voidItem();
    return template.chain(
        () ->
            unit.unitId() == null || reply.textHash() == null || complaint.secret()
                ? Uni.createFrom().voidItem()
                : sameWords(complaint, unit, reply, at));
  }

  private Uni<Void> sameWords(Complaint complaint, Against unit, Reply reply, Instant at) {
    return flags
        .sameWords(complaint.region(), unit.unitId(), reply.textHash(), at.minus(SAME_WORDS_WINDOW))
        .chain(
            cases ->
                cases < MANY_CASES
                    ? Uni.createFrom().voidItem()
                    : flags.raise(
                        QualityFlag.raise(
                                complaint.region(),
                                Kind.IDENTICAL_ANSWERS,
                                unit,
                                complaint.id(),
                                at,
                                unit.unitId()
                                    + ":"
                                    + reply.textHash()
                                    + ":"
                                    + at.truncatedTo(ChronoUnit.DAYS))
                            .about(reply.id())
                            .with("cases=" + cases)));
  }

  /** Our own account said nothing in words where a citizen waits. */
  public Uni<Void> withoutWords(Interaction own) {
    return flags.raise(
        QualityFlag.raise(
            own.region(),
            Kind.WITHOUT_WORDS,
            new Against(own.place().unitId(), own.place().unitPath()),
            null,
            own.occurredAt(),
            own.id().toString()));
  }
}
