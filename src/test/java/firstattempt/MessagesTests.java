package firstattempt;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import firstattempt.family.Colour;
import firstattempt.insight.Span;
import firstattempt.journal.Aftermath;
import firstattempt.journal.CarriedBy;
import firstattempt.journal.Privacy;
import firstattempt.journal.Sharing;
import firstattempt.journal.Situation;
import firstattempt.journal.Step;
import firstattempt.journal.UpsetLasted;
import firstattempt.journal.When;
import firstattempt.sharing.Opened;
import firstattempt.theme.Answer;
import firstattempt.theme.Stance;
import firstattempt.theme.Theme;
import firstattempt.thread.Again;
import firstattempt.web.Language;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads the sources, so that a word nobody wrote and a word nobody reads are both found
 * without opening a page.
 */
class MessagesTests {

	private static final Path MESSAGES = Path.of("src/main/resources/messages");

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	/** The bundles that all others are translations of. */
	private static final String ENGLISH = "/[a-z]+.properties";

	private static final Path CODE = Path.of("src/main/java");

	private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{((?:__\\$\\{[^}]*}__|[\\w.])+)[(}]");

	private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

	private static final Pattern COMPUTED = Pattern.compile("__\\$\\{[^}]*}__");

	private static final List<String> STARTS = List.of("FORGOT_MESSAGE", "FORGOT_SEEN", "FORGOT_DOOR",
			"SCHOOLWORK_NIGHT", "SCHOOLWORK_STUCK", "FRIENDS_LOUD", "FRIENDS_ALONE", "BODY_FALL", "BODY_SPILL",
			"CHORES_UNDONE", "CHORES_HOME", "MONEY_GONE", "MONEY_WANTED", "TIME_OVER", "TIME_ALARM", "LOST_CRYING",
			"LOST_ONSTAGE", "URGE", "PRESSED");

	private static final List<String> OUTCOMES = List.of("FIRED", "NOT_FIRED", "NO_CHANCE");

	private static final List<String> HELP = List.of("BAG", "HOMEWORK", "WAKING");

	/** What the computed end of a key may be, by what stands before it. */
	private static final Map<String, List<String>> VALUES = Map.ofEntries(Map.entry("aftermath", of(Aftermath.class)),
			Map.entry("brief.question",
					List.of("PLAN", "STUCK", "BLAME", "STRETCH", "URGE", "PRESSED", "TOGETHER", "NOT_TALKED")),
			Map.entry("answer", of(Answer.class)), Map.entry("journal.answer", List.of("NEW", "READ")),
			Map.entry("carriedBy", of(CarriedBy.class)), Map.entry("colour", of(Colour.class)),
			Map.entry("language", of(Language.class)), Map.entry("episode", List.of("whatIDid", "whatCameOfIt")),
			Map.entry("episode.short.privacy", of(Privacy.class)), Map.entry("privacy", of(Privacy.class)),
			Map.entry("insight.span", of(Span.class)), Map.entry("again", of(Again.class)),
			Map.entry("again.said", of(Again.class)), Map.entry("ago", List.of("days", "weeks", "months", "years")),
			Map.entry("situation", of(Situation.class)), Map.entry("stance", of(Stance.class)),
			Map.entry("step", of(Step.class)), Map.entry("theme", of(Theme.class)),
			Map.entry("theme.says", of(Theme.class)), Map.entry("themes.means", of(Theme.class)),
			Map.entry("themes.right", of(Theme.class)), Map.entry("themes.found", of(Theme.class)),
			Map.entry("upsetLasted", of(UpsetLasted.class)), Map.entry("when", of(When.class)),
			Map.entry("episode.sharing", of(Sharing.class)), Map.entry("opened", of(Opened.class)),
			Map.entry("consent.words", List.of("PATTERN", "PARENTS", "ALL")),
			Map.entry("consent.words.hint", List.of("PATTERN", "PARENTS", "ALL")),
			Map.entry("upset", List.of("0", "1", "2", "3", "4")), Map.entry("urge", List.of("0", "1", "2", "3", "4")),
			Map.entry("lost.word",
					List.of("title", "whatHappened", "whatIDid", "whatCameOfIt", "text", "nickname", "needs",
							"aboutToHappen", "ifText", "thenText", "calmPlan", "what", "whoKnows", "then1", "then2",
							"then3", "withWhom", "looksAt", "childsWords", "happened", "next", "homework", "line",
							"words", "note")),
			Map.entry("homework.outcome", of("exchange.Outcome")), Map.entry("ask", of(Situation.class)),
			Map.entry("calm", of("guide.Advice$Calm")), Map.entry("calm.plan", List.of("1", "2", "3")),
			Map.entry("calm.title", of("guide.Advice$Calm")), Map.entry("came", of("guide.Foreseen$Came")),
			Map.entry("company", of("guide.Company")), Map.entry("informed", of("guide.Person")),
			Map.entry("need", of("guide.Need")), Map.entry("others", of("guide.Outcome")),
			Map.entry("outcome", of("guide.Outcome")), Map.entry("outcome.part", of("guide.Outcome")),
			Map.entry("outcome.says", of("guide.Outcome")), Map.entry("person", of("guide.Person")),
			Map.entry("ready", of("guide.Ready")), Map.entry("reason", of("guide.Rule")),
			Map.entry("safety", of("guide.Safety")), Map.entry("say", each(of("guide.Outcome"), of("guide.Age"))),
			Map.entry("source", of("guide.Source")), Map.entry("stakes", of("guide.Stakes")),
			Map.entry("strength", of("guide.Source$Strength")), Map.entry("tell", of("guide.Person")),
			Map.entry("told", of("guide.Told")), Map.entry("went", of("guide.Foreseen$Went")),
			Map.entry("plan.start.if", STARTS), Map.entry("plan.start.then", STARTS),
			Map.entry("plan.answer", OUTCOMES), Map.entry("plan.outcome", OUTCOMES),
			Map.entry("support.start.what", HELP), Map.entry("support.start.then", HELP),
			Map.entry("support.start.later", HELP), Map.entry("checkIn.last", List.of("DONE", "SKIPPED")),
			Map.entry("checkIn.kept", List.of("DONE", "SKIPPED")), Map.entry("handOver.happened", of("debrief.Age")),
			Map.entry("handOver.next", of("debrief.Age")), Map.entry("offer", of("debrief.OtherWay")));

