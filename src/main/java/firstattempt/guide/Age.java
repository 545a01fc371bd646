package firstattempt.guide;

import org.jspecify.annotations.Nullable;

/** About how old a child is, as far as it makes a difference to what is said. */
public enum Age {

	/** Nobody told. */
	UNKNOWN,
	/** Up to six, or perhaps just seven. */
	LITTLE,
	/** Seven to twelve. */
	MIDDLE,
	/** Older. */
	TEEN;

	private static final int LITTLE_UP_TO = 7;

	private static final int MIDDLE_UP_TO = 12;

	/**
	 * The age as the years tell it. The birthday may still be to come, so in doubt the
	 * child is the younger one.
	 * @param birthYear the year of birth, if told
	 * @param year this year
	 * @return the age
	 */
	static Age of(@Nullable Integer birthYear, int year) {
		if (birthYear == null) {
			return UNKNOWN;
		}
		int years = year - birthYear;
		if (years <= LITTLE_UP_TO) {
			return LITTLE;
		}
		return (years <= MIDDLE_UP_TO) ? MIDDLE : TEEN;
	}

}
