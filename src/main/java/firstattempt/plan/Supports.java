package firstattempt.plan;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;

/** All supports, each reached through its family. */
interface Supports extends PlannedOnes<Support> {

	@Query("""
			select s from Support s where s.familyId = :familyId and s.endedAt is null
			order by s.createdAt, s.id""")
	List<Support> running(UUID familyId);

}
