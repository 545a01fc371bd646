package firstattempt.account;

/**
 * A device that its owner gave to somebody else for a while. Whoever finds that out lets
 * nothing through but what is meant for the other, and marks the request: no sign-in is
 * asked for then, and no page offers a way to another.
 */
public final class Lent {

	/** The name under which a request carries what is known of it. */
	public static final String ATTRIBUTE = "handedOver";

	private Lent() {
	}

}
