package firstattempt.journal;

/** How long the child was upset. */
public enum UpsetLasted {

	/** Some minutes. */
	MINUTES,
	/** About an hour. */
	AN_HOUR,
	/** The rest of the day. */
	THE_DAY,
	/** Longer. */
	LONGER

}
