package firstattempt.journal;

/**
 * What an entry must have been to stand in a list, named as pictures count it: behind a
 * number are then just the entries that it is made of.
 */
public enum Only {

	/** No wins. */
	SLIPS("journal.only.kind", "journal.only.slips", ""),
	/** Nothing but wins. */
	WINS("journal.only.kind", "journal.only.wins", " and 1 = 0"),
	/** An adult did something, and not for a good reason. */
	WEIGHED("journal.only.step", "journal.only.weighed", " and %1$s.step is not null and %1$s.good_reason = false"),
	/** An adult let it be. */
	WAITED("journal.only.step", "step.WAITED", did(Step.WAITED)),
	/** An adult said what the child seemed to feel. */
	NAMED_THE_FEELING("journal.only.step", "step.NAMED_THE_FEELING", did(Step.NAMED_THE_FEELING)),
	/** An adult asked instead of telling. */
	ASKED_A_QUESTION("journal.only.step", "step.ASKED_A_QUESTION", did(Step.ASKED_A_QUESTION)),
	/** An adult gave a hint. */
	GAVE_A_HINT("journal.only.step", "step.GAVE_A_HINT", did(Step.GAVE_A_HINT)),
	/** An adult did a part of it. */
	DID_A_PART("journal.only.step", "step.DID_A_PART", did(Step.DID_A_PART)),
	/** An adult did it for the child. */
	TOOK_OVER("journal.only.step", "step.TOOK_OVER", did(Step.TOOK_OVER)),
	/** An adult did something, and for a good reason. */
	GOOD_REASON("journal.only.step", "journal.only.goodReason",
			" and %1$s.step is not null and %1$s.good_reason = true"),
	/** It is known who carried it. */
	CARRIED("journal.only.carried", "journal.only.known", " and %1$s.carried_by is not null"),
	/** The child carried it. */
	BY_CHILD("journal.only.carried", "carriedBy.CHILD", carried(CarriedBy.CHILD)),
	/** A parent carried it. */
	BY_PARENT("journal.only.carried", "carriedBy.PARENT", carried(CarriedBy.PARENT)),
	/** A brother or sister carried it. */
	BY_SIBLING("journal.only.carried", "carriedBy.SIBLING", carried(CarriedBy.SIBLING)),
	/** Somebody else carried it. */
	BY_OTHER("journal.only.carried", "carriedBy.OTHER", carried(CarriedBy.OTHER)),
	/** It is known how long the upset lasted. */
	LASTED("journal.only.lasted", "journal.only.known", " and %1$s.upset_lasted is not null"),
	/** The upset was soon over. */
	MINUTES("journal.only.lasted", "upsetLasted.MINUTES", lasted(UpsetLasted.MINUTES)),
	/** The upset lasted an hour. */
	AN_HOUR("journal.only.lasted", "upsetLasted.AN_HOUR", lasted(UpsetLasted.AN_HOUR)),
	/** The upset lasted all day. */
	THE_DAY("journal.only.lasted", "upsetLasted.THE_DAY", lasted(UpsetLasted.THE_DAY)),
	/** The upset lasted longer. */
	LONGER("journal.only.lasted", "upsetLasted.LONGER", lasted(UpsetLasted.LONGER)),
	/** The mistake was owned. */
	OWNED("journal.only.stance", "stance.RESPONSIBILITY", sign(Signs.OWNED)),
	/** Somebody was blamed. */
	BLAMED("journal.only.stance", "stance.BLAME", sign(Signs.BLAMED)),
	/** There was a talk later. */
	TALKED("journal.only.talk", "journal.only.talked", sign(Signs.TALKED)),
	/** A feeling was named in a talk. */
	FEELING_NAMED("journal.only.talk", "reflection.said.feelingNamed", sign(Signs.FEELING)),
	/** A plan was made in a talk. */
	PLAN_MADE("journal.only.talk", "reflection.said.planMade", sign(Signs.PLAN)),
	/** It was said in a talk that they are in it together. */
	TOGETHER("journal.only.talk", "reflection.said.together", sign(Signs.TOGETHER)),
	/** A talk, or several, had all three. */
	ALL_THREE("journal.only.talk", "journal.only.allThree",
			sign(Signs.FEELING) + sign(Signs.PLAN) + sign(Signs.TOGETHER));

	private final String group;

	private final String key;

	private final String condition;

	Only(String group, String key, String condition) {
		this.group = group;
		this.key = key;
		this.condition = condition;
	}

	private static String did(Step step) {
		return " and %1$s.step = '" + step + "' and %1$s.good_reason = false";
	}

	private static String carried(CarriedBy who) {
		return " and %1$s.carried_by = '" + who + "'";
	}

	private static String lasted(UpsetLasted time) {
		return " and %1$s.upset_lasted = '" + time + "'";
	}

	/** One of the {@link Signs}, asked for in a way that every database knows. */
	private static String sign(int sign) {
		return " and mod(%2$s / " + sign + ", 2) = 1";
	}

	/**
	 * Those that a picture parts an adult's steps into.
	 * @param step what the adult did
	 * @return the entries with this step that weigh
	 */
	public static Only of(Step step) {
		return valueOf(step.name());
	}

	/**
	 * Those that somebody carried.
	 * @param who who carried it
	 * @return the entries
	 */
	public static Only of(CarriedBy who) {
		return valueOf("BY_" + who);
	}

	/**
	 * Those where the upset lasted so long.
	 * @param time how long
	 * @return the entries
	 */
	public static Only of(UpsetLasted time) {
		return valueOf(time.name());
	}

	/** What it belongs to, in the words of a page. */
	public String group() {
		return this.group;
	}

	/** What it is called, in the words of a page. */
	public String key() {
		return this.key;
	}

	/** What a row of mistake_episode has to meet. */
	String condition(Reader reader, String alias) {
		return this.condition.formatted(alias, reader.signs(alias));
	}

}
