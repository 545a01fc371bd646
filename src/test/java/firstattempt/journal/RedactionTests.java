package firstattempt.journal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import firstattempt.family.AFamily;
import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.theme.Answer;
import firstattempt.theme.Evidence;
import firstattempt.theme.Passage;
import firstattempt.theme.Reading;
import firstattempt.theme.Stance;
import firstattempt.theme.Theme;
import firstattempt.theme.ThemeTagger;
import firstattempt.theme.Voice;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is left of an episode for a coach, text by text and theme by theme. */
class RedactionTests {

	private static final UUID JANA = UUID.randomUUID();

	private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

	/** Finds the themes whose names stand in a text, and one for a named feeling. */
	private static final ThemeTagger BY_NAME = new ThemeTagger() {

		@Override
		public Reading read(List<Passage> passages, Set<Answer> answers) {
			List<Evidence> evidence = new ArrayList<>();
			Set<Theme> themes = EnumSet.noneOf(Theme.class);
			for (Theme theme : Theme.values()) {
				passages.stream()
					.filter((passage) -> passage.text().contains(theme.name()))
					.forEach((passage) -> evidence
						.add(Evidence.ofSentence(theme, passage.key(), 0, passage.text().length())));
			}
			if (answers.contains(Answer.FEELING_NAMED)) {
				evidence.add(Evidence.ofAnswer(Theme.SAFETY_NET, Answer.FEELING_NAMED));
			}
			if (passages.stream().anyMatch((passage) -> passage.text().contains("TOGETHER"))) {
				Passage first = passages.get(0);
				evidence.add(Evidence.ofSentence(Theme.RESILIENCE, first.key(), 0, first.text().length()));
			}
			evidence.forEach((one) -> themes.add(one.theme()));
			boolean blamed = passages.stream().anyMatch((passage) -> passage.text().contains("BLAMED"));
			Stance stance = blamed ? Stance.BLAME : Stance.RESPONSIBILITY;
			return new Reading(themes, themes.contains(Theme.RESPONSIBILITY_VS_BLAME) ? stance : null, evidence,
					Map.of());
		}

		@Override
		public String version() {
			return "by name";
		}

	};

	private final Family family = AFamily.in(ZoneId.of("Europe/Prague"));

	private final Child mia = AFamily.mia(this.family, 2017);

	@Test
	void leavesAllButWhatIsForTheFamilyToWhoeverMayReadAllWords() {
		MistakeEpisode left = episode("CONFIDENCE", said(Voice.CHILD, "RESILIENCE", false, false),
				said(Voice.PARENT, "SELF_RELIANCE", false, true))
			.sharedAs(share(true, true));
		assertThat(left.story().whatHappened()).isEqualTo("CONFIDENCE");
		assertThat(left.reflections()).extracting(Reflection::text).containsExactly("RESILIENCE");
		assertThat(left.themes()).containsExactly(Theme.CONFIDENCE, Theme.RESILIENCE);
	}

	@Test
	void leavesNothingOfTheChildsWordsNorOfWhatWasFoundInThem() {
		MistakeEpisode left = episode("CONFIDENCE", said(Voice.CHILD, "RESILIENCE", true, false))
			.sharedAs(share(true, false));
		assertThat(left.reflections()).isEmpty();
		assertThat(left.themes()).containsExactly(Theme.CONFIDENCE);
		assertThat(left.evidence()).extracting(Mark::passage).containsExactly("whatHappened");
	}

	@Test
	void keepsAThemeThatShowsElsewhereTooWithoutTheHiddenSentence() {
		MistakeEpisode left = episode("RESILIENCE", said(Voice.CHILD, "RESILIENCE", false, false))
			.sharedAs(share(true, false));
		assertThat(left.themes()).containsExactly(Theme.RESILIENCE);
		assertThat(left.evidence()).extracting(Mark::passage).containsExactly("whatHappened");
	}

	@Test
	void sharesThePatternAndKeepsTheWords() {
		MistakeEpisode left = episode("CONFIDENCE", said(Voice.PARENT, "RESILIENCE", true, false),
				said(Voice.CHILD, "CONSEQUENCES", false, false), said(Voice.PARENT, "PARENT_COPING", false, true))
			.sharedAs(share(false, false));
		Story story = left.story();
		assertThat(List.of(story.title(), story.whatHappened(), story.whatIDid(), story.whatCameOfIt()))
			.containsOnly("");
		assertThat(story.step()).isEqualTo(Step.WAITED);
		assertThat(left.themes()).containsExactlyInAnyOrder(Theme.CONFIDENCE, Theme.RESILIENCE, Theme.SAFETY_NET);
		assertThat(left.evidence()).extracting(Mark::answer).containsExactly(Answer.FEELING_NAMED);
		assertThat(left.reflections()).singleElement().satisfies((reflection) -> {
			assertThat(reflection.text()).isEmpty();
			assertThat(reflection.feelingNamed()).isTrue();
		});
	}

