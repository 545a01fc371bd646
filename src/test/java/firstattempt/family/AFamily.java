package firstattempt.family;

import java.time.Instant;
import java.time.ZoneId;

/** Families for tests that need no database. */
public final class AFamily {

	private AFamily() {
	}

	/**
	 * A family without children.
	 * @param zone its clock
	 * @return the family
	 */
	public static Family in(ZoneId zone) {
		return new Family("The Novaks", zone, Instant.EPOCH);
	}

	/**
	 * A family's child.
	 * @param family whose
	 * @param birthYear the year of birth, or null
	 * @return the child
	 */
	public static Child mia(Family family, Integer birthYear) {
		return family.add("Mia", birthYear, "", Colour.LAKE, Instant.EPOCH);
	}

}
