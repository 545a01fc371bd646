package firstattempt.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The coaches that families know. */
interface KnownCoaches extends Repository<KnownCoach, UUID> {

	KnownCoach save(KnownCoach coach);

	void delete(KnownCoach coach);

	boolean existsByFamilyIdAndCoachId(UUID familyId, UUID coachId);

	boolean existsByFamilyId(UUID familyId);

	@Query("select k from KnownCoach k join fetch k.coach where k.family.id = :familyId order by k.metAt, k.id")
	List<KnownCoach> ofFamily(UUID familyId);

	@Query("select k from KnownCoach k join fetch k.coach where k.id = :id and k.family.id = :familyId")
	Optional<KnownCoach> find(UUID id, UUID familyId);

	@Query("select k from KnownCoach k join fetch k.coach where k.coach.id = :coachId and k.family.id = :familyId")
	Optional<KnownCoach> between(UUID coachId, UUID familyId);

	/** Coaches with whom nothing is agreed as yet. */
	@Query("""
			select k from KnownCoach k join fetch k.coach where k.family.id = :familyId and not exists
			(select 1 from Consent c where c.family.id = :familyId and c.coach.id = k.coach.id) order by k.metAt, k.id""")
	List<KnownCoach> waiting(UUID familyId);

	/** Since when a coach waits for families to decide. */
	@Query("""
			select k.metAt from KnownCoach k where k.coach.id = :coachId and not exists
			(select 1 from Consent c where c.family.id = k.family.id and c.coach.id = :coachId) order by k.metAt""")
	List<Instant> waitingFor(UUID coachId);

}
