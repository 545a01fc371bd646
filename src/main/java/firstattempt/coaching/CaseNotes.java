package firstattempt.coaching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What coaches note for themselves; each note is its coach's alone. */
interface CaseNotes extends Repository<CaseNote, UUID> {

	CaseNote save(CaseNote note);

	void delete(CaseNote note);

	Optional<CaseNote> findByIdAndCoachId(UUID id, UUID coachId);

	Optional<CaseNote> findByCaptureIdAndCoachId(UUID captureId, UUID coachId);

	@Query("select n from CaseNote n where n.coachId = :coachId order by n.writtenAt desc, n.id desc")
	List<CaseNote> of(UUID coachId);

	@Query("select n from CaseNote n where n.coachId = :coachId and n.familyId = :familyId order by n.writtenAt desc, n.id desc")
	List<CaseNote> about(UUID coachId, UUID familyId);

	@Modifying
	@Query("update CaseNote n set n.alias = :alias where n.coachId = :coachId and n.familyId = :familyId")
	void call(UUID coachId, UUID familyId, String alias);

}
