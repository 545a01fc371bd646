package firstattempt.coaching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** What coaches keep about families; each is the coach's alone. */
interface CaseFiles extends Repository<CaseFile, UUID> {

	CaseFile save(CaseFile file);

	List<CaseFile> findByCoachId(UUID coachId);

	Optional<CaseFile> findByCoachIdAndFamilyId(UUID coachId, UUID familyId);

}
