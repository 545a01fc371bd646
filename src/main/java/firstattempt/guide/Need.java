package firstattempt.guide;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What makes things harder for a child, as far as something can be said about how to talk
 * then. It is read from what the family wrote about the child, in their words.
 */
enum Need {

	/** Attention is hard to keep. */
	ATTENTION("\\bAD/?HD\\b|\\b(?-i:ADD)\\b|attention|hyperactiv|impuls"),
	/** Worries come easily. */
	WORRY("anxi|worr|panic|\\bOCD\\b|fearful|phobi"),
	/** Reading, writing or counting take longer. */
	LEARNING("dyslex|dyscalc|dysgraph|dysprax|learning|reading|\\bspeech\\b"),
	/** Surprises are hard. */
	SURPRISES("autis|asperger|\\bASD\\b|spectrum|sensory"),
	/** Anything else. */
	OTHER("(?!)");

	private static final Pattern NOTHING = Pattern
		.compile("[\\W_]*(none|no|nothing|nope|n/?a|not that we know)?[\\W_]*", Pattern.CASE_INSENSITIVE);

	private final Pattern words;

	Need(String words) {
		this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
	}

	/**
	 * What a text about a child speaks of.
	 * @param text what the family wrote, or an empty text
	 * @return the needs; OTHER where none is known by name; empty if there are none
	 */
	static List<Need> in(String text) {
		if (NOTHING.matcher(text).matches()) {
			return List.of();
		}
		List<Need> known = Arrays.stream(values()).filter((need) -> need.words.matcher(text).find()).toList();
		return known.isEmpty() ? List.of(OTHER) : known;
	}

}
