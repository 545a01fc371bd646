package firstattempt.journal;

/** What a parent decided about a theme, whatever the tagger finds. */
enum Correction {

	/** It belongs to the episode. */
	CHOSEN,
	/** It does not. */
	DISMISSED

}
