package firstattempt.plan;

/** What became of a plan at an episode that it was meant for. */
public enum Outcome {

	/** Its moment came, and it was done. */
	FIRED,
	/** Its moment came, and it was not done. */
	NOT_FIRED,
	/** Its moment did not come. */
	NO_CHANCE

}
