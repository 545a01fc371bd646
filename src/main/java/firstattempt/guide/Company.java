package firstattempt.guide;

/** Who else is there. */
public enum Company {

	/** Nobody else, or nobody who minds. */
	NOBODY,
	/** An adult who presses to step in. */
	ADULT_PRESSES,
	/** Other children who watch. */
	CHILDREN_WATCH,
	/** An adult who presses and children who watch. */
	BOTH

}
