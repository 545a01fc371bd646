package firstattempt.debrief;

import org.jspecify.annotations.Nullable;

/** How old a child is, as far as it matters for the words of a question. */
enum Age {

	/** Under seven. */
	SMALL,
	/** Seven to ten. */
	SCHOOL,
	/** Eleven to thirteen. */
	MIDDLE,
	/** Fourteen and more. */
	TEEN,
	/** Nobody said. */
	UNKNOWN;

	/**
	 * The age that a child reaches this year.
	 * @param birthYear the year of birth, or null if it is not known
	 * @param year this year
	 * @return the age
	 */
	static Age of(@Nullable Integer birthYear, int year) {
		if (birthYear == null) {
			return UNKNOWN;
		}
		int age = year - birthYear;
		return (age < 7) ? SMALL : (age < 11) ? SCHOOL : (age < 14) ? MIDDLE : TEEN;
	}

}
