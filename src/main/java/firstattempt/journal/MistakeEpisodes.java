package firstattempt.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All episodes. An episode is reached through a family and the caregiver who asks: what
 * is only for its author is there for nobody else.
 */
interface MistakeEpisodes extends Repository<MistakeEpisode, UUID> {

	String OPEN_TO = " and (e.story.privacy = 'FAMILY' or e.authorId = :accountId)";

	MistakeEpisode save(MistakeEpisode episode);

	@Query("select e from MistakeEpisode e join fetch e.child where e.id = :id and e.familyId = :familyId" + OPEN_TO)
	Optional<MistakeEpisode> find(UUID id, UUID familyId, UUID accountId);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select e from MistakeEpisode e where e.id = :id and e.familyId = :familyId" + OPEN_TO)
	Optional<MistakeEpisode> findForChange(UUID id, UUID familyId, UUID accountId);

	@Query("select e from MistakeEpisode e join fetch e.child where e.captureId = :captureId and e.familyId = :familyId"
			+ OPEN_TO)
	Optional<MistakeEpisode> findCaptured(UUID captureId, UUID familyId, UUID accountId);

	@Query("select e from MistakeEpisode e join fetch e.child where e.id in :ids and e.familyId = :familyId" + OPEN_TO)
	List<MistakeEpisode> findAll(Collection<UUID> ids, UUID familyId, @Nullable UUID accountId);

	@Query("select e.familyId from MistakeEpisode e where e.id = :id and e.familyId in :families")
	Optional<UUID> findFamily(UUID id, Collection<UUID> families);

	@Query("select e from MistakeEpisode e join fetch e.child where e.familyId = :familyId and e.deletedAt is not null"
			+ OPEN_TO + " order by e.deletedAt desc, e.id")
	List<MistakeEpisode> findTrash(UUID familyId, UUID accountId);

	@Query("select e.id from MistakeEpisode e where e.deletedAt < :before")
	List<UUID> deletedBefore(Instant before);

	@Query("select e.id from MistakeEpisode e where e.authorId = :accountId and e.story.privacy = 'ONLY_ME'")
	List<UUID> onlyFor(UUID accountId);

	@Query("select e.id from MistakeEpisode e where e.id > :last and e.taggerVersion <> :version order by e.id")
	List<UUID> readByAnotherThan(String version, UUID last, Limit limit);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select e from MistakeEpisode e where e.id = :id")
	Optional<MistakeEpisode> findToReadAgain(UUID id);

	@Modifying
	@Query("delete from MistakeEpisode e where e.id in :ids")
	void purge(Collection<UUID> ids);

}
