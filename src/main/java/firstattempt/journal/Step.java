package firstattempt.journal;

/** What the adult did: a ladder from stepping back to stepping in. */
public enum Step {

	/** Let it be. */
	WAITED,
	/** Said what the child seemed to feel. */
	NAMED_THE_FEELING,
	/** Asked instead of telling. */
	ASKED_A_QUESTION,
	/** Gave a hint. */
	GAVE_A_HINT,
	/** Did a part of it. */
	DID_A_PART,
	/** Did it for the child. */
	TOOK_OVER

}