	@Test
	void hidesWhatATickShowsWhereTheThoughtIsHidden() {
		assertThat(episode("", said(Voice.CHILD, "", true, false)).sharedAs(share(true, false)).themes()).isEmpty();
		assertThat(episode("", said(Voice.PARENT, "", true, true)).sharedAs(share(true, true)).themes()).isEmpty();
		assertThat(episode("", said(Voice.CHILD, "", true, false), said(Voice.PARENT, "", true, false))
			.sharedAs(share(true, false))
			.themes()).containsExactly(Theme.SAFETY_NET);
	}

	@Test
	void takesTheStanceFromWhatMayBeRead() {
		MistakeEpisode episode = episode("RESPONSIBILITY_VS_BLAME",
				said(Voice.CHILD, "BLAMED for RESPONSIBILITY_VS_BLAME", false, false));
		assertThat(episode.sharedAs(share(true, true)).stance()).isEqualTo(Stance.BLAME);
		MistakeEpisode left = episode.sharedAs(share(true, false));
		assertThat(left.themes()).containsExactly(Theme.RESPONSIBILITY_VS_BLAME);
		assertThat(left.stance()).isEqualTo(Stance.RESPONSIBILITY);
	}

	@Test
	void showsNoThemeThatIsFoundInTheParentsWordsBecauseOfTheChilds() {
		MistakeEpisode episode = episode("The bus left", said(Voice.CHILD, "TOGETHER", false, false));
		assertThat(episode.themes()).containsExactly(Theme.RESILIENCE);
		assertThat(episode.sharedAs(share(true, true)).themes()).containsExactly(Theme.RESILIENCE);
		assertThat(episode.sharedAs(share(true, false)).themes()).isEmpty();
		assertThat(episode.terms()).containsEntry("#RESILIENCE", Reader.Reach.CHILDS_WORDS);
	}

	@Test
	void hidesAThemeFoundForTheFamilyAloneEvenWhereTheParentAgreedToIt() {
		MistakeEpisode episode = episode("", said(Voice.PARENT, "RESILIENCE", false, true));
		episode.correct(EnumSet.of(Theme.RESILIENCE, Theme.CONFIDENCE));
		MistakeEpisode left = episode.sharedAs(share(true, true));
		assertThat(left.themes()).containsExactly(Theme.CONFIDENCE);
		assertThat(left.chosen(Theme.CONFIDENCE)).isTrue();
		assertThat(left.chosen(Theme.RESILIENCE)).isFalse();
	}

	@Test
	void tellsSearchHowFarEachWordGoes() {
		Map<String, Reader.Reach> terms = episode("bus CONFIDENCE",
				said(Voice.CHILD, "lunch bus RESILIENCE", false, false),
				said(Voice.PARENT, "secret lunch", false, true))
			.terms();
		assertThat(terms).containsEntry("bus", Reader.Reach.WORDS)
			.containsEntry("lunch", Reader.Reach.CHILDS_WORDS)
			.containsEntry("secret", Reader.Reach.FAMILY)
			.containsEntry("#CONFIDENCE", Reader.Reach.PATTERN)
			.containsEntry("#RESILIENCE", Reader.Reach.CHILDS_WORDS)
			.containsEntry("#FORGOT", Reader.Reach.PATTERN);
	}

	@Test
	void leavesOfAWinThatThereWasOne() {
		Win win = new Win(UUID.randomUUID(), this.family, this.mia, JANA, "Packed the bag", new Moment(NOW, false),
				NOW);
		assertThat(win.sharedAs(share(false, false)).text()).isEmpty();
		assertThat(win.sharedAs(share(true, false)).text()).isEqualTo("Packed the bag");
	}

	private MistakeEpisode episode(String whatHappened, Thought... thoughts) {
		Story story = new Story(Situation.FORGOT, Step.WAITED, false, null, null, 2, 3, null, false,
				whatHappened.isEmpty() ? "" : "A title", whatHappened, "", "", NOW, false, Privacy.FAMILY);
		MistakeEpisode episode = new MistakeEpisode(this.family, this.mia, JANA, null, null, story, NOW);
		for (Thought thought : thoughts) {
			episode.reflect(JANA, thought, NOW);
		}
		episode.tagWith(BY_NAME);
		return episode;
	}

	private static Thought said(Voice voice, String text, boolean feelingNamed, boolean familyOnly) {
		return new Thought(voice, text, feelingNamed, false, false, familyOnly);
	}

	private static Reader.Share share(boolean words, boolean childsWords) {
		return new Reader.Share(Map.of(), childsWords, words);
	}

}
