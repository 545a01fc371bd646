package firstattempt.family;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The invitations that are out. */
interface Invitations extends Repository<Invitation, UUID> {

	Invitation save(Invitation invitation);

	void delete(Invitation invitation);

	Optional<Invitation> findBySecretHash(String secretHash);

	List<Invitation> findByFamilyIdAndCreatedAtAfterOrderByCreatedAt(UUID familyId, Instant after);

	@Modifying
	@Query("delete from Invitation i where i.id = :id and i.family.id = :familyId")
	int takeBack(UUID id, UUID familyId);

}
