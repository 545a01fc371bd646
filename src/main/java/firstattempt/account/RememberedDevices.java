package firstattempt.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The devices on which people stay signed in. */
interface RememberedDevices extends Repository<RememberedDevice, UUID> {

	@Transactional
	RememberedDevice save(RememberedDevice device);

	Optional<RememberedDevice> findById(UUID id);

	List<RememberedDevice> findByAccountIdOrderByLastUsedAtDesc(UUID accountId);

	@Modifying
	@Transactional
	@Query("delete from RememberedDevice d where d.id = :id and d.accountId = :accountId")
	int forget(UUID id, UUID accountId);

	@Modifying
	@Transactional
	@Query("delete from RememberedDevice d where d.accountId = :accountId")
	int forgetAllOf(UUID accountId);

	@Modifying
	@Transactional
	@Query("delete from RememberedDevice d where d.lastUsedAt < :before")
	int forgetUnusedSince(Instant before);

}
