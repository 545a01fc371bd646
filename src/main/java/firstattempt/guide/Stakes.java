package firstattempt.guide;

/** What may come of it, the mildest first. */
public enum Stakes {

	/** Hardly anything. */
	NOTHING_MUCH,
	/** Something unpleasant that is over soon. */
	UNPLEASANT,
	/** Something hard that can be mended. */
	HARD,
	/** Something that stays as it is. */
	CANNOT_BE_UNDONE

}
