package firstattempt.guide;

/** Where a rule or a piece of advice comes from, and how much stands behind it. */
enum Source {

	/** Our own rule. */
	SAFETY_FIRST(Strength.OWN_RULE),
	/** Our own rule. */
	NOT_SURE_COUNTS(Strength.OWN_RULE),
	/** Bob Cunningham, In It. */
	THREE_TESTS(Strength.EXPERT_OPINION),
	/** Bob Cunningham, In It. */
	KNOW_THE_RESULT(Strength.EXPERT_OPINION),
	/** Bob Cunningham, In It. */
	LEARNS_DIFFERENTLY(Strength.EXPERT_OPINION),
	/** Amanda Morin and Bob Cunningham, In It. */
	FADE_SUPPORT(Strength.EXPERT_OPINION),
	/** Scott Krugman, Romper. */
	SMALL_RESULTS(Strength.EXPERT_OPINION),
	/** Maureen Healy, Romper. */
	BAILED_OUT(Strength.EXPERT_OPINION),
	/** Deborah Zlotnik, Romper. */
	OWN_STRESS(Strength.EXPERT_OPINION),
	/** Sarah, In It. */
	OTHER_PARENTS(Strength.EXPERIENCE),
	/** Cindy, In It. */
	ASKING_FOR_HELP(Strength.EXPERIENCE),
	/** Setback talk, 231 pairs. */
	TALK_AFTERWARDS(Strength.CORRELATIONAL),
	/** Leonard et al. 2021. */
	TAKING_OVER(Strength.TRIAL),
	/** If-then plans, 642 tests. */
	IF_THEN(Strength.TRIAL);

	private final Strength strength;

	Source(Strength strength) {
		this.strength = strength;
	}

	public Strength strength() {
		return this.strength;
	}

	/** How much stands behind a piece of advice. */
	enum Strength {

		/** Nobody's finding: a choice made here. */
		OWN_RULE,
		/** What a parent went through. */
		EXPERIENCE,
		/** What somebody with experience of many families holds. */
		EXPERT_OPINION,
		/** Two things went together; which led to which is not known. */
		CORRELATIONAL,
		/** It was tried on one group and not on another. */
		TRIAL

	}

}
