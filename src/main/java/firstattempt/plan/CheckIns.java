package firstattempt.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;

/** All check-ins, each reached through its family. */
interface CheckIns extends PlannedOnes<CheckIn> {

	@Query("""
			select c from CheckIn c where c.familyId = :familyId and c.endedAt is null
			and c.agreement.dueDay <= :today order by c.agreement.dueDay, c.id""")
	List<CheckIn> due(UUID familyId, LocalDate today);

}
