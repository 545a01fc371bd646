package firstattempt.plan;

import java.util.Optional;
import java.util.UUID;

import firstattempt.family.Family;

/** What others propose, and becomes a plan once a caregiver takes it over. */
public interface Proposals {

	/**
	 * A proposal.
	 * @param family to whom it was made
	 * @param id which; the plan that comes of it is captured by this id
	 * @return what is proposed; empty if there is no such proposal to this family
	 */
	Optional<Proposed> of(Family family, UUID id);

	/**
	 * What is proposed.
	 *
	 * @param childId about which child of the family
	 * @param words what the plan would say
	 */
	record Proposed(UUID childId, PlanCard.Words words) {
	}

}
