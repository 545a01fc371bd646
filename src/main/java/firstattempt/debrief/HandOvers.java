package firstattempt.debrief;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The devices that are with a child. */
interface HandOvers extends Repository<HandOver, UUID> {

	HandOver save(HandOver handOver);

	void delete(HandOver handOver);

	Optional<HandOver> findById(UUID id);

	@Query("select h from HandOver h where h.deviceId = :deviceId order by h.begunAt desc")
	Optional<HandOver> findLastOf(UUID deviceId, Limit limit);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select h from HandOver h where h.id = :id")
	Optional<HandOver> findForChange(UUID id);

	@Modifying
	@Query("delete from HandOver h where h.accountId = :accountId")
	int forgetAllOf(UUID accountId);

	@Modifying
	@Query("delete from HandOver h where h.begunAt < :before")
	int forgetOlderThan(Instant before);

}
