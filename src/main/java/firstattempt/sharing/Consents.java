package firstattempt.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All consents, each reached through its family or its coach. */
interface Consents extends Repository<Consent, UUID> {

	String GOOD = " and c.endedAt is null and c.expiresAt > :now";

	Consent save(Consent consent);

	@Query("""
			select distinct c from Consent c join fetch c.coach join fetch c.family f left join fetch f.children
			where c.coach.id = :coachId""" + GOOD)
	List<Consent> ofCoach(UUID coachId, Instant now);

	@Query("""
			select distinct c from Consent c join fetch c.coach join fetch c.family f left join fetch f.children
			where c.coach.id = :coachId and c.family.id = :familyId""" + GOOD)
	List<Consent> between(UUID coachId, UUID familyId, Instant now);

	@Query("select c from Consent c join fetch c.coach where c.family.id = :familyId" + GOOD)
	List<Consent> goodOf(UUID familyId, Instant now);

	@Query("select c from Consent c join fetch c.coach where c.family.id = :familyId order by c.givenAt desc, c.id desc")
	List<Consent> ofFamily(UUID familyId);

	@Query("select c from Consent c join fetch c.coach where c.id = :id and c.family.id = :familyId")
	Optional<Consent> find(UUID id, UUID familyId);

}
