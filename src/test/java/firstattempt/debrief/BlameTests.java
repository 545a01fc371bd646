package firstattempt.debrief;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import firstattempt.journal.Sentence;
import firstattempt.journal.Situation;
import firstattempt.theme.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class BlameTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Quotes of the training sets; the sentences are real to the writers of these. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "I'm so stupid, I can't even carry a tray, I spoil everything. | EVERYTHING",
			"I'm a bad person, I'm the worst one in this family. | SELF", "im bad, im a bad girl | SELF",
			"I feel dumb. | SELF", "I’m the stupidest person in the world, | SELF", "I wreck everything. | EVERYTHING",
			"I spoiled it for everybody. I always spoil everything. | ALL_MINE",
			"i lost it for everyone im a rubbish person | ALL_MINE",
			"I'm the dumbest person in this family. You should get a different kid. | HOPELESS",
			"I wreck everything I get near. Send me back if you want. | HOPELESS",
			"It's literally all Paige's fault if we get a C. | OTHERS", "Mam you could've brought it. | OTHERS",
			"You didn't remind me! | OTHERS", "the cup did it | OTHERS", "Coach never told us. | OTHERS",
			"Why didn't you TELL me to put flute on it? | OTHERS", "He wound me up. | OTHERS",
			"If she hadn't been singing I wouldn't have turned round. | OTHERS" })
	void offersAnotherWay(String quote, OtherWay way) {
		assertThat(Blame.otherWay(quote, null)).contains(way);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Okay Ma, it's really my fault, I just leave it there.",
			"It was my foot, I was doing a jump.", "I lost it, so I'm paying.", "I should of said to Miss on week one.",
			"It wasn't your fault, you know.", "So I'm not stupid I'm just bad at reading the board.",
			"I'm terrible at maths", "I'm stupid at Polish.", "I'm bad at this",
			"kyle does distract me but i also didnt know the b flat scale. sorry", "We did it!", "She did her part.",
			"Next time I'm making a list with names.", "He helped me.", "", "...", "I said it was me and it was ugly.",
			"Nobody's fault.", "I did it because I hadn't read it.", "You told me to try. I'll try again.",
			"I'm not a bad person", "It's not your fault.", "He hit me and then she did it.",
			"They laughed at me, it's their fault", "Teacher never told me, she hates me.",
			"It's your fault for splitting up", "I never once asked them. I just did it and was mad." })
	void offersNothingWhereItIsNotSure(String quote) {
		assertThat(Blame.otherWay(quote, null)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "I'm so stupid I want to die", "You'd be better off without me, I ruin everything",
			"I hate myself, I'm the worst", "I wish I wasn't here. It's all my fault.",
			"I should not exist, I'm useless" })
	void hasNoOtherWordsForWhatIsTooHeavy(String quote) {
		assertThat(Blame.otherWay(quote, Situation.FORGOT)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Situation.class)
	void fitsTheSituation(Situation situation) {
		OtherWay self = Blame.otherWay("I'm so stupid", situation).orElseThrow();
		OtherWay others = Blame.otherWay("It's your fault", situation).orElseThrow();
		String end = (situation == Situation.OTHER) ? "" : "_" + situation;
		assertThat(self.name()).isEqualTo("SELF" + end);
		assertThat(others.name()).isEqualTo("OTHERS" + end);
	}

	@Test
	void takesTheChildsWordsAsTheyAre() {
		assertThat(Blame.quotes(sentence(Voice.CHILD, "I ruin everything."))).containsExactly("I ruin everything.");
	}

	@Test
	void takesOnlyWhatIsQuotedOfTheParentsWords() {
		assertThat(Blame.quotes(sentence(Voice.PARENT, "He cried and said, “I ruin everything.”")))
			.containsExactly("I ruin everything.");
		assertThat(Blame.quotes(sentence(Voice.PARENT, "I ruin everything, I thought."))).isEmpty();
		assertThat(Blame.quotes(sentence(Voice.PARENT, "My husband said, \"It's your fault.\""))).isEmpty();
		assertThat(Blame.quotes(sentence(Voice.PARENT, "\"You should have asked,\" I said."))).isEmpty();
	}

	@Test
	void findsAQuotationThatGoesOverSeveralSentences() {
		String text = "He cried. \"I'm bad. I ruin everything. Go away.\" Then he slept.";
		int start = text.indexOf("I ruin");
		assertThat(Blame.quotes(new Sentence(Voice.PARENT, text, start, start + "I ruin everything.".length())))
			.containsExactly("I ruin everything.");
	}

	/**
	 * The share is a lower bound: measured 2026 on all quotes that were marked by hand.
	 */
	@Test
	void findsWordsForMostOfTheBlameInTheTrainingSets() {
		List<String> with = new ArrayList<>();
		List<String> without = new ArrayList<>();
		blamed().forEach((quote) -> Blame.otherWay(quote, null)
			.ifPresentOrElse((way) -> with.add(way + " | " + quote), () -> without.add(quote)));
		assertThat(with.size() + without.size()).isGreaterThan(75);
		assertThat((double) with.size() / (with.size() + without.size())).isGreaterThan(.6);
	}

	/** What is quoted in the sentences that show blame and nothing else. */
	private static List<String> blamed() {
		return Stream.of("train", "more")
			.flatMap((file) -> lines("src/training/" + file + ".jsonl"))
			.filter((entry) -> entry.path("stance").asString("").equals("BLAME"))
			.flatMap(BlameTests::quotes)
			.toList();
	}

	private static Stream<String> quotes(JsonNode entry) {
		return entry.path("evidence").path("RESPONSIBILITY_VS_BLAME").valueStream().flatMap((marked) -> {
			String sentence = marked.asString();
			return passages(entry).filter((passage) -> passage.whole().contains(sentence))
				.findFirst()
				.stream()
				.map((passage) -> new Sentence(passage.voice(), passage.whole(), passage.whole().indexOf(sentence),
						passage.whole().indexOf(sentence) + sentence.length()))
				.flatMap((found) -> Blame.quotes(found).stream());
		});
	}

	private static Stream<Sentence> passages(JsonNode entry) {
		return Stream.concat(Stream.of(sentence(Voice.PARENT, entry.path("text").asString())),
				entry.path("reflections")
					.valueStream()
					.map((one) -> sentence(Voice.valueOf(one.path("by").asString()), one.path("text").asString())));
	}

	private static Sentence sentence(Voice voice, String text) {
		return new Sentence(voice, text, 0, text.length());
	}

	private static Stream<JsonNode> lines(String file) {
		try {
			return Files.readAllLines(Path.of(file)).stream().map(JSON::readTree);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
