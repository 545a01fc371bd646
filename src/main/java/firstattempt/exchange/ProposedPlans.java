package firstattempt.exchange;

import java.util.Optional;
import java.util.UUID;

import firstattempt.family.Family;
import firstattempt.plan.Proposals;

import org.springframework.stereotype.Component;

/** Lets a caregiver change the words of a proposed plan before it becomes theirs. */
@Component
class ProposedPlans implements Proposals {

	private final SessionNotes notes;

	ProposedPlans(SessionNotes notes) {
		this.notes = notes;
	}

	@Override
	public Optional<Proposed> of(Family family, UUID id) {
		return this.notes.find(id, family.id()).flatMap(SessionNote::proposed);
	}

}
