package firstattempt.family;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All families. A family is reached through one of its caregivers, and in no other way.
 */
interface Families extends Repository<Family, UUID> {

	Family save(Family family);

	void delete(Family family);

	@Query("select f from Caregiver c join c.family f left join fetch f.children where c.accountId = :accountId")
	Optional<Family> ofCaregiver(UUID accountId);

}
