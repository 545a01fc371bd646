package firstattempt.guide;

/** Somebody who may have to know. */
enum Person {

	/** At school. */
	TEACHER,
	/** At practice. */
	COACH,
	/** At home. */
	CAREGIVER

}
