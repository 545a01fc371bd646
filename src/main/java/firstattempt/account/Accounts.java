package firstattempt.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everybody who can sign in. */
interface Accounts extends Repository<Account, UUID> {

	Account save(Account account);

	void delete(Account account);

	Optional<Account> findById(UUID id);

	Optional<Account> findByEmail(String email);

	boolean existsByEmail(String email);

	@Query("select count(a) from Account a where a.expiresAt is not null")
	long countVisitors();

	@Query("select a.id from Account a where a.expiresAt < :now")
	List<UUID> expiredBy(Instant now);

}
