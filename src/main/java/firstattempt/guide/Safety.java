package firstattempt.guide;

/** Whether anybody's safety is at stake. */
public enum Safety {

	/** It is not. */
	NO,
	/** Nobody knows yet. */
	NOT_SURE,
	/** It is. */
	YES

}
