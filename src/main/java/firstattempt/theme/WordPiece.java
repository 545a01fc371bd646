package firstattempt.theme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * BERT's uncased tokenizer: cleans, lower-cases, strips accents, cuts at blanks and
 * punctuation, and takes the longest piece that the vocabulary knows. Each piece keeps
 * the place in the text that it stands for.
 */
final class WordPiece {

	private static final int LONGEST_WORD = 100;

	private final Map<String, Integer> vocabulary;

	private final int unknown;

	private WordPiece(Map<String, Integer> vocabulary) {
		this.vocabulary = vocabulary;
		this.unknown = idOf("[UNK]");
	}

	/**
	 * Reads a vocabulary.
	 * @param in one piece a line; its id is the number of the line, from 0
	 * @return the tokenizer
	 * @throws IOException if it cannot be read
	 */
	static WordPiece read(InputStream in) throws IOException {
		Map<String, Integer> vocabulary = new HashMap<>();
		BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			vocabulary.put(line, vocabulary.size());
		}
		return new WordPiece(vocabulary);
	}

	int idOf(String piece) {
		Integer id = this.vocabulary.get(piece);
		if (id == null) {
			throw new IllegalArgumentException("The vocabulary lacks " + piece);
		}
		return id;
	}

	Pieces cut(String text) {
		Pieces pieces = new Pieces();
		Word word = new Word();
		int length;
		for (int at = 0; at < text.length(); at += length) {
			int point = text.codePointAt(at);
			length = Character.charCount(point);
			if (isControl(point)) {
				continue;
			}
			if (isBlank(point)) {
				add(word, pieces);
				continue;
			}
			String plain = (point < 128) ? null : Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD);
			if (plain == null) {
				take(Character.toLowerCase(point), at, length, word, pieces);
			}
			else {
				int begin = at;
				int width = length;
				plain.codePoints()
					.filter((part) -> Character.getType(part) != Character.NON_SPACING_MARK)
					.forEach((part) -> take(Character.toLowerCase(part), begin, width, word, pieces));
			}
		}
		add(word, pieces);
		return pieces;
	}

	private void take(int point, int at, int length, Word word, Pieces pieces) {
		if (standsAlone(point)) {
			add(word, pieces);
			word.append(point, at, at + length);
			add(word, pieces);
		}
		else {
			word.append(point, at, at + length);
		}
	}

	private void add(Word word, Pieces pieces) {
		if (word.points == 0) {
			return;
		}
		int before = pieces.size;
		int start = 0;
		int end = word.text.length();
		while (start < end && word.points <= LONGEST_WORD) {
			int stop = end;
			Integer id = null;
			while (stop > start) {
				String piece = word.text.substring(start, stop);
				id = this.vocabulary.get((start > 0) ? "##" + piece : piece);
				if (id != null) {
					break;
				}
				stop = word.text.offsetByCodePoints(stop, -1);
			}
			if (id == null) {
				break;
			}
			pieces.add(id, word.starts[start], word.ends[stop - 1]);
			start = stop;
		}
		if (start < end) {
			pieces.size = before;
			pieces.add(this.unknown, word.starts[0], word.ends[end - 1]);
		}
		word.clear();
	}

	private static boolean isBlank(int point) {
		if (point == '\t' || point == '\n' || point == '\r') {
			return true;
		}
		int type = Character.getType(point);
		return type == Character.SPACE_SEPARATOR || type == Character.LINE_SEPARATOR
				|| type == Character.PARAGRAPH_SEPARATOR;
	}

	private static boolean isControl(int point) {
		if (point == '\t' || point == '\n' || point == '\r') {
			return false;
		}
		return point == 0xFFFD || switch (Character.getType(point)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
					Character.UNASSIGNED ->
				true;
			default -> false;
		};
	}

	private static boolean standsAlone(int point) {
		if (point < 128) {
			return point > 32 && point < 127 && !Character.isLetterOrDigit(point);
		}
		return switch (Character.getType(point)) {
			case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
					Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
					Character.OTHER_PUNCTUATION ->
				true;
			default -> isIdeograph(point);
		};
	}

	private static boolean isIdeograph(int point) {
		return (point >= 0x4E00 && point <= 0x9FFF) || (point >= 0x3400 && point <= 0x4DBF)
				|| (point >= 0x20000 && point <= 0x2A6DF) || (point >= 0x2A700 && point <= 0x2CEAF)
				|| (point >= 0xF900 && point <= 0xFAFF) || (point >= 0x2F800 && point <= 0x2FA1F);
	}

	/**
	 * The pieces of a text: what each is, and where it starts and ends in the text.
	 */
	static final class Pieces {

		private int[] ids = new int[128];

		private int[] starts = new int[128];

		private int[] ends = new int[128];

		private int size;

		private void add(int id, int start, int end) {
			if (this.size == this.ids.length) {
				this.ids = Arrays.copyOf(this.ids, 2 * this.size);
				this.starts = Arrays.copyOf(this.starts, 2 * this.size);
				this.ends = Arrays.copyOf(this.ends, 2 * this.size);
			}
			this.ids[this.size] = id;
			this.starts[this.size] = start;
			this.ends[this.size] = end;
			this.size++;
		}

		int size() {
			return this.size;
		}

		int id(int piece) {
			return this.ids[piece];
		}

		int start(int piece) {
			return this.starts[piece];
		}

		int end(int piece) {
			return this.ends[piece];
		}

	}

	/**
	 * The word that is being read, with the place of each of its characters.
	 */
	private static final class Word {

		private final StringBuilder text = new StringBuilder();

		private int[] starts = new int[64];

		private int[] ends = new int[64];

		private int points;

		private void append(int point, int start, int end) {
			int from = this.text.length();
			this.text.appendCodePoint(point);
			if (this.text.length() > this.starts.length) {
				this.starts = Arrays.copyOf(this.starts, 2 * this.starts.length);
				this.ends = Arrays.copyOf(this.ends, 2 * this.ends.length);
			}
			Arrays.fill(this.starts, from, this.text.length(), start);
			Arrays.fill(this.ends, from, this.text.length(), end);
			this.points++;
		}

		private void clear() {
			this.text.setLength(0);
			this.points = 0;
		}

	}

}
