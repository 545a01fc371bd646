package firstattempt.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/**
 * All of one kind, each reached through its family.
 *
 * @param <T> the kind
 */
@NoRepositoryBean
interface PlannedOnes<T extends Planned> extends Repository<T, UUID> {

	T save(T planned);

	@Query("select p from #{#entityName} p where p.id = :id and p.familyId = :familyId")
	Optional<T> find(UUID id, UUID familyId);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from #{#entityName} p where p.id = :id and p.familyId = :familyId")
	Optional<T> findForChange(UUID id, UUID familyId);

	@Query("select p from #{#entityName} p where p.captureId = :captureId and p.familyId = :familyId")
	Optional<T> findCaptured(UUID captureId, UUID familyId);

	@Query("select p from #{#entityName} p where p.familyId = :familyId order by p.createdAt, p.id")
	List<T> ofFamily(UUID familyId);

}
