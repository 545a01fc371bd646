package firstattempt.family;

/** A caregiver has not founded or joined a family yet. */
class NoFamilyYet extends RuntimeException {

	private static final long serialVersionUID = 1L;

}
