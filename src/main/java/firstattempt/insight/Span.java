package firstattempt.insight;

import java.util.Arrays;
import java.util.Optional;

/** How far back one looks. */
public enum Span {

	/** Thirty days. */
	DAYS_30("30d"),
	/** Ninety days. */
	DAYS_90("90d"),
	/** This month and the eleven before. */
	YEAR("year"),
	/** All that was ever written. */
	ALL("all");

	private final String code;

	Span(String code) {
		this.code = code;
	}

	/**
	 * What it is called in addresses.
	 * @return a short word
	 */
	public String code() {
		return this.code;
	}

	/**
	 * The span that is called so.
	 * @param code what it is called in addresses
	 * @return the span, if there is one
	 */
	public static Optional<Span> called(String code) {
		return Arrays.stream(values()).filter((span) -> span.code.equals(code)).findFirst();
	}

}
