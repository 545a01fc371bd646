package firstattempt.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The links to new passwords that are still out. */
interface PasswordResets extends Repository<PasswordReset, UUID> {

	PasswordReset save(PasswordReset reset);

	Optional<PasswordReset> findBySecretHash(String secretHash);

	@Modifying
	@Query("delete from PasswordReset r where r.accountId = :accountId or r.createdAt < :before")
	int discard(UUID accountId, Instant before);

}
