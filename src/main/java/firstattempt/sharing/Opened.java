package firstattempt.sharing;

/** What a coach can open of a family. */
public enum Opened {

	/** The timeline, or a search in it. */
	HISTORY,
	/** One episode. */
	EPISODE,
	/** What the journal adds up to. */
	INSIGHTS,
	/** The page before a session. */
	BRIEF,
	/** The notes on sessions, with what came of them. */
	SESSIONS,
	/** What the family wants to be different. */
	GOALS,
	/** The totals that a coach wrote down. */
	MEASURES,
	/** The page before a session, to take along. */
	COPY

}
