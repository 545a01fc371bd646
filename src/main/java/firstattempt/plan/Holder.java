package firstattempt.plan;

/** Whose plan it is: who acts when its moment comes. */
public enum Holder {

	/** The child. */
	CHILD,
	/** The caregiver who made it. */
	ADULT

}
