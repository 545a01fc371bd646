package firstattempt.journal;

/** Who may read an episode. */
public enum Privacy {

	/** The family, and whoever it shares with. */
	FAMILY,
	/** Its author alone. */
	ONLY_ME

}
