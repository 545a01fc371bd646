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
	ATTENTION("\\bAD/?HD\\b|\\b(?-i:ADD)\\b|\\bTDAH?\\b|attention|atenci[oó]n|h[iy]peracti|impuls"),
	/** Worries come easily. */
	WORRY("anxi|ansi(edad|os)|worr|preocup|panic|p[aá]nico|\\bOCD\\b|\\b(?-i:TOC)\\b|fearful|temeros|phobi|fobia"),
	/** Reading, writing or counting take longer. */
	LEARNING(
			"d[iy]sle[xkc]|d[iy]scalc|d[iy]sgra|d[iy]spra|learning|aprendizaje|reading|lectura|\\bspeech\\b|\\bhabla\\b"),
	/** Surprises are hard. */
	SURPRISES("autis|asperger|\\bASD\\b|\\b(?-i:TEA)\\b|spectrum|espectro|sensor[yi]"),
	/** Anything else. */
	OTHER("(?!)");

	private static final Pattern NOTHING = Pattern.compile(
			"[\\W_]*(none|no|nothing|nope|n/?a|not that we know|nada|ningun[oa]|no que sepamos)?[\\W_]*",
			Pattern.CASE_INSENSITIVE);

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
