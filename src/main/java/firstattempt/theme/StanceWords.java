package firstattempt.theme;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells the stance from the words of the sentences that show it, for an encoder that was
 * not trained to.
 */
final class StanceWords {

	private static final Pattern BLAME = Pattern.compile("\\b(fault|blam\\w+|stupid|idiot\\w*|dumb|loser|useless|"
			+ "ruin\\w*|bad person|horrible|terrible|hate (myself|me|him|her)|unfair|because of (you|me|him|her|them)|"
			+ "(never|didn'?t|did not) (tell|told|say|said|remind\\w*)|worst|always mess\\w*|made me|thick)\\b",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern OWNED = Pattern.compile(
			"\\b(sorry|apolog\\w+|own(ed|s|ing)? (it|up)|admit\\w*|"
					+ "my (own )?(fault|mistake|bad)|i forgot|i should|next time|paid|pay(s|ing)?|clean\\w*|"
					+ "(told|tells|said|rang|wrote|went)\\b.{0,40}\\b(myself|himself|herself|themself|own)|confess\\w*|"
					+ "put it right|made up for|replac\\w+|fix\\w*)\\b",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private StanceWords() {
	}

	static Stance read(Composition composition, List<Composition.Sentence> sentences) {
		boolean blame = shows(BLAME, composition, sentences);
		if (!blame) {
			return Stance.RESPONSIBILITY;
		}
		return shows(OWNED, composition, sentences) ? Stance.BOTH : Stance.BLAME;
	}

	private static boolean shows(Pattern words, Composition composition, List<Composition.Sentence> sentences) {
		return sentences.stream()
			.anyMatch(
					(sentence) -> words.matcher(composition.text().substring(sentence.start(), sentence.end())).find());
	}

}
