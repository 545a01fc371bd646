package firstattempt.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import firstattempt.family.Family;
import firstattempt.plan.Proposals;

import org.springframework.stereotype.Component;

/** Lets a caregiver change the words of a proposed plan before it becomes theirs. */
@Component
class ProposedPlans implements Proposals {

	private final SessionNotes notes;

	private final Exchange exchange;

	ProposedPlans(SessionNotes notes, Exchange exchange) {
		this.notes = notes;
		this.exchange = exchange;
	}

	@Override
	public Optional<Proposed> of(Family family, UUID id) {
		return this.notes.find(id, family.id()).flatMap(SessionNote::proposed);
	}

	@Override
	public Optional<Way> way(Family family) {
		List<SessionView> given = this.exchange.sessions(family);
		return given.isEmpty() ? Optional.empty()
				: Optional.of(new Way("exchange/way", given.stream().filter(SessionView::waits).toList()));
	}

}
