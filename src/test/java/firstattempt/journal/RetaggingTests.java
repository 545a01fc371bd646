package firstattempt.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import firstattempt.PageTest;
import firstattempt.account.Account;
import firstattempt.account.Registrar;
import firstattempt.account.Role;
import firstattempt.family.Child;
import firstattempt.family.Colour;
import firstattempt.family.Family;
import firstattempt.family.Household;
import firstattempt.theme.Answer;
import firstattempt.theme.Evidence;
import firstattempt.theme.Passage;
import firstattempt.theme.Reading;
import firstattempt.theme.Theme;
import firstattempt.theme.ThemeTagger;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class RetaggingTests {

	@Autowired
	private Registrar registrar;

	@Autowired
	private Household household;

	@Autowired
	private Journal journal;

	@Autowired
	private MistakeEpisodes episodes;

	@Autowired
	private SearchIndex index;

	@Autowired
	private TransactionTemplate transactions;

	@Test
	void readsAgainWhatAnotherVersionHasReadAndKeepsWhatTheParentDecided() {
		Account parent = this.registrar.visitor("Jana", Role.PARENT, Duration.ofDays(1));
		Family family = this.household.found(parent, "The Novaks", ZoneId.of("UTC"));
		Child mia = this.household.add(family, "Mia", null, "", Colour.FERN);
		family = this.household.of(parent.id()).orElseThrow();
		UUID id = this.journal.record(family, parent.id(), mia.id(), null, story("She cried and cried.")).id();
		this.journal.correct(family, parent.id(), id, EnumSet.of(Theme.CONFIDENCE));

		Retagging retagging = new Retagging(this.episodes, this.index,
				new Always(Theme.SAFETY_NET, Theme.HANDLING_DISAPPOINTMENT), this.transactions, true);
		assertThat(retagging.readAgain()).isPositive();

		MistakeEpisode episode = this.journal.episode(family, parent.id(), id);
		assertThat(episode.themes()).contains(Theme.CONFIDENCE, Theme.SAFETY_NET)
			.doesNotContain(Theme.HANDLING_DISAPPOINTMENT);
		Timeline.Filter bySafetyNet = new Timeline.Filter(null, Theme.SAFETY_NET, null, Timeline.Which.ANY, null, null,
				List.of());
		assertThat(this.journal.page(Reader.caregiver(family, parent.id()), bySafetyNet, null, 10).entries())
			.hasSize(1);
		assertThat(retagging.readAgain()).isZero();
	}

	private static Story story(String text) {
		return new Story(null, null, false, null, null, null, null, null, false, "", text, "", "", Instant.now(), false,
				Privacy.FAMILY);
	}

	/** Finds the same themes in everything. */
	private record Always(Theme... themes) implements ThemeTagger {

		@Override
		public Reading read(List<Passage> passages, Set<Answer> answers) {
			List<Evidence> evidence = List.of(this.themes)
				.stream()
				.map((theme) -> Evidence.ofSentence(theme, passages.get(0).key(), 0, 3))
				.toList();
			return new Reading(EnumSet.copyOf(List.of(this.themes)), null, evidence, Map.of());
		}

		@Override
		public String version() {
			return "always " + List.of(this.themes).hashCode();
		}

	}

}
