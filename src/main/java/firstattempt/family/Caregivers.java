package firstattempt.family;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who takes care in which family. */
interface Caregivers extends Repository<Caregiver, UUID> {

	Caregiver save(Caregiver caregiver);

	void deleteByAccountId(UUID accountId);

	boolean existsByAccountId(UUID accountId);

	long countByFamilyId(UUID familyId);

	@Query("""
			select c.accountId as accountId, a.name as name, c.joinedAt as joinedAt
			from Caregiver c join Account a on a.id = c.accountId
			where c.family.id = :familyId order by c.joinedAt, c.accountId""")
	List<Entry> ofFamily(UUID familyId);

	/** A caregiver by name. */
	interface Entry {

		UUID getAccountId();

		String getName();

		Instant getJoinedAt();

	}

}
