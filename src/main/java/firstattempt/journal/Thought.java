package firstattempt.journal;

import firstattempt.theme.Voice;

/**
 * What is thought about an episode later on.
 *
 * @param voice whose voice it is in
 * @param text the words; may be empty where something was ticked
 * @param feelingNamed whether the feeling was named
 * @param planMade whether a plan was made
 * @param together whether it was done together
 * @param familyOnly whether it is for nobody outside the family
 */
public record Thought(Voice voice, String text, boolean feelingNamed, boolean planMade, boolean together,
		boolean familyOnly) {

	/**
	 * A thought that goes with its episode.
	 * @param voice whose voice it is in
	 * @param text the words
	 * @param feelingNamed whether the feeling was named
	 * @param planMade whether a plan was made
	 * @param together whether it was done together
	 */
	public Thought(Voice voice, String text, boolean feelingNamed, boolean planMade, boolean together) {
		this(voice, text, feelingNamed, planMade, together, false);
	}

}
