package firstattempt.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All remarks, each reached through its family. Whether its episode is there for somebody
 * is asked before.
 */
interface Remarks extends Repository<Remark, UUID> {

	Remark save(Remark remark);

	void delete(Remark remark);

	@Query("select r from Remark r where r.captureId = :captureId and r.coachId = :coachId")
	Optional<Remark> findCaptured(UUID captureId, UUID coachId);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from Remark r where r.id = :id and r.familyId = :familyId and r.episodeId = :episodeId")
	Optional<Remark> findForChange(UUID id, UUID familyId, UUID episodeId);

	@Query("select r from Remark r where r.familyId = :familyId and r.episodeId = :episodeId order by r.writtenAt, r.id")
	List<Remark> on(UUID familyId, UUID episodeId);

	@Query("select r from Remark r where r.familyId = :familyId and r.id in :ids")
	List<Remark> findAll(UUID familyId, Collection<UUID> ids);

}
