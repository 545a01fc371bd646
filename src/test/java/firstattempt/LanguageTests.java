package firstattempt;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import firstattempt.web.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads the sources for words and days that only one language has: all of them belong to
 * the bundles. The page that shows the style is for whoever works on it.
 */
class LanguageTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Path CODE = Path.of("src/main/java");

	private static final Path MESSAGES = Path.of("src/main/resources/messages");

	private static final Pattern LETTER = Pattern.compile("\\p{L}");

	/** Two words, each of which could be one of a sentence. */
	private static final Pattern WORDS = Pattern.compile("\\p{L}{2,},? \\p{L}{2,}");

	private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");

	private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\\|([^|]*)\\|");

	private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]++|\\\\.)*+)\"");

	private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}[\\p{L}’]*,? \\p{Ll}[\\p{L}’]+.*");

	/** What is for whoever runs the app, or for the tagger to warm up with. */
	private static final Pattern NOT_FOR_READERS = Pattern.compile("Exception\\(|\\blog\\.|print|\\.read\\(");

	private static final Pattern GAP = Pattern.compile("\\{\\d");

	/** The numbers that a message has different words for. */
	private static final Pattern CHOICE = Pattern.compile("(?<=[|,] ?)\\d[#<]");

	/** What is the same in Spanish. */
	private static final Set<String> SAME = Set.of("date.monthOfYear", "date.weekday", "language.EN", "language.ES",
			"ready.NO", "safety.NO", "thread.ask.no");

	private static final List<String> SAID_ALOUD = List.of("alt", "title", "placeholder", "label", "aria-label",
			"aria-description", "aria-roledescription");

	/** Attributes that hold no words, though more than one thing. */
	private static final Set<String> LISTS = Set.of("th:class", "th:classappend", "th:aria-describedby");

	/** Names are the same in every language. */
	private static final Set<String> NAMES = Set.of("First Attempt", "Mia", "M");

	@Test
	void saysNothingInATemplateThatIsNotInABundle() {
		Set<String> said = new TreeSet<>();
		each(TEMPLATES, "\\.(html|xml)", (file, text) -> {
			if (file.startsWith("style/")) {
				return;
			}
			Document page = Jsoup.parse(text, "", Parser.xmlParser());
			NodeTraversor.traverse((node, depth) -> {
				if (node instanceof TextNode words && !replaced(words)) {
					add(said, file, words.text(), LETTER);
				}
				if (node instanceof Element element) {
					element.attributes().forEach((attribute) -> attribute(said, file, element, attribute));
				}
			}, page);
		});
		assertThat(said).isEmpty();
	}

	@Test
	void saysNothingInTheCodeThatIsNotInABundle() {
		Set<String> said = new TreeSet<>();
		each(CODE, "\\.java", (file, text) -> {
			if (file.startsWith("firstattempt/sample/")) {
				return;
			}
			for (String statement : uncommented(text).split("[;{}]\\s*\n")) {
				if (!NOT_FOR_READERS.matcher(statement).find()) {
					LITERAL.matcher(statement)
						.results()
						.map((literal) -> literal.group(1))
						.filter((literal) -> SENTENCE.matcher(literal).matches())
						.forEach((literal) -> add(said, file, literal, WORDS));
				}
			}
		});
		assertThat(said).isEmpty();
	}

	@Test
	void writesNoDayByAPatternOfItsOwn() {
		Set<String> patterns = new TreeSet<>();
		each(TEMPLATES, "\\.(html|xml)",
				(file, text) -> Pattern.compile("#(temporals|dates|calendars)\\b")
					.matcher(text)
					.results()
					.forEach((found) -> patterns.add(file + ": " + found.group())));
		each(CODE, "\\.java", (file, text) -> Pattern.compile(
				"ofPattern\\((?!\"[^\"]*\",\\s*Locale\\.ROOT)|Locale\\.(US|UK|ENGLISH)\\b|Month\\.\\w+\\.getDisplayName")
			.matcher(uncommented(text))
			.results()
			.forEach((found) -> patterns.add(file + ": " + found.group())));
		assertThat(patterns).containsExactly("firstattempt/web/Days.java: ofPattern(");
	}

	@Test
	void saysEverythingInEveryLanguage() {
		translations((english, file, translated) -> assertThat(translated.stringPropertyNames()).as(file)
			.containsExactlyInAnyOrderElementsOf(english.stringPropertyNames()
				.stream()
				.filter((key) -> LETTER.matcher(english.getProperty(key)).find())
				.toList()));
	}

	/**
	 * What fills the gaps of a message is the same in every language, and so is the way.
	 */
	@Test
	void leavesTheSameGapsInEveryLanguage() {
		translations((english, file, translated) -> {
			for (String key : translated.stringPropertyNames()) {
				String text = translated.getProperty(key);
				assertThat(found(GAP, text)).as(key).isEqualTo(found(GAP, english.getProperty(key)));
				assertThat(found(CHOICE, text)).as(key).isEqualTo(found(CHOICE, english.getProperty(key)));
				if (!key.startsWith("date.")) {
					assertThat(text).as(key).doesNotContain("'");
				}
			}
		});
	}

	@Test
	void leavesNothingUntranslated() {
		Set<String> same = new TreeSet<>();
		translations((english, file, translated) -> translated.stringPropertyNames()
			.stream()
			.filter((key) -> LETTER.matcher(GAP.matcher(translated.getProperty(key)).replaceAll("")).find())
			.filter((key) -> translated.getProperty(key).equals(english.getProperty(key)))
			.forEach(same::add));
		assertThat(same).isEqualTo(SAME);
	}

	/**
	 * Whether the words are there only for whoever reads the template. A whole page is
	 * put into the layout and keeps its words.
	 */
	private static boolean replaced(TextNode words) {
		return Stream.iterate(words.parent(), (node) -> node instanceof Element, (node) -> node.parent())
			.anyMatch(
					(node) -> node.hasAttr("th:text") || node.hasAttr("th:replace") && !node.nodeName().equals("html"));
	}

	private static void attribute(Set<String> said, String file, Element element, Attribute attribute) {
		if (SAID_ALOUD.contains(attribute.getKey()) && !element.hasAttr("th:" + attribute.getKey())) {
			add(said, file, attribute.getValue(), LETTER);
		}
		if (attribute.getKey().startsWith("th:") && !LISTS.contains(attribute.getKey())) {
			QUOTED.matcher(attribute.getValue())
				.results()
				.map(LanguageTests::quoted)
				.forEach((quoted) -> add(said, file, quoted, WORDS));
		}
	}

	private static String quoted(MatchResult found) {
		String text = (found.group(1) != null) ? found.group(1) : found.group(2);
		return EXPRESSION.matcher(text).replaceAll("");
	}

	private static void add(Set<String> said, String file, String text, Pattern words) {
		String found = text.strip();
		if (!NAMES.contains(found) && words.matcher(found.replace("· First Attempt", "")).find()) {
			said.add(file + ": " + found);
		}
	}

	private static String uncommented(String code) {
		return code.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
	}

	/** Reads every bundle in English and in another language, but for the style's. */
	private static void translations(Translation reader) {
		each(MESSAGES, "/(?!style\\.)[a-z]+\\.properties",
				(bundle, english) -> Arrays.stream(Language.values())
					.filter((language) -> language != Language.EN)
					.forEach((language) -> {
						String file = bundle.replace(".properties", "_" + language.code() + ".properties");
						reader.read(properties(english), file, properties(read(MESSAGES.resolve(file))));
					}));
	}

	private static Set<String> found(Pattern pattern, String text) {
		return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Properties properties(String text) {
		Properties properties = new Properties();
		try {
			properties.load(new StringReader(text));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return properties;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void each(Path folder, String ending, BiConsumer<String, String> reader) {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter((path) -> path.toString().matches(".*" + ending)).toList()) {
				reader.accept(folder.relativize(file).toString(), read(file));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Compares a bundle with one of its translations. */
	private interface Translation {

		void read(Properties english, String file, Properties translated);

	}

}
