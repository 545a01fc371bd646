package firstattempt.guide;

/** How one of the three tests comes out. */
public enum Ready {

	/** Passed. */
	YES,
	/** Partly passed, or nobody is sure. */
	PARTLY,
	/** Failed. */
	NO

}
