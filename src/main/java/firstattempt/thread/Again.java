package firstattempt.thread;

/** The answers to "has it happened again?". */
public enum Again {

	/** It has. */
	AGAIN,
	/** There was a chance, and it has not. */
	NOT_AGAIN,
	/** It could not have: there was no chance yet. */
	NO_CHANCE

}
