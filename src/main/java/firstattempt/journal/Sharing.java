package firstattempt.journal;

/** What coaches are to do with one episode. */
public enum Sharing {

	/** Each coach reads it if their consent says so. */
	AS_AGREED,
	/** No coach ever reads it. */
	HELD_BACK,
	/** As agreed, and the family asks them to read it. */
	PLEASE_READ

}