	/** Words that Spring asks for where a form cannot be read. */
	private static final Set<String> OF_SPRING = Set.of("typeMismatch", "typeMismatch.java.lang.Integer");

	private final Map<String, String> messages = messages();

	@Test
	void hasAMessageForEveryKeyInATemplate() {
		Set<String> missing = inTemplates();
		missing.removeAll(this.messages.keySet());
		assertThat(missing).isEmpty();
	}

	@Test
	void hasAMessageForEveryKeyInTheCode() {
		Set<String> missing = inCode();
		missing.removeAll(this.messages.keySet());
		assertThat(missing).isEmpty();
	}

	@Test
	void hasAMessageForEveryConstraint() {
		Set<String> missing = constraints();
		missing.removeAll(this.messages.keySet());
		assertThat(missing).isEmpty();
	}

	@Test
	void hasNoMessageThatNobodyReads() {
		Set<String> unread = new TreeSet<>(this.messages.keySet());
		unread.removeAll(inTemplates());
		unread.removeAll(inCode());
		unread.removeAll(OF_SPRING);
		Set<String> constraints = constraints();
		unread.removeIf((key) -> constraints.contains(key.replaceAll("\\..*", "")));
		assertThat(unread).isEmpty();
	}

	/** MessageFormat takes a plain apostrophe for the beginning of a quotation. */
	@Test
	void hasNoPlainApostrophe() {
		assertThat(this.messages).allSatisfy((key, message) -> assertThat(message).as(key).doesNotContain("'"));
	}

	/** The second would silently replace the first. */
	@Test
	void saysNothingTwice() {
		Set<String> seen = new TreeSet<>();
		Set<String> twice = new TreeSet<>();
		each(MESSAGES, ENGLISH,
				(file) -> Pattern.compile("^([\\w.]+)=", Pattern.MULTILINE)
					.matcher(file)
					.results()
					.map((key) -> key.group(1))
					.filter((key) -> !seen.add(key))
					.forEach(twice::add));
		assertThat(seen).isEqualTo(this.messages.keySet());
		assertThat(twice).isEmpty();
	}

