package firstattempt.insight;

/**
 * How many of how many.
 *
 * @param part how many
 * @param whole of how many
 */
record Rate(int part, int whole) {

	private static final double Z = 1.959964;

	Rate plus(Rate other) {
		return new Rate(this.part + other.part, this.whole + other.whole);
	}

	boolean enough() {
		return this.whole >= Numbers.ENOUGH;
	}

	int percent() {
		return (int) Math.round(100.0 * this.part / this.whole);
	}

	/** The lower end of the 95 % interval after Wilson, in percent. */
	int low() {
		return (this.part == 0) ? 0 : (int) Math.round(100 * Math.max(0, middle() - reach()));
	}

	/** The upper end of the 95 % interval after Wilson, in percent. */
	int high() {
		return (this.part == this.whole) ? 100 : (int) Math.round(100 * Math.min(1, middle() + reach()));
	}

	private double middle() {
		return (this.part + Z * Z / 2) / (this.whole + Z * Z);
	}

	private double reach() {
		double p = (double) this.part / this.whole;
		return Z * Math.sqrt(p * (1 - p) * this.whole + Z * Z / 4) / (this.whole + Z * Z);
	}

}
