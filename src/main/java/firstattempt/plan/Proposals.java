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
	 * Where proposals are read.
	 * @param family to whom they were made
	 * @return what leads there from the plans; empty if nothing was ever proposed
	 */
	Optional<Way> way(Family family);

	/**
	 * What leads from the plans to where proposals are read.
	 *
	 * @param template the template whose fragment "plans" draws it
	 * @param it what the fragment reads
	 */
	record Way(String template, Object it) {
	}

	/**
	 * What is proposed.
	 *
	 * @param childId about which child of the family
	 * @param words what the plan would say
	 */
	record Proposed(UUID childId, PlanCard.Words words) {
	}

}
