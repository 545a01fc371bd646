package firstattempt.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All supports, each reached through its family. */
interface Supports extends Repository<Support, UUID> {

	Support save(Support support);

	@Query("select s from Support s where s.id = :id and s.familyId = :familyId")
	Optional<Support> find(UUID id, UUID familyId);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select s from Support s where s.id = :id and s.familyId = :familyId")
	Optional<Support> findForChange(UUID id, UUID familyId);

	@Query("select s from Support s where s.captureId = :captureId and s.familyId = :familyId")
	Optional<Support> findCaptured(UUID captureId, UUID familyId);

	@Query("select s from Support s where s.familyId = :familyId order by s.createdAt, s.id")
	List<Support> ofFamily(UUID familyId);

	@Query("""
			select s from Support s where s.familyId = :familyId and s.endedAt is null
			order by s.createdAt, s.id""")
	List<Support> running(UUID familyId);

}
