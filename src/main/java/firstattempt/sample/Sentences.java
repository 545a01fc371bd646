package firstattempt.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import firstattempt.journal.Journal;
import firstattempt.theme.Theme;
import org.jspecify.annotations.Nullable;

/** The sentences that filled journals are made of, and their words as search has them. */
final class Sentences {

	private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

	/** Words for this gap are chosen unevenly, so that some of them are truly rare. */
	private static final String UNEVEN = "rarely";

	private final Map<String, List<Line>> lines;

	/** Not for many threads: each filler has its own. */
	private final Map<String, Set<String>> words = new HashMap<>();

	private Sentences(Map<String, List<Line>> lines) {
		this.lines = lines;
	}

	static Sentences read() {
		try (InputStream file = Sentences.class.getResourceAsStream("sentences.txt")) {
			Map<String, List<Line>> lines = new HashMap<>();
			for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
				if (!line.startsWith("#")) {
					String[] columns = line.split(" ", 4);
					Theme theme = columns[2].equals("-") ? null : Theme.valueOf(columns[2]);
					List<Line> alike = lines.computeIfAbsent(columns[0] + columns[1], (key) -> new ArrayList<>());
					List.of(columns[3].split(" / ")).forEach((text) -> alike.add(new Line(text, theme)));
				}
			}
			return new Sentences(lines);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * One sentence.
	 * @param part the part of an entry
	 * @param answer the answer it goes with, or "-"
	 * @param chance draws a number below the one it is given
	 * @return the sentence, its gaps filled
	 */
	Sentence one(String part, String answer, IntUnaryOperator chance) {
		List<Line> alike = this.lines.get(part + answer);
		Line line = alike.get(chance.applyAsInt(alike.size()));
		Set<String> words = new LinkedHashSet<>(wordsOf(GAP.matcher(line.text()).replaceAll(" ")));
		UnaryOperator<String> fill = (gap) -> {
			List<Line> choice = this.lines.get(gap + "-");
			int bound = gap.equals(UNEVEN) ? 1 + chance.applyAsInt(1 + chance.applyAsInt(choice.size()))
					: choice.size();
			String word = choice.get(chance.applyAsInt(bound)).text();
			words.addAll(wordsOf(word));
			return word;
		};
		String text = GAP.matcher(line.text()).replaceAll((gap) -> Matcher.quoteReplacement(fill.apply(gap.group(1))));
		return new Sentence(Character.toUpperCase(text.charAt(0)) + text.substring(1), line.theme(), words);
	}

	private Set<String> wordsOf(String text) {
		return this.words.computeIfAbsent(text, (key) -> Collections.unmodifiableSet(Journal.words(key)));
	}

	private record Line(String text, @Nullable Theme theme) {

	}

	/**
	 * A sentence.
	 *
	 * @param text what it says
	 * @param theme the theme it shows, if any
	 * @param words its words as search compares them
	 */
	record Sentence(String text, @Nullable Theme theme, Set<String> words) {
	}

}
