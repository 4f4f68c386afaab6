package id.tanggap.kit.notes;

import id.tanggap.kit.persistence.RegionalRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Notes in PostgreSQL. */
@ApplicationScoped
public class NoteRepository extends RegionalRepository<Note, UUID> {

  NoteRepository() {
    super(Note.class);
  }
}
