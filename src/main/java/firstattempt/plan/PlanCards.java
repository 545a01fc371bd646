package firstattempt.plan;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;

/** All plans, each reached through its family. */
interface PlanCards extends PlannedOnes<PlanCard> {

	@Query("select p from PlanCard p where p.captureId in :captureIds and p.familyId = :familyId")
	List<PlanCard> findCaptured(Collection<UUID> captureIds, UUID familyId);

	@Query("select p from PlanCard p where p.familyId = :familyId and p.childId = :childId order by p.createdAt, p.id")
	List<PlanCard> ofChild(UUID familyId, UUID childId);

}
