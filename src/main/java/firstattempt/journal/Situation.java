package firstattempt.journal;

/** What slipped. */
public enum Situation {

	/** Something was left behind or not thought of. */
	FORGOT,
	/** Homework, a test, a mark. */
	SCHOOLWORK,
	/** Among children. */
	FRIENDS_AND_SIBLINGS,
	/** A fall, a spill, a game. */
	BODY_AND_PLAY,
	/** Something that was agreed. */
	CHORES_AND_PROMISES,
	/** Lost, broken, spent. */
	MONEY_AND_THINGS,
	/** Too late, too long. */
	TIME_AND_SCREENS,
	/** Tried and did not make it. */
	TRIED_AND_LOST,
	/** Anything else. */
	OTHER

}
