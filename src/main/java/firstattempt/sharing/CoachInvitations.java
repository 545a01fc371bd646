package firstattempt.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The invitations to coaches that are out. */
interface CoachInvitations extends Repository<CoachInvitation, UUID> {

	CoachInvitation save(CoachInvitation invitation);

	void delete(CoachInvitation invitation);

	Optional<CoachInvitation> findBySecretHash(String secretHash);

	List<CoachInvitation> findByFamilyIdAndExpiresAtAfterOrderByCreatedAt(UUID familyId, Instant now);

	@Modifying
	@Query("delete from CoachInvitation i where i.id = :id and i.family.id = :familyId")
	int takeBack(UUID id, UUID familyId);

	@Modifying
	@Query("delete from CoachInvitation i where i.family.id = :familyId and i.email = ''")
	void takeBackCodes(UUID familyId);

}
