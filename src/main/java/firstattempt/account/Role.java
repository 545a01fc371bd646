package firstattempt.account;

/** What somebody is here for. */
public enum Role {

	/** Writes a family's journal. */
	PARENT,
	/** Reads what families choose to share. */
	COACH

}
