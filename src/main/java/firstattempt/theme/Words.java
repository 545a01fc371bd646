package firstattempt.theme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of words and pairs of neighbors with what each of them tells, wherever it
 * stands. The encoder understands more, but it errs elsewhere than a list does, so both
 * together know more than either.
 */
final class Words {

	/** As in training: "don't" is one word, and marks that color a sentence count. */
	private static final Pattern WORD = Pattern.compile("\\w+(?:['’]\\w+)?|[!?“”\"]", Pattern.UNICODE_CHARACTER_CLASS);

	private final double[] always;

	private final Map<String, Term> terms;

	private Words(double[] always, Map<String, Term> terms) {
		this.always = always;
		this.terms = terms;
	}

	/**
	 * Reads a list: a line for each term, with how rare it is and its weights; the first
	 * line holds what is added whatever the words are.
	 */
	static Words read(InputStream in) throws IOException {
		BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
		double[] always = numbers(lines.readLine().split("\t"), 0);
		Map<String, Term> terms = new LinkedHashMap<>();
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			String[] columns = line.split("\t");
			terms.put(columns[0], new Term(Double.parseDouble(columns[1]), numbers(columns, 2)));
		}
		return new Words(always, terms);
	}

	private static double[] numbers(String[] columns, int from) {
		return Arrays.stream(columns, from, columns.length).mapToDouble(Double::parseDouble).toArray();
	}

	/**
	 * What the words of a text tell.
	 * @param text the text
	 * @return a logit for each column of the list
	 */
	double[] tell(String text) {
		double[] told = new double[this.always.length];
		double length = 0;
		for (Map.Entry<Term, Integer> found : count(text).entrySet()) {
			Term term = found.getKey();
			double strength = (1 + StrictMath.log(found.getValue())) * term.rarity();
			length += strength * strength;
			for (int column = 0; column < told.length; column++) {
				told[column] += strength * term.weights()[column];
			}
		}
		for (int column = 0; column < told.length; column++) {
			told[column] = this.always[column] + ((length > 0) ? told[column] / Math.sqrt(length) : 0);
		}
		return told;
	}

	private Map<Term, Integer> count(String text) {
		Map<Term, Integer> counts = new LinkedHashMap<>();
		Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
		String before = null;
		while (word.find()) {
			count(counts, word.group());
			if (before != null) {
				count(counts, before + " " + word.group());
			}
			before = word.group();
		}
		return counts;
	}

	private void count(Map<Term, Integer> counts, String words) {
		Term term = this.terms.get(words);
		if (term != null) {
			counts.merge(term, 1, Integer::sum);
		}
	}

	private record Term(double rarity, double[] weights) {

	}

}
