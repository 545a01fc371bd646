package firstattempt.journal;

/** What followed. */
public enum Aftermath {

	/** Nothing so far. */
	NOTHING_YET,
	/** A small result that came by itself. */
	SMALL_NATURAL,
	/** A hard result that came by itself. */
	HARD_NATURAL,
	/** A result that an adult softened. */
	SOFTENED,
	/** A result that an adult set. */
	IMPOSED

}
