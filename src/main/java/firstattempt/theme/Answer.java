package firstattempt.theme;

/**
 * What a parent tapped rather than wrote. Names equal the journal's values.
 */
public enum Answer {

	/** What the adult did: steps of the ladder. */
	WAITED, NAMED_THE_FEELING, ASKED_A_QUESTION, GAVE_A_HINT, DID_A_PART, TOOK_OVER,

	/** The adult stepped in for safety, or because there was no chance or no tool. */
	FOR_A_GOOD_REASON,

	/** What followed. */
	SMALL_NATURAL, HARD_NATURAL, SOFTENED, IMPOSED,

	/** Who bore it. */
	CARRIED_BY_CHILD, CARRIED_BY_PARENT,

	/** The child's upset was 3 or 4 of 4. */
	VERY_UPSET,

	/** The adult's urge to step in was 3 or 4 of 4. */
	STRONG_URGE,

	ANOTHER_ADULT_PRESSED, SUPPORT_IN_PLACE,

	/** The parts of talking it through afterwards. */
	FEELING_NAMED, PLAN_MADE, TOGETHER

}
