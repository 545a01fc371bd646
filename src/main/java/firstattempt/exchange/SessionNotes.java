package firstattempt.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All that coaches gave families along, each reached through its family. */
interface SessionNotes extends Repository<SessionNote, UUID> {

	String LATEST_FIRST = " order by n.sessionDay desc, n.writtenAt desc, n.id";

	SessionNote save(SessionNote note);

	void delete(SessionNote note);

	@Query("select n from SessionNote n where n.captureId = :captureId and n.coachId = :coachId")
	Optional<SessionNote> findCaptured(UUID captureId, UUID coachId);

	@Query("select n from SessionNote n where n.id = :id and n.familyId = :familyId")
	Optional<SessionNote> find(UUID id, UUID familyId);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select n from SessionNote n where n.id = :id and n.familyId = :familyId")
	Optional<SessionNote> findForChange(UUID id, UUID familyId);

	@Query("select n from SessionNote n where n.id = :id and n.familyId = :familyId and n.coachId = :coachId")
	Optional<SessionNote> findOfCoach(UUID id, UUID familyId, UUID coachId);

	@Query("select n from SessionNote n where n.familyId = :familyId" + LATEST_FIRST)
	List<SessionNote> ofFamily(UUID familyId, Limit limit);

	@Query("select n from SessionNote n where n.familyId = :familyId and n.coachId = :coachId" + LATEST_FIRST)
	List<SessionNote> ofCoach(UUID familyId, UUID coachId, Limit limit);

	@Query("select n from SessionNote n where n.familyId = :familyId and n.writtenAt > :since" + LATEST_FIRST)
	List<SessionNote> since(UUID familyId, Instant since);

	@Query("select n from SessionNote n where n.childId = :childId")
	List<SessionNote> withAPlanFor(UUID childId);

}
