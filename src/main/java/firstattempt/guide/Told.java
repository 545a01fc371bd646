package firstattempt.guide;

/** Whether somebody has to know of it beforehand. */
public enum Told {

	/** It is none of their business. */
	NO_NEED,
	/** They should know and do not yet. */
	SHOULD_KNOW,
	/** They know already. */
	KNOWS

}
