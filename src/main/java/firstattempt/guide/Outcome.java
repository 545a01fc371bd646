package firstattempt.guide;

/** What the guide answers, the least intrusive first. */
public enum Outcome {

	/** Let it happen. */
	STEP_BACK,
	/** Let it happen, with something underneath that holds. */
	STEP_BACK_WITH_A_NET,
	/** Do what is needed. */
	STEP_IN

}
