package firstattempt.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An episode's passages joined into the one text that the encoder reads, with the way
 * back from a place in that text to the passage it came from.
 */
final class Composition {

	/** As the sentences of the training data were cut; "Mrs." ends none. */
	private static final Pattern SENTENCE_END = Pattern
		.compile("(?<!\\b(?i:mr|mrs|ms|dr|st|[ap]\\.m))[.!?…]+[\"”’')\\]]*\\s+|\\n+", Pattern.UNICODE_CHARACTER_CLASS);

	private final String text;

	private final List<Part> parts;

	private final List<Sentence> sentences;

	private Composition(String text, List<Part> parts, List<Sentence> sentences) {
		this.text = text;
		this.parts = parts;
		this.sentences = sentences;
	}

	static Composition of(List<Passage> passages) {
		StringBuilder text = new StringBuilder();
		List<Part> parts = new ArrayList<>();
		List<Sentence> sentences = new ArrayList<>();
		for (Passage passage : passages) {
			String words = passage.text().strip();
			if (words.isEmpty()) {
				continue;
			}
			if (!text.isEmpty()) {
				text.append(' ');
			}
			int start = text.length();
			text.append(words);
			Part part = new Part(passage, start, text.length(), passage.text().indexOf(words));
			parts.add(part);
			addSentences(part, words, sentences);
		}
		return new Composition(text.toString(), List.copyOf(parts), List.copyOf(sentences));
	}

	private static void addSentences(Part part, String words, List<Sentence> sentences) {
		Matcher end = SENTENCE_END.matcher(words);
		int from = 0;
		while (end.find()) {
			addSentence(part, words, from, end.end(), sentences);
			from = end.end();
		}
		addSentence(part, words, from, words.length(), sentences);
	}

	private static void addSentence(Part part, String words, int from, int to, List<Sentence> sentences) {
		int start = from;
		int end = to;
		while (start < end && Character.isWhitespace(words.charAt(start))) {
			start++;
		}
		while (end > start && Character.isWhitespace(words.charAt(end - 1))) {
			end--;
		}
		if (start < end) {
			sentences.add(new Sentence(part, part.start() + start, part.start() + end));
		}
	}

	String text() {
		return this.text;
	}

	boolean isEmpty() {
		return this.text.isEmpty();
	}

	List<Sentence> sentences() {
		return this.sentences;
	}

	String textOf(Sentence sentence) {
		return this.text.substring(sentence.start(), sentence.end());
	}

	Voice voiceAt(int place) {
		for (Part part : this.parts) {
			if (place < part.end()) {
				return part.passage().voice();
			}
		}
		return Voice.PARENT;
	}

	/**
	 * Where a passage stands in the text, and how many blanks were stripped from its
	 * start.
	 */
	private record Part(Passage passage, int start, int end, int stripped) {

	}

	/**
	 * A sentence of one passage, by its place in the whole text and without blanks
	 * around.
	 */
	record Sentence(Part part, int start, int end) {

		Evidence showing(Theme theme) {
			int move = this.part.stripped() - this.part.start();
			return Evidence.ofSentence(theme, this.part.passage().key(), this.start + move, this.end + move);
		}

	}

}
