package firstattempt.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All check-ins, each reached through its family. */
interface CheckIns extends Repository<CheckIn, UUID> {

	CheckIn save(CheckIn checkIn);

	@Query("select c from CheckIn c where c.id = :id and c.familyId = :familyId")
	Optional<CheckIn> find(UUID id, UUID familyId);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from CheckIn c where c.id = :id and c.familyId = :familyId")
	Optional<CheckIn> findForChange(UUID id, UUID familyId);

	@Query("select c from CheckIn c where c.captureId = :captureId and c.familyId = :familyId")
	Optional<CheckIn> findCaptured(UUID captureId, UUID familyId);

	@Query("select c from CheckIn c where c.familyId = :familyId order by c.createdAt, c.id")
	List<CheckIn> ofFamily(UUID familyId);

	@Query("""
			select c from CheckIn c where c.familyId = :familyId and c.endedAt is null
			and c.agreement.dueDay <= :today order by c.agreement.dueDay, c.id""")
	List<CheckIn> due(UUID familyId, LocalDate today);

}
