package firstattempt.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All wins, each reached through its family. */
interface Wins extends Repository<Win, UUID> {

	Win save(Win win);

	@Query("select w from Win w join fetch w.child where w.id = :id and w.familyId = :familyId")
	Optional<Win> find(UUID id, UUID familyId);

	@Query("select w from Win w join fetch w.child where w.id in :ids and w.familyId = :familyId")
	List<Win> findAll(Collection<UUID> ids, UUID familyId);

	@Query("""
			select w from Win w join fetch w.child where w.familyId = :familyId and w.deletedAt is not null
			order by w.deletedAt desc, w.id""")
	List<Win> findTrash(UUID familyId);

	@Query("select w.id from Win w where w.deletedAt < :before")
	List<UUID> deletedBefore(Instant before);

	@Modifying
	@Query("delete from Win w where w.id in :ids")
	void purge(Collection<UUID> ids);

}
