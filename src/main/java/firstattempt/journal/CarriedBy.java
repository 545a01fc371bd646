package firstattempt.journal;

/** Who carried what followed. */
public enum CarriedBy {

	/** The child. */
	CHILD,
	/** A parent. */
	PARENT,
	/** A brother or sister. */
	SIBLING,
	/** Somebody else. */
	OTHER

}
