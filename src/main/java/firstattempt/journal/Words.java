package firstattempt.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Words as search compares them: without case, accents and endings, and with "forgot" and
 * "forgetting" as one word. The irregular forms are a list of our own, since no stemmer
 * knows them.
 */
final class Words {

	private static final int LONGEST = 60;

	private static final Analyzer analyzer = new English();

	private Words() {
	}

	/**
	 * The different words of a text.
	 * @param text any text
	 * @return its words as search compares them, in the order in which they first appear
	 */
	static Set<String> of(String text) {
		Set<String> words = new LinkedHashSet<>();
		in(text).forEach((found) -> words.add(found.word()));
		return words;
	}

	/**
	 * All the words of a text with their places.
	 * @param text any text
	 * @return the words in the order of the text
	 */
	static List<Found> in(String text) {
		List<Found> words = new ArrayList<>();
		try (TokenStream tokens = analyzer.tokenStream("", text)) {
			CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
			OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
			tokens.reset();
			while (tokens.incrementToken()) {
				words.add(new Found(cut(term.toString()), place.startOffset(), place.endOffset()));
			}
			tokens.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return words;
	}

	private static String cut(String word) {
		if (word.length() <= LONGEST) {
			return word;
		}
		return word.substring(0, Character.isLowSurrogate(word.charAt(LONGEST)) ? LONGEST - 1 : LONGEST);
	}

	/**
	 * A word in its place.
	 *
	 * @param word the word as search compares it
	 * @param start where it starts in the text, in UTF-16 units
	 * @param end where it ends, exclusive
	 */
	record Found(String word, int start, int end) {
	}

	/** What is done to a text, in order. */
	private static final class English extends Analyzer {

		/** What joins pictures to one is not among it. */
		private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\\x{200D}]]");

		private final StemmerOverrideFilter.StemmerOverrideMap irregular = irregular();

		@Override
		protected Reader initReader(String field, Reader text) {
			return new PatternReplaceCharFilter(UNSEEN, "", text);
		}

		@Override
		protected TokenStreamComponents createComponents(String field) {
			Tokenizer words = new StandardTokenizer();
			TokenStream plain = new EnglishPossessiveFilter(new ASCIIFoldingFilter(new LowerCaseFilter(words)));
			return new TokenStreamComponents(words,
					new SnowballFilter(new StemmerOverrideFilter(plain, this.irregular), new EnglishStemmer()));
		}

		/**
		 * Reads lines of "forget forgot forgotten": each later word counts as the first.
		 */
		private static StemmerOverrideFilter.StemmerOverrideMap irregular() {
			try (InputStream file = Words.class.getResourceAsStream("irregular-words.txt")) {
				StemmerOverrideFilter.Builder forms = new StemmerOverrideFilter.Builder();
				EnglishStemmer stemmer = new EnglishStemmer();
				for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
					String[] words = line.strip().split(" ");
					stemmer.setCurrent(words[0]);
					stemmer.stem();
					for (int i = 1; i < words.length; i++) {
						forms.add(words[i], stemmer.getCurrent());
					}
				}
				return forms.build();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
