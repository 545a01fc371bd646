package firstattempt.exchange;

/** What came of homework. */
public enum Outcome {

	/** It was done. */
	DONE,
	/** Not this time, and that is all right. */
	NOT_THIS_WEEK

}
