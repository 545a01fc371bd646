package firstattempt.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All plans, each reached through its family. */
interface PlanCards extends Repository<PlanCard, UUID> {

	PlanCard save(PlanCard card);

	@Query("select p from PlanCard p where p.id = :id and p.familyId = :familyId")
	Optional<PlanCard> find(UUID id, UUID familyId);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from PlanCard p where p.id = :id and p.familyId = :familyId")
	Optional<PlanCard> findForChange(UUID id, UUID familyId);

	@Query("select p from PlanCard p where p.captureId = :captureId and p.familyId = :familyId")
	Optional<PlanCard> findCaptured(UUID captureId, UUID familyId);

	@Query("select p from PlanCard p where p.familyId = :familyId order by p.createdAt, p.id")
	List<PlanCard> ofFamily(UUID familyId);

	@Query("select p from PlanCard p where p.familyId = :familyId and p.childId = :childId order by p.createdAt, p.id")
	List<PlanCard> ofChild(UUID familyId, UUID childId);

}
