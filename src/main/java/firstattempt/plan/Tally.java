package firstattempt.plan;

/**
 * How a plan did.
 *
 * @param fired how often its moment came and it was done
 * @param notFired how often its moment came and it was not done
 * @param noChance how often its moment did not come
 */
public record Tally(int fired, int notFired, int noChance) {

	static final Tally NONE = new Tally(0, 0, 0);

	/** Fewer say nothing yet. */
	private static final int ENOUGH = 3;

	Tally with(Outcome outcome, int times) {
		return switch (outcome) {
			case FIRED -> new Tally(this.fired + times, this.notFired, this.noChance);
			case NOT_FIRED -> new Tally(this.fired, this.notFired + times, this.noChance);
			case NO_CHANCE -> new Tally(this.fired, this.notFired, this.noChance + times);
		};
	}

	/**
	 * How often its moment came.
	 * @return the number of chances
	 */
	public int chances() {
		return this.fired + this.notFired;
	}

	/**
	 * Whether there were chances enough to say more than how many.
	 * @return true from three on
	 */
	public boolean enough() {
		return chances() >= ENOUGH;
	}

}