	@Test
	void readsEveryFileOfMessages() throws IOException {
		Properties settings = new Properties();
		try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
			settings.load(reader);
		}
		try (Stream<Path> files = Files.list(MESSAGES)) {
			assertThat(settings.getProperty("spring.messages.basename").split(","))
				.containsExactlyInAnyOrder(files.filter((file) -> file.toString().matches(".*" + ENGLISH))
					.map((file) -> "messages/" + file.getFileName().toString().replace(".properties", ""))
					.toArray(String[]::new));
		}
	}

	private static Set<String> inTemplates() {
		Set<String> keys = new TreeSet<>();
		each(TEMPLATES, ".html",
				(page) -> IN_TEMPLATE.matcher(COMMENT.matcher(page).replaceAll(""))
					.results()
					.flatMap(MessagesTests::keys)
					.forEach(keys::add));
		return keys;
	}

	private static Stream<String> keys(MatchResult found) {
		String key = found.group(1);
		return switch (COMPUTED.matcher(key).replaceAll("*")) {
			case "*" -> Stream.empty();
			case "*.*" -> arguments("form :: (?:chips\\('\\w+', .*?, '|dial\\(')(\\w+)'")
				.flatMap((prefix) -> values(prefix, key));
			case "*.low", "*.high" ->
				arguments("form :: dial\\('(\\w+)'").map((name) -> COMPUTED.matcher(key).replaceFirst(name));
			case "error.*.title", "error.*.text" ->
				arguments("message\\('(\\d+)'\\)").map((code) -> COMPUTED.matcher(key).replaceFirst(code));
			default -> key.contains("$") ? values(COMPUTED.matcher(key).replaceFirst("").replaceAll("\\.$", ""), key)
					: Stream.of(key);
		};
	}

	private static Stream<String> values(String prefix, String key) {
		assertThat(VALUES).as("what %s stands for", key).containsKey(prefix);
		return VALUES.get(prefix).stream().map((value) -> prefix + "." + value);
	}

	/** What the templates hand to a fragment. */
	private static Stream<String> arguments(String call) {
		Set<String> found = new TreeSet<>();
		each(TEMPLATES, ".html",
				(page) -> Pattern.compile(call)
					.matcher(page)
					.results()
					.map((result) -> result.group(1))
					.forEach(found::add));
		return found.stream();
	}

	/** All texts in the code that begin as keys do. */
	private Set<String> inCode() {
		Set<String> beginnings = this.messages.keySet()
			.stream()
			.map((key) -> key.replaceAll("\\..*", ""))
			.collect(Collectors.toSet());
		Set<String> keys = new TreeSet<>();
		each(CODE, ".java", (code) -> {
			Pattern.compile("\"([a-z]\\w*(?:\\.\\w+)+)\"")
				.matcher(code)
				.results()
				.map((result) -> result.group(1))
				.filter((key) -> beginnings.contains(key.replaceAll("\\..*", "")))
				.forEach(keys::add);
			Pattern.compile("\\b(?:reject|rejectValue)\\((?:\"\\w+\", )?\"([\\w.]+)\"")
				.matcher(code)
				.results()
				.map((result) -> result.group(1))
				.forEach(keys::add);
		});
		return keys;
	}

	private static Set<String> constraints() {
		Set<String> names = new TreeSet<>();
		each(CODE, ".java",
				(code) -> Pattern.compile("import jakarta\\.validation\\.constraints\\.(\\w+);")
					.matcher(code)
					.results()
					.map((result) -> result.group(1))
					.forEach(names::add));
		return names;
	}

	private static Map<String, String> messages() {
		Map<String, String> messages = new TreeMap<>();
		each(MESSAGES, ENGLISH, (file) -> {
			Properties properties = new Properties();
			try (Reader reader = new StringReader(file)) {
				properties.load(reader);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			properties.stringPropertyNames().forEach((key) -> messages.put(key, properties.getProperty(key)));
		});
		return messages;
	}

	private static List<String> of(Class<? extends Enum<?>> type) {
		return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
	}

	/** The values of a type that is nobody else's business. */
	private static List<String> of(String type) {
		try {
			return Arrays.stream(Class.forName("firstattempt." + type).getEnumConstants())
				.map((value) -> ((Enum<?>) value).name())
				.toList();
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	/** Each of the one with each of the other. */
	private static List<String> each(List<String> ones, List<String> others) {
		return ones.stream().flatMap((one) -> others.stream().map((other) -> one + "_" + other)).toList();
	}

	private static void each(Path folder, String ending, Consumer<String> reader) {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter((path) -> path.toString().matches(".*" + ending) && Files.isRegularFile(path))
				.toList()) {
				reader.accept(Files.readString(file));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
