package firstattempt.guide;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The decisions that were kept. */
interface Decisions extends Repository<Decision, UUID> {

	Decision save(Decision decision);

	void delete(Decision decision);

	Optional<Decision> findByIdAndFamilyId(UUID id, UUID familyId);

	Optional<Decision> findByCaptureIdAndFamilyId(UUID captureId, UUID familyId);

	List<Decision> findByFamilyIdOrderByKeptAtDescIdDesc(UUID familyId, Limit limit);

	@Query("select d from Decision d where d.familyId = :familyId and d.neverCameAt is null"
			+ " and d.keptAt >= :from and d.keptAt < :until order by d.keptAt desc, d.id desc")
	List<Decision> findOpen(UUID familyId, Instant from, Instant until);

}
